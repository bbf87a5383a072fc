// How well and how fast claims are found again from what people paste: the project's own test set, or any folder with
// claims.jsonl {id, title, text, language?}, queries.jsonl {id, text, language?} and qrels.tsv (query, 0, claim, 1). Of claims in
// several languages the figures are also told for each.
//   npm run bench:match -- [FOLDER] [--json FILE] [--typos | --heavy-typos] [--misses] [--among FOLDER] [--textbook]
// --among adds the claims of other such folders that are like none of the set; --textbook tells what plain BM25 finds.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { admitService, startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { addKey } from '../../src/keys/queries.ts'
import { build } from '../support/build.ts'
import { first, idOf, importOf, precision, readMatchSet } from '../support/match-set.ts'
import type { Gram } from '../../src/matching/grams.ts'
import { likely } from '../../src/matching/schema.ts'
import { bm25, type Counts, fused, gramsIn, stemsIn } from './bm25.ts'
import { Random } from './random.ts'
import { serve } from '../support/service.ts'

const { values: options, positionals } = parseArgs({
  options: {
    json: { type: 'string' },
    typos: { type: 'boolean', default: false },
    'heavy-typos': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    among: { type: 'string', multiple: true, default: [] },
    textbook: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const set = readMatchSet(positionals[0] ?? fileURLToPath(new URL('../match', import.meta.url)))
const { relevant } = set
const random = new Random(1).at(1, 0)
/** The share of the longer words that is misspelt. */
const typos = options['heavy-typos'] ? 2 / 3 : options.typos ? 1 / 3 : 0
const queries = set.queries.map((query) => ({
  ...query,
  text: typos > 0 ? query.text.split(' ').map(misspelt).join(' ').toWellFormed() : query.text,
}))

/** A word, at times with a letter lost, added, mistaken or swapped. */
function misspelt(word: string): string {
  if (!/^\p{L}{4,}/u.test(word) || !random.chance(typos)) return word
  const at = random.between(1, word.length - 2)
  const letter = String.fromCharCode(97 + random.between(0, 25))
  const [before, one, two, rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  return random.one([
    `${before}${two}${rest}`,
    `${before}${letter}${one}${two}${rest}`,
    `${before}${letter}${two}${rest}`,
    `${before}${two}${one}${rest}`,
  ])
}

const warmUps = 200
/** A claim with so much of what another is made of may be the same. */
const alike = 1 / 3

interface Answer {
  results: { matches: { claim: { slug: string }; score: number; band: string }[] }[]
}
interface Asked {
  id: string
  found: string[]
  scores: number[]
  ms: number
}

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-match-'))
chmodSync(scratch, 0o711)
const built = await build()
try {
  const server = await startEmbedded(join(scratch, 'data'), { durable: false })
  try {
    await migrate(server.ownerUrl)
    await admitService(server.ownerUrl)
    const client = new pg.Client({ connectionString: server.ownerUrl })
    await client.connect()
    try {
      set.claims.push(...(await claimsUnlike(client, options.among)))
      report(await measure(server.ownerUrl, server.serviceUrl, client))
      if (options.textbook) await reportTextbook(client)
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
  }
} finally {
  built.remove()
  rmSync(scratch, { recursive: true })
}

function wordsOf({ label, text }: { label: string; text: string }): string {
  return `${label} ${text}`
}

/** The claims of other sets that are like none of this one. */
async function claimsUnlike(client: pg.Client, folders: string[]) {
  const others = folders.flatMap((folder) => readMatchSet(folder).claims.map((claim) => ({ ...claim, id: `${folder}/${claim.id}` })))
  const texts = [...set.claims, ...others].map(wordsOf)
  const [stems, grams] = [await stemsIn(client, texts), gramsIn(texts)]
  const [byStems, byGrams] = [bm25(stems), bm25(grams)]
  const same = new Set<number>()
  set.claims.forEach((_, n) => {
    for (const scores of [byStems(stems[n] as Counts<string>), byGrams(grams[n] as Counts<Gram>)])
      others.forEach((_, m) => {
        if ((scores[set.claims.length + m] ?? 0) > alike * (scores[n] ?? 0)) same.add(m)
      })
  })
  return others.filter((_, m) => !same.has(m))
}

async function reportTextbook(client: pg.Client): Promise<void> {
  const texts = set.claims.map(wordsOf)
  const [byStems, byGrams] = [bm25(await stemsIn(client, texts)), bm25(gramsIn(texts))]
  const asked = queries.filter(({ id }) => relevant.has(id))
  const [stems, grams] = [await stemsIn(client, asked.map(({ text }) => text)), gramsIn(asked.map(({ text }) => text))] // prettier-ignore
  const map5 = (scoresOf: (n: number) => Float64Array) =>
    asked.reduce((sum, { id }, n) => {
      const scores = scoresOf(n)
      const best = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 5)
      return sum + precision(best.map((at) => set.claims[at]?.id ?? ''), relevant.get(id) ?? new Set()) // prettier-ignore
    }, 0) / asked.length
  const ofStems = (n: number) => byStems(stems[n] as Counts<string>)
  const ofGrams = (n: number) => byGrams(grams[n] as Counts<Gram>)
  console.log(`BM25 over stems ${map5(ofStems).toFixed(4)}, over three-letter parts ${map5(ofGrams).toFixed(4)}, over both ${map5((n) => fused(ofStems(n), ofGrams(n))).toFixed(4)}`) // prettier-ignore
}

async function measure(ownerUrl: string, serviceUrl: string, client: pg.Client): Promise<Asked[]> {
  const owner = openDatabase({ url: ownerUrl, poolSize: 1, statementNames: false })
  const { key } = await addKey(owner, { name: 'Bench', role: 'editor', actor: 'bench' })
  const service = await serve(built.folder, { DATABASE_URL: serviceUrl, RATE_LIMIT: '0', LOG_LEVEL: 'error' })
  const post = async (path: string, type: string, body: string) => {
    const answer = await fetch(service.address + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body,
    })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`POST ${path} answered ${answer.status}: ${text}\n${service.out().slice(-2000)}`)
    return text
  }
  try {
    const imported = await post('/v1/import', 'application/x-ndjson', importOf(set))
    const rejected = imported.split('\n').filter((line) => line.includes('"result":"rejected"'))
    if (rejected.length > 0) throw new Error(`${rejected.length} claims were rejected, the first: ${rejected[0]}`)
    // What autovacuum does within a minute.
    await client.query('VACUUM ANALYZE')
    const match = async (text: string, language?: string) => {
      if (text === '') return { results: [] }
      const body = JSON.stringify({ queries: [{ id: 'q', text: first(text, 10_000), language }], limit: 10 })
      return JSON.parse(await post('/v1/claims/match', 'application/json', body)) as Answer
    }
    // A service that has been running: it is asked for other texts first, some of the claims' own.
    for (const { text } of set.claims.filter((_, n) => n % Math.ceil(set.claims.length / warmUps) === 0)) await match(text)
    const asked: Asked[] = []
    for (const { id, text, language } of queries) {
      const started = performance.now()
      const { results } = await match(text, language)
      const ms = performance.now() - started
      const matches = results[0]?.matches ?? []
      asked.push({
        id,
        found: matches.map(({ claim }) => idOf(set, claim.slug)),
        scores: matches.map(({ score }) => score),
        ms,
      })
    }
    return asked
  } finally {
    service.child.kill('SIGTERM')
    await service.ended
    await owner.close()
  }
}

function report(all: Asked[]): void {
  const judged = all.filter(({ id }) => relevant.has(id))
  if (judged.length === 0) throw new Error('of none of the queries does qrels.tsv say which claims it speaks of')
  const figuresOf = (some: Asked[]) => {
    const mean = (value: (asked: Asked, right: Set<string>) => number) =>
      some.reduce((sum, asked) => sum + value(asked, relevant.get(asked.id) ?? new Set()), 0) / some.length
    return {
      map5: mean(({ found }, right) => precision(found, right)),
      mrr: mean(({ found }, right) => (found.some((id) => right.has(id)) ? 1 / (1 + found.findIndex((id) => right.has(id))) : 0)),
      recall10: mean(({ found }, right) => found.slice(0, 10).filter((id) => right.has(id)).length / right.size),
    }
  }
  const sorted = judged.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const figures = { ...figuresOf(judged), p50ms: sorted[Math.floor(sorted.length / 2)] ?? 0 }
  console.log(`${set.claims.length} claims, ${judged.length} queries`)
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(9)} ${value.toFixed(name === 'p50ms' ? 1 : 4)}`)
  const languages = new Map(set.claims.map(({ id, language }) => [id, language]))
  const languageOf = ({ id }: Asked) => [...(relevant.get(id) ?? [])].map((claim) => languages.get(claim)).find(Boolean)
  const spoken = new Set(judged.map(languageOf))
  for (const language of spoken.size > 1 ? spoken : []) {
    const some = judged.filter((asked) => languageOf(asked) === language)
    const { map5, mrr, recall10 } = figuresOf(some)
    console.log(
      `${(language ?? '-').padEnd(9)} ${some.length} queries, MAP@5 ${map5.toFixed(4)}, MRR ${mrr.toFixed(4)}, recall@10 ${recall10.toFixed(4)}`,
    )
  }
  for (const from of [0, 0.2, 0.4, 0.6, 0.8]) {
    const within = judged.filter(({ scores: [best = 0] }) => best >= from && (best < from + 0.2 || from === 0.8))
    const right = within.filter(({ id, found: [best = ''] }) => relevant.get(id)?.has(best)).length
    if (within.length > 0)
      console.log(
        `best score from ${from.toFixed(1)}: ${within.length} queries, the best is right for ${((100 * right) / within.length).toFixed(0)} %`,
      )
  }
  const ofNothing = all.filter(({ id }) => !relevant.has(id))
  const likelyOnes = ofNothing.filter(({ scores: [best = 0] }) => best >= likely).length
  if (ofNothing.length > 0) console.log(`${ofNothing.length} queries speak of none of the claims: ${likelyOnes} have a likely match`)
  const asked = new Set(all.map(({ id }) => id))
  const unknown = [...relevant].filter(([query, claims]) => !asked.has(query) || ![...claims].some((id) => languages.has(id))).length
  if (unknown > 0) console.warn(`qrels.tsv names ${unknown} queries that are not in queries.jsonl, or whose claims are not in claims.jsonl`)
  if (options.misses)
    for (const { id, found } of judged) if (!relevant.get(id)?.has(found[0] ?? '')) console.log(id, found.slice(0, 3).join(' '))
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures)}\n`)
}

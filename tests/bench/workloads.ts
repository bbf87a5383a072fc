import type pg from 'pg'
import type { Writer } from '../../src/auth.ts'
import { addClaim } from '../../src/claims/adding.ts'
import { ClaimFilters } from '../../src/claims/filters.ts'
import { findClaimItems, getClaim, listClaims } from '../../src/claims/queries.ts'
import type { NewClaim } from '../../src/claims/schema.ts'
import { match, matchClaim } from '../../src/matching/matching.ts'
import { asDatabase, Captured } from './captured.ts'
import { Random, zipf } from './random.ts'
import { capitalized, phrase, vocabularies } from './words.ts'

/** What every label that a run of the bench writes has in it, and no other. */
export const ofThisRun = `x${process.pid}`

export type Target = 'product' | 'limit'

export interface Workload {
  name: string
  what: string
  status: number
  /** The next request, whole, as chance has it. */
  next: (target: Target, random: Random) => string
}

interface Asked {
  key: string
  writer: Writer
}

/** By name; what the service does not answer yet is left out when the first request says so. */
export async function workloadsOn(client: pg.Client, corpus: { claims: number; seed: number }, asked: Asked) {
  const random = new Random(corpus.seed).at(7000, 0)
  const slugs = await sample(client, 'SELECT slug FROM claim TABLESAMPLE BERNOULLI ($1) WHERE release_at <= now()', corpus.claims, 8000)
  const analysts = await sample(
    client,
    'SELECT slug FROM attribution TABLESAMPLE BERNOULLI ($1) JOIN analyst ON analyst.id = analyst_id',
    corpus.claims * 1.6,
    8000,
  )
  const favourite = zipf(slugs.length, 0.9)
  const tags = await tagsOf(client, slugs)
  const words = vocabularies(corpus.seed, corpus.claims)[0]
  const phrases = (many: number, least: number, most: number) =>
    Array.from({ length: many }, () => Array.from({ length: random.between(least, most) }, () => words?.content(random)).join(' '))
  const queries = phrases(Math.min(1000, corpus.claims), 1, 3)
  const posts = await postsOn(client, corpus.claims, random, phrases(Math.min(500, corpus.claims), 4, 8))
  const captured = new Captured(client)
  for (const analyst of analysts.slice(0, 1000)) await captured.add('W3', (database) => listClaims(database, filters({ analyst }), false))
  await captured.add('W2', (database) => listClaims(database, filters({}), false))
  for (const q of queries) await captured.add('W4', (database) => listClaims(database, filters({ q, limit: 20 }), false))
  for (const text of posts) {
    await captured.add('W6', async (database) => {
      const ranked = await match(database, { text, language: null, drafts: true })
      await findClaimItems(database, ranked.slice(0, 10).map(({ candidate }) => candidate.id), true) // prettier-ignore
    })
  }
  // What a new claim likely repeats is looked for as for these.
  for (const text of await sample(client, 'SELECT text FROM claim TABLESAMPLE BERNOULLI ($1)', corpus.claims, 500))
    await captured.add('similar', (database) => matchClaim(database, { label: text.slice(0, 60), text, language: 'en' }))
  const additions = await additionsOn(client, corpus, asked.writer, random)
  let added = 0

  const workloads: Workload[] = [
    { name: 'W1', what: 'one claim whole', status: 200, next: (_, random) => get(`/v1/claims/${slugs[favourite.pick(random)]}`) },
    {
      name: '304',
      what: 'the same, unchanged',
      status: 304,
      next: (_, random) => {
        const at = favourite.pick(random)
        return get(`/v1/claims/${slugs[at]}`, `if-none-match: ${tags[at]}\r\n`)
      },
    },
    { name: 'W2', what: 'the 50 newest claims', status: 200, next: (target) => get(target === 'product' ? '/v1/claims' : '/W2/0') },
    captured.workload('W3', "50 of one analyst's claims", (at) => get(`/v1/claims?analyst=${analysts[at]}`)),
    captured.workload('W4', 'search, top 20', (at) => get(`/v1/claims?q=${encodeURIComponent(queries[at] ?? '')}&limit=20`)),
    {
      name: 'W5',
      what: 'a claim with 2 attributions',
      status: 201,
      next: (target, random) => post('/v1/claims', random.one(additions)[target].join(`${(added++).toString(36)}${ofThisRun}`), asked.key),
    },
    captured.workload('W6', 'match', (at) =>
      post('/v1/claims/match', JSON.stringify({ queries: [{ id: 'q', text: posts[at] }], limit: 10 }), asked.key),
    ),
  ]
  return { workloads, captured: captured.file }
}

const filters = (given: object) => ClaimFilters.parse(given)

/** What somebody might paste: half of a claim's words in another order, and as many others. */
async function postsOn(client: pg.Client, claims: number, random: Random, noise: string[]): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(
    'SELECT text FROM claim TABLESAMPLE BERNOULLI ($1) WHERE release_at <= now() ORDER BY random() LIMIT $2',
    [Math.min(100, (noise.length * 120) / claims), noise.length],
  )
  return rows.map(({ text }, n) => {
    const said = text.split(' ').filter(() => random.chance(0.5))
    return `${said.toReversed().join(' ')} ${noise[n]} #news https://t.co/x${n}`
  })
}

async function sample(client: pg.Client, query: string, rows: number, wanted: number): Promise<string[]> {
  const text = `${query} ORDER BY random() LIMIT $2`
  const found = await client.query<[string]>({ text, values: [Math.min(100, (wanted * 120) / rows), wanted], rowMode: 'array' })
  return found.rows.map(([value]) => value)
}

async function tagsOf(client: pg.Client, slugs: string[]): Promise<string[]> {
  const database = asDatabase(async ({ text, values }) => (await client.query({ name: 'tags', text, values })).rows)
  const tags: string[] = []
  // Any tag matches '*', so that no body is made.
  for (const slug of slugs) tags.push((await getClaim(database, slug, false, ['*'])).etag)
  return tags
}

const wildcard = 'qzq'

/** Claims to add, cut where a word goes that makes each one new: for the service its body, for the limit the values of the statements. */
async function additionsOn(
  client: pg.Client,
  corpus: { claims: number; seed: number },
  writer: Writer,
  random: Random,
): Promise<Record<Target, string[]>[]> {
  const words = vocabularies(corpus.seed, corpus.claims)[0]
  if (!words) throw new Error('no words')
  const share = Math.min(100, (4000 * 100) / corpus.claims)
  const { rows } = await client.query<{ source: string; analyst: string; topics: string[]; places: NewClaim['places'] }>(
    `SELECT source_id AS source, analyst_id AS analyst, topics, places FROM attribution TABLESAMPLE BERNOULLI ($1)
      JOIN claim ON claim.id = claim_id WHERE analyst_id IS NOT NULL ORDER BY random() LIMIT 2000`,
    [share],
  )
  return Promise.all(
    Array.from({ length: Math.floor(rows.length / 2) }, async (_, n) => {
      const two = rows.slice(2 * n, 2 * n + 2)
      const claim: NewClaim = {
        label: `${capitalized(words.content(random))} ${phrase(words, random, 2)} ${wildcard}`,
        text: `${capitalized(phrase(words, random, random.between(12, 40)))}.`,
        kind: 'assessment',
        language: 'en',
        about: '2025-11',
        topics: two[0]?.topics ?? [],
        places: two[0]?.places ?? [],
        attributions: two.map(({ source, analyst }) => ({
          source,
          analyst,
          stance: random.chance(0.7) ? 'asserts' : 'denies',
          quote: { exact: phrase(words, random, 10) },
          locator: { paragraph: random.between(1, 40) },
        })),
      }
      const values: Record<string, unknown[]> = {}
      const recorder = asDatabase(async (statement) => {
        if ('resolve' in values) {
          values.add = statement.values
          return [{ id: '' }]
        }
        values.resolve = statement.values
        const [nouns, names] = statement.values as [string[], string[]]
        return names.map((name, at) => ({ noun: nouns[at], name, id: name }))
      })
      await addClaim(recorder, writer, claim)
      return { product: JSON.stringify(claim).split(wildcard), limit: JSON.stringify(values).split(wildcard) }
    }),
  )
}

const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\n${headers}\r\n`

const post = (path: string, body: string, key: string) =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

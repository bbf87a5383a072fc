import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../src/interchange/schema.ts'
import { type Api, startApi } from './support/api.ts'
import { fileOf, importInto, tally } from './support/interchange.ts'
import { analystLine, attributionLine, claimLine, relationLine, sourceLine } from './support/lines.ts'

const sample = readFileSync(new URL('../prisma/sample/pokrovsk.ndjson', import.meta.url), 'utf8')

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

/** How many rows each table has, and how often any was written. */
// The log follows in the background.
async function rowsOf(): Promise<unknown> {
  const { rows: tables } = await api.database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('epoch', 'sealed', 'sealing', 'log_node') ORDER BY 1`,
  )
  const counts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::integer AS count, md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS rows FROM ${name} t`,
  )
  return (await api.database.pool.query(counts.join(' UNION ALL '))).rows
}

// A record that does not exist yet has no id to be told.
const said = ({ line, type, key, result, problem }: ImportAnswer) => ({
  line,
  type,
  key,
  result,
  problem: problem?.type,
  errors: problem?.errors?.map(({ pointer }) => pointer),
})

async function tell(file: string): Promise<ImportAnswer[]> {
  const before = await rowsOf()
  const told = await importInto(api, file, { query: '?dryRun=true' })
  expect(await rowsOf()).toEqual(before)
  const done = await importInto(api, file)
  expect(told.map(said)).toEqual(done.map(said))
  return done
}

describe('a dry run', () => {
  it('of the sample answers as the import will, and writes no row', async () => {
    expect(tally(await tell(sample))).toEqual({ created: 145 })
    expect(tally(await tell(sample))).toEqual({ unchanged: 145 })
  })

  it('names what nothing bears, what is taken and which rule is broken, also among lines of the one file', async () => {
    const answers = await tell(
      fileOf(
        relationLine('r-1', 'c-1', 'c-2', 'contradicts'),
        relationLine('r-2', 'c-2', 'c-1', 'contradicts'),
        relationLine('r-3', 'c-1', 'c-missing'),
        relationLine('r-4', 'c-1', 'c-slug'),
        attributionLine('t-2', 'c-1', 's-1', { derivedFrom: 't-1' }),
        attributionLine('t-1', 'c-1', 's-1', { analyst: 'p-1' }),
        attributionLine('t-3', 'c-1', 's-2'),
        claimLine('c-1', { slug: 'c-slug' }),
        claimLine('c-2'),
        claimLine('c-slug'),
        claimLine('encirclement', { about: '2025' }),
        analystLine('p-1', { affiliations: [{ organization: 'o-1' }] }),
        analystLine('p-2', { affiliations: [{ organization: 'p-1' }] }),
        analystLine('p-3', { affiliations: [{ organization: 'christina-harward' }] }),
        analystLine('isw'),
        analystLine('o-1', { kind: 'organization' }),
        sourceLine('s-1', { url: 'https://example.org/1' }),
        sourceLine('s-2', { url: 'https://EXAMPLE.org/1' }),
        sourceLine('s-3', { derivedFrom: 's-4' }),
        sourceLine('s-4', { derivedFrom: 's-3' }),
      ),
    )
    expect(tally(answers)).toEqual({ created: 8, updated: 1, rejected: 11 })
  })

  it('knows a URL that is as long as an index can hold, and names that are slugs in the file alone', async () => {
    const long = (count: number) =>
      `https://example.org/${Array.from({ length: count }, (_, n) => String.fromCodePoint(0x4e00 + ((n * n * 7919) % 20_000))).join('')}`
    const answers = await tell(
      fileOf(
        sourceLine('long-1', { url: long(889), slug: 'as-long-as-it-gets' }),
        sourceLine('long-2', { url: long(889) }),
        sourceLine('long-3', { url: long(2000) }),
        sourceLine('long-4', { derivedFrom: 'as-long-as-it-gets' }),
      ),
    )
    expect(answers.map(({ result }) => result)).toEqual(['created', 'rejected', 'rejected', 'created'])
  })

  it('knows what a line has freed for those after it', async () => {
    const first = [sourceLine('swap-1', { url: 'https://example.org/swapped' }), claimLine('swap-3'), claimLine('swap-4')]
    await importInto(api, [...first, sourceLine('swap-2'), relationLine('swap-5', 'swap-3', 'swap-4')])
    // A key that comes again begins another batch.
    const again = [0, 1, 2].map((n) => claimLine('swap-7', { text: `${n}` }))
    const answers = await tell(
      fileOf(
        ...[sourceLine('swap-1'), relationLine('swap-5', 'swap-4', 'swap-3'), ...again],
        ...[sourceLine('swap-2', { url: 'https://example.org/swapped' }), relationLine('swap-6', 'swap-3', 'swap-4')],
      ),
    )
    expect(tally(answers)).toEqual({ created: 2, updated: 5 })
  })

  it('tells changes from lines without effect, and one line of a key from the next', async () => {
    const [made] = await importInto(api, [
      sourceLine('d-1'),
      sourceLine('d-2', { derivedFrom: 'd-1' }),
      claimLine('d-3', { topics: ['one'] }),
      claimLine('d-4'),
    ])
    await api.as('editor').patch('/v1/claims/d-4?reason=better').set('If-Match', '*').send({ label: 'Better' }).expect(200)
    const answers = await tell(
      fileOf(
        sourceLine('d-1', { publisher: 'One' }),
        sourceLine('d-1', { publisher: 'One' }),
        sourceLine('d-1', { derivedFrom: 'd-2' }),
        sourceLine('d-2', { derivedFrom: made?.id, byline: [] }),
        claimLine('d-3', { topics: ['one'], places: [] }),
        claimLine('d-4'),
        claimLine('d-4', { topics: [] }),
        claimLine('d-5'),
        claimLine('d-5'),
        claimLine('d-5', { topics: ['two'] }),
        claimLine('d-5'),
      ),
    )
    expect(answers.map(({ result }) => result)).toEqual([
      'updated',
      'unchanged',
      'rejected',
      'unchanged',
      'unchanged',
      'unchanged',
      'updated',
      'created',
      'unchanged',
      'updated',
      'updated',
    ])
  })
})

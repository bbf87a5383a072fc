import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { addCrowd } from './support/crowd.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
  const owner = await api.connect('owner')
  // What is told of them here is to stay.
  for (const table of ['claim', 'claim_search']) await owner.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`)
  await owner.query(`INSERT INTO claim (label, text, kind, language, release_at)
    SELECT 'Stone ' || n, 'Granite, then quartz', 'fact', 'en', now() FROM generate_series(1, 2000) AS n`)
  const { id: source } = await api.add('/v1/sources', { title: 'Inquiry', kind: 'report' })
  const [older, newer] = [await asked('intent'), await asked('forecast')]
  await owner.query('SET session_replication_role = replica')
  for (const [claim, stance, count] of [
    [older, 'questions', 15_000],
    [newer, 'questions', 25_000],
    [older, 'retracts', 15_000],
  ] as const)
    await owner.query(
      `INSERT INTO attribution (key, claim_id, source_id, stance, position_at)
        SELECT $1::uuid || $3 || n, $1, $2, $3::text::stance, now() FROM generate_series(1, $4::integer) AS n`,
      [claim, source, stance, count],
    )
  await owner.query('ANALYZE')
  // As if they were millions, by all that a page knows of them.
  await owner.query("UPDATE pg_class SET reltuples = reltuples * 1000 WHERE relname IN ('claim', 'claim_search')")
}, 60_000)
afterAll(() => api.close())

const asked = async (kind: string) => (await api.add('/v1/claims', { label: 'Asked', text: 'Is it so?', kind, language: 'en' })).id

it.each([
  ['questions', { values: [{ value: 'forecast', count: 2 }], estimated: true }],
  ['retracts', { values: [{ value: 'intent', count: 1 }], estimated: false }],
])('facets under the stance %s look at so many attributions and no more, and expect as much of the others', async (stance, expected) => {
  const { body } = await api.as().get('/v1/claims').query({ stance, facet: 'kind' }).expect(200)
  expect(body.facets.kind).toEqual(expected)
})

describe('a search for words in their order', () => {
  let stones: Api
  let together: string[]
  beforeAll(async () => {
    stones = await startApi()
    const owner = await stones.connect('owner')
    const { rows } = await owner.query<{ id: string }>(`INSERT INTO claim (label, text, kind, language, release_at)
      SELECT 'Stone ' || n, 'Feldspar granite', 'fact', 'en', now() FROM generate_series(1, 3) AS n RETURNING id`)
    together = rows.map(({ id }) => id)
    // Newer than these.
    await stones.add('/v1/claims', {
      slug: 'apart',
      label: 'Stone',
      text: 'Granite, then quartz, then feldspar',
      kind: 'fact',
      language: 'en',
    })
    await addCrowd(owner, "slug = 'apart'", 20_500)
    await owner.query('ANALYZE')
  })
  afterAll(() => stones.close())

  async function walk(q: string) {
    const pages: { data: { id: string }[]; next: string | null }[] = []
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
      const { body } = await stones
        .as()
        .get('/v1/claims')
        .query({ q, ...(cursor && { cursor }) })
        .expect(200)
      pages.push(body)
      expect(pages.length).toBeLessThan(500)
    }
    return pages
  }

  // The index knows no order of words: each document that has both must be looked at.
  it.each(['"feldspar granite"', 'feldspar-granite', 'granite "feldspar granite"'])(
    'a page of %s looks at so many documents and no more, and the pages after it at the others, each once',
    async (q) => {
      const pages = await walk(q)
      expect(pages[0]?.data).toEqual([])
      expect(pages.flatMap(({ data }) => data.map(({ id }) => id)).toSorted()).toEqual(together.toSorted())
    },
  )

  it('what the index knows needs no such pages', async () => {
    const [page, next] = await walk('feldspar -quartz')
    expect(page?.data.map(({ id }) => id).toSorted()).toEqual(together.toSorted())
    expect(next).toBeUndefined()
  })

  it('facets tell of it that they are estimates', async () => {
    const { body } = await stones.as().get('/v1/claims').query({ q: '"granite then"', facet: 'kind' }).expect(200)
    expect(body.facets.kind).toMatchObject({ estimated: true, values: [{ value: 'fact' }] })
    const { count } = body.facets.kind.values[0] as { count: number }
    expect(count).toBeGreaterThan(10_000)
  })
})

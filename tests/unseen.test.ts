import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
  await owner.query(`
    INSERT INTO source (slug, title, kind) SELECT 'paper-' || n, 'Delta paper ' || n, 'article' FROM generate_series(1, 3) AS n;
    INSERT INTO claim (key, label, text, kind, language, release_at, topics)
      SELECT 'claim-' || n, 'Delta ' || n, 'The delta was flooded.', 'fact', 'en', now(), ARRAY['delta', CASE WHEN n % 700 = 1 THEN 'midnight' ELSE 'noon' END]
      FROM generate_series(1, 1300) AS n;
    INSERT INTO attribution (claim_id, source_id, stance) SELECT claim.id, source.id, 'asserts' FROM claim, source WHERE source.slug = 'paper-1';
    INSERT INTO relation (from_id, to_id, kind) SELECT a.id, b.id, 'supports' FROM claim a JOIN claim b ON b.key = 'claim-' || substr(a.key, 7)::integer + 1;
    ANALYZE`)
}, 60_000)
afterAll(() => api.close())

const asked = [
  '/v1/claims?q=delta&limit=200',
  '/v1/claims?q=delta+or+hushword&limit=200',
  '/v1/claims?q=del*&limit=200',
  '/v1/claims?q=delta&topic=midnight',
  '/v1/claims?q=hushword',
  '/v1/claims?q=hushword&topic=midnight',
  '/v1/claims?topic=midnight&limit=2',
  '/v1/claims?topic=midnight&limit=2&order=asc',
  '/v1/claims?kind=forecast',
  '/v1/claims?topic=delta&limit=200&facet=topic,kind',
  '/v1/claims?q=delta&facet=topic,standing&limit=200',
  '/v1/sources?q=delta',
  '/v1/sources?q=hushword',
  '/v1/sources?kind=report',
  '/v1/attributions?stance=denies',
  '/v1/attributions?stance=asserts&limit=200',
  '/v1/relations?kind=refines',
]

/** Every page, cursors included: all that a reader is told. */
async function walk(path: string): Promise<object[]> {
  const pages: object[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await api
      .as()
      .get(`${path}${cursor && `&cursor=${cursor}`}`)
      .expect(200)
    const page = answer.body as { next: string | null }
    pages.push(page)
    cursor = page.next
    expect(pages.length).toBeLessThan(30)
  }
  return pages
}

it('what readers may not see changes nothing of what they are told, however much of it there is', async () => {
  const before = new Map<string, object[]>()
  for (const path of asked) before.set(path, await walk(path))
  await owner.query(`
    INSERT INTO claim (key, label, text, kind, language, release_at, topics)
      SELECT 'hushed-' || n, 'Delta hushword ' || n, 'The delta was hushword.', CASE WHEN n % 2 = 0 THEN 'forecast' ELSE 'fact' END::claim_kind, 'en',
        CASE WHEN n % 3 = 0 THEN timestamptz '2999-01-01' END, '{delta,midnight}'
      FROM generate_series(1, 5200) AS n;
    INSERT INTO source (slug, title, kind) SELECT 'hushed-' || n, 'Delta hushword ' || n, 'report' FROM generate_series(1, 5200) AS n;
    INSERT INTO attribution (claim_id, source_id, stance) SELECT claim.id, source.id, 'denies'
      FROM claim, source WHERE claim.key ~ '^hushed' AND source.slug = 'hushed-7';
    INSERT INTO relation (from_id, to_id, kind) SELECT a.id, b.id, 'refines'
      FROM claim a JOIN claim b ON b.key = 'claim-1' WHERE a.key ~ '^hushed';
    UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'never to be told' WHERE key ~ '^hushed.*9$';
    ANALYZE`)
  for (const path of asked) expect(await walk(path), path).toEqual(before.get(path))
  expect((await api.as('editor').get('/v1/claims?q=hushword').expect(200)).body.data).toHaveLength(50)
}, 60_000)

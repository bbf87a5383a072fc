import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { addCrowd } from './support/crowd.ts'
import { settledInstant } from './support/past.ts'

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
  '/v1/claims?limit=200',
  '/v1/attributions?limit=200',
  '/v1/claims?topic=delta&limit=200',
  '/v1/claims?topic=delta&limit=200&order=asc',
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

interface Page {
  data: { id: string }[]
  next: string | null
}

const before = new Map<string, Page[]>()

/** Every page, cursors included: all that a reader is told. */
async function walk(path: string, service = api): Promise<Page[]> {
  const pages: Page[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await service
      .as()
      .get(`${path}${cursor && `&cursor=${cursor}`}`)
      .expect(200)
    const page = answer.body as Page
    pages.push(page)
    cursor = page.next
    expect(pages.length).toBeLessThan(30)
  }
  return pages
}

it('what readers may not see changes nothing of what they are told, however much of it there is', async () => {
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

describe('where more lies between than is passed over for a page', () => {
  let crowded: Api
  beforeAll(async () => {
    await addCrowd(owner, "key = 'hushed-1'", 26_000)
    await owner.query(`
      SET session_replication_role = replica;
      INSERT INTO claim_topic SELECT 'delta', id FROM crowd;
      INSERT INTO attribution SELECT made.* FROM crowd, attribution AS hushed JOIN claim ON claim.id = claim_id AND claim.key = 'hushed-1',
        jsonb_populate_record(hushed, jsonb_build_object('id', new_id(), 'key', 'hushed-in-a-crowd-' || n, 'claim_id', crowd.id)) AS made;
      RESET session_replication_role;
      ANALYZE;
      -- The statistics know of more of them than there are.
      UPDATE pg_class SET reltuples = 1000000 WHERE oid IN ('claim'::regclass, 'claim_to_come'::regclass, 'attribution'::regclass)`)
    crowded = await startApi({}, { find: async () => ({ ...api.urls, drop: async () => {} }) })
  })
  afterAll(() => crowded.close())

  const paths = [
    '/v1/claims?limit=200',
    '/v1/claims?topic=delta&limit=200',
    '/v1/claims?topic=delta&limit=200&order=asc',
    '/v1/claims?q=delta&limit=200',
    '/v1/attributions?limit=200',
  ]
  describe.each(['now', 'then'])('%s', (when) => {
    it.each(paths)('%s: a page ends early, and the others tell the rest', async (path) => {
      const told = (before.get(path) ?? []).flatMap(({ data }) => data)
      const pages = await walk(when === 'now' ? path : `${path}&asOf=${await settledInstant(crowded)}`, crowded)
      expect(pages.filter(({ data, next }) => data.length < 200 && next !== null)).not.toHaveLength(0)
      const ids = pages.flatMap(({ data }) => data.map(({ id }) => id))
      expect(ids).toHaveLength(told.length)
      expect(new Set(ids)).toEqual(new Set(told.map(({ id }) => id)))
      const unseen = await owner.query<{ id: string }>(
        `SELECT id FROM claim WHERE label ~ 'hushword' UNION ALL SELECT id FROM attribution WHERE stance = 'denies'`,
      )
      const cursors = pages.map(({ next }) => [next, Buffer.from(next ?? '', 'base64url').toString('latin1')].join()).join()
      const asBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')
      expect(unseen.rows.filter(({ id }) => cursors.includes(id) || cursors.includes(asBytes(id)))).toEqual([])
    })
  })
})

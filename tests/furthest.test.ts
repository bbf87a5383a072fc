import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { settledInstant } from './support/past.ts'

let api: Api
let owner: pg.Client
// Of a month long ago much is said, at last by one who has said much else since: neither filter leads to few.
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
  await owner.query(`
    INSERT INTO source (slug, title, kind) VALUES ('source', 'Source', 'article');
    INSERT INTO analyst (slug, name, kind) VALUES ('one', 'One', 'person'), ('other', 'Other', 'person');
    INSERT INTO claim (key, label, text, kind, language, release_at)
      SELECT 'claim-' || n, 'Claim ' || n, 'Claim ' || n, 'fact', 'en', CASE n WHEN 1 THEN now() END FROM generate_series(1, 2) AS n`)
  const say = (analyst: string, month: string, times: number, claim = 'claim-1') =>
    owner.query(
      `INSERT INTO attribution (claim_id, source_id, analyst_id, stance, stated_at)
        SELECT claim.id, source.id, analyst.id, 'asserts', $2 FROM claim, source, analyst, generate_series(1, $3) WHERE claim.key = $4 AND analyst.slug = $1`,
      [analyst, month, times, claim],
    )
  await say('other', '1650-05', 2600)
  await say('one', '1650-05', 30)
  await say('one', '1651-01', 1500)
  // Drafts, which would turn it round if they counted.
  await say('other', '1650-05', 1000, 'claim-2')
  await owner.query('ANALYZE')
}, 60_000)
afterAll(() => api.close())

it('a list begins with what fits, though one of its filters has much else before', async () => {
  const { rows } = await owner.query<{ id: string }>(`
    SELECT attribution.id FROM attribution JOIN analyst ON analyst.id = analyst_id WHERE slug = 'one' AND stated_at = '1650-05' ORDER BY id DESC LIMIT 20`)
  const instant = await settledInstant(api)
  for (const when of [{}, { asOf: instant }]) {
    const { body } = await api
      .as()
      .get('/v1/attributions')
      .query({ analyst: 'one', stated: '1650-05', limit: 20, ...when })
      .expect(200)
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id))
  }
})

import pg from 'pg'
import { relationKinds, stances } from '../../src/vocabulary.ts'
import type { Api } from './api.ts'

const chance = (share: number) => Math.random() < share
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const release = () => oneOf(['now()', 'now()', 'NULL', `now() + interval '${Math.random()} seconds'`, `'2099-01-01'`])

// Few enough that writers meet.
const some = (noun: string, live = true) =>
  `(SELECT id FROM (SELECT id FROM ${noun} ${live ? 'WHERE withdrawn_at IS NULL' : ''} ORDER BY id DESC LIMIT 12) AS newest ORDER BY random() LIMIT 1)`
const change = (noun: string, set: string, live = true) => `UPDATE ${noun} SET ${set} WHERE id = ${some(noun, live)}`
const withdrawal = `withdrawn_at = now(), withdrawn_reason = 'mistaken'`
const return_ = 'withdrawn_at = NULL'
const named = () => Math.random().toString(36).slice(2, 8)

/** What writers do, the frequent several times. */
const deeds: (() => string)[] = [
  () =>
    `INSERT INTO source (title, kind, derived_from_id) VALUES ('Paper ${named()}', 'article', ${chance(0.3) ? some('source') : 'NULL'})`,
  () => `INSERT INTO analyst (name, kind) VALUES ('Agency ${named()}', 'organization')`,
  () => `INSERT INTO analyst (name, kind, affiliations) VALUES ('Clerk ${named()}', 'person', coalesce((
    SELECT jsonb_build_array(jsonb_build_object('organization', id)) FROM analyst WHERE kind = 'organization' AND withdrawn_at IS NULL ORDER BY random() LIMIT 1), '[]'))`,
  () => `INSERT INTO claim (label, text, kind, language, release_at) VALUES ('Claim ${named()}', 'So.', 'fact', 'en', ${release()})`,
  () => `INSERT INTO claim (label, text, kind, language, release_at) VALUES ('Claim ${named()}', 'So.', 'fact', 'en', ${release()})`,
  say,
  say,
  say,
  relate,
  relate,
  () => change('source', `title = 'Paper ${named()}'`),
  () => change('source', `derived_from_id = ${some('source')}`),
  () => change('analyst', `role = '${named()}'`),
  () => change('claim', `label = 'Claim ${named()}'`),
  () => change('claim', `release_at = ${release()}`),
  () => change('claim', `release_at = ${release()}`),
  () => change('attribution', `note = '${named()}'`),
  () => change('attribution', `source_id = ${some('source')}, claim_id = ${some('claim')}`),
  () => change('relation', `note = '${named()}'`),
  () => change('relation', `to_id = ${some('claim')}`),
  () => change('claim', withdrawal),
  () => change('source', withdrawal),
  () => change('analyst', withdrawal),
  () => change('attribution', withdrawal),
  () => change('relation', withdrawal),
  () => change(oneOf(['claim', 'source', 'analyst', 'attribution', 'relation']), return_, false),
]

function say() {
  const analyst = chance(0.3) ? 'NULL' : some('analyst')
  const origin = chance(0.3) ? some('attribution') : 'NULL'
  return `INSERT INTO attribution (claim_id, source_id, analyst_id, stance, derived_from_id)
    VALUES (${some('claim')}, ${some('source')}, ${analyst}, '${oneOf(stances)}', ${origin})`
}

function relate() {
  return `INSERT INTO relation (from_id, to_id, kind) VALUES (${some('claim')}, ${some('claim')}, '${oneOf(relationKinds)}')`
}

/** Transactions of any length, committed or taken back, as long as whoever hears how many were committed says so; answers how many it were. */
export async function writeFromPsql(url: string, goesOn: (committed: number) => boolean): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Who waits for long gives up: no writer stops the others.
  await client.query(`SET lock_timeout = '400ms'; SET onrecord.actor = 'psql'`)
  let committed = 0
  while (goesOn(committed)) {
    try {
      await client.query('BEGIN')
      for (let left = chance(0.5) ? 1 : 5; left > 0; left--) {
        await client.query(oneOf(deeds)())
        const seconds = chance(0.1) ? Math.random() * 2 : Math.random() * 0.05
        if (chance(0.6)) await client.query(`SELECT pg_sleep(${seconds})`)
      }
      const { command } = await client.query(chance(0.15) ? 'ROLLBACK' : 'COMMIT')
      if (command === 'COMMIT') committed++
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      await client.query('ROLLBACK')
    }
  }
  await client.end()
  return committed
}

/** What editors do meanwhile. Whatever is answered is right, also that others were always first, but for what breaks. */
export async function writeOverHttp(api: Api, goesOn: () => boolean): Promise<void> {
  const editor = () => api.as('editor')
  while (goesOn()) {
    const { body } = (await editor().get('/v1/claims?limit=10')) as { body: { data: { id: string }[] } }
    const claim = oneOf(body.data)?.id
    const article = { title: `Paper ${named()}`, kind: 'article' }
    const said = Array.from({ length: 3 }, () => ({
      source: article,
      analyst: { name: `Clerk ${named()}`, kind: 'person' },
      stance: oneOf(stances),
    }))
    const made = { label: `Claim ${named()}`, text: 'So.', kind: 'fact', language: 'en', ...(chance(0.5) && { releaseAt: null }) }
    const path = `/v1/claims/${claim}`
    const { status, text, headers } = await oneOf([
      () =>
        editor()
          .post('/v1/claims')
          .send({ ...made, attributions: said }),
      () => editor().post('/v1/claims').send(made),
      () =>
        editor()
          .post(`${path}/attributions`)
          .send({ source: article, stance: oneOf(stances) }),
      () =>
        editor()
          .patch(path)
          .set('If-Match', '*')
          .send({ releaseAt: oneOf([null, '2025-01-01T00:00:00Z']) }),
      () =>
        editor()
          .patch(path)
          .set('If-Match', '*')
          .send({ label: `Claim ${named()}` }),
      () => editor().delete(`${path}?reason=mistaken`).set('If-Match', '*'),
    ])()
    if (status >= 500 && headers['retry-after'] !== '1') throw new Error(`${status}: ${text}`)
  }
}

import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { migrate } from '../src/database/migrate.ts'
import { openDatabase } from '../src/database/open.ts'
import { beginEpoch } from '../src/log/sealing.ts'
import { type Api, startApi } from './support/api.ts'
import { emptyDatabase } from './support/database.ts'
import { settledInstant } from './support/past.ts'
import { patience } from './support/patience.ts'

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url))
const lastWithoutPast = '20261122000100_finding'

/** Of what was written before versions were kept, statement by statement, what each word finds afterwards. */
const history: { write: string; finds: Record<string, string[]> }[] = [
  {
    write: `INSERT INTO source (slug, title, kind, language, publisher) VALUES ('paper', 'Yesterday at the bridge', 'article', 'en', 'The Ferry')`,
    finds: { yesterday: ['paper'], ferry: ['paper'] },
  },
  {
    write: `INSERT INTO claim (slug, label, text, kind, language, topics, release_at, about) VALUES ('bridge', 'Bridge', 'The wooden U.S. bridge stands.', 'fact', 'en', '{rivers}', now(), '2024-03')`,
    finds: { yesterday: ['paper'], wooden: ['bridge'], us: ['bridge'], stone: [], rivers: ['bridge'], decades: [] },
  },
  {
    write: `INSERT INTO analyst (slug, name, aliases, kind) VALUES ('engineer', 'Ada Span', '{Arch}', 'person')`,
    finds: { span: ['engineer'], pillar: [] },
  },
  {
    write: `INSERT INTO attribution (key, claim_id, source_id, analyst_id, stance, quote_exact) SELECT 'said', claim.id, source.id, analyst.id, 'asserts', 'It will hold for decades.' FROM claim, source, analyst`,
    finds: { decades: ['bridge'], wooden: ['bridge'], collapsed: [] },
  },
  {
    write: `UPDATE claim SET text = 'The stone bridge stands.', about = '2024-06/2025'`,
    finds: { wooden: [], us: [], stone: ['bridge'], decades: ['bridge'] },
  },
  {
    write: `UPDATE analyst SET name = 'Ada Pillar'`,
    finds: { span: [], pillar: ['engineer'], arch: ['engineer'] },
  },
  {
    write: `UPDATE attribution SET quote_exact = 'It collapsed overnight.'`,
    finds: { decades: [], collapsed: ['bridge'], stone: ['bridge'] },
  },
  {
    write: `UPDATE source SET title = 'Today at the bridge', publisher = 'The Quay'`,
    finds: { yesterday: [], today: ['paper'], ferry: [], quay: ['paper'] },
  },
  {
    write: `UPDATE attribution SET quote_exact = NULL`,
    finds: { collapsed: [], stone: ['bridge'] },
  },
  {
    write: `UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'Of another bridge.'`,
    finds: { stone: [], rivers: [], pillar: ['engineer'] },
  },
]

let api: Api
const instants: string[] = []

/** Applies no later migrations than this. */
async function migrateTo(last: string, ownerUrl: string): Promise<void> {
  const folder = mkdtempSync(join(inject('scratch'), 'before-'))
  for (const name of readdirSync(migrations).filter((name) => name <= last))
    cpSync(join(migrations, name), join(folder, name), { recursive: true })
  await migrate(ownerUrl, { folder })
}

beforeAll(async () => {
  const { ownerUrl, drop } = await emptyDatabase()
  await migrateTo(lastWithoutPast, ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  for (const { write } of history) {
    await client.query(write)
    const recorded = (await client.query<{ at: Date }>('SELECT max(recorded_at) AS at FROM revision')).rows[0]?.at ?? new Date(NaN)
    // What is written next has a later time.
    await vi.waitUntil(() => Date.now() > recorded.getTime(), patience)
    instants.push(recorded.toISOString())
  }
  await client.end()
  await migrate(ownerUrl)
  api = await startApi({}, { find: () => Promise.resolve({ ownerUrl, serviceUrl: ownerUrl, drop }) })
}, 60_000)
afterAll(() => api?.close())

const found = async (word: string, instant: string) => {
  const slugs: string[] = []
  for (const path of ['/v1/claims', '/v1/sources', '/v1/analysts']) {
    const { body } = await api.as('editor').get(`${path}?q=${word}&asOf=${instant}`).expect(200)
    slugs.push(...(body as { data: { slug: string }[] }).data.map(({ slug }) => slug))
  }
  return slugs
}

describe('what was replaced before versions were kept', () => {
  it.each(history.map((step, n) => ({ ...step, n })))('is found by its words of then, after $write', async ({ n, finds }) => {
    const instant = instants[n] ?? ''
    const answers = await Promise.all(Object.keys(finds).map(async (word) => [word, await found(word, instant)]))
    expect(Object.fromEntries(answers)).toEqual(finds)
  })

  it('stays so when it is changed again', async () => {
    const before = await settledInstant(api)
    await api.as('editor').patch('/v1/analysts/engineer').set('If-Match', '*').send({ name: 'Ada Beam' }).expect(200)
    expect(await found('pillar', before)).toEqual(['engineer'])
    expect(await found('span', instants[2] ?? '')).toEqual(['engineer'])
    const after = await settledInstant(api)
    expect([await found('pillar', after), await found('beam', after)]).toEqual([[], ['engineer']])
  })
})

it('leads to claims from publishers of then and of now', async () => {
  const { rows } = await api.database.pool.query<{ publisher: string }>(
    `SELECT name AS publisher FROM claim_publisher JOIN claim ON claim.id = claim_id AND claim.slug = 'bridge',
      unnest('{The Ferry,The Quay}'::text[]) AS name WHERE publisher = md5(fold(name))::uuid ORDER BY name`,
  )
  expect(rows.map(({ publisher }) => publisher)).toEqual(['The Ferry', 'The Quay'])
})

it('leads to claims from the years and months that they spoke of then and now', async () => {
  const { rows } = await api.database.pool.query<{ kept: number[]; spoken: number[] }>(
    `SELECT (SELECT array_agg(block ORDER BY block) FROM claim_time JOIN claim ON claim.id = claim_id AND claim.slug = 'bridge') AS kept,
      (SELECT array_agg(DISTINCT block ORDER BY block) FROM unnest('{2024-03,2024-06/2025}'::text[]) AS about, unnest(blocks_of(edtf_range(about))) AS block) AS spoken`,
  )
  expect(rows[0]?.kept.length).toBeGreaterThan(3)
  expect(rows[0]?.kept).toEqual(rows[0]?.spoken)
  for (const [n, slugs] of [
    [1, ['bridge']],
    [4, []],
  ] as const) {
    const { body } = await api.as('editor').get(`/v1/claims?about=2024-03&asOf=${instants[n]}`).expect(200)
    expect((body as { data: { slug: string }[] }).data.map(({ slug }) => slug)).toEqual(slugs)
  }
})

it('has phrases of one name alone, in documents that were made before too', async () => {
  const { ownerUrl, drop } = await emptyDatabase()
  await migrateTo('20261202', ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`INSERT INTO source (title, kind, publisher, byline) VALUES ('One', 'article', 'The Ferry', '{Ada Span}'), ('Two', 'article', NULL, '{Ada Span,Ida Quay}'),
    ('Three', 'article', NULL, '{Ada Span}'), ('Four', 'article', 'The Ferry', '{}'), ('Five', 'article', NULL, '{}')`)
  await client.query(
    `INSERT INTO analyst (name, aliases, kind) VALUES ('One', '{Ada Span,Ida Quay}', 'person'), ('Two', '{Ada Span}', 'person')`,
  )
  const acrossNames = async () => {
    const { rows } = await client.query<{ across: number; others: number }>(`SELECT
        count(*) FILTER (WHERE document @@ phraseto_tsquery('simple', 'ferry ada') OR document @@ phraseto_tsquery('simple', 'span ida'))::integer AS across,
        count(*) FILTER (WHERE document <> made)::integer AS others
      FROM (SELECT document, document_of(source) AS made FROM source_search JOIN source ON source.id = record_id
        UNION ALL SELECT document, document_of(analyst) FROM analyst_search JOIN analyst ON analyst.id = record_id) AS kept`)
    return rows[0]
  }
  expect(await acrossNames()).toEqual({ across: 3, others: 0 })
  await migrate(ownerUrl)
  expect(await acrossNames()).toEqual({ across: 0, others: 0 })
  await client.end()
  await drop()
})

/** How many documents and digests are others than would be made now, how many were made after all that was written, and whether a word is known. */
async function kept(client: pg.Client, word: string) {
  const { rows } = await client.query<{ others: number; unknown: number; made: number }>(
    `SELECT count(*) FILTER (WHERE document <> made)::integer AS others,
        count(*) FILTER (WHERE since > (SELECT max(recorded_at) FROM revision))::integer AS made,
        count(*) FILTER (WHERE NOT EXISTS (SELECT FROM lexicon WHERE word = $1))::integer AS unknown
      FROM (SELECT since, ROW(document) AS document, ROW(document_of(source)) AS made FROM source_search JOIN source ON source.id = record_id
        UNION ALL SELECT since, ROW(document), ROW(document_of(analyst)) FROM analyst_search JOIN analyst ON analyst.id = record_id
        UNION ALL SELECT since, ROW(document, text_digest), ROW(document_of(claim), text_digest(text)) FROM claim_search JOIN claim ON claim.id = record_id) AS kept`,
    [word],
  )
  return rows[0]
}

it('reads signs and marks as they are read now, in documents and digests that were made before too', async () => {
  const { ownerUrl, drop } = await emptyDatabase()
  await migrateTo('20261203', ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`INSERT INTO source (slug, title, kind, publisher, byline) VALUES ('signs', 'Semaglutide™', 'article', NULL, '{}'), ('plain', 'The $5 — café', 'article', NULL, '{}'), ('byline', 'One', 'article', 'The Ferry', '{ʿAbd}');
    INSERT INTO analyst (name, aliases, kind) VALUES ('שָׁלוֹם', '{}', 'person'), ('Two', '{₹510}', 'person');
    INSERT INTO claim (slug, label, text, kind, language, topics) VALUES ('label', '№17', 'It was.', 'fact', 'en', '{}'), ('topic', 'Topic', 'It was so.', 'fact', 'en', '{₹510}'),
      ('money', 'Money', 'It cost $5.', 'fact', 'en', '{}'), ('point', 'Point', 'It was .5 then.', 'fact', 'en', '{}'), ('quoted', 'Quoted', 'It is said.', 'fact', 'en', '{}'), ('same', 'Same', 'It stands.', 'fact', 'en', '{}');
    INSERT INTO attribution (claim_id, source_id, stance, quote_exact) SELECT claim.id, source.id, 'asserts', 'Ozempic™' FROM claim, source WHERE claim.slug = 'quoted' AND source.slug = 'signs'`)
  const { rows: before } = await client.query('SELECT count(*)::integer AS revisions FROM revision')
  expect(await kept(client, 'ozempic')).toEqual({ others: 0, unknown: 11, made: 0 })
  await migrate(ownerUrl)
  expect(await kept(client, 'ozempic')).toEqual({ others: 0, unknown: 0, made: 9 })
  expect((await client.query('SELECT count(*)::integer AS revisions FROM revision')).rows).toEqual(before)
  await client.end()
  await drop()
})

it('reads forms, initials, thousands, plurals and digits as they are read now, in documents of now and of then', async () => {
  const { ownerUrl, drop } = await emptyDatabase()
  await migrateTo('20261207000100_names_not_told', ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`INSERT INTO source (slug, title, kind, language, byline) VALUES ('forms', 'Une femme condamnée', 'article', 'fr', '{J. K. Roe}');
    INSERT INTO analyst (name, kind) VALUES ('J. K. Roe', 'person');
    INSERT INTO claim (slug, label, text, kind, language, release_at) VALUES ('initials', 'Initials', 'The U.S. lost 12 500 men.', 'fact', 'en', now()),
      ('digits', 'Digits', 'خسروا ٢٠٤٨ رجلا', 'fact', 'ar', now()), ('gujarati', 'Others', '૨૦૪૯', 'fact', 'gu', now()), ('tower', 'Tower', '東京タワー', 'fact', 'ja', now()), ('persian', 'Iran', 'ایران', 'fact', 'fa', now()), ('quoted', 'Dit', 'Il le dit.', 'fact', 'fr', now()), ('jets', 'Jets', 'F-16s landed, the 5s.', 'fact', 'en', now()), ('hindi', 'Hindi', 'ज़ेलेंस्की', 'fact', 'hi', now()), ('plain', 'Plain', 'It stands.', 'fact', 'en', now());
    INSERT INTO attribution (key, claim_id, source_id, stance, quote_exact) SELECT 'said', claim.id, source.id, 'asserts', 'Ils sont déployés.' FROM claim, source WHERE claim.slug = 'quoted'`)
  await client.query(`UPDATE claim SET text = 'Nobody knows.' WHERE slug = 'initials'`)
  await client.query(`UPDATE attribution SET quote_exact = 'Rien.' WHERE key = 'said'`)
  const versions = () => client.query<{ until: Date; document: string }>('SELECT until, document FROM past.claim_search ORDER BY until')
  const { rows: before } = await versions()
  expect(await kept(client, 'deploi')).toEqual({ others: 0, unknown: 11, made: 0 })
  await migrate(ownerUrl)
  expect(await kept(client, 'deploi')).toEqual({ others: 0, unknown: 0, made: 0 })
  const { rows: after } = await versions()
  expect(after.map(({ until }) => until)).toEqual(before.map(({ until }) => until))
  const words = (documents: typeof after) =>
    ['us', '12500', 'deploi'].map((word) => documents.some(({ document }) => document.includes(`'${word}'`)))
  expect([words(before), words(after)]).toEqual([
    [false, false, false],
    [true, true, true],
  ])
  await expect(client.query('DELETE FROM past.claim_search')).rejects.toThrow()
  await client.end()
  await drop()
})

it('goes on with the log under the same epoch, and begins another where its server is replaced after', async () => {
  const { ownerUrl, drop } = await emptyDatabase()
  await migrateTo('20261201000100', ownerUrl)
  const database = openDatabase({ url: ownerUrl, poolSize: 1, statementNames: false })
  const { pool } = database
  await pool.query(`WITH begun AS (INSERT INTO epoch (number, system_identifier, first_position, since)
      SELECT n, system_identifier, 0, '00000000-0000-0000-0000-000000000000' FROM pg_control_system(), generate_series(1, 2) AS n RETURNING number)
    INSERT INTO sealing (epoch, done) SELECT number, '1:1:' FROM begun`)
  await migrate(ownerUrl)
  await beginEpoch(database)
  const epochs = async () => (await pool.query<{ timeline: number | null }>('SELECT timeline FROM epoch ORDER BY number')).rows
  const [unknown, running, none] = await epochs()
  expect([unknown, running, none]).toEqual([{ timeline: null }, { timeline: expect.any(Number) as number }, undefined])
  await pool.query('ALTER TABLE epoch DISABLE TRIGGER USER; UPDATE epoch SET timeline = timeline - 1')
  await beginEpoch(database)
  await beginEpoch(database)
  expect((await epochs()).slice(2)).toEqual([running])
  await database.close()
  await drop()
})

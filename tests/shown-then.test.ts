import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { patience } from './support/patience.ts'

const id = (noun: string, slug: string) => `(SELECT id FROM ${noun} WHERE key = '${slug}')`
const source = (slug: string, from?: string) =>
  `INSERT INTO source (slug, title, kind, derived_from_id) VALUES ('${slug}', 'Paper', 'article', ${from ? id('source', from) : 'NULL'})`
const affiliated = (slug?: string) => (slug ? `jsonb_build_array(jsonb_build_object('organization', ${id('analyst', slug)}))` : `'[]'`)
const organization = (slug: string) => `INSERT INTO analyst (slug, name, kind) VALUES ('${slug}', 'Agency', 'organization')`
const person = (slug: string, of?: string) =>
  `INSERT INTO analyst (slug, name, kind, affiliations) VALUES ('${slug}', 'Clerk', 'person', ${affiliated(of)})`
const claim = (slug: string, release: string) =>
  `INSERT INTO claim (slug, label, text, kind, language, release_at) VALUES ('${slug}', 'Claim', 'So.', 'fact', 'en', ${release})`
const say = (key: string, of: string, by: string, analyst: string) =>
  `INSERT INTO attribution (key, claim_id, source_id, analyst_id, stance) VALUES ('${key}', ${id('claim', of)}, ${id('source', by)}, ${id('analyst', analyst)}, 'asserts')`
const change = (noun: string, slug: string, set: string) => `UPDATE ${noun} SET ${set} WHERE key = '${slug}'`
const withdrawn = `withdrawn_at = now(), withdrawn_reason = 'mistaken'`

/** One transaction each, with all that brings a source or an analyst to light, or takes it away again. */
const history = [
  [
    source('press'),
    source('wire', 'press'),
    source('copy', 'wire'),
    organization('agency'),
    person('clerk', 'agency'),
    claim('draft', 'NULL'),
  ].join(';'),
  say('first', 'draft', 'copy', 'clerk'),
  change('claim', 'draft', 'release_at = now()'),
  [source('second'), person('other'), claim('open', 'now()')].join(';'),
  change('attribution', 'first', `source_id = ${id('source', 'second')}, analyst_id = ${id('analyst', 'other')}`),
  [source('origin'), organization('bureau')].join(';'),
  change('source', 'second', `derived_from_id = ${id('source', 'origin')}`),
  change('analyst', 'other', `affiliations = ${affiliated('bureau')}`),
  change('analyst', 'other', `affiliations = '[]'`),
  [source('later'), person('patient', 'agency'), claim('embargoed', `'2099-01-01'`)].join(';'),
  say('under embargo', 'embargoed', 'later', 'patient'),
  change('claim', 'embargoed', 'release_at = now()'),
  say('twice', 'open', 'copy', 'patient'),
  change('attribution', 'under embargo', withdrawn),
  change('attribution', 'twice', withdrawn),
  change('source', 'copy', withdrawn),
  change('source', 'copy', 'withdrawn_at = NULL'),
  change('attribution', 'twice', 'withdrawn_at = NULL'),
  [source('hidden'), person('hidden'), claim('hidden', 'now()'), say('hidden', 'hidden', 'hidden', 'hidden')].join(';'),
  change('claim', 'hidden', 'release_at = NULL'),
]

const held = (version: string) => `${version}.updated_at <= moment AND moment < ${version}.until AND ${version}.withdrawn_at IS NULL`
const said = (column: string) =>
  `SELECT moment, ${column} FROM instant JOIN past.every_attribution AS a ON ${held('a')} WHERE past.is_shown_claim(claim_id, moment)`

/** Who was shown, worked out from all that held at each instant at which something was written. */
const shown = {
  source: `${said('source_id')} UNION SELECT moment, d.derived_from_id FROM shown JOIN past.every_source AS d USING (id) WHERE ${held('d')}`,
  analyst: `${said('analyst_id')} UNION SELECT moment, (element ->> 'organization')::uuid
    FROM shown JOIN past.every_analyst AS p USING (id), jsonb_array_elements(affiliations) AS element WHERE ${held('p')}`,
}

let database: TestDatabase
let owner: pg.Client

/** Written in a transaction that began to record before the other did, and ends after it. */
async function overtaken(begun: string, overtaking: string): Promise<void> {
  const slow = new pg.Client({ connectionString: database.ownerUrl })
  await slow.connect()
  await slow.query('BEGIN')
  const { rows } = await slow.query<{ at: Date }>('SELECT recording_time() AS at')
  await nextMillisecond(rows[0]?.at)
  await owner.query(overtaking)
  await slow.query(begun)
  await slow.query('COMMIT')
  await slow.end()
}

const nextMillisecond = (at = new Date()) => vi.waitUntil(() => Date.now() > at.getTime() + 1, patience)

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const write of history) {
    await owner.query(write)
    await nextMillisecond()
  }
  await owner.query([source('quoted'), source('quote', 'quoted'), organization('office'), person('guest', 'office')].join(';'))
  await nextMillisecond()
  await overtaken(say('begun', 'open', 'quote', 'guest'), say('overtaking', 'open', 'quote', 'guest'))
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe.each(['source', 'analyst'] as const)('whether readers were shown an earlier %s', (noun) => {
  const compared = async () =>
    (
      await owner.query<{ slug: string; moment: Date; told: boolean; truth: boolean }>(`
      WITH RECURSIVE instant AS (SELECT DISTINCT recorded_at AS moment FROM revision),
      shown (moment, id) AS (${shown[noun]})
      SELECT slug, moment, past.is_shown_${noun}(id, moment) AS told, EXISTS (SELECT FROM shown WHERE (shown.moment, shown.id) = (instant.moment, named.id)) AS truth
      FROM ${noun} AS named CROSS JOIN instant ORDER BY slug, moment`)
    ).rows

  it('is told of every instant as all that named it then says', async () => {
    const answers = await compared()
    expect(answers.map(({ slug, moment, told }) => ({ slug, moment, told }))).toEqual(
      answers.map(({ slug, moment, truth }) => ({ slug, moment, told: truth })),
    )
    const everShown = new Set(answers.filter(({ told }) => told).map(({ slug }) => slug))
    expect([...new Set(answers.map(({ slug }) => slug))].filter((slug) => !everShown.has(slug))).toEqual(['hidden'])
  })

  it('is told likewise where it is worked out from what was on record before', async () => {
    const before = await compared()
    await owner.query('BEGIN; TRUNCATE past.first_shown; CALL past.find_first_shown()')
    expect(await compared()).toEqual(before)
    await owner.query('ROLLBACK')
  })
})

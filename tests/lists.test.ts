import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { settledInstant } from './support/past.ts'
import { patience } from './support/patience.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
  await owner.query(`
    INSERT INTO source (slug, url, title, kind, publisher, language, published_at)
      SELECT 'source-' || n, CASE WHEN n % 7 = 0 THEN 'https://source.example/' || n END, 'Source ' || n, CASE WHEN n % 9 = 0 THEN 'report' ELSE 'article' END::source_kind, 'Publisher ' || n % 20,
        CASE WHEN n % 100 = 7 THEN 'fr' ELSE 'en' END, coalesce(('{2011-12-31/2012-01-01,2010/..}'::text[])[n % 20], 2000 + n % 20 || '-05')
      FROM generate_series(0, 2399) AS n;
    INSERT INTO analyst (slug, name, kind, same_as) SELECT 'analyst-' || n, 'Analyst ' || n % 900, CASE WHEN n % 4 = 1 THEN 'group' ELSE 'person' END::analyst_kind,
      CASE WHEN n % 50 = 3 THEN ARRAY['https://example.org/' || n] ELSE '{}' END FROM generate_series(0, 2999) AS n;
    INSERT INTO analyst (slug, name, kind) VALUES ('institute', 'Institute', 'organization');
    UPDATE analyst SET affiliations = jsonb_build_array(jsonb_build_object('organization', (SELECT id FROM analyst WHERE slug = 'institute'))) WHERE slug ~ '^analyst-.*[57]$';
    INSERT INTO claim (key, label, text, kind, language, release_at, topics, places, about, resolution_outcome, resolution_at)
      SELECT 'claim-' || n, 'Claim ' || n, 'Text ' || n, CASE WHEN n % 3 = 0 THEN 'forecast' ELSE 'fact' END::claim_kind, CASE WHEN n % 500 = 7 THEN 'fr-CA' ELSE 'en' END,
        CASE WHEN n % 11 <> 0 THEN now() END, ARRAY['everywhere', 'topic-' || n % 40] || CASE WHEN n % 900 = 5 THEN ARRAY['rare'] ELSE '{}' END,
        jsonb_build_array(jsonb_build_object('name', 'Place ' || n % 7)),
        coalesce(('{2005/..,../2006,200X,2003/2011,XXXX,-0044,../-0044,2006-12-31/2007-01-01,1950/..}'::text[])[n % 40], 2000 + n % 20 || CASE WHEN n % 3 = 0 THEN '-05' ELSE '' END),
        CASE WHEN n % 30 = 0 THEN 'true'::resolution_outcome END, CASE WHEN n % 30 = 0 THEN '2025' END
      FROM generate_series(1, 5600) AS n;
    INSERT INTO attribution (claim_id, source_id, analyst_id, stance, stated_at)
      SELECT c.id, s.id, a.id, (enum_range(NULL::stance))[1 + CASE WHEN n % 5 < 2 THEN 0 ELSE n % 6 END],
        coalesce(('{2005/..,../2006,200X,2003/2011,-0044,2006-12-31/2007-01-01}'::text[])[n % 40], 2000 + n % 20 || '-10-11')
      FROM generate_series(1, 7000) AS n
      JOIN claim c ON c.key = 'claim-' || (n * 7 % 5600 + 1) JOIN source s ON s.slug = 'source-' || (n * n % 400)
      JOIN analyst a ON a.slug = 'analyst-' || CASE WHEN n % 2 = 0 THEN 0 ELSE n % 40 END;
    INSERT INTO relation (from_id, to_id, kind)
      SELECT a.id, b.id, CASE WHEN n % 7 = 0 THEN 'refines' ELSE 'supports' END::relation_kind FROM generate_series(1, 2600) AS n
      JOIN claim a ON a.key = 'claim-' || n JOIN claim b ON b.key = 'claim-' || CASE WHEN n % 50 = 0 THEN 3001 ELSE n + 1 END;
    ANALYZE`)
}, 120_000)
afterAll(() => api.close())

// What each filter means, said once more and plainly.
const meanings: Record<string, [parameter: string, value: string, condition: string]> = {
  'a common topic': ['topic', 'Everywhere', `'everywhere' = ANY (topics)`],
  'a topic': ['topic', 'topic-7', `'topic-7' = ANY (topics)`],
  'a rare topic': ['topic', 'rare', `'rare' = ANY (topics)`],
  'a topic nobody has': ['topic', 'nowhere', 'false'],
  'a common kind': ['kind', 'fact', `kind = 'fact'`],
  'a kind nobody has': ['kind', 'intent', 'false'],
  'a place': ['place', 'place 3', `places -> 0 ->> 'name' = 'Place 3'`],
  'a rare language': ['language', 'fr', `language = 'fr-CA'`],
  'a common language': ['language', 'en', `language = 'en'`],
  'a standing': ['standing', 'denied', `EXISTS (SELECT FROM standing WHERE claim_id = claim.id AND until = 'infinity' AND standing = 'denied')`],
  'the analyst of many': ['analyst', 'analyst-0', `EXISTS (SELECT FROM attribution a JOIN analyst p ON p.id = analyst_id WHERE claim_id = claim.id AND p.slug = 'analyst-0')`],
  'an analyst': ['analyst', 'analyst-9', `EXISTS (SELECT FROM attribution a JOIN analyst p ON p.id = analyst_id WHERE claim_id = claim.id AND p.slug = 'analyst-9')`],
  'a source': ['source', 'source-4', `EXISTS (SELECT FROM attribution a JOIN source s ON s.id = source_id WHERE claim_id = claim.id AND s.slug = 'source-4')`],
  'a publisher': ['publisher', 'publisher 4', `EXISTS (SELECT FROM attribution a JOIN source s ON s.id = source_id WHERE claim_id = claim.id AND s.publisher = 'Publisher 4')`],
  'a stance': ['stance', 'retracts', `EXISTS (SELECT FROM attribution a WHERE claim_id = claim.id AND stance = 'retracts')`],
  'a time': ['about', '2007', `about_range && '[2007-01-01,2008-01-01)'`],
  'a month': ['about', '2016-05', `about_range && '[2016-05-01,2016-06-01)'`],
  'a time of several years': ['about', '2016-06/2018', `about_range && '[2016-06-01,2019-01-01)'`],
  'a time that goes on': ['about', '2018/..', `about_range && '[2018-01-01,)'`],
  'a time before Christ': ['about', '-0044', `about_range && edtf_range('-0044')`],
  'a resolution': ['resolved', 'true', 'resolution_outcome IS NOT NULL'],
  'no resolution': ['resolved', 'false', 'resolution_outcome IS NULL'],
} // prettier-ignore

async function walk(query: Record<string, string | string[]>, list = 'claims', far = Infinity, limit = 190): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  for (let page = 0; page === 0 || (cursor !== null && ids.length < far); page++) {
    const { body, status } = await api
      .as(list === 'sources' || list === 'analysts' ? 'editor' : undefined)
      .get(`/v1/${list}`)
      .query({ ...query, limit, ...(cursor !== null && { cursor }) })
    expect(status, JSON.stringify(body)).toBe(200)
    ids.push(...body.data.map(({ id }: { id: string }) => id))
    cursor = body.next
    expect(page).toBeLessThan(100)
  }
  return ids.slice(0, far)
}

const isReleased = (claim: string) => `EXISTS (SELECT FROM claim WHERE claim.id = ${claim} AND claim.release_at <= now())`
/** What readers see of each list; of sources and analysts, which are many and hardly quoted, what editors see. */
const visible = {
  claims: 'claim WHERE release_at <= now()',
  attributions: `attribution WHERE ${isReleased('claim_id')}`,
  relations: `relation WHERE ${isReleased('from_id')} AND ${isReleased('to_id')}`,
  sources: 'source WHERE true',
  analysts: 'analyst WHERE true',
}

async function expected(conditions: string[], order: string, list: keyof typeof visible = 'claims', far = Infinity): Promise<string[]> {
  const { rows } = await api.database.pool.query<{ id: string }>(
    `SELECT id FROM ${visible[list]} AND ${conditions.join(' AND ')} ORDER BY id ${order}`,
  )
  return rows.slice(0, far).map(({ id }) => id)
}

// Those that speak of one and the same attribution are told of together in filters.test.ts.
const oneAttribution = new Set(['analyst', 'source', 'publisher', 'stance'])
const fitTogether = (one: string, other: string) => one !== other && !(oneAttribution.has(one) && oneAttribution.has(other))

type Meanings = typeof meanings
const told = (meanings: Meanings) =>
  Object.entries(meanings).map(([title, [parameter, value, condition]]) => ({ title, parameter, value, condition }))

/** Each by itself, in both orders, and beside every other, in one of them. */
function combined(meanings: Meanings, fitTogether: (one: string, other: string) => boolean) {
  const all = told(meanings)
  const combinations = [
    ...all.flatMap(({ title, parameter, value, condition }) => {
      const alone = { title, query: { [parameter]: value }, conditions: [condition] }
      return [alone, alone]
    }),
    ...all.flatMap((one, n) =>
      all
        .slice(n + 1)
        .filter((other) => fitTogether(one.parameter, other.parameter))
        .map((other) => ({
          title: `${one.title} and ${other.title}`,
          query: { [one.parameter]: one.value, [other.parameter]: other.value },
          conditions: [one.condition, other.condition],
        })),
    ),
  ]
  return combinations.map((one, n) => ({ ...one, order: n % 2 ? 'asc' : 'desc' }))
}

/** Over the end of a first page and that of a second. */
const some = { limit: 40, far: 90 }

/** The newest of one filter alone to the end, the oldest and two filters for some pages, or to the end where less fits. */
async function expectAllThatFits(list: keyof typeof visible, { query, conditions, order }: ReturnType<typeof combined>[number]) {
  const { limit, far } = conditions.length === 1 && order === 'desc' ? { far: Infinity } : some
  expect(await walk({ ...query, order }, list, far, limit)).toEqual(await expected(conditions, order, list, far))
}

it.each(combined(meanings, fitTogether))('$title: every claim that fits, once, $order', (one) => expectAllThatFits('claims', one))

it.each(told(meanings))('$title: facets count every claim that fits', async ({ parameter, value, condition }) => {
  const { body } = await api
    .as()
    .get('/v1/claims')
    .query({ [parameter]: value, facet: 'kind', limit: '1' })
    .expect(200)
  // A facet counts under all filters but its own.
  const { rows } = await api.database.pool.query<{ value: string; count: number }>(
    `SELECT kind AS value, count(*)::integer FROM ${visible.claims} AND ${parameter === 'kind' ? 'true' : condition} GROUP BY kind ORDER BY count DESC, kind::text`,
  )
  expect(body.facets.kind).toEqual({ values: rows, estimated: false })
})

describe('a search for what all have', () => {
  const nine = Array.from({ length: 9 }, (_, n) => `topic-${n}`)
  it.each([
    ...told(meanings).map(({ title, parameter, value, condition }) => [title, { [parameter]: value }, condition] as const),
    // More than are put in order of relevance.
    ['nine topics', { topic: nine }, `topics && '{${nine.join()}}'`] as const,
  ])('beside %s: every claim that fits, once', async (_, filter, condition) => {
    const found = await walk({ q: 'text', ...filter })
    expect(found.toSorted()).toEqual(await expected([condition], 'ASC'))
  })

  it('answers at once what a rare filter leads to, however old it is', async () => {
    const { body } = await api.as().get('/v1/claims').query({ q: 'text', topic: 'rare' }).expect(200)
    expect(body.data.map(({ id }: { id: string }) => id).toSorted()).toEqual(await expected([`'rare' = ANY (topics)`], 'ASC'))
    expect(body).toMatchObject({ ranked: true, next: null })
  })

  it('ends where what was recorded since ends', async () => {
    const { body } = await api.as().get('/v1/claims').query({ q: 'text', recordedSince: '2999-01-01T00:00:00Z' }).expect(200)
    expect(body).toMatchObject({ data: [], next: null })
  })

  it('counts what a filter leads to', async () => {
    const { body } = await api.as().get('/v1/claims').query({ q: 'text', topic: 'topic-7', facet: 'kind' }).expect(200)
    const counts = await Promise.all(['fact', 'forecast'].map((kind) => expected([`'topic-7' = ANY (topics)`, `kind = '${kind}'`], 'ASC')))
    expect(body.facets.kind).toEqual({
      values: ['fact', 'forecast'].map((value, n) => ({ value, count: counts[n]?.length })),
      estimated: false,
    })
  })
})

it.each([
  { resolved: 'true', kind: 'fact' },
  { resolved: 'true', kind: ['fact', 'intent'], q: 'text' },
])('what contradicts itself is known at once to be nothing: %o', async (query) => {
  const { body } = await api
    .as()
    .get('/v1/claims')
    .query({ ...query, limit: '1', facet: 'kind' })
    .expect(200)
  expect(body).toMatchObject({ data: [], next: null })
  const instant = await settledInstant(api)
  expect(
    (
      await api
        .as()
        .get('/v1/claims')
        .query({ ...query, asOf: instant })
        .expect(200)
    ).body,
  ).toMatchObject({ data: [], next: null })
})

it.each([{ resolved: 'true', kind: ['fact', 'forecast'] }])('what contradicts itself in part finds the rest: %o', async (query) => {
  const { body } = await api.as().get('/v1/claims').query(query).expect(200)
  expect(body.data).not.toHaveLength(0)
})

const named = (noun: string, name: string) => `(SELECT id FROM ${noun} WHERE '${name}' IN (slug, key))`
const otherLists: Record<Exclude<keyof typeof visible, 'claims'>, Meanings> = {
  attributions: {
    'a claim': ['claim', 'claim-8', `claim_id = ${named('claim', 'claim-8')}`],
    'the analyst of many': ['analyst', 'analyst-0', `analyst_id = ${named('analyst', 'analyst-0')}`],
    'an analyst': ['analyst', 'analyst-9', `analyst_id = ${named('analyst', 'analyst-9')}`],
    'a source': ['source', 'source-4', `source_id = ${named('source', 'source-4')}`],
    'a common stance': ['stance', 'asserts', `stance = 'asserts'`],
    'a stance': ['stance', 'retracts', `stance = 'retracts'`],
    'a year': ['stated', '2007', `stated_range && '[2007-01-01,2008-01-01)'`],
    'a month': ['stated', '2016-10', `stated_range && '[2016-10-01,2016-11-01)'`],
    'several years': ['stated', '2016-06/2018', `stated_range && '[2016-06-01,2019-01-01)'`],
    'a time that goes on': ['stated', '2018/..', `stated_range && '[2018-01-01,)'`],
    'before Christ': ['stated', '-0044', `stated_range && edtf_range('-0044')`],
  },
  relations: {
    'a claim at either end': ['claim', 'claim-3001', `${named('claim', 'claim-3001')} IN (from_id, to_id)`],
    'another claim': ['claim', 'claim-14', `${named('claim', 'claim-14')} IN (from_id, to_id)`],
    'from a claim': ['from', 'claim-13', `from_id = ${named('claim', 'claim-13')}`],
    'to a claim': ['to', 'claim-14', `to_id = ${named('claim', 'claim-14')}`],
    'a common kind': ['kind', 'supports', `kind = 'supports'`],
    'a kind': ['kind', 'refines', `kind = 'refines'`],
  },
  analysts: {
    'a common kind': ['kind', 'person', `kind = 'person'`],
    'a kind': ['kind', 'group', `kind = 'group'`],
    'a name': ['name', 'analyst 7', `name = 'Analyst 7'`],
    'an affiliation': ['affiliation', 'institute', "affiliations <> '[]'"],
    'a name elsewhere': ['sameAs', 'https://example.org/53', `'https://example.org/53' = ANY (same_as)`],
  },
  sources: {
    'a common kind': ['kind', 'article', `kind = 'article'`],
    'a kind': ['kind', 'report', `kind = 'report'`],
    'a publisher': ['publisher', 'publisher 4', `publisher = 'Publisher 4'`],
    'a language': ['language', 'fr', `language = 'fr'`],
    'a year': ['published', '2012', `published_range && '[2012-01-01,2013-01-01)'`],
    'a month': ['published', '2012-05', `published_range && '[2012-05-01,2012-06-01)'`],
    'a time that goes on': ['published', '2018/..', `published_range && '[2018-01-01,)'`],
    'a URL': ['url', 'HTTPS://source.example/14#note', `url = 'https://source.example/14'`],
  },
}

describe.each(Object.entries(otherLists) as [keyof typeof otherLists, Meanings][])('%s', (list, meanings) => {
  it.each(combined(meanings, (one, other) => one !== other))('$title: everything that fits, once, $order', (one) =>
    expectAllThatFits(list, one),
  )
})

it('the service knows how common each month and year is, though what an index holds is told to its owner alone', async () => {
  const { rows } = await api.database.pool.query<{ relation: string }>('SELECT relation FROM statistics_of_blocks() ORDER BY relation')
  const indexes = ['attribution_stated_block', 'attribution_stated_month', 'source_published_block', 'source_published_month']
  expect(rows.map(({ relation }) => relation)).toEqual(indexes.map((index) => `${index}_id_idx`))
})

it('what was recorded since', async () => {
  expect(await walk({ topic: 'rare', recordedSince: '2999-01-01T00:00:00Z' })).toEqual([])
})

describe('any of several values', () => {
  const topics = (many: number) => Array.from({ length: many }, (_, n) => `topic-${n}`)
  const said = (condition: string) =>
    `EXISTS (SELECT FROM attribution a JOIN source s ON s.id = source_id LEFT JOIN analyst p ON p.id = analyst_id WHERE claim_id = claim.id AND ${condition})`
  it.each([
    ['two topics', { topic: topics(2) }, `topics && '{topic-0,topic-1}'`],
    ['common topics', { topic: ['everywhere', 'topic-1'] }, 'true'],
    ['twenty topics', { topic: topics(20) }, `topics && '{${topics(20).join()}}'`],
    ['thirty topics', { topic: topics(30) }, `topics && '{${topics(30).join()}}'`],
    ['kinds and topics', { topic: topics(12), kind: ['fact', 'forecast'] }, `topics && '{${topics(12).join()}}'`],
    ['analysts', { analyst: ['analyst-0', 'analyst-9', 'nobody'] }, said(`p.slug IN ('analyst-0', 'analyst-9')`)],
    ['sources', { source: ['source-4', 'source-9'] }, said(`s.slug IN ('source-4', 'source-9')`)],
    ['publishers', { publisher: ['publisher 4', 'PUBLISHER 5'] }, said(`s.publisher IN ('Publisher 4', 'Publisher 5')`)],
    ['stances', { stance: ['asserts', 'retracts'] }, said(`a.stance IN ('asserts', 'retracts')`)],
    [
      'times',
      { about: ['2003', '2006-01/2006-02', '1949'] },
      `about_range && ANY ('{"[2003-01-01,2003-12-31]","[2006-01-01,2006-02-28]","[1949-01-01,1949-12-31]"}')`,
    ],
  ])('%s: every claim that fits, once', async (_, query, condition) => {
    for (const order of ['asc', 'desc']) expect(await walk({ ...query, order })).toEqual(await expected([condition], order))
  })
})

describe('an attribution that is written while its source gets another publisher', () => {
  const [attribution, change] = [
    `INSERT INTO attribution (claim_id, source_id, stance) SELECT claim.id, source.id, 'asserts' FROM claim, source WHERE claim.key = 'claim-5' AND source.slug = $1`,
    `UPDATE source SET publisher = slug || ' publishers' WHERE slug = $1`,
  ]

  it.each([
    ['first', 'source-21', attribution, change],
    ['last', 'source-22', change, attribution],
  ])('and comes %s, is found under the new one', async (_, source, first, second) => {
    const locks = await watchLocks(api.urls.ownerUrl)
    const other = await api.connect('owner')
    try {
      await owner.query('BEGIN')
      await owner.query(first, [source])
      const waiting = other.query(second, [source])
      await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
      await owner.query('COMMIT')
      await waiting
      const { rows } = await owner.query<{ id: string }>(`SELECT id FROM claim WHERE key = 'claim-5'`)
      expect(await walk({ publisher: `${source} publishers` })).toContain(rows[0]?.id)
    } finally {
      await locks.end()
    }
  })
})

describe('after all has been changed', () => {
  const paths = ['topic=topic-7', 'topic=rare&kind=fact', 'publisher=publisher 4', 'analyst=analyst-9'].map(
    (filters) => `/v1/claims?${filters}&facet=topic,kind,standing,analyst,publisher&limit=1`,
  )
  const facetsAt = async (path: string) => ((await api.as().get(path).expect(200)).body as { facets: object }).facets
  const before = new Map<string, string[]>()
  const lists = Object.entries({ claims: meanings, ...otherLists }) as [keyof typeof visible, Meanings][]
  const filters = lists.flatMap(([list, meanings]) => told(meanings).map((one) => ({ list, ...one })))
  const facetsBefore: object[] = []
  /** Where a list begins with what was changed of what was recorded before, it is gone on with what was recorded since. */
  const beyondTheChanged = 1000
  let instant: string
  let recorded: string
  beforeAll(async () => {
    const { rows } = await owner.query<{ at: Date }>('SELECT recorded_at AS at FROM claim ORDER BY id OFFSET 1000 LIMIT 1')
    recorded = rows[0]?.at.toISOString() ?? ''
    for (const { list, title, condition } of filters) before.set(`${list}: ${title}`, await expected([condition], 'DESC', list))
    for (const path of paths) facetsBefore.push(await facetsAt(path))
    instant = await settledInstant(api)
    await owner.query(`
      UPDATE claim SET topics = '{changed}', places = '[]', kind = CASE kind WHEN 'fact' THEN 'forecast' ELSE 'fact' END::claim_kind,
        language = 'de', about = '1999', resolution_outcome = NULL, resolution_at = NULL WHERE key ~ '[02468]$';
      UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'Twice.' WHERE key ~ '1$';
      UPDATE attribution SET stance = 'reports', analyst_id = NULL, stated_at = '1999' WHERE id IN (SELECT id FROM attribution ORDER BY id LIMIT 4500);
      UPDATE relation SET kind = CASE kind WHEN 'supports' THEN 'refines' ELSE 'supports' END::relation_kind WHERE id IN (SELECT id FROM relation ORDER BY id LIMIT 1500);
      UPDATE analyst SET name = 'Retired', kind = CASE kind WHEN 'group' THEN 'person' ELSE 'group' END::analyst_kind, affiliations = '[]', same_as = '{}' WHERE slug ~ '[379]$';
      UPDATE source SET url = NULL, publisher = 'Another', kind = 'dataset', language = 'de', published_at = '1999' WHERE slug ~ '[04]$'`)
  }, 60_000)

  it.each(filters)('$list: $title leads to what fitted then', async ({ list, title, parameter, value }) => {
    const met = await walk({ [parameter]: value, asOf: instant }, list, some.far, some.limit)
    expect(met).toEqual(before.get(`${list}: ${title}`)?.slice(0, some.far))
  })

  it.each([
    ['claims', {}, 'true'],
    ['claims', { kind: 'fact' }, `kind = 'fact'`],
    ['claims', { topic: 'changed' }, `topics = '{changed}'`],
    ['claims', { analyst: 'analyst-0', language: 'en' }, `language = 'en' AND ${meanings['the analyst of many']?.[2]}`],
    ['attributions', {}, 'true'],
    ['attributions', { stance: 'asserts' }, `stance = 'asserts'`],
    ['attributions', { stated: '1999' }, `stated_range && '[1999-01-01,2000-01-01)'`],
    ['relations', { kind: 'supports' }, `kind = 'supports'`],
    ['sources', { publisher: 'another' }, `publisher = 'Another'`],
    ['analysts', {}, 'true'],
    ['analysts', { kind: 'person' }, `kind = 'person'`],
  ] as const)('%s %j: what was updated since then, and what was recorded since', async (list, query, condition) => {
    for (const order of ['asc', 'desc'])
      for (const updatedSince of [instant, recorded, '2999-01-01T00:00:00Z']) {
        const conditions = [condition, 'withdrawn_at IS NULL', `updated_at >= '${updatedSince}'`]
        const met = await walk({ ...query, updatedSince, order }, list, beyondTheChanged)
        expect(met).toEqual(await expected(conditions, order, list, beyondTheChanged))
      }
  })

  it('facets count what was updated since then, and what was recorded since', async () => {
    for (const updatedSince of [instant, recorded, '2999-01-01T00:00:00Z']) {
      const { body } = await api.as().get('/v1/claims').query({ updatedSince, facet: 'kind', limit: '1' }).expect(200)
      const counts = await Promise.all(
        ['fact', 'forecast'].map((kind) =>
          expected([`kind = '${kind}'`, 'withdrawn_at IS NULL', `updated_at >= '${updatedSince}'`], 'ASC'),
        ),
      )
      const values = ['fact', 'forecast'].map((value, n) => ({ value, count: counts[n]?.length ?? 0 })).filter(({ count }) => count > 0)
      expect(body.facets.kind).toEqual({ values: values.toSorted((a, b) => b.count - a.count), estimated: false })
    }
  })

  it('another publisher leads to what its sources have had before', async () => {
    const condition = `EXISTS (SELECT FROM attribution a JOIN source s ON s.id = source_id WHERE claim_id = claim.id AND s.publisher = 'Another')`
    const fitting = await expected([condition, 'withdrawn_at IS NULL'], 'DESC')
    expect(fitting.length).toBeGreaterThan(100)
    expect(await walk({ publisher: 'another' })).toEqual(fitting)
    expect(await walk({ publisher: 'Publisher 4' })).toEqual([])
    expect(await walk({ publisher: 'Publisher 4', asOf: instant })).toEqual(before.get('claims: a publisher'))
  })

  it('what fitted then is counted as it was', async () => {
    for (const [n, path] of paths.entries()) expect(await facetsAt(`${path}&asOf=${instant}`)).toEqual(facetsBefore[n])
  })
})

describe('a time long before all that go on', () => {
  const dated = (dates: string) => `
    WITH made AS (INSERT INTO source (title, kind, published_at) SELECT 'Long', 'article', date FROM ${dates} RETURNING id, published_at)
    INSERT INTO attribution (claim_id, source_id, stance, stated_at) SELECT claim.id, made.id, 'asserts', published_at FROM claim, made
      WHERE claim.key = 'long-ago'`
  beforeAll(async () => {
    await owner.query(
      `INSERT INTO claim (key, label, text, kind, language, release_at) VALUES ('long-ago', 'Long ago', 'Long ago.', 'fact', 'en', now())`,
    )
    await owner.query(dated(`(VALUES ('1700-03', 1), ('1700/1703', 2), ('1600/..', 3)) AS dated (date, n)`))
    await owner.query(dated(`(SELECT '1701/..', n FROM generate_series(1, 1300) AS n) AS dated (date, n)`))
  })

  it.each([
    ['attributions', 'stated'],
    ['sources', 'published'],
  ] as const)('leads to %s on the first page, now and then', async (list, filter) => {
    const fitting = (date: string, far?: number) =>
      expected(['withdrawn_at IS NULL', `${filter}_range && edtf_range('${date}')`], 'DESC', list, far)
    const instant = await settledInstant(api)
    for (const when of [{}, { asOf: instant }])
      for (const date of ['1700-03', '1700', '1700-04', '1699/1700']) {
        const { body } = await api
          .as()
          .get(`/v1/${list}`)
          .query({ [filter]: date, limit: '3', ...when })
          .expect(200)
        expect(body.data.length).toBeGreaterThan(1)
        expect(body.data.map(({ id }: { id: string }) => id)).toEqual(await fitting(date, 3))
      }
    expect(await walk({ [filter]: '1703-05' }, list)).toEqual(await fitting('1703-05'))
  })
})

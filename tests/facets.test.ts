import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
  const [north, south] = await Promise.all(
    ['Northern Press', 'Southern Press'].map((publisher) => api.add('/v1/sources', { title: publisher, kind: 'article', publisher })),
  )
  const [ana, ben] = await Promise.all(['Ana', 'Ben'].map((name) => api.add('/v1/analysts', { name, kind: 'person' })))
  const claims: [text: string, kind: string, topics: string[], said: [{ id: string } | undefined, { id: string } | undefined, string][]][] = [
    ['Rivers rise.', 'fact', ['Évacuation', 'Water'], [[ana, north, 'asserts']]],
    ['Rivers fall.', 'fact', ['water'], [[ana, north, 'asserts'], [ben, south, 'denies']]],
    ['Rivers freeze.', 'forecast', ['water', 'Ice'], [[ben, south, 'asserts'], [ben, north, 'asserts']]],
    ['Lakes freeze.', 'forecast', [], []],
  ] // prettier-ignore
  for (const [text, kind, topics, said] of claims) {
    const attributions = said.map(([analyst, source, stance]) => ({ analyst: analyst?.id, source: source?.id, stance }))
    await api.add('/v1/claims', { label: text, text, kind, language: 'en', topics, attributions })
  }
  await api.add('/v1/claims', { label: 'Draft', text: 'Rivers boil.', kind: 'intent', language: 'en', topics: ['secret'], releaseAt: null })
})
afterAll(() => api.close())

type Facets = Record<string, { values: { value: string; label?: string; count: number }[]; estimated: boolean }>

async function facets(facet: string, query: Record<string, string> = {}, role?: 'editor'): Promise<Facets> {
  const { body, status } = await api
    .as(role)
    .get('/v1/claims')
    .query({ facet, ...query })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.facets as Facets
}
const counts = ({ values }: Facets[string] = { values: [], estimated: false }) =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]))

describe('facets', () => {
  it('count how all claims divide, the most frequent first', async () => {
    const all = await facets('topic,kind,standing,analyst,publisher')
    expect(all).toEqual({
      topic: {
        values: [
          { value: 'water', label: 'water', count: 3 },
          { value: 'evacuation', label: 'Évacuation', count: 1 },
          { value: 'ice', label: 'Ice', count: 1 },
        ],
        estimated: false,
      },
      kind: { values: [{ value: 'fact', count: 2 }, { value: 'forecast', count: 2 }], estimated: false },
      standing: {
        values: [{ value: 'asserted', count: 2 }, { value: 'contested', count: 1 }, { value: 'unattributed', count: 1 }],
        estimated: false,
      },
      analyst: { values: [{ value: 'ana', label: 'Ana', count: 2 }, { value: 'ben', label: 'Ben', count: 2 }], estimated: false },
      publisher: {
        values: [
          { value: 'northern press', label: 'Northern Press', count: 3 },
          { value: 'southern press', label: 'Southern Press', count: 2 },
        ],
        estimated: false,
      },
    }) // prettier-ignore
  })

  it('count under all filters but their own', async () => {
    const { topic, kind } = await facets('topic,kind', { kind: 'forecast' })
    expect(counts(topic)).toEqual({ water: 1, ice: 1 })
    expect(counts(kind)).toEqual({ fact: 2, forecast: 2 })
  })

  it('count what each value would leave: analyst, publisher and stance speak of one and the same attribution', async () => {
    const { analyst, publisher } = await facets('analyst,publisher', { stance: 'denies' })
    expect(counts(analyst)).toEqual({ ben: 1 })
    expect(counts(publisher)).toEqual({ 'southern press': 1 })
    const speaking = counts((await facets('analyst', { publisher: 'northern press' })).analyst)
    expect(speaking).toEqual({ ana: 2, ben: 1 })
    for (const [value, count] of Object.entries(speaking)) {
      const { body } = await api.as().get('/v1/claims').query({ publisher: 'northern press', analyst: value })
      expect(body.data).toHaveLength(count)
    }
  })

  it('count what a search finds', async () => {
    expect(counts((await facets('kind', { q: 'rivers' })).kind)).toEqual({ fact: 2, forecast: 1 })
    expect(counts((await facets('topic', { q: 'freezing', kind: 'forecast' })).topic)).toEqual({ water: 1, ice: 1 })
  })

  it('show readers nothing of what is not released', async () => {
    expect(counts((await facets('topic')).topic)).not.toHaveProperty('secret')
    expect(counts((await facets('topic', {}, 'editor')).topic)).toMatchObject({ secret: 1 })
  })

  it('come with the first page alone, whose cursor needs them not', async () => {
    const { body } = await api.as().get('/v1/claims').query({ facet: 'kind', limit: '2' }).expect(200)
    const { body: second } = await api.as().get('/v1/claims').query({ facet: 'kind', limit: '2', cursor: body.next }).expect(200)
    expect(second.data).toHaveLength(2)
    expect(second.facets).toBeUndefined()
    await api.as().get('/v1/claims').query({ limit: '2', cursor: body.next }).expect(200)
  })

  it.each(['topic', 'standing', 'analyst', 'publisher'])('count each %s under all filters but that one', async (name) => {
    const { [name]: all } = await facets(name)
    expect(all?.values).not.toEqual([])
    for (const { value, count } of all?.values ?? []) {
      const { [name]: own, kind } = await facets(`${name},kind`, { [name]: value })
      expect(own).toEqual(all)
      expect(kind?.values.reduce((sum, one) => sum + one.count, 0)).toBe(count)
    }
  })

  it('are the 50 most frequent values', async () => {
    const each = Array.from({ length: 60 }, (_, n) => `Only ${n}`)
    const claim = { label: 'Crowd', text: 'Crowds gather.', kind: 'fact', language: 'en' }
    const attributions = each.map((name) => ({
      analyst: { name, kind: 'person' },
      source: { title: name, kind: 'article', publisher: name },
      stance: 'asserts',
    }))
    await api.add('/v1/claims', { ...claim, topics: each, attributions })
    await api.add('/v1/claims', { ...claim, topics: ['Twice', 'Only 0'], attributions: [] })
    await api.add('/v1/claims', { ...claim, topics: ['Twice'], attributions: [] })
    const { topic, analyst, publisher } = await facets('topic,analyst,publisher', { q: 'crowds' })
    expect([topic, analyst, publisher].map((facet) => facet?.values.length)).toEqual([50, 50, 50])
    expect(topic?.values.slice(0, 2)).toMatchObject([{ value: 'only 0', count: 2 }, { value: 'twice', count: 2 }])
  }) // prettier-ignore

  it('are those of the document, and no others', async () => {
    await api.as().get('/v1/claims?facet=colour').expect(400)
    await api.as().get('/v1/claims?facet=').expect(400)
  })

  it('are exact up to 10,000 claims, and beyond estimated from the newest', async () => {
    const client = await api.connect('owner')
    await client.query(`INSERT INTO claim (label, text, kind, language, release_at, topics)
      SELECT 'Many ' || n, 'Many of them, number ' || n, CASE WHEN n % 4 = 0 THEN 'forecast' ELSE 'fact' END::claim_kind, 'en', now(),
        array_remove(ARRAY['many', 'topic-' || n, CASE WHEN n <= 10000 THEN 'exact' END, CASE WHEN n <= 10001 THEN 'estimated' END], NULL)
      FROM generate_series(1, 12000) AS n`)
    await client.query('ANALYZE')
    for (const query of [{}, { q: 'many' }, { topic: 'many' }, { q: 'many', topic: 'many' }] as Record<string, string>[]) {
      const { kind } = await facets('kind', query)
      expect(kind?.estimated).toBe(true)
      expect(counts(kind).fact).toBeGreaterThan(8500)
      expect(counts(kind).fact).toBeLessThan(9500)
    }
    expect((await facets('kind', { q: 'rivers' })).kind?.estimated).toBe(false)
    expect((await facets('kind', { topic: 'exact' })).kind).toEqual({
      values: [
        { value: 'fact', count: 7500 },
        { value: 'forecast', count: 2500 },
      ],
      estimated: false,
    })
    expect((await facets('kind', { topic: 'estimated' })).kind?.estimated).toBe(true)

    // Of drafts that have the words of a phrase too nothing is told.
    const phrase = { q: '"many of them"', topic: 'exact' }
    const told = await facets('kind', phrase)
    expect(told.kind).toMatchObject({ estimated: false })
    await client.query(`INSERT INTO claim (label, text, kind, language, topics)
      SELECT 'Hushed ' || n, 'Many of them were hushed, number ' || n, 'intent', 'en', '{exact}' FROM generate_series(1, 8500) AS n`)
    await client.query('ANALYZE')
    const anew = await startApi({}, { find: async () => ({ ...api.urls, drop: async () => {} }) })
    const { body } = await anew
      .as()
      .get('/v1/claims')
      .query({ facet: 'kind', ...phrase })
      .expect(200)
    expect(body.facets).toEqual(told)
    await anew.close()
  }, 60_000)

  it('are estimated too of an analyst who has said more than anyone was expected to', async () => {
    const client = await api.connect('owner')
    await client.query(`
      SET session_replication_role = replica;
      CREATE TEMP TABLE those AS SELECT new_id() AS id, n FROM generate_series(1, 60000) AS n;
      INSERT INTO claim SELECT made.* FROM those, claim AS one, jsonb_populate_record(one, jsonb_build_object('id', those.id,
        'slug', 'of-ana-' || n, 'key', 'of-ana-' || n, 'language_folded', CASE n % 3 WHEN 0 THEN 'fr' ELSE 'en' END)) AS made WHERE one.text = 'Rivers rise.';
      INSERT INTO attribution SELECT made.* FROM those, attribution AS one, jsonb_populate_record(one,
        jsonb_build_object('id', those.id, 'key', 'of-ana-' || n, 'claim_id', those.id)) AS made
        WHERE one.claim_id = (SELECT id FROM claim WHERE text = 'Rivers rise.' ORDER BY id LIMIT 1);
      RESET session_replication_role;
      ANALYZE`)
    const anew = await startApi({}, { find: async () => ({ ...api.urls, drop: async () => {} }) })
    try {
      const { body } = await anew.as().get('/v1/claims?facet=kind&analyst=ana&language=fr').expect(200)
      const { kind } = body.facets as Facets
      expect(kind?.estimated).toBe(true)
      expect(counts(kind).fact).toBeGreaterThan(10_000)
      expect(counts(kind).fact).toBeLessThan(30_000)
    } finally {
      await anew.close()
    }
  })
})

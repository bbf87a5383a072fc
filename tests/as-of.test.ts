import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { settledInstant } from './support/past.ts'
import { patience } from './support/patience.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
})
afterAll(() => api.close())

const audiences = ['reader', 'editor'] as const
type Audience = (typeof audiences)[number]

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const change = async (path: string, body: object) => {
  const { body: changed } = await api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)
  return changed as Recorded
}
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)

const at = (path: string, instant: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(instant)}`
const read = async (path: string, role: Audience) => {
  const { status, text } = await api.as(role).get(path)
  // Cursors belong to their parameters.
  return { path, role, status, text: status === 200 ? text.replace(/"next":"[^"]+"/, '"next":"…"') : '' }
}

describe('what was answered then is answered again', () => {
  const paths: string[] = []
  const answers = new Map<string, Awaited<ReturnType<typeof read>>[]>()
  const remember = async () => {
    const instant = await settledInstant(api)
    answers.set(instant, await Promise.all(paths.flatMap((path) => audiences.map((role) => read(path, role)))))
  }

  it(
    'for every noun, list, filter and export, to readers and to the newsroom, through every kind of change',
    { timeout: 120_000 },
    async () => {
      const agency = await api.add('/v1/analysts', { name: 'Agency', kind: 'organization', aliases: ['The Ágency'] })
      const person = await api.add('/v1/analysts', {
        name: 'Olena',
        kind: 'person',
        affiliations: [{ organization: agency.id, title: 'Clerk' }],
      })
      const wire = await api.add('/v1/sources', {
        title: 'Wire',
        kind: 'wire',
        publisher: 'Wires',
        publishedAt: '2025-01-01',
        url: 'https://wire.example/1',
      })
      const paper = await api.add('/v1/sources', {
        title: 'Paper',
        kind: 'article',
        publisher: 'Papers',
        derivedFrom: wire.id,
        publishedAt: '2025-02-01',
      })
      const one = await api.add(
        '/v1/claims',
        claim('The bridge is closed', { topics: ['Bridge'], places: [{ name: 'Kyiv', country: 'UA' }], about: '2025-01', slug: 'bridge' }),
      )
      const two = await api.add('/v1/claims', claim('The bridge is open', { kind: 'forecast', resolvesBy: '2026' }))
      const draft = await api.add('/v1/claims', claim('A hidden tunnel', { releaseAt: null }))
      for (const [noun, ...records] of [
        ['analysts', agency, person],
        ['sources', wire, paper],
        ['claims', one, two, draft],
      ] as [string, ...Recorded[]][])
        for (const { id, slug } of records) paths.push(`/v1/${noun}/${id}`, `/v1/${noun}/${slug}`)
      for (const { id } of [one, two]) paths.push(`/v1/claims/${id}/attributions`, `/v1/claims/${id}/relations`)
      paths.push(
        ...['claims', 'sources', 'analysts', 'attributions', 'relations'].flatMap((noun) => [
          `/v1/${noun}`,
          `/v1/${noun}?order=asc&limit=1`,
        ]),
        '/v1/export',
        `/v1/sources/${wire.id}/claims`,
        `/v1/analysts/${person.id}/claims`,
        ...['topic=bridge', 'place=ua', 'standing=contested', 'standing=asserted', 'kind=forecast', 'analyst=olena', 'source=wire', 'publisher=wires', 'stance=denies', 'about=2025', 'resolved=true', 'language=en', 'facet=topic,kind,standing,analyst,publisher', `updatedSince=2025-01-01T00:00:00Z`].map((filter) => `/v1/claims?${filter}`), // prettier-ignore
        '/v1/sources?publisher=wires',
        '/v1/analysts?name=agency',
        '/v1/analysts?affiliation=agency',
        `/v1/attributions?claim=bridge`,
      )
      await remember()
      const said = await api.add('/v1/attributions', {
        claim: one.id,
        source: wire.id,
        analyst: person.id,
        stance: 'asserts',
        quote: { exact: 'shut for repairs' },
      })
      paths.push(`/v1/attributions/${said.id}`)
      await remember()
      const denied = await api.add('/v1/attributions', { claim: one.id, source: paper.id, stance: 'denies', derivedFrom: said.id })
      paths.push(`/v1/attributions/${denied.id}`)
      const related = await api.add('/v1/relations', { from: one.id, to: two.id, kind: 'contradicts' })
      paths.push(`/v1/relations/${related.id}`)
      await remember()
      await change('/v1/sources/paper', { publishedAt: '2024-12-01', publisher: 'Wires', title: 'Old paper', slug: 'old-paper' })
      await change('/v1/claims/bridge', { topics: ['Crossing'], places: [], label: 'The crossing is closed', slug: 'crossing' })
      await remember()
      await change(`/v1/claims/${two.id}`, { resolution: { outcome: 'true', at: '2025-06' }, about: '2025-06' })
      await change(`/v1/analysts/${person.id}`, { affiliations: [], aliases: ['Lena'] })
      await remember()
      await change(`/v1/claims/${draft.id}`, { releaseAt: '2025-01-01T00:00:00Z', kind: 'intent' })
      await remember()
      await withdraw(`/v1/attributions/${said.id}`)
      await remember()
      await withdraw(`/v1/claims/${two.id}`)
      await withdraw(`/v1/attributions/${denied.id}`)
      await remember()
      await withdraw(`/v1/sources/${paper.id}`)
      await remember()

      // Of every two instants in a row, each is asked about what the other is not.
      for (const [which, [instant, expected]] of [...answers].entries())
        for (const [n, { path, role, status, text }] of expected.entries()) {
          if ((n + which) % 2 === 0) continue
          const again = await read(at(path, instant), role)
          expect({ instant, ...again, path }).toEqual({ instant, path, role, status, text })
        }
      expect([...answers.values()].flat().filter(({ status }) => status === 200).length).toBeGreaterThan(500)
    },
  )
})

const body = async (path: string, role?: Audience) => (await api.as(role).get(path).expect(200)).body as Recorded & Record<string, never>
const listed = async (path: string, role?: Audience) => ((await body(path, role)) as unknown as { data: Recorded[] }).data
const oneSource = () => api.add('/v1/sources', { title: 'Gazette', kind: 'article' })

describe('a claim as it was', () => {
  it('was asserted before a denial and is contested after it, and the assertion is never edited', async () => {
    const source = await oneSource()
    const { id } = await api.add('/v1/claims', claim('The dam holds'))
    const asserted = await api.add('/v1/attributions', { claim: id, source: source.id, stance: 'asserts' })
    const before = await settledInstant(api)
    const analyst = await api.add('/v1/analysts', { name: 'Engineers', kind: 'group' })
    await api.add('/v1/attributions', { claim: id, source: source.id, analyst: analyst.id, stance: 'denies' })
    const after = await settledInstant(api)
    const path = `/v1/claims/${id}`
    expect(await body(at(path, before))).toMatchObject({ standing: 'asserted', attributionCount: 1, attributions: [{ id: asserted.id }] })
    expect(await body(at(path, after))).toMatchObject({ standing: 'contested', attributionCount: 2 })
    expect(await body(at(path, after))).toEqual(await body(path))
    const assertion = `/v1/attributions/${asserted.id}`
    const { claim: _, ...said } = await body(at(assertion, asserted.recordedAt as string))
    expect(await body(at(assertion, after))).toMatchObject(said)
    expect(await body(assertion)).toMatchObject({ version: 1, updatedAt: asserted.recordedAt })
  })

  it('is there from its own recordedAt on, and not a millisecond sooner', async () => {
    const { id, recordedAt } = await api.add('/v1/claims', claim('The gate opens'))
    await settledInstant(api)
    const sooner = new Date(Date.parse(recordedAt as string) - 1).toISOString()
    await api
      .as()
      .get(at(`/v1/claims/${id}`, recordedAt as string))
      .expect(200)
    await api
      .as()
      .get(at(`/v1/claims/${id}`, sooner))
      .expect(404)
    expect((await listed(at('/v1/claims?limit=1', recordedAt as string))).map((one) => one.id)).toEqual([id])
  })

  it('says of when it is, and where the present stands', async () => {
    const { id } = await api.add('/v1/claims', claim('The wall stands'))
    const instant = await settledInstant(api)
    const zoned = instant.replace('Z', '+00:00')
    const { headers } = await api
      .as()
      .get(at(`/v1/claims/${id}`, zoned))
      .expect(200)
    expect(headers).toMatchObject({
      'memento-datetime': new Date(instant).toUTCString(),
      'onrecord-as-of': instant,
      link: `</v1/claims/${id}>; rel="original"`,
    })
    expect(headers['onrecord-withdrawn']).toBeUndefined()
    const page = await api.as().get(at('/v1/claims?limit=1&order=asc', instant)).expect(200)
    expect(page.headers.link).toContain('</v1/claims?limit=1&order=asc>; rel="original", <')
    expect(page.headers.link).toContain('rel="next"')
    const refused = await api.as().get(at('/v1/claims/nothing', instant)).expect(404)
    for (const name of ['memento-datetime', 'onrecord-as-of', 'link']) expect(refused.headers[name]).toBeUndefined()
  })

  it('is shown after it was withdrawn, with when that was', async () => {
    const { id } = await api.add('/v1/claims', claim('The bank is closed'))
    const instant = await settledInstant(api)
    await withdraw(`/v1/claims/${id}`)
    const { body: gone } = await api.as().get(`/v1/claims/${id}`).expect(410)
    const path = at(`/v1/claims/${id}`, instant)
    await api
      .as()
      .get(path)
      .expect(200)
      .expect('onrecord-withdrawn', (gone as { withdrawnAt: string }).withdrawnAt)
    await api
      .as()
      .get(at(`/v1/claims/${id}`, await settledInstant(api)))
      .expect(410)
  })

  it('is for readers nowhere in the past once it is hidden, and for the newsroom as it was', async () => {
    const { id, slug } = await api.add('/v1/claims', claim('The agent lives'))
    const instant = await settledInstant(api)
    await api
      .as('reader')
      .get(at(`/v1/claims/${slug}`, instant))
      .expect(200)
    await change(`/v1/claims/${id}`, { releaseAt: null })
    const later = await settledInstant(api)
    for (const when of [instant, later]) {
      await api
        .as('reader')
        .get(at(`/v1/claims/${slug}`, when))
        .expect(404)
      expect(await listed(at(`/v1/claims?id=${id}`, when), 'reader')).toEqual([])
      await api
        .as('editor')
        .get(at(`/v1/claims/${slug}`, when))
        .expect(200)
    }
    await change(`/v1/claims/${id}`, { releaseAt: '2025-01-01T00:00:00Z' })
    await api
      .as('reader')
      .get(at(`/v1/claims/${slug}`, instant))
      .expect(200)
    await api
      .as('reader')
      .get(at(`/v1/claims/${slug}`, later))
      .expect(404)
  })

  it('goes by the slugs it had had by then', async () => {
    const attributions = [{ source: { title: 'Herdsman', kind: 'article' }, stance: 'asserts' }]
    const { id } = await api.add('/v1/claims', claim('The pass', { slug: 'the-pass', attributions }))
    const first = await settledInstant(api)
    await change(`/v1/claims/${id}`, { slug: 'the-high-pass' })
    const second = await settledInstant(api)
    expect(await body(at('/v1/claims/the-pass', first))).toMatchObject({ slug: 'the-pass' })
    const missing = await api.as().get(at('/v1/claims/the-high-pass', first)).expect(404)
    expect(missing.body).toHaveProperty('detail', `There is no claim "the-high-pass" on record at ${first}`)
    expect(await body(at('/v1/claims/the-high-pass', second))).toMatchObject({ slug: 'the-high-pass' })
    await api.as().get(at('/v1/claims/the-pass', second)).expect(308).expect('location', at('/v1/claims/the-high-pass', second))
    const said = async (name: string, instant: string) => {
      const { body } = await api
        .as()
        .get(at(`/v1/attributions?claim=${name}`, instant))
        .expect(200)
      return (body as { data: object[] }).data.length
    }
    expect(await said('the-pass', first)).toBe(1)
    expect(await said('the-high-pass', first)).toBe(0)
    expect(await said('the-pass', second)).toBe(1)
    expect(await said('the-high-pass', second)).toBe(1)
  })

  it('is not sent again to whoever has it', async () => {
    const { id } = await api.add('/v1/claims', claim('The well is dry'))
    const path = at(`/v1/claims/${id}`, await settledInstant(api))
    const { headers } = await api.as().get(path).expect(200)
    await change(`/v1/claims/${id}`, { label: 'The well is full' })
    await api.as().get(path).set('If-None-Match', String(headers.etag)).expect(304).expect('onrecord-as-of', /Z$/)
    await api.as().get(`/v1/claims/${id}`).set('If-None-Match', String(headers.etag)).expect(200)
  })
})

describe('a source and an analyst as they were', () => {
  it('are found by their words, though all that they said has been withdrawn since', async () => {
    const source = await api.add('/v1/sources', { title: 'Almanac', kind: 'article' })
    const analyst = await api.add('/v1/analysts', { name: 'Almanac', kind: 'person' })
    const { id } = await api.add('/v1/claims', claim('The tide is high'))
    const said = await api.add('/v1/attributions', { claim: id, source: source.id, analyst: analyst.id, stance: 'asserts' })
    const instant = await settledInstant(api)
    await withdraw(`/v1/attributions/${said.id}`)
    for (const [noun, record] of Object.entries({ sources: source, analysts: analyst })) {
      expect((await listed(at(`/v1/${noun}?q=almanac`, instant), 'reader')).map((one) => one.id)).toEqual([record.id])
      expect(await listed(`/v1/${noun}?q=almanac`, 'reader')).toEqual([])
    }
  })
})

describe('what readers could not see then', () => {
  it('is as little told of by what it did to what they saw: a relation, a merge, what was moved to it', async () => {
    const source = await oneSource()
    const [open, twin] = [await api.add('/v1/claims', claim('The inn is full')), await api.add('/v1/claims', claim('No room at the inn'))]
    const draft = await api.add('/v1/claims', claim('The innkeeper lies', { releaseAt: null }))
    const related = await api.add('/v1/relations', { from: open.id, to: draft.id, kind: 'contradicts' })
    const [kept, moved] = [
      await api.add('/v1/attributions', { claim: open.id, source: source.id, stance: 'asserts' }),
      await api.add('/v1/attributions', { claim: open.id, source: source.id, stance: 'denies' }),
    ]
    const before = await settledInstant(api)
    for (const said of [kept, moved]) await change(`/v1/attributions/${said.id}`, { claim: said === moved ? draft.id : twin.id })
    for (const path of [`/v1/relations/${related.id}`, ...[kept, moved].map(({ id }) => `/v1/attributions/${id}`)]) await withdraw(path)
    await api
      .as('editor')
      .post(`/v1/claims/${twin.id}/merge?reason=the%20same%20in%20secret`)
      .set('If-Match', '*')
      .send({ into: draft.id })
      .expect(200)
    const after = await settledInstant(api)

    for (const path of [`/v1/relations/${related.id}`, `/v1/claims/${twin.id}`, `/v1/claims/${twin.slug}`]) {
      await api.as('reader').get(path).expect(404)
      const { text } = await api.as('reader').get(at(path, after)).expect(404)
      expect(text).not.toContain('secret')
    }
    await api.as('editor').get(at(`/v1/relations/${related.id}`, after)).expect(410) // prettier-ignore
    await api.as('editor').get(at(`/v1/claims/${twin.id}`, after)).expect(308).expect('location', at(`/v1/claims/${draft.slug}`, after)) // prettier-ignore

    const endOf = async (id: string, role: Audience) =>
      (
        await api
          .as(role)
          .get(at(`/v1/attributions/${id}`, before))
          .expect(200)
      ).headers['onrecord-withdrawn'] as string | undefined
    for (const { id } of [kept, moved]) expect(await endOf(id, 'editor')).toMatch(/Z$/)
    expect(await endOf(moved.id, 'reader')).toBeUndefined()
    expect(await endOf(kept.id, 'reader')).toMatch(/Z$/)
  })
})

describe('an instant', () => {
  const ask = (instant: string) => api.as().get(at('/v1/claims?limit=1', instant))
  const newest = async (instant: string) => {
    const { body } = await ask(instant).expect(400)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: 'asOf' }] })
    return (body as { newestInstant: string }).newestInstant
  }

  it('yet to come is refused with the newest to ask about, which is taken at once', async () => {
    const taken: string[] = []
    for (let round = 0; round < 20; round++) {
      taken.push(await newest('2999-01-01T00:00:00Z'))
      await api.add('/v1/claims', claim('Another'))
      for (const instant of taken) await ask(instant).expect(200)
    }
    expect(taken).toEqual(taken.toSorted())
  })

  it('at which an open transaction may still record is refused until that is over', async () => {
    const other = await api.connect('owner')
    const before = await settledInstant(api)
    await other.query('BEGIN')
    const { rows } = await other.query<{ at: string; id: string }>(
      `INSERT INTO claim (label, text, kind, language, release_at) VALUES ('Late', 'It came late.', 'fact', 'en', now())
        RETURNING id, instant(recorded_at) AS at`,
    )
    const { id = '', at: recorded = '' } = rows[0] ?? {}
    const known = await newest(recorded)
    expect(known < recorded).toBe(true)
    for (const instant of [before, known]) await ask(instant).expect(200)
    await other.query('COMMIT')
    await expect.poll(async () => (await ask(recorded)).status, patience).toBe(200)
    await api
      .as()
      .get(at(`/v1/claims/${id}`, recorded))
      .expect(200)
    await api
      .as()
      .get(at(`/v1/claims/${id}`, known))
      .expect(404)
  })

  it('gives the same bytes however often it is asked about while eight write', async () => {
    const source = await oneSource()
    const bridges: Recorded[] = []
    for (let n = 0; n < 8; n++) bridges.push(await api.add('/v1/claims', claim(`Bridge ${n}`, { topics: ['bridges'] })))
    const instant = await settledInstant(api)
    const paths = [
      '/v1/claims?topic=bridges&facet=topic,kind,standing,publisher',
      '/v1/claims?q=bridge&limit=3',
      `/v1/claims/${bridges[0]?.id}`,
      `/v1/claims/${bridges[1]?.id}/attributions`,
      '/v1/attributions?limit=5',
      '/v1/export',
    ].map((path) => at(path, instant))
    const tell = async (path: string, role: Audience) => {
      const { status, text, headers } = await api.as(role).get(path)
      return { path, role, status, text, etag: String(headers.etag) }
    }
    const all = () => Promise.all(paths.flatMap((path) => audiences.map((role) => tell(path, role))))
    const first = await all()
    let writing = true
    const writers = bridges.map(async ({ id }, n) => {
      for (let round = 0; writing; round++) {
        await change(`/v1/claims/${id}`, { label: `Bridge ${n} of ${round}`, topics: round % 2 ? ['bridges'] : ['fords'] })
        const { id: said } = await api.add('/v1/attributions', { claim: id, source: source.id, stance: round % 2 ? 'denies' : 'asserts' })
        if (round % 3 === 0) await withdraw(`/v1/attributions/${said}`)
      }
    })
    for (let round = 0; round < 4; round++) expect(await all()).toEqual(first)
    writing = false
    await Promise.all(writers)
    expect(await all()).toEqual(first)
  })
})

describe('a list as it was', () => {
  it('is found by the words that were on record then, newest first, without highlights', async () => {
    const source = await oneSource()
    const made: Recorded[] = []
    for (const label of ['Heron one', 'Heron two', 'Heron three']) made.push(await api.add('/v1/claims', claim(label)))
    const quoted = await api.add('/v1/attributions', { claim: made[0]?.id, source: source.id, stance: 'asserts', quote: { exact: 'nests of reed' } }) // prettier-ignore
    const then = await settledInstant(api)
    await change(`/v1/claims/${made[1]?.id}`, { label: 'Stork two', text: 'Stork two.' })
    await withdraw(`/v1/attributions/${quoted.id}`)
    await api.add('/v1/claims', claim('Heron four'))
    const now = await settledInstant(api)
    const sought = async (q: string, instant?: string) => {
      const path = `/v1/claims?q=${q}`
      return (await body(instant === undefined ? path : at(path, instant))) as unknown as { data: Recorded[]; ranked: boolean }
    }
    const found = await sought('heron', then)
    expect(found.data.map(({ label }) => label)).toEqual(['Heron three', 'Heron two', 'Heron one'])
    expect(found.ranked).toBe(false)
    expect(found.data.every((one) => !('highlights' in one))).toBe(true)
    expect((await sought('heron', now)).data.map(({ label }) => label)).toEqual(['Heron four', 'Heron three', 'Heron one'])
    expect((await sought('reed', then)).data.map(({ id }) => id)).toEqual([made[0]?.id])
    for (const gone of [await sought('reed'), await sought('reed', now), await sought('stork', then)]) expect(gone.data).toEqual([])
  })

  it('is gone through page by page, whatever is written meanwhile', async () => {
    const made: Recorded[] = []
    for (let n = 0; n < 7; n++) made.push(await api.add('/v1/claims', claim(`Stone ${n}`, { topics: ['stones'] })))
    const instant = await settledInstant(api)
    const ids: string[] = []
    let next: string | null = at('/v1/claims?topic=stones&limit=2', instant)
    for (let n = 0; next !== null; n++) {
      const { body: page, headers }: { body: unknown; headers: Record<string, string> } = await api.as().get(next).expect(200)
      const { data, next: cursor } = page as { data: Recorded[]; next: string | null }
      ids.push(...data.map(({ id }) => id))
      next = /<([^>]+)>; rel="next"/.exec(String(headers.link))?.[1] ?? null
      expect(next === null).toBe(cursor === null)
      if (cursor !== null)
        await api
          .as()
          .get(at(`/v1/claims?topic=stones&limit=2&cursor=${cursor}`, made[0]?.recordedAt as string))
          .expect(400)
      await api.add('/v1/claims', claim(`Stone ${n + 7}`, { topics: ['stones'] }))
      await withdraw(`/v1/claims/${made[n]?.id}`)
    }
    expect(ids).toEqual(made.map(({ id }) => id).toReversed())
  })

  describe('of more than 10,000 claims', () => {
    let many: string
    let few: string
    beforeAll(async () => {
      await api.add('/v1/claims', claim('A plan', { kind: 'intent', topics: ['plans'] }))
      few = await settledInstant(api)
      await owner.query(`INSERT INTO claim (label, text, kind, language, topics, release_at)
        SELECT 'Plan ' || n, 'It is planned.', 'intent', 'en', '{plans}', now() FROM generate_series(1, 10000) AS n`)
      many = await settledInstant(api)
    }, 60_000)

    it('is counted exactly, or not at all', async () => {
      const topics = (instant: string) => at('/v1/claims?kind=intent&facet=topic', instant)
      const facetOf = async (path: string) => ((await body(path)) as unknown as { facets: { topic: object } }).facets.topic
      expect(await facetOf(topics(few))).toEqual({ values: [{ value: 'plans', label: 'plans', count: 1 }], estimated: false })
      const { body: refused } = await api.as().get(topics(many)).expect(422)
      expect(refused).toMatchObject({ type: 'urn:onrecord:problem:rule-broken', errors: [{ pointer: 'facet' }] })
      expect(await facetOf('/v1/claims?kind=intent&facet=topic')).toMatchObject({ estimated: true })
    })

    it('is searched from the newest, with what the planner expects', async () => {
      await owner.query('ANALYZE claim_search')
      const find = () => Promise.resolve({ ...api.urls, drop: () => Promise.resolve() })
      const fresh = await startApi({}, { find })
      const search = async (path: string) => (await fresh.as().get(path).expect(200)).body as { data: Recorded[]; next: string | null }
      const labels = ({ data }: { data: Recorded[] }) => data.map(({ label }) => label)
      expect(labels(await search(at('/v1/claims?q=planned', few)))).toEqual(['A plan'])
      expect(labels(await search(at('/v1/claims?q=pla*', few)))).toEqual(['A plan'])
      // A word that is looked up, and a prefix for which all are gone through.
      for (const q of ['planned', 'pla*']) {
        const first = await search(at(`/v1/claims?q=${q}&limit=2`, many))
        expect(labels(first)).toEqual(['Plan 10000', 'Plan 9999'])
        expect(labels(await search(at(`/v1/claims?q=${q}&limit=2&cursor=${first.next}`, many)))).toEqual(['Plan 9998', 'Plan 9997'])
      }
      expect(labels(await search(at('/v1/claims?q="plan 77"', many)))).toEqual(['Plan 77'])
      await fresh.close()
    })
  })
})

import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = { label: 'Fall by winter', text: 'Pokrovsk will fall by winter.', kind: 'forecast', language: 'en' }
const source = { title: 'Morning', kind: 'article' }
const analyst = { name: 'Ivan', kind: 'person' }
const patch = (path: string, body: unknown, type = 'application/merge-patch+json') =>
  api.as('editor').patch(path).set('If-Match', '*').type(type).send(JSON.stringify(body))

const add = async (list: string, body: object) => `/v1/${list}/${(await api.add(`/v1/${list}`, body)).id}`
const addClaim = (body: object = {}) => add('claims', { ...claim, ...body })
const addSource = (body: object = {}) => add('sources', { ...source, ...body })
const addAnalyst = (body: object = {}) => add('analysts', { ...analyst, ...body })
const idIn = (path: string) => path.split('/').at(-1)
const addAttribution = async (body: object = {}) =>
  add('attributions', { claim: idIn(await addClaim()), source: idIn(await addSource()), stance: 'asserts', ...body })
const addRelation = async (body: object = {}) =>
  add('relations', { from: idIn(await addClaim()), to: idIn(await addClaim()), kind: 'supports', ...body })

/** A change that is refused leaves everything as it was. */
async function refuses(path: string, body: unknown, status: number, ...pointers: string[]): Promise<void> {
  const before = await api.as('editor').get(path).expect(200)
  const { body: problem } = await patch(path, body).expect(status)
  if (pointers.length > 0) expect((problem as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(pointers)
  const after = await api.as('editor').get(path).expect(200)
  expect(after.body).toEqual(before.body)
  expect(after.headers.etag).toBe(before.headers.etag)
}

describe('a change', () => {
  it('is sent as a merge patch or as plain JSON', async () => {
    const path = await addSource()
    expect((await patch(path, { publisher: 'The Morning' }).expect(200)).body).toMatchObject({ publisher: 'The Morning', version: 2 })
    expect((await patch(path, { publisher: 'The Evening' }, 'application/json').expect(200)).body).toMatchObject({
      publisher: 'The Evening',
      version: 3,
    })
  })

  it('that changes nothing makes no version', async () => {
    const path = await addSource({ publisher: 'The Morning', byline: ['A', 'B'] })
    for (const same of [{}, { publisher: 'The Morning' }, { byline: ['A', 'B'], url: null }])
      expect((await patch(path, same).expect(200)).body).toMatchObject({ version: 1 })
    expect((await patch(path, { byline: ['B', 'A'] }).expect(200)).body).toMatchObject({ version: 2 })
  })

  it('takes a member away with null, and leaves alone what it does not name', async () => {
    const path = await addClaim({ about: '2025-11', topics: ['a', 'b'], places: [{ name: 'Pokrovsk', country: 'UA' }], resolvesBy: '2026' })
    expect((await patch(path, { about: null }).expect(200)).body).toMatchObject({
      about: null,
      topics: ['a', 'b'],
      resolvesBy: '2026',
      label: claim.label,
    })
    expect((await patch(path, { topics: null, places: null, resolvesBy: null }).expect(200)).body).toMatchObject({
      topics: [],
      places: [],
      resolvesBy: null,
    })
    const person = await addAnalyst({ aliases: ['Vanya'], role: 'Colonel', anonymous: true })
    expect((await patch(person, { aliases: null, role: null, anonymous: null }).expect(200)).body).toMatchObject({
      aliases: [],
      role: null,
      anonymous: false,
    })
  })

  it('replaces an array whole', async () => {
    const path = await addClaim({ topics: ['a', 'b'], places: [{ name: 'Pokrovsk', country: 'UA', latitude: 48.3, longitude: 37.2 }] })
    expect((await patch(path, { topics: ['c'], places: [{ name: 'Pokrovsk' }] }).expect(200)).body).toMatchObject({
      topics: ['c'],
      places: [{ name: 'Pokrovsk' }],
    })
    await api.add('/v1/analysts', { name: 'Staff', kind: 'organization', slug: 'staff' })
    const person = await addAnalyst({ affiliations: [{ organization: 'staff', title: 'Colonel', from: '2020' }] })
    const { body } = await patch(person, { affiliations: [{ organization: 'staff' }] }).expect(200)
    expect(body).toMatchObject({ affiliations: [{ organization: { slug: 'staff' }, title: null, from: null, until: null }] })
    await refuses(person, { affiliations: { 0: { title: 'General' } } }, 400, '/affiliations')
  })

  it('merges quote, locator and resolution member by member', async () => {
    const said = await addAttribution({ quote: { exact: 'actively resisting', prefix: 'are' }, locator: { paragraph: 11, page: 2 } })
    expect((await patch(said, { quote: { suffix: 'there' }, locator: { page: null } }).expect(200)).body).toMatchObject({
      quote: { exact: 'actively resisting', prefix: 'are', suffix: 'there' },
      locator: { paragraph: 11 },
    })
    expect((await patch(said, { quote: { exact: 'resisting', prefix: null } }).expect(200)).body).toMatchObject({
      quote: { exact: 'resisting', suffix: 'there' },
    })
    expect((await patch(said, { quote: null, locator: null }).expect(200)).body).toMatchObject({ quote: null, locator: null })
    const forecast = await addClaim({ resolution: { outcome: 'partly', at: '2026-01', note: 'Half of it.' } })
    expect((await patch(forecast, { resolution: { outcome: 'true' } }).expect(200)).body).toMatchObject({
      resolution: { outcome: 'true', at: '2026-01', note: 'Half of it.' },
    })
    expect((await patch(forecast, { resolution: { note: null } }).expect(200)).body).toMatchObject({
      resolution: { outcome: 'true', at: '2026-01', note: null },
    })
  })

  it('cannot leave a quote, a locator or a resolution half there', async () => {
    const said = await addAttribution({ quote: { exact: 'resisting', prefix: 'are' }, locator: { page: 2 } })
    await refuses(said, { quote: { exact: null } }, 400, '/quote/exact')
    await refuses(said, { locator: { page: null } }, 400, '/locator')
    await refuses(await addAttribution(), { quote: { prefix: 'are' } }, 400, '/quote/exact')
    await refuses(await addClaim(), { resolution: { note: 'Half.' } }, 400, '/resolution/outcome', '/resolution/at')
    await refuses(await addClaim({ resolution: { outcome: 'true', at: '2026' } }), { resolution: { at: null } }, 400, '/resolution/at')
  })

  it('cannot take away what a record must have', async () => {
    for (const member of ['label', 'text', 'kind', 'language', 'slug'])
      await refuses(await addClaim(), { [member]: null }, 400, `/${member}`)
    for (const member of ['title', 'kind', 'slug']) await refuses(await addSource(), { [member]: null }, 400, `/${member}`)
    for (const member of ['name', 'kind', 'slug']) await refuses(await addAnalyst(), { [member]: null }, 400, `/${member}`)
    for (const member of ['claim', 'source', 'stance']) await refuses(await addAttribution(), { [member]: null }, 400, `/${member}`)
    for (const member of ['from', 'to', 'kind']) await refuses(await addRelation(), { [member]: null }, 400, `/${member}`)
  })

  it('cannot set what the service keeps, or what nobody knows', async () => {
    const paths = [await addClaim(), await addSource(), await addAnalyst(), await addAttribution(), await addRelation()]
    for (const path of paths) {
      for (const member of ['id', 'version', 'recordedAt', 'updatedAt', 'key', 'colour', 'Kind'])
        await refuses(path, { [member]: 1 }, 400, `/${member}`)
    }
    for (const member of ['standing', 'counts', 'attributionCount', 'attributions', 'relations'])
      await refuses(paths[0] ?? '', { [member]: null }, 400, `/${member}`)
    await refuses(paths[3] ?? '', { quote: { exact: 'x', start: 1 } }, 400, '/quote/start')
  })

  it('is an object', async () => {
    const path = await addSource()
    for (const body of [[], 'title', 1, null, true, [{ op: 'replace', path: '/title', value: 'x' }]]) await refuses(path, body, 400, '')
    await api.as('editor').patch(path).set('If-Match', '*').expect(400)
  })

  it('tells a date that is none from one that is too far', async () => {
    const said = await addAttribution()
    await refuses(said, { statedAt: '2025-13' }, 400, '/statedAt')
    await refuses(said, { statedAt: 'Y10000' }, 422, '/statedAt')
    await refuses(await addSource(), { publishedAt: '-4713' }, 422, '/publishedAt')
    await refuses(await addClaim(), { about: 'soon', resolvesBy: 'Y10000' }, 400, '/about', '/resolvesBy')
    expect((await patch(said, { statedAt: '2025-11~' }).expect(200)).body).toMatchObject({ statedAt: '2025-11~' })
  })

  it('resolves forecasts alone', async () => {
    const fact = await addClaim({ kind: 'fact' })
    await refuses(fact, { resolvesBy: '2026' }, 422, '/resolvesBy')
    await refuses(fact, { resolution: { outcome: 'true', at: '2026' } }, 422, '/resolution')
    await patch(fact, { kind: 'forecast', resolvesBy: '2026' }).expect(200)
    await refuses(fact, { kind: 'fact' }, 422, '/resolvesBy')
    expect((await patch(fact, { kind: 'fact', resolvesBy: null }).expect(200)).body).toMatchObject({ kind: 'fact', resolvesBy: null })
  })

  it('of a slug keeps the old one for its record for ever', async () => {
    const path = await addClaim({ slug: 'first-name' })
    await addClaim({ slug: 'someone-elses' })
    expect((await patch(path, { slug: 'second-name' }).expect(200)).body).toMatchObject({ slug: 'second-name', version: 2 })
    await api.as().get('/v1/claims/first-name').expect(308).expect('Location', '/v1/claims/second-name')
    await patch('/v1/claims/first-name', { label: 'x' }).expect(308).expect('Location', '/v1/claims/second-name')
    await api
      .as()
      .get('/v1/claims/first-name/attributions?limit=5')
      .expect(308)
      .expect('Location', '/v1/claims/second-name/attributions?limit=5')
    await refuses('/v1/claims/someone-elses', { slug: 'first-name' }, 409, '/slug')
    await refuses(path, { slug: 'someone-elses' }, 409, '/slug')
    for (const slug of ['Upper', 'two--hyphens', '-x', 'x'.repeat(101), '019a0000-0000-7000-8000-000000000000', 'é'])
      await refuses(path, { slug }, 400, '/slug')
    expect((await patch(path, { slug: 'first-name' }).expect(200)).body).toMatchObject({ slug: 'first-name' })
    await api.as('editor').delete(`${path}?reason=over`).set('If-Match', '*').expect(204)
    await refuses('/v1/claims/someone-elses', { slug: 'second-name' }, 409, '/slug')
    await api.as().get('/v1/claims/second-name').expect(308)
  })

  it('of a label keeps the slug', async () => {
    const path = await addClaim({ label: 'Old label', slug: undefined })
    expect((await patch(path, { label: 'New label' }).expect(200)).body).toMatchObject({ slug: 'old-label', label: 'New label' })
  })

  it('names other records that are there, and not itself', async () => {
    const said = await addAttribution({ analyst: idIn(await addAnalyst()) })
    const repeats = await addAttribution({ derivedFrom: idIn(said) })
    await refuses(said, { source: 'nothing', analyst: 'nobody' }, 422, '/source', '/analyst')
    await refuses(said, { derivedFrom: idIn(said) }, 422, '/derivedFrom')
    await refuses(said, { derivedFrom: idIn(repeats) }, 422, '/derivedFrom')
    expect((await patch(said, { analyst: null }).expect(200)).body).toMatchObject({ analyst: null })
    const other = await addSource({ slug: 'second-source' })
    expect((await patch(said, { source: 'second-source' }).expect(200)).body).toMatchObject({ source: { id: idIn(other) } })
    await refuses(other, { derivedFrom: 'second-source' }, 422, '/derivedFrom')
    const related = await addRelation()
    const { body } = await api.as().get(related).expect(200)
    await refuses(related, { from: (body as { to: { id: string } }).to.id }, 422, '/to')
  })

  it('makes no double of another record', async () => {
    await addSource({ url: 'https://example.org/a' })
    const path = await addSource({ url: 'https://example.org/b' })
    await refuses(path, { url: 'HTTPS://EXAMPLE.org/a#top' }, 409, '/url')
    const [one, two] = [idIn(await addClaim()), idIn(await addClaim())]
    await addRelation({ from: one, to: two, kind: 'contradicts' })
    await refuses(await addRelation({ from: two, to: one, kind: 'supports' }), { kind: 'contradicts' }, 409, '/kind')
  })
})

type Body = Record<string, unknown>

/** RFC 7396, section 2, as it stands there. */
function merged(target: unknown, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  const result: Body = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete result[name]
    else result[name] = merged(result[name], value)
  }
  return result
}

const words = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((value) => /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u.test(value))
const date = fc.constantFrom('2025', '2025-11~', '2025-11-08', '2022-02/..')
const list = fc.array(words, { maxLength: 3 })
const orNull = <T>(value: Arbitrary<T>): Arbitrary<T | null> => fc.option(value, { freq: 3 })
const some = (members: Record<string, Arbitrary<unknown>>): Arbitrary<Body> => fc.record(members, { requiredKeys: [] })

interface Patched {
  start(): Promise<string>
  required: string[]
  defaults: Body
  patches: Arbitrary<Body>
}

// JSON writes -0 as 0.
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0)
const named = fc.record({ name: words, country: fc.constantFrom('UA', 'FR') }, { requiredKeys: ['name'] })
const at = fc.record({ latitude: double(-90, 90), longitude: double(-180, 180) })
const place = fc.oneof(
  named,
  fc.tuple(named, at).map(([named, at]) => ({ ...named, ...at })),
)

const nouns: Record<string, Patched> = {
  claim: {
    start: addClaim,
    required: ['resolution/outcome', 'resolution/at'],
    defaults: { about: null, topics: [], places: [], resolvesBy: null, resolution: null },
    patches: some({
      label: words,
      text: words,
      about: orNull(date),
      topics: orNull(list),
      places: orNull(fc.array(place, { maxLength: 2 })),
      resolvesBy: orNull(date),
      resolution: orNull(some({ outcome: orNull(fc.constantFrom('true', 'partly')), at: orNull(date), note: orNull(words) })),
    }),
  },
  source: {
    start: addSource,
    required: [],
    defaults: { publisher: null, byline: [], language: null, publishedAt: null, archivedAt: null, url: null, derivedFrom: null },
    patches: some({
      title: words,
      kind: fc.constantFrom('wire', 'map'),
      publisher: orNull(words),
      byline: orNull(list),
      language: orNull(fc.constantFrom('en', 'uk-UA')),
      publishedAt: orNull(date),
      archivedAt: orNull(fc.webUrl()),
    }),
  },
  analyst: {
    start: addAnalyst,
    required: [],
    defaults: { aliases: [], role: null, sameAs: [], anonymous: false, affiliations: [] },
    patches: some({
      name: words,
      kind: fc.constantFrom('person', 'group'),
      aliases: orNull(list),
      role: orNull(words),
      anonymous: orNull(fc.constant(false)),
      sameAs: orNull(fc.array(fc.webUrl(), { maxLength: 2 })),
    }),
  },
  attribution: {
    start: addAttribution,
    required: ['quote/exact', 'locator'],
    defaults: {
      statedAt: null,
      quote: null,
      locator: null,
      likelihood: null,
      credibility: null,
      note: null,
      derivedFrom: null,
      analyst: null,
    },
    patches: some({
      stance: fc.constantFrom('denies', 'reports'),
      statedAt: orNull(date),
      quote: orNull(some({ exact: orNull(words), prefix: orNull(words), suffix: orNull(words) })),
      locator: orNull(
        some({
          paragraph: orNull(fc.integer({ min: 1, max: 9 })),
          page: orNull(fc.integer({ min: 1, max: 9 })),
          seconds: orNull(double(0, 1e9)),
        }),
      ),
      likelihood: orNull(fc.constantFrom('likely', 'unlikely')),
      credibility: orNull(fc.integer({ min: 1, max: 6 })),
      note: orNull(words),
    }),
  },
  relation: {
    start: addRelation,
    required: [],
    defaults: { note: null },
    patches: some({ kind: fc.constantFrom('supports', 'refines', 'contradicts'), note: orNull(words) }),
  },
}

describe.each(Object.entries(nouns))('whatever the patch, a record of kind %s', (noun, { start, required, defaults, patches }) => {
  it('is what RFC 7396 makes of it, or stays as it was', async () => {
    const path = await start()
    const first = (await api.as('editor').get(path).expect(200)).body as Body
    const read = (record: Body) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => name in defaults || name in (model as Body)))
    // Members at their default are those a body does not have.
    let model: Body = {}
    const own: Record<string, string[]> = {
      claim: ['label', 'text', 'kind'],
      source: ['title', 'kind'],
      analyst: ['name', 'kind'],
      attribution: ['stance'],
      relation: ['kind'],
    }
    for (const member of own[noun] ?? []) model[member] = first[member]
    let version = 1

    await fc.assert(
      fc.asyncProperty(patches, async (given) => {
        const next = merged(model, given) as Body
        const { status, body } = await patch(path, given)
        const whole = required.every((place) => {
          const [outer = '', inner] = place.split('/')
          const value = next[outer] as Body | undefined
          return value === undefined || (inner === undefined ? Object.keys(value).length > 0 : value[inner] !== undefined)
        })
        if (!whole) {
          expect(status).toBe(400)
          return
        }
        expect({ status, body: body as Body }).toMatchObject({ status: 200 })
        model = next
        const expected = { ...defaults, ...next, ...(next.resolution ? { resolution: { note: null, ...next.resolution } } : {}) }
        expect(read(body as Body)).toEqual(expected)
        expect([version, version + 1]).toContain((body as Body).version)
        version = Number((body as Body).version)
      }),
      { numRuns: 50, endOnFailure: true },
    )
    expect(read((await api.as('editor').get(path).expect(200)).body as Body)).toMatchObject(model)
    expect(version).toBeGreaterThan(5)
  }, 30_000)
})

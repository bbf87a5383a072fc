import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
  await recordEverything()
})
afterAll(() => api.close())

/** The slugs of a list, or what else tells its records apart, in the order of recording. */
async function found(path: string, by = 'slug'): Promise<unknown[]> {
  const { body } = await api
    .as()
    .get(`${path}${path.includes('?') ? '&' : '?'}order=asc`)
    .expect(200)
  return (body as { data: Record<string, unknown>[] }).data.map((record) => record[by])
}

/** The same instant by a clock that is so many hours ahead, as a parameter. */
const inZone = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString().replace('Z', `%2B${hours}:00`)

const ids: Record<string, string> = {}
const times: Record<string, string> = {}

async function recordEverything(): Promise<void> {
  const add = async (path: string, name: string, body: object) => {
    const { id, recordedAt } = await api.add(path, body)
    ids[name] = id
    times[name] = String(recordedAt)
  }
  const source = (slug: string, body: object) => add('/v1/sources', slug, { slug, title: slug, kind: 'article', ...body })
  const analyst = (slug: string, body: object) => add('/v1/analysts', slug, { slug, kind: 'person', ...body })
  const claim = (slug: string, body: object) =>
    add('/v1/claims', slug, { slug, label: slug, text: 'It is so.', kind: 'fact', language: 'en', ...body })
  const said = (name: string, body: object) => add('/v1/attributions', name, { note: name, ...body })
  const relation = (name: string, from: string, kind: string, to: string) => add('/v1/relations', name, { from, to, kind, note: name })

  await source('morning', {
    publisher: 'Le Monde Économique',
    language: 'fr-CA',
    url: 'https://Example.org/Morning#top',
    publishedAt: '2025-11-08',
  })
  await source('evening', { publisher: 'Evening Post', language: 'en', kind: 'broadcast', publishedAt: '2025-11' })
  await source('archive', { kind: 'report', language: 'en-GB' })
  await analyst('general-staff', {
    name: 'General Staff',
    aliases: ['Генеральний штаб', 'Staff Général'],
    kind: 'organization',
    sameAs: ['https://example.org/analysts/rusi'],
  })
  await analyst('spokesman', { name: 'José Álvarez', affiliations: [{ organization: 'general-staff', title: 'Spokesman' }] })
  await analyst('residents', { name: 'Residents', kind: 'group', anonymous: true })
  await claim('encircled', { topics: ['Frontline', 'Siège'], places: [{ name: 'Pokrovsk', country: 'UA' }], about: '2025-11' })
  await claim('withdrawal', {
    topics: ['Retreat'],
    places: [{ name: 'Orléans', country: 'FR' }],
    about: '2025-07/2025-08',
    language: 'en-GB',
    kind: 'intent',
  })
  await claim('fall-by-winter', {
    topics: ['frontline'],
    kind: 'forecast',
    language: 'uk',
    resolvesBy: '2026',
    resolution: { outcome: 'partly', at: '2026-01' },
  })
  await claim('winter-quiet', { kind: 'forecast', language: 'eng', places: [{ name: 'Fr' }] })
  await said('staff denies', { claim: 'encircled', source: 'morning', analyst: 'general-staff', stance: 'denies', statedAt: '2025-11-07' })
  await said('spokesman asserts', {
    claim: 'encircled',
    source: 'evening',
    analyst: 'spokesman',
    stance: 'asserts',
    statedAt: '2025-10/2025-11',
  })
  await said('staff asserts', { claim: 'withdrawal', source: 'evening', analyst: 'general-staff', stance: 'asserts' })
  await said('residents question', {
    claim: 'fall-by-winter',
    source: 'archive',
    analyst: 'residents',
    stance: 'questions',
    statedAt: '2024',
  })
  await said('archive denies', { claim: 'withdrawal', source: 'archive', stance: 'denies' })
  await relation('siege or retreat', 'encircled', 'contradicts', 'withdrawal')
  await relation('fall after siege', 'fall-by-winter', 'depends_on', 'encircled')
  await relation('quiet after retreat', 'winter-quiet', 'supports', 'withdrawal')
}

const [encircled, withdrawal, fall, quiet] = ['encircled', 'withdrawal', 'fall-by-winter', 'winter-quiet']

type Table = [query: string, found: string[]][]
const tell = (table: Table, list: string, by?: string) =>
  it.each(table)(`${list}?%s`, async (query, expected) => {
    expect(await found(`${list}?${query}`, by)).toEqual(expected)
  })

describe('claims are found by', () => {
  tell(
    [
      ['topic=frontline', [encircled, fall]],
      ['topic=FRONTLINE&topic=retreat', [encircled, withdrawal, fall]],
      ['topic=siege', [encircled]],
      ['topic=si%C3%A8ge', [encircled]],
      ['topic=front', []],
      ['kind=forecast', [fall, quiet]],
      ['kind=fact&kind=intent', [encircled, withdrawal]],
      ['standing=contested', [encircled, withdrawal]],
      ['standing=unsettled&standing=unattributed', [fall, quiet]],
      ['analyst=general-staff', [encircled, withdrawal]],
      ['analyst=general-staff&analyst=residents', [encircled, withdrawal, fall]],
      ['analyst=spokesman', [encircled]],
      ['source=evening', [encircled, withdrawal]],
      ['source=morning&source=archive', [encircled, withdrawal, fall]],
      ['publisher=le%20monde%20economique', [encircled]],
      ['publisher=LE+MONDE+%C3%89CONOMIQUE&publisher=evening+post', [encircled, withdrawal]],
      ['publisher=monde', []],
      ['stance=denies', [encircled, withdrawal]],
      ['stance=questions&stance=asserts', [encircled, withdrawal, fall]],
      ['place=pokrovsk', [encircled]],
      ['place=orleans', [withdrawal]],
      ['place=UA', [encircled]],
      ['place=fr', [withdrawal, quiet]],
      ['place=ua&place=Orl%C3%A9ans', [encircled, withdrawal]],
      ['language=en', [encircled, withdrawal]],
      ['language=EN-gb', [withdrawal]],
      ['language=uk&language=en-GB', [withdrawal, fall]],
      ['about=2025', [encircled, withdrawal]],
      ['about=2025-08-31', [withdrawal]],
      ['about=2025-11-30/..', [encircled]],
      ['about=2025-09/2025-10', []],
      ['about=2025-09&about=2025-11-08~', [encircled]],
      ['resolved=true', [fall]],
      ['resolved=false', [encircled, withdrawal, quiet]],
      ['topic=frontline&kind=forecast', [fall]],
      ['topic=frontline&language=en&place=ua&about=2025', [encircled]],
      ['topic=frontline&place=FR', []],
    ],
    '/v1/claims',
  )

  it('who spoke, where, and how, of one and the same attribution', async () => {
    expect(await found('/v1/claims?analyst=general-staff&stance=asserts')).toEqual([withdrawal])
    expect(await found('/v1/claims?analyst=general-staff&source=evening&stance=denies')).toEqual([])
    expect(await found('/v1/claims?analyst=general-staff&source=morning&publisher=le+monde+economique&stance=denies')).toEqual([encircled])
    expect(await found('/v1/claims?analyst=spokesman&publisher=le+monde+economique')).toEqual([])
  })

  it('an analyst who takes a denial back has no position left, and is found by it', async () => {
    const slug = 'taken-back'
    const denial = { source: { title: 'Denial', kind: 'article', publishedAt: '2025-11-01' }, analyst: 'spokesman', stance: 'denies' }
    const back = { source: { title: 'Taken back', kind: 'article', publishedAt: '2025-11-05' }, analyst: 'spokesman', stance: 'retracts' }
    const { id } = await api.add('/v1/claims', {
      slug,
      label: slug,
      text: 'It is so.',
      kind: 'fact',
      language: 'en',
      attributions: [denial, back],
    })
    for (const filter of ['stance=retracts', 'stance=denies', 'analyst=spokesman'])
      expect(await found(`/v1/claims?standing=unattributed&${filter}`), filter).toEqual([slug])
    await api.as('editor').delete(`/v1/claims/${id}?reason=mistaken`).set('If-Match', '*').expect(204)
  })

  it('an attribution only while it has not been withdrawn', async () => {
    const { id } = await api.add('/v1/attributions', { claim: quiet, source: 'morning', analyst: 'residents', stance: 'retracts' })
    expect(await found('/v1/claims?stance=retracts')).toEqual([quiet])
    expect(await found('/v1/claims?standing=retracted')).toEqual([quiet])
    await api.as('editor').delete(`/v1/attributions/${id}?reason=misheard`).set('If-Match', '*').expect(204)
    expect(await found('/v1/claims?stance=retracts')).toEqual([])
    expect(await found('/v1/claims?standing=unattributed')).toEqual([quiet])
  })

  it('whatever a record is called: its id, a slug it has or had, its key', async () => {
    await api.add('/v1/analysts', { slug: 'old-name', name: 'Renamed', kind: 'person' })
    await api.add('/v1/claims', {
      slug: 'of-renamed',
      label: 'x',
      text: 'x',
      kind: 'fact',
      language: 'de',
      attributions: [{ source: 'archive', analyst: 'old-name', stance: 'asserts' }],
    })
    await api.as('editor').patch('/v1/analysts/old-name').set('If-Match', '*').send({ slug: 'new-name' }).expect(200)
    const { body } = await api.as().get('/v1/analysts/new-name').expect(200)
    for (const name of ['old-name', 'new-name', body.id, String(body.id).toUpperCase()])
      expect(await found(`/v1/claims?analyst=${name}`)).toEqual(['of-renamed'])
    await api.as('editor').delete('/v1/claims/of-renamed?reason=over').set('If-Match', '*').expect(204)
  })
})

describe('sources are found by', () => {
  tell(
    [
      ['url=https://example.org/Morning', ['morning']],
      ['url=HTTPS://EXAMPLE.ORG/Morning%23bottom', ['morning']],
      ['url=https://example.org/morning', []],
      ['kind=report&kind=broadcast', ['evening', 'archive']],
      ['publisher=Le+Monde+Economique', ['morning']],
      ['language=en', ['evening', 'archive']],
      ['language=fr&kind=article', ['morning']],
      ['published=2025-11-08', ['morning', 'evening']],
      ['published=2025-11-20/2025-12', ['evening']],
      ['published=2024&published=2025-11-08', ['morning', 'evening']],
    ],
    '/v1/sources',
  )
})

describe('analysts are found by', () => {
  tell(
    [
      ['kind=organization', ['general-staff']],
      ['kind=group&kind=organization', ['general-staff', 'residents']],
      ['name=jose+alvarez', ['spokesman']],
      ['name=STAFF+GENERAL', ['general-staff']],
      [
        'name=%D0%93%D0%95%D0%9D%D0%95%D0%A0%D0%90%D0%9B%D0%AC%D0%9D%D0%98%D0%99+%D0%A8%D0%A2%D0%90%D0%91&name=residents',
        ['general-staff', 'residents'],
      ],
      ['name=staff', []],
      ['affiliation=general-staff', ['spokesman']],
      ['affiliation=residents', []],
      ['sameAs=https://example.org/analysts/rusi', ['general-staff']],
      ['kind=person&affiliation=general-staff', ['spokesman']],
    ],
    '/v1/analysts',
  )
})

describe('attributions are found by', () => {
  tell(
    [
      ['claim=encircled', ['staff denies', 'spokesman asserts']],
      ['claim=encircled&claim=fall-by-winter', ['staff denies', 'spokesman asserts', 'residents question']],
      ['source=archive', ['residents question', 'archive denies']],
      ['analyst=general-staff', ['staff denies', 'staff asserts']],
      ['stance=denies', ['staff denies', 'archive denies']],
      ['stance=denies&analyst=general-staff', ['staff denies']],
      ['stated=2025-11-07', ['staff denies', 'spokesman asserts']],
      ['stated=2024-06&stated=2025-10-01', ['spokesman asserts', 'residents question']],
      ['stated=2023', []],
    ],
    '/v1/attributions',
    'note',
  )
})

describe('relations are found by', () => {
  tell(
    [
      ['claim=encircled', ['siege or retreat', 'fall after siege']],
      ['from=encircled', ['siege or retreat']],
      ['to=withdrawal', ['siege or retreat', 'quiet after retreat']],
      ['to=withdrawal&to=encircled&kind=depends_on', ['fall after siege']],
      ['kind=contradicts&kind=supports', ['siege or retreat', 'quiet after retreat']],
      ['claim=encircled&claim=winter-quiet', ['siege or retreat', 'fall after siege', 'quiet after retreat']],
    ],
    '/v1/relations',
    'note',
  )
})

describe('every list', () => {
  const lists = ['claims', 'sources', 'analysts', 'attributions', 'relations']
  const firstTwo: Record<string, string[]> = {
    claims: ['encircled', 'withdrawal'],
    sources: ['morning', 'evening'],
    analysts: ['general-staff', 'spokesman'],
    attributions: ['staff denies', 'spokesman asserts'],
    relations: ['siege or retreat', 'fall after siege'],
  }
  const absent = '019a0000-0000-7000-8000-000000000000'

  it.each(lists)('/v1/%s is found by up to 100 ids', async (list) => {
    const [one = '', two = ''] = (firstTwo[list] ?? []).map((name) => ids[name])
    expect(await found(`/v1/${list}?id=${two}&id=${one}`, 'id')).toEqual([one, two])
    expect(await found(`/v1/${list}?id=${one.toUpperCase()}`, 'id')).toEqual([one])
    const many = (count: number) => Array.from({ length: count }, () => `id=${absent}`).join('&')
    expect(await found(`/v1/${list}?${many(99)}&id=${one}`, 'id')).toEqual([one])
    await api
      .as()
      .get(`/v1/${list}?${many(101)}`)
      .expect(400)
    await api.as().get(`/v1/${list}?id=encircled`).expect(400)
    expect(await found(`/v1/${list}?id=${absent}`)).toEqual([])
  })

  it.each(lists)('/v1/%s is cut off by when a record was made', async (list) => {
    const [one = '', two = ''] = firstTwo[list] ?? []
    const all = await found(`/v1/${list}`, 'id')
    expect(await found(`/v1/${list}?recordedSince=${times[one]}`, 'id')).toEqual(all)
    expect(await found(`/v1/${list}?recordedSince=${times[two]}`, 'id')).toEqual(all.slice(1))
    expect(await found(`/v1/${list}?recordedSince=${String(times[two]).replace('Z', '%2B00:00')}`, 'id')).toEqual(all.slice(1))
    expect(await found(`/v1/${list}?recordedSince=${inZone(String(times[two]), 23)}`, 'id')).toEqual(all.slice(1))
    expect(await found(`/v1/${list}?recordedSince=${String(times[two]).replace('Z', `${'9'.repeat(300)}Z`)}`, 'id')).toEqual(all.slice(1))
    expect(await found(`/v1/${list}?recordedSince=9999-01-01T00:00:00Z`, 'id')).toEqual([])
    expect(await found(`/v1/${list}?recordedSince=0001-01-01T00:00:00Z`, 'id')).toEqual(all)
  })

  it.each(lists)('/v1/%s is cut off by when a record was changed', async (list) => {
    const [name = ''] = firstTwo[list] ?? []
    const patch =
      list === 'attributions' || list === 'relations'
        ? { note: 'changed' }
        : list === 'claims'
          ? { text: 'It was so.' }
          : list === 'sources'
            ? { title: 'Changed' }
            : { role: 'changed' }
    const { body } = await api.as('editor').patch(`/v1/${list}/${ids[name]}`).set('If-Match', '*').send(patch).expect(200)
    expect(await found(`/v1/${list}?updatedSince=${body.updatedAt}`, 'id')).toEqual([ids[name]])
    expect(await found(`/v1/${list}?updatedSince=${body.updatedAt}&recordedSince=${body.updatedAt}`, 'id')).toEqual([])
    const later = new Date(Date.parse(String(body.updatedAt)) + 1).toISOString()
    expect(await found(`/v1/${list}?updatedSince=${later}`, 'id')).toEqual([])
  })

  it.each([
    '/v1/claims?analyst=nobody',
    '/v1/claims?source=nothing',
    `/v1/claims?analyst=${absent}`,
    '/v1/analysts?affiliation=nowhere',
    '/v1/attributions?claim=nothing',
    '/v1/attributions?source=nothing',
    '/v1/attributions?analyst=nobody',
    '/v1/relations?claim=nothing',
    '/v1/relations?from=nothing',
    '/v1/relations?to=nothing',
    '/v1/claims/encircled/attributions?analyst=nobody',
    '/v1/analysts/general-staff/claims?source=nothing',
  ])('%s names what is not there: an empty page', async (path) => {
    const { body } = await api.as().get(path).expect(200)
    expect(body).toEqual({ data: [], next: null })
  })

  it('finds what it knows of where one of several names is unknown', async () => {
    expect(await found('/v1/claims?analyst=nobody&analyst=spokesman')).toEqual([encircled])
  })

  it.each([
    ['/v1/claims?author=x', 'author'],
    ['/v1/claims?Topic=x', 'Topic'],
    ['/v1/claims?url=x', 'url'],
    ['/v1/claims?topic[]=x', 'topic[]'],
    ['/v1/sources?topic=x', 'topic'],
    ['/v1/analysts?publisher=x', 'publisher'],
    ['/v1/attributions?kind=fact', 'kind'],
    ['/v1/relations?stance=denies', 'stance'],
    ['/v1/claims/encircled?limit=1', 'limit'],
    ['/v1/claims/encircled/attributions?claim=x', 'claim'],
    ['/v1/claims/encircled/relations?claim=x', 'claim'],
    ['/v1/sources/morning/claims?source=x', 'source'],
    ['/v1/analysts/general-staff/claims?analyst=x', 'analyst'],
    ['/v1/me?q2=x', 'q2'],
  ])('%s has a parameter that nobody knows', async (path, pointer) => {
    const { body } = await api.as().get(path).expect(400)
    expect(body).toMatchObject({
      type: 'urn:onrecord:problem:invalid',
      errors: [{ pointer, detail: 'is not a parameter of this operation' }],
    })
  })

  it.each([
    ['/v1/claims?kind=rumour', 'kind'],
    ['/v1/claims?standing=true', 'standing'],
    ['/v1/claims?stance=agrees', 'stance'],
    ['/v1/claims?about=last+week', 'about'],
    ['/v1/claims?about=10000', 'about'],
    ['/v1/claims?resolved=yes', 'resolved'],
    ['/v1/claims?resolved=true&resolved=false', 'resolved'],
    ['/v1/claims?language=english!', 'language'],
    ['/v1/claims?recordedSince=2025-11-08', 'recordedSince'],
    ['/v1/claims?recordedSince=2025-02-30T00:00:00Z', 'recordedSince'],
    ['/v1/claims?recordedSince=0001-01-01T00:00:00%2B10:00', 'recordedSince'],
    ['/v1/claims?recordedSince=9999-12-31T23:59:59-12:00', 'recordedSince'],
    ['/v1/claims?updatedSince=0000-06-01T00:00:00Z', 'updatedSince'],
    ['/v1/claims?asOf=0000-06-01T00:00:00Z', 'asOf'],
    ['/v1/claims?recordedSince=2025-11-08T00:00:00Z&recordedSince=2025-11-09T00:00:00Z', 'recordedSince'],
    ['/v1/claims?updatedSince=yesterday', 'updatedSince'],
    ['/v1/claims?limit=0', 'limit'],
    ['/v1/claims?limit=201', 'limit'],
    ['/v1/claims?limit=1.5', 'limit'],
    ['/v1/claims?limit=', 'limit'],
    ['/v1/claims?limit=1&limit=2', 'limit'],
    ['/v1/claims?order=newest', 'order'],
    ['/v1/sources?published=2025-13', 'published'],
    ['/v1/attributions?stated=8.11.2025', 'stated'],
    ['/v1/claims?topic=%00', 'topic'],
  ])('%s has a value that does not fit', async (path, pointer) => {
    const { body } = await api.as().get(path).expect(400)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer }] })
  })

  it.each(['/v1/claims', '/v1/claims/encircled', '/v1/sources'])('%s tells nothing of what is yet to come', async (path) => {
    const { body } = await api.as().get(`${path}?asOf=2999-01-01T00:00:00Z`).expect(400)
    expect(body).toMatchObject({
      type: 'urn:onrecord:problem:invalid',
      errors: [{ pointer: 'asOf', detail: expect.stringContaining('is in the future') as string }],
    })
  })
})

describe('the lists under a record', () => {
  interface Said {
    data: { slug: string; attributions: { note: string }[] }[]
  }
  const spoken = async (path: string) =>
    Object.fromEntries(
      ((await api.as().get(path).expect(200)).body as Said).data.map(({ slug, attributions }) => [
        slug,
        attributions.map(({ note }) => note),
      ]),
    )

  it('show what one analyst said of each claim, and nothing that others said', async () => {
    expect(await spoken('/v1/analysts/spokesman/claims')).toEqual({ encircled: ['spokesman asserts'] })
    expect(Object.keys(await spoken('/v1/analysts/general-staff/claims'))).toEqual([withdrawal, encircled])
    expect((await spoken('/v1/analysts/general-staff/claims'))[withdrawal]).toEqual(['staff asserts'])
    expect(await spoken('/v1/analysts/general-staff/claims?stance=asserts')).toEqual({ withdrawal: ['staff asserts'] })
    expect(await spoken('/v1/analysts/general-staff/claims?topic=retreat&order=asc')).toEqual({ withdrawal: ['staff asserts'] })
    expect(await spoken('/v1/analysts/residents/claims?source=morning')).toEqual({})
  })

  it('show what one source says of each claim, and nothing that others say', async () => {
    expect(await spoken('/v1/sources/archive/claims')).toEqual({ [fall]: ['residents question'], withdrawal: ['archive denies'] })
    expect(await spoken('/v1/sources/evening/claims')).toEqual({ withdrawal: ['staff asserts'], encircled: ['spokesman asserts'] })
    expect(await spoken('/v1/sources/evening/claims?analyst=spokesman')).toEqual({ encircled: ['spokesman asserts'] })
  })

  it('show everything said about a claim, and how it bears on others', async () => {
    expect(await found('/v1/claims/withdrawal/attributions', 'note')).toEqual(['staff asserts', 'archive denies'])
    expect(await found('/v1/claims/withdrawal/attributions?stance=denies', 'note')).toEqual(['archive denies'])
    expect(await found('/v1/claims/withdrawal/attributions?analyst=general-staff', 'note')).toEqual(['staff asserts'])
    expect(await found('/v1/claims/withdrawal/relations?kind=supports', 'note')).toEqual(['quiet after retreat'])
    expect(await found('/v1/claims/withdrawal/relations?from=encircled', 'id')).toEqual([ids['siege or retreat']])
    expect(await found('/v1/claims/withdrawal/relations', 'id')).toHaveLength(2)
    for (const path of ['claims/nothing/attributions', 'claims/nothing/relations', 'sources/nothing/claims', 'analysts/nobody/claims'])
      await api.as().get(`/v1/${path}`).expect(404)
  })
})

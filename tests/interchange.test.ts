import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importLines } from '../src/interchange/import.ts'
import { loadSample } from '../src/interchange/sample.ts'
import { type Api, startApi } from './support/api.ts'
import { exportOf, type ExportedLine, fileOf, importInto, linesOf, missingFrom, tally } from './support/interchange.ts'
import { patience } from './support/patience.ts'

const sample = readFileSync(new URL('../prisma/sample/pokrovsk.ndjson', import.meta.url), 'utf8')

const apis: Api[] = []
async function emptyService(): Promise<Api> {
  const api = await startApi()
  apis.push(api)
  return api
}
afterAll(() => Promise.all(apis.map((api) => api.close())))

/** Every field of every noun, in the contract's order and sorted as an export sorts. */
const whole: object[] = [
  { type: 'source', key: 'b-side', title: 'B-side', kind: 'podcast' },
  {
    type: 'source',
    key: 'every-field',
    slug: 'called-otherwise',
    title: 'Everything “there” is',
    kind: 'satellite_image',
    url: 'https://User@Example.ORG/a?b=c#d',
    publisher: 'Example',
    byline: ['Ä. Author', 'B. Author'],
    language: 'uk-UA',
    publishedAt: '2025-11-08?',
    archivedAt: 'https://archive.example.org/1',
    derivedFrom: 'same-work',
  },
  { type: 'source', key: 'same-work', title: 'The same work', kind: 'wire', derivedFrom: 'Київ / 1' },
  {
    type: 'source',
    key: 'Київ / 1',
    slug: 'kyiv-1',
    title: ' Spaces and a \u0001 and a \\ and a " stay \u2028',
    kind: 'article',
    url: 'http://example.org',
  },
  {
    type: 'analyst',
    key: 'a-group',
    name: 'Witnesses',
    kind: 'group',
    affiliations: [{ organization: 'an-organization' }],
    sameAs: ['https://www.wikidata.org/wiki/Q1'],
    anonymous: true,
  },
  {
    type: 'analyst',
    key: 'a-person',
    name: 'Žofie Ǻ 🦊',
    aliases: ['Zofie', 'Ж'],
    kind: 'person',
    role: 'Analyst',
    affiliations: [
      { organization: 'an-organization', title: 'Head', from: '2020', until: '2022-02/..' },
      { organization: 'z-organization', title: 'Fellow' },
    ],
    sameAs: ['https://orcid.org/0000-0002-1825-0097'],
  },
  { type: 'analyst', key: 'an-official', name: 'An official', kind: 'person', anonymous: true },
  { type: 'analyst', key: 'an-organization', slug: 'organization', name: 'Organization', kind: 'organization' },
  { type: 'analyst', key: 'z-organization', name: 'Z', kind: 'organization' },
  { type: 'claim', key: 'draft', label: 'Draft', text: 'Not yet.', kind: 'intent', language: 'en', releaseAt: null },
  { type: 'claim', key: 'embargo', label: 'Embargo', text: 'Later.', kind: 'fact', language: 'en', releaseAt: '2999-01-01T00:00:00.123Z' },
  {
    type: 'claim',
    key: 'every-field',
    slug: 'it-will-fall',
    label: 'It will fall',
    text: 'It will fall: «так»\n\tand stay.',
    kind: 'forecast',
    language: 'de',
    about: '2022-02/..',
    topics: ['front', 'Front', 'ß'],
    places: [
      { name: 'Nowhere', country: 'UA', latitude: 0, longitude: -0.5, sameAs: 'https://www.wikidata.org/wiki/Q2' },
      { name: 'Anywhere' },
    ],
    resolvesBy: '2025-12-31',
    resolution: { outcome: 'partly', at: '2026-01~', note: 'in part' },
  },
  { type: 'claim', key: 'plain', label: 'Plain', text: 'Plain.', kind: 'fact', language: 'en' },
  {
    type: 'claim',
    key: 'resolved',
    label: 'Resolved',
    text: 'Resolved.',
    kind: 'forecast',
    language: 'en',
    resolution: { outcome: 'false', at: '2025' },
  },
  {
    type: 'attribution',
    key: 'a-1',
    claim: 'plain',
    source: 'every-field',
    analyst: 'a-person',
    stance: 'qualifies',
    statedAt: '2025-07~',
    quote: { exact: 'words', prefix: 'before ', suffix: ' after' },
    locator: { paragraph: 3, page: 2, seconds: 0.5 },
    likelihood: 'almost_no_chance',
    credibility: 6,
    derivedFrom: 'z-9',
    note: 'heard',
  },
  { type: 'attribution', key: 'a-2', claim: 'plain', source: 'every-field', stance: 'asserts', locator: { seconds: 0 } },
  { type: 'attribution', key: 'a-3', claim: 'draft', source: 'b-side', analyst: 'z-organization', stance: 'denies' },
  { type: 'attribution', key: 'a-4', claim: 'plain', source: 'same-work', analyst: 'an-official', stance: 'reports', derivedFrom: 'a-3' },
  {
    type: 'attribution',
    key: 'z-9',
    claim: 'embargo',
    source: 'every-field',
    analyst: 'a-group',
    stance: 'questions',
    quote: { exact: 'só' },
  },
  {
    type: 'relation',
    key: 'plain--contradicts--every-field',
    from: 'plain',
    to: 'every-field',
    kind: 'contradicts',
    note: 'of the same week',
  },
  { type: 'relation', key: 'plain--depends_on--draft', from: 'plain', to: 'draft', kind: 'depends_on' },
]

describe('the sample', () => {
  it('is imported once, and comes out again byte for byte', async () => {
    const api = await emptyService()
    expect(tally(await importInto(api, sample))).toEqual({ created: 145 })
    expect(tally(await importInto(api, sample))).toEqual({ unchanged: 145 })
    expect(await exportOf(api, 'editor')).toBe(sample)
    expect(await exportOf(api)).toBe(sample)
    const { rows } = await api.database.pool.query(
      'SELECT count(*) FILTER (WHERE NOT for_readers)::integer AS revisions, max(version) AS version FROM revision',
    )
    expect(rows).toEqual([{ revisions: 145, version: 1 }])
  })

  it('is loaded whole at a first start, also where that broke off, and never over work of one’s own', async () => {
    const api = await emptyService()
    const { database } = api
    const writer = { actor: 'sample', keyId: null, role: 'admin', reason: null } as const
    const half = Readable.from([Buffer.from(sample.slice(0, 20_000))])
    await importLines({ database, writer, importId: randomUUID(), dryRun: false }, half, async () => {})
    const left = 145 - linesOf(await exportOf(api, 'editor')).length
    expect(left).toBeGreaterThan(0)
    expect(await loadSample(database)).toBe(left)
    expect(await exportOf(api)).toBe(sample)
    expect(await loadSample(database)).toBe(0)
    await api.add('/v1/claims', { label: 'Own', text: 'Own.', kind: 'fact', language: 'en' })
    await api.as('editor').delete('/v1/claims/own?reason=mistaken').set('If-Match', '*').expect(204)
    expect(await loadSample(database)).toBe(0)
  })
})

describe('an export', () => {
  let api: Api
  let copy: Api
  beforeAll(async () => {
    api = await emptyService()
    copy = await emptyService()
  })

  it('holds every field of every noun, in the contract’s order and without what is at its default', async () => {
    expect(tally(await importInto(api, fileOf(...whole)))).toEqual({ created: whole.length })
    expect(await exportOf(api, 'contributor')).toBe(fileOf(...whole))
  })

  it('holds for readers what they may see, and never names what they may not', async () => {
    const hidden = [
      'source b-side',
      'analyst a-group',
      'claim draft',
      'claim embargo',
      'attribution a-3',
      'attribution z-9',
      'relation plain--depends_on--draft',
    ]
    const open = (whole as ExportedLine[]).filter(({ type, key }) => !hidden.includes(`${type} ${key}`))
    // The attributions that are left repeat hidden ones.
    const seen = open.map((line) => (line.type === 'attribution' ? { ...line, derivedFrom: undefined } : line))
    const read = await exportOf(api)
    expect(linesOf(read)).toEqual(seen)
    expect(await exportOf(api, 'reader')).toBe(read)
  })

  it('leaves out what was withdrawn, and comes back the same from an empty service', async () => {
    const patch = (path: string, body: object) => api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)
    const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
    const made = await api.add('/v1/claims', {
      label: 'By hand',
      text: 'By hand.',
      kind: 'fact',
      language: 'en',
      attributions: [{ source: { title: 'In place', kind: 'article' }, analyst: { name: 'In place', kind: 'person' }, stance: 'asserts' }],
    })
    await api.add('/v1/claims', { label: 'By hand', text: 'By hand too.', kind: 'fact', language: 'en', releaseAt: null })
    await patch(`/v1/claims/${made.id}`, { slug: 'renamed' })
    await patch('/v1/sources/kyiv-1', { slug: 'kyiv-2', url: null })
    await patch('/v1/claims/plain', { topics: ['one'], about: '2025' })
    const derived = await api.add('/v1/attributions', { claim: 'plain', source: 'every-field', stance: 'reports', derivedFrom: 'a-1' })
    await withdraw(`/v1/attributions/${(await importInto(api, [whole[14] ?? {}]))[0]?.id}`)
    await withdraw('/v1/claims/resolved')

    const exported = await exportOf(api, 'editor')
    const lines = linesOf(exported)
    expect(lines.map(({ key }) => key)).not.toContain('a-1')
    expect(lines.map(({ key }) => key)).not.toContain('resolved')
    expect(lines.find(({ key }) => key === derived.id)).toEqual({
      type: 'attribution',
      key: derived.id,
      claim: 'plain',
      source: 'every-field',
      stance: 'reports',
    })
    expect(lines.find(({ type, key }) => type === 'claim' && key === 'by-hand')).toMatchObject({ slug: 'renamed' })
    expect(lines.find(({ key }) => key === 'Київ / 1')).toMatchObject({ slug: 'kyiv-2' })

    expect(tally(await importInto(copy, exported))).toEqual({ created: lines.length })
    expect(await exportOf(copy, 'editor')).toBe(exported)
    expect(await exportOf(copy)).toBe(await exportOf(api))
    expect(tally(await importInto(api, exported))).toEqual({ unchanged: lines.length })
    expect(await exportOf(api, 'editor')).toBe(exported)
  })

  it('that a reader took can be imported whole elsewhere', async () => {
    const read = await exportOf(api)
    const elsewhere = await emptyService()
    expect(tally(await importInto(elsewhere, read))).toEqual({ created: linesOf(read).length })
    expect(await exportOf(elsewhere)).toBe(read)
  })

  it('is one moment of the record, while others write', async () => {
    let writing = true
    const writers = ['One', 'Two', 'Three'].map(async (name) => {
      for (let turn = 0; writing; turn++) {
        const claim = { label: `${name} ${turn}`, text: 'So it is.', kind: 'fact', language: 'en' }
        const attributions = [{ source: { title: name, kind: 'article' }, analyst: { name, kind: 'person' }, stance: 'asserts' }]
        const { id } = await copy.add('/v1/claims', { ...claim, attributions })
        await copy.add('/v1/relations', { from: id, to: 'plain', kind: 'supports' })
        if (turn % 3 === 0) await copy.as('editor').delete(`/v1/claims/${id}?reason=mistaken`).set('If-Match', '*').expect(204)
      }
    })
    for (let last = 0, grown = 0; grown < 8;) {
      const lines = linesOf(await exportOf(copy, 'editor'))
      expect(missingFrom(lines)).toEqual([])
      expect(new Set(lines.map(({ type, key }) => `${type} ${key}`)).size).toBe(lines.length)
      if (lines.length !== last) grown++
      last = lines.length
    }
    writing = false
    await Promise.all(writers)
  })

  it('leaves connections for all else: few are read at a time', async () => {
    const narrow = await startApi({}, { poolSize: 8 })
    apis.push(narrow)
    const owner = await narrow.connect('owner')
    const waiting = async () => (await owner.query(`SELECT FROM pg_locks WHERE relation = 'relation'::regclass AND NOT granted`)).rowCount
    await owner.query('BEGIN; LOCK TABLE relation')
    const underWay = [exportOf(narrow), exportOf(narrow, 'editor')]
    await vi.waitFor(async () => expect(await waiting()).toBe(2), patience)
    for (const role of [undefined, 'admin'] as const) {
      const { headers, body } = await narrow.as(role).get('/v1/export').expect(503)
      expect(headers['retry-after']).toBe('5')
      expect(body).toMatchObject({
        type: 'urn:onrecord:problem:unavailable',
        detail: expect.stringContaining('under way already (2)') as string,
      })
    }
    await Promise.all(Array.from({ length: 8 }, () => narrow.as().get('/v1/analysts').expect(200)))
    await owner.query('COMMIT')
    expect(await Promise.all(underWay)).toEqual(['', ''])
    await narrow.as().head('/v1/export?at=elsewhere').expect(400)
    for (let n = 0; n < 3; n++) await narrow.as().head('/v1/export').expect(200)
    expect(await exportOf(narrow)).toBe('')
  })
})

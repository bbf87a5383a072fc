import { randomUUID } from 'node:crypto'
import { applyPatch, type Operation } from 'rfc6902'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

interface Revision {
  id: string
  noun: string
  record: string
  version: number
  operation: string
  recordedAt: string
  actor?: string
  key?: string | null
  reason: string | null
  redacted: boolean
  position: number | null
  state: Record<string, unknown> | null
  difference: Operation[] | null
}
type Audience = 'reader' | 'editor'

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const change = async (path: string, body: object, reason = '') =>
  (await api.as('editor').patch(`${path}${reason && `?reason=${reason}`}`).set('If-Match', '*').send(body).expect(200)).body as Recorded // prettier-ignore
const withdraw = (path: string, reason: string) => api.as('editor').delete(`${path}?reason=${reason}`).set('If-Match', '*').expect(204)
const history = async (path: string, role?: Audience) =>
  ((await api.as(role).get(`${path}/revisions?order=asc`).expect(200)).body as { data: Revision[] }).data
const told = (revisions: Revision[]) => revisions.map(({ operation, version }) => `${operation} ${version}`)

/** Each state that a difference is told for is that of the revision before, changed by it. */
function expectToFollow(revisions: Revision[]): void {
  for (const [at, { state, difference }] of revisions.entries()) {
    if (difference === null) continue
    const before = structuredClone(revisions[at - 1]?.state)
    expect(applyPatch(before, difference).filter(Boolean)).toEqual([])
    expect(before).toEqual(state)
  }
}

describe('the history of a record', () => {
  it('says who changed it, when, why, what was done, and in which words', async () => {
    const { body: added } = await api
      .as('editor')
      .post('/v1/claims?reason=heard')
      .send(claim('The mill burns', { topics: ['fire'] }))
      .expect(201)
    const made = added as Recorded
    const path = `/v1/claims/${made.id}`
    const changed = await change(path, { label: 'The mill has burnt down', topics: ['fire', 'mills'], about: '2025-11' }, 'clearer')
    await withdraw(path, 'twice')
    const revisions = await history(path, 'editor')
    expect(told(revisions)).toEqual(['create 1', 'update 2', 'withdraw 3'])
    const { body: keys } = await api.as('admin').get('/v1/keys').expect(200)
    const { id: key } = (keys as { data: { id: string; role: string }[] }).data.find(({ role }) => role === 'editor') ?? { id: '' }
    expect(revisions).toMatchObject([
      { noun: 'claim', record: made.id, actor: 'editor', key, reason: 'heard', recordedAt: made.recordedAt, difference: null },
      { reason: 'clearer', recordedAt: changed.updatedAt, state: { label: 'The mill has burnt down', topics: ['fire', 'mills'] } },
      { reason: 'twice', state: { withdrawn: { reason: 'twice' } } },
    ])
    expect(revisions[1]?.difference).toEqual(
      expect.arrayContaining([
        { op: 'replace', path: '/label', value: 'The mill has burnt down' },
        { op: 'add', path: '/topics/-', value: 'mills' },
        { op: 'replace', path: '/about', value: '2025-11' },
      ]),
    )
    expect(revisions.slice(1).every(({ difference }) => difference !== null)).toBe(true)
    expectToFollow(revisions)
  })

  it('tells of long lists what stands between the beginning and the end that they share', async () => {
    const places = Array.from({ length: 100 }, (_, at) => ({ name: `Place ${at}` }))
    const { id } = await api.add('/v1/claims', claim('The road is mined', { places }))
    const lists = [
      places.with(40, { name: 'Elsewhere' }),
      [...places.slice(0, 40), { name: 'Both' }, ...places.slice(42)],
      places,
      places.map(({ name }) => ({ name: `Near ${name}` })),
    ]
    for (const places of lists) await change(`/v1/claims/${id}`, { places })
    const revisions = await history(`/v1/claims/${id}`)
    expectToFollow(revisions)
    const said = revisions.slice(1).map(({ difference }) => difference?.filter(({ path }) => path.startsWith('/places/')) ?? [])
    expect(said.map((one) => one.map(({ op, path }) => `${op} ${path}`)).slice(0, 3)).toEqual([
      ['replace /places/40'],
      ['replace /places/40', 'remove /places/41'],
      ['replace /places/40', 'add /places/41'],
    ])
    expect(said[3]?.length).toBe(100)
  })

  it('is there of every noun, also of what is only said of others', async () => {
    const source = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const analyst = await api.add('/v1/analysts', { name: 'Miller', kind: 'person' })
    const [one, two] = [await api.add('/v1/claims', claim('One')), await api.add('/v1/claims', claim('Two'))]
    const said = await api.add('/v1/attributions', { claim: one.id, source: source.id, analyst: analyst.id, stance: 'asserts' })
    const relation = await api.add('/v1/relations', { from: one.id, to: two.id, kind: 'supports' })
    await change(`/v1/sources/${source.id}`, { publisher: 'Gazettes', byline: ['A. Writer'] })
    await change(`/v1/analysts/${analyst.id}`, { role: 'Miller', aliases: ['The Miller'] })
    await change(`/v1/attributions/${said.id}`, { stance: 'denies', quote: { exact: 'it never burnt' } })
    await change(`/v1/relations/${relation.id}`, { note: 'in part' })
    const paths = { sources: source, analysts: analyst, attributions: said, relations: relation }
    for (const [noun, { id }] of Object.entries(paths)) {
      const revisions = await history(`/v1/${noun}/${id}`, 'editor')
      expect(told(revisions)).toEqual(['create 1', 'update 2'])
      expectToFollow(revisions)
      // To readers a source or analyst appears with the first released claim that names it.
      const shown = ['sources', 'analysts'].includes(noun) ? ['release 1', 'update 2'] : ['create 1', 'update 2']
      expect(told(await history(`/v1/${noun}/${id}`, 'reader'))).toEqual(shown)
      expectToFollow(await history(`/v1/${noun}/${id}`, 'reader'))
    }
  })

  it('comes page by page, and each of it can be read by itself, with its place in the log', async () => {
    const { id } = await api.add('/v1/claims', claim('The clock stands'))
    for (const label of ['The clock goes', 'The clock strikes']) await change(`/v1/claims/${id}`, { label })
    const all = await history(`/v1/claims/${id}`, 'editor')
    const found: Revision[] = []
    for (let next: string | null = `/v1/claims/${id}/revisions?limit=1`; next !== null;) {
      const { body, headers }: { body: unknown; headers: Record<string, string> } = await api.as('editor').get(next).expect(200)
      found.push(...(body as { data: Revision[] }).data)
      next = /<([^>]+)>; rel="next"/.exec(headers.link ?? '')?.[1] ?? null
    }
    expect(found.map((one) => one.id)).toEqual(all.map((one) => one.id).toReversed())
    for (const one of all) {
      const read = async () => (await api.as('editor').get(`/v1/revisions/${one.id}`).expect(200)).body as Revision
      await expect.poll(async () => (await read()).position, patience).not.toBeNull()
      expect({ ...(await read()), position: null }).toEqual({ ...one, position: null })
    }
  })

  it('goes on from no revision that is not there, as one that a restore has lost', async () => {
    const { id } = await api.add('/v1/claims', claim('The lamp is lit'))
    await change(`/v1/claims/${id}`, { label: 'The lamp is out' })
    const path = `/v1/claims/${id}/revisions?limit=1`
    const { next } = (await api.as('editor').get(path).expect(200)).body as { next: string }
    await api.as('editor').get(`${path}&cursor=${next}`).expect(200)
    const lost = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url') + next.slice(22)
    const { body } = await api.as('editor').get(`${path}&cursor=${lost}`).expect(400)
    expect(body).toMatchObject({ errors: [{ pointer: 'cursor' }] })
  })

  it('follows a record to its new slug', async () => {
    const { slug } = await api.add('/v1/claims', claim('The lane'))
    await change(`/v1/claims/${slug}`, { slug: 'the-long-lane' })
    await api.as().get(`/v1/claims/${slug}/revisions?limit=1`).expect(308).expect('location', '/v1/claims/the-long-lane/revisions?limit=1')
  })
})

describe('what readers see of it', () => {
  it('begins with the release, and has neither who nor why nor what was never public', async () => {
    const draft = await api.add('/v1/claims', { ...claim('A secret word'), slug: 'a-word', text: 'It is a word.', releaseAt: null })
    const path = `/v1/claims/${draft.id}`
    await change(path, { label: 'A hidden word' })
    await api.as('reader').get(`${path}/revisions`).expect(404)
    await change(path, { releaseAt: '2025-01-01T00:00:00Z', label: 'An open word' }, 'agreed')
    await change(path, { topics: ['words'] }, 'sorted')
    await change(path, { releaseAt: null }, 'oh')
    await api.as('reader').get(`${path}/revisions`).expect(404)
    await change(path, { label: 'A buried word' })
    await change(path, { label: 'A plain word' })
    await change(path, { releaseAt: '2025-01-01T00:00:00Z' })
    const seen = await history(path)
    expect(told(seen)).toEqual(['release 3', 'update 4', 'hide 5', 'release 8'])
    expect(seen.every((one) => !('actor' in one) && !('key' in one) && one.reason === null)).toBe(true)
    expect(seen.map(({ difference }) => difference === null)).toEqual([true, false, true, true])
    expect(seen[2]?.state).toBeNull()
    expectToFollow(seen)
    expect(JSON.stringify(seen)).not.toMatch(/secret|hidden|buried/)
    const all = await history(path, 'editor')
    expect(told(all)).toEqual(['create 1', 'update 2', 'release 3', 'update 4', 'hide 5', 'update 6', 'update 7', 'release 8'])
    for (const { id, version } of all)
      await api
        .as('reader')
        .get(`/v1/revisions/${id}`)
        .expect([3, 4, 5, 8].includes(version) ? 200 : 404)
  })

  it('has the difference between what they see of the one and of the other', async () => {
    const source = await api.add('/v1/sources', { title: 'Logbook', kind: 'report' })
    const [shown, other, draft] = [
      await api.add('/v1/claims', claim('The ship sailed')),
      await api.add('/v1/claims', claim('The ship sank')),
      await api.add('/v1/claims', claim('The cargo', { releaseAt: null })),
    ]
    const say = (about: Recorded, more = {}) =>
      api.add('/v1/attributions', { claim: about.id, source: source.id, stance: 'reports', ...more })
    const [open, secret] = [await say(shown), await say(draft)]
    const repeated = await say(shown, { derivedFrom: open.id })
    const path = `/v1/attributions/${repeated.id}`
    await change(path, { derivedFrom: secret.id })
    await change(path, { derivedFrom: null, note: 'by itself' })
    const seen = await history(path, 'reader')
    const said = seen.slice(1).map(({ difference }) => difference?.filter((one) => !/version|updatedAt/.test(one.path)))
    expect(said).toEqual([[{ op: 'replace', path: '/derivedFrom', value: null }], [{ op: 'replace', path: '/note', value: 'by itself' }]])
    expectToFollow(seen)
    expect(JSON.stringify(seen)).not.toContain(secret.id)

    // What it was said of is hidden since: that it was said of that, too.
    await change(path, { claim: other.id })
    await change(`/v1/claims/${shown.id}`, { releaseAt: null })
    const left = await history(path, 'reader')
    expect(left.map(({ state, difference }) => [state?.claim, difference])).toEqual([
      [undefined, null],
      [undefined, null],
      [other.id, null],
    ])
    expect(JSON.stringify(left)).not.toContain(shown.id)
    expectToFollow(await history(path, 'editor'))
  })

  it('goes on for what has been withdrawn, and says why that was', async () => {
    const { id } = await api.add('/v1/claims', claim('The tower leans'))
    await withdraw(`/v1/claims/${id}`, 'mistaken')
    await api.as('reader').get(`/v1/claims/${id}`).expect(410)
    const seen = await history(`/v1/claims/${id}`, 'reader')
    expect(seen).toMatchObject([
      { operation: 'create', reason: null, state: { withdrawn: null } },
      { operation: 'withdraw', reason: 'mistaken', state: { withdrawn: { reason: 'mistaken' } } },
    ])
    expect(seen[1]).not.toHaveProperty('actor')
  })

  it('is nothing of what was withdrawn before it was released, or is not there', async () => {
    const draft = await api.add('/v1/claims', claim('Never told', { releaseAt: null }))
    const [revision] = await history(`/v1/claims/${draft.id}`, 'editor')
    await withdraw(`/v1/claims/${draft.id}`, 'wrong')
    const unknown = randomUUID()
    for (const path of [
      `/v1/claims/${draft.id}/revisions`,
      `/v1/revisions/${revision?.id}`,
      `/v1/revisions/${revision?.id}/proof`,
      `/v1/revisions/${unknown}`,
      `/v1/revisions/${unknown}/proof`,
      '/v1/revisions/nothing',
      '/v1/claims/nothing/revisions',
      `/v1/relations/${unknown}/revisions`,
    ]) {
      const { body } = await api.as('reader').get(path).expect(404)
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:not-found' })
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { heavyAnalyst } from './support/heavy.ts'
import { before } from './support/before.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

interface Change {
  cursor: string
  position: number
  noun: string
  record: string
  version: number
  operation: string
  actor?: string
  reason: string | null
  state: Record<string, unknown> | null
}
interface Page {
  data: Change[]
  next: string | null
  cursor: string
}

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const page = async (path: string, role: 'reader' | 'editor') => (await api.as(role).get(path).expect(200)).body as Page

/** All that has come since a cursor, once as much is there. */
async function since(cursor: string, role: 'reader' | 'editor', count: number): Promise<Change[]> {
  let found: Change[] = []
  await expect
    .poll(async () => (found = (await page(`/v1/changes?limit=1000&cursor=${cursor}`, role)).data).length, { timeout: 10_000 })
    .toBeGreaterThanOrEqual(count)
  return found
}
/** What is told of a record since a cursor, once something is. */
async function ofRecord(id: string, cursor: string, role: 'reader' | 'editor'): Promise<Change[]> {
  let found: Change[] = []
  await expect
    .poll(async () => (found = (await since(cursor, role, 0)).filter(({ record }) => record === id)).length, { timeout: 10_000 })
    .toBeGreaterThan(0)
  return found
}
const end = async () => (await page('/v1/changes?limit=1000', 'editor')).cursor
const told = (changes: Change[]) => changes.map(({ noun, operation, version }) => `${noun} ${operation} ${version}`)

describe('the feed of changes', () => {
  it('tells the newsroom of every change in order, with who, why and what', async () => {
    const from = await end()
    const one = await api.add('/v1/claims?reason=heard', claim('The sluice is shut'))
    await api
      .as('editor')
      .patch(`/v1/claims/${one.id}?reason=typo`)
      .set('If-Match', '*')
      .send({ label: 'The sluice is closed' })
      .expect(200)
    await api.as('editor').delete(`/v1/claims/${one.id}?reason=twice`).set('If-Match', '*').expect(204)
    const found = await since(from, 'editor', 3)
    expect(told(found)).toEqual(['claim create 1', 'claim update 2', 'claim withdraw 3'])
    expect(found.map(({ actor, reason }) => [actor, reason])).toEqual([['editor', 'heard'], ['editor', 'typo'], ['editor', 'twice']]) // prettier-ignore
    expect(found[1]?.state).toMatchObject({ id: one.id, label: 'The sluice is closed', version: 2 })
    const rest = await since(found[0]?.cursor ?? '', 'editor', 2)
    expect(rest).toEqual(found.slice(1))
  })

  it('starts a claim for readers at its release, followed by what was said of it, without who and why', async () => {
    const from = await end()
    const source = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const draft = (await api.add(
      '/v1/claims',
      claim('The mill burns', { releaseAt: null, attributions: [{ source: source.id, stance: 'asserts' }] }),
    )) as Recorded
    await api
      .as('editor')
      .patch(`/v1/claims/${draft.id}?reason=now`)
      .set('If-Match', '*')
      .send({ releaseAt: '2025-01-01T00:00:00Z' })
      .expect(200)
    const found = await since(from, 'reader', 3)
    expect(told(found)).toEqual(['source release 1', 'claim release 2', 'attribution release 1'])
    expect(found.every(({ actor, reason }) => actor === undefined && reason === null)).toBe(true)
    const shown = await end()
    await api.as('editor').patch(`/v1/claims/${draft.id}`).set('If-Match', '*').send({ releaseAt: null }).expect(200)
    const hidden = await since(shown, 'reader', 3)
    expect(told(hidden).toSorted()).toEqual(['attribution hide 1', 'claim hide 3', 'source hide 1'])
    expect(hidden.every(({ state }) => state === null)).toBe(true)
    expect(told(await since(from, 'reader', 3))).not.toContain('claim release 2')
  })

  it('tells readers that what was withdrawn is hidden, and that it is back', async () => {
    const from = await end()
    const { id } = await api.add('/v1/claims', claim('The dyke holds'))
    await api.as('editor').delete(`/v1/claims/${id}?reason=twice`).set('If-Match', '*').expect(204)
    const owner = await api.connect('owner')
    await owner.query('UPDATE claim SET release_at = now() WHERE id = $1', [id])
    const hidden = await since(from, 'reader', 2)
    expect(told(hidden)).toEqual(['claim withdraw 2', 'claim hide 3'])
    expect(hidden.every(({ state }) => state === null)).toBe(true)
    await owner.query('UPDATE claim SET withdrawn_at = NULL WHERE id = $1', [id])
    expect(told(await since(from, 'reader', 4))).toEqual(['claim create 1', 'claim withdraw 2', 'claim hide 3', 'claim restore 4'])
  })

  it.each(['released', 'moved to what is public'])('tells readers again of what is derived from what is %s', async (how) => {
    const source = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const add = (to: Recorded, more: object = {}) =>
      api.add('/v1/attributions', { claim: to.id, source: source.id, stance: 'asserts', ...more })
    const open = await api.add('/v1/claims', claim('The gate is open'))
    const draft = await api.add('/v1/claims', claim('The gate was forced', { releaseAt: null }))
    const origin = await add(draft)
    const from = await end()
    const derived = await add(open, { derivedFrom: origin.id })
    const [before] = await ofRecord(derived.id, from, 'reader')
    expect(before?.state).toMatchObject({ derivedFrom: null })
    const shown = before?.cursor ?? ''
    await (
      how === 'released'
        ? api.as('editor').patch(`/v1/claims/${draft.id}`).send({ releaseAt: '2025-01-01T00:00:00Z' })
        : api.as('editor').patch(`/v1/attributions/${origin.id}`).send({ claim: open.id })
    )
      .set('If-Match', '*')
      .expect(200)
    const found = await since(shown, 'reader', how === 'released' ? 3 : 2)
    expect(found.map(({ operation, record }) => [operation, record])).toEqual([
      ...(how === 'released' ? [['release', draft.id]] : []),
      ['release', origin.id],
      ['release', derived.id],
    ])
    expect(found.at(-1)).toMatchObject({ version: 1, state: { derivedFrom: origin.id } })
    expect(told(await since(shown, 'editor', 1))).toEqual([how === 'released' ? 'claim release 2' : 'attribution release 2'])
  })

  it('tells readers what was derived from what they knew, also where that has been moved out of their sight', async () => {
    const source = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const open = await api.add('/v1/claims', claim('The well is dry'))
    const draft = await api.add('/v1/claims', claim('The well was poisoned', { releaseAt: null }))
    const said = { source: source.id, stance: 'asserts' }
    const origin = await api.add('/v1/attributions', { ...said, claim: open.id })
    const from = await end()
    const derived = await api.add('/v1/attributions', { ...said, claim: open.id, derivedFrom: origin.id })
    const [before] = await ofRecord(derived.id, from, 'reader')
    expect(before?.state).toMatchObject({ derivedFrom: origin.id })
    await api.as('editor').patch(`/v1/attributions/${origin.id}`).set('If-Match', '*').send({ claim: draft.id }).expect(200)
    expect(await since(before?.cursor ?? '', 'reader', 1)).toMatchObject([{ record: origin.id, operation: 'hide', state: null }])
    expect(await ofRecord(derived.id, from, 'reader')).toEqual([before])
    const { text } = await api.as('reader').get(`/v1/export?at=${before?.cursor}`).expect(200)
    expect(text).toContain(`"derivedFrom":"${origin.id}"`)
  })

  it('puts a release on the record when its time comes', async () => {
    const from = await end()
    const { id } = await before(700, (releaseAt) => api.add('/v1/claims', claim('The tower falls', { releaseAt })))
    expect(told(await ofRecord(id, from, 'reader'))).toEqual(['claim release 1'])
  })

  it('tells by the clock too of what others name first', async () => {
    const from = await end()
    const said = { source: { title: 'Leaflet', kind: 'article' }, analyst: { name: 'Leaf', kind: 'person' }, stance: 'denies' }
    await before(700, (releaseAt) => api.add('/v1/claims', claim('The tower leans', { releaseAt, attributions: [said] })))
    expect((await since(from, 'reader', 4)).map(({ noun, operation }) => `${noun} ${operation}`)).toEqual([
      'source release',
      'analyst release',
      'claim release',
      'attribution release',
    ])
  })

  it('exports at a cursor within a transaction what there was at its end, and says so', async () => {
    const from = await end()
    const [one, other] = [await api.add('/v1/analysts', { name: 'Clerk', kind: 'person' }), await api.add('/v1/analysts', { name: 'The clerk', kind: 'person' })] // prettier-ignore
    const said = { source: { title: 'Handbill', kind: 'article' }, analyst: one.id, stance: 'asserts' }
    const { id } = await api.add('/v1/claims', claim('The bridge holds', { attributions: [said, { ...said, stance: 'denies' }] }))
    const wrote = (await since(from, 'editor', 6)).at(-1)?.cursor ?? ''
    await api.as('editor').post(`/v1/analysts/${one.id}/merge?reason=same`).set('If-Match', '*').send({ into: other.id }).expect(200)
    const merged = await since(wrote, 'editor', 3)
    await api.as('editor').delete(`/v1/claims/${id}?reason=twice`).set('If-Match', '*').expect(204)
    const last = merged.at(-1)?.cursor
    for (const { cursor } of merged) {
      const { text, headers } = await api.as('editor').get(`/v1/export?at=${cursor}`).expect(200)
      expect(headers['onrecord-cursor']).toBe(last)
      expect(
        text.match(/"claim":"the-bridge-holds".*"analyst":"the-clerk"|"analyst":"the-clerk".*"claim":"the-bridge-holds"/g)?.length,
      ).toBe(2)
      expect((await api.as('editor').head(`/v1/export?at=${cursor}`).expect(200)).headers['onrecord-cursor']).toBe(last)
    }
    await api.as('editor').head('/v1/export?at=elsewhere').expect(400)
  })

  it('keeps a release that is on the record so for exports, whoever changes the claim after it in a transaction from before', async () => {
    const from = await end()
    const long = await api.connect('service')
    await long.query(`BEGIN; INSERT INTO source (title, kind) VALUES ('Slow paper', 'article')`)
    const { id, slug } = await before(300, (releaseAt) => api.add('/v1/claims', claim('The gate holds', { releaseAt })))
    await ofRecord(id, from, 'reader')
    const released = await end()
    await long.query('UPDATE claim SET label = $1 WHERE id = $2', ['The gate held', id])
    await long.query('COMMIT')
    const [change] = await ofRecord(id, released, 'editor')
    await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: 'The gate fell' }).expect(200)
    expect((await ofRecord(id, change?.cursor ?? '', 'editor')).length).toBe(1)
    for (const [at, label] of [
      [released, 'The gate holds'],
      [change?.cursor, 'The gate held'],
      [await end(), 'The gate fell'],
    ]) {
      const { text } = await api.as('editor').get(`/v1/export?at=${at}`).expect(200)
      const line = text.split('\n').find((one: string) => one.includes(`"key":"${slug}"`)) ?? ''
      expect(JSON.parse(line)).toMatchObject({ label })
      expect(line).not.toContain('releaseAt')
    }
  })

  it('ends a page of the feed or of a history where it holds about 8 MB, and goes on after it, as the log itself does with 16', async () => {
    const from = await end()
    const { id } = await heavyAnalyst(api, 100)
    await expect.poll(async () => (await api.as('editor').get(`/v1/analysts/${id}/revisions?limit=1`)).body.data[0].position, patience).not.toBeNull() // prettier-ignore
    const owner = await api.connect('owner')
    const { rows: sealed } = await owner.query<{ count: number }>(
      `SELECT count(*)::integer FROM sealed JOIN revision ON id = revision_id WHERE record_id = $1 AND version > 1
       GROUP BY sealed.xmin ORDER BY min(position)`,
      [id],
    )
    expect(sealed.map(({ count }) => count)).toEqual([84, 16].map((one) => expect.closeTo(one, -1)))
    for (const path of [`/v1/changes?limit=1000&cursor=${from}`, `/v1/analysts/${id}/revisions?limit=200&order=asc`]) {
      const pages: Change[][] = []
      for (let cursor: string | null = path; cursor !== null;) {
        const { data, next }: Page = await page(cursor, 'editor')
        pages.push(data)
        cursor = next && `${path.replace(/&cursor=.*/, '')}&cursor=${next}`
      }
      expect(pages.map(({ length }) => length)).toEqual([42, 42, 17].map((one) => expect.closeTo(one, -1)))
      expect(pages.flat().map(({ record, version }) => [record, version])).toEqual(Array.from({ length: 101 }, (_, at) => [id, at + 1]))
    }
    const { text } = await api.as('editor').get(`/v1/changes?cursor=${from}`).set('accept', 'application/x-ndjson').buffer().expect(200)
    expect(text.match(/"version":\d+,"operation"/g)).toEqual(Array.from({ length: 101 }, (_, at) => `"version":${at + 1},"operation"`))
  })
})

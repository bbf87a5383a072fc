import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { changeExample, checkpointExample, consistencyExample, inclusionExample } from '../src/log/examples.ts'
import { loadSample } from '../src/interchange/sample.ts'
import { type Checkpoint, verifyCheckpoint } from '../src/log/checkpoint.ts'
import { checkEntry } from '../src/log/check-entry.ts'
import { keepSigningKey } from '../src/log/key-file.ts'
import { readPublicKey } from '../src/log/signing-key.ts'
import { type Api, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'
import { verifyConsistency, verifyInclusion } from './support/proofs.ts'
import { run } from './support/service.ts'

type Inclusion = typeof inclusionExample
type Consistency = typeof consistencyExample

let api: Api
let revisions: string[]
beforeAll(async () => {
  api = await startApi()
  await loadSample(api.database)
  const { rows } = await api.database.pool.query<{ id: string }>('SELECT id FROM revision ORDER BY id')
  revisions = rows.map(({ id }) => id)
  await vi.waitUntil(async () => (await checkpoint()).size === revisions.length, patience)
}, 60_000)
afterAll(() => api.close())

const checkpoint = async () => (await api.as().get('/v1/log/checkpoint').expect(200)).body as Checkpoint
const bytes = (hex: string) => Buffer.from(hex, 'hex')

const isIncluded = ({ path, leaf, position, size, root }: Inclusion) =>
  verifyInclusion(path.map(bytes), { leaf: bytes(leaf), position, size, root: bytes(root) })
const isContinued = ({ path, from, to, fromRoot, toRoot }: Consistency) =>
  verifyConsistency(path.map(bytes), { from: { size: from, root: bytes(fromRoot) }, to: { size: to, root: bytes(toRoot) } })

describe('the log of the sample', () => {
  it('is signed, in the same bytes as long as nothing is added', async () => {
    const signed = await checkpoint()
    expect(verifyCheckpoint(signed, readPublicKey(signed.publicKey).key)).toEqual([])
    expect(await checkpoint()).toEqual(signed)
  })

  it('is signed anew with another key, though nothing is added', async () => {
    const signed = await checkpoint()
    const folder = mkdtempSync(join(inject('scratch'), 'another-key-'))
    const other = await startApi(
      { signingKeyFile: await keepSigningKey(folder) },
      { find: async () => ({ ...api.urls, drop: async () => {} }) },
    )
    const { body } = await other.as().get('/v1/log/checkpoint').expect(200)
    expect(body).toMatchObject({ size: signed.size, root: signed.root })
    expect((body as Checkpoint).keyId).not.toBe(signed.keyId)
    expect(verifyCheckpoint(body as Checkpoint, readPublicKey((body as Checkpoint).publicKey).key)).toEqual([])
    await other.close()
    expect(await checkpoint()).toEqual(signed)
  })

  it('proves of every revision that it is in it', async () => {
    const { root, size } = await checkpoint()
    const positions = new Set<number>()
    for (const id of revisions) {
      const { body } = await api.as('editor').get(`/v1/revisions/${id}/proof`).expect(200)
      const proof = body as Inclusion
      expect(proof).toMatchObject({ revision: id, size, root })
      expect(isIncluded(proof)).toBe(true)
      positions.add(proof.position)
    }
    expect([...positions].toSorted((one, other) => one - other)).toEqual(revisions.map((_, position) => position))
  })

  it('proves it also for a smaller tree, as long as the revision is in that', async () => {
    const { body } = await api.as('editor').get(`/v1/revisions/${revisions[0]}/proof`).expect(200)
    const { position } = body as Inclusion
    for (const size of [position + 1, position + 2, revisions.length]) {
      const { body: smaller } = await api.as('editor').get(`/v1/revisions/${revisions[0]}/proof?size=${size}`).expect(200)
      expect(isIncluded(smaller as Inclusion)).toBe(true)
      expect(smaller).toMatchObject({ position, size })
    }
    for (const size of [position, revisions.length + 1000, -1, 'all', 1.5]) {
      const { body: refused } = await api.as('editor').get(`/v1/revisions/${revisions[0]}/proof?size=${size}`).expect(400)
      expect(refused).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: 'size' }] })
    }
  })

  it('proves that it was only added to, from any size to any later one', async () => {
    const all = revisions.length
    for (const [from, to] of [
      [0, all],
      [1, all],
      [0, 0],
      [1, 1],
      [2, 3],
      [64, 65],
      [100, 128],
      [128, all],
      [all - 1, all],
      [all, all],
    ]) {
      const { body } = await api.as().get(`/v1/log/consistency?from=${from}&to=${to}`).expect(200)
      expect(body).toMatchObject({ from, to })
      expect(isContinued(body as Consistency)).toBe(true)
    }
    const { body } = await api.as().get('/v1/log/consistency?from=1').expect(200)
    expect(body).toMatchObject({ to: all, toRoot: (await checkpoint()).root })
    for (const [query, pointer] of [
      ['', 'from'],
      ['?from=2&to=1', 'from'],
      [`?from=1&to=${all + 1000}`, 'to'],
      [`?from=${all + 1000}`, 'from'],
      ['?from=-1', 'from'],
      ['?from=x', 'from'],
    ]) {
      const { body: refused } = await api.as().get(`/v1/log/consistency${query}`).expect(400)
      expect(refused).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer }] })
    }
  })
})

describe('a service without a key to sign with', () => {
  it('says that it has none, and proves all the same', async () => {
    const unsigned = await startApi({ signingKeyFile: undefined })
    const { id } = await unsigned.add('/v1/claims', { label: 'Unsigned', text: 'It is so.', kind: 'fact', language: 'en' })
    const { body } = await unsigned.as().get('/v1/log/checkpoint').expect(404)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:not-signed' })
    const { body: history } = await unsigned.as().get(`/v1/claims/${id}/revisions`).expect(200)
    const [revision] = (history as { data: { id: string }[] }).data
    const { body: proof } = await unsigned.as().get(`/v1/revisions/${revision?.id}/proof`).expect(200)
    expect(isIncluded(proof as Inclusion)).toBe(true)
    await unsigned.close()
  })
})

describe('the examples of the document', () => {
  it('verify like what they stand for', () => {
    expect(isIncluded(inclusionExample)).toBe(true)
    expect(isContinued(consistencyExample)).toBe(true)
    expect(verifyCheckpoint(checkpointExample, readPublicKey(checkpointExample.publicKey).key)).toEqual([])
    expect(checkEntry(changeExample)).toMatchObject({ extent: 'part', faults: [] })
    expect(checkpointExample.root).toBe(inclusionExample.root)
  })
})

describe('the whole way from the feed to the verdict', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(inject('scratch'), 'proofs-'))
  })

  const feed = async (role?: 'editor') => (await api.as(role).get('/v1/changes').set('Accept', 'application/x-ndjson').expect(200)).text
  async function verify(changes: string, signed: Checkpoint) {
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const key = file('verifier.key', signed.publicKey)
    const running = run(inject('built'), 'verify.js', {}, file('changes.ndjson', changes), file('checkpoint.json', JSON.stringify(signed)), '--key', key) // prettier-ignore
    const code = await running.ended
    expect(running.err()).toBe('')
    return { code, said: running.out().trimEnd().split('\n') }
  }

  it('finds all that the newsroom and readers were sent as it was sealed, and a changed word', async () => {
    const { body } = await api.as().get('/v1/claims?limit=2').expect(200)
    const [one, two] = (body as { data: { id: string }[] }).data
    // What readers are told of with a member veiled.
    const draft = await api.add('/v1/claims', { label: 'Draft', text: 'It is so.', kind: 'fact', language: 'en', releaseAt: null })
    const gazette = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const stated = { source: gazette.id, stance: 'asserts' }
    const origin = await api.add(`/v1/claims/${draft.id}/attributions`, stated)
    const open = await api.add('/v1/claims', { label: 'Open', text: 'It is open.', kind: 'fact', language: 'en', attributions: [stated] })
    await api.add(`/v1/claims/${open.id}/attributions`, { ...stated, stance: 'reports', derivedFrom: origin.id })
    await api.as('editor').delete(`/v1/claims/${one?.id}?reason=recorded%20twice`).set('If-Match', '*').expect(204)
    await api.as('editor').patch(`/v1/claims/${two?.id}?reason=dull`).set('If-Match', '*').send({ releaseAt: null }).expect(200)
    await expect.poll(() => api.as('editor').get('/v1/changes?limit=1000&operation=hide').then(({ body }) => (body as { data: unknown[] }).data.length), { timeout: 10_000 }).toBeGreaterThan(0) // prettier-ignore
    const signed = await checkpoint()
    const verified = expect.stringMatching(new RegExp(`^${signed.size} revisions verified: root ${signed.root}, signed `)) as string
    const newsroom = await feed('editor')
    expect(newsroom).toContain('"reason":"dull"')
    expect(await verify(newsroom, signed)).toEqual({ code: 0, said: [verified] })
    const readers = await feed()
    expect(readers).toContain('"reason":"recorded twice"')
    expect(readers).not.toContain('"actor"')
    expect(readers.match(/"veiled":\["derivedFrom"\]/g)).toHaveLength(1)
    const { code, said } = await verify(readers, signed)
    expect({ code, said }).toEqual({
      code: 0,
      said: [
        verified,
        expect.stringMatching(/the leaf alone, without what it seals$/),
        expect.stringMatching(/without the state, or without who made it, by which alone a reason is proven$/),
      ],
    })
    for (const sent of [newsroom, readers]) {
      const changed = sent.replace('no-man’s-land', 'our land')
      expect(changed).not.toBe(sent)
      expect(await verify(changed, signed)).toMatchObject({ code: 1, said: [expect.stringMatching(/^position \d+: the state is not what was sealed$/), ...said.slice(1, sent === readers ? 3 : 1)] }) // prettier-ignore
    }
  })
})

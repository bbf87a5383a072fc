import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cursorAt } from '../src/changes/entries.ts'
import { buildApp } from '../src/app.ts'
import { openDatabase } from '../src/database/open.ts'
import { addKey } from '../src/keys/queries.ts'
import { addWebhook } from '../src/webhooks/queries.ts'
import { type Api, startApi } from './support/api.ts'
import { type Operation, readDocument } from './support/document.ts'
import { before } from './support/before.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const roles = [undefined, 'reader', 'contributor', 'editor', 'admin'] as const
type Statuses = [none: number, reader: number, contributor: number, editor: number, admin: number]

const open: Statuses = [200, 200, 200, 200, 200]
const adds: Statuses = [401, 403, 201, 201, 201]
const changes: Statuses = [401, 403, 403, 200, 200]
const withdraws: Statuses = [401, 403, 403, 204, 204]

/** Who may do what, with records that an editor made and released. An operation that is missing here fails the test. */
const expected: Record<string, Statuses> = {
  getHealth: open,
  getReadiness: open,
  getMetrics: open,
  getMe: open,
  listClaims: open,
  matchClaims: open,
  listSources: open,
  listAnalysts: open,
  listAttributions: open,
  listRelations: open,
  listAttributionsOfClaim: open,
  listRelationsOfClaim: open,
  listClaimsOfSource: open,
  listClaimsOfAnalyst: open,
  getClaim: open,
  getSource: open,
  getAnalyst: open,
  getAttribution: open,
  getRelation: open,
  addClaim: adds,
  addSource: adds,
  addAnalyst: adds,
  addAttribution: adds,
  addAttributionOfClaim: adds,
  addRelation: adds,
  changeClaim: changes,
  changeSource: changes,
  changeAnalyst: changes,
  changeAttribution: changes,
  changeRelation: changes,
  withdrawClaim: withdraws,
  withdrawSource: withdraws,
  withdrawAnalyst: withdraws,
  withdrawAttribution: withdraws,
  withdrawRelation: withdraws,
  restoreClaim: changes,
  restoreSource: changes,
  restoreAnalyst: changes,
  restoreAttribution: changes,
  restoreRelation: changes,
  mergeClaim: changes,
  mergeSource: changes,
  mergeAnalyst: changes,
  getMerge: [401, 403, 200, 200, 200],
  undoMerge: changes,
  redactRevision: [401, 403, 403, 403, 200],
  importRecords: changes,
  exportRecords: open,
  listChanges: open,
  // Events without end are followed in the tests of the changes.
  listRevisionsOfClaim: open,
  listRevisionsOfSource: open,
  listRevisionsOfAnalyst: open,
  listRevisionsOfAttribution: open,
  listRevisionsOfRelation: open,
  getRevision: open,
  getInclusion: open,
  getCheckpoint: open,
  getConsistency: open,
  listKeys: [401, 403, 403, 403, 200],
  addKey: [401, 403, 403, 403, 201],
  revokeKey: [401, 403, 403, 403, 204],
  listWebhooks: [401, 403, 403, 403, 200],
  getWebhook: [401, 403, 403, 403, 200],
  addWebhook: [401, 403, 403, 403, 201],
  changeWebhook: [401, 403, 403, 403, 200],
  removeWebhook: [401, 403, 403, 403, 204],
  listDeliveriesOfWebhook: [401, 403, 403, 403, 200],
  rotateSecretOfWebhook: [401, 403, 403, 403, 200],
  replayWebhook: [401, 403, 403, 403, 200],
}

interface Named {
  claims: string
  other: string
  sources: string
  analysts: string
  attributions: string
  relations: string
  keys: string
  revisions: string
  webhooks: string
  merges: string
}

/** Records that are all released; what no attribution names, so that it can be withdrawn, where that is asked for. */
async function makeRecords(to: Operation): Promise<Named> {
  const claims = (await api.add('/v1/claims', claim())).id
  const other = (await api.add('/v1/claims', claim())).id
  const sources = (await api.add('/v1/sources', source())).id
  const analysts = (await api.add('/v1/analysts', analyst())).id
  const apart =
    to.id === 'withdrawSource' || to.id === 'withdrawAnalyst'
      ? { source: (await api.add('/v1/sources', source())).id }
      : { source: sources, analyst: analysts }
  const attributions = (await api.add('/v1/attributions', { claim: claims, stance: 'asserts', ...apart })).id
  const relations = (await api.add('/v1/relations', { from: claims, to: other, kind: 'supports' })).id
  const keys = (await addKey(api.database, { name: 'To be revoked', role: 'reader' })).id
  const merges = to.path.startsWith('/v1/merges/') ? await makeMerge(claims, other) : ''
  const revisions = to.path.startsWith('/v1/revisions/') ? await makeRevision(other) : ''
  // Each is told of every change.
  const webhooks = to.path.startsWith('/v1/webhooks/') ? (await addWebhook(api.database, hook, false)).id : ''
  return { claims, other, sources, analysts, attributions, relations, keys, merges, revisions, webhooks }
}

async function makeMerge(from: string, into: string): Promise<string> {
  const { body } = await api.as('editor').post(`/v1/claims/${from}/merge?reason=same`).set('If-Match', '*').send({ into }).expect(200)
  return (body as { id: string }).id
}

async function makeRevision(of: string): Promise<string> {
  await api.as('editor').patch(`/v1/claims/${of}`).set('If-Match', '*').send({ label: 'Changed' }).expect(200)
  const [first] = await api.database.query<{ id: string }>({
    text: 'SELECT id FROM revision WHERE record_id = $1 AND version = 1',
    values: [of],
  })
  return first?.id ?? ''
}

const read = new Map<string, Promise<Named>>()

/** What is read, every role reads; what may be changed, each has of its own. */
function recordsFor(to: Operation): Promise<Named> {
  if (to.method !== 'GET') return makeRecords(to)
  const made = read.get(to.id) ?? makeRecords(to)
  read.set(to.id, made)
  return made
}

const another = async (path: string, body: object) => (await api.add(path, body)).id

// Those who want the same slug at once wait for each other.
let named = 0
const claim = () => ({
  label: `Encirclement ${++named}`,
  text: 'Ukrainian forces in Pokrovsk are encircled.',
  kind: 'fact',
  language: 'en',
})
const source = () => ({ title: `Morning ${++named}`, kind: 'article' })
const analyst = () => ({ name: `General Staff ${++named}`, kind: 'organization' })
const hook = { url: 'https://desk.invalid/', audience: 'public' } as const

const bodies: Record<string, (named: Named) => object | string | Promise<object>> = {
  addClaim: claim,
  addSource: source,
  addAnalyst: analyst,
  addAttribution: ({ claims, sources }) => ({ claim: claims, source: sources, stance: 'denies' }),
  addAttributionOfClaim: ({ sources }) => ({ source: sources, stance: 'denies' }),
  addRelation: ({ claims, other }) => ({ from: claims, to: other, kind: 'refines' }),
  changeClaim: () => ({ label: 'Encircled' }),
  changeSource: () => ({ publisher: 'The Morning' }),
  changeAnalyst: () => ({ role: 'Headquarters' }),
  changeAttribution: () => ({ stance: 'denies' }),
  changeRelation: () => ({ note: 'Of the same week.' }),
  restoreClaim: () => ({ version: 1 }),
  restoreSource: () => ({ version: 1 }),
  restoreAnalyst: () => ({ version: 1 }),
  restoreAttribution: () => ({ version: 1 }),
  restoreRelation: () => ({ version: 1 }),
  mergeClaim: async () => ({ into: await another('/v1/claims', claim()) }),
  mergeSource: async () => ({ into: await another('/v1/sources', source()) }),
  mergeAnalyst: async () => ({ into: await another('/v1/analysts', analyst()) }),
  matchClaims: () => ({ queries: [{ id: 'q', text: 'encircled' }] }),
  importRecords: () => `${JSON.stringify({ type: 'source', key: 'evening', title: 'Evening', kind: 'article' })}\n`,
  addKey: () => ({ name: 'Desk', role: 'editor' }),
  addWebhook: () => hook,
  changeWebhook: () => ({ paused: true }),
  rotateSecretOfWebhook: () => ({}),
  replayWebhook: () => ({ cursor: cursorAt(1, 0) }),
}

async function call(to: Operation, role: (typeof roles)[number], on = api): Promise<number> {
  // Who is refused is refused before any record is looked for.
  const isRefused = (role === undefined || role === 'reader') && [401, 403].includes(expected[to.id]?.[roles.indexOf(role)] ?? 0)
  const named = on === api && !isRefused && (to.method !== 'GET' || to.path.includes('{id}')) ? await recordsFor(to) : undefined
  const noun = to.path.split('/')[2] as keyof Named
  const path = to.path.replace('{id}', named?.[noun] ?? 'encirclement')
  const reasoned = to.query.some(({ name, required }) => name === 'reason' && required)
  const needed = reasoned ? '?reason=wrong' : to.id === 'getConsistency' ? '?from=0' : ''
  const given = on.as(role)[to.method.toLowerCase() as 'get'](`${path}${needed}`)
  if (/^(change|withdraw|restore|merge)/.test(to.id)) void given.set('If-Match', '*')
  const body = named && (await bodies[to.id]?.(named))
  if (typeof body === 'string') void given.type('application/x-ndjson')
  return (await (body === undefined ? given : given.send(body))).status
}

describe('what a key may do', () => {
  it('is as the table says, for every role and every operation of the document', async () => {
    const { operations } = await readDocument(api)
    const found: Record<string, number[]> = {}
    await Promise.all(
      operations
        .filter(({ id }) => id !== 'streamChanges')
        .map(async (operation) => {
          const statuses: number[] = (found[operation.id] = [])
          for (const role of roles) statuses.push(await call(operation, role))
        }),
    )
    expect(found).toEqual(expected)
  }, 180_000)

  it('can be nothing at all without a key, where the newsroom reads behind closed doors', async () => {
    const closed = await startApi({ publicRead: false })
    const { operations } = await readDocument(closed)
    for (const operation of operations) {
      const status = operation.path.startsWith('/v1/') ? 401 : 200
      expect([operation.id, await call(operation, undefined, closed)]).toEqual([operation.id, status])
    }
    await closed.as().get('/v1/claims').expect(401).expect('WWW-Authenticate', 'Bearer realm="onrecord"')
    await closed.as().get('/docs/').expect(200)
    await closed.as('reader').get('/v1/claims').expect(200)
    await closed.close()
  })
})

describe('a key', () => {
  const send = (authorization: string) => api.as().get('/v1/me').set('Authorization', authorization)
  const invalid = 'Bearer realm="onrecord", error="invalid_token"'

  it('that nobody made is refused', async () => {
    for (const authorization of ['Bearer onrecord_nobody', 'Bearer', 'Bearer a b', `Bearer ${api.keys.admin}x`]) {
      const { status, headers, body } = await send(authorization)
      expect({ authorization, status, challenge: headers['www-authenticate'], type: (body as { type: string }).type }).toEqual({
        authorization,
        status: 401,
        challenge: invalid,
        type: 'urn:onrecord:problem:unauthenticated',
      })
    }
    await send(`bearer ${api.keys.admin}`).expect(200)
  })

  it('is not asked about where none is needed, nor where there is no such path', async () => {
    await api.as().get('/healthz').set('Authorization', 'Bearer onrecord_nobody').expect(200)
    await api.as().get('/v1/nothing').set('Authorization', 'Bearer onrecord_nobody').expect(404)
  })

  it('stops within five seconds of being revoked, in every process', async () => {
    const elsewhere = openDatabase({ url: api.urls.serviceUrl, poolSize: 1, statementNames: true })
    const other = await buildApp(
      { publicRead: true, rateLimit: 0, trustProxy: false, corsOrigins: '*', webhookAllowPrivate: false, logLevel: 'silent' },
      elsewhere,
    )
    const { key, id } = await addKey(api.database, { name: 'Desk', role: 'editor' })
    const there = async () => (await other.inject({ url: '/v1/me', headers: { authorization: `Bearer ${key}` } })).statusCode
    const here = async () => (await send(`Bearer ${key}`)).status
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      expect([await here(), await there()]).toEqual([200, 200])
      await api.as('admin').delete(`/v1/keys/${id}`).expect(204)
      vi.advanceTimersByTime(5000)
      expect([await here(), await there()]).toEqual([401, 401])
    } finally {
      vi.useRealTimers()
    }
    await send(`Bearer ${key}`).expect(401).expect('WWW-Authenticate', invalid)
    await other.close()
    await elsewhere.close()
  })

  it('stops when it expires', async () => {
    const { key, expiresAt, status } = await before(500, async (expiresAt) => {
      const { key } = await addKey(api.database, { name: 'Intern', role: 'reader', expiresAt })
      return { key, expiresAt, status: (await send(`Bearer ${key}`)).status }
    })
    expect(status).toBe(200)
    await vi.waitUntil(() => Date.now() > Date.parse(expiresAt), patience)
    await send(`Bearer ${key}`).expect(401).expect('WWW-Authenticate', invalid)
  })
})

describe('a contributor', () => {
  const contributor = () => api.as('contributor')
  const patch = (path: string, body: object, as = contributor()) => as.patch(path).set('If-Match', '*').send(body)
  const draft = async (body: object = {}) =>
    (
      await contributor()
        .post('/v1/claims')
        .send({ ...claim(), ...body })
        .expect(201)
    ).body as { id: string; slug: string; releaseAt: string | null }

  it('writes drafts, which readers do not see', async () => {
    const own = await draft()
    expect(own.releaseAt).toBeNull()
    await api.as('reader').get(`/v1/claims/${own.id}`).expect(404)
    await contributor().get(`/v1/claims/${own.id}`).expect(200)
    await draft({ releaseAt: null })
    await contributor()
      .post('/v1/claims')
      .send({ ...claim(), releaseAt: '2020-01-01T00:00:00Z' })
      .expect(403)
    await contributor()
      .post('/v1/claims')
      .send({ ...claim(), releaseAt: '2999-01-01T00:00:00Z' })
      .expect(403)
  })

  it('changes and withdraws own drafts, until an editor releases them', async () => {
    const own = await draft()
    expect((await patch(`/v1/claims/${own.id}`, { label: 'Encircled', releaseAt: null })).body).toMatchObject({
      label: 'Encircled',
      version: 2,
    })
    await patch(`/v1/claims/${own.id}`, { releaseAt: '2020-01-01T00:00:00Z' }).expect(403)
    await patch(`/v1/claims/${own.id}`, { releaseAt: '2020-01-01T00:00:00Z' }, api.as('editor')).expect(200)
    await patch(`/v1/claims/${own.id}`, { label: 'Mine' }).expect(403)
    await contributor().delete(`/v1/claims/${own.id}?reason=mine`).set('If-Match', '*').expect(403)
    await contributor()
      .delete(`/v1/claims/${(await draft()).id}?reason=mine`)
      .set('If-Match', '*')
      .expect(204)
  })

  it('changes what another key of the same actor recorded, and nothing of anyone else', async () => {
    const key = async (actor: string) => (await addKey(api.database, { name: 'Another', role: 'contributor', actor })).key
    const change = async (id: string, secret: string) =>
      (await api.as().patch(`/v1/claims/${id}`).auth(secret, { type: 'bearer' }).set('If-Match', '*').send({ label: 'Changed' })).status
    const own = await draft()
    expect(await change(own.id, await key('contributor'))).toBe(200)
    expect(await change(own.id, await key('stranger'))).toBe(403)
    const foreign = await api.add('/v1/claims', { ...claim(), releaseAt: null })
    await contributor().get(`/v1/claims/${foreign.id}`).expect(200)
    await patch(`/v1/claims/${foreign.id}`, { label: 'Mine' }).expect(403)
    await contributor().delete(`/v1/claims/${foreign.id}?reason=mine`).set('If-Match', '*').expect(403)
  })

  it('adds attributions and relations to any claim, and mends them while the claim is not released', async () => {
    const released = await api.add('/v1/claims', claim())
    const foreign = await api.add('/v1/claims', { ...claim(), releaseAt: null })
    for (const [id, status] of [
      [released.id, 403],
      [foreign.id, 200],
    ] as const) {
      const { body: where } = await contributor().post('/v1/sources').send(source()).expect(201)
      const { body: said } = await contributor()
        .post(`/v1/claims/${id}/attributions`)
        .send({ source: where.id, stance: 'denies' })
        .expect(201)
      const { body: related } = await contributor()
        .post('/v1/relations')
        .send({ from: id, to: (await api.add('/v1/claims', claim())).id, kind: 'supports' })
        .expect(201)
      await patch(`/v1/attributions/${said.id}`, { stance: 'questions' }).expect(status)
      await patch(`/v1/relations/${related.id}`, { kind: 'refines' }).expect(status)
      await patch(`/v1/sources/${where.id}`, { title: 'Mended' }).expect(status)
    }
  })
})

import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { cursorAt } from '../src/changes/entries.ts'
import { whyNotReadCommitted } from '../src/database/isolation.ts'
import { openDatabase, sql } from '../src/database/open.ts'
import { toProblem } from '../src/problems.ts'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { addressOf, fileOf, importInto, tally } from './support/interchange.ts'
import { claimLine } from './support/lines.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

const readTimeout = 2
// More than any test here asks at once: what the service does by itself takes connections too.
const poolSize = 6
const claimed = { label: 'Encirclement', text: 'They are encircled.', kind: 'fact', language: 'en' }
let api: Api
beforeAll(async () => {
  api = await startApi({}, { poolSize, readTimeout })
})
afterAll(() => api.close())

it('no connection compiles what it runs, from its first statement on', async () => {
  const database = openDatabase({ url: api.urls.serviceUrl, poolSize: 3, statementNames: true })
  const setting = () => database.query<{ jit: string }>(sql`SELECT current_setting('jit') AS jit, pg_sleep(0.05)`)
  const told = (await Promise.all([setting(), setting(), setting()])).flat()
  expect(database.pool.totalCount).toBe(3)
  expect(told.map(({ jit }) => jit)).toEqual(['off', 'off', 'off'])
  await database.close()
})

it('every connection reads what is committed, whatever the database is set to', async () => {
  const owner = await api.connect('owner')
  const set = `ALTER DATABASE ${owner.escapeIdentifier(owner.database ?? '')} SET default_transaction_isolation`
  await owner.query(`${set} = 'serializable'`)
  const database = openDatabase({ url: api.urls.serviceUrl, poolSize: 2, statementNames: true })
  const level = () => database.query<{ level: string }>(sql`SELECT current_setting('transaction_isolation') AS level, pg_sleep(0.05)`)
  expect((await Promise.all([level(), level()])).flat().map(({ level }) => level)).toEqual(['read committed', 'read committed'])
  expect(await whyNotReadCommitted(database)).toBeUndefined()
  await database.close()
  await owner.query(`${set} = DEFAULT`)
})

it('who cannot be put in order with others at a stricter level is told to try again', async () => {
  const owner = await api.connect('owner')
  await owner.query('CREATE TABLE ordered AS SELECT 1 AS n')
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM ordered')
  await (await api.connect('owner')).query('UPDATE ordered SET n = 2')
  const lost = await owner.query('UPDATE ordered SET n = 3').catch(toProblem)
  expect(lost).toMatchObject({ code: 'unavailable', headers: { 'retry-after': '1' } })
  await owner.query('ROLLBACK; DROP TABLE ordered')
})

it('who waits too long for a connection is told so, and the next is served', async () => {
  const taken = await Promise.all(Array.from({ length: poolSize }, () => api.database.pool.connect()))
  const { body, headers } = await api.as().get('/v1/claims').expect(503)
  expect(body.type).toBe('urn:onrecord:problem:unavailable')
  expect(headers['retry-after']).toBe('5')
  for (const client of taken) client.release()
  await api.as().get('/v1/claims').expect(200)
})

describe('while someone else holds what is asked for', () => {
  let claim: Recorded
  let owner: pg.Client
  let locks: Awaited<ReturnType<typeof watchLocks>>
  beforeAll(async () => {
    claim = await api.add('/v1/claims', claimed)
    owner = await api.connect('owner')
    locks = await watchLocks(api.urls.ownerUrl)
  })
  afterEach(() => owner.query('ROLLBACK'))
  afterAll(() => locks.end())

  const change = () => {
    const path = `/v1/claims/${claim.id}?reason=clearer`
    return api.as('editor').patch(path).set('If-Match', '*').send({ label: 'Encircled' })
  }

  /** Until then a process may yet be about to wait for the log by itself, to begin with it. */
  async function seesChanges(of: Api): Promise<void> {
    const { body } = await fetch(`${addressOf(of)}/v1/changes/stream?cursor=${cursorAt(1, 0)}`)
    let text = ''
    for await (const part of body!.pipeThrough(new TextDecoderStream())) if ((text += part).includes('event: change')) return
  }

  it('a read is told after a while that it took too long, and leaves nothing running', async () => {
    await owner.query('BEGIN; LOCK TABLE claim')
    const sent = ['/v1/claims', '/v1/claims/encirclement', '/v1/claims?q=encircled'].map((path) => api.as().get(path).expect(503))
    for (const { body } of await Promise.all(sent)) expect(body.type).toBe('urn:onrecord:problem:timed-out')
    const answered = performance.now()
    const before = () => locks.waiting((performance.now() - answered) / 1000)
    await vi.waitFor(async () => expect(await before()).toBe(0), patience)
    await owner.query('ROLLBACK')
    await api.as().get('/v1/claims/encirclement').expect(200)
  })

  it('an export or a proof waits for who seals the log as long as a read may, all of them on one connection', async () => {
    const patient = await startApi(
      {},
      { poolSize, readTimeout: 3 * readTimeout, find: async () => ({ ...api.urls, drop: async () => {} }) },
    )
    await seesChanges(patient)
    await owner.query('SELECT pg_advisory_lock(72707371)')
    const revision = await api.as().get(`/v1/claims/${(await api.add('/v1/claims', { ...claimed, label: 'Not sealed' })).id}/revisions`)
    const [{ id } = { id: '' }] = (revision.body as { data: { id: string }[] }).data
    const paths = ['/v1/export', `/v1/revisions/${id}/proof`, ...Array.from({ length: poolSize }, () => '/v1/export')]
    const sent = paths.map(async (path) => (await patient.as().get(path).expect(503)).body as { type: string })
    // By then all have asked.
    await vi.waitFor(async () => expect(await locks.waiting(readTimeout / 2)).toBeGreaterThan(0), patience)
    expect(await locks.waiting()).toBe(1)
    await patient.as().get('/v1/claims').expect(200)
    for (const { type } of await Promise.all(sent)) expect(type).toBe('urn:onrecord:problem:timed-out')
    await owner.query('SELECT pg_advisory_unlock(72707371)')
    for (const path of paths.slice(0, 2)) await patient.as().get(path).expect(200)
    await patient.close()
  })

  it('a write waits longer than a read may', async () => {
    await owner.query('BEGIN')
    await owner.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [claim.id])
    const changed = change()
      .expect(200)
      .then(({ body }) => body as Recorded)
    await vi.waitFor(async () => expect(await locks.waiting(2 * readTimeout)).toBe(1), patience)
    await owner.query('ROLLBACK')
    expect(await changed).toMatchObject({ version: claim.version + 1, label: 'Encircled' })
  })

  it('an import waits as long, and goes on', async () => {
    await owner.query('BEGIN; LOCK TABLE claim')
    const answers = importInto(api, fileOf(claimLine('patient'), claimLine('patience')))
    await vi.waitFor(async () => expect(await locks.waiting(2 * readTimeout)).toBeGreaterThan(0), patience)
    await owner.query('ROLLBACK')
    expect(tally(await answers)).toEqual({ created: 2 })
  })

  it('a write that the operator ends has written nothing', async () => {
    const before = await api.as('editor').get(`/v1/claims/${claim.id}`).expect(200)
    await owner.query('BEGIN')
    await owner.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [claim.id])
    const ended = change()
      .expect(503)
      .then(({ body }) => body as { type: string })
    await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
    await owner.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
    expect((await ended).type).toBe('urn:onrecord:problem:timed-out')
    await owner.query('ROLLBACK')
    expect((await api.as('editor').get(`/v1/claims/${claim.id}`).expect(200)).body).toEqual(before.body)
  })
})

it('who is answered while the service is told to end is told to ask nothing more on that connection', async () => {
  const ending = await startApi()
  const claim = await ending.add('/v1/claims', claimed)
  const owner = await ending.connect('owner')
  const locks = await watchLocks(ending.urls.ownerUrl)
  await owner.query('BEGIN')
  await owner.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [claim.id])
  const sent = ending
    .as('editor')
    .patch(`/v1/claims/${claim.id}`)
    .set({ 'If-Match': '*', Connection: 'keep-alive' })
    .send({ label: 'Encircled' })
    .then((answer) => answer)
  await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
  await locks.end()
  const closed = ending.app.close()
  await vi.waitFor(() => expect(ending.app.server.listening).toBe(false), patience)
  await owner.query('COMMIT')
  const { status, headers } = await sent
  expect([status, headers.connection]).toEqual([200, 'close'])
  await closed
  await ending.close()
})

import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openDatabase, rollingBack, sql } from '../src/database/open.ts'
import { addKey } from '../src/keys/queries.ts'
import { sealNext } from '../src/log/sealing.ts'
import { tookTooLong } from '../src/database/faults.ts'
import { type Api, startApi } from './support/api.ts'
import { cloneDatabase } from './support/database.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'
import { type Proxy, startProxy } from './support/proxy.ts'
import { interrupt, serve } from './support/service.ts'

const claim = { label: 'Encirclement', text: 'They are encircled.', kind: 'fact', language: 'en' }

let api: Api
let proxy: Proxy
beforeAll(async () => {
  api = await startApi()
  proxy = await startProxy(api.urls.serviceUrl)
})
afterEach(() => proxy.letOn())
afterAll(async () => {
  proxy.close()
  await api.close()
})

/** One more instance of the service on the same database, beyond the proxy. */
const startInstance = (readTimeout?: number) =>
  startApi(
    {},
    {
      poolSize: 4,
      find: async () => ({ ...api.urls, serviceUrl: proxy.through(api.urls.serviceUrl), drop: async () => {} }),
      ...(readTimeout !== undefined && { readTimeout }),
    },
  )

const openBeyond = () => openDatabase({ url: proxy.through(api.urls.serviceUrl), poolSize: 2, statementNames: true })

describe('an instance that is lost', () => {
  it('while it seals does not hold up the feed for the others', async () => {
    const lost = openBeyond()
    const left = proxy.holdAfter('pg_try_advisory_xact_lock')
    const sealing = sealNext(lost).catch(() => 'lost')
    await left
    const owner = await api.connect('owner')
    const holding = async () => (await owner.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 72707371`)).rowCount
    await vi.waitFor(async () => expect(await holding()).toBeGreaterThan(0), patience)
    const { id } = await api.add('/v1/claims', claim)
    const told = async () => (await api.as().get('/v1/changes?limit=1000').expect(200)).text.includes(`"record":"${id}"`)
    expect(await told()).toBe(false)
    await vi.waitFor(async () => expect(await told()).toBe(true), patience)
    await lost.close()
    expect(await sealing).toBe('lost')
  })

  it('while it tries out an import does not hold up who writes', async () => {
    const { id } = await api.add('/v1/claims', claim)
    const lost = openBeyond()
    const left = proxy.holdAfter('tried out')
    const trying = rollingBack(lost)
      .query(sql`SELECT 'tried out' FROM claim WHERE id = ${id}::uuid FOR UPDATE`)
      .catch(() => 'lost')
    await left
    await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: 'Encircled' }).timeout(15_000).expect(200)
    await lost.close()
    expect(await trying).toBe('lost')
  })
})

// Where the server's system can tell it.
it.runIf(process.platform === 'linux')('an instance that is lost while it is told much holds nobody up either', async () => {
  const { id } = await api.add('/v1/claims', claim)
  const lost = openBeyond()
  const left = proxy.holdAfter('told much')
  const told = lost.write(sql`SELECT 'told much', repeat('x', 100000000) FROM claim WHERE id = ${id}::uuid FOR UPDATE`).catch(() => 'lost')
  await left
  await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: 'Encircled' }).timeout(20_000).expect(200)
  await lost.close()
  expect(await told).toBe('lost')
})

describe('a database that does not answer, though its connections stand', () => {
  it('has everyone told so who reads, and nothing is left of it when it answers again', async () => {
    const instance = await startInstance(1)
    const ask = (path: string) => instance.as().get(path).timeout(12_000)
    proxy.hold()
    const paths = ['/readyz', '/readyz', '/v1/export', '/v1/export', '/readyz', '/v1/claims', '/readyz', '/readyz']
    const answers = await Promise.all(paths.map((path) => ask(path).then(({ status }) => status)))
    expect(answers).toEqual(paths.map(() => 503))
    proxy.letOn()
    for (const path of ['/readyz', '/v1/claims', '/v1/export', '/v1/claims?limit=1'])
      await vi.waitFor(async () => await ask(path).expect(200), patience)
    await instance.close()
  })

  it('ends who reads one moment with several statements, and takes no connection for good', async () => {
    const instance = await startInstance(1)
    const { database } = instance
    const snapshot = await database.snapshot()
    proxy.hold()
    const failed = await snapshot.query(sql`SELECT 1`).catch((error: Error) => error)
    expect(tookTooLong(failed)).toBe(true)
    await snapshot.end(failed as Error)
    proxy.letOn()
    await vi.waitFor(() => expect(database.pool.totalCount).toBe(database.pool.idleCount), patience)
    await instance.close()
  })

  it('does not keep the service from its end, be it but tables that are held: it waits once for all', async () => {
    const held = await startApi()
    const [owner, locks] = [await held.connect('owner'), await watchLocks(held.urls.ownerUrl)]
    await owner.query('BEGIN; LOCK TABLE webhook_delivery, sealed')
    const instance = await startApi({}, { find: async () => ({ ...held.urls, drop: async () => {} }) })
    await vi.waitFor(async () => expect(await locks.waiting()).toBe(3), patience)
    const toldAt = performance.now()
    await instance.app.close()
    expect(performance.now() - toldAt).toBeLessThan(8000)
    await owner.query('ROLLBACK')
    await instance.close()
    await locks.end()
    await held.close()
  })

  it('does not keep a process from its end', async () => {
    const database = openBeyond()
    const left = proxy.holdAfter('under way')
    const written = database.write(sql`SELECT 'under way'`).catch(() => 'cut off')
    await left
    await database.close()
    expect(await written).toBe('cut off')
  })
})

it('a key that is revoked while the answer that it is good is on its way is good for no longer than from when that was asked', async () => {
  const { id, key } = (await api.as('admin').post('/v1/keys').send({ name: 'Leaver', role: 'editor', actor: 'leaver' }).expect(201))
    .body as { id: string; key: string }
  const instance = await startInstance()
  const me = () => instance.as().get('/v1/me').auth(key, { type: 'bearer' })
  const owner = await api.connect('owner')
  proxy.holdAnswers()
  const asked = me().then(({ status }) => status)
  const isAsked = `SELECT FROM pg_stat_activity WHERE query LIKE '%FROM api_key%' AND state = 'idle' AND datname = current_database() AND pid <> pg_backend_pid()`
  await vi.waitFor(async () => expect((await owner.query(isAsked)).rowCount).toBeGreaterThan(0), patience)
  await api.as('admin').delete(`/v1/keys/${id}`).expect(204)
  await new Promise((resolve) => setTimeout(resolve, 4500))
  proxy.letOn()
  expect([await asked, (await me()).status]).toEqual([200, 401])
  await instance.close()
})

it('a service that waits for what is under way ends at once when it is told once more, though not by the same Ctrl-C', async () => {
  const clone = await cloneDatabase()
  const database = openDatabase({ url: clone.ownerUrl, poolSize: 1, statementNames: false })
  const { key } = await addKey(database, { name: 'Editor', role: 'editor', actor: 'editor' })
  const service = await serve(inject('built'), { DATABASE_URL: clone.serviceUrl, MIGRATE_DATABASE_URL: clone.ownerUrl })
  const locks = await watchLocks(clone.ownerUrl)
  const holder = await database.pool.connect()
  await holder.query('BEGIN; LOCK TABLE claim')
  const sent = fetch(`${service.address}/v1/claims`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(claim),
  }).catch(() => 'cut off')
  await vi.waitFor(async () => expect(await locks.waiting()).toBeGreaterThan(0), patience)
  for (let times = 0; times < 2; times++) await interrupt(service.child.pid ?? 0)
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(service.child.exitCode).toBe(null)
  const again = setInterval(() => service.child.kill('SIGTERM'), 100)
  try {
    expect(await service.ended).toBe(1)
  } finally {
    clearInterval(again)
  }
  expect(await sent).toBe('cut off')
  holder.release(true)
  await locks.end()
  await database.close()
  await clone.drop()
})

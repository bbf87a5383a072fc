import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import type { Embedded } from '../src/database/embedded.ts'
import { type Api, startApi } from './support/api.ts'
import { type Proxy, startProxy } from './support/proxy.ts'
import { type Replica, startServers } from './support/replica.ts'
import { serve } from './support/service.ts'

vi.setConfig({ testTimeout: 60_000 })
const patience = { timeout: 30_000, interval: 50 }

let primary: Embedded
let standby: Replica
let forgotten: Replica
let follower: Replica
let proxy: Proxy
let api: Api
beforeAll(async () => {
  const folder = mkdtempSync(join(inject('scratch'), 'promotion-'))
  chmodSync(folder, 0o711)
  const { primary: first, replicas } = await startServers(folder, 3)
  primary = first
  ;[standby, forgotten, follower] = replicas as [Replica, Replica, Replica]
  await ask(follower, `ALTER SYSTEM SET primary_conninfo = '${standby.ownerUrl}'`)
  await ask(follower, 'SELECT pg_reload_conf()')
  proxy = await startProxy(primary.serviceUrl)
  api = await startApi(
    {},
    {
      find: async () => ({ ...primary, serviceUrl: proxy.through(primary.serviceUrl), drop: async () => {} }),
      replicaUrls: [forgotten, follower].map(({ serviceUrl }) => serviceUrl),
    },
  )
}, 60_000)
afterAll(async () => {
  await api?.close()
  proxy?.close()
  for (const replica of [follower, forgotten, standby]) await replica?.stop()
  await primary?.stop()
})

async function ask<Row extends pg.QueryResultRow>({ ownerUrl }: { ownerUrl: string }, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const add = (label: string) => api.add('/v1/claims', { label, text: `${label}.`, kind: 'fact', language: 'en' })
const changes = async (cursor = '') => {
  const { body } = await api
    .as('editor')
    .get(`/v1/changes?limit=1000${cursor && `&cursor=${cursor}`}`)
    .expect(200)
  return body as { data: { record: string; position: number }[]; cursor: string }
}
const replicas = async (...states: string[]) =>
  vi.waitFor(async () => expect((await api.as().get('/readyz').expect(200)).body).toMatchObject({ replicas: states }), patience)

/** The cursor behind a record, once the feed has it. */
const told = ({ id }: { id: string }) =>
  vi.waitFor(async () => {
    const { data, cursor } = await changes()
    expect(data.map(({ record }) => record)).toContain(id)
    return cursor
  }, patience)

it('after a promotion the log goes on under another epoch, what the promoted lacks is refused, and who still follows the lost is not read from', async () => {
  const kept = await add('Kept')
  const before = await told(kept)
  await replicas('read', 'read')
  const [, position] = Buffer.from(before, 'base64url').toString().split('.')
  const sealed = `SELECT FROM sealed WHERE position = ${position} - 1`
  for (const server of [standby, follower]) await vi.waitUntil(async () => (await ask(server, sealed)).length > 0, patience)
  await ask(standby, 'SELECT pg_promote()')

  // The lost primary takes writes for a while, and its log is longer than that of the promoted.
  const beyond = await told(await add('Lost'))
  await ask(primary, 'SELECT pg_switch_wal()')
  const stream = await fetch(`${addressOf(api)}/v1/changes/stream?cursor=${beyond}`)
  expect(stream.status).toBe(200)
  // Broken off where it was just reading.
  const streamed = stream.text().catch(() => '')
  proxy.turnTo(standby.serviceUrl)
  await vi.waitFor(() => api.as().get('/readyz').expect(200), patience)

  // The epoch begins though nothing is written.
  await vi.waitFor(async () => expect(await ask(standby, 'SELECT FROM epoch')).toHaveLength(2), patience)
  await replicas('behind', 'read')

  const [one, two] = [await add('Anew'), await add('Anew, once more')]
  const after = await told(two)
  const ids = (await changes(before)).data.map(({ record }) => record)
  expect(ids).toEqual([one.id, two.id])
  const { body } = await api.as('editor').get(`/v1/changes?cursor=${beyond}`).expect(400)
  expect(body).toMatchObject({ errors: [{ pointer: 'cursor' }] })
  expect((await changes(after)).data).toEqual([])
  expect(await streamed).not.toContain(two.id)

  await replicas('behind', 'read')
  await vi.waitFor(async () => {
    for (let n = 0; n < 4; n++) await api.as().get(`/v1/claims/${two.slug}`).expect(200)
  }, patience)
})

it('a stream that is opened after a promotion that lost some of the log holds nobody up', async () => {
  const folder = mkdtempSync(join(inject('scratch'), 'shorter-'))
  chmodSync(folder, 0o711)
  const {
    primary: longer,
    replicas: [shorter],
  } = await startServers(folder, 1)
  const way = await startProxy(longer.serviceUrl)
  const service = await serve(inject('built'), { DATABASE_URL: way.through(longer.serviceUrl), MIGRATE_DATABASE_URL: longer.ownerUrl })
  const sealed = (server: { ownerUrl: string }, count: number) =>
    vi.waitFor(async () => expect(await ask(server, 'SELECT FROM sealed')).toHaveLength(count), patience)
  const insert = `INSERT INTO claim (label, text, kind, language, release_at) VALUES ('A claim', 'So.', 'fact', 'en', now())`
  try {
    await ask(longer, insert)
    await sealed(shorter as Replica, 1)
    await ask(shorter as Replica, 'SELECT pg_promote()')
    for (let n = 0; n < 3; n++) await ask(longer, insert)
    await sealed(longer, 4)
    const before = await fetch(`${service.address}/v1/changes/stream`)
    await vi.waitFor(
      async () => expect(await (await fetch(`${service.address}/metrics`)).text()).toMatch(/^onrecord_log_size 4$/m),
      patience,
    )
    way.turnTo((shorter as Replica).serviceUrl)
    // Whichever of them comes while the service knows of the longer log alone.
    for (let n = 0; n < 20; n++) {
      const stream = await fetch(`${service.address}/v1/changes/stream`, { signal: AbortSignal.timeout(20_000) })
      await stream.body?.cancel()
      expect((await fetch(`${service.address}/healthz`, { signal: AbortSignal.timeout(20_000) })).status).toBe(200)
    }
    await before.body?.cancel().catch(() => {})
  } finally {
    service.child.kill('SIGKILL')
    await service.ended
    way.close()
    await shorter?.stop()
    await longer.stop()
  }
})

const addressOf = ({ app }: Api) => {
  const address = app.server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
}

import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Embedded } from '../src/database/embedded.ts'
import { type Api, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'
import { type Replica, startServers } from './support/replica.ts'
import { serve, type Service } from './support/service.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }

async function measured(of = api) {
  const { text } = await of.as().get('/metrics').expect(200)
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]?.replace('Nan', 'NaN'))
  return { size: value('onrecord_log_size'), waiting: value('onrecord_log_waiting'), age: value('onrecord_settled_age_seconds') }
}

it('tell how many requests were answered and how long that took, by operation and status', async () => {
  const { slug } = await api.add('/v1/claims', claim)
  for (const name of [slug, slug, 'nowhere']) await api.as().get(`/v1/claims/${name}`)
  await api.as().get('/v1/assertions').expect(404)
  const counted = async () => {
    const { text } = await api.as().get('/metrics').expect(200)
    return Object.fromEntries(
      [...text.matchAll(/^http_request_duration_seconds_count\{method="(\w+)",route="([^"]+)",status="(\d+)"\} (\d+)$/gm)].map(
        ([, ...of]) => [of.slice(0, 3).join(' '), Number(of[3])],
      ),
    )
  }
  await expect.poll(counted, patience).toMatchObject({
    'POST /v1/claims 201': 1,
    'GET /v1/claims/:id 200': 2,
    'GET /v1/claims/:id 404': 1,
    'GET none 404': 1,
  })
})

describe('the metrics of the log', () => {
  it('say how many changes it has, and that nothing waits', async () => {
    await api.add('/v1/claims', claim)
    await expect.poll(measured, patience).toMatchObject({ size: 2, waiting: 0 })
    const { age } = await measured()
    expect(age).toBeGreaterThan(0)
    expect(age).toBeLessThan(5)
  })

  it('say since when a transaction stays open, for which the log does not wait', async () => {
    const holder = await api.connect('owner')
    await holder.query('BEGIN; SELECT pg_current_xact_id(), recording_time()')
    await api.add('/v1/claims', claim)
    await api.add('/v1/claims', claim)
    await expect.poll(async () => (await measured()).age, patience).toBeGreaterThan(1)
    await expect.poll(measured, patience).toMatchObject({ size: 4, waiting: 0 })
    await holder.query('COMMIT')
    await expect.poll(measured, patience).toMatchObject({ size: 4, waiting: 0 })
    await expect.poll(async () => (await measured()).age, patience).toBeLessThan(1)
  })

  it('are not there while the database is not, but the others are', async () => {
    const lost = await startApi()
    await lost.urls.drop()
    const { text } = await lost.as().get('/metrics').expect(200)
    expect(text).toMatch(/^onrecord_database_connections/m)
    expect(text).not.toMatch(/^onrecord_(log|settled)/m)
    expect(await measured(lost)).toEqual({ size: Number.NaN, waiting: Number.NaN, age: Number.NaN })
    await lost.close()
  })

  it('are left out where the database does not answer soon', async () => {
    const holder = await api.connect('owner')
    await holder.query('BEGIN; LOCK TABLE sealing')
    // What was read last is told for a second.
    await expect.poll(async () => (await api.as().get('/metrics').expect(200)).text, patience).not.toMatch(/^onrecord_(log|settled)/m)
    expect((await api.as().get('/metrics').expect(200)).text).toMatch(/^onrecord_database_connections/m)
    await holder.query('ROLLBACK')
    await expect.poll(measured, patience).toMatchObject({ waiting: 0 })
  })
})

describe('with several workers', () => {
  let primary: Embedded
  let replica: Replica
  let service: Service

  beforeAll(async () => {
    const folder = mkdtempSync(join(inject('scratch'), 'metrics-'))
    chmodSync(folder, 0o711)
    const servers = await startServers(folder, 1)
    primary = servers.primary
    replica = servers.replicas[0]!
    service = await serve(inject('built'), {
      WORKERS: '2',
      POOL_SIZE: '2',
      DATABASE_URL: primary.serviceUrl,
      MIGRATE_DATABASE_URL: primary.ownerUrl,
      // The second is none, so that it never catches up.
      DATABASE_REPLICA_URLS: `${replica.serviceUrl},${primary.serviceUrl}`,
    })
  })
  afterAll(async () => {
    service?.child.kill('SIGTERM')
    await service?.ended
    await replica?.stop()
    await primary?.stop()
  })

  async function value(name: string): Promise<number | undefined> {
    const answer = await fetch(`${service.address}/metrics`)
    expect(answer.status).toBe(200)
    const lines = new Map((await answer.text()).split('\n').map((line) => line.split(' ') as [string, string]))
    return lines.has(name) ? Number(lines.get(name)?.replace('+Inf', 'Infinity')) : undefined
  }

  it('a replica is as healthy as the worker says that can read it least, and its lag the greatest', async () => {
    await expect.poll(() => value('onrecord_replica_healthy{replica="1"}'), patience).toBe(1)
    expect(await value('onrecord_replica_healthy{replica="2"}')).toBe(0)
    expect(await value('onrecord_replica_lag_seconds{replica="2"}')).toBe(Infinity)
    const lag = () => value('onrecord_replica_lag_seconds{replica="1"}')
    // Taken before what it is compared with: whoever answers waits for the slower worker.
    const askedAt = performance.now() / 1000
    const currentAt = askedAt - ((await lag()) ?? 0)
    replica.hold()
    await expect.poll(lag, patience).toBeGreaterThan(3)
    expect(await lag()).toBeLessThan(performance.now() / 1000 - currentAt)
    replica.letOn()
    // The primary is asked every second, and the replica every second after that.
    await expect.poll(lag, patience).toBeLessThan(3)
  })

  it('the log is measured by those that can read it, and left out where none can', async () => {
    expect(await value('onrecord_log_size')).toBe(0)
    const holder = new pg.Client({ connectionString: primary.ownerUrl })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE sealing')
    await expect.poll(() => value('onrecord_log_size'), patience).toBeUndefined()
    expect(await value('onrecord_workers')).toBe(2)
    await holder.end()
    await expect.poll(() => value('onrecord_log_size'), patience).toBe(0)
  })
})

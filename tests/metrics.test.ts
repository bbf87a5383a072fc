import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'

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
    expect(await measured(lost)).toEqual({ size: Number.NaN, waiting: Number.NaN, age: Number.NaN })
    await lost.close()
  })
})

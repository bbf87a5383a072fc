import type pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
let owner: pg.Client
let locks: Awaited<ReturnType<typeof watchLocks>>
const claims: Recorded[] = []
beforeAll(async () => {
  api = await startApi({}, { poolSize: 10 })
  owner = await api.connect('owner')
  locks = await watchLocks(api.urls.ownerUrl)
  for (let n = 0; n < 30; n++) claims.push(await api.add('/v1/claims', { label: `Held ${n}`, text: 'So.', kind: 'fact', language: 'en' }))
})
afterAll(async () => {
  await locks.end()
  await api.close()
})

const get = async (name: string, role?: 'editor', tag?: string) => {
  const { status, body, headers } = await api
    .as(role)
    .get(`/v1/claims/${name}`)
    .set(tag === undefined ? {} : { 'If-None-Match': tag })
  return { status, label: (body as { label?: string }).label, etag: headers.etag }
}

it('what is asked for at the same time is read by few statements, and each caller gets its own', async () => {
  const etags = await Promise.all(claims.map(async ({ id }) => (await get(id)).etag))
  await owner.query('BEGIN; LOCK TABLE standing')
  const asked = Promise.all(
    claims.map(({ id, slug }, n) =>
      Promise.all([get(id), get(slug), get(slug, 'editor'), get(`none-${n}`), get(slug, undefined, n % 2 ? etags[n] : '"0-0"')]),
    ),
  )
  // By id or by slug, of what is released or of all: of each kind two at a time.
  await vi.waitFor(async () => expect(await locks.waiting()).toBe(6), patience)
  await api.as().get('/v1/sources').expect(200)
  expect(await locks.waiting()).toBe(6)
  await owner.query('COMMIT')
  const expected = claims.map(({ label }, n) => {
    const whole = { status: 200, label, etag: etags[n] }
    const unchanged = { status: 304, label: undefined, etag: etags[n] }
    return [whole, whole, { ...whole, etag: expect.any(String) as string }, { status: 404 }, n % 2 ? unchanged : whole]
  })
  expect(await asked).toMatchObject(expected)
})

it('those who asked together hear together that it could not be read; whoever comes next is answered', async () => {
  await owner.query('BEGIN; LOCK TABLE standing')
  // More than two readings take.
  const asked = Promise.all([...claims, ...claims].map(({ id }) => get(id)))
  await vi.waitFor(async () => expect(await locks.waiting()).toBe(2), patience)
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  await owner.query('COMMIT')
  const statuses = (await asked).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(await Promise.all(claims.map(async ({ id }) => (await get(id)).status))).toEqual(claims.map(() => 200))
})

it('whoever has waited as long as a read may take is told so, however many wait and whenever they came', async () => {
  const hurried = await startApi({}, { readTimeout: 1, find: async () => ({ ...api.urls, drop: async () => {} }) })
  const asking = async (path: string) => {
    const askedAt = performance.now()
    const { title } = (await hurried.app.inject(path)).json<{ title: string }>()
    return { title, late: performance.now() - askedAt > 1500 }
  }
  const ask = () => claims.flatMap(({ id }) => [asking(`/v1/claims/${id}`), asking(`/v1/claims/${id}`), asking('/v1/claims?limit=1')])
  await owner.query('BEGIN; LOCK TABLE standing, claim')
  const first = ask()
  await vi.waitFor(async () => expect(await locks.waiting(0.2)).toBeGreaterThan(2), patience)
  const answers = await Promise.all([...first, ...ask()])
  expect(new Set(answers.map(({ title, late }) => `${title}, ${late}`))).toEqual(new Set(['The database took too long, false']))
  await owner.query('COMMIT')
  await hurried.close()
})

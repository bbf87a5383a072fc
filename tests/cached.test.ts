import type pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sql } from '../src/database/open.ts'
import { cached } from '../src/database/cached.ts'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  api = await startApi()
  owner = await api.connect('owner')
  await owner.query(`
    CREATE TABLE changing (value integer); GRANT SELECT ON changing TO PUBLIC;
    INSERT INTO changing VALUES (1)`)
})
afterAll(async () => {
  await api.close()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const change = (value: number) => owner.query('UPDATE changing SET value = $1', [value])
const inverse = () =>
  cached(1000, async ({ query }) => (await query<{ value: number }>(sql`SELECT 60 / value AS value FROM changing`))[0]?.value)

it('what is remembered is read again once it is old, and waited for where it is twice as old', async () => {
  const remembered = inverse()
  const locks = await watchLocks(api.urls.ownerUrl)
  await change(1)
  expect(await remembered(api.database)).toBe(60)
  await change(2)
  pass(900)
  expect(await remembered(api.database)).toBe(60)
  pass(200)
  await owner.query('BEGIN; LOCK TABLE changing')
  expect(await remembered(api.database)).toBe(60)
  expect(await remembered(api.database)).toBe(60)
  await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
  await owner.query('COMMIT')
  await vi.waitFor(async () => expect(await remembered(api.database)).toBe(30), patience)
  await change(3)
  pass(2100)
  expect(await remembered(api.database)).toBe(20)
  await locks.end()
})

it('what could not be read is read again when it is asked for next', async () => {
  const remembered = inverse()
  await change(0)
  await expect(remembered(api.database)).rejects.toThrow('division by zero')
  await change(4)
  expect(await remembered(api.database)).toBe(15)
  await change(0)
  pass(1100)
  expect(await remembered(api.database)).toBe(15)
  await vi.waitFor(() => expect(remembered(api.database)).rejects.toThrow('division by zero'), patience)
})

it('what is asked for again and again stays, however much is made up', async () => {
  const read: string[] = []
  const remembered = cached(1000, async (_, name: string) => void read.push(name))
  for (let n = 0; n <= 2000; n++) {
    await remembered(api.database, 'kept')
    await remembered(api.database, `made up ${n}`)
  }
  expect(read.filter((name) => name === 'kept')).toEqual(['kept'])
})

import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Database, openDatabase, raw, sql } from '../src/database/open.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'

let clone: TestDatabase
let database: Database
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  database = openDatabase({ url: clone.serviceUrl, poolSize: 1, statementNames: true })
})
afterEach(async () => {
  vi.useRealTimers()
  await database.close()
})

async function ask(form: number): Promise<void> {
  await database.query(sql`SELECT ${raw(`${form}`)}`)
}
async function askEach(first: number, count: number): Promise<void> {
  for (let form = first; form < first + count; form++) await ask(form)
}
async function prepared(): Promise<string[]> {
  const { rows } = await database.pool.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')
  return rows.map(({ statement }) => statement)
}
async function connection(): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return rows[0]?.pid
}

it('the statements that are asked for are prepared, however many there were before', async () => {
  await askEach(0, 500)
  await ask(1000)
  expect(await prepared()).toContain('SELECT 1000')
})

it('what is asked for again and again is prepared once, whatever else is asked for', async () => {
  for (let form = 1; form < 700; form++) {
    await ask(form)
    await ask(0)
  }
  expect((await prepared()).filter((statement) => statement === 'SELECT 0')).toHaveLength(1)
})

it('those who ask for ever new ones fill no connection: it takes a few new ones, is replaced in time, and then takes others', async () => {
  const first = await connection()
  // Never idle for so long that it would be closed for that.
  for (let form = 0; (await connection()) === first; form += 25) {
    expect(form).toBeLessThanOrEqual(3000)
    await askEach(form, 25)
    expect((await prepared()).length).toBeLessThanOrEqual(1000)
    vi.advanceTimersByTime(5000)
  }
  await ask(4000)
  await ask(4001)
  expect((await prepared()).sort()).toEqual(['SELECT 4000', 'SELECT 4001'])
})

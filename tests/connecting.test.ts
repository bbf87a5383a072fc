import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase, sql } from '../src/database/open.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'

let urls: TestDatabase
let database: Database
beforeAll(async () => {
  urls = await cloneDatabase()
  database = openDatabase({ url: urls.serviceUrl, poolSize: 3, statementNames: true })
})
afterAll(async () => {
  await database.close()
  await urls.drop()
})

it('no connection compiles what it runs, from its first statement on', async () => {
  const setting = () => database.query<{ jit: string }>(sql`SELECT current_setting('jit') AS jit, pg_sleep(0.05)`)
  const told = (await Promise.all([setting(), setting(), setting()])).flat()
  expect(database.pool.totalCount).toBe(3)
  expect(told.map(({ jit }) => jit)).toEqual(['off', 'off', 'off'])
})

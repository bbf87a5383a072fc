import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase, sql } from '../src/database/open.ts'
import { transact } from '../src/database/transaction.ts'
import { toProblem } from '../src/problems.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { patience } from './support/patience.ts'

let clone: TestDatabase
let database: Database
let owner: pg.Client
beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.ownerUrl, poolSize: 2, statementNames: true })
  owner = new pg.Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  await owner.query('CREATE TABLE note (n integer PRIMARY KEY, text text)')
  await owner.query(`INSERT INTO note VALUES (1, 'one'), (2, 'two')`)
})
afterAll(async () => {
  await owner.end()
  await database.close()
  await clone.drop()
})

const write = (n: number, text: string) => sql`INSERT INTO note VALUES (${n}, ${text})`
const change = (n: number, text: string) => sql`UPDATE note SET text = ${text} WHERE n = ${n}`
const texts = async (...ns: number[]) =>
  (await owner.query<{ text: string }>('SELECT text FROM note WHERE n = ANY ($1) ORDER BY n', [ns])).rows.map(({ text }) => text)

const changeByAnother = (n: number) => owner.query(change(n, 'by the other').text, ['by the other', n])
async function holdSecond(): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL deadlock_timeout = '1min'`)
  await changeByAnother(2)
}
const wantFirst = () => changeByAnother(1).then(() => owner.query('COMMIT'))

describe('what is done in one transaction', () => {
  it('is seen by others when it has answered, not before', async () => {
    const answer = await transact(database, ({ attempt }) =>
      attempt(async ({ query }) => {
        await query(write(10, 'ten'))
        expect(await texts(10)).toEqual([])
        return 'done'
      }),
    )
    expect([answer, await texts(10)]).toEqual(['done', ['ten']])
  })

  it('goes on after a statement that was refused, also where several are sent at once', async () => {
    const results = await transact(database, ({ attempt }) =>
      attempt(({ query, late }) =>
        Promise.allSettled([
          query(write(20, 'twenty')),
          query(write(20, 'again')),
          late(0).query(write(21, 'twenty-one')),
          query(sql`SELECT 1 / 0`),
          query(sql`SELECT 1`),
        ]),
      ),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await texts(20, 21)).toEqual(['twenty', 'twenty-one'])
  })

  it('is taken back whole where it fails, also what was still on its way', async () => {
    const kept = await transact(database, async ({ attempt, query }) => {
      await query(write(30, 'thirty'))
      return attempt(async ({ query }) => {
        await query(write(31, 'thirty-one'))
        await Promise.all([query(sql`SELECT 1 / 0`), query(write(32, 'thirty-two'))])
      }).catch((error: Error) => error.message)
    })
    expect(kept).toMatch(/zero/)
    expect(await texts(30, 31, 32)).toEqual(['thirty'])
    await expect(
      transact(database, async ({ query }) => {
        await query(write(33, 'thirty-three'))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await texts(33)).toEqual([])
  })

  it('is done anew, whole, by the victim of a deadlock', async () => {
    await holdSecond()
    let tries = 0
    let other: Promise<unknown> | undefined
    await transact(database, ({ attempt }) =>
      attempt(async ({ query }) => {
        tries++
        await other
        await query(change(1, `try ${tries}`))
        other ??= wantFirst()
        await query(change(2, `try ${tries}`))
      }),
    )
    expect(tries).toBe(2)
    expect(await texts(1, 2)).toEqual(['try 2', 'try 2'])
  })

  it('is given up by who loses every time, as what may be tried again, and leaves nothing', async () => {
    let tries = 0
    let other: Promise<unknown> | undefined
    const lost = transact(database, ({ attempt }) =>
      attempt(async ({ query }) => {
        tries++
        await other
        await holdSecond()
        await query(write(50 + tries, 'fifty'))
        await query(change(1, `try ${tries}`))
        other = wantFirst()
        await query(change(2, `try ${tries}`))
      }),
    ).catch((error: unknown) => toProblem(error))
    expect(await lost).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('nothing was written; try again'),
      headers: { 'retry-after': '1' },
    })
    expect(tries).toBeGreaterThan(2)
    expect(await texts(51, 52, 53)).toEqual([])
  })

  it('reaches the database by no other way', async () => {
    await transact(database, ({ attempt }) =>
      attempt(async (bound) => {
        expect(() => bound.prisma()).toThrow('through its query')
        expect(() => bound.snapshot()).toThrow('through its query')
      }),
    )
  })

  it('fails where its connection breaks between two statements, and the pool goes on', async () => {
    const broken = transact(database, ({ attempt }) =>
      attempt(async ({ query }) => {
        const [own] = await query<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`)
        await query(write(40, 'forty'))
        await owner.query('SELECT pg_terminate_backend($1)', [own?.pid])
        await vi.waitUntil(
          async () => (await owner.query('SELECT FROM pg_stat_activity WHERE pid = $1', [own?.pid])).rowCount === 0,
          patience,
        )
        await query(sql`SELECT 1`)
      }),
    )
    // As Postgres says goodbye, or the socket.
    await expect(broken).rejects.toThrow(/terminat|ECONNRESET/)
    expect(await texts(40)).toEqual([])
    const all = await Promise.all([1, 2, 3].map(() => database.query(sql`SELECT 1 AS one`)))
    expect(all).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]])
  })
})

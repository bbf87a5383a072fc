import pg from 'pg'
import { begin } from './begin.ts'
import { againAfterDeadlock, type Database, type Statement } from './open.ts'

export interface Transaction {
  query: Database['query']
  /** Does something that is taken back where it fails. */
  attempt<T>(act: (database: Database) => Promise<T>): Promise<T>
}

/** One transaction on one connection, committed when what is done in it has answered; a deadlock's victim does all of it anew. */
export const transact = <T>(database: Database, act: (transaction: Transaction) => Promise<T>): Promise<T> =>
  againAfterDeadlock(() => transactOnce(database, act))

async function transactOnce<T>(database: Database, act: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  let lost: Error | undefined
  const lose = (error: Error) => void (lost ??= error)
  // Between two statements nobody else hears that the connection is lost.
  client.on('error', lose)
  try {
    await client.query(begin)
    const done = await act(transactionOn(database, client))
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('a transaction that had failed was to be committed')
    return done
  } catch (error) {
    const cause = lost ?? error
    await client.query('ROLLBACK').catch(lose)
    throw cause
  } finally {
    client.off('error', lose)
    client.release(lost)
  }
}

interface Bound {
  database: Database
  /** Resolves when nothing runs any more. */
  settled: () => Promise<unknown>
}

function transactionOn(database: Database, client: pg.PoolClient): Transaction {
  const run = async <Row extends pg.QueryResultRow>(statement: Statement) => (await client.query<Row>(database.named(statement))).rows

  async function attempt<T>(act: (database: Database) => Promise<T>): Promise<T> {
    await client.query('SAVEPOINT attempt')
    const bound = bindTo(client, database, run)
    try {
      const done = await act(bound.database)
      await bound.settled()
      return done
    } catch (error) {
      await bound.settled()
      await client.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt')
      throw error
    }
  }
  return { query: run, attempt }
}

/** The same database, where all goes through that connection, and a statement that fails leaves those before it. */
function bindTo(client: pg.PoolClient, database: Database, run: Database['query']): Bound {
  async function runOrTakeBack<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
    await client.query('SAVEPOINT statement')
    try {
      const rows = await run<Row>(statement)
      await client.query('RELEASE SAVEPOINT statement')
      return rows
    } catch (error) {
      if (error instanceof pg.DatabaseError) await client.query('ROLLBACK TO SAVEPOINT statement; RELEASE SAVEPOINT statement')
      throw error
    }
  }

  // One after the other, so that each takes back its own alone.
  let last: Promise<unknown> = Promise.resolve()
  const elsewhere = (): never => {
    throw new Error('what belongs to a transaction goes through its query')
  }
  function query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
    const rows = last.then(() => runOrTakeBack<Row>(statement))
    last = Promise.allSettled([rows])
    return rows
  }
  // The pool stays, by which what is remembered of a database is found again.
  const bound: Database = {
    ...database,
    query,
    write: query,
    late: () => bound,
    snapshot: elsewhere,
    prisma: elsewhere,
  }
  return { database: bound, settled: () => last }
}

import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { Prisma, PrismaClient } from '../generated/client.ts'
import { begin } from './begin.ts'
import { isDeadlock } from './faults.ts'
import { openPool } from './pool.ts'
import type { ReplicaStatus } from './replica.ts'
import type { Moment } from '../past/moments.ts'
import { openReplicas, type Route } from './replicas.ts'
import { statementNames } from './statement-names.ts'

export type Sql = Prisma.Sql
export const Sql = Prisma.Sql
export const sql = Prisma.sql
export const join = Prisma.join
export const raw = Prisma.raw

/** A limit in the text of a statement: a plan that is kept for all values knows it. */
export const atMost = (most: number): Sql => raw(`LIMIT ${Math.trunc(most)}`)

export interface DatabaseOptions {
  url: string
  poolSize: number
  statementNames: boolean
  /** Seconds that a read may take, and that a connection is waited for; by itself as long as it takes. */
  readTimeout?: number
  replicaUrls?: string[]
  log?: (line: string) => void
  onError?: (error: Error) => void
}

export interface Snapshot {
  query: Database['query']
  end: (error?: Error) => Promise<void>
}

export interface Database {
  pool: pg.Pool
  /** Milliseconds that a read may take; 0: as long as it takes. */
  patience: number
  /** Made when it is first asked for: hardly any process needs it. */
  prisma: () => PrismaClient
  /** Runs one statement, prepared under a name of its own where names are on; one that takes longer than a read may is ended. */
  query: <Row extends pg.QueryResultRow>(statement: Statement) => Promise<Row[]>
  /** The same without that end: one that writes may wait for others, or have much to do. */
  write: Database['query']
  /** A statement as pg takes it, under that name. */
  named: (statement: Statement) => pg.QueryConfig
  /** Reads one moment with several statements, until it is ended. */
  snapshot: () => Promise<Snapshot>
  /** The same database, read where what is there may be a few seconds old: at a replica that has replayed at least so much, if any has. */
  late: (position: number) => Database
  /** Whether there is one that may be read from just now. */
  hasReplica: () => boolean
  /** The past moment that is read; without it, the present. */
  moment?: Moment
  replicas: () => ReplicaStatus[]
  close: () => Promise<void>
}

export type Statement = Pick<Sql, 'text' | 'values'>

// Nobody is left to be answered when a database is closed; what does not end by then has a server that does not answer. With the
// five seconds that a service has waited for it before, that is less than the eight after which a worker is killed.
const grace = 2000

export function openDatabase(options: DatabaseOptions): Database {
  const patience = (options.readTimeout ?? 0) * 1000
  const connections = openPool({ ...options, patience })
  const { pool } = connections
  let client: PrismaClient | undefined
  const prisma = () => (client ??= new PrismaClient({ adapter: new PrismaPg(pool) }))
  const nameOf = options.statementNames ? statementNames() : () => undefined

  function named({ text, values }: Statement): pg.QueryConfig {
    const name = nameOf(text)
    return { ...(name && { name }), text, values }
  }

  async function run<Row extends pg.QueryResultRow>(route: Route, config: pg.QueryConfig): Promise<Row[]> {
    const { rows } = await route((pool) => againAfterDeadlock(() => pool.query<Row>(config)))
    return rows
  }
  // pg takes it with each query too, which its types do not say.
  const limit = { query_timeout: patience }
  const by = (route: Route): Pick<Database, 'query' | 'snapshot'> => ({
    query: (statement) => run(route, { ...named(statement), ...limit }),
    snapshot: () => route((pool) => beginSnapshot(pool, limit)),
  })
  const here: Route = (read) => read(pool)

  const { poolSize, url, replicaUrls = [], log = () => {} } = options
  const replicas = openReplicas({ urls: replicaUrls, primaryUrl: url, primaryPool: pool, poolSize, log })
  // The same for all who go the same way: what they ask for at the same time is read together.
  const elsewhere = new WeakMap<Route, Database>()
  const database: Database = {
    pool,
    patience,
    prisma,
    named,
    ...by(here),
    write: (statement) => run(here, named(statement)),
    late(position) {
      const route = replicas.route(position)
      if (!route) return database
      const there = elsewhere.get(route) ?? { ...database, ...by(route) }
      elsewhere.set(route, there)
      return there
    },
    hasReplica: replicas.any,
    replicas: replicas.statuses,
    async close() {
      await Promise.all([replicas.close(), client?.$disconnect()])
      await connections.end(grace)
    },
  }
  return database
}

async function beginSnapshot(pool: pg.Pool, limit: { query_timeout: number }): Promise<Snapshot> {
  const client = await pool.connect()
  const run = <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => client.query<Row>({ text, values, ...limit })
  try {
    // The moment read is that of the first statement. Sent along, it is also what now() says: nothing is seen that was recorded later.
    await run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_current_snapshot()')
  } catch (error) {
    client.release(true)
    throw error
  }
  return {
    query: async <Row extends pg.QueryResultRow>({ text, values }: Statement) => (await run<Row>(text, values)).rows,
    async end(error) {
      try {
        if (!error) await run('COMMIT')
      } catch (failed) {
        client.release(true)
        throw failed
      }
      client.release(error)
    },
  }
}

/** The same database, where each statement is taken back as soon as it has answered. */
export function rollingBack(database: Database): Database {
  async function attempt<Row extends pg.QueryResultRow>({ text, values }: Statement): Promise<Row[]> {
    const client = await database.pool.connect()
    try {
      await client.query(begin)
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      )
    }
  }
  const query: Database['query'] = (statement) => againAfterDeadlock(() => attempt(statement))
  return { ...database, query, write: query }
}

/** A deadlock's victim has written nothing: the statement is simply run again. */
export async function againAfterDeadlock<T>(attempt: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (tries > 1 && isDeadlock(error)) return againAfterDeadlock(attempt, tries - 1)
    throw error
  }
}

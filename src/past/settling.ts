import { type Database, sql } from '../database/open.ts'
import { invalid, ProblemError } from '../problems.ts'

interface Settled {
  /** In milliseconds since 1970. */
  until: number
  /**
   * How far the write-ahead log of the primary reached then, in bytes, with what is seen before it is written: a replica that has replayed so
   * much has all of it.
   */
  position: number
}

// What is settled stays so.
const known = new WeakMap<Database['pool'], Settled>()

/** Refuses an instant that something may still be recorded at. */
export async function requireSettled(database: Database, instant: number): Promise<Settled> {
  const last = known.get(database.pool)
  if (last && instant <= last.until) return last
  const [row] = await database.query<{ until: string; position: number }>(sql`
    SELECT instant(settled_until()) AS until, (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS position`)
  if (!row) throw new Error('the database did not say what is settled')
  const settled = { until: beforeTenth(Date.parse(row.until)), position: row.position }
  if (!last || settled.until > last.until) known.set(database.pool, settled)
  if (instant > settled.until) {
    const newestInstant = new Date(settled.until).toISOString()
    const detail = `is in the future, or so recent that something may still be recorded then: the newest instant to ask about is ${newestInstant}`
    const { message, extras } = invalid('asOf', detail)
    throw new ProblemError('invalid', message, { ...extras, newestInstant })
  }
  return settled
}

// A transaction says to the tenth of a second when it records: what is settled before a tenth is so for every process, and stays so.
const beforeTenth = (until: number): number => Math.floor((until + 1) / 100) * 100 - 1

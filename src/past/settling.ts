import { type Database, sql } from '../database/open.ts'
import { invalid, ProblemError } from '../problems.ts'

interface Settled {
  /** In milliseconds since 1970. */
  until: number
  /** How far the log of the primary had been written then: a replica that has replayed so much has all of it. */
  position: number
}

// What is settled stays so: the past beyond it is never asked about again.
const known = new WeakMap<Database['pool'], Settled>()

/** Refuses an instant that something may still be recorded at. */
export async function requireSettled(database: Database, instant: number): Promise<Settled> {
  const last = known.get(database.pool)
  if (last && instant <= last.until) return last
  const [row] = await database.query<{ until: string; position: number }>(sql`
    SELECT instant(settled_until()) AS until, (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 AS position`)
  if (!row) throw new Error('the database did not say what is settled')
  const settled = { until: Date.parse(row.until), position: row.position }
  known.set(database.pool, settled)
  if (instant > settled.until) {
    const detail = `is in the future, or so recent that something may still be recorded then: the newest instant to ask about is ${row.until}`
    const { message, extras } = invalid('asOf', detail)
    throw new ProblemError('invalid', message, { ...extras, newestInstant: row.until })
  }
  return settled
}

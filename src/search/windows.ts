import { sql } from '../database/open.ts'
import { remembering } from '../database/remembering.ts'

/** How many records there are to search, and where the quantiles of their ids lie, oldest first. */
export interface Spread {
  records: number
  bounds: string[]
}

/** From the planner's statistics: it decides how a search goes about it, never what it finds. */
export const spreadOf = remembering<Spread>(60_000, async ({ query }, noun) => {
  const [row] = await query<{ records: number; bounds: string[] | null }>(sql`
    SELECT greatest(reltuples, 0)::float8 AS records, (SELECT histogram_bounds::text::text[] FROM pg_stats
      WHERE schemaname = current_schema AND tablename = ${`${noun}_search`} AND attname = 'record_id') AS bounds
    FROM pg_class WHERE oid = ${`${noun}_search`}::regclass`)
  return { records: row?.records ?? 0, bounds: row?.bounds ?? [] }
})

/** A stretch of ids, `high` not among them, and the cells that cover it as a tsquery; an empty one covers everything. */
export interface Window {
  low: string
  high: string
  cells: string
}

export const least = '00000000-0000-0000-0000-000000000000'
export const greatest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const first = 4000

/**
 * Stretches of time to be searched one after the other, from `below` back to the beginning, each about twice as many
 * records as the one before: a common word is found in the first, and only a rare one goes through all of them.
 */
export function windowsBelow(below: string | undefined, { records, bounds }: Spread): Window[] {
  const top = below ?? greatest
  const older = bounds.filter((bound) => bound < top)
  const perBound = records / Math.max(bounds.length - 1, 1)
  if (records <= 2 * first || older.length < 3) return [{ low: least, high: top, cells: '' }]
  const windows: Window[] = []
  let high = top
  let at = older.length
  for (let rows = first; at > 0; rows *= 2) {
    at = Math.max(0, at - Math.max(1, Math.round(rows / perBound)))
    const low = at === 0 ? least : (older[at] ?? least)
    // The statistics know neither the oldest record nor whether there are older ones since.
    windows.push({ low, high, cells: at === 0 ? '' : cellsBetween(low, high) })
    high = low
  }
  return windows
}

// Cells are beginnings of ids, of 9 to 4 hexadecimal digits: the finest of which few cover the stretch.
const finest = 9
const coarsest = 4
const mostCells = 24

function cellsBetween(low: string, high: string): string {
  const [from, to] = [millisecondsOf(low), Math.min(millisecondsOf(high), Date.now() + day)]
  for (let digits = finest; ; digits--) {
    const size = 16 ** (12 - digits)
    const [one, last] = [Math.floor(from / size), Math.floor(to / size)]
    if (last - one < mostCells || digits === coarsest) {
      return Array.from({ length: Math.max(1, last - one + 1) }, (_, n) => `':${(one + n).toString(16).padStart(digits, '0')}'`).join(' | ')
    }
  }
}

// Clocks differ, but not by more.
const day = 86_400_000

const millisecondsOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

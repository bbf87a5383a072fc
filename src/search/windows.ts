import { type Database, raw, sql } from '../database/open.ts'
import { plannedRows } from '../database/planned-rows.ts'
import { cached } from '../database/cached.ts'
import { idBetween, idFrom, shareOf } from '../id-order.ts'
import type { Noun } from '../vocabulary.ts'

/** How many records there are to search, and the ids between which equally many lie, oldest first. */
interface Spread {
  records: number
  bounds: string[]
}

/** From the planner's statistics: it decides how a search goes about it, never what it finds. */
export const spreadOf = cached<Spread, [Noun]>(60_000, async ({ query }, noun) => {
  const [row] = await query<{ records: number; recent: number; bounds: string[] | null }>(sql`
    SELECT greatest(reltuples, 0)::float8 AS records, greatest(pg_stat_get_live_tuples(oid) - reltuples, 0)::float8 AS recent,
      (SELECT histogram_bounds::text::text[] FROM pg_stats
        WHERE schemaname = current_schema AND tablename = ${`${noun}_search`} AND attname = 'record_id') AS bounds
    FROM pg_class WHERE oid = ${`${noun}_search`}::regclass`)
  return withRecent({ records: row?.records ?? 0, bounds: row?.bounds ?? [] }, row?.recent ?? 0, idFrom(Date.now()))
})

/** With what has been written since the statistics were made, as if one came after the other at equal intervals. */
export function withRecent({ records, bounds }: Spread, recent: number, now: string): Spread {
  const last = bounds.at(-1)
  const more = Math.min(mostRecent, Math.floor(recent / perBound({ records, bounds })))
  if (last === undefined || last >= now || !(more > 0)) return { records, bounds }
  const added = Array.from({ length: more }, (_, n) => idBetween(last, now, (n + 1) / more))
  return { records: records + recent, bounds: [...bounds, ...added] }
}

const mostRecent = 10_000

const perBound = ({ records, bounds }: Spread): number => records / Math.max(bounds.length - 1, 1)

/** So few that it makes no difference how they are searched. */
export const isSmall = async (database: Database, noun: Noun): Promise<boolean> =>
  (await spreadOf(database, noun)).records <= 2 * leastInAWindow

/** How many documents the planner expects to fit; for so few that it makes no difference it is not asked. */
export async function expectedOf(database: Database, noun: Noun, search: string): Promise<number> {
  const { records } = await spreadOf(database, noun)
  if (await isSmall(database, noun)) return records
  return database.moment === undefined ? expected(database, noun, search) : explain(database, noun, search)
}

const explain = (database: Database, noun: Noun, search: string): Promise<number> =>
  plannedRows(database, sql`SELECT FROM ${raw(`${noun}_search`)} WHERE document @@ search_query(${noun}::noun, ${search}::jsonb)`)

// One search is asked for page by page, and again and again by those who wait for what is new.
const expected = cached(60_000, explain)

/** A stretch of ids, `high` not among them, and the cells that cover it as a tsquery; an empty one covers everything. */
export interface Window {
  low: string
  high: string
  cells: string
}

export const least = '00000000-0000-0000-0000-000000000000'
export const greatest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const leastInAWindow = 4000

/** What a search looks for: how many matches the planner expects in all, how many are wanted, and among how many documents they should be. */
interface Sought {
  expected: number
  wanted: number
  among?: number
}

/**
 * Stretches of time to be searched one after the other, from `top` back to the beginning: the first as long as it takes to find
 * what is wanted, if the expectation is right, and each next one twice as long. One ends where it should be enough; those after
 * it begin small again. A rare word is looked up in all at once.
 */
export function windowsBelow(top: string, spread: Spread, { expected, wanted, among = Infinity }: Sought): Window[] {
  const { records, bounds } = spread
  const first = Math.max(leastInAWindow, (records * 1.5 * wanted) / Math.max(expected, 1))
  const newest = bounds.findLastIndex((bound) => bound < top)
  if ((2 * first >= records && among >= records) || newest < 2) return [{ low: least, high: top, cells: '' }]
  const windows: Window[] = []
  let high = top
  let at = positionOf(top, bounds, newest)
  let left = among
  for (let rows = first; at > 0; rows *= 2) {
    at = Math.max(0, at - Math.min(rows, left) / perBound(spread))
    // The statistics know neither the oldest record nor whether there are older ones since.
    const low = at === 0 ? least : idAt(at, bounds)
    windows.push({ low, high, cells: at === 0 ? '' : cellsBetween(low, high) })
    high = low
    left -= rows
    if (left > 0) continue
    // It should have been enough: what is missing is little.
    rows = among / 16
    left = Infinity
  }
  return windows
}

/** Between which bounds an id lies, and where between them. */
function positionOf(id: string, bounds: string[], before: number): number {
  const [from, to] = [bounds[before] ?? least, bounds[before + 1]]
  return to === undefined ? before : before + shareOf(id, from, to)
}

function idAt(position: number, bounds: string[]): string {
  const before = Math.floor(position)
  const from = bounds[before] ?? least
  return idBetween(from, bounds[before + 1] ?? from, position - before)
}

// Cells are beginnings of ids, of 9 to 4 hexadecimal digits: fine ones at the ends of the stretch, as far as few cover it, coarse ones between.
const finest = 9
const coarsest = 4
/** But for the coarsest. */
const mostCells = 20

function cellsBetween(low: string, high: string): string {
  const now = Date.now() + day
  const isOpen = millisecondsOf(high) > now
  const [from, to] = [millisecondsOf(low), Math.min(millisecondsOf(high), now)]
  for (let digits = finest; ; digits--) {
    const cells = cellsOf(digits, from, to, isOpen)
    if (cells.filter((cell) => cell.length > coarsest).length <= mostCells || digits === coarsest)
      return cells.map((cell) => `':${cell}'`).join(' | ')
  }
}

/** Where the stretch is open, what comes after it may be covered as well: there is nothing. */
function cellsOf(digits: number, from: number, to: number, isOpen: boolean): string[] {
  const size = 16 ** (12 - digits)
  let [one, last] = [Math.floor(from / size), Math.floor(to / size)]
  const cells: number[] = []
  if (digits === coarsest) for (; one <= last; one++) cells.push(one)
  for (; one <= last && one % 16 > 0; one++) cells.push(one)
  if (!isOpen) for (; one <= last && last % 16 < 15; last--) cells.push(last)
  const names = cells.map((cell) => cell.toString(16).padStart(digits, '0'))
  return one <= last ? [...names, ...cellsOf(digits - 1, one * size, last * size, isOpen)] : names
}

// Clocks differ, but not by more.
const day = 86_400_000

const millisecondsOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

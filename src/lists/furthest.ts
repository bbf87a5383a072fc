import { type Database, join, raw, sql } from '../database/open.ts'
import { type Bounds, type Driver, seenRows } from './driver.ts'

/** Only a tenth of the rows a page examines is read to see how far each driver reaches. */
const tried = 10

/**
 * Of what could drive a page, what reaches furthest with as many rows: whatever fits all filters is among the rows of each, so that
 * the page finds more of it. For the next page it may be another.
 */
export async function furthest({ query }: Database, driver: Driver | undefined, bounds: Bounds, most: number): Promise<Driver | undefined> {
  if (!driver?.rivals?.length) return driver
  const drivers = [driver, ...driver.rivals]
  const rows = Math.ceil(most / tried)
  const last = drivers.map((each) => sql`(${seenRows({ ...each, others: [] }, bounds, rows, raw(`OFFSET ${rows - 1} LIMIT 1`))})`)
  const [row] = await query<{ reached: (string | null)[] }>(sql`SELECT ARRAY[${join(last)}]::uuid[] AS reached`)
  // One that ends before has nothing left behind.
  const places = drivers.map((_, n) => row?.reached[n] ?? (bounds.descending ? '' : '~'))
  const end = places.toSorted()[bounds.descending ? 0 : places.length - 1]
  return drivers[places.findIndex((place) => place === end)]
}

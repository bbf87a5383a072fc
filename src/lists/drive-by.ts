import { join, raw, type Sql, sql } from '../database/open.ts'
import type { Named } from './conditions.ts'
import { type Driver, mostDriving } from './driver.ts'
import type { Counted } from './statistics.ts'
import { blocksOf, ofMonths, ofSeveralYears, withinYears } from './time-blocks.ts'

/** A filter as a driver, with as many rows as the statistics know of; what they know nothing of is rare. */
export interface FilterDriver extends Driver {
  rows: number
  /** Whether an index gives them in order. */
  inOrder: boolean
  /** Whether they lie together in that order, as what is of one time does. */
  isOfATime?: boolean
}

/** What a filter needs to know to become a driver. */
export interface Catalog {
  /** How many rows have any of some values in any of these columns. */
  count: (...columns: Counted[]) => (values: (string | number)[]) => number
  /** `table WHERE …`: of the past also of the table that keeps what has been replaced. */
  among: (table: string, condition: Sql) => Sql[]
  isOfThePast: boolean
  /** What a name stands for, looked up once. */
  idOf: (noun: Named, name: string) => Sql
}

/** So few records are read at once; of more, an index gives the newest. */
export const mostAtOnce = 2000

/** Drives by `column` from each `table WHERE …` of each value; not at all without values. */
export function driveBy<Value>(
  column: string,
  values: Value[] | undefined,
  from: (value: Value) => Sql[],
  count: (values: Value[]) => number,
): FilterDriver[] {
  if (values === undefined || values.length === 0) return []
  const rows = count(values)
  return [{ column: raw(column), each: values.flatMap(from), rows, inOrder: values.length <= mostDriving, atOnce: rows <= mostAtOnce }]
}

/** How many rows there are, where nothing is known but how many each value has at most. */
export const timesEach =
  (rows: number) =>
  ({ length }: unknown[]): number =>
    rows * length

/** For filters by which no index gives records in their order. */
export const unordered = (driver: FilterDriver): FilterDriver => ({ ...driver, inOrder: false })

/** For filters that may have more rows than the statistics know of: never gather every row, stop where a page stops. */
export const noFurtherThanAPage = (driver: FilterDriver): FilterDriver => ({ ...driver, atOnce: !driver.inOrder })

export const ofATime = (driver: FilterDriver): FilterDriver => ({ ...driver, isOfATime: true })

/** What is known of the days of each: their range, and what the indexes hold of it. */
const dated = {
  attribution: {
    range: 'stated_range',
    block: 'attribution_stated_block_id_idx.block_of',
    month: 'attribution_stated_month_id_idx.month_of',
  },
  source: {
    range: 'published_range',
    block: 'source_published_block_id_idx.block_of',
    month: 'source_published_month_id_idx.month_of',
  },
} as const

/**
 * Drives from the days that attributions were stated on, or sources published. Indexes hold, of what lies within a year, the year and the
 * month; a table, of what is longer, the blocks of its years. `columns` are what is asked of a row beside its id.
 */
export const driveByDays = (
  { among, count }: Catalog,
  noun: keyof typeof dated,
  dates: string[] | undefined,
  columns = sql``,
): FilterDriver[] => {
  const by = (unit: 'block' | 'month', block: number) => ({
    block,
    from: among(noun, sql`${raw(`${unit}_of(${dated[noun].range})`)} = ${block}::integer`),
    count: count(dated[noun][unit]),
  })
  // Each looked up by itself, so that they stay in order.
  const versions = join(
    among(noun, sql`id = record_id`).map((version) => sql`SELECT id ${columns} FROM ${version}`),
    ' UNION ALL ',
  )
  const withColumns = (times: Sql) =>
    sql`(SELECT record_id AS id ${columns} FROM (SELECT record_id FROM ${times}) AS times CROSS JOIN LATERAL (${versions} OFFSET 0) AS dated) AS of_more WHERE true`
  const ofMore = (block: number) => ({
    block,
    from: among(`${noun}_time`, sql`block = ${block}::integer`).map(withColumns),
    count: count(`${noun}_time.block`),
  })
  const parts = blocksOf(dates).flatMap((block) =>
    block >= ofMonths
      ? [by('month', block)]
      : block >= withinYears
        ? [by('month', block), ofMore(block - withinYears)]
        : block < ofSeveralYears
          ? [by('block', block), ofMore(block)]
          : [ofMore(block)],
  )
  return driveBy(
    'id',
    parts.length > mostDriving ? undefined : parts,
    ({ from }) => from,
    (all) => all.reduce((sum, { block, count }) => sum + count([block]), 0),
  )
    .map(noFurtherThanAPage)
    .map(ofATime)
}

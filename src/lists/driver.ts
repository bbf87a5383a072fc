import { atMost, join, raw, type Sql, sql } from '../database/open.ts'
import { mostPassedOver } from '../visibility.ts'

/** Where the records of a page come from, to be held against all conditions: an index that leads to them from one of the filters. */
export interface Driver {
  /** The column with their ids, and `table WHERE …` for each value asked for. An id may come several times. */
  column: Sql
  each: Sql[]
  /** Whether they are few, and so read at once; otherwise the index gives them in order. */
  atOnce: boolean
  /** How many rows they are, as far as the statistics know, and whether an index gives them in order. */
  rows?: number
  inOrder?: boolean
  /** Whether nothing else is asked for. */
  alone?: boolean
  /** The other filters whose indexes must have a record too. */
  others?: Other[]
  /** What could drive as well, and may reach further on one page. */
  rivals?: Driver[] | undefined
  /** Which of them readers see, as `driven`; without it all are. */
  seen?: Seen | undefined
}

interface Seen {
  /** What of a row it asks for beside the id. */
  columns: Sql
  condition: Sql
  /** Whether there are so many that they do not see that no more than some are passed over. */
  isCapped: boolean
}

interface Other {
  column: Sql
  from: Sql
  /** Whether it has few records: none of the page is before its first or after its last. */
  few: boolean
}

/** So many values drive together, each in its order. */
export const mostDriving = 40

/** So many records are examined for each that a page may hold; if too few of them fit, it is shorter and the next goes on from there. */
export const examinedForEach = 25
/** Each is looked up among what holds and among what was replaced. */
export const mostExaminedOfThePast = 1000

/**
 * What the driver finds and the caller sees, in the order of the ids, from a place on: `most` rows, or the `rest` of them that is
 * asked for. Where readers do not see many, no more are gone through than these and what is passed over.
 */
export function seenRows(driver: Driver, bounds: Bounds, most: number, rest = atMost(most)): Sql {
  const { seen } = driver
  if (!seen?.isCapped) return rowsOf(driver, bounds, rest, seen?.condition)
  const passing = rowsOf(driver, bounds, atMost(most + mostPassedOver))
  return sql`SELECT id FROM (SELECT id, ${seen.condition} AS seen FROM (${passing}) AS driven) AS passing WHERE seen ${rest}`
}

/** All of them, where they are few. */
export const allSeenRows = (driver: Driver, bounds: Bounds): Sql => rowsOf(driver, bounds, sql``, driver.seen?.condition)

/** Where `most` of them end, if there are more: an array of the last row that is looked at and the next. `ofSeen` are these two of those that are seen. */
export function endsOf(driver: Driver, bounds: Bounds, most: number, ofSeen: Sql): Sql {
  if (!driver.seen?.isCapped) return sql`ARRAY(${ofSeen})`
  // The condition stands in each branch of the union, which keeps Postgres from planning parallel workers: they take longer to start
  // than all of this, which is hardly ever asked for.
  const each = driver.each.map((from) => sql`${from} AND cardinality(of_seen) < 2`)
  const ofAll = rowsOf({ ...driver, each }, bounds, lastAndNext(most + mostPassedOver))
  return sql`(SELECT CASE WHEN cardinality(of_seen) = 2 THEN of_seen ELSE ARRAY(SELECT id FROM (${ofAll}) AS driven) END
        FROM (SELECT ARRAY(${ofSeen}) AS of_seen OFFSET 0) AS ends)`
}

/** The end of a query whose rows are in order: the last one that is looked at, and the next. */
export const lastAndNext = (most: number): Sql => raw(`OFFSET ${most - 1} LIMIT 2`)

/** The `rest` of the rows that the driver finds and that fit a condition, in the order of their ids, from a place on; and what tells which of them readers see. */
function rowsOf({ column, each, others = [], seen }: Driver, { after, descending, since }: Bounds, rest: Sql, condition?: Sql): Sql {
  const order = raw(descending ? 'DESC' : 'ASC')
  const within = others.filter(({ few }) => few)
  const bounds = [
    ...(after === undefined ? [] : [sql`AND ${column} ${raw(descending ? '<' : '>')} ${after}::uuid`]),
    ...(since === undefined ? [] : [sql`AND ${column} >= id_floor(${since}::timestamptz)`]),
    ...within.map((other) => sql`AND ${column} BETWEEN ${endOf(other, 'ASC')} AND ${endOf(other, 'DESC')}`),
  ]
  const ofEach = each.map((from) => {
    const rows = sql`SELECT ${column} AS id ${seen?.columns ?? sql``} FROM ${from} ${all(bounds)}`
    return condition
      ? sql`(SELECT driven.id FROM (${rows}) AS driven WHERE ${condition} ORDER BY driven.id ${order})`
      : sql`(${rows} ORDER BY id ${order})`
  })
  return sql`SELECT * FROM (${join(ofEach, ' UNION ALL ')}) AS of_each ORDER BY id ${order} ${rest}`
}

const all = (parts: Sql[]): Sql => (parts.length === 0 ? sql`` : join(parts, ' '))

/** Those of the examined that the other filters' indexes have as well, before anything of the record is read. */
export const alsoDriven = ({ others = [] }: Driver, id: Sql): Sql =>
  all(
    others.map(
      ({ column, from }, n) => sql`CROSS JOIN LATERAL (SELECT FROM ${from} AND ${column} = ${id} LIMIT 1) AS ${raw(`also_driven_${n}`)}`,
    ),
  )

const endOf = ({ column, from }: Other, order: 'ASC' | 'DESC'): Sql =>
  sql`(SELECT ${column} FROM ${from} ORDER BY ${column} ${raw(order)} LIMIT 1)`

/** Each id once. So many rows first: nobody can tell a planner how many of them are of one record. */
export const examined = (rows: Sql, { descending }: Pick<Bounds, 'descending'>): Sql =>
  sql`(SELECT DISTINCT id FROM (${rows}) AS driven ORDER BY id ${raw(descending ? 'DESC' : 'ASC')}) AS examined`

/** The same of rows that have been read in order: a planner does not always know that they are, and would sort them all. */
export const examinedInOrder = (rows: Sql): Sql =>
  sql`(SELECT id FROM (SELECT id, lag(id) OVER (ROWS CURRENT ROW) AS before FROM (${rows}) AS driven) AS in_order WHERE id IS DISTINCT FROM before) AS examined`

export interface Bounds {
  after: string | undefined
  descending: boolean
  /** Nothing recorded earlier is looked at. */
  since: string | undefined
}

/** The record of an id where it fits, looked at by itself: in a join, each condition might be worked out for all records there are. */
export const fitting = (table: Sql, id: Sql, conditions: Sql[], columns = sql`${table}.id`): Sql =>
  sql`(SELECT ${columns} FROM ${table} WHERE ${table}.id = ${id} AND ${join(conditions, ' AND ')} LIMIT 1) AS fitting`

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
  walks?: boolean
  /** Whether nothing else is asked for. */
  alone?: boolean
  /** The other filters whose indexes must have a record too. */
  others?: Other[]
  /** Which of them readers see, as `driven`; without it all are. */
  seen?: Seen | undefined
}

interface Seen {
  /** What of a row it asks for beside the id. */
  columns: Sql
  condition: Sql
}

interface Other {
  column: Sql
  from: Sql
  /** Whether it has few records: none of the page is before its first or after its last. */
  few: boolean
}

/** So many values drive together, each in its order. */
export const mostDriving = 24

/** For one page so many records are examined; if too few of them fit, the page is shorter and the next goes on from there. */
export const mostExamined = 5000
/** Each is looked up among what holds and among what was replaced. */
export const mostExaminedOfThePast = 1000

/**
 * Parts of a statement: `driven`, the rows that the driver finds and the caller sees, in the order of their ids, from a place on, one
 * more than `most`; and for readers `passing`, all that are gone through for that. They are looked up as far as they are asked for.
 */
export function drivenRows(driver: Driver, bounds: Bounds, most: number): Sql {
  const { seen } = driver
  if (!seen) return sql`driven AS MATERIALIZED (${rowsOf(driver, bounds)} ${atMost(most + 1)})`
  return sql`passing AS MATERIALIZED (SELECT id, ${seen.condition} AS seen FROM (${rowsOf(driver, bounds)}) AS driven ${atMost(most + mostPassedOver + 1)}),
    driven AS MATERIALIZED (SELECT id FROM (SELECT id, seen FROM passing ${atMost(most + mostPassedOver)}) AS passing WHERE seen ${atMost(most + 1)})`
}

/** Where the rows end that were driven, if there are more. */
export const endsOfDriven = ({ seen }: Driver, most: number, descending: boolean): Sql =>
  endsOf(raw(descending ? 'id DESC' : 'id ASC'), [['driven', most], ...(seen ? [['passing', most + mostPassedOver] as const] : [])])

/** The rows that the driver finds, in the order of their ids, from a place on; and what tells which of them readers see. */
export function rowsOf({ column, each, others = [], seen }: Driver, { after, descending, since }: Bounds): Sql {
  const order = raw(descending ? 'DESC' : 'ASC')
  const within = others.filter(({ few }) => few)
  const bounds = [
    ...(after === undefined ? [] : [sql`AND ${column} ${raw(descending ? '<' : '>')} ${after}::uuid`]),
    ...(since === undefined ? [] : [sql`AND ${column} >= id_floor(${since}::timestamptz)`]),
    ...within.map((other) => sql`AND ${column} BETWEEN ${endOf(other, 'ASC')} AND ${endOf(other, 'DESC')}`),
  ]
  const ofEach = each.map(
    (from) => sql`(SELECT ${column} AS id ${seen?.columns ?? sql``} FROM ${from} ${all(bounds)} ORDER BY id ${order})`,
  )
  return sql`SELECT * FROM (${join(ofEach, ' UNION ALL ')}) AS of_each ORDER BY id ${order}`
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

/** Each id of so many of the `driven` once: one after the other, as far as they are asked for. */
export const examined = ({ column, each }: Driver, most: number): Sql =>
  column.text === 'id' && each.length === 1
    ? sql`(SELECT id FROM driven ${atMost(most)}) AS examined`
    : sql`(SELECT id FROM (SELECT id, lag(id) OVER () AS before FROM (SELECT id FROM driven ${atMost(most)}) AS driven) AS in_order
        WHERE id IS DISTINCT FROM before) AS examined`

/** Rows of a statement, and how many of them are looked at: they are one more, where there are more. */
type Gone = readonly [rows: string, most: number]

/** The last one that was looked at and the next, as an array: of the first of these rows that are more, in the order of their ids. */
export function endsOf(order: Sql, [first, ...others]: Gone[]): Sql {
  if (first === undefined) return sql`'{}'::uuid[]`
  const [rows, most] = first
  const ends = sql`ARRAY(SELECT id FROM ${raw(rows)} ORDER BY ${order} ${raw(`OFFSET ${most - 1} LIMIT 2`)})`
  return others.length === 0
    ? ends
    : sql`CASE WHEN (SELECT count(*) FROM ${raw(rows)}) > ${most} THEN ${ends} ELSE ${endsOf(order, others)} END`
}

export interface Bounds {
  after: string | undefined
  descending: boolean
  /** Nothing recorded earlier is looked at. */
  since: string | undefined
}

/** The record of an id where it fits, looked at by itself: in a join, each condition might be worked out for all records there are. */
export const fitting = (table: Sql, id: Sql, conditions: Sql[]): Sql =>
  sql`(SELECT ${table}.id FROM ${table} WHERE ${table}.id = ${id} AND ${join(conditions, ' AND ')} LIMIT 1) AS fitting`

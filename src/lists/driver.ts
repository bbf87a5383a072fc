import { join, raw, type Sql, sql } from '../database/open.ts'

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

/** The rows that the driver finds, in the order of their ids, from a place on: as many as `rest` says. */
export function drivenRows({ column, each, others = [], seen }: Driver, { after, descending, since }: Bounds, rest: Sql): Sql {
  const order = raw(descending ? 'DESC' : 'ASC')
  const within = others.filter(({ few }) => few)
  const bounds = [
    ...(after === undefined ? [] : [sql`AND ${column} ${raw(descending ? '<' : '>')} ${after}::uuid`]),
    ...(since === undefined ? [] : [sql`AND ${column} >= id_floor(${since}::timestamptz)`]),
    ...within.map((other) => sql`AND ${column} BETWEEN ${endOf(other, 'ASC')} AND ${endOf(other, 'DESC')}`),
  ]
  const ofEach = each.map((from) =>
    seen
      ? sql`(SELECT driven.id FROM (SELECT ${column} AS id ${seen.columns} FROM ${from} ${all(bounds)}) AS driven WHERE ${seen.condition} ORDER BY driven.id ${order})`
      : sql`(SELECT ${column} AS id FROM ${from} ${all(bounds)} ORDER BY id ${order})`,
  )
  return sql`SELECT id FROM (${join(ofEach, ' UNION ALL ')}) AS of_each ORDER BY id ${order} ${rest}`
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

/** Each id once, of rows that are in order: one after the other, as far as they are asked for. */
export const examined = (rows: Sql): Sql =>
  sql`(SELECT id FROM (SELECT id, lag(id) OVER () AS before FROM (${rows}) AS driven) AS in_order WHERE id IS DISTINCT FROM before) AS examined`

/** Of more than so many rows in order the last of those and the next one, as an array; of no more of them it has no two. */
export const endsOf = (rows: Sql, most: number): Sql => sql`ARRAY(${rows} ${raw(`OFFSET ${most - 1} LIMIT 2`)})`

export interface Bounds {
  after: string | undefined
  descending: boolean
  /** Nothing recorded earlier is looked at. */
  since: string | undefined
}

/** The record of an id where it fits, looked at by itself: in a join, each condition might be worked out for all records there are. */
export const fitting = (table: Sql, id: Sql, conditions: Sql[]): Sql =>
  sql`(SELECT ${table}.id FROM ${table} WHERE ${table}.id = ${id} AND ${join(conditions, ' AND ')} LIMIT 1) AS fitting`

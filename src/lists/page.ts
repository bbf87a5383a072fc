import { atMost, type Database, join, raw, type Sql, sql, type Statement } from '../database/open.ts'
import {
  allSeenRows,
  alsoDriven,
  type Driver,
  endsOf,
  examined,
  examinedForEach,
  fitting,
  lastAndNext,
  mostExaminedOfThePast,
  seenRows,
} from './driver.ts'
import { furthest } from './furthest.ts'
import { replayed } from './replayed.ts'
import { searchPage } from '../search/searching.ts'
import { type Ends, placeAfter } from '../id-order.ts'
import type { Noun } from '../vocabulary.ts'
import { cursorAfter, mostOnAPage, type Paging, readCursor } from '../paging.ts'

export interface Page {
  body: string
  next: string | null
}

export interface List {
  /** What must hold: whoever asks may see it, and it fits the filters. */
  conditions: Sql[]
  /** Whether it is known beforehand that nothing fits. */
  isEmpty?: boolean
  /** The record as one JSON value, from its table and `joins`. */
  item: Sql
  joins: Sql
  /** Where to begin, where the list is long; by itself it is gone through in its order. */
  driver?: Driver | undefined
  /** Nothing recorded earlier fits. */
  since?: string | undefined
  /** Whether readers see the record of an id, where the list can be searched and a reader asks. */
  seen?: ((id: Sql) => Sql) | undefined
  /** What of it fits `sought.query`, where the list can be searched. */
  highlights?: Sql
}

interface PageRow {
  data: string
  last: string | null
  more: boolean
  /** The last record that was looked at for a page that is not full, and the first that was not. */
  ends: Ends
  replayed: number | null
}

/**
 * One page by keyset: by id, which is by time of recording, newest first unless the oldest are asked for. Every record comes
 * exactly once, whatever is written meanwhile, since an id never changes and new ones come at the newest end.
 */
export async function listPage(database: Database, table: Noun, list: List, paging: Paging & { q?: string | undefined }): Promise<Page> {
  if (paging.q !== undefined && list.highlights)
    return searchPage(database, { noun: table, q: paging.q, ...list, highlights: list.highlights }, paging)
  return readPage(database, table, await pageOf(database, table, list, paging), paging)
}

/** Pages of about this size are read by the same statement. */
const roundedUp = (size: number): number => [20, 50, 100].find((more) => size <= more) ?? mostOnAPage

/** The statement that reads one page. */
export async function pageOf(database: Database, table: Noun, list: List, paging: Paging): Promise<Sql> {
  const { conditions, item, joins, since } = list
  const past = database.moment !== undefined
  const within = { list: table, ...paging }
  const after = readCursor(within)
  const id = raw(`${table}.id`)
  const descending = paging.order === 'desc'
  const order = raw(descending ? 'DESC' : 'ASC')
  const all = [...conditions, sql`${raw(table)}.withdrawn_at IS NULL`]
  if (after !== undefined) all.push(descending ? sql`${id} < ${after}::uuid` : sql`${id} > ${after}::uuid`)
  const bounds = { after, descending, since }
  const most = past ? mostExaminedOfThePast : examinedForEach * Math.max(50, roundedUp(paging.limit))
  const driver = await furthest(database, list.driver, bounds, most)
  const isLong = driver !== undefined && !driver.atOnce
  const rows =
    driver === undefined
      ? sql`SELECT ${id} FROM ${raw(table)} WHERE ${join(all, ' AND ')} ORDER BY ${id} ${order}`
      : sql`SELECT fitting.id FROM ${examined(driver.atOnce ? allSeenRows(driver, bounds) : seenRows(driver, bounds, most), bounds)}
          ${alsoDriven(driver, sql`examined.id`)} CROSS JOIN LATERAL ${fitting(raw(table), sql`examined.id`, all)}
          ORDER BY examined.id ${order}`
  // With the limit in its text, a plan for any values is taken for as cheap as one for these, and Postgres keeps it. Where several
  // filters weigh against each other, the limit is a parameter: a plan for any values then expects a tenth of all rows, and is kept
  // only where it looks cheap even so.
  const onePlan = !past && (driver ? driver.alone : conditions.every(({ values }) => values.length === 0))
  const wanted = sql`LIMIT ${paging.limit + 1}`
  const found = onePlan
    ? sql`SELECT id FROM (${rows} ${atMost(roundedUp(paging.limit) + 1)}) AS fit ORDER BY id ${order} ${wanted}`
    : sql`${rows} ${wanted}`
  return sql`
    WITH found AS MATERIALIZED (${found}), page AS MATERIALIZED (SELECT id FROM found ORDER BY id ${order} LIMIT ${paging.limit})
    SELECT '[' || coalesce(string_agg(${item}::text, ',' ORDER BY ${id} ${order}), '') || ']' AS data,
      (SELECT id FROM page ORDER BY id ${raw(descending ? 'ASC' : 'DESC')} LIMIT 1) AS last,
      (SELECT count(*) FROM found) > ${paging.limit} AS more,
      ${isLong ? sql`CASE WHEN (SELECT count(*) FROM found) <= ${paging.limit} THEN ${endsOf(driver, bounds, most, seenRows(driver, bounds, most, lastAndNext(most)))} ELSE '{}' END` : sql`'{}'::uuid[]`} AS ends,
      ${replayed}
    FROM page JOIN ${raw(table)} ON ${id} = page.id ${joins}`
}

export async function readPage(database: Database, table: Noun, statement: Statement, paging: Paging): Promise<Page> {
  const within = { list: table, ...paging }
  const [row] = await database.query<PageRow & Record<string, unknown>>(statement)
  const end = row && (row.more ? row.last : placeAfter(row.ends))
  const next = row && end != null ? cursorAfter(end, within, row.replayed) : null
  return { body: `{"data":${row?.data ?? '[]'},"next":${JSON.stringify(next)}}`, next }
}

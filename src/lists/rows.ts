import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import type { Page } from './page.ts'
import { cursorAfter, type Paging, readCursor } from '../paging.ts'

interface List {
  table: 'webhook' | 'webhook_delivery' | 'api_key'
  /** One of them as JSON, from a row called `listed`. */
  item: Sql
  conditions: Sql[]
  /** What else the cursor is for, apart from the paging. */
  within: object
}

/** One page by keyset on the id, which is by time. */
export async function listRows({ query }: Database, { table, item, conditions, within }: List, paging: Paging): Promise<Page> {
  const { limit, order } = paging
  const whole = { list: table, ...within, ...paging }
  const after = readCursor(whole)
  const all = [sql`true`, ...conditions]
  if (after !== undefined) all.push(order === 'desc' ? sql`listed.id < ${after}::uuid` : sql`listed.id > ${after}::uuid`)
  const rows = await query<{ id: string; item: string }>(sql`
    SELECT listed.id, ${item}::text AS item FROM ${raw(table)} AS listed WHERE ${join(all, ' AND ')} ORDER BY listed.id ${raw(order)} LIMIT ${limit + 1}`)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter(last.id, whole) : null
  return { body: `{"data":[${page.map(({ item }) => item).join(',')}],"next":${JSON.stringify(next)}}`, next }
}

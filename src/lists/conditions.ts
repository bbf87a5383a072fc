import { join, raw, Sql, sql } from '../database/open.ts'
import type { Paging } from '../paging.ts'

/** What has a name by which others may ask for it. */
export type Named = 'source' | 'analyst' | 'claim'

/** Conditions from what is given; an absent filter leaves no trace in the statement. */
export const when = <T>(value: T | undefined, condition: (value: T) => Sql): Sql[] => (value === undefined ? [] : [condition(value)])

/** The record of a name; readers know none by the name of what was merged into it unseen. */
export const called = (noun: Named, name: string, drafts: boolean): Sql =>
  sql`${raw(drafts ? `find_${noun}` : `find_told_${noun}`)}(${name})`

/** A record is searched by the ids that the names given resolve to. */
export const idsOf = (noun: Named, names: string[], drafts: boolean): Sql =>
  once(sql`ARRAY[${join(names.map((name) => called(noun, name, drafts)))}]`, 'uuid[]')

export const folded = (values: string[]): Sql => once(sql`ARRAY[${join(values.map((value) => sql`fold(${value})`))}]`, 'text[]')

// A query of its own is asked once; the bare expression might be asked again for every row.
const once = (array: Sql, type: string): Sql => sql`(SELECT ${array})::${raw(type)}`

/** A condition for the planner to weigh: the values of a query that is asked once are hidden from it. */
export const weighable = ({ strings, values }: Sql): Sql =>
  new Sql(
    strings.map((text) => text.replaceAll('(SELECT ARRAY[', '(ARRAY[')),
    values,
  )

export const inLanguages = (column: Sql, tags: string[]): Sql =>
  sql`(${join(
    tags.map((tag) => sql`(${column} = ${tag.toLowerCase()} OR ${column} LIKE ${`${tag.toLowerCase()}-%`})`),
    ' OR ',
  )})`

export const overlapping = (column: Sql, dates: string[]): Sql =>
  sql`(${join(
    dates.map((date) => sql`${column} && edtf_range(${date})`),
    ' OR ',
  )})`

/** Whether a query asks for less than all that there is, or all that is found. */
export const isNarrowed = ({
  q: _q,
  limit: _limit,
  cursor: _cursor,
  order: _order,
  ...filters
}: Partial<Paging> & { q?: string | undefined }): boolean => Object.values(filters).some((given) => given !== undefined)

export interface SharedFilters {
  id?: string[] | undefined
  recordedSince?: string | undefined
  updatedSince?: string | undefined
}

export function sharedConditions(table: string, { id, recordedSince, updatedSince }: SharedFilters): Sql[] {
  const column = (name: string) => raw(`${table}.${name}`)
  return [
    ...when(id, (ids) => sql`${column('id')} = ANY (${ids}::uuid[])`),
    // The id carries the time of recording, so that the index that orders the page also cuts it off.
    ...when(
      recordedSince,
      (since) => sql`${column('id')} >= id_floor(${since}::timestamptz) AND ${column('recorded_at')} >= ${since}::timestamptz`,
    ),
    ...when(updatedSince, (since) => sql`${column('updated_at')} >= ${since}::timestamptz`),
  ]
}

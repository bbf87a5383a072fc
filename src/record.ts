import anyAscii from 'any-ascii'
import type { z } from 'zod'
import { raw, type Sql, sql } from './database/open.ts'
import type { Noun } from './vocabulary.ts'
import { isId } from './wire.ts'

/** A record that another names, where it is named. */
export interface Mention {
  noun: Noun
  name: string
  pointer: string
}

/** The id of a record that is named. */
export type Resolve = (noun: Noun, name: string) => string

/** How the body of a noun becomes a row of its table, and back. */
export interface RecordKind<Body> {
  noun: Noun
  /** What a whole body must be; its members in the order of the contract. */
  shape: z.ZodType<Body>
  /** The columns a writer sets, with the types in which they travel. */
  columns: Record<string, string>
  mentions(body: Body): Mention[]
  row(body: Body, resolve: Resolve): Row
  /** The columns of `body`, from a row of the table; `name` shows the record that a column refers to. */
  body(name: NameOf): Sql
}

export type Row = Record<string, unknown>
export type NameOf = (noun: Noun, column: Sql) => Sql

export const byId: NameOf = (_, column) => column

export function mention(noun: Noun, name: string | null | undefined, pointer: string): Mention[] {
  return name == null ? [] : [{ noun, name, pointer }]
}

/** What the database takes a slug from: the slug itself, or `~word` for the first free of word, word-2, word-3 … */
export function slugFrom(slug: string | undefined, name: string, noun: Noun): string {
  if (slug !== undefined) return slug
  const word = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 90)
    .replace(/^-+|-+$/g, '')
  return `~${word === '' ? noun : isId(word) ? `${noun}-${word}` : word}`
}

/** Members that say nothing are left out of what is stored as JSON. */
export function given<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as Partial<T>
}

/** Rows as a table of their columns, joined by `n` where several belong together. */
export function rowsOf({ columns }: Pick<RecordKind<unknown>, 'columns'>, rows: Row[], extra: Record<string, string> = {}): Sql {
  const fields = Object.entries({ ...columns, ...extra }).map(([name, type]) => `"${name}" ${type}`)
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (${raw(fields.join(', '))})`
}

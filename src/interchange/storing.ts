import type { Writer } from '../auth.ts'
import { type Database, raw, sql } from '../database/open.ts'
import { type Row, rowsOf } from '../record.ts'
import { write, writing } from '../recording.ts'
import type { Noun } from '../vocabulary.ts'
import { kinds } from './kinds.ts'
import type { Line } from './reading.ts'

/** A line turned into a row, ready to be stored. */
export interface Ready {
  line: Line
  row: Row
  /** The record it changes and the version it was read at; null: it makes a new one. */
  at: { id: string; version: number } | null
}

export interface Stored {
  key: string
  id: string
  changed: boolean
}

const remembered = { key: 'text', digest: 'text', members: 'text[]' }

const given = (noun: Noun, rows: Ready[], extra: Record<string, string>) =>
  sql`given AS MATERIALIZED (SELECT * FROM ${rowsOf(
    kinds[noun],
    rows.map(({ line, row, at }) => ({ ...row, key: line.key, digest: line.digest, members: line.members, record_id: at?.id, at_version: at?.version })),
    { ...remembered, ...extra },
  )})`

const remember = (noun: Noun) => sql`remembered AS (INSERT INTO imported (noun, key, digest, members, record_id)
  SELECT ${noun}::noun, given.key, decode(given.digest, 'hex'), given.members, stored.id FROM stored JOIN given ON given.key = stored.key
  ON CONFLICT (noun, key) DO UPDATE SET digest = excluded.digest, members = excluded.members, record_id = excluded.record_id, imported_at = excluded.imported_at)`

export function storeNew(database: Database, writer: Writer, noun: Noun, rows: Ready[]): Promise<Stored[]> {
  const columns = raw(Object.keys(kinds[noun].columns).join(', '))
  return write<Stored & Record<string, unknown>>(
    database,
    sql`WITH ${writing(writer)}, ${given(noun, rows, {})},
      stored AS (INSERT INTO ${raw(noun)} (key, ${columns}) SELECT key, ${columns} FROM writing, given RETURNING id, key), ${remember(noun)}
    SELECT key, id, true AS changed FROM stored`,
  )
}

/** Answers those that were still at the version they were read at. */
export function storeChanged(database: Database, writer: Writer, noun: Noun, rows: Ready[]): Promise<Stored[]> {
  const table = raw(noun)
  const names = Object.keys(kinds[noun].columns)
  return write<Stored & Record<string, unknown>>(
    database,
    sql`WITH ${writing(writer)}, ${given(noun, rows, { record_id: 'uuid', at_version: 'integer' })},
      stored AS (UPDATE ${table} SET (${raw(names.join(', '))}) = ROW (${raw(names.map((name) => `given.${name}`).join(', '))})
        FROM writing, given WHERE ${table}.id = given.record_id AND ${table}.version = given.at_version AND ${table}.withdrawn_at IS NULL
        RETURNING ${table}.id, ${table}.key, ${table}.version <> given.at_version AS changed), ${remember(noun)}
    SELECT key, id, changed FROM stored`,
  )
}

/** In a dry run only the names that the records would have are kept, for as long as the run lasts. */
export async function pretend({ query }: Database, importId: string, names: string[], ids: string[]): Promise<void> {
  await query(sql`INSERT INTO import_name (import_id, name, record_id)
    SELECT ${importId}::uuid, name, id FROM unnest(${names}::text[], ${ids}::uuid[]) AS named (name, id) ON CONFLICT DO NOTHING`)
}

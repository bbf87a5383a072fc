import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { byId } from '../record.ts'
import { type Noun, nouns } from '../vocabulary.ts'
import { kinds } from './kinds.ts'
import type { Line } from './line.ts'

/** What the database knows of a line's key before the line is applied. */
export interface Known {
  id: string | null
  version: number
  withdrawn: boolean
  /** Whether the line is the one last imported under its key. */
  same: boolean
  /** The members that line had. */
  members: string[]
  body: Record<string, unknown> | null
  /** In a dry run: the id that an earlier line of this key would have given or changed. */
  imagined: string | null
  /** An earlier line with this key still waits: this one must wait behind it. */
  behind: boolean
}

export async function lookUp({ query }: Database, importId: string, noun: Noun, lines: Line[]): Promise<Known[]> {
  const table = raw(noun)
  const rows = await query<Known & Record<string, unknown>>(sql`
    SELECT ${table}.id, coalesce(${table}.version, 0) AS version, ${table}.withdrawn_at IS NOT NULL AS withdrawn,
      last.digest IS NOT DISTINCT FROM wanted.digest AS same, coalesce(imported.members, '{}') AS members, before.record_id AS imagined,
      CASE WHEN ${table}.id IS NOT NULL AND last.digest IS DISTINCT FROM wanted.digest THEN
        (SELECT row_to_json(shown) FROM (SELECT ${kinds[noun].body(byId)}) AS shown) END AS body,
      EXISTS (SELECT FROM import_waiting w WHERE w.import_id = ${importId}::uuid AND w.noun = ${noun}::noun AND w.key = wanted.key AND w.line < wanted.line) AS behind
    FROM unnest(${lines.map(({ key }) => key)}::text[], ${lines.map(({ digest }) => digest)}::text[], ${lines.map(({ line }) => line)}::bigint[])
      WITH ORDINALITY AS wanted (key, digest, line, n)
    LEFT JOIN ${table} ON ${table}.key = wanted.key
    LEFT JOIN imported ON imported.noun = ${noun}::noun AND imported.key = wanted.key
    LEFT JOIN import_name AS before ON before.import_id = ${importId}::uuid AND before.name = ${hashOf(sql`${`line ${noun} `} || wanted.key`)}
    CROSS JOIN LATERAL (SELECT encode(coalesce(before.digest, imported.digest), 'hex') AS digest) AS last
    ORDER BY n`)
  return rows
}

/** As what a dry run keeps a name: some are longer than an index can hold. */
export const hashOf = (name: Sql): Sql => sql`encode(sha256(convert_to(${name}, 'UTF8')), 'hex')`

/** The record that a dry run has given such a name. */
export const imaginedAs = (importId: string, ...name: Sql[]): Sql =>
  sql`(SELECT record_id FROM import_name WHERE import_id = ${importId}::uuid AND import_name.name = ${hashOf(sql`concat_ws(' ', ${join(name)})`)})`

export interface Naming {
  database: Database
  importId: string
  /** Whether the file has been read to its end: until then what is nobody's key may become one. */
  whole: boolean
}

/** The ids of all that is named: as key, then slug, then id; in a dry run also what it would have made. */
export async function findNamed(
  { database: { query }, importId, whole }: Naming,
  names: { noun: Noun; name: string }[],
): Promise<Map<string, { id: string; imagined: boolean }>> {
  if (names.length === 0) return new Map()
  const would = (kind: string) => imaginedAs(importId, sql`${kind}::text`, sql`noun`, sql`named.name`)
  const waits = sql`EXISTS (SELECT FROM import_waiting w WHERE w.import_id = ${importId}::uuid AND w.noun = named.noun AND w.key = named.name)`
  const called = sql`LEFT JOIN LATERAL (SELECT find_record(noun, named.name, true) AS id, ${would('slug')} AS would) AS called
      ON named.id IS NULL AND keyed.would IS NULL AND NOT ${waits}`
  const rows = await query<{ noun: Noun; name: string; id: string | null; would: string | null }>(sql`
    WITH named AS MATERIALIZED (
      SELECT named.noun, named.name, CASE named.noun ${join(nouns.map(byKey), ' ')} END AS id
      FROM unnest(${names.map(({ noun }) => noun)}::noun[], ${names.map(({ name }) => name)}::text[]) AS named (noun, name))
    SELECT noun, name, ${whole ? sql`coalesce(named.id, called.id) AS id, coalesce(keyed.would, called.would) AS would` : sql`named.id, keyed.would`}
    FROM named LEFT JOIN LATERAL (SELECT ${would('line')} AS would) AS keyed ON named.id IS NULL
    ${whole ? called : sql``}`)
  return new Map(
    rows.flatMap(({ noun, name, id, would }) => {
      const found = id ?? would
      return found === null ? [] : [[`${noun} ${name}`, { id: found, imagined: id === null }]]
    }),
  )
}

const byKey = (noun: Noun): Sql =>
  sql`WHEN ${raw(`'${noun}'`)} THEN (SELECT id FROM ${raw(noun)} WHERE key = named.name AND withdrawn_at IS NULL)`

export interface Rival {
  n: number
  what: 'slug' | 'url' | 'relation'
  /** What no two records may share, in normal form. */
  mark: string
  /** The record that has it already, if any. */
  id: string | null
  key: string | null
  /** In a dry run: whether a line before has changed the record that has it, which has what that line says. */
  freed: boolean | null
}

/** Marks no two live records may share, each with who has it already. */
export async function findRivals({ query }: Database, importId: string, noun: Noun, rows: Record<string, unknown>[]): Promise<Rival[]> {
  const given = JSON.stringify(rows.map((row, n) => ({ ...row, n })))
  const own = sql`coalesce(given.id, '00000000-0000-0000-0000-000000000000'::uuid)`
  const marks = {
    source: sql`SELECT n, 'url' AS what, normal_url(url) AS mark,
        (SELECT s.id FROM source s WHERE s.normal_url = normal_url(given.url) AND s.withdrawn_at IS NULL AND s.id <> ${own}) AS id
      FROM jsonb_to_recordset(${given}::jsonb) AS given (n integer, id uuid, url text) WHERE url IS NOT NULL UNION ALL ${slugMarks(noun, given)}`,
    analyst: slugMarks(noun, given),
    claim: slugMarks(noun, given),
    attribution: undefined,
    relation: sql`SELECT n, 'relation' AS what, concat_ws(' ', kind, ends[1], ends[2]) AS mark, (
        SELECT r.id FROM relation r WHERE r.kind = given.kind AND r.withdrawn_at IS NULL AND r.id <> ${own}
          AND (r.from_id, r.to_id) IN ((given.from_id, given.to_id), (ends[1], ends[2]), (ends[2], ends[1]))
          AND (given.kind IN ('contradicts', 'restates') OR r.from_id = given.from_id) LIMIT 1) AS id
      FROM jsonb_to_recordset(${given}::jsonb) AS given (n integer, id uuid, from_id uuid, to_id uuid, kind relation_kind)
      CROSS JOIN LATERAL (SELECT CASE WHEN given.kind IN ('contradicts', 'restates')
        THEN ARRAY[least(from_id, to_id), greatest(from_id, to_id)] ELSE ARRAY[from_id, to_id] END AS ends) AS pair`,
  }[noun]
  if (!marks) return []
  const would = (what: Sql, name: Sql) => imaginedAs(importId, what, sql`${noun}::text`, name)
  return query<Rival & Record<string, unknown>>(sql`
    SELECT n, what, mark, held.key, held.freed, coalesce(CASE WHEN NOT held.freed THEN marked.id END, ${would(sql`what`, sql`mark`)}) AS id
    FROM (${marks}) AS marked LEFT JOIN LATERAL (
      SELECT key, what <> 'slug' AND ${would(sql`'line'`, sql`key`)} IS NOT NULL AS freed FROM ${raw(noun)} AS holder WHERE holder.id = marked.id) AS held ON true
    ORDER BY n`)
}

const slugMarks = (noun: Noun, given: string) => sql`SELECT n, 'slug' AS what, slug AS mark,
    (SELECT held.record_id FROM slug held WHERE held.noun = ${noun}::noun AND held.slug = given.slug AND held.record_id IS DISTINCT FROM given.id) AS id
  FROM jsonb_to_recordset(${given}::jsonb) AS given (n integer, id uuid, slug text) WHERE slug NOT LIKE '~%'`

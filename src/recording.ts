import pg from 'pg'
import type { Writer } from './auth.ts'
import { type Database, raw, type Sql, sql } from './database/open.ts'
import { ProblemError, unknownReference } from './problems.ts'
import { type Mention, type RecordKind, type Resolve, type Row, rowsOf } from './record.ts'
import { refusal, type Where } from './refusals.ts'
import { isSlugged, type Noun } from './vocabulary.ts'

/** The actor, key and reason of a write, set for its transaction alone, and what it is called where that is not plain from what it does. */
export const writing = ({ actor, keyId, reason }: Writer, operation = ''): Sql => sql`writing AS MATERIALIZED (SELECT
  set_config('onrecord.actor', ${actor}, true), set_config('onrecord.key', ${keyId ?? ''}, true), set_config('onrecord.reason', ${reason ?? ''}, true),
  set_config('onrecord.operation', ${operation}, true))`

/** The columns a writer sets, of a table where it is named; of some of them something else. */
export const columnsOf = (kind: Pick<RecordKind<unknown>, 'columns'>, table?: string, instead: Record<string, string> = {}): Sql =>
  raw(
    Object.keys(kind.columns)
      .map((column) => instead[column] ?? (table ? `${table}.${column}` : column))
      .join(', '),
  )

/** Puts a record on record; answers its id. `check` refuses a row before it is written. */
export const adderOf =
  <Body>(kind: RecordKind<Body>, check: (row: Row) => void = () => {}) =>
  async (database: Database, writer: Writer, body: Body): Promise<string> => {
    const mentions = kind.mentions(body)
    const resolve = await resolveAll(database, mentions)
    const row = kind.row(body, resolve)
    check(row)
    const [made] = await write<{ id: string }>(
      database,
      sql`WITH ${writing(writer)} INSERT INTO ${raw(kind.noun)} (${columnsOf(kind)})
        SELECT ${columnsOf(kind, 'given')} FROM writing, ${rowsOf(kind, [row])} RETURNING id`,
      whereNamed(mentions, resolve),
    )
    if (!made) throw new Error(`inserting one ${kind.noun} made none`)
    return made.id
  }

/** Answers false when the record is no longer at that version. */
export async function update<Body>(
  database: Database,
  writer: Writer,
  kind: RecordKind<Body>,
  at: { id: string; version: number },
  row: Row,
  where: Where,
): Promise<boolean> {
  const table = raw(kind.noun)
  const done = await write(
    database,
    sql`WITH ${writing(writer)} UPDATE ${table} SET (${columnsOf(kind)}) = ROW (${columnsOf(kind, 'given')})
      FROM writing, ${rowsOf(kind, [row])}
      WHERE ${table}.id = ${at.id}::uuid AND ${table}.version = ${at.version} AND ${table}.withdrawn_at IS NULL RETURNING ${table}.id`,
    where,
  )
  return done.length === 1
}

/** Sets a record, live or withdrawn, back to what it was; answers false when it is no longer at that version. */
export async function putBack<Body>(
  database: Database,
  writer: Writer,
  kind: RecordKind<Body>,
  at: { id: string; version: number },
  row: Row,
): Promise<boolean> {
  const table = raw(kind.noun)
  const done = await write(
    database,
    sql`WITH ${writing(writer, 'restore')}, held AS MATERIALIZED (SELECT id FROM ${table} WHERE id = ${at.id}::uuid FOR UPDATE)
      UPDATE ${table} SET (${columnsOf(kind)}, withdrawn_at) = ROW (${columnsOf(kind, 'given')}, NULL)
      FROM writing, held, ${rowsOf(kind, [row])}
      WHERE ${table}.id = held.id AND ${table}.version = ${at.version} ${isSlugged(kind.noun) ? sql`AND merged_into_id IS NULL` : sql``}
      RETURNING ${table}.id`,
  )
  return done.length === 1
}

// Whether readers still see who spoke, and where, is asked anew for each that is withdrawn: of two at once one waits here.
const speaking = (id: string): Sql => sql`place AS MATERIALIZED (
    SELECT id FROM source WHERE id = (SELECT source_id FROM attribution WHERE id = ${id}::uuid) FOR UPDATE),
  voice AS MATERIALIZED (SELECT id FROM analyst WHERE id = (SELECT analyst_id FROM attribution WHERE id = ${id}::uuid)
    AND (SELECT count(*) FROM place) >= 0 FOR UPDATE),
  speaking AS MATERIALIZED (SELECT id FROM place UNION ALL SELECT id FROM voice),`

export async function markWithdrawn(database: Database, writer: Writer, noun: Noun, at: { id: string; version: number }): Promise<boolean> {
  const table = raw(noun)
  const done = await write(
    database,
    // Held before it is changed: who is about to name it comes first or waits, where each would else wait for the other.
    sql`WITH ${writing(writer)}, ${noun === 'attribution' ? speaking(at.id) : sql``} held AS MATERIALIZED (
        SELECT id FROM ${table} WHERE id = ${at.id}::uuid ${noun === 'attribution' ? sql`AND (SELECT count(*) FROM speaking) >= 0` : sql``} FOR UPDATE)
      UPDATE ${table} SET withdrawn_at = recording_time(), withdrawn_reason = ${writer.reason}
      FROM writing, held WHERE ${table}.id = held.id AND version = ${at.version} AND withdrawn_at IS NULL RETURNING ${table}.id`,
  )
  return done.length === 1
}

/** Runs one write; what the database refuses becomes a problem that names the place. */
export async function write<R extends pg.QueryResultRow>(database: Database, statement: Sql, where?: Where): Promise<R[]> {
  try {
    return await database.write<R>(statement)
  } catch (error) {
    throw error instanceof pg.DatabaseError ? ((await refusal(database, error, where)) ?? error) : error
  }
}

/** Where a record is named that is refused by its id. */
export const whereNamed =
  (mentions: Mention[], resolve: Resolve): Where =>
  (_, pointer, value) =>
    mentions.find(({ noun, name }) => resolve(noun, name) === value)?.pointer ?? pointer

/** Looks up every record that is named, in one statement; 422 names each that is not there. */
export async function resolveAll({ query }: Database, mentions: Mention[]): Promise<Resolve> {
  const wanted = [...new Map(mentions.map((mention) => [`${mention.noun} ${mention.name}`, mention])).values()]
  const ids = new Map<string, string>()
  if (wanted.length > 0) {
    const found = await query<{ noun: Noun; name: string; id: string }>(sql`
      SELECT noun, name, find_record(noun, name) AS id FROM unnest(
        ${wanted.map(({ noun }) => noun)}::noun[], ${wanted.map(({ name }) => name)}::text[]) AS wanted (noun, name)`)
    for (const { noun, name, id } of found) if (id !== null) ids.set(`${noun} ${name}`, id)
  }
  const missing = mentions.filter(({ noun, name }) => !ids.has(`${noun} ${name}`))
  if (missing.length > 0) {
    throw unknownReference(
      missing.map(({ noun, name, pointer }) => ({ pointer, detail: `there is no live ${noun} ${JSON.stringify(name)}` })),
    )
  }
  return (noun, name) => {
    const id = ids.get(`${noun} ${name}`)
    if (id === undefined) throw new ProblemError('internal', `${noun} ${name} was not looked up`)
    return id
  }
}

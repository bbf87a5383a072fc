import type { Writer } from '../auth.ts'
import { type Database, raw, sql } from '../database/open.ts'
import { ProblemError } from '../problems.ts'
import { type Row, rowsOf } from '../record.ts'
import { write, writing } from '../recording.ts'
import type { Noun } from '../vocabulary.ts'
import { answered, rejected } from './answering.ts'
import { kinds } from './kinds.ts'
import type { Naming } from './lookup.ts'
import type { Line } from './line.ts'
import type { ImportAnswer } from './schema.ts'

export interface Run extends Naming {
  writer: Writer
  dryRun: boolean
}

/** A line turned into a row, ready to be stored. */
export interface Ready {
  line: Line
  row: Row
  /** The record it changes and the version it was read at; null: it makes a new one. */
  at: { id: string; version: number } | null
  /** In a dry run: the id that an earlier line of its key would have given or changed. */
  imagined: string | null
  /** In a dry run: whether it names what only the file has, or takes what only the file has freed. */
  needsImagined: boolean
}

export interface StoredLines {
  answers: ImportAnswer[]
  /** The keys of the records that are new. */
  made: string[]
  /** Lines to be looked up again: others have been quicker, with the record or with what it alone may have. */
  outrun: { line: Line; error: ProblemError }[]
}

/** Stores lines, all at once or, where a `patient` caller has seen that fail, as many at once as go. */
export async function store({ database, writer }: Run, noun: Noun, ready: Ready[], patient: boolean): Promise<StoredLines> {
  const changes = ready.filter(({ at }) => at !== null)
  const additions = ready.filter(({ at }) => at === null)
  const stored = new Map<string, Stored | ProblemError>([
    ...(
      await Promise.all(lanesOf(additions).map((lane) => storeOrHalve(lane, patient, (rows) => storeNew(database, writer, noun, rows))))
    ).flat(),
    ...(await storeOrHalve(changes, patient, (rows) => storeChanged(database, writer, noun, rows))),
  ])
  const done: StoredLines = { answers: [], made: [], outrun: [] }
  for (const { line, at } of ready) {
    const one = stored.get(line.key) ?? changedByOthers
    if (one instanceof ProblemError) {
      if (one.code === 'taken' || one === changedByOthers) done.outrun.push({ line, error: one })
      else done.answers.push(rejected(line, one))
    } else {
      done.answers.push(answered(line, at === null ? 'created' : one.changed ? 'updated' : 'unchanged', one.id))
      if (at === null) done.made.push(line.key)
    }
  }
  return done
}

/** Two statements at once use two cores. What is said of one claim takes that claim's lock, so it stays in one lane. */
function lanesOf(rows: Ready[]): Ready[][] {
  const isLeft = ({ row: { claim_id: claim } }: Ready, index: number) =>
    (typeof claim === 'string' ? Number.parseInt(claim.slice(-1), 16) : index) % 2 === 0
  return [rows.filter(isLeft), rows.filter((row, index) => !isLeft(row, index))]
}

const changedByOthers = new ProblemError('stale', 'The record is being changed by others: import the line again')

/** Where the database refuses one of many rows, halves until that one stands alone. What is taken was free just now: that is looked up again first. */
async function storeOrHalve(
  rows: Ready[],
  patient: boolean,
  save: (rows: Ready[]) => Promise<Stored[]>,
): Promise<[string, Stored | ProblemError][]> {
  if (rows.length === 0) return []
  try {
    return (await save(rows)).map((stored) => [stored.key, stored])
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (rows.length === 1 || (error.code === 'taken' && !patient)) return rows.map(({ line }) => [line.key, error])
    const middle = Math.ceil(rows.length / 2)
    return [...(await storeOrHalve(rows.slice(0, middle), patient, save)), ...(await storeOrHalve(rows.slice(middle), patient, save))]
  }
}

interface Stored {
  key: string
  id: string
  changed: boolean
}

const remembered = { key: 'text', digest: 'text', members: 'text[]' }

const given = (noun: Noun, rows: Ready[], extra: Record<string, string>) =>
  sql`given AS MATERIALIZED (SELECT * FROM ${rowsOf(
    kinds[noun],
    rows.map(({ line, row, at }) => ({
      ...row,
      key: line.key,
      digest: line.digest,
      members: line.members,
      record_id: at?.id,
      at_version: at?.version,
    })),
    { ...remembered, ...extra },
  )})`

const remember = (noun: Noun) => sql`remembered AS (INSERT INTO imported (noun, key, digest, members, record_id)
  SELECT ${noun}::noun, given.key, decode(given.digest, 'hex'), given.members, stored.id FROM stored JOIN given ON given.key = stored.key
  ON CONFLICT (noun, key) DO UPDATE SET digest = excluded.digest, members = excluded.members, record_id = excluded.record_id, imported_at = excluded.imported_at)`

// In the order of their keys, so that of two imports of one file the one waits for the other.
function storeNew(database: Database, writer: Writer, noun: Noun, rows: Ready[]): Promise<Stored[]> {
  const columns = raw(Object.keys(kinds[noun].columns).join(', '))
  return write<Stored & Record<string, unknown>>(
    database,
    sql`WITH ${writing(writer)}, ${given(noun, rows, {})},
      stored AS (INSERT INTO ${raw(noun)} (key, ${columns}) SELECT key, ${columns} FROM writing, given ORDER BY key RETURNING id, key), ${remember(noun)}
    SELECT key, id, true AS changed FROM stored`,
  )
}

/** Answers those that were still at the version they were read at. */
function storeChanged(database: Database, writer: Writer, noun: Noun, rows: Ready[]): Promise<Stored[]> {
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

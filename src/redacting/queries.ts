import type { Writer } from '../auth.ts'
import { type Database, sql } from '../database/open.ts'
import { ProblemError } from '../problems.ts'
import { digestState } from '../log/leaf.ts'
import { write, writing } from '../recording.ts'
import type { Noun } from '../vocabulary.ts'
import { isId } from '../wire.ts'
import type { Redaction } from './schema.ts'

interface Version {
  noun: Noun
  id: string
  version: number
  redacted: boolean
  /** The revisions of that version that say something. */
  said: { id: string; state: object; salt: string }[]
}

// A release may come between: then there is one revision more.
const tries = 5

/** Takes away what a revision says, with all others of the same version, which say the same. */
export async function redact(database: Database, writer: Writer, revision: string): Promise<Redaction> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { noun, id, version, redacted, said } = await versionOf(database, revision)
    if (said.length === 0)
      throw new ProblemError('already-done', redacted ? 'The revision has been redacted already' : 'The revision says nothing')
    const [made] = await write<{ id: string | null }>(
      database,
      sql`WITH ${writing(writer)} SELECT redact_version(${noun}::noun, ${id}::uuid, ${version}, ${said.map((one) => one.id)}::uuid[],
        ${said.map(({ salt, state }) => Buffer.from(digestState(Buffer.from(salt, 'hex'), state), 'hex'))}::bytea[]) AS id FROM writing`,
    )
    if (!made?.id) continue
    const [revised] = await database.query<Pick<Redaction, 'at' | 'reason'>>(sql`
      SELECT instant(recorded_at) AS at, reason FROM revision WHERE id = ${made.id}::uuid`)
    if (!revised) throw new Error('a redaction was written and is not there')
    return { id: made.id, noun, record: { id, version }, revisions: said.map((one) => one.id), ...revised }
  }
  throw new ProblemError('blocked', 'The record is being changed: try again')
}

async function versionOf({ query }: Database, revision: string): Promise<Version> {
  const [found] = isId(revision)
    ? await query<Version & Record<string, unknown>>(sql`
      SELECT asked.noun, asked.record_id AS id, asked.version, EXISTS (SELECT FROM redaction WHERE revision_id = asked.id) AS redacted,
        CASE WHEN s.revision_id IS NULL THEN '[]'::json ELSE (
          SELECT json_agg(json_build_object('id', r.id, 'state', t.state - 'recordedBy', 'salt', encode(t.salt, 'hex')) ORDER BY r.id)
          FROM revision r JOIN revision_state t ON t.revision_id = r.id
          WHERE r.noun = asked.noun AND r.record_id = asked.record_id AND r.version = asked.version) END AS said
      FROM revision asked LEFT JOIN revision_state s ON s.revision_id = asked.id WHERE asked.id = ${revision}::uuid`)
    : []
  if (!found) throw new ProblemError('not-found', `There is no revision ${JSON.stringify(revision)}`)
  return found
}

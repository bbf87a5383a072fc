import { type Database, join, type Sql, sql } from '../database/open.ts'
import { fitting } from '../log/fitting.ts'
import { lengthOfLog } from '../log/state.ts'
import { invalid } from '../problems.ts'
import type { Noun, Operation } from '../vocabulary.ts'
import { cursorAt, type Entry } from './entries.ts'

/** So many positions are looked at for one page; where few fit, the next goes on from there. */
const mostLooked = 2000

/** The states of one page have so many bytes, or little more. */
export const mostBytes = 8 * 1024 * 1024

export interface Sought {
  /** The first position. */
  from: number
  limit: number
  drafts: boolean
  noun?: Noun[] | undefined
  operation?: Operation[] | undefined
  /** What else must hold, of revision `r` with its state `s`. */
  conditions?: Sql[]
  /** Whether what the caller may not see is answered too, as leaves. */
  all?: boolean
}

interface Found {
  entries: Entry[]
  /** The position to go on from. */
  reached: number
  /** The epoch of what lies before it, where anything was read. */
  epoch: number | undefined
}

/** Entries of the log from a position on, in its order. */
export async function findChanges(
  { query }: Database,
  { from, limit, drafts, noun, operation, conditions = [], all = false }: Sought,
): Promise<Found> {
  const visible = join(
    [
      drafts ? (all ? sql`true` : sql`NOT r.for_readers`) : shownToReaders,
      ...(noun ? [sql`r.noun = ANY (${noun}::noun[])`] : []),
      ...(operation ? [sql`r.operation = ANY (${operation}::operation[])`] : []),
      ...conditions,
      sql`true`,
    ],
    ' AND ',
  )
  const rows = await query<Entry & { end: [position: number, epoch: number] | null; listed: number }>(sql`
    WITH span AS MATERIALIZED (SELECT * FROM sealed WHERE position >= ${from}::bigint ORDER BY position LIMIT ${mostLooked}),
    listed AS MATERIALIZED (
      SELECT span.*, visible
      FROM span JOIN revision r ON r.id = span.revision_id ${stated} CROSS JOIN LATERAL (SELECT coalesce(${visible}, false) AS visible) AS seen
      WHERE ${all ? sql`true` : sql`visible`} ORDER BY span.position LIMIT ${limit})
    SELECT (SELECT json_build_array(position, epoch) FROM span ORDER BY position DESC LIMIT 1) AS "end",
      (SELECT count(*)::integer FROM listed) AS listed, entry.* FROM (VALUES (1)) AS one LEFT JOIN LATERAL (
      SELECT ${entryColumns(drafts)}, fit.position, fit.epoch, fit.leaf, visible
      FROM (SELECT * FROM listed ORDER BY position LIMIT ${fitting(sql`ARRAY(SELECT revision_id FROM listed ORDER BY position)`, mostBytes)}) AS fit
      JOIN revision r ON r.id = fit.revision_id ${stated} ORDER BY fit.position
    ) AS entry ON true`)
  const entries = rows.filter(({ id }) => id !== null)
  const last = entries.at(-1)
  if (last && (entries.length === limit || entries.length < last.listed))
    return { entries, reached: Number(last.position) + 1, epoch: last.epoch }
  const [position, epoch] = rows[0]?.end ?? [from - 1]
  return { entries, reached: position + 1, epoch }
}

/** From revision `r`, with `stated` joined to it. */
export const entryColumns = (
  drafts: boolean,
): Sql => sql`r.id, r.noun, r.record_id AS record, r.version, r.operation, instant(r.recorded_at) AS "recordedAt",
  r.actor, r.key_id AS key, r.reason, r.merge_id AS merge, r.salt, s.state - 'recordedBy' AS state, s.salt AS "stateSalt",
  encode(x.digest, 'hex') AS digest, x.revision_id IS NOT NULL AS redacted,
  ${drafts ? sql`false` : sql`r.operation = 'hide' OR ${endings} AND NOT ${isKnown}`} AS hidden, ${drafts ? sql`'{}'::text[]` : veiled} AS veiled`
export const stated = sql`LEFT JOIN revision_state s ON s.revision_id = r.id LEFT JOIN redaction x ON x.revision_id = r.id`

const isShown = (id: Sql): Sql => sql`(SELECT c.release_at <= coalesce(c.withdrawn_at, now()) FROM claim c WHERE c.id = ${id})`

/** It is not hidden now. */
const isKnown = sql`coalesce(CASE r.noun
  WHEN 'claim' THEN ${isShown(sql`r.record_id`)}
  WHEN 'attribution' THEN ${isShown(sql`coalesce((s.state ->> 'claim')::uuid, (SELECT claim_id FROM attribution WHERE attribution.id = r.record_id))`)}
  WHEN 'relation' THEN ${isShown(sql`coalesce((s.state ->> 'from')::uuid, (SELECT from_id FROM relation WHERE relation.id = r.record_id))`)}
    AND ${isShown(sql`coalesce((s.state ->> 'to')::uuid, (SELECT to_id FROM relation WHERE relation.id = r.record_id))`)}
  WHEN 'source' THEN (SELECT released_at <= now() FROM source WHERE source.id = r.record_id) OR past.is_known_source(r.record_id)
  WHEN 'analyst' THEN (SELECT released_at <= now() FROM analyst WHERE analyst.id = r.record_id) OR past.is_known_analyst(r.record_id) END, false)`

// Whoever has it must learn that it is gone, also where it has been hidden since; or where it has been moved to what is hidden.
const endings = sql`(r.operation IN ('hide', 'withdraw', 'merge', 'delete') OR r.operation = 'update' AND r.noun IN ('attribution', 'relation'))`

/** It was public then, and is not hidden now; that it was hidden may be known. */
export const shownToReaders = sql`r.public AND (${endings} OR ${isKnown})`

// An origin that was never public, or only with what is hidden now, and the winner of a merge that is not public, are not told of.
const veiled = sql`ARRAY(
  SELECT 'derivedFrom' WHERE r.noun = 'attribution' AND s.state ->> 'derivedFrom' IS NOT NULL AND NOT EXISTS (
    SELECT FROM past.every_attribution o WHERE o.id = (s.state ->> 'derivedFrom')::uuid AND ${isShown(sql`o.claim_id`)}
      AND EXISTS (SELECT FROM revision told WHERE told.record_id = o.id AND told.public))
  UNION ALL SELECT 'mergedInto' WHERE s.state ->> 'mergedInto' IS NOT NULL AND NOT coalesce(CASE r.noun
    WHEN 'claim' THEN ${isShown(sql`(s.state ->> 'mergedInto')::uuid`)}
    WHEN 'source' THEN (SELECT released_at <= now() FROM source o WHERE o.id = (s.state ->> 'mergedInto')::uuid)
    ELSE (SELECT released_at <= now() FROM analyst o WHERE o.id = (s.state ->> 'mergedInto')::uuid) END, false))`

interface Epochs extends Record<string, unknown> {
  epoch: number
  head: string
  /** Where the epoch after the cursor's began. */
  forked: string | null
}

interface Stand {
  position: number
  epoch: number
  /** The position after the last one of the log. */
  head: number
}

/** The position a cursor stands for; without one, the beginning. What was read before a restore or a promotion that lost it is said, `at` where it was given. */
export async function positionOf({ query }: Database, cursor: string | undefined, at = 'cursor'): Promise<Stand> {
  const text = cursor === undefined ? '1.0' : Buffer.from(cursor, 'base64url').toString()
  const [, ofEpoch, given] = /^(\d{1,9})\.(\d{1,15})$/.exec(text) ?? []
  if (ofEpoch === undefined || (cursor !== undefined && cursorAt(Number(ofEpoch), Number(given)) !== cursor))
    throw invalid(at, 'is not a cursor of the changes: take it from an answer, unchanged')
  const [known] = await query<Epochs>(sql`
    SELECT number AS epoch, ${lengthOfLog} AS head,
      (SELECT first_position FROM epoch e WHERE e.number = ${Number(ofEpoch)} + 1) AS forked
    FROM epoch ORDER BY number DESC LIMIT 1`)
  const { epoch, forked } = known ?? { epoch: 1, forked: null }
  const head = Number(known?.head ?? 0)
  const position = Number(given)
  if (Number(ofEpoch) > epoch || position > head || (forked !== null && position > Number(forked)))
    throw invalid(
      at,
      'is of changes that are not in this database, which was restored from before them, or took the place of one that had them: begin again from an export',
    )
  return { position, epoch, head }
}

import { type Database, join, type Sql, sql } from '../database/open.ts'
import { broken } from '../problems.ts'
import type { Noun, Operation } from '../vocabulary.ts'
import type { Audience } from './schema.ts'
import type { Message } from './signing.ts'

/** What a webhook wants to be told of; an empty list lets everything through. */
export interface Wanted {
  audience: Audience
  nouns: Noun[]
  operations: Operation[]
  topics: string[]
  analysts: string[]
}

export interface Event extends Message {
  position: number
}

interface Found {
  /** The position up to which all has been looked at, this one not. */
  reached: number
  event: Event | null
}

const mostScanned = 1000

/** The first event from a position on that a webhook wants, as far as one look reaches. */
export async function findEvent({ query }: Database, from: number, wanted: Wanted): Promise<Found> {
  const [row] = await query<{ reached: number; position: number | null; id: string; body: string }>(sql`
    SELECT span.reached::float8 AS reached, found.position::float8 AS position, found.id, found.body
    FROM (SELECT least(${from}::bigint + ${mostScanned}, coalesce((SELECT max(position) + 1 FROM sealed), 0)) AS reached) AS span
    LEFT JOIN LATERAL (
      SELECT s.position, r.id, ${payload(wanted.audience)}::text AS body
      FROM sealed s CROSS JOIN LATERAL (
        SELECT revision.*, revision_state.state FROM revision LEFT JOIN revision_state ON revision_id = id WHERE id = s.revision_id LIMIT 1) AS r
      WHERE s.position >= ${from}::bigint AND s.position < ${from}::bigint + ${mostScanned} AND ${join(conditions(wanted), ' AND ')}
      ORDER BY s.position LIMIT 1) AS found ON true`)
  if (!row) throw new Error('looking for an event answered no row')
  const { reached, position, id, body } = row
  return { reached, event: position === null ? null : { id, body, position } }
}

function conditions({ audience, nouns, operations, topics, analysts }: Wanted): Sql[] {
  return [
    sql`true`,
    ...(audience === 'public' ? [sql`r.public AND (r.operation IN ('hide', 'delete') OR ${isPublicNow})`] : []),
    ...(nouns.length > 0 ? [sql`r.noun = ANY (${nouns}::noun[])`] : []),
    ...(operations.length > 0 ? [sql`r.operation = ANY (${operations}::operation[])`] : []),
    ...(topics.length > 0 ? [ofTopics(topics)] : []),
    ...(analysts.length > 0
      ? [
          sql`CASE r.noun WHEN 'analyst' THEN r.record_id WHEN 'attribution' THEN (r.state ->> 'analyst')::uuid END = ANY (${analysts}::uuid[])`,
        ]
      : []),
  ]
}

const isPublicNow = sql`CASE r.noun
  WHEN 'claim' THEN (SELECT is_public(c) FROM claim c WHERE c.id = r.record_id)
  WHEN 'source' THEN (SELECT is_public(o) FROM source o WHERE o.id = r.record_id)
  WHEN 'analyst' THEN (SELECT is_public(a) FROM analyst a WHERE a.id = r.record_id)
  WHEN 'attribution' THEN (SELECT is_public(a) FROM attribution a WHERE a.id = r.record_id)
  WHEN 'relation' THEN (SELECT is_public(l) FROM relation l WHERE l.id = r.record_id)
END`

/** A claim by the topics it had then; an attribution or a relation by those its claims have now. */
const ofTopics = (topics: string[]): Sql => sql`EXISTS (
  SELECT FROM jsonb_array_elements_text(CASE r.noun WHEN 'claim' THEN r.state -> 'topics' ELSE (
    SELECT jsonb_agg(topic) FROM claim c CROSS JOIN unnest(c.topics) AS topic
    WHERE c.id IN ((r.state ->> 'claim')::uuid, (r.state ->> 'from')::uuid, (r.state ->> 'to')::uuid)) END) AS topic
  WHERE fold(topic) = ANY ((SELECT array_agg(fold(wanted)) FROM unnest(${topics}::text[]) AS wanted)::text[]))`

/** The one place where a message is composed. */
const payload = (audience: Audience): Sql => sql`json_build_object(
  'type', concat(r.noun, '.', r.operation),
  'timestamp', instant(r.recorded_at),
  'data', jsonb_build_object('id', r.id, 'position', s.position, 'noun', r.noun, 'record', r.record_id, 'version', r.version,
    'operation', r.operation, 'recordedAt', instant(r.recorded_at)) || ${audience === 'newsroom' ? whole : forReaders})`

const whole = sql`jsonb_build_object('actor', r.actor, 'reason', r.reason, 'state', r.state)`

// Who wrote it, and most of why, is the newsroom's own; of what is hidden, readers learn no more than that.
const forReaders = sql`CASE WHEN r.operation IN ('hide', 'delete') THEN '{}'::jsonb ELSE
  CASE WHEN r.operation IN ('withdraw', 'merge', 'undo') THEN jsonb_build_object('reason', r.reason) ELSE '{}'::jsonb END
  || jsonb_build_object('state', CASE
    WHEN r.noun = 'attribution' AND NOT coalesce((SELECT is_public(d) FROM attribution d WHERE d.id = (r.state ->> 'derivedFrom')::uuid), false)
      THEN jsonb_set(r.state - 'recordedBy', '{derivedFrom}', 'null')
    ELSE r.state - 'recordedBy' END) END`

/** From a cursor the position that it stands for: of what is sealed, or the one that comes next. */
export async function positionOf({ query }: Database, cursor: string): Promise<number> {
  const [row] = await query<{ end: number }>(sql`SELECT coalesce(max(position) + 1, 0)::float8 AS "end" FROM sealed`)
  const end = row?.end ?? 0
  if (Number(cursor) > end) throw broken('/cursor', `is beyond the end of the feed, which is ${end}`)
  return Number(cursor)
}

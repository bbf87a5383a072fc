import { changeOf, type Entry } from '../changes/entries.ts'
import { findChanges } from '../changes/queries.ts'
import { type Database, type Sql, sql } from '../database/open.ts'
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

/** The first event from a position on that a webhook wants, as far as one look reaches. */
export async function findEvent(
  database: Database,
  from: number,
  { audience, nouns, operations, topics, analysts }: Wanted,
): Promise<Found> {
  const drafts = audience === 'newsroom'
  const { entries, reached } = await findChanges(database, {
    from,
    limit: 1,
    drafts,
    noun: nouns.length > 0 ? nouns : undefined,
    operation: operations.length > 0 ? operations : undefined,
    conditions: [...(topics.length > 0 ? [ofTopics(topics)] : []), ...(analysts.length > 0 ? [ofAnalysts(analysts)] : [])],
  })
  return { reached, event: entries.map((entry) => eventOf(entry, drafts))[0] ?? null }
}

function eventOf(entry: Entry, drafts: boolean): Event {
  const { id, noun, operation, recordedAt, position } = entry
  return {
    id,
    position: Number(position),
    body: JSON.stringify({ type: `${noun}.${operation}`, timestamp: recordedAt, data: changeOf(entry, drafts) }),
  }
}

/** Of these analysts, and of the last whom they were merged into. What was redacted or deleted may have been: whoever has it must know. */
function ofAnalysts(analysts: string[]): Sql {
  const theirs = sql`ANY (ARRAY(SELECT id FROM unnest(${analysts}::uuid[]) AS id UNION SELECT surviving_analyst(id) FROM unnest(${analysts}::uuid[]) AS id))`
  return sql`CASE r.noun WHEN 'analyst' THEN r.record_id = ${theirs}
    WHEN 'attribution' THEN s.state IS NULL OR (s.state ->> 'analyst')::uuid = ${theirs} ELSE false END`
}

/** A claim by the topics it had then; an attribution or a relation by those its claims have now. What has no state passes. */
const ofTopics = (topics: string[]): Sql => sql`r.noun IN ('claim', 'attribution', 'relation') AND (s.state IS NULL OR EXISTS (
  SELECT FROM jsonb_array_elements_text(CASE r.noun WHEN 'claim' THEN s.state -> 'topics' ELSE (
    SELECT jsonb_agg(topic) FROM claim c CROSS JOIN unnest(c.topics) AS topic
    WHERE c.id IN ((s.state ->> 'claim')::uuid, (s.state ->> 'from')::uuid, (s.state ->> 'to')::uuid)) END) AS topic
  WHERE fold(topic) = ANY ((SELECT array_agg(fold(wanted)) FROM unnest(${topics}::text[]) AS wanted)::text[])))`

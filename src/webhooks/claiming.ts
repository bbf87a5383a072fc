import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import type { Event, Wanted } from './event.ts'
import type { Outcome } from './sending.ts'
import { waitAfter } from './waiting.ts'

/** A webhook as whoever holds its lease knows it. */
export interface Held extends Wanted, Record<string, unknown> {
  id: string
  lease: string
  url: string
  position: number
  attempts: number
  secrets: Buffer[]
}

// Longer than an attempt may take; of a process that was killed the work goes on after it.
const leased = sql`now() + interval '30 seconds'`

const held = sql`w.id, w.lease, w.url, w.position::float8 AS position, w.attempts, w.audience, w.nouns::text[] AS nouns, w.operations::text[] AS operations,
  w.topics, w.analysts, CASE WHEN w.former_secret_until > now() THEN ARRAY[w.secret, w.former_secret] ELSE ARRAY[w.secret] END AS secrets`

/** Takes webhooks for which there is something to look at and that nobody else holds; whoever waited longest comes first. */
export function claimWebhooks({ write }: Database, most: number): Promise<Held[]> {
  return write<Held>(sql`
    WITH due AS MATERIALIZED (
      SELECT id FROM webhook
      WHERE paused_at IS NULL AND next_attempt_at <= now() AND (leased_until IS NULL OR leased_until <= now())
        AND position <= (SELECT max(position) FROM sealed)
      ORDER BY next_attempt_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    UPDATE webhook w SET lease = gen_random_uuid(), leased_until = ${leased} FROM due WHERE w.id = due.id RETURNING ${held}`)
}

// Where a replay has moved it meanwhile, it stays there.
const moveOn = (from: number, to: number): Sql => sql`position = CASE WHEN w.position = ${from} THEN ${to}::bigint ELSE w.position END`

const keep = (changes: Sql[]): Sql => sql`UPDATE webhook w SET ${join(changes)}`
const ours = ({ id, lease }: Held): Sql => sql`w.id = ${id}::uuid AND w.lease = ${lease}::uuid`

/** Passes over what is not wanted. */
export async function passOver({ write }: Database, webhook: Held, reached: number): Promise<Held | undefined> {
  const changes = [moveOn(webhook.position, reached), sql`leased_until = ${leased}`]
  const [row] = await write<Held>(sql`${keep(changes)} WHERE ${ours(webhook)} AND w.paused_at IS NULL RETURNING ${held}`)
  return row
}

export interface Kept extends Held {
  /** Whether it goes on at once. */
  free: boolean
  pausedReason: string | null
}

/** Puts an attempt into the log, and answers the webhook as it is from then on; nothing if the lease was lost. */
export async function recordOutcome({ write }: Database, webhook: Held, event: Event, outcome: Outcome): Promise<Kept | undefined> {
  const { delivered, status, error, answer, at, milliseconds } = outcome
  const [row] = await write<Kept>(sql`
    WITH kept AS (
      ${keep(delivered ? succeeded(webhook, event) : failed(webhook, event, outcome))} WHERE ${ours(webhook)}
      RETURNING ${held}, w.paused_at IS NULL AND w.next_attempt_at <= now() AS free, w.paused_reason AS "pausedReason"
    ), logged AS (
      INSERT INTO webhook_delivery (webhook_id, revision_id, position, attempt, at, status, error, answer, milliseconds)
      SELECT id, ${event.id}::uuid, ${event.position}, ${webhook.attempts + 1}, ${at.toISOString()}::timestamptz, ${status}::smallint, ${error}, ${answer}, ${milliseconds} FROM kept)
    SELECT * FROM kept`)
  return row
}

const succeeded = ({ position: from }: Held, { position }: Event): Sql[] => [
  moveOn(from, position + 1),
  sql`attempts = 0, failing_since = NULL, next_attempt_at = now(), leased_until = ${leased}`,
]

function failed({ url, attempts, position: from }: Held, { position }: Event, { status, error, at, retryAfter }: Outcome): Sql[] {
  const since = sql`coalesce(w.failing_since, ${at.toISOString()}::timestamptz)`
  const ended = sql`w.paused_at IS NULL AND ${status === 410 ? sql`true` : sql`${since} <= now() - interval '3 days'`}`
  const reason = status === 410 ? 'The receiver answered 410 Gone' : `Every attempt of three days has failed; the last: ${error}`
  // Whoever has given it a new address meanwhile, or had it begin afresh, speaks of other attempts than this one.
  const set = (column: string, value: Sql, also = sql`true`) =>
    sql`${raw(column)} = CASE WHEN w.url = ${url} AND w.attempts = ${attempts} AND ${also} THEN ${value} ELSE w.${raw(column)} END`
  return [
    moveOn(from, position),
    set('attempts', sql`w.attempts + 1`),
    set('failing_since', since),
    set('next_attempt_at', sql`now() + ${waitAfter(attempts + 1, retryAfter)} * interval '1 millisecond'`),
    set('paused_at', sql`now()`, ended),
    set('paused_reason', sql`${reason}`, ended),
  ]
}

/** Gives a webhook back, for whoever takes it next. */
export async function release({ write }: Database, webhook: Held): Promise<void> {
  await write(sql`UPDATE webhook w SET lease = NULL, leased_until = NULL WHERE ${ours(webhook)}`)
}

const mostForgotten = 1000

/** Takes what is older than 30 days from the log of attempts; answers whether there may be more. */
export async function forgetDeliveries({ write }: Database): Promise<boolean> {
  const gone = await write(sql`
    DELETE FROM webhook_delivery WHERE id IN (
      SELECT id FROM webhook_delivery WHERE id < id_floor(now() - interval '30 days') ORDER BY id LIMIT ${mostForgotten} FOR UPDATE SKIP LOCKED)
    RETURNING id`)
  return gone.length === mostForgotten
}

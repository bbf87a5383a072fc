import { type Database, join, type Sql, sql } from '../database/open.ts'
import { lengthOfLog } from '../log/state.ts'
import { when } from '../lists/conditions.ts'
import type { Page } from '../lists/page.ts'
import { broken, ProblemError } from '../problems.ts'
import { mention } from '../record.ts'
import { resolveAll } from '../recording.ts'
import type { Paging } from '../paging.ts'
import { isId } from '../wire.ts'
import { faultOf } from './addresses.ts'
import { positionOf } from '../changes/queries.ts'
import { listRows } from '../lists/rows.ts'
import type { NewWebhook, WebhookPatch } from './schema.ts'
import { makeSecret, showSecret } from './signing.ts'

const item = sql`json_build_object(
  'id', listed.id, 'url', listed.url, 'description', listed.description, 'audience', listed.audience,
  'filter', json_build_object('nouns', listed.nouns, 'operations', listed.operations, 'topics', listed.topics, 'analysts', (
    SELECT coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) ORDER BY a.id), '[]') FROM analyst a WHERE a.id = ANY (listed.analysts))),
  'cursor', rtrim(translate(encode(convert_to(coalesce((SELECT max(number) FROM epoch), 1) || '.' || listed.position, 'UTF8'), 'base64'), '+/', '-_'), '='), 'behind', greatest(${lengthOfLog} - listed.position, 0), 'createdAt', instant(listed.created_at),
  'paused', CASE WHEN listed.paused_at IS NOT NULL THEN json_build_object('at', instant(listed.paused_at), 'reason', listed.paused_reason) END,
  'failingSince', instant(listed.failing_since), 'failures', listed.attempts,
  'nextAttemptAt', CASE WHEN listed.attempts > 0 AND listed.paused_at IS NULL THEN instant(listed.next_attempt_at) END,
  'formerSecretUntil', CASE WHEN listed.former_secret_until > now() THEN instant(listed.former_secret_until) END)`

const unknown = (id: string) => new ProblemError('not-found', `There is no webhook ${JSON.stringify(id)}`)
const named = (id: string): Sql => sql`listed.id = ${isId(id) ? id : null}::uuid`

/** Runs a statement that answers the webhook of that id, if there is one. */
async function one(run: Database['query'], id: string, statement: Sql): Promise<string> {
  const [row] = await run<{ item: string }>(statement)
  if (!row) throw unknown(id)
  return row.item
}

export const getWebhook = ({ query }: Database, id: string): Promise<string> =>
  one(query, id, sql`SELECT ${item}::text AS item FROM webhook AS listed WHERE ${named(id)}`)

export const listWebhooks = (database: Database, paging: Paging): Promise<Page> =>
  listRows(database, { table: 'webhook', item, conditions: [], within: {} }, paging)

export async function listDeliveries(database: Database, id: string, paging: Paging): Promise<Page> {
  await getWebhook(database, id)
  const conditions = [sql`listed.webhook_id = ${id}::uuid`]
  return listRows(database, { table: 'webhook_delivery', item: delivery, conditions, within: { webhook: id.toLowerCase() } }, paging)
}

const delivery = sql`json_build_object('id', listed.id, 'event', listed.revision_id, 'position', listed.position, 'attempt', listed.attempt, 'at', instant(listed.at),
  'delivered', listed.error IS NULL, 'status', listed.status, 'error', listed.error, 'answer', listed.answer, 'milliseconds', listed.milliseconds)`

export async function addWebhook(database: Database, given: NewWebhook, allowPrivate: boolean): Promise<{ id: string; body: string }> {
  const { url, description = null, audience, filter } = given
  refuseUrl(url, allowPrivate)
  const analysts = await analystsIn(database, filter)
  const secret = makeSecret()
  // It is told of what comes from now on.
  const [row] = await database.write<{ id: string; item: string }>(sql`
    WITH added AS (INSERT INTO webhook (url, description, audience, nouns, operations, topics, analysts, secret, position)
      SELECT ${url}, ${description}, ${audience}::webhook_audience, ${filter?.nouns ?? []}::noun[], ${filter?.operations ?? []}::operation[],
        ${filter?.topics ?? []}::text[], ${analysts ?? []}::uuid[], ${secret}::bytea, ${lengthOfLog}
      RETURNING *)
    SELECT listed.id, ${item}::text AS item FROM added AS listed`)
  if (!row) throw new Error('inserting a webhook made none')
  return { id: row.id, body: `${row.item.slice(0, -1)},"secret":${JSON.stringify(showSecret(secret))}}` }
}

export async function changeWebhook(database: Database, id: string, patch: WebhookPatch, allowPrivate: boolean): Promise<string> {
  await getWebhook(database, id)
  if (patch.url !== undefined) refuseUrl(patch.url, allowPrivate)
  const filter = patch.filter === null ? { nouns: [], operations: [], topics: [], analysts: [] } : patch.filter
  const analysts = await analystsIn(database, filter)
  const paused = patch.paused === undefined ? undefined : patch.paused === true
  const changes = [
    sql`id = listed.id`,
    ...when(patch.url, (url) => sql`url = ${url}`),
    ...when(patch.description, (text) => sql`description = ${text}`),
    ...when(patch.audience, (audience) => sql`audience = ${audience}::webhook_audience`),
    ...when(filter?.nouns, (nouns) => sql`nouns = ${nouns ?? []}::noun[]`),
    ...when(filter?.operations, (operations) => sql`operations = ${operations ?? []}::operation[]`),
    ...when(filter?.topics, (topics) => sql`topics = ${topics ?? []}::text[]`),
    ...when(analysts, (ids) => sql`analysts = ${ids}::uuid[]`),
    ...when(paused, (is) =>
      is
        ? sql`paused_at = coalesce(listed.paused_at, now()), paused_reason = coalesce(listed.paused_reason, 'Someone asked for it')`
        : sql`paused_at = NULL, paused_reason = NULL`,
    ),
    ...(patch.url !== undefined || paused === false ? [afresh] : []),
  ]
  return one(
    database.write,
    id,
    sql`
    WITH changed AS (UPDATE webhook AS listed SET ${join(changes)} WHERE ${named(id)} RETURNING listed.*) SELECT ${item}::text AS item FROM changed AS listed`,
  )
}

const afresh = sql`attempts = 0, failing_since = NULL, next_attempt_at = now()`

/** Ends what is under way, and takes the log of it away in parts. */
export async function removeWebhook(database: Database, id: string): Promise<void> {
  await changeWebhook(database, id, { paused: true }, true)
  for (let more = true; more;) {
    const gone = await database.write(sql`
      DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery WHERE webhook_id = ${id}::uuid ORDER BY id LIMIT 5000) RETURNING id`)
    more = gone.length === 5000
  }
  await database.write(sql`DELETE FROM webhook AS listed WHERE ${named(id)}`)
}

export async function rotateSecret(database: Database, id: string, until: string | undefined): Promise<string> {
  const secret = makeSecret()
  const end = until ?? new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
  await getWebhook(database, id)
  return one(
    database.write,
    id,
    sql`
    WITH changed AS (UPDATE webhook AS listed SET secret = ${secret}::bytea,
        former_secret = listed.secret, former_secret_until = ${end}::timestamptz WHERE ${named(id)} RETURNING listed.*)
    SELECT json_build_object('secret', ${showSecret(secret)}::text,
      'formerSecretUntil', CASE WHEN listed.former_secret_until > now() THEN instant(listed.former_secret_until) END)::text AS item FROM changed AS listed`,
  )
}

export async function replayWebhook(database: Database, id: string, cursor: string): Promise<string> {
  await getWebhook(database, id)
  const { position } = await positionOf(database, cursor, '/cursor')
  return one(
    database.write,
    id,
    sql`
    WITH changed AS (UPDATE webhook AS listed SET position = ${position}::bigint, ${afresh} WHERE ${named(id)} RETURNING listed.*)
    SELECT ${item}::text AS item FROM changed AS listed`,
  )
}

function refuseUrl(url: string, allowPrivate: boolean): void {
  const fault = faultOf(url, allowPrivate)
  if (fault !== undefined) throw broken('/url', fault)
}

async function analystsIn(
  database: Database,
  filter: { analysts?: string[] | null | undefined } | null | undefined,
): Promise<string[] | undefined> {
  if (filter?.analysts === undefined) return undefined
  const names = filter.analysts ?? []
  const resolve = await resolveAll(
    database,
    names.flatMap((name, at) => mention('analyst', name, `/filter/analysts/${at}`)),
  )
  return [...new Set(names.map((name) => resolve('analyst', name)))]
}

import { type Database, sql } from '../database/open.ts'

type Query = Pick<Database, 'query'>

export interface Kept {
  request: Buffer
  answer: Buffer
}

/** Whether nobody else is answering the same request; held until the transaction ends. */
export async function lockScope({ query }: Query, scope: Buffer): Promise<boolean> {
  const [locked] = await query<{ free: boolean }>(sql`SELECT pg_try_advisory_xact_lock(${scope.readBigInt64BE()}::bigint) AS free`)
  return locked?.free === true
}

export async function findKept({ query }: Query, scope: Buffer): Promise<Kept | undefined> {
  const [kept] = await query<Kept & Record<string, unknown>>(sql`
    SELECT request, answer FROM retry WHERE scope = ${scope} AND recorded_at > now() - interval '24 hours'`)
  return kept
}

/** Whether an answer to the same request is kept, or being made. */
export async function isAnswered({ query }: Query, scope: Buffer): Promise<boolean> {
  const [row] = await query<{ answered: boolean }>(sql`
    SELECT EXISTS (SELECT FROM retry WHERE scope = ${scope} AND recorded_at > now() - interval '24 hours')
      OR NOT pg_try_advisory_xact_lock_shared(${scope.readBigInt64BE()}::bigint) AS answered`)
  return row?.answered === true
}

/** What is there already has expired. */
export async function keep({ query }: Query, scope: Buffer, { request, answer }: Kept): Promise<void> {
  await query(sql`INSERT INTO retry (scope, request, answer) VALUES (${scope}, ${request}, ${answer})
    ON CONFLICT (scope) DO UPDATE SET request = excluded.request, answer = excluded.answer, recorded_at = excluded.recorded_at`)
}

const batch = 500

/** Removes what has expired, in short transactions; what another removes at the same time is left to it. */
export async function removeExpired({ write }: Pick<Database, 'write'>): Promise<void> {
  for (let removed = batch; removed === batch;) {
    const rows = await write(sql`
      DELETE FROM retry WHERE scope IN (
        SELECT scope FROM retry WHERE recorded_at <= now() - interval '24 hours' ORDER BY recorded_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      RETURNING true`)
    removed = rows.length
  }
}

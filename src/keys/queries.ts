import { randomBytes } from 'node:crypto'
import { digestKey } from '../auth.ts'
import { type Database, sql } from '../database/open.ts'
import type { Page } from '../lists/page.ts'
import { listRows } from '../lists/rows.ts'
import { ProblemError } from '../problems.ts'
import type { Paging } from '../paging.ts'
import { isId } from '../wire.ts'
import type { ApiKey, MadeKey, NewKey } from './schema.ts'

const item = sql`json_build_object('id', listed.id, 'name', listed.name, 'role', listed.role, 'actor', listed.actor, 'createdAt', instant(listed.created_at),
  'expiresAt', instant(listed.expires_at), 'revokedAt', instant(listed.revoked_at))`

export async function addKey({ write }: Database, { name, role, actor, expiresAt }: NewKey): Promise<MadeKey> {
  const key = `onrecord_${randomBytes(32).toString('base64url')}`
  const [row] = await write<{ item: ApiKey }>(sql`
    WITH listed AS (INSERT INTO api_key (name, role, actor, hash, expires_at)
      VALUES (${name}, ${role}::key_role, ${actor ?? name}, ${digestKey(key)}, ${expiresAt ?? null}::timestamptz) RETURNING *)
    SELECT ${item} AS item FROM listed`)
  if (!row) throw new Error('a key was made and has no id')
  return { ...row.item, key }
}

export const listKeys = (database: Database, paging: Paging): Promise<Page> =>
  listRows(database, { table: 'api_key', item, conditions: [], within: {} }, paging)

/** Stops a key within five seconds in every process; a key that was revoked before stays as it is. */
export async function revokeKey({ prisma }: Database, id: string): Promise<void> {
  const { count } = isId(id)
    ? await prisma().apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    : { count: 0 }
  const known = count > 0 || (isId(id) && (await prisma().apiKey.count({ where: { id } })) > 0)
  if (!known) throw new ProblemError('not-found', `There is no key ${JSON.stringify(id)}`)
}

/** Whether an admin key was ever made: one that was revoked since is not made up for. */
export const hasAdminKey = async ({ prisma }: Database): Promise<boolean> =>
  (await prisma().apiKey.findFirst({ where: { role: 'admin' }, select: { id: true } })) !== null

import { randomBytes } from 'node:crypto'
import { digestKey } from '../auth.ts'
import { type Database, sql } from '../database/open.ts'
import type { ApiKey as ApiKeyRow } from '../generated/client.ts'
import type { Page } from '../lists/page.ts'
import { ProblemError } from '../problems.ts'
import { cursorAfter, type Paging, readCursor } from '../paging.ts'
import { isId } from '../wire.ts'
import type { ApiKey, MadeKey, NewKey } from './schema.ts'

const shown = ({ id, name, role, actor, createdAt, expiresAt, revokedAt }: Omit<ApiKeyRow, 'hash'>): ApiKey => ({
  id,
  name,
  role,
  actor,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})

export async function addKey({ write }: Database, { name, role, actor, expiresAt }: NewKey): Promise<MadeKey> {
  const key = `onrecord_${randomBytes(32).toString('base64url')}`
  const expires = expiresAt ? new Date(expiresAt) : null
  const [row] = await write<ApiKeyRow & Record<string, unknown>>(sql`
    INSERT INTO api_key (name, role, actor, hash, expires_at)
    VALUES (${name}, ${role}::key_role, ${actor ?? name}, ${digestKey(key)}, ${expires}::timestamptz)
    RETURNING id, name, role, actor, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"`)
  if (!row) throw new Error('a key was made and has no id')
  return { ...shown(row), key }
}

export async function listKeys({ prisma }: Database, paging: Paging): Promise<Page> {
  const within = { list: 'api_key', ...paging }
  const after = readCursor(within)
  const rows = await prisma.apiKey.findMany({
    ...(after && { where: { id: paging.order === 'desc' ? { lt: after } : { gt: after } } }),
    orderBy: { id: paging.order },
    take: paging.limit + 1,
  })
  const page = rows.slice(0, paging.limit)
  const last = page.at(-1)
  const next = rows.length > page.length && last ? cursorAfter(last.id, within) : null
  return { body: JSON.stringify({ data: page.map(shown), next }), next }
}

/** Stops a key within five seconds in every process; a key that was revoked before stays as it is. */
export async function revokeKey({ prisma }: Database, id: string): Promise<void> {
  const { count } = isId(id)
    ? await prisma.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    : { count: 0 }
  const known = count > 0 || (isId(id) && (await prisma.apiKey.count({ where: { id } })) > 0)
  if (!known) throw new ProblemError('not-found', `There is no key ${JSON.stringify(id)}`)
}

export const hasKeys = async ({ prisma }: Database): Promise<boolean> => (await prisma.apiKey.findFirst({ select: { id: true } })) !== null

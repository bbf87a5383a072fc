import { createHash, type KeyObject } from 'node:crypto'
import { type Database, sql } from '../database/open.ts'
import { invalid } from '../problems.ts'
import { hashesOf, needOf } from './blocks.ts'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import { planConsistency, planInclusion, planRoot, type Span } from './plans.ts'
import { storedHashes } from './hashes.ts'
import { lengthOfLog } from './state.ts'
import { keyIdOf, publicPem } from './signing-key.ts'

/** How many revisions are in the log. */
async function sizeOfLog({ query }: Database): Promise<number> {
  const [row] = await query<{ size: string }>(sql`SELECT ${lengthOfLog} AS size`)
  return Number(row?.size ?? 0)
}

async function hashes({ query }: Database, plan: Span[]): Promise<Buffer[]> {
  return hashesOf(plan, await storedHashes(query, needOf(plan)))
}

interface Signer {
  key: KeyObject
  origin: string
  keyId: string
}

export function signerWith(key: KeyObject): Signer {
  const origin = `onrecord/${createHash('sha256').update(publicPem(key)).digest('hex').slice(0, 16)}`
  return { key, origin, keyId: keyIdOf(origin, key).toString('hex') }
}

/** The root of all that is in the log, signed with a key; the same bytes as long as nothing is added. */
export async function signedCheckpoint(database: Database, signer: Signer): Promise<Checkpoint> {
  const { key, origin, keyId } = signer
  const [known] = await database.query<{ size: string; document: Checkpoint | null }>(sql`
    SELECT log.size, document FROM (SELECT ${lengthOfLog} AS size) AS log LEFT JOIN checkpoint ON checkpoint.size = log.size AND key_id = ${keyId}`)
  if (known?.document) return known.document
  const size = Number(known?.size ?? 0)
  const [root = Buffer.alloc(0)] = await hashes(database, planRoot(size))
  const made = signCheckpoint(key, { origin, size, root }, new Date())
  // Of two that are signed at once the first is kept.
  const [kept] = await database.write<{ document: Checkpoint }>(sql`
    WITH added AS (INSERT INTO checkpoint (size, key_id, root, signed_at, document)
      VALUES (${size}, ${keyId}, ${root}, ${made.signedAt}::timestamptz, ${JSON.stringify(made)}::jsonb) ON CONFLICT DO NOTHING RETURNING document)
    SELECT document FROM added UNION ALL SELECT document FROM checkpoint WHERE size = ${size} AND key_id = ${keyId} LIMIT 1`)
  // One that another process is just about to keep is there when it is read again.
  return kept?.document ?? signedCheckpoint(database, signer)
}

export async function proveInclusion(database: Database, position: number, given: number | undefined) {
  const newest = await sizeOfLog(database)
  const size = given ?? newest
  if (size > newest) throw invalid('size', `is beyond the log, which has ${newest} revisions`)
  if (position >= size) throw invalid('size', `must be more than the revision's position, ${position}`)
  const [leaf, root, ...path] = await hashes(database, [
    { from: position, to: position + 1 },
    ...planRoot(size),
    ...planInclusion(position, size),
  ])
  return { position, size, leaf: hex(leaf), root: hex(root), path: path.map(hex) }
}

export async function proveConsistency(database: Database, from: number, given: number | undefined) {
  const newest = await sizeOfLog(database)
  const to = given ?? newest
  if (from > newest) throw invalid('from', `is beyond the log, which has ${newest} revisions`)
  if (to > newest) throw invalid('to', `is beyond the log, which has ${newest} revisions`)
  if (from > to) throw invalid('from', 'must not be more than `to`')
  const [fromRoot, toRoot, ...path] = await hashes(database, [...planRoot(from), ...planRoot(to), ...planConsistency(from, to)])
  return { from, to, fromRoot: hex(fromRoot), toRoot: hex(toRoot), path: path.map(hex) }
}

const hex = (hash: Buffer | undefined): string => hash?.toString('hex') ?? ''

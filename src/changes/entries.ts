import { digestAuthor, digestState } from '../log/leaf.ts'
import type { Noun } from '../vocabulary.ts'

/** A position of the log with its revision, as the database has it. */
export interface Entry extends Record<string, unknown> {
  position: string
  epoch: number
  leaf: Buffer
  id: string
  noun: Noun
  record: string
  version: number
  operation: string
  recordedAt: string
  actor: string
  key: string | null
  reason: string | null
  merge: string | null
  salt: Buffer
  state: Record<string, unknown> | null
  stateSalt: Buffer | null
  /** Of a state that has been redacted. */
  digest: string | null
  redacted: boolean
  /** Whether the caller may learn of it. */
  visible: boolean
  /** Members of the state that name what a reader may not learn of. */
  veiled: string[]
}

/** Of these a reader is told why. */
const toldWhy = new Set(['withdraw', 'merge', 'undo'])

/** Where one goes on after an entry. */
export const cursorAt = (epoch: number, position: number): string => Buffer.from(`${epoch}.${position}`).toString('base64url')

/** What the log shows of a position to whoever may not see the revision. */
export const leafOf = ({ position, leaf }: Entry): object => ({ position: Number(position), leaf: leaf.toString('hex') })

/** An entry of the feed. What a reader is not shown is left out, salts with it, so that its digest tells nothing. */
export function changeOf(entry: Entry, drafts: boolean) {
  const { position, epoch, id, noun, record, version, operation, recordedAt, merge, redacted } = entry
  const bare = !drafts && operation === 'hide'
  const veiled = !drafts && entry.veiled.length > 0
  const state = bare ? null : entry.state
  const stateDigest = entry.state && entry.stateSalt ? digestState(entry.stateSalt, entry.state) : entry.digest
  return {
    cursor: cursorAt(epoch, Number(position) + 1),
    position: Number(position),
    id,
    noun,
    record,
    version,
    operation,
    recordedAt,
    ...(drafts && { actor: entry.actor, key: entry.key }),
    reason: drafts || toldWhy.has(operation) ? entry.reason : null,
    merge,
    redacted,
    state: veiled && state ? { ...state, ...Object.fromEntries(entry.veiled.map((member) => [member, null])) } : state,
    leaf: entry.leaf.toString('hex'),
    by: digestAuthor(entry.salt, entry),
    ...(drafts && { bySalt: entry.salt.toString('hex') }),
    stateDigest,
    ...(state && !veiled && entry.stateSalt && { stateSalt: entry.stateSalt.toString('hex') }),
  }
}

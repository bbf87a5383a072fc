import { digestAuthor, digestState } from '../log/leaf.ts'
import type { Noun } from '../vocabulary.ts'

/** A position of the log with its revision, as the database has it. */
export interface Entry extends Record<string, unknown> {
  position: string | null
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
  /** Whether the caller may learn no more than that it is gone. */
  hidden: boolean
  /** Members of the state that name what a reader may not learn of. */
  veiled: string[]
}

/** Of these a reader is told why. */
const toldWhy = new Set(['withdraw', 'merge', 'undo'])

/** Where one goes on after an entry. */
export const cursorAt = (epoch: number, position: number): string => Buffer.from(`${epoch}.${position}`).toString('base64url')

/** What the log shows of a position to whoever may not see the revision. */
export const leafOf = ({ position, leaf }: Entry): object => ({ position: Number(position), leaf: leaf.toString('hex') })

/** What is shown of a revision: to readers neither who nor, but for what ends a record, why; and nothing that is veiled. */
export function revisionOf(entry: Entry, drafts: boolean) {
  const { id, noun, record, version, operation, recordedAt, actor, key, merge, redacted, hidden, veiled } = entry
  return {
    id,
    noun,
    record,
    version,
    operation,
    recordedAt,
    ...(drafts && { actor, key }),
    reason: drafts || (toldWhy.has(operation) && !hidden && !veiled.includes('mergedInto')) ? entry.reason : null,
    merge,
    redacted,
    state: hidden ? null : veil(entry),
  }
}

const veil = ({ state, veiled }: Entry): Entry['state'] =>
  state && veiled.length > 0 ? { ...state, ...Object.fromEntries(veiled.map((member) => [member, null])) } : state

/** An entry of the feed. What is not shown whole comes without its salt, so that its digest tells nothing. */
export function changeOf(entry: Entry, drafts: boolean) {
  const revision = revisionOf(entry, drafts)
  const { state, stateSalt, salt, veiled } = entry
  return {
    cursor: cursorAt(entry.epoch, Number(entry.position) + 1),
    position: Number(entry.position),
    ...revision,
    leaf: entry.leaf.toString('hex'),
    by: digestAuthor(salt, entry),
    ...(drafts && { bySalt: salt.toString('hex') }),
    stateDigest: state && stateSalt ? digestState(stateSalt, state) : entry.digest,
    ...(state && stateSalt && revision.state === state && { stateSalt: stateSalt.toString('hex') }),
    ...(revision.state && veiled.length > 0 && { veiled }),
  }
}

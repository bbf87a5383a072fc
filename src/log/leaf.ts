import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { leafHash } from './merkle.ts'

/** Who made a revision and why, as its `by` digest covers them. */
export interface Author {
  actor: string
  /** The id of the key it was written with; null: none. */
  key: string | null
  reason: string | null
}

/** What a leaf is of: the members of a revision that never change, and digests of those that may be withheld or redacted. */
export interface Leaf {
  id: string
  noun: string
  record: string
  version: number
  operation: string
  /** An RFC 3339 instant in UTC with milliseconds, letter for letter as it is served. */
  recordedAt: string
  by: string
  /** Null where the revision has no state. */
  state: string | null
}

export interface Revision extends Omit<Leaf, 'by' | 'state'>, Author {
  bySalt: Buffer
  /** What was recorded, and the salt of its digest; of what has been redacted the digest alone; null where there never was a state. */
  stated: { state: object; salt: Buffer } | { digest: string } | null
}

export interface Seal {
  by: string
  state: string | null
  leaf: Buffer
}

export function seal({ id, noun, record, version, operation, recordedAt, bySalt, stated, ...author }: Revision): Seal {
  const by = digestAuthor(bySalt, author)
  const state = stated && ('digest' in stated ? stated.digest : digestState(stated.salt, stated.state))
  return { by, state, leaf: hashLeaf({ id, noun, record, version, operation, recordedAt, by, state }) }
}

// Named one by one: what else an object carries is not part of the seal.
export const digestAuthor = (salt: Buffer, { actor, key, reason }: Author): string => digest(salt, { actor, key, reason })
export const digestState = (salt: Buffer, state: object): string => digest(salt, state)

export const leafBytes = ({ id, noun, record, version, operation, recordedAt, by, state }: Leaf): Buffer =>
  canonicalBytes({ id, noun, record, version, operation, recordedAt, by, state })
export const hashLeaf = (leaf: Leaf): Buffer => leafHash(leafBytes(leaf))

const digest = (salt: Buffer, value: object) => hash('sha256', Buffer.concat([salt, canonicalBytes(value)]))

/** RFC 8785: the one way to write a JSON value. */
const canonicalBytes = (value: object) => Buffer.from(canonicalize(value) ?? '')

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export type State = Record<string, unknown>

/** What seals a state: SHA-256 of its salt and its canonical JSON (RFC 8785), without who recorded it. */
export function digestState(salt: Uint8Array, state: State): Buffer {
  const said = Object.fromEntries(Object.entries(state).filter(([member]) => member !== 'recordedBy'))
  return createHash('sha256')
    .update(salt)
    .update(canonicalize(said) ?? '')
    .digest()
}

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { parseJson } from '../json.ts'
import { invalid, ProblemError } from '../problems.ts'
import { type Noun, nouns } from '../vocabulary.ts'
import { validate } from '../validation.ts'
import { kinds } from './kinds.ts'
import type { RawLine } from '../lines.ts'
import { Key } from './schema.ts'

/** A line that could be read: a body that fits its noun, and what it is remembered by. */
export interface Line {
  line: number
  noun: Noun
  key: string
  body: Record<string, unknown>
  digest: string
  /** The members the line has, so that the next one under this key clears what it no longer has. */
  members: string[]
  text: string
}

export interface Unreadable {
  line: number
  noun?: Noun
  key?: string
  error: ProblemError
}

// Made once: zod compiles a schema when it is first used.
const Keyed = z.object({ key: Key })

export function readLine({ line, bytes }: RawLine): Line | Unreadable {
  let noun: Noun | undefined
  let key: string | undefined
  try {
    if (bytes === null) throw new ProblemError('too-large', 'A line may have at most 1 MiB')
    const parsed = parseJson(bytes)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw invalid('', 'must be a JSON object')
    const { type, key: givenKey, ...body } = parsed as Record<string, unknown>
    noun = nouns.find((one) => one === type)
    if (noun === undefined) throw invalid('/type', `must be one of ${nouns.join(', ')}`)
    key = validate(Keyed, { key: givenKey }, 'body').key
    const judgedBody = validate(kinds[noun].shape, body, 'body')
    const digest = createHash('sha256')
      .update(canonicalize(parsed) ?? '')
      .digest('hex')
    return { line, noun, key, body: judgedBody, digest, members: Object.keys(body), text: bytes.toString('utf8') }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { line, ...(noun && { noun }), ...(key !== undefined && { key }), error }
  }
}

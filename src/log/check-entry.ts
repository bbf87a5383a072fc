import { z } from 'zod'
import { digestAuthor, digestState, hashLeaf } from './leaf.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const salt = z.string().regex(/^[0-9a-f]{32}$/)
const orNull = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const Place = z.object({ position: z.int().min(0), leaf: digest })
const Fact = z.object({
  id: z.string(),
  noun: z.string(),
  record: z.string(),
  version: z.int(),
  operation: z.string(),
  recordedAt: z.string(),
  by: digest,
  stateDigest: digest.nullish(),
})
const Authored = z.object({ bySalt: salt, actor: z.string(), key: orNull, reason: orNull })
// Not copied member by member, for a copy would drop a member called __proto__ unseen.
const Stated = z.object({ stateSalt: salt, state: z.custom<object>((value) => typeof value === 'object' && value !== null) })

const mayBeVeiled = z.enum(['derivedFrom', 'mergedInto'])
const Veiled = z
  .object({ veiled: z.array(mayBeVeiled).min(1), state: z.looseObject({}) })
  .refine(({ veiled, state }) => veiled.every((member) => state[member] === null))

export interface Checked {
  position: number
  leaf: Buffer
  /** How much of it the reader is shown: all, some of it, or the leaf alone. */
  extent: 'whole' | 'part' | 'leaf'
  faults: string[]
}

/** Holds what an entry of the feed shows against its digests, and these against its leaf; null: it has no position or no leaf. */
export function checkEntry(entry: object): Checked | null {
  const place = Place.safeParse(entry)
  if (!place.success) return null
  const { position } = place.data
  const leaf = Buffer.from(place.data.leaf, 'hex')
  const has = (...names: string[]) => names.some((name) => (entry as Record<string, unknown>)[name] != null)
  // Readers are told why a record was withdrawn or merged, but not by whom: that alone proves nothing.
  const showsAuthor = has('actor', 'key', 'bySalt')
  // A state that is shown with members veiled is not the one that was sealed.
  const isVeiled = !has('stateSalt') && Veiled.safeParse(entry).success
  const showsState = has('state') && !isVeiled
  if (!showsAuthor && !has('state', 'reason', ...Object.keys(Fact.shape))) return { position, leaf, extent: 'leaf', faults: [] }
  const shown = Fact.safeParse(entry)
  if (!shown.success) return { position, leaf, extent: 'part', faults: ['what its leaf is made of is not there'] }
  const { by, stateDigest = null, ...fact } = shown.data
  const faults: string[] = []
  // What is shown without its salt could be anything.
  if (showsAuthor && !has('bySalt')) faults.push('who made it and why is shown without the salt that proves it')
  else if (showsAuthor && !fits(entry, Authored, ({ bySalt, ...author }) => digestAuthor(Buffer.from(bySalt, 'hex'), author), by))
    faults.push('who made it, or why, is not what was sealed')
  if (showsState && !has('stateSalt')) faults.push('the state is shown without the salt that proves it')
  else if (showsState && !fits(entry, Stated, ({ stateSalt, state }) => digestState(Buffer.from(stateSalt, 'hex'), state), stateDigest))
    faults.push('the state is not what was sealed')
  if (!leaf.equals(hashLeaf({ ...fact, by, state: stateDigest }))) faults.push('the entry is not what was sealed')
  return { position, leaf, extent: showsAuthor && (showsState || stateDigest === null) ? 'whole' : 'part', faults }
}

function fits<Part>(entry: object, shape: z.ZodType<Part>, digestOf: (part: Part) => string, sealed: string | null): boolean {
  const part = shape.safeParse(entry)
  return part.success && digestOf(part.data) === sealed
}

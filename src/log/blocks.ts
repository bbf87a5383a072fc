import { emptyRoot, halfOf, nodeHash } from './merkle.ts'

const width = 256

/** The leaves from one position up to, not including, another: a subtree as RFC 9162 divides trees. */
export interface Span {
  from: number
  to: number
}

/** A stored hash. On level 0 the number is a leaf's position, on level k that of a full subtree of 256^k leaves. */
export interface Block {
  level: number
  number: number
}

/** Stored hashes in a row, the last one not included: what is to be looked up. */
export interface Blocks extends Span {
  level: number
}

export type Hashes = ReadonlyMap<string, Buffer>
export const blockKey = ({ level, number }: Block): string => `${level}/${number}`

export const planRoot = (size: number): Span[] => [{ from: 0, to: size }]

/** RFC 9162, section 2.1.3.1: the subtrees whose hashes prove that a position is in a tree. */
export function planInclusion(position: number, size: number): Span[] {
  if (position < 0 || position >= size) throw new RangeError(`position ${position} is not in a tree of ${size}`)
  const path: Span[] = []
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + halfOf(to - from)
    if (position < middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  return path.toReversed()
}

/** RFC 9162, section 2.1.4.1: the subtrees whose hashes prove that a tree continues a smaller one. */
export function planConsistency(before: number, size: number): Span[] {
  if (before < 0 || before > size) throw new RangeError(`a tree of ${size} does not continue one of ${before}`)
  if (before === 0) return []
  const path: Span[] = []
  let from = 0
  let to = size
  while (to !== before) {
    const middle = from + halfOf(to - from)
    if (before <= middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  // A left edge is the smaller tree itself, whose root the verifier has.
  if (from > 0) path.push({ from, to })
  return path.toReversed()
}

/** What has to be looked up for the hashes of a plan. */
export function needOf(plan: Span[]): Blocks[] {
  const blocks = plan.flatMap((span) => [...blocksOf(span)]).toSorted((one, other) => one.level - other.level || one.number - other.number)
  const runs: Blocks[] = []
  for (const { level, number } of blocks) {
    const run = runs.at(-1)
    if (run?.level === level && run.to >= number) run.to = number + 1
    else runs.push({ level, from: number, to: number + 1 })
  }
  return runs
}

/** The hashes of a plan, from those that were looked up. */
export const hashesOf = (plan: Span[], stored: Hashes): Buffer[] => plan.map((span) => hashOf(span, stored))

export function hashOf(span: Span, stored: Hashes): Buffer {
  if (span.to === span.from) return emptyRoot
  const block = blockOf(span)
  if (!block) return nodeHash(...(halvesOf(span).map((half) => hashOf(half, stored)) as [Buffer, Buffer]))
  const hash = stored.get(blockKey(block))
  if (!hash) throw new Error(`hash ${block.number} of level ${block.level} was not looked up`)
  return hash
}

interface Appended {
  /** The subtrees that have become full, to be stored. */
  nodes: (Block & { hash: Buffer })[]
  root: Buffer
}

/** Appends leaves to a tree of `size`, of which `needOf(planRoot(size))` was looked up: that is all it takes. */
export function appendLeaves(size: number, leaves: Buffer[], stored: Hashes): Appended {
  const known = new Map(stored)
  const nodes: Appended['nodes'] = []
  const grown = size + leaves.length
  leaves.forEach((leaf, at) => known.set(blockKey({ level: 0, number: size + at }), leaf))
  for (let level = 1, full = width; full <= grown; level++, full *= width) {
    for (let number = Math.floor(size / full); number < Math.floor(grown / full); number++) {
      const [left, right] = halvesOf({ from: number * full, to: (number + 1) * full })
      const hash = nodeHash(hashOf(left, known), hashOf(right, known))
      known.set(blockKey({ level, number }), hash)
      nodes.push({ level, number, hash })
    }
  }
  return { nodes, root: hashOf({ from: 0, to: grown }, known) }
}

function* blocksOf(span: Span): Generator<Block> {
  if (span.to === span.from) return
  const block = blockOf(span)
  if (block) yield block
  else for (const half of halvesOf(span)) yield* blocksOf(half)
}

function blockOf({ from, to }: Span): Block | undefined {
  let level = 0
  let rest = to - from
  for (; rest % width === 0; rest /= width) level++
  return rest === 1 ? { level, number: from / (to - from) } : undefined
}

function halvesOf({ from, to }: Span): [Span, Span] {
  const middle = from + halfOf(to - from)
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}

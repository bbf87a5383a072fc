import { emptyRoot, nodeHash } from './merkle.ts'
import { halvesOf, type Span } from './plans.ts'

const width = 256

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

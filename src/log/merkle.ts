import { hash } from 'node:crypto'

// RFC 9162, section 2.1, with SHA-256. Positions pass 2^32: shifts are divisions here.
const sha256 = (...parts: Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')
const ofLeaf = Uint8Array.of(0)
const ofNode = Uint8Array.of(1)

export const leafHash = (bytes: Uint8Array): Buffer => sha256(ofLeaf, bytes)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(ofNode, left, right)
export const emptyRoot: Buffer = sha256()

/** Where a tree of more than one leaf divides: the largest power of two below its size. */
export function halfOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/** Holds one hash for each full subtree on the way, at most one a level. */
export async function rootOf(leaves: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<Buffer> {
  const subtrees: Buffer[] = []
  let size = 0
  for await (const leaf of leaves) {
    subtrees.push(leaf)
    size++
    for (let rest = size; rest % 2 === 0; rest /= 2) subtrees.push(nodeHash(...lastTwo(subtrees)))
  }
  while (subtrees.length > 1) subtrees.push(nodeHash(...lastTwo(subtrees)))
  return subtrees[0] ?? emptyRoot
}

const lastTwo = (subtrees: Buffer[]) => subtrees.splice(-2) as [Buffer, Buffer]

interface Included {
  leaf: Buffer
  position: number
  size: number
  root: Buffer
}

/** Section 2.1.3.2. */
export function verifyInclusion(proof: Buffer[], { leaf, position, size, root }: Included): boolean {
  if (!isCount(position) || !isCount(size) || position >= size) return false
  const sides = sidesOf(position, size - 1)
  const top = proof.reduce((hash, sibling, at) => (sides[at] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)), leaf)
  return proof.length === sides.length && top.equals(root)
}

interface Grown {
  from: { size: number; root: Buffer }
  to: { size: number; root: Buffer }
}

/** Section 2.1.4.2; of nothing and of itself a tree is the continuation without proof. */
export function verifyConsistency(proof: Buffer[], { from, to }: Grown): boolean {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false
  if (from.size === 0) return proof.length === 0 && from.root.equals(emptyRoot) && (to.size > 0 || to.root.equals(emptyRoot))
  if (from.size === to.size) return proof.length === 0 && from.root.equals(to.root)
  const [first, ...siblings] = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof
  if (!first) return false
  let node = from.size - 1
  let last = to.size - 1
  for (; node % 2 === 1; node = above(node)) last = above(last)
  const sides = sidesOf(node, last)
  let before = first
  let after = first
  for (const [at, sibling] of siblings.entries()) {
    if (sides[at] === 'left') before = nodeHash(sibling, before)
    after = sides[at] === 'left' ? nodeHash(sibling, after) : nodeHash(after, sibling)
  }
  return siblings.length === sides.length && before.equals(from.root) && after.equals(to.root)
}

/** On which side the siblings stand on the way from a node to the root, given the last node of its level. */
function sidesOf(node: number, last: number): ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = []
  while (last > 0) {
    if (node % 2 === 1) sides.push('left')
    else if (node < last) sides.push('right')
    node = above(node)
    last = above(last)
  }
  return sides
}

const above = (node: number) => Math.floor(node / 2)
const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0
const isPowerOfTwo = (number: number) => number === 1 || halfOf(number) * 2 === number

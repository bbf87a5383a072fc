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

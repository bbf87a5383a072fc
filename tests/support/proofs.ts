import { emptyRoot, halfOf, nodeHash } from '../../src/log/merkle.ts'

interface Included {
  leaf: Buffer
  position: number
  size: number
  root: Buffer
}

/** RFC 9162, section 2.1.3.2. */
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

/** RFC 9162, section 2.1.4.2; of nothing and of itself a tree is the continuation without proof. */
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

import { halfOf } from './merkle.ts'

/** The leaves from one position up to, not including, another: a subtree as RFC 9162 divides trees. */
export interface Span {
  from: number
  to: number
}

export function halvesOf({ from, to }: Span): [Span, Span] {
  const middle = from + halfOf(to - from)
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}

export const planRoot = (size: number): Span[] => [{ from: 0, to: size }]

/** RFC 9162, section 2.1.3.1: the subtrees whose hashes prove that a position is in a tree. */
export function planInclusion(position: number, size: number): Span[] {
  if (!isWithin(position, size - 1)) throw new RangeError(`position ${position} is not in a tree of ${size}`)
  const path: Span[] = []
  for (let span = { from: 0, to: size }; span.to - span.from > 1;) {
    const [left, right] = halvesOf(span)
    path.push(position < right.from ? right : left)
    span = position < right.from ? left : right
  }
  return path.toReversed()
}

/** RFC 9162, section 2.1.4.1: the subtrees whose hashes prove that a tree continues a smaller one. */
export function planConsistency(before: number, size: number): Span[] {
  if (!isWithin(before, size)) throw new RangeError(`a tree of ${size} does not continue one of ${before}`)
  if (before === 0) return []
  const path: Span[] = []
  let span = { from: 0, to: size }
  while (span.to !== before) {
    const [left, right] = halvesOf(span)
    path.push(before <= right.from ? right : left)
    span = before <= right.from ? left : right
  }
  // At the left edge it is the smaller tree itself, whose root the verifier has.
  if (span.from > 0) path.push(span)
  return path.toReversed()
}

const isWithin = (number: number, most: number) => Number.isSafeInteger(number) && number >= 0 && number <= most

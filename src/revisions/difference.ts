import { isDeepStrictEqual } from 'node:util'
import { createPatch, type Operation } from 'rfc6902'

/** The least change of two arrays is found in as long as one takes times the other: of longer ones it is not sought. */
const mostPairs = 100

/** A JSON Patch from one state to another. */
export const differenceOf = (former: object, state: object): Operation[] =>
  createPatch(former, state, (one: unknown, other: unknown, at) =>
    Array.isArray(one) && Array.isArray(other) && one.length * other.length > mostPairs
      ? betweenEnds(one, other, at.toString())
      : undefined,
  )

/** What stands between the ends that are equal is replaced one by one; what is left of it then is removed or added. */
function betweenEnds(one: unknown[], other: unknown[], path: string): Operation[] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && isDeepStrictEqual(one[start], other[start])) start++
  let equal = 0
  while (equal < shorter - start && isDeepStrictEqual(one.at(-1 - equal), other.at(-1 - equal))) equal++
  const replaced = shorter - equal
  const removed = one.slice(replaced, one.length - equal)
  const added = other.slice(replaced, other.length - equal)
  return [
    ...other.slice(start, replaced).map((value, at): Operation => ({ op: 'replace', path: `${path}/${start + at}`, value })),
    ...removed.map((): Operation => ({ op: 'remove', path: `${path}/${replaced}` })),
    ...added.map((value, at): Operation => ({ op: 'add', path: `${path}/${replaced + at}`, value })),
  ]
}

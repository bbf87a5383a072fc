/** How alike two spellings are, 0 to 1: slips of the finger by edit distance, other forms of a word by a long common beginning. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  if (longest < 4 || Math.abs(a.length - b.length) > 4) return 0
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return 0
  const most = longest >= 8 ? 2 : 1
  const slips = countSlips(a, b, most)
  if (slips <= most) return 1 - slips / longest
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= 5 && shared >= 0.6 * longest ? shared / longest : 0
}

/** Optimal string alignment, as far as `most`, from two letters on: letters lost, added, mistaken, or swapped with their neighbour. */
function countSlips(a: string, b: string, most: number, i = 0, j = 0): number {
  if (Math.abs(a.length - i - (b.length - j)) > most) return Infinity
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++
    j++
  }
  if (i === a.length || j === b.length) return a.length - i + b.length - j
  if (most === 0) return Infinity
  const swapped = a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j)
  return (
    1 +
    Math.min(
      countSlips(a, b, most - 1, i + 1, j + 1),
      countSlips(a, b, most - 1, i + 1, j),
      countSlips(a, b, most - 1, i, j + 1),
      swapped ? countSlips(a, b, most - 1, i + 2, j + 2) : Infinity,
    )
  )
}

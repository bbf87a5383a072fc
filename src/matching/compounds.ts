import { commonnessOf } from './frequencies.ts'

const leastLetters = 7
const mostLetters = 40
const longestWord = 16
/** A piece of two letters is a word only where it is a common one. */
const ofTwoLetters = 5.6
/** What a further word must be worth, so that a long word is not taken apart. */
const ofAWord = 8
/** Words rarer than this in speech are names and typos: nothing is taken apart into them. */
const rarest = 2.2

/** The English words that a tag written in one is made of, as `blacklivesmatter`; none where it is a word, or is not made of words. */
export function partsOf(tag: string): string[] {
  if (tag.length < leastLetters || tag.length > mostLetters || !/^[a-z]+$/.test(tag) || (commonnessOf(tag) ?? 0) > rarest) return []
  // For each beginning, the best way to take it apart: what it is worth, and where its last word starts.
  const best: { worth: number; from: number }[] = [{ worth: 0, from: 0 }]
  for (let end = 1; end <= tag.length; end++) {
    for (let from = Math.max(0, end - longestWord); from < end - 1; from++) {
      const before = best[from]
      const common = commonnessOf(tag.slice(from, end)) ?? 0
      if (!before || common < (end - from === 2 ? ofTwoLetters : rarest)) continue
      const worth = before.worth + common - ofAWord
      if (worth > (best[end]?.worth ?? -Infinity)) best[end] = { worth, from }
    }
  }
  const parts: string[] = []
  for (let end = tag.length; best[end] && end > 0; end = best[end]?.from ?? 0) parts.unshift(tag.slice(best[end]?.from, end))
  return parts.length > 1 ? parts : []
}

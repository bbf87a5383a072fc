import { likeness } from './likeness.ts'

/** What another spelling of a word counts beside the word itself. */
export const ofSpelling = 0.7

/** The term of which a word is another spelling or form, and how surely. */
export interface Spelling {
  term: number
  how: number
}

/** Tells of a word which of the stems asked for it is another spelling or form of. */
export function spellingsOf(stems: string[]): (word: string) => Spelling[] {
  const byBeginning = new Map<number, number[]>()
  stems.forEach((stem, term) => {
    if (!isSpelt(stem)) return
    for (const letters of beginnings(stem)) {
      const terms = byBeginning.get(letters)
      if (terms) terms.push(term)
      else byBeginning.set(letters, [term])
    }
  })
  const lastTried = stems.map(() => '')
  return (word) => {
    const spellings: Spelling[] = []
    if (!isSpelt(word)) return spellings
    for (const letters of beginnings(word)) {
      for (const term of byBeginning.get(letters) ?? []) {
        if (lastTried[term] === word) continue
        lastTried[term] = word
        const how = likeness(stems[term] ?? '', word)
        if (how >= 0.5) spellings.push({ term, how: ofSpelling * how ** 2 })
      }
    }
    return spellings
  }
}

const isSpelt = (word: string): boolean => word.length >= 4 && !/\d/.test(word)

// One slip leaves two of the first three letters next to each other in their places, or one place off.
function beginnings(word: string): number[] {
  const [one, two, three] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)]
  return [pairOf(one, two), pairOf(two, three), pairOf(one, three)]
}

const pairOf = (one: number, two: number): number => one * 0x10000 + two

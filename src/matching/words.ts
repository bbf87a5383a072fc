import { type Occurrences, readDocument } from './documents.ts'
import { ofSpelling, type Spelling, spellingsOf } from './spellings.ts'

/** A word of the query as documents may have it. */
export interface Term {
  word: string
  /** The stems it may stand as, each with how surely that is what was meant. */
  stems: Map<string, number>
  weight: number
  position: number
}

export type Idf = (stem: string) => number

export interface WordsFound {
  sum: number
  /** What of the claim the query says, 0 to 1. */
  covered: number
  matched: number
  mass: number
  terms: { term: string; weight: number }[]
}

const [k1, b] = [0.4, 0.3]
/** What words count that stand together in both, and within how many places that is. */
const together = 0.4
const nearby = 4

/** What is known of a word of the query or of a document, worked out once for all documents. */
interface Word {
  stem: string
  idf: number
  spellings: Spelling[]
  /** Where it stands in the document that is compared just now. */
  here: Occurrences<Word> | undefined
}

/** BM25 over words (the same, another spelling, another form) and words that stand together in both. */
export function compareWords(terms: Term[], documents: string[], idf: Idf, averageLength: number): WordsFound[] {
  const words = new Map<string, Word>()
  const add = (stem: string, spellings: Spelling[]): Word => {
    const word = { stem, idf: idf(stem), spellings, here: undefined }
    words.set(stem, word)
    return word
  }
  const asked = terms.map(({ stems }) => Array.from(stems, ([stem, how]) => ({ word: words.get(stem) ?? add(stem, []), how })))
  const spellings = spellingsOf(terms.map(({ stems: [first] }) => first?.[0] ?? ''))
  const wordOf = (stem: string): Word => words.get(stem) ?? add(stem, spellings(stem))

  return documents.map((tsvector) => {
    const document = readDocument(tsvector, wordOf)
    for (const occurrences of document.words) occurrences.word.here = occurrences
    const usual = k1 * (1 - b + (b * document.length) / averageLength)
    const best: (Found | undefined)[] = terms.map(() => undefined)
    const consider = (term: number, how: number, occurrences: Occurrences<Word>) => {
      const { word, count } = occurrences
      const value = how * word.idf * ((count * (k1 + 1)) / (count + usual))
      if (value > (best[term]?.value ?? 0)) best[term] = { word, how, value, positions: occurrences.positions }
    }
    asked.forEach((stems, term) => {
      for (const { word, how } of stems) if (word.here) consider(term, how, word.here)
    })
    let mass = 0
    for (const occurrences of document.words) {
      mass += occurrences.word.idf
      for (const { term, how } of occurrences.word.spellings) if ((best[term]?.how ?? 0) < ofSpelling) consider(term, how, occurrences)
      occurrences.word.here = undefined
    }
    return sumUp(terms, best, mass)
  })
}

/** How a document has a term best. */
interface Found {
  word: Word
  how: number
  value: number
  positions: number[]
}

function sumUp(terms: Term[], best: (Found | undefined)[], mass: number): WordsFound {
  let sum = 0
  const matched = new Map<Word, number>()
  const shown: WordsFound['terms'] = []
  terms.forEach(({ weight, position }, n) => {
    const found = best[n]
    if (!found) return
    sum += weight * found.value
    shown.push({ term: found.word.stem, weight: weight * found.value })
    matched.set(found.word, Math.max(matched.get(found.word) ?? 0, found.how))
    for (const gap of [1, 2]) {
      const before = best[n - gap]
      const earlier = terms[n - gap]
      if (!before || !earlier || before.word === found.word || position - earlier.position > gap) continue
      if (before.positions.some((one) => found.positions.some((two) => Math.abs(two - one) <= nearby)))
        sum += (together / gap) * Math.min(earlier.weight * before.how * before.word.idf, weight * found.how * found.word.idf)
    }
  })
  let shared = 0
  for (const [{ idf }, how] of matched) shared += how * idf
  return { sum, covered: mass > 0 ? Math.min(1, shared / mass) : 0, matched: shared, mass, terms: shown }
}

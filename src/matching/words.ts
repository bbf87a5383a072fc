import { positionsAt, readDocument } from './documents.ts'
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
  /** The BM25 score, with what words count that stand together. */
  sum: number
  /** What of the claim the query says, 0 to 1. */
  covered: number
  /** What the words weigh that the query has of the claim, and what all of the claim's do, but for quotes that the query has not: sums of rarities. */
  matched: number
  mass: number
  terms: { term: string; weight: number }[]
}

const [k1, b] = [0.4, 0.3]
/** What words count that stand together in both, and within how many places that is. */
const together = 0.2
const nearby = 4

/** What is known of a word of the query or of a document, worked out once for all documents. */
interface Word {
  stem: string
  idf: number
  spellings: Spelling[]
  /** How much it counts in the document that is compared just now; 0 where it does not stand there. */
  count: number
  /** Where in that document its positions begin. */
  at: number
  /** Whether it stands there in quotes alone. */
  isQuoted: boolean
}

/** BM25 over words (the same, another spelling, another form) and words that stand together in both. */
export function compareWords(terms: Term[], documents: string[], idf: Idf, averageLength: number): WordsFound[] {
  const words = new Map<string, Word>()
  const add = (stem: string, spellings: Spelling[]): Word => {
    const word = { stem, idf: idf(stem), spellings, count: 0, at: 0, isQuoted: false }
    words.set(stem, word)
    return word
  }
  const asked = terms.map(({ stems }) => Array.from(stems, ([stem, how]) => ({ word: words.get(stem) ?? add(stem, []), how })))
  const spellings = spellingsOf(terms.map(({ stems: [first] }) => first?.[0] ?? ''))

  return documents.map((document) => {
    const here: Word[] = []
    let length = 0
    let mass = 0
    readDocument(document, (stem, count, at, isForm, isQuoted) => {
      const word = words.get(stem) ?? add(stem, spellings(stem))
      word.count = count
      word.at = at
      word.isQuoted = isQuoted
      here.push(word)
      // How much has been quoted of a claim makes it no longer.
      if (isForm || isQuoted) return
      length += count
      mass += word.idf
    })
    const usual = k1 * (1 - b + (b * length) / averageLength)
    const best: (Found | undefined)[] = terms.map(() => undefined)
    const consider = (term: number, how: number, word: Word) => {
      const value = how * word.idf * ((word.count * (k1 + 1)) / (word.count + usual))
      if (value > (best[term]?.value ?? 0)) best[term] = { word, how, value }
    }
    asked.forEach((stems, term) => {
      for (const { word, how } of stems) if (word.count > 0) consider(term, how, word)
    })
    for (const word of here) for (const { term, how } of word.spellings) if ((best[term]?.how ?? 0) < ofSpelling) consider(term, how, word)
    const found = sumUp(terms, best, mass, document)
    for (const word of here) word.count = 0
    return found
  })
}

/** How a document has a term best. */
interface Found {
  word: Word
  how: number
  value: number
}

function sumUp(terms: Term[], best: (Found | undefined)[], ownMass: number, document: string): WordsFound {
  const isNear = (one: Word, other: Word) => {
    const positions = positionsAt(document, other.at)
    return positionsAt(document, one.at).some((at) => positions.some((place) => Math.abs(place - at) <= nearby))
  }
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
      if (isNear(before.word, found.word))
        sum += (together / gap) * Math.min(earlier.weight * before.how * before.word.idf, weight * found.how * found.word.idf)
    }
  })
  let shared = 0
  let mass = ownMass
  for (const [{ idf, isQuoted }, how] of matched) {
    shared += how * idf
    if (isQuoted) mass += how * idf
  }
  return { sum, covered: mass > 0 ? Math.min(1, shared / mass) : 0, matched: shared, mass, terms: shown }
}

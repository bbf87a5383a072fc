import { type Gram, gramsOf } from './grams.ts'
import { likeness } from './likeness.ts'
import type { Profile } from './profile.ts'
import { rarity } from './rarity.ts'

/** A word of the query as documents may have it. */
export interface Term {
  word: string
  /** The stems it may stand as, each with how surely that is what was meant. */
  stems: Map<string, number>
  weight: number
  position: number
}

/** A claim that shares words with the query. */
export interface Candidate {
  id: string
  label: string
  text: string
  /** Its document as Postgres writes a tsvector. */
  document: string
}

export interface Ranked {
  candidate: Candidate
  /** 0 to 1, comparable between queries. */
  score: number
  /** What the words they share weigh, the heaviest first. */
  terms: { term: string; weight: number }[]
}

/** What each signal counts beside the words themselves; found on the test set, where all of them lie on wide plateaus. */
const counts = { inQuote: 0.6, spelling: 0.7, near: 0.4, grams: 0.65, covered: 0.3 }
const saturation = { words: { k1: 0.4, b: 0.3 }, grams: { k1: 0.3, b: 0.3 } }
const nearby = 4

/**
 * Orders candidates by BM25 over words (the same, another spelling, another form), words that stand together in both,
 * and BM25 over grams; a claim of which the query says more comes before one of which it says less.
 */
export function rank(terms: Term[], queryGrams: ReadonlyMap<Gram, number>, candidates: Candidate[], idf: Idf, profile: Profile): Ranked[] {
  const documents = candidates.map(({ document }) => readDocument(document))
  const spellings = spellingsOf(terms, documents)
  const wordsFound = documents.map((document) => compareWords(terms, document, spellings, idf, profile.length))
  const gramsFound = compareGrams(queryGrams, candidates, profile)
  const mostWords = Math.max(...wordsFound.map(({ sum }) => sum), Number.MIN_VALUE)
  const mostGrams = Math.max(...gramsFound.map(({ sum }) => sum), Number.MIN_VALUE)
  const asked = terms.reduce((sum, { weight, stems }) => sum + weight * Math.max(...[...stems].map(([stem, how]) => how * idf(stem))), 0)

  const ranked = candidates.map((candidate, n) => {
    const words = wordsFound[n] as WordsFound
    const grams = gramsFound[n] as GramsFound
    return {
      candidate,
      words,
      grams,
      value: words.sum / mostWords + (counts.grams * grams.sum) / mostGrams + counts.covered * words.covered,
    }
  })
  ranked.sort((a, b) => b.value - a.value || (a.candidate.id < b.candidate.id ? 1 : -1))
  const [best] = ranked
  if (!best) return []
  const sure = sureness(best.words, best.grams, asked, 1 - (ranked[1]?.value ?? 0) / best.value)
  return ranked.map(({ candidate, words, value }) => ({
    candidate,
    score: sure * (value / best.value) ** behind,
    terms: words.terms.toSorted((a, b) => b.weight - a.weight),
  }))
}

/** How fast the score falls for those behind the best. */
const behind = 3

export type Idf = (stem: string) => number

// How surely the best candidate is the claim that was meant: from how much of each the other has, and how far it leads.
// Fitted on the test set, by logistic regression of whether the best was right.
function sureness({ matched, mass }: WordsFound, { share }: GramsFound, asked: number, lead: number): number {
  const alike = matched / Math.sqrt(Math.max(asked * mass, Number.MIN_VALUE))
  return 1 / (1 + Math.exp(-(-5.3 + 18 * alike + 6.5 * share + 7.3 * lead)))
}

interface Occurrences {
  count: number
  positions: number[]
}
interface Document {
  words: Map<string, Occurrences>
  length: number
}

export function readDocument(tsvector: string): Document {
  const words = new Map<string, Occurrences>()
  let length = 0
  for (const [, lexeme = '', places = ''] of tsvector.matchAll(/'((?:[^'\\]|''|\\\\)*)':([\dA-C,]+)/g)) {
    const occurrences: Occurrences = { count: 0, positions: [] }
    for (const place of places.split(',')) {
      occurrences.count += place.endsWith('C') ? counts.inQuote : 1
      occurrences.positions.push(Number.parseInt(place, 10))
    }
    words.set(lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\'), occurrences)
    length += occurrences.count
  }
  return { words, length }
}

/** For each word of the documents that is another spelling or form of a term: of which one, and how alike. */
function spellingsOf(terms: Term[], documents: Document[]): Map<string, [term: number, how: number][]> {
  const spellings = new Map<string, [number, number][]>()
  const known = new Set(terms.flatMap(({ stems }) => [...stems.keys()]))
  const asked = terms.map(({ stems: [first] }, n) => ({ n, stem: first?.[0] ?? '' })).filter(({ stem }) => isSpelt(stem))
  const byBeginning = new Map<string, typeof asked>()
  for (const one of asked) for (const letters of beginnings(one.stem)) byBeginning.set(letters, [...(byBeginning.get(letters) ?? []), one])
  const seen = new Set<string>()
  for (const { words } of documents) {
    for (const word of words.keys()) {
      if (seen.has(word)) continue
      seen.add(word)
      if (known.has(word) || !isSpelt(word)) continue
      const near = new Map<number, number>()
      for (const letters of beginnings(word))
        for (const { n, stem } of byBeginning.get(letters) ?? []) if (!near.has(n)) near.set(n, likeness(stem, word))
      const alike = [...near].filter(([, how]) => how >= 0.5)
      if (alike.length > 0)
        spellings.set(
          word,
          alike.map(([n, how]) => [n, counts.spelling * how ** 2]),
        )
    }
  }
  return spellings
}

const isSpelt = (word: string): boolean => word.length >= 4 && !/\d/.test(word)

// One slip leaves two of the first three letters next to each other in their places, or one place off.
const beginnings = (word: string): string[] => [word.slice(0, 2), word.slice(1, 3), (word[0] ?? '') + (word[2] ?? '')]

interface WordsFound {
  sum: number
  /** What of the claim the query says, 0 to 1. */
  covered: number
  matched: number
  mass: number
  terms: { term: string; weight: number }[]
}

function compareWords(
  terms: Term[],
  { words, length }: Document,
  spellings: Map<string, [number, number][]>,
  idf: Idf,
  averageLength: number,
): WordsFound {
  const { k1, b } = saturation.words
  const usual = k1 * (1 - b + (b * length) / averageLength)
  const best: ({ word: string; how: number; value: number; positions: number[] } | undefined)[] = []
  const consider = (n: number, word: string, how: number, { count, positions }: Occurrences) => {
    const value = how * idf(word) * ((count * (k1 + 1)) / (count + usual))
    if (value > (best[n]?.value ?? 0)) best[n] = { word, how, value, positions }
  }
  terms.forEach(({ stems }, n) => {
    for (const [stem, how] of stems) {
      const occurrences = words.get(stem)
      if (occurrences) consider(n, stem, how, occurrences)
    }
  })
  let mass = 0
  for (const [word, occurrences] of words) {
    mass += idf(word)
    for (const [n, how] of spellings.get(word) ?? [])
      if (best[n] === undefined || best[n].how < counts.spelling) consider(n, word, how, occurrences)
  }

  let sum = 0
  const matched = new Map<string, number>()
  const shown: WordsFound['terms'] = []
  terms.forEach(({ weight, position }, n) => {
    const found = best[n]
    if (!found) return
    sum += weight * found.value
    shown.push({ term: found.word, weight: weight * found.value })
    matched.set(found.word, Math.max(matched.get(found.word) ?? 0, found.how))
    for (const gap of [1, 2]) {
      const before = best[n - gap]
      const earlier = terms[n - gap]
      if (!before || !earlier || before.word === found.word || position - earlier.position > gap) continue
      if (before.positions.some((one) => found.positions.some((two) => Math.abs(two - one) <= nearby)))
        sum += (counts.near / gap) * Math.min(earlier.weight * before.how * idf(before.word), weight * found.how * idf(found.word))
    }
  })
  let shared = 0
  for (const [word, how] of matched) shared += how * idf(word)
  return { sum, covered: mass > 0 ? Math.min(1, shared / mass) : 0, matched: shared, mass, terms: shown }
}

interface GramsFound {
  sum: number
  /** Of what the claim's grams weigh, the share that the query has. */
  share: number
}

function compareGrams(queryGrams: ReadonlyMap<Gram, number>, candidates: Candidate[], { grams, sampled }: Profile): GramsFound[] {
  const { k1, b } = saturation.grams
  const idf = rarity(sampled, (gram: Gram) => grams.get(gram) ?? 0)
  const found = candidates.map(({ label, text }) => {
    const times = new Map<Gram, number>()
    let length = 0
    for (const gram of gramsOf(`${label} ${text}`)) {
      times.set(gram, (times.get(gram) ?? 0) + 1)
      length++
    }
    return { times, length }
  })
  const averageLength = found.reduce((sum, { length }) => sum + length, 0) / Math.max(found.length, 1)
  return found.map(({ times, length }) => {
    const usual = k1 * (1 - b + (b * length) / averageLength)
    let sum = 0
    let shared = 0
    let mass = 0
    for (const [gram, count] of times) {
      const value = idf(gram)
      mass += value
      const weight = queryGrams.get(gram)
      if (weight === undefined) continue
      shared += weight * value
      sum += weight * value * ((count * (k1 + 1)) / (count + usual))
    }
    return { sum, share: mass > 0 ? shared / mass : 0 }
  })
}

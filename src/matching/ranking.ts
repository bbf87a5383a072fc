import { type Gram, gramsOf } from './grams.ts'
import { compareGrams, type GramsFound } from './compare-grams.ts'
import type { Profile } from './profile.ts'
import { rarity } from './rarity.ts'
import { compareWords, type Idf, type Term, type WordsFound } from './words.ts'

/** A claim that shares words with the query. */
export interface Candidate {
  id: string
  label: string
  text: string
  /** Its BCP 47 tag. */
  language: string
  /** Its document as Postgres writes a tsvector. */
  document: string
  /** Whether its text is the query's, however they are typed. */
  same: boolean
  /** Whether its label is. */
  called: boolean
}

export interface Ranked {
  candidate: Candidate
  /** 0 to 1, comparable between queries. */
  score: number
  /** What the words they share weigh, the heaviest first. */
  terms: { term: string; weight: number }[]
}

/** What each signal counts beside the words themselves; found on the test sets, where all of them lie on wide plateaus. */
const counts = { grams: 1, label: 0.2, covered: 0.6 }

/** Gram scores are divided by the best one's, but by no less than this part of what all the query's grams weigh. */
const fewGrams = 0.5

/**
 * Orders candidates by BM25 over words (the same, another spelling, another form), words that stand together in both,
 * and BM25 over grams, those of the label once more; a claim of which the query says more comes before one of which it says less,
 * and one that says the very same before all others, then one that is called so.
 */
export function rank(terms: Term[], queryGrams: ReadonlyMap<Gram, number>, candidates: Candidate[], idf: Idf, profile: Profile): Ranked[] {
  const wordsFound = compareWords(
    terms,
    candidates.map(({ document }) => document),
    idf,
    profile.length,
  )
  const labels = candidates.map(({ label }) => gramsOf(label))
  const gramsInLabels = compareGrams(queryGrams, labels, profile.grams)
  const gramsFound = compareGrams(
    queryGrams,
    candidates.map(({ text }, n) => [...(labels[n] ?? []), ...gramsOf(text)]),
    profile.grams,
  )
  const mostWords = Math.max(...wordsFound.map(({ sum }) => sum), Number.MIN_VALUE)
  let few = Number.MIN_VALUE
  for (const [gram, weight] of queryGrams) few += fewGrams * weight * (profile.grams[gram] ?? 0)
  const mostGrams = Math.max(...gramsFound.map(({ sum }) => sum), few)
  const mostInLabels = Math.max(...gramsInLabels.map(({ sum }) => sum), few)
  const asked = terms.reduce((sum, { weight, stems }) => sum + weight * Math.max(...[...stems].map(([stem, how]) => how * idf(stem))), 0)

  const ranked = candidates.map((candidate, n) => {
    const words = wordsFound[n] as WordsFound
    const grams = gramsFound[n] as GramsFound
    const inLabel = gramsInLabels[n] as GramsFound
    return {
      candidate,
      words,
      grams,
      value:
        words.sum / mostWords +
        (counts.grams * grams.sum) / mostGrams +
        (counts.label * inLabel.sum) / mostInLabels +
        counts.covered * words.covered,
    }
  })
  ranked.sort((a, b) => b.value - a.value || (a.candidate.id < b.candidate.id ? 1 : -1))
  const [best] = ranked
  if (!best) return []
  const lead = best.value > 0 ? 1 - (ranked[1]?.value ?? 0) / best.value : 0
  const heaviest = Math.max(...terms.map(({ weight }) => weight), 0)
  const most = best.words.terms.length < enoughShared && best.words.covered < 0.5 ? mostOfFew : 1
  const sure = Math.min(most, sureness(best.words, best.grams, asked, lead) * Math.min(1, heaviest / leastTelling))
  // Nobody scores less than who comes after.
  const meantToo = ranked.map(({ words }) => Math.max(saidWhole(words, profile.claims), saysTheSame(words, asked)))
  for (let n = meantToo.length - 2; n >= 0; n--) meantToo[n] = Math.max(meantToo[n] as number, meantToo[n + 1] as number)
  const scored = ranked.map(({ candidate, words, value }, n) => {
    const beside = Math.min(sure, meantToo[n] as number)
    return {
      candidate,
      score: candidate.same
        ? 1
        : Math.min(
            mostOfOthers,
            candidate.called ? Math.max(sure, leastOfCalled) : Math.max(sure * (value / best.value) ** behind, beside),
          ),
      terms: words.terms.toSorted((a, b) => b.weight - a.weight),
    }
  })
  const order = ({ candidate: { same, called } }: Ranked) => (same ? 2 : Number(called))
  return scored.toSorted((a, b) => order(b) - order(a))
}

/** What does not say the same is never sure. */
const mostOfOthers = 0.999

/** Who shares fewer words with the query, and is not said by half, is never likely: any text shares one or two with some claim. */
const enoughShared = 3
const mostOfFew = 0.65
/** Who asks with the label of a claim means it. */
const leastOfCalled = 0.9

/** Who asks with nothing but what tells less, as emoji, handles and what everybody says, may mean much else. */
const leastTelling = 0.6

/** How fast the score falls for those behind the best. */
const behind = 3

/** So many words that no other claim has tell a claim from all others. */
const enough = 4

// How surely a claim is one of several that were meant, by how much of it the query says. Fitted on posts that speak of two or three.
const saidWhole = ({ covered, mass }: WordsFound, claims: number): number =>
  Math.min(1, mass / (enough * rarity(claims, 1))) / (1 + Math.exp(5 - 10 * covered))

/** How much each has of the other: the cosine between what their words weigh, 0 to 1. */
const alikeness = ({ matched, mass }: WordsFound, asked: number): number => matched / Math.sqrt(Math.max(asked * mass, Number.MIN_VALUE))

// How surely a claim is meant beside a better one, as one that says nearly the same: likely where three in four of the words are shared.
const saysTheSame = (words: WordsFound, asked: number): number => 1 / (1 + Math.exp(8 - 12 * alikeness(words, asked)))

// How surely the best candidate is the claim that was meant: from how much of each the other has, and how far it leads.
// Fitted on the test sets, by logistic regression of whether the best was right.
function sureness(words: WordsFound, { share }: GramsFound, asked: number, lead: number): number {
  const alike = alikeness(words, asked)
  // A lead counts for no more than what the two have in common.
  return 1 / (1 + Math.exp(-(-5.1 + 15 * alike + 9.5 * share + 6.5 * Math.min(lead, share, alike))))
}

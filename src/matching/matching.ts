import type { Database } from '../database/open.ts'
import { findCandidates, findMeanings, type Meaning, quoted } from './candidates.ts'
import { type Gram, gramsOf } from './grams.ts'
import { likeness } from './likeness.ts'
import { profileOf } from './profile.ts'
import { rank, type Ranked, type Term } from './ranking.ts'
import { readPost, type Word } from './reading.ts'
import { othersFor } from './thesaurus.ts'

/** A name says more than another word does; what the thesaurus offers is less sure than what was written. */
const ofNames = 1.2
const ofOthers = 0.7

interface Asked {
  text: string
  /** Its BCP 47 tag; null: any. */
  language: string | null
  drafts: boolean
  /** For a text that was written with care, while somebody waits: words count as they stand, and few candidates are ranked. */
  quick?: boolean
  /** A claim that is not to be told. */
  except?: string | null
}

// So many places in the index are read for a text, and so many candidates ranked.
const many = { postings: 3000, most: 100 }
const few = { postings: 300, most: 20 }

/** The claims on record that a text may speak of, the likeliest first. */
export async function match(database: Database, { text, language, drafts, quick = false, except = null }: Asked): Promise<Ranked[]> {
  const profile = await profileOf(database)
  const words = readPost(text)
  const english = !quick && (language === null ? profile.configs.includes('english') : /^en\b/i.test(language))
  const asked = [...new Set(words.flatMap(({ word }) => (english ? [word, ...othersFor(word)] : [word])))]
  if (asked.length === 0) return []
  const meanings = new Map((await findMeanings(database, asked, language, !quick)).map((meaning) => [meaning.word, meaning]))
  const terms = termsOf(words, meanings, english)
  const { candidates, counts } = await findCandidates(database, terms, profile, { drafts, except, ...(quick ? few : many) })
  const known = new Map<string, number>()
  const idf = (stem: string): number => {
    let value = known.get(stem)
    if (value === undefined) {
      const claims = counts.get(quoted(stem)) ?? (profile.shares.get(stem) ?? profile.rarest / 2) * profile.claims
      known.set(stem, (value = Math.log(1 + (profile.claims - Math.min(claims, profile.claims) + 0.5) / (claims + 0.5))))
    }
    return value
  }
  return rank(terms, gramsIn(words), candidates, idf, profile)
}

/** Each stem once, where it first stands; a word that no claim has stands for those it may have been meant to be. */
function termsOf(words: Word[], meanings: ReadonlyMap<string, Meaning>, english: boolean): Term[] {
  const terms = new Map<string, Term>()
  for (const { word, weight, position, name } of words) {
    const { stems: [stem, ...otherStems] = [], meant } = meanings.get(word) ?? {}
    if (stem === undefined) continue
    const weighed = name ? weight * ofNames : weight
    const known = terms.get(stem)
    if (known) {
      known.weight = Math.max(known.weight, weighed)
      continue
    }
    const stems = new Map([stem, ...otherStems].map((one) => [one, 1]))
    const add = (more: string[], how: number) => {
      for (const one of more) if (!stems.has(one)) stems.set(one, how)
    }
    for (const near of meant ?? []) add(near.stems, likeness(word, near.word) ** 2)
    if (english) for (const other of othersFor(word)) add(meanings.get(other)?.stems ?? [], ofOthers)
    terms.set(stem, { word, stems, weight: weighed, position })
  }
  return [...terms.values()]
}

function gramsIn(words: Word[]): Map<Gram, number> {
  const grams = new Map<Gram, number>()
  for (const { word, weight } of words) for (const gram of gramsOf(word)) grams.set(gram, Math.max(grams.get(gram) ?? 0, weight))
  return grams
}

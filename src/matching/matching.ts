import type { Database } from '../database/open.ts'
import { findCandidates } from './candidates.ts'
import { tokensOf } from './differences/tokens.ts'
import { tongueAsked } from './differences/tongues.ts'
import { type ClaimToCome, documentOf, positionsAt, readDocument } from './documents.ts'
import { fillersFor } from './fillers.ts'
import { isEveryday, tellingOf } from './frequencies.ts'
import { type Gram, gramsOf } from './grams.ts'
import { likeness } from './likeness.ts'
import { findMeanings, type Meaning, stemsOf } from './meanings.ts'
import { type Profile, profileOf } from './profile.ts'
import { rank, type Ranked } from './ranking.ts'
import { rarity } from './rarity.ts'
import { readPost, saidIn, type PostWord } from './post.ts'
import { numbersAs } from './numbers.ts'
import { othersFor } from './thesaurus/thesaurus.ts'
import type { Idf, Term } from './words.ts'

/** A name says more than another word does; what the thesaurus offers is less sure than what was written. */
const ofNames = 1.2
const ofOthers = 0.85

interface Asked {
  text: string
  /** Its BCP 47 tag; null: any. */
  language: string | null
  drafts: boolean
}

// So many places in the index are read, and so many candidates ranked.
const forATask = { postings: 1500, most: 60 }
const whileSomebodyWaits = { postings: 300, most: 12 }

/** The claims on record that a text may speak of, the likeliest first. */
export async function match(database: Database, { text, language, drafts }: Asked): Promise<Ranked[]> {
  const profile = await profileOf(database, drafts ? 'newsroom' : 'readers')
  const english = language === null ? profile.configs.includes('english') : /^en\b/i.test(language)
  const said = saidIn(text)
  const tongue = tongueAsked(tokensOf(said), language)
  const fillers = fillersFor(said, language, tongue)
  const words = readPost(text, { english, isForeign: tongue !== 'en' })
    .filter(({ word }) => !fillers.has(word))
    .map((word) => (english ? { ...word, weight: word.weight * tellingOf(word.word) } : word))
  const asked = [...new Set(words.map(({ word }) => word))]
  const calledOtherwise = new Map(asked.map((word) => [word, [...(english ? othersFor(word) : []), ...numbersAs(word, tongue)]]))
  const [known, otherStems] = await Promise.all([
    findMeanings(database, asked, { language, drafts, asMeant: english ? asked.filter(isEveryday) : [] }),
    stemsOf(database, [...calledOtherwise.values()].flat(), language, profile.configs),
  ])
  const meanings = new Map(known.map((meaning) => [meaning.word, meaning]))
  const find = (terms: Term[]) => findCandidates(database, { text, terms }, profile, { drafts, ...forATask })
  const stemsOfOthers = (word: string) => (calledOtherwise.get(word) ?? []).flatMap((other) => otherStems.get(other) ?? [])
  let terms = termsOf(words, meanings, stemsOfOthers)
  let found = await find(terms)
  // Drafts, sources or what is withdrawn may have the word: of the claims that count none has, and it may be misspelt.
  const inNoClaim = asked.filter((word) => {
    const { stems = [], meant } = meanings.get(word) ?? {}
    return meant === null && stems.length > 0 && stems.every((stem) => found.counts.get(stem) === 0)
  })
  const others = inNoClaim.length === 0 ? [] : await findMeanings(database, inNoClaim, { language, drafts, otherwise: true })
  if (others.some(({ meant }) => meant?.length)) {
    for (const meaning of others) meanings.set(meaning.word, meaning)
    terms = termsOf(words, meanings, stemsOfOthers)
    found = await find(terms)
  }
  // Words that no claim has keep the common ones from being looked for among the newest.
  const there = terms.filter(({ stems }) => [...stems.keys()].some((stem) => found.counts.get(stem) !== 0))
  if (found.candidates.length === 0 && there.length > 0 && there.length < terms.length) {
    const again = await find(there)
    found = { candidates: again.candidates, counts: new Map([...found.counts, ...again.counts]) }
  }
  return rank(terms, gramsIn(words), found.candidates, idfOf(profile, found.counts), profile)
}

/** The claims on record that one to come may repeat, the likeliest first: its words as they stand. */
export async function matchClaim(database: Database, claim: ClaimToCome): Promise<Ranked[]> {
  const profile = await profileOf(database, 'newsroom')
  const document = await documentOf(database, claim)
  const terms = new Map<number, Term>()
  readDocument(document, (word, _, at, isForm) => {
    const [position = 0] = positionsAt(document, at)
    const known = isForm ? terms.get(position) : undefined
    if (known) known.stems.set(word, 1)
    else terms.set(position, { word, stems: new Map([[word, 1]]), weight: 1, position })
  })
  const grams = new Map(gramsOf(`${claim.label} ${claim.text}`).map((gram) => [gram, 1]))
  const asked = [...terms.values()]
  const found = await findCandidates(database, { text: claim.text, terms: asked }, profile, { drafts: true, ...whileSomebodyWaits })
  return rank(asked, grams, found.candidates, idfOf(profile, found.counts), profile)
}

/** What a word weighs: by how many claims have it, counted just now or known from the statistics. */
const idfOf =
  ({ claims, shares, rarest }: Profile, counts: ReadonlyMap<string, number>): Idf =>
  (stem) =>
    rarity(claims, counts.get(stem) ?? (shares.get(stem) ?? rarest / 2) * claims)

/** Each stem once, where it first stands; a word that no claim has stands for those it may have been meant to be. */
function termsOf(words: PostWord[], meanings: ReadonlyMap<string, Meaning>, stemsOfOthers: (word: string) => string[]): Term[] {
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
    add(stemsOfOthers(word), ofOthers)
    terms.set(stem, { word, stems, weight: weighed, position })
  }
  return [...terms.values()]
}

function gramsIn(words: PostWord[]): Map<Gram, number> {
  const grams = new Map<Gram, number>()
  for (const { word, weight } of words) for (const gram of gramsOf(word)) grams.set(gram, Math.max(grams.get(gram) ?? 0, weight))
  return grams
}

import { amountsDiffer } from './amount-differences.ts'
import { amountsOf } from './amounts.ts'
import { type Clauses, clausesOf, isAbout } from './clauses.ts'
import { datesDiffer, datesOf } from './dates.ts'
import { namesDiffer, namesOf } from './names.ts'
import { negationOf, negationsDiffer, negationsIn } from './negations.ts'
import type { Tongue } from './spelled-numbers.ts'
import { type Token, tokensOf } from './tokens.ts'
import { tongueOf } from './tongues.ts'

/** What a reader must look at though the words agree. */
export const differences = ['number', 'date', 'negation', 'name'] as const
export type Difference = (typeof differences)[number]

/**
 * Compares what a text names with what others do: a difference is one that both have, each another. A negation is one that only
 * one of them has, of the text in what is about the same, or of the parts of the other the one with more of the same words. Of
 * several languages that their small words could be of, each is in the one that it is said to be in, by its BCP 47 tag.
 */
export function differencesFrom(text: string, language?: string): (other: string, language?: string, parts?: string[]) => Difference[] {
  const one = read(text, language)
  return (text, language, parts = []) => {
    const other = read(text, language)
    const [nearest = other] = parts.map((part) => readPart(part, language)).toSorted((a, b) => shared(one, b) - shared(one, a))
    const found: Difference[] = []
    // A number may be a day or a year in the other: it is the same there.
    if (amountsDiffer(one, other)) found.push('number')
    if (datesDiffer(one.dates, other.dates, [one.beside, other.beside])) found.push('date')
    if (negationsDiffer(negationIn(one, other), negationIn(nearest))) found.push('negation')
    if (namesDiffer(one.names, other.names)) found.push('name')
    return found
  }
}

function read(text: string, language?: string) {
  const tokens = tokensOf(text)
  const tongue = tongueOf(tokens, language)
  // Dates first: what is of a date is no number and no name.
  const dates = datesOf(tokens, tongue)
  const amounts = amountsOf(tokens, tongue)
  return {
    dates,
    amounts,
    tongue,
    beside: { days: new Set(amounts.numbers.flatMap(({ readings, isCounting }) => (isCounting ? [] : readings))), years: amounts.values },
    ...denialsIn(text, tokens, tongue),
    names: namesOf(tokens, tongue),
  }
}

/** Of a part of a text only what it denies. */
function readPart(text: string, language?: string): Denials {
  const tokens = tokensOf(text)
  return denialsIn(text, tokens, tongueOf(tokens, language))
}

function denialsIn(text: string, tokens: Token[], tongue: Tongue | undefined) {
  const end = endOf(text)
  let clauses: Clauses | undefined
  return {
    tokens,
    end,
    negations: negationsIn(tokens, tongue, end),
    clauses: () => (clauses ??= clausesOf(tokens)),
    words: new Set(tokens.map(({ word }) => word)),
  }
}

type Denials = ReturnType<typeof denialsIn>

/** What a text denies; of what another is about, if it is compared with that. */
function negationIn({ tokens, end, negations, clauses }: Denials, about?: Denials) {
  const those = about && negations.length > 0 ? negations.filter(isAbout(clauses(), clausesOf(about.tokens))) : negations
  return negationOf(tokens, those, end)
}

/** The words that both have, as a share of those of each. */
function shared({ words: one }: { words: Set<string> }, { words: other }: { words: Set<string> }): number {
  const both = [...one].filter((word) => other.has(word)).length
  return (2 * both) / Math.max(one.size + other.size, 1)
}

// Of a long row of signs only so many are looked at.
const endOf = (text: string): string => /[^\p{L}\p{N}]*$/u.exec(text.slice(-20))?.[0] ?? ''

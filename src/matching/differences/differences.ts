import { amountsDiffer, amountsOf } from './amounts.ts'
import { datesDiffer, datesOf, numbersOf } from './dates.ts'
import { namesDiffer, namesOf } from './names.ts'
import { negationOf, negationsDiffer } from './negations.ts'
import { tokensOf } from './tokens.ts'
import { tongueOf } from './tongues.ts'

/** What a reader must look at though the words agree. */
export const differences = ['number', 'date', 'negation', 'name'] as const
export type Difference = (typeof differences)[number]

/**
 * Compares what a text names with what others do: a difference is one that both have, each another. A negation is one that only
 * one of them has. The language of the other is its own where its small words could be of several.
 */
export function differencesFrom(text: string): (other: string, language?: string) => Difference[] {
  const one = read(text)
  return (text, language) => {
    const other = read(text, language)
    const found: Difference[] = []
    // A number may be a day or a year in the other: it is the same there.
    if (amountsDiffer(one.amounts, other.amounts, [one.inDates, other.inDates])) found.push('number')
    if (datesDiffer(one.dates, other.dates, [one.amounts.values, other.amounts.values])) found.push('date')
    if (negationsDiffer(one.negation, other.negation)) found.push('negation')
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
    inDates: numbersOf(dates),
    amounts,
    negation: negationOf(tokens, tongue, endOf(text)),
    names: namesOf(tokens, tongue),
  }
}

// Of a long row of signs only so many are looked at.
const endOf = (text: string): string => /[^\p{L}\p{N}]*$/u.exec(text.slice(-20))?.[0] ?? ''

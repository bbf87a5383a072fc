import { alike } from './alike.ts'
import type { Amount, Amounts } from './amounts.ts'
import type { Dates } from './dates.ts'
import type { Tongue } from './spelled-numbers.ts'

interface Read {
  amounts: Amounts
  dates: Dates
  tongue: Tongue | undefined
}

/** Whether each has a number that the other has not, neither as a number nor in a date. */
export const amountsDiffer = (one: Read, other: Read): boolean =>
  (lacks(other, one) && lacks(one, other)) || hasOneOf(one.amounts, other.amounts) || hasOneOf(other.amounts, one.amounts)

const lacks = (here: Read, from: Read): boolean =>
  from.amounts.numbers.some((amount) => {
    const isDay = mayBeDay(amount, from, here)
    return !amount.readings.some((n) => here.amounts.values.has(n) || here.dates.years.has(n) || (isDay && here.dates.days.has(n)))
  })

/** What counts is no day where its text has another, or the other counts the same; months are surely known in English alone. */
const mayBeDay = ({ isCounting, of }: Amount, from: Read, here: Read): boolean =>
  !isCounting ||
  (from.dates.days.size === 0 && from.tongue !== 'en' && !here.amounts.numbers.some((amount) => amount.of !== '' && alike(amount.of, of)))

/** Whether of what one has by its article the other has a number: a soldier, three soldiers. */
function hasOneOf({ ones, numbers }: Amounts, other: Amounts): boolean {
  if (ones.size === 0 || other.numbers.length === 0) return false
  return other.numbers.some(
    ({ of, readings }) =>
      of !== '' &&
      !readings.includes(1) &&
      hasAlike(ones, of) &&
      !hasAlike(other.ones, of) &&
      !numbers.some((amount) => amount.of !== '' && alike(amount.of, of)),
  )
}

const hasAlike = (words: Set<string>, word: string): boolean => words.has(word) || [...words].some((other) => alike(word, other))

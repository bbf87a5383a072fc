import { alike } from './alike.ts'
import type { Amount, Amounts } from './amounts.ts'
import type { Dates } from './dates.ts'
import type { Tongue } from './spelled-numbers.ts'

interface Read {
  amounts: Amounts
  dates: Dates
  tongue: Tongue | undefined
}

/** Whether each has a number that the other has not, neither as a number nor in a date, or has it of other money. */
export const amountsDiffer = (one: Read, other: Read): boolean =>
  [isPlain, isShare].some((isOf) => lacks(other, one, isOf) && lacks(one, other, isOf)) ||
  hasOneOf(one.amounts, other.amounts) ||
  hasOneOf(other.amounts, one.amounts) ||
  (hasOtherMoney(one.amounts, other.amounts) && hasOtherMoney(other.amounts, one.amounts))

const isPlain = ({ isRough }: Amount): boolean => !isRough
const isShare = ({ shares }: Amount): boolean => shares.length > 0

const lacks = (here: Read, from: Read, isOf: (amount: Amount) => boolean): boolean =>
  from.amounts.numbers.some((amount) => {
    if (!isOf(amount) || hasShare(here.amounts, amount)) return false
    const { values } = here.amounts
    const { years, days } = here.dates
    return !amount.readings.some((n) => values.has(n) || years.has(n) || (days.has(n) && mayBeDay(amount, from, here)))
  })

// Nearly 30 percent are a third to some.
const about = 3.5

const hasShare = ({ numbers, shares }: Amounts, { shares: own, isRough }: Amount): boolean =>
  own.some((share) => shares.has(share)) ||
  (isRough && numbers.some((amount) => !amount.isRough && amount.shares.some((share) => Math.abs(share - (own[0] as number)) < about)))

/** What counts is no day where its text has another, or the other counts the same; months are surely known in English alone. */
const mayBeDay = ({ isCounting, of }: Amount, from: Read, here: Read): boolean =>
  !isCounting ||
  (from.dates.days.size === 0 && from.tongue !== 'en' && !here.amounts.numbers.some((amount) => amount.of !== '' && alike(amount.of, of)))

/** Whether of what one has by its article the other has a number: a soldier, three soldiers. */
function hasOneOf({ ones, numbers }: Amounts, other: Amounts): boolean {
  if (ones.size === 0 || other.numbers.length === 0) return false
  return other.numbers.some(
    ({ of, readings, isRough }) =>
      of !== '' &&
      !isRough &&
      !readings.includes(1) &&
      hasAlike(ones, of) &&
      !hasAlike(other.ones, of) &&
      !numbers.some((amount) => amount.of !== '' && alike(amount.of, of)),
  )
}

const hasAlike = (words: Set<string>, word: string): boolean => words.has(word) || [...words].some((other) => alike(word, other))

/** Whether what it has of one money the other has of another alone. */
function hasOtherMoney(one: Amounts, other: Amounts): boolean {
  const currencies = new Map<number, Set<string>>()
  for (const { currency, readings } of other.numbers)
    if (currency !== undefined) for (const n of readings) currencies.set(n, (currencies.get(n) ?? new Set()).add(currency))
  return one.numbers.some(({ currency, readings }) => {
    const same = currency === undefined ? [] : readings.flatMap((n) => currencies.get(n) ?? [])
    return currency !== undefined && same.length > 0 && !same.some((known) => known.has(currency))
  })
}

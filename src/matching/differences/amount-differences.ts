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
  hasOtherMoney(one.amounts, other.amounts)

const isPlain = ({ isRough }: Amount): boolean => !isRough
const isShare = ({ shares }: Amount): boolean => shares.length > 0

const lacks = (here: Read, from: Read, isOf: (amount: Amount) => boolean): boolean =>
  from.amounts.numbers.some((amount) => {
    if (!isOf(amount) || amount.shares.some((share) => here.amounts.shares.has(share))) return false
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

const hasOtherMoney = (one: Amounts, other: Amounts): boolean =>
  one.numbers.some(({ currency, readings }) => {
    const same = currency === undefined ? [] : other.numbers.filter((amount) => amount.readings.some((n) => readings.includes(n)))
    return same.length > 0 && same.every((amount) => amount.currency !== undefined && amount.currency !== currency)
  })

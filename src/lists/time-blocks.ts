import { monthsOf } from '../edtf.ts'
import { mostDriving } from './driver.ts'

/** The first number of the blocks of a month, of what lies in one year but in no month, and of several years. */
export const ofMonths = 32_768
export const withinYears = 28_672
export const ofSeveralYears = 4096

/**
 * The blocks that hold whatever overlaps one of these dates, by the numbers that the database gives them: of a month, of a year,
 * and of 4, 16 and so on up to 4096 years. None of so many years that more than can drive would.
 */
export function blocksOf(dates: string[] = []): number[] {
  const blocks = dates.map((date) => blocksAround(monthsOf(date)))
  const all = [...new Set(blocks.flat())]
  return blocks.some((of) => of.length === 0) || all.length > mostDriving ? [] : all
}

function blocksAround(months: { first: number; last: number } | undefined): number[] {
  if (months === undefined) return []
  const { first, last } = months
  const yearOf = (month: number) => Math.min(Math.floor(month / 12), 4095)
  if (yearOf(last) - yearOf(first) >= mostDriving) return []
  const place = (month: number, level: number) => yearOf(month) >> (2 * level)
  const around = (level: number) =>
    Array.from({ length: place(last, level) - place(first, level) + 1 }, (_, n) => 4096 * level + place(first, level) + n)
  const isOneMonth = first === last && first < 4096 * 12
  return [...(isOneMonth ? [ofMonths + first, withinYears + yearOf(first)] : around(0)), ...[1, 2, 3, 4, 5, 6].flatMap(around)]
}

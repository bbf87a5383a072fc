import { halfBehind } from './halves.ts'
import { currencySign } from './money.ts'
import { type Found, rounded } from './readings.ts'
import { fractionIn, percentOf } from './shares.ts'
import { multipleOf, type Tongue } from './spelled-numbers.ts'
import { inHalfDay, timeIn } from './times.ts'
import { isNext, type Token } from './tokens.ts'

const letters = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])
const minus = new Set(['minus', 'мінус', 'минус'])

export function inDigits(tokens: Token[], at: number, tongue: Tongue): Found {
  const time = timeIn(tokens, at)
  if (time) return { ...time, readings: inHalfDay(time.readings, tokens[at + time.length]) }
  const first = tokens[at] as Token
  const fraction = fractionIn(tokens, at)
  let readings = fraction ? [rounded(fraction.value)] : readingsOf(first.written, tongue)
  let length = fraction?.length ?? 1
  let group = fraction ? undefined : tokens[at + length]
  // 5 000 and 5'000. Two numbers side by side look the same: those are let pass as either.
  const joined = [first.written]
  while (
    /^\d{1,3}$/.test(first.written) &&
    group?.isNumber &&
    !group.used &&
    /^[ \u00A0\u202F\u2009'’]$/.test(group.gap) &&
    /^\d{3}$/.test(group.written)
  ) {
    joined.push(group.written)
    length += 1
    const isOne = group.gap !== ' ' || group.written.startsWith('0') || joined.length > 2
    readings = [Number(joined.join('')), ...(isOne ? [] : joined.map(Number))]
    group = tokens[at + length]
  }
  const half = halfBehind(tokens, at + length, tongue)
  if (half > 0) readings = readings.map((n) => n + 0.5)
  length += half
  const unscaled = length
  let unit = 1
  for (let next = tokens[at + length]; isNext(next) && !next.isNumber; next = tokens[at + length]) {
    const scaled = scaledBy(next, currencySign.test(first.gap), readings, tongue)
    if (!scaled) break
    readings = scaled
    unit *= multipleOf(next.word, tongue)?.value ?? 1
    length += 1
  }
  const halfOfUnit = unit > 100 ? halfBehind(tokens, at + length, tongue) : 0
  if (halfOfUnit > 0) readings = readings.map((n) => n + unit / 2)
  length += halfOfUnit
  if (fraction?.parts && length === unscaled) return { readings, shares: percentOf(fraction.value), parts: fraction.parts, length }
  if (length === 1) readings = inHalfDay(readings, tokens[at + 1])
  // Not 3-5, F-16 nor a list, which has it at the beginning of a line.
  const isNegative = /(?:^|[^\p{L}\p{N}\n])[-−–]$/u.test(first.gap) && (at === 0 || first.gap.length > 1)
  // -60 % is said of what fell by 60.
  if (isNegative && /^\s?%/.test(tokens[at + length - 1]?.behind ?? ''))
    return { readings: [...readings, ...readings.map((n) => -n)], length }
  const before = tokens[at - 1]
  return { readings: isNegative || (before && minus.has(before.word)) ? readings.map((n) => -n) : readings, length }
}

/** 5k, 5 thousand, $5 M; 5m may be metres as well. */
function scaledBy({ word, gap }: Token, isMoney: boolean, readings: number[], tongue: Tongue): number[] | undefined {
  const letter = gap === '' || isMoney ? letters.get(word) : undefined
  if (letter !== undefined)
    return isMoney ? readings.map((n) => rounded(n * letter)) : [...readings, ...readings.map((n) => rounded(n * letter))]
  const multiple = multipleOf(word, tongue)
  return multiple && (!/^[kк]$/.test(word) || gap === '') ? readings.map((n) => rounded(n * multiple.value)) : undefined
}

/** Three digits behind a sign are thousands, unless that is as likely a decimal sign. */
function readingsOf(written: string, tongue: Tongue): number[] {
  const signs = written.replace(/\d/g, '')
  if (signs === '') return [Number(written)]
  const last = signs.at(-1) as string
  const whole = Number(written.replace(/[.,]/g, ''))
  // 1.234.567 has no decimals, 1,234.5 has.
  if (signs.length > 1 && signs.startsWith(last)) return [whole]
  const at = written.lastIndexOf(last)
  const decimal = Number(`${written.slice(0, at).replace(/[.,]/g, '')}.${written.slice(at + 1)}`)
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(written)) return [decimal]
  return written.endsWith('000') || (last === ',' && tongue === 'en') ? [whole] : [whole, decimal]
}

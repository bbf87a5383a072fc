import { type Found, rounded } from './readings.ts'
import type { Token } from './tokens.ts'

const hours = new Set(['h', 'uhr', 'u', 'ч', 'год'])

/** 17:30, 17h30 and 17 Uhr 30 as 17.30, which is a time too; what they were made of may be meant as well. */
export function timeIn(tokens: Token[], at: number): Found | undefined {
  const [hour, second, third] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]
  const isParted = second !== undefined && hours.has(second.word) && !second.used
  const minute = isParted ? third : second
  if (!minute?.isNumber || minute.used || !/^(?:[01]?\d|2[0-3])$/.test(hour.written) || !/^[0-5]\d$/.test(minute.written)) return undefined
  if (isParted ? !/^ {0,2}$/.test(second.gap + minute.gap) : minute.gap !== ':') return undefined
  // 17:30:15, and 2:17:30
  if (!isParted && ((third?.isNumber && third.gap === ':') || (hour.gap === ':' && tokens[at - 1]?.isNumber))) return undefined
  const [hourOfDay, minutes] = [Number(hour.written), Number(minute.written)]
  return { readings: [rounded(hourOfDay + minutes / 100)], parts: [hourOfDay, minutes], length: isParted ? 3 : 2 }
}

/** 5 pm is 17, and also 5, for texts that leave out the pm. */
export function inHalfDay(readings: number[], next: Token | undefined): number[] {
  if (next?.word !== 'pm' && next?.word !== 'am') return readings
  const isNight = next.word === 'am'
  return readings.flatMap((n) =>
    n < 1 || n >= 13 ? [n] : n >= 12 ? (isNight ? [rounded(n - 12), n] : [n]) : isNight ? [n] : [n + 12, n].map(rounded),
  )
}

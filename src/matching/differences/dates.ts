import { datedBy, type Named } from './calendar.ts'
import { isYear, writtenYear } from './years.ts'
import type { Tongue } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'

/** What a text says of when: each part by itself, as texts name more or less of a date. */
export interface Dates {
  years: Set<number>
  months: Set<number>
  days: Set<number>
  weekdays: Set<number>
}

const parts = ['years', 'months', 'days', 'weekdays'] as const
const leading = new Set(
  'in since until till by of last next early late mid im seit bis ende anfang mitte en depuis fin debut de desde hasta fine inizio da w od do в у з с до od em sinds eind'.split(
    ' ',
  ),
)
const beforeDay = new Set(['on', 'the', 'by', 'until', 'since', 'from'])
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'го', 'е'])

/** Reads the dates of a text and marks what they take, so that it is no number or name. */
export function datesOf(tokens: Token[], tongue: Tongue = 'en'): Dates {
  const dates: Dates = { years: new Set(), months: new Set(), days: new Set(), weekdays: new Set() }
  tokens.forEach((token, at) => {
    if (token.used) return
    if (token.isNumber) readNumeric(tokens, at, dates, tongue)
    else if (token.word.length > 2) {
      // Terça-feira is one word of two.
      const named = datedBy(token.word === 'feira' ? `${tokens[at - 1]?.word}-feira` : token.word, tongue)
      if (named && isDate(named, tokens, at, tongue)) readNamed(named, tokens, at, dates, tongue)
    }
  })
  tokens.forEach((token, at) => {
    if (!token.isNumber || token.used || !isYear(tokens, at, tongue)) return
    token.used = true
    dates.years.add(Number(token.written))
  })
  return dates
}

/** 2025-11-08, 08.11.2025, 11/8/2025: where day and month can be either, both are taken as either. */
function readNumeric(tokens: Token[], at: number, dates: Dates, tongue: Tongue): void {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]] as [Token, Token?, Token?]
  const isJoined = second?.isNumber && third?.isNumber && second.gap === third.gap && /^[-/]$/.test(second.gap)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(first.written)
  // The second full stop, which ends this one, stands in the gap behind.
  const short = tongue === 'de' && second?.gap.startsWith('.') ? /^(\d{1,2})\.(\d{1,2})$/.exec(first.written) : null
  const [a = '', b = '', c = ''] = isJoined ? [first.written, second.written, third.written] : ((dotted ?? short)?.slice(1) ?? [])
  const isIso = /^\d{4}$/.test(a)
  const [year, ...others] = isIso ? [Number(a), Number(b), Number(c)] : [Number(c), Number(a), Number(b)]
  if (a === '' || others.some((n) => n < 1 || n > 31) || Math.min(...others) > 12) return
  if (!(c === '' && short) && !writtenYear.test(isIso ? a : c) && !/^\d\d$/.test(c)) return
  const [month = 0, day = 0] = isIso ? others : others.toReversed()
  const isEither = isJoined && !isIso && month !== day && Math.max(month, day) <= 12
  for (const n of isEither ? [month, day] : [month > 12 ? day : month]) dates.months.add(n - 1)
  for (const n of isEither ? [month, day] : [month > 12 ? month : day]) dates.days.add(n)
  if (c !== '') dates.years.add(year < 100 ? 2000 + year : year)
  for (const token of isJoined ? [first, second, third] : [first]) token.used = true
}

function isDate({ doubtful, isShort }: Named, tokens: Token[], at: number, tongue: Tongue): boolean {
  if (!doubtful) return true
  const [token, before, next] = [tokens[at] as Token, tokens[at - 1], tokens[at + 1]]
  const isWritten = tongue !== 'en' || token.isCapital
  const isBeside = next?.isNumber && (isDay(next) || /^\d{4}$/.test(next.written))
  // `Sat 5`, but not the lower-case `sat 5 hours`, and `5 May`, but not `5 may die`.
  if (isBeside && /^[.,]?\s?$/.test(next?.gap ?? '') && (isWritten || !isShort)) return true
  if (before?.isNumber) return isDay(before) && /^[.]?\s?$/.test(token.gap) && (isWritten || beforeDay.has(tokens[at - 2]?.word ?? ''))
  if (!before || !isNext(token)) return isWritten && tokens.length === 1
  if (ordinals.has(before.word) && tokens[at - 2]?.isNumber) return true
  // Of sun and en mer are no days, since Nov is a month.
  if (leading.has(before.word)) return !isShort || (tongue === 'en' && isWritten)
  return tongue === 'en' && before.word === 'the' && isWritten && !token.starts
}

function readNamed({ kind, value }: Named, tokens: Token[], at: number, dates: Dates, tongue: Tongue): void {
  const token = tokens[at] as Token
  token.used = true
  if (kind === 'weekday') {
    dates.weekdays.add(value)
    return
  }
  dates.months.add(value)
  let n = at - 1
  while (n > at - 4 && (ordinals.has(tokens[n]?.word ?? '') || /^(?:of|de|the)$/.test(tokens[n]?.word ?? ''))) n -= 1
  const before = tokens[n]
  const day = isDay(before) ? before : dayBehind(tokens, at, tongue)
  if (!day || day.used) return
  day.used = true
  dates.days.add(Number(day.written))
}

/** March 3, but not: in March 15 people died. */
function dayBehind(tokens: Token[], at: number, tongue: Tongue): Token | undefined {
  const [before, day, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (tongue !== 'en' || !day || !isDay(day) || !/^\.?\s?$/.test(day.gap)) return undefined
  const isCounted = isNext(next) && !next.isNumber && !ordinals.has(next.word) && before?.word === 'in'
  return isCounted ? undefined : day
}

const isDay = (token: Token | undefined): boolean =>
  token !== undefined && token.isNumber && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.written)

/** Numbers that a text has beside its dates, as days and as years. */
export type Beside = Pick<Dates, 'days' | 'years'>

/** Whether each says a part of a date that the other says otherwise, also beside its dates. */
export function datesDiffer(one: Dates, other: Dates, beside: [one: Beside, other: Beside]): boolean {
  const lacks = (here: Set<number>, from: Set<number>, beside?: Set<number>) => [...from].some((n) => !here.has(n) && !beside?.has(n))
  return parts.some((part) => {
    const [besideOne, besideOther] = part === 'days' || part === 'years' ? [beside[0][part], beside[1][part]] : []
    return (
      one[part].size > 0 && other[part].size > 0 && lacks(one[part], other[part], besideOne) && lacks(other[part], one[part], besideOther)
    )
  })
}

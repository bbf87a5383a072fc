import { fold } from '../../fold.ts'
import { currencySign } from './money.ts'
import type { Tongue } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'

const beforeYear = new Set(
  'year years jahr jahre jahren jahres annee annees an ano anos anno jaar rok roku roc рік році'.split(' ').map(fold),
)
// Not `years`: there are 1600 of those.
const behindYear = new Set('roku rok року році рік рр р году года год годы гг г ad ce bc'.split(' ').map(fold))
const units = new Set('km m cm mm kg g t mw kw mph kmh percent prozent euro euros dollars pounds people'.split(' '))
/** A year of these times follows them whatever stands behind. */
const strong = new Set('in since during im seit en depuis desde nel dal em sinds у в'.split(' '))
const weak = new Set(
  'of by to from until till before after between early late mid von vor nach bis de avant apres jusqu del hasta до від з с'.split(' '),
)
const counted = new Set('people men women children troops police cattle dead wounded killed injured captured'.split(' '))
const plural: Partial<Record<Tongue, RegExp>> = {
  en: /[^siu]s$/,
  fr: /[sx]$/,
  es: /s$/,
  pt: /s$/,
  it: /[ie]$/,
  nl: /(?:en|s)$/,
  pl: /./,
  cyrillic: /./,
}

/** A year as it is written, of the last five hundred. */
export const writtenYear = /^(?:1[5-9]|20)\d\d$/

/** Whether a bare number of four digits is a year and not so many of something. */
export function isYear(tokens: Token[], at: number, tongue: Tongue): boolean {
  const [token, before, next] = [tokens[at] as Token, tokens[at - 1], tokens[at + 1]]
  if (!writtenYear.test(token.written)) return false
  const n = Number(token.written)
  const isOfOurTimes = n >= 1900 && n < 2050
  if (next && behindYear.has(next.word) && isNext(next)) return true
  if (next?.word === 's' && next.gap === '') return true
  if (before && isNext(token) && beforeYear.has(before.word)) return true
  if (
    currencySign.test(token.gap) ||
    isNegative(token, at) ||
    (next && (/^\s?[%$€°]/.test(next.gap) || (isNext(next) && units.has(next.word))))
  )
    return false
  const isCounted = isCountedIn(tokens, at, tongue)
  const word = before && isNext(token) ? before.word : ''
  if (strong.has(word) || (word !== '' && before?.used)) return isOfOurTimes || !isCounted
  if (word === 'the' && (isOfOurTimes || !isCounted)) return true
  if (isCounted) return false
  if (weak.has(word)) return true
  // `killed: 1500` counts, `(1848)` does not.
  if (token.gap.includes(':')) return false
  return isOfOurTimes || token.gap.endsWith('(')
}

// Between two numbers a dash is a range.
const isNegative = ({ gap }: Token, at: number): boolean => (at === 0 ? /(?:^|\s)[-−]$/ : /\s[-−]$/).test(gap)

/** By the plural behind it: 1600 soldiers, but the 1848 revolution. In German a noun, which has a capital. */
function isCountedIn(tokens: Token[], at: number, tongue: Tongue): boolean {
  const [next, second] = [tokens[at + 1], tokens[at + 2]]
  if (!isNext(next) || next.isNumber) return false
  if (counted.has(next.word)) return true
  if (tongue === 'de') return next.isCapital
  if (isPlural(next, tongue)) return true
  // 1600 Russian soldiers
  return tongue === 'en' && !next.smallIn && isNext(second) && isPlural(second, tongue)
}

const isPlural = ({ word, isCapital, smallIn }: Token, tongue: Tongue): boolean =>
  word.length > 3 && !isCapital && !smallIn && (plural[tongue]?.test(word) ?? false)

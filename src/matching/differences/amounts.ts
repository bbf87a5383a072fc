import { fold } from '../../fold.ts'
import { isCompounding, leastCompound, multipleOf, type Tongue, valueIn } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'

/** A number as it may be meant: 3.141 is little more than three, or thousands. */
export interface Amount {
  readings: number[]
  /** The word behind it, of which there are so many. */
  of: string
  /** Whether that is what it counts, so that it is no day. */
  isCounting: boolean
}

export interface Amounts {
  numbers: Amount[]
  /** All that they may be. */
  values: Set<number>
  /** What there is one of by its article alone. */
  ones: Set<string>
}

const articles: Partial<Record<Tongue, RegExp>> = {
  en: /^an?$/,
  de: /^ein(?:e[mnrs]?)?$/,
  fr: /^une?$/,
  es: /^una?$/,
  it: /^un[ao]?$/,
  pt: /^uma?$/,
  nl: /^een$/,
}
const currency = /[$£€₴₽]\s?$/
const letters = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])
const minus = new Set(['minus', 'мінус', 'минус'])
const half = new Set(['half', 'halbe', 'halben', 'medio', 'mezzo', 'meio', 'пів', 'пол'])
const andAHalf = ['and', 'a', 'half']
const ordinals = new Map('first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((word, n) => [word, n + 1]))
const and = new Set(['and', 'und', 'et', 'y', 'e', 'en'])
const beforePronoun = new Set('no any every this that the which each some another only'.split(' '))
// 8 were killed
const verbs = new Set(
  'were was are is have had has will sind war waren wurden haben sont ont son fueron hay sono são foram zijn werden'.split(' ').map(fold),
)
const behindPronoun = new Set('another day who that can could must should would will has is was thing more by may might'.split(' '))

export function amountsOf(tokens: Token[], tongue: Tongue = 'en'): Amounts {
  const amounts: Amounts = { numbers: [], values: new Set(), ones: new Set() }
  const article = articles[tongue]
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    const found = token.used
      ? undefined
      : token.isNumber
        ? inDigits(tokens, at, tongue)
        : mayCount(token, tongue)
          ? inWords(tokens, at, tongue)
          : undefined
    // Mrd. and Million are no names.
    for (let n = 0; n < (found?.length ?? 0); n++) (tokens[at + n] as Token).used = true
    at += found?.length ?? 1
    const isOne = !found && token.smallIn !== undefined && article?.test(token.word)
    const behind = found || isOne ? tokens[at] : undefined
    const of = isNext(behind) && !behind.isNumber ? behind.word : ''
    if (found) {
      amounts.numbers.push({ readings: found.readings, of, isCounting: of !== '' && isCounted(behind as Token) })
      for (const reading of found.readings) amounts.values.add(reading)
    } else if (of !== '') amounts.ones.add(of)
  }
  return amounts
}

// Not 3 and 4 March, nor 8th.
const isCounted = ({ word, gap, used, smallIn }: Token): boolean => gap !== '' && !used && (smallIn === undefined || verbs.has(word))

const mayCount = ({ word, smallIn }: Token, tongue: Tongue): boolean =>
  smallIn !== undefined || multipleOf(word, tongue) !== undefined || (word.length >= leastCompound && isCompounding(tongue))

interface Found {
  readings: number[]
  /** How many tokens it takes. */
  length: number
}

function inDigits(tokens: Token[], at: number, tongue: Tongue): Found {
  const first = tokens[at] as Token
  let readings = readingsOf(first.written, tongue)
  let length = 1
  let group = tokens[at + length]
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
  if (isWithHalf(tokens, at + length, tongue)) {
    readings = readings.map((n) => n + 0.5)
    length += andAHalf.length
  }
  for (let next = tokens[at + length]; isNext(next) && !next.isNumber; next = tokens[at + length]) {
    const scaled = scaledBy(next, currency.test(first.gap), readings, tongue)
    if (!scaled) break
    readings = scaled
    length += 1
  }
  // Not 3-5, F-16 nor a list, which has it at the beginning of a line.
  const isNegative = /(?:^|[^\p{L}\p{N}\n])[-−–]$/u.test(first.gap) && (at === 0 || first.gap.length > 1)
  const before = tokens[at - 1]
  return { readings: isNegative || (before && minus.has(before.word)) ? readings.map((n) => -n) : readings, length }
}

/** 5k, 5 thousand, $5 M; 5m may be metres as well. */
function scaledBy({ word, gap }: Token, isMoney: boolean, readings: number[], tongue: Tongue): number[] | undefined {
  const letter = gap === '' || isMoney ? letters.get(word) : undefined
  if (letter !== undefined)
    return isMoney ? readings.map((n) => rounded(n * letter)) : [...readings, ...readings.map((n) => rounded(n * letter))]
  const multiple = multipleOf(word, tongue)
  return multiple && (word !== 'k' || gap === '') ? readings.map((n) => rounded(n * multiple.value)) : undefined
}

// To thousandths, which a product of fractions may miss.
const rounded = (n: number): number => Math.round(n * 1000) / 1000

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

function inWords(tokens: Token[], start: number, tongue: Tongue): Found | undefined {
  let sum = 0
  let group: number | undefined
  let at = start
  let end = start
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.isNumber || (at > start && !/^[\s-]*$|^\s*&\s*$/.test(token.gap))) break
    if (group !== undefined && isWithHalf(tokens, at, tongue)) {
      group += 0.5
      at += andAHalf.length - 1
      end = at + 1
      continue
    }
    if (group !== undefined && group >= 20 && and.has(token.word)) continue
    const value = valueIn(tongue, token.word) ?? (group !== undefined && group >= 20 ? behindTens(token.word, tongue) : undefined)
    const multiple = value === undefined ? multipleOf(token.word, tongue) : undefined
    if (value !== undefined && (group === undefined || fits(group, value, tongue)))
      group = value === 20 && (group ?? 0) % 100 === 4 ? (group ?? 0) + 76 : (group ?? 0) + value
    else if (multiple && (at > start ? end === at : multiple.alone)) {
      if (multiple.value > 100) {
        sum += Math.max(group ?? 0, 1) * multiple.value
        group = 0
      } else group = Math.max(group ?? 0, 1) * multiple.value
    } else break
    end = at + 1
  }
  if (end === start) return undefined
  const total = (sum + (group ?? 0)) * (isHalved(tokens, start) ? 0.5 : 1)
  if (total === 1 && end === start + 1 && isPronoun(tokens, start)) return undefined
  return { readings: [total], length: end - start }
}

/** Vingt et un, twenty-first; un and first alone are an article and a beginning. */
const behindTens = (word: string, tongue: Tongue): number | undefined =>
  articles[tongue]?.test(word) ? 1 : tongue === 'en' ? ordinals.get(word) : undefined

const isWithHalf = (tokens: Token[], at: number, tongue: Tongue): boolean =>
  tongue === 'en' && andAHalf.every((word, n) => tokens[at + n]?.word === word && isNext(tokens[at + n]))

/** Half a million, eine halbe Million. */
const isHalved = (tokens: Token[], at: number): boolean =>
  isNext(tokens[at]) && half.has(tokens[tokens[at - 1]?.word === 'a' ? at - 2 : at - 1]?.word ?? '')

function fits(group: number, value: number, tongue: Tongue): boolean {
  if (group % 100 === 0) return value < 100
  if (group % 10 === 0 && group % 100 > 10 && value < 10) return true
  // French counts sixty-ten and four-twenty-ten.
  return tongue === 'fr' && ((value === 20 && group % 100 === 4) || ([60, 80].includes(group % 100) && value < 20))
}

/** No one, the one who, one of the most: nobody is counted there. */
function isPronoun(tokens: Token[], at: number): boolean {
  const [before, next, second, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (before && beforePronoun.has(before.word)) return true
  if (!isNext(next) || behindPronoun.has(next.word)) return true
  return next.word === 'of' && second?.word === 'the' && /^(?:most|few|first|last|only|.+est)$/.test(third?.word ?? '')
}

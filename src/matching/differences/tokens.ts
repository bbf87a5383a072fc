import { fold, joined, withoutInvisible } from '../../fold.ts'
import { smallIn } from './small-words.ts'
import type { Tongue } from './spelled-numbers.ts'

/** A word or a number of a text, in the order of the text. */
export interface Token {
  written: string
  /** Folded. */
  word: string
  isNumber: boolean
  isCapital: boolean
  /** All of its letters, and more than one, are capitals. */
  isLoud: boolean
  /** The languages in which it only holds a sentence together. */
  smallIn: readonly Tongue[] | undefined
  /** What stands between it and the one before. */
  gap: string
  /** What stands between it and the next. */
  behind: string
  /** Whether a sentence begins with it, so that its capital says nothing. */
  starts: boolean
  /** Whether it has been read as part of a date or a number. */
  used: boolean
}

const token = /\p{L}[\p{L}\p{M}]*(?:['’ʼ‘`´]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*/gu
const apostrophe = /['’ʼ‘`´]/
const [space, nine, lowerA, lastOfAscii] = [32, 57, 97, 127]
export const ascii = /^[\0-\x7f]*$/
const sentence = /[.!?:\n"“„«»|¿¡•]/
const clitics = new Set(['s', 'm', 're', 've', 'll', 'd'])
const elided = new Set(
  'l d n s c j m t qu jusqu lorsqu puisqu quoiqu dell nell all dall sull un quell quest sant gl dov anch senz tutt bell'.split(' '),
)
// Their full stop ends no sentence.
const shortened = new Set('mr mrs ms dr gen sen rep gov st prof vs lt col sgt capt jr no nr st г м р ул'.split(' '))

export function tokensOf(text: string): Token[] {
  const plain = plainly(text)
  const written: string[] = []
  const gaps: string[] = []
  let end = 0
  // Found again by indexOf, as between two of them is nothing like them: matchAll takes twice as long.
  for (const part of plain.match(token) ?? []) {
    const index = plain.indexOf(part, end)
    const gap = index === end + 1 && plain.charCodeAt(end) === space ? ' ' : plain.slice(end, index)
    end = index + part.length
    if (apostrophe.test(part))
      for (const [n, piece] of partsOf(part).entries()) {
        written.push(piece)
        gaps.push(n === 0 ? gap : "'")
      }
    else {
      written.push(part)
      gaps.push(gap)
    }
  }
  const words = ascii.test(plain) ? written.map((one) => one.toLowerCase()) : foldAll(written)
  const tokens: Token[] = []
  let starts = true
  for (let n = 0; n < written.length; n++) {
    const [one, gap, word, before] = [written[n] as string, gaps[n] as string, words[n] as string, tokens[n - 1]]
    const first = one.charCodeAt(0)
    const isNumber = first <= nine
    if (!isNumber) starts ||= gap !== ' ' && sentence.test(gap) && !(gap.trim() === '.' && before !== undefined && isShortened(before))
    const isCapital = !isNumber && (first < lastOfAscii ? first < lowerA : one.charAt(0) !== one.charAt(0).toLowerCase())
    const isLoud = isCapital && one.length > 1 && one.charCodeAt(1) !== word.charCodeAt(1) && one === one.toUpperCase()
    tokens.push({
      written: one,
      word,
      isNumber,
      isCapital,
      isLoud,
      smallIn: isNumber ? undefined : smallIn(word),
      gap,
      behind: gaps[n + 1] ?? plain.slice(end),
      starts,
      used: false,
    })
    starts = false
  }
  return tokens
}

// One by one takes many times as long.
function foldAll(written: string[]): string[] {
  const folded = fold(written.join(' ')).split(' ')
  return folded.length === written.length ? folded : written.map(fold)
}

// An initial, as of John F. Kennedy.
const isShortened = ({ word, written }: Token): boolean => shortened.has(word) || (written.length === 1 && written !== word)

/** Odesa's is Odesa, l'Ukraine is l and Ukraine, don't is dont. */
function partsOf(written: string): string[] {
  const [head = '', ...tail] = written.split(apostrophe)
  const last = tail.join('')
  if (clitics.has(last.toLowerCase())) return [head]
  return elided.has(head.toLowerCase()) && last !== 't' ? [head, last] : [head + last]
}

const fractions: Record<string, string> = { '¼': '.25', '½': '.5', '¾': '.75', '⅓': '.333', '⅔': '.667' }

function plainly(text: string): string {
  let plain = joined(withoutInvisible(text))
  if (plain.includes('://')) plain = plain.replace(/https?:\/\/\S+/g, ' ')
  if (/[¼½¾⅓⅔]/.test(plain))
    plain = plain.replace(/(\d*) ?([¼½¾⅓⅔])/g, (_, whole: string, part: string) => `${whole || 0}${fractions[part]}`)
  return ascii.test(plain) ? plain : plain.replace(/[^\P{Nd}0-9]/gu, (digit) => `${valueOf(digit)}`)
}

/** The digits of every script stand in a row, from its zero on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}

/** Whether two tokens stand side by side with nothing but white space between. */
export const isNext = (token: Token | undefined): token is Token => token !== undefined && (token.gap === ' ' || token.gap.trim() === '')

/** Whether they stand so or with a hyphen. */
export const isJoined = (token: Token | undefined): token is Token => token !== undefined && (token.gap === '-' || isNext(token))

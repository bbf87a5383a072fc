import { amountsOf } from './differences/amounts.ts'
import { formsOf, spelledIn, type Tongue, valueIn } from './differences/spelled-numbers.ts'
import { tokensOf } from './differences/tokens.ts'

const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const abbreviations = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['t', 'trillion'],
  ['tn', 'trillion'],
])

const values = spelledIn('en').replaceAll(' ', '|')
const spelt = [values, 'dozen', 'hundred', ...scales.keys()].join('|')
const spelling = new RegExp(String.raw`\b(?:${spelt})(?:(?:[\s-]+|\s*&\s*)(?:and\s+)?(?:${spelt}))*\b`, 'gi')
const amount = String.raw`(\d{1,15}(?:[.,]\d{3}){0,5}(?:[.,]\d{1,15})?)`
// Beside an amount of money a letter may stand apart and be t; 5 m are metres, and 5t tonnes.
const scaled = new RegExp(
  String.raw`(?:[$£€]\s?${amount}\s?(k|mn?|bn?|tn?)|\b${amount}(?:(k|mn?|bn?|tn)|\s(${[...scales.keys()].join('|')})))\b`,
  'gi',
)
const share = new RegExp(String.raw`\b(\d{1,3}|${values}) (?:in|out of) (10|100|ten|a hundred)\b`, 'gi')

const written = /\b\d{1,3}(?:[.,]\d{3}){2,4}\b|\b\d{7,13}\b/g

/** The numbers of an English text also as a claim may write them: eighty-seven thousand as 87000, $3M and 3,000,000 as 3 million, nine in ten as 90 percent. */
export const withDigits = (text: string): string =>
  text
    .replace(spelling, (words) => {
      const value = /[\s-]/.test(words) ? valueOf(words) : undefined
      if (value === undefined) return words
      const [last = ''] = /[a-z]+$/i.exec(words) ?? []
      const scale = scales.get(last.toLowerCase()) ?? 1
      return `${words} ${scale >= 1e6 ? value / scale : value}`
    })
    .replace(written, (digits) => {
      const number = Number(digits.replace(/[.,]/g, ''))
      const [unit, scale] = [...scales].findLast(([, scale]) => scale <= number) ?? ['', 1]
      // A round one; any other is written out.
      return Number.isInteger((number / scale) * 100) ? `${digits} ${number / scale} ${unit}` : digits
    })
    .replace(/(?<=\d)\s?%/g, ' percent')
    .replace(scaled, (whole, ...groups: (string | undefined)[]) => {
      const { number, unit, letter } = scaledIn(groups)
      if (unit === 'thousand') return letter === undefined ? `${whole} ${number * 1000}` : whole
      return letter === undefined ? whole : `${whole} ${number} ${unit}`
    })
    .replace(share, (whole, some: string, all: string) => {
      const part = valueIn('en', some.toLowerCase()) ?? Number(some)
      return `${whole} ${/^(10|ten)$/i.test(all) ? part * 10 : part} percent`
    })

/** What else a number is written as where the text is not English: zwölf as 12, and 12 as zwölf. */
export function numbersAs(word: string, tongue: Tongue | undefined): string[] {
  if (tongue === undefined || tongue === 'en') return []
  if (/^\d{1,4}$/.test(word)) return formsOf(tongue, Number(word))
  const value = valueIn(tongue, word)
  // Articles are ones.
  return value === undefined || value === 1 ? [] : [String(value)]
}

function scaledIn([money, letterOfMoney, plain, attached, word]: (string | undefined)[]) {
  const letter = letterOfMoney ?? attached
  const digits = (money ?? plain ?? '').replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return { number: Number(digits), unit: word?.toLowerCase() ?? abbreviations.get(letter?.toLowerCase() ?? '') ?? '', letter }
}

/** What words say together; nothing where they are more than one number, as `one two three`. */
function valueOf(words: string): number | undefined {
  const [number, ...others] = amountsOf(tokensOf(words)).numbers
  return others.length === 0 ? number?.readings[0] : undefined
}

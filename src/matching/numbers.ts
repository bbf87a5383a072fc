const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const values = new Map([
  ...units.split(' ').map((word, n): [string, number] => [word, n]),
  ...tens.split(' ').map((word, n): [string, number] => [word, 20 + 10 * n]),
])
const multiples = new Map([
  ['dozen', 12],
  ['hundred', 100],
])
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

const spelt = [...values, ...multiples, ...scales].map(([word]) => word).join('|')
const spelling = new RegExp(String.raw`\b(?:${spelt})(?:(?:[\s-]+|\s*&\s*)(?:and\s+)?(?:${spelt}))*\b`, 'gi')
const amount = String.raw`(\d{1,15}(?:[.,]\d{3}){0,5}(?:[.,]\d{1,15})?)`
// Beside an amount of money a letter may stand apart and be t; 5 m are metres, and 5t tonnes.
const scaled = new RegExp(
  String.raw`(?:[$£€]\s?${amount}\s?(k|mn?|bn?|tn?)|\b${amount}(?:(k|mn?|bn?|tn)|\s(${[...scales.keys()].join('|')})))\b`,
  'gi',
)
const share = new RegExp(String.raw`\b(\d{1,3}|${units.replaceAll(' ', '|')}) (?:in|out of) (10|100|ten|a hundred)\b`, 'gi')

const written = /\b\d{1,3}(?:[.,]\d{3}){2,4}\b|\b\d{7,13}\b/g

/** The numbers of an English text also as a claim may write them: eighty-seven thousand as 87000, $3M and 3,000,000 as 3 million, nine in ten as 90 percent. */
export const inDigits = (text: string): string =>
  text
    .replace(spelling, (words) => {
      const { value, scale } = readWords(words) ?? {}
      if (value === undefined || scale === undefined || !/[\s-]/.test(words)) return words
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
      const part = values.get(some.toLowerCase()) ?? Number(some)
      return `${whole} ${/^(10|ten)$/i.test(all) ? part * 10 : part} percent`
    })

function scaledIn([money, letterOfMoney, plain, attached, word]: (string | undefined)[]) {
  const letter = letterOfMoney ?? attached
  const digits = (money ?? plain ?? '').replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return { number: Number(digits), unit: word?.toLowerCase() ?? abbreviations.get(letter?.toLowerCase() ?? '') ?? '', letter }
}

/** What words say together, and in what it is counted; nothing where they are no number, as `one two three`. */
function readWords(words: string): { value: number; scale: number } | undefined {
  const parts =
    words
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.filter((part) => part !== 'and') ?? []
  if (parts.length === 0) return undefined
  let sum = 0
  let group = 0
  for (const part of parts) {
    const [scale, multiple, value = 0] = [scales.get(part), multiples.get(part), values.get(part)]
    if (scale !== undefined) {
      sum += Math.max(group, 1) * scale
      group = 0
    } else if (multiple !== undefined) group = Math.max(group, 1) * multiple
    else if (group % 100 === 0 || (group % 10 === 0 && group % 100 > 10 && value < 10)) group += value
    else return undefined
  }
  return { value: sum + group, scale: scales.get(parts.at(-1) ?? '') ?? 1 }
}

import { fold } from '../../fold.ts'
import { inDigits } from './digits.ts'
import { currencyOf } from './money.ts'
import { articles, type Found } from './readings.ts'
import { percentBehind, shareIn } from './shares.ts'
import { isCompounding, leastCompound, multipleOf, type Tongue } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'
import { inWords } from './worded.ts'

/** A number as it may be meant: 3.141 is little more than three, or thousands. */
export interface Amount {
  readings: number[]
  /** The percent that it may be, where it is a share of all. */
  shares: number[]
  /** Whether it is a share in words without a number, as half of all. */
  isRough: boolean
  currency: string | undefined
  /** The word behind it, of which there are so many. */
  of: string
  /** Whether that is what it counts, so that it is no day. */
  isCounting: boolean
}

export interface Amounts {
  numbers: Amount[]
  /** All that they may be. */
  values: Set<number>
  shares: Set<number>
  /** What there is one of by its article alone. */
  ones: Set<string>
}

// 8 were killed
const verbs = new Set(
  'were was are is have had has will sind war waren wurden haben sont ont son fueron hay sono são foram zijn werden'.split(' ').map(fold),
)
export function amountsOf(tokens: Token[], tongue: Tongue = 'en'): Amounts {
  const amounts: Amounts = { numbers: [], values: new Set(), shares: new Set(), ones: new Set() }
  const article = articles[tongue]
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    const found = token.used ? undefined : foundAt(tokens, at, tongue)
    const currency = found && currencyOf(tokens, at, at + found.length)
    // Mrd. and Million are no names.
    for (let n = 0; n < (found?.length ?? 0); n++) (tokens[at + n] as Token).used = true
    at += found?.length ?? 1
    const isOne = !found && token.smallIn !== undefined && article?.test(token.word)
    const behind = found || isOne ? tokens[at] : undefined
    const of = isNext(behind) && !behind.isNumber ? behind.word : ''
    if (found) {
      const { readings, parts = [], shares = [], isRough = false } = found
      amounts.numbers.push({
        readings,
        shares,
        isRough,
        currency,
        of,
        isCounting: of === '' ? !token.isNumber : isCounted(behind as Token),
      })
      for (const reading of [...readings, ...parts]) amounts.values.add(reading)
      for (const share of shares) amounts.shares.add(share)
    } else if (of !== '') amounts.ones.add(of)
  }
  return amounts
}

function foundAt(tokens: Token[], at: number, tongue: Tongue): Found | undefined {
  const token = tokens[at] as Token
  const share = shareIn(tokens, at, tongue)
  if (share) return share
  const found = token.isNumber ? inDigits(tokens, at, tongue) : mayCount(token, tongue) ? inWords(tokens, at, tongue) : undefined
  if (!found) return undefined
  const percent = percentBehind(tokens, at + found.length)
  return percent === undefined ? found : { ...found, shares: found.readings, length: found.length + percent }
}

// Not 3 and 4 March, nor 8th.
const isCounted = ({ word, gap, used, smallIn }: Token): boolean => gap !== '' && !used && (smallIn === undefined || verbs.has(word))

const mayCount = ({ word, smallIn }: Token, tongue: Tongue): boolean =>
  smallIn !== undefined || multipleOf(word, tongue) !== undefined || (word.length >= leastCompound && isCompounding(tongue))

import { isNext, type Token } from './tokens.ts'

/** The end of what stands before an amount of money. */
export const currencySign = /([$£€₴₽])\s?$/
const signBehind = /^\.?\s?([$£€₴₽])(.?)/u

const words: [RegExp, currency: string][] = [
  [/^(?:usd|doll?ar.{0,5}|долл?ар.{0,3})$/, '$'],
  [/^(?:eur|euros?|євро|евро)$/, '€'],
  [/^(?:gbp|pounds?|sterling|фунт.{0,3})$/, '£'],
  [/^(?:uah|грн|hryvn.{1,3}|грив[еі]?н.{0,2})$/, '₴'],
  [/^(?:rub|руб|rou?bles?|rubel|rubli|рубл.{1,3})$/, '₽'],
]
const codes = new Set(['usd', 'eur', 'gbp', 'uah', 'rub'])
const others = /^(?:pesos?|reais|real)$/

/** In what a number between two tokens is counted if that is money. */
export function currencyOf(tokens: Token[], at: number, end: number): string | undefined {
  const [code, first, last, next, second] = [tokens[at - 1], tokens[at] as Token, tokens[end - 1], tokens[end], tokens[end + 1]]
  const name = isNext(next) ? (next.word === 'us' && isNext(second) ? second.word : next.word) : ''
  if (others.test(name)) return undefined
  const before = currencySign.exec(first.gap)
  // C$5 are no dollars of the United States.
  if (before) return at > 0 && first.gap === '$' && code?.word !== 'us' ? undefined : before[1]
  const behind = signBehind.exec(last?.behind ?? '')
  if (behind && !(behind[2] === '' && next?.isNumber)) return behind[1]
  const word = code && isNext(first) && codes.has(code.word) ? code.word : name
  return words.find(([money]) => money.test(word))?.[1]
}

import { halfBehind, halfHours, isHalved } from './halves.ts'
import { articles, type Found, rounded } from './readings.ts'
import { multipleOf, type Tongue, valueIn } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'

const ordinals = new Map('first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((word, n) => [word, n + 1]))
const and = new Set(['and', 'und', 'et', 'y', 'e', 'en'])
const beforePronoun = new Set('no any every this that the which each some another only'.split(' '))
const behindPronoun = new Set('another day who that can could must should would will has is was thing more by may might'.split(' '))

export function inWords(tokens: Token[], start: number, tongue: Tongue): Found | undefined {
  let sum = 0
  let group: number | undefined
  let unit = 1
  let at = start
  let end = start
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.isNumber || (at > start && !/^[\s-]*$|^\s*&\s*$/.test(token.gap))) break
    const half = group === undefined ? 0 : halfBehind(tokens, at, tongue)
    if (half > 0) {
      if (unit > 1) sum += unit / 2
      else group = (group ?? 0) + 0.5
      at += half - 1
      end = at + 1
      continue
    }
    if (group !== undefined && group >= 20 && and.has(token.word)) continue
    const value = valueIn(tongue, token.word) ?? (group !== undefined && group >= 20 ? behindTens(token.word, tongue) : undefined)
    const multiple = value === undefined ? multipleOf(token.word, tongue) : undefined
    if (value !== undefined && (group === undefined || fits(group, value, tongue))) {
      group = value === 20 && (group ?? 0) % 100 === 4 ? (group ?? 0) + 76 : (group ?? 0) + value
      unit = 1
    } else if (multiple && (at > start ? end === at : multiple.alone)) {
      if (multiple.value > 100) {
        // Dos mil millones are so many millions.
        const below = sum % multiple.value
        sum += Math.max(below + (group ?? 0), 1) * multiple.value - below
        group = 0
        unit = multiple.value
      } else group = Math.max(group ?? 0, 1) * multiple.value
    } else break
    end = at + 1
  }
  if (end === start) return undefined
  const total = (sum + (group ?? 0)) * (isHalved(tokens, start) ? 0.5 : 1)
  if (total === 1 && end === start + 1 && isPronoun(tokens, start)) return undefined
  const isHour = total < 13 && halfHours.has(tokens[end - 1]?.word ?? '')
  return { readings: isHour ? [total, rounded(total - 0.2)] : [total], length: end - start }
}

/** Vingt et un, twenty-first; un and first alone are an article and a beginning. */
const behindTens = (word: string, tongue: Tongue): number | undefined =>
  articles[tongue]?.test(word) ? 1 : tongue === 'en' ? ordinals.get(word) : undefined

function fits(group: number, value: number, tongue: Tongue): boolean {
  if (group % 100 === 0) return value < (group === 0 ? 1000 : 100)
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

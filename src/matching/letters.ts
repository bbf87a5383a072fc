import { type Gram, gramsOf } from './grams.ts'
import type { Profile } from './profile.ts'
import { rarity } from './rarity.ts'

export interface GramsFound {
  sum: number
  /** Of what the claim's grams weigh, the share that the query has. */
  share: number
}

const [k1, b] = [0.3, 0.3]

/** BM25 over grams. */
export function compareLetters(asked: ReadonlyMap<Gram, number>, texts: string[], { grams, sampled }: Profile): GramsFound[] {
  const { written, distinct } = numberGrams(texts)
  const values = new Float64Array(distinct.map((gram) => rarity(sampled, grams.get(gram) ?? 0)))
  const weights = new Float64Array(distinct.map((gram, n) => (asked.get(gram) ?? 0) * at(values, n)))
  const times = new Uint32Array(distinct.length)
  const averageLength = written.reduce((sum, { length }) => sum + length, 0) / Math.max(written.length, 1)
  return written.map((numbers) => {
    const usual = k1 * (1 - b + (b * numbers.length) / averageLength)
    for (const n of numbers) times[n] = at(times, n) + 1
    let sum = 0
    let shared = 0
    let mass = 0
    for (const n of numbers) {
      const count = at(times, n)
      if (count === 0) continue
      // Each gram counts once, and the next text starts anew.
      times[n] = 0
      mass += at(values, n)
      shared += at(weights, n)
      sum += at(weights, n) * ((count * (k1 + 1)) / (count + usual))
    }
    return { sum, share: mass > 0 ? shared / mass : 0 }
  })
}

const at = (numbers: Float64Array | Uint32Array, n: number): number => numbers[n] as number

/** The grams of texts by number, as they are first met: what is known of each can stand in an array. */
function numberGrams(texts: string[]): { written: number[][]; distinct: Gram[] } {
  const numbers = new Map<Gram, number>()
  const distinct: Gram[] = []
  const numberOf = (gram: Gram): number => {
    let number = numbers.get(gram)
    if (number === undefined) {
      number = distinct.push(gram) - 1
      numbers.set(gram, number)
    }
    return number
  }
  return { written: texts.map((text) => gramsOf(text).map(numberOf)), distinct }
}

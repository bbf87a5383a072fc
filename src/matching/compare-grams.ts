import { type Gram, gramsThereAre } from './grams.ts'

export interface GramsFound {
  /** The BM25 score. */
  sum: number
  /** Of what the claim's grams weigh, the share that the query has. */
  share: number
}

const [k1, b] = [0.3, 0.3]

// What is known of each gram while texts are compared; nothing is left in them behind that.
const weights = new Float64Array(gramsThereAre)
const times = new Uint16Array(gramsThereAre)

/** BM25 over the grams of texts, each of which weighs what its rarity is. */
export function compareGrams(asked: ReadonlyMap<Gram, number>, texts: Gram[][], rarities: Float64Array): GramsFound[] {
  for (const [gram, weight] of asked) weights[gram] = weight * at(rarities, gram)
  const averageLength = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(texts.length, 1)
  const found = texts.map((grams) => {
    const usual = k1 * (1 - b + (b * grams.length) / averageLength)
    for (const gram of grams) times[gram] = at(times, gram) + 1
    let sum = 0
    let shared = 0
    let mass = 0
    for (const gram of grams) {
      const count = at(times, gram)
      if (count === 0) continue
      // Each gram counts once, and the next text starts anew.
      times[gram] = 0
      mass += at(rarities, gram)
      shared += at(weights, gram)
      sum += at(weights, gram) * ((count * (k1 + 1)) / (count + usual))
    }
    return { sum, share: mass > 0 ? shared / mass : 0 }
  })
  for (const gram of asked.keys()) weights[gram] = 0
  return found
}

const at = (numbers: Float64Array | Uint16Array, n: number): number => numbers[n] as number

import type pg from 'pg'
import { type Gram, gramsOf } from '../../src/matching/grams.ts'

/** What stands in a text, and how often. */
export type Counts<Term> = ReadonlyMap<Term, number>

/** How much each of the texts has in common with what is asked, by BM25 as it is in every textbook. */
export function bm25<Term>(texts: readonly Counts<Term>[]): (asked: Counts<Term>) => Float64Array {
  const places = new Map<Term, [text: number, count: number][]>()
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length
  texts.forEach((text, n) => {
    for (const [term, count] of text) places.set(term, [...(places.get(term) ?? []), [n, count]])
  })
  return (asked) => {
    const scores = new Float64Array(texts.length)
    for (const term of asked.keys()) {
      const having = places.get(term) ?? []
      const rarity = Math.log(1 + (texts.length - having.length + 0.5) / (having.length + 0.5))
      for (const [n, count] of having)
        scores[n] = (scores[n] ?? 0) + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[n] ?? 0)) / average))
    }
    return scores
  }
}

/** The stems of English texts, as Postgres has them. */
export async function stemsIn(client: pg.Client, texts: string[]): Promise<Counts<string>[]> {
  const { rows } = await client.query<{ stems: [string, number][] | null }>(
    `SELECT (SELECT json_agg(json_build_array(lexeme, cardinality(positions))) FROM unnest(to_tsvector('english', text))) AS stems
    FROM unnest($1::text[]) WITH ORDINALITY AS given (text, n) ORDER BY n`,
    [texts],
  )
  return rows.map(({ stems }) => new Map(stems))
}

/** Their three-letter parts. */
export const gramsIn = (texts: string[]): Counts<Gram>[] =>
  texts.map((text) => {
    const counts = new Map<Gram, number>()
    for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    return counts
  })

/** The sum of both, each as a share of its best. */
export const fused = (one: Float64Array, other: Float64Array): Float64Array => {
  const [most, mostOfOther] = [Math.max(...one) || 1, Math.max(...other) || 1]
  return one.map((score, n) => score / most + (other[n] ?? 0) / mostOfOther)
}

import { sql } from '../database/open.ts'
import { remembering } from '../database/remembering.ts'
import { gramsOf, gramsThereAre } from './grams.ts'
import { rarity } from './rarity.ts'

/** What is known of the claims on record as a whole: how many there are, and how common words and grams are in them. */
export interface Profile {
  claims: number
  /** The share of claims that hold a word, for the common ones; any other is rarer than `rarest`. */
  shares: ReadonlyMap<string, number>
  rarest: number
  /** Words in a claim, on average. */
  length: number
  /** How much each gram says, by how many of a sample of the claims have it. */
  grams: Float64Array
  /** The dictionaries that claims are stemmed by. */
  configs: string[]
}

interface Row extends Record<string, unknown> {
  claims: number
  words: string[] | null
  shares: number[] | null
  configs: string[]
  sample: string[] | null
}

const sampleSize = 2000

/**
 * Read once a minute from the planner's statistics and a sample of the claims: common words stay common.
 * It decides how words weigh, never what can be found.
 */
export const profileOf = remembering<Profile>(60_000, async ({ query }) => {
  const [row] = await query<Row>(sql`
    WITH counted AS (SELECT greatest(reltuples, (SELECT count(*) FROM (SELECT FROM claim_search LIMIT 10000) AS few))::float8 AS claims
      FROM pg_class WHERE oid = 'claim_search'::regclass)
    SELECT claims, stats.words, stats.shares,
      (SELECT coalesce(array_agg(config::text), '{}') FROM search_language WHERE noun = 'claim') AS configs,
      (SELECT array_agg(text) FROM (SELECT claim.label || ' ' || claim.text AS text
        FROM claim TABLESAMPLE SYSTEM ((SELECT least(100, 150.0 * ${sampleSize} / greatest(claims, 1)) FROM counted)) LIMIT ${sampleSize}) AS picked) AS sample
    FROM counted LEFT JOIN (
      SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
      WHERE schemaname = current_schema AND tablename = 'claim_search' AND attname = 'document') AS stats ON true`)
  const { claims = 0, words, shares, configs = [], sample } = row ?? {}
  const having = new Uint16Array(gramsThereAre)
  let letters = 0
  for (const text of sample ?? []) {
    letters += text.length
    for (const gram of new Set(gramsOf(text))) having[gram] = (having[gram] ?? 0) + 1
  }
  const sampled = sample?.length ?? 0
  return {
    claims: Math.max(claims, 1),
    shares: new Map((words ?? []).map((word, n) => [word, shares?.[n] ?? 0])),
    // Behind the words' shares stand their least and their greatest.
    rarest: shares?.[words?.length ?? 0] ?? 0,
    length: sampled > 0 ? letters / sampled / lettersOfAWord : 20,
    grams: Float64Array.from(having, (some) => rarity(sampled, some)),
    configs,
  }
})

// With the space behind it, and with the words left out that say nothing.
const lettersOfAWord = 9

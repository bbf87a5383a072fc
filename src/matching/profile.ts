import { type Database, sql } from '../database/open.ts'
import { cached } from '../database/cached.ts'
import { countOfHidden } from '../visibility.ts'
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
/** Where more than one in so many is hidden, the statistics are not those of what readers see. */
const fewOfThem = 20
/** In so many of the sample a word is common. */
const common = 6

/**
 * From the planner's statistics, or where it has none yet, as in the first minute behind an import, from a sample of the claims:
 * common words stay common.
 * It decides how words weigh, never what can be found. For readers what they may not see counts for nothing; in the statistics,
 * which know nothing of that, it may be a twentieth.
 */
async function readProfile({ query }: Database, audience: 'newsroom' | 'readers'): Promise<Profile> {
  const areReaders = audience === 'readers'
  const [row] = await query<Row>(sql`
    WITH hidden AS MATERIALIZED (SELECT ${areReaders ? sql`(${countOfHidden})` : sql`0`}::float8 AS claims),
    counted AS MATERIALIZED (SELECT greatest(reltuples, (SELECT count(*) FROM (SELECT FROM claim_search LIMIT 10000) AS few)) - hidden.claims AS claims
      FROM hidden, pg_class WHERE oid = 'claim_search'::regclass),
    picked AS MATERIALIZED (SELECT id, label || ' ' || text AS text
      FROM claim TABLESAMPLE SYSTEM ((SELECT least(100, 150.0 * ${sampleSize} / greatest(claims, 1)) FROM counted))
      WHERE withdrawn_at IS NULL ${areReaders ? sql`AND release_at <= now()` : sql``} LIMIT ${sampleSize}),
    known AS (SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
      WHERE schemaname = current_schema AND tablename = 'claim_search' AND attname = 'document'
        AND (SELECT hidden.claims <= counted.claims / ${fewOfThem} FROM hidden, counted)),
    guessed AS (SELECT array_agg(word) AS words, array_agg(share) || min(share) AS shares FROM (
      SELECT word, (count(*) / (SELECT count(*) FROM picked)::float8)::real AS share
      FROM picked JOIN claim_search ON record_id = id CROSS JOIN unnest(tsvector_to_array(document)) AS word
      WHERE NOT EXISTS (SELECT FROM known) GROUP BY word HAVING count(*) >= ${common}) AS said)
    SELECT claims, coalesce(known.words, guessed.words) AS words, coalesce(known.shares, guessed.shares) AS shares,
      (SELECT coalesce(array_agg(config::text), '{}') FROM search_language WHERE noun = 'claim') AS configs,
      (SELECT array_agg(text) FROM picked) AS sample
    FROM counted CROSS JOIN guessed LEFT JOIN known ON true`)
  const { claims = 0, words, shares, configs = [], sample } = row ?? {}
  const having = new Uint16Array(gramsThereAre)
  const lastIn = new Uint16Array(gramsThereAre)
  let letters = 0
  sample?.forEach((text, n) => {
    letters += text.length
    for (const gram of gramsOf(text)) {
      if (lastIn[gram] === n + 1) continue
      lastIn[gram] = n + 1
      having[gram] = (having[gram] ?? 0) + 1
    }
  })
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
}

/** Read once a minute, but for that of no claim. */
export const profileOf = cached(60_000, readProfile, ({ configs }) => configs.length > 0)

// With the space behind it, and with the words left out that say nothing.
const lettersOfAWord = 9

import { atMost, type Database, sql } from '../database/open.ts'
import { greatest, spreadOf, windowsBelow } from '../search/windows.ts'
import { fold } from '../fold.ts'
import { readersSee } from '../visibility.ts'
import type { Profile } from './profile.ts'
import type { Candidate } from './ranking.ts'
import { rarity } from './rarity.ts'
import type { Term } from './words.ts'

/** What says less than this is looked for by its own words alone. */
const ofOtherWords = 0.5
/** So many of the words that are too common to count alone count together. */
const mostTogether = 4
/** To find where two words stand together the places of the rarer one are gone through, which takes a tenth of reading them. */
const goneThrough = 10

interface Key {
  query: string
  /** What is asked for, where it is one word. */
  stem?: string
  /** Which of the terms it says, and what each weighs; where it is one word, times how rare that is found to be. */
  says: { term: number; weight: number }[]
  claims: number
  /** Whether it is in the query itself, not in what others may call it. */
  own: boolean
}

/** One word of one term. */
interface WordKey extends Omit<Key, 'says'> {
  stem: string
  term: number
  weight: number
}

interface Found extends Record<string, unknown> {
  candidates: Omit<Candidate, 'called'>[] | null
  /** Null for keys that were not come to, and where there are none. */
  counts: (number | null)[] | null
}

/**
 * The claims that share the most with the query, those that say the very same, and in how many claims each of its rarer words
 * stands. Words too rare for the statistics may still stand in thousands of millions of claims: four times the places that were
 * meant to be read are read, and no more.
 */
export async function findCandidates(
  database: Database,
  { text, terms }: { text: string; terms: Term[] },
  profile: Profile,
  { drafts, postings, most }: { drafts: boolean; postings: number; most: number },
): Promise<{ candidates: Candidate[]; counts: Map<string, number> }> {
  const keys = await keysOf(database, terms, profile, postings)
  // By their number: a limit would have the planner read small tables from end to end.
  const mostRead = 4 * postings
  const asked = JSON.stringify(
    keys.map(({ query, stem, says }) => ({
      query,
      word: stem !== undefined,
      terms: says.map(({ term }) => term),
      weights: says.map(({ weight }) => weight),
    })),
  )
  const [found] = await database.query<Found>(sql`
    WITH key AS (
      SELECT * FROM ROWS FROM (json_to_recordset(${asked}::json) AS (query text, word boolean, terms integer[], weights float8[]))
        WITH ORDINALITY AS key (query, word, terms, weights, n)
    ), posting AS MATERIALIZED (
      SELECT n, ln(1 + ${profile.claims}::float8 / count(*)) AS rarity, array_agg(record_id) AS record_ids, max(nth) AS nth
      FROM (
        SELECT key.n, hit.record_id, row_number() OVER () AS nth
        FROM (SELECT * FROM key ORDER BY n) AS key CROSS JOIN LATERAL (
          SELECT record_id FROM claim_search WHERE document @@ key.query::tsquery ${drafts ? sql`` : sql`AND ${readersSee(sql`record_id`)}`}) AS hit
      ) AS read WHERE nth <= ${mostRead} GROUP BY n
    ), whole AS (SELECT CASE WHEN coalesce(max(nth), 0) < ${mostRead} THEN ${keys.length} ELSE greatest(max(n) - 1, 1) END AS upto FROM posting
    ), most AS MATERIALIZED (
      SELECT record_id, sum(said) AS shared FROM (
        SELECT record_id, term, max(CASE WHEN word THEN weight * rarity ELSE weight END) AS said
        FROM key JOIN posting USING (n) CROSS JOIN LATERAL unnest(terms, weights) AS says (term, weight) CROSS JOIN LATERAL unnest(record_ids) AS record_id
        GROUP BY record_id, term) AS each_once
      GROUP BY record_id ORDER BY shared DESC, record_id DESC ${atMost(2 * most)}
    ), same AS MATERIALIZED (
      SELECT record_id FROM claim_search WHERE text_digest = text_digest(${text}) ${drafts ? sql`` : sql`AND ${readersSee(sql`record_id`)}`} ${atMost(most)}
    ), best AS MATERIALIZED (
      SELECT record_id, 'infinity'::float8 AS shared FROM same
      UNION ALL SELECT * FROM most WHERE record_id NOT IN (SELECT record_id FROM same)
    )
    SELECT (SELECT json_agg(shown) FROM (
        SELECT told.*, shared = 'infinity' AS same
        FROM (SELECT * FROM best ORDER BY shared DESC, record_id DESC) AS best CROSS JOIN LATERAL (
          SELECT claim.id, claim.label, claim.text, claim.language, ts_filter(document, '{a,b,c}')::text AS document
          FROM claim JOIN claim_search ON record_id = claim.id
          WHERE claim.id = best.record_id AND claim.withdrawn_at IS NULL OFFSET 0) AS told
        ${atMost(most)}) AS shown) AS candidates,
      (SELECT array_agg(CASE WHEN n <= upto THEN coalesce(cardinality(record_ids), 0) END ORDER BY n)
        FROM key CROSS JOIN whole LEFT JOIN posting USING (n)) AS counts`)
  const said = wordsAlone(text)
  return {
    candidates: (found?.candidates ?? []).map((candidate) => ({
      ...candidate,
      called: said !== '' && wordsAlone(candidate.label) === said,
    })),
    counts: new Map(
      keys.flatMap(({ stem }, n): [string, number][] => {
        const count = found?.counts?.[n] ?? null
        return stem === undefined || count === null ? [] : [[stem, count]]
      }),
    ),
  }
}

const wordsAlone = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What is asked of the index: the rarest words first, as far as the places to be read go; of what is commoner, pairs; and where
 * all words of the query itself are too common, the rarest of these among the newest claims.
 */
async function keysOf(database: Database, terms: Term[], profile: Profile, mostPostings: number): Promise<Key[]> {
  const byQuery = new Map<string, WordKey>()
  for (const [term, { stems, weight }] of terms.entries()) {
    for (const [stem, how] of stems) {
      if (how < 1 && weight * how < ofOtherWords) continue
      const query = quoted(stem)
      const share = profile.shares.get(stem)
      const known = byQuery.get(query)
      if (known && known.weight >= weight * how) continue
      const claims = share === undefined ? 0 : share * profile.claims
      byQuery.set(query, { stem, query, term, weight: weight * how, claims, own: how === 1 })
    }
  }
  const keys = [...byQuery.values()].toSorted((a, b) => a.claims - b.claims)
  let left = mostPostings
  const alone = keys.filter((key) => {
    const fits = key.claims <= left
    if (fits) left -= key.claims
    return fits
  })
  const tooCommon = keys.filter((key) => !alone.includes(key))
  const common = tooCommon
    .filter(({ term, weight }) => !tooCommon.some((other) => other.term === term && other.weight > weight))
    .slice(0, mostTogether)
  const saidBy = (...words: WordKey[]) =>
    words.map(({ term, weight, claims }) => ({ term, weight: weight * rarity(profile.claims, claims) }))
  const pairs = common
    .flatMap((one, n) =>
      common
        .slice(n + 1)
        .filter((two) => two.term !== one.term)
        .map((two) => ({
          query: `${one.query} & ${two.query}`,
          says: saidBy(one, two),
          claims: (one.claims * two.claims) / profile.claims,
          own: one.own && two.own,
          rarer: one.claims,
        })),
    )
    .toSorted((a, b) => a.claims - b.claims)
  let leftToGoThrough = goneThrough * mostPostings
  const together = pairs.filter(({ claims, rarer }) => {
    const fits = claims <= left && rarer <= leftToGoThrough
    if (fits) {
      left -= claims
      leftToGoThrough -= rarer
    }
    return fits
  })
  const asked = [...alone.map((word) => ({ ...word, says: [word] })), ...together]
  if (asked.some(({ own }) => own) || common.length === 0) return asked
  const rarest = [...pairs, ...common.map((word) => ({ ...word, says: saidBy(word) }))].slice(0, mostOfTheNewest)
  const spread = await spreadOf(database, 'claim')
  const amongTheNewest = rarest.map(({ query, says, claims, own }) => {
    const [newest] = windowsBelow(greatest, spread, { expected: claims, wanted: mostPostings / rarest.length })
    return { query: newest?.cells ? `${query} & (${newest.cells})` : query, says, claims, own }
  })
  return [...asked, ...amongTheNewest]
}

/** So many of these are asked for, each where so many newest claims are expected to have it. */
const mostOfTheNewest = 3

const quoted = (stem: string): string => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

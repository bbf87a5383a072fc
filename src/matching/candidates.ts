import { atMost, type Database, sql } from '../database/open.ts'
import { greatest, spreadOf, windowsBelow } from '../search/windows.ts'
import { hiddenClaims } from '../visibility.ts'
import type { Profile } from './profile.ts'
import type { Candidate } from './ranking.ts'
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
  weight: number
  claims: number
  /** Whether it is in the query itself, not in what others may call it. */
  own: boolean
}

interface Found extends Record<string, unknown> {
  candidates: Candidate[] | null
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
  const asked = JSON.stringify(keys.map(({ query, weight }) => ({ query, weight })))
  const [found] = await database.query<Found>(sql`
    WITH key AS (
      SELECT * FROM ROWS FROM (json_to_recordset(${asked}::json) AS (query text, weight float8)) WITH ORDINALITY AS key (query, weight, n)
    ), posting AS MATERIALIZED (
      SELECT n, read.weight * ln(1 + ${profile.claims}::float8 / count(*)) AS weight, array_agg(record_id) AS record_ids, max(nth) AS nth
      FROM (
        SELECT key.n, key.weight, hit.record_id, row_number() OVER () AS nth
        FROM (SELECT * FROM key ORDER BY n) AS key CROSS JOIN LATERAL (
          SELECT record_id FROM claim_search WHERE document @@ key.query::tsquery ${drafts ? sql`` : released}) AS hit
      ) AS read WHERE nth <= ${mostRead} GROUP BY n, read.weight
    ), whole AS (SELECT CASE WHEN coalesce(max(nth), 0) < ${mostRead} THEN ${keys.length} ELSE greatest(max(n) - 1, 1) END AS upto FROM posting
    ), most AS MATERIALIZED (
      SELECT record_id, sum(weight) AS shared
      FROM posting CROSS JOIN LATERAL unnest(record_ids) AS record_id GROUP BY record_id ORDER BY shared DESC, record_id DESC ${atMost(2 * most)}
    ), same AS MATERIALIZED (
      SELECT record_id FROM claim_search WHERE text_digest = text_digest(${text}) ${drafts ? sql`` : released} ${atMost(most)}
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
  return {
    candidates: found?.candidates ?? [],
    counts: new Map(
      keys.flatMap(({ stem }, n): [string, number][] => {
        const count = found?.counts?.[n] ?? null
        return stem === undefined || count === null ? [] : [[stem, count]]
      }),
    ),
  }
}

export const released = sql`AND NOT EXISTS (${hiddenClaims(sql`claim`, sql`record_id`)})`

/**
 * What is asked of the index: the rarest words first, as far as the places to be read go; of what is commoner, pairs; and where
 * all words of the query itself are too common, the rarest of these among the newest claims.
 */
async function keysOf(database: Database, terms: Term[], profile: Profile, mostPostings: number): Promise<Key[]> {
  const byQuery = new Map<string, Key>()
  for (const { stems, weight } of terms) {
    for (const [stem, how] of stems) {
      if (how < 1 && weight * how < ofOtherWords) continue
      const share = profile.shares.get(stem)
      const key = {
        stem,
        query: quoted(stem),
        weight: weight * how,
        claims: share === undefined ? 0 : share * profile.claims,
        own: how === 1,
      }
      if (key.weight > (byQuery.get(key.query)?.weight ?? 0)) byQuery.set(key.query, key)
    }
  }
  const keys = [...byQuery.values()].toSorted((a, b) => a.claims - b.claims)
  let left = mostPostings
  const alone = keys.filter((key) => {
    const fits = key.claims <= left
    if (fits) left -= key.claims
    return fits
  })
  const common = keys.filter((key) => !alone.includes(key)).slice(0, mostTogether)
  const pairs = common
    .flatMap((one, n) =>
      common.slice(n + 1).map((two) => ({
        query: `${one.query} & ${two.query}`,
        weight: one.weight + two.weight,
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
  const asked = [...alone, ...together]
  if (asked.some(({ own }) => own) || common.length === 0) return asked
  const rarest = [...pairs, ...common].slice(0, mostOfTheNewest)
  const spread = await spreadOf(database, 'claim')
  const amongTheNewest = rarest.map(({ query, weight, claims, own }) => {
    const [newest] = windowsBelow(greatest, spread, { expected: claims, wanted: mostPostings / rarest.length })
    return { query: newest?.cells ? `${query} & (${newest.cells})` : query, weight, claims, own }
  })
  return [...asked, ...amongTheNewest]
}

/** So many of these are asked for, each where so many newest claims are expected to have it. */
const mostOfTheNewest = 3

const quoted = (stem: string): string => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

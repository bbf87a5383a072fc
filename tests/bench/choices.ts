import type pg from 'pg'
import { Random } from './random.ts'
import { day, span } from './stated.ts'

export type Given = Record<string, string | string[]>
/** `old` and `later` never meet: the one was last seen in the first year, the other not yet. */
type Choice = Partial<Record<'common' | 'rare' | 'old' | 'later' | 'none' | 'two' | 'prefix', string | string[]>>

export function combine(choices: Record<string, Choice>): { filters: Given; named: string }[] {
  const named = (parts: [string, string, string | string[]][]) => ({
    filters: Object.fromEntries(parts.map(([filter, , value]) => [filter, value])),
    named: parts
      .map(([filter, kind, value]) => `${filter}=${kind}${typeof value === 'string' ? `:${value.slice(0, 24)}` : ''}`)
      .join(' & '),
  })
  const of = (filter: string) =>
    Object.entries(choices[filter] as Choice).map(([kind, value]): [string, string, string | string[]] => [filter, kind, value])
  const filters = Object.keys(choices)
  const pairs = filters.flatMap((one, at) => filters.slice(at + 1).flatMap((other) => of(one).flatMap((a) => of(other).map((b) => [a, b]))))
  // What is seen later only says something new beside what was seen before.
  const telling = pairs.filter((pair) => pair.every(([, kind]) => kind !== 'later') || pair.some(([, kind]) => kind === 'old'))
  // In an order of chance, always the same, so that what there is time for tells of the rest.
  const random = new Random(1)
  const places = new Map(telling.map((pair, n) => [pair, random.at(8000, n).share()]))
  telling.sort((a, b) => (places.get(a) as number) - (places.get(b) as number))
  return [
    { filters: {}, named: 'all' },
    ...filters.flatMap(of).map((one) => named([one])),
    ...telling.map((pair) => named(pair as [string, string, string | string[]][])),
  ]
}

export async function choicesOf(client: pg.Client): Promise<Record<string, Choice>> {
  const year = (span.until - span.from) / 5
  const choose = async (value: string, from: string): Promise<Choice> => {
    const { rows } = await client.query<{ kind: keyof Choice; value: string }>(
      `WITH counted AS MATERIALIZED (
        SELECT ${value} AS value, count(*) AS count, bool_and(claim_id < id_floor($1)) AS old, bool_and(claim_id >= id_floor($1)) AS later
        FROM ${from} WHERE ${value} IS NOT NULL GROUP BY 1)
      (SELECT 'common' AS kind, value::text FROM counted ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'rare', value::text FROM counted ORDER BY count LIMIT 1)
      UNION ALL (SELECT 'old', value::text FROM counted WHERE old ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'later', value::text FROM counted WHERE later ORDER BY count DESC LIMIT 1)`,
      [new Date(span.from + year).toISOString()],
    )
    return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]))
  }
  const { rows: some } = await client.query<{ id: string }>(
    'SELECT id FROM claim WHERE release_at <= now() ORDER BY md5(id::text) LIMIT 100',
  )
  const ids = some.map(({ id }) => id)
  const sinces = { common: new Date(span.from + year).toISOString(), rare: new Date(span.until - 2 * day).toISOString() }
  return {
    q: await wordsOf(client),
    topic: await choose('topic', 'claim_topic'),
    analyst: await choose('analyst_id', 'attribution'),
    source: await choose('source_id', 'attribution'),
    publisher: await choose('publisher_folded', 'attribution JOIN source ON source.id = source_id'),
    place: await choose('place', 'claim_place'),
    kind: { common: 'fact', rare: 'intent' },
    standing: { common: 'asserted', rare: 'retracted', none: 'unattributed' },
    stance: { common: 'asserts', rare: 'retracts' },
    language: { common: 'en', rare: 'uk' },
    about: { common: '2024', rare: '2019-12' },
    resolved: { common: 'false', rare: 'true' },
    recordedSince: sinces,
    updatedSince: sinces,
    id: { common: ids, rare: ids.slice(0, 1) },
  }
}

/** The commonest words that claims have, and the rarest of some by chance. */
async function wordsOf(client: pg.Client): Promise<Choice> {
  const { rows: common } = await client.query<{ word: string }>(`SELECT word FROM pg_stats,
      unnest(most_common_elems::text::text[], most_common_elem_freqs) AS often (word, share)
    WHERE tablename = 'claim_search' AND attname = 'document' AND word IN (SELECT lexicon.word FROM lexicon) ORDER BY share DESC LIMIT 2`)
  const { rows: rare } = await client.query<{ word: string }>(`
    SELECT word FROM (SELECT word FROM lexicon WHERE char_length(word) > 5 ORDER BY md5(word) LIMIT 100) AS chosen,
      LATERAL (SELECT count(*) FROM claim_search WHERE document @@ quote_literal(word)::tsquery) AS found (claims)
    WHERE claims > 0 ORDER BY claims LIMIT 1`)
  const [one, other] = common.map(({ word }) => word)
  return { common: `${one}`, two: `${one} ${other}`, prefix: `${one?.slice(0, 2)}*`, rare: `${rare[0]?.word}`, none: 'nobodysaidthat' }
}

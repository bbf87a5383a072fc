import type pg from 'pg'
import type { Noun } from '../../src/vocabulary.ts'
import { Random } from './random.ts'
import { day, span } from './stated.ts'

export type Given = Record<string, string | string[]>
/** `old` and `later` never meet: the one was last seen in the first year, the other not yet. */
type Kind = 'common' | 'rare' | 'old' | 'later' | 'none' | 'two' | 'phrase' | 'either' | 'without' | 'prefix' | 'beside' | 'month'
type Choice = Partial<Record<Kind, string | string[]>>
type Choices = Record<string, Choice>

export interface Combination {
  filters: Given
  named: string
  /** Whatever the values: what it is in every corpus. */
  kinds: string
}

export function combine(choices: Choices): Combination[] {
  const named = (parts: [string, string, string | string[]][]) => ({
    filters: Object.fromEntries(parts.map(([filter, , value]) => [filter, value])),
    named: parts
      .map(([filter, kind, value]) => `${filter}=${kind}${typeof value === 'string' ? `:${value.slice(0, 24)}` : ''}`)
      .join(' & '),
    kinds: parts.map(([filter, kind]) => `${filter}=${kind}`).join(' & '),
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
    { filters: {}, named: 'all', kinds: 'all' },
    ...filters.flatMap(of).map((one) => named([one])),
    ...telling.map((pair) => named(pair as [string, string, string | string[]][])),
  ]
}

/** Of each filter of each list, values of many records and of few. */
export async function choicesOf(client: pg.Client): Promise<Record<Noun, Choices>> {
  const year = (span.until - span.from) / 5
  const choose = async (value: string, from: string, id: string): Promise<Choice> => {
    const { rows } = await client.query<{ kind: keyof Choice; value: string }>(
      `WITH counted AS MATERIALIZED (
        SELECT ${value} AS value, count(*) AS count, bool_and(${id} < id_floor($1)) AS old, bool_and(${id} >= id_floor($1)) AS later
        FROM ${from} WHERE ${value} IS NOT NULL GROUP BY 1)
      (SELECT 'common' AS kind, value::text FROM counted ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'rare', value::text FROM counted ORDER BY count LIMIT 1)
      UNION ALL (SELECT 'old', value::text FROM counted WHERE old ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'later', value::text FROM counted WHERE later ORDER BY count DESC LIMIT 1)`,
      [new Date(span.from + year).toISOString()],
    )
    return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]))
  }
  const sinces = { common: new Date(span.from + year).toISOString(), rare: new Date(span.until - 2 * day).toISOString() }
  const shared = async (table: Noun, condition = 'true') => {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${condition} ORDER BY md5(id::text) LIMIT 100`)
    const ids = rows.map(({ id }) => id)
    return { recordedSince: sinces, updatedSince: sinces, id: { common: ids, rare: ids.slice(0, 1) } }
  }
  const dates = { common: '2024', month: '2023-05', rare: '2019-12' }
  return {
    claim: {
      q: await wordsOf(client, 'claim'),
      topic: await choose('topic', 'claim_topic', 'claim_id'),
      analyst: await choose('analyst_id', 'attribution', 'claim_id'),
      source: await choose('source_id', 'attribution', 'claim_id'),
      publisher: await choose('publisher_folded', 'attribution JOIN source ON source.id = source_id', 'claim_id'),
      place: await choose('place', 'claim_place', 'claim_id'),
      kind: { common: 'fact', rare: 'intent' },
      standing: { common: 'asserted', rare: 'retracted', none: 'unattributed' },
      stance: { common: 'asserts', rare: 'retracts' },
      language: { common: 'en', rare: 'uk' },
      about: dates,
      resolved: { common: 'false', rare: 'true' },
      ...(await shared('claim', 'release_at <= now()')),
    },
    attribution: {
      claim: await choose('claim_id', 'attribution', 'id'),
      source: await choose('source_id', 'attribution', 'id'),
      analyst: await choose('analyst_id', 'attribution', 'id'),
      stance: { common: 'asserts', rare: 'retracts' },
      stated: dates,
      ...(await shared('attribution')),
    },
    relation: {
      claim: await choose('to_id', 'relation', 'id'),
      from: await choose('from_id', 'relation', 'id'),
      to: await choose('to_id', 'relation', 'id'),
      kind: await choose('kind', 'relation', 'id'),
      ...(await shared('relation')),
    },
    source: {
      q: await wordsOf(client, 'source'),
      kind: await choose('kind', 'source', 'id'),
      publisher: await choose('publisher_folded', 'source', 'id'),
      language: await choose('language_folded', 'source', 'id'),
      published: dates,
      url: { none: 'https://nobody.example/said', ...(await choose('url', 'source', 'id')) },
      ...(await shared('source')),
    },
    analyst: {
      q: await wordsOf(client, 'analyst'),
      kind: await choose('kind', 'analyst', 'id'),
      name: await choose('name', 'analyst_name', 'analyst_id'),
      affiliation: await choose('organization_id', 'affiliation', 'analyst_id'),
      sameAs: { none: 'https://nobody.example', ...(await choose('uri', 'analyst, unnest(same_as) AS uri', 'id')) },
      ...(await shared('analyst')),
    },
  }
}

/** The commonest words that records of a noun have, in all ways they can be asked for, and the rarest of some by chance. */
async function wordsOf(client: pg.Client, noun: 'claim' | 'source' | 'analyst'): Promise<Choice> {
  const { rows: common } = await client.query<{ word: string }>(`SELECT word FROM pg_stats,
      unnest(most_common_elems::text::text[], most_common_elem_freqs) AS often (word, share)
    WHERE tablename = '${noun}_search' AND attname = 'document' AND word IN (SELECT lexicon.word FROM lexicon) ORDER BY share DESC LIMIT 2`)
  const { rows: rare } = await client.query<{ word: string }>(`
    SELECT word FROM (SELECT word FROM lexicon WHERE char_length(word) > 5 ORDER BY md5(word) LIMIT 100) AS chosen,
      LATERAL (SELECT count(*) FROM ${noun}_search WHERE document @@ quote_literal(word)::tsquery) AS found (claims)
    WHERE claims > 0 ORDER BY claims LIMIT 1`)
  const [one, other] = common.map(({ word }) => word)
  return {
    common: `${one}`,
    two: `${one} ${other}`,
    phrase: `"${other} ${one}"`,
    either: `${one} or ${other}`,
    without: `${one} -${other}`,
    prefix: `${one?.slice(0, 2)}*`,
    beside: `${other} ${one?.slice(0, 2)}*`,
    rare: `${rare[0]?.word}`,
    none: 'nobodysaidthat',
  }
}

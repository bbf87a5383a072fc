import { type Database, type Sql, sql } from '../database/open.ts'
import { readersSee } from '../visibility.ts'

/** What a word stands as in documents; for one that is in none, the words a letter away, if there are any. */
export interface Meaning extends Record<string, unknown> {
  word: string
  stems: string[]
  /** Null for a word that some document has. */
  meant: { word: string; stems: string[] }[] | null
}

interface Looked {
  language: string | null
  drafts: boolean
  /** Of the words those that are mistaken for no other, though no document has them. */
  asMeant?: string[]
  otherwise?: boolean
}

/** Of so many words of a text it is looked up what they may be mistaken for: of each, all words a letter away are read. */
const mostMistaken = 40

/**
 * One statement for all words of a query, by the dictionary of its language, or by all that claims have. Whether a word is known
 * is asked of the index as the least word from it on: without statistics the planner would rather read all words. The index
 * also knows words of drafts, of sources and of what is withdrawn: those that turned out to be in no claim are meant `otherwise`.
 */
export function findMeanings(
  { query }: Database,
  words: string[],
  { language, drafts, asMeant = [], otherwise = false }: Looked,
): Promise<Meaning[]> {
  // What readers may not see must not stand in the place of what they may.
  const isTold = drafts
    ? sql``
    : sql`AND EXISTS (SELECT FROM claim_search WHERE document @@ quote_literal(word)::tsquery AND ${readersSee(sql`record_id`)} LIMIT 1)`
  const isKnown = otherwise
    ? sql`false`
    : sql`EXISTS (SELECT FROM unnest(stems || given.word) AS form WHERE form = (SELECT min(lexicon.word) FROM lexicon WHERE lexicon.word >= form))`
  return query<Meaning>(sql`
    SELECT word, stems, CASE WHEN known THEN NULL WHEN NOT mistakable OR nth > ${mostMistaken} THEN '[]'::json ELSE (
        SELECT coalesce(json_agg(json_build_object('word', near.word, 'stems', stems_of(near.word, configs))), '[]')
        FROM (SELECT DISTINCT word FROM (SELECT word FROM lexicon WHERE lexicon.slips && slips(given.word) OFFSET 0) AS those
          WHERE word <> given.word ${isTold} LIMIT 8) AS near) END AS meant
    FROM (SELECT given.word, stems, configs, mistakable, known, count(*) FILTER (WHERE mistakable AND NOT known) OVER (ORDER BY n) AS nth
      FROM ${dictionariesOf(language)}, unnest(${words}::text[]) WITH ORDINALITY AS given (word, n), stems_of(given.word, configs) AS stems,
        LATERAL (SELECT cardinality(stems) > 0 AND char_length(given.word) BETWEEN 4 AND 24
          AND given.word <> ALL(${asMeant}::text[]) AS mistakable OFFSET 0) AS its_length,
        LATERAL (SELECT mistakable AND ${isKnown} AS known OFFSET 0) AS its_place) AS given`)
}

/** The dictionaries that words of a language are stemmed by; without one, all that claims are. */
const dictionariesOf = (
  language: string | null,
): Sql => sql`(SELECT CASE WHEN ${language}::text IS NOT NULL THEN ARRAY[search_config(${language})]
  ELSE (SELECT array_agg(config::regconfig) FROM search_language WHERE noun = 'claim') END AS configs) AS language`

// By the pool of a database, and by the dictionaries.
const known = new WeakMap<Database['pool'], Map<string, Map<string, string[]>>>()
/** Nobody asks in more languages at a time; whoever does makes them up. */
const mostLanguages = 20

/** What words of the thesaurus stand as, which are asked for again and again: each is looked up once. */
export async function stemsOf(
  { pool, query }: Database,
  words: string[],
  language: string | null,
  configs: string[],
): Promise<Map<string, string[]>> {
  const byDictionaries = known.get(pool) ?? new Map<string, Map<string, string[]>>()
  known.set(pool, byDictionaries)
  const dictionaries = language ?? configs.join(' ')
  if (byDictionaries.size >= mostLanguages && !byDictionaries.has(dictionaries)) byDictionaries.clear()
  const stems = byDictionaries.get(dictionaries) ?? new Map<string, string[]>()
  byDictionaries.set(dictionaries, stems)
  const unknown = words.filter((word) => !stems.has(word))
  if (unknown.length > 0) {
    const found = await query<{ word: string; stems: string[] }>(
      sql`SELECT word, stems_of(word, configs) AS stems FROM ${dictionariesOf(language)}, unnest(${unknown}::text[]) AS word`,
    )
    for (const one of found) stems.set(one.word, one.stems)
  }
  return stems
}

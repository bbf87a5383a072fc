import { atMost, join, raw, type Sql, sql } from '../database/open.ts'
import { type Driver, endsOf, examinedInOrder, lastAndNext, seenRows } from '../lists/driver.ts'
import { mostPassedOver } from '../visibility.ts'
import type { Noun } from '../vocabulary.ts'
import type { Way } from './ways.ts'

/** Parts of a statement. */
interface Hits {
  /** What is `sought`, and `hit`, the newest documents that fit it, with their rank. */
  parts: Sql
  /** Where the documents end that were looked at for them, if there are more: the last one and the next. */
  ends: Sql
}

export function hits(noun: Noun, way: Way, ranked: boolean, seen: ((id: Sql) => Sql) | undefined): Hits {
  const sought = sql`sought AS MATERIALIZED (SELECT * FROM search_queries(${noun}::noun, ${way.search}::jsonb))`
  // How long label and text are tells against a record, not how much has been said of it.
  const rank = ranked ? sql`(ts_rank(document, ${weighing}) / (1 + ln(1 + length(ts_filter(document, '{a,b}')))))::real` : sql`0::real`
  const { parts, ends } = way.driver ? ofDriver(noun, way, way.driver, rank) : ofDocuments(noun, way, rank, seen)
  const hit = sql`hit AS MATERIALIZED (SELECT id AS record_id, rank FROM found ${atMost(way.mostFound)})`
  return { parts: join([sought, parts, hit]), ends }
}

// As a function: `@@` might be planned as a scan of the index of words, once for each document that is looked up.
const fits = sql`ts_match_vq(document, (SELECT query FROM sought))`

function ofDriver(noun: Noun, { windows: [within], mostLooked }: Way, driver: Driver, rank: Sql): Hits {
  const documents = raw(`${noun}_search`)
  const inStretch = { ...driver, each: driver.each.map((from) => sql`${from} AND ${driver.column} >= ${within?.low}::uuid`) }
  const bounds = { after: within?.high, descending: true, since: undefined }
  const driven = sql`driven AS MATERIALIZED (${seenRows(inStretch, bounds, mostLooked, atMost(mostLooked + 1))})`
  const found = sql`found AS MATERIALIZED (
      SELECT examined.id, rank FROM ${examinedInOrder(sql`SELECT id FROM driven ${atMost(mostLooked)}`)} CROSS JOIN LATERAL (
        SELECT ${rank} AS rank FROM ${documents} WHERE ${documents}.record_id = examined.id AND ${fits} LIMIT 1) AS fit)`
  return {
    parts: join([driven, found]),
    ends: endsOf(inStretch, bounds, mostLooked, sql`SELECT id FROM driven ORDER BY id DESC ${lastAndNext(mostLooked)}`),
  }
}

/**
 * Newest first, all documents that are gone through for readers, `passing`; those to be compared that they see, `looked`; and those
 * that fit, `found`. Of each there is one more than is enough, and none that the next does not ask for. What is not seen has no rank,
 * and what does not fit one below zero.
 */
function ofDocuments(noun: Noun, way: Way, rank: Sql, seen: ((id: Sql) => Sql) | undefined): Hits {
  const { mostFound, mostLooked, isCompared } = way
  const judged = isCompared ? sql`CASE WHEN ${fits} THEN ${rank} ELSE -1 END` : rank
  const shown = seen ? sql`CASE WHEN ${seen(sql`${raw(`${noun}_search`)}.record_id`)} THEN ${judged} END` : judged
  const documents = documentsOf(noun, way, shown)
  const steps = [
    ...(seen ? [{ name: 'passing', most: (isCompared ? mostLooked : mostFound) + mostPassedOver, condition: sql`true` }] : []),
    ...(isCompared ? [{ name: 'looked', most: mostLooked, condition: sql`rank IS NOT NULL` }] : []),
    { name: 'found', most: mostFound, condition: isCompared ? sql`rank >= 0` : sql`rank IS NOT NULL` },
  ]
  const parts = steps.map(({ name, most, condition }, n) => {
    const before = steps[n - 1]
    const rows = before
      ? sql`SELECT id, rank FROM (SELECT * FROM ${raw(before.name)} ${atMost(before.most)}) AS before WHERE ${condition}`
      : documents
    return sql`${raw(name)} AS MATERIALIZED (${rows} ${atMost(most + 1)})`
  })
  return { parts: join(parts), ends: endsOfSteps(steps.toReversed()) }
}

/** Of the first of the steps that have more than is enough. */
function endsOfSteps([step, ...before]: { name: string; most: number }[]): Sql {
  if (step === undefined) return sql`'{}'::uuid[]`
  const { name, most } = step
  const more = sql`(SELECT count(*) FROM ${raw(name)}) > ${most}`
  return sql`CASE WHEN ${more} THEN ARRAY(SELECT id FROM ${raw(name)} ORDER BY id DESC ${lastAndNext(most)}) ELSE ${endsOfSteps(before)} END`
}

/**
 * The documents within the windows, newest first: those that fit; to be compared, those that may. Words and cells are keys of their
 * own: the index leaps from one to the other, where of one key it would weigh every document that has a word or lies in a cell.
 */
function documentsOf(noun: Noun, { indexed, search, windows, isCompared }: Way, rank: Sql): Sql {
  const documents = raw(`${noun}_search`)
  if (indexed === null) {
    const [within] = windows
    return sql`SELECT record_id AS id, ${rank} AS rank FROM ${documents}
      WHERE record_id >= ${within?.low}::uuid AND record_id < ${within?.high}::uuid ORDER BY record_id DESC`
  }
  return sql`
      SELECT match.id, match.rank FROM (
        SELECT low, high, words, CASE WHEN cells = '' THEN words ELSE cells::tsquery END AS cells
        FROM (SELECT ${isCompared ? wordsAlone : sql`indexed`} AS words
            FROM ${indexed === search ? sql`sought` : sql`search_queries(${noun}::noun, ${indexed}::jsonb)`}) AS looked_up,
          ROWS FROM (json_to_recordset(${JSON.stringify(windows)}::json) AS (low uuid, high uuid, cells text)) WITH ORDINALITY AS stretch (low, high, cells, n)
        ORDER BY n OFFSET 0) AS stretch CROSS JOIN LATERAL (
        SELECT record_id AS id, ${rank} AS rank FROM ${documents}
        WHERE document @@ stretch.words AND document @@ stretch.cells ${isCompared ? sql`` : sql`AND ${fits}`}
          AND uuid_cmp(record_id, stretch.low) >= 0 AND uuid_cmp(record_id, stretch.high) < 0
        ORDER BY record_id DESC) AS match`
}

// The index knows no order of words: what it offers is compared, and so it is asked for words alone, of what must be there.
const wordsAlone = sql`CASE WHEN querytree(indexed) IN ('', 'T') THEN indexed ELSE regexp_replace(querytree(indexed), '<[-0-9]+>', '&', 'g')::tsquery END`

// The document itself says by which language it was read.
const weighing = sql`coalesce((SELECT weighed FROM sought), (
  SELECT weighing FROM sought, unnest(readings, weighings) AS of_language (reading, weighing) WHERE ts_match_vq(document, reading) LIMIT 1))`

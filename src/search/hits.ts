import { atMost, join, raw, type Sql, sql } from '../database/open.ts'
import { drivenRows, endsOf } from '../lists/driver.ts'
import type { Noun } from '../vocabulary.ts'
import type { Way } from './ways.ts'

/** Parts of a statement: what is `sought`, `hit`, the newest documents that fit it, with their rank, and what `endsOfHits` needs. */
export function hits(noun: Noun, way: Way, ranked: boolean, seen: ((id: Sql) => Sql) | undefined): Sql {
  const sought = sql`sought AS MATERIALIZED (SELECT * FROM search_queries(${noun}::noun, ${way.search}::jsonb))`
  const rank = ranked ? sql`ts_rank(document, ${weighing}, 1)` : sql`0::real`
  const isSeen = seen ? sql`AND ${seen(sql`${raw(`${noun}_search`)}.record_id`)}` : sql``
  const hit = sql`hit AS MATERIALIZED (SELECT record_id, rank FROM found ${way.mostFound === undefined ? sql`` : atMost(way.mostFound)})`
  return join([sought, ...found(noun, way, rank, isSeen), hit])
}

/** The documents that may fit, `looked`, and those that do, `found`: one more than are looked at, or are enough. */
function found(noun: Noun, { driver, indexed, search, windows, mostFound, mostLooked }: Way, rank: Sql, isSeen: Sql): Sql[] {
  const documents = raw(`${noun}_search`)
  // A function is answered without the index, where an operator need not be; a limit in the text is known to every plan.
  const fits = sql`ts_match_vq(document, (SELECT query FROM sought))`
  const compared = sql`CASE WHEN ${fits} THEN ${rank} END AS rank`
  const looked = (rows: Sql) => sql`looked AS MATERIALIZED (${rows} ${oneMoreThan(mostLooked)})`
  const lookedAt = sql`(SELECT * FROM looked ${atMost(mostLooked ?? 0)}) AS looked`
  const ofLooked = sql`found AS MATERIALIZED (SELECT record_id, rank FROM ${lookedAt} WHERE rank IS NOT NULL ${oneMoreThan(mostFound)})`
  if (driver) {
    const [within] = windows
    const since = driver.each.map((from) => sql`${from} AND ${driver.column} >= ${within?.low}::uuid`)
    const driven = drivenRows({ ...driver, each: since }, { after: within?.high, descending: true, since: undefined }, sql``)
    // Several rows may lead to one record.
    return [
      looked(sql`SELECT id AS record_id FROM (${driven}) AS driven`),
      sql`found AS MATERIALIZED (
        SELECT record_id, rank FROM (SELECT DISTINCT record_id FROM ${lookedAt}) AS driven CROSS JOIN LATERAL (
          SELECT ${rank} AS rank FROM ${documents} WHERE ${documents}.record_id = driven.record_id AND ${fits} LIMIT 1) AS fit)`,
    ]
  }
  if (indexed === null) {
    const [within] = windows
    return [
      looked(sql`SELECT record_id, ${compared} FROM ${documents}
        WHERE record_id >= ${within?.low}::uuid AND record_id < ${within?.high}::uuid ${isSeen} ORDER BY record_id DESC`),
      ofLooked,
    ]
  }
  const isCompared = mostLooked !== undefined
  const stretch = sql`stretch AS MATERIALIZED (
      SELECT n, low, high, CASE WHEN cells = '' THEN words ELSE words && cells::tsquery END AS narrowed
      FROM (SELECT ${isCompared ? wordsAlone : sql`indexed`} AS words
          FROM ${indexed === search ? sql`sought` : sql`search_queries(${noun}::noun, ${indexed}::jsonb)`}) AS looked_up,
        ROWS FROM (json_to_recordset(${JSON.stringify(windows)}::json) AS (low uuid, high uuid, cells text)) WITH ORDINALITY AS stretch (low, high, cells, n)
    )`
  const inStretches = (columns: Sql, condition: Sql) => sql`
      SELECT match.record_id, match.rank FROM (SELECT * FROM stretch ORDER BY n) AS stretch CROSS JOIN LATERAL (
        SELECT record_id, ${columns} FROM ${documents}
        WHERE document @@ stretch.narrowed ${condition}
          AND uuid_cmp(record_id, stretch.low) >= 0 AND uuid_cmp(record_id, stretch.high) < 0 ${isSeen}
        ORDER BY record_id DESC) AS match`
  return isCompared
    ? [stretch, looked(inStretches(compared, sql``)), ofLooked]
    : [stretch, sql`found AS MATERIALIZED (${inStretches(sql`${rank} AS rank`, sql`AND ${fits}`)} ${oneMoreThan(mostFound)})`]
}

/** Where the documents end that were looked at, if there are more. */
export function endsOfHits({ mostFound, mostLooked }: Way): Sql {
  const ends = (of: 'found' | 'looked', most: number) => endsOf(sql`SELECT record_id FROM ${raw(of)} ORDER BY record_id DESC`, most)
  const ofLooked = mostLooked === undefined ? sql`'{}'::uuid[]` : ends('looked', mostLooked)
  return mostFound === undefined
    ? ofLooked
    : sql`CASE WHEN (SELECT count(*) FROM found) > ${mostFound} THEN ${ends('found', mostFound)} ELSE ${ofLooked} END`
}

const oneMoreThan = (most: number | undefined): Sql => (most === undefined ? sql`` : atMost(most + 1))

// The index knows no order of words: what it offers is compared, and so it is asked for the words alone, if there are any to look up.
const wordsAlone = sql`CASE WHEN querytree(indexed) IN ('', 'T') THEN indexed ELSE regexp_replace(querytree(indexed), '<[-0-9]+>', '&', 'g')::tsquery END`

// The document itself says by which language it was read.
const weighing = sql`coalesce((SELECT weighed FROM sought), (
  SELECT weighing FROM sought, unnest(readings, weighings) AS of_language (reading, weighing) WHERE ts_match_vq(document, reading) LIMIT 1))`

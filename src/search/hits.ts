import { atMost, raw, type Sql, sql } from '../database/open.ts'
import { drivenRows } from '../lists/driver.ts'
import type { Noun } from '../vocabulary.ts'
import type { Way } from './ways.ts'

/** Parts of a statement: what is `sought`; `hit`, the newest documents that fit it; and `looked`, how far they were gone through. */
export function hits(noun: Noun, way: Way, ranked: boolean, seen: ((id: Sql) => Sql) | undefined): Sql {
  const documents = raw(`${noun}_search`)
  const sought = sql`sought AS MATERIALIZED (SELECT * FROM search_queries(${noun}::noun, ${way.search}::jsonb))`
  const query = sql`(SELECT query FROM sought)`
  const isSeen = seen ? sql`AND ${seen(sql`${documents}.record_id`)}` : sql``
  const rank = ranked ? sql`ts_rank(document, ${weighing}, 1)` : sql`0::real`
  const [within] = way.windows
  if (way.driver) {
    const { column } = way.driver
    const driver = { ...way.driver, each: way.driver.each.map((from) => sql`${from} AND ${column} >= ${within?.low}::uuid`) }
    // Several rows may lead to one record.
    return sql`${sought},
    looked AS MATERIALIZED (SELECT id AS record_id FROM (${drivenRows(driver, { after: within?.high, descending: true, since: undefined }, atMost(way.most))}) AS driven),
    hit AS MATERIALIZED (
      SELECT record_id, rank FROM (SELECT DISTINCT record_id FROM looked) AS driven CROSS JOIN LATERAL (
        SELECT ${rank} AS rank FROM ${documents} WHERE ${documents}.record_id = driven.record_id AND ts_match_vq(document, ${query}) LIMIT 1) AS fit
    )`
  }
  if (way.indexed === null) {
    // A function is answered without the index, where an operator need not be; a limit in the text is known to every plan.
    return sql`${sought},
    looked AS MATERIALIZED (
      SELECT record_id, CASE WHEN ts_match_vq(document, ${query}) THEN ${rank} END AS rank FROM ${documents}
      WHERE record_id >= ${within?.low}::uuid AND record_id < ${within?.high}::uuid ${isSeen} ORDER BY record_id DESC ${atMost(way.most)}
    ), hit AS (SELECT record_id, rank FROM looked WHERE rank IS NOT NULL)`
  }
  return sql`${sought},
    stretch AS MATERIALIZED (
      SELECT n, low, high, CASE WHEN cells = '' THEN indexed ELSE indexed && cells::tsquery END AS narrowed
      FROM ${way.indexed === way.search ? sql`sought` : sql`search_queries(${noun}::noun, ${way.indexed}::jsonb)`},
        ROWS FROM (json_to_recordset(${JSON.stringify(way.windows)}::json) AS (low uuid, high uuid, cells text)) WITH ORDINALITY AS stretch (low, high, cells, n)
    ), hit AS MATERIALIZED (
      SELECT match.record_id, match.rank FROM (SELECT * FROM stretch ORDER BY n) AS stretch CROSS JOIN LATERAL (
        SELECT record_id, ${rank} AS rank FROM ${documents}
        WHERE document @@ stretch.narrowed AND ts_match_vq(document, ${query})
          AND uuid_cmp(record_id, stretch.low) >= 0 AND uuid_cmp(record_id, stretch.high) < 0 ${isSeen}
        ORDER BY record_id DESC) AS match
      ${atMost(way.most)}
    ), looked AS (SELECT record_id FROM hit)`
}

// The document itself says by which language it was read.
const weighing = sql`coalesce((SELECT weighed FROM sought), (
  SELECT weighing FROM sought, unnest(readings, weighings) AS of_language (reading, weighing) WHERE ts_match_vq(document, reading) LIMIT 1))`

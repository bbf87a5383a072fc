import { raw, type Sql, sql } from '../database/open.ts'
import type { Noun } from '../vocabulary.ts'
import type { Window } from './windows.ts'

/** Parts of a statement: what is `sought`, and `hit`, the newest `most` documents that fit it, stretch by stretch, newest first. */
export const hits = (noun: Noun, search: string, windows: Window[], most: number, ranked: boolean): Sql => sql`
    sought AS MATERIALIZED (SELECT search_query(${noun}::noun, ${search}::jsonb) AS query),
    stretch AS MATERIALIZED (
      SELECT n, low, high, CASE WHEN cells = '' THEN query ELSE query && cells::tsquery END AS narrowed
      FROM sought, unnest(${windows.map(({ low }) => low)}::uuid[], ${windows.map(({ high }) => high)}::uuid[], ${windows.map(({ cells }) => cells)}::text[])
        WITH ORDINALITY AS stretch (low, high, cells, n)
    ), hit AS MATERIALIZED (
      SELECT match.record_id, match.rank FROM (SELECT * FROM stretch ORDER BY n) AS stretch CROSS JOIN LATERAL (
        SELECT record_id, ${ranked ? sql`ts_rank(document, (SELECT query FROM sought), 1)` : sql`0::real`} AS rank FROM ${raw(`${noun}_search`)}
        WHERE document @@ stretch.narrowed AND uuid_cmp(record_id, stretch.low) >= 0 AND uuid_cmp(record_id, stretch.high) < 0
        ORDER BY record_id DESC) AS match
      LIMIT ${most}
    )`

import { type Sql, sql } from '../database/open.ts'

// What is stored by itself, as longer ones are, may be compressed there.
const size = sql`CASE WHEN pg_column_size(state) < 2000 THEN pg_column_size(state) ELSE octet_length(state::text) END`

/** How many of these revisions, the first ones, it takes until their states have so many bytes; no state after them is read. */
export const fitting = (ids: Sql, bytes: number): Sql => sql`(
  WITH RECURSIVE given AS MATERIALIZED (SELECT ${ids} AS ids), taken (number, bytes) AS (
    SELECT 0, 0::bigint UNION ALL
    SELECT number + 1, bytes + coalesce((SELECT ${size} FROM revision_state WHERE revision_id = ids[number + 1]), 0)
    FROM taken CROSS JOIN given WHERE bytes < ${bytes} AND number < cardinality(ids))
  SELECT max(number) FROM taken)`

import { cached } from '../database/cached.ts'
import { sql } from '../database/open.ts'
import type { Noun } from '../vocabulary.ts'

interface Statistics {
  /** Rows of a table. */
  all: ReadonlyMap<string, number>
  /** Rows with a value, by `table.column value`. */
  having: ReadonlyMap<string, number>
  /** Rows of a noun's table that are withdrawn, and those that readers do not see. */
  withdrawn: ReadonlyMap<Noun, number>
  unseen: ReadonlyMap<Noun, number>
}

/** What of the statistics is known: values of a column, or of what an index holds. */
const columns = [
  'claim.kind', 'claim.language_folded', 'claim.resolution_outcome', 'claim_topic.topic', 'claim_place.place', 'claim_time.block', 'standing.standing',
  'attribution.stance', 'attribution_stated_block_id_idx.block_of', 'attribution_stated_month_id_idx.month_of', 'attribution_time.block', 'relation.kind',
  'source.kind', 'source.language_folded', 'source.publisher_folded', 'source_published_block_id_idx.block_of', 'source_published_month_id_idx.month_of', 'source_time.block', 'analyst.kind',
] as const // prettier-ignore
export type Counted = (typeof columns)[number]

/** What the planner knows of how many rows have a value; remembered for a minute. */
export const statisticsOf = cached<Statistics>(60_000, async ({ query }) => {
  const known = await query<{ relation: string; column: string; rows: number; values: string[] | null; shares: number[] | null }>(sql`
    SELECT relation, "column", greatest(reltuples, 0)::float8 AS rows, "values"::text[], shares
    FROM (
      SELECT tablename::text, attname::text, most_common_vals::text, most_common_freqs FROM pg_stats WHERE schemaname = current_schema
      UNION ALL SELECT * FROM statistics_of_blocks()) AS known (relation, "column", "values", shares)
    JOIN pg_class ON relname = relation AND relnamespace = current_schema::regnamespace
    WHERE relation || '.' || "column" = ANY (${[...columns]}::text[])`)
  const having = new Map<string, number>()
  for (const { relation, column, rows, values, shares } of known)
    (values ?? []).forEach((value, n) => having.set(`${relation}.${column} ${value}`, rows * (shares?.[n] ?? 0)))
  const all = new Map(known.map(({ relation, rows }) => [relation, rows]))
  // What readers see of claims goes for what bears on them as well.
  const shares = await query<{ noun: Noun; withdrawn: number; unseen: number }>(sql`
    SELECT tablename::text AS noun, max(1 - null_frac) FILTER (WHERE attname = 'withdrawn_at')::float8 AS withdrawn,
      coalesce(max(null_frac) FILTER (WHERE attname = 'released_at'), (SELECT hidden.reltuples / greatest(claim.reltuples, 1)
        FROM pg_class AS hidden, pg_class AS claim WHERE hidden.oid = 'claim_to_come'::regclass AND claim.oid = 'claim'::regclass))::float8 AS unseen
    FROM pg_stats WHERE schemaname = current_schema AND attname IN ('withdrawn_at', 'released_at') GROUP BY tablename`)
  const rows = (of: 'withdrawn' | 'unseen') => new Map(shares.map((share) => [share.noun, share[of] * (all.get(share.noun) ?? 0)]))
  return { all, having, withdrawn: rows('withdrawn'), unseen: rows('unseen') }
})

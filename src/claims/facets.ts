import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { examined, fitting } from '../driving.ts'
import { hits } from '../search/hits.ts'
import { readSearch } from '../search/syntax.ts'
import { type Way, wayTo } from '../search/ways.ts'
import { broken } from '../problems.ts'
import { conditions, ofOneAttribution } from './conditions.ts'
import { driverFor } from './driving.ts'
import type { FacetName } from '../vocabulary.ts'
import type { ClaimFilters } from './filters.ts'

type Filters = Omit<ClaimFilters, 'facet'>

/** Counted exactly as far as here; beyond it the newest so many stand for all. */
const mostCounted = 10_000
const mostValues = 50
/** So many that fit a search, or at a past instant the rarest filter, are held against all of them. */
const mostExamined = 20_000

const saidOn = (set: Sql, filters: Partial<Filters>) => sql`${set} AS matching
  JOIN attribution ON attribution.claim_id = matching.id AND attribution.withdrawn_at IS NULL
  JOIN source ON source.id = attribution.source_id
  WHERE ${join([...ofOneAttribution(filters), sql`true`], ' AND ')}`

/** Each value with how many of the claims in `set` have it: `value`, `label`, `count`. */
const counted: Record<FacetName, (set: Sql, others: Partial<Filters>) => Sql> = {
  topic: (set) => sql`SELECT topic AS value, (SELECT spelt FROM claim, unnest(topics) AS spelt
      WHERE claim.id = latest AND fold(spelt) = topic LIMIT 1) AS label, count
    FROM (SELECT topic, count(*), (array_agg(claim_id ORDER BY claim_id DESC))[1] AS latest
      FROM ${set} AS matching JOIN claim_topic ON claim_id = matching.id GROUP BY topic ORDER BY count DESC, topic LIMIT ${mostValues}) AS most`,
  kind: (set) => sql`SELECT kind::text AS value, NULL AS label, count(*) FROM ${set} AS matching JOIN claim USING (id) GROUP BY kind`,
  standing: (set) => sql`SELECT standing::text AS value, NULL AS label, count(*)
    FROM ${set} AS matching JOIN standing ON claim_id = matching.id AND until = 'infinity' GROUP BY standing`,
  analyst: (set, others) => sql`SELECT analyst.slug AS value, analyst.name AS label, count
    FROM (SELECT analyst_id, count(DISTINCT claim_id) FROM ${saidOn(set, others)} AND analyst_id IS NOT NULL
      GROUP BY analyst_id ORDER BY count DESC, analyst_id LIMIT ${mostValues}) AS most JOIN analyst ON analyst.id = analyst_id`,
  publisher: (
    set,
    others,
  ) => sql`SELECT publisher_folded AS value, (array_agg(publisher ORDER BY source.id DESC))[1] AS label, count(DISTINCT claim_id)
    FROM ${saidOn(set, others)} AND publisher_folded IS NOT NULL
    GROUP BY publisher_folded ORDER BY count DESC, value LIMIT ${mostValues}`,
}

/** How the claims that fit divide, for each facet under all filters but its own, as JSON text. */
export async function countFacets(database: Database, names: FacetName[], filters: Filters, drafts: boolean): Promise<string> {
  const way = filters.q === undefined ? undefined : await wayTo(database, 'claim', readSearch(filters.q), mostExamined)
  const facets = await Promise.all(
    names.map(async (name) => {
      const { [name]: _, ...others } = filters
      return `${JSON.stringify(name)}:${await countFacet(database, name, others, drafts, way)}`
    }),
  )
  return `{${facets.join(',')}}`
}

async function countFacet(
  database: Database,
  name: FacetName,
  others: Partial<Filters>,
  drafts: boolean,
  way: Way | undefined,
): Promise<string> {
  const must = join([...conditions(others, drafts), sql`claim.withdrawn_at IS NULL`], ' AND ')
  // Of the past the planner knows nothing: it would read all of it for a rare value.
  const driver = way === undefined && database.moment !== undefined ? await driverFor(database, others) : undefined
  const held = (from: Sql, id: Sql) =>
    sql`matching AS MATERIALIZED (SELECT fitting.id FROM ${from} CROSS JOIN LATERAL ${fitting(sql`claim`, id, [must])} ORDER BY fitting.id DESC LIMIT ${mostCounted + 1})`
  const newest = { after: undefined, descending: true, since: others.recordedSince }
  const matching = way
    ? sql`${hits('claim', way, false)}, ${held(sql`hit`, sql`hit.record_id`)}`
    : driver
      ? sql`looked AS MATERIALIZED (${examined(driver, newest, raw(`LIMIT ${mostExamined}`))}), ${held(sql`looked`, sql`looked.id`)}`
      : sql`matching AS MATERIALIZED (SELECT id FROM claim WHERE ${must} ORDER BY id DESC LIMIT ${mostCounted + 1})`
  const set = sql`(SELECT id FROM matching ORDER BY id DESC LIMIT ${mostCounted})`
  const [row] = await database.query<{ values: Value[] | null; all: boolean }>(sql`
    WITH ${matching}
    SELECT (SELECT json_agg(json_strip_nulls(row_to_json(counted)) ORDER BY count DESC, value) FROM (${counted[name](set, others)}) AS counted) AS values,
      (SELECT count(*) FROM matching) <= ${mostCounted} ${way || driver ? sql`AND (SELECT count(*) FROM looked) < ${way ? way.most : mostExamined}` : sql``} AS all`)
  const { values, all } = row ?? { values: null, all: true }
  if (!all && database.moment !== undefined)
    throw broken('facet', 'counts exactly in the past, and more than 10,000 claims fit, or 20,000 may: narrow the filters')
  const share = all ? 1 : Math.max(1, (await estimate(database, must, way?.search)) / mostCounted)
  return JSON.stringify({ values: (values ?? []).map((value) => ({ ...value, count: Math.round(value.count * share) })), estimated: !all })
}

interface Value {
  value: string
  label?: string
  count: number
}

/** How many claims the planner expects to fit. */
async function estimate({ query }: Database, must: Sql, search: string | undefined): Promise<number> {
  const searched =
    search === undefined
      ? sql``
      : sql`JOIN claim_search ON record_id = claim.id AND document @@ search_query('claim'::noun, ${search}::jsonb)`
  const [row] = await query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql`EXPLAIN (FORMAT JSON) SELECT FROM claim ${searched} WHERE ${must}`,
  )
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

import type { Ends } from '../id-order.ts'
import { atMost, type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { plannedRows } from '../database/planned-rows.ts'
import { isNarrowed, weighable } from '../lists/conditions.ts'
import { alsoDriven, endsOf, examinedInOrder, fitting, lastAndNext, seenRows } from '../lists/driver.ts'
import { statisticsOf } from '../lists/statistics.ts'
import { hits } from '../search/hits.ts'
import { readSearch, type Search } from '../search/syntax.ts'
import { wayTo } from '../search/ways.ts'
import { spreadOf } from '../search/windows.ts'
import { broken } from '../problems.ts'
import { seenIn } from '../visibility.ts'
import { conditions, ofOneAttribution } from './conditions.ts'
import { driverFor } from './drivers.ts'
import type { FacetName } from '../vocabulary.ts'
import type { ClaimFilters } from './filters.ts'

type Filters = Omit<ClaimFilters, 'facet'>

/** Counted exactly as far as here; beyond it the newest so many stand for all. */
const mostCounted = 10_000
const mostValues = 50
/** So many that fit a search, or that the rarest filter leads to, are held against all of them. */
const mostWeighed = 20_000

// Each claim is looked up by itself: of the past no planner knows how many there are.
const each = (set: Sql, columns: Sql, from: Sql): Sql =>
  sql`${set} AS matching CROSS JOIN LATERAL (SELECT ${columns} FROM ${from} OFFSET 0) AS its`

/** Each value with how many of the claims in `set` have it, or of those of which it is `said`: `value`, `label`, `count`. */
const counted: Record<FacetName, (set: Sql) => Sql> = {
  topic: (set) => sql`SELECT topic AS value, (SELECT spelt FROM claim, unnest(topics) AS spelt
      WHERE claim.id = latest AND fold(spelt) = topic LIMIT 1) AS label, count
    FROM (SELECT topic, count(*), (array_agg(matching.id ORDER BY matching.id DESC))[1] AS latest
      FROM ${each(set, sql`topic`, sql`claim_topic WHERE claim_id = matching.id`)} GROUP BY topic ORDER BY count DESC, topic LIMIT ${mostValues}) AS most`,
  kind: (set) => sql`SELECT kind::text AS value, NULL AS label, count(*) FROM ${set} AS matching GROUP BY kind`,
  standing: (set) => sql`SELECT standing::text AS value, NULL AS label, count(*)
    FROM ${each(set, sql`standing`, sql`standing WHERE claim_id = matching.id AND until = 'infinity'`)} GROUP BY standing`,
  analyst: () => sql`SELECT its.slug AS value, its.name AS label, count
    FROM ${each(
      sql`(SELECT analyst_id AS id, count(DISTINCT claim_id) FROM said WHERE analyst_id IS NOT NULL
        GROUP BY analyst_id ORDER BY count DESC, analyst_id LIMIT ${mostValues})`,
      sql`slug, name`,
      sql`analyst WHERE analyst.id = matching.id`,
    )}`,
  publisher:
    () => sql`SELECT publisher_folded AS value, (array_agg(publisher ORDER BY source_id DESC))[1] AS label, count(DISTINCT claim_id)
    FROM said WHERE publisher_folded IS NOT NULL GROUP BY publisher_folded ORDER BY count DESC, value LIMIT ${mostValues}`,
}

/** What is said, under the filters, of the claims in `set`, as far as one of the facets counts it. */
function saidOf(set: Sql, names: FacetName[], others: Partial<Filters>, drafts: boolean): Sql {
  const bySource = names.includes('publisher') || others.publisher !== undefined
  if (!bySource && !names.includes('analyst')) return sql``
  const so = [sql`attribution.claim_id = matching.id`, sql`attribution.withdrawn_at IS NULL`, ...ofOneAttribution(others, drafts)]
  return sql`, said AS (SELECT its.* FROM ${each(
    set,
    sql`attribution.claim_id, attribution.analyst_id ${bySource ? sql`, attribution.source_id, publisher, publisher_folded` : sql``}`,
    sql`attribution ${bySource ? sql`JOIN source ON source.id = attribution.source_id` : sql``} WHERE ${join(so, ' AND ')}`,
  )})`
}

/** How the claims that fit divide, for each facet under all filters but its own, as JSON text. */
export async function countFacets(database: Database, names: FacetName[], filters: Filters, drafts: boolean): Promise<string> {
  const search = filters.q === undefined ? undefined : readSearch(filters.q)
  const count = (group: FacetName[], others: Partial<Filters>) => countTogether(database, group, others, drafts, search)
  // Those that are no filter count the same claims.
  const alike = names.filter((name) => filters[name] === undefined)
  const facets: Partial<Record<FacetName, object>> = {}
  if (alike.length > 0) Object.assign(facets, await count(alike, filters))
  // One after another: together they would take half of the connections.
  for (const name of names.filter((name) => !alike.includes(name))) {
    const { [name]: _, ...others } = filters
    Object.assign(facets, await count([name], others))
  }
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, facets[name]])))
}

type Counts = Record<FacetName, Value[] | null>

/** The newest claims that fit, with their kinds, as `matching`. */
interface Found {
  found: Sql
  /** Where those end that were held against the filters, if there are more. */
  ends?: Sql
  /** The share of all that they are where they are not all, as far as it is known. */
  share?: (ends: Ends) => number | undefined
  /** What is searched for, as the database reads it. */
  words?: string
}

async function find(database: Database, others: Partial<Filters>, must: Sql, drafts: boolean, search: Search | undefined): Promise<Found> {
  const driver = await driverFor(database, others, drafts, mostWeighed)
  // They come newest first, and no more of them are looked up than it takes.
  const held = (from: Sql, id: Sql) =>
    sql`matching AS MATERIALIZED (SELECT fitting.* FROM ${from} CROSS JOIN LATERAL ${fitting(sql`claim`, id, [must], sql`claim.id, claim.kind`)} ${atMost(mostCounted + 1)})`
  if (search) {
    const { bounds } = await spreadOf(database, 'claim')
    const mayNotFit = isNarrowed(others) || database.moment !== undefined
    const wanted = mayNotFit ? mostWeighed : mostCounted + 1
    const way = await wayTo(database, 'claim', search, { wanted, isFiltered: false, most: mostWeighed }, undefined, driver)
    const { parts, ends } = hits('claim', way, false, drafts ? undefined : seenIn(database).claim)
    return {
      found: sql`${parts}, ${held(sql`hit`, sql`hit.record_id`)}`,
      ends,
      share: ([last]) =>
        last === undefined || bounds.length === 0 ? undefined : bounds.filter((bound) => bound >= last).length / bounds.length,
      words: way.search,
    }
  }
  // So few claims that it makes no difference, or all of them.
  if (!driver)
    return { found: sql`matching AS MATERIALIZED (SELECT id, kind FROM claim WHERE ${must} ORDER BY id DESC ${atMost(mostCounted + 1)})` }
  const newest = { after: undefined, descending: true, since: others.recordedSince }
  const isSince = others.recordedSince !== undefined || others.updatedSince !== undefined
  const rows = isSince ? undefined : (driver.rows ?? (await statisticsOf(database)).all.get('claim'))
  return {
    found: sql`driven AS MATERIALIZED (${seenRows(driver, newest, mostWeighed, atMost(mostWeighed + 1))}), ${held(sql`${examinedInOrder(sql`SELECT id FROM driven ${atMost(mostWeighed)}`)} ${alsoDriven(driver, sql`examined.id`)}`, sql`examined.id`)}`,
    ends: endsOf(driver, newest, mostWeighed, sql`SELECT id FROM driven ORDER BY id DESC ${lastAndNext(mostWeighed)}`),
    // It is asked for where there are more: of a driver's guess that there are fewer nothing is left.
    share: () => (rows === undefined || rows <= mostWeighed ? undefined : mostWeighed / rows),
  }
}

async function countTogether(
  database: Database,
  names: FacetName[],
  others: Partial<Filters>,
  drafts: boolean,
  search: Search | undefined,
): Promise<Partial<Record<FacetName, object>>> {
  const must = join([...conditions(others, drafts), sql`claim.withdrawn_at IS NULL`], ' AND ')
  const { found, ends = sql`'{}'::uuid[]`, share, words } = await find(database, others, must, drafts, search)
  const set = sql`(SELECT * FROM matching ORDER BY id DESC LIMIT ${mostCounted})`
  const columns = names.map(
    (name) =>
      sql`(SELECT json_agg(json_strip_nulls(row_to_json(counted)) ORDER BY count DESC, value) FROM (${counted[name](set)}) AS counted) AS ${raw(name)}`,
  )
  const [row] = await database.query<Counts & { matching: number; ends: Ends }>(sql`
    WITH ${found} ${saidOf(set, names, others, drafts)}
    SELECT ${join(columns)}, (SELECT count(*)::integer FROM matching) AS matching, ${ends} AS ends`)
  if (!row) throw new Error('the database counted nothing')
  const { matching } = row
  const isSample = matching > mostCounted
  const all = !isSample && row.ends.length < 2
  if (!all && database.moment !== undefined)
    throw broken('facet', 'counts exactly in the past, and more than 10,000 claims fit, or 20,000 may: narrow the filters')
  const sample = Math.min(matching, mostCounted)
  // The planner may expect too many where filters stand beside each other, and the statistics of what one of them leads to.
  const part = isSample ? undefined : share?.(row.ends)
  const byShare = part === undefined ? Infinity : sample / part
  const there = all || sample === 0 ? sample : Math.max(sample, Math.min(byShare, await estimate(database, must, words)))
  const scaled = (values: Value[] | null) =>
    (values ?? []).map((value) => ({ ...value, count: Math.round((value.count * there) / sample) }))
  return Object.fromEntries(names.map((name) => [name, { values: scaled(row[name]), estimated: !all }]))
}

interface Value {
  value: string
  label?: string
  count: number
}

/** How many claims the planner expects to fit. */
function estimate(database: Database, must: Sql, search: string | undefined): Promise<number> {
  const searched =
    search === undefined
      ? sql``
      : sql`JOIN claim_search ON record_id = claim.id AND document @@ search_query('claim'::noun, ${search}::jsonb)`
  return plannedRows(database, sql`SELECT FROM claim ${searched} WHERE ${weighable(must)}`)
}

import { type Database, raw, type Sql, sql, type Statement } from '../database/open.ts'
import { cached } from '../database/cached.ts'
import { getterOf } from '../getting.ts'
import { listPage, type Page, pageOf, readPage } from '../lists/page.ts'
import { asJson, attributionColumns, attributionJoins, attributionMark, attributionTimes, changeMark, forEither } from '../nested.ts'
import { isReleased, seenIn } from '../visibility.ts'
import { conditions, fitNothing } from './conditions.ts'
import { driverFor } from './drivers.ts'
import { countFacets } from './facets.ts'
import type { ClaimFilters } from './filters.ts'
import { givenColumns } from './record.ts'

const others = (drafts: boolean) => sql`FROM (
    SELECT id, kind, note, version, updated_at, 'from' AS direction, to_id AS other_id FROM relation WHERE from_id = claim.id AND withdrawn_at IS NULL
    UNION ALL
    SELECT id, kind, note, version, updated_at, 'to', from_id FROM relation WHERE to_id = claim.id AND withdrawn_at IS NULL
  ) AS relation JOIN claim AS other ON other.id = relation.other_id ${drafts ? sql`` : sql`AND other.release_at <= now()`}
  JOIN standing AS stood ON stood.claim_id = other.id AND stood.until = 'infinity'`

// Readers count the relations they can see; once all neighbours are released the stored count is theirs too.
const relationCount = (drafts: boolean) =>
  drafts
    ? sql`standing.relation_count`
    : sql`CASE WHEN standing.relations_open_at <= now() THEN standing.relation_count ELSE (SELECT count(*)::integer ${others(false)}) END`

const ownColumns = (drafts: boolean) => sql`claim.id, claim.slug, claim.version, ${givenColumns},
  standing.standing, ${asJson(sql`SELECT standing.asserts, standing.denies, standing.qualifies, standing.questions, standing.reports, standing.retracts`)} AS counts,
  standing.attribution_count AS "attributionCount", ${relationCount(drafts)} AS "relationCount"`

const times = sql`instant(claim.recorded_at) AS "recordedAt", instant(claim.updated_at) AS "updatedAt"`

const standingJoin = sql`JOIN standing ON standing.claim_id = claim.id AND standing.until = 'infinity'`

const newestPositions = (condition: Sql) => sql`FROM (
    SELECT * FROM attribution WHERE attribution.claim_id = claim.id AND attribution.withdrawn_at IS NULL AND ${condition}
    ORDER BY attribution.position_at DESC, attribution.recorded_at DESC, attribution.id DESC LIMIT 200) AS attribution ${attributionJoins}`

const attributionsJson = (drafts: boolean, condition: Sql = sql`true`) => sql`coalesce((
  SELECT json_agg(${asJson(sql`SELECT ${attributionColumns(drafts)}, ${attributionTimes}`)}
    ORDER BY attribution.position_at DESC, attribution.recorded_at DESC, attribution.id DESC)
  ${newestPositions(condition)}), '[]'::json)`

const relationsJson = (drafts: boolean) => sql`coalesce((
  SELECT json_agg(${asJson(sql`SELECT newest.id, newest.kind, newest.direction, newest.claim, newest.note`)} ORDER BY newest.id DESC) FROM (
    SELECT relation.id, relation.kind, relation.direction, relation.note, ${asJson(sql`SELECT other.id, other.slug, other.label, stood.standing`)} AS claim
    ${others(drafts)} ORDER BY relation.id DESC LIMIT 200) AS newest), '[]'::json)`

export const getClaim = getterOf('claim', {
  whole: (drafts) =>
    asJson(sql`SELECT ${ownColumns(drafts)}, ${attributionsJson(drafts)} AS attributions, ${relationsJson(drafts)} AS relations, ${times}`),
  joins: standingJoin,
  marks: (drafts) => sql`standing.asserts, standing.denies, standing.qualifies, standing.questions, standing.reports, standing.retracts,
    standing.attribution_count,
    (SELECT bit_xor(${attributionMark(drafts)}) ${newestPositions(sql`true`)}),
    (SELECT concat(count(*), ':', bit_xor(uuid_hash_extended(relation.id, ${changeMark('relation')}
        # uuid_hash_extended(other.id, ${changeMark('other')} # hashtextextended(stood.standing::text, 0))))) ${others(drafts)})`,
  released: isReleased.claim,
})

// The document tells which words are of label and text, but not which of the unstemmed ones, which a beginning needs.
const itself = sql`CASE WHEN strpos(own::text, ':*') > 0 THEN words_in(claim.label || ' ' || apart() || ' ' || claim.text, config, own)
  ELSE (SELECT ts_filter(document, '{a,b}') FROM claim_search WHERE record_id = claim.id) END`

// A quote is shown where neither label nor text has all that was sought, and it has some of it; where several have, the one that has most.
// The newest quotes are looked at: reading all that are searched would take seconds a page.
const highlights = sql`(SELECT json_build_object(
  'label', highlight(claim.label, config, own, true),
  'text', highlight(claim.text, config, own, false),
  'quote', CASE WHEN ${itself} @@ own THEN NULL ELSE (
    SELECT CASE WHEN quoted LIKE '%<mark>%' THEN quoted END FROM (
      SELECT highlight(quote_exact, config, own, false) AS quoted FROM (
        SELECT id, quote_exact, sum(length(quote_exact || ' ' || apart() || ' ')) OVER (
          ORDER BY id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM attribution WHERE claim_id = claim.id AND withdrawn_at IS NULL AND quote_exact IS NOT NULL) AS said,
        words_in(quote_exact, config, own) AS words
      WHERE coalesce(before, 0) < 20000
      ORDER BY ts_rank(words, own) DESC, ts_rank(words, any_of(own)) DESC, id LIMIT 1) AS best) END)
  FROM search_config(claim.language) AS config, reading_of(config, sought.weighed, sought.readings, sought.weighings) AS own)`

const item = forEither((drafts) => asJson(sql`SELECT ${ownColumns(drafts)}, ${times}`))

type Filters = Omit<ClaimFilters, 'facet'>

export async function listClaims(database: Database, { facet, ...filters }: ClaimFilters, drafts: boolean): Promise<Page> {
  const isFirst = filters.q === undefined && filters.cursor === undefined && database.moment === undefined
  const [page, facets] = await Promise.all([
    isFirst
      ? readPage(database, 'claim', await firstPageOf(database, JSON.stringify(filters), drafts ? 'drafts' : 'released'), filters)
      : listPage(database, 'claim', await listOf(database, filters, drafts), filters),
    facet && filters.cursor === undefined ? countFacets(database, facet, filters, drafts) : undefined,
  ])
  return facets === undefined ? page : { ...page, body: `${page.body.slice(0, -1)},"facets":${facets}}` }
}

const listOf = async (database: Database, filters: Filters, drafts: boolean) => ({
  ...(fitNothing(filters)
    ? { conditions: [sql`false`], driver: undefined, isEmpty: true }
    : { conditions: conditions(filters, drafts), driver: await driverFor(database, filters, drafts) }),
  seen: drafts ? undefined : seenIn(database).claim,
  since: filters.recordedSince,
  item: item(drafts),
  joins: standingJoin,
  highlights,
})

// The first pages of the same lists are asked for again and again: how they are read is worked out once a minute.
const firstPageOf = cached(60_000, async (database, given: string, audience: string): Promise<Statement> => {
  const filters = JSON.parse(given) as Filters
  const { text, values } = await pageOf(database, 'claim', await listOf(database, filters, audience === 'drafts'), filters)
  return { text, values }
})

/** These claims as lists show them, each as JSON text under its id; one that the caller may not see is left out. */
export async function findClaimItems({ query }: Database, ids: string[], drafts: boolean): Promise<Map<string, string>> {
  const rows = await query<{ id: string; item: string }>(sql`
    SELECT claim.id, ${item(drafts)}::text AS item
    FROM claim ${standingJoin} WHERE claim.id = ANY (${ids}::uuid[]) AND claim.withdrawn_at IS NULL ${drafts ? sql`` : sql`AND ${isReleased.claim}`}`)
  return new Map(rows.map(({ id, item }) => [id, item]))
}

/** The claims of one analyst or source, each with what that one says of it. */
export async function listClaimsOf(
  database: Database,
  by: 'analyst' | 'source',
  id: string,
  filters: Filters,
  drafts: boolean,
): Promise<Page> {
  const theirs = sql`attribution.${raw(by)}_id = ${id}::uuid`
  const item = asJson(sql`SELECT ${ownColumns(drafts)}, ${attributionsJson(drafts, theirs)} AS attributions, ${times}`)
  const theirFilters = { ...filters, [by]: [id] }
  return listPage(database, 'claim', { ...(await listOf(database, theirFilters, drafts)), item }, theirFilters)
}

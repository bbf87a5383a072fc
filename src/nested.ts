// How one record is shown inside another: its shape, and the SQL that composes it from a row of that alias.
import { z } from 'zod'
import { analystKinds, sourceKinds, standings } from './vocabulary.ts'
import { raw, type Sql, sql } from './database/open.ts'
import { Edtf, Id, Slug } from './wire.ts'

const OrganizationInside = z
  .object({ id: Id, slug: Slug, name: z.string().describe('Its name') })
  .meta({ id: 'OrganizationInside', description: 'An organization as its people show it (schema.org Organization)' })

export const AffiliationInside = z
  .object({
    organization: OrganizationInside.describe('The organization'),
    title: z.string().nullable().describe('The position held there (schema.org roleName)'),
    from: Edtf.nullable().describe('Since when, as EDTF'),
    until: Edtf.nullable().describe('Until when, as EDTF'),
  })
  .meta({ id: 'AffiliationInside', description: 'That a person belongs to an organization (schema.org affiliation)' })

export const AnalystInside = z
  .object({
    id: Id,
    slug: Slug,
    name: z.string().describe('The name the analyst goes by'),
    kind: z.enum(analystKinds).describe('A `person`, an `organization`, or an unnamed `group`'),
    anonymous: z.boolean().describe('Whether the analyst speaks without a name'),
    affiliations: z.array(AffiliationInside).describe('Organizations the analyst belongs to'),
  })
  .meta({ id: 'AnalystInside', description: 'An analyst as an attribution shows it' })

export const SourceInside = z
  .object({
    id: Id,
    slug: Slug,
    title: z.string().describe('Its title'),
    kind: z.enum(sourceKinds).describe('What sort of work it is'),
    publisher: z.string().nullable().describe('Who published it (schema.org publisher)'),
    url: z.string().nullable().describe('Where it can be read, or null for print and wire'),
    publishedAt: Edtf.nullable().describe('When it was published, as EDTF'),
  })
  .meta({ id: 'SourceInside', description: 'A source as an attribution shows it' })

export const ClaimInside = z
  .object({
    id: Id,
    slug: Slug,
    label: z.string().describe('Its short label'),
    standing: z.enum(standings).describe('Where the claim stands'),
  })
  .meta({ id: 'ClaimInside', description: 'A claim as a relation or an attribution shows it' })

/** `select` as one JSON object: its columns, in their order, are the members. */
export const asJson = (select: Sql): Sql => sql`(SELECT row_to_json(shown) FROM (${select}) AS shown)`

/** SQL without values that depends on who asks alone: put together once for either audience. */
export function forEither(compose: (drafts: boolean) => Sql): (drafts: boolean) => Sql {
  const [drafts, released] = [raw(compose(true).text), raw(compose(false).text)]
  return (seesDrafts) => (seesDrafts ? drafts : released)
}

// Each organization is looked up by itself: the planner takes any array for a hundred elements, and would read the whole table.
export const affiliationsJson = sql`coalesce(CASE WHEN analyst.affiliations <> '[]' THEN (
  SELECT json_agg(json_build_object('organization', shown, 'title', held ->> 'title', 'from', held ->> 'from', 'until', held ->> 'until') ORDER BY place)
  FROM jsonb_array_elements(analyst.affiliations) WITH ORDINALITY AS affiliation (held, place) CROSS JOIN LATERAL (
    SELECT organization.id, organization.slug, organization.name FROM analyst AS organization
    WHERE organization.id = (held ->> 'organization')::uuid OFFSET 0) AS shown) END, '[]'::json)`

const analystJson = sql`CASE WHEN analyst.id IS NOT NULL THEN ${asJson(
  sql`SELECT analyst.id, analyst.slug, analyst.name, analyst.kind, analyst.anonymous, ${affiliationsJson} AS affiliations`,
)} END`

const sourceJson = asJson(sql`SELECT source.id, source.slug, source.title, source.kind, source.publisher, source.url,
  source.published_at AS "publishedAt"`)

export const claimJson = asJson(sql`SELECT claim.id, claim.slug, claim.label, standing.standing`)

/** What an attribution names, joined to it; a reader is not told of an origin whose claim is not released, or was not when the origin was withdrawn. */
export const attributionJoins = sql`JOIN source ON source.id = attribution.source_id
  LEFT JOIN analyst ON analyst.id = attribution.analyst_id
  LEFT JOIN attribution AS origin ON origin.id = attribution.derived_from_id
  LEFT JOIN claim AS origin_claim ON origin_claim.id = origin.claim_id`

const originShown = (drafts: boolean) =>
  drafts ? sql`origin.id IS NOT NULL` : sql`origin_claim.release_at <= coalesce(origin.withdrawn_at, now())`

export const attributionColumns = (drafts: boolean) => sql`attribution.id, attribution.version, attribution.stance,
  attribution.stated_at AS "statedAt",
  CASE WHEN attribution.quote_exact IS NOT NULL THEN json_strip_nulls(${asJson(
    sql`SELECT attribution.quote_exact AS exact, attribution.quote_prefix AS prefix, attribution.quote_suffix AS suffix`,
  )}) END AS quote,
  CASE WHEN num_nonnulls(attribution.paragraph, attribution.page, attribution.seconds) > 0 THEN json_strip_nulls(${asJson(
    sql`SELECT attribution.paragraph, attribution.page, attribution.seconds`,
  )}) END AS locator,
  attribution.likelihood, attribution.credibility,
  CASE WHEN ${originShown(drafts)} THEN json_build_object('id', origin.id, 'withdrawn', origin.withdrawn_at IS NOT NULL) END AS "derivedFrom",
  attribution.note, ${analystJson} AS analyst, ${sourceJson} AS source`

export const attributionTimes = sql`instant(attribution.recorded_at) AS "recordedAt", instant(attribution.updated_at) AS "updatedAt"`

/**
 * Marks: a number that changes when what is shown changes. Id, version and time of the change say it all; a version alone may
 * come again, where a replica was promoted that had not heard of the first. A mark seeds the next, so that two attributions that
 * share a source do not cancel each other out.
 */
export const changeMark = (record: string): Sql => raw(`(${record}.version # (date_part('epoch', ${record}.updated_at) * 1000)::bigint)`)

export const affiliationsMark = sql`CASE WHEN analyst.affiliations = '[]' THEN 0::bigint ELSE coalesce((
  SELECT bit_xor(uuid_hash_extended(organization.id, ${changeMark('organization')}))
  FROM affiliation JOIN analyst AS organization ON organization.id = affiliation.organization_id
  WHERE affiliation.analyst_id = analyst.id), 0) END`

const analystMark = sql`coalesce(uuid_hash_extended(analyst.id, ${changeMark('analyst')} # ${affiliationsMark}), 0)`
const sourceMark = sql`uuid_hash_extended(source.id, ${changeMark('source')})`
export const claimMark = sql`uuid_hash_extended(claim.id, ${changeMark('claim')} # hashtextextended(standing.standing::text, 0))`
export const attributionMark = (
  drafts: boolean,
) => sql`uuid_hash_extended(attribution.id, ${changeMark('attribution')} # ${sourceMark} # ${analystMark}
  # CASE WHEN ${originShown(drafts)} THEN uuid_hash_extended(origin.id, ${changeMark('origin')}) ELSE 0 END)`

/** The stamp of an ETag: of who may see it, the format of the answers, and the marks of all that is shown. */
const format = 2
export const stamp = (drafts: boolean, marks: Sql): Sql =>
  sql`substr(md5(concat_ws(':', ${raw(`'${format}${drafts ? 'd' : 'r'}'`)}, ${marks})), 1, 16)`

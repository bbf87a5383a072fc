import { type Database, type Sql, sql } from '../database/open.ts'
import { getterOf } from '../getting.ts'
import { folded, idsOf, sharedConditions, when } from '../lists/conditions.ts'
import { listPage, type Page } from '../lists/page.ts'
import { affiliationsJson, affiliationsMark, asJson } from '../nested.ts'
import { adderOf } from '../recording.ts'
import { isReleased, seenIn } from '../visibility.ts'
import { driverFor } from './drivers.ts'
import { analystRecord } from './record.ts'
import type { AnalystFilters } from './schema.ts'

const shown = asJson(sql`SELECT analyst.id, analyst.slug, analyst.version, analyst.name, analyst.aliases, analyst.kind, analyst.role,
  ${affiliationsJson} AS affiliations, analyst.same_as AS "sameAs", analyst.anonymous,
  instant(analyst.recorded_at) AS "recordedAt", instant(analyst.updated_at) AS "updatedAt"`)

export const getAnalyst = getterOf('analyst', {
  whole: () => shown,
  joins: sql``,
  marks: () => affiliationsMark,
  released: isReleased.analyst,
})

const highlights = sql`json_build_object(
  'name', highlight(analyst.name, 'simple', sought.weighed, true),
  'alias', (SELECT CASE WHEN called LIKE '%<mark>%' THEN called END FROM (
    SELECT highlight(alias, 'simple', sought.weighed, true) AS called
    FROM unnest(analyst.aliases) WITH ORDINALITY AS given (alias, n), words_in(alias, 'simple', sought.weighed) AS words
    ORDER BY ts_rank(words, sought.weighed) DESC, ts_rank(words, any_of(sought.weighed)) DESC, n LIMIT 1) AS best))`

function conditions(filters: AnalystFilters, drafts: boolean): Sql[] {
  return [
    ...(drafts ? [] : [isReleased.analyst]),
    ...when(filters.kind, (kinds) => sql`analyst.kind = ANY (${kinds}::analyst_kind[])`),
    // Asked for each by itself: what all of them were called then is much.
    ...when(
      filters.name,
      (names) =>
        sql`EXISTS (SELECT FROM analyst_name WHERE analyst_id = analyst.id AND analyst_name.name = ANY (${folded(names)}) OFFSET 0)`,
    ),
    ...when(
      filters.affiliation,
      (names) => sql`EXISTS (
      SELECT FROM affiliation WHERE analyst_id = analyst.id AND organization_id = ANY (${idsOf('analyst', names, drafts)}) OFFSET 0)`,
    ),
    ...when(filters.sameAs, (uris) => sql`analyst.same_as && ${uris}::text[]`),
    ...sharedConditions('analyst', filters),
  ]
}

export async function listAnalysts(database: Database, filters: AnalystFilters, drafts: boolean): Promise<Page> {
  const list = {
    conditions: conditions(filters, drafts),
    driver: await driverFor(database, filters, drafts),
    seen: drafts ? undefined : seenIn(database).analyst,
    since: filters.recordedSince,
    item: shown,
    joins: sql``,
    highlights,
  }
  return listPage(database, 'analyst', list, filters)
}

export const addAnalyst = adderOf(analystRecord)

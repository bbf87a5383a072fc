import { type Database, type Sql, sql } from '../database/open.ts'
import { getterOf } from '../getting.ts'
import { folded, inLanguages, overlapping, sharedConditions, when } from '../lists/conditions.ts'
import { listPage, type Page } from '../lists/page.ts'
import { asJson, changeMark } from '../nested.ts'
import { adderOf } from '../recording.ts'
import { isReleased, seenIn } from '../visibility.ts'
import { driverFor } from './drivers.ts'
import { givenColumns, sourceRecord } from './record.ts'
import type { SourceFilters } from './schema.ts'

const origin = sql`LEFT JOIN source AS origin ON origin.id = source.derived_from_id`

const shown = asJson(sql`SELECT source.id, source.slug, source.version, ${givenColumns},
  CASE WHEN origin.id IS NOT NULL THEN ${asJson(sql`SELECT origin.id, origin.slug, origin.title`)} END AS "derivedFrom",
  instant(source.recorded_at) AS "recordedAt", instant(source.updated_at) AS "updatedAt"`)

export const getSource = getterOf('source', {
  whole: () => shown,
  joins: origin,
  marks: () => changeMark('origin'),
  released: isReleased.source,
})

const highlights = sql`(SELECT json_build_object('title', highlight(source.title, config, own, true), 'publisher', highlight(source.publisher, config, own, true))
  FROM search_config(source.language) AS config, reading_of(config, sought.weighed, sought.readings, sought.weighings) AS own)`

function conditions(filters: SourceFilters, drafts: boolean): Sql[] {
  return [
    ...(drafts ? [] : [isReleased.source]),
    ...when(filters.url, (urls) => sql`source.normal_url = ANY (ARRAY(SELECT normal_url(url) FROM unnest(${urls}::text[]) AS url))`),
    ...when(filters.kind, (kinds) => sql`source.kind = ANY (${kinds}::source_kind[])`),
    ...when(filters.publisher, (names) => sql`source.publisher_folded = ANY (${folded(names)})`),
    ...when(filters.language, (tags) => inLanguages(sql`source.language_folded`, tags)),
    ...when(filters.published, (dates) => overlapping(sql`source.published_range`, dates)),
    ...sharedConditions('source', filters),
  ]
}

export async function listSources(database: Database, filters: SourceFilters, drafts: boolean): Promise<Page> {
  const list = {
    conditions: conditions(filters, drafts),
    driver: await driverFor(database, filters, drafts),
    seen: drafts ? undefined : seenIn(database).source,
    since: filters.recordedSince,
    item: shown,
    joins: origin,
    highlights,
  }
  return listPage(database, 'source', list, filters)
}

export const addSource = adderOf(sourceRecord)

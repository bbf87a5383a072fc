import { type Database, type Sql, sql } from '../database/open.ts'
import { getterOf } from '../getting.ts'
import { idsOf, overlapping, sharedConditions, when } from '../lists/conditions.ts'
import { listPage, type Page } from '../lists/page.ts'
import {
  asJson,
  attributionColumns,
  attributionJoins,
  attributionMark,
  attributionTimes,
  claimJson,
  claimMark,
  forEither,
} from '../nested.ts'
import { adderOf } from '../recording.ts'
import { isReleased } from '../visibility.ts'
import { driverFor } from './drivers.ts'
import { attributionRecord } from './record.ts'
import type { AttributionFilters } from './schema.ts'

const claimJoin = sql`JOIN claim ON claim.id = attribution.claim_id JOIN standing ON standing.claim_id = claim.id AND standing.until = 'infinity'`

const shown = forEither((drafts) => asJson(sql`SELECT ${attributionColumns(drafts)}, ${claimJson} AS claim, ${attributionTimes}`))

export const getAttribution = getterOf('attribution', {
  whole: shown,
  joins: sql`${claimJoin} ${attributionJoins}`,
  marks: (drafts) => sql`${attributionMark(drafts)}, ${claimMark}`,
  released: isReleased.claim,
})

function conditions(filters: AttributionFilters, drafts: boolean): Sql[] {
  return [
    ...(drafts ? [] : [isReleased.attribution]),
    ...when(filters.claim, (names) => sql`attribution.claim_id = ANY (${idsOf('claim', names, drafts)})`),
    ...when(filters.source, (names) => sql`attribution.source_id = ANY (${idsOf('source', names, drafts)})`),
    ...when(filters.analyst, (names) => sql`attribution.analyst_id = ANY (${idsOf('analyst', names, drafts)})`),
    ...when(filters.stance, (stances) => sql`attribution.stance = ANY (${stances}::stance[])`),
    ...when(filters.stated, (dates) => overlapping(sql`attribution.stated_range`, dates)),
    ...sharedConditions('attribution', filters),
  ]
}

export async function listAttributions(database: Database, filters: AttributionFilters, drafts: boolean): Promise<Page> {
  const list = {
    conditions: conditions(filters, drafts),
    driver: await driverFor(database, filters, drafts),
    since: filters.recordedSince,
    item: shown(drafts),
    joins: sql`${claimJoin} ${attributionJoins}`,
  }
  return listPage(database, 'attribution', list, filters)
}

export const addAttribution = adderOf(attributionRecord)

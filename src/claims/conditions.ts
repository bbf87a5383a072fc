import { join, raw, type Sql, sql } from '../database/open.ts'
import { folded, idsOf, inLanguages, overlapping, sharedConditions, when } from '../lists/conditions.ts'
import { isReleased } from '../visibility.ts'
import type { ClaimFilters } from './filters.ts'

/** What must hold of one and the same attribution, from tables `attribution` and `source`. */
export const ofOneAttribution = ({ analyst, source, publisher, stance }: Partial<ClaimFilters>, drafts: boolean): Sql[] => [
  ...when(analyst, (names) => sql`attribution.analyst_id = ANY (${idsOf('analyst', names, drafts)})`),
  ...when(source, (names) => sql`attribution.source_id = ANY (${idsOf('source', names, drafts)})`),
  ...when(stance, (stances) => sql`attribution.stance = ANY (${stances}::stance[])`),
  ...when(publisher, (names) => sql`source.publisher_folded = ANY (${folded(names)})`),
]

/** Whether no claim can fit: only forecasts are resolved. */
export const fitNothing = ({ kind, resolved }: Partial<ClaimFilters>): boolean =>
  resolved === 'true' && kind?.includes('forecast') === false

/** What must hold of a claim: whoever asks may see it, and it fits every filter. */
export function conditions(filters: Partial<ClaimFilters>, drafts: boolean): Sql[] {
  const said = ofOneAttribution(filters, drafts)
  return [
    ...(drafts ? [] : [isReleased.claim]),
    ...(said.length === 0
      ? []
      : [
          sql`EXISTS (SELECT FROM attribution ${filters.publisher ? sql`JOIN source ON source.id = attribution.source_id` : sql``}
          WHERE attribution.claim_id = claim.id AND attribution.withdrawn_at IS NULL AND ${join(said, ' AND ')})`,
        ]),
    ...when(filters.topic, (topics) => sql`EXISTS (SELECT FROM claim_topic WHERE claim_id = claim.id AND topic = ANY (${folded(topics)}))`),
    ...when(filters.place, (places) => sql`EXISTS (SELECT FROM claim_place WHERE claim_id = claim.id AND place = ANY (${folded(places)}))`),
    ...when(
      filters.standing,
      (standings) => sql`EXISTS (
      SELECT FROM standing WHERE claim_id = claim.id AND until = 'infinity' AND standing = ANY (${standings}::claim_standing[]))`,
    ),
    ...when(filters.kind, (kinds) => sql`claim.kind = ANY (${kinds}::claim_kind[])`),
    ...when(filters.language, (tags) => inLanguages(sql`claim.language_folded`, tags)),
    ...when(filters.about, (dates) => overlapping(sql`claim.about_range`, dates)),
    ...when(filters.resolved, (resolved) => sql`claim.resolution_outcome IS ${raw(resolved === 'true' ? 'NOT NULL' : 'NULL')}`),
    ...sharedConditions('claim', filters),
  ]
}

import { sql } from '../database/open.ts'
import { drivers, idOf, lead, leadFromDays, noFurtherThanAPage, timesEach } from '../leading.ts'
import { overlapping, when } from '../listing.ts'
import type { AttributionFilters } from './schema.ts'

// Few claims are spoken of more often, few sources say more, and nobody but the first few analysts.
const ofAClaim = 50
const ofASource = 50
const ofAnAnalyst = 2500

/** What leads to the attributions of a list. */
export const driverFor = drivers<AttributionFilters>({
  noun: 'attribution',
  leads: {
    claim: ({ claim }, { table }) =>
      lead('id', claim, (name) => sql`${table('attribution')} WHERE claim_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    source: ({ source }, { table }) =>
      lead('id', source, (name) => sql`${table('attribution')} WHERE source_id = ${idOf('source', name)}`, timesEach(ofASource)).map(
        noFurtherThanAPage,
      ),
    analyst: ({ analyst }, { table }) =>
      lead('id', analyst, (name) => sql`${table('attribution')} WHERE analyst_id = ${idOf('analyst', name)}`, timesEach(ofAnAnalyst)),
    stance: ({ stance }, { table, count }) =>
      lead('id', stance, (one) => sql`${table('attribution')} WHERE stance = ${one}::stance`, count('attribution.stance')),
    stated: ({ stated }, catalog) => leadFromDays(catalog, 'attribution', 'stated', stated),
  },
  seen: { columns: sql`, claim_id`, condition: ({ claim }) => claim(sql`led.claim_id`) },
  probed: ({ stated }) => when(stated, (dates) => overlapping(sql`stated_range`, dates)),
})

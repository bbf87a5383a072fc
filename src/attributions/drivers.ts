import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { overlapping, when } from '../lists/conditions.ts'
import { driveBy, driveByDays, idOf, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import type { AttributionFilters } from './schema.ts'

// Few claims are spoken of more often, few sources say more, and nobody but the first few analysts.
const ofAClaim = 50
const ofASource = 50
const ofAnAnalyst = 2500

// By the claim it is known who sees it.
const seen = sql`, claim_id`

/** The filters that can drive a list of attributions. */
export const driverFor = driverChooser<AttributionFilters>({
  noun: 'attribution',
  byFilter: {
    claim: ({ claim }, { table }) =>
      driveBy('id', claim, (name) => sql`${table('attribution')} WHERE claim_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    source: ({ source }, { table }) =>
      driveBy('id', source, (name) => sql`${table('attribution')} WHERE source_id = ${idOf('source', name)}`, timesEach(ofASource)).map(
        noFurtherThanAPage,
      ),
    analyst: ({ analyst }, { table }) =>
      driveBy('id', analyst, (name) => sql`${table('attribution')} WHERE analyst_id = ${idOf('analyst', name)}`, timesEach(ofAnAnalyst)),
    stance: ({ stance }, { table, count }) =>
      driveBy('id', stance, (one) => sql`${table('attribution')} WHERE stance = ${one}::stance`, count('attribution.stance')),
    stated: ({ stated }, catalog) => driveByDays(catalog, 'attribution', 'stated', stated, seen),
  },
  seen: { columns: seen, condition: ({ claim }) => claim(sql`driven.claim_id`) },
  probed: ({ stated }) => when(stated, (dates) => overlapping(sql`stated_range`, dates)),
})

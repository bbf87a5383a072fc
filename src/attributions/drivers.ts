import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { overlapping, when } from '../lists/conditions.ts'
import { driveBy, driveByDays, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import type { AttributionFilters } from './schema.ts'

// Few claims are spoken of more often, few sources say more, and nobody but the first few analysts.
const ofAClaim = 50
const ofASource = 50
const ofAnAnalyst = 2500

// Whether readers see an attribution depends on its claim alone.
const seen = sql`, claim_id`

/** The filters that can drive a list of attributions. */
export const driverFor = driverChooser<AttributionFilters>({
  noun: 'attribution',
  byFilter: {
    claim: ({ claim }, { among, idOf }) =>
      driveBy('id', claim, (name) => among('attribution', sql`claim_id = ${idOf('claim', name)}`), timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    source: ({ source }, { among, idOf }) =>
      driveBy('id', source, (name) => among('attribution', sql`source_id = ${idOf('source', name)}`), timesEach(ofASource)).map(
        noFurtherThanAPage,
      ),
    analyst: ({ analyst }, { among, idOf }) =>
      driveBy('id', analyst, (name) => among('attribution', sql`analyst_id = ${idOf('analyst', name)}`), timesEach(ofAnAnalyst)),
    stance: ({ stance }, { among, count }) =>
      driveBy('id', stance, (one) => among('attribution', sql`stance = ${one}::stance`), count('attribution.stance')),
    stated: ({ stated }, catalog) => driveByDays(catalog, 'attribution', stated, seen),
  },
  seen: { columns: seen, condition: ({ claim }) => claim(sql`driven.claim_id`) },
  probed: ({ stated }) => when(stated, (dates) => overlapping(sql`stated_range`, dates)),
})

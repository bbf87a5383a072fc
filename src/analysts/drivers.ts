import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { driveBy, idOf, timesEach } from '../lists/drive-by.ts'
import type { AnalystFilters } from './schema.ts'

// Few share a name; of an organization there may be more.
const ofAName = 1
const ofAnOrganization = 50

/** The filters that can drive a list of analysts of the present; what led to those of the past is not kept. */
export const driverFor = driverChooser<AnalystFilters>({
  noun: 'analyst',
  byFilter: {
    kind: ({ kind }, { count }) => driveBy('id', kind, (one) => sql`analyst WHERE kind = ${one}::analyst_kind`, count('analyst.kind')),
    name: ({ name }) => driveBy('analyst_id', name, (one) => sql`analyst_name WHERE name = fold(${one})`, timesEach(ofAName)),
    affiliation: ({ affiliation }) =>
      driveBy(
        'analyst_id',
        affiliation,
        (name) => sql`affiliation WHERE organization_id = ${idOf('analyst', name)}`,
        timesEach(ofAnOrganization),
      ),
    sameAs: ({ sameAs }) => driveBy('id', sameAs, (uri) => sql`analyst WHERE same_as && ARRAY[${uri}]::text[]`, timesEach(ofAName), false),
  },
  seen: { columns: sql``, condition: ({ analyst }) => analyst(sql`driven.id`) },
  probed: () => [],
})

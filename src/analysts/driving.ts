import { sql } from '../database/open.ts'
import { drivers, idOf, lead, timesEach } from '../leading.ts'
import type { AnalystFilters } from './schema.ts'

// Few share a name; of an organization there may be more.
const ofAName = 1
const ofAnOrganization = 50

/** What leads to the analysts of a list of the present; what has led to those of the past is not kept. */
export const driverFor = drivers<AnalystFilters>({
  noun: 'analyst',
  leads: {
    kind: ({ kind }, { count }) => lead('id', kind, (one) => sql`analyst WHERE kind = ${one}::analyst_kind`, count('analyst.kind')),
    name: ({ name }) => lead('analyst_id', name, (one) => sql`analyst_name WHERE name = fold(${one})`, timesEach(ofAName)),
    affiliation: ({ affiliation }) =>
      lead(
        'analyst_id',
        affiliation,
        (name) => sql`affiliation WHERE organization_id = ${idOf('analyst', name)}`,
        timesEach(ofAnOrganization),
      ),
    sameAs: ({ sameAs }) => lead('id', sameAs, (uri) => sql`analyst WHERE same_as && ARRAY[${uri}]::text[]`, timesEach(ofAName), false),
  },
  seen: { columns: sql``, condition: ({ analyst }) => analyst(sql`led.id`) },
  probed: () => [],
})

import { sql } from '../database/open.ts'
import { drivers, each, idOf, lead } from '../leading.ts'
import type { AnalystFilters } from './schema.ts'

// Few share a name; of an organization there may be more.
const ofAName = 1
const ofAnOrganization = 50

/** What leads to the analysts of a list; what has led to those of the past is not kept. */
export const driverFor = drivers<AnalystFilters>({
  noun: 'analyst',
  leads: {
    kind: ({ kind }, { table, count }) =>
      lead('id', kind, (one) => sql`${table('analyst')} WHERE kind = ${one}::analyst_kind`, count('analyst.kind')),
    name: ({ name }, { table }) =>
      lead('analyst_id', name, (one) => sql`${table('analyst_name')} WHERE name = fold(${one})`, each(ofAName)),
    affiliation: ({ affiliation }, { table }) =>
      lead(
        'analyst_id',
        affiliation,
        (name) => sql`${table('affiliation')} WHERE organization_id = ${idOf('analyst', name)}`,
        each(ofAnOrganization),
      ),
    sameAs: ({ sameAs }, { table }) =>
      lead('id', sameAs, (uri) => sql`${table('analyst')} WHERE same_as && ARRAY[${uri}]::text[]`, each(ofAName), false),
  },
  probed: () => [],
})

import { type Sql, sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { driveBy, timesEach, unordered } from '../lists/drive-by.ts'
import type { AnalystFilters } from './schema.ts'

// Few share a name; of an organization there may be more.
const ofAName = 1
const ofAnOrganization = 50

/** What was replaced, of an analyst of the past. */
const former = (condition: Sql): Sql => sql`(SELECT id AS analyst_id FROM past.analyst WHERE ${condition}) AS former WHERE true`

/** The filters that can drive a list of analysts. */
export const driverFor = driverChooser<AnalystFilters>({
  noun: 'analyst',
  byFilter: {
    kind: ({ kind }, { among, count }) =>
      driveBy('id', kind, (one) => among('analyst', sql`kind = ${one}::analyst_kind`), count('analyst.kind')),
    name: ({ name }, { among, isOfThePast }) =>
      driveBy(
        'analyst_id',
        name,
        (one) => [
          ...among('analyst_name', sql`name = fold(${one})`),
          ...(isOfThePast ? [former(sql`names_of(name, aliases) @> ARRAY[fold(${one})]`)] : []),
        ],
        timesEach(ofAName),
      ),
    affiliation: ({ affiliation }, { among, isOfThePast, idOf }) =>
      driveBy(
        'analyst_id',
        affiliation,
        (one) => [
          ...among('affiliation', sql`organization_id = ${idOf('analyst', one)}`),
          ...(isOfThePast
            ? [former(sql`affiliations @> jsonb_build_array(jsonb_build_object('organization', ${idOf('analyst', one)}))`)]
            : []),
        ],
        timesEach(ofAnOrganization),
      ),
    sameAs: ({ sameAs }, { among }) =>
      driveBy('id', sameAs, (uri) => among('analyst', sql`same_as && ARRAY[${uri}]::text[]`), timesEach(ofAName)).map(unordered),
  },
  seen: { columns: sql``, condition: ({ analyst }) => analyst(sql`driven.id`) },
  probed: () => [],
})

import { raw, type Sql, sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { driveBy, idOf, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import type { RelationFilters } from './schema.ts'

// Few claims bear on more others.
const ofAClaim = 50

/** The filters that can drive a list of relations. */
export const driverFor = driverChooser<RelationFilters>({
  noun: 'relation',
  byFilter: {
    claim: ({ claim }, { table }) =>
      driveBy(
        'id',
        claim?.flatMap((name) => ['from_id', 'to_id'].map((end) => sql`${raw(end)} = ${idOf('claim', name)}`)),
        (isAtTheEnd: Sql) => sql`${table('relation')} WHERE ${isAtTheEnd}`,
        timesEach(ofAClaim),
      ).map(noFurtherThanAPage),
    from: ({ from }, { table }) =>
      driveBy('id', from, (name) => sql`${table('relation')} WHERE from_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    to: ({ to }, { table }) =>
      driveBy('id', to, (name) => sql`${table('relation')} WHERE to_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    kind: ({ kind }, { table, count }) =>
      driveBy('id', kind, (one) => sql`${table('relation')} WHERE kind = ${one}::relation_kind`, count('relation.kind')),
  },
  seen: { columns: sql`, from_id, to_id`, condition: ({ claim }) => sql`${claim(sql`driven.from_id`)} AND ${claim(sql`driven.to_id`)}` },
  probed: () => [],
})

import { raw, type Sql, sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { driveBy, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import type { RelationFilters } from './schema.ts'

// Few claims bear on more others.
const ofAClaim = 50

/** The filters that can drive a list of relations. */
export const driverFor = driverChooser<RelationFilters>({
  noun: 'relation',
  byFilter: {
    claim: ({ claim }, { among, idOf }) =>
      driveBy(
        'id',
        claim?.flatMap((name) => ['from_id', 'to_id'].map((end) => sql`${raw(end)} = ${idOf('claim', name)}`)),
        (isAtTheEnd: Sql) => among('relation', isAtTheEnd),
        timesEach(ofAClaim),
      ).map(noFurtherThanAPage),
    from: ({ from }, { among, idOf }) =>
      driveBy('id', from, (name) => among('relation', sql`from_id = ${idOf('claim', name)}`), timesEach(ofAClaim)).map(noFurtherThanAPage),
    to: ({ to }, { among, idOf }) =>
      driveBy('id', to, (name) => among('relation', sql`to_id = ${idOf('claim', name)}`), timesEach(ofAClaim)).map(noFurtherThanAPage),
    kind: ({ kind }, { among, count }) =>
      driveBy('id', kind, (one) => among('relation', sql`kind = ${one}::relation_kind`), count('relation.kind')),
  },
  seen: { columns: sql`, from_id, to_id`, condition: ({ claim }) => sql`${claim(sql`driven.from_id`)} AND ${claim(sql`driven.to_id`)}` },
  probed: () => [],
})

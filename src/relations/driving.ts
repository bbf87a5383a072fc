import { raw, type Sql, sql } from '../database/open.ts'
import { drivers, idOf, lead, noFurtherThanAPage, timesEach } from '../leading.ts'
import type { RelationFilters } from './schema.ts'

// Few claims bear on more others.
const ofAClaim = 50

/** What leads to the relations of a list. */
export const driverFor = drivers<RelationFilters>({
  noun: 'relation',
  leads: {
    claim: ({ claim }, { table }) =>
      lead(
        'id',
        claim?.flatMap((name) => ['from_id', 'to_id'].map((end) => sql`${raw(end)} = ${idOf('claim', name)}`)),
        (isAtTheEnd: Sql) => sql`${table('relation')} WHERE ${isAtTheEnd}`,
        timesEach(ofAClaim),
      ).map(noFurtherThanAPage),
    from: ({ from }, { table }) =>
      lead('id', from, (name) => sql`${table('relation')} WHERE from_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(
        noFurtherThanAPage,
      ),
    to: ({ to }, { table }) =>
      lead('id', to, (name) => sql`${table('relation')} WHERE to_id = ${idOf('claim', name)}`, timesEach(ofAClaim)).map(noFurtherThanAPage),
    kind: ({ kind }, { table, count }) =>
      lead('id', kind, (one) => sql`${table('relation')} WHERE kind = ${one}::relation_kind`, count('relation.kind')),
  },
  seen: { columns: sql`, from_id, to_id`, condition: ({ claim }) => sql`${claim(sql`led.from_id`)} AND ${claim(sql`led.to_id`)}` },
  probed: () => [],
})

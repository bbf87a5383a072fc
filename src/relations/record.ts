import { sql } from '../database/open.ts'
import { mention, type RecordKind } from '../record.ts'
import { NewRelation } from './schema.ts'

export const relationRecord: RecordKind<NewRelation> = {
  noun: 'relation',
  shape: NewRelation,
  columns: { from_id: 'uuid', to_id: 'uuid', kind: 'relation_kind', note: 'text' },
  mentions: ({ from, to }) => [...mention('claim', from, '/from'), ...mention('claim', to, '/to')],
  row: ({ from, to, kind, note }, resolve) => ({ from_id: resolve('claim', from), to_id: resolve('claim', to), kind, note }),
  body: (name) =>
    sql`${name('claim', sql`relation.from_id`)} AS "from", ${name('claim', sql`relation.to_id`)} AS "to", relation.kind, relation.note`,
}

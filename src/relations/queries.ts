import { type Database, type Sql, sql } from '../database/open.ts'
import { getterOf } from '../getting.ts'
import { idsOf, sharedConditions, when } from '../lists/conditions.ts'
import { listPage, type Page } from '../lists/page.ts'
import { asJson, changeMark } from '../nested.ts'
import { adderOf } from '../recording.ts'
import { ruleBroken } from '../rules.ts'
import { isReleased } from '../visibility.ts'
import { driverFor } from './drivers.ts'
import { relationRecord } from './record.ts'
import type { RelationFilters } from './schema.ts'

const end = (name: 'from' | 'to') => sql`JOIN claim AS ${names[name].claim} ON ${names[name].claim}.id = relation.${names[name].column}
  JOIN standing AS ${names[name].standing} ON ${names[name].standing}.claim_id = ${names[name].claim}.id AND ${names[name].standing}.until = 'infinity'`
const names = {
  from: { claim: sql`from_claim`, standing: sql`from_standing`, column: sql`from_id` },
  to: { claim: sql`to_claim`, standing: sql`to_standing`, column: sql`to_id` },
}
const ends = sql`${end('from')} ${end('to')}`

const endJson = (name: 'from' | 'to') =>
  asJson(sql`SELECT ${names[name].claim}.id, ${names[name].claim}.slug, ${names[name].claim}.label, ${names[name].standing}.standing`)
const endMark = (name: 'from' | 'to') => sql`${changeMark(`${name}_claim`)}, ${names[name].standing}.standing`

const shown =
  asJson(sql`SELECT relation.id, relation.version, ${endJson('from')} AS "from", ${endJson('to')} AS "to", relation.kind, relation.note,
  instant(relation.recorded_at) AS "recordedAt", instant(relation.updated_at) AS "updatedAt"`)

export const getRelation = getterOf('relation', {
  whole: () => shown,
  joins: ends,
  marks: () => sql`${endMark('from')}, ${endMark('to')}`,
  released: sql`from_claim.release_at <= now() AND to_claim.release_at <= now()`,
})

function conditions(filters: RelationFilters, drafts: boolean): Sql[] {
  return [
    ...(drafts ? [] : [isReleased.relation]),
    ...when(
      filters.claim,
      (claims) =>
        sql`(relation.from_id = ANY (${idsOf('claim', claims, drafts)}) OR relation.to_id = ANY (${idsOf('claim', claims, drafts)}))`,
    ),
    ...when(filters.from, (claims) => sql`relation.from_id = ANY (${idsOf('claim', claims, drafts)})`),
    ...when(filters.to, (claims) => sql`relation.to_id = ANY (${idsOf('claim', claims, drafts)})`),
    ...when(filters.kind, (kinds) => sql`relation.kind = ANY (${kinds}::relation_kind[])`),
    ...sharedConditions('relation', filters),
  ]
}

export async function listRelations(database: Database, filters: RelationFilters, drafts: boolean): Promise<Page> {
  const list = {
    conditions: conditions(filters, drafts),
    driver: await driverFor(database, filters, drafts),
    since: filters.recordedSince,
    item: shown,
    joins: ends,
  }
  return listPage(database, 'relation', list, filters)
}

export const addRelation = adderOf(relationRecord, (row) => {
  if (row.from_id === row.to_id) throw ruleBroken('relation_not_to_itself')
})

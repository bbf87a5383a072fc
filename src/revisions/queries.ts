import { type Entry, revisionOf } from '../changes/entries.ts'
import { entryColumns, mostBytes, shownToReaders, stated } from '../changes/queries.ts'
import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { fitting } from '../log/fitting.ts'
import { replayed } from '../lists/replayed.ts'
import { cursorAfter, type Paging, readCursor } from '../paging.ts'
import { invalid } from '../problems.ts'
import { differenceOf } from './difference.ts'
import type { RevisionFilters } from './schema.ts'

type Row = Entry & { before: Entry | null; replayed: number | null }

// The very revision before it, where the caller may see that too.
const before = (drafts: boolean): Sql => sql`LEFT JOIN LATERAL (
    SELECT last.id FROM revision last
    WHERE last.record_id = r.record_id AND last.seq < r.seq AND last.operation <> 'redact' ORDER BY last.seq DESC LIMIT 1
  ) AS last ON true LEFT JOIN LATERAL (
    SELECT ${entryColumns(drafts)} FROM revision r ${stated} WHERE r.id = last.id AND ${drafts ? sql`true` : shownToReaders}
  ) AS former ON true`

const selected = (drafts: boolean, condition: Sql): Sql => sql`
  SELECT ${entryColumns(drafts)}, sealed.position, sealed.epoch, sealed.leaf, ${replayed},
    CASE WHEN former.id IS NOT NULL AND s.state IS NOT NULL THEN row_to_json(former) END AS before
  FROM revision r ${stated} LEFT JOIN sealed ON sealed.revision_id = r.id ${before(drafts)} WHERE ${condition}`

const audience = (drafts: boolean): Sql[] => (drafts ? [] : [shownToReaders])

/** The revisions of a record, in the order in which they were written. */
export async function listRevisions({ query }: Database, record: string, filters: RevisionFilters, drafts: boolean) {
  const within: Paging & { list: string } = { list: record, ...filters }
  const after = readCursor(within)
  const descending = filters.order === 'desc'
  const order = sql`ORDER BY seq ${raw(descending ? 'DESC' : 'ASC')}`
  const conditions = [
    sql`r.record_id = ${record}::uuid`,
    ...(drafts ? [sql`NOT r.for_readers`] : []),
    ...(after === undefined ? [] : [sql`r.seq ${raw(descending ? '<' : '>')} (SELECT seq FROM revision WHERE id = ${after}::uuid)`]),
    ...audience(drafts),
  ]
  const ids = sql`ARRAY(SELECT id FROM listed ${order})`
  const rows = await query<Row & { listed: number }>(sql`
    WITH listed AS MATERIALIZED (
      SELECT r.id, r.seq FROM revision r ${stated} WHERE ${join(conditions, ' AND ')} ${order} LIMIT ${filters.limit + 1}),
    fit AS MATERIALIZED (SELECT id, seq FROM listed ${order} LIMIT ${fitting(ids, mostBytes)})
    SELECT entry.*, (SELECT count(*)::integer FROM listed) AS listed
    FROM fit CROSS JOIN LATERAL (${selected(drafts, sql`r.id = fit.id`)}) AS entry ${order}`)
  if (rows.length === 0 && after !== undefined && (await query(sql`SELECT FROM revision WHERE id = ${after}::uuid`)).length === 0)
    throw invalid('cursor', 'is of a revision that is not here, as after a restore: begin again without it')
  const page = rows.slice(0, filters.limit)
  const last = page.at(-1)
  return {
    data: page.map((row) => shown(row, drafts)),
    next: last && last.listed > page.length ? cursorAfter(last.id, within, last.replayed) : null,
  }
}

/** One revision, where the caller may see it. */
export async function findRevision({ query }: Database, id: string, drafts: boolean) {
  const [row] = await query<Row>(selected(drafts, join([sql`r.id = ${id}::uuid`, ...audience(drafts)], ' AND ')))
  return row && shown(row, drafts)
}

function shown(row: Row, drafts: boolean) {
  const { state, ...revision } = revisionOf(row, drafts)
  const former = row.before && revisionOf(row.before, drafts).state
  const position = row.position === null ? null : Number(row.position)
  return { ...revision, position, state, difference: state && former ? differenceOf(former, state) : null }
}

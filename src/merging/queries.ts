import type { Writer } from '../auth.ts'
import { retryWhenStale, type Change, locateOwn } from '../changing.ts'
import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { broken, ProblemError } from '../problems.ts'
import { resolveAll, write, writing } from '../recording.ts'
import { type Slugged, slugged } from '../vocabulary.ts'
import { isId } from '../wire.ts'
import type { Merge } from './schema.ts'

/** Makes a record one with another, which stays; answers the id of the merge. */
export async function merge(database: Database, noun: Slugged, into: string, asked: Change): Promise<string> {
  return retryWhenStale(async () => {
    const found = await locateOwn(database, noun, asked)
    const resolve = await resolveAll(database, [{ noun, name: into, pointer: '/into' }])
    const winner = resolve(noun, into)
    if (winner === found.id) throw broken('/into', `must be another ${noun}: none is merged into itself`)
    const [made] = await write<{ id: string | null }>(
      database,
      sql`WITH ${writing(asked.writer)}
        SELECT merge_records(${noun}::noun, ${found.id}::uuid, ${found.version}, ${winner}::uuid) AS id FROM writing`,
      () => '/into',
    )
    return made?.id ?? undefined
  })
}

/** Takes two records apart again: what the one had goes back to it, what the other got since stays there. */
export async function undoMerge(database: Database, writer: Writer, id: string): Promise<void> {
  await getMerge(database, id)
  await write(database, sql`WITH ${writing(writer)} SELECT undo_merge(${id}::uuid) FROM writing`)
}

const slugOf = (column: Sql) =>
  sql`CASE merge.noun ${join(
    slugged.map((noun) => sql`WHEN ${raw(`'${noun}'`)} THEN (SELECT slug FROM ${raw(noun)} WHERE id = merge.${column})`),
    ' ',
  )} END`

const one = (column: Sql) => sql`json_build_object('id', merge.${column}, 'slug', ${slugOf(column)})`

const moves = (condition: Sql) => sql`(SELECT count(*)::integer FROM merge_move WHERE merge_id = merge.id AND ${condition})`

export async function getMerge({ query }: Database, id: string): Promise<Merge> {
  const [found] = isId(id)
    ? await query<Merge>(sql`
      SELECT merge.id, merge.noun, ${one(sql`loser_id`)} AS "from", ${one(sql`winner_id`)} AS "into", instant(merge.merged_at) AS at, merge.reason,
        CASE WHEN merge.undone_at IS NOT NULL THEN json_build_object('at', instant(merge.undone_at), 'reason', merge.undone_reason) END AS undone,
        ${moves(sql`member <> 'withdrawn_at'`)} AS moved, ${moves(sql`member = 'withdrawn_at'`)} AS withdrawn
      FROM merge WHERE merge.id = ${id}::uuid`)
    : []
  if (!found) throw new ProblemError('not-found', `There is no merge ${JSON.stringify(id)}`)
  return found
}

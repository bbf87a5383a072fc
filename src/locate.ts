import { type Database, raw, type Sql, sql } from './database/open.ts'
import { ProblemError } from './problems.ts'
import { isSlugged, type Noun, pathOf } from './vocabulary.ts'
import { isId } from './wire.ts'

/** Thrown when a record is asked for by a slug it no longer has, or has become one with another. */
export class Moved extends Error {
  constructor(
    readonly noun: Noun,
    readonly from: string,
    readonly to: string,
  ) {
    super(`${from} is now ${to}`)
  }
}

export interface Located {
  id: string
  slug: string | null
  version: number
  withdrawnAt: string | null
  reason: string | null
  recordedBy: string
  /** Whether readers see it, or did when it was withdrawn. */
  released: boolean
  /** The record it has become one with, at the end of all merges; without a slug where that cannot be seen as of then. */
  merged: { slug: string | null; released: boolean } | null
}

type TableOf = (noun: Noun) => Sql

const wasNamed = (column: Sql, of: TableOf) => sql`(EXISTS (
    SELECT FROM ${of('attribution')} AS a JOIN ${of('claim')} AS c ON c.id = a.claim_id
    WHERE a.${column} = record.id AND c.release_at <= coalesce(a.withdrawn_at, now()))
  OR EXISTS (SELECT FROM merge WHERE merge.loser_id = record.id AND merge.winner_id = record.merged_into_id AND merge.public))`

/** Readers see a record from here on; one that was withdrawn they saw if that was earlier. */
export const isSeen: Record<Noun, (of: TableOf) => Sql> = {
  source: (of) => sql`record.released_at <= now() OR record.withdrawn_at IS NOT NULL AND ${wasNamed(sql`source_id`, of)}`,
  analyst: (of) => sql`record.released_at <= now() OR record.withdrawn_at IS NOT NULL AND ${wasNamed(sql`analyst_id`, of)}`,
  claim: () => sql`record.release_at <= coalesce(record.withdrawn_at, now())`,
  attribution: (of) =>
    sql`(SELECT c.release_at <= coalesce(record.withdrawn_at, now()) FROM ${of('claim')} AS c WHERE c.id = record.claim_id)`,
  relation: (of) => sql`(SELECT count(*) = 2 FROM ${of('claim')} AS c
    WHERE c.id IN (record.from_id, record.to_id) AND c.release_at <= coalesce(record.withdrawn_at, now()))`,
}

const merged = (noun: Noun) =>
  isSlugged(noun)
    ? sql`CASE WHEN record.merged_into_id IS NOT NULL THEN coalesce((
        WITH RECURSIVE trail AS (
          SELECT record.merged_into_id AS id
          UNION SELECT later.merged_into_id FROM ${raw(noun)} AS later JOIN trail ON later.id = trail.id WHERE later.merged_into_id IS NOT NULL)
        SELECT json_build_object('slug', record.slug, 'released', coalesce(${isSeen[noun](raw)}, false))
        FROM ${raw(noun)} AS record JOIN trail ON trail.id = record.id WHERE record.merged_into_id IS NULL
      ), json_build_object('slug', NULL, 'released', false)) END`
    : sql`NULL::json`

const locator = (noun: Noun, byId: boolean) => (name: string) =>
  sql`
  SELECT record.id, ${isSlugged(noun) ? sql`record.slug` : sql`NULL::text AS slug`}, record.version,
    instant(record.withdrawn_at) AS "withdrawnAt", record.withdrawn_reason AS reason, record.recorded_by AS "recordedBy",
    coalesce(${isSeen[noun](raw)}, false) AS released, ${merged(noun)} AS merged
  FROM ${raw(noun)} AS record
  WHERE ${byId ? sql`record.id = ${name}::uuid` : sql`record.id = (SELECT record_id FROM slug WHERE noun = ${noun}::noun AND slug.slug = ${name})`}`

/** Finds a record by id or slug, or says why it cannot be had: 404, 410, or where it has moved to. */
export async function locate(database: Database, noun: Noun, name: string, drafts: boolean): Promise<Located> {
  const found = await find(database, noun, name, drafts)
  if (found.merged) {
    const { slug, released } = found.merged
    // Where readers see nothing, nothing tells them that it is there.
    if (slug === null || !(drafts || released)) throw notFound(database, noun, name)
    throw new Moved(noun, name, slug)
  }
  calledSo(found, noun, name)
  if (found.withdrawnAt !== null && found.reason !== null) {
    throw new ProblemError('withdrawn', `This ${noun} was withdrawn: ${found.reason}`, {
      withdrawnAt: found.withdrawnAt,
      reason: found.reason,
      version: found.version,
    })
  }
  return found
}

/** The same, where it may have been withdrawn. */
export async function locateEver(database: Database, noun: Noun, name: string, drafts: boolean): Promise<Located> {
  const found = await find(database, noun, name, drafts)
  return found.merged ? found : calledSo(found, noun, name)
}

function calledSo(found: Located, noun: Noun, name: string): Located {
  if (!isId(name) && found.slug !== null && found.slug !== name) throw new Moved(noun, name, found.slug)
  return found
}

async function find(database: Database, noun: Noun, name: string, drafts: boolean): Promise<Located> {
  const byId = isId(name)
  const [found] = byId || isSlugged(noun) ? await database.query<Located & Record<string, unknown>>(locator(noun, byId)(name)) : []
  if (!found || !(drafts || found.released)) throw notFound(database, noun, name)
  return found
}

export function notFound({ moment }: Database, noun: Noun, name: string): ProblemError {
  const then = moment !== undefined && 'instant' in moment ? ` on record at ${moment.instant}` : ''
  return new ProblemError('not-found', `There is no ${noun} ${JSON.stringify(name)}${then}`)
}

export function movedTo(url: string, { noun, from, to }: Moved): string {
  const [path = '', ...query] = url.split(/(?=\?)/)
  return decodeURIComponent(path).replace(`${pathOf[noun]}/${from}`, `${pathOf[noun]}/${to}`) + query.join('')
}

import { type Database, type Sql, sql } from './database/open.ts'
import { ProblemError } from './problems.ts'
import { isSlugged, type Noun, pathOf } from './vocabulary.ts'
import { isId } from './wire.ts'

/** Thrown when a record is asked for by a slug it no longer has. */
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
}

const wasNamed = (column: Sql) => sql`EXISTS (
  SELECT FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.${column} = record.id AND c.release_at <= coalesce(a.withdrawn_at, now()))`

/** Readers see a record from here on; one that was withdrawn they saw if that was earlier. */
const released: Record<Noun, Sql> = {
  source: sql`record.released_at <= now() OR record.withdrawn_at IS NOT NULL AND ${wasNamed(sql`source_id`)}`,
  analyst: sql`record.released_at <= now() OR record.withdrawn_at IS NOT NULL AND ${wasNamed(sql`analyst_id`)}`,
  claim: sql`record.release_at <= coalesce(record.withdrawn_at, now())`,
  attribution: sql`(SELECT c.release_at <= coalesce(record.withdrawn_at, now()) FROM claim c WHERE c.id = record.claim_id)`,
  relation: sql`(SELECT bool_and(coalesce(c.release_at, 'infinity') <= coalesce(record.withdrawn_at, now())) FROM claim c WHERE c.id IN (record.from_id, record.to_id))`,
}

const table: Record<Noun, Sql> = {
  source: sql`source`,
  analyst: sql`analyst`,
  claim: sql`claim`,
  attribution: sql`attribution`,
  relation: sql`relation`,
}

const locator = (noun: Noun, byId: boolean) => (name: string) =>
  sql`
  SELECT record.id, ${isSlugged(noun) ? sql`record.slug` : sql`NULL::text AS slug`}, record.version,
    instant(record.withdrawn_at) AS "withdrawnAt", record.withdrawn_reason AS reason, record.recorded_by AS "recordedBy",
    coalesce(${released[noun]}, false) AS released
  FROM ${table[noun]} AS record
  WHERE ${byId ? sql`record.id = ${name}::uuid` : sql`record.id = (SELECT record_id FROM slug WHERE noun = ${noun}::noun AND slug.slug = ${name})`}`

/** Finds a record by id or slug, or says why it cannot be had: 404, 410, or where it has moved to. */
export async function locate({ query }: Database, noun: Noun, name: string, drafts: boolean, which?: 'withdrawn too'): Promise<Located> {
  const byId = isId(name)
  const [found] = byId || isSlugged(noun) ? await query<Located & Record<string, unknown>>(locator(noun, byId)(name)) : []
  if (!found || !(drafts || found.released)) throw notFound(noun, name)
  if (found.withdrawnAt !== null && found.reason !== null && which === undefined) {
    throw new ProblemError('withdrawn', `This ${noun} was withdrawn: ${found.reason}`, {
      withdrawnAt: found.withdrawnAt,
      reason: found.reason,
    })
  }
  if (!byId && found.slug !== null && found.slug !== name) throw new Moved(noun, name, found.slug)
  return found
}

export const notFound = (noun: Noun, name: string) => new ProblemError('not-found', `There is no ${noun} ${JSON.stringify(name)}`)

export function movedTo(url: string, { noun, from, to }: Moved): string {
  return url.replace(`${pathOf[noun]}/${from}`, `${pathOf[noun]}/${to}`)
}

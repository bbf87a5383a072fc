import { type Database, raw, type Sql, sql } from './database/open.ts'
import type { Noun } from './vocabulary.ts'

/** Whether readers see a record now, of a row of its own table. */
export const isReleased: Record<Noun, Sql> = {
  source: sql`source.released_at <= now()`,
  analyst: sql`analyst.released_at <= now()`,
  claim: sql`claim.release_at <= now()`,
  attribution: sql`EXISTS (SELECT FROM claim WHERE claim.id = attribution.claim_id AND claim.release_at <= now())`,
  relation: sql`(SELECT claim.release_at <= now() FROM claim WHERE claim.id = relation.from_id)
    AND (SELECT claim.release_at <= now() FROM claim WHERE claim.id = relation.to_id)`,
}

const isHidden = sql`(hidden.release_pending OR hidden.release_at IS NULL OR hidden.release_at > hidden.withdrawn_at)
    AND coalesce(hidden.release_at > least(hidden.withdrawn_at, now()), true)`

/** The claims of an id that readers may not see. They are few, and have an index of their own. */
const hiddenClaims = (claim: Sql, id: Sql): Sql => sql`SELECT FROM ${claim} AS hidden WHERE hidden.id = ${id} AND ${isHidden}`

/** Whether readers see the claim of an id, before anything of it is read; of very many ids the planner may ask for all at once. */
export const readersSee = (id: Sql): Sql => sql`NOT EXISTS (${hiddenClaims(sql`claim`, id)})`

/** How many claims readers may not see. */
export const countOfHidden = sql`SELECT count(*) FROM claim AS hidden WHERE ${isHidden}`

type Seen = (id: Sql) => Sql

/** So much that readers may not see is passed over for one page; where more lies there, the page ends, and that is all they learn. */
export const mostPassedOver = 20_000

/**
 * Whether readers see what an id stands for, before anything of it is read: what they may not see counts for nothing, so that
 * neither the length of a page nor where it ends tells of it. Of the past they see what is shown now or was shown then.
 */
export function seenIn({ moment }: Database): Record<'claim' | 'source' | 'analyst', Seen> {
  const current = (noun: string) => raw(moment === undefined ? noun : `current_${noun}`)
  const shown = (table: Sql, id: Sql) =>
    sql`EXISTS (SELECT FROM ${table} AS shown WHERE shown.id = ${id} AND shown.released_at <= now() OFFSET 0)`
  const named =
    (noun: 'source' | 'analyst'): Seen =>
    (id) =>
      moment === undefined ? shown(raw(noun), id) : sql`(${shown(current(noun), id)} OR ${shown(raw(noun), id)})`
  return {
    // Asked for each by itself: nobody can tell a planner how few of them are looked at.
    claim: (id) => sql`NOT EXISTS (${hiddenClaims(current('claim'), id)} OFFSET 0)`,
    source: named('source'),
    analyst: named('analyst'),
  }
}

/** The column of a record that tells by itself since when readers see it. */
export const releaseColumn: Partial<Record<Noun, string>> = { claim: 'release_at', source: 'released_at', analyst: 'released_at' }

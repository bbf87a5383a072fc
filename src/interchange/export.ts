import { type Database, raw, type Snapshot, type Sql, sql } from '../database/open.ts'
import { cursorAt } from '../changes/entries.ts'
import { positionOf } from '../changes/queries.ts'
import { stateOfLog, type LogState } from '../log/state.ts'
import { type Moment, queryAt } from '../past/moments.ts'
import { isToldReleased } from '../past/tables.ts'
import { isReleased } from '../visibility.ts'
import { isSlugged, type Noun, nouns } from '../vocabulary.ts'
import type { NameOf } from '../record.ts'
import { kinds } from './kinds.ts'
import { Spool } from './spool.ts'

const page = 1000

export interface Export {
  /** Of the feed of changes: what comes after it is not in the export, and all before it is. */
  cursor: string | undefined
  spool: Spool
  write: () => Promise<void>
}

/**
 * Every record the audience sees at one moment, sources first: as it is, or at a cursor of the changes. The snapshot is read as
 * fast as the disk takes it, however slowly the caller reads; its transaction is read-only and holds no one back.
 */
export async function openExport(database: Database, drafts: boolean, given: string | undefined): Promise<Export> {
  const asked = given === undefined ? undefined : await positionOf(database, given, 'at')
  const snapshot = await database.snapshot()
  try {
    const log = database.moment === undefined ? await logIn(snapshot) : undefined
    const after =
      asked === undefined ? (log?.unsealed || log?.due ? Number(log.head) : undefined) : await endOfTransactions(snapshot, asked.position)
    const reading = after === undefined ? snapshot : { ...snapshot, query: queryAt(snapshot.query, { position: after }, drafts) }
    // At a cursor there is nothing but what the audience sees.
    const moment = after === undefined ? database.moment : { position: after }
    const view = { whole: drafts || after !== undefined, isOpen: releasedBy(moment) }
    const spool = await Spool.open()
    return {
      cursor: log && cursorAt(asked?.epoch ?? log.epoch, after ?? Number(log.head)),
      spool,
      async write() {
        try {
          for (const noun of nouns) await exportNoun(reading, noun, view, spool)
        } catch (error) {
          await snapshot.end(error as Error)
          throw error
        }
        await snapshot.end()
      },
    }
  } catch (error) {
    await snapshot.end(error as Error)
    throw error
  }
}

/** Transactions that were open at the same time lie so far apart in the log at most. */
const mostInterleaved = 10_000

/** The next position, from one on, that stands within no transaction: half of one is no state the record was ever in. */
async function endOfTransactions({ query }: Snapshot, position: number): Promise<number> {
  for (let [from, end] = [Math.max(0, position - mostInterleaved), position]; ;) {
    const [row] = await query<{ last: string | null }>(sql`
      SELECT max(s.position) AS last
      FROM (SELECT DISTINCT r.xid, epoch FROM sealed JOIN revision r ON r.id = revision_id
        WHERE position >= ${from}::bigint AND position < ${end}::bigint) AS begun
      JOIN revision r USING (xid) JOIN sealed s ON s.revision_id = r.id AND s.epoch = begun.epoch`)
    const next = Number(row?.last ?? -1) + 1
    if (next <= end) return end
    ;[from, end] = [end, next]
  }
}

async function logIn({ query }: Snapshot): Promise<LogState> {
  const [state] = await query<LogState>(stateOfLog)
  if (!state) throw new Error('the database did not say how long the log is')
  return state
}

interface Exported extends Record<string, unknown> {
  key: string
  slug: string | null
  open: boolean
  body: Record<string, unknown>
}

interface View {
  /** Whether the audience sees all that is there. */
  whole: boolean
  /** Whether a claim is released, so that its release need not be said. */
  isOpen: Sql
}

/** Whether a claim had been released by then; at present, or at a position, whether that has been told. */
function releasedBy(moment: Moment | undefined): Sql {
  if (moment === undefined) return raw(isToldReleased('claim'))
  return 'instant' in moment ? sql`claim.release_at <= ${moment.instant}::timestamptz` : sql`claim.released`
}

async function exportNoun(reading: Snapshot, noun: Noun, view: View, spool: Spool): Promise<void> {
  for (let after = ''; !spool.left;) {
    const rows = await reading.query<Exported>(recordsAfter(noun, after, view))
    const last = rows.at(-1)
    if (!last) return
    await spool.write(rows.map((row) => lineOf(noun, row)).join(''))
    after = last.key
  }
}

function recordsAfter(noun: Noun, after: string, { whole, isOpen }: View): Sql {
  const table = raw(noun)
  return sql`SELECT ${table}.key, ${isSlugged(noun) ? sql`${table}.slug` : sql`NULL::text AS slug`},
      ${noun === 'claim' ? sql`coalesce(${isOpen}, false)` : sql`true`} AS open,
      (SELECT row_to_json(shown) FROM (SELECT ${kinds[noun].body(keyOf(whole))}) AS shown) AS body
    FROM ${table} WHERE ${table}.key > ${after} AND ${table}.withdrawn_at IS NULL ${whole ? sql`` : sql`AND ${isReleased[noun]}`}
    ORDER BY ${table}.key LIMIT ${page}`
}

// What is not in the file is not named in it either.
const keyOf =
  (whole: boolean): NameOf =>
  (noun, column) =>
    sql`(SELECT named.key FROM ${raw(noun)} AS named ${noun === 'attribution' && !whole ? sql`JOIN claim ON claim.id = named.claim_id AND claim.release_at <= now()` : sql``}
      WHERE named.id = ${column} AND named.withdrawn_at IS NULL)`

function lineOf(noun: Noun, { key, slug, open, body }: Exported): string {
  const members = Object.entries({
    ...body,
    slug: slug === key ? null : slug,
    ...(Array.isArray(body.places) && { places: body.places.map(inOrder) }),
  })
  const said = members.flatMap(([name, value]) => {
    if (name === 'releaseAt') return open ? [] : [[name, value]]
    return saysNothing(value) ? [] : [[name, bare(value)]]
  })
  return `${JSON.stringify({ type: noun, key, ...(Object.fromEntries(said) as object) })}\n`
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
}

const inOrder = ({ name, country, latitude, longitude, sameAs }: Record<string, unknown>) => ({
  name,
  country,
  latitude,
  longitude,
  sameAs,
})

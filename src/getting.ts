import { type Database, raw, type Sql, sql } from './database/open.ts'
import { locate, notFound } from './locating.ts'
import { stamp } from './nested.ts'
import { isSlugged, type Noun } from './vocabulary.ts'
import { isId } from './wire.ts'

interface Shown {
  id: string
  etag: string
  /** The record as JSON text; null when the caller has it already. */
  body: string | null
  /** Read in the past: when it was withdrawn since. */
  withdrawn?: string | null
}

export type Get = (database: Database, name: string, drafts: boolean, known?: string[]) => Promise<Shown>

interface View {
  /** The record as one JSON value, from its table and `joins`. */
  whole: (drafts: boolean) => Sql
  joins: Sql
  /** What the ETag's stamp is made of, besides the record's own version. */
  marks: (drafts: boolean) => Sql
  /** What must hold for readers. */
  released: Sql
}

/** Composed once: by what a record is asked for by, and by who asks. Where the ETag is known the body is not made. */
export function getterOf(noun: Noun, { whole, joins, marks, released }: View): Get {
  const table = raw(noun)
  const statement = (byId: boolean, drafts: boolean, past: boolean) =>
    sql`SELECT found.id, found.etag, ${past ? sql`(SELECT instant(withdrawn_at) FROM ${raw(`current_${noun}`)} AS later WHERE later.id = found.id) AS withdrawn,` : sql``} CASE WHEN ARRAY[found.etag, '*'] && $2::text[] THEN NULL ELSE (
        SELECT ${whole(drafts)}::text FROM ${table} ${joins} WHERE ${table}.id = found.id) END AS body
      FROM (SELECT ${table}.id, '"' || ${table}.version || '-' || ${stamp(drafts, marks(drafts))} || '"' AS etag FROM ${table} ${joins}
        WHERE ${table}.${byId ? sql`id = $1::uuid` : sql`slug = $1`} AND ${table}.withdrawn_at IS NULL
          ${drafts ? sql`` : sql`AND ${released}`}) AS found`.text
  const forms = (byId: boolean, past: boolean) => ({ drafts: statement(byId, true, past), released: statement(byId, false, past) })
  const both = (past: boolean) => ({ byId: forms(true, past), bySlug: isSlugged(noun) ? forms(false, past) : undefined })
  const present = both(false)
  const past = both(true)

  return async function get(database, name, drafts, known = []) {
    const { byId, bySlug } = database.moment === undefined ? present : past
    const form = isId(name) ? byId : bySlug
    const read = () =>
      form ? database.query<Shown & Record<string, unknown>>({ text: drafts ? form.drafts : form.released, values: [name, known] }) : []
    let [shown] = await read()
    if (!shown) {
      // Says why it cannot be had; if it has only just appeared, it is read again.
      await locate(database, noun, name, drafts)
      ;[shown] = await read()
    }
    if (!shown) throw notFound(noun, name)
    return shown
  }
}

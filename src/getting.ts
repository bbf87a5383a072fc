import { type Database, raw, type Sql, sql } from './database/open.ts'
import { locate, notFound } from './locating.ts'
import { stamp } from './nested.ts'
import { isSlugged, type Noun } from './vocabulary.ts'
import { isId } from './wire.ts'

export interface Shown {
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

const isKnown = sql`ARRAY[found.etag, '*'] && $2::text[]`

/** Composed once: by what a record is asked for by, and by who asks. Where the ETag is known the body is not made. */
export function getterOf(noun: Noun, { whole, joins, marks, released }: View): Get {
  const table = raw(noun)
  const named = (
    byId: boolean,
    drafts: boolean,
  ) => sql`${table}.${byId ? sql`id = $1::uuid` : sql`slug = $1`} AND ${table}.withdrawn_at IS NULL
    ${drafts ? sql`` : sql`AND ${released}`}`
  const present = (byId: boolean, drafts: boolean) =>
    sql`SELECT found.id, found.etag, CASE WHEN ${isKnown} THEN NULL ELSE (
        SELECT ${whole(drafts)}::text FROM ${table} ${joins} WHERE ${table}.id = found.id) END AS body
      FROM (SELECT ${table}.id, '"' || ${table}.version || '-' || ${stamp(drafts, marks(drafts))} || '"' AS etag FROM ${table} ${joins}
        WHERE ${named(byId, drafts)}) AS found`.text
  // The marks of then would cost as much as the answer: it is its own mark.
  const past = (byId: boolean, drafts: boolean) =>
    sql`SELECT found.id, found.etag, (SELECT instant(withdrawn_at) FROM ${raw(`current_${noun}`)} AS later WHERE later.id = found.id) AS withdrawn,
        CASE WHEN ${isKnown} THEN NULL ELSE found.body END AS body
      FROM (SELECT made.*, '"' || version || '-' || substr(md5(body), 1, 16) || '"' AS etag FROM (
        SELECT ${table}.id, ${table}.version, ${whole(drafts)}::text AS body FROM ${table} ${joins} WHERE ${named(byId, drafts)} OFFSET 0) AS made) AS found`
      .text
  const forms = (statement: typeof present) => ({
    byId: { drafts: statement(true, true), released: statement(true, false) },
    bySlug: isSlugged(noun) ? { drafts: statement(false, true), released: statement(false, false) } : undefined,
  })
  const ofNow = forms(present)
  const ofThen = forms(past)

  return async function get(database, name, drafts, known = []) {
    const { byId, bySlug } = database.moment === undefined ? ofNow : ofThen
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

import { type Database, raw, type Sql, sql } from './database/open.ts'
import { batched } from './database/batched.ts'
import { isSeen, locate, notFound } from './locate.ts'
import { changeMark, stamp } from './nested.ts'
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

/** Reads a record by id or slug; `known` are ETags the caller has: the body is null where one of them is still right. */
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

interface Asked {
  /** What a record is asked for by: its id or slug. */
  name: string
  /** ETags that the caller has. */
  known: string[]
}

const current = (noun: Noun) => raw(`current_${noun}`)

type Read = (database: Database, asked: Asked) => Promise<Shown | undefined>

/** Composed once: by what a record is asked for by, and by who asks. Where the ETag is known the body is not made. */
export function getterOf(noun: Noun, { whole, joins, marks, released }: View): Get {
  const table = raw(noun)
  const named = (byId: boolean, drafts: boolean, name: string) => sql`${table}.${raw(byId ? `id = ${name}::uuid` : `slug = ${name}`)}
    AND ${table}.withdrawn_at IS NULL ${drafts ? sql`` : sql`AND ${released}`}`
  // One after the other, each by its index, however many: a planner that counts them would plan anew each time.
  const present = (byId: boolean, drafts: boolean) =>
    sql`SELECT asked.n::integer AS n, found.id, found.etag, CASE WHEN ARRAY[found.etag, '*'] && asked.known THEN NULL ELSE (
        SELECT ${whole(drafts)}::text FROM ${table} ${joins} WHERE ${table}.id = found.id) END AS body
      FROM ROWS FROM (json_to_recordset($1::json) AS (name text, known text[])) WITH ORDINALITY AS asked (name, known, n)
      CROSS JOIN LATERAL (
        SELECT ${table}.id, '"' || ${table}.version || '-' || ${stamp(drafts, sql`${changeMark(noun)}, ${marks(drafts)}`)} || '"' AS etag FROM ${table} ${joins}
        WHERE ${named(byId, drafts, 'asked.name')} OFFSET 0) AS found`.text
  // The marks of then would cost as much as the answer: it is its own mark.
  const past = (byId: boolean, drafts: boolean) =>
    sql`SELECT found.id, found.etag, (SELECT instant(record.withdrawn_at) FROM ${current(noun)} AS record
          WHERE record.id = found.id ${drafts ? sql`` : sql`AND (${isSeen[noun](current)})`}) AS withdrawn,
        CASE WHEN ARRAY[found.etag, '*'] && $2::text[] THEN NULL ELSE found.body END AS body
      FROM (SELECT made.*, '"' || version || '-' || substr(md5(body), 1, 16) || '"' AS etag FROM (
        SELECT ${table}.id, ${table}.version, ${whole(drafts)}::text AS body FROM ${table} ${joins} WHERE ${named(byId, drafts, '$1')} OFFSET 0) AS made) AS found`
      .text
  const forms = <Form>(form: (byId: boolean, drafts: boolean) => Form) => ({
    byId: { drafts: form(true, true), released: form(true, false) },
    bySlug: isSlugged(noun) ? { drafts: form(false, true), released: form(false, false) } : undefined,
  })
  const ofNow = forms((byId, drafts) => readingNow(present(byId, drafts)))
  const ofThen = forms((byId, drafts) => readingThen(past(byId, drafts)))

  return async function get(database, name, drafts, known = []) {
    const { byId, bySlug } = database.moment === undefined ? ofNow : ofThen
    const form = isId(name) ? byId : bySlug
    const read = async () => (drafts ? form?.drafts : form?.released)?.(database, { name, known })
    let shown = await read()
    if (!shown) {
      // Says why it cannot be had; if it has only just appeared, it is read again.
      await locate(database, noun, name, drafts)
      shown = await read()
    }
    if (!shown) throw notFound(database, noun, name)
    return shown
  }
}

/** Reads together what is asked of a database at the same time. */
function readingNow(text: string): Read {
  const readers = new WeakMap<Database, (asked: Asked) => Promise<Shown | undefined>>()
  const readerFor = (database: Database) =>
    batched<Asked, Shown | undefined>(async (all) => {
      const rows = await database.query<Shown & { n: number }>({ text, values: [JSON.stringify(all)] })
      const found = new Map(rows.map((row) => [row.n, row]))
      return all.map((_, n) => found.get(n + 1))
    }, database)
  return (database, asked) => {
    const read = readers.get(database) ?? readerFor(database)
    readers.set(database, read)
    return read(asked)
  }
}

const readingThen =
  (text: string): Read =>
  async (database, { name, known }) =>
    (await database.query<Shown & Record<string, unknown>>({ text, values: [name, known] }))[0]

import { type Database, sql } from './open.ts'

/** What the login of a service may do, and what its server takes. */
export interface Login extends Record<string, unknown> {
  name: string
  /** Whether it may change revisions, as the owner of their table may. */
  changesRevisions: boolean
  isMember: boolean
  isReadOnly: boolean
}

export async function readLogin({ query }: Database): Promise<Login> {
  const [login] = await query<Login>(sql`SELECT quote_ident(current_user) AS name,
    has_table_privilege('revision', 'UPDATE, DELETE, TRUNCATE') AS "changesRevisions", has_table_privilege('revision', 'INSERT') AS "isMember",
    current_setting('transaction_read_only')::boolean AS "isReadOnly"`)
  if (!login) throw new Error('the database did not say who is logged in')
  return login
}

/** What keeps a login from the tables of the service, and the mend; undefined where nothing does. */
export const whyNotAdmitted = ({ name, isMember }: Login): string | undefined =>
  isMember ? undefined : `DATABASE_URL logs in as ${name}, who is no member of onrecord_service: GRANT onrecord_service TO ${name}`

/** What keeps a login from writing. */
export const whyNoWrites = ({ isReadOnly }: Login): string | undefined =>
  isReadOnly ? 'The database takes no writes: DATABASE_URL leads to a standby, or the login or database is set to read only' : undefined

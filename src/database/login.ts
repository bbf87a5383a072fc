import { type Database, sql } from './open.ts'

/** What the login of a service may do, and what its server takes. */
export interface Login extends Record<string, unknown> {
  name: string
  /** Whether the tables of the service are there. */
  isMigrated: boolean
  /** Whether it may change revisions, as the owner of their table may. */
  changesRevisions: boolean
  /** Whether it may write, as the owner of the tables and the members of onrecord_service may. */
  mayWrite: boolean
  /** Whether it is a member of onrecord_service; null: there is no such role. */
  isMember: boolean | null
  isReadOnly: boolean
}

export async function readLogin({ query }: Database): Promise<Login> {
  // A table is found by its name only where its schema may be used.
  const [login] = await query<Login>(sql`SELECT quote_ident(current_user) AS name, revision IS NOT NULL AS "isMigrated",
    coalesce(has_table_privilege(revision, 'UPDATE, DELETE, TRUNCATE'), false) AS "changesRevisions",
    coalesce(has_table_privilege(revision, 'INSERT'), false) AS "mayWrite",
    (SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = 'onrecord_service') AS "isMember",
    current_setting('transaction_read_only')::boolean AS "isReadOnly"
    FROM (SELECT (SELECT oid FROM pg_class WHERE relname = 'revision' AND relnamespace = to_regnamespace('public')) AS revision) found`)
  if (!login) throw new Error('the database did not say who is logged in')
  return login
}

/** What keeps a login from the tables of the service, and the mend; undefined where nothing does. */
export function whyNotAdmitted({ name, isMigrated, mayWrite, isMember }: Login): string | undefined {
  if (!isMigrated)
    return 'DATABASE_URL leads to a database without the tables of the service: let it lead to the one that MIGRATE_DATABASE_URL leads to'
  if (mayWrite) return undefined
  const who = `DATABASE_URL logs in as ${name}, who`
  const asOwner = 'start once more with the owner of the tables in MIGRATE_DATABASE_URL, which grants that role what the service needs'
  if (isMember) return `${who} is a member of onrecord_service, but may not write: ${asOwner}`
  if (isMember === false) return `${who} is no member of onrecord_service: GRANT onrecord_service TO ${name}`
  return `${who} does not own the tables, and there is no role onrecord_service: have CREATE ROLE onrecord_service; GRANT onrecord_service TO ${name} done by a role that may make roles, then ${asOwner}`
}

/** What keeps a login from writing. */
export const whyNoWrites = ({ isReadOnly }: Login): string | undefined =>
  isReadOnly ? 'The database takes no writes: DATABASE_URL leads to a standby, or the login or database is set to read only' : undefined

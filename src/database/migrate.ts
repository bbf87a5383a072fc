import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { root } from '../root.ts'
import { connectTo } from './connecting.ts'
import { letServiceWrite } from './grants.ts'

const migrationsFolder = fileURLToPath(new URL('prisma/migrations', root))

export interface Queryable {
  query(sql: string): Promise<{ rows: unknown[] }>
}

interface Applied {
  name: string
  checksum: string
  finished: boolean
}

interface Options {
  folder?: string
  log?: (line: string) => void
  /** Milliseconds that the database is waited for. */
  patience?: number
}

/** Applies what is missing and answers its names. Keeps Prisma's own table, format and lock, so that its command line agrees. */
export async function migrate(ownerUrl: string, { folder = migrationsFolder, log = () => {}, patience }: Options = {}): Promise<string[]> {
  const client = await connectTo(ownerUrl, patience)
  // That it is one is told by the code: the word for it is in the language of the server.
  client.on('notice', ({ code, message }) => code?.startsWith('01') && log(`Postgres warns: ${message}`))
  try {
    await lock(client, log)
    const applied = await listApplied(client)
    const pending = comparePending(await readMigrations(folder), applied ?? [])
    if (!applied && pending.length > 0) await client.query(table)
    for (const migration of pending) await apply(client, migration)
    if (await letServiceWrite(client)) log('granted the role onrecord_service what the service needs')
    await letServiceRead(client)
    // Behind a pooler it would outlive the client.
    await client.query('SELECT pg_advisory_unlock(72707369)')
    return pending.map(({ name }) => name)
  } catch (error) {
    throw isDenied(error) ? new Error(`${(error as Error).message}: ${asOwner}`, { cause: error }) : error
  } finally {
    await client.end()
  }
}

const asOwner = 'the migrations need the owner of the database: log in as that one in MIGRATE_DATABASE_URL'

// What a migration failed of says that it did; its cause why.
const isDenied = (error: unknown): boolean =>
  error instanceof Error && ((error as NodeJS.ErrnoException).code === '42501' || isDenied(error.cause))

async function lock(client: pg.Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(72707369) AS locked')
  if (rows[0]?.locked) return
  log(
    'Waiting for the migrations of another process; if none is at it, a pooler keeps its lock: let MIGRATE_DATABASE_URL lead straight to Postgres',
  )
  await client.query('SELECT pg_advisory_lock(72707369)')
}

/** The names of migrations this database still lacks, for a readiness check. */
export async function pendingMigrations(db: Queryable, folder = migrationsFolder): Promise<string[]> {
  const applied = new Set(((await listApplied(db)) ?? []).filter(({ finished }) => finished).map(({ name }) => name))
  return (await listNames(folder)).filter((name) => !applied.has(name))
}

const table = `
CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = await listNames(folder)
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

async function listApplied(db: Queryable): Promise<Applied[] | null> {
  const { rows } = await db.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made`)
  if (!(rows[0] as { made: boolean }).made) return null
  const applied = await db.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  return applied.rows as Applied[]
}

function comparePending(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of applied) {
    const file = known.get(name)
    if (!finished)
      throw new Error(
        `The migration ${name} failed half-way in this database: put it right, then "npx prisma migrate resolve --applied ${name}" or "--rolled-back ${name}".`,
      )
    if (!file)
      throw new Error(
        `This database has the migration ${name}, which this version of Onrecord does not know: run the version that made it, or a later one.`,
      )
    if (file.checksum !== checksum)
      throw new Error(
        `The migration ${name} was changed after it was applied to this database: restore prisma/migrations/${name}/migration.sql and put the change into a new migration.`,
      )
    known.delete(name)
  }
  return [...known.values()]
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`The migration ${name} failed and left nothing behind${lineOf(error, sql)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : ''
}

// The readiness check asks as the service, which owns nothing.
async function letServiceRead(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_roles, pg_class t WHERE rolname = 'onrecord_service' AND t.oid = to_regclass('_prisma_migrations')
     AND pg_has_role(t.relowner, 'USAGE') AND NOT has_table_privilege(rolname, t.oid, 'SELECT')`,
  )
  if (rows.length > 0) await client.query('GRANT SELECT ON _prisma_migrations TO onrecord_service')
}

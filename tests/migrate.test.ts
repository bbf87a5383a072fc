import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { attach } from '../src/database/attach.ts'
import { migrate, pendingMigrations } from '../src/database/migrate.ts'
import { cloneDatabase, emptyDatabase, type TestDatabase } from './support/database.ts'

let database: Omit<TestDatabase, 'serviceUrl'>
let db: pg.Pool
let folder: string

beforeEach(async () => {
  database = await emptyDatabase()
  db = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  folder = mkdtempSync(join(inject('scratch'), 'migrations-'))
  write('20260101000000_first', 'CREATE TABLE first (id int);\nINSERT INTO first SELECT generate_series(1, 3);')
  write(
    '20260102000000_second',
    'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;\nCREATE TABLE second (id int DEFAULT two());',
  )
})

afterEach(async () => {
  await db.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function names(): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at, migration_name',
  )
  return rows.map(({ name }) => name)
}

const grantedToService = `SELECT concat_ws(' ', privilege_type, object) AS what FROM (
    SELECT relacl AS acl, oid::regclass::text AS object FROM pg_class
    UNION ALL SELECT attacl, concat(attrelid::regclass, ' ', attname) FROM pg_attribute
    UNION ALL SELECT nspacl, nspname FROM pg_namespace
    UNION ALL SELECT proacl, oid::regprocedure::text FROM pg_proc
  ) objects, aclexplode(acl) WHERE grantee = 'onrecord_service'::regrole ORDER BY what`

test('migrations are applied once, in order, and recorded as Prisma records them', async () => {
  expect(await pendingMigrations(db, folder)).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await migrate(database.ownerUrl, { folder })).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await migrate(database.ownerUrl, { folder })).toEqual([])
  expect(await pendingMigrations(db, folder)).toEqual([])
  const { rows } = await db.query('SELECT * FROM _prisma_migrations ORDER BY migration_name')
  expect(rows[0]).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    checksum: '71b7b05d98d34c08c2de8d344cbb0e77c430f84951d95fa25a936e13cf9f7e14',
    migration_name: '20260101000000_first',
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  })
})

test('three processes that migrate an empty database at once apply each migration once', async () => {
  const script = `import { migrate } from ${JSON.stringify(join(inject('built'), 'migrate.js'))}
    const [, url, folder] = process.argv
    console.log(JSON.stringify(await migrate(url, { folder })))`
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, database.ownerUrl, folder])
  const outcomes = await Promise.all([run(), run(), run()])
  const applied = outcomes.flatMap(({ stdout }) => JSON.parse(stdout) as string[])
  expect(applied.sort()).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await names()).toEqual(applied)
  expect((await db.query('SELECT count(*)::int FROM first')).rows).toEqual([{ count: 3 }])
})

test('a migration that fails half-way leaves nothing, and runs once it is mended', async () => {
  write('20260103000000_third', 'CREATE TABLE third (id int);\nINSERT INTO nowhere VALUES (1);')
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(
    /20260103000000_third failed and left nothing behind \(line 2\): relation "nowhere" does not exist/,
  )
  expect(await names()).toEqual(['20260101000000_first', '20260102000000_second'])
  expect((await db.query("SELECT to_regclass('third') AS third")).rows).toEqual([{ third: null }])
  write('20260103000000_third', 'CREATE TABLE third (id int);')
  expect(await migrate(database.ownerUrl, { folder })).toEqual(['20260103000000_third'])
})

test('what a migration warns of is told, and no notice', async () => {
  write('20260103000000_third', "DO $$ BEGIN RAISE WARNING 'no role'; RAISE NOTICE 'no matter'; END $$;")
  const said: string[] = []
  await migrate(database.ownerUrl, { folder, log: (line) => said.push(line) })
  expect(said).toEqual(['Postgres warns: no role'])
})

test('a migration changed after it was applied is refused', async () => {
  await migrate(database.ownerUrl, { folder })
  write('20260101000000_first', 'CREATE TABLE first (id bigint);')
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(/20260101000000_first was changed after it was applied/)
})

test('a database that a later version migrated is refused', async () => {
  await migrate(database.ownerUrl, { folder })
  rmSync(join(folder, '20260102000000_second'), { recursive: true })
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(
    /20260102000000_second, which this version of Onrecord does not know/,
  )
})

test('a migration that Prisma left unfinished is refused until it is resolved', async () => {
  await migrate(database.ownerUrl, { folder })
  await db.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%second'")
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(/20260102000000_second failed half-way/)
  expect(await pendingMigrations(db, folder)).toEqual(['20260102000000_second'])
  await db.query(
    "DROP TABLE second; DROP FUNCTION two; UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%second'",
  )
  expect(await migrate(database.ownerUrl, { folder })).toEqual(['20260102000000_second'])
})

test('a database that takes the connection and says nothing is not waited for without end', async () => {
  const mute = createServer().listen(0, '127.0.0.1')
  await once(mute, 'listening')
  const url = `postgresql://owner@127.0.0.1:${(mute.address() as AddressInfo).port}/onrecord`
  await expect(migrate(url, { folder, patience: 100 })).rejects.toThrow('the database does not answer')
  mute.close()
})

describe('what keeps the service from its database names what leads there, and the mend:', () => {
  const refusalOf = (settings: NodeJS.ProcessEnv) =>
    attach(readConfig(settings), { log: () => {} }).then(String, ({ message }: Error) => message)

  test('an address of somebody who is not its owner, for the migrations', async () => {
    const { template, password } = inject('postgres')
    const login = new URL(database.ownerUrl)
    login.username = template
    login.password = password
    expect(await refusalOf({ DATABASE_URL: login.href })).toBe(
      'DATABASE_URL: permission denied for schema public: the migrations need the owner of the database: log in as that one in MIGRATE_DATABASE_URL',
    )
    await migrate(database.ownerUrl, { folder })
    write('20260103000000_third', 'CREATE TABLE third (id int)')
    await db.query('GRANT SELECT, INSERT ON _prisma_migrations TO onrecord_service')
    await expect(migrate(login.href, { folder })).rejects.toThrow(
      /failed and left nothing behind .*: permission denied for schema public: the mig/,
    )
  })

  test('addresses of two databases', async () => {
    const clone = await cloneDatabase()
    expect(await refusalOf({ DATABASE_URL: database.ownerUrl, MIGRATE_DATABASE_URL: clone.ownerUrl })).toMatch(
      /^DATABASE_URL leads to a database without the tables/,
    )
    await clone.drop()
  })

  test('an address that wants TLS where the server has none', async () => {
    const [plain, secure] = [database.ownerUrl, `${database.ownerUrl}?sslmode=require`]
    expect(await refusalOf({ DATABASE_URL: plain, MIGRATE_DATABASE_URL: secure })).toMatch(/^MIGRATE_DATABASE_URL: .*(SSL|certificate)/)
    expect(await refusalOf({ DATABASE_URL: secure, MIGRATE_DATABASE_URL: plain })).toMatch(/^DATABASE_URL: .*(SSL|certificate)/)
  })
})

test('what the role of the service lacks, as it does where it was made after the migrations, is granted by the next start', async () => {
  const clone = await cloneDatabase()
  const owner = new pg.Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  const granted = async () => (await owner.query<{ what: string }>(grantedToService)).rows.map(({ what }) => what)
  const before = await granted()
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public, past FROM onrecord_service;
    REVOKE ALL ON SCHEMA public, past FROM onrecord_service; REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public, past FROM onrecord_service`)
  expect(await granted()).toEqual([])
  await owner.query('GRANT SELECT ON _prisma_migrations TO onrecord_service')
  const config = readConfig({ DATABASE_URL: clone.serviceUrl })
  await expect(attach(config, { log: () => {} })).rejects.toThrow(/is a member of onrecord_service, but may not write: start once more/)
  const said: string[] = []
  const { close } = await attach({ ...config, migrateDatabaseUrl: clone.ownerUrl }, { log: (line) => said.push(line) })
  await close()
  expect([await granted(), said]).toEqual([before, ['granted the role onrecord_service what the service needs']])
  await owner.end()
  await clone.drop()
})

test('the service, which owns nothing, can tell that nothing is pending', async () => {
  const clone = await cloneDatabase()
  const service = new pg.Pool({ connectionString: clone.serviceUrl, max: 1 })
  expect(await pendingMigrations(service)).toEqual([])
  expect(await migrate(clone.serviceUrl)).toEqual([])
  await service.end()
  await clone.drop()
})

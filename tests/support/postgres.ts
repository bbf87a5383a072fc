import { randomBytes, randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/database/embedded.ts'
import { tryLock } from '../../src/database/lock.ts'
import { migrate } from '../../src/database/migrate.ts'
import { build } from './build.ts'

interface TestPostgres {
  /** A superuser's connection to a database that no test uses. */
  adminUrl: string
  /** The migrated database that each test file clones; also the name of the role that clones are served as. */
  template: string
  password: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres
    /** A folder that is removed with the run. */
    scratch: string
    /** The folder where src/ is compiled, to be run in processes of their own. */
    built: string
  }
}

const runs = 72707370

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo: (() => unknown)[] = []
  const tearDown = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const scratch = makeScratch()
    undo.push(() => scratch.remove())
    const built = await build()
    undo.push(() => built.remove())
    const server = await startServer(scratch.folder)
    undo.push(() => server.stop())
    project.provide('built', built.folder)
    const admin = new pg.Client({ connectionString: server.adminUrl })
    await admin.connect()
    undo.push(() => admin.end())
    await sweepDeadRuns(admin)
    const run = randomInt(2 ** 31)
    undo.push(() => dropRun(admin, run))
    project.provide('scratch', scratch.folder)
    project.provide('postgres', await makeTemplate(admin, server.adminUrl, run))
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function makeTemplate(admin: pg.Client, adminUrl: string, run: number): Promise<TestPostgres> {
  const template = `onrecord_test_${run}`
  const password = randomBytes(16).toString('hex')
  await admin.query('SELECT pg_advisory_lock($1, $2)', [runs, run])
  await admin.query(`CREATE DATABASE ${template}`)
  await migrate(at(adminUrl, template))
  await admin.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN CREATE ROLE onrecord_service; END IF;
    CREATE ROLE ${template} LOGIN PASSWORD '${password}' IN ROLE onrecord_service;
  END $$`)
  await admin.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`)
  return { adminUrl, template, password }
}

export function at(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function startServer(scratch: string): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const outside = process.env.TEST_DATABASE_URL
  if (outside) return { adminUrl: outside, stop: async () => {} }
  const embedded = await startEmbedded(join(scratch, 'server'), { durable: false })
  return { adminUrl: embedded.ownerUrl, stop: () => embedded.stop() }
}

// The run's lock goes when the run ends, however it ends: a folder whose lock is free is a killed run's.
function makeScratch(): { folder: string; remove(): void } {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith('onrecord-test-'))) sweep(join(tmpdir(), name))
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  chmodSync(folder, 0o711)
  const lock = tryLock(join(folder, 'run.lock'))
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true })
      lock?.release()
    },
  }
}

function sweep(folder: string): void {
  try {
    const lock = existsSync(join(folder, 'run.lock')) && tryLock(join(folder, 'run.lock'))
    if (lock) rmSync(folder, { recursive: true })
    if (lock) lock.release()
  } catch {
    // Another user's, or just swept by another run.
  }
}

// Each run holds a lock of its number while it lives: databases whose number is free are a killed run's.
async function sweepDeadRuns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ run: number }>(`SELECT DISTINCT substring(datname FROM '^onrecord_test_([0-9]+)')::int AS run
    FROM pg_database WHERE datname ~ '^onrecord_test_[0-9]+'`)
  for (const { run } of rows) {
    const { rows: free } = await admin.query('SELECT 1 WHERE pg_try_advisory_lock($1, $2)', [runs, run])
    if (free.length > 0) await dropRun(admin, run)
  }
}

async function dropRun(admin: pg.Client, run: number): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ '^onrecord_test_${run}(_|$)'`)
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  await admin.query(`DROP ROLE IF EXISTS onrecord_test_${run}`)
  await admin.query('SELECT pg_advisory_unlock($1, $2)', [runs, run])
}

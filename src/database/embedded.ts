import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  ftruncateSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterIn, makeCluster, urlsFor } from './cluster.ts'
import { connectTo } from './connecting.ts'
import { type Lock, tryLock } from './lock.ts'
import { isPostmaster, launch, type Postmaster, readPostmaster } from './postmaster.ts'
import { accountFor, findProgram, installedProgram } from './program.ts'

export interface Embedded {
  ownerUrl: string
  serviceUrl: string
  stop(): Promise<void>
}

interface EmbeddedOptions {
  log?: (line: string) => void
  /** Hears that Postgres has ended by itself. */
  onLost?: () => void
  durable?: boolean
}

// One lock is the service's, held as long as it lives; the other goes to everything that works in the cluster, and so outlives a killed service as long as they do.
const serviceLock = (folder: string) => join(folder, 'onrecord.lock')
const clusterLock = (folder: string) => join(folder, 'postgres.lock')

export async function startEmbedded(
  dataDir: string,
  { log = () => {}, onLost = () => {}, durable = true }: EmbeddedOptions = {},
): Promise<Embedded> {
  const native = installedProgram()
  const folder = makeFolder(dataDir)
  const service = await lockFolder(folder, dataDir)
  try {
    const postmaster = await startPostmaster(native, folder, log, durable)
    return { ...urlsFor(folder, postmaster.port), stop: stopper(postmaster, service, onLost) }
  } catch (error) {
    service.release()
    throw error
  }
}

/** The one another process runs in this folder; waits for it while it starts or stops. */
export async function findEmbedded(dataDir: string): Promise<Pick<Embedded, 'ownerUrl' | 'serviceUrl'> | null> {
  if (!existsSync(serviceLock(dataDir))) return null
  const folder = realpathSync(dataDir)
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(20)) {
    const postmaster = readPostmaster(folder)
    if (postmaster?.ready && isPostmaster(postmaster.pid, folder)) return urlsFor(folder, postmaster.port)
    if (isFree(serviceLock(folder))) return null
  }
  return null
}

/** The migrations make the role onrecord_service; the embedded service logs in as a member of it. */
export async function admitService(ownerUrl: string): Promise<void> {
  const client = await connectTo(ownerUrl)
  try {
    await client.query(
      `GRANT onrecord_service TO onrecord; GRANT CONNECT ON DATABASE ${client.escapeIdentifier(client.database ?? '')} TO onrecord`,
    )
  } finally {
    await client.end()
  }
}

function makeFolder(dataDir: string): string {
  if (makeAll(resolve(dataDir))) chmodSync(dataDir, 0o711)
  try {
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(`Onrecord may not write in ${dataDir}: start it as the user who owns that folder, or choose another DATA_DIR.`)
  }
  return realpathSync(dataDir)
}

function makeAll(folder: string): boolean {
  try {
    return mkdirSync(folder, { recursive: true }) !== undefined
  } catch (error) {
    throw new Error(`DATA_DIR: ${(error as Error).message}; choose another folder`, { cause: error })
  }
}

async function lockFolder(folder: string, dataDir: string): Promise<Lock> {
  for (const deadline = Date.now() + 5_000; ; await pause(20)) {
    const lock = tryLock(serviceLock(folder))
    if (lock) {
      ftruncateSync(lock.fd)
      writeSync(lock.fd, `${process.pid}`)
      return lock
    }
    // The winner of a simultaneous start has not yet written its pid, or a passing findEmbedded holds the lock.
    const pid = Number(readFileSync(serviceLock(folder), 'utf8'))
    if ((pid && isAlive(pid)) || Date.now() > deadline) {
      throw new Error(
        `Another Onrecord (pid ${pid}) is already running in ${dataDir}: stop it first, or give this one a DATA_DIR of its own.`,
      )
    }
  }
}

async function startPostmaster(native: string, folder: string, log: (line: string) => void, durable: boolean): Promise<Postmaster> {
  const cluster = clusterIn(folder)
  const account = accountFor(cluster)
  const bin = await findProgram(native, folder, account)
  const lock = await lockCluster(folder, log)
  try {
    if (!existsSync(cluster)) log(`Making a database in ${cluster}`)
    await makeCluster(folder, bin, account, lock.fd, durable)
    return await launch(folder, bin, account, lock.fd, durable)
  } finally {
    lock.release()
  }
}

// Held by another, it belongs to what a killed service left behind, which is on its way out or is told to go.
async function lockCluster(folder: string, log: (line: string) => void): Promise<Lock> {
  let told: number | undefined
  for (const deadline = Date.now() + 60_000; ; await pause(20)) {
    const lock = tryLock(clusterLock(folder))
    const orphan = readPostmaster(folder)?.pid
    const real = orphan !== undefined && isPostmaster(orphan, folder)
    if (lock && !real) {
      rmSync(join(clusterIn(folder), 'postmaster.pid'), { force: true })
      return lock
    }
    lock?.release()
    if (lock) throw new Error(`A Postgres that Onrecord did not start (pid ${orphan}) is running in ${clusterIn(folder)}: stop it first.`)
    if (Date.now() > deadline)
      throw new Error(
        `The Postgres of an earlier Onrecord${real ? ` (pid ${orphan})` : ''} in ${clusterIn(folder)} does not end: stop it first.`,
      )
    if (real && orphan !== told) {
      log(`Stopping the Postgres (pid ${orphan}) that an earlier Onrecord left behind`)
      interrupt(orphan)
      told = orphan
    }
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    // It has just ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function stopper(postmaster: Postmaster, service: Lock, onLost: () => void): () => Promise<void> {
  let stopping: Promise<void> | undefined
  void postmaster.exited.then(() => stopping ?? onLost())
  return () =>
    (stopping ??= postmaster.stop().then(() => {
      ftruncateSync(service.fd)
      service.release()
    }))
}

function isFree(file: string): boolean {
  const lock = tryLock(file)
  lock?.release()
  return lock !== null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

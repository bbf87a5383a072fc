import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterIn, makeCluster, urlsFor } from '../../src/database/cluster.ts'
import { admitService } from '../../src/database/embedded.ts'
import { tryLock } from '../../src/database/lock.ts'
import { migrate } from '../../src/database/migrate.ts'
import { readPostmaster } from '../../src/database/postmaster.ts'
import { accountFor, environment, findProgram, installedProgram, wayTo } from '../../src/database/program.ts'
import { type Corpus, loadCorpus } from './load.ts'
import { freePort } from '../../src/ports.ts'

type Settings = Record<string, string>

const megabytes = Math.floor(totalmem() / 1024 / 1024)
const buffers = Math.floor(megabytes / 4)

/** As a server of this size would be run; what is not said here is as Postgres has it, durability included. */
export const production: Settings = {
  shared_buffers: `${buffers}MB`,
  effective_cache_size: `${Math.floor(megabytes / 2)}MB`,
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
}

const loading: Settings = {
  shared_buffers: `${buffers}MB`,
  maintenance_work_mem: `${Math.min(1024, Math.floor(megabytes / 8))}MB`,
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  fsync: 'off',
  full_page_writes: 'off',
}

export interface Postgres {
  pid: number
  ownerUrl: string
  serviceUrl: string
  stop(): Promise<void>
}

/** A server with the corpus asked for, made now or kept from before; without a folder it goes when it stops. */
export async function startWithCorpus(
  data: string | undefined,
  wanted: { claims: number | undefined; seed: number },
  log: (line: string) => void,
): Promise<Postgres & { corpus: Corpus }> {
  const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'onrecord-bench-')) : data
  if (mkdirSync(folder, { recursive: true }) ?? data === undefined) chmodSync(folder, 0o711)
  const lock = tryLock(join(folder, 'bench.lock'))
  if (!lock) throw new Error(`Another benchmark is at work in ${folder}`)
  const release = () => {
    lock.release()
    if (data === undefined) rmSync(folder, { recursive: true })
  }
  try {
    const corpus = await makeCorpus(realpathSync(folder), wanted, log)
    const postgres = await startPostgres(realpathSync(folder), production)
    const stop = () => postgres.stop().finally(release)
    try {
      const applied = await migrate(postgres.ownerUrl)
      if (applied.length > 0) log(`applied to the corpus: ${applied.join(', ')}`)
      await admitService(postgres.ownerUrl)
    } catch (error) {
      await postgres.stop()
      throw error
    }
    return { ...postgres, corpus, stop }
  } catch (error) {
    release()
    throw error
  }
}

async function makeCorpus(
  folder: string,
  { claims, seed }: { claims: number | undefined; seed: number },
  log: (line: string) => void,
): Promise<Corpus> {
  const label = join(folder, 'corpus.json')
  if (existsSync(label)) {
    const kept = JSON.parse(readFileSync(label, 'utf8')) as Corpus
    if (claims !== undefined && (kept.claims !== claims || kept.seed !== seed))
      throw new Error(`${folder} holds ${kept.claims} claims of seed ${kept.seed}: leave --claims and --seed out, or name another folder`)
    return kept
  }
  const corpus = { claims: claims ?? 100_000, seed }
  rmSync(clusterIn(folder), { recursive: true, force: true })
  log(`Making a corpus of ${corpus.claims} claims in ${folder}`)
  const postgres = await startPostgres(folder, loading)
  try {
    await migrate(postgres.ownerUrl)
    await loadCorpus(postgres.ownerUrl, corpus, log)
  } finally {
    await postgres.stop()
  }
  writeFileSync(label, JSON.stringify(corpus))
  return corpus
}

export async function startPostgres(folder: string, settings: Settings, at?: number): Promise<Postgres> {
  const cluster = clusterIn(folder)
  const account = accountFor(cluster)
  const bin = await findProgram(installedProgram(), folder, account)
  const log = openSync(join(folder, 'postgres.log'), 'a', 0o600)
  await makeCluster(folder, bin, account, log, true)
  const port = at ?? (await freePort())
  const options = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', port: `${port}` }
  const args = ['-D', wayTo(cluster, account), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // In a session of its own, so that Ctrl-C reaches the benchmark first; it ends with the benchmark where the kernel can see to that.
  const [file, ...first] = existsSync('/usr/bin/setpriv')
    ? ['/usr/bin/setpriv', '--pdeathsig=INT', '--', join(bin, 'postgres')]
    : [join(bin, 'postgres')]
  const child = spawn(file as string, [...first, ...args], {
    uid: account.uid,
    gid: account.gid,
    cwd: cluster,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const exited = once(child, 'exit')
  for (;;) {
    const found = readPostmaster(folder)
    if (found?.pid === child.pid && found?.ready) break
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Postgres did not start: see ${join(folder, 'postgres.log')}`)
    await pause(20)
  }
  const stop = async () => {
    child.kill('SIGINT')
    await exited
  }
  return { pid: child.pid as number, ...urlsFor(folder, port), stop }
}

import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterIn } from '../../src/database/cluster.ts'
import { admitService } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { addKey } from '../../src/keys/queries.ts'
import { keepSigningKey } from '../../src/log/key-file.ts'
import { freePort } from '../../src/ports.ts'
import { type Postgres, startPostgres } from '../bench/postgres.ts'
import { serve, type Service } from '../support/service.ts'

export interface Servers {
  /** Where the service answers; another place after each start. */
  address(): string
  ownerUrl: string
  keys: { editor: string; reader: string; admin: string }
  killService(): Promise<void>
  killPostgres(): Promise<void>
  startService(): Promise<void>
  startPostgres(): Promise<void>
  /** Ends both and leaves nothing. */
  end(): Promise<void>
}

/** A Postgres and a service of our own, that can be killed one by one. */
export async function startServers(built: string): Promise<Servers> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-crash-')))
  chmodSync(folder, 0o711)
  const port = await freePort()
  const settings = { shared_buffers: '64MB', max_connections: '60' }
  let postgres: Postgres = await startPostgres(folder, settings, port)
  const { ownerUrl, serviceUrl } = postgres
  await migrate(ownerUrl)
  await admitService(ownerUrl)
  const environment = {
    DATABASE_URL: serviceUrl,
    MIGRATE_DATABASE_URL: ownerUrl,
    SIGNING_KEY_FILE: await keepSigningKey(folder),
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
  }
  let service: Service = await serve(built, environment)
  return {
    address: () => service.address,
    ownerUrl,
    keys: await makeKeys(serviceUrl),
    async killService() {
      service.child.kill('SIGKILL')
      await service.ended
    },
    async killPostgres() {
      const pids = [postgres.pid, ...childrenOf(postgres.pid)]
      for (const pid of pids) kill(pid)
      while (pids.some(isAlive)) await pause(5)
      rmSync(join(clusterIn(folder), 'postmaster.pid'), { force: true })
    },
    async startService() {
      service = await serve(built, environment)
    },
    async startPostgres() {
      postgres = await startPostgres(folder, settings, port)
    },
    async end() {
      service.child.kill('SIGKILL')
      await service.ended
      await postgres.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function makeKeys(url: string): Promise<Servers['keys']> {
  const database = openDatabase({ url, poolSize: 1, statementNames: true })
  try {
    const make = async (role: 'editor' | 'reader' | 'admin') => (await addKey(database, { name: role, role, actor: role })).key
    return { editor: await make('editor'), reader: await make('reader'), admin: await make('admin') }
  } finally {
    await database.close()
  }
}

/** Its state and its parent; none where it has ended. */
function statOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const [state = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === pid)
    .map(Number)

// A zombie is gone but for its name.
const isAlive = (pid: number): boolean => !['Z', undefined].includes(statOf(pid)?.state)

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

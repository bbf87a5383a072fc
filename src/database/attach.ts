import type { Config } from '../config.ts'
import { admitService, findEmbedded, startEmbedded } from './embedded.ts'
import { causeOf } from './faults.ts'
import { whyNotReadCommitted } from './isolation.ts'
import { type Login, readLogin, whyNotAdmitted } from './login.ts'
import { migrate } from './migrate.ts'
import { type Database, openDatabase } from './open.ts'

export interface Attached {
  database: Database
  /** Where the service finds it. */
  url: string
  /** Whether the database is the embedded one. */
  embedded: boolean
  /** Whether its login may change revisions, so that triggers alone keep them. */
  unguarded: boolean
  close: () => Promise<void>
}

type OnError = (error: Error) => void

interface Options {
  log: (line: string) => void
  onError?: OnError
  /** Hears that the embedded Postgres has ended by itself. */
  onLost?: () => void
  /** Use the embedded server of another process if one runs; otherwise that is an error. */
  share?: boolean
}

export const tellLost: OnError = (error) => void process.stderr.write(`database connection lost: ${error.message}\n`)

/** A database whose migrations are applied. */
export function connect(
  { poolSize, statementNames, readTimeout, replicaUrls }: Config,
  url: string,
  { log, onError }: Pick<Options, 'log' | 'onError'>,
): Database {
  return openDatabase({ url, poolSize, statementNames, readTimeout, replicaUrls, log, ...(onError && { onError }) })
}

/** The configured database with its migrations applied: a server of the newsroom's own, or the embedded one. */
export async function attach(config: Config, { log, onError, onLost, share = false }: Options): Promise<Attached> {
  const { databaseUrl, migrateDatabaseUrl, dataDir } = config
  // A command writes, or reads what it is about to write: it asks no replica.
  const open = (url: string) => connect(share ? { ...config, replicaUrls: [] } : config, url, { log, ...(onError && { onError }) })
  if (databaseUrl !== undefined) {
    const by = (migrateDatabaseUrl ?? databaseUrl) === databaseUrl ? 'DATABASE_URL' : 'MIGRATE_DATABASE_URL'
    for (const name of await telling(by, () => migrate(migrateDatabaseUrl ?? databaseUrl, { log }))) log(`applied migration ${name}`)
    const database = open(databaseUrl)
    try {
      const { changesRevisions } = await admittedTo(database)
      return { database, url: databaseUrl, embedded: false, unguarded: changesRevisions, close: () => database.close() }
    } catch (error) {
      await database.close()
      throw error
    }
  }
  const running = share ? await findEmbedded(dataDir) : null
  if (running) {
    const database = open(running.serviceUrl)
    return { database, url: running.serviceUrl, embedded: true, unguarded: false, close: () => database.close() }
  }
  const server = await startEmbedded(dataDir, { log, ...(onLost && { onLost }) })
  try {
    for (const name of await migrate(server.ownerUrl, { log })) log(`applied migration ${name}`)
    await admitService(server.ownerUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  const database = open(server.serviceUrl)
  return {
    database,
    url: server.serviceUrl,
    embedded: true,
    unguarded: false,
    async close() {
      await database.close()
      await server.stop()
    },
  }
}

/** What keeps a database from being reached or made ready names what leads there. */
async function telling<T>(variable: string, reach: () => Promise<T>): Promise<T> {
  try {
    return await reach()
  } catch (error) {
    throw new Error(`${variable}: ${causeOf(error)}`, { cause: error })
  }
}

/** One that takes no writes yet, as a standby that is to be promoted, may do so later. */
async function admittedTo(database: Database): Promise<Login> {
  const [login, isolated] = await telling(
    'DATABASE_URL',
    async () => [await readLogin(database), await whyNotReadCommitted(database)] as const,
  )
  const why = whyNotAdmitted(login) ?? isolated
  if (why !== undefined) throw new Error(why)
  return login
}

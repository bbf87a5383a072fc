import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { keepAlive, onConnect } from './connecting.ts'

interface Options {
  url: string
  poolSize: number
  /** Milliseconds that a connection is waited for; 0: as long as it takes. */
  patience: number
  onError?: ((error: Error) => void) | undefined
}

export interface Connections {
  pool: pg.Pool
  /** Waits so many milliseconds for what is under way; what is left then is cut off. */
  end: (grace: number) => Promise<void>
}

/** Milliseconds that a connection is used for: what it has gathered on the server goes with it. */
export const longestLife = 600_000

export function openPool({ url, poolSize, patience, onError = () => {} }: Options): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'onrecord',
    connectionTimeoutMillis: patience,
    maxLifetimeSeconds: longestLife / 1000,
    onConnect: (client) => onConnect(client, patience),
    ...keepAlive,
  })
  const clients = new Set<pg.Client>()
  pool.on('error', onError)
  pool.on('connect', (client) => {
    clients.add(client)
    // A connection may break between two statements: the next on it says so, and the process lives on.
    client.on('error', () => {})
  })
  pool.on('remove', (client) => clients.delete(client as pg.Client))
  return {
    pool,
    async end(grace) {
      // A connection that is on its way out may still hear the server stop.
      pool.removeAllListeners('error').on('error', () => {})
      const cut = () => clients.forEach((client) => void client.end())
      await Promise.race([pool.end(), pause(grace, undefined, { ref: false }).then(cut)])
    },
  }
}

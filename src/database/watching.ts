import pg from 'pg'
import { onConnect } from './connecting.ts'

/** Where a server stands, by its own account. */
export interface Standpoint {
  /** When it was asked, in milliseconds of performance.now(): it stands there or further on since. */
  askedAt: number
  /** How far its log reaches: what the primary has kept for good, what a replica has replayed; null: it has yet to begin. */
  position: number | null
  recovering: boolean
  /** The same in a database and all its replicas, and nowhere else but in copies of its files. */
  identity: string
  /** Of its log the newest epoch, which begins with a promotion: whoever follows another primary since has another, or none. */
  epoch: string | null
}

const every = 1000
const patience = 2000

const question = `SELECT (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_flush_lsn() END - '0/0'::pg_lsn)::float8 AS position,
  pg_is_in_recovery() AS recovering,
  concat((SELECT system_identifier FROM pg_control_system()), '/', (SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1)) AS identity,
  (SELECT concat(number, '/', extract(epoch FROM began_at)) FROM epoch ORDER BY number DESC LIMIT 1) AS epoch`

/** Asks a server every second where it stands, on a connection of its own; answers how to stop. */
export function watch(url: string, hear: (answer: Standpoint | Error) => void): () => Promise<void> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'onrecord watching',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    onConnect: (client) => onConnect(client, patience),
  })
  pool.on('error', () => {})
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function ask(): Promise<void> {
    const askedAt = performance.now()
    const answer = await pool.query<Omit<Standpoint, 'askedAt'>>(question).then(
      ({ rows: [row] }) => ({ position: null, recovering: false, identity: '', epoch: null, ...row, askedAt }),
      (error: Error) => error,
    )
    if (stopped) return
    hear(answer)
    timer = setTimeout(() => void ask(), every).unref()
  }
  void ask()

  return async () => {
    stopped = true
    clearTimeout(timer)
    await pool.end()
  }
}

import pg from 'pg'
import { causeOf } from './faults.ts'

/** Milliseconds that a single connection is waited for. */
const longestWait = 30_000

// Whoever waits without a limit hears after some twenty seconds that the host is lost.
export const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/** A connection of its own; what is asked on it takes as long as it takes. */
export async function connectTo(url: string, patience = longestWait): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience, ...keepAlive })
  // A lost connection also rejects the query that waits on it.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Error(causeOf(error), { cause: error })
  }
  return client
}

// A write that waits for another goes by what that left, as triggers rely on; what a role or database is set to is no matter,
// nor, on a replica, that it does not take serializable. What nobody waits for any more is ended within a second, where the
// server's system can tell it; and what cannot be told to one who has stopped listening, within ten.
const settings = `SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET default_transaction_isolation = 'read committed'; SET jit = off;
  SELECT set_config('client_connection_check_interval', '1s', false) WHERE version() ~ 'linux|darwin|bsd';
  SELECT set_config('tcp_user_timeout', '10s', false) WHERE version() ~ 'linux'`

/**
 * What every connection of a pool is told before it is used. No statement here runs as long as Postgres would take to compile
 * it, though many look dear enough to it. The pool's own limit ends where the server has taken the connection. Behind PgBouncer
 * only some of its connections hear it, and keep it for others: it does no harm there, and a level of isolation that would
 * differ is refused at the start.
 */
export function onConnect(client: pg.ClientBase, patience: number): void {
  // The pool waits for it, and pg takes the limit, which their types do not say.
  return client.query({ text: settings, query_timeout: patience } as pg.QueryConfig) as never
}

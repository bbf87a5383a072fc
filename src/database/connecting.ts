import type pg from 'pg'

// A write that waits for another goes by what that left, as triggers rely on; what a role or database is set to is no matter,
// nor, on a replica, that it does not take serializable. What nobody waits for any more is ended within a second, where the
// server's system can tell it; and what cannot be told to one who has stopped listening, within ten.
const settings = `SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET default_transaction_isolation = 'read committed'; SET jit = off;
  SELECT set_config('client_connection_check_interval', '1s', false) WHERE version() ~ 'linux|darwin|bsd';
  SELECT set_config('tcp_user_timeout', '10s', false) WHERE version() ~ 'linux'`

/**
 * What every connection of a pool is told before it is used. No statement here runs as long as Postgres would take to compile
 * it, though many look dear enough to it. The pool's own limit ends where the server has taken the connection. Behind PgBouncer only some of its connections hear it, and keep it for others: it does no harm there, and a
 * level of isolation that would differ is refused at the start.
 */
export function onConnect(client: pg.ClientBase, patience: number): void {
  // The pool waits for it, and pg takes the limit, which their types do not say.
  return client.query({ text: settings, query_timeout: patience } as pg.QueryConfig) as never
}

import type pg from 'pg'

/**
 * What every connection of a pool is told before it is used. No statement here runs as long as Postgres would take to compile
 * it, though many look dear enough to it. Behind PgBouncer it may stay with a connection that others use: it does no harm there.
 */
export function onConnect(client: pg.ClientBase): void {
  // The pool waits for it, which its types do not say.
  return client.query('SET jit = off') as never
}

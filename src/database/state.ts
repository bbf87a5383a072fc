import { type Database, sql } from './open.ts'

// Which transactions are visible, and, of what the clock releases, what nobody has put on the record yet. A database that has
// been started anew, or is another one, may be back at a number it has had before.
const state = sql`SELECT concat(pg_current_snapshot(), '/', pg_postmaster_start_time(),
  '/', (SELECT max(release_at) FROM claim WHERE release_pending AND release_at <= now()),
  '/', (SELECT max(released_at) FROM source WHERE NOT exposed AND released_at <= now()),
  '/', (SELECT max(released_at) FROM analyst WHERE NOT exposed AND released_at <= now())) AS state`

/**
 * Asks a database for its state, which is another one as soon as anything has changed that a statement could show: what was
 * read between two moments of the same state can be read again at the second. One statement answers all who asked before
 * it was sent. Not for replicas, whose snapshots do not name what they leave out.
 */
export function stateOf({ query }: Pick<Database, 'query'>): () => Promise<string> {
  let next: Promise<string> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function ask(): Promise<string> {
    await last
    next = undefined
    const [row] = await query<{ state: string }>(state)
    if (!row) throw new Error('the database did not say in which state it is')
    return row.state
  }

  return () => {
    if (next === undefined) {
      const asking = (next = ask())
      last = asking.catch(() => {})
    }
    return next
  }
}

import { batched } from './batched.ts'
import { type Database, sql } from './open.ts'

// Which transactions are visible, and, of what the clock releases, what nobody has put on the record yet. A database that is
// another one, or has been started anew, may be back at a number it has had before; after a crash of one of its processes it
// starts anew within the same server, and counts anew.
const state = sql`SELECT concat(pg_current_snapshot(), '/', pg_postmaster_start_time(), '/', pg_stat_get_bgwriter_stat_reset_time(),
  '/', (SELECT max(release_at) FROM claim WHERE release_pending AND release_at <= now()),
  '/', (SELECT max(released_at) FROM source WHERE NOT exposed AND released_at <= now()),
  '/', (SELECT max(released_at) FROM analyst WHERE NOT exposed AND released_at <= now())) AS state`

/**
 * Asks a database for its state, which is another one as soon as anything has changed that a statement could show: what was
 * read between two moments of the same state can be read again at the second. One statement answers all who asked before
 * it was sent. Not for replicas, whose snapshots do not name what they leave out.
 */
export function stateOf({ query, patience }: Pick<Database, 'query' | 'patience'>): () => Promise<string> {
  const ask = batched<undefined, string>(
    async (all) => {
      const [row] = await query<{ state: string }>(state)
      if (!row) throw new Error('the database did not say in which state it is')
      return all.map(() => row.state)
    },
    { patience, mostAtOnce: 1, mostTogether: Infinity },
  )
  return () => ask(undefined)
}

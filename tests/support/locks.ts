import pg from 'pg'

/**
 * Tells how many statements wait for a lock in a database, and have been running for so many seconds. Seen from a connection
 * of its own: a transaction is told the same each time.
 */
export async function watchLocks(url: string): Promise<{ waiting(seconds?: number): Promise<number>; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const waiting =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND clock_timestamp() - query_start >= make_interval(secs => $1)"
  return { waiting: async (seconds = 0) => (await client.query(waiting, [seconds])).rowCount ?? 0, end: () => client.end() }
}

import pg from 'pg'

/** Tells how many statements wait for a lock in a database, seen from a connection of its own: a transaction is told the same each time. */
export async function watchLocks(url: string): Promise<{ waiting(): Promise<number>; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
  return { waiting: async () => (await client.query(waiting)).rowCount ?? 0, end: () => client.end() }
}

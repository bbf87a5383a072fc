import type pg from 'pg'
import type { Database } from './open.ts'

/**
 * What keeps statements from running at read committed: behind a pooler not every connection hears what the service sets. Told by
 * the process that answers, which is another than the one that was connected to.
 */
export async function whyNotReadCommitted({ pool, patience }: Database): Promise<string | undefined> {
  const client = await pool.connect()
  let failed: Error | undefined
  try {
    const { rows } = await client.query<{ level: string; pid: number; role: string }>({
      text: `SELECT reset_val AS level, pg_backend_pid() AS pid,
        concat(quote_ident(current_user), ' IN DATABASE ', quote_ident(current_database())) AS role
        FROM pg_settings WHERE name = 'default_transaction_isolation'`,
      query_timeout: patience,
    } as pg.QueryConfig)
    const [{ level, pid, role } = { level: '', pid: 0, role: '' }] = rows
    // Their types do not say that a client knows it.
    if (level === 'read committed' || pid === (client as { processID?: number }).processID) return undefined
    return `DATABASE_URL leads through a pooler to a database whose default_transaction_isolation is ${level}: ALTER ROLE ${role} SET default_transaction_isolation = 'read committed', then RECONNECT in the pooler`
  } catch (error) {
    failed = error as Error
    throw error
  } finally {
    client.release(failed)
  }
}

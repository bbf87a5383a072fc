import type { Database, Sql } from '../../src/database/open.ts'

/** The service's own code composes its statements; what becomes of them is up to the benchmark. */
export function asDatabase(query: (statement: Sql) => Promise<unknown[]>): Database {
  return { query } as unknown as Database
}

import { sql } from '../database/open.ts'

/**
 * How far a replica has replayed that a page is read at, in bytes of the write-ahead log: taken with the page, so that the next one is not
 * read at a replica that has less.
 */
export const replayed = sql`CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::float8 END AS replayed`

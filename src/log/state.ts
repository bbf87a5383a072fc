import { sql } from '../database/open.ts'

export interface LogState extends Record<string, unknown> {
  epoch: number
  /** The position after the last one. */
  head: string
  /** Whether there are revisions that are not in the log yet, or it has to go on under another epoch. */
  unsealed: boolean
  /** Whether the time of a release has come that is not on the record. */
  due: boolean
}

const running = sql`(SELECT epoch, since, done, doing, timeline, system_identifier FROM sealing JOIN epoch ON number = epoch ORDER BY epoch DESC LIMIT 1) AS running`
export const timelineNow = sql`('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer`
/** Whether an epoch has yet to begin, though nothing is written: a replica begins none. */
const elsewhere = sql`CASE WHEN NOT pg_is_in_recovery() THEN coalesce(running.timeline <> ${timelineNow}, false)
  OR running.system_identifier <> (SELECT system_identifier::text FROM pg_control_system()) ELSE false END`
/** How many revisions are in the log: the position after the last one. */
export const lengthOfLog = sql`(SELECT coalesce(max(position) + 1, 0) FROM sealed)`

// In the order of the index, and none but that serves: whatever the statistics say, little is read where there is little.
const fresh = (most: number) => sql`(
    (SELECT r.id FROM revision r WHERE r.xid >= pg_snapshot_xmax(running.done) AND r.id > running.since ORDER BY r.xid, r.id LIMIT ${most})
    UNION ALL
    SELECT late.id FROM pg_snapshot_xip(running.done) AS open (xid) CROSS JOIN LATERAL (
      SELECT r.id FROM revision r WHERE r.xid BETWEEN open.xid AND open.xid AND r.id > running.since ORDER BY r.xid, r.id LIMIT ${most}) AS late)`

/** What there is to do for the log. */
export const stateOfLog = sql`
  SELECT running.epoch, ${lengthOfLog} AS head,
    running.doing IS NOT NULL OR EXISTS ${fresh(1)} OR ${elsewhere} AS unsealed,
    EXISTS (SELECT FROM claim WHERE release_pending AND release_at <= now())
      OR EXISTS (SELECT FROM source WHERE NOT exposed AND released_at <= now())
      OR EXISTS (SELECT FROM analyst WHERE NOT exposed AND released_at <= now()) AS due
  FROM ${running}`

export interface Backlog extends Record<string, unknown> {
  head: number
  unsealed: number
  /** How long ago the newest instant lies up to which all is settled, in seconds. */
  age: number
}

/** No more revisions are counted that wait: after an upgrade it may be all there are. */
export const mostCounted = 100_000

export const backlogOfLog = sql`
  SELECT ${lengthOfLog}::float8 AS head,
    least((SELECT count(*) FROM ${fresh(mostCounted)} AS waiting WHERE (SELECT position FROM sealed WHERE revision_id = waiting.id) IS NULL), ${mostCounted})::float8 AS unsealed,
    (SELECT extract(epoch FROM clock_timestamp() - until) FROM settled_until() AS until)::float8 AS age
  FROM ${running}`

import { sql } from '../database/open.ts'

export interface State extends Record<string, unknown> {
  epoch: number
  /** The position after the last one. */
  head: string
  /** Whether there are revisions that are not in the log yet. */
  unsealed: boolean
  /** Whether the time of a release has come that is not on the record. */
  due: boolean
}

const running = sql`(SELECT epoch, since, done, doing FROM sealing JOIN epoch ON number = epoch ORDER BY epoch DESC LIMIT 1) AS running`
const head = sql`(SELECT coalesce(max(position) + 1, 0) FROM sealed)`

/** What there is to do for the log. */
export const looking = sql`
  SELECT running.epoch, ${head} AS head,
    running.doing IS NOT NULL
      -- In the order of an index, so that where there is none little is read.
      OR (SELECT r.id FROM revision r WHERE r.id > running.since AND r.xid >= pg_snapshot_xmax(running.done) ORDER BY r.xid LIMIT 1) IS NOT NULL
      OR EXISTS (SELECT FROM pg_snapshot_xip(running.done) AS open (xid) JOIN revision r USING (xid) WHERE r.id > running.since) AS unsealed,
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

export const lookingBack = sql`
  SELECT ${head}::float8 AS head,
    (SELECT count(*) FROM (SELECT FROM revision r
      WHERE r.id > running.since AND (r.xid >= pg_snapshot_xmax(running.done) OR r.xid = ANY (ARRAY(SELECT pg_snapshot_xip(running.done))))
        AND NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id) LIMIT ${mostCounted}) AS waiting)::float8 AS unsealed,
    extract(epoch FROM clock_timestamp() - settled_until())::float8 AS age
  FROM ${running}`

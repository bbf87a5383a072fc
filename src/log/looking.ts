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

const end = sql`(SELECT * FROM epoch ORDER BY number DESC LIMIT 1) AS epoch
  LEFT JOIN (SELECT position, sealed.epoch, xid, id FROM sealed JOIN revision ON id = revision_id ORDER BY position DESC LIMIT 1) AS last ON true`
const unsealed = sql`FROM revision r WHERE r.id > epoch.since AND (last.xid IS NULL OR last.epoch <> epoch.number OR (r.xid, r.id) > (last.xid, last.id))`

/** What there is to do for the log. */
export const looking = sql`
  SELECT epoch.number AS epoch, coalesce(last.position + 1, 0) AS head,
    EXISTS (SELECT ${unsealed}) AS unsealed,
    EXISTS (SELECT FROM claim WHERE release_pending AND release_at <= now())
      OR EXISTS (SELECT FROM source WHERE NOT exposed AND released_at <= now())
      OR EXISTS (SELECT FROM analyst WHERE NOT exposed AND released_at <= now()) AS due
  FROM ${end}`

export interface Backlog extends Record<string, unknown> {
  head: number
  unsealed: number
  /** How long ago the newest instant lies up to which all is settled, in seconds. */
  age: number
}

/** No more revisions are counted that wait: after an upgrade it may be all there are. */
export const mostCounted = 100_000

export const lookingBack = sql`
  SELECT coalesce(last.position + 1, 0)::float8 AS head,
    (SELECT count(*) FROM (SELECT ${unsealed} LIMIT ${mostCounted}) AS waiting)::float8 AS unsealed,
    extract(epoch FROM clock_timestamp() - settled_until())::float8 AS age
  FROM ${end}`

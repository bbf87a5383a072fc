import type pg from 'pg'
import { type Database, type Sql, sql } from '../database/open.ts'
import { begin as beginning } from '../database/begin.ts'
import { appendLeaves, needOf } from './blocks.ts'
import { fitting } from './fitting.ts'
import { seal } from './leaf.ts'
import { planRoot } from './plans.ts'
import { lengthOfLog, timelineNow } from './state.ts'
import { storedHashes } from './hashes.ts'

/** So many revisions are sealed at once, or as many as have states of so many bytes: that takes a fraction of a second. */
const mostSealed = 1000
const mostBytes = 16 * 1024 * 1024
const oneAtATime = 72_707_371
const lockLog = sql`SELECT pg_advisory_xact_lock(${oneAtATime})`

/** What is sealed in. */
type Sealed = Pick<Database, 'pool' | 'patience'>

interface Unsealed {
  id: string
  /** The number of its writing. */
  seq: string
  noun: string
  record: string
  version: number
  operation: string
  recordedAt: string
  actor: string
  key: string | null
  reason: string | null
  salt: Buffer
  state: object | null
  stateSalt: Buffer | null
  /** Of a state that has been redacted. */
  digest: string | null
}

interface Step {
  /** How many revisions were sealed. */
  sealed: number
  /** Whether there may be more that are to be sealed at once. */
  more: boolean
}

/** Runs a statement of a transaction. */
type Run = <Row extends pg.QueryResultRow>(statement: Sql) => Promise<Row[]>

/** In the background no statement takes so long but on a server that does not answer; milliseconds. */
const longest = 60_000

/**
 * Gives the next revisions their positions and leaves, in the order in which they were written. A transaction comes in once it is
 * over, and after all that it has seen. While another process is at it none are sealed, or those that are left when that is done,
 * which is waited for as long as a read may take.
 */
export const sealNext = (database: Sealed, whileBusy: 'skip' | 'wait' = 'skip'): Promise<Step> =>
  within(database, whileBusy === 'wait' ? database.patience : Math.max(database.patience, longest), async (run) => {
    if (whileBusy === 'wait') await run(lockLog)
    else if (!(await run<{ mine: boolean }>(sql`SELECT pg_try_advisory_xact_lock(${oneAtATime}) AS mine`))[0]?.mine)
      return { sealed: 0, more: false }
    const end = await endOf(run)
    if (end.epoch === null) throw new Error('no epoch has begun: the service begins one when it starts')
    // Its server has been replaced while the service ran.
    if (!isOfHere(end)) return { sealed: await begin(run), more: false }
    const { rows, more } = await unsealed(run, next(end))
    const sealed = await append(run, end.epoch, Number(end.size), rows)
    await run(
      more
        ? sql`UPDATE sealing SET doing = ${end.doing}::pg_snapshot, upto = ${rows.at(-1)?.seq}::bigint WHERE epoch = ${end.epoch}`
        : sql`UPDATE sealing SET done = ${end.doing}::pg_snapshot, doing = NULL, upto = 0 WHERE epoch = ${end.epoch}`,
    )
    return { sealed, more }
  })

/**
 * Where the database is another than the one the log was last written in, as after a restore or a promotion, a new epoch begins:
 * transactions may have any number again. What came along unsealed comes first in it: where it came in before is not known.
 */
export const beginEpoch = (database: Sealed): Promise<number> =>
  within(database, 0, async (run) => {
    await run(lockLog)
    return begin(run)
  })

async function begin(run: Run): Promise<number> {
  // Whatever is not seen from here on has a later id.
  const [begun] = await run<{ since: string }>(sql`SELECT id_floor(settled_until()) AS since`)
  const end = await endOf(run)
  if (isOfHere(end)) return 0
  const isFirst = end.epoch === null
  const number = (end.epoch ?? 0) + 1
  await run(sql`
    WITH begun AS (INSERT INTO epoch (number, system_identifier, timeline, first_position, since) VALUES
      (${number}, ${end.here}, ${end.timeline}, ${end.size}, ${isFirst ? '00000000-0000-0000-0000-000000000000' : begun?.since}::uuid) RETURNING number)
    INSERT INTO sealing (epoch, done) SELECT number, ${isFirst ? '1:1:' : end.now}::pg_snapshot FROM begun`)
  return isFirst ? 0 : appendLeft(run, number, end)
}

// In parts: between two statements a transaction of ours may pause only so long.
async function appendLeft(run: Run, epoch: number, { size, now }: End): Promise<number> {
  const isLeft = sql`NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id) AND ${isSeen(now)}`
  let done = 0
  for (let upto = '0'; ;) {
    const { rows, more } = await unsealed(run, sql`r.seq > ${upto}::bigint AND ${isLeft}`)
    done += await append(run, epoch, Number(size) + done, rows)
    if (!more) return done
    upto = rows.at(-1)?.seq ?? upto
  }
}

async function within<Done>(database: Sealed, limit: number, work: (run: Run) => Promise<Done>): Promise<Done> {
  const client = await database.pool.connect()
  // pg takes the limit with each query too, which its types do not say.
  const tell = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    client.query<Row>({ text, values, query_timeout: limit } as pg.QueryConfig)
  try {
    await tell(beginning)
    const done = await work(async <Row extends pg.QueryResultRow>({ text, values }: Sql) => (await tell<Row>(text, values)).rows)
    await tell('COMMIT')
    client.release()
    return done
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function append(run: Run, epoch: number, size: number, rows: Unsealed[]): Promise<number> {
  if (rows.length === 0) return 0
  const leaves = rows.map((row) => {
    const { salt: bySalt, state, stateSalt: salt, digest } = row
    return seal({ ...row, bySalt, stated: state && salt ? { state, salt } : digest === null ? null : { digest } }).leaf
  })
  const { nodes } = appendLeaves(size, leaves, await storedHashes(run, needOf(planRoot(size))))
  await run(sql`
    WITH sealing AS (INSERT INTO sealed (position, revision_id, epoch, leaf)
      SELECT ${size}::bigint + n - 1, id, ${epoch}::integer, leaf
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${leaves}::bytea[]) WITH ORDINALITY AS given (id, leaf, n))
    INSERT INTO log_node (level, number, hash)
      SELECT * FROM unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ number }) => number)}::bigint[], ${nodes.map(({ hash }) => hash)}::bytea[])`)
  return rows.length
}

interface End {
  /** Of this database, and of the one whose epoch runs; of epochs that began before it was kept, the timeline is not known. */
  here: string
  timeline: number
  known: string | null
  knownTimeline: number | null
  epoch: number | null
  /** Revisions of this epoch have later ids. */
  since: string
  size: string
  /** What is committed now, as a snapshot sees it. */
  now: string
  /** Transactions that are not sealed: from this number on, and these before it. */
  from: string
  open: string[]
  /** What is to be sealed, and up to which number of writing it is. */
  doing: string
  upto: string
}

/** A restore elsewhere has another identifier; one in place, and a standby that is promoted, another timeline. */
const isOfHere = ({ here, known, timeline, knownTimeline }: End): boolean =>
  here === known && (knownTimeline === null || knownTimeline === timeline)

async function endOf(run: Run): Promise<End> {
  const [end] = await run<End & pg.QueryResultRow>(sql`
    SELECT control.system_identifier::text AS here, ${timelineNow} AS timeline, epoch.system_identifier AS known,
      epoch.timeline AS "knownTimeline", epoch.number AS epoch, epoch.since,
      ${lengthOfLog} AS size, pg_current_snapshot()::text AS now,
      pg_snapshot_xmax(sealing.done)::text AS from, ARRAY(SELECT pg_snapshot_xip(sealing.done)::text) AS open,
      coalesce(sealing.doing, pg_current_snapshot())::text AS doing, sealing.upto
    FROM pg_control_system() AS control
    LEFT JOIN (SELECT * FROM epoch ORDER BY number DESC LIMIT 1) AS epoch ON true
    LEFT JOIN sealing ON sealing.epoch = epoch.number`)
  if (!end) throw new Error('the database did not say how long the log is')
  return end
}

const isSeen = (snapshot: string): Sql => sql`pg_visible_in_snapshot(r.xid, ${snapshot}::pg_snapshot)`

const next = ({ since, from, open, doing, upto }: End): Sql =>
  sql`r.id > ${since}::uuid AND (r.xid >= ${from}::xid8 OR r.xid = ANY (${open}::xid8[])) AND ${isSeen(doing)} AND r.seq > ${upto}::bigint
    AND NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id)`

/** The next of these revisions; and whether there may be more of them. */
async function unsealed(run: Run, which: Sql): Promise<{ rows: Unsealed[]; more: boolean }> {
  const rows = await run<Unsealed & { listed: number }>(sql`
    WITH listed AS MATERIALIZED (SELECT r.id, r.seq FROM revision r WHERE ${which} ORDER BY r.seq LIMIT ${mostSealed})
    SELECT r.id, r.seq, r.noun, r.record_id AS record, r.version, r.operation, instant(r.recorded_at) AS "recordedAt", r.actor, r.key_id AS key, r.reason, r.salt,
      s.state - 'recordedBy' AS state, s.salt AS "stateSalt", encode(x.digest, 'hex') AS digest, (SELECT count(*)::integer FROM listed) AS listed
    FROM (SELECT id FROM listed ORDER BY seq LIMIT ${fitting(sql`ARRAY(SELECT id FROM listed ORDER BY seq)`, mostBytes)}) AS fit
    JOIN revision r ON r.id = fit.id LEFT JOIN revision_state s ON s.revision_id = r.id LEFT JOIN redaction x ON x.revision_id = r.id
    ORDER BY r.seq`)
  const listed = rows[0]?.listed ?? 0
  return { rows, more: listed === mostSealed || rows.length < listed }
}

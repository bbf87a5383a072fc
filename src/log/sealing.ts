import type pg from 'pg'
import { type Database, type Sql, sql } from '../database/open.ts'
import { appendLeaves, needOf } from './blocks.ts'
import { seal } from './leaf.ts'
import { planRoot } from './plans.ts'
import { lengthOfLog } from './state.ts'
import { storedHashes } from './hashes.ts'

/** So many revisions are sealed in one transaction, which takes a fraction of a second. */
export const mostSealed = 1000
const oneAtATime = 72_707_371
const lockLog = sql`SELECT pg_advisory_xact_lock(${oneAtATime})`

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

/**
 * Gives the next revisions their positions and leaves, in the order in which they were written. A transaction comes in once it is
 * over, and after all that it has seen. Answers how many were sealed; while another process is at it none, or what is left when
 * that is done.
 */
export const sealNext = (database: Pick<Database, 'pool'>, whileBusy: 'skip' | 'wait' = 'skip'): Promise<number> =>
  within(database, async (client) => {
    if (whileBusy === 'wait') await client.query(lockLog)
    else if (!(await rowsOf<{ mine: boolean }>(client, sql`SELECT pg_try_advisory_xact_lock(${oneAtATime}) AS mine`))[0]?.mine) return 0
    const end = await endOf(client)
    if (end.epoch === null) throw new Error('no epoch has begun: the service begins one when it starts')
    const rows = await rowsOf<Unsealed>(client, unsealed(next(end), sql`LIMIT ${mostSealed}`))
    const done = await append(client, end.epoch, Number(end.size), rows)
    await client.query(
      rows.length < mostSealed
        ? sql`UPDATE sealing SET done = ${end.doing}::pg_snapshot, doing = NULL, upto = 0 WHERE epoch = ${end.epoch}`
        : sql`UPDATE sealing SET doing = ${end.doing}::pg_snapshot, upto = ${rows.at(-1)?.seq}::bigint WHERE epoch = ${end.epoch}`,
    )
    return done
  })

/**
 * Where the database is another than the one the log was last written in, as after a restore, a new epoch begins: transactions
 * may have any number again. What came along unsealed is sealed first.
 */
export const beginEpoch = (database: Pick<Database, 'pool'>): Promise<number> =>
  within(database, async (client) => {
    await client.query(lockLog)
    // Whatever is not seen from here on has a later id.
    const [begun] = await rowsOf<{ since: string }>(client, sql`SELECT id_floor(settled_until()) AS since`)
    const end = await endOf(client)
    if (end.known === end.here) return 0
    const isFirst = end.epoch === null
    const left = isFirst
      ? 0
      : await append(
          client,
          end.epoch ?? 0,
          Number(end.size),
          await rowsOf<Unsealed>(client, unsealed(sql`NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id) AND ${isSeen(end.now)}`)),
        )
    const number = (end.epoch ?? 0) + 1
    await client.query(sql`
      WITH begun AS (INSERT INTO epoch (number, system_identifier, first_position, since) VALUES
        (${number}, ${end.here}, ${Number(end.size) + left}, ${isFirst ? '00000000-0000-0000-0000-000000000000' : begun?.since}::uuid) RETURNING number)
      INSERT INTO sealing (epoch, done) SELECT number, ${isFirst ? '1:1:' : end.now}::pg_snapshot FROM begun`)
    return left
  })

async function within(database: Pick<Database, 'pool'>, work: (client: pg.PoolClient) => Promise<number>): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN')
    const done = await work(client)
    await client.query('COMMIT')
    client.release()
    return done
  } catch (error) {
    client.release(true)
    throw error
  }
}

const rowsOf = async <Row extends pg.QueryResultRow>(client: pg.PoolClient, { text, values }: Sql): Promise<Row[]> =>
  (await client.query<Row>(text, values)).rows

async function append(client: pg.PoolClient, epoch: number, size: number, rows: Unsealed[]): Promise<number> {
  if (rows.length === 0) return 0
  const leaves = rows.map((row) => {
    const { salt: bySalt, state, stateSalt: salt, digest } = row
    return seal({ ...row, bySalt, stated: state && salt ? { state, salt } : digest === null ? null : { digest } }).leaf
  })
  const { nodes } = appendLeaves(size, leaves, await storedHashes((statement) => rowsOf(client, statement), needOf(planRoot(size))))
  await client.query(sql`
    WITH sealing AS (INSERT INTO sealed (position, revision_id, epoch, leaf)
      SELECT ${size}::bigint + n - 1, id, ${epoch}::integer, leaf
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${leaves}::bytea[]) WITH ORDINALITY AS given (id, leaf, n))
    INSERT INTO log_node (level, number, hash)
      SELECT * FROM unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ number }) => number)}::bigint[], ${nodes.map(({ hash }) => hash)}::bytea[])`)
  return rows.length
}

interface End {
  /** Of this database, and of the one whose epoch runs. */
  here: string
  known: string | null
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

async function endOf(client: pg.PoolClient): Promise<End> {
  const [end] = await rowsOf<End & pg.QueryResultRow>(
    client,
    sql`
    SELECT control.system_identifier::text AS here, epoch.system_identifier AS known, epoch.number AS epoch, epoch.since,
      ${lengthOfLog} AS size, pg_current_snapshot()::text AS now,
      pg_snapshot_xmax(sealing.done)::text AS from, ARRAY(SELECT pg_snapshot_xip(sealing.done)::text) AS open,
      coalesce(sealing.doing, pg_current_snapshot())::text AS doing, sealing.upto
    FROM pg_control_system() AS control
    LEFT JOIN (SELECT * FROM epoch ORDER BY number DESC LIMIT 1) AS epoch ON true
    LEFT JOIN sealing ON sealing.epoch = epoch.number`,
  )
  if (!end) throw new Error('the database did not say how long the log is')
  return end
}

const isSeen = (snapshot: string): Sql => sql`pg_visible_in_snapshot(r.xid, ${snapshot}::pg_snapshot)`

const next = ({ since, from, open, doing, upto }: End): Sql =>
  sql`r.id > ${since}::uuid AND (r.xid >= ${from}::xid8 OR r.xid = ANY (${open}::xid8[])) AND ${isSeen(doing)} AND r.seq > ${upto}::bigint
    AND NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id)`

const unsealed = (which: Sql, most = sql``): Sql => sql`
  SELECT r.id, r.seq, r.noun, r.record_id AS record, r.version, r.operation, instant(r.recorded_at) AS "recordedAt", r.actor, r.key_id AS key, r.reason, r.salt,
    s.state - 'recordedBy' AS state, s.salt AS "stateSalt", encode(x.digest, 'hex') AS digest
  FROM revision r LEFT JOIN revision_state s ON s.revision_id = r.id LEFT JOIN redaction x ON x.revision_id = r.id
  WHERE ${which} ORDER BY r.seq ${most}`

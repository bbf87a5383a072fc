import type pg from 'pg'
import { type Database, type Sql, sql } from '../database/open.ts'
import { appendLeaves, type Blocks, blockKey, type Hashes, needOf } from './blocks.ts'
import { digestAuthor, digestState, hashLeaf } from './leaf.ts'
import { planRoot } from './plans.ts'

/** So many revisions are sealed in one transaction, which takes a fraction of a second. */
const most = 1000
const oneAtATime = 72_707_371
const lockLog = sql`SELECT pg_advisory_xact_lock(${oneAtATime})`

interface Unsealed {
  id: string
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
 * Gives the next revisions their positions and leaves, in the order of their transactions. A transaction comes in once all
 * before it are over, so that none can slip in between later. Answers how many were sealed; while another process is at it none,
 * or what is left when that is done.
 */
export const sealNext = (database: Pick<Database, 'pool'>, whileBusy: 'skip' | 'wait' = 'skip'): Promise<number> =>
  within(database, async (client) => {
    if (whileBusy === 'wait') await client.query(lockLog)
    else if (!(await rowsOf<{ mine: boolean }>(client, sql`SELECT pg_try_advisory_xact_lock(${oneAtATime}) AS mine`))[0]?.mine) return 0
    const end = await endOf(client)
    if (end.epoch === null) throw new Error('no epoch has begun: the service begins one when it starts')
    return append(client, end.epoch, Number(end.size), await rowsOf<Unsealed>(client, unsealed(next(end), sql`LIMIT ${most}`)))
  })

/**
 * Where the database is another than the one the log was last written in, as after a restore, a new epoch begins: transactions
 * may have any number again. What came along unsealed is sealed first.
 */
export const beginEpoch = (database: Pick<Database, 'pool'>): Promise<number> =>
  within(database, async (client) => {
    await client.query(lockLog)
    const end = await endOf(client)
    if (end.known === end.here) return 0
    const left =
      end.epoch === null
        ? 0
        : await append(
            client,
            end.epoch,
            Number(end.size),
            await rowsOf<Unsealed>(client, unsealed(sql`NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id)`)),
          )
    await client.query(sql`INSERT INTO epoch (number, system_identifier, first_position, since) VALUES
      (${(end.epoch ?? 0) + 1}, ${end.here}, ${Number(end.size) + left}, ${end.epoch === null ? sql`'00000000-0000-0000-0000-000000000000'` : sql`new_id()`})`)
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
    const by = digestAuthor(row.salt, row)
    return hashLeaf({ ...row, by, state: row.state && row.stateSalt ? digestState(row.stateSalt, row.state) : row.digest })
  })
  const { nodes } = appendLeaves(size, leaves, await lookUp((statement) => rowsOf(client, statement), needOf(planRoot(size))))
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
  /** The last revision of this epoch in the log. */
  xid: string | null
  id: string | null
}

async function endOf(client: pg.PoolClient): Promise<End> {
  const [end] = await rowsOf<End & pg.QueryResultRow>(
    client,
    sql`
    SELECT control.system_identifier::text AS here, epoch.system_identifier AS known, epoch.number AS epoch, epoch.since,
      coalesce(last.position + 1, 0) AS size,
      CASE WHEN last.epoch = epoch.number THEN last.xid END AS xid, CASE WHEN last.epoch = epoch.number THEN last.id END AS id
    FROM pg_control_system() AS control
    LEFT JOIN (SELECT * FROM epoch ORDER BY number DESC LIMIT 1) AS epoch ON true
    LEFT JOIN (SELECT position, sealed.epoch, xid, id FROM sealed JOIN revision ON id = revision_id ORDER BY position DESC LIMIT 1) AS last ON true`,
  )
  if (!end) throw new Error('the database did not say how long the log is')
  return end
}

const next = ({ since, xid, id }: End): Sql =>
  sql`r.xid < pg_snapshot_xmin(pg_current_snapshot()) AND r.id > ${since}::uuid ${xid === null ? sql`` : sql`AND (r.xid, r.id) > (${xid}::xid8, ${id}::uuid)`}`

const unsealed = (which: Sql, most = sql``): Sql => sql`
  SELECT r.id, r.noun, r.record_id AS record, r.version, r.operation, instant(r.recorded_at) AS "recordedAt", r.actor, r.key_id AS key, r.reason, r.salt,
    s.state - 'recordedBy' AS state, s.salt AS "stateSalt", encode(x.digest, 'hex') AS digest
  FROM revision r LEFT JOIN revision_state s ON s.revision_id = r.id LEFT JOIN redaction x ON x.revision_id = r.id
  WHERE ${which} ORDER BY r.xid, r.id ${most}`

type Read = <Row extends pg.QueryResultRow>(statement: Sql) => Promise<Row[]>

/** The stored hashes of these blocks. */
export async function lookUp(read: Read, needed: Blocks[]): Promise<Hashes> {
  if (needed.length === 0) return new Map()
  const rows = await read<{ level: number; number: string; hash: Buffer }>(sql`
    SELECT needed.level, number, hash FROM unnest(${needed.map(({ level }) => level)}::smallint[],
      ${needed.map(({ from }) => from)}::bigint[], ${needed.map(({ to }) => to)}::bigint[]) AS needed (level, low, high)
    CROSS JOIN LATERAL (
      SELECT position AS number, leaf AS hash FROM sealed WHERE needed.level = 0 AND position >= low AND position < high
      UNION ALL SELECT number, hash FROM log_node WHERE needed.level > 0 AND log_node.level = needed.level AND number >= low AND number < high) AS stored`)
  return new Map(rows.map(({ level, number, hash }) => [blockKey({ level, number: Number(number) }), hash]))
}

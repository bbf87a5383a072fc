import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { analystRecord } from '../src/analysts/record.ts'
import { attributionRecord } from '../src/attributions/record.ts'
import { claimRecord } from '../src/claims/record.ts'
import { relationRecord } from '../src/relations/record.ts'
import { sourceRecord } from '../src/sources/record.ts'
import { loadCorpus } from './bench/load.ts'
import { Random } from './bench/random.ts'
import { workloadsOn } from './bench/workloads.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'

interface Made {
  noun: keyof typeof columns
  id: string
  at: string
  actor: string
  row: object
  former: string | null
}

const columns = {
  source: sourceRecord.columns,
  analyst: analystRecord.columns,
  claim: claimRecord.columns,
  attribution: attributionRecord.columns,
  relation: relationRecord.columns,
}

describe('the corpus of the benchmarks', () => {
  const databases: TestDatabase[] = []
  const clients: pg.Client[] = []
  let loaded: pg.Client
  let written: pg.Client

  beforeAll(async () => {
    for (let n = 0; n < 2; n++) databases.push(await cloneDatabase())
    for (const { ownerUrl } of databases) clients.push(new pg.Client({ connectionString: ownerUrl }))
    for (const client of clients) await client.connect()
    ;[loaded, written] = clients as [pg.Client, pg.Client]
    await loadCorpus(databases[0]?.ownerUrl ?? '', { claims: 200, seed: 7 })
    await writeAgain(loaded, written)
  })

  afterAll(async () => {
    for (const client of clients) await client.end()
    for (const database of databases) await database.drop()
  })

  it('has requests for every workload, and the limit answers them', async () => {
    const writer = { actor: 'Bench', keyId: null, role: 'editor' as const, reason: null }
    const { workloads, captured } = await workloadsOn(loaded, { claims: 200, seed: 7 }, { key: 'key', writer })
    const random = new Random(7).at(1, 0)
    for (const { next } of workloads)
      for (const target of ['product', 'limit'] as const) expect(next(target, random)).toMatch(/^(GET|POST) \//)
    const { texts, requests } = JSON.parse(captured()) as { texts: string[]; requests: Record<string, [number, unknown[]][][]> }
    expect(Object.keys(requests).toSorted()).toEqual(['W2', 'W3', 'W4', 'W6', 'similar'])
    for (const made of Object.values(requests))
      for (const statements of made) for (const [text] of statements) expect(texts[text]).toBeDefined()

    const file = join(inject('scratch'), 'captured.json')
    writeFileSync(file, captured())
    const limit = spawn(process.execPath, [fileURLToPath(new URL('bench/limit.mjs', import.meta.url)), inject('built'), file], {
      env: { PATH: process.env.PATH, DATABASE_URL: databases[0]?.serviceUrl },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = once(limit, 'exit')
    const [address] = await Promise.race([once(limit.stdout.setEncoding('utf8'), 'data'), ended])
    for (const name of ['W2', 'W3', 'W4', 'W6']) expect((await fetch(new URL(`/${name}/0`, String(address).trim()))).status).toBe(200)
    limit.stdin.end()
    await ended
  }, 120_000)

  it.each([
    ['source', '*'],
    ['analyst', '*'],
    ['claim', '*'],
    ['attribution', '*'],
    ['relation', '*'],
    ['slug', '*'],
    ['past.claim', '*'],
    ['past.claim_topic', '*'],
    ['past.claim_place', '*'],
    ['past.first_shown', '*'],
    ['claim_topic', '*'],
    ['claim_place', '*'],
    ['claim_publisher', '*'],
    ['claim_time', '*'],
    ['attribution_time', '*'],
    ['analyst_name', '*'],
    ['affiliation', '*'],
    ['standing', '*'],
    ['claim_search', 'record_id, text_digest, document'],
    ['source_search', 'record_id, document'],
    ['analyst_search', 'record_id, document'],
    [
      'revision LEFT JOIN revision_state ON revision_id = id',
      'noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, state, octet_length(revision_state.salt)',
    ],
    ['pg_constraint', 'conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated'],
    ['pg_indexes', '*'],
  ])('%s is what the triggers would have made', async (table, what) => {
    const read = async (client: pg.Client) =>
      (await client.query<{ row: string }>(`SELECT row::text FROM (SELECT ${what} FROM ${table}) AS row ORDER BY 1`)).rows.map(
        ({ row }) => row,
      )
    const rows = await read(loaded)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows).toEqual(await read(written))
  })

  it('leaves no table without a row but those of keys, imports, retries, checkpoints, merges, redactions, webhooks and sources of more than a year', async () => {
    await loaded.query('ANALYZE')
    const { rows } = await loaded.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples <= 0 ORDER BY 1`,
    )
    expect(rows.map(({ relname }) => relname)).toEqual([
      'api_key',
      'checkpoint',
      'import_name',
      'import_waiting',
      'imported',
      'merge',
      'merge_move',
      'redaction',
      'retry',
      'source_time',
      'webhook',
      'webhook_delivery',
    ])
  })

  it('orders revisions by the time of what they record', async () => {
    const { rows } = await loaded.query(
      'SELECT FROM revision WHERE id < id_floor(recorded_at) OR id >= id_floor(recorded_at + $1::interval)',
      ['1 ms'],
    )
    expect(rows).toHaveLength(0)
  })
})

/** Writes the same records one by one, each at its own time, with the triggers at work. */
async function writeAgain(loaded: pg.Client, written: pg.Client): Promise<void> {
  await written.query(`CREATE OR REPLACE FUNCTION recording_time() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('bench.now', true), '')::timestamptz, date_trunc('milliseconds', now()))`)
  const { rows } = await loaded.query<Made>(
    Object.keys(columns)
      .map(
        (noun) => `SELECT '${noun}' AS noun, id, recorded_at::text AS at, recorded_by AS actor, to_jsonb(r) AS row,
          (SELECT state ->> 'text' FROM revision JOIN revision_state ON revision_id = revision.id
            WHERE record_id = r.id AND revision.version = 1 AND r.version = 2) AS former FROM ${noun} AS r`,
      )
      .join(' UNION ALL ') + ' ORDER BY id',
  )
  const write = async (at: string, actor: string, sql: string, values: unknown[]) => {
    await written.query('BEGIN')
    await written.query(`SELECT set_config('bench.now', $1, true), set_config('onrecord.actor', $2, true)`, [at, actor])
    await written.query(sql, values)
    await written.query('COMMIT')
  }
  for (const { noun, at, actor, row, former } of rows) {
    const names = ['id', ...Object.keys(columns[noun])].join(', ')
    const sql = `INSERT INTO ${noun} (${names}) SELECT ${names} FROM jsonb_populate_record(null::${noun}, $1)`
    await write(at, actor, sql, [{ ...row, ...(former !== null && { text: former }) }])
  }
  for (const { row, actor, former } of rows) {
    const { id, text, updated_at } = row as { id: string; text: string; updated_at: string }
    if (former !== null) await write(updated_at, actor, 'UPDATE claim SET text = $2 WHERE id = $1', [id, text])
  }
}

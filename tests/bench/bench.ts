// How near the service comes to its limit: the same statements through bare node:http and pg, on the same Postgres, at the same time.
// npm run bench -- [--claims 100000] [--seed 1] [--data FOLDER] [--seconds 3] [--only W1,W2] [--anew] [--json FILE] [--growth [--minutes 60] [--beside FOLDER]] [--memory [--minutes 10]]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../../src/database/open.ts'
import { addKey } from '../../src/keys/queries.ts'
import { build } from '../support/build.ts'
import { serve } from '../support/service.ts'
import { growth } from './growth.ts'
import { measure, table } from './measure.ts'
import { memory } from './memory.ts'
import { production, startWithCorpus } from './postgres.ts'
import { ofThisRun, workloadsOn } from './workloads.ts'

const { values: given } = parseArgs({
  options: {
    claims: { type: 'string' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    anew: { type: 'boolean', default: false },
    json: { type: 'string' },
    growth: { type: 'boolean', default: false },
    beside: { type: 'string' },
    memory: { type: 'boolean', default: false },
    minutes: { type: 'string' },
  },
})

/** Of the service; the limit has as many connections, and neither limits nor logs what goes well. It reads everything anew: so does the service, if told to. */
const environment = { POOL_SIZE: '10', RATE_LIMIT: '0', LOG_LEVEL: 'warn', ...(given.anew && { ANSWERS_KEPT: '0' }) }

type WithCorpus = Awaited<ReturnType<typeof startWithCorpus>>

const undo: (() => unknown)[] = []
let undoing: Promise<void> | undefined
const tidy = () =>
  (undoing ??= (async () => {
    for (const step of undo.reverse()) await step()
  })())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tidy().finally(() => process.exit(130)))
process.once('uncaughtException', (thrown) => {
  console.error(thrown)
  void tidy().finally(() => process.exit(1))
})

try {
  await main()
} finally {
  await tidy()
}

async function main(): Promise<void> {
  const postgres = await startWithCorpus(
    given.data,
    { claims: given.claims === undefined ? undefined : Number(given.claims), seed: Number(given.seed) },
    console.log,
  )
  undo.push(() => postgres.stop())
  const client = await connect(postgres)
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    postgres: (await client.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version,
    settings: production,
  }
  console.log(
    `${postgres.corpus.claims} claims; ${machine.cores} × ${machine.processor}, Node ${machine.node}, PostgreSQL ${machine.postgres}`,
  )
  console.log(`Postgres as it comes, durability included, but for ${JSON.stringify(production)}`)
  if (!given.growth) console.log(`One process each; the service with ${JSON.stringify(environment)}`)
  const results = given.growth
    ? await growth(client, Number(given.minutes ?? 60), given.beside === undefined ? undefined : await clientOf(given.beside))
    : given.memory
      ? await memory(await startService(postgres, client), Number(given.minutes ?? 10))
      : await compare(postgres, client)
  if (given.json) writeFileSync(given.json, `${JSON.stringify({ ...results, machine, claims: postgres.corpus.claims }, null, 2)}\n`)
}

async function connect({ ownerUrl }: WithCorpus): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  undo.push(() => client.end())
  return client
}

/** Of a corpus that has been made before. */
async function clientOf(data: string): Promise<pg.Client> {
  const postgres = await startWithCorpus(data, { claims: undefined, seed: Number(given.seed) }, console.log)
  undo.push(() => postgres.stop())
  console.log(`beside ${postgres.corpus.claims} claims`)
  return connect(postgres)
}

async function startService(postgres: WithCorpus, client: pg.Client) {
  const built = await build()
  undo.push(() => built.remove())
  const asked = await makeKey(postgres.serviceUrl)
  undo.push(() => client.query('DELETE FROM api_key WHERE id = $1', [asked.writer.keyId]))
  const {
    rows: [since],
  } = await client.query<{ now: string }>('SELECT recording_time()::text AS now')
  undo.push(() => takeBack(client, since?.now ?? ''))
  const { child, ended, address } = await serve(built.folder, {
    DATABASE_URL: postgres.serviceUrl,
    MIGRATE_DATABASE_URL: postgres.ownerUrl,
    ...environment,
  })
  undo.push(() => {
    child.kill('SIGTERM')
    return ended
  })
  const { workloads, captured } = await workloadsOn(client, postgres.corpus, asked)
  const only = given.only?.split(',')
  return {
    built,
    product: { port: Number(new URL(address).port), pid: child.pid as number },
    workloads: workloads.filter(({ name }) => only?.includes(name) ?? true),
    captured,
  }
}

async function compare(postgres: WithCorpus, client: pg.Client) {
  const { built, product, workloads, captured } = await startService(postgres, client)
  const statements = join(built.folder, 'captured.json')
  writeFileSync(statements, captured())
  const limit = await startLimit([built.folder, statements], postgres.serviceUrl)
  const results = await measure(workloads, { product, limit, postgres: postgres.pid }, Number(given.seconds))
  console.log(table(results))
  return results
}

async function makeKey(url: string) {
  const database = openDatabase({ url, poolSize: 1, statementNames: true })
  try {
    const { id, key } = await addKey(database, { name: 'Bench', role: 'editor' })
    return { key, writer: { actor: 'Bench', keyId: id, role: 'editor' as const, reason: null } }
  } finally {
    await database.close()
  }
}

async function startLimit(given: string[], url: string): Promise<{ port: number; pid: number }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('limit.mjs', import.meta.url)), ...given], {
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  undo.push(() => {
    child.stdin.end()
    return ended
  })
  const [address] = (await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    ended.then(() => {
      throw new Error('The limit did not start')
    }),
  ])) as [string]
  return { port: Number(new URL(address.trim()).port), pid: child.pid as number }
}

/** So that a corpus that is kept stays what it is. */
async function takeBack(client: pg.Client, since: string): Promise<void> {
  const added = 'SELECT id FROM claim WHERE id >= id_floor($1)'
  await client.query('BEGIN')
  await client.query('SET LOCAL session_replication_role = replica')
  for (const sql of [
    `DELETE FROM sealed USING revision WHERE revision_id = revision.id AND revision.id >= id_floor($1)`,
    `DELETE FROM log_node WHERE $1::timestamptz IS NOT NULL AND (number + 1) * (256 ^ level)::bigint > (SELECT count(*) FROM sealed)`,
    `DELETE FROM revision_state USING revision WHERE revision_id = revision.id AND revision.id >= id_floor($1)`,
    `DELETE FROM revision WHERE id >= id_floor($1)`,
    `DELETE FROM slug WHERE record_id IN (${added})`,
    `DELETE FROM standing WHERE claim_id IN (${added})`,
    `DELETE FROM claim_topic WHERE claim_id IN (${added})`,
    `DELETE FROM claim_place WHERE claim_id IN (${added})`,
    `DELETE FROM claim_time WHERE claim_id IN (${added})`,
    `DELETE FROM claim_publisher WHERE claim_id IN (${added})`,
    `DELETE FROM claim_search WHERE record_id IN (${added})`,
    `DELETE FROM attribution WHERE id >= id_floor($1)`,
    `DELETE FROM claim WHERE id >= id_floor($1)`,
    `DELETE FROM lexicon WHERE $1::timestamptz IS NOT NULL AND word LIKE '%${ofThisRun}'`,
  ])
    await client.query(sql, [since])
  await client.query('COMMIT')
}

import pg from 'pg'
import { copyIn } from './copy.ts'
import { lastSteps, type Step, steps } from './derive.ts'
import { planCorpus } from './corpus-plan.ts'
import { tablesOf } from './rows.ts'
import { Dates } from './stated.ts'

export interface Corpus {
  claims: number
  seed: number
}

type Task = (client: pg.Client) => Promise<void>

const lanes = 2

/**
 * Fills an empty, migrated database as its triggers would have, but in bulk: without triggers and indexes, which are made
 * again afterwards, word for word. Needs a superuser, and the database for itself.
 */
export async function loadCorpus(url: string, { claims, seed }: Corpus, log: (line: string) => void = () => {}): Promise<void> {
  const started = Date.now()
  const say = (what: string) => log(`${((Date.now() - started) / 1000).toFixed(1).padStart(8)} s  ${what}`)
  const clients = await Promise.all(Array.from({ length: lanes }, () => connect(url)))
  const [client] = clients as [pg.Client]
  try {
    const dates = await Dates.read(client)
    const plan = planCorpus(claims, seed, dates)
    await client.query('CREATE UNLOGGED TABLE former (id uuid, text text); CREATE UNLOGGED TABLE shown (id uuid, by_id uuid)')
    const tables = await tablesOf(plan, { dates, fold: (words) => fold(client, words) })
    const copied = tables.map(({ name }) => name)
    const indexes = await dropIndexes(client, [...copied, ...[...steps, ...lastSteps].map(({ table }) => table)])
    const indexesOf = (table: string) => indexes.unique.concat(indexes.plain).filter((index) => index.table === table)
    say(`${claims} claims, ${plan.attributions.count} attributions, ${plan.relations.count} relations planned`)
    for (const { name, columns, rows } of tables) {
      await refill(client, name, () => copyIn(client, `COPY ${name} (${columns}) FROM STDIN (FREEZE)`, rows()))
      say(name)
    }
    const fillWith = async (client: pg.Client, { table, sql, made }: Step) => {
      if (made) await client.query(`CREATE UNLOGGED TABLE made AS ${made}`)
      await refill(client, table, () => client.query(sql))
      if (made) await client.query('DROP TABLE made')
      await client.query(`VACUUM ${table}`)
    }
    const index =
      (table: string): Task =>
      async (client) => {
        for (const { sql } of indexesOf(table)) await client.query(sql)
        say(table)
      }
    const derive =
      (step: Step): Task =>
      async (client) => {
        await fillWith(client, step)
        await index(step.table)(client)
      }
    await share(clients, [
      ...steps.map(derive),
      ...copied.flatMap(indexesOf).map(
        ({ sql }): Task =>
          (client) =>
            run(client, sql),
      ),
    ])
    // One at a time, these may take all processors; what is learnt from a table needs no index of it.
    await client.query('SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0')
    let indexing: Promise<void> = Promise.resolve()
    for (const step of lastSteps) {
      await fillWith(client, step)
      await indexing
      indexing = index(step.table)(clients.at(-1) ?? client)
    }
    await indexing
    say('indexes')
    await share(
      clients,
      indexes.foreign.map(
        ({ sql }): Task =>
          (client) =>
            run(client, sql),
      ),
    )
    await client.query('DROP TABLE former, shown')
    const { rows } = await client.query<{ name: string }>(`SELECT oid::regclass::text AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)' ORDER BY relpages DESC`)
    await share(
      clients,
      rows.map(
        ({ name }): Task =>
          (client) =>
            run(client, `ANALYZE ${name}`),
      ),
    )
    say('done')
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SET session_replication_role = replica; SET work_mem = '256MB'; SET max_parallel_maintenance_workers = 0`)
  return client
}

// What is written to a table that the same transaction emptied needs no log, and can be frozen.
async function refill(client: pg.Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  await client.query(`BEGIN; TRUNCATE ${table}`)
  await fill()
  await client.query('COMMIT')
}

async function run(client: pg.Client, sql: string): Promise<void> {
  await client.query(sql)
}

async function share(clients: pg.Client[], tasks: Task[]): Promise<void> {
  const queue = tasks.values()
  await Promise.all(
    clients.map(async (client) => {
      for (const task of queue) await task(client)
    }),
  )
}

async function fold(client: pg.Client, words: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ word: string; folded: string }>(
    'SELECT word, fold(word) AS folded FROM unnest($1::text[]) AS word',
    [words],
  )
  return new Map(rows.map(({ word, folded }) => [word, folded]))
}

interface Definition {
  table: string
  name: string
  type: string
  sql: string
}

async function dropIndexes(client: pg.Client, tables: string[]) {
  const { rows: constraints } = await client.query<Definition>({
    text: `SELECT conrelid::regclass::text AS table, conname AS name, contype AS type,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS sql
      FROM pg_constraint WHERE contype IN ('f', 'p', 'u')
        AND (conrelid = ANY ($1::regclass[]) OR contype = 'f' AND confrelid = ANY ($1::regclass[])) ORDER BY contype, conrelid, conname`,
    values: [tables],
  })
  for (const { table, name } of constraints) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  const { rows: plain } = await client.query<Definition>({
    text: `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name, 'i' AS type, pg_get_indexdef(indexrelid) AS sql
      FROM pg_index WHERE indrelid = ANY ($1::regclass[]) ORDER BY indrelid, indexrelid`,
    values: [tables],
  })
  for (const { name } of plain) await client.query(`DROP INDEX ${name}`)
  return {
    foreign: constraints.filter(({ type }) => type === 'f'),
    unique: constraints.filter(({ type }) => type !== 'f'),
    plain,
  }
}

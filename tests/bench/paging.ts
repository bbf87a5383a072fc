// Pages through 100,000 claims while 8 writers add, change and withdraw claims: each that was there before and still is must come exactly once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { buildApp } from '../../src/app.ts'
import { admitService, startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { addKey } from '../../src/keys/queries.ts'

const claims = Number(process.env.CLAIMS ?? 100_000)
const writers = 8
const limit = 100

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const embedded = await startEmbedded(folder, { durable: false })
try {
  await migrate(embedded.ownerUrl)
  await admitService(embedded.ownerUrl)
  const ids = await insertClaims()
  for (const order of ['desc', 'asc'] as const) await pageThrough(order, ids)
} finally {
  await embedded.stop()
  rmSync(folder, { recursive: true })
}

async function insertClaims(): Promise<string[]> {
  const client = new pg.Client({ connectionString: embedded.ownerUrl })
  await client.connect()
  const started = performance.now()
  await client.query(
    `INSERT INTO claim (slug, label, text, kind, language, topics, release_at)
     SELECT 'claim-' || n, 'Claim ' || n, 'It is so.', 'fact', 'en', ARRAY['topic ' || n % 100], now() FROM generate_series(1, $1) AS n`,
    [claims],
  )
  await client.query('ANALYZE')
  const { rows } = await client.query<{ id: string }>('SELECT id FROM claim ORDER BY random()')
  await client.end()
  console.log(`${claims} claims inserted in ${seconds(started)}`)
  return rows.map(({ id }) => id)
}

async function pageThrough(order: 'asc' | 'desc', all: string[]): Promise<void> {
  const database = openDatabase({ url: embedded.serviceUrl, poolSize: 16, statementNames: true })
  const app = await buildApp(
    { publicRead: true, rateLimit: 0, trustProxy: false, corsOrigins: '*', webhookAllowPrivate: false, logLevel: 'error' },
    database,
  )
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const { key } = await addKey(database, { name: 'Desk', role: 'editor' })
  const { rows: gone } = await database.pool.query<{ id: string }>('SELECT id FROM claim WHERE withdrawn_at IS NOT NULL')
  const withdrawn = new Set(gone.map(({ id }) => id))
  const before = all.filter((id) => !withdrawn.has(id))

  const read = new AbortController()
  let written = 0
  const write = async (writer: number) => {
    const send = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${key}`, 'if-match': '*', ...(body && { 'content-type': 'application/json' }) }
      const answer = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
    }
    for (let turn = 0; !read.signal.aborted; turn++, written++) {
      const victim = before[turn * writers + writer] ?? ''
      if (turn % 3 === 0) await send('POST', '/v1/claims', { label: `New ${turn}`, text: 'It is so.', kind: 'fact', language: 'en' })
      if (turn % 3 === 1) await send('PATCH', `/v1/claims/${victim}`, { text: `Take ${turn}.` })
      if (turn % 3 === 2) {
        withdrawn.add(victim)
        await send('DELETE', `/v1/claims/${victim}?reason=wrong`)
      }
    }
  }
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))

  const started = performance.now()
  const met = new Map<string, number>()
  const times: number[] = []
  for (let path: string | undefined = `/v1/claims?limit=${limit}&order=${order}`; path !== undefined;) {
    const asked = performance.now()
    const answer = await fetch(base + path)
    const { data } = (await answer.json()) as { data: { id: string }[] }
    times.push(performance.now() - asked)
    for (const { id } of data) met.set(id, (met.get(id) ?? 0) + 1)
    path = /<(.*)>/.exec(answer.headers.get('link') ?? '')?.[1]
  }
  const took = seconds(started)
  read.abort()
  await writing
  await app.close()
  await database.close()

  const missed = before.filter((id) => !withdrawn.has(id) && !met.has(id)).length
  const twice = [...met.values()].filter((times) => times > 1).length
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`
  console.log(
    `${order}: ${met.size} claims on ${times.length} pages of ${limit} in ${took} (median ${at(0.5)}, 99th percentile ${at(0.99)}) during ${written} writes; missed ${missed}, twice ${twice}`,
  )
  if (missed > 0 || twice > 0) process.exitCode = 1
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

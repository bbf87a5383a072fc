import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { addressOf, exportOf, fileOf, importInto, readAnswers, resultsOf, tally } from './support/interchange.ts'
import { attributionLine, claimLine, sourceLine } from './support/lines.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const each = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

function openImport(): ClientRequest {
  const sending = request(`${addressOf(api)}/v1/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.keys.editor}`, 'content-type': 'application/x-ndjson' },
  })
  sending.on('error', () => {})
  return sending
}

async function send(sending: ClientRequest, text: string): Promise<void> {
  if (!sending.write(text)) await once(sending, 'drain')
}

async function count(what: string): Promise<number> {
  const { rows } = await api.database.pool.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${what}`)
  return rows[0]?.count ?? 0
}

async function readAll(answer: IncomingMessage, between: () => Promise<unknown> = async () => {}): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer)
    await between()
  }
  return Buffer.concat(chunks).toString()
}

/** More than all buffers between a client and the service hold, in lines and in answers. */
const refused = each(8000, (n) => ({ type: 'claim', key: `refused-${n}`, note: 'x'.repeat(2000) }))

const staged = 'import_waiting'

async function expectWholeRecord(): Promise<void> {
  const { rows } = await api.database.pool.query(`SELECT noun, key FROM (
      SELECT 'claim'::noun AS noun, key FROM claim UNION ALL SELECT 'source', key FROM source UNION ALL SELECT 'attribution', key FROM attribution UNION ALL SELECT 'relation', key FROM relation) AS made
    FULL JOIN imported USING (noun, key) WHERE made.key IS NULL OR imported.key IS NULL`)
  expect(rows).toEqual([])
  const { rows: counted } = await api.database.pool
    .query(`SELECT c.key FROM claim c JOIN standing s ON s.claim_id = c.id AND s.until = 'infinity'
    WHERE s.attribution_count <> (SELECT count(*) FROM attribution a WHERE a.claim_id = c.id)
      OR s.asserts <> (SELECT count(DISTINCT a.source_id) FROM attribution a WHERE a.claim_id = c.id)
      OR s.standing <> CASE WHEN s.attribution_count > 0 THEN 'asserted'::claim_standing ELSE 'unattributed' END`)
  expect(counted).toEqual([])
}

describe('a client', () => {
  it('may send everything before it reads an answer', async () => {
    const sending = openImport()
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    for (const line of refused) await send(sending, fileOf(line))
    sending.end(fileOf(claimLine('sent-last')))
    await once(sending, 'finish')
    await vi.waitFor(async () => expect(await count(`claim WHERE key = 'sent-last'`)).toBe(1), { ...patience, timeout: 60_000 })
    const [answer] = await answered
    const answers = readAnswers(await readAll(answer))
    expect(tally(answers)).toEqual({ rejected: refused.length, created: 1 })
    expect(answers.map(({ line }) => line)).toEqual(each(refused.length + 1, (n) => n + 1))
  }, 180_000)

  it('may read slowly while it sends, and holds no one up', async () => {
    const sending = openImport()
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    await send(sending, fileOf(claimLine('slow-first'), claimLine('slow-first')))
    const [answer] = await answered
    const reading = readAll(answer, () => api.as().get('/v1/claims/slow-first').expect(200))
    for (const line of refused.slice(0, 3000)) await send(sending, fileOf(line))
    sending.end()
    expect(tally(readAnswers(await reading))).toEqual({ created: 1, unchanged: 1, rejected: 3000 })
  })

  it('that breaks off leaves whole records and nothing else, and may send it all again', async () => {
    const lines = [
      ...each(1500, (n) => attributionLine(`broken-${n}`, `broken-${n % 50}`, `broken-${n % 3}`)),
      ...each(3, (n) => sourceLine(`broken-${n}`)),
      ...each(2000, (n) => claimLine(`broken-${n}`)),
    ]
    const sending = openImport()
    await send(sending, fileOf(...lines.slice(0, -100)))
    await vi.waitFor(async () => expect(await count(`${staged}`)).toBeGreaterThan(0), patience)
    await vi.waitFor(async () => expect(await count(`claim WHERE key LIKE 'broken-%'`)).toBeGreaterThan(0), patience)
    sending.destroy()
    await vi.waitFor(async () => expect(await count(`${staged}`)).toBe(0), patience)
    await expectWholeRecord()
    const before = await count(`claim WHERE key LIKE 'broken-%'`)

    const answers = await importInto(api, lines)
    expect(answers.filter(({ result }) => result === 'rejected')).toEqual([])
    expect(answers).toHaveLength(lines.length)
    expect(answers.filter(({ type, result }) => type === 'claim' && result === 'unchanged')).toHaveLength(before)
    expect(tally(await importInto(api, lines))).toEqual({ unchanged: lines.length })
    await expectWholeRecord()
  })

  it('that sends no more is cut off, but not one that is kept from it', async () => {
    const locks = await watchLocks(api.urls.ownerUrl)
    const owner = await api.connect('owner')
    const { server } = api.app
    const usual = server.timeout
    server.timeout = 1000
    try {
      const silent = openImport()
      silent.write(fileOf(claimLine('silent')).slice(0, -1))
      await new Promise((resolve) => silent.once('close', resolve))
      await owner.query('BEGIN; LOCK TABLE claim')
      const patient = openImport()
      const answered = once(patient, 'response') as Promise<[IncomingMessage]>
      // More than is read before the first of it is written.
      patient.write(fileOf(claimLine('patient'), ...each(4000, (n) => ({ type: 'claim', key: `refused-${n}` }))))
      await vi.waitUntil(async () => (await locks.waiting(1)) > 0, patience)
      await once(server, 'timeout')
      await owner.query('COMMIT')
      patient.end(fileOf(claimLine('patient-last')))
      expect(tally(readAnswers(await readAll((await answered)[0])))).toEqual({ created: 2, rejected: 4000 })
      expect(await count(`claim WHERE key = 'silent'`)).toBe(0)
    } finally {
      server.timeout = usual
      await owner.query('ROLLBACK')
      await locks.end()
    }
  })

  it('that stops reading does not stop its import', async () => {
    const sending = openImport()
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    await send(sending, fileOf(...refused.slice(0, 2000)))
    const [answer] = await answered
    await once(answer, 'data')
    answer.destroy()
    await vi.waitFor(async () => expect(await count(staged)).toBe(0), patience)
    expect(resultsOf(await importInto(api, [claimLine('after-leaving')]))).toEqual(['created'])
  })
})

describe('two imports of one file at once', () => {
  it.each([1, 2])('make each record once and refuse no line (time %i)', async (turn) => {
    const lines = [
      ...each(200, (n) => attributionLine(`twice-${turn}-${n}`, `twice-${turn}-${n % 20}`, `twice-${turn}-${n % 3}`)),
      ...each(3, (n) => sourceLine(`twice-${turn}-${n}`, { url: `https://example.org/${turn}/${n}` })),
      ...each(200, (n) => claimLine(`twice-${turn}-${n}`)),
      ...each(199, (n) => ({
        type: 'relation',
        key: `twice-${turn}-${n}`,
        from: `twice-${turn}-${n}`,
        to: `twice-${turn}-${n + 1}`,
        kind: 'contradicts',
      })),
    ]
    const [one, other] = await Promise.all([importInto(api, lines), importInto(api, lines.toReversed())])
    const pairs = lines.map((_, at) => [one[at]?.result, other[lines.length - 1 - at]?.result].toSorted().join())
    expect([...new Set(pairs)]).toEqual(['created,unchanged'])
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id).toReversed())
    expect(await count(`revision r JOIN claim c ON c.id = r.record_id WHERE c.key LIKE 'twice-${turn}-%'`)).toBe(200)
    await expectWholeRecord()
  })
})

describe('a client of an export', () => {
  it('may leave in the middle, or read slowly', async () => {
    const whole = await exportOf(api, 'editor')
    const ask = async () => {
      const [answer] = (await once(
        request(`${addressOf(api)}/v1/export`, { headers: { authorization: `Bearer ${api.keys.editor}` } }).end(),
        'response',
      )) as [IncomingMessage]
      return answer
    }
    const left = await ask()
    await once(left, 'data')
    left.destroy()
    expect(await readAll(await ask(), () => api.as().get('/healthz').expect(200))).toBe(whole)
    await vi.waitFor(() => expect(api.database.pool.idleCount).toBe(api.database.pool.totalCount), patience)
  })

  it('leaves nothing behind, and is not read to its end, where nobody waits for it any more', async () => {
    const locks = await watchLocks(api.urls.ownerUrl)
    const [first, last] = [await api.connect('owner'), await api.connect('owner')]
    await first.query('BEGIN; LOCK TABLE source')
    await last.query('BEGIN; LOCK TABLE relation')
    const sockets = () => promisify(api.app.server.getConnections.bind(api.app.server))()
    const before = await sockets()
    const asking = request(`${addressOf(api)}/v1/export`, { agent: false }).on('error', () => {})
    asking.end()
    await vi.waitUntil(async () => (await locks.waiting()) > 0, patience)
    asking.destroy()
    await vi.waitUntil(async () => (await sockets()) <= before, patience)
    await first.query('ROLLBACK')
    await vi.waitFor(() => expect(api.database.pool.idleCount).toBe(api.database.pool.totalCount), patience)
    expect(readdirSync('/proc/self/fd').filter((fd) => /onrecord-[-0-9a-f]{36} \(deleted\)$/.test(targetOf(fd)))).toEqual([])
    await last.query('ROLLBACK')
    await locks.end()
  })
})

it('what a full disk does not take whole is not passed off as whole', async () => {
  const script = `import { Spool } from ${JSON.stringify(join(inject('built'), 'spool.js'))}
    const spool = await Spool.open()
    await spool.write('x'.repeat(5000)).then(() => console.log('taken'), ({ code }) => console.log(code))`
  const limited = `ulimit -f 1; exec "$0" --input-type=module -e "$1"`
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, script])
  expect(stdout).toBe('EFBIG\n')
})

function targetOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    // The one that lists them is closed by now.
    return ''
  }
}

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, renameSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openDatabase } from '../src/database/open.ts'
import { addKey } from '../src/keys/queries.ts'
import { makeCounter } from '../src/workers/counting.ts'
import { build } from './support/build.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { fileOf } from './support/interchange.ts'
import { claimLine } from './support/lines.ts'
import { interrupt, run, serve, type Service, type Settings } from './support/service.ts'

const patience = { timeout: 30_000, interval: 10 }
vi.setConfig({ testTimeout: 60_000 })

let built: Awaited<ReturnType<typeof build>>
let database: TestDatabase
let key: string
const services: Service[] = []
const stalled: number[] = []

beforeAll(async () => {
  // One test takes a file of it away.
  built = await build()
  database = await cloneDatabase()
  const opened = openDatabase({ url: database.serviceUrl, poolSize: 1, statementNames: true })
  ;({ key } = await addKey(opened, { name: 'Desk', role: 'editor', actor: 'desk' }))
  await opened.close()
}, 60_000)
afterEach(async () => {
  const left = services.splice(0)
  for (const { child } of left) child.kill('SIGKILL')
  // One that is stuck does not hear that its primary process has ended.
  for (const pid of stalled.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGCONT')
  for (const { ended } of left) await ended
})
afterAll(async () => {
  await database.drop()
  built.remove()
})

async function start(settings: Settings = {}): Promise<Service> {
  const own = { DATABASE_URL: database.serviceUrl, MIGRATE_DATABASE_URL: database.ownerUrl }
  const service = await serve(built.folder, { WORKERS: '2', POOL_SIZE: '2', LOG_LEVEL: 'info', ...own, ...settings })
  services.push(service)
  // Each process writes its own lines, in its own time.
  if (settings.WORKERS !== '1') await vi.waitFor(() => expect(workers(service)).toHaveLength(Number(settings.WORKERS ?? 2)), patience)
  return service
}

interface Logged {
  pid: number
  msg: string
  reqId?: string
}

function logged(service: Service): Logged[] {
  const lines = service.out().split('\n').slice(0, -1)
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Logged)
}

const workers = (service: Service) =>
  logged(service)
    .filter(({ msg }) => msg === `Server listening at ${service.address}`)
    .map(({ pid }) => pid)

const workerOf = (service: Service, id: string) => vi.waitUntil(() => logged(service).find(({ reqId }) => reqId === id)?.pid, patience)

let sent = 0
async function get(service: Service, path: string, agent?: Agent, by?: string) {
  const headers = { 'x-request-id': `request-${++sent}`, ...(by !== undefined && { authorization: `Bearer ${by}` }) }
  const asking = request(`${service.address}${path}`, { ...(agent && { agent }), headers }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += part as string
  return { id: headers['x-request-id'], status: answer.statusCode, headers: answer.headers, text }
}

const refuses = (service: Service) => vi.waitFor(() => expect(get(service, '/healthz')).rejects.toThrow(/ECONNREFUSED/), patience)

/** A connection to each worker, kept open. */
async function connections(service: Service): Promise<Map<number, Agent>> {
  const found = new Map<number, Agent>()
  while (found.size < new Set(workers(service)).size) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    found.set(await workerOf(service, (await get(service, '/healthz', agent)).id), agent)
  }
  return found
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function expectEnded(pids: number[]): void {
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
}

/** Leaves a process alive and at nothing. */
async function stall(pid: number): Promise<void> {
  stalled.push(pid)
  process.kill(pid, 'SIGSTOP')
  await vi.waitFor(() => expect(execFileSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' })).toMatch(/^T/), patience)
}

/** An import of which one half is answered and the other not yet sent. */
async function importing(service: Service, name: string, agent: Agent) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' }
  const sending = request(`${service.address}/v1/import`, { agent, method: 'POST', headers }).on('error', () => {})
  sending.write(fileOf(claimLine(name), claimLine(name)))
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  answer.on('error', () => {})
  return async () => {
    sending.end(fileOf(claimLine(`${name}-2`)))
    let answered = ''
    for await (const part of answer.setEncoding('utf8')) answered += part as string
    return answered.match(/"result":"\w+"/g)
  }
}

it('is ready once, when all workers listen, and any of them answers', async () => {
  const service = await start({ WORKERS: '3', DATABASE_URL: database.ownerUrl })
  expect((await connections(service)).size).toBe(3)
  await expect.poll(() => service.out().match(/by triggers alone/g), patience).toHaveLength(1)
  expect(service.out().match(/Onrecord is ready at/g)).toHaveLength(1)
  expect(await get(service, '/readyz')).toMatchObject({ status: 200 })
})

describe('two workers', () => {
  let service: Service
  beforeAll(async () => {
    service = await start({ RATE_LIMIT: '20' })
    // Ended with these tests, not with the first of them.
    services.length = 0
  })
  afterAll(() => service.child.kill('SIGKILL'))

  it('allow a caller as many requests as one process would, whichever worker they meet', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(service, '/v1/claims')))
    const allowed = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 429)
    expect([allowed.length, refused.length]).toEqual([20, 30])
    const left = (answer: (typeof answers)[number]) => Number(/^"caller";r=(\d+);t=\d+$/.exec(String(answer.headers.ratelimit))?.[1])
    expect(allowed.map(left).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place))
    for (const { headers, text } of refused) {
      expect(headers).toMatchObject({ 'ratelimit-policy': '"caller";q=20;w=60', ratelimit: `"caller";r=0;t=${headers['retry-after']}` })
      expect(JSON.parse(text)).toMatchObject({ status: 429 })
    }
    const by = await Promise.all(answers.map(({ id }) => workerOf(service, id)))
    expect(new Set(by).size).toBe(2)
  })

  it('serve on while the primary process does not answer', async () => {
    const agents = await connections(service)
    service.child.kill('SIGSTOP')
    for (const agent of agents.values()) expect(await get(service, '/v1/claims', agent, key)).toMatchObject({ status: 200 })
    service.child.kill('SIGCONT')
    expect(await get(service, '/v1/claims', undefined, key)).toMatchObject({ status: 200 })
  })

  it('show in one scrape what all of them did', async () => {
    const agents = await connections(service)
    for (const agent of agents.values()) for (let times = 0; times < 5; times++) await get(service, '/readyz', agent)
    for (const agent of agents.values()) {
      await vi.waitFor(async () => {
        const { status, text } = await get(service, '/metrics', agent)
        expect(status).toBe(200)
        expect(text).toMatch(/^http_request_duration_seconds_count\{method="GET",route="\/readyz",status="200"\} 10$/m)
        expect(text).toMatch(/^onrecord_database_connections\{state="open"\} [2-4]$/m)
        expect(text).toMatch(/^onrecord_workers 2$/m)
      }, patience)
    }
  })

  it('show without one that is stuck what the other does; what it or a dead one has counted stays', async () => {
    const agents = await connections(service)
    const [stuck = 0, other = 0] = agents.keys()
    const shown = async () => {
      const { status, text } = await get(service, '/metrics', agents.get(other))
      const [, ready] = /^http_request_duration_seconds_count\{method="GET",route="\/readyz",status="200"\} (\d+)$/m.exec(text) ?? []
      return { status, ready, workers: /^onrecord_workers (\d+)$/m.exec(text)?.[1] }
    }
    const whole = { status: 200, ready: '10', workers: '2' }
    await expect.poll(shown, patience).toEqual(whole)
    await stall(stuck)
    expect(await shown()).toEqual({ ...whole, workers: '1' })
    process.kill(stuck, 'SIGCONT')
    await expect.poll(shown, patience).toEqual(whole)
    process.kill(stuck, 'SIGKILL')
    await vi.waitFor(() => expect(workers(service)).toHaveLength(3), patience)
    // It writes that it listens before it tells the primary process.
    await expect.poll(shown, patience).toEqual(whole)
  })

  it('end with the primary process, though it is killed', async () => {
    service.child.kill('SIGKILL')
    // Their output closes with the last of them.
    expect(await service.ended).toBeNull()
    await refuses(service)
  })
})

describe('told to end', () => {
  it.each(['by Ctrl-C, which all its processes hear', 'by a supervisor, which tells the primary process'])('%s', async (how) => {
    const service = await start()
    const pids = workers(service)
    const idle = new Agent({ keepAlive: true })
    await get(service, '/v1/claims', idle)
    const agents = [...(await connections(service)).values()]
    const name = how.replaceAll(/\W+/g, '-')
    const imports = await Promise.all(agents.map((agent, place) => importing(service, `${name}-${place}`, agent)))
    const { pid: primary = 0 } = service.child
    // npm, which has heard it too, passes it on.
    if (how.includes('Ctrl-C')) for (const pid of [primary, ...pids, primary]) await interrupt(pid)
    else service.child.kill('SIGTERM')
    await refuses(service)
    for (const finish of imports) expect(await finish()).toEqual(['"result":"created"', '"result":"unchanged"', '"result":"created"'])
    expect([await service.ended, service.err()]).toEqual([0, ''])
    expectEnded(pids)
    for (const agent of [idle, ...agents]) agent.destroy()
  })

  it.each(['1', '2'])('with WORKERS=%s, answers who goes on asking until each knows that the connection ends', async (count) => {
    const service = await start({ WORKERS: count, RATE_LIMIT: '0' })
    let told = false
    const asking = Array.from({ length: 12 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let last = ''; last !== 'close';) {
        const answer = await get(service, '/v1/claims', agent)
        expect(answer.status).toBe(200)
        last = String(answer.headers.connection)
        expect(last === 'close' && !told).toBe(false)
      }
      agent.destroy()
    })
    for (let times = 0; times < 20; times++) await get(service, '/v1/claims')
    told = true
    service.child.kill('SIGTERM')
    await Promise.all(asking)
    expect([await service.ended, service.err()]).toEqual([0, ''])
  })

  it('waits for what is being answered, not for a worker that is stuck', async () => {
    const service = await start()
    const agents = await connections(service)
    const [stuck = 0, busy = 0] = agents.keys()
    const finish = await importing(service, 'while-another-is-stuck', agents.get(busy)!)
    await stall(stuck)
    service.child.kill('SIGTERM')
    await vi.waitFor(() => expect(service.err()).not.toBe(''), patience)
    await vi.waitFor(() => expectEnded([stuck]), patience)
    expect(await finish()).toEqual(['"result":"created"', '"result":"unchanged"', '"result":"created"'])
    expect([await service.ended, service.err()]).toEqual([0, `worker ${stuck} does not end: it is killed\n`])
    expectEnded([busy])
    for (const agent of agents.values()) agent.destroy()
  })

  it('and told again, ends at once, whatever is under way', async () => {
    const service = await start()
    const agents = await connections(service)
    const [stuck = 0, busy = 0] = agents.keys()
    await importing(service, 'never-finished', agents.get(busy)!)
    await stall(stuck)
    const again = setInterval(() => service.child.kill('SIGTERM'), 100)
    try {
      // Their output closes with the last of them.
      expect(await service.ended).toBe(1)
    } finally {
      clearInterval(again)
    }
    for (const agent of agents.values()) agent.destroy()
  })
})

describe('a worker that ends by itself', () => {
  it('is replaced where it was: while the others serve, and though it was the last', async () => {
    const service = await start()
    const agents = await connections(service)
    const [killed = 0, other = 0] = agents.keys()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(() => expect(workers(service)).toHaveLength(3), patience)
    expect(await workerOf(service, (await get(service, '/v1/claims', agents.get(other))).id)).toBe(other)
    const [, , replacement = 0] = workers(service)
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(service, '/v1/claims')))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(await Promise.all(answers.map(({ id }) => workerOf(service, id))))).toEqual(new Set([other, replacement]))
    expect(service.err()).toBe(`worker ${killed} ended SIGKILL: another takes its place\n`)
    for (const pid of [other, replacement]) process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(workers(service)).toHaveLength(5), patience)
    expect(await get(service, '/v1/claims')).toMatchObject({ status: 200 })
    service.child.kill('SIGTERM')
    expect(await service.ended).toBe(0)
    expectEnded(workers(service))
  })

  it('leaves what it was given and has not taken to another', async () => {
    const service = await start({ WORKERS: '3' })
    const [stuck = 0] = workers(service)
    await stall(stuck)
    const answered: string[] = []
    const asked = Array.from({ length: 12 }, async () => {
      const { id, status } = await get(service, '/healthz')
      answered.push(id)
      return status
    })
    await vi.waitFor(() => expect(answered).toHaveLength(11), patience)
    process.kill(stuck, 'SIGKILL')
    expect(await Promise.all(asked)).toEqual(Array(12).fill(200))
    const later = await Promise.all(asked.map(() => get(service, '/healthz', new Agent())))
    expect(later.map(({ status }) => status)).toEqual(Array(12).fill(200))
  })

  it('leaves nobody waiting, though nobody is left to take it', async () => {
    const service = await start()
    const pids = workers(service)
    for (const pid of pids) await stall(pid)
    const asked = Array.from({ length: 4 }, () => get(service, '/healthz'))
    // A connection is given on by then.
    await expect(fetch(`${service.address}/healthz`, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await Promise.allSettled(asked)
    await expect.poll(() => get(service, '/healthz').catch(() => undefined), patience).toMatchObject({ status: 200 })
  })

  it('ends the service where none can be started any more', async () => {
    const service = await start()
    const worker = join(built.folder, 'worker.js')
    renameSync(worker, `${worker}.away`)
    try {
      for (const pid of workers(service)) process.kill(pid, 'SIGKILL')
      expect(await service.ended).toBe(1)
    } finally {
      renameSync(`${worker}.away`, worker)
    }
    // Amid what the workers write that cannot start.
    expect(service.err()).toMatch(/^Onrecord could not start or stop: no worker is left, and none can be started/m)
  })
})

it('says once that its port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const refused = run(built.folder, 'server.js', { WORKERS: '2', PORT: `${port}`, DATABASE_URL: database.ownerUrl })
  expect(await refused.ended).toBe(1)
  expect(refused.err()).toMatch(/^Onrecord could not start or stop: PORT: .*127\.0\.0\.1:\d+; choose another\n$/)
  holder.close()
})

it('serves a database of its own, and finds it again', async () => {
  const folder = mkdtempSync(join(inject('scratch'), 'workers-'))
  chmodSync(folder, 0o711)
  const settings = { DATABASE_URL: '', MIGRATE_DATABASE_URL: '', DATA_DIR: folder }
  const first = await start(settings)
  expect(first.out().match(/admin key, shown this once: \S+$|^loaded the sample: 145 records$/gm)).toHaveLength(2)
  const admin = /shown this once: (\S+)$/m.exec(first.out())?.[1]
  const headers = { authorization: `Bearer ${admin}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ slug: 'kept', label: 'Kept', text: 'It is kept.', kind: 'fact', language: 'en' })
  expect((await fetch(`${first.address}/v1/claims`, { method: 'POST', headers, body })).status).toBe(201)
  first.child.kill('SIGINT')
  expect([await first.ended, first.err()]).toEqual([0, ''])

  const second = await start(settings)
  expect(second.out()).not.toMatch(/admin key|sample/)
  for (const agent of (await connections(second)).values())
    expect(JSON.parse((await get(second, '/v1/claims/encirclement', agent)).text)).toMatchObject({ slug: 'encirclement' })
  expect((await fetch(`${second.address}/v1/claims/kept`, { headers })).status).toBe(200)
  second.child.kill('SIGTERM')
  expect([await second.ended, second.err()]).toEqual([0, ''])
})

it('counts each caller in a window of its own, which begins again when it is over', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const count = makeCounter()
    expect([count('one', 1000), count('two', 1000)]).toEqual([
      { current: 1, ttl: 1000 },
      { current: 1, ttl: 1000 },
    ])
    vi.setSystemTime(Date.now() + 600)
    expect(count('one', 1000)).toEqual({ current: 2, ttl: 400 })
    vi.setSystemTime(Date.now() + 400)
    expect(count('one', 1000)).toEqual({ current: 1, ttl: 1000 })
  } finally {
    vi.useRealTimers()
  }
})

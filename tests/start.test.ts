import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { tryLock } from '../src/database/lock.ts'
import { readPostmaster } from '../src/database/postmaster.ts'
import { emptyDatabase } from './support/database.ts'
import { fileOf } from './support/interchange.ts'
import { claimLine } from './support/lines.ts'
import { patience } from './support/patience.ts'
import { run, type Run, serve, type Service, type Settings } from './support/service.ts'

vi.setConfig({ testTimeout: 60_000 })
const sample = readFileSync(new URL('../prisma/sample/pokrovsk.ndjson', import.meta.url), 'utf8')
const secret = /^\S{30,}$/

let folder: string
const runs: Run[] = []

beforeAll(() => {
  folder = mkdtempSync(join(inject('scratch'), 'start-'))
  chmodSync(folder, 0o711)
})

async function start(settings: Settings = {}): Promise<Service> {
  const service = await serve(inject('built'), { DATA_DIR: folder, ...settings })
  runs.push(service)
  return service
}

function begin(file: string, settings: Settings, ...args: string[]): Run {
  const running = run(inject('built'), file, { DATA_DIR: folder, PORT: '0', ...settings }, ...args)
  runs.push(running)
  return running
}

async function command(
  file: string,
  args: string[],
  settings: Settings = {},
): Promise<{ code: number | null; lines: string[]; err: string }> {
  const running = begin(file, settings, ...args)
  const code = await running.ended
  return { code, lines: running.out().trimEnd().split('\n'), err: running.err() }
}
const keys = (args: string, settings?: Settings) => command('keys.js', args.split(' '), settings)

async function importFile(lines: object[], ...args: string[]) {
  const file = join(folder, 'lines.ndjson')
  writeFileSync(file, fileOf(...lines))
  const { code, lines: said, err } = await command('import.js', [file, ...args])
  return [code, said.at(-1)?.replace(/ in [\d.]+ s$/, ''), err]
}

/** Has a process tell itself to end as soon as it listens to that. */
const toldAtOnce = `--import=data:text/javascript,process.on('newListener',name=>name==='SIGTERM'&&queueMicrotask(()=>process.kill(process.pid,name)))`

async function killAll(): Promise<void> {
  for (const { child, ended } of runs.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  await nothingRuns()
}

// Every process of the embedded Postgres inherits this lock.
async function nothingRuns(): Promise<void> {
  await vi.waitFor(() => {
    const lock = tryLock(join(folder, 'postgres.lock'))
    lock?.release()
    expect(lock).not.toBeNull()
  }, patience)
}

function expectPostgresEnded(pid: number): void {
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/)
}

async function get({ address }: Service, path: string, key?: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${address}${path}`, { headers: key ? { authorization: `Bearer ${key}` } : {} })
  return { status: answer.status, text: await answer.text() }
}
const read = async (service: Service, path: string, key?: string) =>
  JSON.parse((await get(service, path, key)).text) as Record<string, unknown>

describe('the service with a database of its own', () => {
  let refused: Run
  let service: Service
  let key: string
  beforeAll(async () => {
    // The first start of all finds its port taken.
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    refused = begin('server.js', { PORT: `${(holder.address() as { port: number }).port}` })
    await refused.ended
    holder.close()
    await nothingRuns()
    // With a key of another role nobody could make one more.
    await keys('create --role reader --name Early')
    service = await start()
    key = /^Your admin key, shown this once: (\S+)$/m.exec(service.out())?.[1] ?? ''
  }, 60_000)
  afterAll(killAll)

  it('says that its port is taken, ends its Postgres, and keeps the key for a start that can show it', async () => {
    expect([await refused.ended, refused.child.signalCode, refused.err()]).toEqual([
      1,
      null,
      expect.stringMatching(/^Onrecord could not start or stop: PORT: listen EADDRINUSE.*127\.0\.0\.1:\d+; choose another\n$/),
    ])
    expect(refused.out()).not.toMatch(/admin key/)
    expect(key).toMatch(secret)
  })

  it('says at its first start which key to use and where to look, and serves the sample', async () => {
    expect(service.out().match(/admin key/g)).toHaveLength(1)
    expect(refused.out()).toMatch(/^loaded the sample: 145 records$/m)
    const addresses = [...service.out().matchAll(/(http:\/\/127\.0\.0\.1:\d+)(\/\S+)/g)]
    expect(addresses.map(([, at, path]) => [at, path])).toEqual([
      [service.address, '/v1/claims/encirclement'],
      [service.address, '/docs'],
    ])
    for (const [, , path = ''] of addresses) expect(await get(service, path)).toMatchObject({ status: 200 })
    expect(await read(service, '/v1/me', key)).toMatchObject({ role: 'admin' })
    expect((await get(service, '/v1/export')).text).toBe(sample)
    expect(await read(service, '/readyz')).toEqual({ status: 'ready', revisions: 'by role and trigger' })
  })

  it('has keys made, listed and revoked from the command line while it runs', async () => {
    const made = await keys('create --role contributor --name Desk --actor night-desk')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.lines.at(-1)).toMatch(secret)
    const { data } = (await read(service, '/v1/keys', key)) as { data: { id: string; actor: string; role: string }[] }
    expect(data.map(({ actor, role }) => [actor, role])).toEqual([
      ['night-desk', 'contributor'],
      ['admin', 'admin'],
      ['Early', 'reader'],
    ])
    expect((await keys('list')).lines).toContain(`${data[0]?.id}\tcontributor\tnight-desk\tDesk`)
    expect(await keys(`revoke ${data[0]?.id}`)).toEqual({ code: 0, lines: [`revoked ${data[0]?.id}`], err: '' })
    expect(await get(service, '/v1/me', made.lines.at(-1))).toMatchObject({ status: 401 })
  })

  it('has lines imported from the command line while it runs', async () => {
    expect(await importFile([claimLine('running'), claimLine('running')], '--actor', 'archive')).toEqual([
      0,
      '1 created, 0 updated, 1 unchanged, 0 rejected',
      '',
    ])
    expect(await get(service, '/v1/claims/running')).toMatchObject({ status: 200 })
  })

  it('answers what is under way before it ends, and Postgres with it', async () => {
    const pid = readPostmaster(folder)?.pid ?? 0
    const agent = new Agent({ keepAlive: true })
    const sending = request(`${service.address}/v1/import`, {
      agent,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    })
    // A second line of its key makes the first a batch of its own, which is answered.
    sending.write(fileOf(claimLine('under-way'), claimLine('under-way')))
    const [answer] = (await once(sending, 'response')) as [IncomingMessage]
    service.child.kill('SIGINT')
    await vi.waitFor(() => expect(get(service, '/healthz')).rejects.toThrow(), patience)
    sending.end(fileOf(claimLine('under-way-2')))
    let answered = ''
    for await (const text of answer.setEncoding('utf8')) answered += text as string
    expect(answered.match(/"result":"\w+"/g)).toEqual(['"result":"created"', '"result":"unchanged"', '"result":"created"'])
    expect(await service.ended).toBe(0)
    expect(service.err()).toBe('')
    expectPostgresEnded(pid)
    agent.destroy()
  })

  it('has keys made and lines imported while it does not run, and finds them after a kill', async () => {
    const made = await keys('create --role editor --name Archive')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.lines.at(-1)).toMatch(secret)
    const complaint = expect.stringMatching(/^line 2 \(no-claim\): \/label [^\r\x1b]*\n$/) as string
    expect(await importFile([claimLine('stopped'), { type: 'claim', key: 'no-claim' }])).toEqual([
      2,
      '1 created, 0 updated, 0 unchanged, 1 rejected',
      complaint,
    ])

    const second = await start()
    expect(second.out()).not.toMatch(/key|sample/)
    expect(await read(second, '/v1/me', made.lines.at(-1))).toMatchObject({ role: 'editor', actor: 'Archive' })
    expect(await get(second, '/v1/claims/under-way-2')).toMatchObject({ status: 200 })
    expect(await get(second, '/v1/claims/stopped')).toMatchObject({ status: 200 })
    second.child.kill('SIGKILL')
    expect(await second.ended).toBeNull()

    const both = [begin('server.js', {}), begin('server.js', {})]
    const refused = await Promise.race(both.map((one) => one.ended.then(() => one)))
    const third = both.find((one) => one !== refused)
    expect([await refused.ended, refused.out(), refused.err()]).toEqual([
      1,
      '',
      `Onrecord could not start or stop: Another Onrecord (pid ${third?.child.pid}) is already running in ${folder}: stop it first, or give this one a DATA_DIR of its own.\n`,
    ])
    const address = await vi.waitUntil(() => /^Onrecord is ready at (\S+)$/m.exec(third?.out() ?? '')?.[1], patience)
    expect(await (await fetch(`${address}/v1/claims/stopped`)).json()).toMatchObject({ slug: 'stopped', version: 1 })
    const pid = readPostmaster(folder)?.pid ?? 0
    third?.child.kill('SIGTERM')
    expect(await third?.ended).toBe(0)
    expectPostgresEnded(pid)
  })

  it('ends where its Postgres is killed, so that whatever keeps it running starts it again', async () => {
    const service = await start()
    process.kill(readPostmaster(folder)?.pid ?? 0, 'SIGKILL')
    expect(await service.ended).toBe(1)
    expect(service.err()).toContain('Postgres ended by itself: see postgres.log in the data folder\n')
    await start()
  })
})

describe('the service with a server of the newsroom’s own', () => {
  afterEach(killAll)

  it('ends when it is told to while it starts; then loads nothing, makes no key, and says what guards the revisions', async () => {
    const { template, password } = inject('postgres')
    const database = await emptyDatabase()
    const login = new URL(database.ownerUrl)
    login.username = template
    login.password = password
    try {
      const settings = { DATABASE_URL: login.href, MIGRATE_DATABASE_URL: database.ownerUrl }
      const told = begin('server.js', { ...settings, NODE_OPTIONS: toldAtOnce })
      expect([await told.ended, told.err()]).toEqual([0, ''])

      const service = await start(settings)
      expect(service.out()).not.toMatch(/key|sample/)
      expect(await read(service, '/readyz')).toMatchObject({ revisions: 'by role and trigger' })
      expect((await get(service, '/v1/export')).text).toBe('')
      const made = await keys('create --role editor --name Desk', { DATABASE_URL: login.href })
      expect(await read(service, '/v1/me', made.lines.at(-1))).toMatchObject({ role: 'editor' })
      service.child.kill('SIGTERM')
      expect([await service.ended, service.err()]).toEqual([0, ''])

      const admin = new pg.Client({ connectionString: database.ownerUrl })
      await admin.connect()
      await admin.query(`CREATE ROLE ${template}_stranger LOGIN PASSWORD '${password}'`)
      login.username = `${template}_stranger`
      const stranger = begin('server.js', { ...settings, DATABASE_URL: login.href })
      expect(await stranger.ended).toBe(1)
      expect(stranger.err()).toContain(`DATABASE_URL logs in as ${template}_stranger, who is no member of onrecord_service: GRANT`)
      await admin.query(`DROP ROLE ${template}_stranger`)
      await admin.end()
      const nowhere = begin('server.js', { DATABASE_URL: 'postgresql://desk@127.0.0.1:1/onrecord' })
      expect([await nowhere.ended, nowhere.err()]).toEqual([
        1,
        'Onrecord could not start or stop: DATABASE_URL: connect ECONNREFUSED 127.0.0.1:1\n',
      ])

      const owner = await start({ DATABASE_URL: database.ownerUrl })
      expect(await read(owner, '/readyz')).toMatchObject({ revisions: 'by trigger alone' })
      expect(owner.out()).toMatch(/"level":40.*by triggers alone/)
      owner.child.kill('SIGTERM')
      expect(await owner.ended).toBe(0)
    } finally {
      await killAll()
      await database.drop()
    }
  })
})

describe('what makes no sense is refused before anything is begun:', () => {
  const nowhere = { DATA_DIR: '/nowhere/at/all' }

  it('a wrong configuration, with every fault', async () => {
    const { code, lines, err } = await command('server.js', [], {
      ...nowhere,
      PORT: 'http',
      LOG_LEVEL: 'loud',
      MIGRATE_DATABASE_URL: 'postgres://x',
      WORKERS: 'many',
    })
    expect([code, lines]).toEqual([1, ['']])
    expect(err.split('\n').map((line) => line.split(':')[0]?.trim())).toEqual([
      'Onrecord could not start or stop',
      'PORT',
      'WORKERS',
      'LOG_LEVEL',
      'MIGRATE_DATABASE_URL',
      '',
    ])
  })

  const expectRefused = async (file: string, args: string[], ...said: string[]) =>
    expect(await command(file, args, nowhere)).toEqual({ code: 1, lines: [''], err: said.map((line) => `${line}\n`).join('') })

  it('a command for keys that is none', async () => {
    for (const args of ['', 'delete 1', 'create desk', 'list desk', 'revoke', 'create --rule editor']) {
      const { code, lines, err } = await keys(args, nowhere)
      expect([code, lines]).toEqual([1, ['']])
      expect(err).toMatch(/npm run keys|rule/)
      expect(err).not.toMatch(/\n\s+at /)
    }
  })

  it('a key that cannot be, with every option that is wrong', async () => {
    await expectRefused(
      'keys.js',
      ['create', '--role', 'boss', '--actor', 'x'.repeat(201), '--expires', 'tomorrow'],
      '--name is missing: it must be a string',
      '--role must be one of reader, contributor, editor, admin',
      '--actor must have at most 200 characters',
      '--expires must be an RFC 3339 instant with a zone, like 2025-11-08T09:30:00Z',
    )
    const past = ['create', '--role', 'editor', '--name', 'Desk', '--expires', '2020-01-01T00:00:00Z']
    await expectRefused('keys.js', past, '--expires must be in the future')
  })

  it('an option that the command for keys does not take', async () => {
    await expectRefused('keys.js', ['list', '--role', 'admin'], 'keys list takes no --role')
    await expectRefused('keys.js', ['revoke', 'x', '--name', 'y'], 'keys revoke takes no --name')
  })

  it('a list of keys, or a revoked one, where there is no database', async () => {
    for (const args of [['list'], ['revoke', 'x']])
      await expectRefused(
        'keys.js',
        args,
        'there is no database in /nowhere/at/all: set the DATA_DIR or the DATABASE_URL that the service has, or start it once',
      )
    expect(existsSync('/nowhere')).toBe(false)
  })

  it('an import of no file', async () => {
    expect(await command('import.js', [], nowhere)).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm run import -- FILE.ndjson') as string,
    })
    await expectRefused('import.js', ['/nowhere.ndjson'], "ENOENT: no such file or directory, open '/nowhere.ndjson'")
    await expectRefused('import.js', [folder], `${folder} is a folder, not a file`)
    expect(existsSync('/nowhere')).toBe(false)
  })

  it.each([
    ['--actor', 'must not be empty', ''],
    ['--actor', 'must have a character that can be seen', ' '],
    ['--actor', 'must have at most 200 characters', 'x'.repeat(201)],
    ['--reason', 'must not be empty', ''],
    ['--reason', 'must have a character that can be seen', '\t '],
    ['--reason', 'must have at most 2000 characters', 'x'.repeat(2001)],
  ])('an import whose %s %s', async (option, detail, value) => {
    const file = join(folder, 'nothing.ndjson')
    writeFileSync(file, '')
    await expectRefused('import.js', [file, option, value], `${option} ${detail}`)
    expect(existsSync('/nowhere')).toBe(false)
  })
})

describe('a command', () => {
  it.each([
    ['keys', '0 done, 1 could not be done'],
    ['import', '0 all went in, 2 some lines were rejected, 1 could not run, or not to its end'],
    ['verify', '0 all verified, 1 faults found, 2 could not run'],
  ])('says how it is asked: %s', async (name, codes) => {
    const { code, lines, err } = await command(`${name}.js`, ['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(lines[0]).toContain(`npm run ${name} -- `)
    expect(lines.at(-1)).toBe(`Exit codes: ${codes}`)
  })

  it('says where it makes a database, which the next one finds', async () => {
    const [one, other] = [{ DATA_DIR: join(folder, 'one') }, { DATA_DIR: join(folder, 'other') }]
    const lines = join(folder, 'sample.ndjson')
    writeFileSync(lines, sample)
    const [made, imported] = await Promise.all([keys('create --role editor --name Desk', one), command('import.js', [lines], other)])
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining(`Making a database in ${one.DATA_DIR}/postgres\n`) as string })
    expect(imported).toMatchObject({ code: 0, err: expect.stringContaining(`Making a database in ${other.DATA_DIR}/postgres\n`) as string })
    expect(await keys('list', one)).toEqual({ code: 0, lines: [expect.stringMatching(/\teditor\tDesk\tDesk$/)], err: '' })
  })
})

import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { admitService, type Embedded, startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import type { TestDatabase } from './support/database.ts'
import { before } from './support/before.ts'
import { patience } from './support/patience.ts'
import { writeFromPsql } from './support/random-writers.ts'

let api: Api
let owner: pg.Client

async function start(find?: () => Promise<TestDatabase>): Promise<void> {
  api = await startApi({}, { find })
  owner = await api.connect('owner')
}

const stop = () => api?.close()

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const article = (title: string) => ({ title, kind: 'article' })
const read = async (path: string, from = api) => (await from.as().get(path).timeout(10_000).expect(200)).text

/** Works once the process knows what is so now: it has asked whether anything has changed since it read the same before. */
async function knowing<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 0; n < 2; n++) await read('/v1/relations')
  return work()
}

/** Waits until all that was written has its place in the log: from then on nothing changes by itself. */
const settled = () =>
  vi.waitFor(async () => {
    const { rows } = await owner.query('SELECT FROM revision WHERE NOT EXISTS (SELECT FROM sealed WHERE revision_id = revision.id) LIMIT 1')
    expect(rows).toHaveLength(0)
  }, patience)

/** While it runs nobody reads where any claim stands: what is answered then was read before. */
async function withoutStandings(work: () => Promise<void>): Promise<void> {
  await owner.query('BEGIN; LOCK TABLE standing')
  try {
    await work()
  } finally {
    await owner.query('COMMIT')
  }
}

// Whatever is written on a server counts as a change, in other databases too: these have one of their own.
describe('while nothing changes', () => {
  let server: Embedded
  beforeAll(async () => {
    const folder = mkdtempSync(join(inject('scratch'), 'answer-cache-'))
    chmodSync(folder, 0o711)
    server = await startEmbedded(folder, { durable: false })
    await migrate(server.ownerUrl)
    await admitService(server.ownerUrl)
    await start(async () => ({ ...server, drop: async () => {} }))
    // What it does by itself counts as a change too.
    await owner.query('ALTER SYSTEM SET autovacuum = off')
    await owner.query('SELECT pg_reload_conf()')
  }, 60_000)
  afterAll(async () => {
    await stop()
    await server?.stop()
  })

  it('a list and a search are read once', async () => {
    const { id } = await api.add(
      '/v1/claims',
      claim('Bakhmut held, Бахмут', { attributions: [{ source: article('Daily'), stance: 'asserts' }] }),
    )
    await settled()
    const paths = ['/v1/claims', '/v1/claims?q=bakhmut&facet=kind', '/v1/claims?limit=1', `/v1/claims/${id}/attributions`]
    const all = () => Promise.all(paths.map((path) => read(path)))
    const before = await knowing(all)
    for (const list of before.slice(0, 3)) expect(list).toContain('"Bakhmut held, Бахмут"')
    const answered = async (from: string) =>
      Number(new RegExp(`^onrecord_answers_total\\{from="${from}"\\} (\\d+)`, 'm').exec(await read('/metrics'))?.[1] ?? 0)
    const [kept, anew] = [await answered('memory'), await answered('database')]
    await withoutStandings(async () => {
      expect(await all()).toEqual(before)
    })
    expect([await answered('memory'), await answered('database')]).toEqual([kept + paths.length, anew])
  })

  it('who has a record hears that it is unchanged without reading it', async () => {
    const { id } = await api.add('/v1/claims', claim('Avdiivka held'))
    await settled()
    const path = `/v1/claims/${id}`
    const { etag = '' } = (await api.as().get(path).expect(200)).headers
    const ask = (tag: string) => api.as().get(path).set('If-None-Match', tag).timeout(10_000)
    await knowing(() => ask(etag).expect(304))
    await withoutStandings(async () => void (await ask(etag).expect(304, '').expect('etag', etag)))
    await ask('"1-0"').expect(200)
    const source = await api.add('/v1/sources', article('Weekly'))
    await api.add(`${path}/attributions`, { source: source.id, stance: 'denies' })
    const { body } = await ask(etag).expect(200)
    expect(body).toMatchObject({ standing: 'denied', attributionCount: 1 })
  })

  it('those who ask at the same time wait for the one that reads', async () => {
    await settled()
    const path = '/v1/claims?limit=7'
    const locks = await watchLocks(api.urls.ownerUrl)
    await knowing(() => read('/v1/claims?limit=6'))
    await withoutStandings(async () => {
      const alike = Array.from({ length: 6 }, () => read(path))
      await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
      const other = read('/v1/claims?limit=8')
      await vi.waitFor(async () => expect(await locks.waiting()).toBe(2), patience)
      await read('/v1/sources')
      expect(await locks.waiting()).toBe(2)
      await owner.query('COMMIT; BEGIN')
      expect(new Set(await Promise.all(alike)).size).toBe(1)
      await other
    })
    await locks.end()
  })

  it('readers do not get what was read for editors', async () => {
    await api.add('/v1/claims', claim('Lyman, not yet out', { releaseAt: null }))
    await settled()
    const list = async (role?: 'editor') => (await api.as(role).get('/v1/claims?q=lyman').expect(200)).body as { data: object[] }
    for (let times = 2; times > 0; times--) {
      expect((await list('editor')).data).toHaveLength(1)
      expect((await list()).data).toHaveLength(0)
    }
  })

  it('what could not be read is tried again', async () => {
    const path = '/v1/analysts/nobody-yet/claims'
    await api.as().get(path).expect(404)
    await api.as().get(path).expect(404)
    await api.add('/v1/analysts', { name: 'Nobody Yet', kind: 'person' })
    const speaks = claim('Nobody spoke', { attributions: [{ source: article('Daily'), analyst: 'nobody-yet', stance: 'asserts' }] })
    await api.add('/v1/claims', speaks)
    expect(JSON.parse(await read(path))).toMatchObject({ data: [{ label: 'Nobody spoke' }] })
  })
})

// A crash takes the numbers of transactions with it of which nothing had been written yet: they are given again.
it('what was read before one of its processes crashed is not told after, though the database counts anew', async () => {
  const folder = mkdtempSync(join(inject('scratch'), 'crashing-'))
  chmodSync(folder, 0o711)
  const server = await startEmbedded(folder, { durable: false })
  await migrate(server.ownerUrl)
  await admitService(server.ownerUrl)
  await start(async () => ({ ...server, drop: async () => {} }))
  await owner.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`)
  await owner.query('SELECT pg_reload_conf()')
  const { id } = await api.add('/v1/claims', claim('Velyka 0'))
  const visible = async (client: pg.Client) =>
    (await client.query<{ now: string }>('SELECT pg_current_snapshot()::text AS now')).rows[0]?.now
  const limits = Array.from({ length: 8 }, (_, n) => n + 1)
  owner.on('error', () => {})
  for (let round = 1, again = false; !again; round++) {
    await settled()
    await owner.query('CHECKPOINT')
    const before = new Map<string | undefined, number>()
    for (const limit of limits) {
      await owner.query('BEGIN; SELECT pg_current_xact_id(); ROLLBACK')
      await knowing(() => read(`/v1/claims?limit=${limit}`))
      before.set(await visible(owner), limit)
    }
    const [{ pid } = { pid: 0 }] = (await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(async () => (owner = await api.connect('owner')), patience)
    owner.on('error', () => {})
    await owner.query('UPDATE claim SET label = $2 WHERE id = $1', [id, `Velyka ${round}`])
    await settled()
    const limit = before.get(await visible(owner))
    again = limit !== undefined
    for (const limit of limits) expect(await read(`/v1/claims?limit=${limit}`)).toContain(`"Velyka ${round}"`)
  }
  await stop()
  await server.stop()
})

describe('as soon as something changes', () => {
  /** Another process on the same database, which reads everything anew. */
  let anew: Api
  beforeAll(async () => {
    await start()
    anew = await startApi({ answersKept: 0 }, { find: async () => ({ ...api.urls, drop: async () => {} }) })
  })
  afterAll(async () => {
    await anew?.close()
    await stop()
  })

  it('the next answer has it, whoever wrote it', async () => {
    const { id } = await api.add('/v1/claims', claim('Kreminna 0'))
    const label = async () => (JSON.parse(await read('/v1/claims?limit=1')) as { data: { label: string }[] }).data[0]?.label
    for (let times = 1; times <= 30; times++) {
      const now = `Kreminna ${times}`
      if (times % 3 === 0) await owner.query('UPDATE claim SET label = $2 WHERE id = $1', [id, now])
      else await (times % 3 === 1 ? api : anew).as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: now }).expect(200)
      expect([await label(), await label()]).toEqual([now, now])
    }
  })

  it.each([
    ['a claim', ['claims']],
    ['who speaks, and where', ['sources', 'analysts']],
  ])('what the clock releases is shown at that instant, though nobody has put it on the record: %s', async (_, nouns) => {
    const other = await api.connect('owner')
    const { at, id, name } = await before(1000, async (at, lead) => {
      const name = `Siversk, ${lead} later`
      const said = { source: article(name), analyst: { name, kind: 'person' }, stance: 'asserts' }
      const attributions = nouns.includes('claims') ? [] : [said]
      const { id } = await api.add('/v1/claims', claim(name, { releaseAt: at, attributions }))
      // Whoever is to put its release on the record passes over it.
      const of = (noun: string) =>
        `SELECT FROM ${noun} WHERE id IN (SELECT ${noun}_id FROM attribution WHERE claim_id = '${id}') FOR UPDATE`
      await other.query(`ROLLBACK; BEGIN; SELECT FROM claim WHERE id = '${id}' FOR UPDATE; ${of('source')}; ${of('analyst')}`)
      return { at, id, name }
    })
    const due = async () => (await owner.query<{ due: boolean }>('SELECT now() >= $1::timestamptz AS due', [at])).rows[0]?.due === true
    const shown = () => Promise.all(nouns.map(async (noun) => (await read(`/v1/${noun}`)).includes(`"${name}"`)))
    for (let over = false; !over;) {
      over = await due()
      const seen = await shown()
      // Of what was read across that instant nothing is known.
      if (over || !(await due())) expect(seen).toEqual(seen.map(() => over))
    }
    const { rows } = await owner.query('SELECT release_pending FROM claim WHERE id = $1', [id])
    expect(rows).toEqual([{ release_pending: true }])
    await other.query('COMMIT')
  })

  it('amid writers of every kind, answers are those that are read anew', async () => {
    let writing = true
    let compared = 0
    const committed = [0, 0]
    const writers = committed.map((_, n) =>
      writeFromPsql(api.urls.ownerUrl, (soFar) => {
        committed[n] = soFar
        return writing
      }),
    )
    const paths = ['claims', 'claims?q=claim', 'claims?facet=standing&limit=1', 'sources', 'analysts', 'attributions', 'relations']
    const visible = async () => (await owner.query<{ now: string }>('SELECT pg_current_snapshot()::text AS now')).rows[0]?.now
    try {
      for (let n = 0; compared < 25 || committed.includes(0); n++) {
        const path = paths[n % paths.length]
        const before = await visible()
        const first = await read(`/v1/${path}`, anew)
        const kept = await read(`/v1/${path}`)
        const last = await read(`/v1/${path}`, anew)
        // What the clock released meanwhile may or may not be in it.
        if (first !== last || before !== (await visible())) continue
        expect({ path, text: kept }).toEqual({ path, text: first })
        compared++
      }
    } finally {
      writing = false
    }
    await Promise.all(writers)
  })
})

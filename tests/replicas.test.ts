import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { readConfig } from '../src/config.ts'
import { attach } from '../src/database/attach.ts'
import type { Embedded } from '../src/database/embedded.ts'
import { tookTooLong } from '../src/database/faults.ts'
import { migrate } from '../src/database/migrate.ts'
import { sql } from '../src/database/open.ts'
import { followPrimary } from '../src/database/primary.ts'
import { type Standpoint, watch } from '../src/database/watching.ts'
import { addKey } from '../src/keys/queries.ts'
import { type Api, startApi } from './support/api.ts'
import { type Proxy, startProxy } from './support/proxy.ts'
import { type Replica, startServers } from './support/replica.ts'

vi.setConfig({ testTimeout: 60_000 })
const patience = { timeout: 30_000, interval: 50 }
const claim = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }

let primary: Embedded
let replicas: Replica[]
let api: Api
let other: Api

beforeAll(async () => {
  const folder = mkdtempSync(join(inject('scratch'), 'replicas-'))
  chmodSync(folder, 0o711)
  ;({ primary, replicas } = await startServers(folder, 2))
  api = await startInstance()
  other = await startInstance()
}, 60_000)

/** One more instance of the service on the same servers. */
const startInstance = ({ through, ...options }: { readTimeout?: number; poolSize?: number; through?: Proxy } = {}) =>
  startApi(
    {},
    {
      find: async () => ({ ...primary, serviceUrl: through?.through(primary.serviceUrl) ?? primary.serviceUrl, drop: async () => {} }),
      replicaUrls: replicas.map(({ serviceUrl }) => serviceUrl),
      ...options,
    },
  )

afterAll(async () => {
  await api?.close()
  await other?.close()
  for (const replica of replicas ?? []) await replica.stop()
  await primary?.stop()
})

type Path = `/${string}`

const add = async (n = 0) => (await api.add('/v1/claims', { ...claim, label: `${claim.label} ${n}` })).slug
const statusOf = async (instance: Api, path: Path) => (await instance.as().get(path)).status
const read = (path: Path, times: number) => Promise.all(Array.from({ length: times }, () => statusOf(api, path)))

async function statesAre(...states: string[]): Promise<void> {
  for (const instance of [api, other])
    await vi.waitFor(
      async () => expect((await instance.as().get('/readyz').expect(200)).body).toMatchObject({ status: 'ready', replicas: states }),
      patience,
    )
}

async function ask<Row extends pg.QueryResultRow>({ ownerUrl }: { ownerUrl: string }, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Does something while replicas replay nothing of what is written. */
async function whilePaused(paused: Replica[], act: () => Promise<void>): Promise<void> {
  try {
    for (const replica of paused) await ask(replica, 'SELECT pg_wal_replay_pause()')
    await act()
  } finally {
    for (const replica of paused) await ask(replica, 'SELECT pg_wal_replay_resume()')
  }
}

/** Reads on and on at both instances while something happens; every answer must be a good one. */
async function whileReading(paths: Path[], act: () => Promise<void>): Promise<void> {
  let done = false
  const reading = [api, other].flatMap((instance) =>
    paths.map(async (path) => {
      for (let answers = 0; !done || answers < 50; answers++) expect(await statusOf(instance, path)).toBe(200)
    }),
  )
  await Promise.all([...reading, act().finally(() => (done = true))])
}

describe('where replicas follow', () => {
  beforeEach(() => statesAre('read', 'read'))

  it('a reader reads at each in turn, and there what it has; who may write sees at every instance what was written', async () => {
    // Repeated, since a replica that stands still for too long is not read from any more.
    await vi.waitFor(async () => {
      await statesAre('read', 'read')
      const keys = await Promise.all(
        Array.from({ length: 6 }, () => addKey(api.database, { name: 'Reader', role: 'reader', actor: 'reader' })),
      )
      await whilePaused([replicas[0]!], async () => {
        const slug = await add()
        for (const instance of [api, other])
          for (const role of ['contributor', 'editor', 'admin'] as const) await instance.as(role).get(`/v1/claims/${slug}`).expect(200)
        await vi.waitUntil(async () => (await statusOf(other, `/v1/claims/${slug}`)) === 200, patience)
        expect((await read(`/v1/claims/${slug}`, 6)).sort()).toEqual([200, 200, 200, 404, 404, 404])
        // So does who comes with a key that is looked up for it.
        const withKey = []
        for (const { key } of keys) withKey.push((await api.as().get(`/v1/claims/${slug}`).auth(key, { type: 'bearer' })).status)
        expect(withKey.sort()).toEqual([200, 200, 200, 404, 404, 404])
      })
    }, patience)
  })

  it('a reader sees the rest as soon as it is replayed', async () => {
    let slug = ''
    await whilePaused(replicas, async () => {
      slug = await add()
    })
    await vi.waitFor(async () => expect(await read(`/v1/claims/${slug}`, 6)).toEqual(Array.from({ length: 6 }, () => 200)), patience)
  })

  it.each([
    ['list', {}],
    ['search', { q: 'encirclement' }],
  ])('a %s goes on where all is that its first page was read from: it skips nothing', async (_, sought) => {
    await vi.waitFor(async () => {
      await statesAre('read', 'read')
      await whilePaused([replicas[0]!], async () => {
        const [oldest, middle, newest] = [await add(1), await add(2), await add(3)]
        const page = async (instance: Api, cursor?: string) => {
          const { body } = await instance
            .as()
            .get('/v1/claims')
            .query({ ...sought, limit: 1, cursor })
            .expect(200)
          return body as { data: { slug: string }[]; next: string }
        }
        const first = await vi.waitUntil(async () => {
          const read = await page(api)
          return read.data[0]?.slug === newest && read
        }, patience)
        for (let n = 0; n < 10; n++) {
          const instance = n % 2 ? api : other
          const second = await page(instance, first.next)
          const third = await page(instance, second.next)
          expect([second, third].map(({ data }) => data[0]?.slug)).toEqual([middle, oldest])
        }
        // Otherwise it was the primary that was read, and nothing is shown.
        expect(first.next).toMatch(/\.\d+$/)
      })
    }, patience)
  })

  it('each way of reading goes there, and a reader takes what it finds', async () => {
    const note = 'Recorded while the replicas stood still.'
    await vi.waitFor(async () => {
      const [claim, other] = [await add(), await add()]
      const { slug: source } = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
      const { slug: analyst } = await api.add('/v1/analysts', { name: 'General Staff', kind: 'organization' })
      await api.add(`/v1/claims/${claim}/attributions`, { source, analyst, stance: 'asserts' })
      const paths = [
        `/v1/claims/${claim}`,
        `/v1/claims/${claim}/attributions`,
        `/v1/claims/${claim}/relations`,
        `/v1/sources/${source}/claims`,
        `/v1/analysts/${analyst}/claims`,
        `/v1/attributions?claim=${claim}`,
        `/v1/relations?claim=${claim}`,
        '/v1/export',
      ]
      const showing = async (role: 'reader' | 'editor') => {
        const answers = await Promise.all(paths.map((path) => api.as(role).get(path).buffer(true).expect(200)))
        return paths.filter((_, index) => answers[index]?.text.includes(note))
      }
      await vi.waitUntil(async () => !(await read(`/v1/analysts/${analyst}/claims`, 4)).includes(404), patience)
      await statesAre('read', 'read')
      await whilePaused(replicas, async () => {
        await api.add(`/v1/claims/${claim}/attributions`, { source, analyst, stance: 'denies', note })
        await api.add('/v1/relations', { from: claim, to: other, kind: 'supports', note })
        expect(await showing('editor')).toEqual(paths)
        expect(await showing('reader')).toEqual([])
      })
      await vi.waitFor(async () => expect(await showing('reader')).toEqual(paths), patience)
    }, patience)
  })

  it('an export at a cursor of the changes is made where they are read from', async () => {
    await whilePaused(replicas, async () => {
      const slug = await add()
      const { headers } = await api.as('editor').head('/v1/export').expect(200)
      const { text } = await api.as().get(`/v1/export?at=${headers['onrecord-cursor']}`).buffer(true).expect(200)
      expect(text).toContain(`"key":"${slug}"`)
    })
  })

  it('so do the pages of a history', async () => {
    const { slug, version } = await api.add('/v1/claims', claim)
    await api.as('editor').patch(`/v1/claims/${slug}`).set('if-match', `"${version}"`).send({ text: 'Worded anew.' }).expect(200)
    const page = async (cursor?: string) => {
      const { body } = await api.as().get(`/v1/claims/${slug}/revisions`).query({ limit: 1, order: 'asc', cursor }).expect(200)
      return body as { data: { version: number }[]; next: string | null }
    }
    await vi.waitFor(async () => {
      const { next } = await page()
      expect(next).toMatch(/\.\d+$/)
      expect(await page(next ?? '')).toMatchObject({ data: [{ version: 2 }], next: null })
    }, patience)
  })

  it('so do searches, facets and matches', async () => {
    const slug = await add()
    let word = ''
    let times = 0
    const asking: Record<string, (agent: ReturnType<Api['as']>) => ReturnType<typeof agent.get>> = {
      claims: (agent) => agent.get(`/v1/claims?q=${word}`),
      facets: (agent) => agent.get('/v1/claims?facet=topic&limit=1'),
      'facets of a search': (agent) => agent.get('/v1/claims?q=encirclement&facet=topic&limit=1'),
      sources: (agent) => agent.get(`/v1/sources?q=${word}`),
      analysts: (agent) => agent.get(`/v1/analysts?q=${word}`),
      matches: (agent) => agent.post('/v1/claims/match').send({ queries: [{ id: 'one', text: `A ${word} was seen over Pokrovsk.` }] }),
    }
    const finding = async (role: 'reader' | 'editor') => {
      const answers = await Promise.all(Object.values(asking).map((ask) => ask(api.as(role)).expect(200)))
      // Of facets, what they count and not the claims beside them.
      return Object.keys(asking).filter((_, index) =>
        answers[index]!.text.replace(/^.*"facets"/, '')
          .toLowerCase()
          .includes(word),
      )
    }
    await vi.waitUntil(async () => !(await read(`/v1/claims/${slug}`, 4)).includes(404), patience)
    await vi.waitFor(async () => {
      word = `zeppelin${++times}`
      await statesAre('read', 'read')
      await whilePaused(replicas, async () => {
        await api.add('/v1/claims', {
          ...claim,
          text: `A ${word} was seen over Pokrovsk.`,
          topics: [word],
          attributions: [
            {
              source: { title: `${word} Monitor`, kind: 'article' },
              analyst: { name: `${word} Watch`, kind: 'organization' },
              stance: 'asserts',
            },
          ],
        })
        expect(await finding('editor')).toEqual(Object.keys(asking))
        expect(await finding('reader')).toEqual([])
      })
      await vi.waitFor(async () => expect(await finding('reader')).toEqual(Object.keys(asking)), patience)
    }, patience)
  })

  it('an ETag is the same everywhere', async () => {
    const path: Path = `/v1/claims/${await add()}`
    await vi.waitUntil(async () => !(await read(path, 4)).includes(404), patience)
    const { headers } = await api.as().get(path).expect(200)
    const etag = String(headers.etag)
    for (const instance of [api, api, other, other]) await instance.as().get(path).set('If-None-Match', etag).expect(304)
    await api.as('editor').patch(path).set('If-Match', etag).send({ label: 'Encircled' }).expect(200)
  })

  it('what is asked for at the same time is read there by few statements', async () => {
    const path: Path = `/v1/claims/${await add()}`
    await vi.waitUntil(async () => !(await read(path, 4)).includes(404), patience)
    const owner = await api.connect('owner')
    const locked = `SELECT FROM pg_locks WHERE relation = 'claim'::regclass AND mode = 'AccessExclusiveLock' AND granted`
    const waiting = `SELECT FROM pg_locks WHERE relation = 'claim'::regclass AND NOT granted`
    const counts = (sql: string) => Promise.all(replicas.map(async (replica) => (await ask(replica, sql)).length))
    // The message takes the lock along to the replicas.
    await owner.query(`BEGIN; LOCK TABLE claim; SELECT pg_logical_emit_message(false, '', '', true)`)
    await vi.waitFor(async () => expect(await counts(locked)).toEqual([1, 1]), patience)
    const answers = read(path, 40)
    await vi.waitFor(async () => expect(await counts(waiting)).toEqual([2, 2]), patience)
    expect(await read('/v1/analysts', 4)).toEqual([200, 200, 200, 200])
    expect(await counts(waiting)).toEqual([2, 2])
    await owner.query('COMMIT')
    expect(new Set(await answers)).toEqual(new Set([200]))
  })

  it('of a past instant nothing is missing there that the primary has not written to its log yet', async () => {
    await ask(primary, `ALTER SYSTEM SET wal_writer_delay = '10s'`)
    await ask(primary, 'SELECT pg_reload_conf()')
    try {
      for (let n = 0; n < 3; n++) {
        const { slug, recordedAt } = await api.add('/v1/claims', { ...claim, label: `${claim.label} then ${n}` })
        const path: Path = `/v1/claims/${slug}?asOf=${String(recordedAt)}`
        await vi.waitUntil(async () => (await statusOf(other, path)) !== 400, patience)
        for (const instance of [other, other, api, api]) await instance.as().get(path).expect(200)
      }
    } finally {
      await ask(primary, 'ALTER SYSTEM RESET wal_writer_delay')
      await ask(primary, 'SELECT pg_reload_conf()')
    }
  })

  it('one that lags too far is left out, and comes back when it is well', async () => {
    await whilePaused(replicas, async () => {
      const slug = await add()
      await statesAre('behind', 'behind')
      expect(await read(`/v1/claims/${slug}`, 4)).toEqual([200, 200, 200, 200])
      const { text } = await api.as().get('/metrics').expect(200)
      expect(text).toMatch(/^onrecord_replica_healthy\{replica="1"\} 0$/m)
      expect(Number(/^onrecord_replica_lag_seconds\{replica="1"\} (.*)$/m.exec(text)?.[1])).toBeGreaterThan(5)
    })
    await statesAre('read', 'read')
    expect((await api.as().get('/metrics').expect(200)).text).toMatch(/^onrecord_replica_healthy\{replica="1"\} 1$/m)
  })

  it('no read fails when one is killed, nor when all are', async () => {
    const slug = await add()
    await vi.waitFor(async () => expect(new Set(await read(`/v1/claims/${slug}`, 4))).toEqual(new Set([200])), patience)
    await whileReading([`/v1/claims/${slug}`, '/v1/claims?limit=1', `/v1/claims/${slug}/attributions`], async () => {
      await replicas[0]?.kill()
      await statesAre('unreachable', 'read')
      await replicas[1]?.kill()
      await statesAre('unreachable', 'unreachable')
      for (const replica of replicas) await replica.start()
      await statesAre('read', 'read')
    })
  })

  it('nor when one no longer answers', async () => {
    await whileReading(['/v1/claims', '/v1/sources'], async () => {
      replicas[0]?.hold()
      // Whoever asks now waits for it until it is given up.
      expect(await read('/v1/claims', 4)).toEqual([200, 200, 200, 200])
      await statesAre('unreachable', 'read')
      replicas[0]?.letOn()
      await statesAre('read', 'read')
    })
  })

  it.each([
    [
      'is ended there',
      (at: Replica) =>
        ask(at, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()`),
    ],
    ['stands in the way of what is replayed', () => ask(primary, 'BEGIN; LOCK TABLE claim; COMMIT')],
  ])('nor when one %s', async (_, breakOff) => {
    for (const replica of replicas) {
      await ask(replica, 'ALTER SYSTEM SET max_standby_streaming_delay = 0')
      await ask(replica, 'SELECT pg_reload_conf()')
    }
    const answer = api.database
      .late(0)
      .query<{ replica: boolean }>(
        sql`SELECT pg_is_in_recovery() AS replica, CASE WHEN pg_is_in_recovery() THEN pg_sleep(600) END FROM (SELECT count(*) FROM claim) AS read`,
      )
    const at = await vi.waitUntil(async () => {
      for (const replica of replicas) {
        const asleep = await ask(replica, `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)
        if (asleep.length > 0) return replica
      }
      return undefined
    }, patience)
    await breakOff(at!)
    expect((await answer).map(({ replica }) => replica)).toEqual([false])
  })

  it('who reads with a key goes on while the primary is away', async () => {
    const slug = await add()
    const proxy = await startProxy(primary.serviceUrl)
    const alone = await startInstance({ through: proxy })
    try {
      const keys = 'SELECT FROM api_key'
      const known = (await ask(primary, keys)).length
      for (const replica of replicas) await vi.waitFor(async () => expect(await ask(replica, keys)).toHaveLength(known), patience)
      await vi.waitFor(async () => expect((await alone.as().get('/readyz')).body).toMatchObject({ replicas: ['read', 'read'] }), patience)
      proxy.hold()
      await alone.as('reader').get(`/v1/claims/${slug}`).timeout(10_000).expect(200)
      // Once it is known to be silent it is hardly waited for.
      await alone.as('contributor').get('/v1/me').timeout(1500).expect(200)
      proxy.close()
      await alone.as('admin').get('/v1/me').expect(200)
      expect((await alone.as('editor').get(`/v1/claims/${slug}`).expect(503)).body).toMatchObject({
        detail: expect.stringContaining('database'),
      })
      await alone.as().get(`/v1/claims/${slug}`).set('Authorization', 'Bearer nobody').expect(401)
    } finally {
      proxy.close()
      await alone.close()
    }
  })

  it('what takes too long there is not asked again elsewhere', async () => {
    const hurried = await startInstance({ readTimeout: 2 })
    const { database } = hurried
    await vi.waitUntil(() => database.replicas().some(({ state }) => state === 'read'), patience)
    await expect(database.late(0).query(sql`SELECT CASE WHEN pg_is_in_recovery() THEN pg_sleep(600) END`)).rejects.toSatisfy(tookTooLong)
    expect(database.late(0)).not.toBe(database)
    await hurried.close()
  })

  it('one whose connections are all busy is not lost', async () => {
    const small = await startInstance({ poolSize: 1 })
    const { database } = small
    const states = () => database.replicas().map(({ state }) => state)
    await vi.waitUntil(() => states().every((state) => state === 'read'), patience)
    const busy = await Promise.all(replicas.map(() => database.late(0).snapshot()))
    const [read] = await database.late(0).query<{ replica: boolean }>(sql`SELECT pg_is_in_recovery() AS replica`)
    expect(read).toEqual({ replica: false })
    expect(states()).toEqual(['read', 'read'])
    await Promise.all(busy.map((snapshot) => snapshot.end()))
    await small.close()
  })
})

describe('what is no replica', () => {
  it('is left out, and the service starts without', async () => {
    await ask(primary, 'CREATE DATABASE another')
    const another = (url: string) => url.replace(/onrecord$/, 'another')
    const applied = await migrate(another(primary.ownerUrl))
    const replayed = () => ask({ ownerUrl: another(replicas[0]!.ownerUrl) }, 'SELECT FROM _prisma_migrations').catch(() => [])
    await vi.waitFor(async () => expect(await replayed()).toHaveLength(applied.length), patience)
    const said: string[] = []
    const wrong = [primary.serviceUrl, 'postgresql://desk@127.0.0.1:1/onrecord', another(replicas[0]!.ownerUrl)]
    const { database, close } = await attach(
      readConfig({
        DATABASE_URL: primary.serviceUrl,
        MIGRATE_DATABASE_URL: primary.ownerUrl,
        DATABASE_REPLICA_URLS: wrong.join(','),
      }),
      { log: (line) => said.push(line) },
    )
    try {
      await vi.waitFor(() => {
        expect(database.replicas().map(({ state }) => state)).toEqual(['no replica', 'unreachable', 'no replica'])
        expect(database.late(0)).toBe(database)
      }, patience)
      expect(said.sort()).toEqual([
        'replica 1 is no replica of DATABASE_URL and not read from',
        expect.stringMatching(/^replica 2 cannot be asked and is not read from \(.*ECONNREFUSED.*\)$/),
        'replica 3 is no replica of DATABASE_URL and not read from',
      ])
    } finally {
      await close()
    }
  })
})

it('a server is known by its identifier and its first migration, the same at the primary and its replicas', async () => {
  const [known] = await ask<{ identity: string }>(
    primary,
    `SELECT concat(system_identifier, '/', (SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1)) AS identity FROM pg_control_system()`,
  )
  for (const { serviceUrl } of [primary, ...replicas]) {
    const heard = await new Promise<Standpoint | Error>((resolve) => {
      const unwatch = watch(serviceUrl, (answer) => {
        resolve(answer)
        void unwatch()
      })
    })
    expect(heard).toMatchObject({ ...known, recovering: serviceUrl !== primary.serviceUrl })
  }
})

describe('how far a replica is behind', () => {
  const at = (askedAt: number, position: number) => ({ askedAt, position, recovering: false, identity: 'a', epoch: '1' })

  it('is the time since the primary had no more than it', () => {
    const followed = followPrimary()
    for (const answer of [at(1000, 70), at(2000, 70), at(3000, 90)]) followed.hear(answer)
    expect([60, 70, 89, 90, 100].map((position) => followed.lastAt(position))).toEqual([undefined, 2000, 2000, 3000, 3000])
  })

  it('does not grow while the primary is silent', () => {
    const followed = followPrimary()
    expect(followed.now()).toBe(Infinity)
    followed.hear(at(1000, 70))
    expect(followed.now()).toBeGreaterThan(1000)
    followed.hear(new Error('gone'))
    expect([followed.now(), followed.lastAt(70)]).toEqual([1000, 1000])
  })

  it('is not known across epochs, whose positions are of different logs', () => {
    const followed = followPrimary()
    followed.hear(at(1000, 70))
    followed.hear({ ...at(2000, 60), epoch: '2' })
    expect([followed.isIn('1'), followed.isIn('2'), followed.lastAt(70)]).toEqual([false, true, 2000])
    expect(followed.lastAt(50)).toBe(undefined)
  })

  it('is no matter for what is of another database', () => {
    const followed = followPrimary()
    expect(followed.isOf('b')).toBe(true)
    followed.hear(at(1000, 70))
    expect([followed.isOf('a'), followed.isOf('b')]).toEqual([true, false])
  })
})

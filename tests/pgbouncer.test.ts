import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../src/config.ts'
import { attach } from '../src/database/attach.ts'
import { causeOf } from '../src/database/faults.ts'
import { openDatabase, sql } from '../src/database/open.ts'
import { toProblem } from '../src/problems.ts'
import { type Api, startApi } from './support/api.ts'
import { cloneDatabase } from './support/database.ts'
import { exportOf, importInto, tally } from './support/interchange.ts'
import { patience } from './support/patience.ts'
import { type Bouncer, bouncerVersion, pgbouncer, startBouncer } from './support/pgbouncer.ts'

const sample = readFileSync(new URL('../prisma/sample/pokrovsk.ndjson', import.meta.url))
const without = bouncerVersion ? '' : ` (left out: there is no ${pgbouncer})`
const [major = 1, minor = 0] = bouncerVersion ?? []
const keepsNames = major > 1 || minor >= 21

describe.skipIf(without !== '')(`the service behind PgBouncer in transaction mode${without}`, () => {
  let bouncer: Bouncer
  let api: Api

  async function start(statementNames: boolean): Promise<void> {
    const clone = await cloneDatabase()
    bouncer = await startBouncer(clone.serviceUrl)
    api = await startApi({}, { statementNames, find: async () => ({ ...clone, serviceUrl: bouncer.url }) })
  }
  async function stop(): Promise<void> {
    await api.close()
    await bouncer.stop()
  }
  const many = <T>(act: (n: number) => Promise<T>) => Promise.all(Array.from({ length: 30 }, (_, n) => act(n)))

  describe('with statement names off', () => {
    beforeAll(() => start(false))
    afterAll(stop)

    it('imports and exports', async () => {
      const counts = tally(await importInto(api, sample))
      expect(Object.keys(counts)).toEqual(['created'])
      expect(tally(await importInto(api, sample, { query: '?dryRun=true' }))).toEqual({ unchanged: counts.created })
      expect(await exportOf(api)).toBe(sample.toString())
    })

    it('lists, reads, records, changes and withdraws, many at once, each in the name of who does it', async () => {
      const writers = ['contributor', 'editor', 'admin'] as const
      await many(async (n) => {
        const role = writers[n % 3]!
        const as = () => api.as(role)
        await api.as().get('/v1/claims?topic=frontline&limit=5').expect(200)
        await api.as().get('/v1/claims/encirclement').expect(200)
        const body = {
          label: `Claim ${n}`,
          text: 'It is so.',
          kind: 'fact',
          language: 'en',
          releaseAt: null,
          attributions: [{ source: { title: `Source ${n}`, kind: 'article' }, analyst: 'christina-harward', stance: 'asserts' }],
        }
        const { body: made, headers } = await as().post('/v1/claims').send(body).expect(201)
        const path = `/v1/claims/${(made as { id: string }).id}`
        await as()
          .patch(`${path}?reason=clearer%20${n}`)
          .set('If-Match', String(headers.etag))
          .send({ label: `Clearer ${n}` })
          .expect(200)
        await as().patch(path).set('If-Match', '"1"').send({ label: 'Late' }).expect(412)
        await as()
          .post('/v1/claims')
          .send({ ...body, slug: 'encirclement' })
          .expect(409)
        await as().delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
        const { rows } = await api.database.pool.query<{ actor: string; reason: string | null }>(
          'SELECT actor, reason FROM revision WHERE record_id = $1 ORDER BY version',
          [(made as { id: string }).id],
        )
        expect(rows).toEqual([
          { actor: role, reason: null },
          { actor: role, reason: `clearer ${n}` },
          { actor: role, reason: 'mistaken' },
        ])
      })
    })

    it('searches, counts facets and matches, many at once', async () => {
      await many(async () => {
        const found = async (path: string) => {
          const { body } = await api.as().get(path).expect(200)
          return body as { data: { highlights: object }[]; facets?: { topic: { values: { value: string }[] } } }
        }
        const text = 'Ukrainian forces in Pokrovsk are operationally encircled.'
        const [claims, sources, analysts, matched] = await Promise.all([
          found('/v1/claims?q=encircled&facet=topic,analyst'),
          found('/v1/sources?q=pokrovsk'),
          found('/v1/analysts?q=harward'),
          api
            .as()
            .post('/v1/claims/match')
            .send({ queries: [{ id: 'one', text }] })
            .expect(200),
        ])
        for (const { data } of [claims, sources, analysts]) expect(JSON.stringify(data[0]?.highlights)).toContain('<mark>')
        expect(claims.facets?.topic.values.length).toBeGreaterThan(0)
        expect((matched.body as { results: { matches: object[] }[] }).results[0]?.matches.length).toBeGreaterThan(0)
      })
    })

    it('tells those who send a request again the first answer, many at once, and writes nothing twice', async () => {
      const body = { title: 'Once', kind: 'article' }
      const send = (n: number) =>
        api
          .as('editor')
          .post('/v1/sources')
          .set('Idempotency-Key', `of-ten-${n % 10}`)
          .send({ ...body, title: `Once ${n % 10}` })
      const statuses = await many(async (n) => (await send(n)).status)
      expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
      await many((n) => send(n).expect(201).expect('Idempotent-Replayed', 'true'))
      const { rows } = await api.database.pool.query(`SELECT FROM source WHERE title LIKE 'Once %'`)
      expect(rows).toHaveLength(10)
    })

    it('makes, lists and stops keys, and is ready', async () => {
      const made = await many(
        async (n) =>
          (
            await api
              .as('admin')
              .post('/v1/keys')
              .send({ name: `Desk ${n}`, role: 'editor' })
              .expect(201)
          ).body as { id: string },
      )
      const { body } = await api.as('admin').get('/v1/keys?limit=30').expect(200)
      expect((body as { data: { id: string }[] }).data.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort())
      await many((n) => api.as('admin').delete(`/v1/keys/${made[n]!.id}`).expect(204))
      await api.as().get('/readyz').expect(200)
    })
  })

  it('is answered for in time while others hold all connections, and once there is no database behind it', async () => {
    const clone = await cloneDatabase()
    const behind = await startBouncer(clone.serviceUrl)
    const waiting = await startApi({}, { statementNames: false, readTimeout: 1, find: async () => ({ ...clone, serviceUrl: behind.url }) })
    const others = openDatabase({ url: behind.url, poolSize: 2, statementNames: false })
    const held = await Promise.all([others.snapshot(), others.snapshot()])
    const { body } = await waiting.as().get('/v1/claims').expect(503)
    expect(body.type).toBe('urn:onrecord:problem:timed-out')
    await Promise.all(held.map((snapshot) => snapshot.end()))
    await vi.waitFor(async () => await waiting.as().get('/v1/claims').expect(200), patience)
    await others.close()

    await clone.drop()
    // Whoever asks while PgBouncer looks for the database waits in vain, and is told so; those after know what it found.
    await vi.waitFor(async () => {
      const { body: then } = await waiting.as().get('/v1/sources').expect(503)
      expect(then.type).toBe('urn:onrecord:problem:unavailable')
    }, 20_000)
    await waiting.close()
    await behind.stop()
  })

  it('is refused at the start where statements would run at another level of isolation, and told what to set', async () => {
    const clone = await cloneDatabase()
    const owner = new pg.Client({ connectionString: clone.ownerUrl })
    await owner.connect()
    const name = owner.escapeIdentifier(owner.database ?? '')
    await owner.query(`ALTER DATABASE ${name} SET default_transaction_isolation = 'repeatable read'`)
    const behind = await startBouncer(clone.serviceUrl)
    const config = readConfig({ DATABASE_URL: behind.url, MIGRATE_DATABASE_URL: clone.ownerUrl, STATEMENT_NAMES: 'off' })
    const refusal = await attach(config, { log: () => {} }).then(String, ({ message }: Error) => message)
    const [mend = ''] = /ALTER ROLE .* = 'read committed'/.exec(refusal) ?? []
    expect(refusal).toContain('default_transaction_isolation is repeatable read')
    await behind.stop()
    await owner.query(mend)
    const mended = await startBouncer(clone.serviceUrl)
    const { close } = await attach({ ...config, databaseUrl: mended.url }, { log: () => {} })
    await close()
    await mended.stop()
    await owner.end()
    await clone.drop()
  })

  it.skipIf(keepsNames)('with statement names on, before 1.21, finds statements missing or made before', async () => {
    const clone = await cloneDatabase()
    const behind = await startBouncer(clone.serviceUrl)
    const database = openDatabase({ url: behind.url, poolSize: 10, statementNames: true })
    const asked = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => database.query(n % 2 ? sql`SELECT 1` : sql`SELECT 2`)))
    const refused = asked.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason as Error)
    expect(refused.length).toBeGreaterThan(0)
    for (const reason of refused) {
      expect(reason.message).toMatch(/prepared statement/)
      expect(causeOf(reason)).toMatch(/STATEMENT_NAMES=off/)
      expect(toProblem(reason)).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/STATEMENT_NAMES=off/) as string })
    }
    await database.close()
    await behind.stop()
    await clone.drop()
  })
})

import { cursorAt } from '../src/changes/entries.ts'
import fc from 'fast-check'
import type pg from 'pg'
import type supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { addKey } from '../src/keys/queries.ts'
import { readKey } from '../src/idempotency/key.ts'
import { removeExpired } from '../src/idempotency/queries.ts'
import { type Api, startApi } from './support/api.ts'
import { readDocument } from './support/document.ts'
import { patience } from './support/patience.ts'
import { serve, type Service } from './support/service.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
})
afterAll(() => api.close())

const claim = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }
const analyst = { name: 'Harward', kind: 'person' }
const source = { title: 'Morning', kind: 'article' }

let last = 0
const newKey = () => `retry-${++last}`

const post = (path: string, key: string, body: object, role: 'contributor' | 'editor' | 'admin' = 'editor') =>
  api.as(role).post(path).set('Idempotency-Key', key).send(body)

const told = ({ status, text, headers }: supertest.Response) => {
  const { location, etag, link, 'content-type': type } = headers as Record<string, string>
  return { status, text, location, etag, link, type }
}
const isReplayed = ({ headers }: supertest.Response) => headers['idempotent-replayed'] === 'true'

const countOf = async (sql: string, ...values: unknown[]) =>
  (await owner.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`, values)).rows[0]!.count
const titled = (title: string) => countOf('source WHERE title = $1', title)

/** Lets nobody write a source until it is told to go on, and says when somebody waits to. */
async function holdSources() {
  const holder = await api.connect('owner')
  await holder.query('BEGIN; LOCK TABLE source IN EXCLUSIVE MODE')
  const waiting = `pg_locks WHERE relation = 'source'::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND NOT granted`
  return {
    somebodyWaits: () => vi.waitUntil(async () => (await countOf(waiting)) > 0, patience),
    release: () => holder.query('COMMIT'),
  }
}

describe('a request that is sent again with its Idempotency-Key', () => {
  it('may do what it was refused for: If-Match is no part of it', async () => {
    const { id } = await api.add('/v1/claims', { ...claim, slug: 'to-be-restored' })
    await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: 'Encircled' }).expect(200)
    const key = newKey()
    const restore = () => post(`/v1/claims/${id}/restore?reason=x`, key, { version: 1 })
    await restore().expect(428)
    await restore().set('If-Match', '"1"').expect(412)
    const done = await restore().set('If-Match', '"2"').expect(200)
    expect(told(await restore().set('If-Match', '"2"').expect(200)).text).toBe(told(done).text)
    expect(done.body).toMatchObject({ label: 'Encirclement', version: 3 })
  })

  it('is told the same again, though the record was changed since, and writes nothing twice', async () => {
    await api.add('/v1/claims', { ...claim, slug: 'there-before' })
    const key = newKey()
    const body = { ...claim, slug: 'told-again', attributions: [{ source: { title: 'Told again', kind: 'article' }, stance: 'asserts' }] }
    const first = await post('/v1/claims?reason=first', key, body).expect(201)
    expect(isReplayed(first)).toBe(false)
    expect(told(first)).toMatchObject({
      location: `/v1/claims/${(first.body as { id: string }).id}`,
      etag: expect.stringMatching(/^"1-/) as string,
      link: expect.stringContaining('rel="similar"') as string,
    })
    await api.as('editor').patch('/v1/claims/told-again').set('If-Match', '*').send({ slug: 'renamed', label: 'Changed' }).expect(200)
    const again = await post('/v1/claims?reason=first', key, body)
    expect(told(again)).toEqual(told(first))
    expect(isReplayed(again)).toBe(true)
    await api.as('editor').delete('/v1/claims/renamed?reason=mistaken').set('If-Match', '*').expect(204)
    expect(told(await post('/v1/claims?reason=first', key, body))).toEqual(told(first))
    expect(await countOf(`revision WHERE reason = 'first' AND operation = 'create'`)).toBe(3)
    expect(await titled('Told again')).toBe(1)
  })

  it('may write its key as a quoted string or bare', async () => {
    const first = await post('/v1/sources', '"quoted-or-bare"', source).expect(201)
    expect(told(await post('/v1/sources', 'quoted-or-bare', source))).toEqual(told(first))
  })

  it('is refused with another body, were it by white space alone, and with another query', async () => {
    const key = newKey()
    await post('/v1/sources?reason=one', key, { ...source, title: 'One body' }).expect(201)
    const asText = (query: string, text: string) =>
      api.as('editor').post(`/v1/sources${query}`).set('Idempotency-Key', key).type('application/json').send(text)
    const same = JSON.stringify({ ...source, title: 'One body' })
    await asText('?reason=one', same).expect(201)
    for (const [query, text] of [
      ['?reason=one', `${same} `],
      ['?reason=two', same],
      ['', same],
    ] as const) {
      const { body } = await asText(query, text).expect(422)
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:key-reused', errors: [{ pointer: 'Idempotency-Key' }] })
    }
    expect(await titled('One body')).toBe(1)
  })

  it('is another request for another caller, and at another path', async () => {
    const key = newKey()
    const [one, other] = [await post('/v1/sources', key, source), await post('/v1/sources', key, source, 'contributor')]
    expect([one.status, other.status, isReplayed(other)]).toEqual([201, 201, false])
    expect((one.body as { id: string }).id).not.toBe((other.body as { id: string }).id)
    const elsewhere = await post('/v1/analysts', key, { name: 'Harward', kind: 'person' }).expect(201)
    expect(isReplayed(elsewhere)).toBe(false)
    const spelled = await post('/v1/%73ources', key, source).expect(201)
    expect([isReplayed(spelled), spelled.body]).toEqual([true, one.body])
  })

  it('is told 409 while the first is being answered, and then its answer', async () => {
    const key = newKey()
    const body = { ...source, title: 'In flight' }
    const held = await holdSources()
    const first = post('/v1/sources', key, body).then((answer) => answer)
    await held.somebodyWaits()
    const { body: problem, headers } = await post('/v1/sources', key, body).expect(409)
    expect(problem).toMatchObject({ type: 'urn:onrecord:problem:in-flight' })
    expect(headers['retry-after']).toBe('1')
    await post('/v1/sources', key, { ...body, title: 'Another' }).expect(409)
    await held.release()
    expect((await first).status).toBe(201)
    expect(told(await post('/v1/sources', key, body))).toEqual(told(await first))
    expect(await titled('In flight')).toBe(1)
  })

  it('is not matched with the claims that are there again', async () => {
    const key = newKey()
    const said = { source: { ...source, title: 'Matched once' }, stance: 'asserts' }
    const add = () => post('/v1/claims', key, { ...claim, attributions: [said] })
    const held = await holdSources()
    const first = add().then((answer) => answer)
    await held.somebodyWaits()
    const query = vi.spyOn(api.database.pool, 'query')
    await add().expect(409)
    await held.release()
    await first
    expect(isReplayed(await add().expect(201))).toBe(true)
    const statements = query.mock.calls.map(([config]) => (config as unknown as { text: string }).text)
    query.mockRestore()
    expect(statements.filter((text) => text.includes('claim_search'))).toEqual([])
  })

  it('makes exactly one record when it is sent eight times at once', async () => {
    const key = newKey()
    const body = { ...source, title: 'Eight at once' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('/v1/sources', key, body)))
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const made = answers.filter(({ status }) => status === 201)
    expect(made.filter((answer) => !isReplayed(answer))).toHaveLength(1)
    expect(new Set(made.map(({ text }) => text)).size).toBe(1)
    expect(await titled('Eight at once')).toBe(1)
  })

  it('is told the same refusal again, though it could be granted by now', async () => {
    const key = newKey()
    const body = { source: 'not-there-yet', stance: 'asserts' }
    const path = `/v1/claims/${(await api.add('/v1/claims', claim)).id}/attributions`
    const first = await post(path, key, body).expect(422)
    await api.add('/v1/sources', { ...source, slug: 'not-there-yet' })
    const again = await post(path, key, body)
    expect(told(again)).toEqual(told(first))
    expect(isReplayed(again)).toBe(true)
    await post(path, newKey(), body).expect(201)
  })

  it.each([
    ['not JSON', '{"title":', 400, 'invalid-json'],
    ['not what a source has', '{"title":"Colour","kind":"article","colour":"red"}', 400, 'invalid'],
    ['against a rule', '{"title":"Old","kind":"article","publishedAt":"-9999"}', 422, 'rule-broken'],
  ])('is told the same refusal again where it is %s, and a mended one takes a new key', async (_, text, status, code) => {
    const key = newKey()
    const send = (body: string) => api.as('editor').post('/v1/sources').set('Idempotency-Key', key).type('application/json').send(body)
    const first = await send(text).expect(status)
    expect(first.body).toMatchObject({ type: `urn:onrecord:problem:${code}` })
    const again = await send(text)
    expect([told(again), isReplayed(again)]).toEqual([told(first), true])
    expect((await send(JSON.stringify(source)).expect(422)).body).toMatchObject({ type: 'urn:onrecord:problem:key-reused' })
  })

  it('is led to the new slug again', async () => {
    await api.add('/v1/claims', { ...claim, slug: 'old-name' })
    await api.as('editor').patch('/v1/claims/old-name').set('If-Match', '*').send({ slug: 'new-name' }).expect(200)
    const key = newKey()
    const send = () => post('/v1/claims/old-name/attributions', key, { source: 'none', stance: 'asserts' }).redirects(0)
    const answers = [await send(), await send()]
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [308, '/v1/claims/new-name/attributions'],
      [308, '/v1/claims/new-name/attributions'],
    ])
  })

  it('is judged anew where it was not let in: 401, 403, 429', async () => {
    const key = newKey()
    await api.as().post('/v1/sources').set('Idempotency-Key', key).send(source).expect(401)
    await api.as('reader').post('/v1/sources').set('Idempotency-Key', key).send(source).expect(403)
    const released = { ...claim, releaseAt: '2025-11-08T00:00:00Z' }
    for (const body of [released, claim]) {
      const answer = await post('/v1/claims', key, body, 'contributor')
      expect([answer.status, isReplayed(answer)]).toEqual([body === claim ? 201 : 403, false])
    }
    const limited = await startApi({ rateLimit: 1 })
    const { key: desk } = await addKey(limited.database, { name: 'Desk', role: 'editor' })
    const send = () => limited.as().post('/v1/sources').auth(desk, { type: 'bearer' }).set('Idempotency-Key', key).send(source)
    await send().expect(201)
    await send().expect(429)
    const { rows } = await limited.database.pool.query('SELECT FROM retry')
    expect(rows).toHaveLength(1)
    await limited.close()
  })

  it('leaves nothing half written where it fails, and is done when it is sent again', async () => {
    const key = newKey()
    const body = { ...claim, slug: 'whole', attributions: [{ source: { title: 'Half written', kind: 'article' }, stance: 'asserts' }] }
    await owner.query('ALTER TABLE claim_search RENAME TO mislaid')
    const failed = await post('/v1/claims', key, body).expect(500)
    expect(isReplayed(failed)).toBe(false)
    expect(await titled('Half written')).toBe(0)
    await owner.query('ALTER TABLE mislaid RENAME TO claim_search')
    await post('/v1/claims', key, body).expect(201)
    expect(await titled('Half written')).toBe(1)
    const taken = newKey()
    const first = await post('/v1/claims', taken, { ...body, label: 'Twice' }).expect(409)
    expect(first.body).toMatchObject({ type: 'urn:onrecord:problem:taken', existing: expect.stringMatching(/^\/v1\/claims\//) as string })
    expect(told(await post('/v1/claims', taken, { ...body, label: 'Twice' }))).toEqual(told(first))
    expect(await titled('Half written')).toBe(1)
  })

  it('is another request after 24 hours', async () => {
    const key = newKey()
    const body = { ...source, title: 'A day later' }
    await post('/v1/sources', key, body).expect(201)
    const age = (hours: number) => owner.query(`UPDATE retry SET recorded_at = now() - make_interval(hours => $1)`, [hours])
    await age(23)
    expect(isReplayed(await post('/v1/sources', key, body))).toBe(true)
    await age(25)
    expect(isReplayed(await post('/v1/sources', key, { ...body, publisher: 'Another body' }).expect(201))).toBe(false)
    expect(await titled('A day later')).toBe(2)
    expect(await countOf('retry')).toBeGreaterThan(1)
    await removeExpired(api.database)
    expect(await countOf('retry')).toBe(1)
    expect(isReplayed(await post('/v1/sources', key, { ...body, publisher: 'Another body' }).expect(201))).toBe(true)
  })
})

describe('what is kept for a request that may be sent again', () => {
  it('cannot be read from the database, neither a secret nor a text', async () => {
    const key = newKey()
    const first = await post('/v1/keys', key, { name: 'Desk', role: 'reader' }, 'admin').expect(201)
    await post('/v1/sources', newKey(), { ...source, title: 'Protected witness' }).expect(201)
    const again = await post('/v1/keys', key, { name: 'Desk', role: 'reader' }, 'admin')
    expect(told(again)).toEqual(told(first))
    expect(again.headers['cache-control']).toBe('no-store')
    const { key: secret } = first.body as { key: string }
    await api.as().get('/v1/me').auth(secret, { type: 'bearer' }).expect(200)
    const { rows } = await owner.query<{ row: string }>(
      `SELECT concat(encode(scope, 'escape'), encode(request, 'escape'), encode(answer, 'escape')) AS row FROM retry`,
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter(({ row }) => /onrecord_|Protected|Desk|retry-/.test(row))).toEqual([])
  })

  it('is there after a restart', async () => {
    const key = newKey()
    const first = await post('/v1/sources', key, source).expect(201)
    const restarted = await startApi({}, { find: async () => ({ ...api.urls, drop: async () => {} }) })
    const again = await restarted
      .as()
      .post('/v1/sources')
      .auth(api.keys.editor, { type: 'bearer' })
      .set('Idempotency-Key', key)
      .send(source)
    expect([told(again), isReplayed(again)]).toEqual([told(first), true])
    await restarted.close()
  })

  it('is nothing of a request whose connection to the database broke, which is then done once', async () => {
    const key = newKey()
    const body = { ...source, title: 'Broken off' }
    const held = await holdSources()
    const first = post('/v1/sources', key, body).then(({ status }) => status)
    await held.somebodyWaits()
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'relation'`,
    )
    expect(await first).toBe(503)
    await held.release()
    await post('/v1/sources', key, body).expect(201)
    expect(await titled('Broken off')).toBe(1)
  })

  it('is nothing of a request whose process was killed, which is then done once', async () => {
    const services: Service[] = []
    onTestFinished(async () => {
      for (const { child, ended } of services) {
        child.kill('SIGKILL')
        await ended
      }
    })
    const settings = { DATABASE_URL: api.urls.serviceUrl, MIGRATE_DATABASE_URL: api.urls.ownerUrl }
    const key = newKey()
    const send = (address: string) =>
      fetch(`${address}/v1/sources`, {
        method: 'POST',
        headers: { authorization: `Bearer ${api.keys.editor}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...source, title: 'Killed' }),
      })
    const start = async () => {
      const service = await serve(inject('built'), settings)
      services.push(service)
      return service
    }
    const killed = await start()
    const held = await holdSources()
    const first = send(killed.address).then(
      () => 'answered',
      () => 'cut off',
    )
    await held.somebodyWaits()
    killed.child.kill('SIGKILL')
    expect(await first).toBe('cut off')
    await held.release()
    const next = await start()
    await vi.waitUntil(async () => (await send(next.address)).status === 201, patience)
    expect(await titled('Killed')).toBe(1)
    expect((await send(next.address)).headers.get('idempotent-replayed')).toBe('true')
  }, 120_000)
})

describe('an Idempotency-Key', () => {
  it.each(['', ' ', '""', '"', '"open', 'two words', '"two words"', '"a", "b"', 'a, b', 'x'.repeat(256), 'münchen', '"a\\b"'])(
    'is not %j',
    async (key) => {
      const { body } = await post('/v1/sources', key, { ...source, title: 'Without a key' }).expect(400)
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: 'Idempotency-Key' }] })
      expect(await titled('Without a key')).toBe(0)
    },
  )

  it('is the same between quotes as bare, whatever it holds', () => {
    const visible = fc.stringMatching(/^[!-~]{1,255}$/)
    fc.assert(
      fc.property(visible, (key) => {
        expect(readKey(`"${key.replaceAll(/["\\]/g, '\\$&')}"`)).toBe(key)
        if (!key.startsWith('"')) expect(readKey(key)).toBe(key)
      }),
    )
  })

  it('is refused where nothing is written twice anyhow: by import and match', async () => {
    const imported = api.as('editor').post('/v1/import').type('application/x-ndjson').set('Idempotency-Key', newKey())
    const matched = api.as().post('/v1/claims/match').set('Idempotency-Key', newKey())
    for (const { body } of [
      await imported.send(`${JSON.stringify({ type: 'source', key: 'imported', ...source })}\n`).expect(400),
      await matched.send({ queries: [{ id: 'q', text: 'encircled' }] }).expect(400),
    ])
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: 'Idempotency-Key' }] })
    await api.as('editor').get('/v1/sources/imported').expect(404)
  })

  it('means nothing where a request can be repeated by itself', async () => {
    const { id } = await api.add('/v1/sources', source)
    const key = newKey()
    await api.as().get('/v1/sources?limit=1').set('Idempotency-Key', key).expect(200)
    const change = (title: string) =>
      api.as('editor').patch(`/v1/sources/${id}`).set('Idempotency-Key', key).set('If-Match', '*').send({ title })
    await change('Evening').expect(200)
    expect(isReplayed(await change('Night').expect(200))).toBe(false)
    await api.as('editor').post('/v1/rumours').set('Idempotency-Key', key).send(source).expect(404)
    await api.as('editor').post(`/v1/sources/${id}`).set('Idempotency-Key', key).send(source).expect(405)
  })

  it('makes every operation that takes one safe to send again, on one connection alone', async () => {
    const narrow = await startApi({ webhookAllowPrivate: true }, { poolSize: 1 })
    const made = async (path: string, body: object) => (await narrow.add(path, body)).id
    const id = await made('/v1/claims', claim)
    const said = { source: await made('/v1/sources', source), stance: 'denies' }
    const post = async (path: string, body: object) =>
      (
        await narrow
          .as('admin')
          .post(path)
          .set('If-Match', '*')
          .send(body)
          .expect(({ status }) => expect([200, 201]).toContain(status))
      ).body as { id: string }
    const nouns: Record<string, () => Promise<[path: string, id: string]>> = {
      Claim: async () => ['/v1/claims', await made('/v1/claims', claim)],
      Source: async () => ['/v1/sources', await made('/v1/sources', source)],
      Analyst: async () => ['/v1/analysts', await made('/v1/analysts', analyst)],
      Attribution: async () => ['/v1/attributions', await made('/v1/attributions', { claim: id, ...said })],
      Relation: async () => [
        '/v1/relations',
        await made('/v1/relations', { from: id, to: await made('/v1/claims', claim), kind: 'refines' }),
      ],
    }
    const revised = async () => {
      const [path, record] = await nouns.Claim!()
      await narrow.as('editor').patch(`${path}/${record}`).set('If-Match', '*').send({ label: 'Again' }).expect(200)
      return (await narrow.as('editor').get(`${path}/${record}/revisions?order=asc`)).body.data[0].id as string
    }
    const merging = async (one: string) => {
      const [[path, from], [, into]] = await Promise.all([nouns[one]!(), nouns[one]!()])
      return { path: `${path}/${from}/merge?reason=same`, body: { into } }
    }
    const undoing = async () => {
      const { path, body } = await merging('Claim')
      return (await narrow.as('editor').post(path).set('If-Match', '*').send(body)).body.id as string
    }
    const hook = async () => (await post('/v1/webhooks', { url: 'http://127.0.0.1:9/' })).id
    const asked: Record<string, () => Promise<{ path: string; body?: object }>> = {
      addClaim: async () => ({ path: '/v1/claims', body: claim }),
      addSource: async () => ({ path: '/v1/sources', body: source }),
      addAnalyst: async () => ({ path: '/v1/analysts', body: analyst }),
      addAttribution: async () => ({ path: '/v1/attributions', body: { claim: id, ...said } }),
      addAttributionOfClaim: async () => ({ path: `/v1/claims/${id}/attributions`, body: said }),
      addRelation: async () => ({ path: '/v1/relations', body: { from: id, to: await made('/v1/claims', claim), kind: 'supports' } }),
      addKey: async () => ({ path: '/v1/keys', body: { name: 'Desk', role: 'reader' } }),
      addWebhook: async () => ({ path: '/v1/webhooks', body: { url: 'http://127.0.0.1:9/' } }),
      rotateSecretOfWebhook: async () => ({ path: `/v1/webhooks/${await hook()}/secret`, body: {} }),
      replayWebhook: async () => ({ path: `/v1/webhooks/${await hook()}/replay`, body: { cursor: cursorAt(1, 0) } }),
      ...Object.fromEntries(
        Object.entries(nouns).map(([one, make]) => [
          `restore${one}`,
          async () => ({ path: `${(await make()).join('/')}/restore?reason=back`, body: { version: 1 } }),
        ]),
      ),
      ...Object.fromEntries(['Claim', 'Source', 'Analyst'].map((one) => [`merge${one}`, () => merging(one)])),
      undoMerge: async () => ({ path: `/v1/merges/${await undoing()}/undo?reason=other` }),
      redactRevision: async () => ({ path: `/v1/revisions/${await revised()}/redact?reason=court` }),
    }
    const { operations } = await readDocument(narrow)
    const repeatable = operations.filter(({ repeatable }) => repeatable).map((operation) => operation.id)
    expect(repeatable.toSorted()).toEqual(Object.keys(asked).toSorted())
    for (const operation of repeatable) {
      const key = newKey()
      const { path, body } = await asked[operation]!()
      const send = () => narrow.as('admin').post(path).set('Idempotency-Key', key).set('If-Match', '*').send(body)
      const first = await send()
      const again = await send()
      expect([operation, [200, 201].includes(first.status), isReplayed(first), told(again), isReplayed(again)]).toEqual([
        operation,
        true,
        false,
        told(first),
        true,
      ])
    }
    await narrow.close()
  }, 60_000)

  it('costs a request without one nothing: it is the same statements, in no transaction', async () => {
    const statements: string[] = []
    const { pool } = api.database
    const connect = vi.spyOn(pool, 'connect')
    const query = vi.spyOn(pool, 'query')
    await api.add('/v1/sources', source)
    for (const [config] of query.mock.calls) statements.push((config as unknown as { text: string }).text)
    expect(statements.filter((text) => /retry|advisory|SAVEPOINT|BEGIN/.test(text))).toEqual([])
    expect(statements.length).toBeGreaterThan(1)
    connect.mockRestore()
    query.mockRestore()
  })
})

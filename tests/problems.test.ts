import type supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue, type ProblemCode, problemType, toProblem } from '../src/problems.ts'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }
const source = { title: 'Morning', kind: 'article' }
const editor = () => api.as('editor')

interface Told {
  code: ProblemCode
  errors?: object[]
  existing?: unknown
  usedBy?: unknown[]
  withdrawnAt?: unknown
  version?: number
  reason?: string
}

/** Sends a request and holds its answer against all that a problem says. */
async function expectProblem(sent: supertest.Test, { code, ...more }: Told): Promise<supertest.Response> {
  const answer = await sent
  const [status, title] = catalogue[code]
  const instance = new URL(sent.url).pathname
  expect(answer.body).toEqual({
    type: problemType(code),
    title,
    status,
    detail: expect.stringMatching(/^\S.{9,}/s) as string,
    instance,
    ...more,
  })
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/)
  expect(answer.text).not.toMatch(/node_modules|\.ts:|\bat .+:\d+|SELECT|INSERT|prisma|relation ".*" does not exist|constraint/i)
  return answer
}

const faults = (...pointers: string[]) => pointers.map((pointer) => ({ pointer, detail: expect.stringMatching(/\S/) as string }))

async function merged(from: string, into: string): Promise<string> {
  const { body } = await editor().post(`/v1/claims/${from}/merge?reason=same`).set('If-Match', '*').send({ into }).expect(200)
  return (body as { id: string }).id
}

const table: Partial<Record<ProblemCode, () => Promise<unknown>>> = {
  'invalid-json': () => expectProblem(editor().post('/v1/claims').type('application/json').send('{"label":'), { code: 'invalid-json' }),
  invalid: async () => {
    await expectProblem(
      editor()
        .post('/v1/claims')
        .send({ ...claim, kind: 'rumour' }),
      { code: 'invalid', errors: faults('/kind') },
    )
    await expectProblem(api.as().get(`/v1/claims?limit=${'9'.repeat(20)}`), {
      code: 'invalid',
      errors: [{ pointer: 'limit', detail: 'must be at most 200' }],
    })
  },
  unauthenticated: () => expectProblem(api.as().post('/v1/claims').send(claim), { code: 'unauthenticated' }),
  forbidden: () => expectProblem(api.as('reader').post('/v1/claims').send(claim), { code: 'forbidden' }),
  'not-found': () => expectProblem(api.as().get('/v1/claims/nothing'), { code: 'not-found' }),
  'no-such-path': () => expectProblem(api.as().get('/v1/rumours?limit=1'), { code: 'no-such-path' }),
  'not-signed': async () => {
    const unsigned = await startApi({ signingKeyFile: undefined })
    await expectProblem(unsigned.as().get('/v1/log/checkpoint'), { code: 'not-signed' })
    await unsigned.close()
  },
  'not-sealed': async () => {
    // The log takes nothing in that was written before its epoch began.
    const owner = await api.connect('owner')
    await owner.query('SET session_replication_role = replica')
    const beginEpoch = (since: string) => owner.query('UPDATE epoch SET since = $1', [since])
    await beginEpoch('ffffffff-ffff-ffff-ffff-ffffffffffff')
    const { id } = await api.add('/v1/claims', claim)
    const { body } = await api.as().get(`/v1/claims/${id}/revisions`).expect(200)
    const [{ id: revision, position } = { id: '', position: 0 }] = (body as { data: { id: string; position: number | null }[] }).data
    expect(position).toBeNull()
    const { headers } = await expectProblem(api.as().get(`/v1/revisions/${revision}/proof`), { code: 'not-sealed' })
    expect(headers['retry-after']).toBe('1')
    await beginEpoch('00000000-0000-0000-0000-000000000000')
  },
  'method-not-allowed': async () => {
    const { headers } = await expectProblem(editor().put('/v1/claims').send(claim), { code: 'method-not-allowed' })
    expect(headers.allow).toBe('GET, HEAD, POST')
  },
  'not-acceptable': () =>
    expectProblem(api.as().get('/v1/claims').set('Accept', 'text/html, application/xml;q=0.9'), { code: 'not-acceptable' }),
  taken: async () => {
    const { id } = await api.add('/v1/claims', { ...claim, slug: 'taken-slug' })
    await expectProblem(
      editor()
        .post('/v1/claims')
        .send({ ...claim, slug: 'taken-slug' }),
      { code: 'taken', errors: faults('/slug'), existing: `/v1/claims/${id}` },
    )
  },
  'in-use': async () => {
    const { id } = await api.add('/v1/sources', source)
    const { id: user } = await api.add('/v1/attributions', {
      claim: (await api.add('/v1/claims', claim)).id,
      source: id,
      stance: 'asserts',
    })
    await expectProblem(editor().delete(`/v1/sources/${id}?reason=wrong`).set('If-Match', '*'), {
      code: 'in-use',
      usedBy: [`/v1/attributions/${user}`],
    })
  },
  blocked: async () => {
    const [one, other] = [await api.add('/v1/claims', claim), await api.add('/v1/claims', claim)]
    const merge = await merged(one.id, other.id)
    await expectProblem(editor().post(`/v1/claims/${one.id}/restore?reason=back`).set('If-Match', '*').send({ version: 1 }), {
      code: 'blocked',
      existing: `/v1/merges/${merge}`,
    })
  },
  'already-done': async () => {
    const merge = await merged((await api.add('/v1/claims', claim)).id, (await api.add('/v1/claims', claim)).id)
    await editor().post(`/v1/merges/${merge}/undo?reason=wrong`).expect(200)
    await expectProblem(editor().post(`/v1/merges/${merge}/undo?reason=wrong`), { code: 'already-done' })
  },
  withdrawn: async () => {
    const { id } = await api.add('/v1/claims', claim)
    await editor().delete(`/v1/claims/${id}?reason=A%20court%20said%20so`).set('If-Match', '*').expect(204)
    const withdrawnAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string
    await expectProblem(api.as().get(`/v1/claims/${id}`), { code: 'withdrawn', withdrawnAt, reason: 'A court said so', version: 2 })
  },
  stale: async () => {
    const { id } = await api.add('/v1/claims', claim)
    await expectProblem(editor().patch(`/v1/claims/${id}`).set('If-Match', '"2-0123456789abcdef"').send({ label: 'Encircled' }), {
      code: 'stale',
    })
  },
  'too-large': () =>
    expectProblem(
      editor()
        .post('/v1/claims')
        .send({ ...claim, text: 'x'.repeat(1024 * 1024) }),
      { code: 'too-large' },
    ),
  'unsupported-media-type': () =>
    expectProblem(editor().post('/v1/claims').type('text/plain').send(JSON.stringify(claim)), { code: 'unsupported-media-type' }),
  'unknown-reference': () =>
    expectProblem(editor().post('/v1/relations').send({ from: 'nothing', to: 'nowhere', kind: 'supports' }), {
      code: 'unknown-reference',
      errors: faults('/from', '/to'),
    }),
  'rule-broken': () =>
    expectProblem(
      editor()
        .post('/v1/claims')
        .send({ ...claim, resolvesBy: '2026' }),
      { code: 'rule-broken', errors: faults('/resolvesBy') },
    ),
  'in-flight': async () => {
    const { id: from } = await api.add('/v1/claims', claim)
    const { id: to } = await api.add('/v1/claims', claim)
    const holder = await api.connect('owner')
    await holder.query('BEGIN; LOCK TABLE relation IN EXCLUSIVE MODE')
    const send = () => editor().post('/v1/relations').set('Idempotency-Key', 'in-flight').send({ from, to, kind: 'supports' })
    const first = send().then(({ status }) => status)
    await vi.waitUntil(
      async () => (await holder.query(`SELECT FROM pg_locks WHERE relation = 'relation'::regclass AND NOT granted`)).rowCount === 1,
      patience,
    )
    const { headers } = await expectProblem(send(), { code: 'in-flight' })
    expect(headers['retry-after']).toBe('1')
    await holder.query('COMMIT')
    expect(await first).toBe(201)
  },
  'key-reused': async () => {
    const send = (title: string) =>
      editor()
        .post('/v1/sources')
        .set('Idempotency-Key', 'reused')
        .send({ ...source, title })
    await send('Morning').expect(201)
    await expectProblem(send('Evening'), { code: 'key-reused', errors: faults('Idempotency-Key') })
  },
  'precondition-required': async () => {
    const { id } = await api.add('/v1/claims', claim)
    await expectProblem(editor().patch(`/v1/claims/${id}`).send({ label: 'Encircled' }), { code: 'precondition-required' })
    await expectProblem(editor().delete(`/v1/claims/${id}?reason=wrong`), { code: 'precondition-required' })
  },
  'rate-limited': async () => {
    const limited = await startApi({ rateLimit: 5 })
    for (let left = 4; left >= 0; left--) {
      const { headers } = await limited.as().get('/v1/claims').expect(200)
      expect(headers).toMatchObject({
        'ratelimit-policy': '"caller";q=5;w=60',
        ratelimit: expect.stringMatching(new RegExp(`^"caller";r=${left};t=\\d+$`)) as string,
      })
    }
    const { headers } = await expectProblem(limited.as().get('/v1/claims'), { code: 'rate-limited' })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(headers.ratelimit).toMatch(/^"caller";r=0;t=/)
    // Each key has its own measure, and what operators ask has none.
    await limited.as('reader').get('/v1/claims').expect(200)
    await limited.as('editor').get('/v1/claims').expect(200)
    for (const path of ['/v1/claims', '/v1/nothing']) await limited.as().get(path).expect(429)
    await limited.as().get('/healthz').expect(200)
    await limited.close()

    // Whoever has one address of IPv6 mostly has all of its network.
    const behind = await startApi({ rateLimit: 1, trustProxy: 1 })
    const from = (address: string) => behind.as().get('/v1/claims').set('x-forwarded-for', address)
    await from('2001:db8:0:1::1').expect(200)
    await from('2001:db8:0:1:ffff::2').expect(429)
    await from('2001:db8:0:2::1').expect(200)
    await from('192.0.2.1').expect(200)
    await from('::ffff:192.0.2.1').expect(429)
    await from('192.0.2.2').expect(200)
    await behind.close()
  },
  internal: async () => {
    const broken = await startApi()
    const owner = await broken.connect('owner')
    await owner.query('ALTER TABLE relation RENAME TO mislaid')
    const { body, headers } = await expectProblem(broken.as().get('/v1/relations'), { code: 'internal' })
    expect((body as { detail: string }).detail).toContain(headers['x-request-id'])
    await broken.close()
  },
  unavailable: async () => {
    const lost = await startApi()
    await lost.as('admin').get('/v1/keys').expect(200)
    await lost.as('editor').get('/v1/me').expect(200)
    await lost.urls.drop()
    // While the keys are known yet.
    for (const [method, path] of [
      ['post', '/v1/claims'],
      ['post', '/v1/keys'],
      ['get', '/v1/keys'],
      ['get', '/v1/claims'],
      ['get', '/v1/claims/encirclement'],
      ['get', '/readyz'],
      ['get', '/v1/claims?limit=1'],
    ] as const) {
      const sent =
        method === 'post'
          ? lost
              .as('admin')
              .post(path)
              .send(path === '/v1/keys' ? { name: 'Desk', role: 'reader' } : claim)
          : lost.as(path === '/v1/keys' ? 'admin' : undefined).get(path)
      const { headers, body } = await expectProblem(sent, { code: 'unavailable' })
      expect(headers['retry-after']).toBe('5')
      const told = 'What you sent may have been written all the same: look before you send it again'
      if (method === 'post') expect(body).toHaveProperty('detail', expect.stringContaining(told))
      else expect(body).not.toHaveProperty('detail', expect.stringContaining(told))
    }
    const again = lost.as('editor').post('/v1/claims').set('Idempotency-Key', 'once').send(claim)
    const { body } = await expectProblem(again, { code: 'unavailable' })
    expect(body).toHaveProperty('detail', expect.stringContaining('Send it again with the same Idempotency-Key'))
    const unknown = await expectProblem(lost.as('contributor').post('/v1/claims').send(claim), { code: 'unavailable' })
    expect(unknown.body).toHaveProperty('detail', 'The database cannot be reached; try again shortly')
    await lost.as().get('/healthz').expect(200)
    await lost.close()

    const made = await startApi()
    const owner = await made.connect('owner')
    const name = new URL(made.urls.ownerUrl).pathname.slice(1)
    const find = async () => ({ ...made.urls, drop: async () => {} })
    await owner.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    const standby = await startApi({}, { find, keys: made.keys })
    await standby.as().get('/v1/claims').expect(200)
    const { data } = (await standby.as('admin').get('/v1/keys').expect(200)).body as { data: { id: string }[] }
    for (const [sent, says] of [
      [standby.as('admin').delete(`/v1/keys/${data[0]?.id}`), /takes no writes just now: nothing was written; try again shortly$/],
      [standby.as('editor').post('/v1/claims').send(claim), /takes no writes just now: nothing was written; try again shortly$/],
      [standby.as().get('/readyz'), /^The database takes no writes: DATABASE_URL leads to a standby/],
    ] as const) {
      const { body } = await expectProblem(sent, { code: 'unavailable' })
      expect(body).toHaveProperty('detail', expect.stringMatching(says))
    }
    await standby.close()
    await owner.query(`ALTER DATABASE ${name} SET default_transaction_read_only = off; ALTER DATABASE ${name} SET lock_timeout = '100ms'`)
    const hasty = await startApi({}, { find, keys: made.keys })
    await owner.query('SET default_transaction_read_only = off; BEGIN; LOCK TABLE claim IN SHARE MODE')
    const held = await expectProblem(hasty.as('editor').post('/v1/claims').send(claim), { code: 'unavailable' })
    expect(held.headers['retry-after']).toBe('1')
    expect(held.body).toHaveProperty(
      'detail',
      expect.stringMatching(/the same records all the time: nothing was written; try again shortly$/),
    )
    await hasty.close()
    await made.close()
  },
  'timed-out': async () => {
    const slow = await startApi({}, { readTimeout: 2 })
    const owner = await slow.connect('owner')
    await owner.query('BEGIN; LOCK TABLE claim')
    const { headers } = await expectProblem(slow.as().get('/v1/claims'), { code: 'timed-out' })
    expect(headers['retry-after']).toBe('30')
    await slow.close()
  },
}

describe('a problem is told in full:', () => {
  it.each(Object.keys(catalogue) as ProblemCode[])('%s', async (code) => {
    expect(table[code], 'nothing asks for it').toBeDefined()
    await table[code]?.()
  })
})

it.each([
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Connection terminated',
])('a connection that was lost is one of the database, where no more is said than %j', (message) =>
  expect(toProblem(new Error(message))?.code).toBe('unavailable'),
)

it.each(['EAI_AGAIN', 'ECONNABORTED', 'EHOSTUNREACH', 'ENETUNREACH'])('%s is an outage of the database', (code) =>
  expect(toProblem(Object.assign(new Error(`connect ${code}`), { code }))?.code).toBe('unavailable'),
)

it.each([
  ['53400', 'has come to a limit it is set to', 'unavailable'],
  ['57P05', 'has ended a connection that lay idle', 'unavailable'],
  ['58030', 'cannot read its disk', 'unavailable'],
  ['25P04', 'has ended a transaction that took too long', 'timed-out'],
  ['57014', 'has ended a statement that took too long', 'timed-out'],
])('%s is of a database that %s', async (state, _, code) => {
  const failing = api.database.pool.query(`DO $$ BEGIN RAISE SQLSTATE '${state}'; END $$`)
  expect(await failing.catch(toProblem)).toMatchObject({ code })
})

describe('what is wrong in a body is pointed at', () => {
  const said = { source, stance: 'asserts' }
  const point = (status: number, body: object, ...pointers: string[]) => [pointers.join(', '), { status, body, pointers }] as const

  it.each([
    point(400, [], ''),
    point(400, { ...claim, colour: 'red' }, '/colour'),
    point(400, { ...claim, 'a/b~c': 1 }, '/a~1b~0c'),
    point(400, { label: 'x' }, '/text', '/kind', '/language'),
    point(400, { ...claim, topics: ['a', ''] }, '/topics/1'),
    point(400, { ...claim, places: [{ name: 'Pokrovsk', country: 'Ukraine' }] }, '/places/0/country'),
    point(
      400,
      {
        ...claim,
        places: [
          { name: 'Nowhere', country: 'ZZ' },
          { name: 'London', country: 'UK' },
        ],
      },
      '/places/0/country',
      '/places/1/country',
    ),
    point(400, { ...claim, language: 'en_US' }, '/language'),
    point(400, { ...claim, language: 'de-1901-1901' }, '/language'),
    point(400, { ...claim, about: 'last week' }, '/about'),
    point(422, { ...claim, about: 'Y10000' }, '/about'),
    point(400, { ...claim, attributions: [said, { ...said, quote: { exact: 1 } }] }, '/attributions/1/quote/exact'),
    point(400, { ...claim, attributions: [said, { ...said, quote: { prefix: 'before' } }] }, '/attributions/1/quote/exact'),
    point(400, { ...claim, attributions: [said, { ...said, locator: {} }] }, '/attributions/1/locator'),
    point(400, { ...claim, attributions: [{ ...said, locator: { page: 0 } }] }, '/attributions/0/locator/page'),
    point(400, { ...claim, attributions: [{ stance: 'asserts', source: { kind: 'article' } }] }, '/attributions/0/source/title'),
    point(400, { ...claim, attributions: [{ stance: 'asserts', source: { ...source, url: 'ftp://x' } }] }, '/attributions/0/source/url'),
    point(
      400,
      { ...claim, attributions: [said, { ...said, analyst: { name: 'x', kind: 'person', aliases: [1] } }] },
      '/attributions/1/analyst/aliases/0',
    ),
    point(400, { ...claim, attributions: [{ ...said, stance: 'agrees', mood: 'sour' }] }, '/attributions/0/stance', '/attributions/0/mood'),
    point(422, { ...claim, attributions: [said, { ...said, statedAt: '-5000' }] }, '/attributions/1/statedAt'),
    point(
      422,
      { ...claim, attributions: [{ ...said, source: { ...source, publishedAt: 'Y12345' } }] },
      '/attributions/0/source/publishedAt',
    ),
    point(
      422,
      { ...claim, attributions: [{ ...said, analyst: { name: 'x', kind: 'organization', affiliations: [{ organization: 'y' }] } }] },
      '/attributions/0/analyst/affiliations',
    ),
    point(
      422,
      { ...claim, attributions: [said, { source: 'nothing', analyst: 'nobody', stance: 'denies', derivedFrom: 'nowhere' }] },
      '/attributions/1/source',
      '/attributions/1/analyst',
      '/attributions/1/derivedFrom',
    ),
    point(
      422,
      { ...claim, attributions: [{ ...said, analyst: { name: 'x', kind: 'person', affiliations: [{ organization: 'nowhere' }] } }] },
      '/attributions/0/analyst/affiliations/0/organization',
    ),
    point(
      422,
      { ...claim, attributions: [said, { stance: 'denies', source: { ...source, derivedFrom: 'nothing' } }] },
      '/attributions/1/source/derivedFrom',
    ),
    point(422, { ...claim, resolvesBy: '2026', resolution: { outcome: 'true', at: '2026' } }, '/resolvesBy', '/resolution'),
  ])('%s', async (_, { status, body, pointers }) => {
    const { body: problem } = await editor().post('/v1/claims').send(body).expect(status)
    expect((problem as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).toSorted()).toEqual(pointers.toSorted())
  })

  it('but every language tag of RFC 5646 and every country of ISO 3166 is taken', async () => {
    for (const language of [
      'zh-yue',
      'zh-min-nan',
      'i-klingon',
      'sgn-BE-FR',
      'x-private',
      'sl-rozaj-biske-1994',
      'de-CH-1901',
      'en-u-ca-gregory',
    ]) {
      const { body } = await editor()
        .post('/v1/claims')
        .send({
          ...claim,
          language,
          places: [
            { name: 'Pristina', country: 'XK' },
            { name: 'Juba', country: 'SS' },
          ],
        })
        .expect(201)
      expect((await api.as().get(`/v1/claims?language=${language}`).expect(200)).body).toMatchObject({
        data: [{ id: (body as Recorded).id }],
      })
    }
  })

  it('by the name under which it was sent', async () => {
    const pointer = async (sent: supertest.Test) => {
      const { body } = await sent.expect(400)
      return (body as { errors: { pointer: string; detail: string }[] }).errors.map(({ pointer, detail }) => `${pointer} ${detail}`)
    }
    const cursor = ['is not a cursor of the changes: take it from an answer, unchanged']
    for (const at of ['abc', 'MS4w!!', 'MDEuMA']) expect(await pointer(api.as().get(`/v1/export?at=${at}`))).toEqual([`at ${cursor}`])
    expect(await pointer(api.as().get('/v1/changes/stream').set('Last-Event-ID', 'abc'))).toEqual([`Last-Event-ID ${cursor}`])
    const webhook = await api.as('admin').post('/v1/webhooks').send({ url: 'https://example.org/hook' }).expect(201)
    const replay = `/v1/webhooks/${(webhook.body as Recorded).id}/replay`
    expect(await pointer(api.as('admin').post(replay).send({ cursor: 'abc' }))).toEqual([`/cursor ${cursor}`])
    expect(await pointer(api.as('admin').post('/v1/webhooks').send({}))).toEqual(['/url is missing: it must be a string'])
    expect(
      await pointer(
        editor()
          .post('/v1/sources')
          .send({ ...source, url: `https://example.org/${'x'.repeat(2000)}` }),
      ),
    ).toEqual(['/url must have at most 2000 characters'])
    for (const limit of ['0x10', '1e1', '%2B5', '%205', ''])
      expect(await pointer(api.as().get(`/v1/claims?limit=${limit}`))).toEqual(['limit must be a whole number'])
    expect(await pointer(api.as().get('/v1/claims?limit=500'))).toEqual(['limit must be at most 200'])
    expect(await pointer(api.as().get('/v1/claims?limit=-1'))).toEqual(['limit must be at least 1'])
  })

  it('of a query, by the name of the parameter', async () => {
    const said = async (query: string) => {
      const { body } = await api.as().get(`/v1/claims?${query}`).expect(400)
      const { detail, errors } = body as { detail: string; errors: { pointer: string; detail: string }[] }
      expect(detail.startsWith(errors[0]?.pointer || 'a parameter without a name')).toBe(true)
      return errors.map(({ pointer, detail }) => `${pointer} ${detail}`)
    }
    const once = 'may be given once'
    expect(await said('limit=1&limit=2')).toEqual([`limit ${once}`])
    expect(await said('order=asc&order=asc')).toEqual([`order ${once}`])
    expect(await said('q=a&q=b')).toEqual([`q ${once}`])
    expect(await said('asOf=2025-11-09T12:00:00Z&asOf=2025-11-09T12:00:00Z')).toEqual([`asOf ${once}`])
    expect(await said('facet=kind&facet=topic')).toEqual([`facet ${once}`])
    expect(await said('kind=fact&kind=rumour')).not.toEqual([`kind ${once}`])
    expect(await said(Array.from({ length: 101 }, () => 'kind=fact').join('&'))).toEqual(['kind must have at most 100 elements'])
    expect(await said('=5')).toEqual([' is not a parameter of this operation'])
    expect(await said('q=')).toEqual(['q must have at least 1 character'])
    expect((await api.as().get('/v1/log/consistency?from=99999999').expect(400)).body).toMatchObject({
      errors: [{ pointer: 'from', detail: expect.stringMatching(/^is beyond the log, which has \d+ revisions$/) as string }],
    })
  })

  it('of a query that is no UTF-8, also where it would be kept', async () => {
    const { id } = await api.add('/v1/sources', source)
    const detail = 'is not percent-encoded UTF-8: write é as %C3%A9, and % itself as %25'
    for (const given of ['caf%E9', '%ED%A0%80', '100%', '%zz', '%C3', '%f5%80%80%80', '%c0%af', 'a%2']) {
      const { body } = await editor().delete(`/v1/sources/${id}?reason=${given}`).set('If-Match', '*').expect(400)
      expect(body).toMatchObject({ type: problemType('invalid'), detail: `reason ${detail}`, errors: [{ pointer: 'reason', detail }] })
    }
    for (const [query, pointer] of [
      ['q=%ff', 'q'],
      ['%ff=1', '%ff'],
      ['limit=1&topic=a&topic=%80', 'topic'],
      ['=%ff', ''],
    ]) {
      const { body } = await api.as().get(`/v1/claims?${query}`).expect(400)
      expect(body).toMatchObject({ errors: [{ pointer, detail }] })
    }
    expect((await api.as().get('/v1/claims?q=caf%C3%A9+100%25&&limit=1').expect(200)).body).toMatchObject({ data: [] })
    await editor().delete(`/v1/sources/${id}?reason=caf%C3%A9+%26%3D%F0%9F%98%80`).set('If-Match', '*').expect(204)
    expect((await editor().get(`/v1/sources/${id}`).expect(410)).body).toMatchObject({ reason: 'café &=😀' })
  })

  it('of text that nobody can see', async () => {
    const { id } = await api.add('/v1/sources', source)
    const detail = 'must have a character that can be seen'
    for (const blank of [' ', '\n\t', '\u00a0\u3000', '\u200b\u200d\ufeff', '\u00ad', '\u2060 \u202e', '\u3164', '\u2800', '\ufe0f']) {
      const { body } = await editor()
        .post('/v1/claims')
        .send({ ...claim, label: blank, topics: ['a', blank], places: [{ name: blank }] })
        .expect(400)
      expect(body).toMatchObject({
        errors: ['/label', '/topics/1', '/places/0/name'].map((pointer) => ({ pointer, detail })),
      })
      const withdrawn = await editor()
        .delete(`/v1/sources/${id}?reason=${encodeURIComponent(blank)}`)
        .set('If-Match', '*')
        .expect(400)
      expect(withdrawn.body).toMatchObject({ errors: [{ pointer: 'reason', detail }] })
    }
    for (const label of ['.', '؀', '\u0301', '👩‍👧', 'क्‍', ' x '])
      await editor()
        .post('/v1/claims')
        .send({ ...claim, label })
        .expect(201)
    expect(
      (
        await editor()
          .post('/v1/sources')
          .send({ ...source, title: '' })
          .expect(400)
      ).body,
    ).toMatchObject({
      errors: [{ pointer: '/title', detail: 'must not be empty' }],
    })
  })

  it('of JSON that cannot be kept, by its place', async () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
    const nul = 'contains NUL (\\u0000), which cannot be stored'
    const half = 'contains half of a surrogate pair'
    const twice = 'is there twice: leave one of them'
    for (const [body, pointer, detail] of [
      [JSON.stringify({ ...claim, text: 'a\0b' }), '/text', nul],
      [JSON.stringify({ ...claim, topics: ['a', '\0'] }), '/topics/1', nul],
      ['{"label":"\\ud800"}', '/label', half],
      ['{"places":[{"name":"x"},{"a/b~":"\\udc00x"}]}', '/places/1/a~1b~0', half],
      ['{"places":[{"x\\u0000":1}]}', '/places/0', `has a member whose name ${nul}`],
      ['{"\\ud800":1}', '', `has a member whose name ${half}`],
      ['{"about":{"__proto__":{}}}', '/about/__proto__', 'is no name that a member can have'],
      [JSON.stringify({ label: deep(11) }), `/label${'/0'.repeat(9)}`, 'is nested more than 10 levels deep'],
      ['"\\u0000"', '', nul],
      ['{"label":"one","text":"\\\\","label":"two"}', '/label', twice],
      ['{"places":[{"name":"\\"{"},{"name":"a", "n\\u0061me" : "b"}]}', '/places/1/name', twice],
    ]) {
      const answer = await editor().post('/v1/claims').type('application/json').send(body).expect(400)
      expect(answer.body).toMatchObject({ type: problemType('invalid'), errors: [{ pointer, detail }] })
    }
    await expectProblem(editor().post('/v1/claims').type('application/json').send('{"a":"\0"}'), { code: 'invalid-json' })
  })

  it('of a member that takes a name or a record in place, with both', async () => {
    for (const wrong of [5, true, []]) {
      const { body } = await editor()
        .post('/v1/claims')
        .send({ ...claim, attributions: [{ source: wrong, stance: 'asserts' }] })
        .expect(400)
      expect(body).toMatchObject({ errors: [{ pointer: '/attributions/0/source', detail: 'must be a string or an object' }] })
    }
    const { body } = await editor()
      .post('/v1/claims')
      .send({ ...claim, attributions: [{ stance: 'asserts' }] })
      .expect(400)
    expect(body).toMatchObject({
      errors: [{ pointer: '/attributions/0/source', detail: 'is missing: it must be a string or an object' }],
    })
  })

  it('of an address that is not percent-encoded', async () => {
    const detail = expect.stringContaining('percent-encode them') as string
    for (const url of [
      'https://example.org/a b',
      'https://example.org/"',
      'https://example.org/<x>',
      'https://example.org/\u0007',
      'https://example.org/\u3000x',
    ]) {
      const { body } = await editor()
        .post('/v1/sources')
        .send({ ...source, url })
        .expect(400)
      expect(body).toMatchObject({ errors: [{ pointer: '/url', detail }] })
    }
    for (const url of ['https://example.org/a%20b%22', "https://example.org/d'accord", 'https://example.org/Покровськ'])
      await api.add('/v1/sources', { ...source, url })
  })

  it('of an affiliation that ends before it begins', async () => {
    const { id } = await api.add('/v1/analysts', { name: 'Office', kind: 'organization' })
    const add = (from: string, until: string) =>
      editor()
        .post('/v1/analysts')
        .send({ name: 'Clerk', kind: 'person', affiliations: [{ organization: id, from, until }] })
    for (const [from = '', until = ''] of [
      ['2025', '2024'],
      ['2025-03', '2025-02-28'],
      ['2025-11-08', '2025-11-07~'],
      ['2025/..', '2020/2024'],
    ])
      expect((await add(from, until).expect(422)).body).toMatchObject({
        errors: [{ pointer: '/affiliations/0/until', detail: 'must not be before from' }],
      })
    for (const [from = '', until = ''] of [
      ['2025', '2025'],
      ['2025-11-08', '2025'],
      ['2025', '2025-01'],
      ['../2025', '2020'],
      ['2025', '2020/..'],
    ])
      await add(from, until).expect(201)
  })

  it('of an instant', async () => {
    const taken = (instant: string) => api.as().get(`/v1/claims?recordedSince=${instant}`)
    for (const instant of [
      '2025-11-30T13:11:26+01:00',
      '2025-11-30T13:11:26%2B01:00',
      '2025-11-30t13:11:26z',
      '2025-11-30T13:11:26.5-01:00',
    ])
      await taken(instant).expect(200)
    for (const instant of ['2025-11-30+13:11', '2025-11-30T13:11:26', '2025-11-30T13:11:26+0100']) await taken(instant).expect(400)
    const leap = 'is a leap second, which clocks here do not have: give the second before or after it'
    for (const instant of ['2016-12-31T23:59:60Z', '2016-12-31t23:59:60.5z'])
      expect((await taken(instant).expect(400)).body).toMatchObject({ errors: [{ pointer: 'recordedSince', detail: leap }] })
    const releaseAt = (instant: string) =>
      editor()
        .post('/v1/claims')
        .send({ ...claim, releaseAt: instant })
    await releaseAt('2025-11-30T13:11:26 01:00').expect(400)
    expect((await releaseAt('2025-11-30t13:11:26.0019z').expect(201)).body).toMatchObject({ releaseAt: '2025-11-30T13:11:26.001Z' })
  })

  it('of an organization that has people, which stays one', async () => {
    const { id } = await api.add('/v1/analysts', { name: 'Ministry', kind: 'organization' })
    await api.add('/v1/analysts', { name: 'Minister', kind: 'person', affiliations: [{ organization: id }] })
    const { body } = await editor().patch(`/v1/analysts/${id}`).set('If-Match', '*').send({ kind: 'person' }).expect(422)
    expect(body).toMatchObject({ errors: [{ pointer: '/kind', detail: 'must stay organization: people are affiliated with it' }] })
  })

  it('also where only the database can see it, inside a claim with all that comes along', async () => {
    await api.add('/v1/sources', { ...source, slug: 'first-edition', url: 'https://example.org/first' })
    await api.add('/v1/analysts', { name: 'Ivan', kind: 'person', slug: 'ivan' })
    const other = { source: { title: 'Evening', kind: 'article' }, stance: 'asserts' }
    const pointersOf = async (attribution: object) => {
      const { body } = await editor()
        .post('/v1/claims')
        .send({ ...claim, slug: 'never', attributions: [other, attribution] })
      return [(body as { status: number }).status, ...(body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)]
    }
    expect(await pointersOf({ stance: 'denies', source: { ...source, url: 'HTTPS://example.org/first#top' } })).toEqual([
      409,
      '/attributions/1/source/url',
    ])
    expect(await pointersOf({ stance: 'denies', source: { ...source, slug: 'first-edition' } })).toEqual([
      409,
      '/attributions/1/source/slug',
    ])
    expect(await pointersOf({ ...other, analyst: { name: 'Ivan', kind: 'person', slug: 'ivan' } })).toEqual([
      409,
      '/attributions/1/analyst/slug',
    ])
    expect(await pointersOf({ ...other, analyst: { name: 'x', kind: 'person', affiliations: [{ organization: 'ivan' }] } })).toEqual([
      422,
      '/attributions/1/analyst/affiliations',
    ])
    await editor().get('/v1/claims/never').expect(404)
  })
})

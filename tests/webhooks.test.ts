import { execFileSync, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../src/database/open.ts'
import { refusalOf } from '../src/webhooks/addresses.ts'
import { startDelivering } from '../src/webhooks/delivering.ts'
import { addWebhook, rotateSecret } from '../src/webhooks/queries.ts'
import { openSender } from '../src/webhooks/sending.ts'
import { waitAfter } from '../src/webhooks/waiting.ts'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { cloneDatabase } from './support/database.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'
import { type Received, type Receiver, startReceiver } from './support/receiver.ts'
import { cursorAt } from '../src/changes/entries.ts'
import { sealAll } from './support/sealing.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ webhookAllowPrivate: true })
})
afterAll(() => api.close())

interface Made {
  id: string
  secret: string
  cursor: string
  behind: number
  paused: { at: string; reason: string } | null
  failures: number
  failingSince: string | null
  nextAttemptAt: string | null
  filter: { analysts: { id: string }[] }
}

interface Delivery {
  event: string
  position: number
  cursor: string
  attempt: number
  delivered: boolean
  status: number | null
  error: string | null
  answer: string | null
}

const admin = () => api.as('admin')
const sql = (text: string, ...values: unknown[]) => api.database.pool.query<Record<string, unknown>>(text, values)

async function receive(): Promise<Receiver> {
  const receiver = await startReceiver()
  onTestFinished(async () => {
    await sql('UPDATE webhook SET paused_at = now(), paused_reason = $1 WHERE url = $2 AND paused_at IS NULL', 'over', receiver.url)
    await receiver.close()
  })
  return receiver
}

async function subscribe({ url }: { url: string }, body: object = {}): Promise<Made> {
  await sealAll(api.urls.ownerUrl)
  return (
    await admin()
      .post('/v1/webhooks')
      .send({ url, audience: 'newsroom', ...body })
      .expect(201)
  ).body as Made
}

const read = async ({ id }: Made) => (await admin().get(`/v1/webhooks/${id}`).expect(200)).body as Made
const change = async ({ id }: Made, patch: object) => (await admin().patch(`/v1/webhooks/${id}`).send(patch).expect(200)).body as Made
const log = async ({ id }: Made, query = '') =>
  (await admin().get(`/v1/webhooks/${id}/deliveries${query}`).expect(200)).body as { data: Delivery[]; next: string | null }
const tryNow = ({ id }: Made) => sql('UPDATE webhook SET next_attempt_at = now() WHERE id = $1', id)
const wait = <T>(read: () => T | Promise<T>) => expect.poll(read, patience)
const settled = (hook: Made) => wait(async () => (await read(hook)).behind).toBe(0)

const claim = (label: string, more: object = {}): Promise<Recorded> =>
  api.add('/v1/claims', { label, text: `${label} is so.`, kind: 'fact', language: 'en', ...more })

/** Claims on record and in the feed, by the ids of their revisions. */
async function record(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push((await claim(`Claim ${n}`)).id)
  await sealAll(api.urls.ownerUrl)
  const { rows } = await sql('SELECT id FROM revision WHERE record_id = ANY ($1) ORDER BY id', ids)
  return rows.map(({ id }) => id as string)
}

/** By the specification alone: HMAC-SHA256 of id, timestamp and body, in Base64. */
function signatureOf({ headers, text }: Received, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

const verify = ({ headers, text }: Received, secret: string) => new Webhook(secret).verify(text, headers as Record<string, string>)

describe('a subscriber', () => {
  it('is told of every change once, in order, with a signature that two implementations find right', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const ids = await record(5)
    await wait(() => receiver.ids()).toEqual(ids)
    for (const one of receiver.received) {
      expect(verify(one, hook.secret)).toEqual(one.event)
      expect(one.headers['webhook-signature']).toBe(signatureOf(one, hook.secret))
      expect(one.headers).toMatchObject({ 'webhook-id': one.event.data.id, 'content-type': 'application/json' })
      expect(() => verify({ ...one, text: one.text.replace('claim', 'clown') }, hook.secret)).toThrow()
    }
    expect(receiver.received[0]?.event).toMatchObject({
      type: 'claim.create',
      data: { noun: 'claim', operation: 'create', version: 1, actor: 'editor', reason: null, state: { label: 'Claim 0' } },
    })
    await settled(hook)
  })

  it('has its place among the changes before there are any', async () => {
    const clone = await cloneDatabase()
    const database = openDatabase({ url: clone.serviceUrl, poolSize: 1, statementNames: true })
    const { body } = await addWebhook(database, { url: 'https://desk.invalid/', audience: 'public' }, false)
    expect(JSON.parse(body)).toMatchObject({ cursor: cursorAt(1, 0), behind: 0 })
    await database.close()
    await clone.drop()
  })

  it.runIf(spawnSync('python3', ['--version']).status === 0)('verifies it in Python too', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    await record(1)
    await wait(() => receiver.received.length).toBe(1)
    const { headers, text } = receiver.received[0]!
    const python = `import base64, hashlib, hmac, sys
key, id, at, body = base64.b64decode(sys.argv[1]), sys.argv[2], sys.argv[3], sys.stdin.buffer.read()
print("v1," + base64.b64encode(hmac.new(key, f"{id}.{at}.".encode() + body, hashlib.sha256).digest()).decode(), end="")`
    const given = [hook.secret.slice(6), String(headers['webhook-id']), String(headers['webhook-timestamp'])]
    expect(execFileSync('python3', ['-c', python, ...given], { input: text }).toString()).toBe(headers['webhook-signature'])
  })

  it('that was down for a while gets every event once per id when it is back, in order', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const before = await record(2)
    await wait(() => receiver.ids()).toEqual(before)
    await receiver.close()
    const meanwhile = await record(1)
    await wait(async () => (await read(hook)).failures).toBe(1)
    expect(Date.parse((await read(hook)).nextAttemptAt!) - Date.now()).toBeLessThan(6001)
    // The next attempt is not to come by itself while more is recorded.
    await sql(`UPDATE webhook SET next_attempt_at = now() + interval '1 hour' WHERE id = $1`, hook.id)
    meanwhile.push(...(await record(19)))
    expect(await read(hook)).toMatchObject({ paused: null, behind: 20 })
    await tryNow(hook)
    await wait(async () => (await read(hook)).failures).toBe(2)
    await receiver.open()
    await tryNow(hook)
    await settled(hook)
    expect(receiver.ids()).toEqual([...before, ...meanwhile])
    expect(await read(hook)).toMatchObject({ failures: 0, failingSince: null, nextAttemptAt: null })
    const { data } = await log(hook)
    expect(data.filter(({ delivered }) => !delivered)).toMatchObject([
      { event: meanwhile[0], attempt: 2, status: null, error: expect.stringContaining('ECONNREFUSED') as string },
      { event: meanwhile[0], attempt: 1 },
    ])
    expect(data.find(({ event, delivered }) => delivered && event === meanwhile[0])).toMatchObject({ attempt: 3, status: 204 })
  })

  it('that fails one event is not told of the next before it took that one', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => void response.writeHead(500).end('out of\0order'))
    const ids = await record(3)
    await wait(async () => (await read(hook)).failures).toBe(1)
    receiver.answer()
    await tryNow(hook)
    await settled(hook)
    expect(receiver.ids()).toEqual([ids[0], ...ids])
    expect((await log(hook)).data.at(-1)).toMatchObject({ status: 500, error: 'HTTP 500', answer: 'out of\ufffdorder' })
  })

  it('that never stops answering has taken the message all the same', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => {
      const more = () => void (response.destroyed || response.write('and so on '.repeat(1000), more))
      response.writeHead(200)
      more()
    })
    const ids = await record(2)
    await settled(hook)
    expect(receiver.ids()).toEqual(ids)
    expect((await log(hook)).data[0]).toMatchObject({ delivered: true, status: 200, answer: 'and so on '.repeat(50) })
  })

  it.each([
    ['is cut short', (response: ServerResponse) => void response.end('tak', () => response.socket?.destroy())],
    ['breaks off', (response: ServerResponse) => void response.write('tak', () => response.socket?.destroy())],
  ])('whose answer %s has taken the message by its status', async (_, finish) => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => finish(response.writeHead(200, { 'content-length': '10' })))
    await record(1)
    await settled(hook)
    expect((await log(hook)).data).toMatchObject([{ delivered: true, status: 200, error: null, answer: 'tak' }])
  })

  it.each([
    ['101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x', { status: null, error: 'the connection ended without an answer' }],
    ['000 Nothing\r\nConnection: close', { status: 0, error: 'HTTP 0' }],
  ])('that answers %j has not taken the message, and is asked again', async (answer, logged) => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer(({ socket }) => void socket?.end(`HTTP/1.1 ${answer}\r\n\r\n`))
    await record(1)
    await wait(async () => (await read(hook)).failures).toBe(1)
    expect((await log(hook)).data).toMatchObject([{ delivered: false, ...logged }])
    receiver.answer()
    await tryNow(hook)
    await settled(hook)
  })

  it('that asks for patience is left in peace', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => void response.writeHead(429, { 'retry-after': '3600' }).end())
    await record(1)
    await wait(async () => (await read(hook)).failures).toBe(1)
    const wanted = Date.parse((await read(hook)).nextAttemptAt!) - Date.now()
    expect(wanted).toBeGreaterThan(3_590_000)
    expect(wanted).toBeLessThan(3_601_000)
  })
})

describe('attempts', () => {
  it('come at twice the distance each time, up to six hours, and not all at the same moment', () => {
    expect([1, 2, 3, 13, 40].map((failures) => waitAfter(failures, null, 0.5) / 1000)).toEqual([5, 10, 20, 20480, 21600])
    expect([0, 1].map((chance) => waitAfter(1, null, chance))).toEqual([4000, 6000])
    expect(waitAfter(1, 100_000, 0.5)).toBe(100_000)
    expect(waitAfter(1, 10 ** 12, 0.5)).toBe(21_600_000)
    expect(waitAfter(5, 1000, 0.5)).toBe(80_000)
  })

  it('that have failed for three days end in a pause, which a person ends', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => void response.writeHead(503).end())
    const ids = await record(2)
    await wait(async () => (await read(hook)).failures).toBe(1)
    await sql(`UPDATE webhook SET failing_since = now() - interval '3 days 1 minute', next_attempt_at = now() WHERE id = $1`, hook.id)
    await wait(async () => (await read(hook)).paused).not.toBeNull()
    expect((await read(hook)).paused?.reason).toContain('HTTP 503')
    receiver.answer()
    await tryNow(hook)
    expect(await change(hook, { paused: false })).toMatchObject({ paused: null, failures: 0 })
    await settled(hook)
    expect(receiver.ids()).toEqual([ids[0], ids[0], ...ids])
  })

  it('end at once where the receiver says it is gone for good', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    receiver.answer((response) => void response.writeHead(410).end())
    await record(1)
    await wait(async () => (await read(hook)).paused?.reason).toBe('The receiver answered 410 Gone')
    expect(receiver.received.length).toBe(1)
    expect((await read(hook)).nextAttemptAt).toBeNull()
  })

  it('stand in a log that is read page by page, newest first', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const ids = await record(7)
    await settled(hook)
    const pages: Delivery[][] = []
    for (let next: string | null = ''; next !== null;) {
      const page: Awaited<ReturnType<typeof log>> = await log(hook, `?limit=3${next && `&cursor=${next}`}`)
      pages.push(page.data)
      next = page.next
    }
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
    expect(pages.flat().map(({ event }) => event)).toEqual(ids.toReversed())
    expect((await log(hook, '?order=asc&limit=1')).data[0]?.event).toBe(ids[0])
    const other = await subscribe(receiver)
    const { next } = await log(hook, '?limit=3')
    await admin().get(`/v1/webhooks/${other.id}/deliveries?limit=3&cursor=${next}`).expect(400)
  })
})

describe('a filter', () => {
  it('lets through what every member of it wants', async () => {
    const receiver = await receive()
    const analyst = await api.add('/v1/analysts', { name: 'General Staff', kind: 'organization' })
    const source = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
    const filters = {
      nouns: { nouns: ['relation', 'source'] },
      operations: { operations: ['update', 'withdraw'] },
      topics: { topics: ['FRÖNTLINE'] },
      analysts: { analysts: [analyst.slug] },
      both: { topics: ['frontline'], analysts: [analyst.key ?? analyst.id] },
      all: {},
    }
    const hooks: Made[] = []
    for (const [name, filter] of Object.entries(filters)) hooks.push(await subscribe({ url: `${receiver.url}?${name}` }, { filter }))
    expect(hooks[3]?.filter.analysts).toEqual([{ id: analyst.id, slug: analyst.slug, name: 'General Staff' }])

    const front = await claim('Front', { topics: ['Frontline'] })
    const rear = await claim('Rear', { topics: ['logistics'] })
    const said = async (of: Recorded, by: Recorded | null) =>
      api.add('/v1/attributions', { claim: of.id, source: source.id, stance: 'asserts', ...(by && { analyst: by.id }) })
    const first = await said(front, analyst)
    const second = await said(rear, analyst)
    const third = await said(front, null)
    const relation = await api.add('/v1/relations', { from: rear.id, to: front.id, kind: 'supports' })
    await api.as('editor').patch(`/v1/claims/${rear.id}`).set('If-Match', '*').send({ label: 'The rear' }).expect(200)
    await api.as('editor').delete(`/v1/attributions/${third.id}?reason=twice`).set('If-Match', '*').expect(204)
    await sealAll(api.urls.ownerUrl)
    for (const hook of hooks) await settled(hook)

    const got: Record<string, [string, string][]> = Object.fromEntries(Object.keys(filters).map((name) => [name, []]))
    for (const { data } of (await Promise.all(hooks.map((hook) => log(hook, '?order=asc')))).flatMap(({ data }, at) =>
      data.map(({ event }) => ({ data: { event, name: Object.keys(filters)[at]! } })),
    )) {
      const { event } = receiver.received.find((one) => one.event.data.id === data.event)!
      got[data.name]!.push([event.data.operation, event.data.record])
    }
    expect(got.nouns).toEqual([['create', relation.id]])
    expect(got.operations).toEqual([
      ['update', rear.id],
      ['withdraw', third.id],
    ])
    expect(got.topics).toEqual([
      ['create', front.id],
      ['create', first.id],
      ['create', third.id],
      ['create', relation.id],
      ['withdraw', third.id],
    ])
    expect(got.analysts?.sort()).toEqual(
      [
        ['create', first.id],
        ['create', second.id],
      ].sort(),
    )
    expect(got.both).toEqual([['create', first.id]])
    expect(got.all!.length).toBe(8)
  })

  it('lets through what nobody can judge any more, as its state was redacted, and follows an analyst into another', async () => {
    const [ofTopic, ofAnalyst] = [await receive(), await receive()]
    const [one, other] = [await api.add('/v1/analysts', { name: 'Staff', kind: 'organization' }), await api.add('/v1/analysts', { name: 'The Staff', kind: 'organization' })] // prettier-ignore
    const source = await api.add('/v1/sources', { title: 'Evening', kind: 'article' })
    const [byTopic, byAnalyst] = [
      await subscribe(ofTopic, { filter: { topics: ['rear'] } }),
      await subscribe(ofAnalyst, { filter: { analysts: [one.id] } }),
    ]
    const about = await claim('Rear', { topics: ['rear'] })
    const said = (by: Recorded) => api.add('/v1/attributions', { claim: about.id, source: source.id, stance: 'asserts', analyst: by.id })
    const first = await said(one)
    for (const { id } of [about, first]) {
      const { rows } = await sql('SELECT id FROM revision WHERE record_id = $1', id)
      await api.as('editor').patch(`/v1/${id === first.id ? 'attributions' : 'claims'}/${id}`).set('If-Match', '*').send(id === first.id ? { note: 'x' } : { label: 'The rear' }).expect(200) // prettier-ignore
      await admin()
        .post(`/v1/revisions/${String(rows[0]?.id)}/redact?reason=court`)
        .expect(200)
    }
    await api.as('editor').post(`/v1/analysts/${one.id}/merge?reason=same`).set('If-Match', '*').send({ into: other.id }).expect(200)
    const second = await said(other)
    await sealAll(api.urls.ownerUrl)
    for (const hook of [byTopic, byAnalyst]) await settled(hook)
    const got = ({ received }: Receiver) => received.map(({ event: { data } }) => `${data.operation} ${data.record}`)
    expect(got(ofTopic)).toEqual(expect.arrayContaining([`redact ${about.id}`, `redact ${first.id}`, `create ${second.id}`]))
    expect(got(ofAnalyst)).toEqual(expect.arrayContaining([`redact ${first.id}`, `merge ${first.id}`, `create ${second.id}`]))
    expect(got(ofAnalyst)).not.toContain(`redact ${about.id}`)
  })

  it('passes over thousands of changes in a moment', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver, { filter: { nouns: ['relation'] } })
    await sql(`INSERT INTO source (title, kind) SELECT 'Gazette ' || n, 'article' FROM generate_series(1, 2500) AS n`)
    const [one, other] = [await claim('One'), await claim('Other')]
    const { id } = await api.add('/v1/relations', { from: one.id, to: other.id, kind: 'supports' })
    await sealAll(api.urls.ownerUrl)
    await settled(hook)
    expect(receiver.received.map(({ event }) => event.data.record)).toEqual([id])
  })
})

describe('the public', () => {
  it('is told of what readers may learn, and no more', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver, { audience: 'public' })
    const draft = await claim('Draft', { releaseAt: null })
    const open = await claim('Open')
    const patch = (id: string, body: object, reason: string) =>
      api.as('editor').patch(`/v1/claims/${id}?reason=${reason}`).set('If-Match', '*').send(body).expect(200)
    await patch(open.id, { label: 'Opened' }, 'secret')
    await sealAll(api.urls.ownerUrl)
    await settled(hook)
    await patch(draft.id, { releaseAt: '2020-01-01T00:00:00Z' }, 'ready')
    await sealAll(api.urls.ownerUrl)
    await settled(hook)
    await patch(draft.id, { releaseAt: null }, 'too-early')
    await api.as('editor').delete(`/v1/claims/${open.id}?reason=wrong`).set('If-Match', '*').expect(204)
    await sealAll(api.urls.ownerUrl)
    await settled(hook)
    const told = receiver.received.map(({ event: { type, data } }) => [type, data.record, data.state?.label, data.reason])
    expect(told).toEqual([
      ['claim.create', open.id, 'Open', null],
      ['claim.update', open.id, 'Opened', null],
      ['claim.release', draft.id, 'Draft', null],
      ['claim.hide', draft.id, undefined, null],
      ['claim.withdraw', open.id, 'Opened', 'wrong'],
    ])
    for (const { text } of receiver.received) expect(text).not.toMatch(/actor|recordedBy|secret|ready|too-early/)
    expect(receiver.received[3]?.event.data.state).toBeNull()
  })

  it('is not told of what has been hidden before its turn came', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver, { audience: 'public' })
    await change(hook, { paused: true })
    const { id } = await claim('Too early')
    await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ releaseAt: null }).expect(200)
    await sealAll(api.urls.ownerUrl)
    await change(hook, { paused: null })
    await settled(hook)
    expect(receiver.received.map(({ event }) => event.type)).toEqual(['claim.hide'])
    expect(receiver.received[0]?.text).not.toContain('Too early')
  })
})

describe('a secret', () => {
  it('makes way for the next while both are valid', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const rotate = async (body: object = {}) =>
      (await admin().post(`/v1/webhooks/${hook.id}/secret`).send(body).expect(200).expect('cache-control', 'no-store')).body as {
        secret: string
        formerSecretUntil: string | null
      }
    const second = await rotate()
    expect(Date.parse(second.formerSecretUntil!) - Date.now()).toBeGreaterThan(86_390_000)
    await record(1)
    await wait(() => receiver.received.length).toBe(1)
    const [first] = receiver.received as [Received]
    expect(first.headers['webhook-signature']).toBe(`${signatureOf(first, second.secret)} ${signatureOf(first, hook.secret)}`)
    for (const secret of [hook.secret, second.secret]) expect(verify(first, secret)).toEqual(first.event)

    const third = await rotate({ until: '2020-01-01T00:00:00Z' })
    expect(third.formerSecretUntil).toBeNull()
    await record(1)
    await wait(() => receiver.received.length).toBe(2)
    const last = receiver.received[1]!
    expect(last.headers['webhook-signature']).toBe(signatureOf(last, third.secret))
    for (const secret of [hook.secret, second.secret]) expect(() => verify(last, secret)).toThrow()
  })

  it('is changed by whoever waits for that, however short a read may take', async () => {
    const hook = await subscribe(await receive())
    const hurried = openDatabase({ url: api.urls.serviceUrl, poolSize: 1, statementNames: false, readTimeout: 0.3 })
    const locks = await watchLocks(api.urls.ownerUrl)
    const owner = await api.connect('owner')
    await owner.query(`BEGIN; SELECT FROM webhook WHERE id = '${hook.id}' FOR UPDATE`)
    const rotated = rotateSecret(hurried, hook.id, undefined).catch((error: Error) => error.message)
    await wait(() => locks.waiting(0.5)).toBe(1)
    await owner.query('COMMIT')
    expect(await rotated).toMatch(/^{"secret" : "whsec_/)
    await Promise.all([locks.end(), hurried.close()])
  })

  it('is shown once', async () => {
    const receiver = await receive()
    const { secret, ...hook } = await subscribe(receiver)
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(await read(hook as Made)).toEqual(hook)
    expect((await admin().get('/v1/webhooks').expect(200)).text).not.toContain('whsec_')
  })
})

describe('a webhook', () => {
  it('delivers again from a cursor, under the same ids', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const ids = await record(4)
    await settled(hook)
    const { cursor } = receiver.received[1]!.event.data
    const { body } = await admin().post(`/v1/webhooks/${hook.id}/replay`).send({ cursor }).expect(200)
    expect(body).toMatchObject({ cursor, behind: 2 })
    await settled(hook)
    expect(receiver.ids()).toEqual([...ids, ...ids.slice(2)])
    await admin()
      .post(`/v1/webhooks/${hook.id}/replay`)
      .send({ cursor: cursorAt(1, 999_999_999) })
      .expect(400)
    await admin().post(`/v1/webhooks/${hook.id}/replay`).send({ cursor: 'yesterday' }).expect(400)
  })

  it('that is paused keeps what comes for later', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    expect((await change(hook, { paused: true })).paused?.reason).toBe('Someone asked for it')
    const ids = await record(2)
    const awake = await subscribe({ url: `${receiver.url}?awake` })
    const more = await record(1)
    await settled(awake)
    expect(receiver.ids()).toEqual(more)
    await change(hook, { paused: false })
    await settled(hook)
    expect(receiver.ids()).toEqual([...more, ...ids, ...more])
  })

  it('can be changed and removed', async () => {
    const receiver = await receive()
    const hook = await subscribe(
      { url: 'http://127.0.0.1:9/away' },
      { description: 'Front page', filter: { topics: ['a'], nouns: ['claim'] } },
    )
    const changed = await change(hook, { url: receiver.url, description: null, filter: { topics: null } })
    expect(changed).toMatchObject({ url: receiver.url, description: null, filter: { topics: [], nouns: ['claim'] } })
    expect(await change(hook, { filter: null })).toMatchObject({ filter: { nouns: [], operations: [], topics: [], analysts: [] } })
    const ids = await record(1)
    await wait(() => receiver.ids()).toEqual(ids)
    await admin().delete(`/v1/webhooks/${hook.id}`).expect(204)
    for (const path of ['', '/deliveries']) await admin().get(`/v1/webhooks/${hook.id}${path}`).expect(404)
    await admin().delete(`/v1/webhooks/${hook.id}`).expect(404)
    await admin().get('/v1/webhooks/desk').expect(404)
  })

  it('is for admins alone', async () => {
    for (const role of ['reader', 'contributor', 'editor'] as const) await api.as(role).get('/v1/webhooks').expect(403)
    await api.as().get('/v1/webhooks').expect(401)
  })

  it.each([
    [{}, 400, '/url'],
    [{ url: 'ftp://example.org' }, 400, '/url'],
    [{ url: `https://example.org/${'x'.repeat(2000)}` }, 400, '/url'],
    [{ url: 'https://desk:secret@example.org/' }, 422, '/url'],
    [{ url: 'https://example.org', filter: { nouns: ['word'] } }, 400, '/filter/nouns/0'],
    [{ url: 'https://example.org', filter: { topic: ['front'] } }, 400, '/filter/topic'],
    [{ url: 'https://example.org', filter: { analysts: ['nobody'] } }, 422, '/filter/analysts/0'],
    [{ url: 'https://example.org', audience: 'all' }, 400, '/audience'],
  ])('is not made of %j', async (body, status, pointer) => {
    const answer = await admin().post('/v1/webhooks').send(body).expect(status)
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer)
  })
})

describe('several processes', () => {
  const log = { error: () => {}, warn: () => {}, info: () => {} }

  it('share the work: each event is sent once', async () => {
    const receiver = await receive()
    const elsewhere = openDatabase({ url: api.urls.serviceUrl, poolSize: 4, statementNames: true })
    const others = [1, 2].map(() => startDelivering({ database: elsewhere, allowPrivate: true, log }))
    const hooks: Made[] = []
    for (let n = 0; n < 6; n++) hooks.push(await subscribe({ url: `${receiver.url}?${n}` }))
    const ids = await record(15)
    for (const one of others) one.wake()
    for (const hook of hooks) await settled(hook)
    await Promise.all(others.map((one) => one.stop()))
    await elsewhere.close()
    expect(receiver.received.length).toBe(hooks.length * ids.length)
    for (const hook of hooks) {
      const mine = receiver.received.filter(({ headers, text }) => {
        const [signature] = String(headers['webhook-signature']).split(' ')
        return signature === signatureOf({ headers, text } as Received, hook.secret)
      })
      expect(mine.map(({ event }) => event.data.id)).toEqual(ids)
    }
  })

  it('lose nothing when one of them dies with a message on its way', async () => {
    const receiver = await receive()
    const clone = await cloneDatabase()
    const open = () => openDatabase({ url: clone.serviceUrl, poolSize: 2, statementNames: true })
    const [database, dying] = [open(), open()]
    await addWebhook(database, { url: receiver.url, audience: 'newsroom' }, true)
    for (const title of ['Morning', 'Evening']) await database.prisma().source.create({ data: { title, kind: 'article' } })
    await sealAll(clone.ownerUrl)

    const held: ServerResponse[] = []
    receiver.answer((response) => void held.push(response))
    const doomed = startDelivering({ database: dying, allowPrivate: true, log })
    await wait(() => held.length).toBe(1)
    await dying.close()
    receiver.answer()
    held[0]?.writeHead(204).end()
    await doomed.stop()
    const { rows } = await database.pool.query('SELECT position, lease IS NOT NULL AS leased FROM webhook')
    expect(rows).toEqual([{ position: '0', leased: true }])

    await database.pool.query('UPDATE webhook SET leased_until = now()')
    const survivor = startDelivering({ database, allowPrivate: true, log })
    await wait(() => receiver.received.length).toBe(3)
    const [first, again, next] = receiver.ids()
    expect(again).toBe(first)
    expect(next).not.toBe(first)
    await survivor.stop()
    await database.close()
    await clone.drop()
  })

  it('give back what they have in hand when they are told to stop, and count it as no failure', async () => {
    const receiver = await receive()
    const clone = await cloneDatabase()
    const database = openDatabase({ url: clone.serviceUrl, poolSize: 2, statementNames: true })
    await addWebhook(database, { url: receiver.url, audience: 'newsroom' }, true)
    await database.prisma().source.create({ data: { title: 'Morning', kind: 'article' } })
    await sealAll(clone.ownerUrl)
    const held: ServerResponse[] = []
    receiver.answer((response) => void held.push(response))
    const one = startDelivering({ database, allowPrivate: true, log })
    await wait(() => held.length).toBe(1)
    await one.stop()
    const { rows } = await database.pool.query('SELECT position, attempts, lease FROM webhook')
    expect(rows).toEqual([{ position: '0', attempts: 0, lease: null }])
    await database.close()
    await clone.drop()
  })

  it('do not let an attempt at a former address count against the new one', async () => {
    const receiver = await receive()
    const hook = await subscribe({ url: `${receiver.url}?former` })
    await sql('UPDATE webhook SET attempts = 20, failing_since = now() WHERE id = $1', hook.id)
    const held: ServerResponse[] = []
    receiver.answer((response) => void held.push(response))
    const [id] = await record(1)
    await wait(() => held.length).toBe(1)
    receiver.answer()
    await change(hook, { url: receiver.url })
    held[0]?.writeHead(410).end()
    await settled(hook)
    expect(await read(hook)).toMatchObject({ paused: null, failures: 0, failingSince: null })
    expect(receiver.ids()).toEqual([id, id])
  })

  it('leave alone what another has leased', async () => {
    const receiver = await receive()
    const hook = await subscribe(receiver)
    const lease = `UPDATE webhook SET lease = gen_random_uuid(), leased_until = now() + $2::interval WHERE id = $1`
    await sql(lease, hook.id, '1 hour')
    const ids = await record(1)
    const free = await subscribe({ url: `${receiver.url}?free` })
    const more = await record(1)
    await settled(free)
    expect(receiver.ids()).toEqual(more)
    await sql(lease, hook.id, '0')
    await settled(hook)
    expect(receiver.ids()).toEqual([...more, ...ids, ...more])
  })
})

describe('no message goes to', () => {
  const message = { id: 'msg_1', body: '{}' }
  const send = (url: string) => openSender(false).send(url, message, [Buffer.alloc(32)])

  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['::1', true],
    ['::', true],
    ['fe80::1', true],
    ['fe80::1%eth0', true],
    ['fc00::1', true],
    ['fec0::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:a9fe:a9fe', true],
    ['::127.0.0.1', true],
    ['64:ff9b::10.0.0.1', true],
    ['64:ff9b:1::808:808', true],
    ['2002:7f00:1::', true],
    ['2001::1', true],
    ['2001:db8::1', true],
    ['4000::1', true],
    ['8.8.8.8', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::8.8.8.8', false],
    ['2002:808:808::1', false],
    ['2606:4700:4700::1111', false],
  ])('%s, which is private: %s', (address, isPrivate) => {
    expect(refusalOf(address) !== undefined).toBe(isPrivate)
  })

  it.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.0.10:8443/',
  ])('%s: such a webhook is not made, nor changed into', async (url) => {
    const guarded = await guard()
    const { body } = await guarded.as('admin').post('/v1/webhooks').send({ url }).expect(422)
    expect((body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/url')
    const made = (await guarded.as('admin').post('/v1/webhooks').send({ url: 'https://desk.invalid/' }).expect(201)).body as Made
    await guarded.as('admin').patch(`/v1/webhooks/${made.id}`).send({ url }).expect(422)
  })

  let guarded: Api | undefined
  const guard = async () => (guarded ??= await startApi())
  afterAll(() => guarded?.close())

  it('a name that leads to one, though it was taken for a public name', async () => {
    const receiver = await receive()
    const { port } = new URL(receiver.url)
    for (const [url, why] of [
      [`https://localhost:${port}/`, /^localhost leads to (127\.0\.0\.1|::1), which is of the range loopback/],
      [`http://localhost:${port}/`, /^the address must be https$/],
      [`http://127.0.0.1:${port}/`, /^127\.0\.0\.1 is of the range loopback/],
      [`http://2130706433:${port}/`, /^127\.0\.0\.1 is of the range loopback/],
      [`http://[::ffff:127.0.0.1]:${port}/`, /loopback/],
      ['http://169.254.169.254/latest/meta-data', /linkLocal/],
    ] as const) {
      expect(await send(url), url).toMatchObject({ delivered: false, status: null, error: expect.stringMatching(why) as string })
    }
    expect(receiver.received).toEqual([])
  })

  it('an address that a receiver redirects to', async () => {
    const receiver = await receive()
    const hook = await subscribe({ url: `${receiver.url}?first` })
    receiver.answer((response) => void response.writeHead(307, { location: `${receiver.url}?second` }).end())
    await record(1)
    await wait(async () => (await read(hook)).failures).toBe(1)
    expect(receiver.received.length).toBe(1)
    expect((await log(hook)).data).toMatchObject([{ status: 307, error: 'HTTP 307: redirects are not followed' }])
  })
})

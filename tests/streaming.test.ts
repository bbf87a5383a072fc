import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { heavyAnalyst } from './support/heavy.ts'
import { addressOf } from './support/interchange.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

interface Event {
  id: string
  data: { cursor: string; position: number; noun: string; operation: string; record: string }
}
interface Page {
  data: Event['data'][]
  cursor: string
}

interface Asked {
  query?: string
  last?: string
  role?: 'reader' | 'editor'
  on?: Api
}

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })

/** A stream, once its first line is there. */
async function open({ query = '', last, role = 'editor', on = api }: Asked = {}) {
  const leaving = new AbortController()
  const answer = await fetch(`${addressOf(on)}/v1/changes/stream${query}`, {
    signal: leaving.signal,
    headers: { authorization: `Bearer ${on.keys[role]}`, ...(last !== undefined && { 'last-event-id': last }) },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const events: Event[] = []
  let text = ''
  let silences = 0
  let began = ''
  /** Reads on; false: the stream is over. */
  const more = async (): Promise<boolean> => {
    const { done, value = '' } = await reader.read().catch(() => ({ done: true as const, value: '' }))
    const parts = `${text}${value}`.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const [, id, data] = /^id: (.+)\nevent: change\ndata: (.+)$/.exec(part) ?? []
      if (id !== undefined && data !== undefined) events.push({ id, data: JSON.parse(data) as Event['data'] })
      else if (/^:\nid: \S+$/.test(part)) silences++
      else began = /^retry: 1000\nid: (\S+)$/.exec(part)?.[1] ?? expect.fail(part)
    }
    return !done
  }
  expect(await more()).toBe(true)
  return {
    more,
    events,
    silences: () => silences,
    began,
    async until(count: number) {
      while (events.length < count) if (!(await more())) throw new Error('the stream is over')
      return events.slice(0, count)
    },
    leave: () => leaving.abort(),
  }
}

const feed = async (cursor: string, on = api) =>
  (
    await on
      .as('editor')
      .get(`/v1/changes?limit=1000${cursor && `&cursor=${cursor}`}`)
      .expect(200)
  ).body as Page
const end = async (on = api) => {
  let { cursor } = (await on.as('editor').get('/v1/changes?limit=1000').expect(200)).body as Page
  for (let page = await feed(cursor, on); page.data.length > 0; page = await feed(cursor, on)) ({ cursor } = page)
  return cursor
}

describe('a stream of the changes', () => {
  it('brings each as it comes, with the cursor of the feed as its id', async () => {
    const from = await end()
    const stream = await open()
    for (const label of ['One', 'Two', 'Three']) await api.add('/v1/claims', claim(label))
    const events = await stream.until(3)
    stream.leave()
    const { data } = await feed(from)
    expect(events.map((event) => event.data)).toEqual(data)
    expect(events.map(({ id }) => id)).toEqual(data.map(({ cursor }) => cursor))
  })

  it('begins where the log ends, also in a process that has not come to read the log', async () => {
    const { id: earlier } = await api.add('/v1/claims', claim('Before'))
    await expect.poll(async () => (await feed('')).data.some(({ record }) => record === earlier), patience).toBe(true)
    const owner = await api.connect('owner')
    await owner.query('BEGIN')
    await owner.query('SELECT pg_advisory_xact_lock(72707371)')
    const fresh = await startApi({}, { find: async () => ({ ...api.urls, drop: async () => {} }) })
    try {
      expect((await fresh.as('editor').get('/v1/changes?limit=1').expect(200)).body).toMatchObject({ next: expect.any(String) })
      const stream = await open({ on: fresh })
      await owner.query('COMMIT')
      const { id } = await api.add('/v1/claims', claim('After'))
      const [event] = await stream.until(1)
      stream.leave()
      expect(event?.data).toMatchObject({ record: id, operation: 'create' })
    } finally {
      await owner.query('ROLLBACK')
      await fresh.close()
    }
  })

  it('goes on after the last event that was read, without loss or repetition, while four write', async () => {
    const from = await end()
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; n < 12; n++) await api.add('/v1/claims', claim(`Writer ${writer}, number ${n}`))
    })
    const read: Event[] = []
    for (let last = from; read.length < 48; last = read.at(-1)?.id ?? from) {
      const stream = await open({ last })
      read.push(...(await stream.until(Math.min(7, 48 - read.length))))
      stream.leave()
    }
    await Promise.all(writers)
    expect(read.map(({ data }) => data.position)).toEqual((await feed(from)).data.map(({ position }) => position))
    // A cursor does as well, and the header goes before it.
    const [first, second] = read
    for (const asked of [{ query: `?cursor=${first?.id}` }, { query: `?cursor=${from}`, last: first?.id ?? '' }]) {
      const stream = await open(asked)
      expect((await stream.until(1))[0]?.id).toBe(second?.id)
      stream.leave()
    }
  })

  it('brings only what was asked for', async () => {
    const [claims, withdrawals] = [
      await open({ query: '?noun=claim' }),
      await open({ query: '?noun=claim&noun=source&operation=withdraw' }),
    ]
    const source = await api.add('/v1/sources', { title: 'Gazette', kind: 'article' })
    const kept = await api.add('/v1/claims', claim('Kept'))
    for (const path of [`/v1/sources/${source.id}`]) await api.as('editor').delete(`${path}?reason=twice`).set('If-Match', '*').expect(204)
    const lost = await api.add('/v1/claims', claim('Lost'))
    await api.as('editor').delete(`/v1/claims/${lost.id}?reason=twice`).set('If-Match', '*').expect(204)
    const told = (events: Event[]) => events.map(({ data }) => [data.operation, data.record])
    expect(told(await claims.until(3))).toEqual([['create', kept.id], ['create', lost.id], ['withdraw', lost.id]]) // prettier-ignore
    expect(told(await withdrawals.until(2))).toEqual([['withdraw', source.id], ['withdraw', lost.id]]) // prettier-ignore
    for (const stream of [claims, withdrawals]) stream.leave()
  })

  it('goes on where it began for whoever was sent nothing, as nothing fitted', async () => {
    const query = '?noun=analyst'
    const before = await open({ query })
    await api.add('/v1/claims', claim('No analyst'))
    before.leave()
    const { id } = await api.add('/v1/analysts', { name: 'Come meanwhile', kind: 'person' })
    const after = await open({ query, last: before.began })
    expect((await after.until(1)).map(({ data }) => data.record)).toEqual([id])
    after.leave()
  })

  it('tells readers of nothing before its release, and neither who nor why', async () => {
    const stream = await open({ role: 'reader' })
    await api.add('/v1/claims', claim('A draft', { releaseAt: null }))
    const { id } = await api.add('/v1/claims', claim('A claim'))
    const [event] = await stream.until(1)
    expect(event?.data).toMatchObject({ record: id, operation: 'create', reason: null })
    expect(event?.data).not.toHaveProperty('actor')
    stream.leave()
  })

  it.each([
    ['hidden', (id: string) => api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ releaseAt: null })],
    [
      'redacted',
      async (id: string) => {
        const { body } = await api.as('admin').get(`/v1/claims/${id}/revisions?order=asc`).expect(200)
        return api.as('admin').post(`/v1/revisions/${(body as { data: { id: string }[] }).data[0]?.id}/redact?reason=court`)
      },
    ],
  ])('tells nothing any more of what has been %s, though the log does not know of that yet', async (done, take) => {
    const from = await end()
    const secret = `Petrenko, to be ${done}`
    const { id } = await api.add('/v1/claims', claim(secret))
    await api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', '*').send({ label: 'Nobody', text: 'Nobody.' }).expect(200)
    const { id: last } = await api.add('/v1/claims', claim('A claim behind it'))
    const readAll = async () => {
      const stream = await open({ query: `?cursor=${from}`, role: 'reader' })
      do await stream.more()
      while (stream.events.at(-1)?.data.record !== last)
      stream.leave()
      return JSON.stringify(stream.events)
    }
    expect(await readAll()).toContain(secret)
    const { data: before } = await feed(from)
    const owner = await api.connect('owner')
    await owner.query('SELECT pg_advisory_lock(72707371)')
    try {
      expect((await take(id)).status).toBe(200)
      expect(await readAll()).not.toContain(secret)
    } finally {
      await owner.query('SELECT pg_advisory_unlock(72707371)')
    }
    await expect.poll(async () => (await feed(from)).data.length, patience).toBeGreaterThan(before.length)
  })

  it('goes on where the newest changes are more than is read at once', async () => {
    const stream = await open()
    const { id } = await heavyAnalyst(api, 60)
    expect((await stream.until(61)).every(({ data }) => data.record === id)).toBe(true)
    const next = await api.add('/v1/claims', claim('A claim behind it'))
    expect((await stream.until(62)).at(-1)?.data.record).toBe(next.id)
    stream.leave()
  })

  it('begins nowhere but where a cursor says', async () => {
    // Of no place; beyond the log; of an epoch that has not begun.
    for (const text of ['nonsense', '1.999999', '2.0']) {
      const cursor = Buffer.from(text).toString('base64url')
      await api.as().get(`/v1/changes/stream?cursor=${cursor}`).expect(400)
      await api.as().get('/v1/changes/stream').set('Last-Event-ID', cursor).expect(400)
    }
    await api.as().head('/v1/changes/stream').expect(200)
  })

  it('is followed by three hundred at the cost of one', async () => {
    const streams = await Promise.all(Array.from({ length: 300 }, (_, n) => open({ role: n % 2 ? 'reader' : 'editor' })))
    let statements = 0
    const count = () => void statements++
    api.database.pool.on('acquire', count)
    const made: string[] = []
    for (let n = 0; n < 5; n++) {
      made.push((await api.add('/v1/claims', claim(`Number ${n}`))).id)
      await streams[0]?.until(n + 1)
    }
    for (const stream of streams) expect((await stream.until(5)).map(({ data }) => data.record)).toEqual(made)
    api.database.pool.off('acquire', count)
    // The writes themselves, the sealing, and a look at the log five times a second are all there is.
    expect(statements).toBeLessThan((streams.length * made.length) / 2)
    for (const stream of streams) stream.leave()
  })
})

describe('a stream that nobody reads, or on which nothing comes', () => {
  let brisk: Api
  let owner: pg.Client
  let followers = 0
  beforeAll(async () => {
    brisk = await startApi(
      { pace: { silence: 100, patience: 500 } },
      {
        extend(app) {
          app.addHook('onRequest', async ({ url }, reply) => {
            if (!url.startsWith('/v1/changes/stream')) return
            followers++
            reply.raw.once('close', () => followers--)
          })
        },
      },
    )
    owner = await brisk.connect('owner')
  })
  afterAll(() => brisk.close())
  const write = (count: number) =>
    owner.query(
      `INSERT INTO claim (label, text, kind, language, release_at)
      SELECT 'Long ' || n, 'It is ' || repeat('so very ', 600) || 'long.', 'fact', 'en', now() FROM generate_series(1, $1::integer) AS n`,
      [count],
    )

  it('says from time to time that it is still there', async () => {
    const stream = await open({ on: brisk })
    while (stream.silences() < 3) expect(await stream.more()).toBe(true)
    expect(stream.events).toEqual([])
    await brisk.add('/v1/claims', claim('At last'))
    expect(await stream.until(1)).toHaveLength(1)
    stream.leave()
    await expect.poll(() => followers, patience).toBe(0)
  })

  it('is cut off, and goes on from the last event that was read', async () => {
    const from = await end(brisk)
    const stream = await open({ on: brisk, last: from })
    await write(2500)
    // Nothing is read until the service has given up on it.
    await expect.poll(() => followers, { timeout: 30_000 }).toBe(0)
    while (await stream.more());
    const read = stream.events
    expect(read.length).toBeLessThan(2500)
    const rest = await open({ on: brisk, last: read.at(-1)?.id ?? from })
    read.push(...(await rest.until(2500 - read.length)))
    rest.leave()
    const first = read[0]?.data.position ?? 0
    expect(read.map(({ data }) => data.position)).toEqual(Array.from({ length: 2500 }, (_, n) => first + n))
  })

  it('does not hold up the end of the service, however long whoever follows may leave it unread', { timeout: 20_000 }, async () => {
    const ending = await startApi()
    const streams = await Promise.all(Array.from({ length: 20 }, () => open({ on: ending })))
    const silent = connect((ending.app.server.address() as AddressInfo).port, '127.0.0.1')
    await once(silent, 'connect')
    await ending.close()
    for (const stream of streams) while (await stream.more());
  })
})

import fc from 'fast-check'
import type supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

interface Page {
  data: { id: string; kind: string; language: string; topics: string[] }[]
  next: string | null
}

async function readPage(path: string): Promise<Page> {
  const { body, headers } = await api.as().get(path).expect(200)
  const page = body as Page
  // What the header says is what the body says.
  const [, link] = /^<(.*)>; rel="next"$/.exec(String(headers.link ?? '')) ?? []
  expect(link === undefined ? null : new URL(link, 'http://desk').searchParams.get('cursor')).toBe(page.next)
  return page
}

/** Follows the cursors to the end. */
async function readAll(list: string, filters: string, limit: number): Promise<{ pages: Page[]; ids: string[] }> {
  const pages: Page[] = []
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next) {
    pages.push(await readPage(`${list}?limit=${limit}${filters}${cursor ? `&cursor=${cursor}` : ''}`))
  }
  return { pages, ids: pages.flatMap(({ data }) => data.map(({ id }) => id)) }
}

const kinds = ['fact', 'assessment', 'allegation', 'intent']
const languages = ['en', 'en-GB', 'uk']
const topics = ['frontline', 'logistics', 'diplomacy']
const claim = (n: number) => ({
  label: `Claim ${n}`,
  text: 'It is so.',
  kind: kinds[n % 4],
  language: languages[n % 3],
  topics: topics.slice(0, n % 4),
})

describe('a list', () => {
  const recorded: Page['data'] = []
  beforeAll(async () => {
    for (let n = 0; n < 90; n++) recorded.push((await api.add('/v1/claims', claim(n))) as never)
  })

  it('visits every record that fits exactly once, in order, whatever the limit, the order and the filters', async () => {
    const some = <T>(values: T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray(values, { minLength: 1 }))
    const asked = fc.record({
      limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 200 })),
      order: fc.constantFrom('asc', 'desc', undefined),
      kind: some(kinds),
      language: some(languages),
      topic: some(topics),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ limit, order, kind, language, topic }) => {
        const given = { kind, language, topic, order: order ? [order] : [] }
        const filters = Object.entries(given)
          .flatMap(([name, values]) => values.map((value) => `&${name}=${value}`))
          .join('')
        const fits = recorded.filter(
          (one) =>
            (kind.length === 0 || kind.includes(one.kind)) &&
            (language.length === 0 || language.some((tag) => one.language === tag || one.language.startsWith(`${tag}-`))) &&
            (topic.length === 0 || topic.some((about) => one.topics.includes(about))),
        )
        const expected = fits.map(({ id }) => id)
        const { pages, ids } = await readAll('/v1/claims', filters, limit)
        expect(ids).toEqual(order === 'asc' ? expected : expected.reverse())
        expect(pages.every(({ data }) => data.length <= limit)).toBe(true)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('ends with its last record: a full page with nothing behind it leads nowhere', async () => {
    const { pages } = await readAll('/v1/claims', '', 45)
    expect(pages.map(({ data, next }) => [data.length, next === null])).toEqual([
      [45, false],
      [45, true],
    ])
    expect((await readPage('/v1/claims?limit=90')).next).toBeNull()
    expect((await readPage('/v1/claims?limit=89')).next).not.toBeNull()
    expect(await readPage('/v1/claims?topic=nothing')).toEqual({ data: [], next: null })
  })

  it('leads on with everything as it was asked, in a header that can be followed as it is', async () => {
    const { headers, body } = await api.as().get('/v1/claims?limit=3&topic=frontline&topic=a%20%26%20b&language=en&order=asc').expect(200)
    const [, link = ''] = /^<(.*)>; rel="next"$/.exec(String(headers.link)) ?? []
    const { pathname, searchParams } = new URL(link, 'http://desk')
    expect(pathname).toBe('/v1/claims')
    expect([...searchParams]).toEqual([
      ['limit', '3'],
      ['topic', 'frontline'],
      ['topic', 'a & b'],
      ['language', 'en'],
      ['order', 'asc'],
      ['cursor', body.next],
    ])
    const { body: second } = await api.as().get(link).expect(200)
    expect((second as Page).data[0]?.id).not.toBe((body as Page).data[2]?.id)
  })

  it('leads on with what stands behind a second question mark', async () => {
    const asked = await api.as().get('/v1/claims?topic=who?&topic=frontline&limit=3').expect(200)
    const [, link = ''] = /^<(.*)>; rel="next"$/.exec(String(asked.headers.link)) ?? []
    expect(new URL(link, 'http://desk').searchParams.getAll('topic')).toEqual(['who?', 'frontline'])
    await api.as().get(link).expect(200)
  })

  it('lets the limit change from page to page', async () => {
    const first = await readPage('/v1/claims?limit=10')
    const rest = await readPage(`/v1/claims?limit=200&cursor=${first.next}`)
    expect([...first.data, ...rest.data].map(({ id }) => id)).toEqual(recorded.map(({ id }) => id).reverse())
  })

  it('takes a cursor with the filters and the order it was made for, and no others', async () => {
    const { next } = await readPage('/v1/claims?limit=2&topic=frontline&kind=fact&kind=intent')
    await readPage(`/v1/claims?limit=2&kind=fact&kind=intent&topic=frontline&cursor=${next}`)
    for (const other of [
      '',
      '&topic=frontline',
      '&topic=frontline&kind=fact',
      '&topic=frontline&kind=fact&kind=intent&order=asc',
      '&topic=logistics&kind=fact&kind=intent',
      '&topic=frontline&kind=fact&kind=intent&language=en',
    ]) {
      const { body } = await api.as().get(`/v1/claims?limit=2${other}&cursor=${next}`).expect(400)
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: 'cursor' }] })
    }
  })

  it('takes no cursor of another list', async () => {
    await api.add('/v1/analysts', { name: 'One', kind: 'person' })
    await api.add('/v1/analysts', { name: 'Two', kind: 'person' })
    const { body } = await api.as('editor').get('/v1/analysts?limit=1').expect(200)
    await api.as('editor').get(`/v1/analysts?limit=1&cursor=${body.next}`).expect(200)
    await api.as('editor').get(`/v1/sources?limit=1&cursor=${body.next}`).expect(400)
    await api.as('admin').get(`/v1/keys?limit=1&cursor=${body.next}`).expect(400)
  })

  it('says of a cursor that is not one that it is not', async () => {
    const { next } = await readPage('/v1/claims?limit=2')
    const spoil = (text: string) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.constantFrom(...'Aa0-_.~!'))
        .map(([at, letter]) => text.slice(0, at) + letter + text.slice(at + 1))
    const garbage = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.base64String({ maxLength: 60 }),
      fc.uuid(),
      fc.constant(`${next}A`),
      spoil(next ?? ''),
    )
    await fc.assert(
      fc.asyncProperty(
        garbage.filter((text) => text !== next),
        async (text) => {
          const { status, body } = await api.as().get(`/v1/claims?limit=2&cursor=${encodeURIComponent(text)}`)
          // Another record's place is a place: only what is checked can be seen to be wrong.
          if (status !== 200)
            expect({ status, pointer: (body as { errors: [{ pointer: string }] }).errors[0].pointer }).toEqual({
              status: 400,
              pointer: 'cursor',
            })
          else expect(text.slice(22)).toBe(next?.slice(22))
        },
      ),
      { numRuns: 80 },
    )
    for (const text of ['', 'x', '01a20081-ede9-7000-8000-06bb7b1853f1', '0'])
      await api.as().get(`/v1/claims?limit=2&cursor=${text}`).expect(400)
  })
})

describe.each(['sources', 'analysts', 'attributions', 'relations', 'keys'])('the list of %s', (list) => {
  it('visits every record exactly once, both ways', async () => {
    const as = api.as(list === 'keys' ? 'admin' : 'editor')
    const about = await api.add('/v1/claims', claim(0))
    const where = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
    const bodies: Record<string, (n: number) => object | Promise<object>> = {
      sources: () => ({ title: 'Evening', kind: 'article' }),
      analysts: () => ({ name: 'Witness', kind: 'person' }),
      attributions: () => ({ claim: about.id, source: where.id, stance: 'reports' }),
      relations: async (n) => ({ from: (await api.add('/v1/claims', claim(n))).id, to: about.id, kind: 'supports' }),
      keys: (n) => ({ name: `Desk ${n}`, role: 'reader' }),
    }
    for (let n = 0; n < 7; n++)
      await api
        .as('admin')
        .post(`/v1/${list}`)
        .send((await bodies[list]?.(n)) ?? {})
        .expect(201)
    const walk = async (order: string) => {
      const ids: string[] = []
      for (let path: string | undefined = `/v1/${list}?limit=3&order=${order}`; path !== undefined;) {
        const { body, headers }: supertest.Response = await as.get(path).expect(200)
        ids.push(...(body as Page).data.map(({ id }) => id))
        path = /<(.*)>/.exec(String(headers.link ?? ''))?.[1]
      }
      return ids
    }
    const newestFirst = await walk('desc')
    expect(newestFirst.length).toBeGreaterThanOrEqual(7)
    expect(new Set(newestFirst).size).toBe(newestFirst.length)
    expect(newestFirst).toEqual(newestFirst.toSorted().reverse())
    expect(await walk('asc')).toEqual(newestFirst.toReversed())
  })
})

it.each(['asc', 'desc'])(
  'while eight writers add, change and withdraw claims, a reader who pages (%s) meets each that was there before and still is, once',
  async (order) => {
    const busy = await startApi({}, { poolSize: 12 })
    const before = 300
    await busy.database.pool.query(`INSERT INTO claim (slug, label, text, kind, language, release_at)
    SELECT '~claim', 'Claim ' || n, 'It is so.', 'fact', 'en', now() FROM generate_series(1, ${before}) AS n`)
    const { rows } = await busy.database.pool.query<{ id: string }>('SELECT id FROM claim ORDER BY random()')
    const victims = rows.slice(0, 100).map(({ id }) => id)
    const changed = rows.slice(100, 200).map(({ id }) => id)
    const withdrawn = new Set<string>()
    const read = new AbortController()
    let written = 0

    const editor = () => busy.as('editor')
    async function write(writer: number): Promise<void> {
      for (let turn = 0; !read.signal.aborted; turn++) {
        const id = (list: string[]) => list[(turn * 8 + writer) % list.length] ?? ''
        const victim = id(victims)
        if (turn % 3 === 0) await editor().post('/v1/claims').send(claim(turn)).expect(201)
        if (turn % 3 === 1)
          await editor()
            .patch(`/v1/claims/${id(changed)}`)
            .set('If-Match', '*')
            .send({ text: `Take ${turn}.` })
            .expect(200)
        if (turn % 3 === 2 && !withdrawn.has(victim)) {
          withdrawn.add(victim)
          await editor().delete(`/v1/claims/${victim}?reason=wrong`).set('If-Match', '*').expect(204)
        }
        written++
      }
    }
    const writers = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))

    const met: string[] = []
    for (let path: string | undefined = `/v1/claims?limit=10&order=${order}`; path !== undefined;) {
      const { body, headers }: supertest.Response = await busy.as().get(path).expect(200)
      met.push(...(body as Page).data.map(({ id }) => id))
      path = /<(.*)>/.exec(String(headers.link ?? ''))?.[1]
      if (met.length > 5 * before) break
      // Between two pages something is always written.
      const enough = written + 4
      await vi.waitUntil(() => written >= enough, patience)
    }
    read.abort()
    await writers
    await busy.close()

    expect(written).toBeGreaterThan(50)
    expect(met).toHaveLength(new Set(met).size)
    const seen = new Set(met)
    expect(rows.filter(({ id }) => !withdrawn.has(id) && !seen.has(id))).toEqual([])
  },
  60_000,
)

it('goes on with a cursor whatever the order in which the values of a filter are given', async () => {
  for (const topic of ['late', 'later', 'late']) await api.add('/v1/claims', { ...claim(1), topics: [topic] })
  const { data, next } = await readPage('/v1/claims?limit=1&topic=late&topic=later')
  const rest = await readPage(`/v1/claims?limit=2&topic=later&topic=late&cursor=${next}`)
  expect(new Set([...data, ...rest.data].map(({ id }) => id)).size).toBe(3)
  await api.as().get(`/v1/claims?topic=late&topic=latest&cursor=${next}`).expect(400)
})

import { randomUUID } from 'node:crypto'
import { Agent, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogue, type Problem, problemType } from '../src/problems.ts'
import { addKey } from '../src/keys/queries.ts'
import { addWebhook } from '../src/webhooks/queries.ts'
import { type Api, startApi } from './support/api.ts'
import { type Document, type Operation, readDocument } from './support/document.ts'
import { type Hints, odd, spoiled, valuesOf } from './support/values.ts'

const requests = 5100

let api: Api
let document: Document
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
beforeAll(async () => {
  api = await startApi()
  document = await readDocument(api)
  await fillPool()
})
afterAll(async () => {
  agent.destroy()
  await api.close()
})

it('whatever is sent to whichever operation, the answer is one that its document has, and never a failure of the service', async () => {
  const counts = new Map<number, number>()
  const answered = new Map<string, Set<number>>()
  const numRuns = Math.ceil(requests / document.operations.length)
  const lanes = document.operations.map(async (operation) => {
    const statuses = new Set<number>()
    answered.set(operation.id, statuses)
    const fire = async (request: Request) => {
      const answer = await ask(request)
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1)
      statuses.add(answer.status)
      judge(operation, request, answer)
      learn(operation, request, answer)
    }
    await fc.assert(fc.asyncProperty(requestsTo(operation), fire), { numRuns, endOnFailure: true })
    // Others withdraw what is there; where chance has let nothing through yet, there is more of it, and what should go well is tried until it does.
    if (![...statuses].some(isDone)) await fillPool()
    for (const request of fc.sample(requestsWith(operation, tame), 300)) if (![...statuses].some(isDone)) await fire(request)
  })
  const failed = (await Promise.allSettled(lanes)).flatMap((lane) => (lane.status === 'rejected' ? [told(lane.reason as Error)] : []))
  const sent = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.info(
    `${sent} requests to ${document.operations.length} operations: ${[...counts]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${count} × ${status}`)
      .join(', ')}`,
  )
  expect(failed).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(5000)
  // What was sent was not all nonsense: every operation did its work at least once.
  expect([...answered].filter(([, statuses]) => ![...statuses].some(isDone)).map(([id]) => id)).toEqual([])
}, 300_000)

const isDone = (status: number): boolean => status < 300

const told = ({ message, cause }: Error): string => `${(cause as Error | undefined)?.message ?? ''}\n${message}`.slice(0, 3000)

interface Request {
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer | undefined
}

interface Answer {
  status: number
  type: string
  text: string
}

// Names of records, by the noun in their path; keys are made to be revoked, and none of them is one that we send.
const pool = new Map<string, string[]>()
const secrets = /\b(at .+\.[cm]?[jt]s:\d+:\d+|SELECT |INSERT INTO|pg_|node_modules|prisma|constraint|syntax error|invalid input syntax)/

async function fillPool(): Promise<void> {
  // Told once all is there: what is told may be withdrawn at any time.
  const fresh = new Map<string, string[]>()
  const name = (noun: string, ...names: string[]) => fresh.set(noun, [...(fresh.get(noun) ?? []), ...names])
  let first = ''
  let before = ''
  for (let n = 0; n < 24; n++) {
    const source = await api.add('/v1/sources', { title: `Gazette ${n}`, kind: 'article', url: `https://example.org/${randomUUID()}` })
    const analyst = await api.add('/v1/analysts', { name: `Agency ${n}`, kind: 'organization' })
    const claim = await api.add('/v1/claims', { label: `Claim ${n}`, text: 'It is so.', kind: n % 2 ? 'fact' : 'forecast', language: 'en' })
    const said = await api.add('/v1/attributions', { claim: claim.slug, source: source.slug, analyst: analyst.slug, stance: 'asserts' })
    if (n === 0) first = claim.slug
    name('merges', await makeMerge())
    if (before)
      await api
        .as('editor')
        .patch(`/v1/claims/${before}`)
        .set('If-Match', '*')
        .send({ topics: ['again'] })
    before = claim.id
    name('sources', source.id, source.slug)
    name('analysts', analyst.id, analyst.slug)
    name('claims', claim.id, claim.slug)
    name('attributions', said.id)
    if (n > 0) name('relations', (await api.add('/v1/relations', { from: claim.slug, to: first, kind: 'supports' })).id)
    name('webhooks', (await addWebhook(api.database, { url: 'https://desk.invalid/', audience: 'public' }, false)).id)
    name('keys', (await addKey(api.database, { name: `To be revoked ${n}`, role: 'reader' })).id)
  }
  const revisions = await api.database.query<{ id: string }>({ text: 'SELECT id FROM revision ORDER BY id DESC LIMIT 400', values: [] })
  name('revisions', ...revisions.map(({ id }) => id))
  for (const [noun, names] of fresh) pool.set(noun, names)
}

async function makeMerge(): Promise<string> {
  const [one, other] = [await api.add('/v1/analysts', namesake), await api.add('/v1/analysts', namesake)]
  const { body } = await api
    .as('editor')
    .post(`/v1/analysts/${one.id}/merge?reason=same`)
    .set('If-Match', '*')
    .send({ into: other.id })
    .expect(200)
  return (body as { id: string }).id
}

const namesake = { name: 'Agency', kind: 'organization' }

const named = (noun: string): Arbitrary<string> =>
  fc.nat().map((at) => (pool.get(noun) ?? [])[at % (pool.get(noun)?.length ?? 1)] ?? 'none')
const anyName = fc.nat().map(
  (at) =>
    [...pool]
      .filter(([noun]) => noun !== 'keys' && noun !== 'webhooks')
      .flatMap(([, names]) => names)
      .at(at % 50) ?? 'none',
)

const hints: Hints = {
  claim: named('claims'),
  from: named('claims'),
  to: named('claims'),
  source: named('sources'),
  analyst: named('analysts'),
  organization: named('analysts'),
  into: fc.oneof(named('claims'), named('sources'), named('analysts')),
  version: fc.constantFrom(1, 1, 1, 2, 7),
  derivedFrom: fc.oneof(named('attributions'), named('sources')),
  language: fc.constantFrom('en', 'uk-UA'),
  country: fc.constantFrom('UA', 'FR'),
  slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
  // No webhook leads anywhere.
  url: fc.webPath().map((path) => `https://desk.invalid${path}`),
  cursor: fc.constant('MS4w'),
  archivedAt: fc.webUrl(),
  sameAs: fc.webUrl(),
}

// Of the parts of a request, most are as they should be, so that the odd one is what is answered to.
const mostly = <T>(usual: Arbitrary<T>, strange: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: strange })

function requestsTo(operation: Operation): Arbitrary<Request> {
  return fc.oneof({ weight: 2, arbitrary: requestsWith(operation, wild) }, { weight: 1, arbitrary: requestsWith(operation, tame) })
}

interface Manner {
  urls(operation: Operation): Arbitrary<string>
  headers(operation: Operation): Arbitrary<Record<string, string>>
  bodies(operation: Operation): Arbitrary<{ type: string; bytes: Buffer } | undefined>
}

function requestsWith(operation: Operation, { urls, headers, bodies }: Manner): Arbitrary<Request> {
  return fc.record({ url: urls(operation), sent: headers(operation), body: bodies(operation) }).map(({ url, sent, body }) => ({
    method: operation.method,
    url,
    body: body?.bytes,
    headers: { ...(body && { 'content-type': body.type, 'content-length': String(body.bytes.length) }), ...sent },
  }))
}

const wild: Manner = { urls: urlsOf, headers: headersOf, bodies: bodiesOf }

// What should go well: names of records that are there, bodies that fit, an admin's key.
const tame: Manner = {
  urls: ({ path, query }) => {
    const noun = path.split('/')[2] ?? ''
    const search = query.filter(({ required }) => required).map(({ name }) => `${name}=${name === 'reason' ? 'why' : 0}`)
    return named(noun).map((name) => path.replace(/\{.*?\}/, name) + (search.length > 0 ? `?${search.join('&')}` : ''))
  },
  headers: () => fc.constant({ authorization: `Bearer ${api.keys.admin}`, 'if-match': '*' }),
  bodies: ({ bodies }) => {
    const kinds = Object.entries(bodies).map(([type, schema]) =>
      (type.includes('ndjson') ? lines() : json(valuesOf(schema, document.schemas, hints))).map((bytes) => ({ type, bytes })),
    )
    return kinds.length === 0 ? fc.constant(undefined) : fc.oneof(...kinds)
  },
}

const percent = fc.constantFrom(
  '%',
  '%2',
  '%zz',
  '%00',
  '%ff',
  '%c3%28',
  '%2e%2e',
  '%2F',
  '%ud800',
  '%ed%a0%80',
  '%F0%9F%A6%8A',
  '%25',
  '%0d%0a',
  '+',
  "'",
  ';',
  '%E2%80%AE',
  '.',
  '..',
  'x'.repeat(120),
  'a'.repeat(1500),
)
const strangeSegment = fc.oneof(
  percent,
  fc.tuple(anyName, percent).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }).map(encoded),
  fc.uuid(),
  anyName,
)

function urlsOf({ path, query }: Operation): Arbitrary<string> {
  const noun = path.split('/')[2] ?? ''
  const segments = path
    .split('/')
    .map((segment) =>
      segment.startsWith('{') ? mostly(fc.oneof(named(noun), anyName, fc.uuid()).map(encoded), strangeSegment) : fc.constant(segment),
    )
  const known = query.map(({ name, schema, required }) => {
    const values = valuesOf(schema, document.schemas, hints, name).map((value) =>
      [value].flat().map((one) => `${name}=${encoded(String(one))}`),
    )
    const usual = required
      ? values
      : fc.oneof({ weight: name === 'cursor' ? 100 : 5, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: values })
    const strange = fc.array(
      fc
        .oneof(
          percent,
          odd.map((value) => encoded(typeof value === 'object' ? JSON.stringify(value).slice(0, 2000) : String(value))),
        )
        .map((text) => `${name}=${text}`),
      { maxLength: 3 },
    )
    return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: strange })
  })
  const reason = query.some(({ name, required }) => name === 'reason' && required)
  const unknown = fc.oneof(
    { weight: 12, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ['q=x'],
        ['facet=topic'],
        ['asOf=2025-01-01T00:00:00Z'],
        ['asOf=2999-01-01T00:00:00Z'],
        ['nope=1'],
        ['limit[]=1'],
        ['='],
        ['__proto__=1'],
        ['constructor=1'],
        ['%00=%00'],
        ['limit=1&limit=2'],
        ['a'.repeat(3000)],
      ),
    },
  )
  return fc.tuple(fc.tuple(...segments), fc.tuple(...known), unknown).map(([parts, given, more]) => {
    const search = [...given.flat(), ...more].join('&')
    // Node itself refuses more than 16 KiB of path and headers.
    return (parts.join('/') + (search === '' && !reason ? '' : `?${search}`)).slice(0, 8000)
  })
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

const latin = fc.stringMatching(/^[!-~\xa0-\xff]{1,20}$/)

function headersOf({ method }: Operation): Arbitrary<Record<string, string>> {
  const bearers = (['admin', 'editor'] as const).map((role) => `Bearer ${api.keys[role]}`)
  const authorization = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<(string | undefined)[]>(...bearers, ...bearers, undefined) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        latin,
        latin.map((text) => `Bearer ${text}`),
        fc.constantFrom('Bearer', 'Basic YTpi', `bearer  ${api.keys.editor} `, `Bearer ${'k'.repeat(300)}`),
      ),
    },
  )
  const sometimes = (weight: number, ...values: Arbitrary<string>[]) =>
    fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.oneof(...values) })
  const tags = fc.constantFrom('"1"', 'W/"1-ab"', '"1-0123456789abcdef", "2"', '"99999999999"', '""', '1', '*, "1"', '"-1"', '"1e1"', ',')
  const writes = method !== 'GET'
  return fc
    .record({
      authorization,
      'if-match': writes
        ? fc.oneof(
            { weight: 8, arbitrary: fc.constant<string | undefined>('*') },
            { weight: 2, arbitrary: tags },
            { weight: 1, arbitrary: latin },
            { weight: 1, arbitrary: fc.constant(undefined) },
          )
        : sometimes(30, tags),
      'if-none-match': sometimes(10, tags, latin),
      accept: sometimes(
        12,
        fc.constantFrom(
          '*/*',
          'application/json',
          'application/*;q=0.1',
          'text/html',
          'application/json;q=0',
          'image/png, */*;q=0',
          ';;;',
          'application/json; charset=utf-8',
        ),
        latin,
      ),
      'idempotency-key': sometimes(40, fc.uuid(), latin),
      'x-request-id': sometimes(20, latin),
      'content-type': sometimes(
        15,
        fc.constantFrom(
          'text/plain',
          'application/json; charset=utf-8',
          'application/json;charset=latin1',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'APPLICATION/JSON',
          'application/json, text/plain',
          '/',
          'application/vnd.api+json',
          'application/merge-patch+json',
        ),
        latin,
      ),
      origin: sometimes(20, fc.constantFrom('https://example.org', 'null'), latin),
    })
    .map((headers) => Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)))
}

const rawBodies = [
  '',
  ' ',
  'null',
  '[]',
  '"x"',
  '1',
  '{',
  '{"a":1e999}',
  '[1e999]',
  '{"__proto__":{}}',
  '\ufeff{}',
  'NaN',
  `{"a":${'['.repeat(100_000)}`,
  '{"label":"\ud800"}',
  `{"label":"${'x'.repeat(1024 * 1024)}"}`,
]
const raw = fc.oneof(
  fc.constantFrom(...rawBodies).map((text) => Buffer.from(text)),
  fc.constantFrom([0xff, 0xfe], [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
)

function bodiesOf({ bodies, method }: Operation): Arbitrary<{ type: string; bytes: Buffer } | undefined> {
  const kinds = Object.entries(bodies).map(([type, schema]) => {
    const values = type.includes('ndjson') ? lines() : written(valuesOf(schema, document.schemas, hints))
    return fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: raw }).map((bytes) => ({ type, bytes }))
  })
  const none = fc.constant(undefined)
  if (kinds.length > 0) return fc.oneof({ weight: 30, arbitrary: fc.oneof(...kinds) }, { weight: 1, arbitrary: none })
  const uncalledFor = raw.map((bytes) => ({ type: 'application/json', bytes }))
  return method === 'GET' ? none : fc.oneof({ weight: 10, arbitrary: none }, { weight: 1, arbitrary: uncalledFor })
}

const json = (values: Arbitrary<unknown>): Arbitrary<Buffer> => values.map((value) => Buffer.from(JSON.stringify(value) ?? ''))
const written = (values: Arbitrary<unknown>): Arbitrary<Buffer> =>
  json(mostly(values, fc.oneof({ weight: 4, arbitrary: spoiled(values) }, { weight: 1, arbitrary: odd })))

/** Lines of an import: bodies that the POST of a noun takes. */
function lines(): Arbitrary<Buffer> {
  const nouns = ['source', 'analyst', 'claim', 'attribution', 'relation'].flatMap((type) => {
    const schema = document.operations.find(({ method, path }) => method === 'POST' && path === `/v1/${type}s`)?.bodies['application/json']
    return schema ? [valuesOf(schema, document.schemas, hints).map((body) => ({ type, key: `${type}-1`, ...(body as object) }))] : []
  })
  return fc
    .array(written(fc.oneof(...nouns)), { maxLength: 4 })
    .map((all) => Buffer.concat(all.flatMap((line) => [line, Buffer.from('\n')])))
}

function ask({ method, url, headers, body }: Request): Promise<Answer> {
  const { port } = api.app.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = send({ agent, host: '127.0.0.1', port, method, path: url, headers }, (response) => {
      const chunks: Buffer[] = []
      const type = String(response.headers['content-type'] ?? '')
      const answer = () => resolve({ status: response.statusCode ?? 0, type, text: Buffer.concat(chunks).toString() })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (!type.startsWith('text/event-stream')) return
        // It has no end: what it begins with is the answer.
        answer()
        response.destroy()
      })
      response.on('error', reject)
      response.on('end', answer)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const codes = new Map(Object.entries(catalogue).map(([code, [status]]) => [problemType(code as keyof typeof catalogue), status as number]))

function judge(operation: Operation, { method, url }: Request, { status, type, text }: Answer): void {
  const said = `${operation.id}: ${method} ${url.slice(0, 300)} answered ${status} ${type} ${text.slice(0, 500)}`
  expect(status, said).toBeLessThan(500)
  if (status >= 400) {
    expect(type, said).toMatch(/^application\/problem\+json\b/)
    const problem = JSON.parse(text) as Problem
    expect(codes.get(problem.type), said).toBe(status)
    expect(problem, said).toMatchObject({
      status,
      title: expect.any(String) as string,
      detail: expect.any(String) as string,
      instance: url.split('?')[0],
    })
    expect(
      JSON.stringify({ ...problem, instance: '' }).replaceAll(/"(?:[^"\\]|\\.)*"/g, (quoted) => quoted),
      said,
    ).not.toMatch(secrets)
    // A strange name may make another path of it.
    if (problem.type === problemType('no-such-path') && strays(operation.path, url)) return
  }
  expect(operation.statuses, said).toContain(status)
}

const strays = (path: string, url: string): boolean =>
  url
    .split('?')[0]
    ?.split('/')
    .some((segment, at) => path.split('/')[at]?.startsWith('{') && ['', '.', '..'].includes(segment)) ?? false

// What was made can be named from then on, and what was withdrawn seldom is.
function learn({ method, path }: Operation, { url }: Request, { status, text }: Answer): void {
  const noun = path.split('/')[2] ?? ''
  const names = pool.get(noun) ?? []
  if (method === 'POST' && status === 201 && path === `/v1/${noun}` && noun !== 'keys') {
    const { id, slug } = JSON.parse(text) as { id: string; slug?: string }
    names.push(id, ...(slug === undefined ? [] : [slug]))
  }
  const gone = names.indexOf(url.split(/[/?]/)[3] ?? '')
  if (method === 'DELETE' && status === 204 && gone >= 0 && names.length > 4) names.splice(gone, 1)
}

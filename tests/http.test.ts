import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/problems.ts'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }
const source = { title: 'Morning', kind: 'article' }
const editor = () => api.as('editor')

describe('what is no path, or no method of a path, is said to be none', () => {
  it.each([
    '/v1',
    '/v1/',
    '/v1/rumours',
    '/v1/claims/',
    '/v1/claims/x/',
    '/v1/claims/x/y',
    '/v1/claims/x/attributions/y',
    '/v2/claims',
    '/V1/claims',
    '//v1/claims',
    '/%00',
    '/nothing',
    '/.env',
  ])('%s', async (path) => {
    const { body, headers } = await api.as().get(path).expect(404)
    expect(body).toMatchObject({ type: expect.stringMatching(/no-such-path|not-found/) as string, status: 404, instance: path })
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  it.each([
    ['PUT', '/v1/claims/x', 'DELETE, GET, HEAD, PATCH'],
    ['POST', '/v1/claims/x', 'DELETE, GET, HEAD, PATCH'],
    ['DELETE', '/v1/claims', 'GET, HEAD, POST'],
    ['PATCH', '/v1/claims/x/relations', 'GET, HEAD'],
    ['DELETE', '/v1/claims/x/attributions', 'GET, HEAD, POST'],
    ['GET', '/v1/import', 'POST'],
    ['POST', '/v1/export', 'GET, HEAD'],
    ['PATCH', '/v1/keys/x', 'DELETE'],
    ['POST', '/v1/me', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/openapi.json', 'GET, HEAD'],
    ['TRACE', '/v1/claims', 'GET, HEAD, POST'],
    ['PUT', '/v1/claims/match', 'DELETE, GET, HEAD, PATCH, POST'],
  ])('%s %s', async (method, path, allow) => {
    const { body, headers } = await editor()[method.toLowerCase() as 'put'](path).expect(405)
    expect(headers.allow).toBe(allow)
    expect((body as { type: string }).type).toBe('urn:onrecord:problem:method-not-allowed')
  })

  it('nor is what is no HTTP', async () => {
    const { port } = api.app.server.address() as AddressInfo
    for (const text of [
      'NONSENSE\r\n\r\n',
      'GET /v1/claims HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n',
      `GET /v1/claims?topic=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    ]) {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (bytes: Buffer) => (answer += bytes.toString()))
      await once(socket, 'close')
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n(?:.*\r\n)*Content-Type: application\/problem\+json/)
      expect(JSON.parse(body)).toMatchObject({ type: 'urn:onrecord:problem:invalid', status: 400, title: catalogue.invalid[1] })
    }
  })

  it.each(['/v1/claims/%', '/v1/claims/%zz', '/v1/claims/%ff', '/v1/claims/%c3%28'])('a path that is no UTF-8: %s', async (path) => {
    const { body } = await api.as().get(path).expect(400)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:invalid', instance: path })
  })
})

describe('a type is negotiated', () => {
  it.each([
    '*/*',
    'application/*',
    'application/json',
    'application/json; charset=utf-8',
    'text/html, application/json;q=0.1',
    'application/problem+json, application/json',
    'text/html, */*;q=0.01',
    '',
  ])('Accept: %s', async (accept) => {
    const { headers } = await api.as().get('/v1/claims').set('Accept', accept).expect(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it.each(['text/html', 'application/ld+json', 'application/json;q=0', '*/*;q=0'])('Accept: %s is refused', async (accept) => {
    await api.as().get('/v1/claims').set('Accept', accept).expect(406)
  })

  it('for writes before anything is written', async () => {
    await editor()
      .post('/v1/claims')
      .set('Accept', 'text/html')
      .send({ ...claim, slug: 'unacceptable' })
      .expect(406)
    await editor().get('/v1/claims/unacceptable').expect(404)
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])('Content-Type: %s', async (type) => {
    await editor().post('/v1/sources').set('Content-Type', type).send(JSON.stringify(source)).expect(201)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/xml',
    'application/x-ndjson',
    'nonsense',
  ])('Content-Type: %s is refused', async (type) => {
    await editor().post('/v1/sources').set('Content-Type', type).send(JSON.stringify(source)).expect(415)
  })

  it('of an import, which takes lines and nothing else', async () => {
    await editor()
      .post('/v1/import')
      .send({ type: 'source', ...source })
      .expect(415)
    await editor().post('/v1/import').expect(415)
  })

  it('not where there is no body to speak of', async () => {
    const { id } = await api.add('/v1/sources', source)
    await editor().delete(`/v1/sources/${id}?reason=twice`).set('If-Match', '*').set('Content-Type', 'application/json').expect(204)
  })
})

describe('every answer', () => {
  it('to HEAD is as to GET, without the body', async () => {
    const { slug } = await api.add('/v1/claims', claim)
    for (const path of [
      `/v1/claims/${slug}`,
      '/v1/claims?limit=1',
      '/v1/me',
      '/healthz',
      '/openapi.json',
      '/v1/export',
      '/v1/claims/nothing',
      '/v1/rumours',
    ]) {
      const whole = await api.as().get(path)
      const head = await api.as().head(path)
      expect(head.text ?? '').toBe('')
      expect(head.status).toBe(whole.status)
      for (const name of ['content-type', 'etag', 'link', 'cache-control', 'vary'])
        expect([path, name, head.headers[name]]).toEqual([path, name, whole.headers[name]])
    }
    const stream = await api.as().head('/v1/changes/stream').expect(200)
    expect(stream.headers['content-type']).toBe('text/event-stream')
    const lines = await api.as().head('/v1/changes').set('Accept', 'application/x-ndjson; charset=utf-8').expect(200)
    expect(lines.headers['content-type']).toBe('application/x-ndjson')
    const { headers } = await api.as().get(`/v1/claims/${slug}`)
    await api.as().head(`/v1/claims/${slug}`).set('If-None-Match', String(headers.etag)).expect(304)
  })

  it.each([
    ['/v1/claims', 200],
    ['/v1/claims/nothing', 404],
    ['/v1/claims?nope=1', 400],
    ['/v1/rumours', 404],
    ['/healthz', 200],
    ['/docs/', 200],
  ])('carries what keeps browsers safe: %s', async (path, status) => {
    const { headers } = await api.as().get(path).expect(status)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      'strict-transport-security': expect.stringContaining('max-age=') as string,
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    })
    expect(headers['content-security-policy']).not.toContain('unsafe-eval')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('carries the id of its request: the one it came with, or a new one', async () => {
    for (const path of ['/v1/claims', '/v1/claims/nothing', '/v1/rumours']) {
      expect((await api.as().get(path).set('X-Request-Id', 'desk-7.A_b')).headers['x-request-id']).toBe('desk-7.A_b')
      for (const id of ['with space', 'x'.repeat(65), 'a"b', ''])
        expect((await api.as().get(path).set('X-Request-Id', id)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      expect((await api.as().get(path)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('says for whom it may be kept', async () => {
    expect((await api.as().get('/v1/claims')).headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('Authorization') as string,
    })
    expect((await api.as('reader').get('/v1/claims')).headers['cache-control']).toBe('private, no-cache')
  })
})

describe('a browser', () => {
  it('of any origin may read, and see the headers it needs', async () => {
    const { headers } = await api.as().get('/v1/claims').set('Origin', 'https://reader.example').expect(200)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
    for (const name of ['ETag', 'Idempotent-Replayed', 'Link', 'Location', 'RateLimit', 'Retry-After', 'X-Request-Id'])
      expect(headers['access-control-expose-headers']).toContain(name)
    expect((await api.as().get('/v1/claims/nothing').set('Origin', 'https://reader.example')).headers['access-control-allow-origin']).toBe(
      '*',
    )
  })

  it('is told before it writes what it may send', async () => {
    const preflight = api
      .as()
      .options('/v1/claims/x')
      .set('Origin', 'https://desk.example')
      .set('Access-Control-Request-Method', 'PATCH')
      .set('Access-Control-Request-Headers', 'authorization,if-match,content-type')
    const { headers, text } = await preflight.expect(204)
    expect(text).toBe('')
    expect(headers['access-control-allow-methods']).toMatch(/PATCH.*DELETE/)
    for (const name of ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key'])
      expect(headers['access-control-allow-headers']).toContain(name)
  })

  it('of another origin than the newsroom names is told of none', async () => {
    const closed = await startApi({ corsOrigins: ['https://desk.example'], publicRead: false })
    const allowed = async (origin: string) =>
      (await closed.as().options('/v1/claims').set('Origin', origin).set('Access-Control-Request-Method', 'GET').expect(204)).headers[
        'access-control-allow-origin'
      ]
    expect(await allowed('https://desk.example')).toBe('https://desk.example')
    expect(await allowed('https://elsewhere.example')).toBeUndefined()
    expect((await closed.as('reader').get('/v1/claims').set('Origin', 'https://desk.example')).headers).toMatchObject({
      'access-control-allow-origin': 'https://desk.example',
      vary: expect.stringContaining('Origin') as string,
    })
    await closed.close()
  })
})

import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type supertest from 'supertest'
import { catalogue } from '../src/problems.ts'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

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

  it.each(['PROPFIND', 'MKCOL', 'LOCK', 'SEARCH', 'REPORT'])('%s of WebDAV', async (method) => {
    const { port } = api.app.server.address() as AddressInfo
    const ask = async (path: string) => {
      const sent = request({ port, host: '127.0.0.1', method, path })
      sent.end()
      const [{ statusCode, headers }] = (await once(sent, 'response')) as [IncomingMessage]
      return [statusCode, headers.allow]
    }
    expect(await ask('/v1/claims?limit=1')).toEqual([405, 'GET, HEAD, POST'])
    expect(await ask('/v1/claims/x')).toEqual([405, 'DELETE, GET, HEAD, PATCH'])
    expect(await ask('/v1/claims/match')).toEqual([405, 'DELETE, GET, HEAD, PATCH, POST'])
    expect(await ask('/v1/rumours')).toEqual([404, undefined])
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

  it('names the types that are taken, of a PATCH also in Accept-Patch', async () => {
    const types = async (sent: supertest.Test) => {
      const { body, headers } = await sent.type('text/plain').send('x').expect(415)
      return [(body as { detail: string }).detail, headers['accept-patch']]
    }
    const { id } = await api.add('/v1/sources', source)
    const both = 'application/merge-patch+json'
    expect(await types(editor().post('/v1/sources'))).toEqual(['Send Content-Type: application/json', undefined])
    expect(await types(editor().patch(`/v1/sources/${id}`))).toEqual([
      `Send Content-Type: ${both} or application/json`,
      `${both}, application/json`,
    ])
    expect(await types(editor().post('/v1/import'))).toEqual(['Send Content-Type: application/x-ndjson', undefined])
    expect(await types(editor().delete(`/v1/sources/${id}?reason=twice`))).toEqual(['This takes no body: send none', undefined])
  })

  it('of a patch is for PATCH alone', async () => {
    const { body } = await editor()
      .post('/v1/sources')
      .set('Idempotency-Key', 'of-a-patch')
      .type('application/merge-patch+json')
      .send(JSON.stringify(source))
      .expect(415)
    expect(body).toHaveProperty('detail', 'Send Content-Type: application/json')
    const { id } = await api.add('/v1/sources', source)
    await editor()
      .patch(`/v1/sources/${id}`)
      .set('If-Match', '*')
      .type('application/merge-patch+json')
      .send(JSON.stringify({ title: 'Evening' }))
      .expect(200)
  })

  it('is that of the body as it is: a compressed one is refused, and how it should come is said', async () => {
    const compressed = gzipSync(JSON.stringify(source))
    const { id } = await api.add('/v1/sources', source)
    for (const [sent, type] of [
      [editor().post('/v1/sources'), 'application/json'],
      [editor().patch(`/v1/sources/${id}`), 'application/merge-patch+json'],
      [editor().post('/v1/import'), 'application/x-ndjson'],
      [editor().delete(`/v1/sources/${id}?reason=twice`), 'application/json'],
    ] as const) {
      const { body, headers } = await sent
        .set('If-Match', '*')
        .type(type)
        .set('Content-Encoding', 'gzip')
        .serialize((bytes: unknown) => bytes as string)
        .send(compressed)
        .expect(415)
      expect(body).toMatchObject({
        type: 'urn:onrecord:problem:unsupported-media-type',
        detail: expect.stringMatching(/^Compressed/) as string,
      })
      expect(headers['accept-encoding']).toBe('identity')
    }
    await editor().post('/v1/sources').set('Content-Encoding', 'identity').send(source).expect(201)
    await api.as().get('/v1/sources').set('Content-Encoding', 'gzip').expect(200)
    await editor().delete(`/v1/sources/${id}?reason=twice`).set('If-Match', '*').set('Content-Encoding', 'gzip').expect(204)
  })

  it('not where there is no body to speak of', async () => {
    const { id } = await api.add('/v1/sources', source)
    await editor().delete(`/v1/sources/${id}?reason=twice`).set('If-Match', '*').set('Content-Type', 'application/json').expect(204)
  })
})

describe('where no body is taken', () => {
  const id = '019a0000-0000-7000-8000-000000000000'
  const paths = [
    ['delete', `/v1/sources/${id}?reason=twice`],
    ['post', `/v1/merges/${id}/undo?reason=wrong`],
    ['post', `/v1/revisions/${id}/redact?reason=court`],
    ['delete', `/v1/keys/${id}`],
  ] as const
  const send = (at: number, body: string) => {
    const [method, path] = paths[at] ?? paths[0]
    const sent = api.as('admin')[method](path).set('If-Match', '*').type('application/json')
    return body === '' ? sent : sent.send(body)
  }

  it('an empty one, or an empty object, is let through', async () => {
    for (const at of paths.keys()) for (const body of ['', '{}', ' {} ']) await send(at, body).expect(404)
    await api.as('admin').post(paths[1][1]).type('application/x-www-form-urlencoded').set('Content-Length', '0').expect(404)
  })

  it('any other is refused, and where a reason goes is said', async () => {
    const none = 'is not taken by this operation: leave it out'
    for (const at of paths.keys())
      for (const body of ['{"reason":"wrong"}', '[]', '"x"', 'null']) {
        const { body: problem } = await send(at, body).expect(400)
        const detail = at === 3 ? none : `${none}; the reason is the parameter \`reason\` of the query`
        expect(problem).toMatchObject({ type: 'urn:onrecord:problem:invalid', errors: [{ pointer: '', detail }] })
      }
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

describe('who sends no key', () => {
  it('but another sort of credentials is told to send one, not that it is wrong', async () => {
    for (const authorization of ['Basic dXNlcjpwYXNz', 'Token abc', 'abc', '']) {
      const { body, headers } = await api.as().get('/v1/keys').set('Authorization', authorization).expect(401)
      expect(body).toHaveProperty('detail', 'Send a key: Authorization: Bearer <key>')
      expect(headers['www-authenticate']).toBe('Bearer realm="onrecord"')
    }
    const { headers } = await api.as().get('/v1/keys').set('Authorization', 'Bearer abc').expect(401)
    expect(headers['www-authenticate']).toContain('error="invalid_token"')
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

describe('a client that falls silent', () => {
  let usual: number
  beforeAll(() => {
    usual = api.app.server.timeout
    api.app.server.timeout = 300
  })
  afterAll(() => {
    api.app.server.timeout = usual
  })
  const open = (text: string) => {
    const { port } = api.app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1', () => socket.write(text)).on('error', () => {})
    return socket
  }

  it('in its request is cut off', async () => {
    const head = `POST /v1/sources HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${api.keys.editor}\r\nContent-Type: application/json\r\n`
    const socket = open(`${head}Content-Length: 1000\r\n\r\n{"ti`).resume()
    await once(socket, 'close')
  })

  it('so is one that takes nothing of its answers', async () => {
    const { server } = api.app
    // More than lies between the two.
    const socket = open('GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200))
    const [taken] = (await once(server, 'connection')) as [Socket]
    await once(taken, 'close')
    socket.destroy()
  })

  it('but not one that waits for the service', async () => {
    const locks = await watchLocks(api.urls.ownerUrl)
    const owner = await api.connect('owner')
    await owner.query('BEGIN; LOCK TABLE source')
    const sent = editor().post('/v1/sources').send(source).expect(201)
    const [answer] = await Promise.all([
      sent,
      vi.waitUntil(async () => (await locks.waiting(1)) > 0, patience).then(() => owner.query('COMMIT')),
    ])
    expect(answer.status).toBe(201)
    await locks.end()
  })
})

import { createConfig, lintFromString } from '@redocly/openapi-core'
import { readFile } from 'node:fs/promises'
import type { RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Api, startApi } from './support/api.ts'
import { importInto } from './support/interchange.ts'
import { settledInstant } from './support/past.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  pattern?: string
  format?: string
  description?: string
  examples?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
}

interface Media {
  schema: Schema
  example?: unknown
  examples?: Record<string, { $ref?: string; value?: unknown }>
}

interface Parameter {
  $ref?: string
  name: string
  in: string
  required?: boolean
  description?: string
  style?: string
  explode?: boolean
  schema: Schema & { minimum?: number; maximum?: number; default?: unknown }
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Answer {
  $ref?: string
  description: string
  headers: Record<string, unknown>
  content?: Record<string, Media>
}

interface Operation {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: object[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, Answer>
}

interface Document {
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Answer>
    parameters: Record<string, Parameter>
    examples: Record<string, { value: unknown }>
  }
}

interface Judged {
  operationId?: string
  body?: z.ZodType
  querystring?: z.ZodType
  response?: Record<string, { content?: Record<string, { schema: z.ZodType }> }>
}

let api: Api
let text: string
let document: Document
let operations: (Operation & { method: string; path: string })[]
const schemas = new Map<string, Judged>()

const limit = 1000
beforeAll(async () => {
  api = await startApi(
    { rateLimit: limit },
    {
      extend(app) {
        app.addHook('onRoute', ({ schema }: RouteOptions) => {
          const judged = schema as Judged | undefined
          if (judged?.operationId) schemas.set(judged.operationId, judged)
        })
      },
    },
  )
  text = (
    await api
      .as()
      .get('/openapi.json')
      .expect(200)
      .expect('content-type', /^application\/json/)
  ).text
  document = JSON.parse(text) as Document
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  )
})
afterAll(() => api.close())

function resolve<T extends { $ref?: string }>(given: T): T {
  if (given.$ref === undefined) return given
  const [, , kind = '', name = ''] = given.$ref.split('/')
  return (document.components as unknown as Record<string, Record<string, T>>)[kind]?.[name] as T
}

const answersOf = ({ responses }: Operation) =>
  Object.entries(responses).map(([status, answer]) => ({ status: Number(status), ...resolve(answer) }))
const parametersOf = ({ parameters = [] }: Operation) => parameters.map(resolve)
const examplesOf = (media: Media): unknown[] => [
  ...(media.example === undefined ? [] : [media.example]),
  ...Object.values(media.examples ?? {}).map((one) => resolve(one).value),
]

/** Every schema of the document, with where it stands. */
function everySchema(): [string, Schema][] {
  const found: [string, Schema][] = []
  const visit = (value: unknown, at: string, inSchema: boolean): void => {
    if (typeof value !== 'object' || value === null) return
    if (inSchema) found.push([at, value as Schema])
    for (const [key, member] of Object.entries(value)) {
      if (['example', 'examples', 'enum', 'value'].includes(key)) continue
      if (key === 'properties' || (key === 'schemas' && at === '/components'))
        Object.entries(member as object).forEach(([name, one]) => visit(one, `${at}/${key}/${name}`, true))
      else if (key === 'anyOf') (member as object[]).forEach((one, index) => visit(one, `${at}/${key}/${index}`, true))
      else visit(member, `${at}/${key}`, key === 'schema' || key === 'items')
    }
  }
  visit(document, '', false)
  return found
}

describe('the document', () => {
  it('stands in openapi/openapi.json as it is: where this fails, `npm run openapi` writes it anew', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../openapi/openapi.json')
  })

  it('passes every recommended rule of Redocly, examples against their schemas among them', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const lint = async (source: string) =>
      (await lintFromString({ source, config, absoluteRef: '/openapi.json' })).map(
        ({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`,
      )
    expect(await lint(text)).toEqual([])
    expect(await lint(text.replaceAll('"slug":"encirclement"', '"slug":"Encirclement!"'))).not.toEqual([])
  }, 60_000)

  it('says of every operation what it is, what it needs and what it answers', () => {
    const wanting = operations.flatMap((operation) => {
      const { operationId, summary, description, tags, method, path } = operation
      const answers = answersOf(operation)
      const media = [
        ...Object.values(operation.requestBody?.content ?? {}),
        ...answers.flatMap(({ content }) => Object.values(content ?? {})),
      ]
      const faults = [
        !/^[a-z]+([A-Z][a-z]+)+$/.test(operationId) && 'id',
        !summary && 'summary',
        !(description?.length > 20) && 'description',
        !(tags.length === 1 && document.tags.some(({ name }) => name === tags[0])) && 'tag',
        parametersOf(operation).some((one) => !one.description) && 'description of a parameter',
        media.some((one) => examplesOf(one).length === 0) && 'example',
        answers.some((answer) => !answer.description) && 'description of an answer',
        answers.some(({ headers }) => !('X-Request-Id' in headers)) && 'X-Request-Id',
        ['post', 'patch'].includes(method) && !/\/(undo|redact)$/.test(path) && !operation.requestBody && 'body',
        [...path.matchAll(/\{(\w+)\}/g)].some(
          ([, name]) => !parametersOf(operation).some((one) => one.in === 'path' && one.name === name && one.example),
        ) && 'path parameter',
      ]
      return faults.filter(Boolean).map((fault) => `${operationId}: ${String(fault)}`)
    })
    expect(wanting).toEqual([])
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  it('has the errors that every operation of its sort can answer', () => {
    for (const operation of operations) {
      const { operationId: id, security, path, method } = operation
      const statuses = new Set(answersOf(operation).map(({ status }) => status))
      const has = (...these: number[]) => expect([id, these.filter((status) => !statuses.has(status))]).toEqual([id, []])
      has(400, 500, 503)
      // Where a key is not looked at, none is refused.
      expect([id, statuses.has(401)]).toEqual([id, path.startsWith('/v1/')])
      if (path.startsWith('/v1/')) has(429)
      if (security.length === 1) has(403)
      if (path.includes('{id}')) has(404)
      // Keys, webhooks and merges are the newsroom's tools, not records: they have no versions, and are not withdrawn.
      const isRecord = /^\/v1\/(claims|sources|analysts|attributions|relations)\//.test(path)
      if (path.includes('{id}') && isRecord && !path.endsWith('/revisions')) has(410)
      if ((method === 'patch' && isRecord) || (method === 'delete' && statuses.has(410))) has(412, 428)
      if (operation.requestBody) has(415)
      if (Object.values(operation.responses).some(({ content }) => content)) has(406)
    }
    const statusesOf = (id: string) => Object.keys(operations.find(({ operationId }) => operationId === id)?.responses ?? {}).map(Number)
    expect(statusesOf('changeSource')).toEqual([200, 308, 400, 401, 403, 404, 406, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503])
    expect(statusesOf('getRelation')).toEqual([200, 304, 400, 401, 404, 406, 410, 429, 500, 503])
    expect(statusesOf('withdrawAnalyst')).toContain(409)
    expect(statusesOf('withdrawClaim')).not.toContain(409)
    expect(statusesOf('addAttributionOfClaim')).toEqual([201, 308, 400, 401, 403, 404, 406, 409, 410, 413, 415, 422, 429, 500, 503])
  })

  it('describes every property of every schema', () => {
    const described = (schema: Schema): boolean => Boolean(schema.description ?? resolve(schema).description)
    const without = everySchema().flatMap(([at, { properties = {} }]) =>
      Object.entries(properties).flatMap(([name, schema]) => (described(schema) ? [] : [`${at}/${name}`])),
    )
    expect(without).toEqual([])
    expect(Object.entries(document.components.schemas).filter(([, schema]) => !described(schema))).toEqual([])
  })

  it('publishes every component once, and in few words', () => {
    const names = Object.keys(document.components.schemas)
    expect(names.filter((name) => name.endsWith('Input'))).toEqual([])
    expect(names).toEqual([...names].sort())
    expect(new Set(Object.values(document.components.schemas).map((schema) => JSON.stringify(schema))).size).toBe(names.length)
    expect(everySchema().filter(([, { pattern = '', format }]) => pattern.length > 60 || (pattern && format))).toEqual([])
  })

  it('says of no member of a body what it is by default as if it were always there', () => {
    const bodies = operations.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}))
    expect(bodies.length).toBeGreaterThan(15)
    const named = new Set(JSON.stringify(bodies).match(/(?<=#\/components\/schemas\/)\w+/g))
    const inBodies = Object.entries(document.components.schemas).filter(([name]) => named.has(name))
    expect(inBodies.filter(([, schema]) => 'default' in schema || JSON.stringify(schema).includes('"default":'))).toEqual([])
  })

  it('asks for text that can be seen, and names each facet and each form once', () => {
    const { NewClaim, NewSource, ClaimPage, Checkpoint } = document.components.schemas
    expect([NewClaim?.properties?.label?.pattern, NewSource?.properties?.title?.pattern]).toEqual(['\\S', '\\S'])
    const { properties = {} } = ClaimPage?.properties?.facets ?? {}
    expect(Object.keys(properties).sort()).toEqual(['analyst', 'kind', 'publisher', 'standing', 'topic'])
    expect(ClaimPage?.properties?.facets).not.toHaveProperty('additionalProperties')
    expect(Checkpoint?.properties?.signature).toMatchObject({ contentEncoding: 'base64' })
    expect(everySchema().filter(([, { format }]) => format === 'base64')).toEqual([])
    expect(NewClaim?.properties?.language).toHaveProperty('minLength', 1)
    expect(NewSource?.properties?.publishedAt).toHaveProperty('minLength', 1)
  })

  it('leaves the explorer and itself out', () => {
    expect(Object.keys(document.paths).filter((path) => !/^\/(v1\/.+|healthz|readyz|metrics)$/.test(path))).toEqual([])
  })

  it('writes repeated parameters and page sizes as clients need them', () => {
    const query = operations.flatMap((operation) => parametersOf(operation).filter((one) => one.in === 'query'))
    const arrays = query.filter(({ schema }) => schema.type === 'array')
    expect(arrays.length).toBeGreaterThan(20)
    expect(arrays.filter(({ style, explode }) => style !== 'form' || explode !== true)).toEqual([])
    expect(arrays.filter(({ examples }) => examples === undefined)).toEqual([])
    const limits = query.filter(({ name }) => name === 'limit')
    expect(limits.length).toBeGreaterThan(8)
    const ofChanges = operations.find(({ operationId }) => operationId === 'listChanges')?.parameters?.find(({ name }) => name === 'limit')
    expect(ofChanges?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 1000, default: 100 })
    for (const { schema } of limits.filter((one) => one !== ofChanges))
      expect(schema).toEqual({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  })
})

describe('its examples', () => {
  it('are what the service takes and answers', () => {
    const wrong: string[] = []
    for (const operation of operations) {
      const judged = schemas.get(operation.operationId)
      const judge = (what: string, schema: z.ZodType | undefined, values: unknown[]) => {
        for (const value of values) {
          const result = schema?.safeParse(value)
          if (!result?.success) wrong.push(`${operation.operationId} ${what}: ${result?.error.message ?? 'has no schema'}`)
        }
      }
      for (const media of Object.values(operation.requestBody?.content ?? {})) judge('body', judged?.body, examplesOf(media))
      for (const [status, answer] of Object.entries(operation.responses)) {
        for (const [type, media] of Object.entries(resolve(answer).content ?? {}))
          judge(status, judged?.response?.[status]?.content?.[type]?.schema, examplesOf(media))
      }
      const needed = Object.fromEntries(
        parametersOf(operation).flatMap(({ name, required, example, in: where }) =>
          where === 'query' && required ? [[name, example]] : [],
        ),
      )
      for (const parameter of parametersOf(operation).filter((one) => one.in === 'query')) {
        judge(
          parameter.name,
          judged?.querystring,
          examplesOf(parameter as Media).map((value) => ({ ...needed, [parameter.name]: value })),
        )
      }
    }
    expect(wrong).toEqual([])
  })

  it('of a relation can be sent to a service that has the sample', async () => {
    const filled = await startApi()
    await importInto(filled, await readFile(new URL('../prisma/sample/pokrovsk.ndjson', import.meta.url), 'utf8'))
    const { value } = document.components.examples.NewRelation ?? {}
    await filled.as('editor').post('/v1/relations').send(Object(value)).expect(201)
    await filled.close()
  })

  it('show a search as it is answered', async () => {
    const example = document.components.examples.ClaimPage2 as { value: { data: Record<string, unknown>[] } }
    const { data, ...rest } = example.value
    const { label, text, kind, language, topics, highlights } = data[0] ?? {}
    await api.add('/v1/claims', { slug: 'found', label, text, kind, language, topics })
    const { body } = await api.as().get('/v1/claims').query({ q: '"Ukrainian forces" encircled', facet: 'kind,topic' }).expect(200)
    expect(body).toEqual({ data: [expect.objectContaining({ text, highlights })], ...rest })
  })
})

describe('its headers', () => {
  it('are those that are sent', async () => {
    const editor = api.as('editor')
    const body = { label: 'Encirclement', text: 'Ukrainian forces in Pokrovsk are encircled.', kind: 'fact', language: 'en' }
    const added = await editor.post('/v1/claims').send(body)
    const etag = String(added.headers.etag)
    const read = await api.as().get('/v1/claims/encirclement')
    const instant = await settledInstant(api)
    const once = () => editor.post('/v1/claims').set('Idempotency-Key', 'again').send(body)
    const again = [await once(), await once()][1] as Awaited<ReturnType<typeof once>>
    const answers = {
      addClaim: [again, await api.as().post('/v1/claims').send(body)],
      listClaims: [await api.as().get(`/v1/claims?limit=1&asOf=${instant}`), await api.as().get('/v1/claims?limit=0')],
      getClaim: [
        read,
        await api.as().get('/v1/claims/encirclement').set('If-None-Match', String(read.headers.etag)),
        await api.as().get('/v1/claims/none'),
      ],
      changeClaim: [
        await editor.patch('/v1/claims/encirclement').set('If-Match', etag).send({ slug: 'encircled' }),
        await editor.patch('/v1/claims/encirclement').set('If-Match', etag).send({}),
        await editor.patch('/v1/claims/encircled').set('If-Match', etag).send({}),
        await editor.patch('/v1/claims/encircled').send({}),
      ],
      exportRecords: [await api.as().get('/v1/export'), await api.as().get(`/v1/export?asOf=${instant}`)],
      withdrawClaim: [
        await editor.delete('/v1/claims/encircled?reason=twice').set('If-Match', '*'),
        await api.as('reader').delete('/v1/claims/encircled?reason=twice'),
      ],
      getHealth: [await api.as().get('/healthz')],
    }
    const past = `/v1/claims/${String((added.body as { id: string }).id)}?asOf=${instant}`
    const then = await api.as().get(past).expect('onrecord-withdrawn', /Z$/)
    answers.getClaim.push(
      then,
      await api.as().get(past).set('If-None-Match', String(then.headers.etag)),
      await api.as().get('/v1/claims/none?asOf=2000-01-01T00:00:00Z'),
    )
    expect(Object.values(answers).map((those) => those.map(({ status }) => status))).toEqual([
      [201, 401],
      [200, 400],
      [200, 304, 404, 200, 304, 404],
      [200, 308, 412, 428],
      [200, 200],
      [204, 403],
      [200],
    ])
    const all = new Set(operations.flatMap((operation) => answersOf(operation).flatMap(({ headers }) => Object.keys(headers))))
    for (const [id, those] of Object.entries(answers)) {
      const operation = operations.find(({ operationId }) => operationId === id) as Operation
      for (const status of new Set(those.map(({ status }) => status))) {
        const documented = Object.keys(resolve(operation.responses[status] as Answer).headers)
        const sent = [...all].filter((name) =>
          those.some((answer) => answer.status === status && answer.headers[name.toLowerCase()] !== undefined),
        )
        expect([id, status, [...documented].sort()]).toEqual([id, status, sent.sort()])
      }
    }
  })

  it('are asked for where they are needed', () => {
    const asked = (name: string) =>
      operations.filter((operation) => parametersOf(operation).some((one) => one.name === name && one.in === 'header'))
    expect(
      asked('If-Match')
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(
      [
        ...['Analyst', 'Attribution', 'Claim', 'Relation', 'Source'].flatMap((one) => [`change${one}`, `withdraw${one}`, `restore${one}`]),
        ...['Analyst', 'Claim', 'Source'].map((one) => `merge${one}`),
      ].sort(),
    )
    expect(
      asked('If-None-Match')
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(['Analyst', 'Attribution', 'Claim', 'Relation', 'Source'].map((one) => `get${one}`))
    expect(document.components.parameters.IfMatch?.required).toBe(true)
    const repeatable = new Set(asked('Idempotency-Key').map(({ operationId }) => operationId))
    expect(operations.filter(({ method, operationId }) => (method === 'post') !== repeatable.has(operationId))).toMatchObject([
      { operationId: 'matchClaims' },
      { operationId: 'importRecords' },
    ])
  })
})

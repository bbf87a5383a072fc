import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { catalogue, problemType, type ProblemCode } from './problems.ts'

const tags = [
  { name: 'Claims', description: 'Propositions, each once, with everyone who spoke of them' },
  { name: 'Sources', description: 'The works in which claims appear' },
  { name: 'Analysts', description: 'Whoever speaks: people, organizations, unnamed groups' },
  { name: 'Attributions', description: 'Who takes which stance on which claim, in which source and in which words' },
  { name: 'Relations', description: 'How claims bear on one another' },
  { name: 'Interchange', description: 'Import and export as newline-delimited JSON' },
  { name: 'Keys', description: 'Who may do what' },
  { name: 'Health', description: 'For operators' },
]

const problems = Object.entries(catalogue).map(([code, [status, title]]) => `| ${status} | \`${problemType(code as ProblemCode)}\` | ${title} |`)

const description = `Onrecord keeps claims on the record: what was claimed, in which source, by whom, and who denied or qualified it since.
A claim is never simply true here: every assertion, denial, qualification or retraction is its own dated, sourced record, and nothing that was recorded is silently changed.

**Reading** takes no key unless the newsroom wants one; **writing** takes \`Authorization: Bearer <key>\`.
**Lists** are pages: follow \`next\`, or the \`Link\` header. **Changes** carry \`If-Match\` with the ETag that was read.
**Errors** are problem documents (RFC 9457) of this closed catalogue:

| status | type | meaning |
|---|---|---|
${problems.join('\n')}`

export function describe(app: FastifyInstance, version: string): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Onrecord',
        version,
        summary: 'Claims on the record: who asserted, denied, qualified or retracted what, where, in which words, and when',
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This service' }],
      tags,
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of this service, made with `npm run keys` or POST /v1/keys' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

export function explore(app: FastifyInstance): void {
  app.get('/openapi.json', { schema: { hide: true } }, async (_, reply) => reply.type('application/json; charset=utf-8').send(document(app)))
  app.get('/', { schema: { hide: true } }, async (_, reply) => reply.redirect('/docs'))
  app.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      title: 'Onrecord',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: 'never',
      hideClientButton: true,
    },
  })
}

const texts = new WeakMap<FastifyInstance, string>()

function document(app: FastifyInstance): string {
  const text = texts.get(app) ?? JSON.stringify(app.swagger())
  texts.set(app, text)
  return text
}

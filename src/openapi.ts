import { createHash } from 'node:crypto'
import swagger from '@fastify/swagger'
import { fastify, type FastifyInstance, type FastifyPluginAsync, type FastifyReply, type FastifyRequest } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { json, tagsAsked } from './answers.ts'
import { type Document, finish } from './openapi/finish.ts'
import { table } from './openapi/problems.ts'
import { override } from './openapi/schemas.ts'

const tags = [
  { name: 'Claims', description: 'Propositions, each once, with everyone who spoke of them' },
  { name: 'Sources', description: 'The works in which claims appear' },
  { name: 'Analysts', description: 'Whoever speaks: people, organizations, unnamed groups' },
  { name: 'Attributions', description: 'Who takes which stance on which claim, in which source and in which words' },
  { name: 'Relations', description: 'How claims bear on one another' },
  { name: 'Changes', description: 'One ordered feed of all that was changed, and proof of it' },
  { name: 'History', description: 'Merges and redactions' },
  { name: 'Interchange', description: 'Import and export as newline-delimited JSON' },
  { name: 'Webhooks', description: 'Being told of changes as they come' },
  { name: 'Keys', description: 'Who may do what' },
  { name: 'Health', description: 'For operators' },
]

const description = `Onrecord keeps claims on the record: what was claimed, in which source, by whom, and who denied or qualified it since.
A claim is never simply true here: every assertion, denial, qualification or retraction is its own dated, sourced record, and nothing that was recorded is silently changed.

**Reading** takes no key unless the newsroom wants one; **writing** takes \`Authorization: Bearer\` and a key.

**Lists** are pages: follow \`next\`, or the \`Link\` header, until there is none. Filters of different names hold together; one that is given several times holds if any of its values does.

**Changes** carry \`If-Match\` with the ETag that was read, so that nobody overwrites what they have not seen.

**Retries** are safe: a \`POST\` that carries an \`Idempotency-Key\` can be sent again when no answer came, and writes nothing twice. Import and match refuse the header (400): they write nothing twice anyway.

**Dates** that people state are EDTF (ISO 8601-2): \`2025-11-08\`, \`2025-07~\`, \`2022-02/..\`. The service's own times are RFC 3339 instants in UTC; those it is sent may be of any zone, in the years 1 to 9999, and are cut to milliseconds.

**Errors** are problem documents (RFC 9457), whose \`type\` is \`urn:onrecord:problem:\` and a word of this closed catalogue. 405 comes with \`Allow\`; every answer with \`X-Request-Id\`, which the log has too.

| type | HTTP | meaning |
|---|---|---|
${table}`

const publish = createJsonSchemaTransformObject({ zodToJsonConfig: { override } })

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
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key of this service, made with `npm run keys` or POST /v1/keys' },
        },
      },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { override } }),
    transformObject: (document) => finish(publish(document) as Document),
  })
}

interface Page {
  type: string
  etag: string
  body: Buffer
}

function pageOf(type: string, text: string): Page {
  const body = Buffer.from(text)
  return { type, etag: `"${createHash('sha256').update(body).digest('base64url')}"`, body }
}

function answer(request: FastifyRequest, reply: FastifyReply, { type, etag, body }: Page): FastifyReply {
  reply.header('etag', etag)
  return tagsAsked(request).includes(etag) ? reply.code(304).send() : reply.type(type).send(body)
}

/** The document and its explorer, each made when it is first asked for: the explorer is megabytes of script. */
export const explore: FastifyPluginAsync = async (app) => {
  let document: Page | undefined
  let explorer: ReturnType<typeof readExplorer> | undefined
  const load = () =>
    (explorer ??= readExplorer().catch((error: unknown) => {
      explorer = undefined
      throw error
    }))
  app.get('/openapi.json', hidden, async (request, reply) => {
    document ??= pageOf(json, JSON.stringify(app.swagger()))
    return answer(request, reply, document)
  })
  app.get('/favicon.ico', hidden, async (_, reply) => reply.type('image/svg+xml').send(icon))
  app.get('/', hidden, async (_, reply) => reply.redirect('/docs/'))
  app.get('/docs', hidden, async (_, reply) => reply.redirect('/docs/', 301))
  app.get('/docs/', hidden, async (request, reply) => answer(request, reply, (await load()).start))
  app.get('/docs/js/scalar.js', hidden, async (request, reply) => answer(request, reply, (await load()).script))
}

async function readExplorer(): Promise<{ start: Page; script: Page }> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const pages = fastify()
  await pages.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Onrecord',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: 'never',
      hideClientButton: true,
      orderSchemaPropertiesBy: 'preserve',
    },
  })
  const read = async (path: string, before = ''): Promise<Page> => {
    const { statusCode, headers, body } = await pages.inject(path)
    if (statusCode !== 200) throw new Error(`the explorer answers ${statusCode} at ${path}`)
    return pageOf(String(headers['content-type']), before + body)
  }
  return {
    start: await read('/docs/'),
    // Its zod would try whether it may evaluate code; our content security policy refuses that, and browsers report it.
    script: await read('/docs/js/scalar.js', 'globalThis.__zod_globalConfig = { jitless: true };\n'),
  }
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1b1b1b"/><path fill="#fff" d="M8 9h7v7l-3 7H8l2-7H8zm9 0h7v7l-3 7h-4l2-7h-2z"/></svg>'

const hidden = { schema: { hide: true } }

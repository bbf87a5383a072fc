import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import supertest from 'supertest'
import { inject } from 'vitest'
import type { z } from 'zod'
import { type AppConfig, buildApp } from '../../src/app.ts'
import type { Role } from '../../src/auth.ts'
import { type Database, openDatabase } from '../../src/database/open.ts'
import { addKey } from '../../src/keys/queries.ts'
import { keepSigningKey } from '../../src/log/key-file.ts'
import { Problem } from '../../src/problems.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

export interface Api {
  app: FastifyInstance
  database: Database
  urls: TestDatabase
  keys: Record<Role, string>
  /** Requests as someone: the key of a role, or none. */
  as(role?: Role): ReturnType<typeof supertest.agent>
  /** Puts a record on record as an editor and answers it. */
  add(path: string, body: object): Promise<Recorded>
  /** A connection to the database, as its owner or as the service; it ends with the rest. */
  connect(as: 'owner' | 'service'): Promise<pg.Client>
  close(): Promise<void>
}

export type Recorded = Record<string, unknown> & { id: string; slug: string; version: number }

const settings: AppConfig = {
  publicRead: true,
  rateLimit: 0,
  answersKept: 32,
  trustProxy: false,
  corsOrigins: '*',
  webhookAllowPrivate: false,
  logLevel: (process.env.TEST_LOG_LEVEL ?? 'silent') as AppConfig['logLevel'],
}

interface Options {
  poolSize?: number
  statementNames?: boolean
  /** Seconds that a read may take; by itself it takes as long as it takes. */
  readTimeout?: number
  replicaUrls?: string[]
  /** Where it finds its database; without it a new one is made. */
  find?: (() => Promise<TestDatabase>) | undefined
  /** What a test adds to the app before it listens. */
  extend?: (app: FastifyInstance) => void
  /** Keys that are there already; without them new ones are made. */
  keys?: Record<Role, string>
}

/** The shipping app on a database of its own, every answer of which is held against its schema. */
export async function startApi(
  changes: Partial<AppConfig> = {},
  { poolSize = 5, statementNames = true, find = cloneDatabase, extend = () => {}, keys: known, ...options }: Options = {},
): Promise<Api> {
  const clone = await find()
  const database = openDatabase({ url: clone.serviceUrl, poolSize, statementNames, ...options })
  const signingKeyFile = await keepSigningKey(inject('scratch'))
  const app = await buildApp({ ...settings, signingKeyFile, ...changes }, database, (made) => {
    holdToSchema(made)
    extend(made)
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const keys = known ?? (await makeKeys(database))
  const clients: pg.Client[] = []
  const as = (role?: Role) => {
    const agent = supertest.agent(app.server)
    return role ? agent.auth(keys[role], { type: 'bearer' }) : agent
  }
  return {
    app,
    database,
    urls: clone,
    keys,
    as,
    async add(path, body) {
      const answer = await as('editor').post(path).send(body)
      if (answer.status !== 201) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`)
      return answer.body as Recorded
    },
    async connect(as) {
      const client = new pg.Client({ connectionString: clone[`${as}Url`] })
      await client.connect()
      clients.push(client)
      return client
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()))
      await app.close()
      await database.close()
      await clone.drop()
    },
  }
}

async function makeKeys(database: Database): Promise<Record<Role, string>> {
  const keys = {} as Record<Role, string>
  for (const role of ['reader', 'contributor', 'editor', 'admin'] as const) {
    keys[role] = (await addKey(database, { name: `The ${role}`, role, actor: role })).key
  }
  return keys
}

interface Described {
  content?: Record<string, { schema: z.ZodType }>
}

/** The contract is checked on every call of every test: an answer that does not fit its schema fails the request. */
function holdToSchema(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? ''
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || !type.includes('json') || type.includes('ndjson')) return payload
    const text = payload.toString()
    const answers = (request.routeOptions.schema?.response ?? {}) as Record<number, Described>
    const schema = type === 'application/problem+json' ? Problem : answers[reply.statusCode]?.content?.[type]?.schema
    if (request.routeOptions.schema?.operationId === undefined) return payload
    if (!schema || (type === 'application/problem+json' && !answers[reply.statusCode]))
      throw new Error(`${request.method} ${request.url} answered ${reply.statusCode} ${type}, which its document does not say: ${text}`)
    const judged = schema.safeParse(JSON.parse(text))
    if (!judged.success)
      throw new Error(`${request.method} ${request.url} answered what its schema does not have: ${judged.error.message} ${text}`)
    return payload
  })
}

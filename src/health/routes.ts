import type { FastifyBaseLogger } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pendingMigrations } from '../database/migrate.ts'
import { readLogin, whyNoWrites, whyNotAdmitted } from '../database/login.ts'
import type { Database } from '../database/open.ts'
import { replicaStates } from '../database/replica.ts'
import { operation } from '../operations.ts'
import { ProblemError } from '../problems.ts'

const Alive = z
  .object({ status: z.literal('alive').describe('The process answers') })
  .meta({ id: 'Alive', description: 'That the process answers', examples: [{ status: 'alive' }] })
const Ready = z
  .object({
    status: z.literal('ready').describe('The service can do its work'),
    revisions: z
      .enum(['by role and trigger', 'by trigger alone'])
      .describe(
        'What keeps revisions from being changed. `by trigger alone`: the service logs in as the owner of its tables; give DATABASE_URL a member of onrecord_service',
      ),
    replicas: z
      .array(z.enum(replicaStates))
      .optional()
      .describe(
        'Where there are replicas, in the order of DATABASE_REPLICA_URLS: whether each is read from, or why not. Without them all is read from the primary',
      ),
  })
  .meta({ id: 'Ready', description: 'That the service can do its work', examples: [{ status: 'ready', revisions: 'by role and trigger' }] })

const tag = 'Health'

export const health: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  app.get(
    '/healthz',
    operation({
      id: 'getHealth',
      tag,
      summary: 'Is the process alive?',
      description: 'Answers as long as the process does.',
      answers: { 200: ['Alive', Alive] },
    }),
    async (_, reply) => reply.send({ status: 'alive' }),
  )

  app.get(
    '/readyz',
    operation({
      id: 'getReadiness',
      tag,
      summary: 'Is the service ready?',
      description:
        'The database answers and takes writes, and its migrations are applied. It is ready without its replicas too, and says which it reads from.',
      answers: { 200: ['Ready', Ready] },
    }),
    async (_, reply) => {
      const login = await readLogin(database)
      const why = whyNotAdmitted(login) ?? whyNoWrites(login)
      if (why !== undefined) throw unready(why)
      const pending = await pendingMigrations({ query: async (text) => ({ rows: await database.query({ text, values: [] }) }) })
      if (pending.length > 0) throw unready(`Migrations are not applied: ${pending.join(', ')}`)
      const replicas = database.replicas().map(({ state }) => state)
      const revisions = login.changesRevisions ? 'by trigger alone' : 'by role and trigger'
      return reply.send({ status: 'ready', revisions, ...(replicas.length > 0 && { replicas }) })
    },
  )
}

const unready = (why: string) => new ProblemError('unavailable', why, {}, { 'retry-after': '5' })

export const warnUnguarded = (log: FastifyBaseLogger): void =>
  log.warn(
    'the service logs in as the owner of its tables: revisions are kept by triggers alone; give DATABASE_URL a member of onrecord_service',
  )

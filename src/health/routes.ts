import type { FastifyBaseLogger } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { collectDefaultMetrics, type Counter, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import { pendingMigrations } from '../database/migrate.ts'
import { type Database, sql } from '../database/open.ts'
import { replicaStates } from '../database/replica.ts'
import { measureLog } from '../log/metrics.ts'
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

/** From the metrics of this process those of the whole service. */
export type Collect = (registry: Registry) => () => Promise<string>
const ofThisProcess: Collect = (registry) => () => registry.metrics()

export const health: FastifyPluginAsyncZod<{ database: Database; answers: Counter<'from'>; collect?: Collect }> = async (
  app,
  { database, answers, collect = ofThisProcess },
) => {
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
        'The database answers and its migrations are applied. It is ready without its replicas too, and says which it reads from.',
      answers: { 200: ['Ready', Ready] },
    }),
    async (_, reply) => {
      const pending = await pendingMigrations(database.pool)
      if (pending.length > 0)
        throw new ProblemError('unavailable', `Migrations are not applied: ${pending.join(', ')}`, {}, { 'retry-after': '5' })
      const replicas = database.replicas().map(({ state }) => state)
      return reply.send({ status: 'ready', revisions: await revisionsGuarded(database), ...(replicas.length > 0 && { replicas }) })
    },
  )

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by operation and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  })
  const pool = new Gauge({
    name: 'onrecord_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, database.pool.totalCount)
      this.set({ state: 'idle' }, database.pool.idleCount)
      this.set({ state: 'waited for' }, database.pool.waitingCount)
    },
  })
  const healthy = new Gauge({
    name: 'onrecord_replica_healthy',
    help: 'Whether a replica is read from, by its place in DATABASE_REPLICA_URLS',
    labelNames: ['replica'],
    registers: [registry],
    collect() {
      database.replicas().forEach(({ state }, index) => this.set({ replica: index + 1 }, state === 'read' ? 1 : 0))
    },
  })
  const lag = new Gauge({
    name: 'onrecord_replica_lag_seconds',
    help: 'How old what a replica has may be; infinite until it has once caught up',
    labelNames: ['replica'],
    registers: [registry],
    collect() {
      database.replicas().forEach((status, index) => this.set({ replica: index + 1 }, status.lag))
    },
  })
  void [pool, healthy, lag]
  registry.registerMetric(answers)
  measureLog(registry, database, app.log)
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    durations.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  const metrics = collect(registry)
  app.get(
    '/metrics',
    operation({
      id: 'getMetrics',
      tag,
      summary: 'Metrics',
      description: 'In the text format of Prometheus.',
      answers: {
        200: [
          'Metrics',
          z.string().meta({
            description: 'Metrics in the text format of Prometheus',
            examples: ['onrecord_database_connections{state="open"} 4\n'],
          }),
          'text/plain',
        ],
      },
    }),
    async (_, reply) => reply.type(registry.contentType).send(await metrics()),
  )
}

export async function warnUnguarded(log: FastifyBaseLogger, database: Database): Promise<void> {
  if ((await revisionsGuarded(database)) === 'by role and trigger') return
  log.warn(
    'the service logs in as the owner of its tables: revisions are kept by triggers alone; give DATABASE_URL a member of onrecord_service',
  )
}

async function revisionsGuarded({ query }: Database): Promise<'by role and trigger' | 'by trigger alone'> {
  const [row] = await query<{ open: boolean }>(sql`SELECT has_table_privilege('revision', 'UPDATE, DELETE, TRUNCATE') AS open`)
  return row?.open ? 'by trigger alone' : 'by role and trigger'
}

import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { collectDefaultMetrics, type Counter, Gauge, type GaugeConfiguration, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { measureLog } from '../log/metrics.ts'
import { operation } from '../operations.ts'

/** From the metrics of this process those of the whole service. */
export type Collect = (registry: Registry) => () => Promise<string>
const ofThisProcess: Collect = (registry) => () => registry.metrics()

/** Measures the process, its database and every request from here on. */
export function measure(app: FastifyInstance, database: Database, answers: Counter<'from'>): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by operation and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  })
  // Those of several workers are summed, where a gauge says nothing else.
  const gauge = (configuration: GaugeConfiguration<string>) => registry.registerMetric(new Gauge({ ...configuration, registers: [] }))
  gauge({
    name: 'onrecord_workers',
    help: 'Processes that these metrics are of: one that does not answer in time is left out',
    collect() {
      this.set(1)
    },
  })
  gauge({
    name: 'onrecord_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'],
    collect() {
      this.set({ state: 'open' }, database.pool.totalCount)
      this.set({ state: 'idle' }, database.pool.idleCount)
      this.set({ state: 'waited for' }, database.pool.waitingCount)
    },
  })
  gauge({
    name: 'onrecord_replica_healthy',
    help: 'Whether a replica is read from, by its place in DATABASE_REPLICA_URLS',
    labelNames: ['replica'],
    aggregator: 'min',
    collect() {
      database.replicas().forEach(({ state }, index) => this.set({ replica: index + 1 }, state === 'read' ? 1 : 0))
    },
  })
  gauge({
    name: 'onrecord_replica_lag_seconds',
    help: 'How old what a replica has may be; infinite until it has once caught up',
    labelNames: ['replica'],
    aggregator: 'max',
    collect() {
      database.replicas().forEach((status, index) => this.set({ replica: index + 1 }, status.lag))
    },
  })
  registry.registerMetric(answers)
  measureLog(registry, database, app.log)
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    durations.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  return registry
}

export const metrics: FastifyPluginAsyncZod<{ registry: Registry; collect?: Collect }> = async (
  app,
  { registry, collect = ofThisProcess },
) => {
  const read = collect(registry)
  app.get(
    '/metrics',
    operation({
      id: 'getMetrics',
      tag: 'Health',
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
    async (_, reply) => reply.type(registry.contentType).send(await read()),
  )
}

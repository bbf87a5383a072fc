import type { FastifyBaseLogger } from 'fastify'
import { Gauge, type Registry } from 'prom-client'
import type { Database } from '../database/open.ts'
import { cached } from '../database/cached.ts'
import { type Backlog, backlogOfLog, mostCounted } from './state.ts'

const gauges: [member: keyof Backlog & string, name: string, help: string][] = [
  ['head', 'onrecord_log_size', 'Revisions in the log of changes: where the feed ends'],
  ['unsealed', 'onrecord_log_waiting', `Revisions that are not in the log yet; at most ${mostCounted} are counted`],
  [
    'age',
    'onrecord_settled_age_seconds',
    'How long ago the newest instant lies that asOf can name: it grows while a transaction stays open',
  ],
]

/** Where the database does not answer, all else is measured still. */
export function measureLog(registry: Registry, database: Database, log: FastifyBaseLogger): void {
  // Read once for all that are collected together.
  const backlogOf = cached(500, async ({ query }) => {
    try {
      const [backlog] = await query<Backlog>(backlogOfLog)
      return backlog
    } catch (error) {
      log.warn({ err: error }, 'the log of changes could not be measured')
      return undefined
    }
  })
  for (const [member, name, help] of gauges)
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        // Every worker sees the same log.
        aggregator: 'max',
        async collect() {
          this.set(Number((await backlogOf(database))?.[member] ?? Number.NaN))
        },
      }),
    )
}

import { setTimeout as pause } from 'node:timers/promises'
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

const patience = 2000

/** Where the database does not answer soon, all else is measured still. */
export function measureLog(registry: Registry, database: Database, log: FastifyBaseLogger): void {
  // Read once for all that are collected together.
  const backlogOf = cached(500, async (database) => {
    try {
      return await Promise.race([readBacklog(database), tooLate()])
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
        // Every worker sees the same log, though not all may be able to read it.
        aggregator: 'max',
        async collect() {
          const value = (await backlogOf(database))?.[member]
          if (typeof value === 'number') this.set(value)
          else this.remove()
        },
      }),
    )
}

// pg takes it with each query, which its types do not say.
const limit = { query_timeout: patience }

async function readBacklog({ pool, named }: Database): Promise<Backlog | undefined> {
  const { rows } = await pool.query<Backlog>({ ...named(backlogOfLog), ...limit })
  return rows[0]
}

// A connection to send it on may be long in coming too.
async function tooLate(): Promise<never> {
  await pause(patience, undefined, { ref: false })
  throw new Error('the database did not answer in time')
}

import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/open.ts'
import { removeExpired } from './queries.ts'

const pause = 10 * 60_000

/** Every now and then what was kept for repeated requests is cleared away. */
export function clearExpired(app: FastifyInstance, database: Database): void {
  let running = Promise.resolve()
  const clear = () => {
    running = removeExpired(database).catch((error: Error) => app.log.warn({ err: error }, 'expired retries were not removed'))
  }
  const timer = setInterval(clear, pause).unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await running
  })
}

import type { Config } from '../config.ts'
import { shutDown, isShuttingDown, onShutdown, reportTrouble } from '../shutdown.ts'
import { freePort } from '../ports.ts'
import { answerWorkers } from './answering.ts'
import { listening } from './listening.ts'
import { startWorkers } from './pool.ts'

/** Has the workers serve the database at the url; where, it says once all of them do. */
export async function listenTogether(config: Config, url: string): Promise<string> {
  // That the port is taken is said before any worker starts. A free one is chosen once, so that whoever replaces the last worker finds it again.
  const port = await listening(config, (port, host) => freePort(host, port))
  if (isShuttingDown()) throw new Error('told to end')
  answerWorkers()
  const workers = startWorkers({
    count: config.workers,
    environment: { PORT: `${port}`, DATABASE_URL: url, MIGRATE_DATABASE_URL: '', SIGNING_KEY_FILE: config.signingKeyFile ?? '' },
    onLost(error) {
      reportTrouble(error)
      process.exitCode = 1
      shutDown()
    },
  })
  onShutdown(() => workers.close())
  // Told again, this process waits no longer, and what is left of them is not to go on without it.
  process.once('exit', () => workers.kill())
  return workers.ready
}

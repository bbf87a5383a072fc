import cluster from 'node:cluster'
import { buildApp, type Shared } from '../app.ts'
import { say } from '../command.ts'
import { readConfig } from '../config.ts'
import { connect, tellLost } from '../database/attach.ts'
import { shutDown, isShuttingDown, onShutdown } from '../shutdown.ts'
import { readLogin } from '../database/login.ts'
import { warnUnguarded } from '../health/routes.ts'
import { SharedCounter } from './counting.ts'
import { listening } from './listening.ts'
import { ask, type FromPrimary, tell } from './messages.ts'
import { answerScrapes } from './metrics.ts'

// Longer than the primary waits for the workers.
const patience = 5000

/** One of the processes that serve; the primary has made its database ready, and told it where that is. */
export async function work(): Promise<void> {
  // Ctrl-C reaches every process, but the primary tells the workers when to end.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
  process.on('message', (message: FromPrimary) => {
    if (!message.end) return
    shutDown()
    tell({ ends: true })
  })
  // One that still starts may hear no more than that the primary has left it.
  process.on('disconnect', shutDown)
  if (!process.connected) shutDown()

  const config = readConfig()
  const database = connect(config, config.databaseUrl ?? '', { log: say, onError: tellLost })
  onShutdown(() => database.close())
  const app = await buildApp(config, database, undefined, shared)
  onShutdown(() => app.close())
  if (cluster.worker?.id === 1 && (await readLogin(database)).changesRevisions) warnUnguarded(app.log)
  if (isShuttingDown()) return
  tell({ listens: await listening(config, (port, host) => app.listen({ port, host })) })
}

const shared: Shared = {
  counter: SharedCounter,
  collect(registry) {
    answerScrapes(registry)
    return () => ask(patience, 'metrics')
  },
}

import cluster from 'node:cluster'
import { say } from './command.ts'
import { readConfig } from './config.ts'
import { attach, tellLost } from './database/attach.ts'
import { shutDownOnSignals, onShutdown, failToStart, giveUp } from './shutdown.ts'
import { addKey, hasAdminKey } from './keys/queries.ts'
import { keepSigningKey } from './log/key-file.ts'
import { listenTogether } from './workers/primary.ts'

async function start(): Promise<void> {
  const given = readConfig()
  // A process loads no more of the service than it runs, and that while its database answers: one that has workers answers no request itself.
  const service = given.workers === 1 ? import('./workers/alone.ts') : undefined
  const attached = await attach(given, {
    log: say,
    onError: tellLost,
    onLost: () => giveUp('Postgres ended by itself: see postgres.log in the data folder'),
  })
  onShutdown(() => attached.close())
  // Ctrl-C does not reach the embedded Postgres: requests under way are answered, then the database is closed.
  shutDownOnSignals()

  const { database } = attached
  const config = { ...given, signingKeyFile: given.signingKeyFile ?? (attached.embedded ? await keepSigningKey(given.dataDir) : undefined) }
  const listen = service ? await (await service).serveAlone(config, attached) : () => listenTogether(config, attached.url)
  const loaded = attached.embedded ? await (await import('./interchange/sample.ts')).loadSample(database) : 0
  if (loaded > 0) say(`loaded the sample: ${loaded} records`)
  const address = await listen()
  // Made once nothing can fail any more, so that it is shown.
  if (attached.embedded && !(await hasAdminKey(database))) {
    const { key } = await addKey(database, { name: 'First key', role: 'admin', actor: 'admin' })
    say(`Your admin key, shown this once: ${key}`)
  }
  say(`Onrecord is ready at ${address}
  a claim       ${address}/v1/claims/encirclement
  the explorer  ${address}/docs`)
}

const main = cluster.isWorker ? (await import('./workers/worker.ts')).work : start
main().catch(failToStart)

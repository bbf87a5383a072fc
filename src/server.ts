import cluster from 'node:cluster'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { attach, tellLost } from './database/attach.ts'
import type { Database } from './database/open.ts'
import { ending, endOnSignals, endWith, failToStart } from './ending.ts'
import { warnUnguarded } from './health/routes.ts'
import { loadSample } from './interchange/sample.ts'
import { addKey, hasKeys } from './keys/queries.ts'
import { keepSigningKey } from './log/signing.ts'
import { listenTogether } from './workers/primary.ts'
import { work } from './workers/worker.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function start(): Promise<void> {
  const given = readConfig()
  const attached = await attach(given, { log: say, onError: tellLost })
  endWith(() => attached.close())
  // Ctrl-C does not reach the embedded Postgres: requests under way are answered, then the database is closed.
  endOnSignals()

  const { database } = attached
  const config = { ...given, signingKeyFile: given.signingKeyFile ?? (attached.embedded ? await keepSigningKey(given.dataDir) : undefined) }
  const listen = config.workers === 1 ? await alone(config, database) : () => listenTogether(config, attached.url)
  const loaded = attached.embedded ? await loadSample(database) : 0
  if (loaded > 0) say(`loaded the sample: ${loaded} records`)
  if (ending()) return
  const address = await listen()
  // Made once nothing can fail any more, so that it is shown.
  if (attached.embedded && !(await hasKeys(database))) {
    const { key } = await addKey(database, { name: 'First key', role: 'admin', actor: 'admin' })
    say(`Your admin key, shown this once: ${key}`)
  }
  say(`Onrecord is ready at ${address}
  a claim       ${address}/v1/claims/encirclement
  the explorer  ${address}/docs`)
}

async function alone(config: Config, database: Database): Promise<() => Promise<string>> {
  const app = await buildApp(config, database)
  endWith(() => app.close())
  await warnUnguarded(app.log, database)
  return () => app.listen({ port: config.port, host: config.host })
}

const main = cluster.isWorker ? work : start
main().catch(failToStart)

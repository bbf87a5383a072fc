import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { attach } from './database/attach.ts'
import { revisionsGuarded } from './health/routes.ts'
import { loadSample } from './interchange/sample.ts'
import { addKey, hasKeys } from './keys/queries.ts'

let stopping: Promise<void> | undefined

async function start(): Promise<void> {
  const config = readConfig()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const attached = await attach(config, {
    log: say,
    onError: (error) => process.stderr.write(`database connection lost: ${error.message}\n`),
  })
  const close: (() => Promise<void>)[] = [() => attached.close()]

  // Ctrl-C reaches this process alone: requests under way are answered, then the database is closed.
  const stop = (): void => {
    stopping ??= (async () => {
      for (const step of close) await step()
    })().catch(fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  const { database } = attached
  const app = await buildApp(config, database)
  close.unshift(() => app.close())
  if ((await revisionsGuarded(database)) === 'by trigger alone') {
    app.log.warn(
      'the service logs in as the owner of its tables: revisions are kept by triggers alone; give DATABASE_URL a member of onrecord_service',
    )
  }
  const loaded = attached.embedded ? await loadSample(database) : 0
  if (loaded > 0) say(`loaded the sample: ${loaded} records`)
  if (stopping) return
  const address = await app.listen({ port: config.port, host: config.host })
  // Made once nothing can fail any more, so that it is shown.
  if (attached.embedded && !(await hasKeys(database))) {
    const { key } = await addKey(database, { name: 'First key', role: 'admin', actor: 'admin' })
    say(`Your admin key, shown this once: ${key}`)
  }
  say(`Onrecord is ready at ${address}
  a claim       ${address}/v1/claims/encirclement
  the explorer  ${address}/docs`)
}

function fail(error: unknown): void {
  process.stderr.write(`Onrecord could not start or stop: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

// What is told to stop while it starts fails for want of the database that is taken from it.
start().catch((error: unknown) => stopping ?? fail(error))

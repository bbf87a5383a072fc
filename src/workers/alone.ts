import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Attached } from '../database/attach.ts'
import { onShutdown } from '../shutdown.ts'
import { warnUnguarded } from '../health/routes.ts'
import { listening } from './listening.ts'

/** The service in a process of its own; it listens when it is told to. */
export async function serveAlone(config: Config, { database, unguarded }: Attached): Promise<() => Promise<string>> {
  const app = await buildApp(config, database)
  onShutdown(() => app.close())
  if (unguarded) warnUnguarded(app.log)
  return () => listening(config, (port, host) => app.listen({ port, host }))
}

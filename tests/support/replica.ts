import { execFileSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterIn } from '../../src/database/cluster.ts'
import { admitService, type Embedded, startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { readPostmaster } from '../../src/database/postmaster.ts'
import { startProxy } from './proxy.ts'

const forgetful = { durable: false }

/** A migrated server of one's own, and copies that follow it. */
export async function startServers(folder: string, copies: number): Promise<{ primary: Embedded; replicas: Replica[] }> {
  const origin = join(folder, 'primary')
  const first = await startEmbedded(origin, forgetful)
  await migrate(first.ownerUrl)
  await admitService(first.ownerUrl)
  await first.stop()
  const folders = Array.from({ length: copies }, (_, n) => join(folder, `replica-${n + 1}`))
  // What was shut down in order may be copied as it lies.
  for (const copy of folders) execFileSync('cp', ['-a', origin, copy])
  const primary = await startEmbedded(origin, forgetful)
  for (const copy of folders) {
    writeFileSync(join(clusterIn(copy), 'standby.signal'), '')
    appendFileSync(join(clusterIn(copy), 'postgresql.auto.conf'), `primary_conninfo = '${primary.ownerUrl}'\n`)
  }
  return { primary, replicas: await Promise.all(folders.map(startReplica)) }
}

/** A streaming replica at an address that stays, however often the server behind it starts. */
export interface Replica {
  ownerUrl: string
  serviceUrl: string
  start(): Promise<void>
  kill(): Promise<void>
  /** Leaves everything said to it unanswered, as a host that is lost does; until it is let on. */
  hold(): void
  letOn(): void
  stop(): Promise<void>
}

async function startReplica(folder: string): Promise<Replica> {
  let server = await startEmbedded(folder, forgetful)
  const proxy = await startProxy(server.ownerUrl)
  return {
    ownerUrl: proxy.through(server.ownerUrl),
    serviceUrl: proxy.through(server.serviceUrl),
    async start() {
      server = await startEmbedded(folder, forgetful)
      proxy.turnTo(server.ownerUrl)
    },
    async kill() {
      process.kill(readPostmaster(folder)?.pid ?? 0, 'SIGKILL')
      await server.stop()
    },
    hold: proxy.hold,
    letOn: proxy.letOn,
    async stop() {
      proxy.close()
      await server.stop()
    },
  }
}

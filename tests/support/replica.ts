import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { clusterIn } from '../../src/database/cluster.ts'
import { admitService, type Embedded, startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { readPostmaster } from '../../src/database/postmaster.ts'

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
  const pairs = new Set<[Socket, Socket]>()
  let held = false
  const gate = createServer((from) => {
    const pair: [Socket, Socket] = [from, connect(Number(new URL(server.ownerUrl).port), '127.0.0.1')]
    pairs.add(pair)
    for (const [one, other] of [pair, pair.toReversed()] as [Socket, Socket][]) {
      one.pipe(other)
      one
        .on('error', () => {})
        .on('close', () => {
          pairs.delete(pair)
          other.destroy()
        })
    }
    if (held) unpipe(pair)
  }).listen(0, '127.0.0.1')
  await once(gate, 'listening')
  const { port } = gate.address() as AddressInfo

  return {
    ownerUrl: through(server.ownerUrl, port),
    serviceUrl: through(server.serviceUrl, port),
    async start() {
      server = await startEmbedded(folder, forgetful)
    },
    async kill() {
      process.kill(readPostmaster(folder)?.pid ?? 0, 'SIGKILL')
      await server.stop()
    },
    hold() {
      held = true
      pairs.forEach(unpipe)
    },
    letOn() {
      held = false
      for (const [one, other] of pairs) one.pipe(other).pipe(one)
    },
    async stop() {
      gate.close()
      for (const [from] of pairs) from.destroy()
      await server.stop()
    },
  }
}

function unpipe([one, other]: [Socket, Socket]): void {
  one.unpipe(other).pause()
  other.unpipe(one).pause()
}

function through(url: string, port: number): string {
  const other = new URL(url)
  other.port = `${port}`
  return other.href
}

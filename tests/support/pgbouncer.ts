import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject, vi } from 'vitest'
import { environment } from '../../src/database/program.ts'
import { freePort } from '../../src/ports.ts'

export const pgbouncer = '/usr/sbin/pgbouncer'

/** Its version as [major, minor]; undefined where there is none. */
export const bouncerVersion = /(\d+)\.(\d+)/
  .exec(spawnSync(pgbouncer, ['--version'], { encoding: 'utf8' }).stdout ?? '')
  ?.slice(1)
  .map(Number)

export interface Bouncer {
  url: string
  stop(): Promise<void>
}

/** PgBouncer in transaction mode before a database: all its clients share two connections. */
export async function startBouncer(databaseUrl: string): Promise<Bouncer> {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl)
  const folder = mkdtempSync(join(inject('scratch'), 'pgbouncer-'))
  chmodSync(folder, 0o755)
  const listening = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  const [name, user, secret] = [pathname.slice(1), username, password].map(decodeURIComponent)
  writeFileSync(
    file,
    `[databases]
onrecord = host=${hostname} port=${port} dbname=${name} user=${user} password=${secret}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listening}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
`,
  )
  const asRoot = process.getuid?.() === 0
  const child = spawn(pgbouncer, ['-q', file], {
    ...(asRoot && { uid: 65534, gid: 65534 }),
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')
  const url = `postgresql://onrecord@127.0.0.1:${listening}/onrecord`
  await vi.waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`PgBouncer did not start: ${said}`)
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.end()
    },
    { timeout: 10_000 },
  )
  return {
    url,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

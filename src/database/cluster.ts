import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, environment, wayTo } from './program.ts'

export const clusterIn = (folder: string) => join(folder, 'postgres')

export function urlsFor(folder: string, port: number) {
  const [owner, service] = readFileSync(passwordFile(folder), 'utf8').split('\n')
  return {
    ownerUrl: `postgresql://postgres:${owner}@127.0.0.1:${port}/onrecord`,
    serviceUrl: `postgresql://onrecord:${service}@127.0.0.1:${port}/onrecord`,
  }
}

// Made beside its place and renamed when whole: what an interrupted first start leaves is thrown away by the next.
export async function makeCluster(folder: string, bin: string, account: Account, keep: number, durable: boolean): Promise<void> {
  const cluster = clusterIn(folder)
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwords = [newPassword(), newPassword()]
  rmSync(passwordFile(folder), { force: true })
  writeFileSync(passwordFile(folder), passwords.join('\n'), { mode: 0o600, flush: true })
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(unfinished, account.uid, account.gid)
    chownSync(passwordFile(folder), account.uid, account.gid)
  }
  const way = wayTo(unfinished, account)
  const initdb = [
    `--pgdata=${way}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--pwfile=/dev/stdin',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
    ...(durable ? [] : ['--no-sync']),
  ]
  const password = openSync(passwordFile(folder), 'r')
  try {
    await run(join(bin, 'initdb'), initdb, account, unfinished, keep, password)
  } finally {
    closeSync(password)
  }
  const single = ['--single', '-D', way, '-c', 'exit_on_error=on', ...(durable ? [] : ['-F']), 'postgres']
  await run(
    join(bin, 'postgres'),
    single,
    account,
    unfinished,
    keep,
    `CREATE ROLE onrecord LOGIN PASSWORD '${passwords[1]}';\nCREATE DATABASE onrecord;\n`,
  )
  renameSync(unfinished, cluster)
}

// The first line is the owner's password, as initdb reads it, the second the service's.
const passwordFile = (folder: string) => join(folder, 'postgres.password')

const newPassword = () => randomBytes(24).toString('base64url')

async function run(file: string, args: string[], { uid, gid }: Account, cwd: string, keep: number, input: string | number): Promise<void> {
  const stdin = typeof input === 'number' ? input : 'pipe'
  const child = spawn(file, args, { uid, gid, cwd, env: environment, detached: true, stdio: [stdin, 'ignore', 'pipe', keep] })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  child.stdin?.on('error', () => {}).end(input)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Making the database failed (${file} ended with ${code}): ${complaint.trim()}`)),
    )
  })
}

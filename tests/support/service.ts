import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Run {
  child: ChildProcess
  /** What has been written so far. */
  out(): string
  err(): string
  /** The exit code, once all output is there; null: ended by a signal. */
  ended: Promise<number | null>
}

export type Settings = Record<string, string>

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> }

/** What the npm script that runs the file tells Node. */
function flagsFor(file: string): string[] {
  const script = Object.values(scripts).find((script) => script.endsWith(` dist/${file}`)) ?? ''
  return script.split(' ').filter((word) => word.startsWith('--max-'))
}

/** A file of the built service as a process of its own, in an environment of its own. */
export function run(built: string, file: string, settings: Settings, ...args: string[]): Run {
  const child = spawn(process.execPath, [...flagsFor(file), join(built, file), ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text))
  return { child, out: () => written.out, err: () => written.err, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Interrupts a process, and waits until it has taken the signal: two of a kind that are on their way are one. */
export async function interrupt(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  while (isInterrupted(pid)) await pause(1)
}

// Where the system does not tell, it is taken for heard.
function isInterrupted(pid: number): boolean {
  try {
    return /^ShdPnd:.*[2367abef]$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export interface Service extends Run {
  address: string
}

/** The service, once it says where it is ready. */
export async function serve(built: string, settings: Settings): Promise<Service> {
  const service = run(built, 'server.js', { PORT: '0', ...settings })
  for (;;) {
    const [, address] = /^Onrecord is ready at (\S+)$/m.exec(service.out()) ?? []
    if (address) return { ...service, address }
    const ended = await Promise.race([service.ended.then(() => true), once(service.child.stdout!, 'data').then(() => false)])
    if (ended) throw new Error(`The service did not start: ${service.out()}${service.err()}`)
  }
}

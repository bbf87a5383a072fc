import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { type Database, sql } from '../database/open.ts'
import { writing } from '../recording.ts'
import { stateOfLog, type LogState } from './state.ts'
import { beginEpoch, mostSealed, sealNext } from './sealing.ts'

/** How often a process looks for what is new, in milliseconds: one statement, however many follow. */
const often = 200
const released = 100

/** What has been sealed so far, kept up to date. */
export interface Log {
  /** The position after the last one. */
  head(): number
  /** Waits until there is more than this, so many milliseconds at most, or until the signal says not to. */
  beyond(position: number, most: number, signal: AbortSignal): Promise<void>
  /** Calls back whenever there is more. */
  onGrown(tell: () => void): void
  /** Seals at once what can be. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** In the background of every process: puts releases on the record when their time comes, and seals what has been written. */
export function startSealer(database: Database, log: FastifyBaseLogger): Log {
  const closing = new AbortController()
  const waiting = new Set<() => void>()
  let head = 0

  function rise(to: number): void {
    if (to <= head) return
    head = to
    for (const look of waiting) look()
  }

  async function step(): Promise<boolean> {
    const [state] = await database.query<LogState>(stateOfLog)
    if (!state) throw new Error('the database did not say how long the log is')
    rise(Number(state.head))
    const told = state.due && (await release(database))
    if (!state.unsealed) return told
    const sealed = await sealNext(database)
    rise(Number(state.head) + sealed)
    return told || sealed === mostSealed
  }

  const running = (async () => {
    let begun = false
    for (let failed = false; !closing.signal.aborted;) {
      try {
        if (!begun) await beginEpoch(database)
        begun = true
        const more = await step()
        failed = false
        if (more) continue
      } catch (error) {
        if (!failed && !closing.signal.aborted) log.error({ err: error }, 'the log cannot be kept; it is tried again')
        failed = true
      }
      await pause(often, undefined, { signal: closing.signal }).catch(() => {})
    }
  })()

  return {
    head: () => head,
    beyond: (position, most, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(end, most)
        const look = () => head > position && end()
        function end() {
          clearTimeout(timer)
          waiting.delete(look)
          signal.removeEventListener('abort', end)
          resolve()
        }
        waiting.add(look)
        signal.addEventListener('abort', end)
        if (signal.aborted) end()
        else look()
      }),
    onGrown: (tell) => void waiting.add(tell),
    async catchUp() {
      // What had been begun may end before what is new by now; what comes meanwhile is not waited for.
      for (let left = 2; left > 0;) if ((await sealNext(database, 'wait')) < mostSealed) left--
      await step()
    },
    async close() {
      closing.abort()
      await running
    },
  }
}

/** Answers whether there was anything that nobody else had in hand. */
async function release({ write }: Database): Promise<boolean> {
  const [done] = await write<{ count: string }>(
    sql`WITH ${writing({ actor: 'onrecord', keyId: null, role: 'admin', reason: null })} SELECT release_due(${released}) AS count FROM writing`,
  )
  return Number(done?.count ?? 0) > 0
}

import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { type Database, sql } from '../database/open.ts'
import { together } from '../database/together.ts'
import { writing } from '../recording.ts'
import { stateOfLog, type LogState } from './state.ts'
import { beginEpoch, sealNext } from './sealing.ts'

/** How often a process looks for what is new, in milliseconds: one statement, however many follow. */
const lookEvery = 200
/** So many releases are put on the record in one statement. */
const mostReleased = 100
/** No step takes so long but where the database does not answer; milliseconds. */
const longestStep = 5000

/** What has been sealed so far, kept up to date. */
export interface Log {
  /** The position after the last one. */
  head(): number
  /** The epoch under which it goes on; undefined until it has been looked at. */
  epoch(): number | undefined
  /** Waits until there is more than this, so many milliseconds at most, or until the signal says not to; fails where the log goes on under another epoch. */
  beyond(position: number, most: number, signal: AbortSignal): Promise<void>
  /** Calls back whenever there is more. */
  onGrown(tell: () => void): void
  /** Seals at once what can be. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  look: () => void
  fail?: (error: Error) => void
}

/** In the background of every process: puts releases on the record when their time comes, and seals what has been written. */
export function startSealer(database: Database, log: FastifyBaseLogger): Log {
  const closing = new AbortController()
  const waiting = new Set<Waiting>()
  let head = 0
  let epoch: number | undefined

  function rise(to: number): void {
    if (to <= head) return
    head = to
    for (const { look } of waiting) look()
  }

  // Where its server has been replaced while the service ran, the log may end earlier than it did.
  function goOnUnder(next: number): void {
    if (epoch !== undefined && next !== epoch) {
      head = 0
      for (const { fail } of waiting) fail?.(new Error(`the log goes on under epoch ${next}`))
    }
    epoch = next
  }

  /** What a request waits for ends as a read does. */
  async function step(whileBusy: 'skip' | 'wait' = 'skip'): Promise<boolean> {
    const [state] = await database.query<LogState>(stateOfLog)
    if (!state) throw new Error('the database did not say how long the log is')
    goOnUnder(state.epoch)
    rise(Number(state.head))
    const told = state.due && (await release(whileBusy === 'wait' ? database.query : database.write))
    if (!state.unsealed) return told
    const { sealed, more } = await sealNext(database, whileBusy)
    rise(Number(state.head) + sealed)
    return told || more
  }

  const running = (async () => {
    let begun = false
    for (let failed = false; !closing.signal.aborted;) {
      try {
        if (!begun) await beginEpoch(database)
        begun = true
        const more = await step()
        if (failed) log.info('the log is kept again')
        failed = false
        if (more) continue
      } catch (error) {
        if (!failed && !closing.signal.aborted) log.error({ err: error }, 'the log cannot be kept; it is tried again')
        failed = true
        // Whoever answers next may be another server.
        begun = false
      }
      await pause(lookEvery, undefined, { signal: closing.signal }).catch(() => {})
    }
  })()

  async function catchUp(): Promise<void> {
    // What had been begun may end before what is new by now; what comes meanwhile is not waited for.
    for (let left = 2; left > 0;) if (!(await sealNext(database, 'wait')).more) left--
    await step('wait')
  }

  return {
    head: () => head,
    epoch: () => epoch,
    beyond: (position, most, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(end, most)
        const one: Waiting = { look: () => head > position && end(), fail: (error) => (reject(error), end()) }
        function end() {
          clearTimeout(timer)
          waiting.delete(one)
          signal.removeEventListener('abort', end)
          resolve()
        }
        waiting.add(one)
        signal.addEventListener('abort', end)
        if (signal.aborted) end()
        else one.look()
      }),
    onGrown: (look) => void waiting.add({ look }),
    catchUp: together(catchUp),
    async close() {
      closing.abort()
      await Promise.race([running, pause(longestStep, undefined, { ref: false })])
    },
  }
}

/** Answers whether there was anything that nobody else had in hand. */
async function release(write: Database['write']): Promise<boolean> {
  const [done] = await write<{ count: string }>(
    sql`WITH ${writing({ actor: 'onrecord', keyId: null, role: 'admin', reason: null })} SELECT release_due(${mostReleased}) AS count FROM writing`,
  )
  return Number(done?.count ?? 0) > 0
}

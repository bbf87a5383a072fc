import cluster, { type Worker } from 'node:cluster'
import { end } from './ending.ts'
import { passOnWhatIsLeftBy } from './handing-over.ts'
import type { FromWorker } from './messages.ts'

export interface Workers {
  /** Where they listen, once all of them do. */
  ready: Promise<string>
  /** Done when the last has answered what was under way, and ended. */
  close: () => Promise<void>
  /** Ends those that are left, whatever is under way. */
  kill: () => void
}

interface Options {
  count: number
  /** What workers find in their environment that the primary does not find in its own. */
  environment: Record<string, string>
  /** None is left, and none can be started. */
  onLost: (error: Error) => void
}

/** So many workers in a row may end before they listen, where none is left that does. */
const mostFutile = 5
/** How long a place stays empty at most, and after how long without a death all is as at first; milliseconds. */
const longestPause = 10_000
const calm = 60_000

export function startWorkers({ count, environment, onLost }: Options): Workers {
  const alive = new Set<Worker>()
  const listening = new Set<Worker>()
  const pauses = new Set<NodeJS.Timeout>()
  let [complete, closing] = [false, false]
  let [futile, deaths, lastDeath] = [0, 0, 0]
  let resolve: (address: string) => void
  let reject: (error: Error) => void
  const ready = new Promise<string>((...both) => ([resolve, reject] = both))

  function begin(): void {
    const worker = cluster.fork(environment)
    passOnWhatIsLeftBy(worker)
    alive.add(worker)
    worker.on('message', ({ listens }: FromWorker) => listens !== undefined && joined(worker, listens))
    worker.on('exit', (code: number, signal: string) => ended(worker, signal || `with ${code}`))
    // One that has just died cannot be written to; one that was never born does not exit.
    worker.on('error', (error) => worker.process.pid === undefined && ended(worker, error.message))
  }

  function joined(worker: Worker, address: string): void {
    listening.add(worker)
    futile = 0
    if (listening.size < count) return
    complete = true
    resolve(address)
  }

  function ended(worker: Worker, how: string): void {
    if (!alive.delete(worker)) return
    const served = listening.delete(worker)
    if (closing) return
    if (!complete) return reject(new Error(`a worker ended before all of them listened: ${how}`))
    if (!served && ++futile >= mostFutile && listening.size === 0)
      return onLost(new Error(`no worker is left, and none can be started: ${how}`))
    process.stderr.write(`worker ${worker.process.pid} ended ${how}: another takes its place\n`)
    const timer = setTimeout(() => {
      pauses.delete(timer)
      begin()
    }, pauseNow())
    pauses.add(timer)
  }

  // The first is replaced at once, those that die soon after it ever later.
  function pauseNow(): number {
    deaths = Date.now() - lastDeath > calm ? 0 : deaths + 1
    lastDeath = Date.now()
    return Math.min(100 * (2 ** deaths - 1), longestPause)
  }

  async function close(): Promise<void> {
    closing = true
    for (const timer of pauses) clearTimeout(timer)
    reject(new Error('told to end'))
    await Promise.all([...alive].map(end))
  }

  function kill(): void {
    for (const worker of alive) worker.process.kill('SIGKILL')
  }

  // JSON has neither infinities nor what is no number, and metrics have both.
  cluster.setupPrimary({ serialization: 'advanced' })
  for (let begun = 0; begun < count; begun++) begin()
  return { ready, close, kill }
}

import type { Worker } from 'node:cluster'
import type { FromPrimary, FromWorker } from './messages.ts'

/** In milliseconds. */
const tellEvery = 1000
/** So many times a worker is told without an answer: Docker gives the whole service ten seconds to end. */
const mostUnanswered = 8

/** Tells a worker to end, once it has answered what is under way, however long that takes; one that falls silent is killed. */
export function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    // Counted, not timed: if this process stood still, so did its clock.
    let silence = 0
    const tell = () => worker.send({ end: true } satisfies FromPrimary, () => {})
    const timer = setInterval(() => {
      tell()
      if (++silence !== mostUnanswered) return
      process.stderr.write(`worker ${worker.process.pid} does not end: it is killed\n`)
      worker.process.kill('SIGKILL')
    }, tellEvery)
    worker.on('message', ({ ends }: FromWorker) => ends && (silence = 0))
    worker.once('exit', () => {
      clearInterval(timer)
      resolve()
    })
    // In this order no connection is lost: the primary gives the worker no more, and the worker takes those on their way before it
    // hears of this. And it can be heard as long as it has connections, as the first that it does is to wait for those.
    worker.disconnect()
    tell()
  })
}

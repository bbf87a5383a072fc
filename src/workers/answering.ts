import cluster, { type Worker } from 'node:cluster'
import { makeCounter } from './counting.ts'
import type { FromPrimary, FromWorker } from './messages.ts'
import { makeScraper } from './metrics.ts'

/** The primary answers what only one process can know for all. */
export function answerWorkers(): void {
  const count = makeCounter()
  const scrape = makeScraper()
  cluster.on('message', (worker, { id, question }: FromWorker) => {
    if (id === undefined || question === undefined) return
    const [about, key, window] = question
    if (about === 'count') return send(worker, { id, answer: count(key, window) })
    scrape().then(
      (answer) => send(worker, { id, answer }),
      (error: Error) => send(worker, { id, refusal: error.message }),
    )
  })
}

function send(worker: Worker, message: FromPrimary): void {
  // One that has ended meanwhile needs no answer.
  worker.send(message, () => {})
}

import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { type FromPrimary, type FromWorker, type Metric, tell } from './messages.ts'

// Longer than a worker waits for its database.
const patience = 3000

/** A worker tells the primary what it measures, whenever that asks. */
export function answerScrapes(registry: Registry): void {
  process.on('message', ({ scrape }: FromPrimary) => {
    if (scrape === undefined) return
    registry.getMetricsAsJSON().then(
      (metrics) => tell({ measured: { scrape, metrics: metrics as unknown as Metric[] } }),
      () => {},
    )
  })
}

/**
 * The primary adds up what its workers measure. Of one that does not answer in time, and of those that have ended, the counters
 * are as they were last told: if their sum fell, it would look as if all had begun anew. Nothing else is told of them.
 */
export function makeScraper(): () => Promise<string> {
  const told = new Map<Worker, Metric[]>()
  const scrapes = new Map<number, { missing: Set<Worker>; done: () => void }>()
  let ended: Metric[] = []
  let last = 0

  function heard(worker: Worker, { listens, measured }: FromWorker): void {
    if (listens !== undefined) told.set(worker, [])
    if (measured === undefined || !told.has(worker)) return
    told.set(worker, measured.metrics)
    missNoMore(worker, measured.scrape)
  }

  function missNoMore(worker: Worker, id: number): void {
    const scrape = scrapes.get(id)
    if (scrape?.missing.delete(worker) && scrape.missing.size === 0) scrape.done()
  }

  function gone(worker: Worker): void {
    ended = added([ended, counters(told.get(worker) ?? [])]).getMetricsAsArray() as unknown as Metric[]
    told.delete(worker)
    for (const id of scrapes.keys()) missNoMore(worker, id)
  }

  function waitFor(missing: Set<Worker>): Promise<void> {
    if (missing.size === 0) return Promise.resolve()
    const id = ++last
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        scrapes.delete(id)
        resolve()
      }
      const timer = setTimeout(done, patience)
      scrapes.set(id, { missing, done })
      for (const worker of missing) worker.send({ scrape: id } satisfies FromPrimary, () => {})
    })
  }

  cluster.on('message', heard)
  cluster.on('exit', gone)
  return async () => {
    const missing = new Set(told.keys())
    await waitFor(missing)
    return added([...[...told].map(([worker, metrics]) => (missing.has(worker) ? counters(metrics) : metrics)), ended]).metrics()
  }
}

const added = (metrics: Metric[][]) => AggregatorRegistry.aggregate(metrics)

const counters = (metrics: Metric[]) => metrics.filter(({ type }) => type !== 'gauge')

/** What a worker asks of the primary process. */
export type Question = [about: 'count', key: string, window: number] | [about: 'metrics']

/** As prom-client says one to another process. */
export interface Metric {
  name: string
  type: string
  values: unknown[]
}

export interface FromWorker {
  /** The address, once it listens. */
  listens?: string
  /** Told to end, it is still at work. */
  ends?: boolean
  /** What it measures, for a scrape of the primary's. */
  measured?: { scrape: number; metrics: Metric[] }
  id?: number
  question?: Question
}

export interface FromPrimary {
  id?: number
  answer?: unknown
  refusal?: string
  /** Asks what the worker measures. */
  scrape?: number
  end?: boolean
}

const waiting = new Map<number, (message: FromPrimary) => void>()
let last = 0

export function tell(message: FromWorker): void {
  // That the primary has gone is heard elsewhere, and ends the worker.
  process.send?.(message, () => {})
}

/** Rejects when the primary has not answered within so many milliseconds. */
export function ask<Answer>(patience: number, ...question: Question): Promise<Answer> {
  if (last === 0) process.on('message', hear)
  const id = ++last
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => hear({ id, refusal: 'the primary process does not answer' }), patience)
    waiting.set(id, ({ answer, refusal }) => {
      clearTimeout(timer)
      if (refusal === undefined) resolve(answer as Answer)
      else reject(new Error(refusal))
    })
    tell({ id, question })
  })
}

function hear(message: FromPrimary): void {
  const settle = waiting.get(message.id ?? 0)
  waiting.delete(message.id ?? 0)
  settle?.(message)
}

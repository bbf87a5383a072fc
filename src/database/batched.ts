import { timeIsUp } from './faults.ts'

interface Limits {
  /** Milliseconds after which whoever asked is refused, whether it is being read or waits for that; 0: nobody is. */
  patience: number
  /** So many readings are under way at a time; what is asked for meanwhile comes into the next one. */
  mostAtOnce?: number
  /** No more is asked for in one reading, so that nobody waits long for others. */
  mostTogether?: number
}

interface Waiting<Asked, Found> {
  asked: Asked
  askedAt: number
  resolve: (found: Found) => void
  reject: (error: unknown) => void
}

/** Gathers what is asked for in one turn of the event loop, and while enough is being read, so that one statement reads it all. Answers come in the order of what was asked. */
export function batched<Asked, Found>(
  read: (asked: Asked[]) => Promise<Found[]>,
  { patience, mostAtOnce = 2, mostTogether = 20 }: Limits,
): (asked: Asked) => Promise<Found> {
  const waiting: Waiting<Asked, Found>[] = []
  const running = new Set<Waiting<Asked, Found>[]>()
  let timer: NodeJS.Timeout | undefined

  async function begin(): Promise<void> {
    if (waiting.length === 0) return
    if (running.size >= mostAtOnce) return watch()
    const turn = waiting.splice(0, mostTogether)
    running.add(turn)
    void begin()
    try {
      const found = await read(turn.map(({ asked }) => asked))
      turn.forEach(({ resolve }, n) => resolve(found[n] as Found))
    } catch (error) {
      for (const { reject } of turn) reject(error)
    } finally {
      running.delete(turn)
      void begin()
    }
  }

  // One for all, from when somebody has to wait, and seldom: it is left to run where they are served meanwhile.
  function watch(): void {
    if (patience === 0 || timer) return
    const now = performance.now()
    const left = (askedAt: number) => askedAt + patience - now
    for (const turn of running) for (const { askedAt, reject } of turn) if (left(askedAt) <= 0) reject(timeIsUp())
    let late = 0
    while (left(waiting[late]?.askedAt ?? Infinity) <= 0) late++
    for (const { reject } of waiting.splice(0, late)) reject(timeIsUp())
    const next = Math.min(...[...running, waiting].map((turn) => left(turn.find(({ askedAt }) => left(askedAt) > 0)?.askedAt ?? Infinity)))
    if (next === Infinity) return
    timer = setTimeout(() => {
      timer = undefined
      watch()
    }, next).unref()
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ asked, askedAt: performance.now(), resolve, reject }) === 1) setImmediate(() => void begin())
    })
}

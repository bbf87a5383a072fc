import { timeIsUp } from '../problems.ts'

/** So many readings are under way at a time; what is asked for meanwhile comes into the next one. */
const mostAtOnce = 2

/** No more is asked for in one reading, so that nobody waits long for others. */
const mostTogether = 20

interface Waiting<Asked, Found> {
  asked: Asked
  askedAt: number
  resolve: (found: Found) => void
  reject: (error: unknown) => void
}

/**
 * Gathers what is asked for in one turn of the event loop, and while enough is being read, so that one statement reads it all.
 * Answers come in the order of what was asked. Whoever has waited so many milliseconds for a reading to begin is refused; 0: nobody is.
 */
export function batched<Asked, Found>(read: (asked: Asked[]) => Promise<Found[]>, patience: number): (asked: Asked) => Promise<Found> {
  const waiting: Waiting<Asked, Found>[] = []
  let running = 0
  let timer: NodeJS.Timeout | undefined

  async function begin(): Promise<void> {
    if (waiting.length === 0) return
    if (running >= mostAtOnce) return watch()
    running++
    const turn = waiting.splice(0, mostTogether)
    void begin()
    try {
      const found = await read(turn.map(({ asked }) => asked))
      turn.forEach(({ resolve }, n) => resolve(found[n] as Found))
    } catch (error) {
      for (const { reject } of turn) reject(error)
    } finally {
      running--
      refuse()
      void begin()
    }
  }

  // One for all who wait, and seldom: it is left to run where they are served meanwhile.
  function watch(): void {
    const [first] = waiting
    if (patience === 0 || timer || !first) return
    timer = setTimeout(
      () => {
        timer = undefined
        refuse()
        watch()
      },
      first.askedAt + patience - performance.now(),
    ).unref()
  }

  function refuse(): void {
    if (patience === 0) return
    const until = performance.now() - patience
    let late = 0
    while ((waiting[late]?.askedAt ?? Infinity) <= until) late++
    for (const { reject } of waiting.splice(0, late)) reject(timeIsUp())
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ asked, askedAt: performance.now(), resolve, reject }) === 1) setImmediate(() => void begin())
    })
}

/** So many readings are under way at a time; what is asked for meanwhile comes into the next one. */
const mostAtOnce = 2

/** No more is asked for in one reading, so that nobody waits long for others. */
const mostTogether = 20

interface Waiting<Asked, Found> {
  asked: Asked
  resolve: (found: Found) => void
  reject: (error: unknown) => void
}

/** Gathers what is asked for in one turn of the event loop, and while enough is being read, so that one statement reads it all. Answers come in the order of what was asked. */
export function batched<Asked, Found>(read: (asked: Asked[]) => Promise<Found[]>): (asked: Asked) => Promise<Found> {
  const waiting: Waiting<Asked, Found>[] = []
  let running = 0

  async function begin(): Promise<void> {
    if (running >= mostAtOnce || waiting.length === 0) return
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
      void begin()
    }
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ asked, resolve, reject }) === 1) setImmediate(() => void begin())
    })
}

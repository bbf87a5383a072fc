const steps: (() => Promise<void>)[] = []
let ended: Promise<void> | undefined

/** What is to be done when the process is told to end: the last step given is the first that is done. */
export const onShutdown = (step: () => Promise<void>): void => void steps.unshift(step)

export const isShuttingDown = (): boolean => ended !== undefined

/** Takes the steps; what is only being started then ends with the process. */
export function shutDown(): void {
  ended ??= (async () => {
    for (let step = steps.shift(); step; step = steps.shift()) await step()
    process.exit()
  })().catch(fail)
}

// npm passes on what a terminal has told all its processes: one Ctrl-C comes twice.
const sameFor = 1000

/** Whoever tells it once more does not want to wait for what is under way. */
export function shutDownOnSignals(): void {
  let toldAt: number | undefined
  const hear = () => {
    if (toldAt !== undefined && performance.now() - toldAt > sameFor) process.exit(1)
    toldAt ??= performance.now()
    shutDown()
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
}

/** What is told to end while it starts fails for want of the database that is taken from it. */
export function failToStart(error: unknown): void {
  if (!ended) fail(error)
}

/** Ends a process that can do nothing any more, so that whatever keeps it running starts it again. */
export function giveUp(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

export function reportTrouble(error: unknown): void {
  process.stderr.write(`Onrecord could not start or stop: ${error instanceof Error ? error.message : String(error)}\n`)
}

function fail(error: unknown): void {
  reportTrouble(error)
  process.exit(1)
}

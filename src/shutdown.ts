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

export function shutDownOnSignals(): void {
  process.on('SIGINT', shutDown)
  process.on('SIGTERM', shutDown)
}

/** What is told to end while it starts fails for want of the database that is taken from it. */
export function failToStart(error: unknown): void {
  if (!ended) fail(error)
}

export function reportTrouble(error: unknown): void {
  process.stderr.write(`Onrecord could not start or stop: ${error instanceof Error ? error.message : String(error)}\n`)
}

function fail(error: unknown): void {
  reportTrouble(error)
  process.exit(1)
}

import type { Standpoint } from './watching.ts'

export interface Primary {
  hear: (answer: Standpoint | Error) => void
  isOf: (identity: string) => boolean
  /** Whether its log is of this epoch. */
  isIn: (epoch: string | null) => boolean
  /** The last time at which it was seen to have nothing more than this. */
  lastAt: (position: number) => number | undefined
  /** The time by which replicas are judged. */
  now: () => number
}

const remembered = 30

/** What the primary had, and when: a replica that has replayed as much lacks nothing that is older. */
export function followPrimary(): Primary {
  const seen: { askedAt: number; position: number }[] = []
  let known: string | undefined
  let running: string | null = null
  let silent = true
  return {
    hear(answer) {
      silent = answer instanceof Error || answer.position === null
      if (answer instanceof Error || answer.position === null) return
      const { askedAt, position, identity, epoch } = answer
      // Positions are of one history.
      if (epoch !== running) seen.length = 0
      known = identity
      running = epoch
      seen.push({ askedAt, position })
      if (seen.length > remembered) seen.shift()
    },
    isOf: (identity) => known === undefined || identity === known,
    isIn: (epoch) => epoch === running,
    lastAt: (position) => seen.findLast((one) => one.position <= position)?.askedAt,
    // While it is silent nobody is seen to fall further behind it, and what the replicas have can still be read.
    now: () => (silent ? (seen.at(-1)?.askedAt ?? Number.POSITIVE_INFINITY) : performance.now()),
  }
}

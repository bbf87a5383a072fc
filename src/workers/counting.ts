import { callbackify } from 'node:util'
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import { ask } from './messages.ts'

/** How often a caller has called in its window, and how many milliseconds are left of that. */
interface Count {
  current: number
  ttl: number
}

const mostRemembered = 10_000
const patience = 1000

export function makeCounter(): (key: string, window: number) => Count {
  const windows = new Map<string, { current: number; until: number }>()
  return (key, window) => {
    const now = Date.now()
    const known = windows.get(key)
    const { current, until } = known && known.until > now ? known : { current: 0, until: now + window }
    // Whoever called last stands last: the first is the one to forget.
    windows.delete(key)
    windows.set(key, { current: current + 1, until })
    if (windows.size > mostRemembered) windows.delete(windows.keys().next().value ?? key)
    return { current: current + 1, ttl: until - now }
  }
}

/** Counts for all workers together; while the primary does not answer, for this one alone. */
export class SharedCounter implements FastifyRateLimitStore {
  readonly #alone = makeCounter()

  incr(key: string, callback: (error: Error | null, count?: Count) => void, window: number): void {
    const count = () => ask<Count>(patience, 'count', key, window).catch(() => this.#alone(key, window))
    callbackify(count)(callback)
  }

  child(): this {
    return this
  }
}

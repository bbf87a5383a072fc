import type pg from 'pg'
import { tookTooLong } from './faults.ts'
import { followPrimary } from './primary.ts'
import { openReplica, type Replica, type ReplicaStatus } from './replica.ts'
import { watch } from './watching.ts'

/** Runs reads on a server of its choice. */
export type Route = <T>(read: (pool: pg.Pool) => Promise<T>) => Promise<T>

export interface Replicas {
  /** To each in its turn of those that may be read from and have replayed at least so much. */
  route: (position: number) => Route | undefined
  /** Whether any may be read from. */
  any: () => boolean
  statuses: () => ReplicaStatus[]
  close: () => Promise<void>
}

interface Options {
  urls: string[]
  primaryUrl: string
  primaryPool: pg.Pool
  poolSize: number
  log: (line: string) => void
}

export function openReplicas({ urls, primaryUrl, primaryPool, poolSize, log }: Options): Replicas {
  if (urls.length === 0) return { route: () => undefined, any: () => false, statuses: () => [], close: async () => {} }
  const primary = followPrimary()
  const unwatch = watch(primaryUrl, primary.hear)
  const replicas = urls.map((url, index) => {
    const replica = openReplica({ url, poolSize, primary, log: (how) => log(`replica ${index + 1} ${how}`) })
    return { ...replica, route: routesTo(replica, primaryPool) }
  })
  let turn = 0
  return {
    route(position) {
      const fit = replicas.filter((replica) => replica.has(position))
      return fit[turn++ % fit.length]?.route()
    },
    any: () => replicas.some((replica) => replica.has(0)),
    statuses: () => replicas.map((replica) => replica.status()),
    async close() {
      await Promise.all([unwatch(), ...replicas.map((replica) => replica.close())])
    },
  }
}

/**
 * The way to a replica, one for all who come until a read fails there: from then on it leads to the primary, which has all the
 * replica had, and whoever comes later has a new one. What took too long would take as long there.
 */
function routesTo(replica: Replica, primary: pg.Pool): () => Route {
  let last: Route | undefined
  function begin(): Route {
    let failed = false
    return async (read) => {
      if (!failed) {
        try {
          return await read(replica.pool())
        } catch (error) {
          if (tookTooLong(error)) throw error
          replica.suspect(error)
          failed = true
          last = undefined
        }
      }
      return read(primary)
    }
  }
  return () => (last ??= begin())
}

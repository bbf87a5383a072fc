import pg from 'pg'
import { causeOf, gaveWay, wasFull } from './faults.ts'
import { openPool } from './pool.ts'
import type { Primary } from './primary.ts'
import { type Standpoint, watch } from './watching.ts'

/** Whether a replica is read from, or why not. */
export const replicaStates = ['read', 'behind', 'unreachable', 'no replica'] as const
type State = (typeof replicaStates)[number]

export interface ReplicaStatus {
  state: State
  /** Seconds; infinite until it has once caught up. */
  lag: number
}

export interface Replica {
  pool: () => pg.Pool
  /** Whether it may be read from and has replayed at least so much. */
  has: (position: number) => boolean
  status: () => ReplicaStatus
  /** After a read that failed. */
  suspect: (error: unknown) => void
  close: () => Promise<void>
}

interface Options {
  url: string
  poolSize: number
  primary: Primary
  log: (how: string) => void
}

const mostBehind = 5000
const longestWait = 5000

const said: Record<State, string> = {
  read: 'is read from',
  behind: 'is more than 5 s behind and not read from',
  unreachable: 'cannot be asked and is not read from',
  'no replica': 'is no replica of DATABASE_URL and not read from',
}

export function openReplica({ url, poolSize, primary, log }: Options): Replica {
  const connect = () => openPool({ url, poolSize, patience: longestWait })
  let connections = connect()
  let fault: 'unreachable' | 'no replica' | undefined = 'unreachable'
  let replayed = 0
  let currentAt = Number.NEGATIVE_INFINITY
  let told: State = 'behind'

  const lag = () => primary.now() - currentAt
  const state = () => fault ?? (lag() > mostBehind ? 'behind' : 'read')

  function hear(answer: Standpoint | Error): void {
    // What is replayed stood in the way: it is there, and how far it is behind grows until it can say.
    if (gaveWay(answer)) return
    fault = answer instanceof Error ? 'unreachable' : isReplica(answer) ? undefined : 'no replica'
    if (!(answer instanceof Error) && fault === undefined) {
      // One that has not come to the epoch that runs has nothing to go by; perhaps it follows the server that was replaced.
      replayed = primary.isIn(answer.epoch) ? (answer.position ?? 0) : 0
      currentAt = primary.lastAt(replayed) ?? currentAt
    }
    if (fault !== undefined) {
      // Whoever still waits for it is let go, and reads from the primary.
      void connections.end(0)
      connections = connect()
    }
    if (state() === told) return
    told = state()
    log(answer instanceof Error ? `${said[told]} (${causeOf(answer)})` : said[told])
  }

  const isReplica = ({ recovering, identity }: Standpoint) => recovering && primary.isOf(identity)

  const unwatch = watch(url, hear)
  return {
    pool: () => connections.pool,
    has: (position) => state() === 'read' && replayed >= position,
    status: () => ({ state: state(), lag: Math.max(0, lag() / 1000) }),
    suspect(error) {
      if (!(error instanceof pg.DatabaseError || wasFull(error))) fault = 'unreachable'
    },
    async close() {
      await Promise.all([unwatch(), connections.end(0)])
    },
  }
}

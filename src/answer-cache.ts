import { performance } from 'node:perf_hooks'
import { LRUCache } from 'lru-cache'
import { Counter } from 'prom-client'
import type { FastifyRequest } from 'fastify'
import { seesDrafts } from './auth.ts'
import type { Database } from './database/open.ts'
import { stateOf } from './database/state.ts'

/** What was read, and can be sent. */
interface Sendable {
  body: string | null
}

/** The same, its body perhaps in the bytes that are sent. */
export type Cached<T extends Sendable> = Omit<T, 'body'> & { body: T['body'] | Buffer }

/** Reads for a request, or answers what was read for such a one before, as long as the database is in the same state. */
export type ReadThrough = <T extends Sendable>(from: Database, request: FastifyRequest, read: () => Promise<T>) => Promise<Cached<T>>

/** What a part of the service reads with. */
export interface SliceOptions {
  database: Database
  readThrough: ReadThrough
}

interface Kept {
  /** The state of the database at a moment before this was read. */
  state: string
  value: Promise<Cached<Sendable>>
}

/** How old the state may be, in milliseconds, that a new answer is kept under; what has changed meanwhile makes it useless, not wrong. */
const stateAge = 100

/** For the operator: how often an answer was kept, and how often it had to be read. */
export const countAnswers = () =>
  new Counter({
    name: 'onrecord_answers_total',
    help: 'Lists and conditional reads, by whether the answer was kept in memory or read from the database',
    labelNames: ['from'],
    registers: [],
  })

// What an answer takes in memory besides its bytes.
const overhead = 500

/** Keeps the answers of a process, those asked for last in so many bytes; 0 keeps none. Whoever asks while the same is read waits for that. */
export function answerCache(database: Database, bytes: number, answers: Counter<'from'>): ReadThrough {
  if (bytes === 0) return (_, __, read) => read()
  const kept = new LRUCache<string, Kept>({ maxSize: bytes })
  const ask = stateOf(database)
  let state: string | undefined
  let freshUntil = 0

  async function look(): Promise<string> {
    freshUntil = performance.now() + stateAge
    return (state = await ask())
  }

  function keep<T extends Sendable>(asked: string, state: string, read: Promise<T>): Promise<Cached<T>> {
    const value = read.then((one) => ({ ...one, body: inBytes(one.body) }))
    const one: Kept = { state, value }
    const size = (body: Buffer | null) => overhead + 2 * asked.length + (body?.length ?? 0)
    kept.set(asked, one, { size: size(null) })
    value.then(
      ({ body }) => kept.peek(asked) === one && kept.set(asked, one, { size: size(body) }),
      () => kept.peek(asked) === one && kept.delete(asked),
    )
    return value
  }

  return async function readThrough<T extends Sendable>(
    from: Database,
    request: FastifyRequest,
    read: () => Promise<T>,
  ): Promise<Cached<T>> {
    // Another moment, or another server.
    if (from !== database) return read()
    const asked = `${seesDrafts(request.caller)} ${request.headers['if-none-match'] ?? ''} ${request.url}`
    const known = kept.peek(asked)
    // What is known to be out of date already needs no asking.
    if (known?.state === state || performance.now() > freshUntil) {
      const now = await look()
      const still = kept.get(asked)
      if (still?.state === now) {
        answers.inc({ from: 'memory' })
        return still.value as Promise<Cached<T>>
      }
    }
    answers.inc({ from: 'database' })
    return state === undefined ? read() : keep(asked, state, read())
  }
}

/** Encoded once, however often it is sent; in memory of its own, so that none is held but what it takes. */
function inBytes(body: string | null): Buffer | null {
  if (body === null) return null
  const length = Buffer.byteLength(body)
  const bytes = Buffer.allocUnsafeSlow(length)
  // As long in bytes as in letters it is ASCII, which needs no encoding.
  bytes.write(body, length === body.length ? 'latin1' : 'utf8')
  return bytes
}

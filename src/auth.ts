import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { tookTooLong } from './database/faults.ts'
import { type Database, type Statement, sql } from './database/open.ts'
import { ProblemError, toProblem, unavailable } from './problems.ts'

export const roles = ['reader', 'contributor', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

export interface Caller {
  role: Role
  /** Null for a reader without a key. */
  keyId: string | null
  actor: string | null
  name: string | null
  expiresAt: string | null
}

/** Who writes: what every write statement carries into the database for the revisions. */
export interface Writer {
  actor: string
  /** Null for a command of the operator's, which needs no key. */
  keyId: string | null
  role: Role
  reason: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    /** Why the key that was sent is refused; said after the limit is checked, so that guessing is limited too. */
    refusal: ProblemError | undefined
  }
  interface FastifyContextConfig {
    /** The least role that may call the operation; without it the operation is open to all. */
    role?: Role
  }
}

export const can = (caller: Pick<Caller, 'role'>, role: Role): boolean => roles.indexOf(caller.role) >= roles.indexOf(role)

/** Contributors and above see what is not released. */
export const seesDrafts = (caller: Caller): boolean => can(caller, 'contributor')

export function writerOf(request: FastifyRequest, reason?: string): Writer {
  const { actor, keyId, role } = request.caller
  if (actor === null || keyId === null) throw missing()
  return { actor, keyId, role, reason: reason ?? null }
}

const isBearer = (authorization: string): boolean => /^Bearer(?: |$)/i.test(authorization)

/** The key that was sent, if it is one. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer +([\x21-\x7e]{1,200}) *$/i.exec(authorization ?? '')?.[1]

export const digestKey = (key: string): Buffer => createHash('sha256').update(key).digest()

// A revoked key stops within five seconds in every process.
const trustedFor = 4000
const mostRemembered = 10_000

/** In milliseconds: so long the primary is waited for where a replica can be asked, and the second while it has not been heard since. */
const patience = 2000
const leastPatience = 100

const anonymous: Caller = { role: 'reader', keyId: null, actor: null, name: null, expiresAt: null }

const challenge = { 'www-authenticate': 'Bearer realm="onrecord"' }
const missing = () => new ProblemError('unauthenticated', 'Send a key: Authorization: Bearer <key>', {}, challenge)
const refused = () =>
  new ProblemError(
    'unauthenticated',
    'The key is unknown, revoked or expired',
    {},
    {
      'www-authenticate': 'Bearer realm="onrecord", error="invalid_token"',
    },
  )

// Nothing was done yet for whoever asks, and to ask for less would not help.
const notLookedUp = (cause: unknown) => {
  const problem = tookTooLong(cause) ? unavailable() : toProblem(cause)
  throw problem ? Object.assign(problem, { cause }) : cause
}

export function authenticator(database: Database) {
  const remembered = new LRUCache<string, { caller: Caller | null; until: number }>({ max: mostRemembered })
  let silent = false

  async function find(key: string): Promise<Caller | null> {
    const hash = digestKey(key)
    const digest = hash.toString('base64')
    const known = remembered.get(digest)
    const askedAt = performance.now()
    if (known && known.until > askedAt) return known.caller
    const statement = sql`
      SELECT role, id AS "keyId", actor, name, instant(expires_at) AS "expiresAt" FROM api_key
      WHERE hash = ${hash} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`
    const [row] = await lookUp(statement).catch(notLookedUp)
    const caller = row ?? null
    remembered.set(digest, { caller, until: askedAt + trustedFor })
    return caller
  }

  /** Whoever reads goes on reading while the primary is away, or silent: its replicas know the keys. */
  async function lookUp(statement: Statement): Promise<Caller[]> {
    const answer = database.query<Caller>(statement)
    if (!database.hasReplica()) return answer
    const heard = answer.then((rows) => ((silent = false), rows))
    let timer: NodeJS.Timeout | undefined
    const givenUp = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, silent ? leastPatience : patience)
    })
    givenUp.catch(() => (silent = true))
    try {
      return await Promise.race([heard, givenUp])
    } catch {
      if (!database.hasReplica()) return await heard
      const found = await database.late(0).query<Caller>(statement)
      // One that is new may not have come there yet.
      return found.length > 0 ? found : await heard.catch(() => found)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Finds out who calls, where that matters: a key that is sent elsewhere is not looked at. */
  return async function authenticate(request: FastifyRequest): Promise<void> {
    const { authorization } = request.headers
    request.caller = anonymous
    if (authorization === undefined || request.routeOptions.config.role === undefined) return
    const key = bearerOf(authorization)
    const caller = key === undefined ? null : await find(key)
    if (!caller || (caller.expiresAt !== null && Date.parse(caller.expiresAt) <= Date.now()))
      request.refusal = isBearer(authorization) ? refused() : missing()
    else request.caller = caller
  }
}

export function guard(app: FastifyInstance, publicRead: boolean): void {
  app.addHook('onRequest', async ({ caller, refusal, routeOptions }) => {
    if (refusal) throw refusal
    const role = routeOptions.config.role
    if (role === undefined) return
    if (caller.keyId === null && (role !== 'reader' || !publicRead)) throw missing()
    if (!can(caller, role)) throw new ProblemError('forbidden', `This takes a key of role ${role}; yours is of role ${caller.role}`)
  })
}

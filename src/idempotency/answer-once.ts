import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, send } from '../answers.ts'
import type { Database } from '../database/open.ts'
import { type Transaction, transact } from '../database/transaction.ts'
import { Moved, movedTo } from '../locate.ts'
import { answerProblem, problemBody, ProblemError, toProblem } from '../problems.ts'
import { forgetPast } from '../read-from.ts'
import { digestRequest, type Retry } from './key.ts'
import { encrypt, decrypt } from './encryption.ts'
import { findKept, isAnswered, keep, lockScope } from './queries.ts'

/** Makes an answer with the database it is given, and no other: of two answers to the same request one alone is made. */
type Act = (database: Database) => Promise<Answer>

/** Answers a POST. With an Idempotency-Key all that is written is one transaction, which keeps the answer too; a repeated request is told that again. */
export async function answerOnce(database: Database, request: FastifyRequest, reply: FastifyReply, act: Act): Promise<FastifyReply> {
  const { retry } = request
  if (!retry) return send(reply, await act(database))
  retry.begun = true
  return send(reply, await transact(database, (transaction) => makeOrReplay(transaction, request, retry, act)))
}

/** Whether an answer has yet to be made: what is long in the making is not made for one that is told again. */
export const isNew = async (database: Database, { retry }: FastifyRequest): Promise<boolean> =>
  !retry || !(await isAnswered(database, retry.scope))

async function makeOrReplay(transaction: Transaction, request: FastifyRequest, retry: Retry, act: Act): Promise<Answer> {
  const { scope, secret } = retry
  const isAlone = await lockScope(transaction, scope)
  const digest = digestRequest(request, retry)
  const kept = await findKept(transaction, scope)
  if (kept) {
    if (!kept.request.equals(digest)) throw reused()
    const { headers, ...answer } = decrypt(kept.answer, secret)
    return { ...answer, headers: { ...headers, 'idempotent-replayed': 'true' } }
  }
  if (!isAlone) throw inFlight()
  const answer = await transaction.attempt(act).catch((error: unknown) => refusalOf(error, request))
  await keep(transaction, scope, { request: digest, answer: encrypt(answer, secret) })
  return answer
}

/** What was refused before a handler was reached is kept as well, where the body was read; the rest is answered as ever. */
export async function answerError(database: Database, error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (request.retry?.begun === false && request.retry.sent !== undefined) {
    const refuse = () => Promise.reject(error)
    return answerOnce(database, request, reply, refuse).catch((refused: unknown) => answerError(database, refused, request, reply))
  }
  forgetPast(reply)
  return error instanceof Moved ? reply.redirect(movedTo(request.url, error), 308) : answerProblem(error, request, reply)
}

// By who asks, how often and with which If-Match, and where something broke, the next answer may be another.
const isPassing = (status: number): boolean => [401, 403, 412, 428, 429].includes(status) || status >= 500

/** The answer that an error is, if it is one to be kept. */
function refusalOf(error: unknown, { url }: FastifyRequest): Answer {
  if (error instanceof Moved) return { status: 308, headers: { location: movedTo(url, error) }, body: null }
  const problem = toProblem(error)
  const body = problem && problemBody(problem, url)
  if (!problem || !body || isPassing(body.status)) throw error
  return { status: body.status, headers: { ...problem.headers, 'content-type': 'application/problem+json' }, body: JSON.stringify(body) }
}

const inFlight = () =>
  new ProblemError('in-flight', 'A request with this Idempotency-Key is being answered; send it again shortly', {}, { 'retry-after': '1' })

const reused = () =>
  new ProblemError('key-reused', 'This Idempotency-Key came with another query or body within the last 24 hours: take a new key', {
    errors: [{ pointer: 'Idempotency-Key', detail: 'belongs to another request' }],
  })

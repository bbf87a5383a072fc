import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hasLostNames, isUnreachable, sayLostNames, takesNoWrites, tookTooLong, wasHeldUp } from './database/faults.ts'

/** Every error the API can answer. The list is closed: a client may switch on `type`. */
export const catalogue = {
  'invalid-json': [400, 'The body is not JSON'],
  invalid: [400, 'The request does not fit its schema'],
  unauthenticated: [401, 'A valid key is needed'],
  forbidden: [403, 'The key may not do this'],
  'not-found': [404, 'There is no such record'],
  'not-signed': [404, 'The log is not signed'],
  'no-such-path': [404, 'There is no such path'],
  'method-not-allowed': [405, 'The path does not take this method'],
  'not-acceptable': [406, 'No representation fits the Accept header'],
  taken: [409, 'Another record has this already'],
  'in-use': [409, 'Live records name this one'],
  'not-sealed': [409, 'The revision is not in the log yet'],
  'in-flight': [409, 'The same request is still being answered'],
  blocked: [409, 'Something else has to be done first'],
  'already-done': [409, 'It has been done already'],
  withdrawn: [410, 'The record has been withdrawn'],
  stale: [412, 'The record has changed since'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body is of a type the path does not take'],
  'unknown-reference': [422, 'A record that is named does not exist'],
  'rule-broken': [422, 'The record would break a rule'],
  'key-reused': [422, 'The Idempotency-Key was sent with another request'],
  'precondition-required': [428, 'If-Match is needed'],
  'rate-limited': [429, 'Too many requests'],
  internal: [500, 'The service failed'],
  unavailable: [503, 'The service cannot answer just now'],
  'timed-out': [503, 'The database took too long'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof catalogue

export const problemType = (code: ProblemCode): string => `urn:onrecord:problem:${code}`

export const Fault = z
  .object({
    pointer: z.string().describe('Where: a JSON Pointer (RFC 6901) into the body, or the name of the parameter or header'),
    detail: z.string().describe('What is wrong there and how to mend it'),
  })
  .meta({ id: 'Fault', description: 'One thing that is wrong in a request' })
export type Fault = z.infer<typeof Fault>

export const Problem = z
  .object({
    type: z
      .enum(Object.keys(catalogue).map((code) => problemType(code as ProblemCode)))
      .describe('Which problem of the closed catalogue this is'),
    title: z.string().describe('The problem in a sentence, the same for every occurrence'),
    status: z.int().min(400).max(599).describe('The HTTP status code'),
    detail: z.string().describe('What happened this time and how to mend it'),
    instance: z.string().describe('The path of the request'),
    errors: z.array(Fault).optional().describe('Each thing that is wrong in the request'),
    existing: z.string().optional().describe('With `taken`: the path of the record that has it; with `blocked`: of what stands in the way'),
    usedBy: z.array(z.string()).max(20).optional().describe('With `in-use`: the paths of up to 20 records that name this one'),
    withdrawnAt: z.string().optional().describe('With `withdrawn`: when, an RFC 3339 instant in UTC'),
    reason: z.string().optional().describe('With `withdrawn`: why'),
    version: z.int().min(1).optional().describe('With `withdrawn`: the version that If-Match has to name to restore it'),
    newestInstant: z
      .string()
      .optional()
      .describe('Where `asOf` is too recent: the newest instant that can be asked about, RFC 3339 in UTC'),
  })
  .meta({ id: 'Problem', description: 'An error as RFC 9457 (problem details) has it' })
export type Problem = z.infer<typeof Problem>

type Extras = Pick<Problem, 'errors' | 'existing' | 'usedBy' | 'withdrawnAt' | 'reason' | 'version' | 'newestInstant'>

export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly extras: Extras = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
  }
}

/** The place of a fault and what is wrong there; `whole` is what has no name of its own. */
export const told = ({ pointer, detail }: Fault, whole = 'the body'): string => `${pointer || whole} ${detail}`

export const pointerTo = (path: PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const faulty = (code: ProblemCode) => (pointer: string, detail: string) =>
  new ProblemError(code, told({ pointer, detail }), { errors: [{ pointer, detail }] })
export const invalid = faulty('invalid')
export const broken = faulty('rule-broken')
export const unknownReference = (errors: Fault[]) =>
  new ProblemError('unknown-reference', errors.map(({ detail }) => detail).join('; '), { errors })

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The types of body that the operation takes; none: it takes no body. */
    consumes?: string[]
    /** Whether its query has a `reason`. */
    takesReason?: boolean
  }
}

/** What fastify itself refuses, by its code. */
const byFastify: Record<string, [ProblemCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'A body may have at most 1 MiB; longer texts go through /v1/import, one record a line'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid', 'The body is not as long as Content-Length says'],
  FST_ERR_BAD_URL: ['invalid', 'The path is not percent-encoded UTF-8'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid-json', 'The body is empty; send a JSON object'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'There is no record of so long a name'],
}

/** Names the types that the path takes; of a PATCH as RFC 5789 has it too. */
export function unsupported({ method, routeOptions }: FastifyRequest): ProblemError {
  const { consumes = [] } = routeOptions.config
  const detail = consumes.length === 0 ? 'This takes no body: send none' : `Send Content-Type: ${consumes.join(' or ')}`
  return new ProblemError('unsupported-media-type', detail, {}, method === 'PATCH' ? { 'accept-patch': consumes.join(', ') } : {})
}

export function toProblem(error: unknown, request?: FastifyRequest): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (!(error instanceof Error)) return undefined
  if (tookTooLong(error)) return timedOut()
  const { statusCode, code = '' } = error as Partial<FastifyError>
  if (byFastify[code]) return new ProblemError(...byFastify[code])
  if (statusCode === 415 && request) return unsupported(request)
  if (isUnreachable(error)) return unavailable()
  if (takesNoWrites(error)) return tryAgain('The database takes no writes just now', 5)
  if (wasHeldUp(error)) return tryAgain('Others are writing the same records all the time', 1)
  if (hasLostNames(error)) return new ProblemError('unavailable', sayLostNames)
  return statusCode === 400 ? new ProblemError('invalid', 'The request is not well-formed HTTP') : undefined
}

const timedOut = () =>
  new ProblemError(
    'timed-out',
    'The database took too long and was told to stop: ask for less at once, by narrower filters and fewer facets or queries, or try again when it is less busy',
    {},
    { 'retry-after': '30' },
  )
const tryAgain = (why: string, seconds: number) =>
  new ProblemError('unavailable', `${why}: nothing was written; try again shortly`, {}, { 'retry-after': `${seconds}` })
export const unavailable = () =>
  new ProblemError('unavailable', 'The database cannot be reached; try again shortly', {}, { 'retry-after': '5' })

export async function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const problem = toProblem(error, request)
  if (error instanceof ProblemError && catalogue[error.code][0] === 503) request.log.warn({ err: error.cause }, error.message)
  else if (!problem || catalogue[problem.code][0] === 503) request.log.error({ err: error }, 'request failed')
  const known = problem ?? new ProblemError('internal', `The failure is in the log under request ${request.id}`)
  const body = problemBody(known, request.url)
  if (body.status >= 500 && !knowsWhatIsWritten(error)) body.detail += whetherWritten(request)
  return reply.code(body.status).headers(known.headers).type('application/problem+json').send(JSON.stringify(body))
}

const knowsWhatIsWritten = (error: unknown): boolean => error instanceof ProblemError || takesNoWrites(error) || wasHeldUp(error)

// What fails may be no more than to show what was written.
function whetherWritten({ method, routeOptions, retry }: FastifyRequest): string {
  if (method !== 'PATCH' && method !== 'DELETE' && !routeOptions.config.repeatable) return ''
  if (retry) return '. Send it again with the same Idempotency-Key: nothing is written twice'
  return '. What you sent may have been written all the same: look before you send it again'
}

export function problemBody({ code, message, extras }: ProblemError, url: string): Problem {
  const [status, title] = catalogue[code]
  const [path = '/'] = url.split('?')
  return { type: problemType(code), title, status, detail: message, instance: path, ...extras }
}

export const noSuchPath = ({ method, url }: FastifyRequest) =>
  new ProblemError('no-such-path', `Nothing is served at ${method} ${url.split('?')[0]}; /openapi.json lists what is`)

/** What is no HTTP request reaches no route: it is answered on the bare connection. */
export function answerClientError({ code }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const detail =
    code === 'HPE_HEADER_OVERFLOW'
      ? 'The path and the headers may have at most 16 KiB together'
      : 'The request is not well-formed HTTP, or did not arrive in time'
  const body = JSON.stringify(problemBody(new ProblemError('invalid', detail), '/'))
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

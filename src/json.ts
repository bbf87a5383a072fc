import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { invalid, pointerTo, ProblemError, unsupported } from './problems.ts'

const deepest = 10
const refused = (detail: string) => new ProblemError('invalid-json', detail)

/** Parses JSON strictly, as I-JSON (RFC 7493) has it: UTF-8 alone, no name twice, no NUL, no lone surrogate; at most ten levels deep. */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw refused('The body is not valid UTF-8')
  if (bytes.length === 0) throw refused('The body is empty; send a JSON object')
  const text = bytes.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refused(`The body is not JSON: ${(error as SyntaxError).message}`)
  }
  const fault = faultIn(value, 1) ?? repeatedIn(text)
  if (fault) throw invalid(pointerTo(fault.path), fault.detail)
  return value
}

interface Misplaced {
  path: string[]
  detail: string
}

function faultIn(value: unknown, depth: number): Misplaced | undefined {
  if (typeof value === 'string') return at(faultOf(value))
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > deepest) return at(`is nested more than ${deepest} levels deep`)
  for (const [key, member] of Object.entries(value)) {
    const wrongName = faultOf(key)
    if (wrongName) return at(`has a member whose name ${wrongName}`)
    // A parsed __proto__ is an own member here; merged into an object it would be more than that.
    const fault = key === '__proto__' ? at('is no name that a member can have') : faultIn(member, depth + 1)
    if (fault) return { path: [key, ...fault.path], detail: fault.detail }
  }
  return undefined
}

const nameOrSign = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*(:))?|[{}[\],]/g

/** Where a name stands a second time: of what it was given first nothing would be left. */
function repeatedIn(json: string): Misplaced | undefined {
  const within: { names: Set<string>; step: string | number }[] = []
  for (const [token, colon] of json.matchAll(nameOrSign)) {
    const innermost = within.at(-1)
    if (token === '{') within.push({ names: new Set(), step: '' })
    else if (token === '[') within.push({ names: new Set(), step: 0 })
    else if (token === '}' || token === ']') within.pop()
    else if (token === ',' && typeof innermost?.step === 'number') innermost.step++
    else if (colon && innermost) {
      const name = JSON.parse(token.slice(0, -1)) as string
      innermost.step = name
      if (innermost.names.has(name)) return { path: within.map(({ step }) => `${step}`), detail: 'is there twice: leave one of them' }
      innermost.names.add(name)
    }
  }
  return undefined
}

const at = (detail: string | undefined): Misplaced | undefined => (detail === undefined ? undefined : { path: [], detail })

function faultOf(text: string): string | undefined {
  if (text.includes('\0')) return 'contains NUL (\\u0000), which cannot be stored'
  return text.isWellFormed() ? undefined : 'contains half of a surrogate pair'
}

const mergePatch = 'application/merge-patch+json'

export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, readBody)
  app.addContentTypeParser<Buffer>(mergePatch, { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) => {
    const { consumes = [] } = request.routeOptions.config
    if (consumes.length > 0 && !consumes.includes(mergePatch)) throw unsupported(request)
    return readBody(request, bytes)
  })
  // Of every request: it takes no turn of its own.
  app.addHook('preParsing', (request, _, payload, done) => {
    // Many clients name a type with every request, also where they send nothing and nothing is taken.
    if (request.headers['content-length'] === '0' && request.routeOptions.config.consumes?.length === 0)
      delete request.headers['content-type']
    done(isCoded(request) ? coded() : null, payload)
  })
}

async function readBody(request: FastifyRequest, bytes: Buffer): Promise<unknown> {
  // Of a path that is not there nothing is wrong but that.
  if (request.is404) return undefined
  if (request.retry) request.retry.sent = bytes
  const { consumes = [], takesReason } = request.routeOptions.config
  if (consumes.length > 0) return parseJson(bytes)
  // Some send an empty object with every POST.
  if (bytes.length === 0) return undefined
  const body = parseJson(bytes)
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0) return undefined
  throw invalid(
    '',
    `is not taken by this operation: leave it out${takesReason ? '; the reason is the parameter `reason` of the query' : ''}`,
  )
}

const withBody = new Set(['POST', 'PATCH', 'DELETE'])

function isCoded({ headers, method, is404 }: FastifyRequest): boolean {
  const coding = headers['content-encoding']
  if (coding === undefined || is404 || !withBody.has(method) || /^\s*(identity)?\s*$/i.test(coding)) return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Refuses a compressed body before it is read, as RFC 9110, 15.5.16 has it. */
const coded = () =>
  new ProblemError(
    'unsupported-media-type',
    'Compressed bodies are not taken: send it as it is, without Content-Encoding',
    {},
    { 'accept-encoding': 'identity' },
  )

/** Under it stand the names of parameters that are no percent-encoded UTF-8, themselves or in what they are given. */
export const malformed = Symbol('malformed')
export type Query = Record<string, string | string[]> & { [malformed]?: string[] }

/** Query strings as WHATWG URLs have them, but strictly UTF-8; a name given once is a string, given again an array. */
export function parseQuery(query: string): Query {
  const parsed = Object.create(null) as Query
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const givenName = equals < 0 ? pair : pair.slice(0, equals)
    const name = decoded(givenName)
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1))
    if (name === undefined || value === undefined) {
      ;(parsed[malformed] ??= []).push(name ?? givenName)
      continue
    }
    const before = parsed[name]
    if (Array.isArray(before)) before.push(value)
    else parsed[name] = before === undefined ? value : [before, value]
  }
  return parsed
}

function decoded(text: string): string | undefined {
  const spaced = text.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return undefined
  }
}

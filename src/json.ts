import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from './problems.ts'

const deepest = 10
const refused = (detail: string) => new ProblemError('invalid-json', detail)

/** Parses JSON strictly: UTF-8 alone, no NUL, no lone surrogate, at most ten levels deep. */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw refused('The body is not valid UTF-8')
  if (bytes.length === 0) throw refused('The body is empty; send a JSON object')
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw refused(`The body is not JSON: ${(error as SyntaxError).message}`)
  }
  inspect(value, 1)
  return value
}

function inspect(value: unknown, depth: number): void {
  if (typeof value === 'string') return inspectText(value)
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw refused(`The body is nested more than ${deepest} levels deep`)
  for (const [key, member] of Object.entries(value)) {
    inspectText(key)
    // A parsed __proto__ is an own member here; merged into an object it would be more than that.
    if (key === '__proto__') throw refused('A member cannot be called __proto__')
    inspect(member, depth + 1)
  }
}

function inspectText(text: string): void {
  if (text.includes('\0')) throw refused('A text contains NUL (\\u0000), which cannot be stored')
  if (!text.isWellFormed()) throw refused('A text contains half of a surrogate pair')
}

export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      if (request.retry) request.retry.sent = bytes
      // Many clients name a type with every request; a DELETE has no body for it to speak of.
      return request.method === 'DELETE' && bytes.length === 0 ? undefined : parseJson(bytes)
    },
  )
}

/** Query strings as WHATWG URLs have them; a name given once is a string, given again an array. */
export function parseQuery(query: string): Record<string, string | string[]> {
  const parsed: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parsed[name]
    if (Array.isArray(before)) before.push(value)
    else parsed[name] = before === undefined ? value : [before, value]
  }
  return parsed
}

import { z } from 'zod'
import type { Role } from './auth.ts'
import { byStatus, describeProblems } from './openapi/problems.ts'
import { Problem, type ProblemCode } from './problems.ts'
import { isSlugged, type Noun } from './vocabulary.ts'

type Schema = z.ZodType

interface Operation<P extends Schema, Q extends Schema, B extends Schema> {
  id: string
  tag: string
  summary: string
  description: string
  /** The least role that may call it; none: open to all. */
  role?: Role
  params?: P
  query?: Q
  body?: B
  /** Content types of the body, where it is not JSON alone. */
  consumes?: string[]
  answers: Record<number, [description: string, schema?: Schema, type?: string]>
  /** Other types that a 200 can have. */
  instead?: Record<string, Schema>
  problems?: ProblemCode[]
  /** It takes an Idempotency-Key: its handler does all within `answerOnce`. */
  repeatable?: boolean
}

const json = ['application/json']

/** An operation that takes no parameters still refuses those it is given. */
const NoParameters = z.strictObject({})

/** What fastify needs of an operation, and what the document says of it: every answer it can give among them. */
export function operation<P extends Schema = typeof NoParameters, Q extends Schema = typeof NoParameters, B extends Schema = never>(
  given: Operation<P, Q, B>,
) {
  const {
    id,
    tag,
    summary,
    description,
    role,
    params,
    query,
    body,
    consumes,
    answers,
    instead = {},
    problems = [],
    repeatable = false,
  } = given
  const main = typeOf(answers)
  const produces = main === undefined ? undefined : [main, ...Object.keys(instead)]
  const taken = consumes ?? (body ? json : [])
  const codes = [...common(role, produces, 204 in answers ? json : taken), ...problems, ...(repeatable ? retried : [])]
  return {
    config: { ...(role && { role }), ...(produces && { produces }), consumes: taken, takesReason: takesReason(query), repeatable },
    schema: {
      operationId: id,
      tags: [tag],
      summary,
      description,
      security: role === undefined ? [] : role === 'reader' ? [{}, { key: [] }] : [{ key: [] }],
      ...(params && { params }),
      querystring: (query ?? NoParameters) as Q,
      ...(body && { body }),
      ...(consumes && { consumes }),
      response: { ...successes(answers, instead), ...failures(codes) },
      'x-problems': codes,
    } as { params: P; querystring: Q; body: B },
  }
}

const takesReason = (query: Schema | undefined): boolean => query instanceof z.ZodObject && 'reason' in query.shape

const retried: ProblemCode[] = ['in-flight', 'key-reused']

const typeOf = (answers: Operation<Schema, Schema, Schema>['answers']): string | undefined =>
  Object.values(answers)
    .map(([, schema, type = 'application/json']) => schema && type)
    .find(Boolean)

function common(role: Role | undefined, produces: string[] | undefined, consumes: string[]): ProblemCode[] {
  return [
    'invalid',
    'internal',
    'unavailable',
    'timed-out',
    ...(produces === undefined ? [] : (['not-acceptable'] as const)),
    ...(role === undefined ? [] : (['unauthenticated', 'rate-limited'] as const)),
    ...(role === undefined || role === 'reader' ? [] : (['forbidden'] as const)),
    ...(consumes.length === 0 ? [] : (['unsupported-media-type'] as const)),
    ...(consumes.some((type) => json.includes(type)) ? (['invalid-json', 'too-large'] as const) : []),
  ]
}

function successes(answers: Operation<Schema, Schema, Schema>['answers'], instead: Record<string, Schema>) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, [description, schema, type = 'application/json']]) => [
      status,
      schema
        ? {
            description,
            content: {
              [type]: { schema },
              ...(status === '200' && Object.fromEntries(Object.entries(instead).map(([other, shape]) => [other, { schema: shape }]))),
            },
          }
        : z.null().describe(description),
    ]),
  )
}

const failures = (codes: ProblemCode[]) =>
  Object.fromEntries(
    byStatus(codes).map(([status, those]) => [
      status,
      { description: describeProblems(those), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  )

export const notModified: [string] = ['The caller has this already: If-None-Match named its ETag']
export const movedOn: [string] = ['The record has a new slug, or has been merged into another: Location names it']
export const movedWithin = (noun: Noun): Record<number, [string]> => (isSlugged(noun) ? { 308: movedOn } : {})
export const readProblems: ProblemCode[] = ['not-found', 'withdrawn']
/** Where a POST takes no body, whatever is sent is still read. */
export const bodilessProblems: ProblemCode[] = ['invalid-json', 'too-large', 'unsupported-media-type']
export const writeProblems: ProblemCode[] = [...readProblems, 'precondition-required', 'stale']

/** How the database may refuse a record: attributions have nothing that is theirs alone, and a claim alone names no others. */
export const storeProblems = (noun: Noun, how: 'added' | 'changed'): ProblemCode[] => [
  'rule-broken',
  // Another may withdraw it, or its claim, before the answer is read.
  'withdrawn',
  ...(noun === 'attribution' ? [] : (['taken'] as const)),
  ...(noun === 'claim' && how === 'changed' ? [] : (['unknown-reference'] as const)),
]

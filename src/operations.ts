import { z } from 'zod'
import type { Role } from './auth.ts'
import { catalogue, Problem, type ProblemCode } from './problems.ts'

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
  problems?: ProblemCode[]
}

/** An operation that takes no parameters still refuses those it is given. */
const NoParameters = z.strictObject({})

/** What fastify needs of an operation, and what the document says of it: every answer it can give among them. */
export function operation<P extends Schema = typeof NoParameters, Q extends Schema = typeof NoParameters, B extends Schema = never>(given: Operation<P, Q, B>) {
  const { id, tag, summary, description, role, params, query, body, consumes, answers, problems = [] } = given
  return {
    config: { ...(role && { role }), ...produced(answers) },
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
      response: { ...successes(answers), ...failures([...common(role, body !== undefined || consumes !== undefined || 204 in answers), ...problems]) },
    } as { params: P; querystring: Q; body: B },
  }
}

function produced(answers: Operation<Schema, Schema, Schema>['answers']): { produces?: string } {
  const [, schema, type = 'application/json'] = Object.values(answers)[0] ?? []
  return schema ? { produces: type } : {}
}

const typeOf = (answers: Operation<Schema, Schema, Schema>['answers']): string | undefined =>
  Object.values(answers).map(([, schema, type = 'application/json']) => schema && type).find(Boolean)

function common(role: Role | undefined, readsBody: boolean): ProblemCode[] {
  return [
    'invalid',
    'not-available',
    'unauthenticated',
    'not-acceptable',
    'rate-limited',
    'internal',
    'unavailable',
    ...((role === undefined || role === 'reader') ? [] : (['forbidden'] as const)),
    ...(readsBody ? (['invalid-json', 'too-large', 'unsupported-media-type'] as const) : []),
  ]
}

function successes(answers: Operation<Schema, Schema, Schema>['answers']) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, [description, schema, type = 'application/json']]) => [
      status,
      schema ? { description, content: { [type]: { schema } } } : z.null().describe(description),
    ]),
  )
}

function failures(codes: ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set(codes)) byStatus.set(catalogue[code][0], [...(byStatus.get(catalogue[code][0]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `\`${code}\`: ${catalogue[code][1]}`).join('. '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

export const notModified: [string] = ['The caller has this already: If-None-Match named its ETag']
export const movedOn: [string] = ['The record has a new slug: Location names it']
export const written: ProblemCode[] = ['not-found', 'withdrawn', 'precondition-required', 'stale', 'taken', 'unknown-reference', 'rule-broken']
export const read: ProblemCode[] = ['not-found', 'withdrawn']
export const added: ProblemCode[] = ['taken', 'unknown-reference', 'rule-broken']

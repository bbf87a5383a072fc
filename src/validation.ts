import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import type { z } from 'zod'
import { type Fault, invalid, ProblemError, told } from './problems.ts'

type Part = 'body' | 'querystring' | 'params' | 'headers'
type Issue = z.core.$ZodIssue

const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    try {
      if (httpPart === 'querystring') refuseNul(data as Record<string, string | string[]>)
      return { value: validate(schema, httpPart === 'body' ? data : (data ?? {}), httpPart as Part) }
    } catch (error) {
      return { error: error as ProblemError }
    }
  }

/** In place of Fastify's own, which are a hundred modules to load, and the only ones its types know of. */
export const compilersFactory = {
  buildValidator: () => validatorCompiler,
  buildSerializer: () => () => JSON.stringify,
} as unknown as NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']

function refuseNul(query: Record<string, string | string[]>): void {
  for (const [name, value] of Object.entries(query)) {
    if (`${name}${String(value)}`.includes('\0'))
      throw invalid(name.replaceAll('\0', ''), 'contains NUL (%00), which nothing on record contains')
  }
}

/** Parses, or throws the one problem that lists every fault: 422 where only rules are broken, else 400. */
export function validate<T>(schema: z.ZodType<T>, data: unknown, part: Part): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const faults = result.error.issues.filter(saysMost).flatMap((issue) => faultsOf(issue, part, []))
  const detail = faults.slice(0, 3).map(told).join('; ')
  if (part === 'params') throw new ProblemError('not-found', `There is no such record: ${detail}`)
  const onlyRules = part === 'body' && result.error.issues.every((issue) => issue.code === 'custom' && issue.params?.rule === true)
  throw new ProblemError(onlyRules ? 'rule-broken' : 'invalid', detail, { errors: faults })
}

// Of a number beyond all that zod takes for whole it says so, and then what bound of its own the schema has.
const saysMost = (issue: Issue, _: number, all: Issue[]): boolean =>
  !('note' in issue) || all.every((other) => other === issue || other.path.join() !== issue.path.join())

const mostFaults = 50

function faultsOf(issue: Issue, part: Part, above: PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const detail = part === 'querystring' ? 'is not a parameter of this operation' : 'is not a member it may have'
    return issue.keys.slice(0, mostFaults).map((key) => ({ pointer: pointerTo([...path, key], part), detail }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Of the forms a value may have, speak of the one it was meant to be: the same type of thing.
    const meant =
      issue.errors.find((form) => !form.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0)) ?? issue.errors[0]
    return (meant ?? []).flatMap((inner) => faultsOf(inner, part, path)).slice(0, mostFaults)
  }
  return [{ pointer: pointerTo(path, part), detail: detailOf(issue) }]
}

const articles: Record<string, string> = { array: 'an array', object: 'an object', int: 'a whole number', boolean: 'true or false' }
const byDefault = /^(Invalid (input|option)|Too (big|small)): expected/

/** Where a schema says nothing of its own, what it takes instead of what zod expected. */
function detailOf(issue: Issue): string {
  if (!byDefault.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') {
    const wanted = articles[issue.expected] ?? `a ${issue.expected}`
    return issue.message.endsWith('received undefined') ? `is missing: it must be ${wanted}` : `must be ${wanted}`
  }
  if (issue.code === 'too_big') return `${amountOf(issue.origin)[0]} at most ${issue.maximum}${amountOf(issue.origin)[1]}`
  if (issue.code === 'too_small') return `${amountOf(issue.origin)[0]} at least ${issue.minimum}${amountOf(issue.origin)[1]}`
  return issue.message
}

function amountOf(origin: string): [verb: string, unit: string] {
  if (origin === 'array') return ['must have', ' elements']
  return origin === 'string' ? ['must have', ' characters'] : ['must be', '']
}

function pointerTo(path: PropertyKey[], part: Part): string {
  if (part !== 'body') return String(path[0] ?? '')
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

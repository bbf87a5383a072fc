import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { type Fault, invalid, ProblemError } from './problems.ts'

type Part = 'body' | 'querystring' | 'params' | 'headers'
type Issue = z.core.$ZodIssue

/** Parameters that the contract has and this version does not: refused by name, never ignored. */
const later = new Set(['q', 'facet', 'asOf', 'ifNew'])

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    try {
      if (httpPart === 'querystring') refuseNul(data as Record<string, string | string[]>)
      return { value: judge(schema, httpPart === 'body' ? data : (data ?? {}), httpPart as Part) }
    } catch (error) {
      return { error: error as ProblemError }
    }
  }

function refuseNul(query: Record<string, string | string[]>): void {
  for (const [name, value] of Object.entries(query)) {
    if (`${name}${String(value)}`.includes('\0'))
      throw invalid(name.replaceAll('\0', ''), 'contains NUL (%00), which nothing on record contains')
  }
}

/** Parses, or throws the one problem that lists every fault: 422 where only rules are broken, else 400. */
export function judge<T>(schema: z.ZodType<T>, data: unknown, part: Part): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, part, []))
  const detail = faults
    .map((fault) => `${fault.pointer || 'the body'} ${fault.detail}`)
    .slice(0, 3)
    .join('; ')
  if (part === 'params') throw new ProblemError('not-found', `There is no such record: ${detail}`)
  const notYet = part === 'querystring' && faults.every(({ pointer }) => later.has(pointer))
  const onlyRules = part === 'body' && result.error.issues.every((issue) => issue.code === 'custom' && issue.params?.rule === true)
  throw new ProblemError(notYet ? 'not-available' : onlyRules ? 'rule-broken' : 'invalid', detail, { errors: faults })
}

const mostFaults = 50

function faultsOf(issue: Issue, part: Part, above: PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const detail = part === 'querystring' ? 'is not a parameter of this operation' : 'is not a member it may have'
    return issue.keys.slice(0, mostFaults).map((key) => ({
      pointer: pointerTo([...path, key], part),
      detail: part === 'querystring' && later.has(key) ? 'is not available in this version' : detail,
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Of the forms a value may have, speak of the one it was meant to be: the same type of thing.
    const meant =
      issue.errors.find((form) => !form.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0)) ?? issue.errors[0]
    return (meant ?? []).flatMap((inner) => faultsOf(inner, part, path)).slice(0, mostFaults)
  }
  return [{ pointer: pointerTo(path, part), detail: issue.message }]
}

function pointerTo(path: PropertyKey[], part: Part): string {
  if (part !== 'body') return String(path[0] ?? '')
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

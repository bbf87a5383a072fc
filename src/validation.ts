import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import type { z } from 'zod'
import { malformed, type Query } from './json.ts'
import { type Fault, pointerTo, ProblemError, told } from './problems.ts'

type Part = 'body' | 'querystring' | 'params' | 'headers'
type Issue = z.core.$ZodIssue

const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    try {
      if (httpPart === 'querystring') refuseUnreadable(data as Query)
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

function refuseUnreadable(query: Query): void {
  const [name] = query[malformed] ?? []
  if (name !== undefined) throw refusal([{ pointer: name, detail: notEncoded }], 'querystring')
  for (const [name, value] of Object.entries(query)) {
    if (`${name}${String(value)}`.includes('\0'))
      throw refusal([{ pointer: name.replaceAll('\0', ''), detail: 'contains NUL (%00), which nothing on record contains' }], 'querystring')
  }
}

const notEncoded = 'is not percent-encoded UTF-8: write é as %C3%A9, and % itself as %25'

/** Parses, or throws the one problem that lists every fault: 422 where only rules are broken, else 400. */
export function validate<T>(schema: z.ZodType<T>, data: unknown, part: Part): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const { issues } = result.error
  const faults = issues.filter(saysMost).flatMap((issue) => (repeated(issue, data, part) ? [onceAlone(issue)] : faultsOf(issue, part, [])))
  throw refusal(faults, part, part === 'body' && issues.every((issue) => issue.code === 'custom' && issue.params?.rule === true))
}

function refusal(faults: Fault[], part: Part, onlyRules = false): ProblemError {
  const whole = part === 'querystring' ? 'a parameter without a name' : 'the body'
  const detail = faults
    .slice(0, 3)
    .map((fault) => told(fault, whole))
    .join('; ')
  if (part === 'params') return new ProblemError('not-found', `There is no such record: ${detail}`)
  return new ProblemError(onlyRules ? 'rule-broken' : 'invalid', detail, { errors: faults })
}

/** Whether a parameter is refused because it was given several times, and takes one value alone. */
const repeated = ({ code, path }: Issue, data: unknown, part: Part): boolean =>
  part === 'querystring' && code !== 'too_big' && path.length === 1 && Array.isArray((data as Query)[String(path[0])])

const onceAlone = ({ path: [name = ''] }: Issue): Fault => ({ pointer: String(name), detail: 'may be given once' })

// Of a number beyond all that zod takes for whole it says so, and then what bound of its own the schema has.
const saysMost = (issue: Issue, _: number, all: Issue[]): boolean =>
  !('note' in issue) || all.every((other) => other === issue || other.path.join() !== issue.path.join())

const mostFaults = 50

function faultsOf(issue: Issue, part: Part, above: PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const detail = part === 'querystring' ? 'is not a parameter of this operation' : 'is not a member it may have'
    return issue.keys.slice(0, mostFaults).map((key) => ({ pointer: placeOf([...path, key], part), detail }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Of the forms a value may have, speak of the one it was meant to be: the same type of thing.
    const meant = issue.errors.find((form) => !form.some(isOfType))
    if (meant) return meant.flatMap((inner) => faultsOf(inner, part, path)).slice(0, mostFaults)
    return [{ pointer: placeOf(path, part), detail: detailOfTypes(issue.errors.flatMap((form) => form.filter(isOfType))) }]
  }
  return [{ pointer: placeOf(path, part), detail: detailOf(issue) }]
}

type TypeIssue = Extract<Issue, { code: 'invalid_type' }>
const isOfType = (issue: Issue): issue is TypeIssue => issue.code === 'invalid_type' && issue.path.length === 0

const articles: Record<string, string> = { array: 'an array', object: 'an object', int: 'a whole number', boolean: 'true or false' }
const byDefault = /^(Invalid (input|option)|Too (big|small)): expected/

/** Where a schema says nothing of its own, what it takes instead of what zod expected. */
function detailOf(issue: Issue): string {
  if (!byDefault.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return detailOfTypes([issue])
  if (issue.code === 'too_big') return mustBe(issue.origin, 'at most', issue.maximum)
  if (issue.code === 'too_small') return mustBe(issue.origin, 'at least', issue.minimum)
  return issue.message
}

/** Of a value that is of none of these types. */
function detailOfTypes(issues: TypeIssue[]): string {
  const wanted = issues.map(({ expected }) => articles[expected] ?? `a ${expected}`).join(' or ')
  return issues.some(({ message }) => message.endsWith('received undefined')) ? `is missing: it must be ${wanted}` : `must be ${wanted}`
}

const units: Record<string, string> = { array: 'element', string: 'character' }

function mustBe(origin: string, bound: string, amount: number | bigint): string {
  const unit = units[origin]
  return unit === undefined ? `must be ${bound} ${amount}` : `must have ${bound} ${amount} ${unit}${Number(amount) === 1 ? '' : 's'}`
}

const placeOf = (path: PropertyKey[], part: Part): string => (part === 'body' ? pointerTo(path) : String(path[0] ?? ''))

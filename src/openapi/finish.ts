import type { ProblemCode } from '../problems.ts'
import { type Header, headers, parameters } from './headers.ts'
import { byStatus, describeProblems, exampleOf, headersOf, nameOf } from './problems.ts'
import { publishOnce, sorted } from './schemas.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  default?: unknown
  examples?: unknown[]
  properties?: Record<string, Schema>
}

interface Media {
  schema?: Schema
  example?: unknown
  examples?: Record<string, object>
}

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema?: Schema
  example?: unknown
  examples?: Record<string, object>
}

interface Operation {
  operationId?: string
  parameters?: (Parameter | Reference)[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { description: string; headers?: Record<string, Reference>; content?: Record<string, Media> } | Reference>
  'x-problems'?: ProblemCode[]
}

interface Reference {
  $ref: string
}

export interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; [kind: string]: Record<string, unknown> }
}

const refer = (kind: string, name: string): Reference => ({ $ref: `#/components/${kind}/${name}` })
const referAll = (names: Header[]) => Object.fromEntries(names.map((name) => [name, refer('headers', name)]))

const ofAll: Header[] = ['Cache-Control', 'Vary', 'X-Request-Id']
const ofRetry: Header[] = ['Idempotent-Replayed']
const ofLimit: Header[] = ['RateLimit', 'RateLimit-Policy']
const ofThePast: Header[] = ['Memento-Datetime', 'Onrecord-As-Of', 'Link']

/** What zod and fastify do not know of an operation: headers, errors, examples, and components once each. */
export function finish({ paths, components, ...rest }: Document): Document {
  const { schemas: published, ...others } = components
  const responses: Record<string, unknown> = {}
  const examples: Record<string, object> = {}
  const used = new Set<string>()

  for (const [path, operations] of Object.entries(paths)) {
    const limited = path.startsWith('/v1/') ? ofLimit : []
    for (const operation of Object.values(operations)) {
      const { 'x-problems': codes = [] } = operation
      delete operation['x-problems']
      operation.parameters = parametersOf(operation, codes)
      for (const [status, answer] of Object.entries(operation.responses)) {
        if ('$ref' in answer || Number(status) >= 400) continue
        answer.headers = referAll([
          ...headersOfSuccess(operation, Number(status), published),
          ...(codes.includes('key-reused') ? ofRetry : []),
          ...limited,
          ...ofAll,
        ])
      }
      for (const [status, those] of byStatus(codes)) {
        const name = nameOf(those)
        operation.responses[status] = refer('responses', name)
        responses[name] = {
          description: describeProblems(those),
          headers: referAll([...headersOf(status, those), ...ofLimit, ...ofAll]),
          content: {
            'application/problem+json': {
              schema: refer('schemas', 'Problem'),
              examples: Object.fromEntries(those.map((code) => [code, { value: exampleOf(code) }])),
            },
          },
        }
      }
      for (const media of mediaOf(operation)) {
        const [inPlace] = media.schema?.examples ?? []
        if (inPlace !== undefined) {
          media.example = inPlace
          delete media.schema?.examples
        }
        for (const [name, example] of examplesOf(media, published)) {
          examples[name] = { value: example }
          media.examples = { ...media.examples, [name]: refer('examples', name) }
        }
      }
      if (operation.parameters.length === 0) delete operation.parameters
      for (const name of JSON.stringify(operation.parameters ?? []).match(/(?<=#\/components\/parameters\/)\w+/g) ?? []) used.add(name)
    }
  }

  const { document, schemas } = publishOnce({ paths, responses: sorted(responses) }, published)
  return {
    ...rest,
    paths: document.paths,
    components: {
      ...others,
      schemas: schemas as Document['components']['schemas'],
      responses: document.responses,
      parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => used.has(name))),
      headers,
      examples: sorted(examples),
    },
  }
}

const order = ['path', 'query', 'header']

function parametersOf({ parameters: given = [], responses, operationId }: Operation, codes: ProblemCode[]): (Parameter | Reference)[] {
  const own = (given as Parameter[]).map((one) => ({
    ...shown(one),
    ...(one.schema?.type === 'array' && { style: 'form', explode: true }),
  }))
  return [
    ...own.sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in)),
    ...(304 in responses ? [refer('parameters', 'IfNoneMatch')] : []),
    ...(codes.includes('precondition-required') ? [refer('parameters', 'IfMatch')] : []),
    ...(codes.includes('key-reused') ? [refer('parameters', 'IdempotencyKey')] : []),
    ...(operationId === 'streamChanges' ? [refer('parameters', 'LastEventId')] : []),
  ]
}

/** The explorer proposes an example for what is optional, but sends it only when told to. */
function shown({ example, ...parameter }: Parameter): Parameter {
  const value = example ?? parameter.schema?.default ?? parameter.schema?.enum?.[0]
  if (value === undefined) return parameter
  return parameter.required ? { ...parameter, example: value } : { ...parameter, examples: { sample: { value, 'x-disabled': true } } }
}

/** Where a page is answered there is its Link; where one record is, there is its ETag; of the past it is said of when. */
function headersOfSuccess(
  { parameters = [], responses, operationId }: Operation,
  status: number,
  schemas: Document['components']['schemas'],
): Header[] {
  const answer = responses[status]
  const { schema } = (answer && 'content' in answer && Object.values(answer.content ?? {})[0]) || {}
  const { properties = {} } = (schema?.$ref === undefined ? schema : schemas[nameIn(schema.$ref)]) ?? {}
  const past = status < 308 && parameters.some((one) => 'name' in one && one.name === 'asOf')
  return [
    ...(past ? ofThePast : []),
    ...(past && 304 in responses ? (['Onrecord-Withdrawn'] as const) : []),
    ...(operationId === 'exportRecords' ? (['Onrecord-Cursor'] as const) : []),
    ...(status === 304 || 'updatedAt' in properties ? (['ETag'] as const) : []),
    ...('next' in properties || operationId === 'addClaim' ? (['Link'] as const) : []),
    ...(status === 201 || status === 308 ? (['Location'] as const) : []),
  ]
}

const mediaOf = ({ requestBody, responses }: Operation): Media[] =>
  [requestBody, ...Object.values(responses)].flatMap((part) => (part && 'content' in part ? Object.values(part.content ?? {}) : []))

/** The examples of a component, under its name. */
function examplesOf({ schema }: Media, schemas: Document['components']['schemas']): [string, unknown][] {
  if (schema?.$ref === undefined) return []
  const name = nameIn(schema.$ref)
  return (schemas[name]?.examples ?? []).map((example, at) => [`${name.replace(/Input$/, '')}${at === 0 ? '' : at + 1}`, example])
}

const nameIn = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

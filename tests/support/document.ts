import type { Api } from './api.ts'

export interface Schema {
  $ref?: string
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  examples?: unknown[]
  anyOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  maxLength?: number
  minimum?: number
  maximum?: number
}

export interface Operation {
  id: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  query: { name: string; schema: Schema; required: boolean }[]
  bodies: Record<string, Schema>
  statuses: number[]
  /** Whether it takes an Idempotency-Key. */
  repeatable: boolean
}

interface Described {
  operationId: string
  parameters?: { $ref?: string; name: string; in: string; schema: Schema; required?: boolean }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, unknown>
}

export interface Document {
  operations: Operation[]
  schemas: Record<string, Schema>
}

/** What the service says of itself: every operation of /openapi.json, with references left as they are. */
export async function readDocument(api: Api): Promise<Document> {
  const { body } = await api.as().get('/openapi.json').expect(200)
  const { paths, components } = body as { paths: Record<string, Record<string, Described>>; components: { schemas: Document['schemas'] } }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase() as Operation['method'],
      path,
      query: (described.parameters ?? [])
        .filter((one) => one.in === 'query')
        .map(({ name, schema, required = false }) => ({ name, schema, required })),
      bodies: Object.fromEntries(Object.entries(described.requestBody?.content ?? {}).map(([type, { schema = {} }]) => [type, schema])),
      repeatable: (described.parameters ?? []).some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'),
      statuses: Object.keys(described.responses).map(Number),
    })),
  )
  return { operations, schemas: components.schemas }
}

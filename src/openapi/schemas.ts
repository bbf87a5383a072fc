import type { createJsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Override = NonNullable<NonNullable<NonNullable<Parameters<typeof createJsonSchemaTransform>[0]['zodToJsonConfig']>['override']>>

/** Mends what zod's JSON Schema says clumsily, or not. */
export const override: Override = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod
  const [one, none, ...more] = jsonSchema.anyOf ?? []
  if (one?.type !== undefined && none?.type === 'null' && more.length === 0) {
    const { anyOf: _, ...rest } = jsonSchema
    delete jsonSchema.anyOf
    Object.assign(jsonSchema, one, rest, { type: [one.type, 'null'], ...(one.enum && { enum: [...one.enum, null] }) })
  }
  // The format says it, in fewer words than the pattern.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.contentEncoding !== undefined) delete jsonSchema.format
  // Answers may gain members in later versions; only what is sent is closed.
  if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  // Zod leaves them out where a value is prepared before it is judged; ours are of what is sent.
  const { examples } = z.globalRegistry.get(zodSchema) ?? {}
  if (Array.isArray(examples)) jsonSchema.examples ??= examples
}

type Schemas = Record<string, unknown>

const referred = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name)

/**
 * The provider publishes every component twice, `Claim` and `ClaimInput`: keeps what is referred to, and of two that
 * are equal one.
 */
export function publishOnce<T extends object>(document: T, schemas: Schemas): { document: T; schemas: Schemas } {
  const used = new Set<string>()
  const use = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    referred(schemas[name]).forEach(use)
  }
  referred(document).forEach(use)

  const plain = (name: string) => name.replace(/Input$/, '')
  const shape = (name: string) => JSON.stringify(schemas[name]).replaceAll(/(#\/components\/schemas\/\w+?)Input"/g, '$1"')
  const named = (name: string) => (used.has(plain(name)) && shape(name) !== shape(plain(name)) ? name : plain(name))
  const renamed = <V>(value: V): V => JSON.parse(JSON.stringify(value).replaceAll(/(?<="#\/components\/schemas\/)\w+(?=")/g, named)) as V
  const kept = [...used].map((name): [string, unknown] => [named(name), renamed(schemas[name])])
  return { document: renamed(document), schemas: sorted(Object.fromEntries(kept)) }
}

export const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

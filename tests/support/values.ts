import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from './document.ts'

export type Schemas = Record<string, Schema>
/** What a member of a name is made of, where its schema says no more than that it is text. */
export type Hints = Record<string, Arbitrary<unknown>>

/** Values that a JSON Schema of the document allows, as far as it says so. */
export function valuesOf(schema: Schema, schemas: Schemas, hints: Hints, name = '', depth = 0): Arbitrary<unknown> {
  const of = (inner: Schema, called = name) => valuesOf(inner, schemas, hints, called, depth + 1)
  if (schema.$ref) return of(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((form) => of(form)))
  if (schema.allOf) return fc.tuple(...schema.allOf.map((part) => of(part))).map((parts) => Object.assign({}, ...parts) as object)
  if (schema.type === 'object' || schema.properties) {
    const { properties = {}, required = [] } = schema
    const members = Object.entries(properties).map(([member, inner]) => {
      const value = of(inner, member)
      return required.includes(member) ? value : fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
    })
    return fc
      .tuple(...members)
      .map((values) =>
        Object.fromEntries(Object.keys(properties).flatMap((member, at) => (values[at] === undefined ? [] : [[member, values[at]]]))),
      )
  }
  if (schema.type === 'array') return fc.array(of(schema.items ?? {}), { maxLength: depth > 3 ? 1 : 3 })
  if (schema.type === 'integer')
    return hints[name] ?? fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) })
  if (schema.type === 'number') return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e9, noNaN: true })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return hints[name] ?? textOf(schema)
}

function textOf({ format, examples, maxLength = 40 }: Schema): Arbitrary<unknown> {
  if (examples?.length) return fc.constantFrom(...examples)
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time')
    return fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'uri') return fc.webUrl()
  return fc.string({ minLength: 1, maxLength: Math.min(maxLength, 40), unit: 'grapheme' })
}

const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Values that fit nowhere, or hardly anywhere. */
export const odd: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    -0,
    1e308,
    5e-324,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    0.1,
    '',
    ' ',
    'null',
    '0',
    '-1',
    '1e9',
    {},
    [],
    [[]],
    [null],
    { id: 1 },
  ),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud800',
    '\udc00x',
    '\ud83d\ude00',
    '\u202e',
    '\ufeff',
    "'; DROP TABLE claim; --",
    '%',
    '${x}',
    '__proto__',
    'x'.repeat(201),
    'é'.repeat(5001),
    '🦊'.repeat(501),
  ),
  fc.constantFrom(
    '2025-13',
    '2025-02-30',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '-4713',
    '10000',
    '2025-11-08T25:00:00Z',
    '2025/2024',
    '../..',
    'Y17000',
    '99999-01-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
  ),
  fc.constantFrom(
    'http://',
    'https://\u0000',
    'javascript:alert(1)',
    'http://[::1',
    'https://xn--/',
    'http://a b',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ),
  fc.constantFrom<unknown>(
    deep(9),
    deep(11),
    deep(500),
    { constructor: { prototype: {} } },
    Array.from({ length: 201 }, () => 'x'),
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.jsonValue(),
)

/** One member of a value, somewhere in it, made odd, added or taken away. */
export function spoiled(values: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), odd, fc.constantFrom('replace', 'replace', 'add', 'remove'))
    .map(([value, steps, wrong, how]) => spoil(value, steps, wrong, how))
}

function spoil(value: unknown, [step = 0, ...steps]: number[], wrong: unknown, how: string): unknown {
  if (typeof value !== 'object' || value === null) return wrong
  const members: [string, unknown][] = Object.entries(value)
  if (how === 'add' && steps.length === 0)
    return Array.isArray(value) ? [...(value as unknown[]), wrong] : { ...value, [typeof wrong === 'string' ? wrong : 'added']: wrong }
  const [name] = members[step % Math.max(members.length, 1)] ?? []
  if (name === undefined) return wrong
  const changed = members.flatMap(([member, inner]): [string, unknown][] => {
    if (member !== name) return [[member, inner]]
    return steps.length === 0 && how === 'remove' ? [] : [[member, steps.length === 0 ? wrong : spoil(inner, steps, wrong, how)]]
  })
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed)
}

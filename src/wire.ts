import { parse as parseLanguage } from 'bcp-47'
import { iso31661 } from 'iso-3166/1.js'
import { z } from 'zod'
import { judgeEdtf } from './edtf.ts'
import { invalid, ProblemError } from './problems.ts'

/** Marks an issue as a rule that is broken (422) rather than a shape that is wrong (400). */
export const asRule = { params: { rule: true } }

// Braille's blank is a symbol to Unicode, and anchors of annotations are no marks that are ignored.
const visible = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** Text of a bounded length, which may be blank, counted in Unicode characters, as JSON Schema and Postgres count. */
export function anyText(most: number, description: string) {
  return z
    .string()
    .min(1, { abort: true, error: 'must not be empty' })
    .refine((value) => value.length <= most || [...value].length <= most, { error: `must have at most ${most} characters` })
    .meta({ description, maxLength: most })
}

/** Text that can be seen, of a bounded length. */
export const text = (most: number, description: string) =>
  anyText(most, description)
    .refine((value) => visible.test(value), { error: 'must have a character that can be seen' })
    .meta({ description, maxLength: most, pattern: '\\S' })

export const Id = z.uuid({ error: 'must be a UUID' }).describe('A UUIDv7 (RFC 9562); ids sort by time of recording')

export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case ASCII letters and digits with single hyphens between' })
  .refine((slug) => !isId(slug), { error: 'must not look like a UUID' })
  .describe(
    'A readable name, unique among its noun: lower-case ASCII letters and digits with single hyphens between, at most 100, and not of the form of a UUID. The old one of a renamed record answers 308 for ever',
  )

export const Reference = z.string().min(1).max(200).describe('The id, the slug or the import key of an existing record')

/** What stands in a path: a record's id or slug. */
const Name = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !name.includes('\0'), { error: 'contains NUL' })

/** A path parameter, with a record of the sample as its example. */
export const inPath = ({ id, slug }: { id: string; slug?: string }, of = 'record') =>
  z.object({ id: Name.meta({ description: `The ${of}'s id${slug === undefined ? '' : ' or slug'}`, examples: [slug ?? id] }) })

export const Instant = z.string().meta({ format: 'date-time', description: 'An instant, RFC 3339 in UTC with milliseconds' })

const firstInstant = Date.parse('0001-01-01T00:00:00Z')
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

/** Any zone and any fraction of a second; read as UTC, to the millisecond. */
export const GivenInstant = z
  .string()
  .overwrite((value) => value.toUpperCase())
  .refine((value) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:60(\D|$)/.test(value), {
    abort: true,
    error: 'is a leap second, which clocks here do not have: give the second before or after it',
  })
  .check(z.iso.datetime({ offset: true, abort: true, error: 'must be an RFC 3339 instant with a zone, like 2025-11-08T09:30:00Z' }))
  // V8 reads .001999999 as .199: no more digits than it knows are left to it.
  .overwrite((value) => value.replace(/(\.\d{3})\d+/, '$1'))
  .refine((value) => !Number.isNaN(Date.parse(value)), { abort: true, error: 'is not a time of any day' })
  .refine((value) => Date.parse(value) >= firstInstant && Date.parse(value) <= lastInstant, {
    abort: true,
    error: 'must be in the years 1 to 9999 in UTC',
  })
  .overwrite((value) => new Date(value).toISOString())
  .describe('An instant, RFC 3339 in any zone, in the years 1 to 9999; cut to milliseconds')

/** The same as a parameter, where a + that is not percent-encoded is a space. */
const AskedInstant = z.preprocess((given) => (typeof given === 'string' ? given.replace(/ (?=\d\d:\d\d$)/, '+') : given), GivenInstant)

export const Edtf = z
  .string()
  .superRefine((value, context) => {
    const judgement = judgeEdtf(value)
    if (judgement === 'malformed')
      context.addIssue('must be an EDTF date of level 0 or 1, like 2025-11-08, 2025-11, 2025-07~ or 2022-02/..')
    if (judgement === 'out of range') context.addIssue({ code: 'custom', message: 'must lie in the years -4712 to 9999', ...asRule })
  })
  .meta({
    minLength: 1,
    maxLength: 100,
    description:
      'A date or interval as people state it: EDTF (ISO 8601-2, Extended Date/Time Format) of level 0 or 1, in the years -4712 to 9999; kept as given',
    examples: ['2025-11-08', '2025-07', '2025-07~', '2022-02/..'],
  })

export const Url = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: ({ input }) => (input === undefined ? undefined : 'must be an absolute http or https URL'),
  })
  .refine((url) => !/[\s\p{Z}\p{Cc}"<>]/u.test(url), {
    abort: true,
    error: 'must have no white space, double quotes, angle brackets or control characters: percent-encode them, a space as %20',
  })
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#\s"<>][^\s"<>]*$/, { error: 'must be an absolute http or https URL' })
  .max(2000, { error: 'must have at most 2000 characters' })
  .describe(
    'An absolute http or https URL, at most 2,000 characters; white space, double quotes, angle brackets and control characters in it are percent-encoded',
  )

export const Language = z
  .string()
  .max(100)
  .refine(isLanguage, { error: 'must be a BCP 47 language tag, like en or uk-UA' })
  .meta({ minLength: 1, description: 'A language as a BCP 47 tag' })

const kosovo = 'XK'
const countries = new Set([...iso31661.map(({ alpha2 }) => alpha2), kosovo])
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { abort: true, error: 'must be two capital letters' })
  .refine((code) => countries.has(code), { error: 'must be an ISO 3166-1 alpha-2 code' })
  .describe('A country as its ISO 3166-1 alpha-2 code; XK, which ISO leaves to its users, is Kosovo')

export const Note = text(5000, 'Anything a colleague should know; at most 5,000 characters')
export const Version = z.int().min(1).describe("Counts the changes of the record's own fields, from 1")

export const count = (what: string) => z.int().min(0).describe(what)

export const recordTimes = {
  recordedAt: Instant.describe('When the record was made: an RFC 3339 instant in UTC'),
  updatedAt: Instant.describe('When its own fields last changed: an RFC 3339 instant in UTC; never goes backwards'),
}

function isLanguage(tag: string): boolean {
  const { language, irregular, regular, privateuse, variants, extensions } = parseLanguage(tag)
  const isWellFormed = language || irregular || regular || privateuse.length > 0
  // RFC 5646, 2.2.9: neither a variant nor a singleton may come twice.
  const once = [...variants, ...extensions.map(({ singleton }) => singleton)].map((part) => part.toLowerCase())
  return Boolean(isWellFormed) && new Set(once).size === once.length
}

const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
export const isId = (value: string): boolean => idPattern.test(value)

/** A parameter that is a whole number in decimal digits. */
export const wholeNumber = <T extends z.ZodType>(value: T, description: string) =>
  z
    .preprocess((given, context) => {
      if (typeof given !== 'string') return given
      if (/^-?\d+$/.test(given)) return Number(given)
      context.addIssue('must be a whole number')
      return z.NEVER
    }, value)
    .meta({ description })

/** A parameter that may be given several times, any of which may hold. */
export function anyOf<T extends z.ZodType>(value: T, description: string, ...example: string[]) {
  return z
    .preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).max(100).optional())
    .meta({
      description: `${description}. May be repeated up to 100 times: any of them`,
      ...(example.length > 0 && { examples: [example] }),
    })
}

export const Reason = z.strictObject({
  reason: text(2000, 'Why the record is changed, for its history; 1 to 2,000 characters')
    .optional()
    .meta({ examples: ['the place was misspelt'] }),
})
export const reasonFor = (why: string, ...examples: string[]) =>
  z.strictObject({ reason: text(2000, `${why}. 1 to 2,000 characters`).meta({ examples }) })
export const RequiredReason = reasonFor('Why the record is withdrawn; shown to all who could see it', 'recorded twice')

const asOf = AskedInstant.optional().meta({
  description:
    'A past instant, RFC 3339 in any zone (the + before one is %2B in a query), in the years 1 to 9999, cut to milliseconds: the answer is what was on record then (RFC 7089 calls it a memento), the same bytes however often it is asked, except for what has been hidden or redacted since. An instant in the future, or so recent that a write under way may still come before it, is refused with the newest that can be asked about',
  examples: ['2025-11-09T12:00:00Z'],
})
export const AsOf = z.strictObject({ asOf })

export const sharedFilters = {
  asOf,
  recordedSince: AskedInstant.optional().meta({ description: 'Recorded at this instant or later', examples: ['2025-11-08T09:30:00Z'] }),
  updatedSince: AskedInstant.optional().meta({
    description: 'Own fields changed at this instant or later',
    examples: ['2025-11-08T09:30:00Z'],
  }),
  id: anyOf(Id, 'One of these ids', '019a6cff-48c8-7000-8000-056fbb285c4f'),
}

const tag = /(?:W\/)?"[!\x23-\x7e\x80-\xff]*"/g

/** Whether it is a list of entity tags, as RFC 9110 has them: of ours or of others. */
function areTags(header: string): boolean {
  const parts = header
    .replaceAll(tag, '""')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => part === '""')
}

/** The versions `If-Match` names, or `any`. The stamp is left out of it: a colleague's new denial blocks no editor. */
export function readIfMatch(header: string | undefined): 'any' | number[] {
  if (header === undefined || header.trim() === '') {
    throw new ProblemError('precondition-required', 'Send If-Match with the ETag you read, or * to overwrite whatever is there')
  }
  if (header.trim() === '*') return 'any'
  if (!areTags(header)) throw invalid('If-Match', 'must be the ETag as it was given, in double quotes, or *')
  return header.split(',').map((tag) => Number(/^\s*(?:W\/)?"(\d{1,9})(?:-[0-9a-f]*)?"\s*$/.exec(tag)?.[1] ?? 0))
}

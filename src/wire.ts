import { hash } from 'node:crypto'
import { z } from 'zod'
import { judgeEdtf } from './edtf.ts'
import { invalid, ProblemError } from './problems.ts'

/** Marks an issue as a rule that is broken (422) rather than a shape that is wrong (400). */
export const asRule = { params: { rule: true } }

/** Text of a bounded length, counted in Unicode characters, as JSON Schema and Postgres count. */
export function text(most: number, description: string) {
  return z
    .string()
    .min(1, { error: 'must not be empty' })
    .refine((value) => value.length <= most || [...value].length <= most, { error: `must have at most ${most} characters` })
    .meta({ description, maxLength: most })
}

export const Id = z.uuid({ error: 'must be a UUID' }).describe('A UUIDv7 (RFC 9562); ids sort by time of recording')

export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case ASCII letters and digits with single hyphens between' })
  .refine((slug) => !isId(slug), { error: 'must not look like a UUID' })
  .describe(
    'A readable name, unique among its noun: lower-case ASCII letters and digits with single hyphens between, at most 100. The old one of a renamed record answers 308 for ever',
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
export const GivenInstant = z.iso
  .datetime({ offset: true, abort: true, error: 'must be an RFC 3339 instant with a zone, like 2025-11-08T09:30:00Z' })
  // V8 reads .001999999 as .199: no more digits than it knows are left to it.
  .overwrite((value) => value.replace(/(\.\d{3})\d+/, '$1'))
  .refine((value) => !Number.isNaN(Date.parse(value)), { abort: true, error: 'is not a time of any day' })
  .refine((value) => Date.parse(value) >= firstInstant && Date.parse(value) <= lastInstant, {
    abort: true,
    error: 'must be in the years 1 to 9999 in UTC',
  })
  .overwrite((value) => new Date(value).toISOString())

export const Edtf = z
  .string()
  .superRefine((value, context) => {
    const judgement = judgeEdtf(value)
    if (judgement === 'malformed')
      context.addIssue('must be an EDTF date of level 0 or 1, like 2025-11-08, 2025-11, 2025-07~ or 2022-02/..')
    if (judgement === 'out of range') context.addIssue({ code: 'custom', message: 'must lie in the years -4712 to 9999', ...asRule })
  })
  .meta({
    maxLength: 100,
    description:
      'A date or interval as people state it: EDTF (ISO 8601-2, Extended Date/Time Format) of level 0 or 1, in the years -4712 to 9999; kept as given',
    examples: ['2025-11-08', '2025-07', '2025-07~', '2022-02/..'],
  })

export const Url = z
  .url({ protocol: /^https?$/, abort: true, error: 'must be an absolute http or https URL' })
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#]/, { error: 'must be an absolute http or https URL' })
  .max(2000)
  .describe('An absolute http or https URL, at most 2,000 characters')

export const Language = z
  .string()
  .max(100)
  .refine(isLanguage, { error: 'must be a BCP 47 language tag, like en or uk-UA' })
  .describe('A language as a BCP 47 tag')

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { abort: true, error: 'must be two capital letters' })
  .refine((code) => countries.of(code) !== undefined, { error: 'must be an ISO 3166-1 alpha-2 code' })
  .describe('A country as its ISO 3166-1 alpha-2 code')

export const Note = text(5000, 'Anything a colleague should know; at most 5,000 characters')
export const Version = z.int().min(1).describe("Counts the changes of the record's own fields, from 1")

export const recordTimes = {
  recordedAt: Instant.describe('When the record was made: an RFC 3339 instant in UTC'),
  updatedAt: Instant.describe('When its own fields last changed: an RFC 3339 instant in UTC; never goes backwards'),
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
export const isId = (value: string): boolean => idPattern.test(value)

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

export const mostOnAPage = 200

export const paging = {
  limit: z.coerce.number().int().min(1).max(mostOnAPage).default(50).describe(`How many records a page holds at most, 1 to ${mostOnAPage}`),
  cursor: z.string().max(500).optional().describe('Where the page starts: `next` of the page before, with the same filters and order'),
  order: z.enum(['asc', 'desc']).default('desc').describe('`desc`: newest first; `asc`: oldest first'),
}

const asOf = GivenInstant.optional().meta({
  description:
    'A past instant: the answer is what was on record then (RFC 7089 calls it a memento), the same bytes however often it is asked, except for what has been hidden or redacted since. An instant in the future, or so recent that a write under way may still come before it, is refused with the newest that can be asked about',
  examples: ['2025-11-09T12:00:00Z'],
})
export const AsOf = z.strictObject({ asOf })

export const sharedFilters = {
  asOf,
  recordedSince: GivenInstant.optional().meta({ description: 'Recorded at this instant or later', examples: ['2025-11-08T09:30:00Z'] }),
  updatedSince: GivenInstant.optional().meta({
    description: 'Own fields changed at this instant or later',
    examples: ['2025-11-08T09:30:00Z'],
  }),
  id: anyOf(Id, 'One of these ids', '019a6cff-48c8-7000-8000-056fbb285c4f'),
}

export const searched = {
  q: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({
      description:
        'Words to search for, as in a web search: all of them; "a phrase", which is of one quote, topic or place; `or` between alternatives; -without; and beginn* for words that begin so. Without regard to case and accents, in every form the language has. The most relevant come first, up to 1,000 of the newest matches among themselves, then the others by time, newest first. Of the quotes of one claim the newest 100,000 characters are searched. 1 to 1,000 characters, at most 50 words and phrases',
      examples: ['pokrovsk -drone'],
    }),
}

const highlight = (where: string) =>
  z
    .string()
    .nullable()
    .describe(`${where} as HTML: escaped, with what fits the search between <mark> and </mark>; null where nothing is there to fit`)

/** What of a record fits a search. */
export function highlightsOf<Member extends string>(id: string, members: Record<Member, string>) {
  const shape = Object.fromEntries(Object.entries<string>(members).map(([name, where]) => [name, highlight(where)]))
  return z.object(shape).meta({ id, description: 'With `q`: what of the record fits the search' }).optional()
}

const ranked = z
  .boolean()
  .optional()
  .describe(
    'With `q`: whether this page is in order of relevance; after up to 1,000 of the newest matches the others follow, newest first. What is changed or quoted anew between two pages may weigh otherwise on the second',
  )

/** A page of a list that can be searched. */
export function searchPageOf<T extends z.ZodType>(item: T, id: string, of: string) {
  const page = pageOf(item, id, of)
  return page.extend({ ranked }).meta(page.meta() ?? {})
}

export function pageOf<T extends z.ZodType>(item: T, id: string, of: string) {
  const examples = item.meta()?.examples as unknown[] | undefined
  return z
    .object({
      data: z.array(item).describe(`The ${of} of this page; may be fewer than \`limit\`, even none, while \`next\` is not null`),
      next: z.string().nullable().describe('The cursor of the next page, or null when this is the last'),
    })
    .meta({ id, description: `A page of ${of}`, ...(examples && { examples: [{ data: examples, next: null }] }) })
}

export interface Paging {
  limit: number
  cursor?: string | undefined
  order: 'asc' | 'desc'
}

/** What a cursor is good for: this list, these filters, this order. */
export const digestOf = (query: object): string => {
  const { cursor: _, limit: __, ...filters } = query as Partial<Paging>
  const sorted = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify(sorted), 'base64url').slice(0, 12)
}

/** The cursor after this record: opaque, and good only with the list, filters and order it was made for. */
export function cursorAfter(id: string, query: Partial<Paging>, replayed: number | null = null): string {
  const position = query.cursor === undefined ? replayed : positionIn(query.cursor)
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + digestOf(query) + (position === null ? '' : `.${position}`)
}

/** How far the replica had replayed at which the first page was read; null: it was read at the primary. */
export function positionIn(cursor: string): number | null {
  const position = /^.{34}\.(\d{1,16})$/.exec(cursor)?.[1]
  return position === undefined ? null : Number(position)
}

export function readCursor(query: Paging): string | undefined {
  if (query.cursor === undefined) return undefined
  const hex = Buffer.from(query.cursor.slice(0, 22), 'base64url').toString('hex')
  if (!/^[\w-]{34}(\.\d{1,16})?$/.test(query.cursor) || hex.length !== 32)
    throw invalid('cursor', 'is not a cursor of this service: take it from `next`, unchanged')
  if (query.cursor.slice(22, 34) !== digestOf(query))
    throw invalid('cursor', 'belongs to other filters or another order: begin again without it')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The versions `If-Match` names, or `any`. The stamp is left out of it: a colleague's new denial blocks no editor. */
export function readIfMatch(header: string | undefined): 'any' | number[] {
  if (header === undefined || header.trim() === '') {
    throw new ProblemError('precondition-required', 'Send If-Match with the ETag you read, or * to overwrite whatever is there')
  }
  if (header.trim() === '*') return 'any'
  return header.split(',').map((tag) => Number(/^\s*(?:W\/)?"(\d{1,9})(?:-[0-9a-f]*)?"\s*$/.exec(tag)?.[1] ?? 0))
}

import { hash } from 'node:crypto'
import { z } from 'zod'
import { idOfHex } from './id-order.ts'
import { invalid } from './problems.ts'
import { wholeNumber } from './wire.ts'

export const mostOnAPage = 200

export const paging = {
  limit: wholeNumber(
    z.int().min(1).max(mostOnAPage).default(50),
    `How many records a page holds at most, 1 to ${mostOnAPage}; the more it may hold, the further it looks for those that fit the filters`,
  ),
  cursor: z.string().max(500).optional().describe('Where the page starts: `next` of the page before, with the same filters and order'),
  order: z.enum(['asc', 'desc']).default('desc').describe('`desc`: newest first; `asc`: oldest first'),
}

export interface Paging {
  limit: number
  cursor?: string | undefined
  order: 'asc' | 'desc'
}

/** What a cursor is good for: this list, these filters, this order. */
const digestOf = (query: object): string => {
  const { cursor: _, limit: __, ...filters } = query as Partial<Paging>
  const sorted = Object.entries(filters)
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify(sorted), 'base64url').slice(0, 12)
}

/** The cursor after this record: opaque, and good only with the list, filters and order it was made for. */
export const cursorAfter = (id: string, query: Partial<Paging>, replayed: number | null = null): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + endOfCursor(query, replayed)

/** What every cursor ends with, whatever place it leads to: what it is good for, and where the first page was read. */
export function endOfCursor(query: Partial<Paging>, replayed: number | null): string {
  const position = query.cursor === undefined ? replayed : positionIn(query.cursor)
  return digestOf(query) + (position === null ? '' : `.${position}`)
}

const partsOf = (cursor: string) => /^(?<place>[\w-]+)(?<digest>[\w-]{12})(?:\.(?<position>\d{1,16}))?$/.exec(cursor)?.groups

/** How far the replica had replayed at which the first page was read, in bytes of the write-ahead log; null: it was read at the primary. */
export function positionIn(cursor: string): number | null {
  const position = partsOf(cursor)?.position
  return position === undefined ? null : Number(position)
}

/** Where the page of a query starts, as `read` finds it in a cursor's place; undefined without a cursor. */
export function openCursor<Place>(query: Partial<Paging>, read: (place: string) => Place | undefined): Place | undefined {
  if (query.cursor === undefined) return undefined
  const { place = '', digest } = partsOf(query.cursor) ?? {}
  const found = read(place)
  if (found === undefined) throw invalid('cursor', 'is not a cursor of this service: take it from `next`, unchanged')
  if (digest !== digestOf(query)) throw invalid('cursor', 'belongs to other filters or another order: begin again without it')
  return found
}

export const readCursor = (query: Partial<Paging>): string | undefined =>
  openCursor(query, (place) => {
    const hex = Buffer.from(place, 'base64url').toString('hex')
    return hex.length === 32 ? idOfHex(hex) : undefined
  })

export function pageOf<T extends z.ZodType>(item: T, id: string, of: string) {
  const examples = item.meta()?.examples as unknown[] | undefined
  return z
    .object({
      data: z
        .array(item)
        .max(mostOnAPage)
        .describe(`The ${of} of this page; may be fewer than \`limit\`, even none, while \`next\` is not null`),
      next: z.string().nullable().describe('The cursor of the next page, or null when this is the last'),
    })
    .meta({ id, description: `A page of ${of}`, ...(examples && { examples: [{ data: examples, next: null }] }) })
}

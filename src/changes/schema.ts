import { z } from 'zod'
import { changeExample } from '../log/examples.ts'
import { nouns, operations } from '../vocabulary.ts'
import { anyOf, Id, Instant, Version, wholeNumber } from '../wire.ts'

const digest = (of: string) => z.string().describe(`${of}: SHA-256 as 64 lower-case hexadecimal digits`)

/** What every showing of a revision has. */
export const revisionFields = {
  id: Id.describe('The id of the revision, a UUIDv7 (RFC 9562)'),
  noun: z.enum(nouns).describe('What sort of record was changed'),
  record: Id.describe('The id of the record that was changed'),
  version: Version.describe('The version of the record that this revision made, or that it speaks of'),
  operation: z
    .enum(operations)
    .describe(
      'What was done (PROV Activity). `release`: readers see the record from here on, by a change of its own or, which is told to readers alone, of what it follows; `hide`: they no longer do; `delete`: the row was removed from outside the service; `redact`: the state of an earlier revision was taken away, and the record is what it was: whoever keeps it as it is now leaves it so',
    ),
  recordedAt: Instant.describe('When: an RFC 3339 instant in UTC with milliseconds'),
  actor: z.string().optional().describe('Who (PROV wasAssociatedWith); not shown to readers'),
  key: Id.nullable().optional().describe('The id of the key it was written with, or null where there was none; not shown to readers'),
  reason: z
    .string()
    .nullable()
    .describe('Why, as the writer said, at most 2,000 characters; readers are told of withdrawals, merges and undone merges alone'),
  merge: Id.nullable().describe('The merge that it is a part of, or null'),
  redacted: z.boolean().describe('Whether its state has been taken away since'),
  state: z
    .looseObject({})
    .nullable()
    .describe(
      'All the fields of the record afterwards, with the records it names by their ids, and `withdrawn` {at, reason} or null; null for `delete`, `redact` and what was redacted, and for readers with `hide` and of what is hidden now',
    ),
}

const place = {
  position: z.int().min(0).describe('Its place in the log, from 0 without a gap'),
  leaf: digest('The hash of its leaf in the log (RFC 9162)'),
}

const Change = z
  .object({
    cursor: z.string().describe('What to send as `cursor`, or as Last-Event-ID, to go on after this change; opaque'),
    position: place.position,
    ...revisionFields,
    leaf: place.leaf,
    by: digest('Of `bySalt` and the canonical JSON (RFC 8785) of actor, key and reason'),
    bySalt: z.string().optional().describe('16 bytes as hexadecimal digits; not shown to readers'),
    stateDigest: digest('Of `stateSalt` and the canonical JSON (RFC 8785) of the state; null where there never was one').nullable(),
    stateSalt: z.string().optional().describe('16 bytes as hexadecimal digits, where the state is shown as it was sealed'),
    veiled: z
      .array(z.string())
      .optional()
      .describe('Members of the state that are shown as null, since what they name may not be seen; the state comes without its salt then'),
  })
  .meta({ id: 'Change', description: 'A revision at its place in the log: one change of one record', examples: [changeExample] })

export const ChangePage = z
  .object({
    data: z
      .array(Change)
      .describe(
        'Changes in the order of the log, oldest first; may be fewer than `limit`, even none, while `next` is not null: a page also ends where its states are more than about 8 MB',
      ),
    next: z.string().nullable().describe('The cursor of what is there beyond this page, or null when it has been read to the end'),
    cursor: z.string().describe('The cursor from which to go on later, when there is more'),
  })
  .meta({ id: 'ChangePage', description: 'A page of changes', examples: [{ data: [changeExample], next: null, cursor: 'MS41OQ' }] })

const { position, leaf } = changeExample

export const ChangeLine = z.looseObject(place).meta({
  id: 'ChangeLine',
  description:
    'A Change, or where you may not see it its `position` and `leaf` alone: one JSON object a line, in the order of the log without a gap',
  examples: [changeExample, { position, leaf }],
})

const cursor = z
  .string()
  .max(100)
  .optional()
  .describe('Where to go on: `cursor` of a change, a page or an export; without it from the beginning')
const filters = {
  noun: anyOf(z.enum(nouns), 'The sort of record', 'claim'),
  operation: anyOf(z.enum(operations), 'What was done', 'withdraw'),
}

export const ChangeFilters = z.strictObject({
  ...filters,
  limit: wholeNumber(z.int().min(1).max(1000).default(100), 'How many changes a page holds at most, 1 to 1,000; no bound on lines'),
  cursor,
})
export const StreamFilters = z.strictObject({ ...filters, cursor })
export type StreamFilters = z.infer<typeof StreamFilters>

export const EventStream = z.string().meta({
  id: 'EventStream',
  description:
    'Server-sent events (WHATWG HTML): `id` is where to go on from, of a change its cursor, and comes without a change too; `event` is `change`, `data` a Change as JSON. Lines that begin with a colon say nothing, but that the service is still there',
  examples: [`retry: 1000\nid: MS41OA\n\nid: ${changeExample.cursor}\nevent: change\ndata: ${JSON.stringify(changeExample)}\n\n`],
})

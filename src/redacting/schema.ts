import { z } from 'zod'
import { redactionExample } from '../examples.ts'
import { nouns } from '../vocabulary.ts'
import { Id, Instant, reasonFor, Version } from '../wire.ts'

export const Redaction = z
  .object({
    id: Id.describe('The revision that says so: a UUIDv7 (RFC 9562)'),
    noun: z.enum(nouns).describe('What sort of record it was'),
    record: z
      .object({ id: Id.describe('Its id'), version: Version.describe('The version whose state was taken away') })
      .describe('The record that the revisions are of'),
    revisions: z
      .array(Id)
      .describe('The revisions of that version, whose state and salt are gone; their digests stay, so that the log still verifies'),
    at: Instant.describe('When: an RFC 3339 instant in UTC'),
    reason: z.string().meta({ minLength: 1, maxLength: 2000, description: 'Why; 1 to 2,000 characters' }),
  })
  .meta({ id: 'Redaction', description: 'That what a version of a record said was taken away for good', examples: [redactionExample] })
export type Redaction = z.infer<typeof Redaction>

export const RedactionReason = reasonFor('Why it must not be kept; stays on the record, so it names nothing that must not', 'court order')

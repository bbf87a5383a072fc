import { z } from 'zod'
import { mergeExample } from '../examples.ts'
import { slugged } from '../vocabulary.ts'
import { count, Id, Instant, reasonFor, Reference, Slug } from '../wire.ts'

const Merged = z.object({ id: Id, slug: Slug }).meta({ id: 'MergedRecord', description: 'One of two records that are the same' })

export const Merge = z
  .object({
    id: Id,
    noun: z.enum(slugged).describe('What sort of record both are'),
    from: Merged.describe('The record that is no longer one of its own: its paths answer 308, until the merge is undone'),
    into: Merged.describe('The record that it has become one with'),
    at: Instant.describe('When: an RFC 3339 instant in UTC'),
    reason: z.string().meta({ minLength: 1, maxLength: 2000, description: 'Why they were merged; 1 to 2,000 characters' }),
    undone: z
      .object({
        at: Instant.describe('When: an RFC 3339 instant in UTC'),
        reason: z.string().meta({ minLength: 1, maxLength: 2000, description: 'Why it was undone; 1 to 2,000 characters' }),
      })
      .nullable()
      .describe('That the merge has been undone; null while it holds'),
    moved: count('How many records named the one and name the other since, from 0'),
    withdrawn: count(
      'How many relations were withdrawn, since they would have related a claim to itself or said what another says, from 0',
    ),
  })
  .meta({ id: 'Merge', description: 'That two records were the same and are one since (ActivityStreams Move)', examples: [mergeExample] })
export type Merge = z.infer<typeof Merge>

export const MergeTarget = z
  .strictObject({ into: Reference.describe('The id, the slug or the import key of the record that stays') })
  .meta({ id: 'MergeTarget', description: 'The record to become one with', examples: [{ into: mergeExample.into.slug }] })

export const MergeReason = reasonFor('Why the two are the same, for their history and for those who ask for the one', 'recorded twice')
export const UndoReason = reasonFor('Why the two are not the same, for their history', 'they are namesakes')

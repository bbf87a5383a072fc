import { z } from 'zod'
import { revisionFields } from '../changes/schema.ts'
import { revisionExample } from '../log/examples.ts'
import { pageOf, paging } from '../paging.ts'

export const Revision = z
  .object({
    ...revisionFields,
    position: z.int().min(0).nullable().describe('Its place in the log of changes, or null for the moment it takes to be sealed there'),
    difference: z
      .array(
        z.looseObject({ op: z.string().describe('add, remove or replace'), path: z.string().describe('Where, a JSON Pointer (RFC 6901)') }),
      )
      .nullable()
      .describe(
        'A JSON Patch (RFC 6902) from the state of the revision before to this one; of two long arrays it is not the least: what stands between the beginning and the end that they share is replaced one by one. Null where there is no state before it that you may see',
      ),
  })
  .meta({
    id: 'Revision',
    description: 'One change of one record, and all that the record said afterwards (PROV Entity, wasGeneratedBy)',
    examples: [{ ...revisionExample, position: 58, difference: null }],
  })

export const RevisionPage = pageOf(Revision, 'RevisionPage', 'revisions')

export const RevisionFilters = z.strictObject(paging)
export type RevisionFilters = z.infer<typeof RevisionFilters>

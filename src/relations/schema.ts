import { z } from 'zod'
import { relationExample } from '../examples.ts'
import { ClaimInside } from '../nested.ts'
import { relationKinds } from '../vocabulary.ts'
import { pageOf, paging } from '../paging.ts'
import { anyOf, Id, Note, recordTimes, Reference, sharedFilters, Version } from '../wire.ts'
import { refuseByRule } from '../rules.ts'

const kind = z
  .enum(relationKinds)
  .describe(
    'How the one bears on the other. `contradicts` and `restates` hold both ways: the direction given is kept, the reverse is refused; the others are directed',
  )

export const Relation = z
  .object({
    id: Id,
    version: Version,
    from: ClaimInside.describe('The claim the relation starts from'),
    to: ClaimInside.describe('The claim it leads to'),
    kind,
    note: Note.nullable(),
    ...recordTimes,
  })
  .meta({ id: 'Relation', description: 'How one claim bears on another', examples: [relationExample] })

export const RelationInside = z
  .object({
    id: Id,
    kind,
    direction: z.enum(['from', 'to']).describe('`from` where the claim shown is the one the relation starts from'),
    claim: ClaimInside.describe('The other claim'),
    note: Note.nullable(),
  })
  .meta({ id: 'RelationInside', description: 'A relation as one of its claims shows it' })

const RelationFields = z.strictObject({
  from: Reference.describe('The claim the relation starts from: its id, slug or key'),
  to: Reference.describe('The claim it leads to: its id, slug or key'),
  kind,
  note: Note.nullish(),
})

export const NewRelation = RelationFields.superRefine(({ from, to }, context) => {
  if (from === to) refuseByRule(context, 'relation_not_to_itself')
}).meta({
  id: 'NewRelation',
  description: 'A relation to put on record',
  examples: [{ from: 'fallback-lines', to: 'no-decisive-breakthrough', kind: 'supports' }],
})
export type NewRelation = z.infer<typeof NewRelation>

export const RelationPatch = RelationFields.partial().meta({
  id: 'RelationPatch',
  description: 'What to change of a relation: a JSON Merge Patch (RFC 7396); null takes a member away',
  examples: [{ note: 'Both speak of the same week.' }],
})

export const RelationPage = pageOf(Relation, 'RelationPage', 'relations')

export const RelationFilters = z.strictObject({
  claim: anyOf(Reference, 'A claim at either end: its id, slug or key', 'encirclement'),
  from: anyOf(Reference, 'The claim it starts from: its id, slug or key', 'no-mans-land'),
  to: anyOf(Reference, 'The claim it leads to: its id, slug or key', 'encirclement'),
  kind: anyOf(z.enum(relationKinds), 'How the one bears on the other', 'contradicts'),
  ...sharedFilters,
  ...paging,
})
export type RelationFilters = z.infer<typeof RelationFilters>
export const RelationFiltersOfClaim = RelationFilters.omit({ claim: true })

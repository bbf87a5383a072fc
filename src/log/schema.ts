import { z } from 'zod'
import { consistencyExample, inclusionExample } from './examples.ts'
import { Id, wholeNumber } from '../wire.ts'

const hash = z.string().describe('SHA-256 as 64 lower-case hexadecimal digits')
const size = (description: string) => wholeNumber(z.int().min(0).optional(), description)

export const Inclusion = z
  .object({
    revision: Id.describe('The id of the revision'),
    position: z.int().min(0).describe('Its position, the index of its leaf'),
    size: z.int().min(1).describe('How many leaves the tree has that the proof leads to'),
    leaf: hash.describe(
      'The hash of its leaf: SHA-256 of a zero byte and the canonical JSON (RFC 8785) of { id, noun, record, version, operation, recordedAt, by, state }',
    ),
    root: hash.describe('The hash of the tree'),
    path: z.array(hash).describe('The inclusion proof (RFC 9162, section 2.1.3), nearest to the leaf first'),
  })
  .meta({ id: 'Inclusion', description: 'A proof that a revision is in the log (RFC 9162)', examples: [inclusionExample] })

export const Consistency = z
  .object({
    from: z.int().min(0).describe('How many leaves the earlier tree has'),
    to: z.int().min(0).describe('How many leaves the later tree has'),
    fromRoot: hash.describe('The hash of the earlier tree'),
    toRoot: hash.describe('The hash of the later tree'),
    path: z.array(hash).describe('The consistency proof (RFC 9162, section 2.1.4)'),
  })
  .meta({
    id: 'Consistency',
    description: 'A proof that the log has only ever been added to (RFC 9162)',
    examples: [consistencyExample],
  })

export const InclusionQuery = z.strictObject({ size: size('The size of the tree, as of a checkpoint; without it the newest') })
export const ConsistencyQuery = z.strictObject({
  from: wholeNumber(z.int().min(0), 'The size of the earlier tree, as of a checkpoint').meta({ examples: [1] }),
  to: size('The size of the later tree; without it the newest'),
})

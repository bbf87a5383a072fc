import { z } from 'zod'
import { Problem } from '../problems.ts'
import { nouns } from '../vocabulary.ts'
import { Id, Reason, text } from '../wire.ts'

export const ImportQuery = Reason.extend({
  dryRun: z.enum(['true', 'false']).default('false').describe('`true`: checks every line and records nothing'),
}).strict()

export const results = ['created', 'updated', 'unchanged', 'rejected'] as const

export const ImportAnswer = z
  .object({
    line: z.int().min(1).describe('The number of the line in the file, from 1'),
    type: z.enum(nouns).optional().describe('The noun of the line, where it could be read'),
    key: z.string().optional().describe('The key of the line, where it could be read'),
    result: z
      .enum(results)
      .describe('`created`, `updated`, `unchanged` (equal to the line last imported under its key, or without effect), or `rejected`: nothing of the line was recorded'),
    id: Id.optional().describe('The id of the record'),
    problem: Problem.optional().describe('With `rejected`: what is wrong and how to mend it'),
  })
  .meta({ id: 'ImportAnswer', description: 'What became of one line; the answers may come in another order than the lines' })
export type ImportAnswer = z.infer<typeof ImportAnswer>

// Read as a stream, so there is nothing to judge as a whole.
export const Ndjson = z.unknown().meta({ type: 'string', description: 'Newline-delimited JSON: one record a line, of at most 1 MiB' })

export const Key = text(200, 'What the line is known by, unique among its noun for ever; at most 200 characters')

import { z } from 'zod'
import { Problem } from '../problems.ts'
import { nouns } from '../vocabulary.ts'
import { AsOf, Id, Reason, text } from '../wire.ts'

export const ImportQuery = Reason.extend({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      '`true`: checks every line against what is on record and what the lines before it name, and records nothing. What several lines of one key do to each other, and a circle of derivedFrom that several lines close, the import alone finds',
    ),
}).strict()

export const results = ['created', 'updated', 'unchanged', 'rejected'] as const

export const ImportAnswer = z
  .object({
    line: z.int().min(1).describe('The number of the line in the file, from 1'),
    type: z.enum(nouns).optional().describe('The noun of the line, where it could be read'),
    key: z.string().optional().describe('The key of the line, where it could be read'),
    result: z
      .enum(results)
      .describe(
        '`created`, `updated`, `unchanged` (equal to the line last imported under its key, or without effect), or `rejected`: nothing of the line was recorded',
      ),
    id: Id.optional().describe('The id of the record'),
    problem: Problem.optional().describe('With `rejected`: what is wrong and how to mend it'),
  })
  .meta({ id: 'ImportAnswer', description: 'What became of one line; the answers may come in another order than the lines' })
export type ImportAnswer = z.infer<typeof ImportAnswer>

const lines = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

// Read as a stream, so there is nothing to judge as a whole.
export const Ndjson = z.unknown().meta({
  type: 'string',
  description: 'Newline-delimited JSON: one record a line, of at most 1 MiB',
  examples: [
    lines(
      { type: 'analyst', key: 'ukraine-general-staff', name: 'General Staff of the Armed Forces of Ukraine', kind: 'organization' },
      {
        type: 'claim',
        key: 'encirclement',
        label: 'Encirclement',
        text: 'Ukrainian forces in Pokrovsk are encircled.',
        kind: 'fact',
        language: 'en',
        about: '2025-11',
      },
      { type: 'relation', key: 'no-mans-land--contradicts--encirclement', from: 'no-mans-land', to: 'encirclement', kind: 'contradicts' },
    ),
  ],
})

export const NdjsonAnswers = z.unknown().meta({
  type: 'string',
  contentMediaType: 'application/json',
  contentSchema: { $ref: '#/components/schemas/ImportAnswer' },
  description: 'Newline-delimited JSON: one answer for each line that was sent',
  examples: [
    lines(
      { line: 1, type: 'analyst', key: 'ukraine-general-staff', result: 'unchanged', id: '019a6cfe-5a80-7000-8000-00e4850879bc' },
      { line: 2, type: 'claim', key: 'encirclement', result: 'created', id: '019a6cff-48c8-7000-8000-056fbb285c4f' },
    ),
  ],
})

export const Key = text(200, 'What the line is known by, unique among its noun for ever; at most 200 characters')

export const ExportQuery = z
  .strictObject({
    ...AsOf.shape,
    at: z
      .string()
      .max(100)
      .optional()
      .describe(
        'A cursor of the changes: what was on record at the end of the transaction of the change it follows; Onrecord-Cursor names that end. Not together with `asOf`',
      ),
  })
  .refine(({ asOf, at }) => asOf === undefined || at === undefined, {
    path: ['at'],
    error: 'cannot go together with asOf: leave one of them out',
  })

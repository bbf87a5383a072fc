import { z } from 'zod'
import { AttributionInside } from '../attributions/schema.ts'
import { claimItemExample, claimItemWithAttributionsExample } from '../examples.ts'
import { facetNames } from '../vocabulary.ts'
import { highlightsOf, searchPageOf } from '../search/schema.ts'
import { count, recordTimes } from '../wire.ts'
import { claimFields } from './schema.ts'

const highlights = highlightsOf('ClaimHighlights', { label: 'The label', text: 'The text', quote: 'A quote of one of its attributions' })

export const ClaimItem = z
  .object({ ...claimFields, ...recordTimes, highlights })
  .meta({ id: 'ClaimItem', description: 'A claim as lists show it', examples: [claimItemExample] })

const ClaimItemWithAttributions = z
  .object({
    ...claimFields,
    attributions: z.array(AttributionInside).max(200).describe('What this analyst or source says of it: the 200 latest positions'),
    ...recordTimes,
    highlights,
  })
  .meta({
    id: 'ClaimItemWithAttributions',
    description: 'A claim with what one analyst or one source says of it',
    examples: [claimItemWithAttributionsExample],
  })

const Facet = z
  .object({
    values: z
      .array(
        z.object({
          value: z.string().describe('What to filter by'),
          label: z.string().optional().describe('How it is written, where that is another thing'),
          count: count('How many claims have it under all filters but this one'),
        }),
      )
      .max(50)
      .describe('The most frequent values, at most 50'),
    estimated: z
      .boolean()
      .describe(
        'Whether the counts are estimated from the newest claims that fit: where more than 10,000 fit, or where more than 20,000 fit a search and had to be held against its filters',
      ),
  })
  .meta({ id: 'Facet', description: 'How claims divide by one of their properties' })

const page = searchPageOf(ClaimItem, 'ClaimPage', 'claims')
export const ClaimPage = page
  .extend({
    facets: z
      .partialRecord(z.enum(facetNames), Facet)
      .optional()
      .describe('With `facet`: how all claims that fit divide, not this page alone'),
  })
  .meta(page.meta() ?? {})
export const ClaimPageWithAttributions = searchPageOf(ClaimItemWithAttributions, 'ClaimPageWithAttributions', 'claims')

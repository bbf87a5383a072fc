import { z } from 'zod'
import { AttributionInside } from '../attributions/schema.ts'
import { claimItemExample, claimItemWithAttributionsExample, claimSearchExample } from '../examples.ts'
import { facetNames } from '../vocabulary.ts'
import { highlightsOf, searchPageOf } from '../search/schema.ts'
import { count, recordTimes } from '../wire.ts'
import { countedSoFar } from './filters.ts'
import { claimFields } from './schema.ts'

const highlights = highlightsOf('ClaimHighlights', {
  label: 'the label, whole',
  text: 'the text; of more than 300 characters up to two passages, with … where it goes on',
  quote:
    'of the newest 20,000 characters of quotes the one that fits best, cut like the text; null where label and text have all that is sought, and where no quote has any of it',
})

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
          label: z.string().optional().describe('How a topic or publisher is written, or what an analyst is called'),
          count: count('How many claims have it under all filters but this one'),
        }),
      )
      .max(50)
      .describe('The most frequent values first, at most 50'),
    estimated: z.boolean().describe('Whether the counts are estimated from the newest claims'),
  })
  .meta({ id: 'Facet', description: `How claims divide by one of their properties. ${countedSoFar}` })

const page = searchPageOf(ClaimItem, 'ClaimPage', 'claims')
export const ClaimPage = page
  .extend({
    facets: z
      .object(Object.fromEntries(facetNames.map((name) => [name, Facet.optional()])))
      .optional()
      .describe('With `facet`, on the first page: how all claims that fit divide, not this page alone'),
  })
  .meta({ ...page.meta(), examples: [{ data: [claimItemExample], next: null }, claimSearchExample] })
export const ClaimPageWithAttributions = searchPageOf(ClaimItemWithAttributions, 'ClaimPageWithAttributions', 'claims')

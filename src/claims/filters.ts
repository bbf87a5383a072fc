import { z } from 'zod'
import { claimKinds, facetNames, stances, standings } from '../vocabulary.ts'
import { paging } from '../paging.ts'
import { searchedIn } from '../search/schema.ts'
import { anyOf, Edtf, Language, Reference, sharedFilters } from '../wire.ts'

/** How far facets count, and what they do beyond. */
export const countedSoFar =
  'The 50 most frequent values, each counted under all filters but its own; `q` always holds. Exact where at most 10,000 claims fit, among no more than 20,000 that may: those that have the words of a search, those that the rarest filter leads to (each as often as it does: by an attribution, say), or, for beginnings of words that many claims have and for filters that lead to most claims, the newest of all. Beyond that the newest of them stand for as many as the database expects, and `estimated` is true. With `asOf` facets are exact or refused (422)'

const facet = z
  .string()
  .max(200)
  .optional()
  .transform((given) => given?.split(',').map((name) => name.trim()))
  .pipe(
    z
      .array(z.enum(facetNames, { error: `must be some of ${facetNames.join(', ')}, with commas between` }))
      .max(5)
      .optional(),
  )
  .transform((names) => names && [...new Set(names)])
  .meta({
    description: `Of the first page: how the claims that fit divide by these, with commas between: ${facetNames.map((name) => `\`${name}\``).join(', ')}. ${countedSoFar}`,
    examples: ['topic,standing'],
  })

export const ClaimFilters = z.strictObject({
  facet,
  ...searchedIn(
    'Looked for in the label, where a word weighs 1, the text (0.4), the quotes (0.2; of one claim the newest 100,000 characters), and the topics and names of places (0.1), in every form that the language of the claim has; a phrase is of the label, the text, or one quote, topic or place',
  ),
  topic: anyOf(z.string().max(200), 'A topic, whole, without regard to case and accents', 'encirclement'),
  kind: anyOf(z.enum(claimKinds), 'The sort of claim', 'forecast'),
  standing: anyOf(z.enum(standings), 'Where the claim stands', 'contested'),
  analyst: anyOf(
    Reference,
    'Who speaks of it: id, slug or key of an analyst, without those affiliated to it. `analyst`, `source`, `publisher` and `stance` speak of one and the same attribution',
    'ukraine-general-staff',
  ),
  source: anyOf(Reference, 'The source in which it appears: id, slug or key', 'morning-news-informer-2025-11-08'),
  publisher: anyOf(
    z.string().max(500),
    'The publisher of that source, whole, without regard to case and accents',
    'The Morning News Informer',
  ),
  stance: anyOf(z.enum(stances), 'The stance taken on it', 'denies'),
  place: anyOf(
    z.string().max(200),
    'The name of a place, whole, without regard to case and accents, or an ISO 3166-1 country code',
    'Pokrovsk',
  ),
  language: anyOf(Language, 'The language, regional forms included: `en` finds `en-GB`', 'en'),
  about: anyOf(Edtf, 'An EDTF date or interval that overlaps the time the claim speaks of', '2025-07'),
  resolved: z.enum(['true', 'false']).optional().describe('`true`: has a resolution; `false`: has none'),
  ...sharedFilters,
  ...paging,
})
export type ClaimFilters = z.infer<typeof ClaimFilters>
export const ClaimFiltersOfAnalyst = ClaimFilters.omit({ analyst: true, facet: true })
export const ClaimFiltersOfSource = ClaimFilters.omit({ source: true, facet: true })

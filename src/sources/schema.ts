import { z } from 'zod'
import { sourceExample } from '../examples.ts'
import { sourceKinds } from '../vocabulary.ts'
import { paging } from '../paging.ts'
import { searchPageOf, searchedIn, highlightsOf } from '../search/schema.ts'
import { anyOf, Edtf, Id, Language, recordTimes, Reference, sharedFilters, Slug, text, Url, Version } from '../wire.ts'

const described = {
  title: text(500, 'The title of the work; at most 500 characters (schema.org headline)'),
  kind: z.enum(sourceKinds).describe('What sort of work it is'),
  url: Url.nullable().describe(
    'Where it can be read; null for print and wire. Unique after lower-casing scheme and host and dropping the fragment',
  ),
  publisher: text(500, 'Who published it; at most 500 characters (schema.org publisher)').nullable(),
  byline: z.array(text(500, 'A name as the byline has it')).max(100).describe('The names in its byline, at most 100 (schema.org author)'),
  language: Language.nullable().describe('The language it is in, as a BCP 47 tag'),
  publishedAt: Edtf.nullable().describe('When it was published, as EDTF of level 0 or 1 (schema.org datePublished)'),
  archivedAt: Url.nullable().describe('Where a copy is archived (schema.org archivedAt)'),
}

export const Source = z
  .object({
    id: Id,
    slug: Slug,
    version: Version,
    ...described,
    derivedFrom: z
      .object({ id: Id, slug: Slug, title: z.string().describe('Its title') })
      .nullable()
      .describe('The source that this one republishes or translates (PROV wasDerivedFrom)'),
    ...recordTimes,
  })
  .meta({
    id: 'Source',
    description: 'A work in which claims appear: an article, a report, a broadcast, a post (schema.org CreativeWork)',
    examples: [sourceExample],
  })

const SourceFields = z.strictObject({
  slug: Slug.optional(),
  title: described.title,
  kind: described.kind,
  url: described.url.optional(),
  publisher: described.publisher.optional(),
  byline: described.byline.nullish(),
  language: described.language.optional(),
  publishedAt: described.publishedAt.optional(),
  archivedAt: described.archivedAt.optional(),
  derivedFrom: Reference.nullish().describe('The source that this one republishes or translates: its id, slug or key'),
})

export const NewSource = SourceFields.meta({
  id: 'NewSource',
  description: 'A source to put on record',
  examples: [
    {
      title: 'Why Pokrovsk’s Fall Would Matter to Ukraine and Russia',
      kind: 'article',
      publisher: 'The Morning News Informer',
      language: 'en',
      publishedAt: '2025-11-08',
    },
  ],
})
export type NewSource = z.infer<typeof NewSource>

export const SourcePatch = SourceFields.partial().meta({
  id: 'SourcePatch',
  description: 'What to change of a source: a JSON Merge Patch (RFC 7396); null takes a member away',
  examples: [{ archivedAt: 'https://archive.example.org/2025/pokrovsk' }],
})

export const SourcePage = searchPageOf(
  Source.extend({
    highlights: highlightsOf('SourceHighlights', { title: 'the title', publisher: 'the publisher; null where there is none' }),
  }).meta({
    ...Source.meta(),
    id: 'SourceItem',
    description: 'A source as lists show it',
  }),
  'SourcePage',
  'sources',
)

export const SourceFilters = z.strictObject({
  ...searchedIn(
    'Looked for in the title, where a word weighs 1, and the publisher with the byline (0.4), in every form that the language of the source has; a phrase is of the title, the publisher, or one name of the byline',
  ),
  url: anyOf(z.string().max(2000), 'The address, compared as the uniqueness of `url` has it', 'https://news.example.org/pokrovsk'),
  kind: anyOf(z.enum(sourceKinds), 'The sort of work', 'article'),
  publisher: anyOf(z.string().max(500), 'The publisher, whole, without regard to case and accents', 'The Morning News Informer'),
  language: anyOf(Language, 'The language, regional forms included: `en` finds `en-GB`', 'en'),
  published: anyOf(Edtf, 'An EDTF date or interval that overlaps `publishedAt`', '2025-11'),
  ...sharedFilters,
  ...paging,
})
export type SourceFilters = z.infer<typeof SourceFilters>

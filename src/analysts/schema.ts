import { z } from 'zod'
import { analystExample } from '../examples.ts'
import { AffiliationInside } from '../nested.ts'
import { analystKinds } from '../vocabulary.ts'
import { paging } from '../paging.ts'
import { searchPageOf, searchedIn, highlightsOf } from '../search/schema.ts'
import { isOver } from '../edtf.ts'
import { anyOf, asRule, Edtf, Id, recordTimes, Reference, sharedFilters, Slug, text, Url, Version } from '../wire.ts'
import { refuseByRule } from '../rules.ts'

const described = {
  name: text(500, 'The name the analyst goes by; at most 500 characters (schema.org name)'),
  aliases: z.array(text(500, 'Another name')).max(100).describe('Other names and spellings, at most 100 (schema.org alternateName)'),
  kind: z.enum(analystKinds).describe('A `person`, an `organization`, or an unnamed `group`'),
  role: text(500, 'What the analyst is known as; at most 500 characters (schema.org jobTitle)').nullable(),
  sameAs: z
    .array(Url)
    .max(100)
    .describe('The same analyst elsewhere: Wikidata, ORCID, ROR and other URIs, at most 100 (schema.org sameAs)'),
  anonymous: z.boolean().describe('Whether the analyst speaks without a name. An anonymous person or organization has no sameAs'),
}

export const Analyst = z
  .object({
    id: Id,
    slug: Slug,
    version: Version,
    name: described.name,
    aliases: described.aliases,
    kind: described.kind,
    role: described.role,
    affiliations: z
      .array(AffiliationInside)
      .max(100)
      .describe('The organizations a person or group belongs to, at most 100 (schema.org affiliation)'),
    sameAs: described.sameAs,
    anonymous: described.anonymous,
    ...recordTimes,
  })
  .meta({
    id: 'Analyst',
    description: 'Whoever speaks: a person, an organization, or an unnamed group (schema.org Person, Organization)',
    examples: [analystExample],
  })

const NewAffiliation = z
  .strictObject({
    organization: Reference.describe('The organization: the id, slug or key of an analyst of that kind'),
    title: text(500, 'The position held there; at most 500 characters').nullish(),
    from: Edtf.nullish().describe('Since when, as EDTF'),
    until: Edtf.nullish().describe('Until when, as EDTF; not before `from`'),
  })
  .superRefine(({ from, until }, context) => {
    if (from && until && isOver(from, until))
      context.addIssue({ code: 'custom', path: ['until'], message: 'must not be before from', ...asRule })
  })
  .meta({ id: 'NewAffiliation', description: 'That an analyst belongs to an organization' })

const AnalystFields = z.strictObject({
  slug: Slug.optional(),
  name: described.name,
  aliases: described.aliases.nullish(),
  kind: described.kind,
  role: described.role.optional(),
  affiliations: z.array(NewAffiliation).max(100).nullish().describe('The organizations a person or group belongs to, at most 100'),
  sameAs: described.sameAs.nullish(),
  anonymous: described.anonymous.nullish(),
})

export const NewAnalyst = AnalystFields.superRefine((analyst, context) => {
  if (analyst.anonymous && analyst.kind !== 'group' && analyst.sameAs?.length) {
    refuseByRule(context, 'analyst_anonymous_unlinked')
  }
  if (analyst.kind === 'organization' && analyst.affiliations?.length) {
    refuseByRule(context, 'analyst_organization_unaffiliated')
  }
}).meta({
  id: 'NewAnalyst',
  description: 'An analyst to put on record',
  examples: [{ name: 'General Staff of the Armed Forces of Ukraine', aliases: ['Ukraine’s General Staff'], kind: 'organization' }],
})
export type NewAnalyst = z.infer<typeof NewAnalyst>

export const AnalystPatch = AnalystFields.partial().meta({
  id: 'AnalystPatch',
  description: 'What to change of an analyst: a JSON Merge Patch (RFC 7396); null takes a member away, an array is replaced whole',
  examples: [{ sameAs: ['https://example.org/analysts/rusi'] }],
})

export const AnalystPage = searchPageOf(
  Analyst.extend({
    highlights: highlightsOf('AnalystHighlights', {
      name: 'the name',
      alias: 'the alias that fits best; null where none has any of it',
    }),
  }).meta({
    ...Analyst.meta(),
    id: 'AnalystItem',
    description: 'An analyst as lists show it',
  }),
  'AnalystPage',
  'analysts',
)

export const AnalystFilters = z.strictObject({
  ...searchedIn(
    'Looked for in the name, where a word weighs 1, the aliases (0.4) and the role (0.2), in no other form than is sought; a phrase is of the name, one alias, or the role',
  ),
  kind: anyOf(z.enum(analystKinds), 'The sort of analyst', 'organization'),
  name: anyOf(z.string().max(500), 'The name or an alias, whole, without regard to case and accents', 'RUSI'),
  affiliation: anyOf(Reference, 'The organization they belong to: its id, slug or key', 'rusi'),
  sameAs: anyOf(z.string().max(2000), 'A URI of the analyst elsewhere, exactly', 'https://example.org/analysts/rusi'),
  ...sharedFilters,
  ...paging,
})
export type AnalystFilters = z.infer<typeof AnalystFilters>

import { z } from 'zod'
import { NewAnalyst } from '../analysts/schema.ts'
import { attributionExample } from '../examples.ts'
import { AnalystInside, ClaimInside, SourceInside } from '../nested.ts'
import { NewSource } from '../sources/schema.ts'
import { likelihoods, stances } from '../vocabulary.ts'
import { pageOf, paging } from '../paging.ts'
import { anyOf, anyText, Edtf, Id, Note, recordTimes, Reference, sharedFilters, text, Version } from '../wire.ts'

const quoteText = text(5000, 'The words quoted, exactly; at most 5,000 characters')
// At the edge of a line or a page there may be no more than white space.
const context = (where: string) => anyText(500, `The words right ${where} them; at most 500 characters`)

const Quote = z
  .object({ exact: quoteText, prefix: context('before').optional(), suffix: context('after').optional() })
  .meta({ id: 'Quote', description: 'The words in the source (W3C Web Annotation TextQuoteSelector)' })

const whole = (what: string) => z.int().min(1).max(2_147_483_647).describe(`The number of the ${what}, from 1`)
const seconds = z.number().min(0).max(1e9).describe('The second at which they are spoken, from 0; fractions allowed')

const Locator = z
  .object({ paragraph: whole('paragraph').optional(), page: whole('page').optional(), seconds: seconds.optional() })
  .meta({ id: 'Locator', description: 'Where in the source the words stand' })

const described = {
  stance: z
    .enum(stances)
    .describe(
      '`asserts`: says it is so. `denies`: says it is not. `qualifies`: accepts it in part or under conditions. `questions`: doubts without denying. `reports`: passes on that others say it, takes no position. `retracts`: takes back an own earlier stance',
    ),
  statedAt: Edtf.nullable().describe('When it was said, as EDTF of level 0 or 1'),
  likelihood: z.enum(likelihoods).nullable().describe('How likely the analyst calls it, in the words of ICD 203'),
  credibility: z
    .int()
    .min(1)
    .max(6)
    .nullable()
    .describe(
      'How credible the information is, by the Admiralty code: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged',
    ),
  note: Note.nullable(),
}

const shared = {
  id: Id,
  version: Version,
  stance: described.stance,
  statedAt: described.statedAt,
  quote: Quote.nullable().describe('The words in the source'),
  locator: Locator.nullable().describe('Where in the source they stand'),
  likelihood: described.likelihood,
  credibility: described.credibility,
  derivedFrom: z
    .object({ id: Id, withdrawn: z.boolean().describe('Whether that attribution has been withdrawn') })
    .nullable()
    .describe('The attribution that this one repeats (PROV wasDerivedFrom)'),
  note: described.note,
  analyst: AnalystInside.nullable().describe('Who takes the stance; null: the source in its own voice (PROV wasAttributedTo)'),
  source: SourceInside.describe('The source in which it is taken'),
}

export const AttributionInside = z
  .object({ ...shared, ...recordTimes })
  .meta({ id: 'AttributionInside', description: 'An attribution as its claim shows it' })

export const Attribution = z.object({ ...shared, claim: ClaimInside.describe('The claim it speaks of'), ...recordTimes }).meta({
  id: 'Attribution',
  description: 'That in this source this analyst takes this stance on this claim (PROV wasAttributedTo, STIX opinion)',
  examples: [attributionExample],
})

const NewQuote = z
  .strictObject({ exact: quoteText, prefix: context('before').nullish(), suffix: context('after').nullish() })
  .meta({ id: 'NewQuote', description: 'The words in the source (W3C Web Annotation TextQuoteSelector)' })

const NewLocator = z
  .strictObject({ paragraph: whole('paragraph').nullish(), page: whole('page').nullish(), seconds: seconds.nullish() })
  .refine(({ paragraph, page, seconds }) => (paragraph ?? page ?? seconds) != null, { error: 'must have a paragraph, a page or seconds' })
  .meta({ id: 'NewLocator', description: 'Where in the source the words stand: at least one member', minProperties: 1 })

const said = {
  stance: described.stance,
  statedAt: described.statedAt.optional(),
  quote: NewQuote.nullish().describe('The words in the source'),
  locator: NewLocator.nullish().describe('Where in the source they stand'),
  likelihood: described.likelihood.optional(),
  credibility: described.credibility.optional(),
  derivedFrom: Reference.nullish().describe('The attribution that this one repeats: its id or key'),
  note: described.note.optional(),
}

const example = {
  source: 'morning-news-informer-2025-11-08',
  analyst: 'ukraine-general-staff',
  stance: 'denies',
  quote: { exact: 'actively resisting' },
  locator: { paragraph: 11 },
}

export const NewAttribution = z
  .strictObject({
    claim: Reference.describe('The claim: its id, slug or key'),
    source: Reference.describe('The source: its id, slug or key'),
    analyst: Reference.nullish().describe('The analyst: id, slug or key; null or absent: the source in its own voice'),
    ...said,
  })
  .meta({ id: 'NewAttribution', description: 'An attribution to put on record', examples: [{ claim: 'encirclement', ...example }] })
export type NewAttribution = z.infer<typeof NewAttribution>

export const NewAttributionOfClaim = NewAttribution.omit({ claim: true }).meta({
  id: 'NewAttributionOfClaim',
  description: 'An attribution to put on record of the claim in the path',
  examples: [example],
})

/** Inside a new claim, source and analyst may be new records in place. */
export const NewAttributionInPlace = z
  .strictObject({
    source: z.union([Reference, NewSource]).describe('The source: the id, slug or key of an existing one, or a new one in place'),
    analyst: z
      .union([Reference, NewAnalyst])
      .nullish()
      .describe('The analyst: the id, slug or key of an existing one, or a new one in place; null or absent: the source in its own voice'),
    ...said,
  })
  .meta({ id: 'NewAttributionInPlace', description: 'An attribution to put on record together with its claim', examples: [example] })
export type NewAttributionInPlace = z.infer<typeof NewAttributionInPlace>

export const AttributionPatch = NewAttribution.extend({
  quote: NewQuote.partial().extend({ exact: quoteText.optional() }).nullish().describe('The words in the source'),
  locator: z
    .strictObject({ paragraph: whole('paragraph').nullish(), page: whole('page').nullish(), seconds: seconds.nullish() })
    .nullish()
    .describe('Where in the source they stand'),
})
  .partial()
  .meta({
    id: 'AttributionPatch',
    description: 'What to change of an attribution: a JSON Merge Patch (RFC 7396); null takes a member away',
    examples: [{ locator: { paragraph: 12 } }],
  })

export const AttributionPage = pageOf(Attribution, 'AttributionPage', 'attributions')

export const AttributionFilters = z.strictObject({
  claim: anyOf(Reference, 'The claim: its id, slug or key', 'encirclement'),
  source: anyOf(Reference, 'The source: its id, slug or key', 'morning-news-informer-2025-11-08'),
  analyst: anyOf(Reference, 'The analyst: id, slug or key', 'ukraine-general-staff'),
  stance: anyOf(z.enum(stances), 'The stance taken', 'denies'),
  stated: anyOf(Edtf, 'An EDTF date or interval that overlaps `statedAt`', '2025-11'),
  ...sharedFilters,
  ...paging,
})
export type AttributionFilters = z.infer<typeof AttributionFilters>
export const AttributionFiltersOfClaim = AttributionFilters.omit({ claim: true })

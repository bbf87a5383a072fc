import { z } from 'zod'
import { claimExample } from '../examples.ts'
import { AttributionInside, NewAttributionInPlace } from '../attributions/schema.ts'
import { RelationInside } from '../relations/schema.ts'
import { claimKinds, outcomes, standings } from '../vocabulary.ts'
import {
  count,
  asRule,
  Country,
  Edtf,
  GivenInstant,
  Id,
  Instant,
  Language,
  Note,
  recordTimes,
  Reason,
  Slug,
  text,
  Url,
  Version,
} from '../wire.ts'

const placeFields = {
  name: text(200, 'Its name; at most 200 characters (schema.org name)'),
  country: Country,
  latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84'),
  longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84'),
  sameAs: Url.describe('The same place elsewhere, as in Wikidata or GeoNames (schema.org sameAs)'),
}

const Place = z
  .object({
    name: placeFields.name,
    country: placeFields.country.optional(),
    latitude: placeFields.latitude.optional(),
    longitude: placeFields.longitude.optional(),
    sameAs: placeFields.sameAs.optional(),
  })
  .meta({ id: 'Place', description: 'A place the claim speaks of (schema.org Place)' })

const NewPlace = z
  .strictObject({
    name: placeFields.name,
    country: placeFields.country.nullish(),
    latitude: placeFields.latitude.nullish(),
    longitude: placeFields.longitude.nullish(),
    sameAs: placeFields.sameAs.nullish(),
  })
  .superRefine(({ latitude, longitude }, context) => {
    if ((latitude == null) !== (longitude == null))
      context.addIssue({
        code: 'custom',
        path: [latitude == null ? 'latitude' : 'longitude'],
        message: 'must be there where the other is: latitude and longitude go together',
        ...asRule,
      })
  })
  .meta({ id: 'NewPlace', description: 'A place the claim speaks of (schema.org Place)' })

const resolutionFields = {
  outcome: z.enum(outcomes).describe('How the forecast came out'),
  at: Edtf.describe('When it was resolved, as EDTF'),
}

const Resolution = z
  .object({ ...resolutionFields, note: Note.nullable() })
  .meta({ id: 'Resolution', description: 'How a forecast came out' })

const NewResolution = z
  .strictObject({ ...resolutionFields, note: Note.nullish() })
  .meta({ id: 'NewResolution', description: 'How a forecast came out' })

const topic = text(200, 'A topic; at most 200 characters')

const described = {
  label: text(200, 'The claim in a few words; at most 200 characters'),
  text: text(5000, 'The claim as one proposition in one sentence; at most 5,000 characters (schema.org Claim text)'),
  kind: z
    .enum(claimKinds)
    .describe(
      '`fact`: said to be so. `assessment`: a judgement. `forecast`: of what will be. `allegation`: of wrongdoing. `intent`: of what someone means to do',
    ),
  language: Language.describe('The language of the text, as a BCP 47 tag'),
  about: Edtf.nullable().describe('The time the claim speaks of, as EDTF of level 0 or 1 (schema.org temporal)'),
  topics: z.array(topic).max(100).describe('What it is about, at most 100'),
  resolvesBy: Edtf.nullable().describe('Forecasts only: by when it must have come true, as EDTF'),
}

const Counts = z
  .object({
    asserts: count('Analysts who assert it'),
    denies: count('Analysts who deny it'),
    qualifies: count('Analysts who accept it in part or under conditions'),
    questions: count('Analysts who doubt it without denying it'),
    reports: count('Analysts who pass it on without a position'),
    retracts: count('Analysts who took back an earlier stance'),
  })
  .meta({
    id: 'Counts',
    description:
      'Analysts by their position on the claim, each in at most one: the latest stance, which a report or a question never replaces',
  })

export const claimFields = {
  id: Id,
  slug: Slug,
  version: Version,
  label: described.label,
  text: described.text,
  kind: described.kind,
  language: described.language,
  about: described.about,
  topics: described.topics,
  places: z.array(Place).max(100).describe('The places it speaks of, at most 100 (schema.org spatial)'),
  releaseAt: Instant.nullable().describe(
    'From when readers see it: null is a draft, in the future an embargo, past is public. RFC 3339 in UTC',
  ),
  resolvesBy: described.resolvesBy,
  resolution: Resolution.nullable().describe('Forecasts only: how it came out'),
  standing: z
    .enum(standings)
    .describe(
      'The first that holds of the positions: an assertion and a denial `contested`; an assertion `asserted`; a denial `denied`; a retraction `retracted`; any other `unsettled`; none `unattributed`',
    ),
  counts: Counts,
  attributionCount: count('How many attributions the claim has'),
  relationCount: count('How many relations it has to claims you may see'),
}

export const Claim = z
  .object({
    ...claimFields,
    attributions: z
      .array(AttributionInside)
      .max(200)
      .describe('Who said what about it: the 200 latest positions, newest first; /v1/claims/{id}/attributions lists all'),
    relations: z
      .array(RelationInside)
      .max(200)
      .describe('How it bears on other claims: the 200 newest; /v1/claims/{id}/relations lists all'),
    ...recordTimes,
  })
  .meta({
    id: 'Claim',
    description: 'One proposition on the record, with everyone who spoke of it (schema.org Claim)',
    examples: [claimExample],
  })

const ClaimFields = z.strictObject({
  slug: Slug.optional(),
  label: described.label,
  text: described.text,
  kind: described.kind,
  language: described.language,
  about: described.about.optional(),
  topics: described.topics.nullish(),
  places: z.array(NewPlace).max(100).nullish().describe('The places it speaks of, at most 100'),
  releaseAt: GivenInstant.nullish().describe(
    'From when readers see it, RFC 3339: null keeps it a draft, in the future it is under embargo. Absent: released at once by an editor or admin, a draft by a contributor, who may give null alone',
  ),
  resolvesBy: described.resolvesBy.optional(),
  resolution: NewResolution.nullish().describe('Forecasts only: how it came out'),
})

const onForecastsOnly = (claim: z.infer<typeof ClaimFields>, context: z.RefinementCtx) => {
  for (const member of ['resolvesBy', 'resolution'] as const) {
    if (claim.kind !== 'forecast' && claim[member] != null) {
      context.addIssue({
        code: 'custom',
        path: [member],
        message: `is for forecasts alone: leave it out, or make the kind forecast`,
        ...asRule,
      })
    }
  }
}

const example = {
  label: 'Encirclement',
  text: 'Ukrainian forces in Pokrovsk are encircled.',
  kind: 'fact',
  language: 'en',
  about: '2025-11',
  topics: ['frontline', 'encirclement'],
  places: [{ name: 'Pokrovsk', country: 'UA' }],
}

const exampleWithAttributions = {
  ...example,
  attributions: [
    {
      source: {
        title: 'Why Pokrovsk’s Fall Would Matter to Ukraine and Russia',
        kind: 'article',
        publisher: 'The Morning News Informer',
        publishedAt: '2025-11-08',
      },
      analyst: 'ukraine-general-staff',
      stance: 'denies',
      locator: { paragraph: 11 },
    },
  ],
}

export const ClaimBody = ClaimFields.superRefine(onForecastsOnly)
export type ClaimBody = z.infer<typeof ClaimBody>

export const NewClaim = ClaimFields.extend({
  attributions: z
    .array(NewAttributionInPlace)
    .max(200)
    .nullish()
    .describe('Who said what about it, recorded together with the claim or not at all; at most 200'),
})
  .superRefine(onForecastsOnly)
  .meta({
    id: 'NewClaim',
    description: 'A claim to put on record, with its attributions if you have them',
    examples: [example, exampleWithAttributions],
  })
export type NewClaim = z.infer<typeof NewClaim>

export const NewClaimQuery = Reason.extend({
  ifNew: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      '`true`: where a claim of the same text is on record already, 409 names it and nothing is written. Case, accents, invisible characters and the points of Hebrew and Arabic letters make no difference; punctuation, symbols and the zero-width space are white space, however much of it: 1 500 and 1500, U.S. and US are different. Of a number these count: a hyphen, minus or en dash right before it or its currency sign, at the beginning and after white space, `(`, `:` or a currency sign (`-5` is `minus 5`); `<`, `>`, `≤` and `≥` before it (`<=` is `≤`); `%` and `‰` after it (`5%` is `5 percent`); a point before it that is not behind a letter or digit (`.25` is `0.25` and not `25`); a point or comma between its digits, unless exactly three digits follow and no lone 0 stands before (`3.4` is `3,4` and not `3-4`, `0.125` is not `0125`, but `1,500` is `1500`); that digits are raised (`10²` is not `102`); and that a fraction is a number of its own (`10½` is `10 1/2` and not `101/2`). Currency signs are words of their own (`$5` is neither `€5` nor `5`). Text of nothing but signs is compared as it is',
    ),
})

export const ClaimPatch = ClaimFields.extend({ resolution: NewResolution.partial().nullish().describe('Forecasts only: how it came out') })
  .partial()
  .meta({
    id: 'ClaimPatch',
    description: 'What to change of a claim: a JSON Merge Patch (RFC 7396); null takes a member away, an array is replaced whole',
    examples: [{ about: '2025-11-08', topics: ['frontline'] }],
  })

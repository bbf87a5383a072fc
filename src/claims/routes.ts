import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { linksToSimilar } from '../matching/similar.ts'
import type { SliceOptions } from '../answer-cache.ts'
import { serve } from '../resource.ts'
import { addClaim } from './adding.ts'
import { getClaim, listClaims } from './queries.ts'
import { contributorsReleaseNothing } from './rules.ts'
import { claimRecord } from './record.ts'
import { ClaimFilters } from './filters.ts'
import { ClaimPage } from './pages.ts'
import { NewClaimQuery, Claim, ClaimPatch, NewClaim } from './schema.ts'

export const claims: FastifyPluginAsyncZod<SliceOptions> = async (app, options) => {
  serve(app, options, {
    kind: claimRecord,
    schemas: { record: Claim, page: ClaimPage, fresh: NewClaim, adding: NewClaimQuery, patch: ClaimPatch, filters: ClaimFilters },
    get: getClaim,
    list: listClaims,
    add: addClaim,
    linksFrom: linksToSimilar,
    allow: contributorsReleaseNothing,
    told: {
      list: [
        'List claims',
        'Claims that fit every filter given, newest first. A filter given several times holds if any of its values does.',
      ],
      get: [
        'Read a claim with everyone who spoke of it',
        'The claim, where it stands, who asserts, denies or qualifies it, in which source and in which words, and how it bears on other claims.',
      ],
      add: [
        'Put a claim on record',
        'Records a claim, with its attributions and the sources and analysts they need: all or nothing. A contributor makes drafts. `Link` with rel="similar" names up to five claims that it likely repeats.',
      ],
      change: ['Change a claim', 'A new wording is a new version; what was said before stays in the history.'],
      withdraw: ['Withdraw a claim', 'Withdraws the claim with its attributions and relations.'],
    },
  })
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SliceOptions } from '../answer-cache.ts'
import { serve } from '../resource.ts'
import { addAttribution, getAttribution, listAttributions } from './queries.ts'
import { attributionRecord } from './record.ts'
import { Attribution, AttributionFilters, AttributionPage, AttributionPatch, NewAttribution } from './schema.ts'

export const attributions: FastifyPluginAsyncZod<SliceOptions> = async (app, options) => {
  serve(app, options, {
    kind: attributionRecord,
    schemas: { record: Attribution, page: AttributionPage, fresh: NewAttribution, patch: AttributionPatch, filters: AttributionFilters },
    get: getAttribution,
    list: listAttributions,
    add: addAttribution,
    told: {
      list: ['List attributions', 'Attributions that fit every filter given, newest on record first.'],
      get: ['Read an attribution', 'Who takes which stance on which claim, in which source and in which words.'],
      add: ['Put an attribution on record', 'A later stance of the same analyst changes the position, never the earlier attribution.'],
      change: ['Change an attribution', 'For mending what was recorded wrongly; a change of mind is a new attribution.'],
      withdraw: ['Withdraw an attribution', 'It counts no longer; those that derive from it say so.'],
    },
  })
}

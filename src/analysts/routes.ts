import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SliceOptions } from '../answer-cache.ts'
import { serve } from '../resource.ts'
import { addAnalyst, getAnalyst, listAnalysts } from './queries.ts'
import { analystRecord } from './record.ts'
import { Analyst, AnalystFilters, AnalystPage, AnalystPatch, NewAnalyst } from './schema.ts'

export const analysts: FastifyPluginAsyncZod<SliceOptions> = async (app, options) => {
  serve(app, options, {
    kind: analystRecord,
    schemas: { record: Analyst, page: AnalystPage, fresh: NewAnalyst, patch: AnalystPatch, filters: AnalystFilters },
    get: getAnalyst,
    list: listAnalysts,
    add: addAnalyst,
    told: {
      list: [
        'List analysts',
        'Analysts that fit every filter given, newest on record first. Readers see those who speak of a released claim, and the organizations of those people.',
      ],
      get: ['Read an analyst', 'The analyst and the organizations it belongs to.'],
      add: ['Put an analyst on record', 'A person, an organization, or a group that goes without a name.'],
      change: ['Change an analyst', 'An array is replaced whole.'],
      withdraw: ['Withdraw an analyst', 'Refused while live attributions name it, or people are affiliated to it.'],
    },
  })
}

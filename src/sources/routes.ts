import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SliceOptions } from '../answer-cache.ts'
import { serve } from '../resource.ts'
import { addSource, getSource, listSources } from './queries.ts'
import { sourceRecord } from './record.ts'
import { NewSource, Source, SourceFilters, SourcePage, SourcePatch } from './schema.ts'

export const sources: FastifyPluginAsyncZod<SliceOptions> = async (app, options) => {
  serve(app, options, {
    kind: sourceRecord,
    schemas: { record: Source, page: SourcePage, fresh: NewSource, patch: SourcePatch, filters: SourceFilters },
    get: getSource,
    list: listSources,
    add: addSource,
    told: {
      list: [
        'List sources',
        'Sources that fit every filter given, newest on record first. Readers see those in which a released claim appears.',
      ],
      get: ['Read a source', 'The source and what it republishes or translates.'],
      add: [
        'Put a source on record',
        'A url that another source has already, after lower-casing scheme and host and dropping the fragment, is refused with that source named.',
      ],
      change: ['Change a source', 'Another publishedAt dates the attributions anew that have no statedAt of their own.'],
      withdraw: ['Withdraw a source', 'Refused while live attributions or sources name it.'],
    },
  })
}

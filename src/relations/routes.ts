import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SliceOptions } from '../answer-cache.ts'
import { serve } from '../resource.ts'
import { addRelation, getRelation, listRelations } from './queries.ts'
import { relationRecord } from './record.ts'
import { NewRelation, Relation, RelationFilters, RelationPage, RelationPatch } from './schema.ts'

export const relations: FastifyPluginAsyncZod<SliceOptions> = async (app, options) => {
  serve(app, options, {
    kind: relationRecord,
    schemas: { record: Relation, page: RelationPage, fresh: NewRelation, patch: RelationPatch, filters: RelationFilters },
    get: getRelation,
    list: listRelations,
    add: addRelation,
    told: {
      list: ['List relations', 'Relations that fit every filter given, newest on record first. Readers see those between released claims.'],
      get: ['Read a relation', 'How one claim bears on another.'],
      add: [
        'Relate two claims',
        '`contradicts` and `restates` hold both ways: the reverse of one that is there is refused with that one named.',
      ],
      change: ['Change a relation', 'Its kind, its note, or the claims it relates.'],
      withdraw: ['Withdraw a relation', 'The two claims stay.'],
    },
  })
}

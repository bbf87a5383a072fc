import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { answerPage, composeWritten } from '../answers.ts'
import { addAttribution, getAttribution, listAttributions } from '../attributions/queries.ts'
import { AttributionFiltersOfClaim, AttributionPage, Attribution, NewAttributionOfClaim } from '../attributions/schema.ts'
import { seesDrafts, writerOf } from '../auth.ts'
import { listClaimsOf } from '../claims/queries.ts'
import { ClaimFiltersOfAnalyst, ClaimFiltersOfSource } from '../claims/filters.ts'
import { ClaimPageWithAttributions } from '../claims/pages.ts'
import type { Database } from '../database/open.ts'
import { analystExample, claimExample, sourceExample } from '../examples.ts'
import type { Page } from '../lists/page.ts'
import { locate } from '../locate.ts'
import { movedOn, operation, readProblems, storeProblems } from '../operations.ts'
import { databaseToRead } from '../read-from.ts'
import type { SliceOptions } from '../answer-cache.ts'
import { listRelations } from '../relations/queries.ts'
import { RelationFiltersOfClaim, RelationPage } from '../relations/schema.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import type { Noun } from '../vocabulary.ts'
import { inPath, Reason } from '../wire.ts'

type ListUnder = (from: Database, id: string, drafts: boolean) => Promise<Page>

/** The lists that stand under one record. */
export const under: FastifyPluginAsyncZod<SliceOptions> = async (app, { database, readThrough }) => {
  async function answerListUnder(
    noun: Noun,
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    list: ListUnder,
  ): Promise<FastifyReply> {
    const drafts = seesDrafts(request.caller)
    const from = await databaseToRead(database, request, reply)
    const page = await readThrough(from, request, async () => {
      const { id } = await locate(from, noun, request.params.id, drafts)
      return list(from, id, drafts)
    })
    return answerPage(page, request, reply)
  }

  app.get(
    '/v1/claims/:id/attributions',
    operation({
      id: 'listAttributionsOfClaim',
      tag: 'Claims',
      role: 'reader',
      summary: 'List what was said about a claim',
      description: 'Every attribution of the claim that fits the filters, newest on record first.',
      params: inPath(claimExample, 'claim'),
      query: AttributionFiltersOfClaim,
      answers: { 200: ['A page of attributions', AttributionPage], 308: movedOn },
      problems: readProblems,
    }),
    (request, reply) =>
      answerListUnder('claim', request, reply, (from, id, drafts) => listAttributions(from, { ...request.query, claim: [id] }, drafts)),
  )

  app.post(
    '/v1/claims/:id/attributions',
    operation({
      id: 'addAttributionOfClaim',
      tag: 'Claims',
      role: 'contributor',
      summary: 'Put on record what was said about a claim',
      description: 'The same as adding an attribution, with the claim taken from the path.',
      params: inPath(claimExample, 'claim'),
      query: Reason,
      body: NewAttributionOfClaim,
      answers: { 201: ['The attribution as recorded', Attribution], 308: movedOn },
      problems: [...readProblems, ...storeProblems('attribution', 'added')],
      repeatable: true,
    }),
    (request, reply) =>
      answerOnce(database, request, reply, async (database) => {
        const claim = await locate(database, 'claim', request.params.id, true)
        const id = await addAttribution(database, writerOf(request, request.query.reason), { ...request.body, claim: claim.id }).catch(
          async (error: unknown) => {
            // Withdrawn meanwhile, it is gone from the path; the body does not name it.
            await locate(database, 'claim', claim.id, true)
            throw error
          },
        )
        return composeWritten(database, getAttribution, 'attribution', id, 201)
      }),
  )

  app.get(
    '/v1/claims/:id/relations',
    operation({
      id: 'listRelationsOfClaim',
      tag: 'Claims',
      role: 'reader',
      summary: 'List how a claim bears on others',
      description: 'Every relation from or to the claim that fits the filters, newest on record first.',
      params: inPath(claimExample, 'claim'),
      query: RelationFiltersOfClaim,
      answers: { 200: ['A page of relations', RelationPage], 308: movedOn },
      problems: readProblems,
    }),
    (request, reply) =>
      answerListUnder('claim', request, reply, (from, id, drafts) => listRelations(from, { ...request.query, claim: [id] }, drafts)),
  )

  app.get(
    '/v1/sources/:id/claims',
    operation({
      id: 'listClaimsOfSource',
      tag: 'Sources',
      role: 'reader',
      summary: 'List the claims in a source',
      description: 'Claims that appear in the source and fit the filters, newest first, each with the attributions of this source.',
      params: inPath(sourceExample, 'source'),
      query: ClaimFiltersOfSource,
      answers: { 200: ['A page of claims', ClaimPageWithAttributions], 308: movedOn },
      problems: readProblems,
    }),
    (request, reply) =>
      answerListUnder('source', request, reply, (from, id, drafts) => listClaimsOf(from, 'source', id, request.query, drafts)),
  )

  app.get(
    '/v1/analysts/:id/claims',
    operation({
      id: 'listClaimsOfAnalyst',
      tag: 'Analysts',
      role: 'reader',
      summary: 'List the claims an analyst speaks of',
      description:
        'Claims that the analyst takes a stance on and that fit the filters, newest first, each with the attributions of this analyst.',
      params: inPath(analystExample, 'analyst'),
      query: ClaimFiltersOfAnalyst,
      answers: { 200: ['A page of claims', ClaimPageWithAttributions], 308: movedOn },
      problems: readProblems,
    }),
    (request, reply) =>
      answerListUnder('analyst', request, reply, (from, id, drafts) => listClaimsOf(from, 'analyst', id, request.query, drafts)),
  )
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { answerOf } from '../answers.ts'
import { writerOf } from '../auth.ts'
import type { Database } from '../database/open.ts'
import { exampleOf, mergeExample } from '../examples.ts'
import { bodilessProblems, movedOn, operation, writeProblems } from '../operations.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { aNoun, pathOf, slugged, titleOf } from '../vocabulary.ts'
import { inPath } from '../wire.ts'
import { getMerge, merge, undoMerge } from './queries.ts'
import { Merge, MergeTarget, MergeReason, UndoReason } from './schema.ts'

const moves = {
  claim: 'What was said of it, and how it bears on others',
  source: 'What was said in it, and what derives from it',
  analyst: 'What it said, and of an organization its people',
}

export const merging: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  for (const noun of slugged) {
    const [one, tag] = titleOf[noun]
    app.post(
      `${pathOf[noun]}/:id/merge`,
      operation({
        id: `merge${one}`,
        tag,
        role: 'editor',
        summary: `Merge ${aNoun(noun)} into another that is the same`,
        description: `${moves[noun]}, is moved to the other; a relation that would be to itself or double another is withdrawn. From then on every path of the one, but for its history, leads to the other with 308, and references by its id, slugs and key mean the other. Needs If-Match with the ETag of the one. It can be undone.`,
        params: inPath(exampleOf[noun], noun),
        query: MergeReason,
        body: MergeTarget,
        answers: { 200: ['The merge', Merge], 308: movedOn },
        problems: [...writeProblems, 'rule-broken', 'unknown-reference', 'taken'],
        repeatable: true,
      }),
      (request, reply) => {
        const writer = writerOf(request, request.query.reason)
        const asked = { name: request.params.id, ifMatch: request.headers['if-match'], writer }
        return answerOnce(database, request, reply, async (database) =>
          answerOf(await getMerge(database, await merge(database, noun, request.body.into, asked))),
        )
      },
    )
  }

  app.get(
    '/v1/merges/:id',
    operation({
      id: 'getMerge',
      tag: 'History',
      role: 'contributor',
      summary: 'Read a merge',
      description: 'Which two records became one, when and why, and whether that has been undone.',
      params: inPath(mergeExample, 'merge'),
      answers: { 200: ['The merge', Merge] },
      problems: ['not-found'],
    }),
    async (request, reply) => reply.send(await getMerge(database, request.params.id)),
  )

  app.post(
    '/v1/merges/:id/undo',
    operation({
      id: 'undoMerge',
      tag: 'History',
      role: 'editor',
      summary: 'Undo a merge',
      description:
        'Brings the one record back with what was moved from it and still names the other, and with the relations that were withdrawn; what the other got since stays with it. Of several merges of the same records the newest is undone first.',
      params: inPath(mergeExample, 'merge'),
      query: UndoReason,
      answers: { 200: ['The merge, undone', Merge] },
      problems: [...bodilessProblems, 'not-found', 'blocked', 'already-done', 'taken', 'rule-broken', 'unknown-reference'],
      repeatable: true,
    }),
    (request, reply) =>
      answerOnce(database, request, reply, async (database) => {
        await undoMerge(database, writerOf(request, request.query.reason), request.params.id)
        return answerOf(await getMerge(database, request.params.id))
      }),
  )
}

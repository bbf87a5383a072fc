import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { answerOf } from '../answers.ts'
import { writerOf } from '../auth.ts'
import type { Database } from '../database/open.ts'
import { redactionExample } from '../examples.ts'
import { bodilessProblems, operation } from '../operations.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { inPath } from '../wire.ts'
import { redact } from './queries.ts'
import { RedactionReason, Redaction } from './schema.ts'

export const redacting: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  app.post(
    '/v1/revisions/:id/redact',
    operation({
      id: 'redactRevision',
      tag: 'History',
      role: 'admin',
      summary: 'Redact a revision',
      description:
        'Takes away for good what the version of the record said, in this revision and any other of that version; that there was one, when, by whom and why stays, and the log still verifies. Other versions that say the same are redacted by themselves. Of a live record the present version is changed or withdrawn first; of a withdrawn one the record itself is emptied too. Slugs and keys stay, and so do single words in the list of words that searches know, and for a day an answer kept for an Idempotency-Key, which its caller alone can read. At a past instant at which the version held, the record is answered as if it had not been there, and so is what cannot be shown without it: of a claim, source or analyst its attributions of then, of a claim its relations, of an organization the affiliations with it.',
      params: inPath({ id: redactionExample.revisions[0] ?? '' }, 'revision'),
      query: RedactionReason,
      answers: { 200: ['What was redacted', Redaction] },
      problems: [...bodilessProblems, 'not-found', 'blocked', 'already-done'],
      repeatable: true,
    }),
    (request, reply) =>
      answerOnce(database, request, reply, async (database) =>
        answerOf(await redact(database, writerOf(request, request.query.reason), request.params.id)),
      ),
  )
}

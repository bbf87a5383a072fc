import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { getAnalyst } from '../analysts/queries.ts'
import { analystRecord } from '../analysts/record.ts'
import { Analyst } from '../analysts/schema.ts'
import { composeWritten } from '../answers.ts'
import { getAttribution } from '../attributions/queries.ts'
import { attributionRecord } from '../attributions/record.ts'
import { Attribution } from '../attributions/schema.ts'
import { writerOf } from '../auth.ts'
import type { Allow } from '../changing.ts'
import { getClaim } from '../claims/queries.ts'
import { contributorsReleaseNothing } from '../claims/rules.ts'
import { claimRecord } from '../claims/record.ts'
import { Claim } from '../claims/schema.ts'
import type { Database } from '../database/open.ts'
import { exampleOf } from '../examples.ts'
import type { Get } from '../getting.ts'
import { movedWithin, operation, storeProblems, writeProblems } from '../operations.ts'
import type { RecordKind } from '../record.ts'
import { getRelation } from '../relations/queries.ts'
import { relationRecord } from '../relations/record.ts'
import { Relation } from '../relations/schema.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { getSource } from '../sources/queries.ts'
import { sourceRecord } from '../sources/record.ts'
import { Source } from '../sources/schema.ts'
import { aNoun, pathOf, titleOf } from '../vocabulary.ts'
import { inPath } from '../wire.ts'
import { restore } from './queries.ts'
import { RestoreTarget, RestoreReason } from './schema.ts'

export const restoring: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  const serve = offer(app, database)
  serve(claimRecord, Claim, getClaim, contributorsReleaseNothing)
  serve(sourceRecord, Source, getSource)
  serve(analystRecord, Analyst, getAnalyst)
  serve(attributionRecord, Attribution, getAttribution)
  serve(relationRecord, Relation, getRelation)
}

const ofClaims =
  ' A withdrawn claim brings back the attributions and relations that were withdrawn with it, where what they name is still there. `releaseAt` too is as it was in that version: one that was released is released again.'

const offer = (instance: FastifyInstance, database: Database) =>
  function serve<Body extends object>(kind: RecordKind<Body>, schema: z.ZodType, get: Get, allow?: Allow<Body>): void {
    const { noun } = kind
    const [one, tag] = titleOf[noun]
    instance.withTypeProvider<ZodTypeProvider>().post(
      `${pathOf[noun]}/:id/restore`,
      operation({
        id: `restore${one}`,
        tag,
        role: 'contributor',
        summary: `Restore ${aNoun(noun)}`,
        description: `Sets the ${noun} back to an earlier version, as a new version, and brings it back where it has been withdrawn. What it names and has been merged since is what that has become. Needs If-Match, also of what has been withdrawn, whose 410 tells the version. A contributor restores own records that are not released.${noun === 'claim' ? ofClaims : ''}`,
        params: inPath(exampleOf[noun], noun),
        query: RestoreReason,
        body: RestoreTarget,
        answers: { 200: [`The ${noun} as restored`, schema], ...movedWithin(noun) },
        problems: [...writeProblems, ...storeProblems(noun, 'changed'), 'unknown-reference', 'blocked'],
        repeatable: true,
      }),
      (request, reply) => {
        const asked = {
          name: request.params.id,
          ifMatch: request.headers['if-match'],
          writer: writerOf(request, request.query.reason),
        }
        return answerOnce(database, request, reply, async (database) =>
          composeWritten(database, get, noun, await restore(database, kind, request.body.version, asked, allow), 200),
        )
      },
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { answerPage, answerOf } from '../answers.ts'
import type { Database } from '../database/open.ts'
import { operation } from '../operations.ts'
import { keyExample } from '../examples.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { inPath } from '../wire.ts'
import { addKey, listKeys, revokeKey } from './queries.ts'
import { KeyFilters, KeyPage, MadeKey, Me, NewKey } from './schema.ts'

const tag = 'Keys'

export const keys: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  app.get(
    '/v1/keys',
    operation({
      id: 'listKeys',
      tag,
      role: 'admin',
      summary: 'List keys',
      description: 'Every key that was made, newest first, without the secrets.',
      query: KeyFilters,
      answers: { 200: ['A page of keys', KeyPage] },
    }),
    async (request, reply) => answerPage(await listKeys(database, request.query), request, reply),
  )

  app.post(
    '/v1/keys',
    operation({
      id: 'addKey',
      tag,
      role: 'admin',
      summary: 'Make a key',
      description:
        'Answers the secret this once; only its hash is kept. Where an Idempotency-Key is sent, the answer is kept for a day so that the caller alone can have it read.',
      body: NewKey,
      answers: { 201: ['The key with its secret', MadeKey] },
      problems: ['rule-broken'],
      repeatable: true,
    }),
    (request, reply) =>
      answerOnce(database, request, reply, async (database) => {
        const made = await addKey(database, request.body)
        return answerOf(made, { location: `/v1/keys/${made.id}`, 'cache-control': 'no-store' }, 201)
      }),
  )

  app.delete(
    '/v1/keys/:id',
    operation({
      id: 'revokeKey',
      tag,
      role: 'admin',
      summary: 'Revoke a key',
      description: 'The key stops within five seconds in every process. What was written with it stays on record.',
      params: inPath(keyExample, 'key'),
      answers: { 204: ['Revoked'] },
      problems: ['not-found'],
    }),
    async (request, reply) => {
      await revokeKey(database, request.params.id)
      return reply.code(204).send()
    },
  )

  app.get(
    '/v1/me',
    operation({
      id: 'getMe',
      tag,
      role: 'reader',
      summary: 'Ask who you are',
      description: 'The role and actor of the key that was sent; without a key a reader.',
      answers: { 200: ['Who is asking', Me] },
    }),
    async ({ caller }, reply) => reply.send(caller),
  )
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Answer, answerPage, json } from '../answers.ts'
import type { Database } from '../database/open.ts'
import { webhookExample } from '../examples.ts'
import { operation } from '../operations.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { inPath } from '../wire.ts'
import type { Delivering } from './delivering.ts'
import {
  addWebhook,
  changeWebhook,
  getWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  replayWebhook,
  rotateSecret,
} from './queries.ts'
import {
  DeliveryPage,
  MadeWebhook,
  NewSecret,
  NewWebhook,
  Replay,
  Rotation,
  Webhook,
  WebhookFilters,
  WebhookPage,
  WebhookPatch,
} from './schema.ts'

const tag = 'Webhooks'
const ofAdmins = { tag, role: 'admin' } as const
const params = inPath(webhookExample, 'webhook')

export const webhooks: FastifyPluginAsyncZod<{ database: Database; delivering: Delivering; allowPrivate: boolean }> = async (
  app,
  { database, delivering, allowPrivate },
) => {
  const answer = (reply: FastifyReply, body: string) => {
    delivering.wake()
    return reply.type(json).send(body)
  }

  /** Answers a POST, after which there may be something to deliver. */
  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    compose: (database: Database) => Promise<Answer>,
  ): Promise<FastifyReply> {
    await answerOnce(database, request, reply, compose)
    delivering.wake()
    return reply
  }

  app.get(
    '/v1/webhooks',
    operation({
      ...ofAdmins,
      id: 'listWebhooks',
      summary: 'List webhooks',
      description: 'Every webhook, newest first, without the secrets.',
      query: WebhookFilters,
      answers: { 200: ['A page of webhooks', WebhookPage] },
    }),
    async (request, reply) => answerPage(await listWebhooks(database, request.query), request, reply),
  )

  app.post(
    '/v1/webhooks',
    operation({
      ...ofAdmins,
      id: 'addWebhook',
      summary: 'Make a webhook',
      description: howToReceive,
      body: NewWebhook,
      answers: { 201: ['The webhook with its secret', MadeWebhook] },
      problems: ['rule-broken', 'unknown-reference'],
      repeatable: true,
    }),
    (request, reply) =>
      act(request, reply, async (database) => {
        const { id, body } = await addWebhook(database, request.body, allowPrivate)
        return { status: 201, headers: { location: `/v1/webhooks/${id}`, 'cache-control': 'no-store', 'content-type': json }, body }
      }),
  )

  app.get(
    '/v1/webhooks/:id',
    operation({
      ...ofAdmins,
      id: 'getWebhook',
      summary: 'Read a webhook',
      description: 'Where it stands, and whether it fails.',
      params,
      answers: { 200: ['The webhook', Webhook] },
      problems: ['not-found'],
    }),
    async (request, reply) => reply.type(json).send(await getWebhook(database, request.params.id)),
  )

  app.patch(
    '/v1/webhooks/:id',
    operation({
      ...ofAdmins,
      id: 'changeWebhook',
      summary: 'Change, pause or resume a webhook',
      description:
        'Takes a JSON Merge Patch (RFC 7396). What comes while it is paused is delivered when it goes on. A new address, or going on, begins the attempts afresh.',
      params,
      body: WebhookPatch,
      consumes: ['application/merge-patch+json', 'application/json'],
      answers: { 200: ['The webhook as changed', Webhook] },
      problems: ['not-found', 'rule-broken', 'unknown-reference'],
    }),
    async (request, reply) => answer(reply, await changeWebhook(database, request.params.id, request.body, allowPrivate)),
  )

  app.delete(
    '/v1/webhooks/:id',
    operation({
      ...ofAdmins,
      id: 'removeWebhook',
      summary: 'Remove a webhook',
      description: 'Nothing more is delivered, and its log is gone. What is on its way may still arrive.',
      params,
      answers: { 204: ['Removed'] },
      problems: ['not-found'],
    }),
    async (request, reply) => {
      await removeWebhook(database, request.params.id)
      return reply.code(204).send()
    },
  )

  app.get(
    '/v1/webhooks/:id/deliveries',
    operation({
      ...ofAdmins,
      id: 'listDeliveriesOfWebhook',
      summary: 'Read the log of a webhook',
      description: 'Every attempt of the last 30 days, newest first, with what the receiver answered.',
      params,
      query: WebhookFilters,
      answers: { 200: ['A page of attempts', DeliveryPage] },
      problems: ['not-found'],
    }),
    async (request, reply) => answerPage(await listDeliveries(database, request.params.id, request.query), request, reply),
  )

  app.post(
    '/v1/webhooks/:id/secret',
    operation({
      ...ofAdmins,
      id: 'rotateSecretOfWebhook',
      summary: 'Rotate the secret of a webhook',
      description:
        'Answers a new secret this once. For a while messages carry a signature by each of the two, separated by a space, so that the receiver may change over in its own time. A third takes the place of the first.',
      params,
      body: Rotation,
      answers: { 200: ['The new secret', NewSecret] },
      problems: ['not-found'],
      repeatable: true,
    }),
    (request, reply) =>
      act(request, reply, async (database) => ({
        status: 200,
        headers: { 'cache-control': 'no-store', 'content-type': json },
        body: await rotateSecret(database, request.params.id, request.body.until),
      })),
  )

  app.post(
    '/v1/webhooks/:id/replay',
    operation({
      ...ofAdmins,
      id: 'replayWebhook',
      summary: 'Deliver again from a cursor',
      description:
        'Delivers every event after that cursor of the feed once more, with the same ids; a later cursor than the present one skips what lies between. A paused webhook stays paused.',
      params,
      body: Replay,
      answers: { 200: ['The webhook as it stands now', Webhook] },
      problems: ['not-found'],
      repeatable: true,
    }),
    (request, reply) =>
      act(request, reply, async (database) => ({
        status: 200,
        headers: { 'content-type': json },
        body: await replayWebhook(database, request.params.id, request.body.cursor),
      })),
  )
}

const howToReceive = `Answers the secret this once. From now on every revision that fits the filter is posted to the address as Standard Webhooks (standardwebhooks.com) has it, in the order of the feed of changes:

\`\`\`json
{ "type": "claim.create", "timestamp": "2025-11-10T09:00:00.000Z",
  "data": { "id": "…", "position": 217, "noun": "claim", "record": "…", "version": 1, "operation": "create",
    "recordedAt": "2025-11-10T09:00:00.000Z", "actor": "desk@newsroom.example", "reason": null, "state": { "id": "…", "label": "…" } } }
\`\`\`

with the headers \`webhook-id\`, which is \`data.id\` in every attempt and every replay, \`webhook-timestamp\`, that of the attempt in seconds since 1970, and \`webhook-signature\`. The state is that of the record after the change, with references as ids; for the audience \`public\` there is no \`actor\`, a \`reason\` only where a record was withdrawn or merged, and of what is hidden no \`state\`.

Any status of 200 to 299 within 15 seconds is success. Anything else, a redirect among it, is tried again, after 5 seconds at first, twice as long each time up to 6 hours, give or take a fifth, and not before a \`Retry-After\` of 429 or 503, of which at most 6 hours count; later events wait for it. After three days of failures, or at once after 410, the webhook is paused. An event may arrive more than once: know it by its id.`

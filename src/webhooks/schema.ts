import { z } from 'zod'
import { deliveryExample, webhookExample } from '../examples.ts'
import { nouns, operations } from '../vocabulary.ts'
import { pageOf, paging } from '../paging.ts'
import { GivenInstant, Id, Instant, Reference, Slug, text, Url } from '../wire.ts'

const audiences = ['public', 'newsroom'] as const
export type Audience = (typeof audiences)[number]

const url = Url.describe(
  'Where events are posted to: an absolute https URL of the public internet, without user or password, at most 2,000 characters. Redirects are not followed; names that lead to private, loopback or link-local addresses are refused as the connection is made. Where the operator allows private addresses, those and http are taken too',
)
const description = text(500, 'What the webhook is for; 1 to 500 characters')
const audience = z
  .enum(audiences)
  .describe(
    '`public`: what readers may learn, so nothing of drafts and embargoes, never who wrote it, and why only where a record was withdrawn or merged. `newsroom`: everything',
  )
const wanted = {
  nouns: 'Revisions of one of these nouns',
  operations: 'Revisions that did one of these',
  topics:
    'Revisions of claims with one of these topics, of attributions of such a claim and of relations from or to one; compared whole, without regard to case and accents. What was redacted or deleted, which no longer says of what, is among them',
  analysts:
    'Revisions of one of these analysts, or of whom they have been merged into, and of what is attributed to them. What was redacted or deleted, which no longer says to whom, is among them',
}
const Topic = text(200, 'A topic, at most 200 characters')
const listOf = <T extends z.ZodType>(item: T, what: string) => z.array(item).max(100).describe(`${what}; at most 100, empty: any`)
const givenListOf = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item).max(100).nullish().describe(`${what}; at most 100, empty or null: any`)

const AnalystNamed = z
  .object({ id: Id, slug: Slug, name: z.string().describe('The name the analyst goes by') })
  .meta({ id: 'AnalystNamed', description: 'An analyst as the filter of a webhook names it' })

const WebhookFilter = z
  .object({
    nouns: listOf(z.enum(nouns), wanted.nouns),
    operations: listOf(z.enum(operations), wanted.operations),
    topics: listOf(Topic, wanted.topics),
    analysts: listOf(AnalystNamed, wanted.analysts),
  })
  .meta({ id: 'WebhookFilter', description: 'What a webhook is told of: revisions for which every member holds' })

const GivenFilter = z
  .strictObject({
    nouns: givenListOf(z.enum(nouns), wanted.nouns),
    operations: givenListOf(z.enum(operations), wanted.operations),
    topics: givenListOf(Topic, wanted.topics),
    analysts: givenListOf(Reference, wanted.analysts),
  })
  .nullish()

const Paused = z
  .object({
    at: Instant.describe('Since when, RFC 3339 in UTC'),
    reason: z.string().describe('Why: someone asked for it, three days of failures, or the receiver answered 410'),
  })
  .meta({ id: 'Paused', description: 'That a webhook is paused' })

const Cursor = z.string().min(1).max(100).describe('A cursor of the feed of changes: events after it')

export const Webhook = z
  .object({
    id: Id,
    url,
    description: description.nullable(),
    audience,
    filter: WebhookFilter,
    cursor: Cursor.describe('The cursor of the feed of changes up to which all is delivered or not wanted'),
    behind: z.int().min(0).describe('How many positions of the feed are still to be looked at'),
    createdAt: Instant.describe('When it was made, RFC 3339 in UTC'),
    paused: Paused.nullable().describe('Since when and why nothing is delivered; null: it is not paused'),
    failingSince: Instant.nullable().describe(
      'The first of the attempts that failed in a row, RFC 3339 in UTC; null: the last one succeeded',
    ),
    failures: z.int().min(0).describe('How many attempts have failed in a row; events wait for the one before them'),
    nextAttemptAt: Instant.nullable().describe(
      'After a failure, when it is tried again, RFC 3339 in UTC; null: nothing has failed, or it is paused',
    ),
    formerSecretUntil: Instant.nullable().describe(
      'Until when messages are signed with the former secret too, RFC 3339 in UTC; null: with one alone',
    ),
  })
  .meta({ id: 'Webhook', description: 'Who is told of changes as they come', examples: [webhookExample] })

const secretExample = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const secret = z
  .string()
  .describe(
    'What messages are signed with, shown this once: `whsec_` and Base64, as the libraries of Standard Webhooks take it (HMAC-SHA256)',
  )

export const MadeWebhook = Webhook.extend({ secret }).meta({
  id: 'MadeWebhook',
  description: 'A webhook that has just been made, with its secret',
  examples: [{ ...webhookExample, secret: secretExample }],
})

export const NewWebhook = z
  .strictObject({
    url,
    description: description.nullish(),
    audience: audience
      .optional()
      .transform((given) => given ?? 'public')
      .describe(`${audience.description}. Absent: \`public\``),
    filter: GivenFilter.describe('What it is to be told of: revisions for which every member holds; absent or null: everything'),
  })
  .meta({
    id: 'NewWebhook',
    description: 'A webhook to make',
    examples: [
      { url: webhookExample.url, filter: { nouns: ['claim', 'attribution'], analysts: [webhookExample.filter.analysts[0]?.slug] } },
    ],
  })
export type NewWebhook = z.infer<typeof NewWebhook>

export const WebhookPatch = z
  .strictObject({
    url,
    description: description.nullable(),
    audience,
    filter: GivenFilter.describe('What it is to be told of; members that are left out stay as they are; null: everything'),
    paused: z
      .boolean()
      .nullable()
      .describe(
        'true: nothing is delivered from now on, and what comes meanwhile waits; false or null: it goes on at once where it stopped',
      ),
  })
  .partial()
  .meta({ id: 'WebhookPatch', description: 'A JSON Merge Patch (RFC 7396) of a webhook', examples: [{ paused: true }] })
export type WebhookPatch = z.infer<typeof WebhookPatch>

export const Replay = z.strictObject({ cursor: Cursor }).meta({
  id: 'Replay',
  description: 'From where events are delivered again',
  examples: [{ cursor: 'MS4w' }],
})

export const Rotation = z
  .strictObject({
    until: GivenInstant.optional().describe(
      'Until when messages are signed with the former secret too, RFC 3339; absent: for 24 hours; a time that has passed: no longer',
    ),
  })
  .meta({ id: 'Rotation', description: 'How a secret makes way for the next', examples: [{}] })

export const NewSecret = z.object({ secret, formerSecretUntil: Webhook.shape.formerSecretUntil }).meta({
  id: 'NewSecret',
  description: 'The secret that is valid from now on',
  examples: [{ secret: secretExample, formerSecretUntil: '2025-11-11T09:00:00.000Z' }],
})

const Delivery = z
  .object({
    id: Id,
    event: Id.describe('The id of the event, which is that of its revision, and in the header webhook-id'),
    position: z.int().min(0).describe('The position of the event in the feed of changes'),
    attempt: z.int().min(1).describe('Which attempt it was, from 1'),
    at: Instant.describe('When it began, RFC 3339 in UTC; as webhook-timestamp says in seconds'),
    delivered: z.boolean().describe('Whether the receiver answered with a status of 200 to 299'),
    status: z
      .int()
      .min(0)
      .max(999)
      .nullable()
      .describe('The HTTP status of the answer, whatever its three digits were; null: there was none'),
    error: z.string().meta({ maxLength: 500 }).nullable().describe('Why it failed, at most 500 characters; null: it did not'),
    answer: z
      .string()
      .meta({ maxLength: 500 })
      .nullable()
      .describe('How the body of the answer began, at most 500 characters; null: it had none'),
    milliseconds: z.int().min(0).describe('How long it took, in milliseconds'),
  })
  .meta({ id: 'WebhookDelivery', description: 'An attempt to deliver an event', examples: [deliveryExample] })

export const WebhookPage = pageOf(Webhook, 'WebhookPage', 'webhooks')
export const DeliveryPage = pageOf(Delivery, 'WebhookDeliveryPage', 'attempts')
export const WebhookFilters = z.strictObject(paging)

import { z } from 'zod'
import { roles } from '../auth.ts'
import { keyExample } from '../examples.ts'
import { pageOf, paging } from '../paging.ts'
import { asRule, GivenInstant, Id, Instant, text } from '../wire.ts'

const role = z
  .enum(roles)
  .describe(
    '`reader`: reads what is released. `contributor`: sees drafts, writes drafts, adds attributions and relations. `editor`: changes, withdraws and releases anything, imports. `admin`: keys and webhooks',
  )
const actor = text(
  200,
  'Who writes with the key, as revisions record it; contributors change what they recorded as this actor. At most 200 characters',
)

export const ApiKey = z
  .object({
    id: Id,
    name: text(200, 'What the key is for; at most 200 characters'),
    role,
    actor,
    createdAt: Instant.describe('When it was made, RFC 3339 in UTC'),
    expiresAt: Instant.nullable().describe('From when it is refused, RFC 3339 in UTC; null: never'),
    revokedAt: Instant.nullable().describe('When it was revoked, RFC 3339 in UTC; null: it was not'),
  })
  .meta({ id: 'ApiKey', description: 'A key to the service. The secret itself is not kept, only its hash', examples: [keyExample] })
export type ApiKey = z.infer<typeof ApiKey>

export const MadeKey = ApiKey.extend({
  key: z.string().describe('The secret, shown this once: send it as Authorization: Bearer <key>'),
}).meta({
  id: 'MadeKey',
  description: 'A key that has just been made, with its secret',
  examples: [{ ...keyExample, key: 'onrecord_…' }],
})
export type MadeKey = z.infer<typeof MadeKey>

export const NewKey = z
  .strictObject({
    name: text(200, 'What the key is for; at most 200 characters'),
    role,
    actor: actor.optional().describe('Who writes with the key; absent: its name'),
    expiresAt: GivenInstant.nullish()
      .refine((given) => given == null || Date.parse(given) > Date.now(), { error: 'must be in the future', ...asRule })
      .describe('From when it is refused, an RFC 3339 instant in the future; null or absent: never'),
  })
  .meta({ id: 'NewKey', description: 'A key to make', examples: [{ name: 'Desk', role: 'editor', actor: 'desk@newsroom.example' }] })
export type NewKey = z.infer<typeof NewKey>

export const KeyPage = pageOf(ApiKey, 'KeyPage', 'keys')
export const KeyFilters = z.strictObject(paging)

export const Me = z
  .object({
    role,
    actor: z.string().nullable().describe('Who writes with the key; null without one'),
    name: z.string().nullable().describe('What the key is for; null without one'),
    keyId: Id.nullable().describe('The id of the key; null without one'),
    expiresAt: Instant.nullable().describe('From when the key is refused; null: never'),
  })
  .meta({
    id: 'Me',
    description: 'Who is asking',
    examples: [{ role: 'editor', actor: keyExample.actor, name: 'Desk', keyId: keyExample.id, expiresAt: null }],
  })

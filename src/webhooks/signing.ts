import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export interface Message {
  /** The same for every attempt and every replay, so that a receiver knows what it has had. */
  id: string
  body: string
}

export const makeSecret = (): Buffer => randomBytes(32)

/** A secret as the libraries of Standard Webhooks take it. */
export const showSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`

/** The headers of Standard Webhooks, with a signature by each secret that is valid. */
export function sign({ id, body }: Message, secrets: Buffer[], at: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
    'webhook-signature': secrets.map((secret) => new Webhook(secret, { format: 'raw' }).sign(id, at, body)).join(' '),
  }
}

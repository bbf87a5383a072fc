import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bearerOf } from '../auth.ts'
import { invalid } from '../problems.ts'

/** A request that may be sent again. */
export interface Retry {
  /** Which requests are the same attempt: the digest of caller, method, path and Idempotency-Key. */
  scope: Buffer
  /** Whom it takes to read what is kept: derived from the caller's own key, of which the database has a hash alone. */
  secret: Buffer
  /** The body as it came; absent where there is none, or it was not taken. */
  sent?: Buffer
  /** Whether its answer is being made, or has been. */
  begun: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    retry: Retry | undefined
  }
  interface FastifyContextConfig {
    /** Whether the operation takes an Idempotency-Key. */
    repeatable?: boolean
  }
}

const header = 'Idempotency-Key'

/** Reads the Idempotency-Key of each POST that takes one; one that takes none says so. */
export function acceptRetries(app: FastifyInstance): void {
  app.decorateRequest('retry')
  app.addHook('onRequest', async (request) => {
    const { 'idempotency-key': given } = request.headers
    const { repeatable } = request.routeOptions.config
    if (given === undefined || request.method !== 'POST' || repeatable === undefined) return
    if (!repeatable) throw invalid(header, 'is not taken here, where nothing is written twice: leave the header out')
    request.retry = retryOf(request, readKey(String(given)))
  })
}

/** The key, sent as the string that draft-ietf-httpapi-idempotency-key-header has it, or bare. */
export function readKey(given: string): string {
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(given)?.[1]?.replaceAll(/\\(.)/g, '$1')
  const key = quoted ?? (given.startsWith('"') ? '' : given)
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalid(header, 'must be 1 to 255 visible ASCII characters, bare or between double quotes')
  return key
}

function retryOf({ method, url, caller, headers }: FastifyRequest, key: string): Retry {
  const [path = ''] = url.split('?')
  const scope = createHash('sha256')
    .update(JSON.stringify([caller.keyId, method, decodeURIComponent(path), key]))
    .digest()
  const secret = Buffer.from(hkdfSync('sha256', bearerOf(headers.authorization) ?? '', scope, 'onrecord retry', 32))
  return { scope, secret, begun: false }
}

/** What must be the same of a request that is sent again: its query and its body, byte for byte. */
export function digestRequest({ url }: FastifyRequest, { secret, sent }: Retry): Buffer {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  return createHmac('sha256', secret)
    .update(`${query}\n`)
    .update(sent ?? '')
    .digest()
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from './database/open.ts'
import type { Get, Shown } from './getting.ts'
import { linkTo } from './links.ts'
import type { Page } from './lists/page.ts'
import type { Cached } from './answer-cache.ts'
import { pathOf, type Noun } from './vocabulary.ts'

/** An answer that is yet to be sent. */
export interface Answer {
  status: number
  headers: Record<string, string>
  /** Null: the answer has none. */
  body: string | null
}

export const send = (reply: FastifyReply, { status, headers, body }: Answer): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined)

export const json = 'application/json; charset=utf-8'
export const ndjson = 'application/x-ndjson'

/** An answer of this value. */
export const answerOf = (value: object, headers: Record<string, string> = {}, status = 200): Answer => ({
  status,
  headers: { ...headers, 'content-type': json },
  body: JSON.stringify(value),
})

/** One record: 200 with its ETag, or 304 when the caller names that ETag. */
export function answerRecord({ etag, body, withdrawn }: Cached<Shown>, reply: FastifyReply): FastifyReply {
  reply.header('etag', etag)
  if (withdrawn != null) reply.header('onrecord-withdrawn', withdrawn)
  return body === null ? reply.code(304).send() : reply.type(json).send(body)
}

/** The record as it now is, after a write of it. */
export async function composeWritten(
  database: Database,
  get: Get,
  noun: Noun,
  id: string,
  status: 200 | 201,
  more: Record<string, string> = {},
): Promise<Answer> {
  const { etag, body } = await get(database, id, true)
  return { status, headers: { ...(status === 201 && { location: `${pathOf[noun]}/${id}` }), etag, ...more, 'content-type': json }, body }
}

export async function answerWritten(
  database: Database,
  get: Get,
  noun: Noun,
  id: string,
  reply: FastifyReply,
  status: 200 | 201,
): Promise<FastifyReply> {
  return send(reply, await composeWritten(database, get, noun, id, status))
}

export function answerPage({ body, next }: Cached<Page>, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (next !== null) reply.header('link', [reply.getHeader('link'), linkTo(request.url, next)].filter(Boolean).join(', '))
  return reply.type(json).send(body)
}

/** The ETags of If-None-Match, to be compared weakly (RFC 9110): a proxy that compresses marks ours as weak. */
export const tagsAsked = ({ headers }: FastifyRequest): string[] =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter(Boolean)

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from './database/open.ts'
import type { Get } from './getting.ts'
import type { Page } from './listing.ts'
import { pathOf, type Noun } from './vocabulary.ts'
import { linkTo } from './wire.ts'
import { seesDrafts } from './auth.ts'

/** One record: 200 with its ETag, or 304 when the caller names that ETag. */
export async function answerRecord(
  database: Database,
  get: Get,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { etag, body, withdrawn } = await get(database, name, seesDrafts(request.caller), tagsIn(request.headers['if-none-match']))
  reply.header('etag', etag)
  if (withdrawn != null) reply.header('onrecord-withdrawn', withdrawn)
  return body === null ? reply.code(304).send() : reply.type('application/json; charset=utf-8').send(body)
}

/** The record as it now is, after a write of it. */
export async function answerWritten(
  database: Database,
  get: Get,
  noun: Noun,
  id: string,
  reply: FastifyReply,
  status: 200 | 201,
): Promise<FastifyReply> {
  const { etag, body } = await get(database, id, true)
  if (status === 201) reply.header('location', `${pathOf[noun]}/${id}`)
  return reply.code(status).header('etag', etag).type('application/json; charset=utf-8').send(body)
}

export function answerPage({ body, next }: Page, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (next !== null) reply.header('link', [reply.getHeader('link'), linkTo(request.url, next)].filter(Boolean).join(', '))
  return reply.type('application/json; charset=utf-8').send(body)
}

// Compared weakly (RFC 9110): a proxy that compresses marks our tags as weak.
const tagsIn = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter(Boolean)

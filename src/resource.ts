import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { answerPage, answerRecord, answerWritten, composeWritten, tagsAsked } from './answers.ts'
import { seesDrafts, type Writer, writerOf } from './auth.ts'
import { type Allow, change, withdraw } from './changing.ts'
import type { Database } from './database/open.ts'
import { exampleOf } from './examples.ts'
import type { Get } from './getting.ts'
import type { Page } from './lists/page.ts'
import { movedWithin, notModified, operation, readProblems, storeProblems, writeProblems } from './operations.ts'
import { databaseToRead } from './read-from.ts'
import type { SliceOptions } from './answer-cache.ts'
import type { RecordKind } from './record.ts'
import { answerOnce, isNew } from './idempotency/answer-once.ts'
import { pathOf, titleOf } from './vocabulary.ts'
import { AsOf, inPath, Reason, RequiredReason } from './wire.ts'

type Told = Record<'list' | 'get' | 'add' | 'change' | 'withdraw', [summary: string, description: string]>

export interface Resource<Body extends object, New, Filters> {
  kind: RecordKind<Body>
  schemas: {
    record: z.ZodType
    page: z.ZodType
    fresh: z.ZodType<New>
    adding?: typeof Reason
    patch: z.ZodType
    filters: z.ZodType<Filters>
  }
  get: Get
  list(database: Database, filters: Filters, drafts: boolean): Promise<Page>
  add(database: Database, writer: Writer, body: New, query: object): Promise<string>
  /** Links from a record to be added, as RFC 8288 has them. */
  linksFrom?(database: Database, body: New): Promise<string[]>
  /** What else must hold for a change, apart from whose record it is. */
  allow?: Allow<Body>
  told: Told
}

/** The five operations every noun has: list, get, add, change, withdraw. */
export function serve<Body extends object, New, Filters>(
  instance: FastifyInstance,
  { database, readThrough }: SliceOptions,
  resource: Resource<Body, New, Filters>,
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { kind, schemas, get, told } = resource
  const { noun } = kind
  const [one, tag] = titleOf[noun]
  const path = pathOf[noun]
  const [summary, description] = [0, 1].map((at) => (verb: keyof Told) => told[verb][at] ?? '') as [Tell, Tell]
  const params = inPath(exampleOf[noun], noun)
  const moved = movedWithin(noun)

  app.get(
    path,
    operation({
      id: `list${tag}`,
      tag,
      role: 'reader',
      summary: summary('list'),
      description: description('list'),
      query: schemas.filters,
      answers: { 200: [`A page of ${tag.toLowerCase()}`, schemas.page] },
      // Facets of the past are exact, or none.
      problems: noun === 'claim' ? ['rule-broken'] : [],
    }),
    async (request, reply) => {
      const from = await databaseToRead(database, request, reply)
      const page = await readThrough(from, request, () => resource.list(from, request.query as Filters, seesDrafts(request.caller)))
      return answerPage(page, request, reply)
    },
  )

  app.get(
    `${path}/:id`,
    operation({
      id: `get${one}`,
      tag,
      role: 'reader',
      summary: summary('get'),
      description: description('get'),
      params,
      query: AsOf,
      answers: { 200: [`The ${noun}`, schemas.record], 304: notModified, ...moved },
      problems: readProblems,
    }),
    async (request, reply) => {
      const from = await databaseToRead(database, request, reply)
      const read = () => get(from, request.params.id, seesDrafts(request.caller), tagsAsked(request))
      // By itself it is read quickly, and there are many: who asks whether it has changed has it, and asks again.
      const record = request.headers['if-none-match'] === undefined ? await read() : await readThrough(from, request, read)
      return answerRecord(record, reply)
    },
  )

  app.post(
    path,
    operation({
      id: `add${one}`,
      tag,
      role: 'contributor',
      summary: summary('add'),
      description: description('add'),
      query: schemas.adding ?? Reason,
      body: schemas.fresh,
      answers: { 201: [`The ${noun} as recorded`, schemas.record] },
      problems: storeProblems(noun, 'added'),
      repeatable: true,
    }),
    async (request, reply) => {
      const body = request.body as New
      // Before anything is written: nothing is held up, and nothing lost, by what is only told along.
      const findLinks = async () => (resource.linksFrom && (await isNew(database, request)) ? resource.linksFrom(database, body) : [])
      const links = await findLinks().catch((error: Error): string[] => {
        request.log.warn({ err: error }, 'what a new record is like was not found')
        return []
      })
      return answerOnce(database, request, reply, async (database) => {
        const id = await resource.add(database, writerOf(request, request.query.reason), body, request.query)
        return composeWritten(database, get, noun, id, 201, links.length > 0 ? { link: links.join(', ') } : {})
      })
    },
  )

  app.patch(
    `${path}/:id`,
    operation({
      id: `change${one}`,
      tag,
      role: 'contributor',
      summary: summary('change'),
      description: `${description('change')} ${howToChange}`,
      params,
      query: Reason,
      body: schemas.patch,
      consumes: ['application/merge-patch+json', 'application/json'],
      answers: { 200: [`The ${noun} as changed`, schemas.record], ...moved },
      problems: [...writeProblems, ...storeProblems(noun, 'changed')],
    }),
    async (request, reply) => {
      const what = { name: request.params.id, ifMatch: request.headers['if-match'], writer: writerOf(request, request.query.reason) }
      const id = await change(database, kind, request.body as object, what, resource.allow)
      return answerWritten(database, get, noun, id, reply, 200)
    },
  )

  app.delete(
    `${path}/:id`,
    operation({
      id: `withdraw${one}`,
      tag,
      role: 'contributor',
      summary: summary('withdraw'),
      description: `${description('withdraw')} ${howToWithdraw}`,
      params,
      query: RequiredReason,
      answers: { 204: ['Withdrawn'], ...moved },
      problems: [...writeProblems, ...(noun === 'source' || noun === 'analyst' ? (['in-use'] as const) : [])],
    }),
    async (request, reply) => {
      await withdraw(database, noun, {
        name: request.params.id,
        ifMatch: request.headers['if-match'],
        writer: writerOf(request, request.query.reason),
      })
      return reply.code(204).send()
    },
  )
}

type Tell = (verb: keyof Told) => string

const howToChange =
  'Takes a JSON Merge Patch (RFC 7396) and If-Match with the ETag that was read, of which the version alone is compared; `*` changes whatever is there. A contributor changes own records until they are released.'
const howToWithdraw =
  'From then on it answers 410 with the reason and the time to those who could see it; its history stays. Needs If-Match. A contributor withdraws own records until they are released.'

import { Readable } from 'node:stream'
import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { seesDrafts, writerOf } from '../auth.ts'
import { ndjson } from '../answers.ts'
import type { Database } from '../database/open.ts'
import type { Log } from '../log/sealer.ts'
import { operation } from '../operations.ts'
import { ProblemError } from '../problems.ts'
import { databaseToRead } from '../read-from.ts'
import { type Export, openExport } from './export.ts'
import { importLines } from './import.ts'
import { ExportQuery, ImportQuery, Ndjson, NdjsonAnswers } from './schema.ts'
import { Spool } from './spool.ts'

const tag = 'Interchange'

export const interchange: FastifyPluginAsyncZod<{ database: Database; log: Log }> = async (app, { database, log }) => {
  const oneOfFew = limitExports(Math.ceil(database.pool.options.max / 4))

  // The body is read as it comes, line by line; it has no limit, and is never one of JSON.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([ndjson, 'application/ndjson'], (_, payload, done) => done(null, payload))

  app.post(
    '/v1/import',
    operation({
      id: 'importRecords',
      tag,
      role: 'editor',
      summary: 'Import records',
      description: `One record a line: what POST of that noun takes, with \`type\` and \`key\`. Names resolve as key, then slug, then id, and may point forward in the file; a line that names by slug or id what has another key is answered at its end.
A line equal to the one last imported under its key is \`unchanged\`, whatever happened to the record since; a different one sets what it has and clears what the line before it had and it has not, except releaseAt. A rejected line stops nothing; a broken import is simply repeated: an Idempotency-Key is refused (400).
Attributions are lines of their own. Answers come while the lines are read, one for each line, and may come in another order.`,
      query: ImportQuery,
      body: Ndjson,
      consumes: [ndjson],
      answers: { 200: ['What became of each line: one ImportAnswer a line', NdjsonAnswers, ndjson] },
    }),
    async (request, reply) => {
      const { reason, dryRun } = request.query
      const body = request.body as AsyncIterable<Buffer> | null | undefined
      if (body == null) throw new ProblemError('unsupported-media-type', `Send the lines as ${ndjson}`)
      const run = { database, writer: writerOf(request, reason), importId: randomUUID(), dryRun: dryRun === 'true' }
      const spool = await Spool.open()
      importLines(run, body, (answers) => spool.write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''))).then(
        () => spool.end(),
        (error: Error) => {
          request.log.error({ err: error }, 'import broke off')
          spool.end(error)
        },
      )
      return reply.type(ndjson).send(spool.stream())
    },
  )

  app.get(
    '/v1/export',
    operation({
      id: 'exportRecords',
      tag,
      role: 'reader',
      summary: 'Export records',
      description:
        'Every current record you may see, as one consistent snapshot in the format of the import: sources, analysts, claims, attributions, relations, each by key. Imported into an empty service it gives the same export again, byte for byte. Onrecord-Cursor is where the changes go on from it. A process reads few exports at a time: one more is `unavailable`, with Retry-After.',
      query: ExportQuery,
      answers: { 200: ['One record a line', Ndjson, ndjson] },
    }),
    async (request, reply) => {
      // A cursor may have come from the primary just now.
      const from = request.query.at === undefined ? await databaseToRead(database, request, reply) : database
      await log.catchUp()
      const { cursor, spool, write } = await oneOfFew(() => openExport(from, seesDrafts(request.caller), request.query.at))
      if (cursor !== undefined) reply.header('onrecord-cursor', cursor)
      if (request.method === 'HEAD') {
        await spool.leave()
        await write()
        return reply.type(ndjson).send(Readable.from([]))
      }
      write().then(
        () => spool.end(),
        (error: Error) => {
          request.log.error({ err: error }, 'export broke off')
          spool.end(error)
        },
      )
      return reply.type(ndjson).send(spool.stream())
    },
  )
}

/** Each has a connection until all of it is read: enough are left for all else. */
function limitExports(most: number): (open: () => Promise<Export>) => Promise<Export> {
  let underWay = 0
  const done = () => void underWay--
  return async (open) => {
    if (underWay >= most) {
      const detail = `As many exports as are read at a time are under way already (${most}): try again shortly`
      throw new ProblemError('unavailable', detail, {}, { 'retry-after': '5' })
    }
    underWay++
    try {
      const opened = await open()
      return { ...opened, write: () => opened.write().finally(done) }
    } catch (error) {
      done()
      throw error
    }
  }
}

import { setMaxListeners } from 'node:events'
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ndjson } from '../answers.ts'
import { type authenticator, seesDrafts } from '../auth.ts'
import type { Database } from '../database/open.ts'
import { linkTo } from '../links.ts'
import type { Log } from '../log/sealer.ts'
import { operation } from '../operations.ts'
import { changeOf, cursorAt, leafOf } from './entries.ts'
import { findChanges, positionOf } from './queries.ts'
import { ChangeFilters, ChangeLine, ChangePage, EventStream, StreamFilters } from './schema.ts'
import { follow, latestChanges, type Pace, usualPace, watched } from './streaming.ts'

const tag = 'Changes'
const eventStream = 'text/event-stream'
const lines = 500

const order =
  'Every change of every record is there once, in one order that never changes: that in which they were written, each as soon as its transaction is over. Readers see those from the release of a claim on, which brings its attributions and relations, and its sources and analysts, as `release`, and so does again what is derived from one of these attributions; what is hidden again comes as `hide` with the id alone, and what ended before it was hidden as that with the id alone.'

interface Options {
  database: Database
  log: Log
  authenticate: ReturnType<typeof authenticator>
  pace?: Pace | undefined
}

export const changes: FastifyPluginAsyncZod<Options> = async (
  app,
  { database, log, authenticate, pace: { silence, patience } = usualPace },
) => {
  app.get(
    '/v1/changes',
    operation({
      id: 'listChanges',
      tag,
      role: 'reader',
      summary: 'Read the feed of changes',
      description: `${order} Ask again with \`cursor\` for what has come since. As ${ndjson} it is the whole rest of the log, a line for each position, as \`npm run verify\` reads it: where you may not see a change, or it does not fit the filters, its leaf hash alone.`,
      query: ChangeFilters,
      answers: { 200: ['A page of changes', ChangePage] },
      instead: { [ndjson]: ChangeLine },
    }),
    async (request, reply) => {
      const { cursor, limit, noun, operation: done } = request.query
      const drafts = seesDrafts(request.caller)
      const { position: from, epoch, head } = await positionOf(database, cursor)
      const sought = { from, limit, drafts, noun, operation: done }
      const type = request.accepts().type(['application/json', ndjson, `${ndjson}; charset=utf-8`])
      if (type && type !== 'application/json')
        return reply.type(ndjson).send(Readable.from(request.method === 'HEAD' ? [] : linesFrom(sought)))
      const { entries, reached, epoch: ofLast = epoch } = await findChanges(database, sought)
      const more = head > reached
      const end = cursorAt(ofLast, reached)
      if (more) reply.header('link', linkTo(request.url, end))
      return reply.send({ data: entries.map((entry) => changeOf(entry, drafts)), next: more ? end : null, cursor: end })
    },
  )

  async function* linesFrom(sought: Parameters<typeof findChanges>[1]): AsyncGenerator<string> {
    for (let from = sought.from; ;) {
      const { entries, reached } = await findChanges(database, { ...sought, from, limit: lines, all: true })
      if (entries.length === 0) return
      yield entries.map((entry) => `${JSON.stringify(entry.visible ? changeOf(entry, sought.drafts) : leafOf(entry))}\n`).join('')
      from = reached
    }
  }

  const after = latestChanges(database, log)
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  app.addHook('preClose', async () => closing.abort())

  app.get(
    '/v1/changes/stream',
    operation({
      id: 'streamChanges',
      tag,
      role: 'reader',
      summary: 'Follow the changes as they come',
      description: `The feed as server-sent events, from \`cursor\` or Last-Event-ID on, else from now on. ${order} A line without content comes every 4 seconds where nothing else does. Whoever leaves what was sent unread for 30 seconds is cut off, and goes on from the last event read.`,
      query: StreamFilters,
      answers: { 200: ['Events without end', EventStream, eventStream] },
    }),
    async (request, reply) => {
      if (request.method === 'HEAD') return reply.type(eventStream).send(Readable.from([]))
      const drafts = seesDrafts(request.caller)
      const { cursor, noun, operation: done } = request.query
      const resumed = request.headers['last-event-id']
      const last = resumed === undefined ? cursor : String(resumed)
      const { position, epoch, head } = await positionOf(database, last, resumed === undefined ? 'cursor' : 'Last-Event-ID')
      const from = last === undefined ? head : position
      const gone = new AbortController()
      const { signal } = gone
      reply.raw.once('close', () => gone.abort())
      closing.signal.addEventListener('abort', () => gone.abort(), { signal })
      async function allowed(): Promise<boolean> {
        await authenticate(request)
        return request.refusal === undefined && seesDrafts(request.caller) === drafts
      }
      const events = follow(log, after, { epoch, from, drafts, noun, operation: done, silence, signal, allowed })
      const cutOff = () => void request.raw.destroy()
      return reply
        .type(eventStream)
        .header('x-accel-buffering', 'no')
        .send(Readable.from(watched(events, { patience, ending: closing.signal, cutOff }), { objectMode: true, highWaterMark: 1 }))
    },
  )
}

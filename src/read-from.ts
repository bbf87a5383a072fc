import type { FastifyReply, FastifyRequest } from 'fastify'
import { seesDrafts } from './auth.ts'
import type { Database } from './database/open.ts'
import { requireSettled } from './past/settling.ts'
import { linkToOriginal } from './links.ts'
import { databaseAt } from './past/moments.ts'
import { type Paging, positionIn } from './paging.ts'

/**
 * Who may write reads where writes go, and so sees them at once, whatever process took them. Everyone else reads at a
 * replica; the pages of a list at such as have all that the first page was read from, so that none skips a record.
 * With `asOf` all is read as it was then, from wherever that is settled.
 */
export async function databaseToRead(database: Database, { caller, query, url }: FastifyRequest, reply: FastifyReply): Promise<Database> {
  const drafts = seesDrafts(caller)
  const { cursor, asOf } = query as Partial<Paging> & { asOf?: string }
  if (asOf !== undefined) {
    const instant = Date.parse(asOf)
    const { position } = await requireSettled(database, instant)
    const exactly = new Date(instant).toISOString()
    reply.header('memento-datetime', new Date(instant).toUTCString()).header('onrecord-as-of', exactly)
    reply.header('link', linkToOriginal(url))
    return databaseAt(drafts ? database : database.late(position), { instant: exactly }, drafts)
  }
  if (drafts) return database
  const position = cursor === undefined ? 0 : positionIn(cursor)
  return position === null ? database : database.late(position)
}

const ofThePast = ['memento-datetime', 'onrecord-as-of', 'link']

/** What is refused, or is elsewhere, is no answer of the past. */
export function forgetPast(reply: FastifyReply): void {
  for (const name of ofThePast) reply.removeHeader(name)
}

import type { FastifyRequest } from 'fastify'
import { seesDrafts } from './auth.ts'
import type { Database } from './database/open.ts'
import { type Paging, positionIn } from './wire.ts'

/**
 * Who may write reads where writes go, and so sees them at once, whatever process took them. Everyone else reads at a
 * replica; the pages of a list at such as have all that the first page was read from, so that none skips a record.
 */
export function readingFor(database: Database, { caller, query }: FastifyRequest): Database {
  if (seesDrafts(caller)) return database
  const { cursor } = query as Partial<Paging>
  const position = cursor === undefined ? 0 : positionIn(cursor)
  return position === null ? database : database.late(position)
}

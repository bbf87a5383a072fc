import type { Database } from '../database/open.ts'
import { inThePast } from './tables.ts'

/** An instant, or a position of the feed of changes. */
export type Moment = { instant: string } | { position: number }

/** The same database, every read of which is one of a past moment. */
export function databaseAt(database: Database, moment: Moment, drafts: boolean): Database {
  async function snapshot() {
    const reading = await database.snapshot()
    return { ...reading, query: queryAt(reading.query, moment, drafts) }
  }
  return { ...database, moment, query: queryAt(database.query, moment, drafts), snapshot }
}

export function queryAt(query: Database['query'], moment: Moment, drafts: boolean): Database['query'] {
  const value = 'instant' in moment ? moment.instant : moment.position
  return ({ text, values }) => query({ text: inThePast(text, values.length + 1, drafts, moment), values: [...values, value] })
}

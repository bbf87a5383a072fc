import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Database, sql } from '../database/open.ts'
import { root } from '../root.ts'
import { importLines } from './import.ts'

const sample = new URL('prisma/sample/pokrovsk.ndjson', root)

/** Loads the sample into a database in which nothing else was ever recorded, and finishes a load that broke off; answers how many records. */
export async function loadSample(database: Database): Promise<number> {
  const [row] = await database.query<{ used: boolean }>(sql`SELECT EXISTS (SELECT FROM revision WHERE actor <> 'sample') AS used`)
  if (row?.used !== false) return 0
  let loaded = 0
  const run = {
    database,
    writer: { actor: 'sample', keyId: null, role: 'admin', reason: null } as const,
    importId: randomUUID(),
    dryRun: false,
  }
  await importLines(run, createReadStream(sample), async (answers) => {
    const refused = answers.find(({ result }) => result === 'rejected')
    if (refused) throw new Error(`line ${refused.line} of the sample: ${refused.problem?.detail}`)
    loaded += answers.filter(({ result }) => result === 'created').length
  })
  return loaded
}

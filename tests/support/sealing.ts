import { openDatabase, sql } from '../../src/database/open.ts'
import { beginEpoch, sealNext } from '../../src/log/sealing.ts'

/** Gives every revision that has none yet its position, whoever else is at it. */
export async function sealAll(ownerUrl: string): Promise<void> {
  const database = openDatabase({ url: ownerUrl, poolSize: 1, statementNames: false })
  await beginEpoch(database)
  for (let left = true; left;) {
    await sealNext(database)
    left =
      (await database.query(sql`SELECT FROM revision WHERE NOT EXISTS (SELECT FROM sealed WHERE revision_id = revision.id) LIMIT 1`))
        .length > 0
  }
  await database.close()
}

import pg from 'pg'

/** Gives every revision that has none yet its position, in the order of the feed. */
export async function sealAll(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`INSERT INTO epoch (number, system_identifier, first_position, since)
    VALUES (1, 'test', 0, '00000000-0000-0000-0000-000000000000') ON CONFLICT DO NOTHING`)
  await owner.query(`INSERT INTO sealed (position, revision_id, epoch, leaf)
    SELECT coalesce((SELECT max(position) + 1 FROM sealed), 0) + row_number() OVER (ORDER BY xid, id) - 1, id, 1, '\\x00'
    FROM revision WHERE NOT EXISTS (SELECT FROM sealed WHERE revision_id = revision.id)`)
  await owner.end()
}

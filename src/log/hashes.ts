import type pg from 'pg'
import { type Sql, sql } from '../database/open.ts'
import { type Blocks, blockKey, type Hashes } from './blocks.ts'

type Read = <Row extends pg.QueryResultRow>(statement: Sql) => Promise<Row[]>

/** The stored hashes of these blocks. */
export async function storedHashes(read: Read, needed: Blocks[]): Promise<Hashes> {
  if (needed.length === 0) return new Map()
  const rows = await read<{ level: number; number: string; hash: Buffer }>(sql`
    SELECT needed.level, number, hash FROM unnest(${needed.map(({ level }) => level)}::smallint[],
      ${needed.map(({ from }) => from)}::bigint[], ${needed.map(({ to }) => to)}::bigint[]) AS needed (level, low, high)
    CROSS JOIN LATERAL (
      SELECT position AS number, leaf AS hash FROM sealed WHERE needed.level = 0 AND position >= low AND position < high
      UNION ALL SELECT number, hash FROM log_node WHERE needed.level > 0 AND log_node.level = needed.level AND number >= low AND number < high) AS stored`)
  return new Map(rows.map(({ level, number, hash }) => [blockKey({ level, number: Number(number) }), hash]))
}

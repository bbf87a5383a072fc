import { type Database, type Sql, sql } from './open.ts'

/** How many rows the planner expects of a statement. */
export async function plannedRows({ query }: Database, statement: Sql): Promise<number> {
  const [row] = await query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(sql`EXPLAIN (FORMAT JSON) ${statement}`)
  if (!row) throw new Error('EXPLAIN answered no plan')
  return row['QUERY PLAN'][0].Plan['Plan Rows']
}

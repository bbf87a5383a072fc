import type pg from 'pg'

export interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Subplan Name'?: string
  'Total Cost': number
  Plans?: Plan[]
}

const slow = 1000
/** What reading a table of some hundred pages costs by the planner's account. */
const big = 250

/** Answers the plan of what has just run: run once more under auto_explain, which shows the one really taken; where that lasts, as it would be planned. */
export async function watchPlans(client: pg.Client) {
  await client.query(`LOAD 'auto_explain'; SET auto_explain.log_format = json; SET client_min_messages = log`)
  const seen: Plan[] = []
  client.on('notice', ({ message }) => {
    const at = message?.indexOf('plan:\n') ?? -1
    if (at >= 0) seen.push((JSON.parse((message as string).slice(at + 6)) as { Plan: Plan }).Plan)
  })
  return async (ms: number, query: pg.QueryConfig, again: () => Promise<void>): Promise<Plan | undefined> => {
    if (ms > slow) {
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({
        text: `EXPLAIN (FORMAT JSON) ${query.text}`,
        values: query.values ?? [],
      })
      return rows[0]?.['QUERY PLAN'][0]?.Plan
    }
    seen.length = 0
    await client.query('SET auto_explain.log_min_duration = 0')
    await again()
    await client.query('SET auto_explain.log_min_duration = -1')
    // The planner may have been asked how much there is, before the page itself or beside it.
    return seen.findLast((plan) => nodes(plan).some((node) => node['Subplan Name'] === 'CTE page'))
  }
}

const nodes = (plan: Plan | undefined): Plan[] => (plan ? [plan, ...(plan.Plans ?? []).flatMap(nodes)] : [])

/** The big tables that are read from end to end. */
export const scansOf = (plan: Plan | undefined): string[] =>
  nodes(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && node['Total Cost'] > big)
    .map((node) => node['Relation Name'] ?? '')

/** How the page is found, the outermost step first. */
export const wayOf = (plan: Plan | undefined): string =>
  nodes(nodes(plan).find((node) => node['Subplan Name'] === 'CTE found'))
    .filter((node) => node['Node Type'] !== 'Limit')
    .map((node) => [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' '))
    .join(' < ')

export const isGeneric = (plan: Plan | undefined): boolean => /\$\d/.test(JSON.stringify(plan ?? {}))

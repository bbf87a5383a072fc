// Which lists get slow as the corpus grows: every claim filter alone and with every other one, with common and rare values and such as
// have nothing in common, on the first, a middle and the last page, in both orders; a search alone and with every filter, on its first two
// pages. Asked of the database, one at a time, as the service asks.
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { ClaimFilters } from '../../src/claims/filters.ts'
import { listClaims } from '../../src/claims/queries.ts'
import type { Page } from '../../src/listing.ts'
import { cursorAfter } from '../../src/wire.ts'
import { asDatabase } from './captured.ts'
import { choicesOf, combine, type Given } from './choices.ts'
import { isGeneric, type Plan, scansOf, watchPlans, wayOf } from './plans.ts'

interface Case {
  filters: Given
  named: string
  page: 'first' | 'second' | 'middle' | 'last'
  order: 'asc' | 'desc'
}

interface Timed {
  query: string
  page: Case['page']
  order: Case['order']
  p50ms: number
  mostMs: number
  firstMs: number
  runs: number
  rows: number
  timedOut: boolean
  sequentialScans: string[]
  way: string
  /** Planned for any values rather than these. */
  generic: boolean
}

const timeout = 20_000
/** Never once alone, which would time the disk. */
const enough = { runs: 8, least: 2, ms: 2000 }

export async function growth(client: pg.Client, minutes: number): Promise<{ cases: Timed[]; leftOut: number }> {
  const choices = await choicesOf(client)
  const { rows } = await client.query<{ id: string }>('SELECT id FROM claim ORDER BY id OFFSET (SELECT count(*) / 2 FROM claim) LIMIT 1')
  const middle = rows[0]?.id ?? ''
  const lastPlan = await watchPlans(client)
  await client.query(`SET statement_timeout = ${timeout}`)
  const named = new Map<string, string>()
  let last: pg.QueryConfig = { text: '' }
  const database = asDatabase(async ({ text, values }) => {
    if (!named.has(text)) named.set(text, `s${named.size}`)
    last = { name: named.get(text) as string, text, values }
    return (await client.query(last)).rows
  })

  const filtersOf = ({ filters, order }: Case) => ClaimFilters.parse({ ...filters, order })
  const after = (given: Case, id: string) => {
    const list = { list: 'claim', ...filtersOf(given) }
    return cursorAfter(id, list)
  }

  async function time(given: Case, cursor?: string): Promise<{ ids: string[]; next: string | null; timed: Timed }> {
    const filters = filtersOf(given)
    const within = cursor === undefined ? filters : { ...filters, cursor }
    const times: number[] = []
    let page: Page | undefined
    const read = async () => {
      const began = performance.now()
      page = await listClaims(database, within, false)
      times.push(performance.now() - began)
    }
    let plan: Plan | undefined
    let timedOut = false
    try {
      for (let spent = 0; times.length < enough.least || (times.length < enough.runs && spent < enough.ms); spent += times.at(-1) ?? 0)
        await read()
      plan = await lastPlan(times.at(-1) as number, last, read)
    } catch (error) {
      if ((error as pg.DatabaseError).code !== '57014') throw error
      timedOut = true
      plan = await lastPlan(timeout, last, read)
    }
    const sorted = times.slice(0, enough.runs).sort((a, b) => a - b)
    const ids = page ? (JSON.parse(page.body) as { data: { id: string }[] }).data.map(({ id }) => id) : []
    const timed = {
      query: given.named,
      page: given.page,
      order: given.order,
      p50ms: timedOut ? timeout : rounded(sorted[(sorted.length - 1) >> 1] ?? 0),
      mostMs: timedOut ? timeout : rounded(sorted.at(-1) ?? 0),
      firstMs: rounded(times[0] ?? timeout),
      runs: sorted.length,
      rows: ids.length,
      timedOut,
      sequentialScans: scansOf(plan),
      way: wayOf(plan),
      generic: isGeneric(plan),
    }
    return { ids, next: page?.next ?? null, timed }
  }

  const cases: Timed[] = []
  const combinations = combine(choices)
  console.log(`${combinations.length} combinations of filters`)
  const until = performance.now() + minutes * 60_000
  let leftOut = 0
  for (const [at, { filters, named }] of combinations.entries()) {
    if (performance.now() > until) {
      leftOut = combinations.length - at
      console.log(`time is up: ${leftOut} combinations are left out`)
      break
    }
    if ('q' in filters) {
      const first = await time({ filters, named, page: 'first', order: 'desc' })
      cases.push(first.timed)
      if (first.next !== null) cases.push((await time({ filters, named, page: 'second', order: 'desc' }, first.next)).timed)
      continue
    }
    const firsts = {
      asc: await time({ filters, named, page: 'first', order: 'asc' }),
      desc: await time({ filters, named, page: 'first', order: 'desc' }),
    }
    cases.push(firsts.asc.timed, firsts.desc.timed)
    for (const order of ['asc', 'desc'] as const) {
      const end = firsts[order === 'asc' ? 'desc' : 'asc'].ids.at(-1)
      const at = async (page: 'middle' | 'last', id: string) => {
        const given = { filters, named, page, order }
        cases.push((await time(given, after(given, id))).timed)
      }
      if (firsts[order].ids.length > 0) await at('middle', middle)
      if (end !== undefined) await at('last', end)
    }
    if (at % 50 === 49) console.log(`${at + 1} done`)
  }
  cases.sort((a, b) => b.p50ms - a.p50ms)
  console.log(summary(cases))
  return { cases, leftOut }
}

function summary(cases: Timed[]): string {
  const lines = cases
    .slice(0, 30)
    .map(
      ({ query, page, order, p50ms, mostMs, rows, sequentialScans, way, generic }) =>
        `${p50ms.toFixed(1).padStart(9)} ${mostMs.toFixed(1).padStart(9)} ${String(rows).padStart(4)}  ${query} (${page}, ${order})${generic ? ' generic plan' : ''}${sequentialScans.length > 0 ? ` SEQ SCAN ${sequentialScans.join(' ')}` : ''}\n${' '.repeat(26)}${way}`,
    )
  const over = [10, 50, 100, 500, 1000].map((ms) => `${cases.filter(({ p50ms }) => p50ms > ms).length} over ${ms} ms`)
  const scanning = cases.filter(({ sequentialScans }) => sequentialScans.length > 0).length
  return [
    `   p50 ms   most ms rows`,
    ...lines,
    `${cases.length} cases: ${over.join(', ')}; ${scanning} read a big table from end to end`,
  ].join('\n')
}

const rounded = (ms: number) => Math.round(ms * 100) / 100

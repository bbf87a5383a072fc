// Which lists get slow as the corpus grows: every filter of every list alone and with every other one, with common and rare values and such as
// have nothing in common, on the first, a middle and the last page, in both orders; a search alone and with every filter, on its first two
// pages and one amid the oldest half of its matches; all facets, under each filter alone; and of the past, half of the records back, the first page
// of each list and search, of those with one filter or none in both orders. Asked of the database, one at a time, as the service asks;
// if wanted each of a smaller corpus right after, so that the two are compared while the machine is equally quick.
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import type { z } from 'zod'
import { listAnalysts } from '../../src/analysts/queries.ts'
import { AnalystFilters } from '../../src/analysts/schema.ts'
import { listAttributions } from '../../src/attributions/queries.ts'
import { AttributionFilters } from '../../src/attributions/schema.ts'
import { ClaimFilters } from '../../src/claims/filters.ts'
import { listClaims } from '../../src/claims/queries.ts'
import type { Database } from '../../src/database/open.ts'
import type { Page } from '../../src/lists/page.ts'
import { databaseAt } from '../../src/past/moments.ts'
import { listRelations } from '../../src/relations/queries.ts'
import { RelationFilters } from '../../src/relations/schema.ts'
import { listSources } from '../../src/sources/queries.ts'
import { SourceFilters } from '../../src/sources/schema.ts'
import { facetNames, type Noun, nouns } from '../../src/vocabulary.ts'
import { cursorAfter, type Paging } from '../../src/paging.ts'
import { cursorAt } from '../../src/search/cursor.ts'
import { asDatabase } from './captured.ts'
import { choicesOf, type Combination, combine } from './choices.ts'
import { isGeneric, type Plan, scansOf, watchPlans, wayOf } from './query-plans.ts'

interface Asked extends Combination {
  noun: Noun
}

interface Case extends Asked {
  /** `then` is the first of the past. */
  page: 'first' | 'second' | 'far' | 'middle' | 'last' | 'then'
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
  /** How many pages are read until one has a record, and how long that takes in all; one but for a first page. */
  pages: number
  untilMs: number
  timedOut: boolean
  sequentialScans: string[]
  way: string
  /** Planned for any values rather than these. */
  generic: boolean
  /** The same of the smaller corpus, with values of its own. */
  beside?: { p50ms: number; rows: number } | undefined
}

/** All facets under a filter. */
interface Counted {
  query: string
  p50ms: number
  firstMs: number
  timedOut: boolean
}

const timeout = 20_000
/** Never once alone, which would time the disk. */
const enough = { runs: 8, least: 2, ms: 2000 }
/** For pages of the past, which are many and take long. */
const few = { runs: 3, least: 2, ms: 1000 }
/** What a reader would not wait for either. */
const patience = 60_000

/** As readers ask for it: a page from a cursor on, and the cursor behind a record. */
const listOf =
  <Filters extends Paging>(
    noun: Noun,
    asked: z.ZodType<Filters>,
    list: (from: Database, filters: Filters, drafts: boolean) => Promise<Page>,
  ) =>
  (database: Database, given: object) => {
    const filters = asked.parse(given)
    return {
      read: (cursor?: string) => list(database, cursor === undefined ? filters : { ...filters, cursor }, false),
      after: (id: string) => cursorAfter(id, { list: noun, ...filters }),
      below: (id: string) => cursorAt({ ranked: false, below: id }, { list: noun, ...filters }, null),
    }
  }
const lists = {
  claim: listOf('claim', ClaimFilters, listClaims),
  attribution: listOf('attribution', AttributionFilters, listAttributions),
  relation: listOf('relation', RelationFilters, listRelations),
  source: listOf('source', SourceFilters, listSources),
  analyst: listOf('analyst', AnalystFilters, listAnalysts),
}

interface Measured {
  cases: Timed[]
  facets: Counted | undefined
}

export async function growth(
  client: pg.Client,
  minutes: number,
  smaller: pg.Client | undefined,
): Promise<{ cases: Timed[]; facets: Counted[]; leftOut: number }> {
  const { combinations, measure } = await askerOf(client)
  const beside = smaller && (await askerOf(smaller))
  const same = new Map(beside?.combinations.map((one) => [`${one.noun}s?${one.kinds}`, one]))
  const cases: Timed[] = []
  const facets: Counted[] = []
  console.log(`${combinations.length} combinations of filters`)
  const until = performance.now() + minutes * 60_000
  let leftOut = 0
  for (const [at, combination] of combinations.entries()) {
    if (performance.now() > until) {
      leftOut = combinations.length - at
      console.log(`time is up: ${leftOut} combinations are left out`)
      break
    }
    const measured = await measure(combination)
    const other = same.get(`${combination.noun}s?${combination.kinds}`)
    if (beside && other) {
      const compared = await beside.measure(other)
      for (const one of measured.cases) one.beside = compared.cases.find(({ page, order }) => page === one.page && order === one.order)
    }
    cases.push(...measured.cases)
    if (measured.facets) facets.push(measured.facets)
    if (at % 50 === 49) console.log(`${at + 1} done`)
  }
  cases.sort((a, b) => b.p50ms - a.p50ms)
  facets.sort((a, b) => b.p50ms - a.p50ms)
  console.log(summary(cases))
  if (beside) console.log(comparison(cases))
  console.log(summaryOf(facets))
  return { cases, facets, leftOut }
}

/** Asks the lists of one corpus. */
async function askerOf(client: pg.Client): Promise<{ combinations: Asked[]; measure: (combination: Asked) => Promise<Measured> }> {
  const choices = await choicesOf(client)
  const middles = new Map<Noun, string>()
  let instant = ''
  for (const noun of nouns) {
    const { rows } = await client.query<{ id: string; at: Date }>(
      `SELECT id, recorded_at AS at FROM ${noun} ORDER BY id OFFSET (SELECT count(*) / 2 FROM ${noun}) LIMIT 1`,
    )
    middles.set(noun, rows[0]?.id ?? '')
    if (noun === 'claim') instant = rows[0]?.at.toISOString() ?? ''
  }
  const lastPlan = await watchPlans(client)
  await client.query(`SET statement_timeout = ${timeout}`)
  const named = new Map<string, string>()
  let last: pg.QueryConfig = { text: '' }
  let asking: Promise<unknown> = Promise.resolve()
  const database = asDatabase(async ({ text, values }) => {
    if (!named.has(text)) named.set(text, `s${named.size}`)
    const statement = { name: named.get(text) as string, text, values }
    last = statement
    const answer = asking.then(() => client.query(statement))
    asking = answer.catch(() => {})
    return (await answer).rows
  })

  const before = databaseAt(database, { instant }, false)
  const asked = ({ noun, filters, order, page }: Case) => lists[noun](page === 'then' ? before : database, { ...filters, order })

  /** Reads again and again, and tells how long each took. */
  async function timesOf(read: () => Promise<unknown>, times: number[], { runs, least, ms } = enough): Promise<void> {
    for (let spent = 0; times.length < least || (times.length < runs && spent < ms); spent += times.at(-1) ?? 0) {
      const began = performance.now()
      await read()
      times.push(performance.now() - began)
    }
  }

  async function count({ filters, named }: Asked): Promise<Counted> {
    const times: number[] = []
    const list = lists.claim(database, { ...filters, facet: facetNames.join(','), limit: '1' })
    const timedOut = await timesOf(() => list.read(), times).then(() => false, isTimeout)
    return {
      query: `claims?${named}`,
      p50ms: timedOut ? timeout : rounded(middleOf(times)),
      firstMs: rounded(times[0] ?? timeout),
      timedOut,
    }
  }

  async function time(given: Case, cursor?: string): Promise<{ ids: string[]; next: string | null; timed: Timed }> {
    const list = asked(given)
    const times: number[] = []
    let page: Page | undefined
    const read = async () => {
      page = await list.read(cursor)
    }
    let plan: Plan | undefined
    let timedOut = false
    try {
      await timesOf(read, times, given.page === 'then' ? few : enough)
      plan = await lastPlan(times.at(-1) as number, last, read)
    } catch (error) {
      timedOut = isTimeout(error)
      plan = await lastPlan(timeout, last, read)
    }
    const ids = page ? (JSON.parse(page.body) as { data: { id: string }[] }).data.map(({ id }) => id) : []
    const timed = {
      query: `${given.noun}s?${given.named}`,
      page: given.page,
      order: given.order,
      p50ms: timedOut ? timeout : rounded(middleOf(times)),
      mostMs: timedOut ? timeout : rounded(Math.max(...times)),
      firstMs: rounded(times[0] ?? timeout),
      runs: times.length,
      rows: ids.length,
      pages: 1,
      untilMs: timedOut ? timeout : rounded(middleOf(times)),
      timedOut,
      sequentialScans: scansOf(plan),
      way: wayOf(plan),
      generic: isGeneric(plan),
    }
    return { ids, next: page?.next ?? null, timed }
  }

  /** Reads on from an empty page. */
  async function follow(given: Case, first: { next: string | null; timed: Timed }): Promise<void> {
    const { timed } = first
    const list = asked(given)
    const began = performance.now()
    for (let { next } = first, rows = timed.rows; next !== null && rows === 0 && performance.now() - began < patience; timed.pages++) {
      const page = await list.read(next)
      ;[next, rows] = [page.next, (JSON.parse(page.body) as { data: unknown[] }).data.length]
    }
    timed.untilMs = rounded(timed.untilMs + performance.now() - began)
  }

  async function measure(combination: Asked): Promise<Measured> {
    const cases: Timed[] = []
    const isAlone = Object.keys(combination.filters).length <= 1
    const facets = combination.noun === 'claim' && isAlone ? await count(combination) : undefined
    const orders = 'q' in combination.filters ? (['desc'] as const) : (['asc', 'desc'] as const)
    for (const order of isAlone ? orders : (['desc'] as const)) cases.push((await time({ ...combination, page: 'then', order })).timed)
    if ('q' in combination.filters) {
      const first = await time({ ...combination, page: 'first', order: 'desc' })
      cases.push(first.timed)
      if (first.next === null) return { cases, facets }
      cases.push((await time({ ...combination, page: 'second', order: 'desc' }, first.next)).timed)
      const far: Case = { ...combination, page: 'far', order: 'desc' }
      cases.push((await time(far, asked(far).below(middles.get(combination.noun) as string))).timed)
      return { cases, facets }
    }
    const firstIn = async (order: Case['order']) => {
      const given: Case = { ...combination, page: 'first', order }
      const first = await time(given)
      await follow(given, first)
      return first
    }
    const firsts = { asc: await firstIn('asc'), desc: await firstIn('desc') }
    cases.push(firsts.asc.timed, firsts.desc.timed)
    for (const order of orders) {
      const end = firsts[order === 'asc' ? 'desc' : 'asc'].ids.at(-1)
      const at = async (page: 'middle' | 'last', id: string) => {
        const given = { ...combination, page, order }
        cases.push((await time(given, asked(given).after(id))).timed)
      }
      if (firsts[order].ids.length > 0) await at('middle', middles.get(combination.noun) as string)
      if (end !== undefined) await at('last', end)
    }
    return { cases, facets }
  }

  return { combinations: nouns.flatMap((noun) => combine(choices[noun]).map((one) => ({ noun, ...one }))), measure }
}

function isTimeout(error: unknown): true {
  if ((error as pg.DatabaseError).code !== '57014') throw error
  return true
}

function summaryOf(facets: Counted[]): string {
  const lines = facets
    .slice(0, 10)
    .map(({ query, p50ms, firstMs }) => `${p50ms.toFixed(0).padStart(9)} ${firstMs.toFixed(0).padStart(9)}  ${query}`)
  return [`   p50 ms  first ms  all facets, under each of ${facets.length} filters`, ...lines].join('\n')
}

function summary(cases: Timed[]): string {
  const lines = cases
    .slice(0, 30)
    .map(
      ({ query, page, order, p50ms, mostMs, rows, sequentialScans, way, generic }) =>
        `${p50ms.toFixed(1).padStart(9)} ${mostMs.toFixed(1).padStart(9)} ${String(rows).padStart(4)}  ${query} (${page}, ${order})${generic ? ' generic plan' : ''}${sequentialScans.length > 0 ? ` SEQ SCAN ${sequentialScans.join(' ')}` : ''}\n${' '.repeat(26)}${way}`,
    )
  const over = [10, 50, 100, 500, 1000].map((ms) => `${cases.filter(({ p50ms }) => p50ms > ms).length} over ${ms} ms`)
  const far = cases.filter(({ pages }) => pages > 1).toSorted((a, b) => b.untilMs - a.untilMs)
  const farthest = far
    .slice(0, 15)
    .map(({ query, order, pages, untilMs }) => `${untilMs.toFixed(0).padStart(9)} ms ${pages} pages  ${query} (${order})`)
  const scanning = cases.filter(({ sequentialScans }) => sequentialScans.length > 0).length
  return [
    `   p50 ms   most ms rows`,
    ...lines,
    `${cases.length} cases: ${over.join(', ')}; ${scanning} read a big table from end to end`,
    `${far.length} begin with empty pages, the longest of them:`,
    ...farthest,
  ].join('\n')
}

/** Times less than this are mostly the way to the database and back. */
const tellingMs = 10

function comparison(cases: Timed[]): string {
  const compared = cases.flatMap(({ beside, ...one }) => (beside ? [{ ...one, beside, times: one.p50ms / beside.p50ms }] : []))
  const grown = compared.filter(({ times }) => times > 4)
  const slower = grown.filter(({ p50ms }) => p50ms > tellingMs).toSorted((a, b) => b.times - a.times)
  const lines = slower
    .slice(0, 30)
    .map(
      ({ query, page, order, p50ms, rows, times, beside }) =>
        `${times.toFixed(1).padStart(9)} ${p50ms.toFixed(1).padStart(9)} ${beside.p50ms.toFixed(1).padStart(9)} ${String(rows).padStart(4)} ${String(beside.rows).padStart(4)}  ${query} (${page}, ${order})`,
    )
  return [
    `${compared.length} asked of both; ${grown.length} take over 4 times as long as of the smaller corpus, ${slower.length} of these over ${tellingMs} ms:`,
    '    times    p50 ms   smaller rows, smaller',
    ...lines,
  ].join('\n')
}

const middleOf = (times: number[]) => times.toSorted((a, b) => a - b)[(times.length - 1) >> 1] ?? Number.NaN
const rounded = (ms: number) => Math.round(ms * 100) / 100

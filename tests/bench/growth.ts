// Which lists get slow as the corpus grows: every claim filter alone and with every other one, with common and rare values and such as
// have nothing in common, on the first, a middle and the last page, in both orders. Asked of the database, one at a time, as the service asks.
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { ClaimFilters } from '../../src/claims/filters.ts'
import { listClaims } from '../../src/claims/queries.ts'
import type { Page } from '../../src/listing.ts'
import { cursorAfter } from '../../src/wire.ts'
import { asDatabase } from './captured.ts'
import { isGeneric, type Plan, scansOf, watchPlans, wayOf } from './plans.ts'
import { Random } from './random.ts'
import { day, span } from './stated.ts'

type Given = Record<string, string | string[]>
/** `old` and `later` never meet: the one was last seen in the first year, the other not yet. */
type Choice = Partial<Record<'common' | 'rare' | 'old' | 'later' | 'none', string | string[]>>

interface Case {
  filters: Given
  named: string
  page: 'first' | 'middle' | 'last'
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

  async function time(given: Case, cursor?: string): Promise<{ ids: string[]; timed: Timed }> {
    const filters = ClaimFilters.parse({ ...given.filters, order: given.order })
    const list = { list: 'claim', ...filters }
    const within = cursor === undefined ? filters : { ...filters, cursor: cursorAfter(cursor, list) }
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
    return { ids, timed }
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
    const firsts = {
      asc: await time({ filters, named, page: 'first', order: 'asc' }),
      desc: await time({ filters, named, page: 'first', order: 'desc' }),
    }
    cases.push(firsts.asc.timed, firsts.desc.timed)
    for (const order of ['asc', 'desc'] as const) {
      const end = firsts[order === 'asc' ? 'desc' : 'asc'].ids.at(-1)
      if (firsts[order].ids.length > 0) cases.push((await time({ filters, named, page: 'middle', order }, middle)).timed)
      if (end !== undefined) cases.push((await time({ filters, named, page: 'last', order }, end)).timed)
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

function combine(choices: Record<string, Choice>): { filters: Given; named: string }[] {
  const named = (parts: [string, string, string | string[]][]) => ({
    filters: Object.fromEntries(parts.map(([filter, , value]) => [filter, value])),
    named: parts
      .map(([filter, kind, value]) => `${filter}=${kind}${typeof value === 'string' ? `:${value.slice(0, 24)}` : ''}`)
      .join(' & '),
  })
  const of = (filter: string) =>
    Object.entries(choices[filter] as Choice).map(([kind, value]): [string, string, string | string[]] => [filter, kind, value])
  const filters = Object.keys(choices)
  const pairs = filters.flatMap((one, at) => filters.slice(at + 1).flatMap((other) => of(one).flatMap((a) => of(other).map((b) => [a, b]))))
  // What is seen later only says something new beside what was seen before.
  const telling = pairs.filter((pair) => pair.every(([, kind]) => kind !== 'later') || pair.some(([, kind]) => kind === 'old'))
  // In an order of chance, always the same, so that what there is time for tells of the rest.
  const random = new Random(1)
  const places = new Map(telling.map((pair, n) => [pair, random.at(8000, n).share()]))
  telling.sort((a, b) => (places.get(a) as number) - (places.get(b) as number))
  return [
    { filters: {}, named: 'all' },
    ...filters.flatMap(of).map((one) => named([one])),
    ...telling.map((pair) => named(pair as [string, string, string | string[]][])),
  ]
}

async function choicesOf(client: pg.Client): Promise<Record<string, Choice>> {
  const year = (span.until - span.from) / 5
  const choose = async (value: string, from: string): Promise<Choice> => {
    const { rows } = await client.query<{ kind: keyof Choice; value: string }>(
      `WITH counted AS MATERIALIZED (
        SELECT ${value} AS value, count(*) AS count, bool_and(claim_id < id_floor($1)) AS old, bool_and(claim_id >= id_floor($1)) AS later
        FROM ${from} WHERE ${value} IS NOT NULL GROUP BY 1)
      (SELECT 'common' AS kind, value::text FROM counted ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'rare', value::text FROM counted ORDER BY count LIMIT 1)
      UNION ALL (SELECT 'old', value::text FROM counted WHERE old ORDER BY count DESC LIMIT 1)
      UNION ALL (SELECT 'later', value::text FROM counted WHERE later ORDER BY count DESC LIMIT 1)`,
      [new Date(span.from + year).toISOString()],
    )
    return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]))
  }
  const { rows: some } = await client.query<{ id: string }>(
    'SELECT id FROM claim WHERE release_at <= now() ORDER BY md5(id::text) LIMIT 100',
  )
  const ids = some.map(({ id }) => id)
  const sinces = { common: new Date(span.from + year).toISOString(), rare: new Date(span.until - 2 * day).toISOString() }
  return {
    topic: await choose('topic', 'claim_topic'),
    analyst: await choose('analyst_id', 'attribution'),
    source: await choose('source_id', 'attribution'),
    publisher: await choose('publisher_folded', 'attribution JOIN source ON source.id = source_id'),
    place: await choose('place', 'claim_place'),
    kind: { common: 'fact', rare: 'intent' },
    standing: { common: 'asserted', rare: 'retracted', none: 'unattributed' },
    stance: { common: 'asserts', rare: 'retracts' },
    language: { common: 'en', rare: 'uk' },
    about: { common: '2024', rare: '2019-12' },
    resolved: { common: 'false', rare: 'true' },
    recordedSince: sinces,
    updatedSince: sinces,
    id: { common: ids, rare: ids.slice(0, 1) },
  }
}

import { type Database, raw, type Sql, sql } from './database/open.ts'
import { remembering } from './database/remembering.ts'
import { type Driver, mostExamined } from './driving.ts'
import { monthsOf } from './edtf.ts'
import { fold } from './folding.ts'
import type { SharedFilters } from './listing.ts'
import { seenIn } from './seeing.ts'
import type { Noun } from './vocabulary.ts'

/** What a filter is, with as many rows as the statistics know of; what they know nothing of is rare. */
export interface Lead extends Driver {
  rows: number
  /** Whether an index gives them in order. */
  walks: boolean
}

/** What a filter needs to know of what leads. */
interface Catalog {
  /** How many rows have any of some values in any of these columns. */
  count: (...columns: Counted[]) => (values: (string | number)[]) => number
  /** What a table is called where it leads. */
  table: (name: string) => Sql
  isOfThePast: boolean
}

/** How the filters of a list lead to its records. */
export interface Leading<Filters> {
  noun: Noun
  /** By the name of the filter. */
  leads: Record<string, (filters: Filters, catalog: Catalog) => Lead[]>
  /** What of a row tells whether readers see the record, beside its id; and whether they do, of a row called `led`. */
  seen: { columns: Sql; condition: (seen: ReturnType<typeof seenIn>) => Sql }
  /** Conditions that no index knows in the order of the list, or with others among them; they lead where few records fit. */
  probed: (filters: Filters) => Sql[]
}

/** So few records are read at once; of more, an index gives the newest. */
export const mostAtOnce = 2000
const fewInThePast = 10_000

interface Statistics {
  /** Rows of a table. */
  all: ReadonlyMap<string, number>
  /** Rows with a value, by `table.column value`. */
  having: ReadonlyMap<string, number>
}

/** What of the statistics is known: values of a column, or of what an index holds. */
const columns = [
  'claim.kind', 'claim.language_folded', 'claim_topic.topic', 'claim_place.place', 'claim_time.block', 'standing.standing',
  'attribution.stance', 'attribution_stated_block_id_idx.block_of', 'attribution_stated_month_id_idx.month_of', 'relation.kind',
  'source.kind', 'source.language_folded', 'source.publisher_folded', 'source_published_block_id_idx.block_of', 'source_published_month_id_idx.month_of', 'analyst.kind',
] as const // prettier-ignore
type Counted = (typeof columns)[number]

const statisticsOf = remembering<Statistics>(60_000, async ({ query }) => {
  const known = await query<{ relation: string; column: string; rows: number; values: string[] | null; shares: number[] | null }>(sql`
    SELECT relation, "column", greatest(reltuples, 0)::float8 AS rows, "values"::text[], shares
    FROM (
      SELECT tablename::text, attname::text, most_common_vals::text, most_common_freqs FROM pg_stats WHERE schemaname = current_schema
      UNION ALL SELECT * FROM statistics_of_blocks()) AS known (relation, "column", "values", shares)
    JOIN pg_class ON relname = relation AND relnamespace = current_schema::regnamespace
    WHERE relation || '.' || "column" = ANY (${[...columns]}::text[])`)
  const having = new Map<string, number>()
  for (const { relation, column, rows, values, shares } of known)
    (values ?? []).forEach((value, n) => having.set(`${relation}.${column} ${value}`, rows * (shares?.[n] ?? 0)))
  return { all: new Map(known.map(({ relation, rows }) => [relation, rows])), having }
})

/**
 * The rarest of the filters that lead to their records; where all are common and none leads in order, every record, but for a
 * search, which has its words. Nothing for so few records that it makes no difference.
 */
export function drivers<Filters extends SharedFilters & { q?: string | undefined }>({ noun, leads, seen, probed }: Leading<Filters>) {
  const leading = ['id', ...Object.keys(leads), 'updatedSince'] as (keyof Filters)[]

  return async function driverFor(database: Database, filters: Filters, drafts: boolean): Promise<Driver | undefined> {
    if (!leading.some((name) => filters[name] !== undefined)) return undefined
    const driver = await choose(database, filters)
    return (
      driver && {
        ...driver,
        alone: [...leading, 'recordedSince' as const].filter((name) => filters[name] !== undefined).length === 1,
        ...(!drafts && { seen: { columns: seen.columns, condition: seen.condition(seenIn(database)) } }),
      }
    )
  }

  async function choose(database: Database, filters: Filters): Promise<Driver | undefined> {
    const { all, having } = await statisticsOf(database)
    const records = all.get(noun) ?? 0
    if (records <= mostAtOnce) return undefined
    const isOfThePast = database.moment !== undefined
    const catalog: Catalog = {
      isOfThePast,
      count:
        (...columns) =>
        (values) => {
          const rows = columns.flatMap((column) => values.map((value) => having.get(`${column} ${fold(`${value}`)}`) ?? 0))
          return rows.reduce((sum, some) => sum + some, 0)
        },
      // Of the past, versions of the records themselves lead, and what has ever led to them.
      table: (name) => raw(isOfThePast ? `${name === noun ? 'ever' : 'led'}_${name}` : name),
    }
    const found = [...ofIds(filters, catalog.table(noun)), ...Object.values(leads).flatMap((of) => of(filters, catalog))]
    // Of a search in the past the words lead: what has ever led to records is more than they have.
    if (filters.q !== undefined)
      return isOfThePast ? undefined : (rarest(found.filter(({ atOnce, walks }) => walks || atOnce)) ?? rarest(found))
    const every: Driver = { column: raw('id'), each: [sql`${catalog.table(noun)} WHERE true`], atOnce: false }
    // How many there were in the past nobody knows: those of now tell the rare filters from the common ones.
    if (isOfThePast) return { ...(rarest(found.filter(({ rows, walks }) => walks || rows <= fewInThePast)) ?? every), atOnce: false }
    const rare = rarest(found.filter((lead) => lead.rows <= mostAtOnce))
    const walking = rarest(found.filter((lead) => lead.walks))
    const driver = rare ?? (await probe(database, filters)) ?? (walking && walking.rows < records ? walking : every)
    if (driver.atOnce) return driver
    const others = found
      .filter((lead) => lead !== driver && lead.walks)
      .flatMap(({ column, each: [from, ...more], rows }) =>
        from !== undefined && more.length === 0 ? [{ column, from, few: rows < records / 20 }] : [],
      )
    return { ...(driver === rare ? rare : await since(database, filters, driver)), others }
  }

  /** What the statistics do not tell: whether a time asked for is one of few records. */
  async function probe(database: Database, filters: Filters): Promise<Driver | undefined> {
    for (const condition of probed(filters)) {
      const those = sql`${raw(noun)} WHERE ${condition}`
      if (await areFew(database, those, mostAtOnce)) return { column: raw('id'), each: [those], atOnce: true }
    }
    return undefined
  }

  /** Of what was updated since a time: what was recorded since, and what was changed since, where this is no more than a page examines. */
  async function since(database: Database, { updatedSince }: Filters, driver: Driver): Promise<Driver> {
    if (updatedSince === undefined) return driver
    const changed = sql`${raw(noun)} WHERE updated_at > recorded_at AND updated_at >= ${updatedSince}::timestamptz`
    if (!(await areFew(database, changed, mostExamined))) return driver
    const recorded = driver.each.map((from) => sql`${from} AND ${driver.column} >= id_floor(${updatedSince}::timestamptz)`)
    return {
      ...driver,
      each: [sql`(SELECT id AS ${driver.column} ${seen.columns} FROM ${changed} OFFSET 0) AS changed WHERE true`, ...recorded],
    }
  }
}

async function areFew({ query }: Database, rows: Sql, most: number): Promise<boolean> {
  const found = await query(sql`SELECT FROM (SELECT FROM ${rows} LIMIT ${most + 1}) AS those HAVING count(*) <= ${most}`)
  return found.length > 0
}

/** Nothing is rarer: there is one of each. */
const ofIds = ({ id: ids }: SharedFilters, table: Sql): Lead[] =>
  lead(
    'id',
    ids && [ids],
    (all) => sql`${table} WHERE id = ANY (${all}::uuid[])`,
    () => 0,
    false,
  )

const rarest = (found: Lead[]): Lead | undefined => found.toSorted((a, b) => a.rows - b.rows)[0]

// So many values lead together, each in its order.
const mostLeading = 24

/** Leads by `column` from what is said of each value, `table WHERE …`; without values nowhere. */
export function lead<Value>(
  column: string,
  values: Value[] | undefined,
  from: (value: Value) => Sql,
  count: (values: Value[]) => number,
  isInOrder = true,
): Lead[] {
  if (values === undefined || values.length === 0) return []
  const rows = count(values)
  return [
    { column: raw(column), each: values.map(from), rows, walks: isInOrder && values.length <= mostLeading, atOnce: rows <= mostAtOnce },
  ]
}

/** How many rows there are, where nothing is known but how many each value has at most. */
export const timesEach =
  (rows: number) =>
  ({ length }: unknown[]): number =>
    rows * length

/** One of which nobody knows that it has very many is read no further than a page examines. */
export const noFurtherThanAPage = (lead: Lead): Lead => ({ ...lead, atOnce: !lead.walks })

/** What a name stands for, looked up once. */
export const idOf = (noun: Noun, name: string): Sql => sql`(SELECT ${raw(`find_${noun}`)}(${name}))`

/** The first number of the blocks of a month, and of what lies in one year but in no month. */
const [ofMonths, withinYears] = [32_768, 28_672]

/**
 * The blocks that hold whatever overlaps one of these dates, by the numbers that the database gives them: of a month, of a year,
 * and of 4, 16 and so on up to 4096 years. None of too many years.
 */
export function blocksOf(dates: string[] = []): number[] {
  const blocks = dates.map((date) => blocksAround(monthsOf(date)))
  return blocks.some((of) => of.length === 0) ? [] : [...new Set(blocks.flat())]
}

function blocksAround(months: { first: number; last: number } | undefined): number[] {
  if (months === undefined) return []
  const { first, last } = months
  const yearOf = (month: number) => Math.min(Math.floor(month / 12), 4095)
  if (yearOf(last) - yearOf(first) >= mostLeading) return []
  const place = (month: number, level: number) => yearOf(month) >> (2 * level)
  const around = (level: number) =>
    Array.from({ length: place(last, level) - place(first, level) + 1 }, (_, n) => 4096 * level + place(first, level) + n)
  const isOneMonth = first === last && first < 4096 * 12
  return [...(isOneMonth ? [ofMonths + first, withinYears + yearOf(first)] : around(0)), ...[1, 2, 3, 4, 5, 6].flatMap(around)]
}

/** Leads from a range of days in `column`, of which the database has the block in an index, and of those within a year the month in another. */
export const leadFromDays = (
  { table, count }: Catalog,
  noun: 'attribution' | 'source',
  column: 'stated' | 'published',
  dates: string[] | undefined,
): Lead[] =>
  lead(
    'id',
    blocksOf(dates),
    (block) => sql`${table(noun)} WHERE ${raw(`${block < withinYears ? 'block' : 'month'}_of(${column}_range)`)} = ${block}::integer`,
    count(`${noun}_${column}_block_id_idx.block_of` as Counted, `${noun}_${column}_month_id_idx.month_of` as Counted),
  ).map(noFurtherThanAPage)

import type { Driver } from '../driving.ts'
import { type Database, raw, type Sql, sql } from '../database/open.ts'
import { remembering } from '../database/remembering.ts'
import { yearsOf } from '../edtf.ts'
import { inLanguages, overlapping } from '../listing.ts'
import type { ClaimFilters } from './filters.ts'

type Filters = Partial<Omit<ClaimFilters, 'facet'>>

/** So few claims are read at once; of more, an index gives the newest. */
const fewest = 2000
const fewInThePast = 10_000

/** What a filter is, with as many rows as the statistics know of; what they know nothing of is rare. */
interface Lead extends Driver {
  rows: number
  /** Whether an index gives them in order. */
  walks: boolean
}

interface Statistics {
  claims: number
  /** Rows with a value, by `table.column value`. */
  rows: Map<string, number>
}

const columns = ['claim.kind', 'claim.language_folded', 'claim_topic.topic', 'claim_place.place', 'claim_time.block', 'standing.standing', 'attribution.stance', 'source.publisher_folded'] as const // prettier-ignore

const statisticsOf = remembering<Statistics>(60_000, async ({ query }) => {
  const known = await query<{ column: string; rows: number; values: string[] | null; shares: number[] | null }>(sql`
    SELECT tablename || '.' || attname AS column, greatest(reltuples, 0)::float8 AS rows,
      most_common_vals::text::text[] AS values, most_common_freqs AS shares
    FROM pg_stats JOIN pg_class ON pg_class.oid = tablename::regclass
    WHERE schemaname = current_schema AND tablename || '.' || attname = ANY (${[...columns]}::text[])`)
  const rows = new Map<string, number>()
  for (const { column, rows: all, values, shares } of known)
    (values ?? []).forEach((value, n) => rows.set(`${column} ${value}`, all * (shares?.[n] ?? 0)))
  return { claims: known.find(({ column }) => column === 'claim.kind')?.rows ?? 0, rows }
})

/** The rarest of the filters that lead to their claims; where all are common and none leads in order, every claim. Nothing for so few claims that it makes no difference. */
export async function driverFor(database: Database, filters: Filters): Promise<Driver | undefined> {
  if (!leading.some((name) => filters[name] !== undefined)) return undefined
  const driver = await choose(database, filters)
  return driver && { ...driver, alone: [...leading, 'recordedSince' as const].filter((name) => filters[name] !== undefined).length === 1 }
}

async function choose(database: Database, filters: Filters): Promise<Driver | undefined> {
  const { claims, rows } = await statisticsOf(database)
  if (claims <= fewest) return undefined
  const past = database.moment !== undefined
  const found = (Object.keys(leads) as (keyof typeof leads)[])
    .filter((name) => !past || name !== 'standing')
    .flatMap((name) => leads[name](filters, (column, values) => sum(rows, column, values), past ? ofThePast : ofNow))
  // How many there were in the past nobody knows: those of now tell the rare filters from the common ones.
  if (past) return { ...(rarest(found.filter(({ rows, walks }) => walks || rows <= fewInThePast)) ?? every(ofThePast)), atOnce: false }
  const driver = rarest(found.filter((lead) => lead.rows <= fewest)) ?? (await probe(database, filters)) ?? walk(found, claims)
  if (driver.atOnce) return driver
  const others = found
    .filter((lead) => lead !== driver && lead.walks)
    .flatMap(({ column, each: [from, ...more], rows }) =>
      from !== undefined && more.length === 0 ? [{ column, from, few: rows < claims / 20 }] : [],
    )
  return { ...driver, others }
}

function walk(found: Lead[], claims: number): Driver {
  const walk = rarest(found.filter((lead) => lead.walks))
  return walk && walk.rows < claims ? walk : every(ofNow)
}

const rarest = (found: Lead[]): Lead | undefined => found.toSorted((a, b) => a.rows - b.rows)[0]

/** What a table is called where it leads. */
type Named = (table: 'claim' | 'claim_topic' | 'claim_place' | 'claim_publisher' | 'claim_time' | 'attribution') => Sql
const ofNow: Named = (table) => raw(table)
const ofThePast: Named = (table) => raw(`led_${table}`)

const every = (named: Named): Driver => ({ column: raw('id'), each: [sql`${named('claim')} WHERE true`], atOnce: false })

const sum = (rows: Statistics['rows'], column: string, values: string[]): number =>
  values.reduce((all, value) => all + (rows.get(`${column} ${foldRoughly(value)}`) ?? 0), 0)

const foldRoughly = (value: string): string => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

type Count = (column: (typeof columns)[number], values: string[]) => number

// So many values lead together, each in its order.
const mostTogether = 24

const lead = (column: string, each: Sql[], rows: number, walks = each.length <= mostTogether): Lead[] => [
  { column: raw(column), each, rows, walks, atOnce: rows <= fewest },
]

const said = (named: Named, column: string, values: Sql[], rows: number): Lead[] =>
  lead(
    'claim_id',
    values.map((value) => sql`${named('attribution')} WHERE ${raw(column)} = ${value}`),
    rows,
  )

const valued = (name: 'topic' | 'place', values: string[], rows: number, named: Named): Lead[] =>
  lead(
    'claim_id',
    values.map((value) => sql`${named(`claim_${name}`)} WHERE ${raw(name)} = fold(${value})`),
    rows,
  )

// Nobody but the first few speaks of more; a source has as many claims as a page or a broadcast holds.
const ofAnAnalyst = 2500
const ofASource = 50

// One of which nobody knows that it has very many is read no further than a page examines.
const noFurtherThanAPage = (lead: Lead): Lead => ({ ...lead, atOnce: !lead.walks })

/** The blocks of 1, 4, 16 and so on up to 4096 years that any of these years lies in, by the numbers that blocks_of gives them; none of too many years. */
function blocksOf(years: { first: number; last: number } | undefined): number[] {
  if (years === undefined || years.last - years.first >= mostTogether) return []
  const { first, last } = years
  const place = (year: number, level: number) => Math.min(year, 4095) >> (2 * level)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((level) => {
    const many = place(last, level) - place(first, level) + 1
    return Array.from({ length: many }, (_, n) => 4096 * level + place(first, level) + n)
  })
}

const leads = {
  id: ({ id: ids }: Filters) => (ids ? lead('id', [sql`unnest(${ids}::uuid[]) AS id WHERE true`], ids.length, false) : []),
  topic: ({ topic: topics }: Filters, count: Count, named: Named) =>
    topics ? valued('topic', topics, count('claim_topic.topic', topics), named) : [],
  place: ({ place: places }: Filters, count: Count, named: Named) =>
    places ? valued('place', places, count('claim_place.place', places), named) : [],
  kind: ({ kind: kinds }: Filters, count: Count, named: Named) =>
    kinds
      ? lead(
          'id',
          kinds.map((kind) => sql`${named('claim')} WHERE kind = ${kind}::claim_kind`),
          count('claim.kind', kinds),
        )
      : [],
  language: ({ language: tags }: Filters, count: Count, named: Named) =>
    tags
      ? lead('id', [sql`${named('claim')} WHERE ${inLanguages(sql`language_folded`, tags)}`], count('claim.language_folded', tags), false)
      : [],
  standing: ({ standing: standings }: Filters, count: Count) =>
    standings
      ? lead(
          'claim_id',
          standings.map((standing) => sql`standing WHERE standing = ${standing}::claim_standing AND until = 'infinity'`),
          count('standing.standing', standings),
        )
      : [],
  source: ({ source: names }: Filters, _: Count, named: Named) =>
    names ? said(named, 'source_id', idOfEach('source', names), ofASource * names.length).map(noFurtherThanAPage) : [],
  analyst: ({ analyst: names }: Filters, _: Count, named: Named) =>
    names ? said(named, 'analyst_id', idOfEach('analyst', names), ofAnAnalyst * names.length) : [],
  stance: ({ stance: stances }: Filters, count: Count, named: Named) =>
    stances
      ? said(
          named,
          'stance',
          stances.map((stance) => sql`${stance}::stance`),
          count('attribution.stance', stances),
        )
      : [],
  publisher: ({ publisher: names }: Filters, count: Count, named: Named) =>
    names
      ? lead(
          'claim_id',
          names.map((name) => sql`${named('claim_publisher')} WHERE publisher = md5(fold(${name}))::uuid`),
          ofASource * count('source.publisher_folded', names),
        ).map(noFurtherThanAPage)
      : [],
  about: ({ about: dates }: Filters, count: Count, named: Named) => {
    const blocks = (dates ?? []).map((date) => blocksOf(yearsOf(date)))
    if (blocks.length === 0 || blocks.some((of) => of.length === 0)) return []
    const all = [...new Set(blocks.flat())]
    return lead(
      'claim_id',
      all.map((block) => sql`${named('claim_time')} WHERE block = ${block}::integer`),
      count('claim_time.block', all.map(String)),
    ).map(noFurtherThanAPage)
  },
  resolved: ({ resolved }: Filters, _: Count, named: Named) =>
    resolved === 'true' ? lead('id', [sql`${named('claim')} WHERE resolution_outcome IS NOT NULL`], fewest + 1) : [],
}

const idOfEach = (noun: string, names: string[]): Sql[] => names.map((name) => sql`(SELECT ${raw(`find_${noun}`)}(${name}))`)

const leading = [...Object.keys(leads), 'updatedSince'] as (keyof Filters)[]

/** What the statistics do not tell: whether the dates asked for are those of few claims. */
async function probe({ query }: Database, { about, updatedSince }: Filters): Promise<Driver | undefined> {
  const dates = [
    ...(about ? [overlapping(sql`about_range`, about)] : []),
    ...(updatedSince === undefined ? [] : [sql`updated_at >= ${updatedSince}::timestamptz`]),
  ]
  for (const condition of dates) {
    const [few] = await query(
      sql`SELECT FROM (SELECT FROM claim WHERE ${condition} LIMIT ${fewest + 1}) AS those HAVING count(*) <= ${fewest}`,
    )
    if (few) return { column: raw('id'), each: [sql`claim WHERE ${condition}`], atOnce: true }
  }
  return undefined
}

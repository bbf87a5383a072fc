import type { Driver } from '../driving.ts'
import { type Database, join, raw, type Sql, sql } from '../database/open.ts'
import { remembering } from '../database/remembering.ts'
import { yearsOf } from '../edtf.ts'
import { folded, idsOf, inLanguages, overlapping } from '../listing.ts'
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
  const others = found.filter((lead) => lead !== driver && lead.walks)
  return { ...driver, others: others.map((lead) => ({ ...lead, few: lead.rows < claims / 20 })) }
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

const every = (named: Named): Driver => ({ column: raw('id'), from: sql`${named('claim')} WHERE true`, atOnce: false })

const sum = (rows: Statistics['rows'], column: string, values: string[]): number =>
  values.reduce((all, value) => all + (rows.get(`${column} ${foldRoughly(value)}`) ?? 0), 0)

const foldRoughly = (value: string): string => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

type Count = (column: (typeof columns)[number], values: string[]) => number

const lead = (column: string, from: Sql, rows: number, walks: boolean): Lead[] => [
  { column: raw(column), from, rows, walks, atOnce: rows <= fewest },
]

const said = (named: Named, column: string, values: Sql, many: number, rows: number): Lead[] =>
  lead(
    'claim_id',
    sql`${named('attribution')} WHERE ${raw(column)} = ${many > 1 ? sql`ANY (${values})` : sql`(${values})[1]`}`,
    rows,
    many === 1,
  )

const valued = (name: 'topic' | 'place', values: string[] | undefined, count: Count, named: Named): Lead[] =>
  values
    ? lead(
        'claim_id',
        sql`${named(`claim_${name}`)} WHERE ${raw(name)} = ${oneOf(values)}`,
        count(name === 'topic' ? 'claim_topic.topic' : 'claim_place.place', values),
        values.length === 1,
      )
    : []

// Nobody but the first few speaks of more; a source has as many claims as a page or a broadcast holds.
const ofAnAnalyst = 2500
const ofASource = 50

// One of which nobody knows that it has very many is read no further than a page examines.
const noFurtherThanAPage = (lead: Lead): Lead => ({ ...lead, atOnce: !lead.walks })

// The claims of so many blocks of years are read together, those of each in their order.
const mostBlocks = 24

/** The blocks of 1, 4, 16 and so on up to 4096 years that any of these years lies in, by the numbers that blocks_of gives them. */
function blocksOf({ first, last }: { first: number; last: number }): number[] {
  const place = (year: number, level: number) => Math.min(year, 4095) >> (2 * level)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((level) => {
    const many = place(last, level) - place(first, level) + 1
    return Array.from({ length: many }, (_, n) => 4096 * level + place(first, level) + n)
  })
}

const leads = {
  id: ({ id: ids }: Filters) => (ids ? lead('id', sql`unnest(${ids}::uuid[]) AS id WHERE true`, ids.length, false) : []),
  topic: ({ topic }: Filters, count: Count, named: Named) => valued('topic', topic, count, named),
  place: ({ place }: Filters, count: Count, named: Named) => valued('place', place, count, named),
  kind: ({ kind: kinds }: Filters, count: Count, named: Named) =>
    kinds
      ? lead('id', sql`${named('claim')} WHERE kind = ${anyOrOne(kinds, 'claim_kind')}`, count('claim.kind', kinds), kinds.length === 1)
      : [],
  language: ({ language: tags }: Filters, count: Count, named: Named) =>
    tags
      ? lead('id', sql`${named('claim')} WHERE ${inLanguages(sql`language_folded`, tags)}`, count('claim.language_folded', tags), false)
      : [],
  standing: ({ standing: standings }: Filters, count: Count) =>
    standings
      ? lead(
          'claim_id',
          sql`standing WHERE standing = ${anyOrOne(standings, 'claim_standing')} AND until = 'infinity'`,
          count('standing.standing', standings),
          standings.length === 1,
        )
      : [],
  source: ({ source: names }: Filters, _: Count, named: Named) =>
    names ? said(named, 'source_id', idsOf('source', names), names.length, ofASource * names.length).map(noFurtherThanAPage) : [],
  analyst: ({ analyst: names }: Filters, _: Count, named: Named) =>
    names ? said(named, 'analyst_id', idsOf('analyst', names), names.length, ofAnAnalyst * names.length) : [],
  stance: ({ stance: stances }: Filters, count: Count, named: Named) =>
    stances ? said(named, 'stance', sql`${stances}::stance[]`, stances.length, count('attribution.stance', stances)) : [],
  publisher: ({ publisher: names }: Filters, count: Count, named: Named) =>
    names
      ? lead(
          'claim_id',
          sql`${named('claim_publisher')} WHERE publisher = ${names.length > 1 ? sql`ANY (ARRAY(SELECT md5(name)::uuid FROM unnest(${folded(names)}) AS name))` : sql`md5(fold(${names[0]}))::uuid`}`,
          ofASource * count('source.publisher_folded', names),
          names.length === 1,
        ).map(noFurtherThanAPage)
      : [],
  about: ({ about: dates }: Filters, count: Count, named: Named) => {
    const years = dates?.length === 1 ? yearsOf(dates[0] as string) : undefined
    const blocks = years ? blocksOf(years) : []
    if (blocks.length === 0 || blocks.length > mostBlocks) return []
    const ofEach = blocks.map((block) => sql`SELECT claim_id FROM ${named('claim_time')} WHERE block = ${block}::integer`)
    return lead(
      'claim_id',
      sql`(${join(ofEach, ' UNION ALL ')}) AS of_blocks WHERE true`,
      count('claim_time.block', blocks.map(String)),
      true,
    )
  },
  resolved: ({ resolved }: Filters, _: Count, named: Named) =>
    resolved === 'true' ? lead('id', sql`${named('claim')} WHERE resolution_outcome IS NOT NULL`, fewest + 1, true) : [],
}

const leading = [...Object.keys(leads), 'updatedSince'] as (keyof Filters)[]

// Of one value an index gives the rows in order, of an array not before PostgreSQL 17.
const anyOrOne = (values: string[], type: string): Sql =>
  values.length > 1 ? sql`ANY (${values}::${raw(type)}[])` : sql`${values[0]}::${raw(type)}`

const oneOf = (values: string[]): Sql =>
  values.length > 1 ? sql`ANY (${folded(values)})` : join(values.map((value) => sql`fold(${value})`))

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
    if (few) return { column: raw('id'), from: sql`claim WHERE ${condition}`, atOnce: true }
  }
  return undefined
}

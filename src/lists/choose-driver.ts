import { type Database, raw, type Sql, sql } from '../database/open.ts'
import { fold } from '../fold.ts'
import { releaseColumn, seenIn } from '../visibility.ts'
import type { Noun } from '../vocabulary.ts'
import { called, type SharedFilters } from './conditions.ts'
import { type Catalog, driveBy, type FilterDriver, mostAtOnce, unordered } from './drive-by.ts'
import { type Driver, examinedForEach, mostExaminedOfThePast } from './driver.ts'
import { leadsOf } from '../past/tables.ts'
import { statisticsOf } from './statistics.ts'

/** How the filters of a list can drive it. */
export interface ListDrivers<Filters> {
  noun: Noun
  /** By the name of the filter. */
  byFilter: Record<string, (filters: Filters, catalog: Catalog) => FilterDriver[]>
  /** What of a row tells whether readers see the record, beside its id; and whether they do, of a row called `driven`. */
  seen: { columns: Sql; condition: (seen: ReturnType<typeof seenIn>) => Sql }
  /** Conditions that no index knows in the order of the list, or with others among them; they drive where few records fit. */
  probed: (filters: Filters) => Sql[]
}

const fewInThePast = 10_000
/** So many records that are not shown are soon passed over, wherever they lie. */
const soonPassedOver = 150_000

/** So many fit, of those that are examined for each that a page holds, where it is soon full. */
const soonEnough = 4

const every = (each: Sql[]): Driver => ({ column: raw('id'), each, atOnce: false })

/**
 * The rarest of the filters that can drive; where all are common and none gives records in order, every record, but for a
 * search, which has its words. Nothing for so few records that it makes no difference.
 */
export function driverChooser<Filters extends SharedFilters & { q?: string | undefined }>({
  noun,
  byFilter,
  seen,
  probed,
}: ListDrivers<Filters>) {
  const driving = ['id', ...Object.keys(byFilter), 'updatedSince'] as (keyof Filters)[]

  /** What no index gives in order is gathered where the statistics know of no more than `few`. */
  return async function driverFor(database: Database, filters: Filters, drafts: boolean, few = mostAtOnce): Promise<Driver | undefined> {
    const isDriven = driving.some((name) => filters[name] !== undefined)
    const { withdrawn, unseen } = await passedOver(database)
    // Without a filter no more are read than are shown: unless many are passed over.
    const isLong = withdrawn + unseen > soonPassedOver
    const driver = isDriven ? await choose(database, filters, drafts, few) : isLong ? every(among(database, noun, sql`true`)) : undefined
    const ofAll = {
      seen: drafts ? undefined : { ...seenBy(database, isDriven), isCapped: unseen > soonPassedOver },
      alone: [...driving, 'recordedSince' as const].filter((name) => filters[name] !== undefined).length <= 1,
    }
    return driver && { ...driver, ...ofAll, rivals: driver.rivals?.map((rival) => ({ ...rival, ...ofAll })) }
  }

  function seenBy(database: Database, isDriven: boolean): { columns: Sql; condition: Sql } {
    const column = isDriven || database.moment !== undefined ? undefined : releaseColumn[noun]
    return column === undefined
      ? { columns: seen.columns, condition: seen.condition(seenIn(database)) }
      : { columns: raw(`, ${column}`), condition: raw(`driven.${column} <= now()`) }
  }

  /** How many records are not shown, as the statistics know it; of the past nobody knows, so they may be any number. */
  async function passedOver(database: Database): Promise<{ withdrawn: number; unseen: number }> {
    if (database.moment !== undefined) return { withdrawn: Infinity, unseen: Infinity }
    const { withdrawn, unseen } = await statisticsOf(database)
    return { withdrawn: withdrawn.get(noun) ?? 0, unseen: unseen.get(noun) ?? 0 }
  }

  /** Of the past, every version there was drives, and every row that has ever led to a record. */
  function among({ moment }: Database, table: string, condition: Sql): Sql[] {
    return (moment === undefined ? [table] : leadsOf(noun, table)).map((one) => sql`${raw(one)} WHERE ${condition}`)
  }

  async function choose(database: Database, filters: Filters, drafts: boolean, few: number): Promise<Driver | undefined> {
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
      among: (table, condition) => among(database, table, condition),
      idOf: (of, name) => sql`(SELECT ${called(of, name, drafts)})`,
    }
    const found = [...driveByIds(filters, noun, catalog), ...Object.values(byFilter).flatMap((of) => of(filters, catalog))]
    if (filters.q !== undefined) {
      const lately = isOfThePast ? [] : await updatedLately(database, filters)
      return rarest([...lately, ...found.filter(({ atOnce, inOrder }) => inOrder || atOnce)]) ?? rarest(found)
    }
    const everyRecord = every(catalog.among(noun, sql`true`))
    if (isOfThePast) return { ...(ofThePast(found, records) ?? everyRecord), atOnce: false }
    const rare = rarest(found.filter(({ rows }) => rows <= few))
    const ordered = rarest(found.filter(({ inOrder }) => inOrder))
    const driver = rare ?? (await probe(database, filters, few)) ?? (ordered && ordered.rows < records ? ordered : everyRecord)
    if (driver.atOnce) return driver
    const othersOf = (one: Driver) =>
      found
        .filter((other) => other !== one && other.inOrder)
        .flatMap(({ column, each: [from, ...more], rows }) =>
          from !== undefined && more.length === 0 ? [{ column, from, few: rows < records / 20 }] : [],
        )
    if (driver === rare) return { ...rare, others: othersOf(rare) }
    const rivals = driver === ordered && filters.updatedSince === undefined ? rivalsOf(ordered, found, records) : []
    return {
      ...(await since(database, filters, driver)),
      others: othersOf(driver),
      rivals: rivals.map((rival) => ({ ...rival, others: othersOf(rival) })),
    }
  }

  /** What the statistics do not tell: whether a time asked for is one of few records. */
  async function probe(database: Database, filters: Filters, few: number): Promise<Driver | undefined> {
    for (const condition of probed(filters)) {
      const those = sql`${raw(noun)} WHERE ${condition}`
      if (await areFew(database, those, few)) return { column: raw('id'), each: [those], atOnce: true }
    }
    return undefined
  }

  function changedSince(time: string): Sql {
    return sql`${raw(noun)} WHERE updated_at > recorded_at AND updated_at >= ${time}::timestamptz`
  }

  /** What was recorded or changed since a time, where it is few records. */
  async function updatedLately(database: Database, { updatedSince }: Filters): Promise<FilterDriver[]> {
    if (updatedSince === undefined) return []
    const each = [changedSince(updatedSince), sql`${raw(noun)} WHERE id >= id_floor(${updatedSince}::timestamptz)`]
    for (const those of each) if (!(await areFew(database, those, mostAtOnce))) return []
    return [{ column: raw('id'), each, rows: mostAtOnce, inOrder: false, atOnce: true }]
  }

  /** Of what was updated since a time: what was recorded since, and what was changed since, where this is few records. */
  async function since(database: Database, { updatedSince }: Filters, driver: Driver): Promise<Driver> {
    if (updatedSince === undefined) return driver
    const changed = changedSince(updatedSince)
    if (!(await areFew(database, changed, mostAtOnce))) return driver
    const recorded = driver.each.map((from) => sql`${from} AND ${driver.column} >= id_floor(${updatedSince}::timestamptz)`)
    return {
      ...driver,
      inOrder: true,
      each: [sql`(SELECT id AS ${driver.column} ${seen.columns} FROM ${changed} OFFSET 0) AS changed WHERE true`, ...recorded],
    }
  }
}

async function areFew({ query }: Database, rows: Sql, most: number): Promise<boolean> {
  const found = await query(sql`SELECT FROM (SELECT FROM ${rows} LIMIT ${most + 1}) AS those HAVING count(*) <= ${most}`)
  return found.length > 0
}

/** Nothing is rarer: there is one of each. */
const driveByIds = ({ id: ids }: SharedFilters, noun: Noun, { among }: Catalog): FilterDriver[] =>
  driveBy(
    'id',
    ids && [ids],
    (all) => among(noun, sql`id = ANY (${all}::uuid[])`),
    () => 0,
  ).map(unordered)

/** How many there were in the past nobody knows: those of now tell the rare filters from the common ones. */
function ofThePast(found: FilterDriver[], records: number): Driver | undefined {
  const driver = rarest(found.filter(({ rows, inOrder }) => inOrder || rows <= fewInThePast))
  const isOneOfMany = driver?.inOrder && driver.rows > mostExaminedOfThePast
  return isOneOfMany ? { ...driver, rivals: rivalsOf(driver, found, records).map((rival) => ({ ...rival, atOnce: false })) } : driver
}

/** The others that could drive as well as one of them, where it cannot be counted on that it soon finds enough that fits them all. */
function rivalsOf(driver: FilterDriver, found: FilterDriver[], records: number): FilterDriver[] {
  const rivals = found.filter((other) => other !== driver && other.inOrder)
  const fitting = rivals.reduce((share, { rows }) => share * Math.min(1, rows / records), examinedForEach)
  return found.some(({ isOfATime }) => isOfATime) || fitting < soonEnough ? rivals : []
}

const rarest = (found: FilterDriver[]): FilterDriver | undefined => found.toSorted((a, b) => a.rows - b.rows)[0]

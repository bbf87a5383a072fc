import { type Database, sql } from '../database/open.ts'
import type { Driver } from '../lists/driver.ts'
import { idFrom } from '../id-order.ts'
import type { Noun } from '../vocabulary.ts'
import { type Search, wordsOf } from './syntax.ts'
import { expectedOf, greatest, isSmall, least, spreadOf, type Window, windowsBelow } from './windows.ts'

/** How a search goes about it: it decides what is read, never what is found. */
export interface Way {
  /** What is sought, and what of it is looked up in the index of words, as JSON; null: nothing, documents are gone through. */
  search: string
  indexed: string | null
  windows: Window[]
  /** What leads to the documents that are gone through; without it they are all there are. */
  driver?: Driver
  /** Whether what leads to documents, or the index, gives what only may fit; so many of that are looked at. */
  isCompared: boolean
  mostLooked: number
  /** So many documents that fit are enough. */
  mostFound: number
}

/** Of a prefix that more of the documents have, gathering the places takes longer than looking at the newest documents one by one. */
const broad = 0.05
/** So many are gone through for a page, the fewest that are enough: each has a statement of its own. */
const steps = [600, 1500, 3000, 5000, 10_000, 20_000]
const mostGoneThrough = Math.max(...steps)
/** A filter leads rather than the words where the index offers more than a few records for these, and it has so many times fewer. */
const rarer = 4
const few = 1000

/** How many matches are wanted that fit the filters; so many at most are gone through for them, or of what a filter leads to. */
export interface Needed {
  wanted: number
  isFiltered: boolean
  most: number
}

export interface Stretch {
  low: string
  high: string
  closed?: boolean
}

/** Where what there is ends: of the past, with what was recorded by then. */
const endOf = ({ moment }: Database): string =>
  moment !== undefined && 'instant' in moment ? idFrom(Date.parse(moment.instant) + 1) : greatest

/** The way to the newest documents that fit, `high` not among them; within a closed stretch, to all of them. */
export async function wayTo(
  database: Database,
  noun: Noun,
  search: Search,
  { wanted, isFiltered, most }: Needed,
  { low, high: top, closed = false }: Stretch = { low: least, high: greatest },
  driver?: Driver,
): Promise<Way> {
  const end = endOf(database)
  const high = top < end ? top : end
  const { records, bounds } = await spreadOf(database, noun)
  const whole = JSON.stringify(search)
  const expected = await expectedOf(database, noun, whole)
  // Of what only a share fits, as far as that is known.
  const enough = (fitting: number | undefined) =>
    fitting === undefined ? most : Math.min(most, steps.find((step) => step >= (1.5 * wanted * records) / Math.max(fitting, 1)) ?? most)
  // What led to a stretch, and what will, may differ: all of it is gone through.
  const upTo = (enough: number) => (closed ? everything : enough)
  // A prefix by itself is the whole search: the planner is not asked twice.
  const estimate = async (part: string) => (part === whole ? expected : expectedOf(database, noun, part))
  const indexed = await indexedOf(database, noun, search, estimate)
  const part = JSON.stringify(indexed)
  const offered = indexed === null ? records : await estimate(part)
  if (offered > few && driver?.rows !== undefined && (driver.inOrder || driver.atOnce) && rarer * driver.rows < offered)
    return {
      search: whole,
      indexed: null,
      windows: [{ low, high, cells: '' }],
      driver,
      isCompared: true,
      mostLooked: upTo(enough(driver.alone ? expected : undefined)),
      mostFound: everything,
    }
  const matches = isFiltered ? enough(driver?.alone ? driver.rows : undefined) : wanted
  if (indexed === null) {
    const needed = (1.5 * matches * records) / Math.max(expected, 1)
    return {
      search: whole,
      indexed,
      windows: [{ low, high, cells: '' }],
      isCompared: true,
      mostLooked: upTo(steps.find((step) => step >= needed) ?? mostGoneThrough),
      mostFound: upTo(matches),
    }
  }
  const isCompared = !closed && mayNotFit(search, indexed)
  const among = isCompared ? (mostGoneThrough * records) / Math.max(1, offered) : Infinity
  const windows = windowsBelow(high, { records, bounds }, { expected, wanted: matches, among })
    .filter((window) => window.high > low)
    .map((window) => (window.low < low ? { ...window, low } : window))
  return { search: whole, indexed: part, windows, isCompared, mostLooked: mostGoneThrough, mostFound: upTo(matches) }
}

/** Whether what the index offers is only what may fit: it knows no order of words, and was not asked for broad prefixes. */
const mayNotFit = (search: Search, indexed: Search): boolean =>
  indexed !== search || search.flat().some(({ words }) => wordsOf(words).length > 1)

const everything = 2 ** 31 - 1

/** The search without its broad prefixes; null if that leaves nothing to look up. */
async function indexedOf(
  database: Database,
  noun: Noun,
  search: Search,
  estimate: (part: string) => Promise<number>,
): Promise<Search | null> {
  if (!search.flat().some(({ prefix }) => prefix) || (await isSmall(database, noun))) return search
  const { records } = await spreadOf(database, noun)
  const isBroad = async ({ words, prefix, before }: Search[number][number]) =>
    prefix === true && (await estimate(JSON.stringify([[{ words, prefix, before }]]))) > broad * records
  const groups = await Promise.all(
    search.map(async (terms) => {
      const areBroad = await Promise.all(terms.map(isBroad))
      return terms.filter((_, n) => !areBroad[n])
    }),
  )
  if (groups.flat().length === search.flat().length) return search
  if (groups.some((terms) => terms.length === 0)) return null
  const [row] = await database.query<{ narrows: boolean }>(
    sql`SELECT is_narrowing(${noun}::noun, ${JSON.stringify(groups)}::jsonb) AS narrows`,
  )
  return row?.narrows ? groups : null
}

import { atMost, type Database, raw, type Sql, sql } from '../database/open.ts'
import { isNarrowed, type SharedFilters } from '../lists/conditions.ts'
import { fitting, mostExaminedOfThePast } from '../lists/driver.ts'
import type { List, Page } from '../lists/page.ts'
import { replayed } from '../lists/replayed.ts'
import { type Ends, idAfter, idFrom, placeAfter } from '../id-order.ts'
import { invalid } from '../problems.ts'
import type { Noun } from '../vocabulary.ts'
import { mostOnAPage, type Paging } from '../paging.ts'
import { cursorAt, type Place, readPlace } from './cursor.ts'
import { hits } from './hits.ts'
import { readSearch } from './syntax.ts'
import { type Needed, type Stretch, type Way, wayTo } from './ways.ts'
import { greatest, least } from './windows.ts'

/** So many of the newest matches are put in order of relevance; older ones follow by time. */
const mostRanked = 1000
/** Beside filters so many of the newest matches are gone through, or of what a filter leads to. */
const mostFiltered = 2000

export interface Searched extends List {
  noun: Noun
  q: string
  highlights: Sql | undefined
}

interface Found extends Record<string, unknown> {
  data: string
  shown: { rank: number; id: string }[] | null
  /** The newest and the oldest record that may be shown, how many there are, and where the matches end that were examined. */
  newest: string | null
  oldest: string | null
  candidates: number
  ends: Ends
  replayed: number | null
}

/** One page of what fits a search: the newest thousand by relevance, the rest newest first. Every match comes exactly once. */
export async function searchPage(database: Database, searched: Searched, paging: Paging): Promise<Page> {
  const within = { list: searched.noun, ...paging }
  if (paging.order === 'asc') throw invalid('order', 'has no meaning with q, which orders by relevance: leave it out')
  const past = database.moment !== undefined
  // Relevance is weighed by what is on record now: the past is answered by time alone.
  const place = readPlace(within) ?? (past ? { ranked: false as const, below: greatest } : undefined)
  const search = readSearch(searched.q)
  if (search.length === 0 || searched.isEmpty) return { body: `{"data":[],"next":null,"ranked":${!past}}`, next: null }
  const needed = neededOf(paging, place, past)
  const way = await wayTo(database, searched.noun, search, needed, stretchOf(searched, place), searched.driver)
  const asked = {
    ...searched,
    ...(past && { highlights: undefined }),
    // What has a document is not withdrawn, and which of them readers see has been asked.
    ...(!past && !isNarrowed(paging) && way.driver === undefined && { conditions: [] }),
  }
  const [found] = await database.query<Found>(statement(asked, way, place, paging.limit))
  if (!found) throw new Error('a search answered no row')
  const next = nextPlace(found, place, paging.limit)
  const cursor = next && cursorAt(next, within, found.replayed)
  return { body: `{"data":${found.data},"next":${JSON.stringify(cursor)},"ranked":${place?.ranked !== false}}`, next: cursor }
}

/** What a page needs of the matches. `recordedSince` is no filter here: it cuts the stretch. */
function neededOf(query: Paging & SharedFilters & { q?: string }, place: Place | undefined, past: boolean): Needed {
  const { recordedSince: _since, ...others } = query
  const isFiltered = past || isNarrowed(others)
  return { wanted: place?.ranked === false ? 2 * mostOnAPage : mostRanked, isFiltered, most: past ? mostExaminedOfThePast : mostFiltered }
}

function stretchOf({ since }: Searched, place: Place | undefined): Stretch {
  const first = since === undefined ? least : idFrom(Date.parse(since))
  if (place?.ranked) return { low: place.low > first ? place.low : first, high: idAfter(place.high), closed: true }
  return { low: first, high: place?.below ?? greatest }
}

function nextPlace(found: Found, place: Place | undefined, limit: number): Place | null {
  const { shown, newest, oldest, candidates } = found
  const reached = placeAfter(found.ends)
  const last = shown !== null && shown.length > limit ? shown[limit - 1] : undefined
  if (place?.ranked === false) {
    if (last) return { ranked: false, below: last.id }
    return reached === undefined ? null : { ranked: false, below: reached }
  }
  const all = candidates < mostRanked && reached === undefined
  const [low, high] = place ? [place.low, place.high] : [all ? least : (oldest ?? reached ?? least), newest ?? least]
  if (last) return { ranked: true, rank: last.rank, id: last.id, low, high }
  return low === least ? null : { ranked: false, below: low }
}

function statement(searched: Searched, way: Way, place: Place | undefined, limit: number): Sql {
  const { noun, conditions, item, highlights, joins, seen } = searched
  const table = raw(noun)
  const ranked = place?.ranked !== false
  const order = ranked ? sql`rank DESC, record_id DESC` : sql`record_id DESC`
  const { parts, ends } = hits(noun, way, ranked, seen)
  return sql`
    WITH ${parts},
    candidate AS MATERIALIZED (
      SELECT record_id, rank FROM hit ${conditions.length === 0 ? sql`` : sql`CROSS JOIN LATERAL ${fitting(table, sql`hit.record_id`, [...conditions, sql`${table}.withdrawn_at IS NULL`])}`}
      ${!ranked ? atMost(mostOnAPage + 1) : place ? sql`` : atMost(mostRanked)}
    ), shown AS MATERIALIZED (
      SELECT * FROM candidate ${place?.ranked ? sql`WHERE (rank, record_id) < (${place.rank}::real, ${place.id}::uuid)` : sql``}
      ORDER BY ${order} LIMIT ${limit + 1}
    ), page AS MATERIALIZED (SELECT record_id, rank FROM shown ORDER BY ${order} LIMIT ${limit})
    SELECT (SELECT '[' || coalesce(string_agg(${highlights ? sql`left(${item}::text, -1) || ',"highlights":' || ${highlights}::text || '}'` : sql`${item}::text`}, ',' ORDER BY ${order}), '') || ']'
        FROM sought, page JOIN ${table} ON ${table}.id = record_id ${joins}) AS data,
      (SELECT json_agg(json_build_object('rank', rank, 'id', record_id) ORDER BY ${order}) FROM shown) AS shown,
      (SELECT record_id FROM candidate ORDER BY record_id DESC LIMIT 1) AS newest,
      (SELECT record_id FROM candidate ORDER BY record_id LIMIT 1) AS oldest,
      (SELECT count(*)::integer FROM candidate) AS candidates,
      ${ends} AS ends,
      ${replayed}`
}

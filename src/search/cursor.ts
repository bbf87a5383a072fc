import { endOfCursor, openCursor, type Paging } from '../paging.ts'
import { isId } from '../wire.ts'
import { greatest } from './windows.ts'

/** Where a page of a search goes on: within the ranked candidates, which are those from `low` to `high`, or older than all of them. */
export type Place = { ranked: true; rank: number; id: string; low: string; high: string } | { ranked: false; below: string }

export function cursorAt(place: Place, query: Paging, replayed: number | null): string {
  const parts = place.ranked ? [place.rank, place.id, place.low, place.high] : [place.below]
  return Buffer.from(JSON.stringify(parts)).toString('base64url') + endOfCursor(query, replayed)
}

export const readPlace = (query: Paging): Place | undefined => openCursor(query, placeIn)

function placeIn(text: string): Place | undefined {
  const parts = parse(Buffer.from(text, 'base64url').toString())
  const ids = parts.filter((part) => typeof part === 'string' && isId(part)) as [string, string, string]
  const rank = parts[0]
  const isRanked = typeof rank === 'number'
  if (ids.length !== (isRanked ? 3 : 1) || parts.length !== (isRanked ? 4 : 1) || (isRanked && !isPlace(rank, ids))) return undefined
  return isRanked ? { ranked: true, rank, id: ids[0], low: ids[1], high: ids[2] } : { ranked: false, below: ids[0] }
}

// Relevance is a float of four bytes; after the newest candidate there must be an id.
const isPlace = (rank: number, [, low, high]: [string, string, string]): boolean =>
  Number.isFinite(Math.fround(rank)) && (rank === 0 || Math.fround(rank) !== 0) && low <= high && high.toLowerCase() < greatest

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

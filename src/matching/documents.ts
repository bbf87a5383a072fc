import { type Database, sql } from '../database/open.ts'
import { least } from '../search/windows.ts'

/** What a claim says before it is on record. */
export interface ClaimToCome {
  label: string
  text: string
  language: string
}

/** Its document, as it will be: label and text alone, without its quotes. */
export async function documentOf({ query }: Database, { label, text, language }: ClaimToCome): Promise<string> {
  const [made] = await query<{ document: string }>(sql`
    SELECT ts_filter(search_document(${least}::uuid, search_config(${language}), ARRAY[${label}, ${text}]), '{a,b}')::text AS document`)
  return made?.document ?? ''
}

/** What a word counts where it stands in a quote of the claim alone. */
const inQuote = 0.6

// The document that was read last with a word in each place; a tsvector knows no more places.
const readIn = new Uint32Array(16_384)
let documentsRead = 0

/**
 * Reads a document as Postgres writes a tsvector, 'coca':7A,20C 'cola':8A. Tells of each word how much it counts, where in
 * what is written its positions begin, whether it is but another form of one before, as 'condamne':3A is of 'condamn':3A, and
 * whether it stands in quotes alone.
 */
export function readDocument(
  tsvector: string,
  tell: (stem: string, count: number, at: number, isForm: boolean, isQuoted: boolean) => void,
): void {
  const escaped = /''|\\/.test(tsvector)
  documentsRead = (documentsRead + 1) >>> 0
  for (let at = 0; at < tsvector.length; at++) {
    const start = at + 1
    let end = tsvector.indexOf("'", start)
    while (tsvector.charCodeAt(end + 1) === quote) end = tsvector.indexOf("'", end + 2)
    const lexeme = tsvector.slice(start, end)
    const positions = end + 2
    let count = 0
    let isForm = false
    let isQuoted = true
    at = end + 1
    do {
      let place = 0
      let code = tsvector.charCodeAt(++at)
      for (; code >= zero && code <= nine; code = tsvector.charCodeAt(++at)) place = 10 * place + code - zero
      if (count === 0) isForm = readIn[place] === documentsRead
      readIn[place] = documentsRead
      count += code === c ? inQuote : 1
      if (code !== c) isQuoted = false
      if (code >= a && code <= c) at++
    } while (tsvector.charCodeAt(at) === comma)
    tell(escaped ? lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\') : lexeme, count, positions, isForm, isQuoted)
  }
}

/** The positions of a word, as they are written from there on. */
export function positionsAt(tsvector: string, at: number): number[] {
  const end = tsvector.indexOf(' ', at)
  return tsvector
    .slice(at, end < 0 ? undefined : end)
    .split(',')
    .map((position) => Number.parseInt(position, 10))
}

const [quote, comma, zero, nine, a, c] = [39, 44, 48, 57, 65, 67]

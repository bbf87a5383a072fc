import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Language } from '../../src/wire.ts'

/** Claims, texts that speak of them, and which claims each text speaks of. */
export interface MatchSet {
  claims: { id: string; label: string; text: string; language: string }[]
  queries: { id: string; text: string; language: string | undefined }[]
  relevant: Map<string, Set<string>>
}

interface Line {
  id: string
  title?: string | number | null
  text?: string | number | null
  language?: string | null
}

/** Ids may be numbers of more digits than JavaScript knows, as those of tweets are. */
const readLine = (line: string): Line => JSON.parse(line.replace(/("id"\s*:\s*)(-?\d+)/, '$1"$2"')) as Line

/**
 * Of a folder with claims.jsonl {id, title, text, language?}, queries.jsonl {id, text, language?} and qrels.tsv (query, 0, claim, 1).
 * Claims that name no language are English; queries that name none are asked without one.
 */
export function readMatchSet(folder: string): MatchSet {
  const linesOf = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  const tag = (language: unknown) => Language.safeParse(language).data
  const claims = linesOf('claims.jsonl')
    .map(readLine)
    .map(({ id, title, text, language }) => ({ id, title: storable(title), text: storable(text), language: tag(language) ?? 'en' }))
    .map(({ title, text, ...rest }) => ({ ...rest, label: first(title || text || '-', 200), text: first(text || title || '-', 5000) }))
  const queries = linesOf('queries.jsonl')
    .map(readLine)
    .map(({ id, text, language }) => ({ id, text: storable(text), language: tag(language) }))
  const relevant = new Map<string, Set<string>>()
  for (const line of linesOf('qrels.tsv')) {
    const [query = '', , claim = '', degree = '1'] = line.split(line.includes('\t') ? /\t+/ : /\s+/).map((part) => part.trim())
    if (Number(degree) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(claim))
  }
  return { claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()], queries, relevant }
}

/** Posts are cut off in the middle of a character; what no text can have is left out. */
const storable = (text: string | number | null | undefined): string => `${text ?? ''}`.toWellFormed().replaceAll('\0', '').trim()

export const first = (text: string, most: number) => [...text].slice(0, most).join('')

/** The claims as lines of an import; the nth has the key `claim-n`. */
export const importOf = ({ claims }: MatchSet): string =>
  claims
    .map(({ label, text, language }, n) => `${JSON.stringify({ type: 'claim', key: `claim-${n}`, label, text, kind: 'fact', language })}\n`)
    .join('')

/** The claim of a slug that an import gave. */
export const idOf = ({ claims }: MatchSet, slug: string): string => claims[Number(slug.slice('claim-'.length))]?.id ?? ''

/** The average precision among the first five. */
export function precision(found: string[], right: Set<string>): number {
  let hits = 0
  let sum = 0
  found.slice(0, 5).forEach((id, n) => {
    if (right.has(id)) sum += ++hits / (n + 1)
  })
  return sum / Math.min(right.size, 5)
}

import { apart, endsUnparted, inPairs, joined, withoutInvisible, withSignsApart } from '../fold.ts'
import { invalid } from '../problems.ts'

/** Words that stand together in what is sought. */
interface SearchTerm {
  words: string
  not?: true
  /** A phrase, or a word with a hyphen: of its fillers none is left out. */
  exact?: true
  prefix?: true
  /** With a prefix: what of the same word comes before it, and must be there too. */
  before?: string
}

/** Any of these groups, each with all of its terms. */
export type Search = SearchTerm[][]

const mostTerms = 50
/** Each is looked for in the words of every language. */
const mostPrefixes = 10

/** A quotation mark that is none: the gershayim of Hebrew, as it is typed; behind a number, inches. */
const gershayim = String.raw`(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})`
const inches = String.raw`(?<=\p{Nd})"(?=\s|$)`
// What is set apart by spaces and read as one, as 12 500 and J. K., is one.
const token = new RegExp(String.raw`(-?)(?:"((?:[^"]|${gershayim})*)"?|((?:${apart})(?=\s|$)|(?:[^\s"]|${gershayim}|${inches})+))`, 'gu')
const hyphenated = /[\p{L}\p{N}][-\u2010\u2011][\p{L}\p{N}]/u

/** Reads what people type into search boxes: words, "phrases", also in “ ” or « », or, -without, and a prefix*. */
export function readSearch(q: string): Search {
  const groups: Search = [[]]
  let terms = 0
  let prefixes = 0
  const straight = withoutInvisible(q.normalize('NFC'))
    .replace(/[“”„‟«»]/g, '"')
    .replaceAll('＊', '*')
  for (const [, minus = '', phrase, word = ''] of straight.matchAll(token)) {
    if (phrase === undefined && minus === '' && word.toLowerCase() === 'or') {
      groups.push([])
      continue
    }
    const bare = word.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
    const isBegun = word.includes('*', bare.length)
    const words = phrase ?? (isBegun ? bare : word)
    if (!/[\p{L}\p{N}]/u.test(withSignsApart(words))) continue
    if (++terms > mostTerms) throw invalid('q', `must have at most ${mostTerms} words and phrases`)
    // What stands in words is found anyway.
    const prefix = isBegun && !endsUnparted(words)
    if (prefix && ++prefixes > mostPrefixes) throw invalid('q', `must have at most ${mostPrefixes} beginnings of words`)
    groups.at(-1)?.push({
      ...(prefix ? prefixed(words) : { words }),
      ...((phrase !== undefined || hyphenated.test(words)) && { exact: true as const }),
      ...(minus && { not: true as const }),
    })
  }
  return groups.filter((group) => group.length > 0)
}

/** Of a word with a hyphen, the last part is the one still being typed; 1,500 is one word, and so is U.S. */
function prefixed(words: string): SearchTerm {
  const parts = wordsOf(joined(words).replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, ''))
  const last = parts.pop() ?? ''
  return { words: last, prefix: true, ...(parts.length > 0 && { before: parts.join(' ') }) }
}

/** The words that the index would make of one. */
export const wordsOf = (text: string): string[] =>
  inPairs(withSignsApart(text).normalize('NFKC'))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

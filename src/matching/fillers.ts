import { createRequire } from 'node:module'
import { fold } from '../fold.ts'
import type { Tongue } from './differences/spelled-numbers.ts'
import { primaryOf } from './differences/tongues.ts'

const require = createRequire(import.meta.url)

const lists: Partial<Record<Tongue, string[]>> = {
  de: ['deu'],
  fr: ['fra'],
  es: ['spa'],
  it: ['ita'],
  pt: ['por'],
  nl: ['nld'],
  pl: ['pol'],
  cyrillic: ['ukr', 'rus'],
}
/** Of languages that are known by their letters. */
const others: { tag: string; list: string; letters: RegExp }[] = [
  { tag: 'ar', list: 'ara', letters: /\p{Script=Arabic}/u },
  { tag: 'tr', list: 'tur', letters: /[ğışİ]/ },
]

const known = new Map<string, ReadonlySet<string>>()

/**
 * Words that hold sentences together in the language that a text is said or seems to be in, folded: Postgres may not have its
 * dictionary, or another's knows them not.
 */
export function fillersFor(text: string, language: string | null, tongue: Tongue = 'en'): ReadonlySet<string> {
  const tag = primaryOf(language)
  const other = others.find((one) => (tag === undefined ? one.letters.test(text) : one.tag === tag))
  const names = other ? [other.list] : (lists[tongue] ?? [])
  const fillers = known.get(names.join(' ')) ?? new Set(names.flatMap((name) => (stopwords()[name] ?? []).map(fold)))
  known.set(names.join(' '), fillers)
  return fillers
}

const stopwords = () => require('stopword') as Record<string, string[]>

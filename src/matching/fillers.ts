import { createRequire } from 'node:module'
import { fold } from '../fold.ts'
import type { Tongue } from './differences/spelled-numbers.ts'
import { tokensOf } from './differences/tokens.ts'
import { tongueOf } from './differences/tongues.ts'

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

const known = new Map<Tongue, ReadonlySet<string>>()

/** Words that hold sentences together in the language that a text seems to be in, folded: Postgres may not have its dictionary, or another's knows them not. */
export function fillersFor(text: string, language: string | null): ReadonlySet<string> {
  const tongue = tongueOf(tokensOf(text), language ?? undefined) ?? 'en'
  const fillers = known.get(tongue) ?? new Set((lists[tongue] ?? []).flatMap((list) => (stopwords()[list] ?? []).map(fold)))
  known.set(tongue, fillers)
  return fillers
}

const stopwords = () => require('stopword') as Record<string, string[]>

import { fold } from '../../fold.ts'
import type { Tongue } from './spelled-numbers.ts'

export interface Named {
  kind: 'month' | 'weekday'
  /** From 0. */
  value: number
  /** Also an everyday word, so that it is a date only beside what tells so. */
  doubtful: boolean
  isShort: boolean
}

// Greek and Arabic have no other words here that these could be taken for.
const languages: [language: string, tongue?: Tongue][] = [
  ['en', 'en'],
  ['de', 'de'],
  ['fr', 'fr'],
  ['es', 'es'],
  ['it', 'it'],
  ['pt', 'pt'],
  ['nl', 'nl'],
  ['pl', 'pl'],
  ['uk', 'cyrillic'],
  ['ru', 'cyrillic'],
  ['el'],
  ['ar'],
]
// Also what may be done, a fight, a planet, a brand, fierce; and in other languages never and more.
const doubtful = /^(?:may|march|mars|mai|maja|mei|mayo|marca|lipca|lut\p{L}+|лют\p{L}+)$/u
// Among and rage are no forms of a day or a month, though they end like those.
const others = new Set(['среди', 'лють'])
const shorter: Record<Named['kind'], Record<number, string[]>> = { month: { 8: ['sept'] }, weekday: { 2: ['tues'], 4: ['thur', 'thurs'] } }
// Intl tells the first two cases of a Slavic word; the others end in one of these.
const endings = {
  month: ['а', 'у', 'ь', 'я', 'і', 'ю', 'ем', 'ём', 'е', 'ом', 'ого', 'ому', 'им', 'u', 'em', 'a', 'zie', 'ym'],
  weekday: ['а', 'у', 'ы', 'ю', 'и', 'і', 'я', 'е', 'ом', 'ем', 'ою', 'ею', 'ам', 'ами', 'га', 'гу', 'гом', 'u', 'em', 'a', 'e', 'y', 'i'],
}

/** A word in full means the same in all languages; `set`, `out` and `sex` are short for months in one and words in others. */
interface Entry {
  full?: Named
  short: Partial<Record<Tongue, Named>>
}
let calendar: Map<string, Entry> | undefined

export function datedBy(word: string, tongue: Tongue): Named | undefined {
  calendar ??= readCalendar()
  const entry = calendar.get(word)
  return entry && (entry.full ?? entry.short[tongue])
}

function readCalendar(): Map<string, Entry> {
  const calendar = new Map<string, Entry>()
  const entryOf = (written: string): Entry | undefined => {
    const word = fold(written.replace(/[.'’ʼ]/g, ''))
    // Two letters are too often something else.
    if (word.length < 3 || others.has(word)) return undefined
    const entry = calendar.get(word) ?? { short: {} }
    calendar.set(word, entry)
    return entry
  }
  for (const [language, tongue] of languages)
    for (const kind of ['month', 'weekday'] as const)
      for (const { value, full, short } of namesIn(language, kind)) {
        for (const written of full) {
          const entry = entryOf(written)
          if (entry) entry.full ??= { kind, value, doubtful: doubtful.test(fold(written)), isShort: false }
        }
        for (const written of short) {
          const entry = entryOf(written)
          if (entry && tongue) entry.short[tongue] ??= { kind, value, doubtful: true, isShort: true }
        }
      }
  return calendar
}

function namesIn(language: string, kind: Named['kind']): { value: number; full: string[]; short: string[] }[] {
  const long = new Intl.DateTimeFormat(language, { [kind]: 'long', timeZone: 'UTC' })
  // Of months Slavic dates have the genitive.
  const isSlavic = ['pl', 'uk', 'ru'].includes(language)
  const inDate =
    isSlavic && kind === 'month' ? new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }) : undefined
  const brief = new Intl.DateTimeFormat(language, { [kind]: 'short', timeZone: 'UTC' })
  return Array.from({ length: kind === 'month' ? 12 : 7 }, (_, value) => {
    // The 5th of January 2025 was a Sunday.
    const day = kind === 'month' ? new Date(Date.UTC(2025, value, 15)) : new Date(Date.UTC(2025, 0, 5 + value))
    const found = [long.format(day), inDate?.formatToParts(day).find(({ type }) => type === kind)?.value ?? ''].filter(Boolean)
    return {
      value,
      full: isSlavic ? found.flatMap((written) => [written, ...formsOf(written, kind)]) : found,
      short: [brief.format(day), ...(language === 'en' ? (shorter[kind][value] ?? []) : [])],
    }
  })
}

function formsOf(written: string, kind: Named['kind']): string[] {
  // Of май too little is left to make forms of.
  if (written === 'май') return ['мае']
  const stem = written
    .toLowerCase()
    .replace(/([оeе])к$/, 'к')
    .replace(/(?:[аяьиеaeu]|ий|ого|ek)$/, (end) => (end === 'ek' ? 'k' : ''))
  return stem.length < 3 ? [] : endings[kind].map((ending) => stem + ending)
}

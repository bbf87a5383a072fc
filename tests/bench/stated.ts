import type pg from 'pg'
import type { Random } from './random.ts'

export const day = 86_400_000

/** When the records of a corpus were made: five years, the same for every corpus. */
export const span = { from: Date.UTC(2020, 10, 1), until: Date.UTC(2025, 10, 1) }

/** The year of the corpus a time lies in, from 0. */
const yearOf = (time: number): number => Math.floor(((time - span.from) / (span.until - span.from)) * 5)

/** Some come up in one year alone: an election, an analyst who retired. Of every four by rank it is the second; in other years the one before takes its place. */
export const inSeason = (rank: number, time: number): number => (rank % 4 !== 1 || (rank >> 2) % 5 === yearOf(time) ? rank : rank - 1)

/** A date as people state it, with what the database reads in it. */
export interface Stated {
  text: string
  range: string
  start: number
}

const firstDay = Date.UTC(2019, 10, 1)
const days = Math.round((Date.UTC(2028, 10, 1) - firstDay) / day)
const iso = (n: number) => new Date(firstDay + n * day).toISOString().slice(0, 10)

const forms: ((n: number) => string)[] = [
  (n) => iso(n),
  (n) => iso(n).slice(0, 7),
  (n) => `${iso(n).slice(0, 7)}~`,
  (n) => iso(n).slice(0, 4),
  (n) => `${iso(n)}/${iso(n + 9)}`,
  (n) => `${iso(n)}/..`,
]
const exact = [0]
const vague = [0, 0, 0, 0, 1, 1, 2, 3, 4, 4, 5]

/** Every date of a corpus, read by the database once; a date is its number in here. */
export class Dates {
  private constructor(readonly all: Stated[]) {}

  static async read(client: pg.Client): Promise<Dates> {
    const texts = forms.flatMap((form) => Array.from({ length: days }, (_, n) => form(n)))
    const { rows } = await client.query<Stated>({
      text: `SELECT text, edtf_range(text)::text AS range, (extract(epoch FROM edtf_start(text)) * 1000)::float AS start
        FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place) ORDER BY place`,
      values: [texts],
    })
    return new Dates(rows)
  }

  /** A date that begins at this time, as exactly or as vaguely as people put it. */
  near(random: Random, time: number, how: 'exact' | 'vague'): number {
    const form = random.one(how === 'exact' ? exact : vague)
    return form * days + Math.max(0, Math.min(days - 1, Math.floor((time - firstDay) / day)))
  }

  at(number: number): Stated {
    return this.all[number] as Stated
  }
}

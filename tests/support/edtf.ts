// @ts-expect-error the package carries no types
import construct, { defaults, parse } from 'edtf'
import fc from 'fast-check'
import { expect } from 'vitest'

export type Reading = { judgement: string; earliest: string | null; latest: string | null }

// What the package makes of a text at level 1, save where it departs from the specification, or from what this service means.
export function packageReads(text: string): Reading {
  const refused = { judgement: 'malformed', earliest: null, latest: null }
  const parsed = packageParse(text)
  // The Library of Congress has no two-digit centuries, no minus but the hyphen, no year -0000; and the package lets every year leap.
  if (!parsed || parsed.type === 'Century' || /[−]|-0000/.test(text) || !leaps(text)) return refused
  if (parsed.type === 'Year') return { ...refused, judgement: 'out of range' }
  if (parsed.type === 'Season') return judged(seasonDays(text))
  if (parsed.type !== 'Interval') return judged(packageDays(text))

  const [lower, upper] = text.split('/').map((end) => (end === '' || end === '..' ? null : packageDays(end)))
  if (!lower || !upper) return judged({ min: lower?.min ?? -Infinity, max: upper?.max ?? Infinity })
  // The package refuses an interval whose ends begin alike, such as 2025/2025.
  if (lower.min !== upper.min && !text.includes('0000-')) expect(packageConstructs(parsed)).toBe(lower.min < upper.min)
  return lower.min <= upper.min ? judged({ min: lower.min, max: upper.max }) : refused
}

type Days = { min: number; max: number }
const dayLength = 86_400_000

function judged({ min, max }: Days): Reading {
  const [first, last] = [Date.UTC(-4712, 0, 1), Date.UTC(10_000, 0, 1) - 1]
  const outside = [min, max].some((moment) => Number.isFinite(moment) && (moment < first || moment > last))
  if (outside) return { judgement: 'out of range', earliest: null, latest: null }
  const [earliest, latest] = [min, max].map((moment) => (Number.isFinite(moment) ? dayName(Math.floor(moment / dayLength)) : null))
  return { judgement: 'ok', earliest: earliest ?? null, latest: latest ?? null }
}

function packageDays(text: string): Days {
  // The package takes year 0 for 1900, which did not leap.
  if (text.startsWith('0000-')) {
    const { min, max } = packageDays(text.replace('0000', '0400'))
    return { min: min - 146_097 * dayLength, max: max - 146_097 * dayLength }
  }
  // Of unspecified digits before year 0 it mistakes the earliest for the latest.
  if (text.startsWith('-') && text.includes('X')) {
    const whole = text.replace(/(-XX)+$/, '')
    const [from, to] = ['9', '0'].map((digit) => packageDays(whole.replaceAll('X', digit).replace('-0000', '0000')))
    return { min: from?.min ?? NaN, max: to?.max ?? NaN }
  }
  // It takes half a second, .5, for 5 milliseconds.
  const padded = text.replace(/\.(\d{1,2})(?!\d)/, (_, digits: string) => `.${digits.padEnd(3, '0')}`)
  return construct(packageParse(padded)) as Days
}

// It begins the seasons in January.
function seasonDays(text: string): Days {
  const [, year, season] = /^(-?\d{4})-2(\d)$/.exec(text) ?? []
  const start = (months: number) => new Date(0).setUTCFullYear(Number(year), Number(season) * 3 - 1 + months, 1)
  return { min: start(0), max: start(3) - 1 }
}

function leaps(text: string): boolean {
  return [...text.matchAll(/(\d{4})-02-29/g)].every(([, year]) => new Date(Date.UTC(Number(year) + 400, 1, 29)).getUTCDate() === 29)
}

function packageParse(text: string): { type: string } | null {
  defaults.offset = false
  try {
    return parse(text, { level: 1 }) as { type: string }
  } catch {
    return null
  }
}

function packageConstructs(parsed: object): boolean {
  try {
    construct(parsed)
    return true
  } catch {
    return false
  }
}

const digits = (count: number) => fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'))
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1890, max: 2110 }).map(String) },
  fc.constantFrom('0000', '0004', '0099', '0100', '1900', '2000', '2024', '9999', '-0001', '-0004', '-4712', '-4713'),
  fc.tuple(fc.constantFrom('', '-'), digits(4)).map((parts) => parts.join('')),
)
const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(''))
const number = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text)

const month = join(year, '-', number(1, 12))
const day = fc.oneof(join(month, '-', number(1, 31)), join(year, fc.constantFrom('-01-01', '-02-28', '-02-29', '-03-01', '-12-31')))
const qualified = join(fc.oneof(year, month, day), fc.constantFrom('', '?', '~', '%'))
const zone = fc.oneof(
  fc.constantFrom('', 'Z'),
  join(fc.constantFrom('+', '-'), number(0, 14), maybe(join(maybe(fc.constant(':')), number(0, 59)))),
)
const clock = fc.oneof(
  fc.constantFrom('24:00', '24:00:00'),
  join(number(0, 23), ':', number(0, 59), maybe(join(':', number(0, 59), maybe(join('.', digits(3)))))),
)
const moment = join(day, 'T', clock, zone)
const vague = fc.oneof(
  join(month, '-XX'),
  join(year, fc.constantFrom('-XX', '-XX-XX')),
  join(maybe(fc.constant('-')), fc.oneof(join(digits(3), 'X'), join(digits(2), 'XX'))),
  fc.constantFrom('XXXX', 'XXXX-XX', 'XXXX-XX-XX'),
)
const end = fc.oneof({ weight: 4, arbitrary: qualified }, moment, fc.constantFrom('', '..'))
export const stated = fc.oneof(
  { weight: 3, arbitrary: qualified },
  moment,
  vague,
  join(year, '-', number(21, 24)),
  join('Y', maybe(fc.constant('-')), fc.integer({ min: 0, max: 10 ** 7 }).map(String)),
  { weight: 2, arbitrary: join(end, '/', end) },
)
const change = fc.record({
  at: fc.nat(),
  removed: fc.constantFrom(0, 1, 1, 2),
  added: fc.constantFrom('', ...'0123456789-/.:?~%XTZY+− S'),
})
export const mutated = fc.tuple(stated, fc.array(change, { minLength: 1, maxLength: 2 })).map(([text, changes]) =>
  changes.reduce((changed, { at, removed, added }) => {
    const place = at % (changed.length + 1)
    return changed.slice(0, place) + added + changed.slice(place + removed)
  }, text),
)

export function dayName(day: number | null): string | null {
  if (day === null) return null
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${date.toISOString().slice(-20, -14)}`
}

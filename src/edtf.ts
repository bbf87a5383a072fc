const plain = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/
const unspecified = /^(?:-?\d{3}X|-?\d\dXX|XXXX(?:-XX){0,2}|-?\d{4}(?:-XX){1,2}|-?\d{4}-(?:0[1-9]|1[0-2])-XX)$/
const longYear = /^Y-?[1-9]\d{4,}$/
const timeOfDay = /^(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?|24:00(?::00)?)(?:Z|([-+])(\d\d)(?::?([0-5]\d))?)?$/

const minute = 60_000
const day = 86_400_000

type Span = { start: number; end: number }

/** What the SQL function edtf_range makes of a text: a range, SQLSTATE 22007, or 22008. */
export function judgeEdtf(text: string): 'ok' | 'malformed' | 'out of range' {
  if (text.length > 100) return 'malformed'
  if (longYear.test(text)) return 'out of range'
  const ends = text.split('/')
  if (ends.length > 2) return 'malformed'
  const alone = ends.length === 1
  const spans = ends.map((end) => (alone || !['', '..'].includes(end) ? readDate(end, alone) : 'open'))
  if (spans.includes('malformed')) return 'malformed'
  const [first, second] = spans
  if (typeof first === 'object' && typeof second === 'object' && second.start < first.start) return 'malformed'
  return spans.every((span) => typeof span !== 'object' || isStorable(span)) ? 'ok' : 'out of range'
}

/** Whether all of the second lies before the first begins; not where either is open, or no date. */
export function isOver(from: string, until: string): boolean {
  const [start] = spansOf(from)
  const end = spansOf(until).at(-1)
  return typeof start === 'object' && typeof end === 'object' && end.end <= start.start
}

/** The first and the last month that a date or interval lies in, counted from January of the year 0; none where it is open or begins before the year 1. */
export function monthsOf(text: string): { first: number; last: number } | undefined {
  const spans = spansOf(text)
  const [start, end] = [spans[0], spans.at(-1)]
  if (typeof start !== 'object' || typeof end !== 'object') return undefined
  const [first, last] = [monthAt(start.start), monthAt(end.end - 1)]
  return first >= 12 ? { first, last } : undefined
}

function spansOf(text: string): (Span | 'malformed')[] {
  const ends = text.split('/')
  return ends.map((end) => readDate(end, ends.length === 1))
}

function readDate(text: string, alone: boolean): Span | 'malformed' {
  if (alone && unspecified.test(text)) return readUnspecified(text)
  const [date = '', time, ...more] = text.split('T')
  const [, yearText, monthText, dayText, qualifier] = plain.exec(date) ?? []
  if (yearText === undefined || yearText === '-0000' || more.length > 0) return 'malformed'
  if (time !== undefined && (dayText === undefined || qualifier !== undefined)) return 'malformed'

  const january = Number(yearText) * 12
  if (monthText === undefined) return months(january, 12)
  const month = Number(monthText)
  if (month >= 21 && month <= 24 && alone && dayText === undefined && qualifier === undefined) {
    return months(january + (month - 20) * 3 - 1, 3)
  }
  if (month < 1 || month > 12) return 'malformed'
  const whole = months(january + month - 1, 1)
  if (dayText === undefined) return whole
  const start = whole.start + (Number(dayText) - 1) * day
  if (start < whole.start || start >= whole.end) return 'malformed'
  return time === undefined ? { start, end: start + day } : readTime(start, time)
}

// A month or day given as XX says no more than one left out.
function readUnspecified(text: string): Span | 'malformed' {
  const [, year = '', month] = /^(-?[\dX]{4})(?:-(\d\d))?/.exec(text) ?? []
  if (year === '-0000') return 'malformed'
  const years = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  const january = Math.min(...years) * 12
  return month === undefined ? months(january, (Math.max(...years) + 1) * 12 - january) : months(january + Number(month) - 1, 1)
}

function readTime(midnight: number, text: string): Span | 'malformed' {
  const match = timeOfDay.exec(text)
  if (!match) return 'malformed'
  const [, hours = '24', minutes = '0', seconds = '0', fraction = '', sign, zoneHours = '0', zoneMinutes = '0'] = match
  const zone = Number(zoneHours) * 60 + Number(zoneMinutes)
  if (sign === '+' ? zone > 14 * 60 : sign === '-' && (zone === 0 || zone > 12 * 60)) return 'malformed'
  const local = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const start = midnight + local + milliseconds - (sign === '-' ? -zone : zone) * minute
  return { start, end: (Math.floor(start / day) + 1) * day }
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999; thirty turns of the 400-year calendar later there are none such.
const shift = 12_000

function monthStart(month: number): number {
  return Date.UTC(shift, month)
}

function monthAt(time: number): number {
  const date = new Date(time)
  return (date.getUTCFullYear() - shift) * 12 + date.getUTCMonth()
}

function months(first: number, count: number): Span {
  return { start: monthStart(first), end: monthStart(first + count) }
}

function isStorable({ start, end }: Span): boolean {
  return start >= monthStart(-4712 * 12) && end <= monthStart(10_000 * 12)
}

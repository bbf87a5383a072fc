import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeEdtf, monthsOf } from '../src/edtf.ts'
import { blocksOf } from '../src/lists/time-blocks.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { dayName, mutated, packageReads, type Reading, stated } from './support/edtf.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(`CREATE FUNCTION pg_temp.reading(edtf text, OUT state text, OUT earliest int, OUT latest int, OUT start int)
    LANGUAGE plpgsql AS $$
    BEGIN
      earliest := lower(edtf_range(edtf)) - make_date(1970, 1, 1);
      latest := upper(edtf_range(edtf)) - 1 - make_date(1970, 1, 1);
      start := extract(epoch FROM edtf_start(edtf)) / 86400;
      state := 'ok';
    EXCEPTION WHEN OTHERS THEN
      state := CASE SQLSTATE WHEN '22007' THEN 'malformed' WHEN '22008' THEN 'out of range' ELSE SQLSTATE || SQLERRM END;
    END $$`)
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

const examples: [text: string, earliest: string | null, latest: string | null][] = [
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-11', '2025-11-01', '2025-11-30'],
  ['2025-11-08', '2025-11-08', '2025-11-08'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['2025?', '2025-01-01', '2025-12-31'],
  ['2025-07~', '2025-07-01', '2025-07-31'],
  ['2025-11-08%', '2025-11-08', '2025-11-08'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['XXXX', '0000-01-01', '9999-12-31'],
  ['2004-XX', '2004-01-01', '2004-12-31'],
  ['1985-02-XX', '1985-02-01', '1985-02-28'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31'],
  ['2025-21', '2025-03-01', '2025-05-31'],
  ['2025-22', '2025-06-01', '2025-08-31'],
  ['2025-23', '2025-09-01', '2025-11-30'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['0000', '0000-01-01', '0000-12-31'],
  ['0000-02-29', '0000-02-29', '0000-02-29'],
  ['-0001-02', '-0001-02-01', '-0001-02-28'],
  ['-04XX', '-0499-01-01', '-0400-12-31'],
  ['-00XX', '-0099-01-01', '0000-12-31'],
  ['-0001-02-XX', '-0001-02-01', '-0001-02-28'],
  ['-4712', '-4712-01-01', '-4712-12-31'],
  ['9999-12-31', '9999-12-31', '9999-12-31'],
  ['2025-11-08T10:00:00Z', '2025-11-08', '2025-11-08'],
  ['2025-11-08T23:30-02:00', '2025-11-09', '2025-11-09'],
  ['2025-11-08T00:30:00.250+05:45', '2025-11-07', '2025-11-07'],
  ['2025-11-08T23:59:59', '2025-11-08', '2025-11-08'],
  ['2025-12-31T24:00:00Z', '2026-01-01', '2026-01-01'],
  ['2022-02/..', '2022-02-01', null],
  ['2022-02/', '2022-02-01', null],
  ['../2025', null, '2025-12-31'],
  ['/2025-11-08?', null, '2025-11-08'],
  ['2025-11-08?/..', '2025-11-08', null],
  ['../..', null, null],
  ['../', null, null],
  ['/', null, null],
  ['2024~/2025-06', '2024-01-01', '2025-06-30'],
  ['2025/2025-06', '2025-01-01', '2025-06-30'],
  ['2025-11-08/2025-11-08', '2025-11-08', '2025-11-08'],
  ['-4712/9999', '-4712-01-01', '9999-12-31'],
  ['2025-11-08T10:00:00Z/2025-11-09T01:00:00+02:00', '2025-11-08', '2025-11-08'],
]

const malformed = [
  ['', ' ', ' 2025', '2025 ', '2025\n', '٢٠٢٥', '8 November 2025', '08.11.2025', '20251108', '2025-1-8', '25', '20', '0', '12345'],
  ['2025-00', '2025-13', '2025-20', '2025-25', '2025-11-00', '2025-11-31', '2025-02-29', '1900-02-29', '2025-312', '2025-W45'],
  ['Y2025', 'Y0', 'Y02025', 'Y', 'y12345', '-0000', '-0000-XX', '+2025', '--2025', '2025-', '2025-11-'],
  ['2025??', '?2025', '2025?-11', '2025-?11', '2025-21~', '201X?', '2025-XX?', '2025-11-08T10:00:00Z?'],
  ['201x', '2XXX', 'X025', '-XXXX', '201X-XX', '20XX-11', 'XXXX-11', '2025-1X', '2025-XX-08', '2025-11-0X', '2025-21-XX', '2025-13-XX'],
  ['2025-11T10:00', '2025T10:00', '2025-11-08T', '2025-11-08T10', '2025-11-08T1000', '2025-11-08t10:00:00z', '2025-11-08 10:00:00'],
  ['2025-11-08T24:01', '2025-11-08T10:60', '2025-11-08T10:00:60Z', '2025-11-08T10:00:00.Z', '2025-11-08T10:00T10:00'],
  ['2025-11-08T10:00-00:00', '2025-11-08T10:00-12:01', '2025-11-08T10:00+14:01', '2025-11-08T10:00+1', '2025-11-08T10:00−01:00'],
  ['..', '...', '//', '2025//', '2025/2026/2027', '2025/...', '2026/2025', '2025-11/2025', '2025-11-08T10:00Z/2025-11-08T09:00Z'],
  ['2025-21/2025-23', '201X/2025', '2025-XX/..', 'Y12345/..', '[2024,2025]', '{2024..2025}', '1950S2', 'Y-17E7'],
  ['-5000-02-30', '-5000/2025-02-30', '-5000/-6000'],
  [`2025-11-08T10:00:00.${'0'.repeat(81)}`],
].flat()

const outOfRange = [
  ['-4713', '-4713-12-31', '-9999', '-47XX', '-5000/..', '../-5000', '9999-24', 'Y10000', 'Y-10000', `Y${'9'.repeat(99)}`],
  ['9999-12-31T24:00', '-4712-01-01T00:00+01:00', '9999-12-31T23:00-02:00/..'],
].flat()

describe('a stated date', () => {
  test.each(examples)('%s is from %s to %s', async (text, earliest, latest) => {
    expect(judgeEdtf(text)).toBe('ok')
    expect(await read([text])).toEqual([{ judgement: 'ok', earliest, latest }])
  })

  test('is malformed when it is no date of level 0 or 1', async () => {
    expect(malformed.filter((text) => judgeEdtf(text) !== 'malformed')).toEqual([])
    expect((await read(malformed)).filter(({ judgement }) => judgement !== 'malformed')).toEqual([])
  })

  test('is out of range before the year -4712 and after 9999', async () => {
    expect(outOfRange.filter((text) => judgeEdtf(text) !== 'out of range')).toEqual([])
    expect((await read(outOfRange)).filter(({ judgement }) => judgement !== 'out of range')).toEqual([])
  })

  test('is named in the error', async () => {
    await expect(client.query("SELECT edtf_range('11/8/2025')")).rejects.toThrow('not an EDTF date of level 0 or 1: "11/8/2025"')
    await expect(client.query("SELECT edtf_range('Y20251')")).rejects.toThrow('EDTF date outside the years -4712 to 9999: "Y20251"')
  })

  test('means the same whatever the session is set to', async () => {
    const texts = [...examples.map(([text]) => text), ...malformed, ...outOfRange]
    const before = await read(texts)
    await client.query("SET DateStyle = 'German, DMY'; SET TimeZone = 'Pacific/Kiritimati'; SET IntervalStyle = 'iso_8601'")
    const after = await read(texts)
    await client.query('RESET ALL')
    expect(after).toEqual(before)
  })

  test('is judged the same by the service and by the database, and read as the edtf package reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(stated, mutated), { minLength: 1, maxLength: 400, size: 'max' }), async (texts) => {
        const expected = texts.map((text) => [text, packageReads(text)])
        const readings = await read(texts)
        expect(texts.map((text, place) => [text, readings[place]])).toEqual(expected)
        expect(texts.map((text) => [text, judgeEdtf(text)])).toEqual(texts.map((text, place) => [text, readings[place]?.judgement]))
      }),
      { numRuns: 15 },
    )
  })

  test('lies in the same months for the service and for the database', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stated, { minLength: 1, maxLength: 200, size: 'max' }), async (given) => {
        const texts = [...examples.map(([text]) => text), ...given].filter(
          (text) => monthsOf(text) !== undefined && judgeEdtf(text) === 'ok',
        )
        const { rows } = await client.query<{ first: number; last: number }>(
          `SELECT (12 * extract(year FROM lower(days)) + extract(month FROM lower(days)) - 1)::integer AS first,
            (12 * extract(year FROM upper(days) - 1) + extract(month FROM upper(days) - 1) - 1)::integer AS last
          FROM unnest($1::text[]) WITH ORDINALITY AS given(edtf, place), edtf_range(edtf) AS days ORDER BY place`,
          [texts],
        )
        expect(rows.map((months, place) => [texts[place], months])).toEqual(texts.map((text) => [text, monthsOf(text)]))
      }),
      { numRuns: 15 },
    )
  })

  test('lies in a block around every date that it overlaps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stated, { minLength: 2, maxLength: 60, size: 'max' }), async (given) => {
        const texts = [...examples.map(([text]) => text), ...given].filter((text) => judgeEdtf(text) === 'ok')
        const { rows } = await client.query<{ one: string; other: string; alone: number[]; several: number[] }>(
          `SELECT one, other, ARRAY[block_of(edtf_range(one)), month_of(edtf_range(one))] AS alone, blocks_of(edtf_range(one)) AS several
          FROM unnest($1::text[]) AS one, unnest($1::text[]) AS other WHERE edtf_range(one) && edtf_range(other)`,
          [texts],
        )
        for (const { one, other, alone, several } of rows) {
          const around = blocksOf([other])
          if (around.length === 0) continue
          // In one alone, or it would be met twice.
          const met = [alone, several].map((blocks) => blocks.filter((block) => around.includes(block)).length)
          expect([one, other, met[0], met[1] !== 0]).toEqual([one, other, 1, true])
        }
      }),
      { numRuns: 10 },
    )
  })

  test('can be any text at all without harm', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(fc.property(anything, (text) => judgeEdtf(`${text}é`) === 'malformed'))
    for (const text of ['\0', '2025\0', '\ud800', '😀'.repeat(60)]) expect(judgeEdtf(text)).toBe('malformed')
    for (const text of ['2025-11-08/', '9', 'X-XX', '0.']) expect(judgeEdtf(text.repeat(5_000_000))).toBe('malformed')
    expect(await read(['2025-11-08/'.repeat(100_000), '😀'.repeat(60)])).toMatchObject([
      { judgement: 'malformed' },
      { judgement: 'malformed' },
    ])
  })
})

async function read(texts: string[]): Promise<Reading[]> {
  const { rows } = await client.query<{ state: string; earliest: number | null; latest: number | null; start: number | null }>(
    'SELECT reading.* FROM unnest($1::text[]) WITH ORDINALITY AS given(edtf, place), pg_temp.reading(edtf) ORDER BY place',
    [texts],
  )
  return rows.map(({ state, earliest, latest, start }) => {
    if (state === 'ok') expect(start).toBe(earliest ?? latest)
    return { judgement: state, earliest: dayName(earliest), latest: dayName(latest) }
  })
}

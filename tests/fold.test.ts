import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alikeLetters, endsUnparted, inPairs, joined } from '../src/fold.ts'
import { connectTo } from '../src/database/connecting.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = await connectTo(database.ownerUrl)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** The texts as a function of the database reads them. */
async function asInTheIndex(read: string, texts: string[]): Promise<string[]> {
  const { rows } = await client.query<{ read: string }>(
    `SELECT ${read}(text) AS read FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place) ORDER BY place`,
    [texts],
  )
  return rows.map((row) => row.read)
}

/** Every character that a text may have, by the thousand: of planes 0 to 3, where letters are. */
const everyCharacter = Array.from({ length: 0x40000 }, (_, code) => code)
  .filter((code) => code > 0 && !(code >= 0xd800 && code < 0xe000))
  .map((code) => String.fromCodePoint(code))

describe('a text is read as the index reads it', () => {
  it('in which letters stand without spaces', async () => {
    const { rows } = await client.query<{ letter: string }>(
      'SELECT letter FROM unnest($1::text[]) WITH ORDINALITY AS given (letter, place) WHERE letter ~ unparted_letters() ORDER BY place',
      [everyCharacter],
    )
    expect(everyCharacter.filter((character) => endsUnparted(character))).toEqual(rows.map(({ letter }) => letter))
  })

  it('in which letters are typed for others', async () => {
    expect(everyCharacter.map(alikeLetters)).toEqual(await asInTheIndex('alike_letters', everyCharacter))
  })

  // Beside the pairs the index has the last letter of each run, for who looks for it alone; points that end a word are no part of it.
  const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const pairsOf = (text: string) => [...new Set(wordsOf(text).filter((word) => /\p{L}\p{M}*\p{L}/u.test(word)))]
  it.each([
    ['in_pairs', inPairs, pairsOf, '普 京 々 ー カ が か\u3099 한 국 ก กิ ที่ ຳ ກັ မြန် ខ្ម a é 7 . · \u3099 ั'.split(' ')],
    ['joined', joined, wordsOf, ['U', 'S', 'é', 'Ж', 'x', ...".., ’'\u00a0\u202f\n-", '1', '12', '500', '000', 'ß']],
  ] as const)('by %s', async (name, read, parts, letters) => {
    const text = fc.array(fc.constantFrom(...letters, ' '), { maxLength: 12 }).map((some) => some.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 500, size: 'max' }), async (given) => {
        const known = await asInTheIndex(name, given)
        expect(given.map((one) => [one, parts(read(one))])).toEqual(given.map((one, n) => [one, parts(known[n] ?? '')]))
      }),
      { numRuns: 30 },
    )
  })
})

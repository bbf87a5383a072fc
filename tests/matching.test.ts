import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../src/database/open.ts'
import { fold } from '../src/fold.ts'
import { partsOf } from '../src/matching/compounds.ts'
import { differencesFrom } from '../src/matching/differences/differences.ts'
import { fillersFor } from '../src/matching/fillers.ts'
import { tellingOf } from '../src/matching/frequencies.ts'
import { likeness } from '../src/matching/likeness.ts'
import { match as matchAll } from '../src/matching/matching.ts'
import { numbersAs } from '../src/matching/numbers.ts'
import { profileOf } from '../src/matching/profile.ts'
import { readDocument } from '../src/matching/documents.ts'
import { readPost } from '../src/matching/post.ts'
import { linksToSimilar } from '../src/matching/similar.ts'
import { affairs } from '../src/matching/thesaurus/affairs.ts'
import { daily } from '../src/matching/thesaurus/daily.ts'
import { entities } from '../src/matching/thesaurus/entities.ts'
import { names } from '../src/matching/thesaurus/names.ts'
import { compareWords, type Term } from '../src/matching/words.ts'
import { nature } from '../src/matching/thesaurus/nature.ts'
import { politics } from '../src/matching/thesaurus/politics.ts'
import { speech } from '../src/matching/thesaurus/speech.ts'
import { othersFor } from '../src/matching/thesaurus/thesaurus.ts'
import { type Api, startApi } from './support/api.ts'
import { cloneDatabase } from './support/database.ts'
import { addressOf } from './support/interchange.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
  for (const [label, text] of stock) await api.add('/v1/claims', { label, text, kind: 'fact', language: 'en' })
})
afterAll(() => api.close())

const stock = [
  ['Encirclement', 'Ukrainian forces in Pokrovsk are encircled.'],
  ['No encirclement', 'Ukrainian forces in Pokrovsk are not encircled.'],
  ['Logistics hub lost', 'Pokrovsk was lost as a logistics hub in July 2025.'],
  ['Shark on the motorway', 'A photograph shows a shark swimming along a flooded motorway in Houston.'],
  ['Lions against a lockdown', 'Five hundred lions were released in Moscow to keep people at home.'],
  ['Tea cures', 'Drinking hot lemon tea with baking soda every afternoon cures a cold.'],
  ['Bridge of glass', 'The glass bridge over the gorge was opened to visitors in May 2019.'],
  ['Bridge closed', 'The glass bridge over the gorge was closed after 12 days.'],
] as const

interface Match {
  claim: { id: string; label: string; standing: string }
  score: number
  band: string
  explanation: { terms: { term: string; weight: number }[]; differs: string[] }
}

async function match(text: string, more: object = {}, role?: 'editor'): Promise<Match[]> {
  const { body, status } = await api
    .as(role)
    .post('/v1/claims/match')
    .send({ queries: [{ id: 'q', text, ...more }] })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.results[0].matches
}

it('knows the forms of a word, which a document has in one place, for one word', () => {
  const read: [string, boolean][] = []
  readDocument("'condamn':3A,9B 'condamne':3A 'hi':4A,7C", (stem, _count, _at, isForm) => read.push([stem, isForm]))
  expect(read).toEqual([
    ['condamn', false],
    ['condamne', true],
    ['hi', false],
  ])
  const once: Term[] = ['condamn', 'hi'].map((word, position) => ({ word, stems: new Map([[word, 1]]), weight: 1, position }))
  const [found] = compareWords(once, ["'condamn':3A 'condamne':3A 'hi':4A"], () => 1, 2)
  expect(found).toMatchObject({ covered: 1, mass: 2 })
})

describe('what is read of a post', () => {
  const said = (text: string) =>
    readPost(text, { english: true })
      .map(({ word, weight }) => (weight < 1 ? `(${word})` : word))
      .join(' ')

  it.each([
    ['RT @desk: Pokrovsk is FALLING!!! 😱', 'pokrovsk is falling'],
    ['#StopTheSteal now https://t.co/AbC123', 'stop the steal now'],
    ['see pic.twitter.com/xyz #covid19', 'see covid 19'],
    ['It’s sooooo bad &amp; Zoë’s right', 'it s soo bad zoe s right'],
    ['Вʼячеслав у школі №17, ₹500', 'в ячеслав у школі 17 500'],
    ['The U.S. and J. K. Roe: 12 500 men in 2024 500', 'the us and jk roe 12500 men in 2024 500'],
    ['At 9 a.m. U.S. men. A. Roe. 2021 500', 'at 9 am us men a roe 2021 500'],
    ['東京タワーは2020年閉鎖 도쿄 ایران กำลัง', '東京 京タ タワ ワー ーは 2020 年閉 閉鎖 도쿄 ايران กํา าลั ลัง'],
    ['5,000 men, 5k tanks, 3.5 miles', '5000 men 5000 tanks 3.5 miles'],
    ['eighty-seven thousand men, 3M jobs', 'eighty seven thousand 87000 men 3m 3 million jobs'],
    ['two hundred & fifty bucks of $2 T', 'two hundred fifty 250 bucks of 2 t 2 trillion'],
    ['a hundred and one million, 40 thousand', 'a hundred and one million 101 40 thousand 40000'],
    ['nine in ten, 4 in 10', 'nine in ten 90 percent 4 in 10 40 percent'],
    ['one two three, 5 m, 6t, a million', 'one two three 5 m 6t a million'],
    ['He resigned — Jane Roe (@janeroe_news) March 4, 2019', 'he resigned (jane) (roe) (janeroe) (news)'],
    ['He resigned — Jane (she) Roe (@jr) 5:04 PM · 4th Mar. 2019. https://t.co/x', 'he resigned (jane) (she) (roe) (jr)'],
    ['4,500,000 or 4567890 for 88% of it', '4500000 4.5 million or 4567890 for 88 percent of it'],
    ['MH17, F-16s and G7', 'mh17 f 16 and g7 (mh) (17) (f16)'],
    ['read https://example.org/world/bridge-of-glass-closed?x=1 now', 'read now (bridge) (of) (glass) (closed)'],
    ['thanks @RealJaneRoe', 'thanks (real) (jane) (roe)'],
    ['Kyiv aren&rsquo;t &#8217;x&#x27;y&#039;z&amp;#39;w&#146;v', 'kyiv aren t x y z w v'],
    ['1&#160;000 1&#8239;000 1&thinsp;000 1&amp;#xA0;000 men', '1000 1000 1000 1000 men'],
    ['Zo&euml; &Eacute;va &scaron; stra&szlig;e co&shy;op', 'zoe eva s strasse coop'],
    ['aren=E2=80=99t a =\n caf=C3=A9=20x=3Dy', 'aren t a cafe x y'],
    ['a=C3 b &constructor; &#0; &#xD800; &#9999999; &nope;', 'a c3 b constructor nope'],
    ['[Pokrovsk](https://t.co/abc)encircled', 'pokrovsk encircled'],
    ['"https://x.com/foo-bar-baz">Ukrainian forces', 'ukrainian forces (foo) (bar) (baz)'],
    ["“https://x.com/a”Ukrainian 'https://x.com/b'forces", 'ukrainian forces'],
    ['See https://t.co/abc,Pokrovsk encircled', 'see pokrovsk encircled'],
    ['See https://t.co/abc,pokrovsk and https://x.com/a,Pokrovsk,encircled', 'see pokrovsk and pokrovsk encircled'],
    ['at https://x.com/a_(b)_c,12.html and (https://x.com/c)now', 'at and now'],
    ['at https://x.com/@48.3,37.2,12z https://x.pl/a,nId,12 https://x.pl/a,Wiad,12/b?q=a,Bc now', 'at now'],
    ['He fell — Jane Roe (@jr) March 4, 2019 #Kyiv https://t.co/x', 'he fell kyiv (jane) (roe) (jr)'],
    ['He fell — Jane (@jr) March 4, 2019 — Ann (@ann) 5 May 2020 Read more…', 'he fell (jane) (jr) (ann) (ann)'],
    ['He fell — they say. — Jane Roe (@jr) March 4, 2019 and rose', 'he fell they say and rose (jane) (roe) (jr)'],
    ['He fell\n3:45 PM · Nov 8, 2025 · 1.2M Views\n12 Reposts 3 Likes\nin Kyiv', 'he fell in kyiv'],
    ['Last edited 3:45 PM · Nov 8, 2025 He fell at 3:45 PM on Nov 8, 2025', 'he fell at 3 45 pm on nov 8 2025'],
    ['😱 !!! …', ''],
    ['the #blacklivesmatter march', 'the blacklivesmatter black lives matter march'],
    ['#vaccineswork and #qanon', 'vaccineswork vaccines work and qanon'],
    ['no seat for 🦚🦚 here ☀\uFE0F 🇺🇦', 'no seat for here (peacock) (sun) (ukraine) (ukrainian)'],
  ])('%s', (text, words) => expect(said(text)).toBe(words))

  // Each took seconds where all of it was gone through again from every letter on.
  it.each([
    'a -' + ' '.repeat(9990),
    'a -' + ' \n'.repeat(4900),
    'a'.repeat(10_000),
    '#' + 'A'.repeat(9999),
    'a' + '!'.repeat(9999),
    'one' + ' -'.repeat(4990),
    'one '.repeat(2500),
    '1,111'.repeat(2000),
    '$' + '1'.repeat(9990),
    '— a (@b) '.repeat(1000) + '.'.repeat(999),
    '&amp;'.repeat(2000),
    '=C3=A9'.repeat(1600),
    't.co/),A'.repeat(1200),
    't.co/)a '.repeat(1200),
    'www.a' + ',A'.repeat(4900),
    '3:45 PM · Nov 8, 2025 · 1'.repeat(400),
  ])('is read once, however long one thing goes on: %.8s…', (text) => {
    for (let n = 0; n < 100; n++) {
      readPost(`${text}x`, { english: true })
      differencesFrom(`${text}x`)(text)
    }
  })

  it('is 250 words, handles last', () => {
    expect(readPost(`@jane ${'so '.repeat(249)}`, { english: true }).at(-1)?.word).toBe('jane')
    expect(readPost(`@jane ${'so '.repeat(250)}`, { english: true }).map(({ word }) => word)).toEqual(Array(250).fill('so'))
  })

  it('takes apart and reads into words only what is English', () => {
    expect(readPost('#blacklivesmatter 🦚 3M', { english: false }).map(({ word }) => word)).toEqual(['blacklivesmatter', '3m'])
  })

  it('has numbers with either decimal sign and without their endings where it may not be English, and fillers of its own', () => {
    const words = (text: string, isForeign: boolean) => readPost(text, { english: false, isForeign }).map(({ word }) => word)
    expect(words('2024te enflasyon 9,5 80den', true)).toEqual(['2024te', '2024', 'enflasyon', '9.5', '9', '5', '80den', '80'])
    expect(words('in 1990th 9,5', false)).toEqual(['in', '1990th', '9,5'])
    expect(numbersAs('zwolf', 'de')).toEqual(['12'])
    expect(numbersAs('12', 'de')).toContain('zwolf')
    expect(numbersAs('eine', 'de')).toEqual([])
    expect(fillersFor('من في المدينة', null).has(fold('في'))).toBe(true)
    expect(fillersFor('cok guzel', 'TR').has('cok')).toBe(true)
    expect(fillersFor('the von Braun', 'en').size).toBe(0)
  })

  it.each([
    ['draintheswamp', ['drain', 'the', 'swamp']],
    ['climatechange', ['climate', 'change']],
    ['understanding', []],
    ['qzxwvkqzxw', []],
    ['a'.repeat(500), []],
  ])('%.20s is made of %j', (tag, parts) => expect(partsOf(tag)).toEqual(parts))

  it('knows a name by its capital, unless everything is in capitals', () => {
    expect(readPost('they say Pokrovsk fell', { english: true }).map(({ name }) => name)).toEqual([false, false, true, false])
    expect(readPost('THEY SAY POKROVSK FELL', { english: true }).some(({ name }) => name)).toBe(false)
  })
})

describe('what else a claim may call it', () => {
  it.each([
    ['pic', 'photograph'],
    ['photograph', 'pic'],
    ['potus', 'president'],
    ['stole', 'steal'],
  ])('%s may be %s', (word, other) => expect(othersFor(word)).toContain(other))

  it('goes one way from the particular to the general', () => {
    expect(othersFor('president')).not.toContain('flotus')
    expect(othersFor('dog')).not.toContain('pitbull')
    expect(othersFor('pitbull')).toContain('dog')
  })

  it.each(Object.entries({ names, entities, speech, nature, affairs, politics, daily }))(
    '%s: each row has words that say something of each other',
    (_, rows) => {
      const odd = rows
        .trim()
        .split('\n')
        .filter((row) => !/^[a-z0-9]+(?: [a-z0-9]+)*(?:: | )[a-z0-9]+(?: [a-z0-9]+)*$/.test(row) || new Set(row.split(/[: ]+/)).size < 2)
      expect(odd).toEqual([])
    },
  )
})

it('what is said every day tells less than what is rarely said', () => {
  expect(tellingOf('sluice')).toBe(1)
  expect(tellingOf('qwertyuiop')).toBe(1)
  expect(tellingOf('president')).toBeLessThan(tellingOf('encirclement'))
  expect(tellingOf('know')).toBeLessThan(tellingOf('president'))
})

describe('spellings', () => {
  it.each([
    ['encircled', 'encrcled', true],
    ['houston', 'huoston', true],
    ['vaccine', 'vaccines', true],
    ['encircle', 'encirclement', true],
    ['lion', 'lien', true],
    ['cat', 'car', false],
    ['houston', 'boston', false],
    ['tea', 'ted', false],
  ])('%s and %s', (one, other, alike) => expect(likeness(one, other) >= 0.5).toBe(alike))
})

describe('what a reader must look at', () => {
  it.each([
    ['Nine lions in Moscow', 'Five hundred lions in Moscow', ['number']],
    ['3,000 were killed', '3000 were killed', []],
    ['Eighty-seven thousand agents', '87,000 agents and 87k more', []],
    ['2.5m people, two of them', '2.5 million people, 2 of them', []],
    ['$1.1 B', '1,100,000,000 dollars', []],
    ['two dozen men, twenty twenty', '24 men, 20 and 20', []],
    ['one man', '1 man', []],
    ['3 million', '3', ['number']],
    ['It fell in 2019', 'It fell in 2020', ['date']],
    ['On Monday it rained', 'On Friday it rained', ['date']],
    ['They are not encircled', 'They are encircled', ['negation']],
    ["They aren't encircled", 'They are not encircled', []],
    ['A quote by Mark Twain', 'A quote by Albert Einstein', ['name']],
    ['he said it in Paris', 'he said it', []],
  ])('%s / %s', (one, other, differences) => expect(differencesFrom(one)(other)).toEqual(differences))
})

describe('a match', () => {
  const add = (label: string, text: string) =>
    api.add('/v1/claims', { label, text, kind: 'fact', language: 'en', releaseAt: '2025-01-01T00:00:00Z' })

  it('tells no difference from what says the very same, and a negation from the part that says the most of it', async () => {
    await add('Otters did not return to Lake Zaysan', 'Otters were seen swimming in Lake Zaysan after the lockdown.')
    await add('No decisive landslide', 'The slope at Ulba lacks what it takes for a landslide, which would be decisive.')
    const differs = async (text: string) => (await match(text))[0]?.explanation.differs
    expect(await differs('Otters were seen swimming in Lake Zaysan after the lockdown')).toEqual([])
    expect(await differs('Otters were swimming in Lake Zaysan after the lockdown')).toEqual([])
    expect(await differs('Otters did not swim in Lake Zaysan after the lockdown')).toEqual(['negation'])
    expect(await differs('Otters return to Lake Zaysan')).toEqual(['negation'])
    expect(await differs('no decisive landslide!')).toEqual([])
  })

  it('is likely by few words alone where they are most of the claim or its label', async () => {
    await add('Mammoth bones', 'Workers who dug a canal in the north of Yakutia came upon the bones of a mammoth.')
    expect((await match('Our mammoth budget has a canal problem'))[0]).toMatchObject({
      claim: { label: 'Mammoth bones' },
      band: 'possible',
    })
    expect((await match('#Mammoth bones!!!'))[0]).toMatchObject({ claim: { label: 'Mammoth bones' }, band: 'likely' })
    expect((await match('workers came upon mammoth bones in Yakutia'))[0]).toMatchObject({
      claim: { label: 'Mammoth bones' },
      band: 'likely',
    })
  })

  it.each([
    ['OMG a shark is swimming on the freeway in #Houston, flooded!! 🦈 https://t.co/x1', 'Shark on the motorway'],
    ['putin let 500 lions loose in moscow so people stay home', 'Lions against a lockdown'],
    ['drnk hot lemmon tea w baking sodda evry afternon', 'Tea cures'],
    ['POKROVSK LOGISTICS HUB GONE SINCE JULY', 'Logistics hub lost'],
    ['is it true that our forces in pokrovsk are enircled', 'Encirclement'],
    ['a pic of a 🦈 on the freeway', 'Shark on the motorway'],
  ])('is found for %s', async (text, label) => {
    const [best] = await match(text)
    expect(best?.claim.label).toBe(label)
    expect(best?.explanation.terms.length).toBeGreaterThan(0)
  })

  it('comes best first, with scores from 0 to 1 and the band they make', async () => {
    const matches = await match('The glass bridge over the gorge was closed after 12 days')
    expect(matches.map(({ claim }) => claim.label).slice(0, 2)).toEqual(['Bridge closed', 'Bridge of glass'])
    const scores = matches.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(matches[0]).toMatchObject({ band: 'likely' })
    for (const { score, band } of matches) expect(band).toBe(score >= 0.7 ? 'likely' : 'possible')
  })

  it('is likely for each claim that a post says whole', async () => {
    const matches = await match(
      'My uncle, who believes anything: the glass bridge over the gorge was opened to visitors in May 2019!!! And drinking hot lemon tea with baking soda every afternoon cures a cold. So he says.',
    )
    expect(
      matches
        .slice(0, 2)
        .map(({ claim }) => claim.label)
        .toSorted(),
    ).toEqual(['Bridge of glass', 'Tea cures'])
    expect(matches.map(({ band }) => band)).toEqual(['likely', 'likely', ...matches.slice(2).map(() => 'possible')])
  })

  it('is as likely however much has been quoted of the claim', async () => {
    const own = await startApi()
    const source = (await own.add('/v1/sources', { title: 'Quoted at length', kind: 'article' })).id
    const exact = Array.from({ length: 150 }, (_, n) => `of${n}`).join(' ')
    const claim = { kind: 'fact', language: 'en', label: 'Dam lost' }
    const ask = async () =>
      ((
        await own
          .as('editor')
          .post('/v1/claims/match')
          .send({ queries: [{ id: 'q', text: 'the dam of Zorovka burst, they say' }] })
      ).body.results[0].matches[0] ?? {}) as Match
    await own.add('/v1/claims', { ...claim, text: 'The dam of Zorovka burst in May.' })
    const { score } = await ask()
    await own.add('/v1/claims/dam-lost/attributions', { source, stance: 'asserts', quote: { exact } })
    const quoted = await ask()
    await own.close()
    expect(quoted.claim.label).toBe('Dam lost')
    expect(quoted.score).toBeCloseTo(score, 2)
  })

  it('is likely beside a better one where it says nearly the same', async () => {
    await add('Surrounded', 'Allied forces in Vrbovka are surrounded.')
    await add('Risk', 'More than 1,000 allied soldiers risk being surrounded in Vrbovka.')
    await add('Named', 'Vrbovka is named after willows.')
    const found = await match('Allied soldiers in Vrbovka are surrounded')
    const bands = Object.fromEntries(found.map(({ claim, band }) => [claim.label, band]))
    expect(bands).toMatchObject({ Surrounded: 'likely', Risk: 'likely' })
    expect(bands.Named).not.toBe('likely')
  })

  it('says what differs though the words agree', async () => {
    const found = await match('Ukrainian forces in Pokrovsk are encircled')
    const differs = Object.fromEntries(found.map(({ claim, explanation }) => [claim.label, explanation.differs]))
    expect(differs).toMatchObject({ Encirclement: [], 'No encirclement': ['negation'] })
  })

  it.each([
    'RT @Desk24: The glass bridge over the gorge was closed after 12 days https://t.co/7Yz90aBc12',
    'The glass bridge over the gorge was closed after 12 days pic.twitter.com/fE38sLkq0d',
    'The glass bridge over the gorge was closed after 12 days — Jane Roe (@roe1984) March 4, 2020',
    'The glass bridge over the gorge was closed after 12 days — Jane Roe (@roe1984) March 4, 2020 #bridge https://t.co/x',
    'The glass bridge over the gorge was closed after 12 days 3:45 PM · Nov 8, 2025 · 1.2M Views',
  ])('takes nothing for a difference that the medium adds: %s', async (text) => {
    const [best] = await match(text)
    expect(best).toMatchObject({ claim: { label: 'Bridge closed' }, explanation: { differs: [] } })
  })

  it.each([
    'A photograph of my cat with its new toy on the sofa',
    'my sister went swimming with her friends again',
    'The cake that my mother made for the birthday of my brother keeps for days',
    'Saved you a seat in the library this afternoon',
  ])('is not likely for one word: %s', async (text) => {
    const [best] = await match(text)
    expect(best?.band).toBe('possible')
  })

  it('is not likely for nothing but an emoji', async () => {
    await api.add('/v1/claims', { label: 'Dogs', text: 'A dog bit a mayor.', kind: 'fact', language: 'en' })
    expect((await match('🐶🐶'))[0]).toMatchObject({ claim: { label: 'Dogs' }, band: 'possible' })
  })

  it('does not take an everyday word for a slip', async () => {
    await api.add('/v1/claims', { label: 'Concern', text: 'Fishermen voiced a concern.', kind: 'fact', language: 'en' })
    expect((await match('a concorn'))[0]?.claim.label).toBe('Concern')
    expect(await match('a concert')).toEqual([])
  })

  it('is found by a code that is written otherwise', async () => {
    await api.add('/v1/claims', { label: 'Flight', text: 'Flight MH-17 reached its goal.', kind: 'fact', language: 'en' })
    await api.add('/v1/claims', { label: 'Plane', text: 'An F16 reached its goal.', kind: 'fact', language: 'en' })
    expect((await match('what of MH17'))[0]?.claim.label).toBe('Flight')
    expect((await match('what of the F-16'))[0]?.claim.label).toBe('Plane')
  })

  it('is none where nothing is shared', async () => {
    expect(await match('qwertyuiop zxcvbnm')).toEqual([])
    expect(await match('😱😱😱')).toEqual([])
    expect(await match('the of and')).toEqual([])
  })

  it('is told to readers for released claims alone', async () => {
    await api.add('/v1/claims', {
      label: 'Secret',
      text: 'A submarine surfaced in the reservoir.',
      kind: 'fact',
      language: 'en',
      releaseAt: null,
    })
    expect(await match('submarine surfaced in the reservoir')).toEqual([])
    expect((await match('submarine surfaced in the reservoir', {}, 'editor'))[0]?.claim.label).toBe('Secret')
  })

  it('is for readers what it would be without drafts: they count for nothing, hide nothing and teach no words', async () => {
    const said = async () =>
      (await match('hot lemom tea with baking soda')).map(({ claim, explanation: { terms } }) => [
        claim.label,
        terms.map(({ term }) => term),
      ])
    const before = await said()
    expect(before[0]).toEqual(['Tea cures', expect.arrayContaining(['lemon', 'soda'])])
    const client = await api.connect('owner')
    await client.query(`INSERT INTO claim (label, text, kind, language, release_at)
      SELECT 'Draft ' || n, 'Hot lemon and lemom tea with baking soda.', 'fact', 'en', CASE WHEN n % 2 = 0 THEN timestamptz '2999-01-01' END FROM generate_series(1, 130) AS n`)
    expect(await said()).toEqual(before)
    expect((await match('hot lemom tea with baking soda', {}, 'editor')).map(({ claim }) => claim.label)).toContainEqual(
      expect.stringMatching(/^Draft/),
    )
    await client.query(`UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'a test' WHERE label LIKE 'Draft %'`)
  })

  it('is found by the words of a quote, and in the language of the claim', async () => {
    const source = await api.add('/v1/sources', { title: 'Quoted', kind: 'article' })
    await api.add('/v1/claims', {
      label: 'Dam',
      text: 'The dam held.',
      kind: 'fact',
      language: 'en',
      attributions: [{ source: source.id, stance: 'asserts', quote: { exact: 'not one sluice gave way overnight' } }],
    })
    await api.add('/v1/claims', { label: 'Häuser', text: 'Die Häuser am Fluss wurden zerstört.', kind: 'fact', language: 'de' })
    expect((await match('not one sluice gave way'))[0]?.claim.label).toBe('Dam')
    expect((await match('ein Haus am Fluss zerstört', { language: 'de' }))[0]?.claim.label).toBe('Häuser')
    expect((await match('ein Haus am Fluss zerstört'))[0]?.claim.label).toBe('Häuser')
  })

  it('in texts without spaces', async () => {
    const add = (label: string, text: string, language: string) => api.add('/v1/claims', { label, text, kind: 'fact', language })
    await add('東京タワー閉鎖', '東京タワーは2020年5月に閉鎖された。', 'ja')
    await add('京都の祭り', '京都の祭りは2020年5月に中止された。', 'ja')
    await add('서울 지하철 중단', '서울의 지하철 운행이 홍수로 중단되었다.', 'ko')
    const first = async (text: string, language?: string) => (await match(text, { language }))[0]?.claim.label
    expect(await first('え、東京タワーが閉鎖されたって本当？？ #東京タワー', 'ja')).toBe('東京タワー閉鎖')
    expect(await first('京都の祭りが中止って聞いた', 'ja')).toBe('京都の祭り')
    expect(await first('홍수 때문에 서울 지하철이 중단됐대요')).toBe('서울 지하철 중단')
  })

  it('is found by misspelt words of any script', async () => {
    const add = (label: string, text: string) => api.add('/v1/claims', { label, text, kind: 'fact', language: 'uk' })
    await add('Оточення', 'Місто повністю оточене ворожими військами.')
    await add('Постачання', 'Місто повністю забезпечене водою.')
    const matches = await match('місто повнстю оточнее вржими війська')
    expect(matches.map(({ claim }) => claim.label)).toEqual(['Оточення', 'Постачання'])
  })

  it('is made for each of many texts, under their own ids, at most so many', async () => {
    const queries = stock.map(([, text], n) => ({ id: `text ${n}`, text }))
    const { body } = await api.as().post('/v1/claims/match').send({ queries, limit: 1 }).expect(200)
    expect(body.results.map(({ id, matches }: { id: string; matches: Match[] }) => [id, matches[0]?.claim.label, matches.length])).toEqual(
      stock.map(([label], n) => [`text ${n}`, label, 1]),
    )
  })

  describe('is asked for', () => {
    const query = { id: 'q', text: 'x' }
    const texts = (count: number) => ({ queries: Array.from({ length: count }, () => query) })
    const one = (given: object) => ({ queries: [{ ...query, ...given }] })
    const ask = (body: object) => api.as().post('/v1/claims/match').send(body)

    it.each([
      ['1 to 100 texts', [texts(1), texts(100)], [texts(0), texts(101)], '/queries'],
      ['1 to 50 claims of each', [1, 50].map((limit) => ({ ...texts(1), limit })), [0, 51].map((limit) => ({ ...texts(1), limit })), '/limit'],
      ['texts of 1 to 10,000 characters', [one({ text: '🦈'.repeat(10_000) })], [one({ text: '' }), one({ text: 'x'.repeat(10_001) })], '/queries/0/text'],
      ['ids of 1 to 200 characters', [one({ id: '🦈'.repeat(200) })], [one({ id: undefined }), one({ id: 'q'.repeat(201) })], '/queries/0/id'],
    ] as [string, object[], object[], string][])('%s', async (_, taken, refused, pointer) => {
      for (const body of taken) await ask(body).expect(200)
      for (const body of refused) expect((await ask(body).expect(400)).body.errors).toMatchObject([{ pointer }])
    }) // prettier-ignore

    it('without an Idempotency-Key', async () => {
      await ask(texts(1)).set('Idempotency-Key', 'x').expect(400)
    })
  })

  it('is not answered together with more than 64 MB of others', async () => {
    const own = await startApi()
    const places = Array.from({ length: 100 }, (_, n) => ({ name: `Place ${n}`, sameAs: `https://example.org/${n}/${'x'.repeat(1900)}` }))
    for (let n = 0; n < 10; n++)
      await own.add('/v1/claims', { label: 'Long', text: 'Storks nest in the longest of reeds.', kind: 'fact', language: 'en', places })
    const ask = (many: number) =>
      own
        .as('editor')
        .post('/v1/claims/match')
        .send({ queries: Array.from({ length: many }, (_, n) => ({ id: `${n}`, text: 'storks nest in reeds' })) })
    expect((await ask(3).expect(200)).body.results.map(({ matches }: { matches: Match[] }) => matches.length)).toEqual([10, 10, 10])
    const { body } = await ask(40).expect(400)
    expect(body.errors).toEqual([
      { pointer: '/limit', detail: expect.stringMatching(/64 MB.* fewer of each text, or send fewer than 3\d texts/) },
    ])
    await own.close()
  })

  it('has the 20 heaviest terms of those that are shared', async () => {
    const text =
      'Apples bananas cherries dates elderberries figs grapes hazelnuts kiwis lemons mangoes nectarines olives peaches quinces raspberries strawberries tangerines walnuts yams zucchini apricots blueberries cranberries.'
    await api.add('/v1/claims', { label: 'Harvest', text, kind: 'fact', language: 'en' })
    const [best] = await match(text)
    const weights = best?.explanation.terms.map(({ weight }) => weight) ?? []
    expect(weights).toHaveLength(20)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })

  it('is none of what scores too little', async () => {
    const text = 'The glass bridge over the gorge was closed after 12 days in Houston'
    const ranked = await matchAll(api.database, { text, language: null, drafts: false })
    const told = ranked.filter(({ score }) => score >= 0.02)
    expect(told.length).toBeLessThan(ranked.length)
    expect((await match(text)).map(({ claim }) => claim.id)).toEqual(told.map(({ candidate }) => candidate.id))
  })
})

describe('a new claim', () => {
  const claim = {
    label: 'Sharks',
    text: 'A photograph shows a shark that swims on a flooded motorway in Houston.',
    kind: 'fact',
    language: 'en',
  }

  it('names those it likely repeats in its Link', async () => {
    const { body } = await api.as().get('/v1/claims').query({ q: 'shark photograph' })
    const answer = await api.as('editor').post('/v1/claims').send(claim).expect(201)
    expect(answer.headers.link).toBe(`</v1/claims/${body.data[0].id}>; rel="similar"`)
    const other = await api
      .as('editor')
      .post('/v1/claims')
      .send({ ...claim, label: 'Nothing', text: 'Kumquats ripen.' })
      .expect(201)
    expect(other.headers.link).toBeUndefined()
  })

  it('names five of them at most', async () => {
    const add = () =>
      api
        .as('editor')
        .post('/v1/claims')
        .send({ ...claim, label: 'Otters', text: 'Seven otters moved into the old mill.' })
        .expect(201)
    for (let n = 0; n < 6; n++) await add()
    expect((await add()).headers.link?.match(/rel="similar"/g)).toHaveLength(5)
  })

  describe('is recorded, without a Link, where those like it', () => {
    it('cannot be found', async () => {
      const owner = await api.connect('owner')
      await owner.query('REVOKE EXECUTE ON FUNCTION ts_filter(tsvector, "char"[]) FROM PUBLIC')
      const answer = await api.as('editor').post('/v1/claims').send(claim)
      await owner.query('GRANT EXECUTE ON FUNCTION ts_filter(tsvector, "char"[]) TO PUBLIC')
      expect(answer).toMatchObject({ status: 201, headers: expect.not.objectContaining({ link: expect.anything() as string }) as object })
    })

    it('are long in being found', async () => {
      const { serviceUrl, drop } = await cloneDatabase()
      const busy = openDatabase({ url: serviceUrl, poolSize: 1, statementNames: true })
      const held = await busy.pool.connect()
      expect(await linksToSimilar(busy, claim)).toEqual([])
      held.release()
      await busy.close()
      await drop()
    })
  })

  it.each([
    ['ko', '러시아 잠수함이 저수지에 나타났다', '저수지에 러시아 잠수함이 나타났다고'],
    ['hi', 'प्रधानमंत्री मोदी इस्तीफ़ा देंगे', 'मोदी प्रधानमंत्री इस्तीफ़ा देंगे आज'],
    ['th', 'เรือดำน้ำ รัสเซีย โผล่ขึ้น ที่ อ่างเก็บน้ำ', 'อ่างเก็บน้ำ เรือดำน้ำ รัสเซีย'],
    ['fa', 'می\u200cخواهند نمی\u200cتوانند شده\u200cاند', 'شده\u200cاند می\u200cخواهند'],
    ['uk', 'Мій буй її.', 'Її буй мій'],
    ['ru', 'Йод и чай.', 'йод'],
    ['pl', 'Łódź jest oblężona.', 'oblezona LODZ'],
    ['el', 'Η Αθήνα πολιορκείται.', 'ΑΘΗΝΑ'],
  ])('in %s is found by its words: %s', async (language, text, post) => {
    const { id } = await api.add('/v1/claims', { ...claim, label: '—', text, language })
    for (const spoken of [{ language }, {}]) {
      const queries = [{ id: 'q', text: post, ...spoken }]
      const { body } = await api.as().post('/v1/claims/match').send({ queries }).expect(200)
      expect(body).toMatchObject({ results: [{ matches: [{ claim: { id } }] }] })
    }
  })

  it('is found by readers through a slip, however many drafts have words like it', async () => {
    for (const letter of 'abcdefghjklm')
      await api.add('/v1/claims', { ...claim, label: 'Draft', text: `mangustinz${letter} mangustin${letter}i`, releaseAt: null })
    const { id } = await api.add('/v1/claims', { ...claim, label: 'Fruit', text: 'The mangystinzi harvest was sold.' })
    const queries = [{ id: 'q', text: 'mangustinzi' }]
    const { body } = await api.as().post('/v1/claims/match').send({ queries }).expect(200)
    expect(body).toMatchObject({ results: [{ matches: [{ claim: { id } }] }] })
  })

  it('of nothing but fillers is found by who says the very same', async () => {
    const { id } = await api.add('/v1/claims', { ...claim, label: 'Tautology', text: 'It is what it is.' })
    const queries = [{ id: 'q', text: 'It is what it is!', language: 'en' }]
    const { body } = await api.as().post('/v1/claims/match').send({ queries }).expect(200)
    expect(body).toMatchObject({ results: [{ matches: [{ claim: { id }, score: 1, explanation: { terms: [] } }] }] })
  })

  it('without a word is found by who says the very same', async () => {
    const { id } = await api.add('/v1/claims', { ...claim, label: 'Shock', text: '😱😱' })
    const queries = [{ id: 'q', text: '😱😱' }]
    const { body } = await api.as().post('/v1/claims/match').send({ queries }).expect(200)
    expect(body).toMatchObject({ results: [{ matches: [{ claim: { id }, score: 1, explanation: { terms: [] } }] }] })
  })

  it('is refused with ifNew where its text is there, however it is written', async () => {
    const add = (text: string, ifNew = 'true') =>
      api
        .as('editor')
        .post('/v1/claims')
        .query({ ifNew })
        .send({ ...claim, text })
    const first = await add('The Côte was mined, in 3 places.').expect(201)
    const second = await add('  the cote WAS mined – in 3 places').expect(409)
    expect(second.body).toMatchObject({
      type: 'urn:onrecord:problem:taken',
      existing: `/v1/claims/${first.body.id}`,
      errors: [{ pointer: '/text' }],
    })
    await add('The Côte was mined, in 4 places.').expect(201)
    for (const other of ['It was 5.', 'It was -5.', 'It was 5%.', '!!!', '???']) await add(other).expect(201)
    for (const same of ['it was −5', 'It was 5 %', '"It was 5"', '!!!']) await add(same).expect(409)
    const apart = [
      'It is (5).',
      'It is (-5).',
      'It cost $5.',
      'It cost -$5.',
      '0.125 of them',
      '0125 of them',
      '10² men',
      '102 men',
      '3-4 of them',
      '3.4 of them',
      '5‰ of it',
      '5 of it',
    ]
    for (const other of apart) await add(other).expect(201)
    await add('La «Côte» est à 1,500 m, sûrement.').expect(201)
    for (const same of ['La "Cote" est à 1500 m: sû\u00adrement! 🚀', '`la` cote ~est~ <à> 1.500 m, \u200esûrement'])
      await add(same).expect(409)
    await add('The Côte was mined, in 3 places.', 'false').expect(201)
  })

  it('is written once when several say the same at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        api
          .as('editor')
          .post('/v1/claims?ifNew=true')
          .send({ ...claim, text: 'Eight people typed this.' }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)])
  })
})

it('knows which words are common before Postgres has statistics of them', async () => {
  const fresh = await startApi()
  const owner = await fresh.connect('owner')
  await owner.query(`INSERT INTO claim (label, text, kind, language)
    SELECT 'Crane ' || n, 'Harbour crane ' || n || ' was repaired.', 'fact', 'en' FROM generate_series(1, 100) AS n`)
  const { shares, claims } = await profileOf(fresh.database, 'newsroom')
  await fresh.close()
  expect((shares.get('harbour') ?? 0) * claims).toBeCloseTo(100, 0)
  expect(shares.get('houston') ?? 0).toBeLessThan(0.1)
})

it('finds the claim that has the rarest word, however many have those beside it, and what these are called otherwise', async () => {
  const fresh = await startApi()
  const owner = await fresh.connect('owner')
  await owner.query(`
    INSERT INTO claim (label, text, kind, language) SELECT 'Claim ' || n, CASE WHEN n % 4 = 0
      THEN 'President Donald Trump met the Russian president Vladimir Putin of Russia again.' ELSE 'A crane was repaired.' END,
      'fact', (ARRAY['en', 'en', 'de', 'fr', 'es', 'uk'])[1 + n % 6] FROM generate_series(1, 7000) AS n;
    INSERT INTO claim (slug, label, text, kind, language) VALUES ('taken', 'Avdiivka', 'Avdiivka was taken in spring.', 'fact', 'en');
    ANALYZE`)
  const queries = [{ id: 'one', text: 'Trump and Putin both silent on Avdiivka' }]
  const { body } = await fresh.as('editor').post('/v1/claims/match').send({ queries }).expect(200)
  expect(body.results[0].matches[0]?.claim.slug).toBe('taken')
  await fresh.close()
})

it('weighs for readers what it would without drafts, also where these are most of what there is', async () => {
  const fresh = await startApi()
  const owner = await fresh.connect('owner')
  const told = async () => {
    // How words weigh is remembered for a minute.
    const anew = await startApi({}, { find: async () => ({ ...fresh.urls, drop: async () => {} }) })
    const queries = ['is Zanzibar a place', 'Zanzibr', 'crane in Zanzibar'].map((text, n) => ({ id: `${n}`, text }))
    const { body } = await anew.as().post('/v1/claims/match').send({ queries }).expect(200)
    await anew.close()
    return body as object
  }
  await owner.query(`INSERT INTO claim (label, text, kind, language, release_at)
    SELECT 'Crane ' || n, 'Harbour crane ' || n || CASE n WHEN 7 THEN ' in Zanzibar' ELSE '' END || ' was repaired.', 'fact', 'en', now() FROM generate_series(1, 30) AS n`)
  const before = await told()
  const crane = expect.objectContaining({ claim: expect.objectContaining({ label: 'Crane 7' }) }) as object
  const found = { matches: expect.arrayContaining([crane]) as object }
  expect(before).toMatchObject({ results: [found, found, found] })
  await owner.query(
    `INSERT INTO claim (label, text, kind, language) SELECT 'Strike ' || n, 'Zanzibar is on strike ' || n, 'fact', 'en' FROM generate_series(1, 2500) AS n; ANALYZE`,
  )
  expect(await told()).toEqual(before)
  await fresh.close()
})

it('is not gone on with when nobody waits for it any more', async () => {
  const narrow = await startApi({}, { poolSize: 1 })
  const owner = await narrow.connect('owner')
  const locks = await watchLocks(narrow.urls.ownerUrl)
  await narrow.add('/v1/claims', { label: 'Encirclement', text: 'The city is encircled.', kind: 'fact', language: 'en' })
  let statements = 0
  narrow.database.pool.on('acquire', () => statements++)
  const body = (texts: number) => ({ queries: Array.from({ length: texts }, (_, n) => ({ id: `${n}`, text: `encirclement ${n}` })) })
  const countOf = async (work: () => Promise<unknown>) => {
    const before = statements
    await work()
    return statements - before
  }
  const ask = () => narrow.as().post('/v1/claims/match').send(body(20)).expect(200)
  await ask()
  const ofTwenty = await countOf(ask)
  await owner.query('BEGIN; LOCK TABLE lexicon')
  const gone = new AbortController()
  const given = fetch(`${addressOf(narrow)}/v1/claims/match`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body(100)), signal: gone.signal }) // prettier-ignore
  await vi.waitFor(async () => expect(await locks.waiting()).toBe(1), patience)
  gone.abort()
  await expect(given).rejects.toThrow(/abort/)
  await vi.waitFor(async () => expect(await connectionsTo(narrow)).toBe(0), patience)
  await owner.query('ROLLBACK')
  // One connection serves whoever asks in turn: these would wait behind those that nobody waits for.
  expect(await countOf(ask)).toBeLessThan(1.5 * ofTwenty)
  await locks.end()
  await narrow.close()
})

const connectionsTo = ({ app }: Api) =>
  new Promise<number>((resolve, reject) => app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))))

describe('among claims that all have the same words', () => {
  let war: Api
  beforeAll(async () => {
    war = await startApi()
    const owner = await war.connect('owner')
    await owner.query(`
      INSERT INTO claim (label, text, kind, language, release_at) VALUES ('The first', 'Russia attacked Ukraine.', 'fact', 'en', now());
      INSERT INTO claim (label, text, kind, language, release_at)
        SELECT 'Attack ' || n, 'Russia attacked Ukraine near settlement ' || n || CASE WHEN n % 5 < 3 THEN ' with drones' ELSE '' END || CASE WHEN n % 5 > 1 THEN ' with tanks.' ELSE '.' END,
          'fact', 'en', now() FROM generate_series(1, 4500) AS n;
      ANALYZE`)
  }, 60_000)
  afterAll(() => war.close())

  const matched = async (text: string): Promise<Match[]> =>
    (
      await war
        .as()
        .post('/v1/claims/match')
        .send({ queries: [{ id: 'q', text }] })
        .expect(200)
    ).body.results[0].matches

  it('the one that says the very same comes first, however old it is', async () => {
    expect((await matched('RUSSIA attacked Ukraine'))[0]).toMatchObject({ claim: { label: 'The first' }, band: 'likely' })
  })

  it('some of the newest are told where not even a pair of words is rare', async () => {
    const [best] = await matched('drones & tanks')
    expect(best?.explanation.terms.map(({ term }) => term).toSorted()).toEqual(['drone', 'tank'])
  })

  it.each(['lol', 'omgosh'])('nor does a word keep them away that none of them has: %s', async (word) => {
    const [best] = await matched(`drones & tanks ${word}`)
    expect(best?.explanation.terms.map(({ term }) => term).toSorted()).toEqual(['drone', 'tank'])
  })

  it('a new one that says the same is told what it repeats', async () => {
    const { body, headers } = await war
      .as('editor')
      .post('/v1/claims')
      .send({ label: 'Once more', text: 'Russia attacked Ukraine!', kind: 'fact', language: 'en' })
      .expect(201)
    const [one, other] = await matched('Russia attacked Ukraine')
    expect([one?.claim.id, other?.claim.label]).toEqual([body.id, 'The first'])
    expect(headers.link).toBe(`</v1/claims/${other?.claim.id}>; rel="similar"`)
  })
})

describe('a text is the same, for ifNew, as another', () => {
  const isKnown = async (text: string, to: string) => {
    const { rows } = await api.database.pool.query<{ known: boolean }>('SELECT text_digest($1) = text_digest($2) AS known', [text, to])
    return rows[0]?.known
  }

  it.each([
    ['.25 of them', '0.25 of them'],
    ['It cost $.5 million', 'It cost $0.5 million'],
    ['Temperature:-5 there', 'Temperature: -5 there'],
    ['It is –5 there', 'It is minus 5 there'],
    ['10½ tons', '10 1/2 tons'],
    ['＄5 million', '$5 million'],
    ['At most <= 50', 'At most ≤ 50'],
    ['See No.5', 'See No. 5'],
    ['So he said.5', 'So he said 5'],
    ['It was <mined>', 'It was mined'],
    ['It was mined – in 3 places', 'It was mined in 3 places'],
    ['It is שָׁלוֹם', 'It is שלום'],
    ['東京 タワー、閉鎖。', '東京タワー閉鎖'],
    ['서울 지하철 COVID 중단', '서울지하철 covid 중단!'],
    ['ประเทศไทย กำลัง', 'ประเทศไทยกำลัง'],
  ])('%s: %s', async (text, to) => expect(await isKnown(text, to)).toBe(true))

  it.each([
    ['.5 percent', '5 percent'],
    ['東京タワー', '東京ワター'],
    ['10½ tons', '101/2 tons'],
    ['$5 million', '€5 million'],
    ['5 million $', '5 million €'],
    ['£5 million', '5 million'],
    ['$-5 million', '$5 million'],
    ['Turnout was > 50', 'Turnout was < 50'],
    ['Turnout was >50', 'Turnout was 50'],
    ['Turnout was ≤ 50', 'Turnout was < 50'],
    ['Temperature:-5 there', 'Temperature: 5 there'],
    ['It is –5 there', 'It is 5 there'],
    ['$$$', '€€€'],
  ])('but not: %s and %s', async (text, to) => expect(await isKnown(text, to)).toBe(false))

  it('and is refused', async () => {
    const send = (text: string) =>
      api.as('editor').post('/v1/claims?ifNew=true').send({ label: 'Prices', text, kind: 'fact', language: 'en' })
    await send('Grain is at ₴5 million.').expect(201)
    await send('Grain is at €5 million.').expect(201)
    await send('grain is at € 5 million').expect(409)
  })
})

it('a match is not found by fillers, also of languages of which Postgres has no dictionary', async () => {
  const claims = [
    [
      'uk',
      'Міст на Десні',
      'Міст, який стоїть на Десні, не буде відкрито ні в січні, ні у лютому.',
      'що є, а чого ні: не в тому, а у тім, на якому стоїть',
    ],
    ['pl', 'Most na Narwi', 'Most nie zostanie otwarty, nawet jeśli się tak mówi.', 'nie, nawet jeśli się tak zawsze robi na wsi'],
    ['fr', 'Pont sur la Somme', 'Le pont de la Somme ne sera pas ouvert, a dit le maire.', 'ne pas dire que le chat a de la chance'],
  ] as const
  for (const [language, label, text, post] of claims) {
    await api.add('/v1/claims', { label, text, kind: 'fact', language, releaseAt: '2025-01-01T00:00:00Z' })
    expect((await match(text.slice(0, 30)))[0]?.claim.label, text).toBe(label)
    const terms = (await match(post)).flatMap(({ explanation }) => explanation.terms.map(({ term }) => term))
    for (const filler of ['на', 'ні', 'у', 'в', 'не', 'що', 'nie', 'nawet', 'jesli', 'sie', 'le', 'la', 'de', 'a', 'ne'])
      expect(terms, post).not.toContain(filler)
  }
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSearch } from '../src/search/syntax.ts'
import { greatest, windowsBelow, withRecent } from '../src/search/windows.ts'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.close())

interface SearchPage {
  data: { id: string; slug: string; label: string; highlights: Record<string, string | null> }[]
  next: string | null
  ranked: boolean
}

async function search(q: string, more: Record<string, string> = {}, path = '/v1/claims', role?: 'editor'): Promise<SearchPage> {
  const { body, status } = await api
    .as(role)
    .get(path)
    .query({ q, ...more })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as SearchPage
}
const labelsFor = async (q: string, more: Record<string, string> = {}) => (await search(q, more)).data.map(({ label }) => label)
const add = (label: string, text: string, more: object = {}) =>
  api.add('/v1/claims', { label, text, kind: 'fact', language: 'en', ...more })

describe('what people type into the box', () => {
  it.each([
    ['pokrovsk hub', [[{ words: 'pokrovsk' }, { words: 'hub' }]]],
    ['"logistics hub" lost', [[{ words: 'logistics hub', exact: true }, { words: 'lost' }]]],
    ['hub or depot', [[{ words: 'hub' }], [{ words: 'depot' }]]],
    [
      'hub OR "supply depot" -drone',
      [
        [{ words: 'hub' }],
        [
          { words: 'supply depot', exact: true },
          { words: 'drone', not: true },
        ],
      ],
    ],
    ['pokr*', [[{ words: 'pokr', prefix: true }]]],
    ['logistics hu*', [[{ words: 'logistics' }, { words: 'hu', prefix: true }]]],
    ['covid-1*', [[{ words: '1', prefix: true, before: 'covid', exact: true }]]],
    ['-anti-tank*', [[{ words: 'tank', prefix: true, before: 'anti', exact: true, not: true }]]],
    ['1,500*', [[{ words: '1500', prefix: true }]]],
    ['2.345.678*', [[{ words: '2345678', prefix: true }]]],
    ['1.5*', [[{ words: '5', prefix: true, before: '1' }]]],
    ['می\u200cخو*', [[{ words: 'میخو', prefix: true }]]],
    ['Марʼян*', [[{ words: 'ян', prefix: true, before: 'Мар' }]]],
    ['½*', [[{ words: '2', prefix: true, before: '1' }]]],
    ['№17*', [[{ words: '17', prefix: true }]]],
    ['U.S*', [[{ words: 'US', prefix: true }]]],
    ['-J. K. Roe 12 500 men', [[{ words: 'J. K.', not: true }, { words: 'Roe' }, { words: '12 500' }, { words: 'men' }]]],
    ['2021 500 U.S.-led', [[{ words: '2021' }, { words: '500' }, { words: 'U.S.-led' }]]],
    ['ʼ* ʻ', []],
    ['"never closed', [[{ words: 'never closed', exact: true }]]],
    ['-"a phrase"', [[{ words: 'a phrase', exact: true, not: true }]]],
    ['“logistics hub” lost', [[{ words: 'logistics hub', exact: true }, { words: 'lost' }]]],
    [
      '-„nie wieder“ „so"',
      [
        [
          { words: 'nie wieder', exact: true, not: true },
          { words: 'so', exact: true },
        ],
      ],
    ],
    ['«опорний пункт» or ‟pivot”', [[{ words: 'опорний пункт', exact: true }], [{ words: 'pivot', exact: true }]]],
    ['צה"ל תקף "דובר צה"ל" x', [[{ words: 'צה"ל' }, { words: 'תקף' }, { words: 'דובר צה"ל', exact: true }, { words: 'x' }]]],
    ['12" pipe "in 2014" x', [[{ words: '12"' }, { words: 'pipe' }, { words: 'in 2014', exact: true }, { words: 'x' }]]],
    [
      '(khark* or pokr＊), -(lym*).',
      [
        [{ words: 'khark', prefix: true }],
        [
          { words: 'pokr', prefix: true },
          { words: 'lym', prefix: true, not: true },
        ],
      ],
    ],
    [
      'S-400 T‑90*',
      [
        [
          { words: 'S-400', exact: true },
          { words: '90', prefix: true, before: 'T', exact: true },
        ],
      ],
    ],
    ['* - "" or', []],
  ])('%s', (q, groups) => expect(readSearch(q)).toEqual(groups))
})

describe('words', () => {
  it.each([
    ['fr', 'Une conseillère condamnée hier', ['condamné', 'condamnés', 'condamnee', 'CONDAMNÉES'], 'condamnée'],
    ['fr', 'Les brigades éloignées du front', ['éloigné', 'eloignees', 'éloignée front'], 'éloignées'],
    ['pt', 'As operações na fronteira', ['operação', 'operacoes', '"operação na fronteira"'], 'operações'],
    ['es', 'Las evacuaciones del valle', ['evacuación', 'evacuaciones'], 'evacuaciones'],
    ['ro', 'Declarații despre buget', ['declarație', 'declaratii'], 'Declarații'],
    ['sv', 'De män som greps', ['män', 'män greps'], 'män'],
  ])('are found in every form where accents tell it, %s: %s', async (language, text, queries, marked) => {
    await add(`Forms of ${text}`, text, { language })
    for (const q of queries) {
      const found = (await search(q, { language })).data.find(({ label }) => label === `Forms of ${text}`)
      expect(found, q).toBeDefined()
      if (q !== 'eloignees') expect(found?.highlights.text, q).toContain(`<mark>${marked}</mark>`)
    }
    expect(await labelsFor(`-${queries[0]}`, { language })).not.toContain(`Forms of ${text}`)
  })

  it('are one word where they are initials', async () => {
    await add('Initials with stops', 'Quartermasters of the U.S. army asked J. K. Quillfeather and the N.A.A.C.P. for help.')
    await add('Initials without', 'Quartermasters of the US army asked JK Quillfeather.')
    await add('Other initials', 'Quartermasters of the U.K. army asked for their general’s help.')
    const both = ['Initials without', 'Initials with stops']
    for (const q of [
      'u.s. quartermasters',
      'US quartermasters',
      '"the U.S. army asked" quartermasters',
      'J.K. Quillfeather',
      'jk quillfeather',
    ])
      expect((await labelsFor(q)).toSorted(), q).toEqual(both.toSorted())
    for (const q of ['naacp', 'N.A.A.C.P.', 'N.A.A*', 'j. k. quillfeather', '"asked J. K. Quillfeather"'])
      expect(await labelsFor(q), q).toContain('Initials with stops')
    expect((await search('U.S. quartermasters')).data.map(({ highlights }) => highlights.text)).toContain(
      '<mark>Quartermasters</mark> of the <mark>U.S</mark>. army asked J. K. Quillfeather and the N.A.A.C.P. for help.',
    )
    expect(await labelsFor('quartermasters 9 a.m.')).toEqual([])
  })

  it('are one number whatever parts its thousands, and in whatever digits', async () => {
    await add('Thousands', 'Thatchers counted 12\u202f500 spokes.')
    await add('Digits', 'عربات ٢٬٠٤٨ في المستودع', { language: 'ar' })
    for (const q of ['thatchers 12500', 'thatchers 12,500', 'thatchers 12 500', 'thatchers "12 500 spokes"', "thatchers 12'500"])
      expect(await labelsFor(q), q).toEqual(['Thousands'])
    for (const q of ['2048', '٢٠٤٨', '2,048', '૨૦૪૮']) expect(await labelsFor(q), q).toContain('Digits')
    expect((await search('thatchers 12500')).data[0]?.highlights.text).toBe(
      '<mark>Thatchers</mark> counted <mark>12\u202f500</mark> spokes.',
    )
    await add('Versions', 'Coachbuilders released 7.31 and 2.5.')
    expect(await labelsFor('coachbuilders 7.3*')).toEqual(['Versions'])
    expect(await labelsFor('coachbuilders 2.3*')).toEqual([])
  })

  it('stand apart where they are not of one run', async () => {
    const text =
      'At 9 a.m. U.S. haywards came to Washington, D.C. U.N. envoys. On August 24 300 haywards crossed; in 2021 500 fled and 1 500 were hurt. Plan B. A. Smith, vitamin C. I see; e.g. the.gazette said.'
    await add('Runs', text)
    const queries = [
      'U.S. haywards',
      '"US haywards came"',
      'D.C. haywards',
      'un haywards',
      '"August 24" haywards',
      '"300 haywards crossed"',
    ]
    const more = [
      '"2021 500" haywards',
      '"500 fled" haywards',
      'haywards 1500',
      '"plan b" haywards',
      '"vitamin c" haywards',
      '"the gazette said"',
    ]
    for (const q of [...queries, ...more]) expect(await labelsFor(q), q).toEqual(['Runs'])
    for (const q of ['haywards 2021500', '-"300 haywards crossed" envoys haywards']) expect(await labelsFor(q), q).toEqual([])
  })

  it('are one run whatever space is between', async () => {
    await add('Spaces', 'Поэт А.\u00a0С.\u00a0Чумацкин писал.', { language: 'ru' })
    for (const q of ['"А. С. Чумацкин"', 'А. С. Чумацкин', 'АС Чумацкин', 'А.С. Чумацкин'])
      expect(await labelsFor(q), q).toEqual(['Spaces'])
    await add('No spaces', 'Costermonger JK Rowlandson sold 12,500 or 13500.')
    for (const q of ['J. K. Rowlandson', 'costermonger 12 500', 'costermonger 13\u00a0500', 'É.U. or rowlandson'.normalize('NFD')])
      expect(await labelsFor(q), q).toEqual(['No spaces'])
  })

  it('of a phrase are all asked for, though one is a filler where it keeps its accents', async () => {
    await add('Only Paulo', 'Paulo Guedes falou ontem.', { language: 'pt' })
    await add('São Paulo', 'A cidade de São Paulo dormiu ontem.', { language: 'pt' })
    for (const q of ['"São Paulo" ontem', 'São-Paulo', '"sao paulo"'])
      expect(await labelsFor(q, { language: 'pt' }), q).toEqual(['São Paulo'])
    expect(await labelsFor('ontem -"São Paulo"', { language: 'pt' })).toEqual(['Only Paulo'])
  })

  it('of a label weigh more than those of a text, in each of their forms', async () => {
    await add('Un bourrelier éloigné', 'Autre chose.', { language: 'fr' })
    await add('Les bourreliers éloignées', 'Autre chose.', { language: 'fr' })
    await add('Autre bourrelier', 'Il est éloigné.', { language: 'fr' })
    for (const q of ['bourrelier éloigné', 'bourrelier éloignée'])
      expect((await labelsFor(q, { language: 'fr' })).at(-1), q).toBe('Autre bourrelier')
  })

  it('are found in every form, whatever their case and accents', async () => {
    await add('Bridgehead', 'Engineers built pontoon bridges near Zaporožje overnight.')
    for (const q of ['bridge pontoons', 'ENGINEER', 'zaporozje', 'Zaporožje', 'overnight engineers'])
      expect(await labelsFor(q), q).toContain('Bridgehead')
    expect(await labelsFor('pontoon tunnels')).toEqual([])
  })

  it('are all wanted, in phrases next to each other, with or either, with a hyphen not', async () => {
    await add('Grain corridor', 'The grain corridor carried sunflower oil.')
    await add('Grain store', 'The store of grain burnt, and the corridor with it.')
    expect((await labelsFor('grain corridor')).toSorted()).toEqual(['Grain corridor', 'Grain store'])
    for (const q of ['"grain corridor"', '“grain corridor”', '„grain corridor“', '«grain corridor»'])
      expect(await labelsFor(q), q).toEqual(['Grain corridor'])
    expect(await labelsFor('grain -sunflower')).toEqual(['Grain store'])
    expect((await labelsFor('sunflower or burnt')).toSorted()).toEqual(['Grain corridor', 'Grain store'])
    expect(await labelsFor('corridor -grain')).toEqual([])
    expect(await labelsFor('-sunflower')).toContain('Grain store')
    expect(await labelsFor('-sunflower')).not.toContain('Grain corridor')
  })

  it('may be begun only, as one types', async () => {
    await add('Wheelwright', 'A wheelwright mended forty carts.')
    for (const q of ['wheelw*', 'forty wheelwri*', 'wheelwright*', 'WHEELW*']) expect(await labelsFor(q), q).toEqual(['Wheelwright'])
    expect(await labelsFor('wheelx*')).toEqual([])
  })

  it('of sixty letters and more are begun as well, whatever shorter words begin so', async () => {
    await add('Rinderkennzeichnung', `Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt.`, { language: 'de' })
    await add('กองกำลัง', `กองกำลัง${'ของพวกเขาถูกล้อมไว้ในเมือง'.repeat(4)}`, { language: 'th' })
    expect(await labelsFor('rindfleisch*')).toEqual(['Rinderkennzeichnung'])
    await add('Rindfleisch', 'Rindfleisch ist teuer.', { language: 'de', releaseAt: null })
    await add('Kurz', 'กองกำลัง', { language: 'th' })
    expect(await labelsFor('rindfleisch*')).toEqual(['Rinderkennzeichnung'])
    expect((await labelsFor('กองกำลัง*')).toSorted()).toEqual(['Kurz', 'กองกำลัง'])
  })

  it.each([
    ['words and phrases', 'must have at most 50 words and phrases', (more: number) => `"w x" ${'-w '.repeat(49 + more)}`],
    ['beginnings', 'must have at most 10 beginnings of words', (more: number) => '-w* '.repeat(10 + more)],
    ['characters', 'must have at most 1000 characters', (more: number) => `${'w'.repeat(998)} w${'w'.repeat(more)}`],
  ])('are so many and no more: %s', async (_, detail, sought) => {
    await search(sought(0))
    for (const path of ['/v1/claims', '/v1/sources', '/v1/analysts']) {
      const { body } = await api
        .as()
        .get(path)
        .query({ q: sought(1) })
        .expect(400)
      expect(body).toMatchObject({ errors: [{ pointer: 'q', detail }] })
    }
  })

  it('are words whatever signs stand around them, in texts and in what is sought', async () => {
    await add(
      'Guillemets',
      'La «opération quokka» et “l’opéra”, `gecko`, <numbat> and dugong>, ‹axolotl›, #tapir | $okapi ~4711 +4712 −4713.',
      { language: 'fr' },
    )
    await add('Лапки', 'Систему «Patriot kookaburra» підняли.', { language: 'uk' })
    for (const q of [
      'quokka',
      '«quokka»',
      '"opération quokka"',
      '<numbat>',
      'numbat',
      'dugong',
      'gecko',
      '`gecko`',
      'axolotl',
      'tapir',
      'okapi',
      '4711',
      '4712',
      '+4712',
      '4713',
    ])
      expect(await labelsFor(q), q).toEqual(['Guillemets'])
    for (const q of ['patriot', '«Patriot» систему', '"patriot kookaburra"', 'kookab*']) expect(await labelsFor(q), q).toEqual(['Лапки'])
    expect(await labelsFor('«Patriot» гелікоптер')).toEqual([])
  })

  it('are found with or without what nobody sees in them', async () => {
    await add('Hidden', 'Zero\u200bwidth, so\u00adftly spoken, \u200efrom the left, می\u200cخواهند.')
    for (const q of ['zero', 'width', 'softly', 'so\u00adftly', '"from the left"', 'می\u200cخواهند', 'میخواهند', 'می\u200cخو*'])
      expect(await labelsFor(q), q).toEqual(['Hidden'])
  })

  it('are words beside signs that would fold into letters', async () => {
    await add('Price', 'It cost ₹510, then ₺260 and ₨70, for №18 and Semaglutide™.')
    for (const q of ['510', '₹510', '260', '70', '18', '№18', 'semaglutide', 'semaglutide™', '₹51*', 'semaglut*'])
      expect(await labelsFor(q), q).toEqual(['Price'])
    await add('佐々木', '佐々木 小次郎', { language: 'ja' })
    expect(await labelsFor('佐々木')).toEqual(['佐々木'])
    expect(await labelsFor('佐木')).toEqual([])
  })

  it.each([
    [
      'zh',
      '據報道，北京市昨日被洪水包圍。',
      ['北京', '北京市昨日', '洪水 北京', '洪', '圍', '"包圍"', '北京*', '京市昨*'],
      ['京北', '洪包', '"北京 洪水"'],
    ],
    [
      'ja',
      '東京タワーは2020年5月初めに閉鎖された。',
      ['東京', 'タワー', '閉鎖', '2020年5月', '5月', '月', 'ﾀﾜｰ', '2020 東京'],
      ['東タ', '6月', '京東'],
    ],
    ['ko', '대통령은 서울에서 연설했다.', ['대통령', '서울', '서울에서 연설', '통령은'], ['서에', '"대통령 서울"']],
    ['th', 'ผู้ว่ากรุงเทพมหานครกำลังลาออก', ['กรุงเทพ', 'มหานคร', 'ลาออก', 'ผู้ว่า', 'กำลัง'], ['ออกลา']],
    ['lo', 'ນະຄອນຫຼວງວຽງຈັນ', ['ວຽງຈັນ', 'ນະຄອນ'], ['ຈັນວຽງ']],
    ['km', 'រាជធានីភ្នំពេញ', ['ភ្នំពេញ', 'រាជធានី'], ['ពេញភ្នំ']],
    ['my', 'ရန်ကုန်မြို့တွင်', ['ရန်ကုန်', 'မြို့'], ['ကုန်ရန်']],
  ])('are found wherever they stand where none are parted by spaces, %s: %s', async (language, text, queries, others) => {
    await add(`Unparted ${language}`, text, { language })
    for (const q of queries) {
      const found = (await search(q, { language })).data.find(({ label }) => label === `Unparted ${language}`)
      expect(found, q).toBeDefined()
      if (!/[*" ﾀ]/.test(q)) expect(found?.highlights.text, q).toContain(`<mark>${q}</mark>`)
    }
    for (const q of others) expect(await labelsFor(q, { language }), q).toEqual([])
    expect(await labelsFor(`-${queries[0]}`, { language })).not.toContain(`Unparted ${language}`)
  })

  it.each([
    [
      'ja',
      '「増税」を否定し、NATO加盟は2030年・秋までに。',
      ['「増税」を否定', '、NATO加盟は2030年・秋', '否定し、', '年・秋まで', 'は2030*'],
      ['増を否定', '増・税を'],
    ],
    ['zh', '弗拉基米尔·普京表示，美方（今）不同意。', ['弗拉基米尔·普京', '普京表示，美方', '美方（今）不同'], ['表示，方', '今同意']],
    ['ko', '계엄령을 선포했다.', ['"계엄령을 선포했다"', '"령을 선포"'], ['"계엄령 선포"']],
  ])('are found with the signs that stand between them, %s: %s', async (language, text, queries, others) => {
    await add(`Signs ${language}`, text, { language })
    for (const q of [text, ...queries]) {
      const found = (await search(q, { language })).data.find(({ label }) => label === `Signs ${language}`)
      expect(found, q).toBeDefined()
      if (q !== text && !/[*「、]/.test(q))
        expect(found?.highlights.text?.replaceAll('</mark> <mark>', ' '), q).toContain(`<mark>${q.replaceAll('"', '')}</mark>`)
    }
    for (const q of others) expect(await labelsFor(q, { language }), q).toEqual([])
  })

  it.each([
    ['th', 'นายกรัฐมนตรีเลือกตั้ง'],
    ['lo', 'ນາຍົກລັດຖະມົນຕີ'],
    ['km', 'នាយករដ្ឋមន្ត្រី'],
    ['my', 'ဝန်ကြီးချုပ်'],
    ['el', 'Μητσοτάκης'],
    ['el', 'ΕΣΤΙΑΣΗ'],
    ['fa', 'ایرانی'],
  ])('are found letter by letter while they are typed, %s: %s', async (language, word) => {
    await add(`Typed ${word}`, word, { language })
    for (const typed of [word, word.toUpperCase(), word.toLowerCase()])
      for (let length = 1; length <= typed.length; length++) {
        const q = `${typed.slice(0, length)}*`
        const found = (await search(q, { language, limit: '200' })).data.find(({ label }) => label === `Typed ${word}`)
        expect(found, q).toBeDefined()
        expect(found?.highlights.text, q).toContain('<mark>')
      }
  })

  it('that are joined are so beside letters that are not parted', async () => {
    await add('Crowd', 'US軍と13,700人が参加した。', { language: 'ja' })
    for (const q of ['U.S.軍', '"U.S.軍と"', 'US軍', '13,700人', '13700人']) expect(await labelsFor(q), q).toEqual(['Crowd'])
  })

  it('are found whichever of two letters is typed that look alike', async () => {
    await add('Teheran', 'تهران پایتخت ایران است', { language: 'fa' })
    await add('Lahore', 'لاہور بڑا شہر ہے', { language: 'ur' })
    await add('Ґудзь', 'Ґрати зняли', { language: 'uk' })
    for (const q of ['ايران', 'ایران', 'پايتخت']) expect(await labelsFor(q), q).toEqual(['Teheran'])
    for (const q of ['لاهور', 'لاہور شهر']) expect(await labelsFor(q), q).toEqual(['Lahore'])
    for (const q of ['гудзь', 'ґудзь грати']) expect(await labelsFor(q), q).toEqual(['Ґудзь'])
    expect((await search('ايران')).data[0]?.highlights.text).toBe('تهران پایتخت <mark>ایران</mark> است')
    expect((await search('гудзь')).data[0]?.highlights.label).toBe('<mark>Ґудзь</mark>')
  })

  it('are found with hamza, madda and nukta or without, whole or begun', async () => {
    await api.add('/v1/analysts', { name: 'إبراهيم الأسمري', kind: 'person' })
    await add('Arabic', 'الإسرائيلي آمن في أسمرة', { language: 'ar' })
    await add('Hindi', 'ज़ेलेंस्की ने फ़िल्म देखी', { language: 'hi' })
    for (const q of ['ابراهيم', 'إبراهيم', 'ابراه*', 'الاسمري'.normalize('NFD'), 'إبراهيم'.normalize('NFD')])
      expect([q, (await search(q, {}, '/v1/analysts', 'editor')).data]).toEqual([q, [expect.objectContaining({ name: 'إبراهيم الأسمري' })]])
    for (const q of ['الاسر*', 'أسمرة', 'اسمر*', 'امن']) expect([q, await labelsFor(q)]).toEqual([q, ['Arabic']])
    for (const q of ['जेलेंस्की', 'ज़ेलेंस्की', '\u095bेलेंस्की', 'फिल्म', 'फि*', 'जेलेंस्की फ़िल्म']) expect([q, await labelsFor(q)]).toEqual([q, ['Hindi']])
    expect((await search('जेलेंस्की')).data[0]?.highlights.text).toBe('<mark>ज़ेलेंस्की</mark> ने फ़िल्म देखी')
    expect((await search('اسمرة')).data[0]?.highlights.text).toBe('الإسرائيلي آمن في <mark>أسمرة</mark>')
  })

  it('are found in the plural of numbers and codes', async () => {
    await add('Jets', 'Two F-16s and an F-35 landed at Zorawar in the 1990s.')
    await add('Jet', 'An F-16 and some F-35s left Zorawar in 1990.')
    for (const q of ['F-16 zorawar', 'F-16s zorawar', '"f-35S" zorawar', '1990s zorawar', 'F-1* zorawar', '1990 zorawar'])
      expect([q, (await labelsFor(q)).toSorted()]).toEqual([q, ['Jet', 'Jets']])
    const { data } = await search('F-16 1990 zorawar')
    expect(data.find(({ label }) => label === 'Jets')?.highlights.text).toBe(
      'Two <mark>F</mark>-<mark>16s</mark> and an <mark>F</mark>-35 landed at <mark>Zorawar</mark> in the <mark>1990s</mark>.',
    )
  })

  it('are begun across an apostrophe, whichever it is', async () => {
    for (const apostrophe of ["'", '’', 'ʼ', 'ʻ'])
      await add(`Прізвище ${apostrophe}`, `Вʼячеславович приїхав.`.replace('ʼ', apostrophe), { language: 'uk' })
    for (const q of ['Вʼячеславов*', "В'ячесл*", 'В’ячеславович', 'Вʼячеславович', 'Вʻячес*']) expect(await labelsFor(q), q).toHaveLength(4)
    await add('საქართველო', 'თბილისი', { language: 'ka' })
    expect((await search('ᲡᲐᲥᲐᲠᲗ*')).data[0]?.highlights.label).toBe('<mark>საქართველო</mark>')
  })

  it.each([
    ['fa', 'مُحَمَّد مـردم', 'محمد مردم'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['he', '\ufb2a\u05b8לום', 'שָׁלום'],
    ['ur', 'پاکِستان', 'پاکستان'],
    ['en', 'Muhammad \u061cwalks\u206f', 'muhammad walks'],
  ])('are found with or without points and marks: in %s %s by %s', async (language, written, sought) => {
    const label = `Points${language}${written.length}`
    await add(label, written, { language })
    for (const q of [written, sought]) expect(await labelsFor(`${label} ${q}`), q).toEqual([label])
  })

  it('of topics and places are found in phrases behind however many quotes', async () => {
    const source = await api.add('/v1/sources', { title: 'Long', kind: 'article' })
    const quoting = (n: number) => ({ source: source.id, stance: 'asserts', quote: { exact: `${n} `.repeat(1200).trim() } })
    await add('Wordy', 'Much was said.', {
      topics: ['blue gnarfle'],
      places: [{ name: 'Upper Gnarfle' }],
      attributions: Array.from({ length: 20 }, (_, n) => quoting(100 + n)),
    })
    for (const q of ['"blue gnarfle"', '"upper gnarfle"', '119', '"much was"']) expect(await labelsFor(q), q).toEqual(['Wordy'])
  })

  it('of which the last part is begun leave out what has all of it, with a hyphen, and no more', async () => {
    await add('Howitzer', 'Cobalt: an anti-tank gun.')
    await add('Umbrella', 'Cobalt: an anti-aircraft gun.')
    expect(await labelsFor('cobalt anti-tan*')).toEqual(['Howitzer'])
    expect(await labelsFor('cobalt -anti-tan*')).toEqual(['Umbrella'])
  })

  it('that are too long for any text are no failure', async () => {
    await add('Verylong', 'Tungsten is hard.')
    expect(await labelsFor(`tungsten ${'水'.repeat(700)}*`)).toEqual(await labelsFor(`tungsten ${'水'.repeat(700)}`))
  })

  it('are stemmed as the language of the claim has it, or not at all where Postgres has no dictionary of it', async () => {
    await add('Häuser', 'Die Häuser wurden zerstört.', { language: 'de' })
    await add('Будинки', 'Будинки зруйновано вночі.', { language: 'uk' })
    expect(await labelsFor('haus')).toEqual(['Häuser'])
    // "Electing" is of the stem "elect" in English alone.
    await add('Ballot', 'They are electing a mayor.')
    await add('Fremdwort', 'Das Wort elect steht hier.', { language: 'de' })
    expect(await labelsFor('electing')).toEqual(['Ballot'])
    expect(await labelsFor('elected -haus')).toEqual(['Ballot'])
    expect(await labelsFor('будинки')).toEqual(['Будинки'])
    expect(await labelsFor('будин*')).toEqual(['Будинки'])
  })

  it.each([
    ['ar', 'المدينة', 'مدينة'],
    ['ca', 'ciutats', 'ciutat'],
    ['da', 'husene', 'huset'],
    ['de', 'Häuser', 'Haus'],
    ['el', 'πόλεις', 'πόλης'],
    ['en', 'bridges', 'bridge'],
    ['es', 'soldados', 'soldado'],
    ['et', 'linnad', 'linna'],
    ['eu', 'gizonak', 'gizonen'],
    ['fi', 'kaupungissa', 'kaupungin'],
    ['fr', 'villes', 'ville'],
    ['ga', 'bhád', 'bád'],
    ['hi', 'लड़कियाँ', 'लड़की'],
    ['hu', 'városban', 'városok'],
    ['hy', 'քաղաքներ', 'քաղաք'],
    ['id', 'berjalan', 'jalan'],
    ['it', 'bambini', 'bambino'],
    ['lt', 'miestas', 'miesto'],
    ['nb', 'byene', 'byen'],
    ['ne', 'किताबहरू', 'किताब'],
    ['nl', 'boeken', 'boek'],
    ['nn', 'husa', 'huset'],
    ['no', 'elvene', 'elven'],
    ['pl', 'miastami', 'miastach'],
    ['pt', 'cidades', 'cidade'],
    ['ro', 'orașele', 'orașe'],
    ['ru', 'города', 'городов'],
    ['sr', 'gradovi', 'gradova'],
    ['sv', 'städerna', 'städer'],
    ['ta', 'புத்தகங்கள்', 'புத்தகம்'],
    ['tr', 'şehirler', 'şehir'],
    ['uk', 'будинки', 'будинок'],
    ['yi', 'ביכער', 'ביכערס'],
  ])('of %s are found in every form where this Postgres has its dictionary: %s by %s', async (language, written, sought) => {
    const label = `Forms of ${language}`
    await add(label, `xyloid ${written}`, { language })
    const [found] = (await search(`xyloid ${sought}`, { language })).data
    const stems = (await dictionaries()).includes(dictionaryOf(language))
    expect(found?.highlights.text).toBe(stems ? `<mark>xyloid</mark> <mark>${written}</mark>` : undefined)
    expect((await search(`xyloid ${written}`, { language })).data).toMatchObject([{ label }])
  })

  it('are read by every dictionary that this Postgres has, and no other, as the language of the record is called', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter((tag) => canonical(tag) === tag)
    const { rows } = await (
      await api.connect('owner')
    ).query<{ tag: string; config: string }>('SELECT tag, search_config(tag)::text AS config FROM unnest($1::text[]) AS tag', [tags])
    const known = await dictionaries()
    const expected = tags.map((tag) => ({ tag, config: known.find((name) => name === dictionaryOf(tag)) ?? 'simple' }))
    expect(rows).toEqual(expected)
    expect([...new Set(rows.map(({ config }) => config))].toSorted()).toEqual([...known, 'simple'].toSorted())
  })

  it('that are fillers are searched for where there are no others', async () => {
    await add('Organization', 'The WHO declared an end to it.')
    expect(await labelsFor('WHO')).toContain('Organization')
    await add('Somebody', 'Who it was is not known.')
    const withoutThe = await labelsFor('who -the')
    expect(withoutThe).toContain('Somebody')
    expect(withoutThe).not.toContain('Organization')
    expect(await labelsFor('-who')).not.toContain('Somebody')
  })

  it('that are fillers are one of several alternatives, and are left out where they are not wanted', async () => {
    await add('Agency', 'WOAH and the WHO declared a nilgai healthy.')
    await add('Fund', 'UNICEF declared nothing.')
    await add('Nilgai', 'Nilgai of these lands.')
    expect((await labelsFor('who or unicef')).toSorted()).toEqual(expect.arrayContaining(['Agency', 'Fund']))
    expect(await labelsFor('who -somebody -organization nilgai')).toHaveLength(2)
    expect(await labelsFor('nilgai -the')).toEqual(['Nilgai'])
    expect(await labelsFor('nilgai -these or unicef -unicorn')).toEqual(['Fund', 'Agency'])
    expect(await labelsFor('who -declared')).not.toContain('Agency')
  })

  it('that are fillers are all wanted in a phrase or with a hyphen, and all meant where they are not wanted', async () => {
    for (const [label, text] of [
      ['Radar', 'An S-400 radar was hit near Kalmius, as U.S. forces saw.'],
      ['Residents', '400 residents left Kalmius before the shelling.'],
      ['Tank', 'A T-90 tank was seen in Kalmius and burned.'],
      ['Houses', '90 houses burned in Kalmius.'],
      ['Will', 'Will Smith of Kalmius denied it.'],
      ['Adam', 'Adam Smith of Kalmius denied it.'],
    ] as const)
      await add(label, text)
    await add('Rus', 'Комплекс С-300 уничтожен под Кальмиусом.', { language: 'ru' })
    await add('Soldats', 'Погибли 300 солдат под Кальмиусом.', { language: 'ru' })
    await add('Alliance', 'L’OTAN réfute la chute de Kalmius.', { language: 'fr' })
    const found = async (q: string) => (await labelsFor(q)).toSorted()
    expect(await found('S-400 kalmius')).toEqual(['Radar'])
    expect(await found('"S-400" kalmius')).toEqual(['Radar'])
    expect(await found('S-4* kalmius')).toEqual(['Radar'])
    expect(await found('kalmius smith -"Will Smith"')).toEqual(['Adam'])
    expect(await found('"will smith" kalmius')).toEqual(['Will'])
    expect(await found('"will" kalmius')).toEqual(['Will'])
    expect(await found('kalmius burned -T-90')).toEqual(['Houses'])
    expect(await found('С-300 Кальмиус')).toEqual(['Rus'])
    expect(await found('300 Кальмиус -С-300')).toEqual(['Soldats'])
    expect(await found('"U.S. forces" kalmius')).toEqual(['Radar'])
    expect(await found('"US forces" kalmius')).toEqual(['Radar'])
    expect(await found('"OTAN réfute" kalmius')).toEqual(['Alliance'])
    expect(await found('"l\'OTAN réfute la chute" kalmius')).toEqual(['Alliance'])
    expect((await search('"will smith" kalmius')).data[0]?.highlights.text).toContain('Will <mark>Smith</mark>')
  })

  it('in a label weigh more than in the text, in the text more than in a quote', async () => {
    const source = await api.add('/v1/sources', { title: 'Weights', kind: 'article' })
    await add('Third', 'It is said in a quote alone.', {
      attributions: [{ source: source.id, stance: 'asserts', quote: { exact: 'obsidian mirrors' } }],
    })
    await add('Second', 'Obsidian was traded along the coast that winter.')
    await add('Obsidian first', 'A stone was traded along the coast that winter.')
    expect(await labelsFor('obsidian')).toEqual(['Obsidian first', 'Second', 'Third'])
  })

  it('in a label weigh more however much has been quoted of it', async () => {
    const source = await api.add('/v1/sources', { title: 'Quoted at length', kind: 'article' })
    const quotes = Array.from({ length: 6 }, (_, k) => Array.from({ length: 500 }, (_, n) => `word${500 * k + n}`).join(' '))
    const attributions = quotes.map((exact) => ({ source: source.id, stance: 'asserts', quote: { exact } }))
    await add('Weir of Orlyk destroyed', 'It gave way.', { attributions })
    await add('Harvest at risk', 'Farmers fear for their fields below the weir of Orlyk.')
    expect(await labelsFor('weir orlyk')).toEqual(['Weir of Orlyk destroyed', 'Harvest at risk'])
  })

  it('weigh more in a label than in the text however many they are', async () => {
    const sought = Array.from({ length: 12 }, (_, n) => `cairn${n}`).join(' ')
    await add(sought, 'They were piled up.')
    await add('Piled up', sought)
    expect(await labelsFor(sought)).toEqual([sought, 'Piled up'])
  })
})

const canonical = (tag: string) => Intl.getCanonicalLocales(tag)[0]
/** What Postgres would call it: `norwegian` both Bokmål and Nynorsk. */
const dictionaryOf = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase().split(' ')[0] ?? ''
async function dictionaries(): Promise<string[]> {
  const { rows } = await api.database.pool.query<{ name: string }>(`SELECT DISTINCT cfgname AS name FROM pg_ts_config
    JOIN pg_ts_config_map ON mapcfg = pg_ts_config.oid JOIN pg_ts_dict ON pg_ts_dict.oid = mapdict JOIN pg_ts_template ON pg_ts_template.oid = dicttemplate
    WHERE cfgnamespace = 'pg_catalog'::regnamespace AND tmplname = 'snowball'`)
  return rows.map(({ name }) => name)
}

describe('a write', () => {
  it('is found at once, and what it replaced no more', async () => {
    const claim = await add('Lighthouse', 'The lighthouse was dark.')
    expect(await labelsFor('lighthouse dark')).toEqual(['Lighthouse'])
    await api.as('editor').patch(`/v1/claims/${claim.id}`).set('If-Match', '*').send({ text: 'The lighthouse was lit.' }).expect(200)
    expect(await labelsFor('lighthouse dark')).toEqual([])
    expect(await labelsFor('lighthouse lit')).toEqual(['Lighthouse'])
  })

  it('of a quote is found with its claim, and its withdrawal takes it away', async () => {
    const claim = await add('Harbour', 'The harbour is closed.')
    const source = await api.add('/v1/sources', { title: 'Harbour news', kind: 'article' })
    const said = await api.add('/v1/attributions', {
      claim: claim.id,
      source: source.id,
      stance: 'denies',
      quote: { exact: 'ships sail hourly' },
    })
    const [found] = (await search('ships hourly')).data
    expect(found).toMatchObject({ label: 'Harbour', highlights: { quote: '<mark>ships</mark> sail <mark>hourly</mark>' } })
    await api.as('editor').delete(`/v1/attributions/${said.id}`).query({ reason: 'misheard' }).set('If-Match', '*').expect(204)
    expect(await labelsFor('ships hourly')).toEqual([])
  })

  it('that withdraws a claim takes it out of search', async () => {
    const claim = await add('Windmill', 'A windmill turned.')
    await api.as('editor').delete(`/v1/claims/${claim.id}`).query({ reason: 'twice' }).set('If-Match', '*').expect(204)
    expect(await labelsFor('windmill')).toEqual([])
  })

  it('by psql is found as well', async () => {
    const client = await api.connect('owner')
    await client.query(
      `INSERT INTO claim (label, text, kind, language, release_at) VALUES ('By hand', 'Quicksilver was found.', 'fact', 'en', now())`,
    )
    expect(await labelsFor('quicksilver')).toEqual(['By hand'])
  })

  it('that is not released is found by the newsroom alone', async () => {
    await add('Embargoed', 'A zeppelin landed.', { releaseAt: '2999-01-01T00:00:00Z' })
    expect(await labelsFor('zeppelin')).toEqual([])
    expect((await search('zeppelin', {}, '/v1/claims', 'editor')).data).toHaveLength(1)
  })
})

describe('highlights', () => {
  it('show a quote only where it has what neither label nor text has, in whatever languages claims are', async () => {
    const source = await api.add('/v1/sources', { title: 'Quoted', kind: 'article' })
    const attributions = ['debt and flood', 'a cormorant dived'].map((exact) => ({
      source: source.id,
      stance: 'asserts',
      quote: { exact },
    }))
    await add('Pelican', 'The pelican is a bird.', { attributions })
    await api.add('/v1/claims', { label: 'Vogel', text: 'Der Pelikan ist ein Vogel.', kind: 'fact', language: 'de' })
    const quoteFor = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Pelican')?.highlights.quote
    expect(await quoteFor('pelicans')).toBeNull()
    expect(await quoteFor('pelican cormorants')).toBe('a <mark>cormorant</mark> dived')
    expect(await quoteFor('cormorants')).toBe('a <mark>cormorant</mark> dived')
  })

  it('show of several quotes the one that has most, whichever was first', async () => {
    const source = await api.add('/v1/sources', { title: 'Several', kind: 'article' })
    const attributions = ['an egret stood', 'an egret and an avocet flew', 'the grey heron waded', 'nothing else'].map((exact) => ({
      source: source.id,
      stance: 'asserts',
      quote: { exact },
    }))
    await add('All was grey', 'Heron and godwit stood.', { attributions })
    const quoteFor = async (q: string) => (await search(q)).data[0]?.highlights.quote
    expect(await quoteFor('godwit egret avocet')).toBe('an <mark>egret</mark> and an <mark>avocet</mark> flew')
    expect(await quoteFor('"grey heron" godw*')).toBe('the <mark>grey</mark> <mark>heron</mark> waded')
  })

  it('are made of the newest quotes', async () => {
    const source = await api.add('/v1/sources', { title: 'Very many', kind: 'article' })
    const many = (n: number) => `${n} `.repeat(1200).trim()
    const older = [
      'a wildebeest',
      ...Array.from({ length: 16 }, (_, n) => many(100 + n)),
      'an addax',
      ...Array.from({ length: 5 }, (_, n) => many(200 + n)),
      'gnus: no wildebeest',
    ]
    await add('Herds', 'They went by.', {
      attributions: older.map((exact) => ({ source: source.id, stance: 'asserts', quote: { exact } })),
    })
    expect((await search('wildebeest')).data[0]?.highlights.quote).toBe('gnus: no <mark>wildebeest</mark>')
    expect((await search('addax')).data).toMatchObject([{ label: 'Herds', highlights: { quote: null } }])
  })

  it('mark what fits as the language of the claim reads it, whatever other claims are in', async () => {
    await add('Share', 'A part was enclosed.')
    const texts = async () => (await search('parti or enclosed')).data.map(({ highlights }) => highlights.text)
    expect(await texts()).toEqual(['A part was <mark>enclosed</mark>.'])
    await add('Bozza', 'Una bozza.', { language: 'it', releaseAt: null })
    expect(await texts()).toEqual(['A part was <mark>enclosed</mark>.'])
  })

  it('mark the beginnings of words as they are written, and words in addresses and behind hyphens', async () => {
    const source = await api.add('/v1/sources', { title: 'Marked', kind: 'article' })
    await add('Marked', 'Marmosets escaped, says wombats.example/zoo/meerkats?id=77 of COVID-19 by e-mail.', {
      attributions: [{ source: source.id, stance: 'asserts', quote: { exact: 'the ibises reappeared' } }],
    })
    const marked = async (q: string) => {
      const [found] = (await search(q)).data
      return Object.values(found?.highlights ?? {}).flatMap((text) =>
        [...(text ?? '').matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word),
      )
    }
    for (const [q, words] of Object.entries({
      'marmosets*': ['Marmosets'],
      wombats: ['wombats'],
      'meerkat*': ['meerkats'],
      '"covid 19"': ['COVID', '19'],
      'e-mail marmoset': ['Marmosets', 'e', 'mail'],
      'reappeare*': ['reappeared'],
    }))
      expect(await marked(q), q).toEqual(words)
  })

  it('mark no word that is to be left out', async () => {
    await add('Nightjar', 'The nightjar or the corncrake sang.')
    const textFor = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Nightjar')?.highlights.text
    expect(await textFor('nightjar or grouse -corncrake')).toBe('The <mark>nightjar</mark> or the corncrake sang.')
    expect(await textFor('nightjar or -corncrake')).toBe('The <mark>nightjar</mark> or the corncrake sang.')
    await api.add('/v1/analysts', { name: 'Corncrake Nightjar', kind: 'person', slug: 'nightjar' })
    const [found] = (await search('nightjar or grouse -corncrake', {}, '/v1/analysts', 'editor')).data
    expect(found?.highlights.name).toBe('Corncrake <mark>Nightjar</mark>')
  })

  it('mark beginnings of words beside words in other forms, and fillers where nothing else is sought', async () => {
    await add('Forms', 'Ocelots were prowling past the WHO.')
    const textFor = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Forms')?.highlights.text
    expect(await textFor('ocelot prowli*')).toBe('<mark>Ocelots</mark> were <mark>prowling</mark> past the WHO.')
    expect(await textFor('who')).toBe('Ocelots were prowling past the <mark>WHO</mark>.')
  })

  it('mark what is written otherwise than it is read, as it is written', async () => {
    await add('Written', '1,640 or 2.345.699 kinkajous; Вʼячеславна; so\u00adftwood; שָׁבַּת; Ho\u0309i.')
    const textFor = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Written')?.highlights.text
    expect(await textFor('1640')).toContain('<mark>1,640</mark> or 2.345.699')
    expect(await textFor('"2345699 kinkajous"')).toContain('<mark>2.345.699</mark> <mark>kinkajous</mark>')
    expect(await textFor('В’ячеславн*')).toContain('<mark>В</mark>ʼ<mark>ячеславна</mark>')
    expect(await textFor('softwood')).toContain('<mark>so\u00adftwood</mark>')
    expect(await textFor('שבת')).toContain('<mark>שָׁבַּת</mark>; Ho\u0309i.')
  })

  it('mark what is sought in texts without spaces, and show where it stands in long ones', async () => {
    await add('Tower', 'Kaiju東京タワーと京都タワー <b> Kaiju、東の京')
    const textFor = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Tower')?.highlights.text
    expect(await textFor('東京タワー')).toBe('Kaiju<mark>東京タワー</mark>と京都タワー &lt;b&gt; Kaiju、東の京')
    expect(await textFor('kaiju 京都')).toBe('<mark>Kaiju</mark>東京タワーと<mark>京都</mark>タワー &lt;b&gt; <mark>Kaiju</mark>、東の京')
    expect(await textFor('kaiju東京')).toBe('<mark>Kaiju東京</mark>タワーと京都タワー &lt;b&gt; <mark>Kaiju</mark>、東の京')
    const filling = 'これは長い文章です。'.repeat(40)
    await add('Long', `${filling}大阪城は閉鎖された。${filling}`, { language: 'ja' })
    expect((await search('大阪城')).data[0]?.highlights.text).toMatch(/^… .{30,}<mark>大阪城<\/mark>は閉鎖.{30,} …$/)
    expect((await search('long')).data.find(({ label }) => label === 'Long')?.highlights.text).toMatch(/^これは/)
  })

  it('leave a text the accents that it has, whatever is joined or left out in it', async () => {
    for (const [label, text] of [
      ['Việt', 'Việt Nam mua 12 500 tấn gạo từ U.S.'.normalize('NFD')],
      ['Yoruba', 'E̩kiti o̩ba \u200esaid 1,500 Yorubas x\u0310y\u034c of the 1990s.'],
      ['Transliterated', 'Ḥamās and Ṣanʿāʾ spent $12 500'.normalize('NFD')],
    ] as const) {
      await add(label, text, { topics: ['accented'] })
      const { data } = await search(`accented ${label === 'Yoruba' ? '1990' : '12,500'}`, {})
      const shown = data.find((one) => one.label === label)?.highlights.text ?? ''
      expect(shown).toContain('<mark>')
      expect(shown.replace(/<\/?mark>/g, '')).toBe(text)
    }
  })

  it('show two places of a long text without spaces where two runs are sought, and no parts of words', async () => {
    const filler = '天气预报说今天晴朗。'.repeat(30)
    await add('总统', `总统宣布停火。${filler}议会拒绝批准。${filler}`, { language: 'zh' })
    expect((await search('停火 议会')).data[0]?.highlights.text).toMatch(
      /^总统宣布<mark>停火<\/mark>。.* … .*。<mark>议会<\/mark>拒绝.* …$/u,
    )
    await add(
      'Tokyo',
      `${'Officials withdrew funding repeatedly. '.repeat(9)}He met 东京电力 managers. ${'Officials withdrew funding repeatedly. '.repeat(9)}`,
    )
    expect((await search('东京电力')).data[0]?.highlights.text).toMatch(
      /^… (?:Officials |withdrew |funding |repeatedly\. )[^…]*met <mark>东京电力<\/mark> .*[ .](?:Officials|withdrew|funding|repeatedly)\.?\s* …$/,
    )
  })

  it('mark words beside marks that nobody sees', async () => {
    const marks = [...'\u061c\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff']
    await add('Unseen', `${marks.map((mark, n) => `quokka${n}${mark}, quo${mark}ll${n}`).join('; ')}; bilby\u200b said`)
    const text = async (q: string) => (await search(q)).data.find(({ label }) => label === 'Unseen')?.highlights.text
    const marked = await text(`${marks.map((_, n) => `quokka${n}`).join(' ')} quoll3 bilby`)
    for (const [n, mark] of marks.entries()) expect(marked).toMatch(new RegExp(`<mark>quokka${n}${mark}?</mark>${mark}?, `))
    expect(marked).toContain('<mark>quo\u202bll3</mark>')
    expect(marked).toContain('<mark>bilby</mark>\u200b said')
  })

  it('show where a long text or quote has only some of what is sought', async () => {
    const filling = 'Nothing else was to be seen that day behind the hills. '.repeat(12)
    const source = await api.add('/v1/sources', { title: 'Long words', kind: 'article' })
    await add('Ringed', `${filling}The pangolin sat. ${filling}`, {
      attributions: [{ source: source.id, stance: 'asserts', quote: { exact: `${filling}An okapi stood. ${filling}` } }],
    })
    const [found] = (await search('ringed pangolin okapi')).data
    expect(found?.highlights).toMatchObject({
      label: '<mark>Ringed</mark>',
      text: expect.stringMatching(/^… .*<mark>pangolin<\/mark>.* …$/) as string,
      quote: expect.stringMatching(/^… .*<mark>okapi<\/mark>.* …$/) as string,
    })
    expect((await search('ringed pango*')).data[0]?.highlights.text).toMatch(/<mark>pangolin<\/mark>/)
  })

  it('say where a text goes on', async () => {
    const filling = 'Nothing else was to be seen that day, as all of it lay behind the hills, and nobody went there. '
    await add('Going on', `${filling.repeat(4)}A bittern boomed. ${filling.repeat(4)}`)
    expect((await search('bittern')).data[0]?.highlights.text).toMatch(/^… .*<mark>bittern<\/mark>.* …$/s)
    await add('From end to end', `“Grebes dived. ${filling.repeat(4)}So did the grebes.”`)
    expect((await search('grebes')).data[0]?.highlights.text).toMatch(/^“<mark>Grebes<\/mark> dived.* … .*<mark>grebes<\/mark>\.”$/s)
    await add('Short', `A curlew called. ${filling.trim()}`)
    expect((await search('curlew')).data[0]?.highlights.text).toBe(`A <mark>curlew</mark> called. ${filling.trim()}`)
  })

  it('are made of what is nothing but an accent', async () => {
    await add('Accents alone', 'The wheatear \u0345 sang \u0301.')
    expect((await search('wheatear')).data[0]?.highlights.text).toContain('The <mark>wheatear</mark>')
  })

  it('leave out nothing that looks like a tag', async () => {
    await add('Inequality', 'It is so where x <y and y> z, said the lapwing.')
    const [found] = (await search('lapwing')).data
    expect(found?.highlights.text).toBe('It is so where x &lt;y and y&gt; z, said the <mark>lapwing</mark>.')
  })

  it('mark what fits, in HTML that is safe', async () => {
    await add('Marks & <scripts>', 'A <script>alert(1)</script> & a kestrel flew.')
    const [found] = (await search('kestrels or marks')).data
    expect(found?.highlights.text).toContain('<mark>kestrel</mark>')
    expect(found?.highlights.label).toContain('<mark>Marks</mark> &amp;')
    expect(`${found?.highlights.text}${found?.highlights.label}`.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/)
  })
})

describe('a phrase', () => {
  it('is of one quote, one topic or one place, and reaches from none into the next', async () => {
    const source = await api.add('/v1/sources', { title: 'Apart', kind: 'article' })
    const quoting = (exact: string) => ({ source: source.id, stance: 'asserts', quote: { exact } })
    await add('Apart', 'Two were heard.', {
      topics: ['civil war', 'crimes of passion'],
      places: [{ name: 'Long Reach' }, { name: 'Haven' }],
      attributions: [quoting('brambles open the sentence'), quoting('he ended with alders')],
    })
    for (const q of ['"civil war"', '"crimes of passion"', '"long reach"', '"ended with alders"', 'alders brambles war haven'])
      expect(await labelsFor(q), q).toEqual(['Apart'])
    await add('Encirclement', 'Ukrainian forces are.', { topics: ['frontline', 'encirclement'] })
    for (const q of ['"encirclement of the Ukrainian"', '"frontline of the encirclement"', '"alders of the brambles"'])
      expect(await labelsFor(q), q).toEqual([])
    for (const q of ['"alders brambles"', '"war crimes"', '"reach haven"', '"passion long"', '00000000000000000000'])
      expect(await labelsFor(q), q).toEqual([])
  })

  it('is of one alias, or of the publisher, or of one name in the byline', async () => {
    const byline = ['Una Tern', 'Petrel Quist']
    const source = await api.add('/v1/sources', { title: 'Late shift', kind: 'article', publisher: 'Evening Gannet', byline })
    await api.add('/v1/sources', { title: 'Nobody said where', kind: 'article', byline })
    const analyst = await api.add('/v1/analysts', { name: 'J. D.', aliases: ['John Smew', 'Jane Dotterel', 'Smewy'], kind: 'person' })
    const ids = async (path: string, q: string) => (await search(q, {}, path, 'editor')).data.map(({ id }) => id)
    for (const q of ['"evening gannet"', 'gannet quist', 'gannet "una tern"']) expect(await ids('/v1/sources', q), q).toEqual([source.id])
    for (const q of ['"gannet una"', '"tern petrel"', '"gannet of the una"', '"shift evening"', '000000000000'])
      expect(await ids('/v1/sources', q), q).toEqual([])
    expect(await ids('/v1/sources', '"petrel quist"')).toHaveLength(2)
    for (const q of ['"john smew"', '"jane dotterel"', 'smewy john dotterel']) expect(await ids('/v1/analysts', q), q).toEqual([analyst.id])
    for (const q of ['"smew jane"', '"dotterel smewy"', '"d john"', '000000000000']) expect(await ids('/v1/analysts', q), q).toEqual([])
  })
})

describe('sources and analysts', () => {
  it('are searched by title, publisher, name, alias and role', async () => {
    const source = await api.add('/v1/sources', { title: 'Tidal notes', kind: 'report', publisher: 'Meridian Press' })
    const analyst = await api.add('/v1/analysts', {
      name: 'Ana Ferreira',
      aliases: ['The Cartographer'],
      kind: 'person',
      role: 'hydrographer',
    })
    await add('Tides', 'Tides rise.', { attributions: [{ source: source.id, analyst: analyst.id, stance: 'asserts' }] })
    const ids = async (path: string, q: string) => (await search(q, {}, path)).data.map(({ id }) => id)
    for (const q of ['tidal', 'meridian press', 'merid*']) expect(await ids('/v1/sources', q), q).toEqual([source.id])
    for (const q of ['ferreira', 'cartograph*', 'hydrographer ana', 'FERRÉIRA'])
      expect(await ids('/v1/analysts', q), q).toEqual([analyst.id])
    const group = await api.add('/v1/analysts', { name: '«Wagner» Gruppe', aliases: ['PMC «Liga»'], kind: 'group' })
    await add('Groups', 'They are there.', { attributions: [{ source: source.id, analyst: group.id, stance: 'asserts' }] })
    for (const q of ['wagner', 'liga', '«Liga»', 'lig*']) expect(await ids('/v1/analysts', q), q).toEqual([group.id])
    const [found] = (await search('cartographer', {}, '/v1/analysts')).data
    expect(found?.highlights).toEqual({ name: 'Ana Ferreira', alias: 'The <mark>Cartographer</mark>' })
  })

  it('are found by byline', async () => {
    const source = await api.add('/v1/sources', { title: 'Unsigned no more', kind: 'article', byline: ['Ottilie Brandvold', 'Piet Vos'] })
    for (const q of ['brandvold', 'vos ottilie', '"piet vos"', 'brandv*'])
      expect((await search(q, {}, '/v1/sources', 'editor')).data, q).toMatchObject([{ id: source.id }])
  })

  it('are weighed: a name more than an alias, that more than a role; a title more than a publisher', async () => {
    await api.add('/v1/analysts', { name: 'Turnstone', kind: 'person', slug: 'by-name' })
    await api.add('/v1/analysts', { name: 'Plover', aliases: ['Turnstone'], kind: 'person', slug: 'by-alias' })
    await api.add('/v1/analysts', { name: 'Dunlin', role: 'turnstone', kind: 'person', slug: 'by-role' })
    await api.add('/v1/sources', { title: 'Turnstone', kind: 'article', slug: 'by-title' })
    await api.add('/v1/sources', { title: 'Plover', publisher: 'Turnstone', kind: 'article', slug: 'by-publisher' })
    const slugs = async (path: string) => (await search('turnstone', {}, path, 'editor')).data.map(({ slug }) => slug)
    expect(await slugs('/v1/analysts')).toEqual(['by-name', 'by-alias', 'by-role'])
    expect(await slugs('/v1/sources')).toEqual(['by-title', 'by-publisher'])
  })

  it('show the alias that has most of what is sought, all of it or not', async () => {
    const aliases = ['Nobody', 'The Draughtsman', 'The Draughtsman of Faro', 'Dona']
    await api.add('/v1/analysts', { name: 'Ines Duarte', aliases, kind: 'person', role: 'surveyor' })
    const aliasFor = async (q: string) => (await search(q, {}, '/v1/analysts', 'editor')).data.map(({ highlights }) => highlights.alias)
    expect(await aliasFor('ines draughtsman')).toEqual(['The <mark>Draughtsman</mark>'])
    expect(await aliasFor('ines faro draughtsman')).toEqual(['The <mark>Draughtsman</mark> of <mark>Faro</mark>'])
    expect(await aliasFor('ines don*')).toEqual(['<mark>Dona</mark>'])
    expect(await aliasFor('surveyor ines')).toEqual([null])
  })
})

describe('pages', () => {
  const words = ['amber', 'basalt', 'copper', 'dolomite']
  let all: string[]
  beforeAll(async () => {
    const client = await api.connect('owner')
    // Recorded over years, as a stock of claims is.
    await client.query(`ALTER TABLE claim DISABLE TRIGGER b_stamp`)
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO claim (id, label, text, kind, language, release_at, key, version, topics)
      SELECT (left(id_floor('2021-01-01'::timestamptz + n * interval '17 hours')::text, 24) || lpad(to_hex(n), 12, '0'))::uuid,
        'Mineral ' || n, 'Feldspar ' || repeat('and feldspar ', n % 7) || ' with ' || ($1::text[])[1 + n % 4], 'fact', 'en', now(), 'mineral-' || n, 1,
        CASE WHEN n % 50 = 0 THEN '{scarce}'::text[] ELSE '{}' END
      FROM generate_series(1, 2600) AS n RETURNING id`,
      [words],
    )
    all = rows.map(({ id }) => id)
    await client.query(`ALTER TABLE claim ENABLE TRIGGER b_stamp`)
    await client.query('ANALYZE')
  }, 60_000)

  async function walk(q: string, more: Record<string, string> = {}) {
    const pages: SearchPage[] = []
    for (let cursor: string | null = ''; cursor !== null && pages.length < 100; cursor = pages.at(-1)?.next ?? null) {
      pages.push(await search(q, { ...more, ...(cursor && { cursor }) }))
    }
    return { pages, ids: pages.flatMap(({ data }) => data.map(({ id }) => id)) }
  }

  it('hold every match exactly once: the newest thousand ranked, the others newest first', async () => {
    const { pages, ids } = await walk('feldspar', { limit: '130' })
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(all.toSorted())
    const ranked = pages.filter((page) => page.ranked).flatMap(({ data }) => data.map(({ id }) => id))
    const rest = pages.filter((page) => !page.ranked).flatMap(({ data }) => data.map(({ id }) => id))
    expect(ranked).toHaveLength(1000)
    expect(ranked.toSorted()).toEqual(all.toSorted().slice(-1000))
    expect(rest).toEqual(rest.toSorted().toReversed())
  })

  it('hold unchanged records exactly once while others are written between them', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: SearchPage = await search('basalt', { limit: '90', ...(cursor && { cursor }) })
      ids.push(...page.data.map(({ id }) => id))
      cursor = page.next
      await add('Newer', `Basalt basalt basalt, number ${ids.length}.`)
    } while (cursor !== null)
    const old = ids.filter((id) => all.includes(id))
    expect(old).toHaveLength(650)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold them exactly once while other words come to begin so, and other languages to be read', async () => {
    const weights = [1, 4, 2, 3, 1, 5, 2, 3]
    for (const [n, weight] of weights.entries())
      await add(`Prefixed ${n}`, `Zinc ${'zircon '.repeat(weight)} said ${'zirc '.repeat(n % 3)} here.`)
    const languages = ['fi', 'hu', 'pt']
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: SearchPage = await search('zirc* said', { limit: '3', ...(cursor && { cursor }) })
      ids.push(...page.data.filter(({ label }) => label.startsWith('Prefixed')).map(({ id }) => id))
      cursor = page.next
      await add(`Newer ${ids.length}`, `Said of zirc${String.fromCharCode(97 + ids.length)}.`, { language: languages.pop() ?? 'en' })
    } while (cursor !== null)
    expect(ids).toHaveLength(weights.length)
    expect(new Set(ids).size).toBe(weights.length)
  })

  it('combine with filters', async () => {
    const { ids } = await walk('feldspar', { topic: 'scarce', limit: '20' })
    expect(ids.toSorted()).toEqual(all.filter((_, n) => (n + 1) % 50 === 0).toSorted())
    expect((await walk('feldspar copper', { kind: 'forecast' })).ids).toEqual([])
  })

  it('take a cursor wherever its first page was read', async () => {
    const { next } = await search('feldspar', { limit: '5' })
    const second = await search('feldspar', { limit: '5', cursor: String(next) })
    const { next: third, data } = await search('feldspar', { limit: '5', cursor: `${next}.12` })
    expect([data, third]).toEqual([second.data, `${second.next}.12`])
  })

  it('refuse an order, and cursors of another search', async () => {
    await api.as().get('/v1/claims').query({ q: 'feldspar', order: 'asc' }).expect(400)
    const { next } = await search('feldspar', { limit: '5' })
    await api.as().get('/v1/claims').query({ q: 'amber', cursor: next, limit: '5' }).expect(400)
    await api.as().get('/v1/claims').query({ q: 'feldspar', cursor: 'nonsense' }).expect(400)
    const [rank, id, low] = JSON.parse(Buffer.from(String(next).slice(0, -12), 'base64url').toString()) as unknown[]
    for (const parts of [
      [1e300, id, low, id],
      [1e-300, id, low, id],
      [rank, id, low, greatest],
      [rank, id, id, low],
    ]) {
      const altered = Buffer.from(JSON.stringify(parts)).toString('base64url') + String(next).slice(-12)
      await api.as().get('/v1/claims').query({ q: 'feldspar', cursor: altered, limit: '5' }).expect(400)
    }
  })
})

describe('a beginning that many words have', () => {
  const said = (n: number) =>
    [n % 10 < 8 ? 'quarry' : 'sandpit', n % 10 === 1 ? 'quartz' : '', n % 700 === 1 ? 'marble' : '', 'the'].join(' ')
  let texts: Map<string, string>
  beforeAll(async () => {
    const client = await api.connect('owner')
    const { rows } = await client.query<{ id: string; text: string }>(
      `INSERT INTO claim (label, text, kind, language, release_at, topics) SELECT 'Dug ' || n, text, 'fact', 'en', now(), '{dug}'
      FROM unnest($1::text[]) WITH ORDINALITY AS given (text, n) RETURNING id, text`,
      [Array.from({ length: 8200 }, (_, n) => said(n))],
    )
    texts = new Map(rows.map(({ id, text }) => [id, text]))
    await client.query('ANALYZE')
  }, 60_000)

  it.each([
    ['qua*', /quarry|quartz/],
    ['marble qua*', /quarry.*marble/],
    ['the qua*', /quarry|quartz/],
    ['qua* -quartz', /^quarry (?!quartz)/],
    ['sandpit or mar*', /sandpit|marble/],
    ['sandpit -qua*', /sandpit/],
    ['marble qua* or sandpit qua*', /quarry.*marble/],
    ['nobodysaidit qua*', /^$/],
  ])('%s: finds every match once', async (q, fitting) => {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: SearchPage = await search(q, { topic: 'dug', limit: '200', ...(cursor && { cursor }) })
      ids.push(...page.data.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual([...texts].filter(([, text]) => fitting.test(text)).map(([id]) => id).toSorted()) // prettier-ignore
  })

  it('is one of several alternatives, beside one of fillers alone', async () => {
    const { data } = await search('the or marble qua*', { topic: 'dug', limit: '5' })
    expect(data).toHaveLength(5)
  })

  it('is counted', async () => {
    const { body } = await api.as().get('/v1/claims').query({ q: 'marble qua*', facet: 'kind' }).expect(200)
    expect(body.facets.kind).toMatchObject({ values: [{ value: 'fact', count: 12 }], estimated: false })
  })
})

describe('the stretches of time that are searched', () => {
  const spread = { records: 100_000, bounds: Array.from({ length: 101 }, (_, n) => idAt(1_600_000_000_000 + n * 1_500_000_000)) }
  const ids = fc.integer({ min: 1_500_000_000_000, max: Date.now() }).map(idAt)

  it('hold as many records as it takes, also where most were written since the statistics were made', () => {
    const now = 1_600_000_000_000 + 300 * 1_500_000_000
    const records = Array.from({ length: 300_000 }, (_, n) => idAt(1_600_000_000_000 + n * 1_500_000))
    const isWithin = ({ low, high }: { low: string; high: string }) => records.filter((id) => id >= low && id < high).length
    const wanted = { expected: 150_000, wanted: 2000 }
    const [newest, before] = windowsBelow(greatest, withRecent(spread, 200_000, idAt(now)), wanted).map(isWithin)
    expect(newest).toBeCloseTo(6000, -2)
    expect(before).toBeCloseTo(12_000, -2)
    const [below] = windowsBelow(idAt(1_600_000_000_000 + 50.5 * 1_500_000_000), spread, { ...wanted, expected: 50_000 }).map(isWithin)
    expect(below).toBeCloseTo(6000, -2)
  })

  it('leave no id out and hold none twice', () => {
    fc.assert(
      fc.property(ids, fc.option(ids, { nil: undefined }), fc.integer({ min: 0, max: 100_000 }), (id, below, expected) => {
        const holding = windowsBelow(below ?? greatest, spread, { expected, wanted: 1000 }).filter(
          ({ low, high }) => id >= low && id < high,
        )
        expect(holding).toHaveLength(below === undefined || id < below ? 1 : 0)
        for (const { cells } of holding) {
          if (cells !== '') expect(cells.split(' | ').some((cell) => id.replaceAll('-', '').startsWith(cell.slice(2, -1)))).toBe(true)
        }
      }),
    )
  })
})

function idAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

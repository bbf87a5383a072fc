import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../src/interchange/schema.ts'
import { type Api, startApi } from './support/api.ts'
import { exportOf, fileOf, importInto, linesOf, resultsOf, tally } from './support/interchange.ts'
import { analystLine, attributionLine, claimLine, relationLine, sourceLine } from './support/lines.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const send = (...lines: object[]) => importInto(api, lines)
const one = async (line: object): Promise<ImportAnswer> => {
  const [answer] = await send(line)
  if (!answer) throw new Error('The line was not answered')
  return answer
}
const read = async (path: string) => (await api.as('editor').get(path).expect(200)).body
const patch = (path: string, body: object) => api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
const exported = async (type: string, key: string) =>
  linesOf(await exportOf(api, 'editor')).find((line) => line.type === type && line.key === key)
const refused = (code: string, ...pointers: string[]) => ({
  result: 'rejected',
  problem: { type: `urn:onrecord:problem:${code}`, ...(pointers.length > 0 && { errors: pointers.map((pointer) => ({ pointer })) }) },
})

const each = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

describe('a name in a line', () => {
  it('may point forward, also across batches and with every noun before what it names', async () => {
    const count = 1200
    const lines = [
      ...each(count, (n) => relationLine(`r-${n}`, `c-${n}`, `c-${(n + 1) % count}`)),
      ...each(count, (n) =>
        attributionLine(`t-${n}`, `c-${n}`, `s-${n % 7}`, { analyst: `p-${n % 5}`, ...(n % 40 > 0 && { derivedFrom: `t-${n - 1}` }) }),
      ).toReversed(),
      ...each(count, (n) => claimLine(`c-${n}`)),
      ...[0, 1, 2, 3, 4].map((n) => analystLine(`p-${n}`, { affiliations: [{ organization: 'o-1' }] })),
      ...[0, 1, 2, 3, 4, 5, 6].map((n) => sourceLine(`s-${n}`, n > 0 ? { derivedFrom: `s-${n - 1}` } : {})).toReversed(),
      analystLine('o-1', { kind: 'organization' }),
    ]
    expect(tally(await importInto(api, lines))).toEqual({ created: lines.length })
    expect(tally(await importInto(api, lines.toReversed()))).toEqual({ unchanged: lines.length })
    expect(await read('/v1/claims/c-7')).toMatchObject({
      standing: 'asserted',
      attributionCount: 1,
      relationCount: 2,
      attributions: [{ analyst: { slug: 'p-2', affiliations: [{ organization: { slug: 'o-1' } }] }, derivedFrom: { withdrawn: false } }],
    })
    const { rows } = await api.database.pool.query('SELECT count(*)::integer AS waiting FROM import_waiting')
    expect(rows).toEqual([{ waiting: 0 }])
  })

  it('takes what another line of the file gives up, in the order in which they can', async () => {
    const url = (path: string) => `https://freed.example/${path}`
    await send(sourceLine('f-first', { url: url('u') }), sourceLine('f-third', { url: url('w') }))
    const moved = [
      sourceLine('f-new', { url: url('u') }),
      sourceLine('f-first', { url: url('v') }),
      sourceLine('f-third', { url: url('x') }),
      sourceLine('f-fourth', { url: url('x') }),
    ]
    const answers = await send(...moved)
    expect(answers.toSorted((a, b) => a.line - b.line).map(({ result }) => result)).toEqual(['created', 'updated', 'updated', 'rejected'])
    expect(answers.find(({ result }) => result === 'rejected')).toMatchObject(refused('taken', '/url'))
    await send(sourceLine('f-a', { url: url('1') }), sourceLine('f-b', { url: url('2') }), sourceLine('f-c', { url: url('3') }))
    const [a, b, c] = [sourceLine('f-a', { url: url('2') }), sourceLine('f-b', { url: url('3') }), sourceLine('f-c', { url: url('4') })]
    expect(tally(await send(b, a, c))).toEqual({ updated: 3 })
    const swapped = await send(sourceLine('f-first', { url: url('x') }), sourceLine('f-third', { url: url('v') }))
    expect(tally(swapped)).toEqual({ rejected: 2 })
  })

  it('is a key before it is a slug, and a slug before it is an id', async () => {
    const [slugged, keyed] = await send(claimLine('k-first', { slug: 'k-both' }), claimLine('k-both', { slug: 'k-second' }))
    const { id } = await api.add('/v1/sources', { title: 'Named by its id', kind: 'article' })
    await send(
      attributionLine('k-1', 'k-both', id),
      attributionLine('k-2', 'k-second', id),
      attributionLine('k-3', slugged?.id ?? '', id),
      attributionLine('k-4', keyed?.id ?? '', id),
    )
    expect((await read('/v1/claims/k-second')).attributionCount).toBe(3)
    expect((await read('/v1/claims/k-both')).attributionCount).toBe(1)
  })

  it('is a key of the file before it is a slug, wherever the key stands', async () => {
    const answers = await send(
      sourceLine('l-1', { slug: 'l-named' }),
      sourceLine('l-2', { derivedFrom: 'l-named' }),
      sourceLine('l-3', { derivedFrom: 'l-slug' }),
      ...Array.from({ length: 1000 }, (_, n) => sourceLine(`l-far-${n}`)),
      sourceLine('l-named', { slug: 'l-slug', derivedFrom: 'l-last' }),
      sourceLine('l-last'),
    )
    expect(tally(answers)).toEqual({ created: answers.length })
    for (const key of ['l-2', 'l-3']) expect((await read(`/v1/sources/${key}`)).derivedFrom).toMatchObject({ slug: 'l-slug' })
  })

  it('that nothing bears is refused where it stands, and what hangs on it too', async () => {
    const answers = await send(
      claimLine('n-claim'),
      attributionLine('n-1', 'n-claim', 'n-missing', { analyst: 'n-nobody' }),
      attributionLine('n-2', 'n-claim', 'n-missing', { derivedFrom: 'n-1' }),
      analystLine('n-person', { affiliations: [{ organization: 'n-nobody' }] }),
      sourceLine('n-source', { derivedFrom: 'n-claim' }),
      relationLine('n-relation', 'n-claim', 'n-person'),
    )
    expect(answers).toMatchObject([
      { result: 'created' },
      refused('unknown-reference', '/source', '/analyst'),
      refused('unknown-reference', '/source', '/derivedFrom'),
      refused('unknown-reference', '/affiliations/0/organization'),
      refused('unknown-reference', '/derivedFrom'),
      refused('unknown-reference', '/to'),
    ])
    expect(answers[1]?.problem?.detail).toContain('there is no live source "n-missing", here or among the lines that went in')
  })

  it('of what was withdrawn is refused', async () => {
    const answer = await one(sourceLine('w-gone'))
    await withdraw(`/v1/sources/${answer.id}`)
    expect(await one(sourceLine('w-after', { derivedFrom: 'w-gone' }))).toMatchObject(refused('unknown-reference', '/derivedFrom'))
  })

  it('that leads back to its own record is refused, new or not', async () => {
    expect(
      await send(
        sourceLine('x-1', { derivedFrom: 'x-2' }),
        sourceLine('x-2', { derivedFrom: 'x-3' }),
        sourceLine('x-3', { derivedFrom: 'x-1' }),
        sourceLine('x-4', { derivedFrom: 'x-4' }),
        sourceLine('x-5'),
      ),
    ).toMatchObject([
      refused('unknown-reference', '/derivedFrom'),
      refused('unknown-reference', '/derivedFrom'),
      refused('unknown-reference', '/derivedFrom'),
      refused('unknown-reference', '/derivedFrom'),
      { result: 'created' },
    ])
    await send(sourceLine('x-1'), sourceLine('x-2', { derivedFrom: 'x-1' }), sourceLine('x-3', { derivedFrom: 'x-2' }))
    expect(
      await send(sourceLine('x-1', { derivedFrom: 'x-3' }), sourceLine('x-5', { derivedFrom: 'x-5' }), sourceLine('x-2', { title: 'Two' })),
    ).toMatchObject([refused('rule-broken', '/derivedFrom'), refused('rule-broken', '/derivedFrom'), { result: 'updated' }])
  })
})

describe('a line that was imported before', () => {
  it('changes nothing when it is the same, whatever an editor did since', async () => {
    const lines = [claimLine('e-1', { topics: ['one'] }), claimLine('e-2'), sourceLine('e-source')]
    const [first, second] = await send(...lines)
    await patch(`/v1/claims/${first?.id}`, { label: 'Corrected', topics: [], slug: 'e-corrected' })
    await withdraw(`/v1/claims/${second?.id}`)
    const { language, kind, ...rest } = claimLine('e-1')
    const reordered = `{ "topics" : ["\\u006fne"], "language":"${language}","kind":"${kind}", ${JSON.stringify(rest).slice(1)}\n`
    expect(resultsOf(await importInto(api, reordered))).toEqual(['unchanged'])
    expect(await send(...lines)).toMatchObject([
      { result: 'unchanged', id: first?.id },
      { result: 'unchanged', id: second?.id },
      { result: 'unchanged' },
    ])
    expect(await read('/v1/claims/e-corrected')).toMatchObject({ label: 'Corrected', topics: [], version: 2 })
    await api.as('editor').get('/v1/claims/e-2').expect(410)
  })

  it('sets what it has, clears what it had before, and leaves what only an editor wrote', async () => {
    const { id } = await one(
      claimLine('d-1', { slug: 'd-first', about: '2025', topics: ['one'], places: [{ name: 'Pokrovsk' }], releaseAt: null }),
    )
    await patch(`/v1/claims/${id}`, { kind: 'forecast', resolvesBy: '2026', text: 'Corrected.', about: '2024' })
    expect(await one({ ...claimLine('d-1', { kind: 'forecast', topics: ['two'] }) })).toMatchObject({ result: 'updated', id })
    expect(await read(`/v1/claims/${id}`)).toMatchObject({
      slug: 'd-1',
      version: 3,
      text: 'd-1.',
      about: null,
      topics: ['two'],
      places: [],
      releaseAt: null,
      resolvesBy: '2026',
    })
    await api.as('editor').get('/v1/claims/d-first').expect(308)
    expect(await one(claimLine('d-1', { kind: 'forecast', topics: ['two'], releaseAt: '2025-11-08T10:00:00+02:00' }))).toMatchObject({
      result: 'updated',
    })
    expect(await one(claimLine('d-1', { kind: 'forecast' }))).toMatchObject({ result: 'updated' })
    expect(await read(`/v1/claims/${id}`)).toMatchObject({
      version: 5,
      topics: [],
      releaseAt: '2025-11-08T08:00:00.000Z',
      resolvesBy: '2026',
    })
    expect(await one(claimLine('d-1'))).toMatchObject(refused('rule-broken', '/resolvesBy'))
  })

  it('does so for every noun', async () => {
    const before = [
      sourceLine('f-source', { url: 'https://f.example.org', publisher: 'F', byline: ['F'], derivedFrom: 'f-other' }),
      sourceLine('f-other'),
      analystLine('f-organization', { kind: 'organization' }),
      analystLine('f-person', {
        aliases: ['F'],
        role: 'F',
        anonymous: true,
        affiliations: [{ organization: 'f-organization', title: 'Head' }],
      }),
      claimLine('f-claim', { kind: 'forecast', resolution: { outcome: 'true', at: '2025', note: 'seen' } }),
      claimLine('f-second'),
      attributionLine('f-attribution', 'f-claim', 'f-source', {
        analyst: 'f-person',
        statedAt: '2025',
        quote: { exact: 'f', prefix: 'e' },
        locator: { page: 1 },
        credibility: 1,
        likelihood: 'likely',
        note: 'f',
      }),
      relationLine('f-relation', 'f-claim', 'f-second'),
    ]
    const after = [
      sourceLine('f-source'),
      sourceLine('f-other'),
      analystLine('f-organization', { kind: 'organization' }),
      analystLine('f-person'),
      claimLine('f-claim', { kind: 'forecast' }),
      claimLine('f-second'),
      attributionLine('f-attribution', 'f-second', 'f-source'),
      relationLine('f-relation', 'f-second', 'f-claim', 'refines'),
    ]
    expect(tally(await send(...before))).toEqual({ created: 8 })
    expect(resultsOf(await send(...after))).toEqual([
      'updated',
      'unchanged',
      'unchanged',
      'updated',
      'updated',
      'unchanged',
      'updated',
      'updated',
    ])
    for (const line of after as { type: string; key: string }[]) expect(await exported(line.type, line.key)).toEqual(line)
    expect(await read('/v1/claims/f-claim')).toMatchObject({ attributionCount: 0, standing: 'unattributed' })
  })

  it('is unchanged where it says in other words what is on record', async () => {
    const { id } = await one(claimLine('u-1', { topics: ['one'] }))
    expect(await one(claimLine('u-1', { topics: ['one'], places: [], about: null }))).toMatchObject({ result: 'unchanged', id })
    expect(await read(`/v1/claims/${id}`)).toMatchObject({ version: 1 })
  })

  it('is refused once its record is withdrawn, if it is another', async () => {
    const { id } = await one(claimLine('g-1'))
    await withdraw(`/v1/claims/${id}`)
    expect(await one(claimLine('g-1', { topics: ['new'] }))).toMatchObject(refused('withdrawn'))
    await api.as('editor').get(`/v1/claims/${id}`).expect(410)
  })

  it('may come again in the same file: the last one counts', async () => {
    expect(resultsOf(await send(claimLine('m-1'), claimLine('m-1', { topics: ['two'] }), claimLine('m-1'), claimLine('m-1')))).toEqual([
      'created',
      'updated',
      'updated',
      'unchanged',
    ])
    expect(await read('/v1/claims/m-1')).toMatchObject({ version: 3, topics: [] })
  })

  it('waits behind the lines of its key that wait', async () => {
    await send(sourceLine('q-1'))
    const answers = await send(
      sourceLine('q-1', { derivedFrom: 'q-2', publisher: 'One' }),
      sourceLine('q-1'),
      sourceLine('q-1', { publisher: 'Three' }),
      sourceLine('q-1'),
      sourceLine('q-2'),
    )
    expect(resultsOf(answers)).toEqual(['updated', 'updated', 'updated', 'updated', 'created'])
    expect(await exported('source', 'q-1')).toEqual(sourceLine('q-1'))
    expect(await send(sourceLine('q-3', { derivedFrom: 'q-missing' }), sourceLine('q-3'))).toMatchObject([
      refused('unknown-reference', '/derivedFrom'),
      { result: 'created' },
    ])
  })
})

describe('a key', () => {
  it('becomes the slug where it can be one', async () => {
    await send(
      claimLine('y-1'),
      claimLine('y-2', { slug: 'y-other' }),
      claimLine('Y 3', { label: 'Third one' }),
      claimLine('y'.repeat(150), { label: 'Long' }),
      claimLine('019a6cff-48c8-7000-8000-056fbb285c4f', { label: 'Shaped so' }),
    )
    for (const slug of ['y-1', 'y-other', 'third-one', 'long', 'shaped-so']) expect((await read(`/v1/claims/${slug}`)).slug).toBe(slug)
  })

  it('finds what was recorded by hand by its first slug or its id', async () => {
    const { id } = await api.add('/v1/claims', { label: 'By hand', text: 'By hand.', kind: 'fact', language: 'en', topics: ['kept'] })
    await api.add('/v1/sources', { title: 'h-source', kind: 'article' })
    const said = await api.add('/v1/attributions', { claim: id, source: 'h-source', stance: 'denies' })
    await patch(`/v1/claims/${id}`, { slug: 'h-renamed' })
    expect(await send(claimLine('by-hand'), attributionLine(said.id, 'by-hand', 'h-source'))).toMatchObject([
      { result: 'updated', id },
      { result: 'updated', id: said.id },
    ])
    expect(await read(`/v1/claims/${id}`)).toMatchObject({ slug: 'h-renamed', text: 'by-hand.', topics: ['kept'], standing: 'asserted' })
  })

  it('that another record was imported under is no one’s slug by force: who is called so gets another key', async () => {
    await send(claimLine('z-key', { slug: 'z-slug' }))
    const made = await api.add('/v1/claims', { label: 'Z key', text: 'Z.', kind: 'fact', language: 'en' })
    expect(made.slug).toBe('z-key')
    expect(await exported('claim', made.id)).toMatchObject({ slug: 'z-key' })
  })
})

describe('what one record alone may have', () => {
  const existing = (path: string, id: unknown) => ({ problem: { existing: `${path}/${String(id)}` } })

  it('is refused to a line, with the record that has it, while the rest goes in', async () => {
    const made = await send(
      claimLine('v-1', { slug: 'v-slug' }),
      claimLine('v-2'),
      sourceLine('v-source', { url: 'https://v.example.org/1' }),
      relationLine('v-r1', 'v-1', 'v-2', 'contradicts'),
      relationLine('v-r2', 'v-1', 'v-2'),
    )
    const answers = await send(
      claimLine('v-slug'),
      claimLine('v-3', { slug: 'v-slug' }),
      sourceLine('v-again', { url: 'HTTPS://V.example.org/1#top' }),
      relationLine('v-r3', 'v-2', 'v-1', 'contradicts'),
      relationLine('v-r4', 'v-1', 'v-2'),
      relationLine('v-r5', 'v-2', 'v-1'),
      claimLine('v-4'),
    )
    expect(answers).toMatchObject([
      refused('taken', '/slug'),
      refused('taken', '/slug'),
      refused('taken', '/url'),
      refused('taken', '/kind'),
      refused('taken', '/kind'),
      { result: 'created' },
      { result: 'created' },
    ])
    expect(answers).toMatchObject([
      existing('/v1/claims', made[0]?.id),
      existing('/v1/claims', made[0]?.id),
      existing('/v1/sources', made[2]?.id),
      existing('/v1/relations', made[3]?.id),
      existing('/v1/relations', made[4]?.id),
      {},
      {},
    ])
  })

  it('goes to the first line of a file that wants it', async () => {
    await send(claimLine('t-1'), claimLine('t-2'))
    const answers = await send(
      claimLine('t-3', { slug: 't-slug' }),
      claimLine('t-slug'),
      sourceLine('t-source', { url: 'https://t.example.org' }),
      sourceLine('t-again', { url: 'https://T.example.org' }),
      relationLine('t-r1', 't-1', 't-2', 'restates'),
      relationLine('t-r2', 't-2', 't-1', 'restates'),
    )
    expect(answers).toMatchObject([
      { result: 'created' },
      refused('taken', '/slug'),
      { result: 'created' },
      refused('taken', '/url'),
      { result: 'created' },
      refused('taken', '/kind'),
    ])
    expect(answers).toMatchObject([
      {},
      existing('/v1/claims', answers[0]?.id),
      {},
      existing('/v1/sources', answers[2]?.id),
      {},
      existing('/v1/relations', answers[4]?.id),
    ])
  })

  it('is refused to a change as to a new record', async () => {
    const made = await send(sourceLine('l-1', { url: 'https://l.example.org' }), sourceLine('l-2'))
    expect(await one(sourceLine('l-2', { url: 'https://l.example.org' }))).toMatchObject({
      ...refused('taken', '/url'),
      problem: { existing: `/v1/sources/${made[0]?.id}` },
    })
    expect(await one(sourceLine('l-2', { slug: 'l-1' }))).toMatchObject({
      ...refused('taken', '/slug'),
      problem: { existing: `/v1/sources/${made[0]?.id}` },
    })
  })

  it('is a slug for ever: also what was renamed or withdrawn keeps it', async () => {
    const [first, second] = await send(claimLine('o-1'), claimLine('o-2'))
    await patch(`/v1/claims/${first?.id}`, { slug: 'o-renamed' })
    await withdraw(`/v1/claims/${second?.id}`)
    expect(await send(claimLine('o-3', { slug: 'o-1' }), claimLine('o-4', { slug: 'o-2' }))).toMatchObject([
      refused('taken', '/slug'),
      refused('taken', '/slug'),
    ])
  })
})

describe('a rule', () => {
  it('that a line breaks is named, and the lines around it go in', async () => {
    const answers = await send(
      analystLine('i-person'),
      analystLine('i-1', { affiliations: [{ organization: 'i-person' }] }),
      analystLine('i-2', { kind: 'organization', affiliations: [{ organization: 'i-person' }] }),
      analystLine('i-3', { anonymous: true, sameAs: ['https://www.wikidata.org/wiki/Q1'] }),
      claimLine('i-4', { resolvesBy: '2026' }),
      claimLine('i-5', { about: '-4713' }),
      claimLine('i-6'),
      relationLine('i-7', 'i-6', 'i-6'),
      attributionLine('i-8', 'i-6', 'i-source', { quote: { prefix: 'a' } }),
      claimLine('i-9', { attributions: [] }),
      claimLine('i-10', { lable: 'typo' }),
      claimLine('i-11', { releaseAt: '9999-12-31T23:59:59-12:00' }),
      claimLine('i-12', { releaseAt: '2025-11-08T09:30:00.123456789+23:00' }),
      sourceLine('i-source'),
    )
    expect(answers).toMatchObject([
      { result: 'created' },
      refused('rule-broken', '/affiliations'),
      refused('rule-broken', '/affiliations'),
      refused('rule-broken', '/sameAs'),
      refused('rule-broken', '/resolvesBy'),
      refused('rule-broken', '/about'),
      { result: 'created' },
      refused('rule-broken', '/to'),
      refused('invalid', '/quote/exact'),
      refused('invalid', '/attributions'),
      refused('invalid', '/lable'),
      refused('invalid', '/releaseAt'),
      { result: 'created' },
      { result: 'created' },
    ])
  })

  it('of the database that a line alone breaks keeps no other line out', async () => {
    const letters = each(1900, (n) => String.fromCharCode(0x410 + ((createHash('md5').update(`${n}`).digest()[0] ?? 0) % 64))).join('')
    const url = `https://example.org/${letters}`
    const answers = await send(sourceLine('j-1'), sourceLine('j-2', { url }), analystLine('j-3', { sameAs: [url] }), analystLine('j-4'))
    expect(answers).toMatchObject([{ result: 'created' }, refused('too-large'), refused('too-large'), { result: 'created' }])
    await api.as('editor').post('/v1/sources').send({ title: 'Long', kind: 'article', url }).expect(413)
  })
})

describe('a line that cannot be read', () => {
  it('is refused by its number, and the others go in', async () => {
    const good = (n: number) => fileOf(claimLine(`b-${n}`)).trimEnd()
    const lines: (string | Buffer)[] = [
      `\ufeff${good(1)}`,
      '',
      '  \t ',
      Buffer.from('{"type":"claim","key":"b-\xff"}', 'latin1'),
      '{"type":"claim","key":"b\\u0000"}',
      '{"type":"claim","key":"b","label":"\\ud800"}',
      'not JSON',
      '[]',
      'null',
      '{"type":"article","key":"b"}',
      '{"type":"claim"}',
      '{"type":"claim","key":""}',
      `{"type":"claim","key":"${'k'.repeat(201)}"}`,
      '{"type":"claim","key":7}',
      good(2),
      JSON.stringify(claimLine('b-3', { text: 'x'.repeat(1024 * 1024) })),
      JSON.stringify({ a: [[[[[[[[[[[1]]]]]]]]]]] }),
      `${good(4)}${good(4)}`,
      Buffer.from([0xa0]),
      good(5),
    ]
    const file = Buffer.concat(lines.flatMap((line, at) => [Buffer.from(line), Buffer.from(at === lines.length - 1 ? '' : '\r\n')]))
    const answers = await importInto(api, file)
    expect(answers.map(({ line, type, key, result, problem }) => [line, type, key, result, problem?.type.split(':').at(-1)])).toEqual([
      [1, 'claim', 'b-1', 'created', undefined],
      [4, undefined, undefined, 'rejected', 'invalid-json'],
      [5, undefined, undefined, 'rejected', 'invalid'],
      [6, undefined, undefined, 'rejected', 'invalid'],
      [7, undefined, undefined, 'rejected', 'invalid-json'],
      [8, undefined, undefined, 'rejected', 'invalid'],
      [9, undefined, undefined, 'rejected', 'invalid'],
      [10, undefined, undefined, 'rejected', 'invalid'],
      [11, 'claim', undefined, 'rejected', 'invalid'],
      [12, 'claim', undefined, 'rejected', 'invalid'],
      [13, 'claim', undefined, 'rejected', 'invalid'],
      [14, 'claim', undefined, 'rejected', 'invalid'],
      [15, 'claim', 'b-2', 'created', undefined],
      [16, undefined, undefined, 'rejected', 'too-large'],
      [17, undefined, undefined, 'rejected', 'invalid'],
      [18, undefined, undefined, 'rejected', 'invalid-json'],
      [19, undefined, undefined, 'rejected', 'invalid-json'],
      [20, 'claim', 'b-5', 'created', undefined],
    ])
  })

  it('is one that is a byte too long; one of just a mebibyte is read, whatever its ending', async () => {
    const padded = (length: number) => {
      const line = JSON.stringify(claimLine('long-1'))
      return `${' '.repeat(length - line.length)}${line}`
    }
    const most = 1024 * 1024
    expect(resultsOf(await importInto(api, `${padded(most)}\r\n${padded(most + 1)}\n${padded(most)}`))).toEqual([
      'created',
      'rejected',
      'unchanged',
    ])
  })

  it('is none in an empty file', async () => {
    for (const file of ['', '\n', '\ufeff', '\r\n\r\n']) expect(await importInto(api, file)).toEqual([])
  })
})

describe('an import', () => {
  const post = (role: 'reader' | 'contributor' | 'editor' | 'admin', query = '') =>
    api.as(role).post(`/v1/import${query}`).type('application/x-ndjson')

  it('is for editors and above, and safe to repeat without an Idempotency-Key, which it refuses', async () => {
    const file = fileOf(claimLine('p-1'))
    await api.as().post('/v1/import').type('application/x-ndjson').send(file).expect(401)
    await post('reader').send(file).expect(403)
    await post('contributor').send(file).expect(403)
    await post('editor').set('Idempotency-Key', 'one').send(file).expect(400)
    await post('editor', '?dryrun=true').send(file).expect(400)
    await api.as('editor').post('/v1/import').send(claimLine('p-1')).expect(415)
    await api.as('editor').get('/v1/claims/p-1').expect(404)
    expect(resultsOf(await importInto(api, file, { role: 'admin', query: '?reason=nightly' }))).toEqual(['created'])
    const { rows } = await api.database.pool.query(
      `SELECT actor, reason, key_id IS NOT NULL AS keyed FROM revision WHERE record_id = (SELECT id FROM claim WHERE key = 'p-1')`,
    )
    expect(rows).toEqual([{ actor: 'admin', reason: 'nightly', keyed: true }])
  })

  it('releases at once what says nothing of its release', async () => {
    await send(claimLine('rel-1'), claimLine('rel-2', { releaseAt: null }), claimLine('rel-3', { releaseAt: '2999-01-01T00:00:00Z' }))
    await api.as().get('/v1/claims/rel-1').expect(200)
    await api.as().get('/v1/claims/rel-2').expect(404)
    await api.as().get('/v1/claims/rel-3').expect(404)
  })
})

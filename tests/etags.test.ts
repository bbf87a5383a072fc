import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { before } from './support/before.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const patch = (path: string, body: object, ifMatch = '*') => api.as('editor').patch(path).set('If-Match', ifMatch).send(body)
const change = async (path: string, body: object) => (await patch(path, body).expect(200)).body as Recorded
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
const etagOf = async (path: string, role?: 'reader' | 'editor') => String((await api.as(role).get(path).expect(200)).headers.etag)

type World = Awaited<ReturnType<typeof aWorld>>

/** A claim with a neighbour, both said by a member of an organization in a source that republishes another; one said after the other. */
async function aWorld() {
  const origin = await api.add('/v1/sources', { title: 'Wire', kind: 'wire' })
  const source = await api.add('/v1/sources', { title: 'Morning', kind: 'article', derivedFrom: origin.id })
  const organization = await api.add('/v1/analysts', { name: 'Ministry', kind: 'organization' })
  const analyst = await api.add('/v1/analysts', { name: 'Minister', kind: 'person', affiliations: [{ organization: organization.id }] })
  const neighbour = await api.add('/v1/claims', claim('Neighbour'))
  const first = await api.add('/v1/attributions', { claim: neighbour.id, source: origin.id, analyst: analyst.id, stance: 'asserts' })
  const main = await api.add('/v1/claims', claim('Main'))
  const said = await api.add('/v1/attributions', {
    claim: main.id,
    source: source.id,
    analyst: analyst.id,
    stance: 'asserts',
    derivedFrom: first.id,
  })
  const relation = await api.add('/v1/relations', { from: main.id, to: neighbour.id, kind: 'refines' })
  return {
    claim: `/v1/claims/${main.id}`,
    neighbour: `/v1/claims/${neighbour.id}`,
    source: `/v1/sources/${source.id}`,
    origin: `/v1/sources/${origin.id}`,
    analyst: `/v1/analysts/${analyst.id}`,
    organization: `/v1/analysts/${organization.id}`,
    said: `/v1/attributions/${said.id}`,
    first: `/v1/attributions/${first.id}`,
    relation: `/v1/relations/${relation.id}`,
  }
}
const idIn = (path: string) => path.split('/')[3]!
const deny = (world: World) => ({ claim: idIn(world.neighbour), source: idIn(world.origin), analyst: null, stance: 'denies' })

describe('an ETag changes', () => {
  it.each<[string, (world: World) => Promise<unknown>, (keyof World)[]]>([
    ['an attribution is changed', ({ said }) => change(said, { note: 'by ear' }), ['claim', 'said']],
    [
      'an attribution is added',
      ({ claim, source }) => api.add(`${claim}/attributions`, { source: idIn(source), stance: 'reports' }),
      ['claim'],
    ],
    ['an attribution is withdrawn', ({ said }) => withdraw(said), ['claim']],
    [
      'an attribution is exchanged for another of the same stance',
      async ({ said, claim, source, analyst }) => {
        await withdraw(said)
        await api.add(`${claim}/attributions`, { source: idIn(source), analyst: idIn(analyst), stance: 'asserts' })
      },
      ['claim'],
    ],
    ['a source gets a new title', ({ source }) => change(source, { title: 'Evening' }), ['claim', 'said', 'source']],
    ['a source gets a date', ({ source }) => change(source, { publishedAt: '2025-11-08' }), ['claim', 'said', 'source']],
    [
      'the source it republishes gets a new title',
      ({ origin }) => change(origin, { title: 'Agency' }),
      ['source', 'origin', 'neighbour', 'first'],
    ],
    [
      'an analyst gets a new name',
      ({ analyst }) => change(analyst, { name: 'Prime minister' }),
      ['claim', 'said', 'analyst', 'neighbour', 'first'],
    ],
    [
      'an organization gets a new name',
      ({ organization }) => change(organization, { name: 'Cabinet' }),
      ['claim', 'said', 'analyst', 'organization', 'first'],
    ],
    ['an analyst leaves the organization', ({ analyst }) => change(analyst, { affiliations: [] }), ['claim', 'said', 'analyst']],
    ['what an attribution repeats is withdrawn', ({ first }) => withdraw(first), ['claim', 'said', 'neighbour']],
    [
      'an attribution no longer repeats another, after a change before',
      async ({ said }) => {
        await change(said, { note: 'by ear' })
        await change(said, { note: null, derivedFrom: null })
      },
      ['claim', 'said'],
    ],
    ['a relation is changed', ({ relation }) => change(relation, { note: 'in part' }), ['claim', 'neighbour', 'relation']],
    [
      'a relation is turned around',
      ({ relation, claim, neighbour }) => change(relation, { from: idIn(neighbour), to: idIn(claim) }),
      ['claim', 'neighbour', 'relation'],
    ],
    [
      'a relation is added',
      ({ claim, neighbour }) => api.add('/v1/relations', { from: idIn(neighbour), to: idIn(claim), kind: 'restates' }),
      ['claim', 'neighbour'],
    ],
    ['a relation is withdrawn', ({ relation }) => withdraw(relation), ['claim', 'neighbour']],
    [
      'a neighbour gets a new label',
      ({ neighbour }) => change(neighbour, { label: 'Next door' }),
      ['claim', 'neighbour', 'relation', 'first'],
    ],
    [
      'a neighbour gets a new slug',
      ({ neighbour }) => change(neighbour, { slug: `next-door-${idIn(neighbour)}` }),
      ['claim', 'neighbour', 'relation', 'first'],
    ],
    ['a neighbour is denied', (world) => api.add('/v1/attributions', deny(world)), ['claim', 'neighbour', 'relation', 'first']],
    ['a neighbour is withdrawn', ({ neighbour }) => withdraw(neighbour), ['claim', 'said']],
  ])('when %s', async (_, happens, shownBy) => {
    const world = await aWorld()
    for (const role of [undefined, 'editor'] as const) {
      const at = role ? world : await aWorld()
      const before = await Promise.all(shownBy.map((name) => etagOf(at[name], role)))
      await Promise.all(shownBy.map((name, index) => api.as(role).get(at[name]).set('If-None-Match', before[index]!).expect(304)))
      await happens(at)
      for (const [index, name] of shownBy.entries()) {
        const again = await api.as(role).get(at[name]).set('If-None-Match', before[index]!)
        expect({ name, status: again.status, same: again.headers.etag === before[index] }).toEqual({ name, status: 200, same: false })
      }
    }
  })

  it('when the embargo of a neighbour, or of what an attribution repeats, ends or begins again', async () => {
    const { claim, said, neighbour } = await aWorld()
    const [hidden, alone] = await before(500, async (releaseAt) => {
      await change(neighbour, { releaseAt })
      return Promise.all([etagOf(claim), etagOf(said)])
    })
    await vi.waitUntil(async () => (await api.as().get(neighbour)).status === 200, patience)
    const [open, repeating] = await Promise.all([
      api.as().get(claim).set('If-None-Match', hidden),
      api.as().get(said).set('If-None-Match', alone),
    ])
    expect([open.status, repeating.status]).toEqual([200, 200])
    expect(open.body).toMatchObject({ relationCount: 1, relations: [{ direction: 'from' }] })
    await change(neighbour, { releaseAt: null })
    await api.as().get(claim).set('If-None-Match', String(open.headers.etag)).expect(200)
    await api.as().get(said).set('If-None-Match', String(repeating.headers.etag)).expect(200)
  })
})

it('one ETag never stands for two answers, whatever changes in whatever order', async () => {
  const text = fc.constantFrom('one', 'two', 'three')
  const steps: fc.Arbitrary<(world: World, made: string[]) => Promise<unknown>>[] = [
    fc.tuple(fc.constantFrom('said', 'first', 'relation'), fc.constantFrom(null, 'one', 'two')).map(
      ([name, note]) =>
        (world) =>
          change(world[name as keyof World], { note }),
    ),
    text.map(
      (title) =>
        ({ source }) =>
          change(source, { title }),
    ),
    text.map(
      (name) =>
        ({ analyst }) =>
          change(analyst, { name }),
    ),
    text.map(
      (name) =>
        ({ organization }) =>
          change(organization, { name }),
    ),
    fc.boolean().map(
      (is) =>
        ({ analyst, organization }) =>
          change(analyst, { affiliations: is ? [{ organization: idIn(organization) }] : [] }),
    ),
    fc.boolean().map(
      (is) =>
        ({ said, first }) =>
          change(said, { derivedFrom: is ? idIn(first) : null }),
    ),
    fc.tuple(fc.constantFrom('claim', 'neighbour'), text).map(
      ([name, label]) =>
        (world) =>
          change(world[name as keyof World], { label }),
    ),
    fc.constantFrom('2020-01-01T00:00:00Z', null).map(
      (releaseAt) =>
        ({ neighbour }) =>
          change(neighbour, { releaseAt }),
    ),
    fc.constantFrom(null, '2025-11', '2024').map(
      (publishedAt) =>
        ({ source }) =>
          change(source, { publishedAt }),
    ),
    fc.constantFrom('asserts', 'denies').map(
      (stance) =>
        ({ said }) =>
          change(said, { stance }),
    ),
    fc
      .constantFrom('claim', 'neighbour')
      .map(
        (name) => async (world, made) =>
          made.push(
            `/v1/attributions/${(await api.add('/v1/attributions', { ...deny(world), claim: idIn(world[name as keyof World]) })).id}`,
          ),
      ),
    fc.constantFrom('supports', 'refines').map(
      (kind) =>
        ({ relation }) =>
          change(relation, { kind }),
    ),
    fc.constant(async (_, made) => made.length && withdraw(made.pop()!)),
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 12 }), async (changes) => {
      const world = await aWorld()
      const answered = new Map<string, string>()
      const made: string[] = []
      const asked = [
        ...Object.values(world).map((path) => [path, 'editor'] as const),
        ...[world.claim, world.said, world.source, world.analyst].map((path) => [path, undefined] as const),
      ]
      const look = () =>
        Promise.all(
          asked.map(async ([path, role]) => {
            const { headers, text: body } = await api.as(role).get(path).expect(200)
            const tag = `${path} ${headers.etag}`
            expect(answered.get(tag) ?? body).toBe(body)
            answered.set(tag, body)
          }),
        )
      await look()
      for (const happens of changes) {
        await happens(world, made)
        await look()
      }
    }),
    { numRuns: 6 },
  )
})

describe('an unchanged record', () => {
  it('answers 304 without a body again and again, also to a weak tag and to one of several', async () => {
    for (const path of Object.values(await aWorld())) {
      const etag = await etagOf(path)
      for (const tag of [etag, etag, `W/${etag}`, `"other", ${etag}`]) {
        const answer = await api.as().get(path).set('If-None-Match', tag).expect(304)
        expect([answer.text, answer.headers.etag]).toEqual(['', etag])
      }
      await api.as().get(path).set('If-None-Match', '"1-0000000000000000"').expect(200)
    }
  })

  it('has one ETag for all readers and another for those who see drafts', async () => {
    for (const path of Object.values(await aWorld())) {
      const [anonymous, reader, contributor, editor] = await Promise.all(
        ([undefined, 'reader', 'contributor', 'editor'] as const).map(async (role) => String((await api.as(role).get(path)).headers.etag)),
      )
      expect(reader).toBe(anonymous)
      expect(editor).toBe(contributor)
      expect(reader).not.toBe(editor)
      await api.as('reader').get(path).set('If-None-Match', editor!).expect(200)
    }
  })

  it('stays what it is under a change that changes nothing', async () => {
    const world = await aWorld()
    const path = `/v1/claims/${(await api.add('/v1/claims', claim('Told', { kind: 'forecast', about: '2025-11', places: [{ name: 'Pokrovsk', country: 'UA' }], topics: ['a'], resolvesBy: '2026', resolution: { outcome: 'true', at: '2026' } }))).id}`
    for (const one of [...Object.values(world), path]) {
      const before = await api.as('editor').get(one)
      const { slug, title, name, label, note, kind, topics, places, resolution, byline, sameAs } = before.body
      await patch(one, {}).expect(200)
      const after = await patch(one, { slug, title, name, label, note, kind, topics, places, resolution, byline, sameAs }).expect(200)
      expect([after.body, after.headers.etag]).toEqual([before.body, before.headers.etag])
      const { rows } = await api.database.pool.query('SELECT count(*)::int FROM revision WHERE record_id = $1 AND NOT for_readers', [
        idIn(one),
      ])
      expect(rows).toEqual([{ count: 1 }])
    }
  })

  it('stays what it is also once its embargo has ended', async () => {
    const { id, releaseAt } = await api.add('/v1/claims', claim('At noon', { releaseAt: new Date(Date.now() + 300).toISOString() }))
    await vi.waitUntil(async () => (await api.as().get(`/v1/claims/${id}`)).status === 200, patience)
    expect(await change(`/v1/claims/${id}`, { label: 'At noon', releaseAt })).toMatchObject({ version: 1 })
  })
})

describe('a promoted replica that had not heard of a version gives it out again, and', () => {
  it.each<[keyof World, (keyof World)[]]>([
    ['claim', ['claim', 'said', 'relation', 'neighbour']],
    ['source', ['source', 'said', 'claim']],
    ['origin', ['origin', 'source', 'first']],
    ['analyst', ['analyst', 'said', 'claim']],
    ['organization', ['organization', 'analyst', 'said', 'claim']],
    ['said', ['said', 'claim']],
    ['first', ['first', 'said', 'claim']],
    ['relation', ['relation', 'claim', 'neighbour']],
  ])('the ETags of what shows the %s are others: %s', async (which, shownBy) => {
    const world = await aWorld()
    const tags = () => Promise.all(shownBy.map((shown) => etagOf(world[shown])))
    const before = await tags()
    const owner = await api.connect('owner')
    const table = world[which].split('/')[2]?.slice(0, -1)
    await owner.query('BEGIN; SET LOCAL session_replication_role = replica')
    await owner.query(`UPDATE ${table} SET updated_at = updated_at + interval '1 ms' WHERE id = $1`, [idIn(world[which])])
    await owner.query('COMMIT')
    const after = await tags()
    shownBy.forEach((shown, n) => expect(after[n], shown).not.toBe(before[n]))
  })
})

describe('If-Match', () => {
  it('is needed, and must name the version that is there', async () => {
    const world = await aWorld()
    for (const path of Object.values(world)) {
      const tag = await etagOf(path, 'editor')
      await api.as('editor').patch(path).send({}).expect(428)
      await api.as('editor').delete(`${path}?reason=x`).expect(428)
      for (const stale of ['"2"', '"7-0123456789abcdef"', '"x"', '"0"', 'W/"2-0"']) {
        await patch(path, {}, stale).expect(412)
        await api.as('editor').delete(`${path}?reason=x`).set('If-Match', stale).expect(412)
      }
      for (const good of [tag, `W/${tag}`, '"1"', '*', `"9", ${tag}`]) await patch(path, {}, good).expect(200)
    }
    await api
      .as('editor')
      .delete(`${world.relation}?reason=x`)
      .set('If-Match', await etagOf(world.relation))
      .expect(204)
  })

  it('lets an editor through whose record was only spoken of since', async () => {
    const { claim, said, relation, neighbour, source, analyst, organization, origin } = await aWorld()
    const read = await Promise.all([claim, said, relation, source, analyst].map((path) => etagOf(path)))
    await api.add(`${claim}/attributions`, { source: idIn(source), stance: 'denies' })
    await change(neighbour, { label: 'Next door' })
    await change(organization, { name: 'Cabinet' })
    await change(origin, { title: 'Agency' })
    await Promise.all(
      [claim, said, relation, source, analyst].map((path, index) => api.as().get(path).set('If-None-Match', read[index]!).expect(200)),
    )
    await patch(claim, { label: 'Mended' }, read[0]).expect(200)
    await patch(said, { note: 'Mended' }, read[1]).expect(200)
    await patch(relation, { note: 'Mended' }, read[2]).expect(200)
    await patch(source, { title: 'Mended' }, read[3]).expect(200)
    await patch(analyst, { name: 'Mended' }, read[4]).expect(200)
  })

  it('lets one of two editors through who change the same version at once', async () => {
    const { claim, source, analyst, said, relation } = await aWorld()
    const bodies = { [claim]: 'label', [source]: 'title', [analyst]: 'name', [said]: 'note', [relation]: 'note' }
    for (const [path, member] of Object.entries(bodies)) {
      for (let round = 1; round <= 8; round++) {
        const answers = await Promise.all(['one', 'two'].map((who) => patch(path, { [member]: `${who} ${round}` }, `"${round}"`)))
        expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
        const won = answers.find(({ status }) => status === 200)!
        expect((await api.as('editor').get(path)).body).toEqual(won.body)
        expect(won.body.version).toBe(round + 1)
      }
    }
  })

  it('* lands every one of many changes at once', async () => {
    const { claim } = await aWorld()
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((topic) => patch(claim, { topics: [topic] })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await api.as('editor').get(claim)).body.version).toBe(5)
  })
})

it('tells whoever asks for anything but what is there that it is there', async () => {
  const claim = await api.add('/v1/claims', { label: 'Anything', text: 'Anything.', kind: 'fact', language: 'en' })
  await api.as().get(`/v1/claims/${claim.slug}`).set('If-None-Match', '*').expect(304)
})

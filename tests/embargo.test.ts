import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { exportOf, linesOf } from './support/interchange.ts'
import { before } from './support/before.ts'
import { settledInstant } from './support/past.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  // As many exports as it asks for at the same time are a quarter of this.
  api = await startApi({}, { poolSize: 24 })
})
afterAll(() => api.close())

const readers = [undefined, 'reader'] as const
const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const article = (title: string, more: object = {}) => ({ title, kind: 'article', ...more })
const person = (name: string, more: object = {}) => ({ name, kind: 'person', ...more })
const change = (path: string, body: object, role: 'editor' | 'contributor' = 'editor') =>
  api.as(role).patch(path).set('If-Match', '*').send(body)

interface Page {
  data: (Recorded & { relationCount: number })[]
}
const list = async (path: string, role?: 'reader' | 'editor') => ((await api.as(role).get(path).expect(200)).body as Page).data
async function expectHidden(...paths: string[]): Promise<void> {
  for (const path of paths)
    for (const role of readers) expect({ path, role, status: (await api.as(role).get(path)).status }).toEqual({ path, role, status: 404 })
}
async function expectShown(...paths: string[]): Promise<void> {
  for (const path of paths)
    for (const role of readers) expect({ path, role, status: (await api.as(role).get(path)).status }).toEqual({ path, role, status: 200 })
}

describe('what is under embargo', () => {
  const word = 'Nightingale'
  const hidden: Record<string, string[]> = { claims: [], sources: [], analysts: [], attributions: [], relations: [] }
  const shown: Record<string, string[]> = { claims: [], sources: [], analysts: [], attributions: [], relations: [] }
  let open: Recorded
  let secret: Recorded

  beforeAll(async () => {
    const dispatch = await api.add(
      '/v1/sources',
      article(`${word} dispatch`, { publisher: word, url: 'https://nightingale.example/1', publishedAt: '1931-05' }),
    )
    const wire = await api.add('/v1/sources', article(`${word} wire`, { derivedFrom: dispatch.id, language: 'nn' }))
    const post = await api.add('/v1/sources', article(`${word} post`, { derivedFrom: wire.id, slug: 'nightingale-old-post' }))
    const agency = await api.add('/v1/analysts', {
      name: `${word} agency`,
      kind: 'organization',
      sameAs: ['https://nightingale.example/agency'],
    })
    const spy = await api.add(
      '/v1/analysts',
      person(`${word} spy`, { affiliations: [{ organization: agency.id }], aliases: ['Bulbul nightingale'], slug: 'nightingale-old-spy' }),
    )
    const said = { source: post.id, analyst: spy.id, stance: 'denies', statedAt: '1931', note: word }
    const about = { about: '1931', topics: [word], places: [{ name: word, country: 'AQ' }], language: 'nn', slug: 'nightingale-old' }
    const forecast = { kind: 'forecast', resolvesBy: '1932', resolution: { outcome: 'partly', at: '1932', note: word } }
    secret = await api.add('/v1/claims', claim(`${word} draft`, { ...about, ...forecast, releaseAt: null, attributions: [said] }))
    const later = await api.add('/v1/claims', claim(`${word} embargo`, { releaseAt: '2999-01-01T00:00:00Z', attributions: [said] }))
    const unnamed = await api.add('/v1/sources', article(`${word} in a drawer`))
    const nobody = await api.add('/v1/analysts', person(`${word} of no claim`))

    const morning = article('Morning', { publisher: 'Larks', publishedAt: '1931', url: 'https://lark.example/' })
    const speaker = { name: 'General Staff', kind: 'organization', aliases: ['Staff'] }
    open = await api.add(
      '/v1/claims',
      claim('In the open', {
        about: '1931',
        topics: ['lark'],
        places: [{ name: 'Pokrovsk', country: 'UA' }],
        attributions: [{ source: morning, analyst: speaker, stance: 'asserts' }],
      }),
    )
    const second = await api.add('/v1/claims', claim('Also in the open'))
    const told = (await list(`/v1/claims/${secret.id}/attributions`, 'editor'))[0]!
    const repeated = await api.add('/v1/attributions', { claim: open.id, source: 'morning', stance: 'reports', derivedFrom: told.id })
    const tie = await api.add('/v1/relations', { from: open.id, to: second.id, kind: 'supports' })
    const ties = [
      await api.add('/v1/relations', { from: open.id, to: secret.id, kind: 'contradicts', note: word }),
      await api.add('/v1/relations', { from: later.id, to: open.id, kind: 'refines', note: word }),
      await api.add('/v1/relations', { from: secret.id, to: later.id, kind: 'depends_on', note: word }),
    ]
    await change(`/v1/claims/${secret.id}`, { slug: 'nightingale' }).expect(200)
    await change(`/v1/sources/${post.id}`, { slug: 'nightingale-post' }).expect(200)
    await change(`/v1/analysts/${spy.id}`, { slug: 'nightingale-spy' }).expect(200)
    const dropped = await api.add(
      '/v1/claims',
      claim(`${word} dropped`, { releaseAt: null, attributions: [{ ...said, source: article(`${word} leaflet`) }] }),
    )
    await api.as('editor').delete(`/v1/claims/${dropped.id}?reason=${word}`).set('If-Match', '*').expect(204)
    const leaflet = (await list('/v1/sources', 'editor')).find(({ slug }) => slug === 'nightingale-leaflet')!
    await api.as('editor').delete(`/v1/sources/${leaflet.id}?reason=${word}`).set('If-Match', '*').expect(204)

    hidden.claims = [secret, later, dropped].flatMap(({ id, slug }) => [id, slug]).concat('nightingale')
    hidden.sources = [dispatch, wire, post, unnamed, leaflet].flatMap(({ id, slug }) => [id, slug]).concat('nightingale-post')
    hidden.analysts = [agency, spy, nobody].flatMap(({ id, slug }) => [id, slug]).concat('nightingale-spy')
    hidden.attributions = [
      ...(await list(`/v1/claims/${secret.id}/attributions`, 'editor')),
      ...(await list(`/v1/claims/${later.id}/attributions`, 'editor')),
    ].map(({ id }) => id)
    const broken = await api.add('/v1/relations', { from: second.id, to: secret.id, kind: 'contradicts', note: word })
    await api.as('editor').delete(`/v1/relations/${broken.id}?reason=${word}`).set('If-Match', '*').expect(204)
    hidden.relations = [...ties, broken].map(({ id }) => id)
    shown.claims = [open.id, open.slug, second.id]
    shown.sources = ['morning']
    shown.analysts = ['general-staff']
    shown.attributions = [repeated.id]
    shown.relations = [tie.id]
  })

  it('does not exist for readers, by id, by slug or by an old slug, nor do the lists under it', async () => {
    for (const [noun, names] of Object.entries(hidden)) await expectHidden(...names.map((name) => `/v1/${noun}/${name}`))
    await expectHidden(...hidden.claims!.flatMap((name) => [`/v1/claims/${name}/attributions`, `/v1/claims/${name}/relations`]))
    await expectHidden(
      ...hidden.sources!.map((name) => `/v1/sources/${name}/claims`),
      ...hidden.analysts!.map((name) => `/v1/analysts/${name}/claims`),
    )
  })

  it('is refused in the very words of what never was', async () => {
    for (const [noun, names] of Object.entries(hidden)) {
      for (const name of names) {
        const never = name.includes('nightingale') ? 'never-was' : '01990000-0000-7000-8000-000000000000'
        const [answer, other] = await Promise.all(
          [name, never].map((asked) => api.as('reader').get(`/v1/${noun}/${asked}`).set('If-None-Match', '*').set('If-Match', '"7"')),
        )
        expect(answer!.text.replaceAll(name, never)).toBe(other!.text)
        const [patched, otherPatched] = await Promise.all(
          [name, never].map((asked) => api.as('reader').patch(`/v1/${noun}/${asked}`).set('If-Match', '"7"').send({ note: 'x' })),
        )
        expect([patched!.status, patched!.text.replaceAll(name, never)]).toEqual([403, otherPatched!.text])
        const removed = await api.as().delete(`/v1/${noun}/${name}?reason=x`).set('If-Match', '*')
        expect(removed.status).toBe(401)
      }
    }
  })

  it('is seen by contributors and editors, with all it names', async () => {
    for (const role of ['contributor', 'editor'] as const) {
      const { body } = await api.as(role).get('/v1/claims/nightingale').expect(200)
      expect(body).toMatchObject({ standing: 'denied', attributionCount: 1, relationCount: 2 })
      await api.as(role).get('/v1/claims/nightingale-old').expect(308).expect('Location', '/v1/claims/nightingale')
      await api.as(role).get('/v1/claims/nightingale-dropped').expect(410)
      await api.as(role).get('/v1/sources/nightingale-dispatch').expect(200)
      expect((await api.as(role).get(`/v1/claims/${open.id}`)).body).toMatchObject({
        relationCount: 3,
        attributions: [{ derivedFrom: { id: hidden.attributions![0] } }, {}],
      })
    }
  })

  it('is counted for nobody who may not see it', async () => {
    for (const role of readers) {
      const { body } = await api.as(role).get(`/v1/claims/${open.id}`).expect(200)
      expect(body).toMatchObject({ relationCount: 1, attributionCount: 2, attributions: [{ derivedFrom: null }, { derivedFrom: null }] })
      expect(body.relations).toHaveLength(1)
      expect(await list('/v1/claims', role as 'reader')).toMatchObject([{ relationCount: 1 }, { relationCount: 1 }])
      expect(await list(`/v1/claims/${open.id}/relations`, role as 'reader')).toHaveLength(1)
      expect((await list(`/v1/analysts/general-staff/claims`, role as 'reader'))[0]).toMatchObject({ relationCount: 1 })
    }
  })

  it('is in no answer to a reader, whatever is asked for', async () => {
    const { body: document } = await api.as().get('/openapi.json').expect(200)
    const ids = Object.values(hidden)
      .flat()
      .filter((name) => !name.includes('nightingale'))
    const names = [
      word,
      'nightingale',
      'nightingale-old',
      'nightingale-spy',
      'nightingale-post',
      'https://nightingale.example/1',
      'https://nightingale.example/agency',
      ...ids,
    ]
    const revisionsOf = async (names: Record<string, string[]>) =>
      (
        await Promise.all(
          Object.entries(names).flatMap(([noun, each]) => each.map((name) => api.as('editor').get(`/v1/${noun}/${name}/revisions`))),
        )
      )
        .flatMap(({ body }) => (body.data ?? []) as { id: string }[])
        .map(({ id }) => id)
    const everShown: typeof shown = { ...shown, revisions: await revisionsOf(shown) }
    const everHidden: typeof hidden = { ...hidden, revisions: await revisionsOf(hidden) }
    for (const id of everHidden.revisions ?? []) await expectHidden(`/v1/revisions/${id}`, `/v1/revisions/${id}/proof`)
    const kindsOfValue = [names, ids, ['1931'], ['nn'], ['AQ'], ['1970-01-01T00:00:00Z']]
    async function ask(url: string, echoed: string[], ...roles: (typeof readers)[number][]): Promise<void> {
      for (const { status, text } of await Promise.all(roles.map((role) => api.as(role).get(url)))) {
        const told = echoed.reduce(
          (rest, value) => rest.replaceAll(value, '').replaceAll(encodeURIComponent(value), ''),
          status === 200 ? text : text.toLowerCase(),
        )
        expect({ url, found: [200, 400, 401, 403, 404].includes(status) ? /nightingale/i.exec(told) : status }).toEqual({
          url,
          found: null,
        })
        expect({ url, ids: ids.filter((id) => told.includes(id)) }).toEqual({ url, ids: [] })
      }
    }
    for (const [path, { get }] of Object.entries<{ get?: { parameters?: Parameter[] } }>(document.paths)) {
      if (!get || path === '/openapi.json' || path === '/v1/changes/stream') continue
      const noun = /^\/v1\/(\w+)\/\{/.exec(path)?.[1]
      const targets =
        noun === undefined
          ? [path]
          : [...(everShown[noun] ?? []), ...(everHidden[noun] ?? [open.id])].map((name) => path.replace(/\{\w+\}/, name))
      for (const target of targets) await ask(target, [target.split('/')[3] ?? '-'], ...readers)
      for (const { name, schema, in: where } of get.parameters ?? []) {
        if (where !== 'query') continue
        const words = schema.enum ?? schema.items?.enum
        // A filter given several times holds for any of its values.
        const queries = (words ? [words] : kindsOfValue).map(
          (values) => [values, values.map((value) => `${name}=${encodeURIComponent(value)}`).join('&')] as const,
        )
        await Promise.all(
          queries.map(([values, query]) =>
            ask(`${targets[0]}?${query}`, words ? [] : values.map((value) => value.toLowerCase()).concat(values), undefined),
          ),
        )
      }
    }
    const { text: lines } = await api.as().get('/v1/changes').set('Accept', 'application/x-ndjson').expect(200)
    for (const told of [lines, await streamed()]) {
      expect(told).toContain(open.id)
      expect(/nightingale/i.exec(told)).toBeNull()
      expect(ids.filter((id) => told.includes(id))).toEqual([])
    }
  }, 180_000)
})

/** All the events that readers have been sent once as many have come as the feed has. */
async function streamed(): Promise<string> {
  const { body: feed } = await api.as().get('/v1/changes?limit=1000').expect(200)
  const first = Buffer.from('1.0').toString('base64url')
  const stop = new AbortController()
  const { port } = api.app.server.address() as AddressInfo
  const { body } = await fetch(`http://127.0.0.1:${port}/v1/changes/stream?cursor=${first}`, { signal: stop.signal })
  let text = ''
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.split('event: change').length > feed.data.length) break
  }
  stop.abort()
  return text
}

interface Parameter {
  in: string
  name: string
  schema: { enum?: string[]; items?: { enum?: string[] } }
}

describe('the end of an embargo', () => {
  it('comes by the clock, for the claim and all that it brings to light', async () => {
    const origin = await api.add('/v1/sources', article('Origin'))
    const copy = await api.add('/v1/sources', article('Copy', { derivedFrom: origin.id }))
    const translation = await api.add('/v1/sources', article('Translation', { derivedFrom: copy.id }))
    const bureau = await api.add('/v1/analysts', { name: 'Bureau', kind: 'organization' })
    const member = await api.add('/v1/analysts', person('Member', { affiliations: [{ organization: bureau.id }] }))
    const told = await api.add(
      '/v1/claims',
      claim('Told at noon', {
        releaseAt: '2999-01-01T00:00:00Z',
        attributions: [{ source: translation.id, analyst: member.id, stance: 'asserts' }],
      }),
    )
    const known = await api.add('/v1/claims', claim('Known before'))
    const relation = await api.add('/v1/relations', { from: known.id, to: told.id, kind: 'refines' })
    const paths = [
      `/v1/claims/${told.id}`,
      '/v1/claims/told-at-noon',
      `/v1/relations/${relation.id}`,
      `/v1/analysts/${member.id}`,
      '/v1/analysts/bureau',
      `/v1/analysts/${member.id}/claims`,
      '/v1/sources/translation/claims',
    ]
    paths.push(...[origin, copy, translation].map(({ id }) => `/v1/sources/${id}`))
    const counted = async () => (await list(`/v1/claims?id=${known.id}`))[0]!.relationCount
    await expectHidden(...paths)
    expect(await counted()).toBe(0)
    const releaseAt = new Date(Date.now() + 400)
    await change(paths[0]!, { releaseAt: releaseAt.toISOString() }).expect(200)
    await vi.waitUntil(async () => (await api.as().get(paths[0]!)).status === 200, patience)
    expect(Date.now()).toBeGreaterThanOrEqual(releaseAt.getTime())
    await expectShown(...paths)
    expect(await counted()).toBe(1)
    expect((await api.as().get(paths[0]!)).body).toMatchObject({ version: 2, relationCount: 1, attributionCount: 1 })
  })

  it('changes no export of before it', async () => {
    const source = await api.add('/v1/sources', article('Schedule'))
    const { releaseAt, slug, moments } = await before(2000, async (releaseAt, lead) => {
      const slug = `on-schedule-${lead}`
      await api.add('/v1/claims', claim('Told on schedule', { slug, releaseAt, attributions: [{ source: source.id, stance: 'asserts' }] }))
      const { headers } = await api.as('editor').get('/v1/export').expect(200)
      return { releaseAt, slug, moments: [`?asOf=${await settledInstant(api)}`, `?at=${headers['onrecord-cursor']}`] }
    })
    const exports = () => Promise.all(moments.map((moment) => exportOf(api, 'editor', moment)))
    const told = await exports()
    for (const text of told) expect(linesOf(text)).toContainEqual(expect.objectContaining({ key: slug, releaseAt }))
    await vi.waitUntil(async () => (await api.as().get(`/v1/claims/${slug}`)).status === 200, patience)
    expect(await exports()).toEqual(told)
    expect(await exportOf(api, 'editor')).not.toContain(releaseAt)
  })

  it('brings nothing to light that was withdrawn before it', async () => {
    const { dropped, releaseAt, lead } = await before(300, async (releaseAt, lead) => {
      const dropped = await api.add(
        '/v1/claims',
        claim('Dropped in time', {
          releaseAt,
          attributions: [
            { source: article('Leak', { slug: `leak-${lead}` }), analyst: person('Leaker', { slug: `leaker-${lead}` }), stance: 'asserts' },
          ],
        }),
      )
      await api.add(
        '/v1/claims',
        claim('Repeats it', {
          slug: `repeats-${lead}`,
          attributions: [{ source: article('Echo'), stance: 'reports', derivedFrom: (dropped.attributions as [Recorded])[0].id }],
        }),
      )
      await api.as('editor').delete(`/v1/claims/${dropped.id}?reason=untrue`).set('If-Match', '*').expect(204)
      return { dropped, releaseAt, lead }
    })
    const [said] = dropped.attributions as [Recorded]
    await vi.waitUntil(() => Date.now() > Date.parse(releaseAt), patience)
    await expectHidden(`/v1/claims/${dropped.id}`, `/v1/attributions/${said.id}`, `/v1/sources/leak-${lead}`, `/v1/analysts/leaker-${lead}`)
    expect((await api.as().get(`/v1/claims/repeats-${lead}`)).body.attributions[0].derivedFrom).toBe(null)
    expect((await list(`/v1/claims/repeats-${lead}/attributions`))[0]!.derivedFrom).toBe(null)
    expect((await api.as('editor').get(`/v1/claims/repeats-${lead}`)).body.attributions[0].derivedFrom).toEqual({
      id: said.id,
      withdrawn: true,
    })
  })
})

describe('a source or analyst', () => {
  it('is seen from the earliest release of a claim that names it, and hidden again with the last of them', async () => {
    const paper = await api.add(
      '/v1/sources',
      article('Daybreak', { derivedFrom: (await api.add('/v1/sources', article('Nightfall'))).id }),
    )
    const ministry = await api.add('/v1/analysts', { name: 'Ministry', kind: 'organization' })
    const minister = await api.add('/v1/analysts', person('Minister', { affiliations: [{ organization: ministry.id }] }))
    const all = ['/v1/sources/daybreak', '/v1/sources/nightfall', '/v1/analysts/ministry', '/v1/analysts/minister']
    await expectHidden(...all)
    const said = { source: paper.id, analyst: minister.id, stance: 'asserts' }
    const one = await api.add('/v1/claims', claim('One thing', { releaseAt: null, attributions: [said] }))
    const two = await api.add('/v1/claims', claim('Another', { releaseAt: '2999-01-01T00:00:00Z', attributions: [said] }))
    await expectHidden(...all)
    await change(`/v1/claims/${two.id}`, { releaseAt: '2020-01-01T00:00:00Z' }).expect(200)
    await expectShown(...all)
    await change(`/v1/claims/${one.id}`, { releaseAt: '2021-01-01T00:00:00Z' }).expect(200)
    expect((await change(`/v1/claims/${two.id}`, { releaseAt: null }).expect(200)).body).toMatchObject({ releaseAt: null, version: 3 })
    await expectShown(...all)
    await expectHidden(`/v1/claims/${two.id}`)
    expect((await change(`/v1/claims/${one.id}`, { releaseAt: null }).expect(200)).body.releaseAt).toBe(null)
    await expectHidden(...all, `/v1/claims/${one.id}`)
    expect(await list('/v1/sources?publisher=none')).toEqual([])

    await change(`/v1/claims/${one.id}`, { releaseAt: '2021-01-01T00:00:00Z' }).expect(200)
    await expectShown(...all)
    const attribution = (await list(`/v1/claims/${one.id}/attributions`, 'editor'))[0]!
    await change(`/v1/attributions/${attribution.id}`, { analyst: null }).expect(200)
    await expectHidden('/v1/analysts/ministry', '/v1/analysts/minister')
    await expectShown('/v1/sources/daybreak', '/v1/sources/nightfall')
    await change('/v1/sources/daybreak', { derivedFrom: null }).expect(200)
    await expectHidden('/v1/sources/nightfall')
    await change('/v1/sources/daybreak', { derivedFrom: 'nightfall' }).expect(200)
    await expectShown('/v1/sources/nightfall')
    await api.as('editor').delete(`/v1/attributions/${attribution.id}?reason=mistaken`).set('If-Match', '*').expect(204)
    await expectHidden(...all)
  })

  it('follows a person to a new organization', async () => {
    const [old, next] = [
      await api.add('/v1/analysts', { name: 'Old guard', kind: 'organization' }),
      await api.add('/v1/analysts', { name: 'New guard', kind: 'organization' }),
    ]
    const guard = await api.add('/v1/analysts', person('Guard', { affiliations: [{ organization: old.id }] }))
    await api.add(
      '/v1/claims',
      claim('Guards change', { attributions: [{ source: article('Gazette'), analyst: guard.id, stance: 'asserts' }] }),
    )
    await expectShown('/v1/analysts/guard', '/v1/analysts/old-guard')
    await expectHidden('/v1/analysts/new-guard')
    await change('/v1/analysts/guard', { affiliations: [{ organization: next.id }] }).expect(200)
    await expectShown('/v1/analysts/guard', '/v1/analysts/new-guard')
    await expectHidden('/v1/analysts/old-guard')
  })

  // Two transactions, each right by itself: what one is just about to say of a claim, and the claim's release.
  it.each([
    ['hidden', '2020-01-01T00:00:00Z', null, 404],
    ['released', null, '2020-01-01T00:00:00Z', 200],
  ])('is named while the claim is being %s', async (_, before, after, status) => {
    const it = await api.add('/v1/claims', claim('In two minds', { releaseAt: before }))
    const source = await api.add('/v1/sources', article('Two minds'))
    const neighbour = await api.add('/v1/claims', claim('Neighbour'))
    await twoAtOnce(
      [
        ['INSERT INTO attribution (claim_id, source_id, stance) VALUES ($1, $2, $3)', [it.id, source.id, 'asserts']],
        ['INSERT INTO relation (from_id, to_id, kind) VALUES ($1, $2, $3)', [neighbour.id, it.id, 'refines']],
      ],
      ['UPDATE claim SET release_at = $2 WHERE id = $1', [it.id, after]],
    )
    expect((await api.as().get(`/v1/claims/${it.id}`)).status).toBe(status)
    expect((await api.as().get(`/v1/sources/${source.id}`)).status).toBe(status)
    expect((await api.as().get(`/v1/claims/${neighbour.id}`)).body.relationCount).toBe(status === 200 ? 1 : 0)
  })

  it('is hidden when its last two claims leave it at the same time', async () => {
    const source = await api.add('/v1/sources', article('Left alone'))
    const analyst = await api.add('/v1/analysts', person('Left alone'))
    const said = { source: source.id, analyst: analyst.id, stance: 'asserts' }
    const early = await api.add('/v1/claims', claim('Early', { releaseAt: '2020-01-01T00:00:00Z', attributions: [said] }))
    const late = await api.add('/v1/claims', claim('Late', { releaseAt: '2021-01-01T00:00:00Z', attributions: [said] }))
    const leaving: [string, unknown[]] = [
      `UPDATE attribution SET withdrawn_at = now(), withdrawn_reason = 'x' WHERE claim_id = $1`,
      [early.id],
    ]
    await twoAtOnce([leaving], ['UPDATE claim SET release_at = NULL WHERE id = $1', [late.id]])
    await expectHidden(`/v1/sources/${source.id}`, `/v1/analysts/${analyst.id}`)
  })
})

describe('a contributor', () => {
  const mine = { actor: 'contributor' }
  const post = (path: string, body: object) => api.as('contributor').post(path).send(body)

  it('makes drafts and releases nothing', async () => {
    const draft = (
      await post(
        '/v1/claims',
        claim('A first draft', { attributions: [{ source: article('Notebook'), analyst: person('Neighbour'), stance: 'asserts' }] }),
      ).expect(201)
    ).body
    expect(draft.releaseAt).toBe(null)
    expect((await post('/v1/claims', claim('A second', { releaseAt: null })).expect(201)).body.releaseAt).toBe(null)
    for (const releaseAt of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z']) {
      await post('/v1/claims', claim('A third', { releaseAt })).expect(403)
      await change(`/v1/claims/${draft.id}`, { releaseAt }, 'contributor').expect(403)
    }
    const kept = await change(`/v1/claims/${draft.id}`, { releaseAt: null, label: 'A better draft' }, 'contributor').expect(200)
    expect(kept.body).toMatchObject({ releaseAt: null, label: 'A better draft', version: 2 })
    await expectHidden(`/v1/claims/${draft.id}`, '/v1/sources/notebook', '/v1/analysts/neighbour')
  })

  it('changes own records until they are released, and no others', async () => {
    const draft = (
      await post(
        '/v1/claims',
        claim('Mine', { attributions: [{ source: article('My notes'), analyst: person('My friend'), stance: 'asserts' }] }),
      ).expect(201)
    ).body
    const paths = [
      `/v1/claims/${draft.id}`,
      '/v1/sources/my-notes',
      '/v1/analysts/my-friend',
      `/v1/attributions/${draft.attributions[0].id}`,
    ]
    const bodies = [{ label: 'Still mine' }, { title: 'My notes again' }, { name: 'My good friend' }, { note: 'by ear' }]
    for (const [index, path] of paths.entries()) await change(path, bodies[index]!, 'contributor').expect(200)
    await change(paths[0]!, { releaseAt: '2020-01-01T00:00:00Z' }).expect(200)
    for (const [index, path] of paths.entries()) {
      await change(path, bodies[index]!, 'contributor').expect(403)
      await api.as('contributor').delete(`${path}?reason=mine`).set('If-Match', '*').expect(403)
    }
    const theirs = await api.add('/v1/claims', claim('Theirs', { releaseAt: null }))
    await api.as('contributor').get(`/v1/claims/${theirs.id}`).expect(200)
    await change(`/v1/claims/${theirs.id}`, { label: 'Mine now' }, 'contributor').expect(403)
    await api.as('contributor').delete(`/v1/claims/${theirs.id}?reason=mine`).set('If-Match', '*').expect(403)
    const own = (await post('/v1/claims', claim('Soon gone')).expect(201)).body
    await api.as('contributor').delete(`/v1/claims/${own.id}?reason=mine`).set('If-Match', '*').expect(204)
  })

  it('adds attributions and relations to any claim', async () => {
    const open = await api.add('/v1/claims', claim('For all to add to'))
    const draft = await api.add('/v1/claims', claim('For us to add to', { releaseAt: null }))
    const source = (await post('/v1/sources', article(`Notes of the ${mine.actor}`)).expect(201)).body
    for (const { id } of [open, draft]) {
      const said = (await post(`/v1/claims/${id}/attributions`, { source: source.id, stance: 'denies' }).expect(201)).body
      await change(`/v1/attributions/${said.id}`, { note: 'heard' }, 'contributor').expect(id === open.id ? 403 : 200)
    }
    const { body: relation } = await post('/v1/relations', { from: open.id, to: draft.id, kind: 'refines' }).expect(201)
    await change(`/v1/relations/${relation.id}`, { note: 'heard' }, 'contributor').expect(200)
    await expectHidden(`/v1/relations/${relation.id}`)
  })
})

type Statement = [sql: string, values: unknown[]]

/** The second writes after the first has written and before the first commits, unless it waits for the first. */
async function twoAtOnce(first: Statement[], second: Statement): Promise<void> {
  const [one, two] = [new pg.Client({ connectionString: api.urls.ownerUrl }), new pg.Client({ connectionString: api.urls.ownerUrl })]
  await Promise.all([one.connect(), two.connect()])
  await one.query('BEGIN')
  for (const [sql, values] of first) await one.query(sql, values)
  let done = false
  const written = two.query(...second).finally(() => (done = true))
  const waits = async () =>
    done ||
    (
      await api.database.pool.query('SELECT 1 WHERE cardinality(pg_blocking_pids($1)) > 0', [
        (two as unknown as { processID: number }).processID,
      ])
    ).rowCount === 1
  await vi.waitUntil(waits, patience)
  await one.query('COMMIT')
  await written
  await Promise.all([one.end(), two.end()])
}

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
})
afterAll(() => api.close())

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const article = (title: string, more: object = {}) => ({ title, kind: 'article', ...more })
const change = async (path: string, body: object) =>
  (await api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)).body as Recorded
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
const restore = (path: string, version: number, role: 'contributor' | 'editor' = 'editor', ifMatch = '*') =>
  api.as(role).post(`${path}/restore?reason=right%20before`).set('If-Match', ifMatch).send({ version })
const merge = async (path: string, into: string) =>
  (await api.as('editor').post(`${path}/merge?reason=same`).set('If-Match', '*').send({ into }).expect(200)).body as { id: string }
const read = async (path: string, role?: 'reader' | 'editor') => (await api.as(role).get(path).expect(200)).body as Recorded
const operationsOf = async (id: string) =>
  (await owner.query<{ operation: string }>('SELECT operation FROM revision WHERE record_id = $1 ORDER BY id', [id])).rows.map(
    ({ operation }) => operation,
  )

describe('restoring an earlier version', () => {
  it('writes what it said as a new version, for every noun, with the reason on the record', async () => {
    const source = await api.add('/v1/sources', article('Morning'))
    const [one, two] = [await api.add('/v1/claims', claim('One')), await api.add('/v1/claims', claim('Two'))]
    const organization = await api.add('/v1/analysts', { name: 'Institute', kind: 'organization' })
    const nouns: [path: string, body: object, changed: object][] = [
      [
        '/v1/claims',
        claim('Of old', { kind: 'forecast', places: [{ name: 'Pokrovsk', country: 'UA' }], topics: ['front'], resolvesBy: '2026' }),
        { label: 'Of late', slug: 'of-late', kind: 'fact', places: [], topics: [], resolvesBy: null },
      ],
      [
        '/v1/sources',
        article('Evening', { byline: ['A. Reporter'], derivedFrom: source.id }),
        { title: 'Late', byline: [], derivedFrom: null },
      ],
      [
        '/v1/analysts',
        { name: 'Minister', kind: 'person', aliases: ['The minister'], affiliations: [{ organization: organization.id, title: 'Head' }] },
        { name: 'Prime minister', aliases: [], affiliations: [] },
      ],
      [
        '/v1/attributions',
        { claim: one.id, source: source.id, stance: 'asserts', quote: { exact: 'one', prefix: 'and' }, locator: { seconds: 12.5 } },
        { claim: two.id, stance: 'denies', quote: null, locator: null },
      ],
      ['/v1/relations', { from: one.id, to: two.id, kind: 'refines', note: 'in part' }, { from: two.id, to: one.id, note: null }],
    ]
    for (const [path, body, changed] of nouns) {
      const made = await api.add(path, body)
      await change(`${path}/${made.id}`, changed)
      const { body: restored } = await restore(`${path}/${made.id}`, 1).expect(200)
      const { updatedAt: _, ...before } = made
      expect(restored).toMatchObject({ ...before, version: 3 })
      expect(await operationsOf(made.id)).toEqual(['create', 'update', 'restore'])
    }
    // A slug is held for ever: it is taken back.
    await read('/v1/claims/of-old')
    await api.as().get('/v1/claims/of-late').expect(308).expect('Location', '/v1/claims/of-old')
  })

  it('needs If-Match and a reason, and a version that is there', async () => {
    const { id } = await api.add('/v1/claims', claim('Guarded'))
    await change(`/v1/claims/${id}`, { label: 'Changed' })
    await api.as('editor').post(`/v1/claims/${id}/restore?reason=why`).send({ version: 1 }).expect(428)
    await api.as('editor').post(`/v1/claims/${id}/restore`).set('If-Match', '*').send({ version: 1 }).expect(400)
    await restore(`/v1/claims/${id}`, 1, 'editor', '"1"').expect(412)
    const { body } = await restore(`/v1/claims/${id}`, 9).expect(422)
    expect(body).toMatchObject({ errors: [{ pointer: '/version' }] })
    await restore('/v1/claims/nobody', 1).expect(404)
    await restore(`/v1/claims/${id}`, 1, 'editor', '"2-ab"').expect(200)
  })

  it('is for editors, and for contributors with drafts of their own, who release nothing by it', async () => {
    const draft = (await api.as('contributor').post('/v1/claims').send(claim('Draft')).expect(201)).body as Recorded
    await api.as('contributor').patch(`/v1/claims/${draft.id}`).set('If-Match', '*').send({ label: 'Drafted' }).expect(200)
    expect((await restore(`/v1/claims/${draft.id}`, 1, 'contributor').expect(200)).body).toMatchObject({ label: 'Draft', releaseAt: null })
    await change(`/v1/claims/${draft.id}`, { releaseAt: '2025-01-01T00:00:00Z' })
    await restore(`/v1/claims/${draft.id}`, 1, 'contributor').expect(403)
    await change(`/v1/claims/${draft.id}`, { releaseAt: null })
    await restore(`/v1/claims/${draft.id}`, 4, 'contributor').expect(403)
    await api.as().get(`/v1/claims/${draft.id}`).expect(404)
    // An editor restores the release with the rest.
    expect((await restore(`/v1/claims/${draft.id}`, 4).expect(200)).body).toMatchObject({ releaseAt: '2025-01-01T00:00:00.000Z' })
    await api.as().get(`/v1/claims/${draft.id}`).expect(200)
    await restore(`/v1/claims/${draft.id}`, 1).expect(200)
    await api.as().get(`/v1/claims/${draft.id}`).expect(404)
  })

  it('is refused where it would break a rule or take what another has by now', async () => {
    const old = await api.add('/v1/sources', article('Old', { url: 'https://example.org/same' }))
    await change(`/v1/sources/${old.id}`, { url: null })
    const other = await api.add('/v1/sources', article('New', { url: 'https://example.org/same' }))
    expect((await restore(`/v1/sources/${old.id}`, 1).expect(409)).body).toMatchObject({ existing: `/v1/sources/${other.id}` })
    const said = await api.add('/v1/attributions', {
      claim: (await api.add('/v1/claims', claim('Said of'))).id,
      source: other.id,
      stance: 'asserts',
    })
    await change(`/v1/attributions/${said.id}`, { source: old.id })
    await withdraw(`/v1/sources/${other.id}`)
    expect((await restore(`/v1/attributions/${said.id}`, 1).expect(422)).body).toMatchObject({ errors: [{ pointer: '/source' }] })
  })
})

describe('restoring what was withdrawn', () => {
  it('brings it back under its names, with the version that the 410 tells', async () => {
    const { id } = await api.add('/v1/sources', article('Withdrawn'))
    await withdraw(`/v1/sources/${id}`)
    const { body: gone } = await api.as('editor').get(`/v1/sources/${id}`).expect(410)
    expect(gone).toMatchObject({ version: 2 })
    expect((await restore(`/v1/sources/${id}`, 2).expect(422)).body).toMatchObject({ errors: [{ pointer: '/version' }] })
    const { body } = await restore('/v1/sources/withdrawn', 1, 'editor', `"${gone.version}"`).expect(200)
    expect(body).toMatchObject({ id, slug: 'withdrawn', version: 3 })
    expect(await operationsOf(id)).toEqual(['create', 'withdraw', 'restore'])
    expect((await read('/v1/sources?q=withdrawn', 'editor')).data).toMatchObject([{ id }])
  })

  it('brings back with a claim what went with it, and nothing that had gone before or names what has gone since', async () => {
    const neighbour = await api.add('/v1/claims', claim('Neighbour'))
    const lost = await api.add('/v1/claims', claim('Lost neighbour'))
    const gone = await api.add(
      '/v1/claims',
      claim('Come back', {
        attributions: [
          { source: article('Gazette'), stance: 'asserts' },
          { source: article('Ephemeral'), stance: 'denies' },
          { source: article('Namesake of the Gazette'), analyst: { name: 'Spokesman', kind: 'person' }, stance: 'denies' },
          { source: article('Gazette'), stance: 'reports', note: 'withdrawn before' },
        ],
      }),
    )
    const said = gone.attributions as (Recorded & { source: Recorded; note: string | null })[]
    const by = (slug: string) => said.find((one) => one.source.slug === slug && one.note === null)!
    const earlier = said.find(({ note }) => note !== null)!
    await withdraw(`/v1/attributions/${earlier.id}`)
    const relation = await api.add('/v1/relations', { from: neighbour.id, to: gone.id, kind: 'supports' })
    const hopeless = await api.add('/v1/relations', { from: gone.id, to: lost.id, kind: 'supports' })
    await withdraw(`/v1/claims/${gone.id}`)
    expect(await read(`/v1/claims/${neighbour.id}`)).toMatchObject({ relationCount: 0 })
    await withdraw('/v1/sources/ephemeral')
    await withdraw(`/v1/claims/${lost.id}`)
    await merge('/v1/sources/namesake-of-the-gazette', 'gazette')

    const { body } = await restore(`/v1/claims/${gone.id}`, 1).expect(200)
    expect(body).toMatchObject({ standing: 'contested', attributionCount: 2, relationCount: 1 })
    const shown = body.attributions as typeof said
    expect(shown.map(({ id }) => id).sort()).toEqual([by('gazette').id, by('namesake-of-the-gazette').id].sort())
    expect(shown.map(({ source }) => source.slug)).toEqual(['gazette', 'gazette'])
    for (const [path, status] of [
      [`/v1/relations/${relation.id}`, 200],
      [`/v1/relations/${hopeless.id}`, 410],
      [`/v1/attributions/${earlier.id}`, 410],
      [`/v1/attributions/${by('ephemeral').id}`, 410],
    ] as const)
      await api.as().get(path).expect(status)
    expect(await read(`/v1/claims/${neighbour.id}`)).toMatchObject({ relationCount: 1 })
    expect(await operationsOf(relation.id)).toEqual(['create', 'withdraw', 'restore'])
    // Later it comes back as well, by itself.
    await restore(`/v1/attributions/${earlier.id}`, 1).expect(200)
  })

  it('brings back nothing that would name what has gone', async () => {
    const organization = await api.add('/v1/analysts', { name: 'Bureau', kind: 'organization' })
    const member = await api.add('/v1/analysts', { name: 'Member', kind: 'person', affiliations: [{ organization: organization.id }] })
    const origin = await api.add('/v1/sources', article('Origin'))
    const copy = await api.add('/v1/sources', article('Copy', { derivedFrom: origin.id }))
    for (const path of [
      `/v1/analysts/${member.id}`,
      `/v1/analysts/${organization.id}`,
      `/v1/sources/${copy.id}`,
      `/v1/sources/${origin.id}`,
    ])
      await withdraw(path)
    await restore(`/v1/analysts/${member.id}`, 1).expect(422)
    await restore(`/v1/sources/${copy.id}`, 1).expect(422)
    // Nor does psql.
    await expect(owner.query('UPDATE analyst SET withdrawn_at = NULL WHERE id = $1', [member.id])).rejects.toThrow('withdrawn')
    await expect(owner.query('UPDATE source SET withdrawn_at = NULL WHERE id = $1', [copy.id])).rejects.toThrow('withdrawn')
    await restore(`/v1/analysts/${organization.id}`, 1).expect(200)
    await restore(`/v1/analysts/${member.id}`, 1).expect(200)
  })

  it('waits again for a release that is still to come', async () => {
    const releaseAt = new Date(Date.now() + 3_600_000).toISOString()
    const { id } = await api.add('/v1/claims', claim('Embargoed', { releaseAt }))
    await withdraw(`/v1/claims/${id}`)
    await restore(`/v1/claims/${id}`, 1).expect(200)
    const { rows } = await owner.query('SELECT release_pending FROM claim WHERE id = $1', [id])
    expect(rows).toEqual([{ release_pending: true }])
    await api.as().get(`/v1/claims/${id}`).expect(404)
  })

  it('and withdrawing at once leave one of the two, whole', async () => {
    const { id } = await api.add('/v1/claims', claim('Torn', { attributions: [{ source: article('Torn'), stance: 'asserts' }] }))
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        n % 2 ? restore(`/v1/claims/${id}`, 1) : api.as('editor').delete(`/v1/claims/${id}?reason=torn`).set('If-Match', '*'),
      ),
    )
    for (const { status } of answers) expect([200, 204, 410, 412]).toContain(status)
    const { rows } = await owner.query(
      `SELECT c.withdrawn_at IS NULL = (a.withdrawn_at IS NULL) AS same, s.attribution_count = (a.withdrawn_at IS NULL)::integer AS counted
      FROM claim c JOIN attribution a ON a.claim_id = c.id JOIN standing s ON s.claim_id = c.id AND s.until = 'infinity' WHERE c.id = $1`,
      [id],
    )
    expect(rows).toEqual([{ same: true, counted: true }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

describe('a claim', () => {
  it('is recorded with everyone who spoke of it, all at once', async () => {
    const claim = await api.add('/v1/claims', {
      label: 'Encirclement',
      text: 'Ukrainian forces in Pokrovsk are encircled.',
      kind: 'fact',
      language: 'en',
      about: '2025-11',
      topics: ['frontline'],
      places: [{ name: 'Pokrovsk', country: 'UA' }],
      attributions: [
        {
          source: { title: 'Morning', kind: 'article', publishedAt: '2025-11-08' },
          analyst: { name: 'General Staff', kind: 'organization' },
          stance: 'denies',
          quote: { exact: 'actively resisting', suffix: '\n' },
          locator: { paragraph: 11 },
        },
        { source: { title: 'Morning', kind: 'article', publishedAt: '2025-11-08' }, analyst: null, stance: 'asserts' },
      ],
    })
    expect(claim).toMatchObject({ slug: 'encirclement', standing: 'contested', version: 1, attributionCount: 2 })
    const read = await api.as().get('/v1/claims/encirclement').expect(200)
    expect(read.body).toEqual(claim)
    await api.as().get('/v1/claims/encirclement').set('If-None-Match', String(read.headers.etag)).expect(304)
    expect((await api.as().get('/v1/sources')).body.data).toHaveLength(1)
    expect((await api.as().get('/v1/claims?analyst=general-staff&stance=denies')).body.data).toHaveLength(1)
    expect((await api.as().get('/v1/analysts/general-staff/claims')).body.data[0].attributions).toHaveLength(1)
    const changed = await api
      .as('editor')
      .patch('/v1/claims/encirclement')
      .set('If-Match', String(read.headers.etag))
      .send({ label: 'Encircled', slug: 'encircled' })
      .expect(200)
    expect(changed.body).toMatchObject({ version: 2, slug: 'encircled', label: 'Encircled' })
    await api.as().get('/v1/claims/encirclement').expect(308).expect('Location', '/v1/claims/encircled')
    await api
      .as()
      .get('/v1/%63laims/%65ncirclement/attributions?limit=%33')
      .expect(308)
      .expect('Location', '/v1/claims/encircled/attributions?limit=%33')
    await api.as('editor').patch('/v1/claims/encircled').set('If-Match', String(read.headers.etag)).send({ label: 'x' }).expect(412)
    await api.as('editor').delete('/v1/claims/encircled?reason=wrong').set('If-Match', '*').expect(204)
    const gone = await api.as().get('/v1/claims/encircled').expect(410)
    expect(gone.body).toMatchObject({ reason: 'wrong' })
  })

  it.each([{}, { 'Idempotency-Key': 'once' }])('is gone for who speaks of it while it is withdrawn, with %o', async (headers) => {
    const { id } = await api.add('/v1/claims', { label: 'Brief', text: 'It is so.', kind: 'fact', language: 'en' })
    const { id: source } = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
    const locks = await watchLocks(api.urls.ownerUrl)
    const owner = await api.connect('owner')
    await owner.query('BEGIN')
    await owner.query(`UPDATE claim SET withdrawn_at = recording_time(), withdrawn_reason = 'wrong' WHERE id = $1`, [id])
    const said = Promise.resolve(api.as('editor').post(`/v1/claims/${id}/attributions`).set(headers).send({ source, stance: 'asserts' }))
    await expect.poll(() => locks.waiting(), patience).toBe(1)
    await owner.query('COMMIT')
    expect((await said).body).toMatchObject({ status: 410, reason: 'wrong' })
    await locks.end()
  })

  it('goes on from an old slug also when it has been withdrawn, to where that is said', async () => {
    await api.add('/v1/claims', { label: 'Once', text: 'It is so.', kind: 'fact', language: 'en', slug: 'once' })
    await api.as('editor').patch('/v1/claims/once').set('If-Match', '*').send({ slug: 'now' }).expect(200)
    await api.as('editor').delete('/v1/claims/now?reason=wrong').set('If-Match', '*').expect(204)
    await api.as().get('/v1/claims/once').expect(308).expect('Location', '/v1/claims/now')
    await api.as().get('/v1/claims/now').expect(410)
  })

  it('may be called match, like the path of matching', async () => {
    const { slug } = await api.add('/v1/claims', { label: 'Match', text: 'It is so.', kind: 'fact', language: 'en' })
    expect(slug).toBe('match')
    await api.as().get('/v1/claims/match').expect(200)
    await api.as('editor').patch('/v1/claims/match').set('If-Match', '*').send({ slug: 'rematch' }).expect(200)
    await api.as().get('/v1/claims/match').expect(308).expect('Location', '/v1/claims/rematch')
    const queries = [{ id: 'q', text: 'It is so.' }]
    await api.as().post('/v1/claims/match').send({ queries }).expect(200)
  })

  it('is not recorded with two new sources of one slug, and neither is named', async () => {
    const source = { kind: 'wire', slug: 'the-same' }
    const attributions = ['One', 'Other'].map((title) => ({ source: { ...source, title }, stance: 'asserts' }))
    const claim = { label: 'Twice', text: 'It is so.', kind: 'fact', language: 'en', attributions }
    const { body } = await api.as('editor').post('/v1/claims').send(claim).expect(409)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:taken', errors: [{ pointer: '/attributions/1/source/slug' }] })
    expect(body).not.toHaveProperty('existing')
  })

  it('is not recorded when a parameter is sent that means nothing', async () => {
    const body = { label: 'Unasked', text: 'It is so.', kind: 'fact', language: 'en' }
    await api.as('editor').post('/v1/claims?nope=1').send(body).expect(400)
    await api.as('editor').get('/v1/claims/unasked').expect(404)
  })
})

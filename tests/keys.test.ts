import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

interface Made {
  id: string
  key: string
}

const make = async (body: object) => (await api.as('admin').post('/v1/keys').send(body).expect(201)).body as Made
const me = (key: string) => api.as().get('/v1/me').auth(key, { type: 'bearer' })
const absent = '019a0000-0000-7000-8000-000000000000'

describe('a key', () => {
  it('is shown once, when it is made, and kept as a hash alone', async () => {
    const { body, headers } = await api
      .as('admin')
      .post('/v1/keys')
      .send({ name: 'Desk', role: 'editor', actor: 'desk@newsroom.example' })
      .expect(201)
    const { key, ...shown } = body as Made
    expect(key).toMatch(/^onrecord_[\w-]{43}$/)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', location: `/v1/keys/${shown.id}` })
    expect(shown).toEqual({
      id: shown.id,
      name: 'Desk',
      role: 'editor',
      actor: 'desk@newsroom.example',
      createdAt: expect.stringMatching(/Z$/) as string,
      expiresAt: null,
      revokedAt: null,
    })
    const { body: page, text } = await api.as('admin').get('/v1/keys').expect(200)
    expect((page as { data: Made[] }).data).toContainEqual(shown)
    expect(text).not.toContain(key)
    const { rows } = await api.database.pool.query<{ hash: Buffer }>('SELECT * FROM api_key WHERE id = $1', [shown.id])
    expect(rows[0]?.hash).toEqual(createHash('sha256').update(key).digest())
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it('writes as its actor, or else as its name', async () => {
    const { key, id } = await make({ name: 'Night desk', role: 'editor' })
    expect((await me(key)).body).toEqual({ role: 'editor', actor: 'Night desk', name: 'Night desk', keyId: id, expiresAt: null })
    const { body } = await api
      .as()
      .post('/v1/sources')
      .auth(key, { type: 'bearer' })
      .send({ title: 'Morning', kind: 'article' })
      .expect(201)
    const { rows } = await api.database.pool.query('SELECT actor, key_id FROM revision WHERE record_id = $1', [(body as Made).id])
    expect(rows).toEqual([{ actor: 'Night desk', key_id: id }])
  })

  it('may expire', async () => {
    const { key } = await make({ name: 'Intern', role: 'reader', expiresAt: '2999-12-31T23:59:59+02:00' })
    expect((await me(key)).body).toMatchObject({ role: 'reader', expiresAt: '2999-12-31T21:59:59.000Z' })
    const { key: over, id } = await make({ name: 'Former intern', role: 'reader', expiresAt: '2999-01-01T00:00:00Z' })
    await api.database.pool.query(`UPDATE api_key SET expires_at = '2020-01-01' WHERE id = $1`, [id])
    await me(over).expect(401)
  })

  it('is not made to have expired already', async () => {
    const { body } = await api
      .as('admin')
      .post('/v1/keys')
      .send({ name: 'Intern', role: 'reader', expiresAt: '2020-01-01T00:00:00Z' })
      .expect(422)
    expect(body).toMatchObject({ errors: [{ pointer: '/expiresAt', detail: 'must be in the future' }] })
  })

  it('is revoked once and for all; what it wrote stays', async () => {
    const { key, id } = await make({ name: 'Leaver', role: 'editor' })
    const { body } = await api
      .as()
      .post('/v1/sources')
      .auth(key, { type: 'bearer' })
      .send({ title: 'Evening', kind: 'article' })
      .expect(201)
    const { text } = await api.as('admin').delete(`/v1/keys/${id}`).expect(204)
    expect(text).toBe('')
    const listed = async () =>
      ((await api.as('admin').get('/v1/keys')).body as { data: { id: string; revokedAt: string }[] }).data.find((one) => one.id === id)
        ?.revokedAt
    const revokedAt = await listed()
    expect(revokedAt).toMatch(/Z$/)
    await api.as('admin').delete(`/v1/keys/${id}`).expect(204)
    expect(await listed()).toBe(revokedAt)
    await expect.poll(async () => (await me(key)).status, patience).toBe(401)
    await api
      .as('editor')
      .get(`/v1/sources/${(body as Made).id}`)
      .expect(200)
  })

  it('that is not there cannot be revoked', async () => {
    for (const id of [absent, 'desk', 'x'.repeat(300)]) await api.as('admin').delete(`/v1/keys/${id}`).expect(404)
  })

  it.each([
    [{}, '/name', '/role'],
    [{ name: '', role: 'editor' }, '/name'],
    [{ name: 'x'.repeat(201), role: 'editor' }, '/name'],
    [{ name: 'Desk', role: 'owner' }, '/role'],
    [{ name: 'Desk', role: 'editor', actor: '' }, '/actor'],
    [{ name: 'Desk', role: 'editor', expiresAt: 'tomorrow' }, '/expiresAt'],
    [{ name: 'Desk', role: 'editor', key: 'onrecord_mine' }, '/key'],
  ] as [object, ...string[]][])('is not made of %j', async (body, ...pointers) => {
    const { body: problem } = await api.as('admin').post('/v1/keys').send(body).expect(400)
    expect((problem as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})

describe('who asks', () => {
  it.each(['reader', 'contributor', 'editor', 'admin'] as const)('is told so: a key of role %s', async (role) => {
    const { body } = await api.as(role).get('/v1/me').expect(200)
    expect(body).toEqual({
      role,
      actor: role,
      name: `The ${role}`,
      keyId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      expiresAt: null,
    })
  })

  it('is a reader without a key', async () => {
    expect((await api.as().get('/v1/me').expect(200)).body).toEqual({
      role: 'reader',
      actor: null,
      name: null,
      keyId: null,
      expiresAt: null,
    })
  })
})

import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const claim = (label: string) => ({ label, text: 'So.', kind: 'fact', language: 'en' })

it(
  'of two editors who change what both have read, one does and one is told to read again: a hundred times',
  { timeout: 60_000 },
  async () => {
    const { id } = await api.add('/v1/claims', claim('Contended'))
    const path = `/v1/claims/${id}`
    for (let pair = 0; pair < 100; pair++) {
      const { etag = '' } = (await api.as('editor').get(path).expect(200)).headers as { etag?: string }
      const change = (by: number) =>
        api
          .as('editor')
          .patch(path)
          .set('If-Match', etag)
          .send({ label: `Change ${pair} by ${by}` })
      const answers = await Promise.all([change(0), change(1)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
      expect(answers.find(({ status }) => status === 412)?.body).toHaveProperty(
        'detail',
        expect.stringContaining(`at version ${pair + 2} by now`),
      )
      const winner = answers.findIndex(({ status }) => status === 200)
      expect((await api.as('editor').get(path)).body).toMatchObject({ version: pair + 2, label: `Change ${pair} by ${winner}` })
    }
  },
)

it('of an editor who changes and one who withdraws, one alone does', async () => {
  for (let pair = 0; pair < 20; pair++) {
    const { id } = await api.add('/v1/sources', { title: 'Contended', kind: 'article' })
    const path = `/v1/sources/${id}`
    const answers = await Promise.all([
      api.as('editor').patch(path).set('If-Match', '"1"').send({ title: 'Changed' }),
      api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '"1"'),
    ])
    // Whoever comes too late is told what is there now.
    expect(['200 412', '410 204']).toContain(answers.map(({ status }) => status).join(' '))
  }
})

it('of sixteen who change whatever is there, each does', async () => {
  const { id } = await api.add('/v1/claims', claim('Contended'))
  const path = `/v1/claims/${id}`
  const topics = Array.from({ length: 16 }, (_, n) => `topic-${n}`)
  const answers = await Promise.all(
    topics.map((topic) =>
      api
        .as('editor')
        .patch(path)
        .set('If-Match', '*')
        .send({ topics: [topic] }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(topics.map(() => 200))
  expect((await api.as('editor').get(path)).body).toMatchObject({ version: 17 })
})

it('of one who relates a claim to another and one who withdraws that, the former is told which it was', async () => {
  const [from, to] = [await api.add('/v1/claims', claim('From')), await api.add('/v1/claims', claim('To'))]
  const locks = await watchLocks(api.urls.ownerUrl)
  const owner = await api.connect('owner')
  await owner.query('BEGIN')
  await owner.query(`UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'mistaken' WHERE id = $1`, [to.id])
  const relating = api.as('editor').post('/v1/relations').send({ from: from.id, to: to.slug, kind: 'supports' })
  const answered = relating.then((answer) => answer)
  await vi.waitUntil(async () => (await locks.waiting()) > 0, patience)
  await owner.query('COMMIT')
  const { status, body } = await answered
  expect([status, body.errors]).toEqual([422, [{ pointer: '/to', detail: `names a record that has just been withdrawn (${to.id})` }]])
  await locks.end()
})

it('that is no ETag is refused as it is written, whatever it names', async () => {
  const { id } = await api.add('/v1/claims', claim('Unquoted'))
  const change = (tag: string) => api.as('editor').patch(`/v1/claims/${id}`).set('If-Match', tag).send({})
  for (const tag of ['1', 'W/1', "'1'", '"1', '1"', '"1" "2"', '*, "1"', '"1", 2', ',', '""1"', `"1"${',  '.repeat(2000)}x`, 'w/"1"']) {
    const { status, body } = await change(tag)
    expect([tag, status, (body as { errors: object[] }).errors]).toEqual([
      tag,
      400,
      [{ pointer: 'If-Match', detail: 'must be the ETag as it was given, in double quotes, or *' }],
    ])
  }
  for (const tag of ['"2"', '"elsewhere"', '"2", W/"3"', '""']) await change(tag).expect(412)
  for (const tag of ['"1"', 'W/"1"', '"2","1"', ' * ', ', "1",,']) await change(tag).expect(200)
})

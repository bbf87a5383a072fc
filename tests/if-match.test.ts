import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

it(
  'of two editors who change what both have read, one does and one is told to read again: a hundred times',
  { timeout: 60_000 },
  async () => {
    const { id } = await api.add('/v1/claims', { label: 'Contended', text: 'So.', kind: 'fact', language: 'en' })
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
  const { id } = await api.add('/v1/claims', { label: 'Contended', text: 'So.', kind: 'fact', language: 'en' })
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

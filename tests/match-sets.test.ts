import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startApi } from './support/api.ts'
import { idOf, importOf, precision, readMatchSet } from './support/match-set.ts'

it('160 posts find the claims they speak of, the right one before others', async () => {
  const set = readMatchSet(fileURLToPath(new URL('match/rumours', import.meta.url)))
  const api = await startApi()
  await api.as('editor').post('/v1/import').set('Content-Type', 'application/x-ndjson').send(importOf(set)).expect(200)
  await (await api.connect('owner')).query('ANALYZE')
  const found = new Map<string, string[]>()
  for (const queries of [set.queries.slice(0, 100), set.queries.slice(100)]) {
    const { body } = await api.as().post('/v1/claims/match').send({ queries, limit: 5 }).expect(200)
    for (const { id, matches } of body.results as { id: string; matches: { claim: { slug: string } }[] }[])
      found.set(
        id,
        matches.map(({ claim }) => idOf(set, claim.slug)),
      )
  }
  await api.close()
  const precisions = Array.from(set.relevant, ([id, right]) => precision(found.get(id) ?? [], right))
  expect(precisions).toHaveLength(160)
  expect(precisions.reduce((sum, one) => sum + one, 0) / precisions.length).toBeGreaterThanOrEqual(0.9)
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, it } from 'vitest'
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

it('a folder is read whatever its ids, titles, languages and ends of lines are', () => {
  const folder = mkdtempSync(join(inject('scratch'), 'set-'))
  const claims = ['{"id": 1234567890123456781, "title": null, "text": "One"}', '{"id":1234567890123456782,"title":3,"text":"Two","language":null}', '{"id":"c","title":"Three","text":"","language":"english!"}', '{"id":"d","text":"Vier","language":"de"}'] // prettier-ignore
  writeFileSync(join(folder, 'claims.jsonl'), `\ufeff${claims.join('\r\n')}\r\n`)
  writeFileSync(join(folder, 'queries.jsonl'), '{"id":1234567890123456783,"text":"one"}\n{"text":"vier","id":"q","language":"de"}\n\n')
  writeFileSync(join(folder, 'qrels.tsv'), '1234567890123456783\t0\t1234567890123456781\t1\r\nq 0 d 1\nq\t0\t1234567890123456782\t0\n')
  const set = readMatchSet(folder)
  expect(set.claims).toEqual([
    { id: '1234567890123456781', label: 'One', text: 'One', language: 'en' },
    { id: '1234567890123456782', label: '3', text: 'Two', language: 'en' },
    { id: 'c', label: 'Three', text: 'Three', language: 'en' },
    { id: 'd', label: 'Vier', text: 'Vier', language: 'de' },
  ])
  expect(set.queries).toEqual([
    { id: '1234567890123456783', text: 'one', language: undefined },
    { id: 'q', text: 'vier', language: 'de' },
  ])
  expect([...set.relevant]).toEqual([
    ['1234567890123456783', new Set(['1234567890123456781'])],
    ['q', new Set(['d'])],
  ])
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = new pg.Client({ connectionString: api.urls.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await api.close()
})

const audiences = ['reader', 'editor'] as const
type Audience = (typeof audiences)[number]

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const change = async (path: string, body: object) => {
  const { body: changed } = await api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)
  return changed as Recorded
}
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)

/** An instant by which all that was done is settled. */
async function settled(): Promise<string> {
  const { rows } = await owner.query<{ at: string }>('SELECT instant(clock_timestamp()) AS at')
  const at = rows[0]?.at ?? ''
  await expect
    .poll(() =>
      api
        .as()
        .get(`/v1/claims?asOf=${at}&limit=1`)
        .then(({ status }) => status),
    )
    .toBe(200)
  return at
}

const at = (path: string, instant: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(instant)}`
const read = async (path: string, role: Audience) => {
  const { status, text } = await api.as(role).get(path)
  // Cursors belong to their parameters.
  return { path, role, status, text: status === 200 ? text.replace(/"next":"[^"]+"/, '"next":"…"') : '' }
}

describe('what was answered then is answered again', () => {
  const paths: string[] = []
  const answers = new Map<string, Awaited<ReturnType<typeof read>>[]>()
  const remember = async () => {
    const instant = await settled()
    answers.set(instant, await Promise.all(paths.flatMap((path) => audiences.map((role) => read(path, role)))))
  }

  it(
    'for every noun, list, filter and export, to readers and to the newsroom, through every kind of change',
    { timeout: 120_000 },
    async () => {
      const agency = await api.add('/v1/analysts', { name: 'Agency', kind: 'organization', aliases: ['The Ágency'] })
      const person = await api.add('/v1/analysts', {
        name: 'Olena',
        kind: 'person',
        affiliations: [{ organization: agency.id, title: 'Clerk' }],
      })
      const wire = await api.add('/v1/sources', {
        title: 'Wire',
        kind: 'wire',
        publisher: 'Wires',
        publishedAt: '2025-01-01',
        url: 'https://wire.example/1',
      })
      const paper = await api.add('/v1/sources', {
        title: 'Paper',
        kind: 'article',
        publisher: 'Papers',
        derivedFrom: wire.id,
        publishedAt: '2025-02-01',
      })
      const one = await api.add(
        '/v1/claims',
        claim('The bridge is closed', { topics: ['Bridge'], places: [{ name: 'Kyiv', country: 'UA' }], about: '2025-01', slug: 'bridge' }),
      )
      const two = await api.add('/v1/claims', claim('The bridge is open', { kind: 'forecast', resolvesBy: '2026' }))
      const draft = await api.add('/v1/claims', claim('A hidden tunnel', { releaseAt: null }))
      for (const [noun, ...records] of [
        ['analysts', agency, person],
        ['sources', wire, paper],
        ['claims', one, two, draft],
      ] as [string, ...Recorded[]][])
        for (const { id, slug } of records) paths.push(`/v1/${noun}/${id}`, `/v1/${noun}/${slug}`)
      for (const { id } of [one, two]) paths.push(`/v1/claims/${id}/attributions`, `/v1/claims/${id}/relations`)
      paths.push(
        ...['claims', 'sources', 'analysts', 'attributions', 'relations'].flatMap((noun) => [
          `/v1/${noun}`,
          `/v1/${noun}?order=asc&limit=1`,
        ]),
        '/v1/export',
        `/v1/sources/${wire.id}/claims`,
        `/v1/analysts/${person.id}/claims`,
        ...['topic=bridge', 'place=ua', 'standing=contested', 'standing=asserted', 'kind=forecast', 'analyst=olena', 'source=wire', 'publisher=wires', 'stance=denies', 'about=2025', 'resolved=true', 'language=en', 'facet=topic,kind,standing,analyst,publisher', `updatedSince=2025-01-01T00:00:00Z`].map((filter) => `/v1/claims?${filter}`), // prettier-ignore
        '/v1/sources?publisher=wires',
        '/v1/analysts?name=agency',
        '/v1/analysts?affiliation=agency',
        `/v1/attributions?claim=bridge`,
      )
      await remember()
      const said = await api.add('/v1/attributions', {
        claim: one.id,
        source: wire.id,
        analyst: person.id,
        stance: 'asserts',
        quote: { exact: 'shut for repairs' },
      })
      paths.push(`/v1/attributions/${said.id}`)
      await remember()
      const denied = await api.add('/v1/attributions', { claim: one.id, source: paper.id, stance: 'denies', derivedFrom: said.id })
      paths.push(`/v1/attributions/${denied.id}`)
      const related = await api.add('/v1/relations', { from: one.id, to: two.id, kind: 'contradicts' })
      paths.push(`/v1/relations/${related.id}`)
      await remember()
      await change('/v1/sources/paper', { publishedAt: '2024-12-01', publisher: 'Wires', title: 'Old paper', slug: 'old-paper' })
      await change('/v1/claims/bridge', { topics: ['Crossing'], places: [], label: 'The crossing is closed', slug: 'crossing' })
      await remember()
      await change(`/v1/claims/${two.id}`, { resolution: { outcome: 'true', at: '2025-06' }, about: '2025-06' })
      await change(`/v1/analysts/${person.id}`, { affiliations: [], aliases: ['Lena'] })
      await remember()
      await change(`/v1/claims/${draft.id}`, { releaseAt: '2025-01-01T00:00:00Z', kind: 'intent' })
      await remember()
      await withdraw(`/v1/attributions/${said.id}`)
      await remember()
      await withdraw(`/v1/claims/${two.id}`)
      await withdraw(`/v1/attributions/${denied.id}`)
      await remember()
      await withdraw(`/v1/sources/${paper.id}`)
      await remember()

      for (const [instant, expected] of answers)
        for (const { path, role, status, text } of expected) {
          const again = await read(at(path, instant), role)
          expect({ instant, ...again, path }).toEqual({ instant, path, role, status, text })
        }
      expect([...answers.values()].flat().filter(({ status }) => status === 200).length).toBeGreaterThan(500)
    },
  )
})

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { type ExportedLine, exportOf, linesOf, missingFrom } from './support/interchange.ts'
import { before } from './support/before.ts'
import { settledInstant } from './support/past.ts'
import { patience } from './support/patience.ts'

let api: Api
let owner: pg.Client
let service: pg.Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.connect('owner')
  service = await api.connect('service')
})
afterAll(() => api.close())

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const change = async (path: string, body: object) =>
  (await api.as('editor').patch(path).set('If-Match', '*').send(body).expect(200)).body as Recorded
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*').expect(204)
const redact = (id: string) => api.as('admin').post(`/v1/revisions/${id}/redact?reason=court%20order`)
const restore = (path: string, version: number) =>
  api.as('editor').post(`${path}/restore?reason=back`).set('If-Match', '*').send({ version })

interface Revision {
  id: string
  version: number
  operation: string
  reason: string | null
  actor: string
  state: Record<string, unknown> | null
  salt: Buffer | null
}
async function revisionsOf(id: string): Promise<Revision[]> {
  const { rows } = await owner.query<Revision>(
    'SELECT r.id, version, operation, reason, actor, state, s.salt FROM revision r LEFT JOIN revision_state s ON s.revision_id = r.id WHERE record_id = $1 ORDER BY r.id',
    [id],
  )
  return rows
}

/** Whether a word is anywhere in the database where a text of a record could be. */
async function keeps(word: string): Promise<string[]> {
  const { rows } = await owner.query<{ place: string }>(
    `SELECT table_schema || '.' || table_name AS place,
      (xpath('//n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I AS r WHERE r::text ILIKE %L', table_schema, table_name, '%' || $1 || '%'), false, true, '')))[1]::text AS n
    FROM information_schema.tables WHERE table_schema IN ('public', 'past') AND table_type = 'BASE TABLE' AND table_name <> 'lexicon'`,
    [word],
  )
  return (rows as { place: string; n: string }[]).filter(({ n }) => n !== '0').map(({ place }) => place)
}

describe('redacting', () => {
  it('takes what a version said, keeps that it was there, and leaves a digest by which the log verifies', async () => {
    const made = await api.add('/v1/claims', claim('Informant Kowalenko speaks', { slug: 'informant' }))
    const then = await settledInstant(api)
    await change(`/v1/claims/${made.id}`, { label: 'An informant speaks', text: 'An informant speaks.' })
    const later = await settledInstant(api)
    const [first] = await revisionsOf(made.id)
    const { recordedBy: _, ...said } = first!.state!
    const digest = createHash('sha256').update(first!.salt!).update(canonicalize(said)!).digest()
    expect((await api.as().get(`/v1/claims?q=kowalenko&asOf=${then}`)).body.data).toHaveLength(1)

    const { body } = await redact(first!.id).expect(200)
    expect(body).toMatchObject({ noun: 'claim', record: { id: made.id, version: 1 }, revisions: [first!.id], reason: 'court order' })
    expect(await keeps('kowalenko')).toEqual([])
    const { rows } = await owner.query('SELECT revision_id, digest, actor, reason FROM redaction WHERE revision_id = $1', [first!.id])
    expect(rows).toEqual([{ revision_id: first!.id, digest, actor: 'admin', reason: 'court order' }])
    expect(await revisionsOf(made.id)).toMatchObject([
      { id: first!.id, version: 1, operation: 'create', actor: 'editor', state: null, salt: null },
      { version: 2, operation: 'update' },
      { id: body.id, version: 1, operation: 'redact', actor: 'admin', reason: 'court order', state: null },
    ])

    // Then it was as if it had not been there; later it is what it was.
    for (const role of [undefined, 'editor'] as const) {
      await api.as(role).get(`/v1/claims/informant?asOf=${then}`).expect(404)
      expect((await api.as(role).get(`/v1/claims?asOf=${then}&id=${made.id}`)).body.data).toEqual([])
      expect((await api.as(role).get(`/v1/claims?q=kowalenko&asOf=${then}`)).body.data).toEqual([])
      expect((await api.as(role).get(`/v1/claims?q=informant&asOf=${later}`)).body.data).toMatchObject([{ id: made.id }])
      expect((await api.as(role).get('/v1/claims/informant').expect(200)).body).toMatchObject({ label: 'An informant speaks', version: 2 })
    }
    expect((await restore(`/v1/claims/${made.id}`, 1).expect(422)).body).toMatchObject({ errors: [{ pointer: '/version' }] })
    expect((await redact(first!.id).expect(409)).body).toMatchObject({ type: 'urn:onrecord:problem:already-done' })
    await redact(body.id as string).expect(409)
  })

  it('takes every revision of that version, since a release says the same again', async () => {
    const { id, name } = await before(1000, async (releaseAt, lead) => {
      const name = `hrytsenko${lead}`
      return { name, ...(await api.add('/v1/claims', claim(`Naming ${name}`, { slug: `naming-${lead}`, releaseAt }))) }
    })
    await expect
      .poll(async () => {
        await owner.query('SELECT release_due(100)')
        return (await revisionsOf(id)).map(({ operation }) => operation)
      }, patience)
      .toEqual(['create', 'release'])
    await change(`/v1/claims/${id}`, { label: 'Naming nobody', text: 'Nobody.' })
    const [, release] = await revisionsOf(id)
    expect((await redact(release!.id).expect(200)).body.revisions).toHaveLength(2)
    expect(await keeps(name)).toEqual([])
  })

  it('of what is said now is refused, until it is changed or withdrawn', async () => {
    const { id } = await api.add('/v1/analysts', {
      name: 'Protected Petrenko',
      kind: 'person',
      slug: 'protected',
      aliases: ['Petro Petrenko'],
    })
    const [only] = await revisionsOf(id)
    expect((await redact(only!.id).expect(409)).body).toMatchObject({
      type: 'urn:onrecord:problem:blocked',
      existing: `/v1/analysts/${id}`,
    })
    await withdraw(`/v1/analysts/${id}`)
    const [, last] = await revisionsOf(id)
    await redact(last!.id).expect(200)
    // The version before says it still, and is redacted by itself.
    expect(await keeps('petrenko')).not.toContain('public.analyst')
    await redact(only!.id).expect(200)
    expect(await keeps('petrenko')).toEqual([])
    const { rows } = await owner.query('SELECT name, withdrawn_reason FROM analyst WHERE id = $1', [id])
    expect(rows).toEqual([{ name: '[redacted]', withdrawn_reason: 'mistaken' }])
    await api.as('editor').get('/v1/analysts/protected').expect(410)
    await restore(`/v1/analysts/${id}`, 1).expect(422)
  })

  it('works for every noun', async () => {
    const about = await api.add('/v1/claims', claim('About'))
    const source = await api.add('/v1/sources', { title: 'Bystander Xymenko', kind: 'report', slug: 'bystander' })
    const said = { claim: about.id, source: source.id, stance: 'asserts', quote: { exact: 'so says Xymenko' } }
    const records = [
      ['/v1/attributions', await api.add('/v1/attributions', said)],
      [
        '/v1/relations',
        await api.add('/v1/relations', {
          from: about.id,
          to: (await api.add('/v1/claims', claim('Other'))).id,
          kind: 'supports',
          note: 'Xymenko',
        }),
      ],
      [
        '/v1/claims',
        await api.add('/v1/claims', claim('Says Xymenko', { slug: 'says', topics: ['Xymenko'], places: [{ name: 'Xymenko' }] })),
      ],
      ['/v1/sources', source],
    ] as const
    expect(await keeps('xymenko')).not.toEqual([])
    for (const [path, { id }] of records) await withdraw(`${path}/${id}`)
    for (const [, { id }] of records) {
      const byVersion = new Map((await revisionsOf(id)).map((revision) => [revision.version, revision.id]))
      for (const revision of [...byVersion.values()].toReversed()) await redact(revision).expect(200)
    }
    expect(await keeps('xymenko')).toEqual([])
    // Those who speak of it stay, and what they quoted is found no longer.
    expect((await api.as().get(`/v1/claims/${about.id}`).expect(200)).body).toMatchObject({ attributionCount: 0 })
  })

  it('of a time leaves no year but those of other versions', async () => {
    const { id } = await api.add('/v1/claims', claim('The bridge opened', { about: '1931' }))
    await change(`/v1/claims/${id}`, { about: '1932/1933' })
    await change(`/v1/claims/${id}`, { about: '1933' })
    const blocks = async () =>
      (await owner.query<{ block: number }>('SELECT block FROM claim_time WHERE claim_id = $1 ORDER BY block', [id])).rows.map(
        ({ block }) => block,
      )
    // Under each year by itself, and among what speaks of more than a month of it.
    const ofYears = (...years: number[]) => [...years, ...years.map((year) => 28_672 + year)]
    expect(await blocks()).toEqual(ofYears(1931, 1932, 1933))
    const [first, second] = await revisionsOf(id)
    await redact(first!.id).expect(200)
    expect(await blocks()).toEqual(ofYears(1932, 1933))
    await redact(second!.id).expect(200)
    expect(await blocks()).toEqual(ofYears(1933))
  })

  it.each([
    ['attribution', 'statedAt'],
    ['source', 'publishedAt'],
  ] as const)('of %s, likewise where it is longer than a year', async (noun, field) => {
    const { id: source } = await api.add('/v1/sources', {
      title: 'Chronicle',
      kind: 'report',
      ...(noun === 'source' && { [field]: '1931/1932' }),
    })
    const of = async () =>
      (await api.add('/v1/claims', claim('The bridge stood', { attributions: [{ source, stance: 'asserts', [field]: '1931/1932' }] }))).id
    const id =
      noun === 'source'
        ? source
        : (await owner.query<{ id: string }>('SELECT id FROM attribution WHERE claim_id = $1', [await of()])).rows[0]!.id
    for (const date of ['1932/1933', '1933/1934', '1935-06']) await change(`/v1/${noun}s/${id}`, { [field]: date })
    const blocks = async () =>
      (await owner.query<{ block: number }>(`SELECT block FROM ${noun}_time WHERE record_id = $1 ORDER BY block`, [id])).rows.map(
        ({ block }) => block,
      )
    expect(await blocks()).toEqual([1931, 1932, 1933, 1934])
    const [first, second] = await revisionsOf(id)
    await redact(first!.id).expect(200)
    expect(await blocks()).toEqual([1932, 1933, 1934])
    await redact(second!.id).expect(200)
    expect(await blocks()).toEqual([1933, 1934])
  })

  it('of an analyst leaves no one else to have said it then', async () => {
    const analyst = await api.add('/v1/analysts', { name: 'Officer Zinchenko', kind: 'person', slug: 'officer' })
    const about = await api.add(
      '/v1/claims',
      claim('Heard', { attributions: [{ source: { title: 'Call', kind: 'report' }, analyst: analyst.id, stance: 'asserts' }] }),
    )
    const then = await settledInstant(api)
    await change(`/v1/analysts/${analyst.id}`, { name: 'An officer' })
    await redact((await revisionsOf(analyst.id))[0]!.id).expect(200)
    expect((await api.as().get(`/v1/claims/${about.id}?asOf=${then}`).expect(200)).body.attributions).toEqual([])
    expect((await api.as().get(`/v1/claims/${about.id}`).expect(200)).body.attributions).toMatchObject([
      { analyst: { name: 'An officer' } },
    ])
  })

  it('of a source leaves what follows in a list of then to be reached', async () => {
    const [good, bad] = [
      await api.add('/v1/sources', { title: 'Gazette', kind: 'article' }),
      await api.add('/v1/sources', { title: 'Leak of Bondarenko', kind: 'article', slug: 'leak' }),
    ]
    const about = await api.add('/v1/claims', claim('Printed'))
    const said: string[] = []
    for (const { id: source } of [good, good, bad, good])
      said.push((await api.add('/v1/attributions', { claim: about.id, source, stance: 'asserts' })).id)
    const then = await settledInstant(api)
    await change(`/v1/sources/${bad.id}`, { title: 'A leak' })
    await redact((await revisionsOf(bad.id))[0]!.id).expect(200)
    const left = said.filter((_, n) => n !== 2)
    const allOf = async (path: string) => {
      const found: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await api
          .as()
          .get(`${path}&asOf=${then}${cursor && `&cursor=${cursor}`}`)
          .expect(200)
        found.push(...(body.data as Recorded[]).map(({ id }) => id))
        cursor = body.next as string | null
      }
      return found
    }
    for (const limit of [1, 2, 3]) {
      expect(await allOf(`/v1/claims/${about.id}/attributions?order=asc&limit=${limit}`)).toEqual(left)
      expect(await allOf(`/v1/attributions?claim=${about.id}&limit=${limit}`)).toEqual(left.toReversed())
    }
  })

  it('leaves every answer and export of then whole, without what names it', async () => {
    const office = await api.add('/v1/analysts', { name: 'Office of Marchuk', kind: 'organization', slug: 'office' })
    const clerk = await api.add('/v1/analysts', {
      name: 'Clerk',
      kind: 'person',
      affiliations: [{ organization: office.id, title: 'Clerk' }],
    })
    const [register, list] = [
      await api.add('/v1/sources', { title: 'Register of Marchuk', kind: 'report', slug: 'register' }),
      await api.add('/v1/sources', { title: 'List', kind: 'report' }),
    ]
    const [one, two] = [await api.add('/v1/claims', claim('Marchuk pays', { slug: 'pays' })), await api.add('/v1/claims', claim('Is paid'))]
    const related = await api.add('/v1/relations', { from: one.id, to: two.id, kind: 'supports' })
    const statement = { claim: two.id, stance: 'asserts' }
    const registered = await api.add('/v1/attributions', { ...statement, source: register.id })
    const listed = await api.add('/v1/attributions', { ...statement, source: list.id, analyst: clerk.id, derivedFrom: registered.id })
    const then = await settledInstant(api)
    const { headers } = await api.as('editor').get('/v1/export').expect(200)
    const before = linesOf(await exportOf(api, 'editor', `?asOf=${then}`))
    await change(`/v1/analysts/${office.id}`, { name: 'An office' })
    await change(`/v1/sources/${register.id}`, { title: 'A register' })
    await change(`/v1/claims/${one.id}`, { label: 'Someone pays', text: 'Someone pays.' })
    for (const { id } of [office, register, one]) await redact((await revisionsOf(id))[0]!.id).expect(200)

    const at = `asOf=${then}`
    expect((await api.as().get(`/v1/analysts/${clerk.id}?${at}`).expect(200)).body).toMatchObject({ affiliations: [] })
    expect((await api.as().get(`/v1/claims/${two.id}?${at}`).expect(200)).body).toMatchObject({
      attributions: [{ id: listed.id, analyst: { affiliations: [] }, derivedFrom: null }],
      relations: [],
    })
    for (const path of [`/v1/attributions/${registered.id}`, `/v1/relations/${related.id}`]) await api.as().get(`${path}?${at}`).expect(404)
    expect((await api.as().get(`/v1/relations?claim=${two.id}&${at}`).expect(200)).body).toMatchObject({ data: [], next: null })

    const gone = ({ type, key, from }: ExportedLine) =>
      ['office', 'register', 'pays', registered.id].includes(key) || (type === 'relation' && from === 'pays')
    expect(before.filter(gone)).toHaveLength(5)
    for (const moment of [at, `at=${headers['onrecord-cursor']}`]) {
      const lines = linesOf(await exportOf(api, 'editor', `?${moment}`))
      expect(missingFrom(lines)).toEqual([])
      expect(lines.find(({ key }) => key === listed.id)).not.toHaveProperty('derivedFrom')
      expect(lines.map(({ key }) => key)).toEqual(before.filter((line) => !gone(line)).map(({ key }) => key))
      expect(JSON.stringify(lines)).not.toContain('Marchuk')
    }
  })

  it('of a quote leaves its claim to be found by its own words, then as now', async () => {
    const about = await api.add(
      '/v1/claims',
      claim('Ferry sunk', {
        attributions: [{ source: { title: 'Log', kind: 'report' }, stance: 'asserts', quote: { exact: 'Danylchenko saw it' } }],
      }),
    )
    const [said] = about.attributions as [Recorded]
    const then = await settledInstant(api)
    await change(`/v1/attributions/${said.id}`, { quote: { exact: 'a sailor saw it' } })
    const [first] = await revisionsOf(said.id)
    expect((await api.as().get(`/v1/claims?q=danylchenko&asOf=${then}`)).body.data).toHaveLength(1)
    await redact(first!.id).expect(200)
    expect((await api.as().get(`/v1/claims?q=danylchenko&asOf=${then}`)).body.data).toEqual([])
    expect((await api.as().get(`/v1/claims?q=ferry&asOf=${then}`)).body.data).toMatchObject([{ id: about.id }])
    expect((await api.as().get(`/v1/claims?q=sailor`)).body.data).toMatchObject([{ id: about.id }])
    expect(await keeps('danylchenko')).toEqual([])
  })

  it('takes an admin and a reason; nobody else can, also not from psql', async () => {
    const { id } = await api.add('/v1/claims', claim('Kept'))
    await change(`/v1/claims/${id}`, { label: 'Kept on' })
    const [first] = await revisionsOf(id)
    await api.as('editor').post(`/v1/revisions/${first!.id}/redact?reason=x`).expect(403)
    await api.as('admin').post(`/v1/revisions/${first!.id}/redact`).expect(400)
    await redact(id).expect(404)
    await redact('nothing').expect(404)
    for (const sql of [
      `DELETE FROM revision_state WHERE revision_id = '${first!.id}'`,
      `DELETE FROM past.claim WHERE id = '${id}'`,
      `DELETE FROM past.claim_search WHERE record_id = '${id}'`,
      `UPDATE past.claim SET label = 'x' WHERE id = '${id}'`,
      `INSERT INTO redaction (revision_id, actor, reason) VALUES ('${first!.id}', 'x', 'x')`,
      `UPDATE merge SET reason = 'x'`,
    ])
      await expect(service.query(sql)).rejects.toMatchObject({ code: '42501' })
    for (const table of [
      'revision_state',
      'past.claim',
      'past.claim_search',
      'past.claim_topic',
      'past.claim_place',
      'redaction',
      'merge',
      'merge_move',
    ])
      for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
        await expect(owner.query(sql)).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('refused') })
    expect((await revisionsOf(id))[0]!.state).not.toBe(null)
  })
})

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { againAfterDeadlock } from '../src/database/open.ts'
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
const patch = (path: string, body: object) => api.as('editor').patch(path).set('If-Match', '*').send(body)
const withdraw = (path: string) =>
  api
    .as('editor')
    .delete(`${path}${path.includes('?') ? '' : '?reason=mistaken'}`)
    .set('If-Match', '*')

interface Revision {
  version: number
  operation: string
  actor: string
  key_id: string | null
  reason: string | null
  recorded_at: Date
  xid: string
  state: Record<string, unknown> | null
}
async function revisionsOf(id: string): Promise<Revision[]> {
  const { rows } = await owner.query<Revision>(
    'SELECT * FROM revision LEFT JOIN revision_state ON revision_id = id WHERE record_id = $1 ORDER BY version, id',
    [id],
  )
  return rows
}

describe('every change is on the record', () => {
  it('once, with who made it, by which key, why, when, and all that the record then said', async () => {
    const { body: me } = await api.as('editor').get('/v1/me').expect(200)
    const source = await api.add('/v1/sources', article('Morning'))
    const [one, two] = [await api.add('/v1/claims', claim('One')), await api.add('/v1/claims', claim('Two'))]
    const nouns: [path: string, body: object, change: Record<string, string>][] = [
      ['/v1/relations', { from: one.id, to: two.id, kind: 'refines' }, { note: 'in part' }],
      [
        '/v1/attributions',
        { claim: one.id, source: source.id, stance: 'asserts', quote: { exact: 'one' }, locator: { page: 3 } },
        { note: 'by ear' },
      ],
      ['/v1/claims', claim('Three', { places: [{ name: 'Pokrovsk' }], topics: ['front'] }), { label: 'Third' }],
      ['/v1/sources', article('Evening', { byline: ['A. Reporter'], publishedAt: '2025-11' }), { title: 'Late evening' }],
      ['/v1/analysts', { name: 'Minister', kind: 'person', aliases: ['The minister'] }, { name: 'Prime minister' }],
    ]
    for (const [path, body, change] of nouns) {
      const { body: made } = await api.as('editor').post(`${path}?reason=first`).send(body).expect(201)
      const { body: changed } = await patch(`${path}/${made.id}?reason=second`, change).expect(200)
      await withdraw(`${path}/${made.id}?reason=third`).expect(204)
      const revisions = await revisionsOf(made.id)
      expect(revisions).toMatchObject([
        { version: 1, operation: 'create', actor: 'editor', key_id: me.keyId, reason: 'first', recorded_at: new Date(made.recordedAt) },
        {
          version: 2,
          operation: 'update',
          actor: 'editor',
          key_id: me.keyId,
          reason: 'second',
          recorded_at: new Date(changed.updatedAt),
          state: { ...change, version: 2, withdrawn: null },
        },
        {
          version: 3,
          operation: 'withdraw',
          actor: 'editor',
          key_id: me.keyId,
          reason: 'third',
          state: { ...change, version: 3, withdrawn: { reason: 'third' } },
        },
      ])
      const plain = Object.fromEntries(
        Object.entries(made as Record<string, unknown>).filter(
          ([name]) =>
            ![
              'standing',
              'counts',
              'attributionCount',
              'relationCount',
              'attributions',
              'relations',
              'claim',
              'source',
              'from',
              'to',
            ].includes(name),
        ),
      )
      expect(revisions[0]!.state).toMatchObject({ ...plain, recordedBy: 'editor' })
    }
    expect((await revisionsOf(one.id)).map(({ operation }) => operation)).toEqual(['create'])
  })

  it('also when it is made from psql, in the name of the one who is logged in there', async () => {
    const {
      rows: [user],
    } = await owner.query('SELECT current_user AS name')
    const {
      rows: [made],
    } = await owner.query(
      `INSERT INTO claim (label, text, kind, language) VALUES ('By hand', 'By hand.', 'fact', 'en') RETURNING id, slug, version`,
    )
    expect(made).toMatchObject({ slug: 'by-hand', version: 1 })
    await owner.query(
      `UPDATE claim SET label = 'By both hands', version = 70, recorded_at = '1990-01-01', updated_at = '1990-01-01' WHERE id = $1`,
      [made.id],
    )
    await owner.query(`UPDATE claim SET release_at = now() WHERE id = $1`, [made.id])
    await owner.query(`UPDATE claim SET release_at = NULL WHERE id = $1`, [made.id])
    await owner.query(`UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'slipped' WHERE id = $1`, [made.id])
    await owner.query(`DELETE FROM claim WHERE id = $1`, [made.id])
    const by = { actor: user.name, key_id: null }
    const revisions = await revisionsOf(made.id)
    expect(revisions).toMatchObject(
      ['create', 'update', 'release', 'hide', 'withdraw', 'delete'].map((operation, index) => ({ operation, version: index + 1, ...by })),
    )
    expect(revisions[1]!.state).toMatchObject({
      label: 'By both hands',
      recordedBy: user.name,
      recordedAt: revisions[0]!.recorded_at.toISOString(),
    })
    expect(revisions[5]!.state).toBe(null)
    await expect(
      owner.query(`UPDATE source SET key = 'other' WHERE id = $1`, [(await api.add('/v1/sources', article('Keyed'))).id]),
    ).rejects.toThrow('never change')
  })

  it('and what is on the record is neither changed nor removed: the service may not, the owner is refused', async () => {
    await api.add('/v1/sources', article('For good'))
    const service = await api.connect('service')
    // What truncates waits for what the service does in the background, which may wait for it.
    const asOwner = (sql: string) => againAfterDeadlock(() => owner.query(sql))
    const past = ['source', 'analyst', 'claim', 'attribution', 'relation', 'source_search', 'analyst_search', 'claim_search']
    const log = ['epoch', 'sealed', 'log_node', 'checkpoint', 'redaction']
    for (const table of ['revision', 'revision_state', 'slug', ...past.map((name) => `past.${name}`), ...log]) {
      const { rows } = await owner.query<{ column: string }>(
        'SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1',
        [table],
      )
      const column = rows[0]?.column
      for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        const message = `permission denied for table ${table.replace('past.', '')}`
        await expect(service.query(sql)).rejects.toMatchObject({ code: '42501', message })
        await expect(asOwner(sql)).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('refused') })
      }
    }
    for (const table of ['claim', 'source', 'analyst', 'attribution', 'relation']) {
      await expect(service.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
      await expect(service.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '42501' })
      await expect(service.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toMatchObject({ code: '42501' })
      await expect(asOwner(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({
        code: '42501',
        message: expect.stringContaining('refused'),
      })
    }
  })

  it('in order of time, however many write at once and whoever began first', async () => {
    const { id } = await api.add('/v1/claims', claim('Contended'))
    const early = await api.connect('owner')
    await early.query('BEGIN')
    await early.query('SELECT now()')
    await Promise.all(Array.from({ length: 4 }, (_, writer) => patch(`/v1/claims/${id}`, { topics: [`writer ${writer}`] }).expect(200)))
    await early.query(`UPDATE claim SET label = 'From before' WHERE id = $1`, [id])
    await early.query('COMMIT')
    await Promise.all(Array.from({ length: 4 }, (_, writer) => patch(`/v1/claims/${id}`, { topics: [`again ${writer}`] }).expect(200)))
    const revisions = await revisionsOf(id)
    expect(revisions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const times = revisions.map(({ recorded_at }) => recorded_at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect((await api.as('editor').get(`/v1/claims/${id}`)).body.updatedAt).toBe(revisions.at(-1)!.recorded_at.toISOString())
  })
})

describe('withdrawing', () => {
  it('a claim takes what was said of it and how it was related along, at once, and leaves the reason', async () => {
    const neighbour = await api.add('/v1/claims', claim('Neighbour'))
    const gone = await api.add(
      '/v1/claims',
      claim('Going', {
        attributions: [
          { source: article('Gazette'), stance: 'asserts' },
          { source: article('Gazette'), analyst: { name: 'Spokesman', kind: 'person' }, stance: 'denies' },
        ],
      }),
    )
    const relation = await api.add('/v1/relations', { from: neighbour.id, to: gone.id, kind: 'supports' })
    await api.as('editor').delete(`/v1/claims/${gone.id}`).set('If-Match', '*').expect(400)
    await withdraw(`/v1/claims/${gone.id}?reason=It%20was%20never%20said`).expect(204)
    const said = (gone.attributions as Recorded[]).map(({ id }) => id)
    const paths = [
      `/v1/claims/${gone.id}`,
      '/v1/claims/going',
      `/v1/relations/${relation.id}`,
      ...said.map((id) => `/v1/attributions/${id}`),
    ]
    for (const path of paths) {
      for (const role of [undefined, 'editor'] as const)
        expect((await api.as(role).get(path).expect(410)).body).toMatchObject({
          reason: 'It was never said',
          withdrawnAt: expect.any(String),
        })
      await patch(path, {}).expect(410)
      await withdraw(path).expect(410)
    }
    const revisions: Revision[] = []
    for (const id of [gone.id, relation.id, ...said]) revisions.push((await revisionsOf(id)).at(-1)!)
    expect(new Set(revisions.map(({ xid }) => xid)).size).toBe(1)
    for (const revision of revisions)
      expect(revision).toMatchObject({
        operation: 'withdraw',
        version: 2,
        actor: 'editor',
        reason: 'It was never said',
        state: { withdrawn: { reason: 'It was never said' } },
      })
    expect((await api.as().get(`/v1/claims/${neighbour.id}`)).body).toMatchObject({ relationCount: 0, relations: [] })
    expect((await api.as('editor').get('/v1/attributions?source=gazette')).body.data).toEqual([])
    await withdraw('/v1/sources/gazette').expect(204)
  })

  it('a source or an analyst is refused while live records name it, and says which', async () => {
    const source = await api.add('/v1/sources', article('Named'))
    const copy = await api.add('/v1/sources', article('Copy', { derivedFrom: source.id }))
    const organization = await api.add('/v1/analysts', { name: 'Named', kind: 'organization' })
    const member = await api.add('/v1/analysts', { name: 'Member', kind: 'person', affiliations: [{ organization: organization.id }] })
    const said = { source: source.id, analyst: organization.id, stance: 'asserts' }
    const naming = await api.add('/v1/claims', claim('Names them', { attributions: Array.from({ length: 25 }, () => said) }))
    for (const path of [`/v1/sources/${source.id}`, `/v1/analysts/${organization.id}`]) {
      const { body } = await withdraw(path).expect(409)
      expect(body).toMatchObject({ type: 'urn:onrecord:problem:in-use' })
      expect(body.usedBy).toHaveLength(20)
      for (const used of body.usedBy) await api.as('editor').get(used).expect(200)
    }
    await withdraw(`/v1/claims/${naming.id}`).expect(204)
    expect((await withdraw(`/v1/sources/${source.id}`).expect(409)).body.usedBy).toEqual([`/v1/sources/${copy.id}`])
    expect((await withdraw(`/v1/analysts/${organization.id}`).expect(409)).body.usedBy).toEqual([`/v1/analysts/${member.id}`])
    await withdraw(`/v1/sources/${copy.id}`).expect(204)
    await patch(`/v1/analysts/${member.id}`, { affiliations: [] }).expect(200)
    await withdraw(`/v1/sources/${source.id}`).expect(204)
    await withdraw(`/v1/analysts/${organization.id}`).expect(204)
  })

  it('an attribution that others repeat is allowed, and they say so', async () => {
    const { id, attributions } = await api.add(
      '/v1/claims',
      claim('Repeated', { attributions: [{ source: article('First'), stance: 'asserts' }] }),
    )
    const [first] = attributions as [Recorded]
    await api.add(`/v1/claims/${id}/attributions`, { source: 'first', stance: 'reports', derivedFrom: first.id })
    await withdraw(`/v1/attributions/${first.id}`).expect(204)
    expect((await api.as().get(`/v1/claims/${id}`)).body).toMatchObject({
      attributionCount: 1,
      attributions: [{ derivedFrom: { id: first.id, withdrawn: true } }],
    })
  })

  it('and naming the same record at the same time never both succeed', async () => {
    type Both = [name: () => Promise<{ status: number }>, gone: () => Promise<{ status: number }>]
    const post = (path: string, body: object) => api.as('editor').post(path).send(body)
    const rounds = async (): Promise<Both[]> => {
      const about = await api.add('/v1/claims', claim('About'))
      const source = async (more = {}) => (await api.add('/v1/sources', article('Contended', more))).id
      const analyst = async (kind: string) => (await api.add('/v1/analysts', { name: 'Contended', kind })).id
      const [s, t, u, p, o] = [await source(), await source(), await source(), await analyst('person'), await analyst('organization')]
      return [
        [() => post('/v1/attributions', { claim: about.id, source: s, stance: 'asserts' }), () => withdraw(`/v1/sources/${s}`)],
        [
          () => post('/v1/attributions', { claim: about.id, source: u, analyst: p, stance: 'asserts' }),
          () => withdraw(`/v1/analysts/${p}`),
        ],
        [() => post('/v1/sources', article('Copy', { derivedFrom: t })), () => withdraw(`/v1/sources/${t}`)],
        [
          () => post('/v1/analysts', { name: 'Member', kind: 'person', affiliations: [{ organization: o }] }),
          () => withdraw(`/v1/analysts/${o}`),
        ],
      ]
    }
    const outcomes = new Set<string>()
    for (let round = 0; round < 8; round++) {
      await Promise.all(
        (await rounds()).map(async ([name, gone]) => {
          const [named, withdrawn] = await Promise.all(round % 2 ? [name(), gone()] : [gone(), name()].reverse())
          outcomes.add(`${named!.status} ${withdrawn!.status}`)
        }),
      )
    }
    expect([...outcomes].filter((outcome) => !['201 409', '422 204'].includes(outcome))).toEqual([])
    const { rows } = await owner.query(`
      SELECT a.id FROM attribution a JOIN source s ON s.id = a.source_id LEFT JOIN analyst p ON p.id = a.analyst_id
        WHERE a.withdrawn_at IS NULL AND (s.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL)
      UNION ALL SELECT c.id FROM source c JOIN source s ON s.id = c.derived_from_id WHERE c.withdrawn_at IS NULL AND s.withdrawn_at IS NOT NULL
      UNION ALL SELECT p.id FROM affiliation f JOIN analyst p ON p.id = f.analyst_id JOIN analyst o ON o.id = f.organization_id WHERE p.withdrawn_at IS NULL AND o.withdrawn_at IS NOT NULL`)
    expect(rows).toEqual([])
  })

  it('a claim while it is spoken of leaves nothing live behind', async () => {
    const source = await api.add('/v1/sources', article('Live'))
    for (let round = 0; round < 10; round++) {
      const [gone, other] = [await api.add('/v1/claims', claim('Gone')), await api.add('/v1/claims', claim('Other'))]
      const answers = await Promise.all([
        api.as('editor').post('/v1/attributions').send({ claim: gone.id, source: source.id, stance: 'asserts' }),
        api.as('editor').post('/v1/relations').send({ from: other.id, to: gone.id, kind: 'refines' }),
        withdraw(`/v1/claims/${gone.id}`).expect(204),
      ])
      // 410 where it was recorded and had gone with its claim before it could be shown.
      for (const { status } of answers.slice(0, 2)) expect([201, 410, 422]).toContain(status)
      expect((await api.as('editor').get(`/v1/claims/${other.id}`)).body.relationCount).toBe(0)
    }
    const { rows } =
      await owner.query(`SELECT a.id FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.withdrawn_at IS NULL AND c.withdrawn_at IS NOT NULL
      UNION ALL SELECT r.id FROM relation r JOIN claim c ON c.id IN (r.from_id, r.to_id) WHERE r.withdrawn_at IS NULL AND c.withdrawn_at IS NOT NULL`)
    expect(rows).toEqual([])
  })
})

describe('a slug', () => {
  it('that was given up leads to its record for ever and to no other', async () => {
    for (const [noun, body, member] of [
      ['claims', claim('Once called'), 'label'],
      ['sources', article('Once called'), 'title'],
      ['analysts', { name: 'Once called', kind: 'person' }, 'name'],
    ] as const) {
      const { id } = await api.add(`/v1/${noun}`, body)
      for (const slug of ['then-called', 'now-called']) await patch(`/v1/${noun}/${id}`, { slug }).expect(200)
      for (const old of ['once-called', 'then-called']) {
        await api.as('editor').get(`/v1/${noun}/${old}`).expect(308).expect('Location', `/v1/${noun}/now-called`)
        const { body: taken } = await api
          .as('editor')
          .post(`/v1/${noun}`)
          .send({ ...body, slug: old })
          .expect(409)
        expect(taken).toMatchObject({ type: 'urn:onrecord:problem:taken', existing: `/v1/${noun}/${id}` })
      }
      expect((await api.add(`/v1/${noun}`, body)).slug).toBe('once-called-2')
      const other = await api.add(`/v1/${noun}`, { ...body, [member]: 'Other' })
      await patch(`/v1/${noun}/${other.id}`, { slug: 'then-called' }).expect(409)
      await patch(`/v1/${noun}/${id}`, { slug: 'once-called' }).expect(200)
      await api.as('editor').get(`/v1/${noun}/now-called`).expect(308).expect('Location', `/v1/${noun}/once-called`)
      await withdraw(`/v1/${noun}/${id}`).expect(204)
      for (const old of ['once-called', 'then-called', 'now-called']) {
        if (old === 'once-called') await api.as('editor').get(`/v1/${noun}/${old}`).expect(410)
        else await api.as('editor').get(`/v1/${noun}/${old}`).expect(308).expect('Location', `/v1/${noun}/once-called`)
        await api
          .as('editor')
          .post(`/v1/${noun}`)
          .send({ ...body, slug: old })
          .expect(409)
      }
    }
    await api.as('editor').get('/v1/claims/once-called/attributions').expect(410)
  })

  it('leads on with the path and the query that were asked', async () => {
    const { id } = await api.add('/v1/claims', claim('Moving'))
    await patch(`/v1/claims/${id}`, { slug: 'moved' }).expect(200)
    await api
      .as()
      .get('/v1/claims/moving/attributions?limit=2&stance=asserts')
      .expect(308)
      .expect('Location', '/v1/claims/moved/attributions?limit=2&stance=asserts')
    await patch('/v1/claims/moving', {}).expect(308).expect('Location', '/v1/claims/moved')
  })

  it('is numbered where its words are taken, also by one that looks so', async () => {
    const slugs = []
    for (const label of ['Numbered', 'Numbered', 'Numbered 3', 'Numbered', 'Numbered'])
      slugs.push((await api.add('/v1/claims', claim(label))).slug)
    expect(slugs).toEqual(['numbered', 'numbered-2', 'numbered-3', 'numbered-4', 'numbered-5'])
    const long = claim('x'.repeat(200))
    expect([(await api.add('/v1/claims', long)).slug.length, (await api.add('/v1/claims', long)).slug.length]).toEqual([90, 92])
    expect((await api.add('/v1/claims', claim('Київ'))).slug).toMatch(/^[a-z-]+$/)
    expect((await api.add('/v1/claims', claim('!?'))).slug).toBe('claim')
    expect((await api.add('/v1/claims', claim('01990000-0000-7000-8000-000000000000'))).slug).toBe(
      'claim-01990000-0000-7000-8000-000000000000',
    )
  })

  it('is given to one alone, though fifty claims of one label come at once', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => api.add('/v1/claims', claim('Breaking news'))))
    const slugs = new Set(made.map(({ slug }) => slug))
    expect(slugs).toEqual(new Set(['breaking-news', ...Array.from({ length: 49 }, (_, index) => `breaking-news-${index + 2}`)]))
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        api
          .as('editor')
          .post('/v1/claims')
          .send(claim('Breaking', { slug: 'just-one' })),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  })
})

describe('the address of a source', () => {
  it('is one and the same whatever the case of its scheme and host, and without its fragment', async () => {
    const first = await api.add('/v1/sources', article('At an address', { url: 'https://News.example/Path?Q=1#top' }))
    for (const url of [
      'https://news.example/Path?Q=1',
      'HTTPS://NEWS.EXAMPLE/Path?Q=1',
      'https://news.example/Path?Q=1#',
      'https://news.example/Path?Q=1#other',
    ]) {
      const { body } = await api.as('editor').post('/v1/sources').send(article('Again', { url })).expect(409)
      expect(body).toMatchObject({ existing: `/v1/sources/${first.id}`, errors: [{ pointer: '/url' }] })
      expect((await api.as('editor').get('/v1/sources').query({ url })).body.data).toMatchObject([
        { id: first.id, url: 'https://News.example/Path?Q=1#top' },
      ])
    }
    for (const url of [
      'https://news.example/path?Q=1',
      'http://news.example/Path?Q=1',
      'https://news.example/Path?q=1',
      'https://news.example/Path',
    ])
      await api.add('/v1/sources', article('Elsewhere', { url }))
    const other = await api.add('/v1/sources', article('To be moved'))
    await patch(`/v1/sources/${other.id}`, { url: 'https://NEWS.example/Path?Q=1' }).expect(409)
    await patch(`/v1/sources/${first.id}`, { url: 'https://NEWS.example/Path?Q=1' }).expect(200)
    const inPlace = claim('In place', {
      attributions: [{ source: article('Again', { url: 'https://news.example/Path?Q=1' }), stance: 'asserts' }],
    })
    expect((await api.as('editor').post('/v1/claims').send(inPlace).expect(409)).body.existing).toBe(`/v1/sources/${first.id}`)
    await withdraw(`/v1/sources/${first.id}`).expect(204)
    await patch(`/v1/sources/${other.id}`, { url: 'https://NEWS.example/Path?Q=1' }).expect(200)
  })
})

describe('a relation', () => {
  it('that holds both ways is there once, one with a direction once in each', async () => {
    const [one, two] = [await api.add('/v1/claims', claim('One side')), await api.add('/v1/claims', claim('Other side'))]
    const relate = (from: Recorded, to: Recorded, kind: string) =>
      api.as('editor').post('/v1/relations').send({ from: from.id, to: to.id, kind })
    for (const kind of ['contradicts', 'restates', 'supports', 'refines', 'supersedes', 'depends_on']) {
      const symmetric = kind === 'contradicts' || kind === 'restates'
      const { body: first } = await relate(one, two, kind).expect(201)
      expect(first).toMatchObject({ from: { id: one.id }, to: { id: two.id } })
      expect((await relate(one, two, kind).expect(409)).body.existing).toBe(`/v1/relations/${first.id}`)
      const reverse = await relate(two, one, kind)
      expect(reverse.status).toBe(symmetric ? 409 : 201)
      if (symmetric) expect(reverse.body.existing).toBe(`/v1/relations/${first.id}`)
      await withdraw(`/v1/relations/${first.id}`).expect(204)
      await relate(one, two, kind).expect(201)
    }
    const both = await Promise.all([relate(two, await api.add('/v1/claims', claim('Third')), 'supports'), relate(one, two, 'supports')])
    await patch(`/v1/relations/${both[0].body.id}`, { from: one.id, to: two.id }).expect(409)
    const third = await api.add('/v1/claims', claim('Third'))
    const racing = await Promise.all([relate(one, third, 'contradicts'), relate(third, one, 'contradicts')])
    expect(racing.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  it('leads from no claim to itself', async () => {
    const [one, two] = [await api.add('/v1/claims', claim('Itself')), await api.add('/v1/claims', claim('Another'))]
    for (const to of [one.id, one.slug])
      expect(
        (await api.as('editor').post('/v1/relations').send({ from: one.id, to, kind: 'supports' }).expect(422)).body.errors[0].pointer,
      ).toBe('/to')
    const relation = await api.add('/v1/relations', { from: one.id, to: two.id, kind: 'supports' })
    await patch(`/v1/relations/${relation.id}`, { to: 'itself' }).expect(422)
  })
})

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { settledInstant } from './support/past.ts'

let api: Api
let owner: pg.Client
beforeAll(async () => {
  api = await startApi({}, { poolSize: 20 })
  owner = await api.connect('owner')
})
afterAll(() => api.close())

interface Merge {
  id: string
  moved: number
  withdrawn: number
  undone: object | null
}

const claim = (label: string, more: object = {}) => ({ label, text: `${label}.`, kind: 'fact', language: 'en', ...more })
const article = (title: string, more: object = {}) => ({ title, kind: 'article', ...more })
const addClaim = (label: string, more: object = {}) => api.add('/v1/claims', claim(label, more))
const addSource = (title: string, more: object = {}) => api.add('/v1/sources', article(title, more))
const addAnalyst = (name: string, kind = 'person', more: object = {}) => api.add('/v1/analysts', { name, kind, ...more })
const say = (body: object) => api.add('/v1/attributions', { stance: 'asserts', ...body })
const relate = (from: string, to: string, kind = 'supports') => api.add('/v1/relations', { from, to, kind })
const merging = (path: string, into: string, role: 'editor' | 'contributor' = 'editor') =>
  api.as(role).post(`${path}/merge?reason=the%20same`).set('If-Match', '*').send({ into })
const merge = async (path: string, into: string) => (await merging(path, into).expect(200)).body as Merge
const undoing = (id: string) => api.as('editor').post(`/v1/merges/${id}/undo?reason=namesakes`)
const undo = async (id: string) => (await undoing(id).expect(200)).body as Merge
const read = async (path: string, role?: 'reader' | 'editor') => (await api.as(role).get(path).expect(200)).body as Recorded
const change = (path: string, body: object) => api.as('editor').patch(path).set('If-Match', '*').send(body)
const withdraw = (path: string) => api.as('editor').delete(`${path}?reason=mistaken`).set('If-Match', '*')

/** What the standing of every claim would be, were it counted again, and every live record that names one that is not. */
async function faults(): Promise<unknown[]> {
  const { rows } = await owner.query(`
    SELECT 'standing', s.claim_id FROM standing s JOIN recount((SELECT array_agg(id) FROM claim)) n ON n.claim_id = s.claim_id AND s.until = 'infinity'
      WHERE (n.standing, n.asserts, n.denies, n.attribution_count, n.relation_count) IS DISTINCT FROM (s.standing, s.asserts, s.denies, s.attribution_count, s.relation_count)
    UNION ALL SELECT 'attribution', a.id FROM attribution a JOIN claim c ON c.id = a.claim_id JOIN source s ON s.id = a.source_id LEFT JOIN analyst p ON p.id = a.analyst_id
      WHERE a.withdrawn_at IS NULL AND (c.withdrawn_at IS NOT NULL OR s.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL)
    UNION ALL SELECT 'relation', r.id FROM relation r JOIN claim c ON c.id IN (r.from_id, r.to_id) WHERE r.withdrawn_at IS NULL AND c.withdrawn_at IS NOT NULL
    UNION ALL SELECT 'source', s.id FROM source s JOIN source o ON o.id = s.derived_from_id WHERE s.withdrawn_at IS NULL AND o.withdrawn_at IS NOT NULL
    UNION ALL SELECT 'analyst', p.id FROM analyst p JOIN affiliation f ON f.analyst_id = p.id JOIN analyst o ON o.id = f.organization_id WHERE p.withdrawn_at IS NULL AND o.withdrawn_at IS NOT NULL`)
  return rows
}

describe('merging two claims that are the same', () => {
  it('moves what was said, relates each claim once, and sends everyone who asks for the one to the other', async () => {
    const [source, analyst] = [await addSource('Morning'), await addAnalyst('Minister')]
    const [one, other] = [await addClaim('Bridge is down'), await addClaim('Bridge destroyed')]
    const [first, second] = [await addClaim('First neighbour'), await addClaim('Second neighbour')]
    const said = await say({ claim: one.id, source: source.id, analyst: analyst.id, stance: 'denies', quote: { exact: 'it stands' } })
    await say({ claim: other.id, source: source.id })
    const moved = await relate(one.id, first.id)
    const selfish = await relate(one.id, other.id, 'restates')
    const doubled = await relate(second.id, one.id, 'contradicts')
    await relate(other.id, second.id, 'contradicts')
    const before = await settledInstant(api)

    const made = await merge('/v1/claims/bridge-is-down', 'bridge-destroyed')
    expect(made).toMatchObject({
      noun: 'claim',
      from: { id: one.id, slug: 'bridge-is-down' },
      into: { id: other.id, slug: 'bridge-destroyed' },
      reason: 'the same',
      undone: null,
      moved: 2,
      withdrawn: 2,
    })
    expect(await read(`/v1/claims/${other.id}`)).toMatchObject({ standing: 'contested', attributionCount: 2, relationCount: 2 })
    expect(await read(`/v1/attributions/${said.id}`)).toMatchObject({ claim: { id: other.id }, version: 2 })
    expect(await read(`/v1/relations/${moved.id}`)).toMatchObject({ from: { id: other.id }, to: { id: first.id } })
    for (const { id } of [selfish, doubled]) await api.as().get(`/v1/relations/${id}`).expect(410)
    expect((await read('/v1/claims?q="it stands"')).data).toMatchObject([{ id: other.id }])

    for (const [n, name] of [one.id, 'bridge-is-down'].entries()) {
      const to = '/v1/claims/bridge-destroyed'
      await api.as().get(`/v1/claims/${name}?x=1`).expect(400)
      await api.as().get(`/v1/claims/${name}`).expect(308).expect('Location', to)
      await api.as().get(`/v1/claims/${name}/attributions?stance=denies`).expect(308).expect('Location', `${to}/attributions?stance=denies`)
      await change(`/v1/claims/${name}?reason=why`, { label: 'x' }).expect(308).expect('Location', `${to}?reason=why`)
      await withdraw(`/v1/claims/${name}`).expect(308)
      expect((await read(`/v1/attributions?claim=${name}`)).data).toHaveLength(2 + n)
      await say({ claim: name, source: source.id, stance: 'questions' })
    }
    expect((await read(`/v1/claims?id=${one.id}`)).data).toEqual([])

    // As it was on record before, nothing had been merged.
    expect(await read(`/v1/claims/${one.id}?asOf=${before}`)).toMatchObject({
      slug: 'bridge-is-down',
      standing: 'denied',
      attributionCount: 1,
      relationCount: 3,
    })
    expect((await read(`/v1/attributions?claim=bridge-is-down&asOf=${before}`)).data).toMatchObject([
      { id: said.id, claim: { id: one.id } },
    ])
    const after = await settledInstant(api)
    await api.as().get(`/v1/claims/${one.id}?asOf=${after}`).expect(308)
    expect((await read(`/v1/attributions?claim=bridge-is-down&asOf=${after}`)).data).toHaveLength(4)

    const { rows } = await owner.query('SELECT record_id, operation, reason, actor FROM revision WHERE merge_id = $1', [made.id])
    expect(new Set(rows.map(({ record_id }) => record_id))).toEqual(new Set([one.id, said.id, moved.id, selfish.id, doubled.id]))
    for (const row of rows) expect(row).toMatchObject({ operation: 'merge', reason: 'the same', actor: 'editor' })
    expect(await faults()).toEqual([])
  })

  it('is undone with what was moved, and keeps in its place what was added since', async () => {
    const source = await addSource('Gazette')
    const [one, other, third] = [await addClaim('Apart'), await addClaim('Together'), await addClaim('Third')]
    const [stays, goes, leaves] = [
      await say({ claim: other.id, source: source.id, stance: 'denies' }),
      await say({ claim: one.id, source: source.id }),
      await say({ claim: one.id, source: source.id, stance: 'questions' }),
    ]
    const selfish = await relate(one.id, other.id, 'contradicts')
    const moved = await relate(third.id, one.id)
    const made = await merge(`/v1/claims/${one.id}`, other.id)
    const added = await say({ claim: 'apart', source: (await addSource('Later')).id, stance: 'qualifies' })
    await change(`/v1/attributions/${leaves.id}`, { claim: third.id }).expect(200)
    await change(`/v1/attributions/${goes.id}`, { note: 'by ear' }).expect(200)

    expect(await undo(made.id)).toMatchObject({ undone: { reason: 'namesakes' } })
    expect(await read('/v1/claims/apart')).toMatchObject({
      id: one.id,
      standing: 'asserted',
      attributionCount: 1,
      relationCount: 2,
      version: 3,
    })
    expect(await read('/v1/claims/together')).toMatchObject({ standing: 'denied', attributionCount: 2, relationCount: 1 })
    expect(await read(`/v1/attributions/${goes.id}`)).toMatchObject({ claim: { id: one.id }, note: 'by ear' })
    expect(await read(`/v1/attributions/${leaves.id}`)).toMatchObject({ claim: { id: third.id } })
    for (const { id } of [stays, added]) expect(await read(`/v1/attributions/${id}`)).toMatchObject({ claim: { id: other.id } })
    expect(await read(`/v1/relations/${selfish.id}`)).toMatchObject({ from: { id: one.id }, to: { id: other.id } })
    expect(await read(`/v1/relations/${moved.id}`)).toMatchObject({ to: { id: one.id } })
    expect((await read('/v1/claims?q=apart')).data).toMatchObject([{ id: one.id }])
    expect((await undoing(made.id).expect(409)).body).toMatchObject({ type: 'urn:onrecord:problem:already-done' })
    const { rows } = await owner.query('SELECT DISTINCT record_id FROM revision WHERE merge_id = $1 AND operation = $2', [made.id, 'undo'])
    expect(rows.map(({ record_id }) => record_id).sort()).toEqual([one.id, goes.id, selfish.id, moved.id].sort())
    expect(await faults()).toEqual([])
    // Once more, and back.
    await undo((await merge('/v1/claims/apart', 'together')).id)
    expect(await faults()).toEqual([])
  })

  it('several in a row lead to the last, and are undone newest first', async () => {
    const [a, b, c, d] = [await addClaim('A'), await addClaim('B'), await addClaim('C'), await addClaim('D')]
    const source = await addSource('Chained')
    const [ofA, ofB] = [await say({ claim: a.id, source: source.id }), await say({ claim: b.id, source: source.id })]
    const first = await merge(`/v1/claims/${a.id}`, b.id)
    const second = await merge(`/v1/claims/${b.id}`, c.id)
    const beside = await merge(`/v1/claims/${d.id}`, c.id)
    await api.as().get(`/v1/claims/${a.id}`).expect(308).expect('Location', `/v1/claims/${c.slug}`)
    expect(await say({ claim: a.slug, source: source.id })).toMatchObject({ claim: { id: c.id } })
    for (const [id, newer] of [
      [first.id, second.id],
      [second.id, beside.id],
    ] as const)
      expect((await undoing(id).expect(409)).body).toMatchObject({ type: 'urn:onrecord:problem:blocked', existing: `/v1/merges/${newer}` })
    await undo(beside.id)
    await undo(second.id)
    await api.as().get(`/v1/claims/${a.id}`).expect(308).expect('Location', `/v1/claims/${b.slug}`)
    await undo(first.id)
    expect(await read(`/v1/attributions/${ofA.id}`)).toMatchObject({ claim: { id: a.id } })
    expect(await read(`/v1/attributions/${ofB.id}`)).toMatchObject({ claim: { id: b.id } })
    expect(await read(`/v1/claims/${c.id}`)).toMatchObject({ attributionCount: 1 })
    expect(await faults()).toEqual([])
  })

  it('blocks the undoing of another merge that shares a relation with it', async () => {
    const [one, other, end, same] = [await addClaim('Loser'), await addClaim('Winner'), await addClaim('End'), await addClaim('Same end')]
    const [first, second] = [await relate(one.id, end.id), await relate(one.id, same.id)]
    const moves = await merge(`/v1/claims/${one.id}`, other.id)
    const doubles = await merge(`/v1/claims/${end.id}`, same.id)
    expect(doubles).toMatchObject({ moved: 0, withdrawn: 1 })
    await undoing(moves.id).expect(409)
    await undo(doubles.id)
    await undo(moves.id)
    expect(await read(`/v1/relations/${first.id}`)).toMatchObject({ from: { id: one.id }, to: { id: end.id } })
    expect(await read(`/v1/relations/${second.id}`)).toMatchObject({ from: { id: one.id }, to: { id: same.id } })
  })

  it('tells readers nothing of what is not released', async () => {
    const [shown, draft] = [await addClaim('Shown to all'), await addClaim('Draft of the same', { releaseAt: null })]
    await merge(`/v1/claims/${shown.id}`, draft.id)
    for (const name of [shown.id, shown.slug]) {
      const { text } = await api.as().get(`/v1/claims/${name}`).expect(404)
      expect(text).not.toContain('draft')
      await api.as('contributor').get(`/v1/claims/${name}`).expect(308)
    }
    const [hidden, open] = [await addClaim('Hidden', { releaseAt: null }), await addClaim('Open')]
    await merge(`/v1/claims/${hidden.id}`, open.id)
    await api.as().get(`/v1/claims/${hidden.id}`).expect(404)
    await change(`/v1/claims/${draft.id}`, { releaseAt: '2025-01-01T00:00:00Z' }).expect(200)
    await api.as().get(`/v1/claims/${shown.id}`).expect(308)
  })

  it('lets readers find the other by the name of the one in no filter, unless they saw the one', async () => {
    const [paper, clerk, office] = [
      await addSource('Open paper'),
      await addAnalyst('Open clerk'),
      await addAnalyst('Open office', 'organization'),
    ]
    const [open, other] = [await addClaim('Open claim'), await addClaim('Other open claim')]
    await say({ claim: open.id, source: paper.id, analyst: clerk.id })
    await change(`/v1/analysts/${clerk.id}`, { affiliations: [{ organization: office.id }] }).expect(200)
    await relate(open.id, other.id)
    const losers = {
      source: [await addSource('Hidden paper'), paper.id, 'sources'],
      analyst: [await addAnalyst('Hidden clerk'), clerk.id, 'analysts'],
      affiliation: [await addAnalyst('Hidden office', 'organization'), office.id, 'analysts'],
      claim: [await addClaim('Hidden claim', { releaseAt: null }), open.id, 'claims'],
    } as const
    const before = await settledInstant(api)
    for (const [loser, into, path] of Object.values(losers)) await merge(`/v1/${path}/${loser.id}`, into)
    const asked = [
      ...['claims', 'attributions', 'claims?facet=kind'].flatMap(
        (path) =>
          [
            [path, 'source'],
            [path, 'analyst'],
          ] as const,
      ),
      ['attributions', 'claim'],
      ['relations', 'claim'],
      ['relations', 'from'],
      ['analysts', 'affiliation'],
    ] as const
    const found = async (path: string, name: string, by: string, role?: 'editor', more = '') => {
      const { data } = (await read(`/v1/${path}${path.includes('?') ? '&' : '?'}${name}=${by}${more}`, role as 'editor')) as unknown as {
        data: object[]
      }
      return data.length
    }
    for (const [path, name] of asked) {
      const [loser] = losers[name === 'from' ? 'claim' : name]
      for (const by of [loser.id, loser.slug ?? '']) {
        expect([path, name, by, await found(path, name, by)]).toEqual([path, name, by, 0])
        expect([path, name, by, await found(path, name, by, undefined, `&asOf=${before}`)]).toEqual([path, name, by, 0])
        expect(await found(path, name, by, 'editor')).toBe(1)
      }
    }
    const [known, kept] = [await addClaim('Known claim'), await addClaim('Kept claim')]
    await say({ claim: kept.id, source: paper.id })
    await merge(`/v1/claims/${known.id}`, kept.id)
    for (const by of [known.id, known.slug ?? '']) expect(await found('attributions', 'claim', by)).toBe(1)
  })
})

describe('merging sources', () => {
  it('moves what was said in them and what derives from them; readers who knew the one find the other', async () => {
    const [one, other] = [await addSource('Wire copy', { url: 'https://example.org/a' }), await addSource('Wire')]
    const about = await addClaim('Reported')
    const said = await say({ claim: about.id, source: one.id })
    const copy = await addSource('Reprint', { derivedFrom: one.id })
    await api.as().get('/v1/sources/wire').expect(404)
    const made = await merge('/v1/sources/wire-copy', 'wire')
    expect(made).toMatchObject({ moved: 2, withdrawn: 0 })
    await api.as().get('/v1/sources/wire-copy').expect(308).expect('Location', '/v1/sources/wire')
    expect(await read(`/v1/sources/${other.id}`)).toMatchObject({ slug: 'wire' })
    expect(await read(`/v1/attributions/${said.id}`)).toMatchObject({ source: { id: other.id } })
    expect(await read(`/v1/sources/${copy.id}`, 'editor')).toMatchObject({ derivedFrom: { id: other.id } })
    expect((await read('/v1/claims?source=wire-copy')).data).toMatchObject([{ id: about.id }])
    // The address is free, and taken when the merge is to be undone.
    const thief = await addSource('Same address', { url: 'https://example.org/a' })
    expect((await undoing(made.id).expect(409)).body).toMatchObject({ existing: `/v1/sources/${thief.id}` })
    await withdraw(`/v1/sources/${thief.id}`).expect(204)
    await undo(made.id)
    await api.as().get('/v1/sources/wire').expect(404)
    expect(await read('/v1/sources/wire-copy')).toMatchObject({ id: one.id })
    expect(await read(`/v1/sources/${copy.id}`, 'editor')).toMatchObject({ derivedFrom: { id: one.id } })
    expect(await faults()).toEqual([])
  })

  it('an original into its own copy leaves none that derives from itself', async () => {
    const original = await addSource('Original')
    const copy = await addSource('Copy', { derivedFrom: original.id })
    const further = await addSource('Further copy', { derivedFrom: copy.id })
    expect((await merging(`/v1/sources/${original.id}`, further.id).expect(422)).body).toMatchObject({ errors: [{ pointer: '/into' }] })
    const made = await merge(`/v1/sources/${original.id}`, copy.id)
    expect(await read(`/v1/sources/${copy.id}`, 'editor')).toMatchObject({ derivedFrom: null })
    await undo(made.id)
    expect(await read(`/v1/sources/${copy.id}`, 'editor')).toMatchObject({ derivedFrom: { id: original.id } })
  })
})

describe('merging analysts', () => {
  it('moves what they said and their people, who go back one by one', async () => {
    const [one, other] = [await addAnalyst('ISW', 'organization'), await addAnalyst('Institute', 'organization')]
    const person = await addAnalyst('Fellow', 'person', {
      affiliations: [
        { organization: one.id, title: 'Fellow' },
        { organization: other.id, title: 'Fellow' },
        { organization: one.id, title: 'Head' },
      ],
    })
    const [source, about] = [await addSource('Brief'), await addClaim('Assessed')]
    const said = await say({ claim: about.id, source: source.id, analyst: one.id })
    const made = await merge(`/v1/analysts/${one.id}`, other.slug)
    expect(made).toMatchObject({ moved: 2, withdrawn: 0 })
    expect(await read(`/v1/attributions/${said.id}`)).toMatchObject({ analyst: { id: other.id } })
    const organizations = async () =>
      ((await read(`/v1/analysts/${person.id}`, 'editor')).affiliations as { organization: Recorded }[]).map(
        ({ organization }) => organization.id,
      )
    expect(await organizations()).toEqual([other.id, other.id, other.id])
    expect((await read(`/v1/analysts?affiliation=${one.slug}`, 'editor')).data).toMatchObject([{ id: person.id }])
    await change(`/v1/analysts/${person.id}`, {
      affiliations: [
        { organization: other.id, title: 'Fellow' },
        { organization: other.id, title: 'Fellow' },
        { organization: other.id, title: 'Director' },
      ],
    }).expect(200)
    await undo(made.id)
    expect(await organizations()).toEqual([one.id, other.id, other.id])
    expect(await read(`/v1/attributions/${said.id}`)).toMatchObject({ analyst: { id: one.id } })
    expect(await faults()).toEqual([])
  })

  it('is for two of one kind', async () => {
    const [person, organization] = [await addAnalyst('Someone'), await addAnalyst('Something', 'organization')]
    expect((await merging(`/v1/analysts/${person.id}`, organization.id).expect(422)).body).toMatchObject({ errors: [{ pointer: '/into' }] })
  })
})

describe('a merge', () => {
  it('takes an editor, If-Match, a reason, and another record that is live', async () => {
    const [one, other, gone] = [await addClaim('Mine'), await addClaim('Theirs'), await addClaim('Gone')]
    const path = `/v1/claims/${one.id}/merge`
    await merging(`/v1/claims/${one.id}`, other.id, 'contributor').expect(403)
    await api.as('editor').post(`${path}?reason=same`).send({ into: other.id }).expect(428)
    await api.as('editor').post(path).set('If-Match', '*').send({ into: other.id }).expect(400)
    await api.as('editor').post(`${path}?reason=same`).set('If-Match', '"7"').send({ into: other.id }).expect(412)
    await withdraw(`/v1/claims/${gone.id}`).expect(204)
    for (const into of [one.id, one.slug, gone.id, 'nobody'])
      expect((await merging(`/v1/claims/${one.id}`, into).expect(422)).body).toMatchObject({ errors: [{ pointer: '/into' }] })
    await merging(`/v1/claims/${gone.id}`, one.id).expect(410)
    const made = await merge(`/v1/claims/${one.id}`, other.id)
    await merging(`/v1/claims/${other.id}`, one.id).expect(422)
    expect((await api.as('contributor').get(`/v1/merges/${made.id}`).expect(200)).body).toEqual(made)
    await api.as('reader').get(`/v1/merges/${made.id}`).expect(403)
    await api.as('editor').get(`/v1/merges/${one.id}`).expect(404)
    await undoing('nothing').expect(404)
    await api.as('editor').post(`/v1/merges/${made.id}/undo`).expect(400)
  })

  it('is not got round by restoring what it took, and waits for what it was merged into', async () => {
    const [one, other] = [await addClaim('Taken'), await addClaim('Taking')]
    const made = await merge(`/v1/claims/${one.id}`, other.id)
    const { body } = await api
      .as('editor')
      .post(`/v1/claims/${one.id}/restore?reason=back`)
      .set('If-Match', '*')
      .send({ version: 1 })
      .expect(409)
    expect(body).toMatchObject({ type: 'urn:onrecord:problem:blocked', existing: `/v1/merges/${made.id}` })
    await withdraw(`/v1/claims/${other.id}`).expect(204)
    expect((await undoing(made.id).expect(409)).body).toMatchObject({ existing: `/v1/claims/${other.id}` })
    await api.as('editor').post(`/v1/claims/${other.id}/restore?reason=back`).set('If-Match', '*').send({ version: 1 }).expect(200)
    await undo(made.id)
    await read(`/v1/claims/${one.id}`)
  })

  it('keeps the names of the one for it, also from psql', async () => {
    const [one, other] = [await addSource('Held name'), await addSource('Holder')]
    await say({ claim: (await addClaim('Named by')).id, source: one.id })
    await merge(`/v1/sources/${one.id}`, other.id)
    expect(await addSource('Held name')).toMatchObject({ slug: 'held-name-2' })
    const used = await addSource('In use')
    await say({ claim: (await addClaim('Named too')).id, source: used.id })
    // Nobody takes a source from those who name it, by calling it merged.
    await expect(
      owner.query(`UPDATE source SET withdrawn_at = now(), withdrawn_reason = 'x', merged_into_id = $2 WHERE id = $1`, [used.id, other.id]),
    ).rejects.toThrow('named by live records')
    await expect(owner.query('UPDATE source SET withdrawn_at = NULL WHERE id = $1', [one.id])).rejects.toThrow('source_merged_is_withdrawn')
  })
})

describe('an import', () => {
  const load = async (...lines: object[]) => {
    const { text } = await api
      .as('editor')
      .post('/v1/import')
      .type('application/x-ndjson')
      .send(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      .expect(200)
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { result: string; id?: string })
  }

  it('means the other by the key of the one, and does not take the two apart', async () => {
    const line = { type: 'source', key: 'nightly', ...article('Nightly') }
    const other = await addSource('Daily')
    const about = await addClaim('Imported of')
    expect(await load(line)).toMatchObject([{ result: 'created' }])
    await merge('/v1/sources/nightly', other.id)
    const said = { type: 'attribution', key: 'said-nightly', claim: about.id, source: 'nightly', stance: 'asserts' }
    const [added] = await load(said)
    expect(added).toMatchObject({ result: 'created' })
    expect(await read(`/v1/attributions/${added!.id}`)).toMatchObject({ source: { id: other.id } })
    expect(await load(line, { ...line, title: 'Nightly news' })).toMatchObject([{ result: 'unchanged' }, { result: 'rejected' }])
    await api.as('editor').get('/v1/sources/nightly').expect(308)
  })
})

describe('at the same time as a merge', () => {
  it('sixteen who speak of the claims, the source or the analyst that is merged lose no word, and standing is right', async () => {
    for (const noun of ['claim', 'source', 'analyst'] as const) {
      const [claims, sources, analysts] = [
        [await addClaim('Raced'), await addClaim('Racing')],
        [await addSource('Raced'), await addSource('Racing')],
        [await addAnalyst('Raced'), await addAnalyst('Racing')],
      ]
      const [loser, winner] = { claim: claims, source: sources, analyst: analysts }[noun] as [Recorded, Recorded]
      const named = { claim: claims[0]!.id, source: sources[0]!.id, analyst: analysts[0]!.id }
      const writers = Array.from({ length: 16 }, async (_, n) => {
        const recorded: string[] = []
        for (let turn = 0; turn < 4; turn++) {
          const { status, body } = await api
            .as('editor')
            .post('/v1/attributions')
            .send({ ...named, stance: n % 2 ? 'asserts' : 'denies' })
          expect([201, 422]).toContain(status)
          if (status === 201) recorded.push((body as Recorded).id)
        }
        return recorded
      })
      const [merged, ...recorded] = await Promise.all([merging(`/v1/${noun}s/${loser.id}`, winner.id), ...writers])
      expect(merged.status).toBe(200)
      const ids = recorded.flat()
      expect(ids.length).toBeGreaterThan(0)
      const { rows } = await owner.query(`SELECT DISTINCT ${noun}_id AS id FROM attribution WHERE id = ANY ($1) AND withdrawn_at IS NULL`, [
        ids,
      ])
      expect(rows).toEqual([{ id: winner.id }])
      expect(await faults()).toEqual([])
    }
  })

  it('other merges of the same claims, and their undoing, end in an order that someone could have made by hand', async () => {
    const claims = await Promise.all(Array.from({ length: 6 }, (_, n) => addClaim(`Crowd ${n}`)))
    for (const [n, one] of claims.entries()) if (n > 0) await relate(claims[n - 1]!.id, one.id, 'contradicts')
    const answers = await Promise.all(
      claims.flatMap((one, n) => [1, 2].map((step) => merging(`/v1/claims/${one.id}`, claims[(n + step) % claims.length]!.id))),
    )
    for (const { status } of answers) expect([200, 308, 412, 422]).toContain(status)
    const { rows: live } = await owner.query('SELECT id FROM claim WHERE withdrawn_at IS NULL AND id = ANY ($1)', [
      claims.map(({ id }) => id),
    ])
    expect(live.length).toBeGreaterThan(0)
    expect(await faults()).toEqual([])
    const made = answers.filter(({ status }) => status === 200).map(({ body }) => (body as Merge).id)
    while (made.length > 0) {
      const undone = await Promise.all(made.map((id) => undoing(id)))
      for (const { status } of undone) expect([200, 409]).toContain(status)
      const left = undone.flatMap(({ status }, n) => (status === 200 ? [] : [made[n]!]))
      expect(left.length).toBeLessThan(made.length)
      made.splice(0, made.length, ...left)
    }
    for (const [n, { id }] of claims.entries())
      expect(await read(`/v1/claims/${id}`)).toMatchObject({ relationCount: n === 0 || n === claims.length - 1 ? 1 : 2 })
    expect(await faults()).toEqual([])
  })
})

import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stances } from '../src/vocabulary.ts'
import { type Api, type Recorded, startApi } from './support/api.ts'

type Stance = (typeof stances)[number]

interface Said {
  id: string
  recordedAt: string
  source: string
  analyst: string | null
  stance: Stance
  statedAt?: string | null
}
type Published = Record<string, string | null | undefined>

/** Where a claim stands by the words of the contract, from what was said of it and when its sources were published. */
function stand(said: Said[], published: Published) {
  const voices = new Map<string, Said[]>()
  for (const one of said) {
    const voice = one.analyst ?? `in the voice of ${one.source}`
    voices.set(voice, [...(voices.get(voice) ?? []), one])
  }
  const counts = { asserts: 0, denies: 0, qualifies: 0, questions: 0, reports: 0, retracts: 0 }
  for (const voice of voices.values()) {
    const position = positionOf(voice, published)
    if (position) counts[position] += 1
  }
  const any = Object.values(counts).some((count) => count > 0)
  const standing =
    counts.asserts && counts.denies
      ? 'contested'
      : counts.asserts
        ? 'asserted'
        : counts.denies
          ? 'denied'
          : counts.retracts
            ? 'retracted'
            : any
              ? 'unsettled'
              : 'unattributed'
  return { standing, counts, attributionCount: said.length }
}

function positionOf(voice: Said[], published: Published): Stance | null {
  const when = ({ statedAt, source, recordedAt }: Said) => startOf(statedAt) ?? startOf(published[source]) ?? Date.parse(recordedAt)
  const inOrder = [...voice].sort(
    (a, b) => when(a) - when(b) || Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1),
  )
  let position: Stance | null = null
  let stood = false
  for (const { stance } of inOrder.filter(({ stance }) => stance !== 'retracts')) {
    if (stance !== 'questions' && stance !== 'reports') [position, stood] = [stance, true]
    else if (!stood) position = stance
  }
  const last = inOrder.filter(({ stance }) => stance !== 'questions' && stance !== 'reports').at(-1)
  if (last?.stance === 'retracts') return stood && position === 'denies' ? null : 'retracts'
  return position
}

/** Midnight UTC of the first day that a date may mean; of the last day of an interval without start. */
function startOf(date: string | null | undefined): number | undefined {
  if (date == null) return undefined
  const [from = '', until] = date.replace(/[~?]/g, '').split('/')
  if (from !== '' && from !== '..')
    return Date.parse(`${from}T00:00:00Z`.replace(/^(\d{4})T/, '$1-01-01T').replace(/^(\d{4}-\d\d)T/, '$1-01T'))
  if (until === undefined || until === '' || until === '..') return undefined
  const [year = 0, month, day] = until.split('-').map(Number)
  return day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)
}

let api: Api
let source: Recorded
let other: Recorded
let analyst: Recorded
let rival: Recorded
beforeAll(async () => {
  api = await startApi({}, { poolSize: 16 })
  source = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
  other = await api.add('/v1/sources', { title: 'Evening', kind: 'article' })
  analyst = await api.add('/v1/analysts', { name: 'General Staff', kind: 'organization' })
  rival = await api.add('/v1/analysts', { name: 'Ministry', kind: 'organization' })
})
afterAll(() => api.close())

type Saying = Partial<Omit<Said, 'id' | 'recordedAt'>> & { stance: Stance }
interface Shown {
  id: string
  version: number
  updatedAt: string
  standing: string
  counts: Record<Stance, number>
  attributionCount: number
  attributions: {
    id: string
    recordedAt: string
    stance: Stance
    statedAt: string | null
    source: { id: string; publishedAt: string | null }
    analyst: { id: string } | null
  }[]
}

async function claimOf(...attributions: Saying[]): Promise<Shown> {
  const said = attributions.map((one) => ({ source: source.id, analyst: analyst.id, ...one }))
  return (await api.add('/v1/claims', {
    label: 'A bridge fell',
    text: 'A bridge fell.',
    kind: 'fact',
    language: 'en',
    attributions: said,
  })) as unknown as Shown
}

const read = async (id: string) => (await api.as('editor').get(`/v1/claims/${id}`).expect(200)).body as Shown
const standingOf = ({ standing, counts, attributionCount }: Shown) => ({ standing, counts, attributionCount })
const modelOf = ({ attributions }: Shown) =>
  stand(
    attributions.map((one) => ({ ...one, source: one.source.id, analyst: one.analyst?.id ?? null })),
    Object.fromEntries(attributions.map((one) => [one.source.id, one.source.publishedAt])),
  )

async function expectRecounted(id: string): Promise<void> {
  const { rows } = await api.database.pool.query(
    `SELECT to_jsonb(c) AS counted, to_jsonb(s) - 'until' - 'since' AS stored FROM standing s, recount(ARRAY[s.claim_id]) c WHERE s.claim_id = $1 AND until = 'infinity'`,
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].stored).toEqual(rows[0].counted)
}

async function inTurn<T>(items: T[], width: number, each: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await each(item)
    }),
  )
}

const pairs = stances.flatMap((first) => stances.map((second) => [first, second] as const))

describe('where a claim stands', () => {
  it.each<[string, Saying[], string]>([
    ['nobody spoke of it', [], 'unattributed'],
    ['one asserts it', [{ stance: 'asserts' }], 'asserted'],
    ['one denies it', [{ stance: 'denies' }], 'denied'],
    ['one qualifies it', [{ stance: 'qualifies' }], 'unsettled'],
    ['one questions it', [{ stance: 'questions' }], 'unsettled'],
    ['one reports it', [{ stance: 'reports' }], 'unsettled'],
    [
      'one asserted it, then took that back',
      [
        { stance: 'asserts', statedAt: '2025-11-01' },
        { stance: 'retracts', statedAt: '2025-11-02' },
      ],
      'retracted',
    ],
    [
      'one denied it, then took that back',
      [
        { stance: 'denies', statedAt: '2025-11-01' },
        { stance: 'retracts', statedAt: '2025-11-02' },
      ],
      'unattributed',
    ],
    [
      'one took a denial back and then reports that others say it',
      [
        { stance: 'denies', statedAt: '2025-11-01' },
        { stance: 'retracts', statedAt: '2025-11-02' },
        { stance: 'reports', statedAt: '2025-11-03' },
      ],
      'unattributed',
    ],
    [
      'one took an assertion back and then denied it',
      [
        { stance: 'asserts', statedAt: '2025-11-01' },
        { stance: 'retracts', statedAt: '2025-11-02' },
        { stance: 'denies', statedAt: '2025-11-03' },
      ],
      'denied',
    ],
    [
      'one denied, asserted and took it back',
      [
        { stance: 'denies', statedAt: '2025-11-01' },
        { stance: 'asserts', statedAt: '2025-11-02' },
        { stance: 'retracts', statedAt: '2025-11-03' },
      ],
      'retracted',
    ],
    [
      'one denied it and took that back twice',
      [
        { stance: 'denies', statedAt: '2025-11-01' },
        { stance: 'retracts', statedAt: '2025-11-02' },
        { stance: 'retracts', statedAt: '2025-11-03' },
      ],
      'unattributed',
    ],
    [
      'one denied it and later questions it',
      [
        { stance: 'denies', statedAt: '2025-11-01' },
        { stance: 'questions', statedAt: '2025-11-02' },
      ],
      'denied',
    ],
    [
      'one reported it and later questions it',
      [
        { stance: 'reports', statedAt: '2025-11-01' },
        { stance: 'questions', statedAt: '2025-11-02' },
      ],
      'unsettled',
    ],
    [
      'one denied what the same one asserted before',
      [
        { stance: 'denies', statedAt: '2025-11-02' },
        { stance: 'asserts', statedAt: '2025-11-01' },
      ],
      'denied',
    ],
    [
      'a month is as old as its first day',
      [
        { stance: 'denies', statedAt: '2025-11' },
        { stance: 'asserts', statedAt: '2025-11-02' },
      ],
      'asserted',
    ],
    [
      'an interval without start is as old as its end',
      [
        { stance: 'denies', statedAt: '../2025-11' },
        { stance: 'asserts', statedAt: '2025-11-29' },
      ],
      'denied',
    ],
    [
      'an interval without any day counts as undated',
      [
        { stance: 'denies', statedAt: '../..' },
        { stance: 'asserts', statedAt: '2025-11-29' },
      ],
      'denied',
    ],
  ])('when %s', async (_, said, standing) => {
    const claim = await claimOf(...said)
    expect(claim.standing).toBe(standing)
    expect(standingOf(claim)).toEqual(modelOf(claim))
  })

  it('follows from every two stances of one analyst, on different days and on the same', async () => {
    const days = [
      ['2025-11-01', '2025-11-02'],
      ['2025-11-02', '2025-11-01'],
      ['2025-11-01', '2025-11-01'],
      [null, null],
    ]
    const cases = pairs.flatMap(([first, second]) =>
      days.map(([one, two]) => [
        { stance: first, statedAt: one ?? null },
        { stance: second, statedAt: two ?? null },
      ]),
    )
    await inTurn(cases, 8, async (said) => {
      const claim = await claimOf(...said)
      expect({ said, ...standingOf(claim) }).toEqual({ said, ...modelOf(claim) })
    })
  })

  it('follows from every two stances of two analysts', async () => {
    await inTurn(pairs, 8, async ([first, second]) => {
      const claim = await claimOf({ stance: first }, { stance: second, analyst: rival.id })
      expect({ first, second, ...standingOf(claim) }).toEqual({ first, second, ...modelOf(claim) })
      expect(Object.values(claim.counts).reduce((sum, count) => sum + count)).toBe(2)
    })
  })

  it('counts a source that speaks in its own voice once, and two sources twice', async () => {
    await inTurn(pairs, 8, async ([first, second]) => {
      const [one, two] = await Promise.all(
        [source, other].map((second_) =>
          claimOf(
            { stance: first, analyst: null, statedAt: '2025-11-01' },
            { stance: second, analyst: null, source: second_.id, statedAt: '2025-11-02' },
          ),
        ),
      )
      for (const claim of [one, two] as Shown[])
        expect({ first, second, ...standingOf(claim) }).toEqual({ first, second, ...modelOf(claim) })
      expect(Object.values((two as Shown).counts).reduce((sum, count) => sum + count)).toBe(2)
    })
  })

  it('is contested when a source in its own voice denies what an analyst in it asserts', async () => {
    expect(await claimOf({ stance: 'asserts' }, { stance: 'denies', analyst: null })).toMatchObject({
      standing: 'contested',
      counts: { asserts: 1, denies: 1 },
    })
  })

  it('goes by the day of the statement, failing that of the source, failing that of the recording', async () => {
    const dated = await api.add('/v1/sources', { title: 'Weekly', kind: 'article', publishedAt: '2025-11-10' })
    const later = await claimOf({ stance: 'asserts', source: dated.id }, { stance: 'denies', statedAt: '2025-11-11' })
    expect(later.standing).toBe('denied')
    const earlier = await claimOf({ stance: 'asserts', source: dated.id }, { stance: 'denies', statedAt: '2025-11-09' })
    expect(earlier.standing).toBe('asserted')
    expect((await claimOf({ stance: 'denies' }, { stance: 'asserts', source: dated.id })).standing).toBe('denied')
    const inPlace = { title: 'New weekly', kind: 'article', publishedAt: '2025-11-10' } as unknown as string
    expect((await claimOf({ stance: 'denies', statedAt: '2025-11-11' }, { stance: 'asserts', source: inPlace })).standing).toBe('denied')
    expect(
      (await claimOf({ stance: 'denies', statedAt: '2025-01-01', source: dated.id }, { stance: 'asserts', source: dated.id })).standing,
    ).toBe('asserted')

    await api.as('editor').patch(`/v1/sources/${dated.id}`).set('If-Match', '*').send({ publishedAt: '2025-11-12' }).expect(200)
    expect((await read(later.id)).standing).toBe('asserted')
    await api.as('editor').patch(`/v1/sources/${dated.id}`).set('If-Match', '*').send({ publishedAt: '2025-11-08' }).expect(200)
    expect((await read(later.id)).standing).toBe('denied')
    expect((await read(earlier.id)).standing).toBe('denied')
    await api.as('editor').patch(`/v1/sources/${dated.id}`).set('If-Match', '*').send({ publishedAt: null }).expect(200)
    expect((await read(later.id)).standing).toBe('asserted')
    expect((await read(later.id)).version).toBe(1)
  })

  it('heeds a new date of a source also for what is just being said in it', async () => {
    const dated = await api.add('/v1/sources', { title: 'Daily', kind: 'article', publishedAt: '2025-11-10' })
    const claim = await claimOf({ stance: 'asserts', statedAt: '2025-11-11', source: dated.id })
    const [speaker, editor] = [
      new pg.Client({ connectionString: api.urls.ownerUrl }),
      new pg.Client({ connectionString: api.urls.ownerUrl }),
    ]
    await Promise.all([speaker.connect(), editor.connect()])
    await speaker.query('BEGIN')
    await speaker.query('INSERT INTO attribution (claim_id, source_id, analyst_id, stance) VALUES ($1, $2, $3, $4)', [
      claim.id,
      dated.id,
      analyst.id,
      'denies',
    ])
    const redated = editor.query('UPDATE source SET published_at = $2 WHERE id = $1', [dated.id, '2025-11-12'])
    await Promise.race([redated, untilWaiting(editor)])
    await speaker.query('COMMIT')
    await redated
    await Promise.all([speaker.end(), editor.end()])
    expect((await read(claim.id)).standing).toBe('denied')
  })

  it('raises no version of the claim and writes no revision of it', async () => {
    const claim = await claimOf({ stance: 'asserts' })
    const said = (
      await api
        .as('editor')
        .post(`/v1/claims/${claim.id}/attributions`)
        .send({ source: source.id, analyst: rival.id, stance: 'denies' })
        .expect(201)
    ).body as Recorded
    await api.as('editor').patch(`/v1/attributions/${said.id}`).set('If-Match', '*').send({ stance: 'qualifies' }).expect(200)
    await api.as('editor').delete(`/v1/attributions/${said.id}?reason=twice`).set('If-Match', '*').expect(204)
    expect(await read(claim.id)).toMatchObject({ version: 1, updatedAt: claim.updatedAt, standing: 'asserted', attributionCount: 1 })
    const { rows } = await api.database.pool.query('SELECT operation FROM revision WHERE record_id = $1', [claim.id])
    expect(rows).toEqual([{ operation: 'create' }])
    const { rows: held } = await api.database.pool.query('SELECT standing FROM standing WHERE claim_id = $1 ORDER BY until', [claim.id])
    expect(held.map(({ standing }) => standing)).toEqual(expect.arrayContaining(['asserted', 'contested']))
  })
})

const date = fc.constantFrom(
  undefined,
  null,
  '2025',
  '2025-11',
  '2025-11~',
  '2025-11-08',
  '2025-11-08?',
  '2025-11-09',
  '../2025-11-08',
  '/2025-11',
  '2025-11-08/..',
  '../..',
)
const analystOf = fc.constantFrom(0, 1, 2)
const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      claim: fc.nat(1),
      source: fc.nat(1),
      analyst: analystOf,
      stance: fc.constantFrom(...stances),
      statedAt: date,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        do: fc.constant('change' as const),
        which: fc.nat(),
        claim: fc.nat(1),
        source: fc.nat(1),
        analyst: analystOf,
        stance: fc.constantFrom(...stances),
        statedAt: date,
      },
      { requiredKeys: ['do', 'which'] },
    ),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), source: fc.nat(1), publishedAt: date }) },
)

it('however attributions come, change and go, the standing kept is the one a recount gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14 }), async (commands) => {
      const sources = await Promise.all([1, 2].map(() => api.add('/v1/sources', { title: 'Paper', kind: 'article' })))
      const claims = await Promise.all([claimOf(), claimOf()])
      const sourceIds = sources.map(({ id }) => id)
      const analystIds = [null, analyst.id, rival.id]
      const published: Published = {}
      const live = new Map<string, Said & { claim: string }>()
      const pick = (which: number) => [...live.values()][which % live.size]
      for (const step of commands) {
        if (step.do === 'add') {
          const body = {
            claim: claims[step.claim]!.id,
            source: sourceIds[step.source]!,
            analyst: analystIds[step.analyst]!,
            stance: step.stance,
            statedAt: step.statedAt,
          }
          const { id, recordedAt } = (await api.add('/v1/attributions', body)) as unknown as Said
          live.set(id, { ...body, id, recordedAt, statedAt: body.statedAt ?? null })
        } else if (step.do === 'publish') {
          published[sourceIds[step.source]!] = step.publishedAt ?? null
          await api
            .as('editor')
            .patch(`/v1/sources/${sourceIds[step.source]}`)
            .set('If-Match', '*')
            .send({ publishedAt: step.publishedAt ?? null })
            .expect(200)
        } else if (live.size > 0 && step.do === 'withdraw') {
          const { id } = pick(step.which)!
          live.delete(id)
          await api.as('editor').delete(`/v1/attributions/${id}?reason=random`).set('If-Match', '*').expect(204)
        } else if (live.size > 0 && step.do === 'change') {
          const one = pick(step.which)!
          const patch = {
            ...(step.claim !== undefined && { claim: claims[step.claim]!.id }),
            ...(step.source !== undefined && { source: sourceIds[step.source]! }),
            ...(step.analyst !== undefined && { analyst: analystIds[step.analyst]! }),
            ...(step.stance !== undefined && { stance: step.stance }),
            ...(step.statedAt !== undefined && { statedAt: step.statedAt }),
          }
          Object.assign(one, patch)
          await api.as('editor').patch(`/v1/attributions/${one.id}`).set('If-Match', '*').send(patch).expect(200)
        }
        for (const { id } of claims) {
          expect(standingOf(await read(id))).toEqual(
            stand(
              [...live.values()].filter(({ claim }) => claim === id),
              published,
            ),
          )
          await expectRecounted(id)
        }
      }
      for (const { id } of claims) await expectGapless(id)
    }),
    { numRuns: 12 },
  )
})

it('sixteen writers on one claim, half of them denying, leave the standing a recount gives', async () => {
  const claim = await claimOf()
  const analysts = await Promise.all([...'abcdefgh'].map((name) => api.add('/v1/analysts', { name, kind: 'person' })))
  const editor = api.as('editor')
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      const stance = writer % 2 ? 'denies' : 'asserts'
      const by = analysts[writer >> 1]!.id
      for (let round = 0; round < 4; round++) {
        const { body: said } = await editor
          .post(`/v1/claims/${claim.id}/attributions`)
          .send({ source: (round % 2 ? source : other).id, analyst: by, stance })
          .expect(201)
        const changed = stances[(writer + round) % 6]
        await editor
          .patch(`/v1/attributions/${said.id}`)
          .set('If-Match', '"1"')
          .send({ stance: changed, statedAt: `2025-11-0${1 + (writer % 9)}` })
          .expect(200)
        if ((writer + round) % 3 === 0)
          await editor.delete(`/v1/attributions/${said.id}?reason=mistaken`).set('If-Match', '"2"').expect(204)
      }
    }),
  )
  const after = await read(claim.id)
  expect(after).toMatchObject({ version: 1, attributionCount: after.attributions.length })
  expect(standingOf(after)).toEqual(modelOf(after))
  await expectRecounted(claim.id)
  await expectGapless(claim.id)
})

/** The intervals in which a claim stood somewhere begin with the claim, follow each other without gap or overlap, and the last is open. */
async function expectGapless(id: string): Promise<void> {
  const { rows } = await api.database.pool.query(
    `SELECT bool_and(since = coalesce(before, recorded_at) AND since < until) AS gapless, count(*) FILTER (WHERE until = 'infinity')::int AS open, max(until) = 'infinity' AS last FROM (
      SELECT since, until, lag(until) OVER (ORDER BY until) AS before, claim.recorded_at FROM standing JOIN claim ON claim.id = claim_id WHERE claim_id = $1) AS held`,
    [id],
  )
  expect(rows).toEqual([{ gapless: true, open: 1, last: true }])
}

async function untilWaiting(client: pg.Client): Promise<void> {
  const pid = (client as unknown as { processID: number }).processID
  for (;;) {
    const { rows } = await api.database.pool.query('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [pid])
    if (rows[0].waits) return
  }
}

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from './support/api.ts'
import { type Audience, exportAt, follow, positionIn, readChanges, ways } from './support/following.ts'
import { linesOf } from './support/interchange.ts'
import { type Change, linesOfMirror, mirrorOf } from './support/mirror.ts'
import { patience } from './support/patience.ts'
import { writeFromPsql, writeOverHttp } from './support/random-writers.ts'

const unrest = 8_000
const audiences: Audience[] = ['reader', 'editor']
const waysToFollow = Object.keys(ways) as (keyof typeof ways)[]

const until = (changes: Change[], cursor: string) => changes.filter(({ position }) => position < positionIn(cursor))

describe('while many write at once, for seconds, in any order, and take some of it back', () => {
  let api: Api
  let owner: pg.Client
  const followed = new Map<string, Change[]>()
  const exports: { cursor: string; text: string }[] = []
  const all = {} as Record<Audience, Change[]>
  const last = {} as Record<Audience, { cursor: string; text: string }>
  let committed = 0

  beforeAll(async () => {
    // What breaks here depends on who meets whom: it is not seen twice.
    api = await startApi({ logLevel: 'error' })
    owner = await api.connect('owner')
    for (let n = 0; n < 6; n++) {
      const said = { source: { title: `Paper ${n}`, kind: 'article' }, analyst: { name: `Clerk ${n}`, kind: 'person' }, stance: 'asserts' }
      await api.add('/v1/claims', { label: `Claim ${n}`, text: 'So.', kind: 'fact', language: 'en', attributions: [said] })
    }
    const until = Date.now() + unrest
    const goesOn = () => Date.now() < until
    // However slow the machine is, each has done something.
    const hasMore = (done: number) => goesOn() || done < 3
    let end: string | undefined
    const following = audiences.flatMap((audience) =>
      waysToFollow.map(async (way) =>
        followed.set(
          `${way} ${audience}`,
          await follow(api, audience, way, () => (way === 'byEvents' ? all[audience]?.at(-1)?.cursor : end)),
        ),
      ),
    )
    const writing = [
      ...Array.from({ length: 16 }, () => writeFromPsql(api.urls.serviceUrl, hasMore).then((count) => void (committed += count))),
      ...Array.from({ length: 3 }, () => writeOverHttp(api, goesOn)),
      (async () => {
        while (goesOn()) exports.push(await exportAt(api, 'editor'))
      })(),
    ]
    await Promise.all(writing)
    await vi.waitUntil(
      async () =>
        (
          await owner.query(`SELECT FROM claim WHERE release_pending AND release_at < '2090-01-01'
          UNION ALL SELECT FROM source WHERE NOT exposed AND released_at < '2090-01-01'
          UNION ALL SELECT FROM analyst WHERE NOT exposed AND released_at < '2090-01-01'`)
        ).rowCount === 0,
      patience,
    )
    for (const audience of audiences) last[audience] = await exportAt(api, audience)
    for (const audience of audiences) all[audience] = await readChanges(api, audience)
    end = last.editor.cursor
    await Promise.all(following)
  }, 120_000)
  afterAll(() => api.close())

  it('every revision that was committed is sealed once, those of one record in the order of its versions', async () => {
    const { rows } = await owner.query(
      'SELECT record_id, version, position FROM revision LEFT JOIN sealed ON revision_id = id ORDER BY position',
    )
    const versions = new Map<string, number>()
    rows.forEach(({ record_id, version, position }, at) => {
      expect(position).toBe(`${at}`)
      expect(version).toBeGreaterThanOrEqual(versions.get(record_id) ?? 0)
      versions.set(record_id, version)
    })
    expect(committed).toBeGreaterThan(30)
  })

  it.each(waysToFollow)('an editor who follows %s sees every change once, in one order', async (way) => {
    const seen = followed.get(`${way} editor`) ?? []
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM revision JOIN sealed ON revision_id = id WHERE ${way === 'byLines' ? 'true' : 'NOT for_readers'} ORDER BY position`,
    )
    expect(seen.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  it.each(waysToFollow)(
    'a reader who follows %s sees what is public once, in that order, and misses nothing that stayed so',
    async (way) => {
      const seen = followed.get(`${way} reader`) ?? []
      const positions = seen.map(({ position }) => position)
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b))
      const { rows } = await owner.query<{ id: string; public: boolean }>('SELECT id, public FROM revision')
      const secret = new Set(rows.filter((row) => !row.public).map(({ id }) => id))
      expect(seen.filter(({ id }) => secret.has(id))).toEqual([])
      const { rows: gone } = await owner.query<{ id: string }>(`SELECT record_id AS id FROM revision WHERE operation = 'hide'`)
      const hidden = new Set(gone.map(({ id }) => id))
      const stayed = all.reader.filter(
        ({ record, state }) => ![record, state?.claim, state?.from, state?.to].some((id) => hidden.has(String(id))),
      )
      const told = new Set(seen.map(({ id }) => id))
      expect(stayed.filter(({ id }) => !told.has(id))).toEqual([])
      expect(stayed.length).toBeGreaterThan(10)
    },
  )

  it.each(audiences.flatMap((audience) => waysToFollow.map((way) => [audience, way] as const)))(
    'what a %s has who follows %s is what the export has in the end',
    async (audience, way) => {
      expect(linesOfMirror(mirrorOf(until(followed.get(`${way} ${audience}`) ?? [], last[audience].cursor)))).toEqual(
        linesOf(last[audience].text),
      )
    },
  )

  it.each(audiences)('an export at any cursor is what a %s has who followed so far', async (audience) => {
    const cursors = Array.from({ length: 40 }, () => all[audience][Math.floor(Math.random() * all[audience].length)]?.cursor ?? '')
    for (const cursor of cursors) {
      const { text, cursor: end } = await exportAt(api, audience, cursor)
      const { rows } = await owner.query(
        `SELECT xid FROM sealed JOIN revision ON id = revision_id WHERE position < $1
         INTERSECT SELECT xid FROM sealed JOIN revision ON id = revision_id WHERE position >= $1`,
        [positionIn(end)],
      )
      expect(rows, cursor).toEqual([])
      expect(linesOf(text), cursor).toEqual(linesOfMirror(mirrorOf(until(all[audience], end))))
    }
  })

  it('an export that was made meanwhile is what an editor has at its cursor', async () => {
    for (const { cursor, text } of exports) {
      expect(linesOf(text), cursor).toEqual(linesOfMirror(mirrorOf(until(all.editor, cursor))))
    }
  })
})

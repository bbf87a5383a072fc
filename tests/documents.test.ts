import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, type Recorded, startApi } from './support/api.ts'
import { watchLocks } from './support/locks.ts'
import { patience } from './support/patience.ts'

let api: Api
let psql: pg.Client
let locks: Awaited<ReturnType<typeof watchLocks>>
let source: Recorded
beforeAll(async () => {
  api = await startApi()
  psql = await api.connect('owner')
  locks = await watchLocks(api.urls.ownerUrl)
  source = await api.add('/v1/sources', { title: 'Morning', kind: 'article' })
})
afterAll(async () => {
  await locks.end()
  await api.close()
})

/** What goes on at once: two claims, what was said of the one, and the merge of a third into it. */
interface Stage {
  claim: string
  other: string
  said: string
  reworded: string
  merge: string
}

const quoting = (exact: string) => ({ source: source.id, stance: 'asserts', quote: { exact } })
const addClaim = (label: string, ...quotes: string[]) =>
  api.add('/v1/claims', { label, text: `${label}.`, kind: 'fact', language: 'en', attributions: quotes.map(quoting) })
const send = (method: 'patch' | 'post' | 'delete', path: string, body?: object) =>
  api.as('editor')[method](path).set('If-Match', '*').send(body)
const mergeOf = (loser: string, winner: string) => send('post', `/v1/claims/${loser}/merge?reason=same`, { into: winner })
const attributionsOf = async (claim: string) =>
  (await psql.query<{ id: string }>('SELECT id FROM attribution WHERE claim_id = $1 ORDER BY id', [claim])).rows.map(({ id }) => id)

async function setUp(): Promise<Stage> {
  const [claim, other, third] = [
    await addClaim('Bridge', 'it stands', 'it fell'),
    await addClaim('Ferry', 'it sails'),
    await addClaim('Ford', 'dry'),
  ]
  const [said = '', reworded = ''] = await attributionsOf(claim.id)
  await send('patch', `/v1/claims/${claim.id}`, { text: 'A bridge of wood.' }).expect(200)
  const { body } = await mergeOf(third.id, claim.id).expect(200)
  return { claim: claim.id, other: other.id, said, reworded, merge: String((body as Recorded).id) }
}

const inPsql: Record<string, (stage: Stage) => string> = {
  'a claim is worded anew': ({ claim }) => `UPDATE claim SET text = 'Of stone.', topics = '{rivers}' WHERE id = '${claim}'`,
  'a quote is added': ({ claim }) =>
    `INSERT INTO attribution (claim_id, source_id, stance, quote_exact) VALUES ('${claim}', '${source.id}', 'denies', 'never built')`,
  'a quote is worded anew': ({ reworded }) => `UPDATE attribution SET quote_exact = 'it was painted' WHERE id = '${reworded}'`,
  'a quote is withdrawn': ({ reworded }) =>
    `UPDATE attribution SET withdrawn_at = now(), withdrawn_reason = 'misheard' WHERE id = '${reworded}'`,
  'a quote turns out to be of another claim': ({ reworded, other }) =>
    `UPDATE attribution SET claim_id = '${other}' WHERE id = '${reworded}'`,
}

const overHttp: Record<string, (stage: Stage) => ReturnType<typeof send>> = {
  'the claim is worded anew': ({ claim }) => send('patch', `/v1/claims/${claim}`, { text: 'Of iron.', places: [{ name: 'Kupiansk' }] }),
  'a quote is added': ({ claim }) => send('post', `/v1/claims/${claim}/attributions`, quoting('rebuilt twice')),
  'a quote is worded anew': ({ said }) => send('patch', `/v1/attributions/${said}`, { quote: { exact: 'it stood' } }),
  'a quote is withdrawn': ({ said }) => send('delete', `/v1/attributions/${said}?reason=misheard`),
  'the claim is restored': ({ claim }) => send('post', `/v1/claims/${claim}/restore?reason=right`, { version: 1 }),
  'another claim is merged into it': ({ claim, other }) => mergeOf(other, claim),
  'it is merged into another': ({ claim, other }) => mergeOf(claim, other),
  'a merge into it is undone': ({ merge }) => send('post', `/v1/merges/${merge}/undo?reason=namesakes`),
}

describe.each(Object.entries(inPsql))('before %s, but not for others yet,', (_, first) => {
  it.each(Object.entries(overHttp))('%s: what is written is what is found', async (_, second) => {
    const stage = await setUp()
    await psql.query('BEGIN')
    await psql.query(first(stage))
    let isOver = false
    const answer = second(stage).then((answer) => {
      isOver = true
      return answer
    })
    await vi.waitUntil(async () => isOver || (await locks.waiting()) > 0, patience)
    await psql.query('COMMIT')
    expect((await answer).status).toBeLessThan(300)
    const { rows } = await psql.query(`
      SELECT label FROM claim LEFT JOIN claim_search ON record_id = id
      WHERE document IS DISTINCT FROM CASE WHEN withdrawn_at IS NULL THEN document_of(claim) END`)
    expect(rows).toEqual([])
  })
})

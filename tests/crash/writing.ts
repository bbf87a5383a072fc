import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { stances } from '../../src/vocabulary.ts'
import type { Servers } from './servers.ts'

type Noun = 'sources' | 'analysts' | 'claims' | 'attributions' | 'relations'

/** A record as its writer was told it is. */
interface Known {
  noun: Noun
  id: string
  version: number
  withdrawn: boolean
  /** Its label, title, name or note, which nobody else has. */
  mark: string
  /** How many attributions it was made with. */
  attributions: number
  /** Claims that a relation joins; it goes with them. */
  of: Known[]
}

interface Request {
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: object
  headers: Record<string, string>
  /** What is known once it is acknowledged, or found to have been done. */
  done(told: Told): void
  /** Whether what the second answer says means that the first was done. */
  wasDone(told: Told): boolean
}

interface Told {
  status: number
  body: Record<string, unknown>
}

export interface Writer {
  known: Known[]
  /** Every version that was acknowledged. */
  acknowledged: { id: string; version: number; mark: string }[]
  unacknowledged: Request | undefined
  /** Which claims it has related, so that it relates none twice. */
  related: Set<string>
  /** How many requests were sent again, and of these were found done. */
  again: { sent: number; done: number }
}

export const newWriter = (): Writer => ({
  known: [],
  acknowledged: [],
  unacknowledged: undefined,
  related: new Set(),
  again: { sent: 0, done: 0 },
})

const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]
const members = { sources: 'title', analysts: 'name', claims: 'label', attributions: 'note', relations: 'note' }

/** Writes one thing after the other until it is told to stop, or something is not acknowledged. */
export async function write(servers: Servers, writer: Writer, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && writer.unacknowledged === undefined) {
    writer.unacknowledged = next(writer)
    if (!(await settle(servers, writer.unacknowledged))) return
    writer.unacknowledged = undefined
  }
}

/** Sends what was not acknowledged once more, with the same Idempotency-Key or If-Match, until it is answered. */
export async function sendAgain(servers: Servers, writer: Writer): Promise<void> {
  const request = writer.unacknowledged
  if (request === undefined) return
  writer.again.sent++
  for (const deadline = Date.now() + 30_000; ; await pause(20)) {
    const told = await send(servers, request)
    if (told && request.method !== 'POST' && request.wasDone(told)) {
      writer.again.done++
      request.done(told)
      break
    }
    if (told && isAcknowledged(told)) {
      if (told.body.replayed === true) writer.again.done++
      request.done(told)
      break
    }
    if (told && !isPassing(told)) throw new Error(`${request.method} ${request.path} answered ${told.status}: ${JSON.stringify(told.body)}`)
    if (Date.now() > deadline) throw new Error(`${request.method} ${request.path} is not answered: ${told?.status}`)
  }
  writer.unacknowledged = undefined
}

async function settle(servers: Servers, request: Request): Promise<boolean> {
  const told = await send(servers, request)
  if (!told || isPassing(told)) return false
  if (!isAcknowledged(told)) throw new Error(`${request.method} ${request.path} answered ${told.status}: ${JSON.stringify(told.body)}`)
  request.done(told)
  return true
}

const isAcknowledged = ({ status }: Told) => status >= 200 && status < 300
/** The database was away, or the first is still being answered. */
const isPassing = ({ status, body }: Told) => status >= 500 || body.type === 'urn:onrecord:problem:in-flight'

/** Null: nobody answered. */
async function send(servers: Servers, { method, path, body, headers }: Request): Promise<Told | null> {
  const answered = await fetch(`${servers.address()}${path}`, {
    method,
    headers: { authorization: `Bearer ${servers.keys.editor}`, ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
    .then(async (answer) => ({ answer, text: await answer.text() }))
    .catch(() => null)
  if (answered === null) return null
  const { answer, text } = answered
  const replayed = answer.headers.get('idempotent-replayed') === 'true'
  return { status: answer.status, body: { ...(text === '' ? {} : (JSON.parse(text) as object)), ...(replayed && { replayed }) } }
}

/** What it does next: what it has made itself is changed by nobody else. */
function next(writer: Writer): Request {
  const live = (noun: Noun) => writer.known.filter((one) => one.noun === noun && !one.withdrawn)
  const claims = live('claims')
  const chance = Math.random()
  if (chance < 0.1 || live('sources').length === 0) return post(writer, 'sources', (mark) => ({ title: mark, kind: 'article' }))
  if (chance < 0.2) return post(writer, 'analysts', (mark) => ({ name: mark, kind: 'person' }))
  if (chance < 0.5 || claims.length < 2) return postClaim(writer, live('sources'))
  const [from, to] = [oneOf(claims) as Known, oneOf(claims) as Known]
  const pair = `${from.id} ${to.id}`
  if (chance < 0.65 && from !== to && !writer.related.has(pair)) {
    writer.related.add(pair)
    return post(writer, 'relations', (mark) => ({ from: from.id, to: to.id, kind: 'depends_on', note: mark }), [from, to])
  }
  if (chance < 0.85) return patch(writer, oneOf([...claims, ...live('sources')]) as Known)
  const withdrawn = writer.known.filter((one) => one.noun === 'claims' && one.withdrawn)
  if (chance < 0.9 && withdrawn.length > 0) return restore(writer, oneOf(withdrawn) as Known)
  return withdraw(writer, oneOf([...claims, ...live('relations')]) as Known)
}

function post(writer: Writer, noun: Noun, bodyOf: (mark: string) => object, of: Known[] = [], attributions = 0): Request {
  const key = randomUUID()
  const mark = `Marked ${key}`
  const body = bodyOf(mark)
  return {
    method: 'POST',
    path: `/v1/${noun}`,
    body,
    headers: { 'idempotency-key': key },
    wasDone: () => false,
    done({ body: { id, version } }) {
      const made = { noun, id: id as string, version: version as number, withdrawn: false, mark, attributions, of }
      writer.known.push(made)
      writer.acknowledged.push({ id: made.id, version: made.version, mark })
    },
  }
}

function postClaim(writer: Writer, sources: Known[]): Request {
  const attributions = Array.from({ length: Math.floor(Math.random() * 5) }, (_, n) => ({
    source: Math.random() < 0.5 ? (oneOf(sources) as Known).id : { title: `Of ${randomUUID()}`, kind: 'article' },
    ...(Math.random() < 0.5 && { analyst: { name: `Of ${randomUUID()}`, kind: 'person' } }),
    stance: oneOf(stances),
    note: `attribution ${n}`,
  }))
  const claim = { text: `Said by ${attributions.length}.`, kind: 'fact', language: 'en', ...(Math.random() < 0.2 && { releaseAt: null }) }
  return post(writer, 'claims', (label) => ({ label, ...claim, attributions }), [], attributions.length)
}

const matching = ({ version }: Known) => ({ 'if-match': `"${version}-0"` })

function change(writer: Writer, one: Known, mark = one.mark, withdrawn = one.withdrawn): void {
  one.version++
  one.mark = mark
  one.withdrawn = withdrawn
  writer.acknowledged.push({ id: one.id, version: one.version, mark })
}

function patch(writer: Writer, one: Known): Request {
  const mark = `Marked ${randomUUID()}`
  return {
    method: 'PATCH',
    path: `/v1/${one.noun}/${one.id}`,
    body: { [members[one.noun]]: mark },
    headers: matching(one),
    wasDone: ({ status }) => status === 412,
    done: () => change(writer, one, mark),
  }
}

function withdraw(writer: Writer, one: Known): Request {
  return {
    method: 'DELETE',
    path: `/v1/${one.noun}/${one.id}?reason=mistaken`,
    headers: matching(one),
    wasDone: ({ status }) => status === 410,
    done() {
      change(writer, one, one.mark, true)
      for (const other of writer.known) if (other.of.includes(one) && !other.withdrawn) change(writer, other, other.mark, true)
    },
  }
}

/** What is restored brings back what went with it, for which its own version is asked. */
function restore(writer: Writer, one: Known): Request {
  return {
    method: 'POST',
    path: `/v1/${one.noun}/${one.id}/restore?reason=found`,
    body: { version: one.version - 1 },
    headers: { 'idempotency-key': randomUUID(), ...matching(one) },
    wasDone: () => false,
    done({ body }) {
      change(writer, one, one.mark, false)
      writer.known = writer.known.filter(({ of }) => !of.includes(one))
      if (body.version !== one.version) throw new Error(`${one.id} was restored as version ${String(body.version)}, not ${one.version}`)
    },
  }
}

import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import mergePatch from 'json-merge-patch'
import { can, type Writer } from './auth.ts'
import { type Database, raw, sql } from './database/open.ts'
import { type Located, locate } from './locate.ts'
import { ProblemError } from './problems.ts'
import { byId, type Mention, type RecordKind, type Resolve } from './record.ts'
import { markWithdrawn, resolveAll, update, whereNamed } from './recording.ts'
import type { Noun } from './vocabulary.ts'
import { validate } from './validation.ts'
import { readIfMatch } from './wire.ts'

export interface Change {
  name: string
  ifMatch: string | undefined
  writer: Writer
}

export type Allow<Body> = (writer: Writer, before: Body, after: Body) => void

// Who loses a race reads again, for so many milliseconds: with `If-Match: *` a change lands on whatever is there.
const longestRace = 10_000
const longestPause = 100

/** Applies a JSON Merge Patch to a record; answers its id. Nothing is written unless the whole record is right. */
export async function change<Body extends object>(
  database: Database,
  kind: RecordKind<Body>,
  patch: object,
  asked: Change,
  allow: Allow<Body> = () => {},
): Promise<string> {
  const { writer } = asked
  return retryWhenStale(async () => {
    const found = await locateOwn(database, kind.noun, asked)
    const before = await bodyOf(database, kind, found)
    if (!before) return undefined
    // A member taken away is null from then on. Were it absent, a claim without releaseAt would be released at once.
    const emptied = Object.fromEntries(Object.keys(before).map((member) => [member, null]))
    const after = validate(kind.shape, { ...emptied, ...mergePatch.apply(structuredClone(before), patch) }, 'body')
    allow(writer, before, after)
    const mentions = kind.mentions(after)
    const resolve = await resolveChanged(database, kind.mentions(before), mentions)
    return (await update(database, writer, kind, found, kind.row(after, resolve), whereNamed(mentions, resolve))) ? found.id : undefined
  })
}

export async function withdraw(database: Database, noun: Noun, asked: Change): Promise<void> {
  await retryWhenStale(async () => {
    const found = await locateOwn(database, noun, asked)
    return (await markWithdrawn(database, asked.writer, noun, found)) ? found.id : undefined
  })
}

/** Repeats what another write has come before: the next attempt finds what is there now, and refuses it unless `If-Match` takes it too. */
export async function retryWhenStale(attempt: () => Promise<string | undefined>): Promise<string> {
  const givenUpAt = performance.now() + longestRace
  for (;;) {
    const done = await attempt()
    if (done !== undefined) return done
    if (performance.now() > givenUpAt)
      throw new ProblemError('unavailable', 'Others change this record all the time; try again shortly', {}, { 'retry-after': '1' })
    await pause(longestPause * Math.random())
  }
}

/** The record, if it is the writer's to change and at the version the writer has read. */
export async function locateOwn(
  database: Database,
  noun: Noun,
  { name, ifMatch, writer }: Change,
  locateAny: typeof locate = locate,
): Promise<Located> {
  const versions = readIfMatch(ifMatch)
  const found = await locateAny(database, noun, name, true)
  if (!can(writer, 'editor') && (found.recordedBy !== writer.actor || found.released)) {
    throw new ProblemError('forbidden', 'A contributor changes own records, until they are released; an editor changes any')
  }
  if (versions !== 'any' && !versions.includes(found.version)) throw stale(found.version)
  return found
}

const stale = (version: number) =>
  new ProblemError('stale', `The record is at version ${version} by now: read it again and repeat your change on what is there`)

export async function bodyOf<Body>({ query }: Database, kind: RecordKind<Body>, { id, version }: Located): Promise<Body | undefined> {
  const table = raw(kind.noun)
  const [row] = await query<{ body: Body }>(sql`
    SELECT row_to_json(shown) AS body FROM (SELECT ${kind.body(byId)} FROM ${table} WHERE ${table}.id = ${id}::uuid AND ${table}.version = ${version}) AS shown`)
  return row?.body
}

// What the record named before it may go on naming, also where that has been withdrawn since.
async function resolveChanged(database: Database, before: Mention[], after: Mention[]): Promise<Resolve> {
  const kept = new Set(before.map(({ noun, name }) => `${noun} ${name}`))
  const resolve = await resolveAll(
    database,
    after.filter(({ noun, name }) => !kept.has(`${noun} ${name}`)),
  )
  return (noun, name) => (kept.has(`${noun} ${name}`) ? name : resolve(noun, name))
}

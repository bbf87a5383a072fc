import { randomUUID } from 'node:crypto'
import type { Writer } from '../auth.ts'
import type { Database } from '../database/open.ts'
import { problemBody, ProblemError, unknownReference } from '../problems.ts'
import type { Mention } from '../record.ts'
import { judge } from '../validation.ts'
import { isSlugged, type Noun, pathOf } from '../vocabulary.ts'
import { Slug } from '../wire.ts'
import { kinds } from './kinds.ts'
import { findNamed, findRivals, type Known, lookUp } from './looking.ts'
import type { Line } from './reading.ts'
import type { ImportAnswer } from './schema.ts'
import { pretend, type Ready, storeChanged, type Stored, storeNew } from './storing.ts'

export interface Run {
  database: Database
  writer: Writer
  importId: string
  dryRun: boolean
}

export interface Waiting {
  line: Line
  /** What it names and is not there yet; none where it waits behind an earlier line of its own key. */
  missing: Mention[]
}

export interface Applied {
  answers: ImportAnswer[]
  waiting: Waiting[]
}

// Who loses a race against an editor reads the record again; someone who loses this often is told.
const mostRounds = 5

/** Applies lines of one noun, no two of one key, in as few statements as their references to each other allow. */
export async function applyLines(run: Run, noun: Noun, lines: Line[]): Promise<Applied> {
  const answers: ImportAnswer[] = []
  let waiting: Waiting[] = []
  let pending = lines
  for (let lost = 0; pending.length > 0; ) {
    const sorted = await sort(run, noun, pending)
    const stored = run.dryRun ? await imagine(run, noun, sorted.ready, sorted.marks) : await store(run, noun, sorted.ready)
    answers.push(...sorted.answers, ...stored.answers)
    waiting.push(...sorted.waiting)
    if (stored.outrun.length > 0 && ++lost === mostRounds) {
      answers.push(...stored.outrun.map((line) => rejected(line, new ProblemError('stale', 'The record is being changed by others: import the line again'))))
      stored.outrun = []
    }
    const made = new Set(stored.made.flatMap(({ key, row }) => [`${noun} ${key}`, `${noun} ${String(row.slug)}`]))
    const [woken, asleep] = split(waiting, ({ missing }) => missing.some((mention) => made.has(`${mention.noun} ${mention.name}`)))
    waiting = asleep
    pending = [...stored.outrun, ...sorted.again, ...woken.map(({ line }) => line)]
  }
  return { answers, waiting }
}

interface Sorted extends Applied {
  ready: Ready[]
  /** Lines that want what a line before them has just taken: they are looked at again when that one is stored. */
  again: Line[]
  marks: Map<Ready, string[]>
}

async function sort({ database, importId }: Run, noun: Noun, lines: Line[]): Promise<Sorted> {
  const kind = kinds[noun]
  const known = await lookUp(database, importId, noun, lines)
  const found = await findNamed(database, importId, distinct(lines.flatMap(({ body }) => kind.mentions(body))))
  const sorted: Sorted = { answers: [], waiting: [], ready: [], again: [], marks: new Map() }
  lines.forEach((line, index) => {
    const state = known[index]
    if (!state) throw new Error(`line ${line.line} was not looked up`)
    const missing = kind.mentions(line.body).filter(({ noun: of, name }) => !found.has(`${of} ${name}`))
    if (state.behind) return sorted.waiting.push({ line, missing })
    if (state.same) return sorted.answers.push(answered(line, 'unchanged', state.id))
    if (state.withdrawn) return sorted.answers.push(rejected(line, new ProblemError('withdrawn', 'The record has been withdrawn; an import does not bring it back')))
    if (missing.length > 0) return sorted.waiting.push({ line, missing })
    if (state.id !== null && state.body === null) return sorted.answers.push(answered(line, 'updated', null))
    try {
      const body = state.body === null ? freshBody(noun, line) : judge(kind.shape, changedBody(noun, line, state), 'body')
      const row = kind.row(body, (of, name) => found.get(`${of} ${name}`) ?? name)
      return sorted.ready.push({ line, row, at: state.id === null ? null : { id: state.id, version: state.version } })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return sorted.answers.push(rejected(line, error))
    }
  })
  await setRivalsApart(database, importId, noun, sorted)
  return sorted
}

async function setRivalsApart(database: Database, importId: string, noun: Noun, sorted: Sorted): Promise<void> {
  const { ready } = sorted
  const rivals = ready.length > 0 ? await findRivals(database, importId, noun, ready.map(({ row, at }) => ({ ...row, id: at?.id }))) : []
  const taken = new Set<string>()
  const out = new Set<Ready>()
  for (const { n, what, mark, id } of rivals) {
    const one = ready[n]
    if (!one || out.has(one)) continue
    const name = `${what} ${noun} ${mark}`
    if (id !== null) {
      out.add(one)
      const pointer = what === 'relation' ? '/kind' : `/${what}`
      const existing = `${pathOf[noun]}/${id}`
      sorted.answers.push(rejected(one.line, new ProblemError('taken', `${pointer} is taken: ${existing} has it`, { existing, errors: [{ pointer, detail: `is taken: ${existing} has it` }] })))
    } else if (taken.has(name)) {
      out.add(one)
      sorted.again.push(one.line)
    } else {
      taken.add(name)
      sorted.marks.set(one, [...(sorted.marks.get(one) ?? []), name])
    }
  }
  sorted.ready = ready.filter((one) => !out.has(one))
}

function freshBody(noun: Noun, { body, key }: Line): Record<string, unknown> {
  if (!isSlugged(noun) || body.slug !== undefined || !Slug.safeParse(key).success) return body
  return { ...body, slug: key }
}

/** Sets what the line has, clears what the line before it had and it has not; a release is never undone. */
function changedBody(noun: Noun, { body, key }: Line, { body: before, members }: Known): Record<string, unknown> {
  const after = { ...before }
  for (const member of members) if (member !== 'releaseAt') delete after[member]
  if (isSlugged(noun) && members.includes('slug') && Slug.safeParse(key).success) after.slug = key
  return { ...after, ...(isSlugged(noun) && after.slug === undefined && { slug: before?.slug }), ...body }
}

interface StoredLines {
  answers: ImportAnswer[]
  made: { key: string; row: Ready['row'] }[]
  outrun: Line[]
}

async function store({ database, writer }: Run, noun: Noun, ready: Ready[]): Promise<StoredLines> {
  const [changes, additions] = split(ready, ({ at }) => at !== null)
  const stored = new Map<string, Stored | ProblemError>([
    ...(await storeOrHalve(additions, (rows) => storeNew(database, writer, noun, rows))),
    ...(await storeOrHalve(changes, (rows) => storeChanged(database, writer, noun, rows))),
  ])
  const done: StoredLines = { answers: [], made: [], outrun: [] }
  for (const { line, at, row } of ready) {
    const one = stored.get(line.key)
    if (one === undefined) done.outrun.push(line)
    else if (one instanceof ProblemError) done.answers.push(rejected(line, one))
    else done.answers.push(answered(line, at === null ? 'created' : one.changed ? 'updated' : 'unchanged', one.id))
    if (at === null && one !== undefined && !(one instanceof ProblemError)) done.made.push({ key: line.key, row })
  }
  return done
}

/** Stores all rows in one statement; where the database refuses one of them, halves until that one stands alone. */
async function storeOrHalve(rows: Ready[], save: (rows: Ready[]) => Promise<Stored[]>): Promise<[string, Stored | ProblemError][]> {
  if (rows.length === 0) return []
  try {
    return (await save(rows)).map((stored) => [stored.key, stored])
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const [only, ...more] = rows
    if (only && more.length === 0) return [[only.line.key, error]]
    const middle = Math.ceil(rows.length / 2)
    return [...(await storeOrHalve(rows.slice(0, middle), save)), ...(await storeOrHalve(rows.slice(middle), save))]
  }
}

async function imagine({ database, importId }: Run, noun: Noun, ready: Ready[], marks: Map<Ready, string[]>): Promise<StoredLines> {
  const additions = ready.filter(({ at }) => at === null)
  const names = additions.flatMap((one) => {
    const id = randomUUID()
    return [`${noun} ${one.line.key}`, `${noun} ${String(one.row.slug)}`, ...(marks.get(one) ?? [])].map((name) => ({ name, id }))
  })
  if (names.length > 0) await pretend(database, importId, names.map(({ name }) => name), names.map(({ id }) => id))
  return {
    answers: ready.map(({ line, at }) => answered(line, at === null ? 'created' : 'updated', at?.id ?? null)),
    made: additions.map(({ line, row }) => ({ key: line.key, row })),
    outrun: [],
  }
}

const answered = ({ line, noun, key }: Line, result: ImportAnswer['result'], id: string | null): ImportAnswer => ({ line, type: noun, key, result, ...(id !== null && { id }) })

export const rejected = ({ line, noun, key }: { line: number; noun?: Noun; key?: string }, error: ProblemError): ImportAnswer => ({
  line,
  ...(noun && { type: noun }),
  ...(key !== undefined && { key }),
  result: 'rejected',
  problem: problemBody(error, '/v1/import'),
})

export const unresolved = ({ line, missing }: Waiting): ImportAnswer =>
  rejected(line, unknownReference(missing.map(({ noun, name, pointer }) => ({ pointer, detail: `there is no live ${noun} ${JSON.stringify(name)}, here or in the file` }))))

function distinct(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [`${mention.noun} ${mention.name}`, mention])).values()]
}

function split<T>(all: T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}

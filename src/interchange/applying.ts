import type { Database } from '../database/open.ts'
import { ProblemError } from '../problems.ts'
import type { Mention } from '../record.ts'
import { validate } from '../validation.ts'
import { isSlugged, type Noun, pathOf } from '../vocabulary.ts'
import { Slug } from '../wire.ts'
import { answered, rejected, type Waiting } from './answering.ts'
import { dryRun } from './dry-run.ts'
import { kinds } from './kinds.ts'
import { findNamed, findRivals, type Known, lookUp } from './lookup.ts'
import type { Line } from './line.ts'
import type { ImportAnswer } from './schema.ts'
import { type Ready, type Run, store } from './storing.ts'

export interface Applied {
  answers: ImportAnswer[]
  waiting: Waiting[]
}

// Who loses a race against an editor or another import looks again; someone who loses this often is told.
const mostRounds = 10

/** Applies lines of one noun, no two of one key, in as few statements as their references to each other allow. */
export async function applyLines(run: Run, noun: Noun, lines: Line[]): Promise<Applied> {
  const answers: ImportAnswer[] = []
  let waiting: Waiting[] = []
  let pending = lines
  for (let lost = 0; pending.length > 0;) {
    const sorted = await sort(run, noun, pending)
    const patient = lost > 1
    const stored = run.dryRun ? await dryRun(run, noun, sorted.ready, sorted.marks, patient) : await store(run, noun, sorted.ready, patient)
    answers.push(...sorted.answers, ...stored.answers)
    waiting.push(...sorted.waiting)
    const givingUp = stored.outrun.length > 0 && ++lost === mostRounds
    if (givingUp) answers.push(...stored.outrun.map(({ line, error }) => rejected(line, error)))
    const made = new Set(stored.made)
    const [woken, asleep] = split(waiting, ({ missing }) => missing.some((mention) => mention.noun === noun && made.has(mention.name)))
    waiting = asleep
    pending = [...(givingUp ? [] : stored.outrun.map(({ line }) => line)), ...sorted.again, ...woken.map(({ line }) => line)]
  }
  return { answers, waiting }
}

interface Sorted extends Applied {
  ready: Ready[]
  /** Lines that want what another line has just taken, or may be giving up: they are looked at again when that one is stored. */
  again: Line[]
  marks: Map<Ready, string[]>
}

async function sort(run: Run, noun: Noun, lines: Line[]): Promise<Sorted> {
  const { database, importId } = run
  const kind = kinds[noun]
  const known = await lookUp(database, importId, noun, lines)
  const found = await findNamed(run, distinct(lines.flatMap(({ body }) => kind.mentions(body))))
  const sorted: Sorted = { answers: [], waiting: [], ready: [], again: [], marks: new Map() }
  lines.forEach((line, index) => {
    const state = known[index]
    if (!state) throw new Error(`line ${line.line} was not looked up`)
    const missing = kind.mentions(line.body).filter(({ noun: of, name }) => !found.has(`${of} ${name}`))
    if (state.behind) return sorted.waiting.push({ line, missing })
    if (state.same) return sorted.answers.push(answered(line, 'unchanged', state.id))
    if (state.withdrawn)
      return sorted.answers.push(
        rejected(line, new ProblemError('withdrawn', 'The record has been withdrawn; an import does not bring it back')),
      )
    if (missing.length > 0) return sorted.waiting.push({ line, missing })
    try {
      const body = state.body === null ? freshBody(noun, line) : validate(kind.shape, changedBody(noun, line, state), 'body')
      const row = kind.row(body, (of, name) => found.get(`${of} ${name}`)?.id ?? name)
      const needsImagined = kind.mentions(line.body).some(({ noun: of, name }) => found.get(`${of} ${name}`)?.imagined === true)
      return sorted.ready.push({
        line,
        row,
        at: state.id === null ? null : { id: state.id, version: state.version },
        imagined: state.imagined,
        needsImagined,
      })
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
  const rivals =
    ready.length > 0
      ? await findRivals(
          database,
          importId,
          noun,
          ready.map(({ row, at }) => ({ ...row, id: at?.id })),
        )
      : []
  const taken = new Set<string>()
  const out = new Set<Ready>()
  const byKey = new Map(ready.map((one) => [one.line.key, one]))
  /** Whom a line waits for that may give up what it wants. */
  const behind = new Map<Ready, Ready>()
  const mayGiveUp = (holder: Ready, one: Ready): boolean => {
    const next = behind.get(holder)
    return holder !== one && (next ? mayGiveUp(next, one) : !out.has(holder))
  }
  for (const { n, what, mark, id, key, freed } of rivals) {
    const one = ready[n]
    if (!one || out.has(one)) continue
    one.needsImagined ||= freed === true
    const name = `${what} ${noun} ${mark}`
    const holder = byKey.get(key ?? '')
    if (key === one.line.key && one.at === null) {
      // Another import has just made the record.
      out.add(one)
      sorted.again.push(one.line)
    } else if (holder && mayGiveUp(holder, one)) {
      out.add(one)
      behind.set(one, holder)
      sorted.again.push(one.line)
    } else if (id !== null && id !== one.imagined) {
      out.add(one)
      const pointer = what === 'relation' ? '/kind' : `/${what}`
      const existing = `${pathOf[noun]}/${id}`
      sorted.answers.push(
        rejected(
          one.line,
          new ProblemError('taken', `${pointer} is taken: ${existing} has it`, {
            existing,
            errors: [{ pointer, detail: `is taken: ${existing} has it` }],
          }),
        ),
      )
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

function distinct(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [`${mention.noun} ${mention.name}`, mention])).values()]
}

function split<T>(all: T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}

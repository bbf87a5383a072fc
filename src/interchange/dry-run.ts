import { randomUUID } from 'node:crypto'
import { type Database, sql, rollingBack } from '../database/open.ts'
import type { ProblemError } from '../problems.ts'
import { ruleBroken } from '../rules.ts'
import type { Noun } from '../vocabulary.ts'
import { answered, rejected } from './answering.ts'
import { hashOf, imaginedAs } from './lookup.ts'
import { type Ready, type Run, store, type StoredLines } from './storing.ts'

/**
 * What would become of lines: they are stored and taken back at once. Only the names they would have are kept, for as
 * long as the dry run lasts; what needs those cannot be stored, and is held against the rules that are left.
 */
export async function dryRun(run: Run, noun: Noun, ready: Ready[], marks: Map<Ready, string[]>, patient: boolean): Promise<StoredLines> {
  const { database, importId } = run
  const taken = await store(
    { ...run, database: rollingBack(database) },
    noun,
    ready.filter(({ needsImagined }) => !needsImagined),
    patient,
  )
  const outrun = new Set(taken.outrun.map(({ line }) => line))
  const judged = new Map(taken.answers.map((answer) => [answer.line, answer]))
  const faults = await findFaults(
    run,
    noun,
    ready.filter(({ needsImagined }) => needsImagined),
  )

  const done: StoredLines = { answers: [], made: [], outrun: taken.outrun }
  const imagined: Imagined[] = []
  for (const one of ready.filter(({ line }) => !outrun.has(line))) {
    const { line, at, row } = one
    const fault = faults.get(one)
    const judgement = fault ? rejected(line, fault) : judged.get(line.line)
    if (judgement?.result === 'rejected') {
      done.answers.push(judgement)
      continue
    }
    const result = one.imagined !== null ? 'updated' : at === null ? 'created' : (judgement?.result ?? 'updated')
    done.answers.push(answered(line, result, at?.id ?? null))
    if (at === null) done.made.push(line.key)
    const id = at?.id ?? one.imagined ?? randomUUID()
    const organization = noun === 'analyst' && row.kind === 'organization' ? [`organization ${id}`] : []
    for (const name of [...organization, ...(marks.get(one) ?? [])]) imagined.push({ name, id })
    imagined.push({ name: `line ${noun} ${line.key}`, id, digest: line.digest })
  }
  await keep(database, importId, imagined)
  return done
}

async function findFaults({ database: { query }, importId }: Run, noun: Noun, ready: Ready[]): Promise<Map<Ready, ProblemError>> {
  if (noun === 'relation')
    return new Map(ready.filter(({ row }) => row.from_id === row.to_id).map((one) => [one, ruleBroken('relation_not_to_itself')]))
  const named = ready.map((one) => ({
    one,
    organizations: ((one.row.affiliations ?? []) as { organization: string }[]).map(({ organization }) => organization),
  }))
  const ids = [...new Set(named.flatMap(({ organizations }) => organizations))]
  if (ids.length === 0) return new Map()
  const others = await query<{ id: string }>(sql`SELECT id FROM unnest(${ids}::uuid[]) AS named (id)
    WHERE NOT EXISTS (SELECT FROM analyst WHERE analyst.id = named.id AND kind = 'organization')
      AND ${imaginedAs(importId, sql`'organization'`, sql`named.id::text`)} IS NULL`)
  const unfit = new Set(others.map(({ id }) => id))
  return new Map(
    named
      .filter(({ organizations }) => organizations.some((id) => unfit.has(id)))
      .map(({ one }) => [one, ruleBroken('affiliation_organization')]),
  )
}

interface Imagined {
  name: string
  id: string
  digest?: string
}

async function keep({ write }: Database, importId: string, imagined: Imagined[]): Promise<void> {
  if (imagined.length === 0) return
  await write(sql`INSERT INTO import_name (import_id, name, record_id, digest)
    SELECT DISTINCT ON (name) ${importId}::uuid, ${hashOf(sql`name`)}, id, decode(digest, 'hex') FROM jsonb_to_recordset(${JSON.stringify(imagined)}::jsonb) AS given (name text, id uuid, digest text)
    ON CONFLICT (import_id, name) DO UPDATE SET digest = excluded.digest WHERE excluded.digest IS NOT NULL`)
}

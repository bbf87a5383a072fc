import { type Allow, retryWhenStale, bodyOf, type Change, locateOwn } from '../changing.ts'
import { type Database, sql } from '../database/open.ts'
import { type Located, locateEver } from '../locate.ts'
import { broken, ProblemError } from '../problems.ts'
import type { RecordKind } from '../record.ts'
import { putBack, resolveAll } from '../recording.ts'
import type { Noun } from '../vocabulary.ts'

/** Sets a record back to what it was at a version, and brings it back where it has been withdrawn; answers its id. */
export async function restore<Body extends object>(
  database: Database,
  kind: RecordKind<Body>,
  version: number,
  asked: Change,
  allow: Allow<Body> = () => {},
): Promise<string> {
  const { writer } = asked
  return retryWhenStale(async () => {
    const found = await locateOwn(database, kind.noun, asked, locateEver)
    if (found.merged) throw await mergedAway(database, kind.noun, found)
    const after = await stateAt<Body>(database, kind.noun, found.id, version)
    const before = await bodyOf(database, kind, found)
    if (!before) return undefined
    allow(writer, before, after)
    // What an attribution repeats may have been withdrawn; all else that is named must be there, by whatever name it goes now.
    const resolve = await resolveAll(
      database,
      kind.mentions(after).filter(({ noun }) => noun !== 'attribution'),
    )
    const row = kind.row(after, (noun, name) => (noun === 'attribution' ? name : resolve(noun, name)))
    return (await putBack(database, writer, kind, found, row)) ? found.id : undefined
  })
}

async function stateAt<Body>({ query }: Database, noun: Noun, id: string, version: number): Promise<Body> {
  const [said] = await query<{ state: (Body & { withdrawn: object | null }) | null }>(sql`
    SELECT s.state FROM revision r LEFT JOIN revision_state s ON s.revision_id = r.id
    WHERE r.noun = ${noun}::noun AND r.record_id = ${id}::uuid AND r.version = ${version}
    ORDER BY s.state IS NULL, r.id DESC LIMIT 1`)
  if (!said) throw broken('/version', `is none that the ${noun} has had: its history names them`)
  if (!said.state) throw broken('/version', 'has been redacted: nothing is left to go back to')
  if (said.state.withdrawn) throw broken('/version', `is one in which the ${noun} had been withdrawn: name an earlier one`)
  return said.state
}

async function mergedAway({ query }: Database, noun: Noun, { id }: Located): Promise<ProblemError> {
  const [merge] = await query<{ id: string }>(sql`SELECT id FROM merge WHERE loser_id = ${id}::uuid AND undone_at IS NULL`)
  const existing = merge && `/v1/merges/${merge.id}`
  return new ProblemError('blocked', `The ${noun} has been merged into another: undo that first${existing ? `: ${existing}` : ''}`, {
    ...(existing && { existing }),
  })
}

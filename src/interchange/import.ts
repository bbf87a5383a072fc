import { type Database, sql } from '../database/open.ts'
import { type Noun, nouns } from '../vocabulary.ts'
import { rejected, unresolved, type Waiting } from './answering.ts'
import { applyLines } from './applying.ts'
import { linesOf } from '../lines.ts'
import { type Line, readLine } from './line.ts'
import type { ImportAnswer } from './schema.ts'
import type { Run } from './storing.ts'

const mostLines = 1000
const mostBytes = 4 * 1024 * 1024

/** Imports a stream of lines batch by batch; each batch is committed when its answers are given. */
export async function importLines(given: Omit<Run, 'whole'>, stream: AsyncIterable<Buffer>, answer: Answer): Promise<void> {
  // Nobody waits for one read of it: none has an end of its own.
  const run: Run = { ...given, whole: false, database: { ...given.database, query: given.database.write } }
  const batch = new Map<string, Line>()
  let unreadable: ImportAnswer[] = []
  let bytes = 0
  let applying = Promise.resolve()

  // While one batch is applied the next is read. What goes wrong with it is thrown where it is awaited.
  async function flush(): Promise<void> {
    const lines = [...batch.values()]
    const refused = unreadable
    batch.clear()
    unreadable = []
    bytes = 0
    await applying
    applying = apply(run, lines, refused, answer)
    applying.catch(() => {})
  }

  await forgetAbandoned(run.database)
  try {
    for await (const raw of linesOf(stream)) {
      const line = readLine(raw)
      if ('error' in line) {
        unreadable.push(rejected(line, line.error))
      } else {
        const name = `${line.noun} ${line.key}`
        if (batch.has(name)) await flush()
        batch.set(name, line)
        bytes += line.text.length
      }
      if (batch.size + unreadable.length === mostLines || bytes > mostBytes) await flush()
    }
    await flush()
    await applying
    await settle({ ...run, whole: true }, answer)
  } finally {
    await applying.catch(() => {})
    await forget(run)
  }
}

type Answer = (answers: ImportAnswer[]) => Promise<void>

async function apply(run: Run, lines: Line[], refused: ImportAnswer[], answer: Answer): Promise<void> {
  await answer(refused)
  for (const noun of nouns) {
    const { answers, waiting } = await applyLines(
      run,
      noun,
      lines.filter((line) => line.noun === noun),
    )
    await putAside(run, noun, waiting)
    await answer(answers)
  }
}

async function putAside({ database: { write }, importId }: Run, noun: Noun, waiting: Waiting[]): Promise<void> {
  if (waiting.length === 0) return
  const rows = waiting.map(({ line: { line, key, text } }) => ({ line, key, body: text }))
  await write(sql`INSERT INTO import_waiting (import_id, noun, line, key, body)
    SELECT ${importId}::uuid, ${noun}::noun, line, key, body
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (line bigint, key text, body text)`)
}

/** Goes through the lines that wait, noun by noun, as long as that helps; then those that name nothing are rejected. */
async function settle(run: Run, answer: Answer): Promise<void> {
  for (let giveUp = false; ;) {
    let settled = 0
    let left = 0
    for (const noun of nouns) {
      for (let after = 0; ;) {
        const lines = await waitingAfter(run, noun, after)
        const last = lines.at(-1)
        if (!last) break
        after = last.line
        const { answers, waiting } = await applyLines(run, noun, lines)
        const hopeless = giveUp ? waiting.filter(({ missing }) => missing.length > 0) : []
        const over = [...answers, ...hopeless.map(unresolved)]
        await drop(
          run,
          noun,
          over.map(({ line }) => line),
        )
        await answer(over)
        settled += over.length
        left += lines.length - over.length
      }
    }
    if (left === 0) return
    giveUp = settled === 0
  }
}

// As many as one batch may have, by number and by size.
async function waitingAfter({ database: { query }, importId }: Run, noun: Noun, after: number): Promise<Line[]> {
  const rows = await query<{ line: string; body: string }>(sql`
    SELECT line, body FROM (
      SELECT line, body, sum(octet_length(body)) OVER (ORDER BY line) - octet_length(body) AS before FROM (
        SELECT line, body FROM import_waiting WHERE import_id = ${importId}::uuid AND noun = ${noun}::noun AND line > ${after}
        ORDER BY line LIMIT ${mostLines}) AS next) AS measured
    WHERE before < ${mostBytes} ORDER BY line`)
  return rows.map(({ line, body }) => {
    const read = readLine({ line: Number(line), bytes: Buffer.from(body) })
    if ('error' in read) throw read.error
    return read
  })
}

async function drop({ database: { write }, importId }: Run, noun: Noun, lines: number[]): Promise<void> {
  await write(
    sql`DELETE FROM import_waiting WHERE import_id = ${importId}::uuid AND noun = ${noun}::noun AND line = ANY (${lines}::bigint[])`,
  )
}

async function forget({ database: { write }, importId }: Run): Promise<void> {
  await write(sql`DELETE FROM import_waiting WHERE import_id = ${importId}::uuid`)
  await write(sql`DELETE FROM import_name WHERE import_id = ${importId}::uuid`)
}

/** What imports left behind whose process was killed. */
async function forgetAbandoned({ write }: Database): Promise<void> {
  await write(sql`DELETE FROM import_waiting WHERE started_at < now() - interval '2 days'`)
  await write(sql`DELETE FROM import_name WHERE started_at < now() - interval '2 days'`)
}

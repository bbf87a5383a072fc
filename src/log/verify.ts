import { linesOf } from '../lines.ts'
import { type Checked, checkEntry } from './check-entry.ts'
import { rootOf } from './merkle.ts'

// An entry holds a whole record, which may be written longer than it was sent.
const longestLine = 16 * 1024 * 1024
const utf8 = new TextDecoder('utf-8', { fatal: true })

export interface Found {
  root: Buffer
  /** Of the entries up to the size: how many show all of themselves, some, or their leaf alone. */
  shown: Record<Checked['extent'], number>
  /** How many come after them. */
  later: number
}

/** Reads the entries of a feed up to a size, and what follows; each fault is reported as it is found. */
export async function readChanges(stream: AsyncIterable<Buffer>, size: number, report: (fault: string) => void): Promise<Found> {
  const shown = { whole: 0, part: 0, leaf: 0 }
  let later = 0
  let next = 0

  function follow({ position, extent, faults }: Checked, line: number): boolean {
    for (const fault of faults) report(`position ${position}: ${fault}`)
    if (position >= size) later++
    else if (position < next)
      report(
        position === next - 1
          ? `position ${position} is there twice`
          : `line ${line}: position ${position} comes after position ${next - 1}`,
      )
    else {
      reportMissing(next, position)
      next = position + 1
      shown[extent]++
      return true
    }
    return false
  }

  function reportMissing(from: number, to: number): void {
    if (to - from === 1) report(`position ${from} is missing`)
    if (to - from > 1) report(`the positions ${from} to ${to - 1} are missing`)
  }

  async function* leaves(): AsyncGenerator<Buffer> {
    for await (const { line, bytes } of linesOf(stream, longestLine)) {
      const entry = readEntry(line, bytes)
      if (typeof entry === 'string') report(entry)
      else if (follow(entry, line)) yield entry.leaf
    }
    reportMissing(next, size)
  }

  const root = await rootOf(leaves())
  return { root, shown, later }
}

/** Answers the entry, or why there is none. */
function readEntry(line: number, bytes: Buffer | null): Checked | string {
  if (bytes === null) return `line ${line} is longer than 16 MiB`
  try {
    const entry: unknown = JSON.parse(utf8.decode(bytes))
    const checked = typeof entry === 'object' && entry !== null ? checkEntry(entry) : null
    return checked ?? `line ${line} has no position or no leaf`
  } catch (error) {
    return `line ${line} cannot be read: ${(error as Error).message}`
  }
}

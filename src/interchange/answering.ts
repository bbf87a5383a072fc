import { problemBody, type ProblemError, unknownReference } from '../problems.ts'
import type { Mention } from '../record.ts'
import type { Noun } from '../vocabulary.ts'
import type { Line } from './line.ts'
import type { ImportAnswer } from './schema.ts'

export interface Waiting {
  line: Line
  /** What it names and is not there yet. */
  missing: Mention[]
}

export const answered = ({ line, noun, key }: Line, result: ImportAnswer['result'], id: string | null): ImportAnswer => ({
  line,
  type: noun,
  key,
  result,
  ...(id !== null && { id }),
})

export const rejected = ({ line, noun, key }: { line: number; noun?: Noun; key?: string }, error: ProblemError): ImportAnswer => ({
  line,
  ...(noun && { type: noun }),
  ...(key !== undefined && { key }),
  result: 'rejected',
  problem: problemBody(error, '/v1/import'),
})

export const unresolved = ({ line, missing }: Waiting): ImportAnswer =>
  rejected(
    line,
    unknownReference(
      missing.map(({ noun, name, pointer }) => ({
        pointer,
        detail: `there is no live ${noun} ${JSON.stringify(name)}, here or among the lines that went in: a rejected line makes none, nor do lines that name each other in a circle`,
      })),
    ),
  )

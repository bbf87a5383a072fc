import type { z } from 'zod'
import { ProblemError, told } from './problems.ts'
import { validate } from './validation.ts'

/** Holds options against what HTTP takes; a fault names its option. */
export function readOptions<T>(schema: z.ZodType<T>, given: object): T {
  try {
    return validate(schema, given, 'querystring')
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const faults = error.extras.errors ?? []
    throw new Error(faults.map(({ pointer, detail }) => told({ pointer: `--${pointer}`, detail })).join('\n'), { cause: error })
  }
}

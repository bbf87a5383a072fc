import { expect, inject, test } from 'vitest'
import { crash } from './crash/rounds.ts'

test(
  'whatever was acknowledged is there, once and whole, when the service, Postgres or both are killed',
  { timeout: 120_000 },
  async () => {
    const lines: string[] = []
    const counts = await crash(inject('built'), 3, (line) => void lines.push(line))
    expect({ ...counts, lines }).toEqual({ passed: 3, failed: 0, lines })
  },
)

import { expect, test } from 'vitest'
import { crash } from './crash/rounds.ts'
import { build } from './support/build.ts'

test(
  'whatever was acknowledged is there, once and whole, when the service, Postgres or both are killed',
  { timeout: 120_000 },
  async () => {
    const built = build('server.ts')
    try {
      const lines: string[] = []
      const counts = await crash(built.folder, 3, (line) => void lines.push(line))
      expect({ ...counts, lines }).toEqual({ passed: 3, failed: 0, lines })
    } finally {
      built.remove()
    }
  },
)

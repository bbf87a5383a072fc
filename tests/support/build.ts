import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import config from '../../rolldown.config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Modules that tests and benchmarks run alone in processes of their own. */
const modules = {
  migrate: 'src/database/migrate.ts',
  embedded: 'src/database/embedded.ts',
  spool: 'src/interchange/spool.ts',
  claims: 'src/claims/queries.ts',
  'adding-claims': 'src/claims/adding.ts',
}

/** Builds src/ for those who run it in processes of their own. In node_modules, so that imports resolve, and beside what it reads. */
export async function build(): Promise<{ folder: string; remove(): void }> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const made = mkdtempSync(join(cache, 'onrecord-'))
  const folder = join(made, 'dist')
  for (const beside of ['prisma', 'package.json']) symlinkSync(join(root, beside), join(made, beside))
  const bundle = await rolldown({ ...config, cwd: root, input: { ...config.input, ...modules } })
  await bundle.write({ ...config.output, dir: folder })
  await bundle.close()
  return { folder, remove: () => rmSync(made, { recursive: true }) }
}

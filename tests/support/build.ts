import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles src/ for those who run it in processes of their own. In node_modules, so that imports resolve, and beside what it reads. */
export function build(): { folder: string; remove(): void } {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const made = mkdtempSync(join(cache, 'onrecord-'))
  const folder = join(made, 'dist')
  for (const beside of ['prisma', 'package.json']) symlinkSync(join(root, beside), join(made, beside))
  const project = {
    extends: join(root, 'tsconfig.json'),
    // Types are looked at by the checks.
    compilerOptions: { rootDir: join(root, 'src'), outDir: folder, incremental: false, tsBuildInfoFile: null, noCheck: true },
    include: [join(root, 'src')],
  }
  writeFileSync(join(made, 'tsconfig.json'), JSON.stringify(project))
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', made], { stdio: ['ignore', 'inherit', 'inherit'] })
  return { folder, remove: () => rmSync(made, { recursive: true }) }
}

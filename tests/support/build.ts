import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles files of src/ for tests that run them in processes of their own. In node_modules, so that imports resolve. */
export function build(...files: string[]): { folder: string; remove(): void } {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'onrecord-'))
  const project = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { rootDir: join(root, 'src'), outDir: folder, incremental: false, tsBuildInfoFile: null },
    include: [],
    files: files.map((file) => join(root, 'src', file)),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

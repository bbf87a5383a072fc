// Makes Prisma's client in src/generated, unless it is newer than the schema it is made from.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const made = 'src/generated/client.ts'
const sources = ['prisma/schema.prisma', 'node_modules/prisma/package.json']
const fresh = existsSync(made) && sources.every((source) => statSync(source).mtimeMs < statSync(made).mtimeMs)
if (!fresh) {
  const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}

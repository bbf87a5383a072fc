// Whether anything is lost when the service or its Postgres is killed while eight writers write.
// npm run crash -- [--rounds 50]
import { parseArgs } from 'node:util'
import { build } from '../support/build.ts'
import { crash } from './rounds.ts'

const { values: given } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const built = await build()
try {
  const { passed, failed } = await crash(built.folder, Number(given.rounds), console.log)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
} finally {
  built.remove()
}

// How long the service takes from its start to its first answer, against a Postgres that runs and is migrated.
//   npm run bench:start -- [--rounds 9]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { admitService, startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { build } from '../support/build.ts'
import { serve } from '../support/service.ts'

const { values: given } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-start-'))
chmodSync(scratch, 0o711)
const built = await build()
try {
  const server = await startEmbedded(join(scratch, 'data'))
  try {
    await migrate(server.ownerUrl)
    await admitService(server.ownerUrl)
    const times: number[] = []
    for (let round = 0; round < Number(given.rounds); round++) times.push(await timeToAnswer(server.serviceUrl))
    const [least = 0, middle = 0] = [0, Math.floor(times.length / 2)].map((at) => times.toSorted((a, b) => a - b)[at])
    console.log(
      `first answer after ${times.map((ms) => ms.toFixed(0)).join(', ')} ms: least ${least.toFixed(0)}, median ${middle.toFixed(0)}`,
    )
  } finally {
    await server.stop()
  }
} finally {
  built.remove()
  rmSync(scratch, { recursive: true })
}

async function timeToAnswer(url: string): Promise<number> {
  const started = performance.now()
  const service = await serve(built.folder, { DATABASE_URL: url })
  try {
    const { status } = await fetch(`${service.address}/readyz`)
    if (status !== 200) throw new Error(`/readyz answered ${status}`)
    return performance.now() - started
  } finally {
    service.child.kill('SIGTERM')
    await service.ended
  }
}

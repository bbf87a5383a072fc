import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { attach } from '../database/attach.ts'
import { importLines } from './import.ts'
import { results } from './schema.ts'

const usage = 'npm run import -- FILE.ndjson [--dry-run] [--actor NAME] [--reason TEXT]'

/** Imports a file straight into the database; the service may be running or not. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, actor: { type: 'string' }, reason: { type: 'string' } },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Error(usage)
  const { size } = await stat(path)
  const { database, close } = await attach(readConfig(), { log: () => {}, share: true })
  const counts = Object.fromEntries(results.map((result) => [result, 0])) as Record<(typeof results)[number], number>
  let done = 0
  let read = 0
  const began = Date.now()
  const show = process.stderr.isTTY
    ? setInterval(() => {
        const rate = Math.round(done / ((Date.now() - began) / 1000))
        process.stderr.write(`\r${size > 0 ? Math.floor((read / size) * 100) : 100}% read, ${done} lines done, ${rate} a second\x1b[K`)
      }, 200)
    : undefined
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path as string) as AsyncIterable<Buffer>) {
      read += chunk.length
      yield chunk
    }
  }
  try {
    const writer = { actor: values.actor ?? userInfo().username, keyId: null, role: 'admin', reason: values.reason ?? null } as const
    await importLines({ database, writer, importId: randomUUID(), dryRun: values['dry-run'] }, measured(), async (answers) => {
      for (const { line, key, result, problem } of answers) {
        counts[result]++
        done++
        if (problem) process.stderr.write(`\rline ${line}${key === undefined ? '' : ` (${key})`}: ${problem.detail}\x1b[K\n`)
      }
    })
  } finally {
    clearInterval(show)
    if (show) process.stderr.write('\r\x1b[K')
    await close()
  }
  process.stdout.write(
    `${results.map((result) => `${counts[result]} ${result}`).join(', ')} in ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
  )
  if (counts.rejected > 0) process.exitCode = 2
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

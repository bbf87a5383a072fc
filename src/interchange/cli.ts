import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { z } from 'zod'
import { command, openFile, say, tell } from '../command.ts'
import { readConfig } from '../config.ts'
import { attach } from '../database/attach.ts'
import { ApiKey } from '../keys/schema.ts'
import { readOptions } from '../options.ts'
import { Reason } from '../wire.ts'
import { importLines } from './import.ts'
import { results } from './schema.ts'

const usage = `npm run import -- FILE.ndjson [--dry-run] [--actor NAME] [--reason TEXT]

Imports a file straight into the database; the service may be running or not. A dry run checks it and records nothing.
Exit codes: 0 all went in, 2 some lines were rejected, 1 could not run, or not to its end`

const options = { 'dry-run': { type: 'boolean', default: false }, actor: { type: 'string' }, reason: { type: 'string' } } as const

const Author = z.strictObject({ actor: ApiKey.shape.actor, reason: Reason.shape.reason })

// A terminal shows how far it is in its last line.
const [anew, toEnd] = process.stderr.isTTY ? ['\r', '\x1b[K'] : ['', '']

void command({
  usage,
  options,
  failure: 1,
  async run({ values, positionals: [path, ...more] }) {
    if (path === undefined || more.length > 0) throw new Error(usage)
    const { actor, reason = null } = readOptions(Author, { actor: values.actor ?? userInfo().username, reason: values.reason })
    const { size, bytes } = await openFile(path)
    const { database, close } = await attach(readConfig(), { log: tell, share: true })
    const counts = Object.fromEntries(results.map((result) => [result, 0])) as Record<(typeof results)[number], number>
    let done = 0
    const began = Date.now()
    const show = process.stderr.isTTY
      ? setInterval(() => {
          const rate = Math.round(done / ((Date.now() - began) / 1000))
          const share = size > 0 ? Math.floor((bytes.bytesRead / size) * 100) : 100
          process.stderr.write(`${anew}${share}% read, ${done} lines done, ${rate} a second${toEnd}`)
        }, 200)
      : undefined
    try {
      const writer = { actor, keyId: null, role: 'admin', reason } as const
      await importLines({ database, writer, importId: randomUUID(), dryRun: values['dry-run'] }, bytes, async (answers) => {
        for (const { line, key, result, problem } of answers) {
          counts[result]++
          done++
          if (problem) tell(`${anew}line ${line}${key === undefined ? '' : ` (${key})`}: ${problem.detail}${toEnd}`)
        }
      })
    } finally {
      clearInterval(show)
      process.stderr.write(`${anew}${toEnd}`)
      await close()
    }
    say(`${results.map((result) => `${counts[result]} ${result}`).join(', ')} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    if (counts.rejected > 0) process.exitCode = 2
  },
})

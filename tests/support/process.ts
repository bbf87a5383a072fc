import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface EmbeddedProcess {
  child: ChildProcess
  /** The connection, or what was said in refusal. */
  answer: Promise<{ ownerUrl: string } | { error: string }>
  kill(signal: NodeJS.Signals): Promise<void>
}

/** A process that starts the embedded Postgres in a folder once it is told to, stops it on SIGTERM, and ends with its parent. */
export function embeddedProcess(built: string, folder: string, env = process.env): EmbeddedProcess {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(built, 'embedded.js'))}
    process.stdin.once('end', () => process.exit())
    try {
      const embedded = await startEmbedded(${JSON.stringify(folder)})
      process.once('SIGTERM', () => embedded.stop().then(() => process.exit()))
      console.log(JSON.stringify(embedded))
    } catch (error) {
      console.log(JSON.stringify({ error: error.message }))
      process.exit(1)
    }
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const answer = once(createInterface({ input: child.stdout }), 'line').then(
    ([line]) => JSON.parse(line as string) as { ownerUrl: string } | { error: string },
  )
  return {
    child,
    answer,
    kill: async (signal) => {
      child.kill(signal)
      await exited
    },
  }
}

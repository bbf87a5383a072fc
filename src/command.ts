import type { ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Given<T extends Options> = ReturnType<typeof parseArgs<{ allowPositionals: true; options: T }>>

interface Command<T extends Options> {
  usage: string
  options: T
  /** What it exits with where it cannot run. */
  failure: number
  run: (given: Given<T>) => Promise<void>
}

export const say = (line: string) => void process.stdout.write(`${line}\n`)
export const tell = (line: string) => void process.stderr.write(`${line}\n`)

/** Runs what the command line asks for, or says how it is asked. */
export async function command<T extends Options>({ usage, options, failure, run }: Command<T>): Promise<void> {
  try {
    const given = parseArgs({ allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h' } } })
    if ('help' in given.values) say(usage)
    else await run(given)
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    process.exitCode = failure
  }
}

/** Opens a file to read: of a folder the system says so only later, and then not of which. */
export async function openFile(path: string): Promise<{ size: number; bytes: ReadStream }> {
  const file = await open(path)
  const stats = await file.stat()
  if (stats.isDirectory()) throw new Error(`${path} is a folder, not a file`)
  return { size: stats.size, bytes: file.createReadStream() }
}

import type { AddressInfo } from 'node:net'
import type { Role } from '../../src/auth.ts'
import { ImportAnswer } from '../../src/interchange/schema.ts'
import type { Api } from './api.ts'

export const addressOf = (api: Api): string => `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`

export const fileOf = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

// Made once: zod compiles a schema when it is first used.
const Answer = ImportAnswer.strict()

/** What a file of answers says, in the order of the lines; every answer is held against its schema. */
export const readAnswers = (text: string): ImportAnswer[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => Answer.parse(JSON.parse(line)))
    .toSorted((one, other) => one.line - other.line)

interface Asked {
  role?: Role
  query?: string
}

/** Imports a file, or records one a line, and answers what became of each line. */
export async function importInto(
  api: Api,
  file: string | Buffer | object[],
  { role = 'editor', query = '' }: Asked = {},
): Promise<ImportAnswer[]> {
  const answer = await fetch(`${addressOf(api)}/v1/import${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.keys[role]}`, 'content-type': 'application/x-ndjson' },
    body: Array.isArray(file) ? fileOf(...file) : new Uint8Array(Buffer.from(file)),
  })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`POST /v1/import answered ${answer.status}: ${text}`)
  return readAnswers(text)
}

export async function exportOf(api: Api, role?: Role, query = ''): Promise<string> {
  const answer = await fetch(`${addressOf(api)}/v1/export${query}`, { headers: role ? { authorization: `Bearer ${api.keys[role]}` } : {} })
  if (answer.status !== 200) throw new Error(`GET /v1/export${query} answered ${answer.status}`)
  return answer.text()
}

export interface ExportedLine extends Record<string, unknown> {
  type: string
  key: string
}
export const linesOf = (file: string): ExportedLine[] =>
  file
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ExportedLine)

/** What the lines name that is not among them. */
export function missingFrom(lines: ExportedLine[]): string[] {
  const held = new Set(lines.map(({ type, key }) => `${type} ${key}`))
  const named = lines.flatMap(({ claim, source, analyst, from, to, affiliations = [] }) => [
    ...[claim, from, to].filter(Boolean).map((key) => `claim ${key as string}`),
    ...[source].filter(Boolean).map((key) => `source ${key as string}`),
    ...[analyst, ...(affiliations as { organization?: string }[]).map(({ organization }) => organization)]
      .filter(Boolean)
      .map((key) => `analyst ${key as string}`),
  ])
  return named.filter((name) => !held.has(name))
}

export const resultsOf = (answers: ImportAnswer[]): string[] => answers.map(({ result }) => result)

/** How often each result was answered. */
export function tally(answers: ImportAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { result } of answers) counts[result] = (counts[result] ?? 0) + 1
  return counts
}

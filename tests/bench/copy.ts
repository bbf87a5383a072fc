import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import pg from 'pg'

interface Connection {
  stream: Socket
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

type Value = string | number | boolean | null | undefined

/** One line of COPY's text format. */
export function line(...values: Value[]): string {
  let text = ''
  for (const value of values) text += text === '' ? field(value) : `\t${field(value)}`
  return `${text}\n`
}

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
function field(value: Value): string {
  if (value == null) return '\\N'
  return typeof value === 'string' ? value.replace(special, (found) => escapes[found] as string) : String(value)
}

export const list = (values: string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`

export const instant = (time: number): string =>
  Number.isFinite(time) ? new Date(time).toISOString() : time > 0 ? 'infinity' : '-infinity'

/** COPY … FROM STDIN: the lines go as fast as the server takes them. */
export function copyIn(client: pg.Client, statement: string, lines: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(statement) as pg.Query & {
      callback: (error: Error | null) => void
      handleCopyInResponse(connection: Connection): void
    }
    query.callback = (error) => (error ? reject(error) : resolve())
    query.handleCopyInResponse = (connection) => {
      send(connection, lines).then(
        () => connection.endCopyFrom(),
        (error: Error) => connection.sendCopyFail(error.message),
      )
    }
    client.query(query)
  })
}

async function send(connection: Connection, lines: Iterable<string>): Promise<void> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < 262_144) continue
    connection.sendCopyFromChunk(Buffer.from(chunk))
    chunk = ''
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    // What drains at once would never let a signal through.
    await turn()
  }
  if (chunk !== '') connection.sendCopyFromChunk(Buffer.from(chunk))
}

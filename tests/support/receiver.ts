import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingHttpHeaders
  text: string
  event: Event
}

interface Event {
  type: string
  timestamp: string
  data: Record<string, unknown> & {
    id: string
    position: number
    record: string
    operation: string
    state?: Record<string, unknown> | null
  }
}

export interface Receiver {
  url: string
  /** What has come, in the order in which it came. */
  received: Received[]
  ids(): string[]
  /** How it answers from now on; without it 204. */
  answer(how?: (response: ServerResponse, received: Received) => void): void
  close(): Promise<void>
  open(): Promise<void>
}

/** Someone who takes webhooks, and can be away for a while. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const usual = (response: ServerResponse) => void response.writeHead(204).end()
  let how: (response: ServerResponse, received: Received) => void = usual
  let server: Server
  let port = 0

  async function open(): Promise<void> {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const one = { headers: request.headers, text, event: JSON.parse(text) as Event }
        received.push(one)
        how(response, one)
      })
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await open()

  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    ids: () => received.map(({ event }) => event.data.id),
    answer: (given = usual) => void (how = given),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    open,
  }
}

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

export interface Slice {
  requests: number
  seconds: number
  /** Of each request, in milliseconds. */
  times: number[]
}

/** Asks without pause over so many connections; any other status than this, or a 2xx without a body, ends the benchmark. */
export async function ask(port: number, connections: number, seconds: number, status: number, next: () => string): Promise<Slice> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  try {
    await Promise.all(sockets.map((socket) => converse(socket, until, status, next, times)))
    return { requests: times.length, seconds: (performance.now() - started) / 1000, times }
  } finally {
    for (const socket of sockets) socket.destroy()
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

function converse(socket: Socket, until: number, status: number, next: () => string, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = 0
    let left = 0
    let begun: Buffer | undefined
    const request = () => {
      asked = performance.now()
      if (asked >= until) resolve()
      else socket.write(next())
    }
    const done = () => {
      times.push(performance.now() - asked)
      request()
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server hung up')))
    socket.on('data', (data) => {
      if (left > 0) {
        left -= data.length
        if (left === 0) done()
        return
      }
      const answer = begun ? Buffer.concat([begun, data]) : data
      const end = answer.indexOf('\r\n\r\n')
      if (end < 0) {
        begun = answer
        return
      }
      begun = undefined
      const head = answer.toString('latin1', 0, end)
      const length = Number(/\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
      if (Number(head.slice(9, 12)) !== status || (status < 300 && length < 3)) {
        reject(new Error(`expected ${status}, got ${answer.toString('latin1', 0, 2000)}`))
        return
      }
      left = end + 4 + length - answer.length
      if (left === 0) done()
    })
    request()
  })
}

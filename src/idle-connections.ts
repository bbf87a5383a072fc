import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How often it is looked whether somebody still asks: counted, not timed, so that whoever asked while this process stood still is heard. */
const mostPolls = 50
/** Where nobody has asked from one poll to the next so many times in a row, nobody does any more. */
const quietPolls = 10
/** In milliseconds. */
const pollEvery = 10
/** In milliseconds: there is nobody to wait for where nobody has asked for so long. */
const lately = 1000

/**
 * A client that keeps its connection open, or has opened it and asked nothing yet, does not hold up the end of a process that is told
 * to stop; whoever goes on asking is answered, and told that the connection ends.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  const { server } = app
  const unused = new Set<Socket>()
  let lastAsked = -Infinity
  let closing = false
  let parted = false
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => {
    lastAsked = performance.now()
    unused.delete(socket)
  })
  // Whoever closes the server, as Node does in a worker, ends connections by this, told or not.
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => void (parted && closeIdle())
  app.addHook('preClose', async () => {
    closing = true
    server.close()
    let silent = performance.now() - lastAsked < lately ? 0 : quietPolls
    for (let left = mostPolls; left > 0 && silent < quietPolls; left--) {
      const before = lastAsked
      await pause(pollEvery)
      silent = lastAsked === before ? silent + 1 : 0
    }
    parted = true
    for (const socket of unused) socket.destroy()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', async () => void (parted && setImmediate(closeIdle)))
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** In milliseconds: those who go on asking are answered for so long at most, each being told that the connection ends; */
const farewell = 500
/** and until nobody has asked for so long. */
const quiet = 100
const often = 10

/**
 * A client that keeps its connection open, or has opened it and asked nothing yet, does not hold up the end of a process that is told
 * to stop; and what is sent just then on a connection that was kept is answered, not cut off.
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
    const until = performance.now() + farewell
    while (performance.now() < Math.min(until, lastAsked + quiet)) await pause(often)
    parted = true
    for (const socket of unused) socket.destroy()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', async () => void (parted && setImmediate(closeIdle)))
}

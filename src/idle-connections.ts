import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** A client that keeps its connection open, or has opened it and asked nothing yet, does not hold up the end of a process that is told to stop. */
export function closeIdleConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>()
  let closing = false
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => unused.delete(socket))
  app.addHook('preClose', async () => {
    closing = true
    for (const socket of unused) socket.destroy()
  })
  // Who has been answered that asks nothing more on a connection that is about to be closed.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', async () => void (closing && setImmediate(() => app.server.closeIdleConnections())))
}

import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** In milliseconds: nobody is waited for who for so long sends nothing of what is to come, or takes nothing of what was sent. */
const longestSilence = 60_000

/**
 * A client that falls silent in the middle of its request, or of the answer, is cut off; however long either takes while it goes on.
 * Whoever waits for this service, as for a long write, is not.
 */
export function cutOffSilentClients(app: FastifyInstance): void {
  const { server } = app
  const answers = new WeakMap<Socket, ServerResponse>()
  server.on('request', ({ socket }, answer) => void answers.set(socket, answer))
  // Of each connection that nothing has come or gone on.
  server.setTimeout(longestSilence, (socket) => {
    const answer = answers.get(socket)
    if (answer && !answer.writableFinished && isOurTurn(socket, answer)) socket.setTimeout(server.timeout)
    else socket.destroy()
  })
}

/** Not where all was read that has come of a request, and more is to come, nor where an answer lies about. */
const isOurTurn = (socket: Socket, { req: request }: ServerResponse): boolean =>
  request.complete ? socket.writableLength === 0 : request.readableLength > 0

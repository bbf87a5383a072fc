import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that nobody listens on, at least until now; fails where the one wanted is taken. */
export async function freePort(host = '127.0.0.1', wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error(`No free port on ${host}`)
  return address.port
}

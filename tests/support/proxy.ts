import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a service and its database, and can leave unanswered what is said, as a host that is lost does: sockets stay open. */
export interface Proxy {
  /** A database's url, through here. */
  through(url: string): string
  /** From now on nothing comes through. */
  hold(): void
  /** From when somebody has said this; done then. */
  holdAfter(said: string): Promise<void>
  /** What is asked comes through, what is answered does not. */
  holdAnswers(): void
  letOn(): void
  /** Leads to another server from now on, and breaks what led to the one before. */
  turnTo(url: string): void
  close(): void
}

export async function startProxy(url: string): Promise<Proxy> {
  const pairs = new Set<[asking: Socket, answering: Socket]>()
  let to = url
  const held = { asking: false, answering: false }
  let awaited: { said: string; heard: () => void } | undefined

  const gate = createServer((asking) => {
    const { hostname, port } = new URL(to)
    const answering = connect(Number(port), hostname)
    const pair: [Socket, Socket] = [asking, answering]
    pairs.add(pair)
    asking.on('data', (said) => {
      answering.write(said)
      if (awaited && said.includes(awaited.said)) hold()
    })
    answering.on('data', (said) => void asking.write(said))
    for (const [one, other] of [pair, pair.toReversed()] as [Socket, Socket][])
      one
        .on('error', () => {})
        .on('close', () => {
          pairs.delete(pair)
          // A lost host says no goodbye.
          if (!held.asking) other.destroy()
        })
    apply()
  }).listen(0, '127.0.0.1')
  await once(gate, 'listening')

  function apply(): void {
    for (const [asking, answering] of pairs) {
      if (held.asking) asking.pause()
      else asking.resume()
      if (held.answering) answering.pause()
      else answering.resume()
    }
  }

  function set(asking: boolean, answering: boolean): void {
    Object.assign(held, { asking, answering })
    apply()
  }

  function hold(): void {
    set(true, true)
    awaited?.heard()
    awaited = undefined
  }

  function breakAll(): void {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }

  return {
    through(url) {
      const other = new URL(url)
      other.port = `${(gate.address() as AddressInfo).port}`
      return other.href
    },
    hold,
    holdAfter: (said) => new Promise((heard) => (awaited = { said, heard })),
    holdAnswers: () => set(false, true),
    letOn: () => set(false, false),
    turnTo(url) {
      to = url
      breakAll()
    },
    close() {
      gate.close()
      breakAll()
    },
  }
}

import cluster, { type Worker } from 'node:cluster'

/** What Node's cluster says to a worker along with a connection, and hears from it once it has taken or refused that. */
interface Said {
  act?: string
  seq?: number
  ack?: number
}

const taking = new Set<Worker>()

/**
 * The primary gives connections to its workers in turn (left to the system, most of them often come to one).
 * A worker that dies may have been given connections that it has not taken. Node would wait for its answer for ever, and so
 * would their callers. They are refused in its name, whereupon Node gives them to another: it still has them open, and nothing
 * of them has been read.
 */
export function passOnWhatIsLeftBy(worker: Worker): void {
  const given = new Set<number>()
  const { process } = worker
  const send = process.send.bind(process) as (...all: unknown[]) => boolean
  process.send = (message: Said, ...rest: unknown[]) => {
    if (message.act === 'newconn' && message.seq !== undefined) given.add(message.seq)
    return send(message, ...rest)
  }
  process.on('internalMessage', ({ ack }: Said) => ack !== undefined && given.delete(ack))
  worker.once('listening', () => taking.add(worker))
  // It has exited, and all that it said has been heard.
  process.once('close', () => {
    taking.delete(worker)
    // Node gives connections to a dead worker too as long as one is on its way to it.
    worker.disconnect()
    // Where nobody is left to take it, Node has to believe it taken to close it.
    const accepted = !Object.values(cluster.workers ?? {}).some((other) => other && taking.has(other))
    for (const ack of given) process.emit('internalMessage' as 'message', { cmd: 'NODE_CLUSTER', ack, accepted }, undefined as never)
  })
}

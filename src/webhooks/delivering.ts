import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../database/open.ts'
import { claimWebhooks, forgetDeliveries, type Held, passOver, recordOutcome, release } from './claiming.ts'
import { findEvent } from './event.ts'
import { openSender, type Sender } from './sending.ts'

export interface Delivering {
  /** Looks at once whether there is something to deliver. */
  wake(): void
  /** Ends when nothing is on its way any more; what no answer came to in time is delivered by whoever is next. */
  stop(): Promise<void>
}

interface Settings {
  database: Database
  allowPrivate: boolean
  log: Pick<FastifyBaseLogger, 'error' | 'warn' | 'info'>
}

/** So many webhooks are delivered to at once. */
const mostAtOnce = 16
/** In milliseconds, as all that follow: how often it is looked for what is due, unless something wakes it. */
const lookEvery = 1000
/** Then it is the turn of others that wait. */
const longestTurn = 5000
/** So long an answer is waited for at the end. */
const graceOfEnd = 2000
/** No longer than that but where the database does not answer. */
const longestEnd = 5000
const forgetEvery = 60 * 60 * 1000

/** Delivers to webhooks from now on, beside every other process that does. */
export function startDelivering({ database, allowPrivate, log }: Settings): Delivering {
  const sender = openSender(allowPrivate)
  const turns = new Set<Promise<void>>()
  const stopping = new AbortController()
  let wake = () => {}
  let woken = false
  let failing = false

  async function nap(): Promise<void> {
    if (!woken && !stopping.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookEvery).unref()
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    woken = false
  }

  function rouse(): void {
    woken = true
    wake()
  }

  // A database that is away for a while is said so once, not every second.
  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      if (failing) log.info('webhooks are delivered again')
      failing = false
    } catch (error) {
      if (!failing) log.error({ err: error }, 'webhooks cannot be delivered for the time being')
      failing = true
    }
  }

  async function claim(): Promise<void> {
    if (turns.size >= mostAtOnce) return
    for (const webhook of await claimWebhooks(database, mostAtOnce - turns.size)) {
      const turn = trying(() => deliverTo(webhook)).finally(() => turns.delete(turn))
      turns.add(turn)
    }
  }

  async function deliverTo(webhook: Held): Promise<void> {
    const until = Date.now() + longestTurn
    let now: Held | undefined = webhook
    while (now && Date.now() < until && !stopping.signal.aborted) now = await deliverNext(database, sender, now, log)
    // Where that failed, the lease runs out by itself, and so nothing is tried again at once.
    await release(database, webhook)
    rouse()
  }

  async function run(): Promise<void> {
    let forgetAt = 0
    while (!stopping.signal.aborted) {
      await trying(claim)
      if (Date.now() >= forgetAt) {
        await trying(async () => {
          forgetAt = Date.now() + ((await forgetDeliveries(database)) ? lookEvery : forgetEvery)
        })
      }
      await nap()
    }
    await Promise.all(turns)
  }
  const ended = run()

  return {
    wake: rouse,
    async stop() {
      stopping.abort()
      rouse()
      const timer = setTimeout(() => sender.close(), graceOfEnd)
      await Promise.race([ended, pause(longestEnd, undefined, { ref: false })])
      clearTimeout(timer)
      sender.close()
    },
  }
}

/** Delivers the next event that is wanted; answers the webhook if it can go on. */
async function deliverNext(database: Database, sender: Sender, webhook: Held, log: Settings['log']): Promise<Held | undefined> {
  const { event, reached } = await findEvent(database, webhook.position, webhook)
  if (!event) return reached > webhook.position ? passOver(database, webhook, reached) : undefined
  const outcome = await sender.send(webhook.url, event, webhook.secrets)
  if (!outcome) return undefined
  const { id, attempts } = webhook
  if (!outcome.delivered) log.warn({ webhook: id, event: event.id, attempt: attempts + 1, error: outcome.error }, 'webhook not delivered')
  const kept = await recordOutcome(database, webhook, event, outcome)
  if (!outcome.delivered && kept?.pausedReason != null) log.warn({ webhook: id, reason: kept.pausedReason }, 'webhook paused')
  return kept?.free ? kept : undefined
}

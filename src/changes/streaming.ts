import type { Database } from '../database/open.ts'
import type { Log } from '../log/sealer.ts'
import { changeOf, type Entry } from './entries.ts'
import { findChanges, type Sought } from './queries.ts'

const page = 100

/** In milliseconds. */
export interface Pace {
  /** How long a stream is silent at most, before it says that it is still there, and asks whether it may be. */
  silence: number
  /** How long a follower may leave what it was sent unread. */
  patience: number
}
export const usualPace: Pace = { silence: 4000, patience: 30_000 }

interface Latest {
  from: number
  to: number
  /** The epoch of the last one. */
  epoch: number | undefined
  entries: Entry[]
}

/** The newest changes, read once for all who follow. */
export function latestChanges(database: Database, log: Log) {
  const newest = new Map<boolean, { head: number; epoch: number | undefined; read: Promise<Latest> }>()

  /** What follows a position: from what was read for another, where it follows closely, else from the log. */
  return async function after(position: number, drafts: boolean): Promise<Latest> {
    const [head, epoch] = [log.head(), log.epoch()]
    if (head - position > page) return read(position, drafts)
    const known = newest.get(drafts)
    if (known?.head === head && known.epoch === epoch) {
      const latest = await known.read
      return latest.from <= position ? latest : read(position, drafts)
    }
    const next = { head, epoch, read: read(Math.max(0, head - page), drafts) }
    next.read.catch(() => newest.delete(drafts))
    newest.set(drafts, next)
    return next.read
  }

  async function read(from: number, drafts: boolean): Promise<Latest> {
    const { entries, reached, epoch } = await findChanges(database, { from, limit: page, drafts })
    return { from, to: reached, epoch, entries }
  }
}

interface Follower extends Pick<Sought, 'from' | 'drafts' | 'noun' | 'operation'>, Pick<Pace, 'silence'> {
  /** Of the position it begins at: under another the log may have other changes there. */
  epoch: number
  signal: AbortSignal
  /** Whether the key that it was opened with is still good. */
  allowed: () => Promise<boolean>
}

/** Server-sent events of all that is in the log from a position on, for as long as it is listened to. */
export async function* follow(
  log: Log,
  after: ReturnType<typeof latestChanges>,
  { epoch, from, drafts, noun, operation, silence, signal, allowed }: Follower,
): AsyncGenerator<string> {
  yield 'retry: 1000\n\n'
  const isSameLog = () => (log.epoch() ?? epoch) === epoch
  for (let position = from; !signal.aborted && isSameLog() && (await allowed());) {
    if (log.head() <= position) {
      await log.beyond(position, silence, signal)
      if (signal.aborted) return
      if (log.head() <= position) yield ':\n\n'
      continue
    }
    const { entries, to, epoch: ofLast = epoch } = await after(position, drafts)
    // The log may go on elsewhere before this process has seen that it does.
    if (ofLast > epoch) return
    const mine = entries.filter(
      (entry) =>
        Number(entry.position) >= position &&
        (noun?.includes(entry.noun) ?? true) &&
        (operation?.some((one) => one === entry.operation) ?? true),
    )
    for (const entry of mine) yield eventOf(entry, drafts)
    position = Math.max(position, to)
  }
}

/** Cuts off whoever does not read on, at the latest when the service ends. */
export async function* watched(
  events: AsyncGenerator<string>,
  { patience, ending, cutOff }: Pick<Pace, 'patience'> & { ending: AbortSignal; cutOff: () => void },
): AsyncGenerator<string> {
  for await (const event of events) {
    const timer = setTimeout(cutOff, patience)
    ending.addEventListener('abort', cutOff)
    try {
      yield event
    } finally {
      clearTimeout(timer)
      ending.removeEventListener('abort', cutOff)
    }
  }
}

function eventOf(entry: Entry, drafts: boolean): string {
  const change = changeOf(entry, drafts)
  return `id: ${change.cursor}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`
}

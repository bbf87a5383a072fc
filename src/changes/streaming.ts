import type { Database } from '../database/open.ts'
import { together } from '../database/together.ts'
import type { Log } from '../log/sealer.ts'
import { changeOf, cursorAt, type Entry } from './entries.ts'
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

/** The newest changes, read once for all who ask for them before that begins: what is hidden or redacted after it is told to nobody. */
export function latestChanges(database: Database, log: Log) {
  const newest = (drafts: boolean) => together(() => readNewest(log.head(), drafts))
  const [ofNewsroom, ofReaders] = [newest(true), newest(false)]

  /** What follows a position: read with others who follow closely, else from the log. */
  return async function after(position: number, drafts: boolean): Promise<Latest> {
    if (log.head() - position > page) return read(position, drafts)
    const latest = await (drafts ? ofNewsroom : ofReaders)()
    return latest.from <= position ? latest : read(position, drafts)
  }

  async function readNewest(head: number, drafts: boolean): Promise<Latest> {
    let latest = await read(Math.max(0, head - page), drafts)
    // Where it is more than one read may bring, the last of it is what most wait for.
    while (latest.to < head && latest.entries.length > 0) latest = await read(latest.to, drafts)
    return latest
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
  // Whoever was sent no change yet, for none fits the filters, goes on from here too.
  const reached = (position: number) => `id: ${cursorAt(epoch, position)}\n\n`
  yield `retry: 1000\n${reached(from)}`
  const isSameLog = () => (log.epoch() ?? epoch) === epoch
  for (let position = from; !signal.aborted && isSameLog() && (await allowed());) {
    if (log.head() <= position) {
      await log.beyond(position, silence, signal)
      if (signal.aborted) return
      if (log.head() <= position) yield `:\n${reached(position)}`
      continue
    }
    const { entries, to, epoch: ofLast = epoch } = await after(position, drafts)
    // The log may go on elsewhere, or end earlier, before this process has seen that it does.
    if (ofLast > epoch || to <= position) return
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
    if (ending.aborted) {
      cutOff()
      return
    }
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

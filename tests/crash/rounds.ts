import { setTimeout as pause } from 'node:timers/promises'
import { checkFeed, checkPast, checkRecords, type Past, remember } from './checking.ts'
import { type Servers, startServers } from './servers.ts'
import { newWriter, sendAgain, write, type Writer } from './writing.ts'

const victims = ['service', 'Postgres', 'both'] as const
type Victim = (typeof victims)[number]

/** Kills in the middle of writing, again and again, and looks whether anything was lost; answers how many rounds passed. */
export async function crash(built: string, rounds: number, say: (line: string) => void): Promise<{ passed: number; failed: number }> {
  const servers = await startServers(built)
  const writers = Array.from({ length: 8 }, newWriter)
  const kept: Past[] = []
  const counts = { passed: 0, failed: 0 }
  try {
    for (let round = 0; round < rounds; round++) {
      const faults: string[] = []
      const victim = victims[round % victims.length] as Victim
      const started = Date.now()
      const numbers = await playRound(servers, writers, kept, victim, (fault) => void faults.push(fault)).catch((error: Error) => {
        faults.push(error.message)
        return ''
      })
      counts[faults.length === 0 ? 'passed' : 'failed']++
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      say(
        `round ${round + 1}: ${victim} killed; ${faults.length === 0 ? `nothing lost, ${numbers}, ${seconds} s` : faults.slice(0, 5).join('; ')}`,
      )
    }
  } finally {
    await servers.end()
  }
  return counts
}

async function playRound(
  servers: Servers,
  writers: Writer[],
  kept: Past[],
  victim: Victim,
  report: (fault: string) => void,
): Promise<string> {
  kept.push(await remember(servers, writers))
  const stop = new AbortController()
  const writing = Promise.all(writers.map((writer) => write(servers, writer, stop.signal)))
  await pause(200 + Math.random() * 800)
  await Promise.all([victim !== 'Postgres' && servers.killService(), victim !== 'service' && servers.killPostgres()])
  stop.abort()
  await writing
  const cutOff = writers.filter(({ unacknowledged }) => unacknowledged !== undefined).length
  if (victim !== 'service') await servers.startPostgres()
  if (victim !== 'Postgres') await servers.startService()
  const before = doneOf(writers)
  await Promise.all(writers.map((writer) => sendAgain(servers, writer)))
  await checkRecords(servers, writers, report)
  const changes = await checkFeed(servers, report)
  for (const past of new Set([kept.at(-1) as Past, kept[Math.floor(Math.random() * kept.length)] as Past]))
    await checkPast(servers, past, report)
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0)
  return `${acknowledged} writes acknowledged, ${cutOff} cut off and sent again, of which ${doneOf(writers) - before} had been done, ${changes} changes`
}

const doneOf = (writers: Writer[]) => writers.reduce((sum, { again }) => sum + again.done, 0)

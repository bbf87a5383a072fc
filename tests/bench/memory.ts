import { readFileSync } from 'node:fs'
import { Random } from './random.ts'
import { ask } from './requests.ts'
import type { Workload } from './workloads.ts'

interface Service {
  product: { port: number; pid: number }
  workloads: Workload[]
}

interface Minute {
  requests: number
  /** What the process holds in memory at the end of it. */
  megabytes: number
}

const mixed = ['W1', 'W2', 'W3', 'W4', 'W5']
const connectionsEach = 2

/** Whether the memory of the service settles: reads, searches and writes at the same time, for so many minutes. */
export async function memory({ product: { port, pid }, workloads }: Service, minutes: number): Promise<{ minutes: Minute[] }> {
  const measured: Minute[] = []
  const random = new Random(1)
  for (let minute = 1; minute <= minutes; minute++) {
    const slices = await Promise.all(
      workloads
        .filter(({ name }) => mixed.includes(name))
        .map(({ status, next }) => ask(port, connectionsEach, 60, status, () => next('product', random))),
    )
    const requests = slices.reduce((sum, slice) => sum + slice.requests, 0)
    const megabytes = residentMemory(pid)
    measured.push({ requests, megabytes })
    console.log(`minute ${minute}: ${requests} requests, ${megabytes} MB`)
  }
  return { minutes: measured }
}

function residentMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

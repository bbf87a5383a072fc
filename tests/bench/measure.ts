import { performance } from 'node:perf_hooks'
import { processorTime } from './processes.ts'
import { Random } from './random.ts'
import { ask, type Slice } from './requests.ts'
import type { Target, Workload } from './workloads.ts'

interface Servers {
  product: { port: number; pid: number }
  limit: { port: number; pid: number }
  postgres: number
}

interface Result {
  /** Requests a second as a share of the limit's (304: of W1's), the median of the rounds. */
  ratio: number
  /** Processor time of a request, server and Postgres together, as a multiple of the limit's (304: of W1's). */
  cpuRatio: number
  p50ms: number
  p99ms: number
  p50msAlone: number
  perSecond: number
  limitPerSecond: number
  limitP50ms: number
  limitP50msAlone: number
  cpuMs: number
  limitCpuMs: number
  ratios: number[]
}

const connections = 16
const targets: Target[] = ['product', 'limit']

/** Of each workload at either target before anything is measured: what is asked for rarely in a second takes longer to be compiled. */
const warm = { seconds: 4, requests: 2000, atMostSeconds: 20 }

interface Measured extends Slice {
  cpu: number
}

/** In rounds, in each of which every workload has one short turn at either target, in an order that chance decides. */
export async function measure(all: Workload[], servers: Servers, seconds: number): Promise<Record<string, Result>> {
  const workloads: Workload[] = []
  for (const workload of all) {
    const answered = await turn(workload, 'product', servers, { connections: 1, seconds: 0.05, random: new Random(0) }).catch(
      (error: Error) => error,
    )
    if (answered instanceof Error) console.log(`${workload.name} (${workload.what}) is left out: ${answered.message.split('\r\n')[0]}`)
    else workloads.push(workload)
  }
  const rounds = Math.max(6, Math.round(seconds / 0.5))
  const turns = workloads.flatMap((workload) => targets.map((target) => ({ workload, target })))
  // The longer code of the one is compiled later than the shorter code of the other: what is measured is neither's beginning.
  for (const { workload, target } of turns) await warmUp(workload, target, servers)

  // What is compared stands close together: what else goes on on the machine disturbs both alike.
  const compared = workloads
    .filter(({ name }) => name !== '304')
    .map(({ name }) => turns.filter(({ workload }) => workload.name === name || (name === 'W1' && workload.name === '304')))
  const crowded = new Map<string, Measured[]>()
  const alone = new Map<string, Measured[]>()
  const began = { wall: performance.now(), generator: process.cpuUsage() }
  for (let round = 0; round < rounds; round++) {
    for (const { workload, target } of shuffled(compared).flatMap(shuffled)) {
      const name = `${workload.name} ${target}`
      // Both are asked for the same, and 304 for what W1 is asked for: a search may cost a hundred times what another costs.
      const ofRound = (connections: number, seconds: number) =>
        turn(workload, target, servers, { connections, seconds, random: new Random(1).at(connections, round) })
      push(crowded, name, await ofRound(connections, seconds / rounds))
      push(alone, name, await ofRound(1, seconds / rounds / 3))
    }
  }
  const { user, system } = process.cpuUsage(began.generator)
  console.log(
    `${rounds} rounds; the generator of the load took ${Math.round((user + system) / 10 / (performance.now() - began.wall))} % of a core`,
  )

  const results: Record<string, Result> = {}
  for (const { name } of workloads) {
    const of = (kind: Map<string, Measured[]>, target: Target, workload = name) => kind.get(`${workload} ${target}`) as Measured[]
    const product = of(crowded, 'product')
    const limit = of(crowded, 'limit')
    const against = name === '304' ? of(crowded, 'product', 'W1') : limit
    if (!product || !against) continue
    const ratios = product.map((slice, round) => perSecond([slice]) / perSecond([against[round] as Measured]))
    results[name] = {
      ratio: rounded(middle(ratios)),
      cpuRatio: rounded(cpuOf(product) / cpuOf(against)),
      p50ms: rounded(percentile(product, 0.5)),
      p99ms: rounded(percentile(product, 0.99)),
      p50msAlone: rounded(percentile(of(alone, 'product'), 0.5)),
      perSecond: Math.round(perSecond(product)),
      limitPerSecond: Math.round(perSecond(limit)),
      limitP50ms: rounded(percentile(limit, 0.5)),
      limitP50msAlone: rounded(percentile(of(alone, 'limit'), 0.5)),
      cpuMs: rounded(cpuOf(product)),
      limitCpuMs: rounded(cpuOf(limit)),
      ratios: ratios.map(rounded),
    }
  }
  return results
}

async function warmUp(workload: Workload, target: Target, servers: Servers): Promise<void> {
  let [seconds, requests] = [0, 0]
  const random = new Random(0)
  while (seconds < warm.seconds || (requests < warm.requests && seconds < warm.atMostSeconds)) {
    const slice = await turn(workload, target, servers, { connections, seconds: warm.seconds, random })
    seconds += slice.seconds
    requests += slice.requests
  }
}

interface Turn {
  connections: number
  seconds: number
  random: Random
}

async function turn(
  { status, next }: Workload,
  target: Target,
  servers: Servers,
  { connections, seconds, random }: Turn,
): Promise<Measured> {
  const { port, pid } = servers[target]
  const cpu = () => processorTime(pid, false) + processorTime(servers.postgres, true)
  const before = cpu()
  const slice = await ask(port, connections, seconds, status, () => next(target, random))
  return { ...slice, cpu: cpu() - before }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T) => map.set(key, [...(map.get(key) ?? []), value])
const sum = (slices: Measured[], of: (slice: Measured) => number) => slices.reduce((total, slice) => total + of(slice), 0)
const perSecond = (slices: Measured[]) => sum(slices, ({ requests }) => requests) / sum(slices, ({ seconds }) => seconds)
const cpuOf = (slices: Measured[]) => (1000 * sum(slices, ({ cpu }) => cpu)) / sum(slices, ({ requests }) => requests)
const percentile = (slices: Measured[], share: number) =>
  at(
    slices.flatMap(({ times }) => times),
    share,
  )
const middle = (values: number[]) => (at(values, 0.5) + at(values, 0.499_999)) / 2
const rounded = (value: number) => Math.round(value * 1000) / 1000

function at(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

function shuffled<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

export function table(results: Record<string, Result>): string {
  const heads = ['', 'product/s', 'limit/s', 'ratio', 'CPU ratio', 'p50 ms', 'p99 ms', 'p50 alone', 'limit alone']
  const rows = Object.entries(results).map(([name, result]) => [
    name,
    ...[result.perSecond, result.limitPerSecond].map(String),
    ...[result.ratio, result.cpuRatio, result.p50ms, result.p99ms, result.p50msAlone, result.limitP50msAlone].map((value) =>
      value.toFixed(2),
    ),
  ])
  const lines = [heads, ...rows].map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(5) : cell.padStart(12))).join(''))
  return [...lines, 'Ratios are to the limit; those of 304 to W1 of the product.'].join('\n')
}

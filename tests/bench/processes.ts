import { readdirSync, readFileSync } from 'node:fs'

const ticks = 100

function times(pid: number): { parent: number; own: number; reaped: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number) as number[]
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15)
  return { parent: fields[1] as number, own: (utime + stime) / ticks, reaped: (cutime + cstime) / ticks }
}

/** Seconds of processor time of a process, and of all its children, those that have ended included. */
export function processorTime(pid: number, withChildren: boolean): number {
  const { own, reaped } = times(pid)
  if (!withChildren) return own
  let sum = own + reaped
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const child = times(Number(name))
      if (child.parent === pid) sum += child.own + child.reaped
    } catch {
      // It has just ended.
    }
  }
  return sum
}

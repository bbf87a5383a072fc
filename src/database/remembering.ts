import type { Database } from './open.ts'

interface Remembered<T> {
  value: Promise<T>
  until: number
}

// Nobody asks for so many things at a time, nor for such long ones twice; whoever does makes them up.
const mostRemembered = 2000
const longest = 1000

/** Reads of a database what changes slowly, at most once in so many milliseconds for each thing that it is asked for. */
export function remembering<T, Asked extends string[] = []>(trustedFor: number, read: (database: Database, ...asked: Asked) => Promise<T>) {
  const byPool = new WeakMap<Database['pool'], Map<string, Remembered<T>>>()
  return function remembered(database: Database, ...asked: Asked): Promise<T> {
    const name = asked.join(' ')
    if (name.length > longest) return read(database, ...asked)
    const known = byPool.get(database.pool) ?? new Map<string, Remembered<T>>()
    byPool.set(database.pool, known)
    const last = known.get(name)
    if (last && last.until > Date.now()) return last.value
    if (known.size >= mostRemembered) known.clear()
    const value = read(database, ...asked)
    value.catch(() => known.delete(name))
    known.set(name, { value, until: Date.now() + trustedFor })
    return value
  }
}

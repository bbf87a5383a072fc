import type { Database } from './open.ts'

interface Remembered<T> {
  value: Promise<T>
  until: number
}

/** Reads of a database what changes slowly, at most once in so many milliseconds for each name it is asked under. */
export function remembering<T>(trustedFor: number, read: (database: Database, name: string) => Promise<T>) {
  const byPool = new WeakMap<Database['pool'], Map<string, Remembered<T>>>()
  return function remembered(database: Database, name = ''): Promise<T> {
    const known = byPool.get(database.pool) ?? new Map<string, Remembered<T>>()
    byPool.set(database.pool, known)
    const last = known.get(name)
    if (last && last.until > Date.now()) return last.value
    const value = read(database, name)
    value.catch(() => known.delete(name))
    known.set(name, { value, until: Date.now() + trustedFor })
    return value
  }
}

import { LRUCache } from 'lru-cache'
import type { Database } from './open.ts'

interface Remembered<T> {
  value: Promise<T>
  until: number
}

// Nobody asks for so many things at a time, nor for such long ones twice; whoever does makes them up, and what others ask for stays.
const mostRemembered = 2000
const longest = 1000

/**
 * Remembers for so many milliseconds what is read of a database, for each thing that it is asked for: what changes slowly. After
 * that time whoever asks is told the old value once more while a new one is read, so that nobody waits; after twice that time they
 * wait. What `says` nothing yet, as statistics before the first ANALYZE, is not remembered.
 */
export function cached<T, Asked extends string[] = []>(
  trustedFor: number,
  read: (database: Database, ...asked: Asked) => Promise<T>,
  says: (value: T) => boolean = () => true,
) {
  const byPool = new WeakMap<Database['pool'], LRUCache<string, Remembered<T>>>()
  return function remembered(database: Database, ...asked: Asked): Promise<T> {
    const name = asked.join(' ')
    if (name.length > longest) return read(database, ...asked)
    const known = byPool.get(database.pool) ?? new LRUCache<string, Remembered<T>>({ max: mostRemembered })
    byPool.set(database.pool, known)
    const last = known.get(name)
    const now = Date.now()
    if (last && last.until > now) return last.value
    const value = read(database, ...asked)
    const until = now + trustedFor
    const told = last && last.until + trustedFor > now ? last.value : value
    known.set(name, { value: told, until })
    value.then(
      (one) => (says(one) ? known.set(name, { value, until }) : known.delete(name)),
      () => known.delete(name),
    )
    return told
  }
}

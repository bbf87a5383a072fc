import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { longestLife } from './pool.ts'

// A statement composed from filters has thousands of forms, and a connection keeps what it has prepared as long as it lives.
// Those used last have names, and in such a life few take the place of others: it never holds more than 500 and twice 250.
const mostNamed = 500
const mostReplaced = 250

/**
 * Names statements by their texts; no name is ever given to another, not even by another process: behind a pooler that gives both
 * the same connection one would run the statement of the other.
 */
export function statementNames(): (text: string) => string | undefined {
  const names = new LRUCache<string, string>({ max: mostNamed })
  let life = 0
  let replaced = 0
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    const now = Math.floor(performance.now() / longestLife)
    if (now !== life) [life, replaced] = [now, 0]
    if (names.size === mostNamed && ++replaced > mostReplaced) return undefined
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    names.set(text, name)
    return name
  }
}

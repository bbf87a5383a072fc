import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database/open.ts'
import { pathOf } from '../vocabulary.ts'
import type { ClaimToCome } from './documents.ts'
import { matchClaim } from './matching.ts'
import { likely } from './schema.ts'

const mostTold = 5
/** So long is waited for what is only told along with an answer, in milliseconds. */
const patience = 2000

/** RFC 8288: the claims that a new one likely repeats; none where finding them takes too long. */
export async function linksToSimilar(database: Database, claim: ClaimToCome): Promise<string[]> {
  const found = new AbortController()
  const late = pause(patience, [], { signal: found.signal })
  try {
    const ranked = await Promise.race([matchClaim(database, claim), late])
    return ranked
      .filter(({ score }) => score >= likely)
      .slice(0, mostTold)
      .map(({ candidate }) => `<${pathOf.claim}/${candidate.id}>; rel="similar"`)
  } finally {
    found.abort()
  }
}

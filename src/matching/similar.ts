import type { Database } from '../database/open.ts'
import { pathOf } from '../vocabulary.ts'
import { matchClaim } from './matching.ts'
import { likely } from './schema.ts'

const mostTold = 5

/** RFC 8288: the claims that a new one likely repeats. */
export async function linksToSimilar(database: Database, id: string): Promise<string[]> {
  const ranked = await matchClaim(database, id)
  return ranked
    .filter(({ score }) => score >= likely)
    .slice(0, mostTold)
    .map(({ candidate }) => `<${pathOf.claim}/${candidate.id}>; rel="similar"`)
}

import type { ClaimBody } from '../claims/schema.ts'
import type { Database } from '../database/open.ts'
import { pathOf } from '../vocabulary.ts'
import { match } from './matching.ts'
import { likely } from './schema.ts'

const mostTold = 5

/** RFC 8288: the claims that a new one likely repeats. */
export async function linksToSimilar(
  database: Database,
  { label, text, language }: Pick<ClaimBody, 'label' | 'text' | 'language'>,
  id: string,
): Promise<string[]> {
  const ranked = await match(database, { text: `${label}\n${text}`, language, drafts: true, quick: true, except: id })
  return ranked
    .filter(({ score }) => score >= likely)
    .slice(0, mostTold)
    .map(({ candidate }) => `<${pathOf.claim}/${candidate.id}>; rel="similar"`)
}

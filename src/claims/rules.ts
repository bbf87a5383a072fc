import type { Writer } from '../auth.ts'
import { ProblemError } from '../problems.ts'
import type { ClaimBody } from './schema.ts'

export function contributorsReleaseNothing(
  writer: Writer,
  before: Pick<ClaimBody, 'releaseAt'>,
  after: Pick<ClaimBody, 'releaseAt'>,
): void {
  if (writer.role === 'contributor' && after.releaseAt != null && after.releaseAt !== before.releaseAt) {
    throw new ProblemError('forbidden', 'A contributor writes drafts: leave releaseAt out or null; an editor releases')
  }
}

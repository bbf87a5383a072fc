import { sql } from '../database/open.ts'
import { given, type RecordKind, slugFrom } from '../record.ts'
import { ClaimBody } from './schema.ts'

/** What is given of a claim beside its slug, as it is shown. */
export const givenColumns = sql`claim.label, claim.text, claim.kind, claim.language, claim.about, claim.topics, claim.places,
  instant(claim.release_at) AS "releaseAt", claim.resolves_by AS "resolvesBy",
  CASE WHEN claim.resolution_outcome IS NOT NULL THEN json_build_object(
    'outcome', claim.resolution_outcome, 'at', claim.resolution_at, 'note', claim.resolution_note) END AS resolution`

export const claimRecord: RecordKind<ClaimBody> = {
  noun: 'claim',
  shape: ClaimBody,
  columns: {
    slug: 'text',
    label: 'text',
    text: 'text',
    kind: 'claim_kind',
    language: 'text',
    about: 'text',
    topics: 'text[]',
    places: 'jsonb',
    release_at: 'timestamptz',
    resolves_by: 'text',
    resolution_outcome: 'resolution_outcome',
    resolution_at: 'text',
    resolution_note: 'text',
  },
  mentions: () => [],
  row: (claim) => ({
    slug: slugFrom(claim.slug, claim.label, 'claim'),
    label: claim.label,
    text: claim.text,
    kind: claim.kind,
    language: claim.language,
    about: claim.about,
    topics: claim.topics ?? [],
    places: (claim.places ?? []).map(given),
    release_at: claim.releaseAt === undefined ? atOnce : claim.releaseAt,
    resolves_by: claim.resolvesBy,
    resolution_outcome: claim.resolution?.outcome,
    resolution_at: claim.resolution?.at,
    resolution_note: claim.resolution?.note,
  }),
  body: () => sql`claim.slug, ${givenColumns}`,
}

/** A release at the moment of recording, which is the database's to name: the start of its transaction. */
const atOnce = 'now'

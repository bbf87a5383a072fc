import { sql } from '../database/open.ts'
import { mention, type RecordKind } from '../record.ts'
import { NewAttribution } from './schema.ts'

export const attributionRecord: RecordKind<NewAttribution> = {
  noun: 'attribution',
  shape: NewAttribution,
  columns: {
    claim_id: 'uuid',
    source_id: 'uuid',
    analyst_id: 'uuid',
    stance: 'stance',
    stated_at: 'text',
    quote_exact: 'text',
    quote_prefix: 'text',
    quote_suffix: 'text',
    paragraph: 'integer',
    page: 'integer',
    seconds: 'double precision',
    likelihood: 'likelihood',
    credibility: 'smallint',
    derived_from_id: 'uuid',
    note: 'text',
  },
  mentions: ({ claim, source, analyst, derivedFrom }) => [
    ...mention('claim', claim, '/claim'),
    ...mention('source', source, '/source'),
    ...mention('analyst', analyst, '/analyst'),
    ...mention('attribution', derivedFrom, '/derivedFrom'),
  ],
  row: (attribution, resolve) => ({
    claim_id: resolve('claim', attribution.claim),
    source_id: resolve('source', attribution.source),
    analyst_id: attribution.analyst == null ? null : resolve('analyst', attribution.analyst),
    ...saidRow(attribution, attribution.derivedFrom == null ? null : resolve('attribution', attribution.derivedFrom)),
  }),
  body: (name) => sql`${name('claim', sql`attribution.claim_id`)} AS claim, ${name('source', sql`attribution.source_id`)} AS source,
    ${name('analyst', sql`attribution.analyst_id`)} AS analyst, attribution.stance, attribution.stated_at AS "statedAt",
    CASE WHEN attribution.quote_exact IS NOT NULL THEN json_build_object(
      'exact', attribution.quote_exact, 'prefix', attribution.quote_prefix, 'suffix', attribution.quote_suffix) END AS quote,
    CASE WHEN num_nonnulls(attribution.paragraph, attribution.page, attribution.seconds) > 0 THEN json_build_object(
      'paragraph', attribution.paragraph, 'page', attribution.page, 'seconds', attribution.seconds) END AS locator,
    attribution.likelihood, attribution.credibility, ${name('attribution', sql`attribution.derived_from_id`)} AS "derivedFrom", attribution.note`,
}

/** What is said, apart from who says it of what in which source. */
export function saidRow(said: Omit<NewAttribution, 'claim' | 'source' | 'analyst'>, derivedFromId: string | null) {
  return {
    stance: said.stance,
    stated_at: said.statedAt,
    quote_exact: said.quote?.exact,
    quote_prefix: said.quote?.prefix,
    quote_suffix: said.quote?.suffix,
    paragraph: said.locator?.paragraph,
    page: said.locator?.page,
    seconds: said.locator?.seconds,
    likelihood: said.likelihood,
    credibility: said.credibility,
    derived_from_id: derivedFromId,
    note: said.note,
  }
}

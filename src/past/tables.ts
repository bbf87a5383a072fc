/**
 * The tables as they were at a past instant, as common table expressions that stand before a statement and go by the tables'
 * own names: every read of the present is so a read of the past, word for word.
 */

const held = (at: string) => `updated_at <= ${at} AND ${at} < until`

// What was recorded later has a greater id: a page by id begins where the past ends.
const known = (at: string) => `${held(at)} AND id < id_floor(${at} + interval '1 millisecond')`

// What a redacted analyst said would else be said by the source itself.
const analystIsThere = `(NOT EXISTS (SELECT FROM redaction JOIN revision ON revision.id = redaction.revision_id
    WHERE revision.noun = 'analyst' AND revision.record_id = ever.analyst_id) OR EXISTS (SELECT FROM analyst WHERE analyst.id = ever.analyst_id))`

const tables = (at: string, drafts: boolean): string => `
  ${['source', 'analyst', 'claim', 'attribution', 'relation'].map((noun) => `current_${noun} AS NOT MATERIALIZED (SELECT * FROM ${noun})`).join(', ')},
  slug AS NOT MATERIALIZED (SELECT * FROM slug WHERE recorded_at <= ${at}),
  claim AS NOT MATERIALIZED (SELECT * FROM past.every_claim AS ever WHERE ${known(at)}${
    drafts
      ? ''
      : ` AND release_at <= ${at} AND (SELECT later.release_at <= coalesce(later.withdrawn_at, now()) FROM current_claim AS later WHERE later.id = ever.id)`
  }),
  source AS NOT MATERIALIZED (SELECT ever.*, CASE WHEN past.is_shown_source(id, ${at}) THEN '-infinity'::timestamptz END AS released_at
    FROM past.every_source AS ever WHERE ${known(at)}),
  analyst AS NOT MATERIALIZED (SELECT ever.*, CASE WHEN past.is_shown_analyst(id, ${at}) THEN '-infinity'::timestamptz END AS released_at
    FROM past.every_analyst AS ever WHERE ${known(at)}),
  attribution AS NOT MATERIALIZED (SELECT ever.*, coalesce(range_start(stated_range),
      (SELECT range_start(published_range) FROM source WHERE source.id = ever.source_id), recorded_at) AS position_at
    FROM past.every_attribution AS ever WHERE ${known(at)} AND (analyst_id IS NULL OR ${analystIsThere})),
  relation AS NOT MATERIALIZED (SELECT * FROM past.every_relation AS ever WHERE ${known(at)}),
  standing AS NOT MATERIALIZED (SELECT claim_id, 'infinity'::timestamptz AS until, standing, asserts, denies, qualifies, questions, reports, retracts,
      attribution_count, relation_count, 'infinity'::timestamptz AS relations_open_at
    FROM standing WHERE since <= ${at} AND ${at} < until),
  claim_topic AS NOT MATERIALIZED (SELECT claim.id AS claim_id, topic FROM claim
    CROSS JOIN LATERAL (SELECT DISTINCT fold(topic) AS topic FROM unnest(claim.topics) AS topic) AS folded),
  claim_place AS NOT MATERIALIZED (SELECT claim.id AS claim_id, place FROM claim
    CROSS JOIN LATERAL (SELECT DISTINCT fold(place) AS place FROM jsonb_array_elements(claim.places) AS element,
      unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL) AS folded),
  analyst_name AS NOT MATERIALIZED (SELECT analyst.id AS analyst_id, folded.name FROM analyst
    CROSS JOIN LATERAL (SELECT DISTINCT fold(name) AS name FROM unnest(analyst.name || analyst.aliases) AS name) AS folded),
  affiliation AS NOT MATERIALIZED (SELECT analyst.id AS analyst_id, organization_id FROM analyst
    CROSS JOIN LATERAL (SELECT DISTINCT (element ->> 'organization')::uuid AS organization_id FROM jsonb_array_elements(analyst.affiliations) AS element) AS held),
  ${['source', 'analyst', 'claim'].map((noun) => `${noun}_search AS NOT MATERIALIZED (SELECT record_id, document FROM past.every_${noun}_search WHERE since <= ${at} AND ${at} < until)`).join(', ')}`

const composed = new Map<string, string>()

/** The statement as it reads at the instant that its parameter of this number names; names are looked up as they were then. */
export function inThePast(text: string, parameter: number, drafts: boolean): string {
  const at = `$${parameter}::timestamptz`
  const key = `${parameter} ${drafts}`
  const before = composed.get(key) ?? tables(at, drafts)
  composed.set(key, before)
  const rest = text
    .replace(/^\s*WITH /, ', ')
    .replace(/\bfind_(source|analyst|claim|attribution|relation)\(/g, (_, noun: string) => `past.find_${noun}(${at}, `)
  return `WITH ${before} ${rest}`
}

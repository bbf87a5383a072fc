// The tables as they were at a past instant, as common table expressions that stand before a statement and go by the tables'
// own names: every read of the present is so a read of the past, word for word.
import { type Noun, nouns, slugged } from '../vocabulary.ts'
import type { Moment } from './moments.ts'

const held = (at: string) => `updated_at <= ${at} AND ${at} < until`

// What was recorded later has a greater id: a page by id begins where the past ends.
const isEarlier = (id: string, at: string) => `${id} < id_floor(${at} + interval '1 millisecond')`
const known = (at: string) => `${held(at)} AND ${isEarlier('id', at)}`

const currents = nouns.map((noun) => `current_${noun} AS NOT MATERIALIZED (SELECT * FROM ${noun})`).join(', ')
const lost = `lost AS MATERIALIZED (SELECT record_id FROM redaction JOIN revision ON revision.id = redaction.revision_id
    WHERE ${slugged.map((noun) => `noun = '${noun}' AND NOT EXISTS (SELECT FROM ${noun} WHERE ${noun}.id = record_id)`).join(' OR ')})`
const isNotLost = (...ids: string[]) => ids.map((id) => `(${id} IN (SELECT record_id FROM lost)) IS NOT TRUE`).join(' AND ')

/** Nothing can be shown of what names a record whose version of then is redacted: what an analyst said would else be said by the source. */
const isWhole = { attribution: isNotLost('claim_id', 'source_id', 'analyst_id'), relation: isNotLost('from_id', 'to_id') }

const tables = (at: string, drafts: boolean): string => `
  ${currents},
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
  ${lost},
  attribution AS NOT MATERIALIZED (SELECT ever.*, coalesce(range_start(stated_range),
      (SELECT range_start(published_range) FROM source WHERE source.id = ever.source_id), recorded_at) AS position_at
    FROM past.every_attribution AS ever WHERE ${known(at)} AND ${isWhole.attribution}),
  relation AS NOT MATERIALIZED (SELECT * FROM past.every_relation AS ever WHERE ${known(at)} AND ${isWhole.relation}),
  standing AS NOT MATERIALIZED (SELECT claim_id, 'infinity'::timestamptz AS until, standing, asserts, denies, qualifies, questions, reports, retracts,
      attribution_count, relation_count, 'infinity'::timestamptz AS relations_open_at
    FROM standing WHERE since <= ${at} AND ${at} < until),
  ${leads(at)},
  ${valuesOf('topic', at)},
  ${valuesOf('place', at)},
  analyst_name AS NOT MATERIALIZED (SELECT ever.id AS analyst_id, folded.name FROM past.every_analyst AS ever
    CROSS JOIN LATERAL unnest(names_of(ever.name, ever.aliases)) AS folded (name) WHERE ${held(at)}),
  affiliation AS NOT MATERIALIZED (SELECT ever.id AS analyst_id, organization_id FROM past.every_analyst AS ever
    CROSS JOIN LATERAL (SELECT DISTINCT (element ->> 'organization')::uuid AS organization_id FROM jsonb_array_elements(ever.affiliations) AS element) AS held WHERE ${held(at)}),
  ${['source', 'analyst', 'claim'].map((noun) => `${noun}_search AS NOT MATERIALIZED (SELECT record_id, document FROM past.every_${noun}_search WHERE since <= ${at} AND ${at} < until)`).join(', ')}`

/** What has ever led to a record of then: rows of now and, apart from them, so that an index gives both in order, those that were replaced. */
const leads = (at: string): string =>
  [
    ...nouns.flatMap((noun) => [lead(at, `ever_${noun}`, `current_${noun}`, 'id'), lead(at, `ever_former_${noun}`, `past.${noun}`, 'id')]),
    lead(at, 'led_attribution', 'current_attribution', 'claim_id'),
    ...['claim_topic', 'claim_place', 'claim_publisher', 'claim_time'].map((table) => lead(at, `led_${table}`, table, 'claim_id')),
    ...withFormer.map((table) => lead(at, `led_former_${table}`, `past.${table}`, 'claim_id')),
    ...['attribution_time', 'source_time'].map((table) => lead(at, `led_${table}`, table, 'record_id')),
    ...['analyst_name', 'affiliation'].map((table) => lead(at, `led_${table}`, table, 'analyst_id')),
  ].join(', ')

const lead = (at: string, name: string, table: string, id: string): string =>
  `${name} AS NOT MATERIALIZED (SELECT * FROM ${table} WHERE ${isEarlier(id, at)})`

/** Tables beside the nouns' own that keep apart what was replaced; of others, what has ever led anywhere still does. */
const withFormer = ['attribution', 'claim_topic', 'claim_place']

/** From where a list of a noun is driven in the past, where it would be from a table in the present. */
export const leadsOf = (noun: Noun, table: string): string[] =>
  table === noun
    ? [`ever_${noun}`, `ever_former_${noun}`]
    : withFormer.includes(table)
      ? [`led_${table}`, `led_former_${table}`]
      : [`led_${table}`]

/** The topics or places of the versions that held: of those that still do, and of those that were replaced. */
const valuesOf = (value: 'topic' | 'place', at: string): string =>
  `claim_${value} AS NOT MATERIALIZED (
    SELECT claim_id, ${value} FROM claim_${value} JOIN current_claim AS still ON still.id = claim_id WHERE updated_at <= ${at}
    UNION ALL SELECT claim_id, ${value} FROM past.claim_${value} WHERE since <= ${at} AND ${at} < until)`

/** After so many positions of the log, what the audience saw: what has been changed since is taken from the last revision before. */
const tablesAfter = (at: string, drafts: boolean): string => `
  ${currents},
  running AS MATERIALIZED (SELECT since, done FROM sealing JOIN epoch ON number = epoch ORDER BY epoch DESC LIMIT 1),
  moved AS MATERIALIZED (
    SELECT record_id FROM sealed JOIN revision ON id = revision_id WHERE position >= ${at}
    UNION SELECT record_id FROM running JOIN revision r ON r.xid >= pg_snapshot_xmax(done) AND ${isUnsealed}
    UNION SELECT record_id FROM running CROSS JOIN LATERAL pg_snapshot_xip(done) AS open (xid) JOIN revision r USING (xid) WHERE ${isUnsealed}),
  chosen AS MATERIALIZED (SELECT DISTINCT ON (record_id) record_id, version, recorded_at, public AND operation <> 'hide' AS shown
    FROM moved JOIN revision USING (record_id) JOIN sealed ON revision_id = revision.id
    WHERE position < ${at} AND operation <> 'redact' ORDER BY record_id, position DESC),
  ${slugged.map((noun) => `${noun} AS NOT MATERIALIZED (${versionAfter(noun, drafts)})`).join(', ')},
  ${lost},
  attribution AS NOT MATERIALIZED (SELECT * FROM (${versionAfter('attribution', drafts)}) AS ever WHERE ${isWhole.attribution}),
  relation AS NOT MATERIALIZED (SELECT * FROM (${versionAfter('relation', drafts)}) AS ever WHERE ${isWhole.relation})`

const isUnsealed = 'r.id > since AND NOT EXISTS (SELECT FROM sealed WHERE revision_id = r.id)'

const versionAfter = (noun: Noun, drafts: boolean): string => `
  SELECT ever.* ${exposure(noun, `(SELECT ${isToldReleased('same')} FROM current_claim AS same WHERE same.id = ever.id)`)} FROM past.every_${noun} AS ever
    WHERE until = 'infinity' AND NOT EXISTS (SELECT FROM moved WHERE record_id = id) ${drafts ? '' : `AND ${isPublic[noun]}`}
  UNION ALL SELECT ever.* ${exposure(noun, 'release_at <= chosen.recorded_at OR (chosen.shown AND release_at IS NOT NULL)')} FROM chosen JOIN past.every_${noun} AS ever ON id = record_id AND ever.version = chosen.version
    ${drafts ? '' : `WHERE shown AND ${isKnown[noun]}`}`

/** Whether its release is on the record, or a change of it that was recorded later: who follows the changes knows then. */
export const isToldReleased = (claim: string): string =>
  `${claim}.release_at <= CASE WHEN ${claim}.release_pending THEN ${claim}.updated_at ELSE 'infinity' END`

const isOpen = (ids: string): string =>
  `(SELECT bool_and(coalesce(release_at <= now(), false) AND NOT release_pending) FROM current_claim AS named WHERE named.id IN (${ids}))`
const isNotHidden = (ids: string): string =>
  `(SELECT bool_and(coalesce(release_at <= coalesce(withdrawn_at, now()), false)) FROM current_claim AS named WHERE named.id IN (${ids}))`

/** Whether readers have been told of what has not changed since. */
const isPublic: Record<Noun, string> = {
  source: '(SELECT exposed FROM current_source AS same WHERE same.id = ever.id)',
  analyst: '(SELECT exposed FROM current_analyst AS same WHERE same.id = ever.id)',
  claim: isOpen('ever.id'),
  attribution: isOpen('ever.claim_id'),
  relation: isOpen('ever.from_id, ever.to_id'),
}

/** Whether readers may still be told of what has, as the changes tell them. */
const isKnown: Record<Noun, string> = {
  source: 'past.is_known_source(ever.id)',
  analyst: 'past.is_known_analyst(ever.id)',
  claim: isNotHidden('ever.id'),
  attribution: isNotHidden('ever.claim_id'),
  relation: isNotHidden('ever.from_id, ever.to_id'),
}

/** What tells that a record was released: of a claim whether its end of embargo, if it had one, was on the record. */
function exposure(noun: Noun, released: string): string {
  if (noun === 'claim') return `, ${released} AS released`
  return noun === 'source' || noun === 'analyst' ? `, '-infinity'::timestamptz AS released_at` : ''
}

// Each as its audience asks for it at a moment that is yet to be numbered.
const ofInstants = { newsroom: tables('$0::timestamptz', true), readers: tables('$0::timestamptz', false) }
const ofPositions = { newsroom: tablesAfter('$0::bigint', true), readers: tablesAfter('$0::bigint', false) }

/** The statement as it reads at the moment that its parameter of this number names; names are looked up as they were then. */
export function inThePast(text: string, parameter: number, drafts: boolean, moment: Moment): string {
  const isByInstant = 'instant' in moment
  const at = `$${parameter}::${isByInstant ? 'timestamptz' : 'bigint'}`
  const before = (isByInstant ? ofInstants : ofPositions)[drafts ? 'newsroom' : 'readers'].replaceAll('$0', () => `$${parameter}`)
  const explain = /^EXPLAIN \(.*?\) /.exec(text)?.[0] ?? ''
  const rest = text
    .slice(explain.length)
    .replace(/^\s*WITH /, ', ')
    .replace(/\bfind_((?:told_)?(?:source|analyst|claim)|attribution|relation)\(/g, (_, name: string) => `past.find_${name}(${at}, `)
  return `${explain}WITH ${before} ${rest}`
}

// What follows from the five nouns, in the words of the triggers that keep it: a step for each table, in any order, two at a time.
// A table that a migration adds is filled by a step of its own here.

export interface Step {
  table: string
  sql: string
}

const nouns = ['source', 'analyst', 'claim', 'attribution', 'relation']

// A revision's id follows from its record's, so that what it says can be written without looking it up.
const firstId = `overlay(r.id::text PLACING '001' FROM 16 FOR 3)::uuid`
const secondId = `overlay(overlay(id_floor(r.updated_at)::text PLACING right(r.id::text, 17) FROM 20) PLACING '002' FROM 16 FOR 3)::uuid`

/** A claim as it was before it was worded anew. */
const formerClaims = `(SELECT jsonb_populate_record(c, jsonb_build_object('text', f.text, 'version', 1, 'updated_at', c.recorded_at)) AS r
  FROM claim c JOIN former f USING (id)) AS before, LATERAL (SELECT (before.r).*) AS r`

const revisions = [
  ...nouns.map((noun) => ({ noun, id: firstId, operation: 'create', row: 'r', from: `${noun} AS r WHERE version = 1` })),
  { noun: 'claim', id: firstId, operation: 'create', row: 'before.r', from: formerClaims },
  { noun: 'claim', id: secondId, operation: 'update', row: 'r', from: `claim AS r WHERE version = 2` },
]

export const steps: Step[] = [
  { table: 'source_search', sql: `INSERT INTO source_search (record_id, document) SELECT id, document_of(s) FROM source s` },
  { table: 'analyst_search', sql: `INSERT INTO analyst_search (record_id, document) SELECT id, document_of(a) FROM analyst a` },
  {
    table: 'search_language',
    sql: `INSERT INTO search_language SELECT DISTINCT 'claim'::noun, search_config(language)::text FROM claim
      UNION SELECT DISTINCT 'source'::noun, search_config(language)::text FROM source UNION VALUES ('analyst'::noun, 'simple')`,
  },
  {
    table: 'revision_state',
    sql: `INSERT INTO revision_state (revision_id, state, salt) ${revisions
      .map(({ id, row, from }) => `SELECT ${id}, record_state(${row}), uuid_send(gen_random_uuid()) FROM ${from}`)
      .join(' UNION ALL ')}`,
  },
  {
    table: 'revision',
    sql: `INSERT INTO revision (id, noun, record_id, version, operation, actor, recorded_at) ${revisions
      .map(
        ({ noun, id, operation, from }) =>
          `SELECT ${id} AS id, '${noun}'::noun, r.id, version, '${operation}'::operation, recorded_by, updated_at FROM ${from}`,
      )
      .join(' UNION ALL ')} ORDER BY 1`,
  },
  {
    table: 'slug',
    sql: `INSERT INTO slug (noun, slug, record_id, recorded_at) ${['claim', 'source', 'analyst']
      .map((noun) => `SELECT '${noun}'::noun, slug, id, recorded_at FROM ${noun}`)
      .join(' UNION ALL ')}`,
  },
  {
    table: 'claim_topic',
    sql: `INSERT INTO claim_topic (topic, claim_id)
      SELECT topic, id FROM claim, LATERAL (SELECT DISTINCT fold(given) AS topic FROM unnest(topics) AS given) AS topic`,
  },
  {
    table: 'claim_place',
    sql: `INSERT INTO claim_place (place, claim_id)
      SELECT place, id FROM claim, LATERAL (SELECT DISTINCT fold(given) AS place FROM jsonb_array_elements(places) AS element,
        unnest(ARRAY[element ->> 'name', element ->> 'country']) AS given WHERE given IS NOT NULL) AS place`,
  },
  {
    table: 'analyst_name',
    sql: `INSERT INTO analyst_name (name, analyst_id)
      SELECT DISTINCT fold(called), id FROM analyst, unnest(name || aliases) AS called`,
  },
  {
    table: 'affiliation',
    sql: `INSERT INTO affiliation (organization_id, analyst_id)
      SELECT DISTINCT (element ->> 'organization')::uuid, id FROM analyst, jsonb_array_elements(affiliations) AS element`,
  },
]

/** What follows from those, or needs their indexes. */
export const lastSteps: Step[] = [
  {
    table: 'claim_search',
    sql: `INSERT INTO claim_search (record_id, text_digest, document) SELECT id, text_digest(text), document_of(c) FROM claim c`,
  },
  {
    table: 'lexicon',
    sql: `INSERT INTO lexicon (word) SELECT DISTINCT word COLLATE "C" FROM (SELECT document FROM claim_search
        UNION ALL SELECT document FROM source_search UNION ALL SELECT document FROM analyst_search) AS every,
      unnest(tsvector_to_array(document)) AS word WHERE word !~ '^[:@]' AND char_length(word) <= 60`,
  },
]

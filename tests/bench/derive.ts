// What follows from the five nouns, in the words of the triggers that keep it: a step for each table, in any order, two at a time.
// A table that a migration adds is filled by a step of its own here.

export interface Step {
  table: string
  sql: string
  /** What is much work to make, and so made first, by all processors: `made` is what the statement selects from. */
  made?: string
}

// A revision's id follows from its record's, so that what it says can be written without looking it up.
const firstId = `overlay(r.id::text PLACING '001' FROM 16 FOR 3)::uuid`
const secondId = `overlay(overlay(id_floor(r.updated_at)::text PLACING right(r.id::text, 17) FROM 20) PLACING '002' FROM 16 FOR 3)::uuid`

/** A claim as it was before it was worded anew. */
const formerClaims = `(SELECT jsonb_populate_record(c, jsonb_build_object('text', f.text, 'version', 1, 'updated_at', c.recorded_at)) AS r, c.updated_at AS until
  FROM claim c JOIN former f USING (id)) AS before, LATERAL (SELECT (before.r).*) AS r`

// The attribution by which readers learn of a source or analyst puts that on the record.
const thirdId = `overlay(overlay(id_floor(a.recorded_at)::text PLACING right(r.id::text, 17) FROM 20) PLACING '003' FROM 16 FOR 3)::uuid`
const shown = (noun: string) => `${noun} AS r JOIN shown USING (id) JOIN attribution a ON a.id = by_id`

const open = (claim: string) => `coalesce(NOT ${claim}.release_pending AND ${claim}.release_at IS NOT NULL, false)`
const own = { at: 'r.updated_at', by: 'r.recorded_by', readers: false }
const created = { ...own, id: firstId, operation: 'create', row: 'r' }

const revisions = [
  { ...created, noun: 'source', from: 'source AS r', open: 'false' },
  { ...created, noun: 'analyst', from: 'analyst AS r', open: 'false' },
  { ...created, noun: 'claim', from: 'claim AS r WHERE version = 1', open: open('r') },
  { ...created, noun: 'attribution', from: 'attribution AS r JOIN claim c ON c.id = r.claim_id', open: open('c') },
  {
    ...created,
    noun: 'relation',
    from: 'relation AS r JOIN claim f ON f.id = r.from_id JOIN claim t ON t.id = r.to_id',
    open: `${open('f')} AND ${open('t')}`,
  },
  { ...created, noun: 'claim', row: 'before.r', from: formerClaims, open: open('r') },
  { ...own, noun: 'claim', id: secondId, operation: 'update', row: 'r', from: 'claim AS r WHERE version = 2', open: open('r') },
  ...['source', 'analyst'].map((noun) => ({
    ...{ noun, id: thirdId, operation: 'release', row: 'r', from: shown(noun), open: 'true' },
    ...{ at: 'a.recorded_at', by: 'a.recorded_by', readers: true },
  })),
]

export const steps: Step[] = [
  {
    table: 'source_search',
    sql: `INSERT INTO source_search (record_id, document, since) SELECT id, document_of(s), recorded_at FROM source s`,
  },
  {
    table: 'analyst_search',
    sql: `INSERT INTO analyst_search (record_id, document, since) SELECT id, document_of(a), recorded_at FROM analyst a`,
  },
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
    sql: `INSERT INTO revision (id, noun, record_id, version, operation, actor, recorded_at, public, for_readers) ${revisions
      .map(
        ({ noun, id, operation, from, at, by, open, readers }) =>
          `SELECT ${id} AS id, '${noun}'::noun, r.id, r.version, '${operation}'::operation, ${by}, ${at}, ${open}, ${readers} FROM ${from}`,
      )
      .join(' UNION ALL ')} ORDER BY 1`,
  },
  { table: 'past.claim', sql: `INSERT INTO past.claim SELECT before.until, r.* FROM ${formerClaims}` },
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
    table: 'claim_time',
    sql: `INSERT INTO claim_time (block, claim_id) SELECT block, id FROM claim, unnest(blocks_of(about_range)) AS block`,
  },
  {
    table: 'attribution_time',
    sql: `INSERT INTO attribution_time (block, record_id)
      SELECT block, id FROM attribution, unnest(blocks_of(stated_range)) AS block WHERE block_of(stated_range) >= 4096 AND block < 28672`,
  },
  {
    table: 'claim_publisher',
    sql: `INSERT INTO claim_publisher (publisher, claim_id)
      SELECT DISTINCT md5(publisher_folded)::uuid, claim_id FROM attribution JOIN source ON source.id = source_id WHERE publisher_folded IS NOT NULL`,
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

/** What follows from those, or needs their indexes: one after the other. */
export const lastSteps: Step[] = [
  { table: 'past.first_shown', sql: 'CALL past.find_first_shown()' },
  {
    table: 'past.claim_topic',
    sql: `INSERT INTO past.claim_topic (topic, claim_id, version, since, until)
      SELECT DISTINCT fold(topic), id, version, updated_at, until FROM past.claim, unnest(topics) AS topic`,
  },
  {
    table: 'past.claim_place',
    sql: `INSERT INTO past.claim_place (place, claim_id, version, since, until)
      SELECT DISTINCT fold(place), id, version, updated_at, until FROM past.claim, jsonb_array_elements(places) AS element,
        unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL`,
  },
  {
    table: 'claim_search',
    made: `SELECT id AS record_id, text_digest(text), document_of(c) AS document, recorded_at AS since FROM claim c`,
    sql: `INSERT INTO claim_search (record_id, text_digest, document, since) SELECT * FROM made`,
  },
  {
    table: 'lexicon',
    made: `SELECT DISTINCT left(word, 60) COLLATE "C" FROM (SELECT document FROM claim_search
        UNION ALL SELECT document FROM source_search UNION ALL SELECT document FROM analyst_search) AS every,
      unnest(tsvector_to_array(document)) AS word WHERE word !~ '^[:@]'`,
    sql: `INSERT INTO lexicon (word) SELECT * FROM made`,
  },
  {
    table: 'epoch',
    sql: `INSERT INTO epoch (number, system_identifier, first_position, since)
      SELECT 1, system_identifier::text, 0, '00000000-0000-0000-0000-000000000000' FROM pg_control_system()`,
  },
  // So that a service does not begin with sealing all of it: the log is as long as the true one, its hashes are of nothing.
  {
    table: 'sealed',
    sql: `INSERT INTO sealed (position, revision_id, epoch, leaf)
      SELECT row_number() OVER (ORDER BY seq) - 1, id, 1, sha256(uuid_send(id)) FROM revision`,
  },
  { table: 'sealing', sql: 'INSERT INTO sealing (epoch, done) VALUES (1, pg_current_snapshot())' },
  {
    table: 'log_node',
    sql: `INSERT INTO log_node (level, number, hash) SELECT level, number, sha256(format('%s/%s', level, number)::bytea)
      FROM generate_series(1, 6) AS level, LATERAL generate_series(1, (SELECT count(*) FROM sealed) / (256 ^ level)::bigint) AS past, LATERAL (SELECT past - 1 AS number) AS counted`,
  },
]

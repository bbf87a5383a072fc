CREATE EXTENSION unaccent;
CREATE TYPE analyst_kind AS ENUM ('person', 'organization', 'group');
CREATE TYPE claim_kind AS ENUM ('fact', 'assessment', 'forecast', 'allegation', 'intent');
CREATE TYPE claim_standing AS ENUM ('contested', 'asserted', 'denied', 'retracted', 'unsettled', 'unattributed');
CREATE TYPE key_role AS ENUM ('reader', 'contributor', 'editor', 'admin');
CREATE TYPE likelihood AS ENUM ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely', 'very_likely', 'almost_certain');
CREATE TYPE noun AS ENUM ('source', 'analyst', 'claim', 'attribution', 'relation');
CREATE TYPE operation AS ENUM ('create', 'update', 'withdraw', 'restore', 'release', 'hide', 'merge', 'undo', 'delete', 'redact');
CREATE TYPE relation_kind AS ENUM ('contradicts', 'supports', 'refines', 'restates', 'supersedes', 'depends_on');
CREATE TYPE resolution_outcome AS ENUM ('true', 'false', 'partly', 'unresolvable');
CREATE TYPE source_kind AS ENUM ('article', 'wire', 'broadcast', 'video', 'podcast', 'social_post', 'report', 'press_release', 'map', 'satellite_image', 'dataset', 'transcript');
CREATE TYPE stance AS ENUM ('asserts', 'denies', 'qualifies', 'questions', 'reports', 'retracts');
CREATE TYPE webhook_audience AS ENUM ('public', 'newsroom');
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON SCHEMA public TO onrecord_service;

CREATE TABLE affiliation (
  organization_id uuid NOT NULL,
  analyst_id uuid NOT NULL
);
ALTER TABLE affiliation ADD CONSTRAINT affiliation_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES analyst(id) ON DELETE CASCADE;
ALTER TABLE affiliation ADD CONSTRAINT affiliation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES analyst(id);
ALTER TABLE affiliation ADD CONSTRAINT affiliation_pkey PRIMARY KEY (organization_id, analyst_id);
CREATE INDEX affiliation_analyst_id_idx ON affiliation USING btree (analyst_id);
CREATE TRIGGER d_expose_on_delete AFTER DELETE ON affiliation REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION expose_by_affiliations();
CREATE TRIGGER d_expose_on_insert AFTER INSERT ON affiliation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_affiliations();
CREATE TRIGGER f_check_on_insert AFTER INSERT ON affiliation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_affiliation();
GRANT DELETE, INSERT, SELECT ON affiliation TO onrecord_service;

CREATE TABLE analyst (
  id uuid NOT NULL DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT CURRENT_USER,
  name text NOT NULL,
  aliases text[] NOT NULL DEFAULT '{}'::text[],
  kind analyst_kind NOT NULL,
  role text,
  affiliations jsonb NOT NULL DEFAULT '[]'::jsonb,
  same_as text[] NOT NULL DEFAULT '{}'::text[],
  anonymous boolean NOT NULL DEFAULT false,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_reason text,
  merged_into_id uuid,
  released_at timestamp(3) with time zone,
  exposed boolean NOT NULL DEFAULT false
);
ALTER TABLE analyst ADD CONSTRAINT analyst_affiliations_check CHECK (jsonb_typeof(affiliations) = 'array'::text AND jsonb_array_length(affiliations) <= 100);
ALTER TABLE analyst ADD CONSTRAINT analyst_aliases_check CHECK (cardinality(aliases) <= 100);
ALTER TABLE analyst ADD CONSTRAINT analyst_anonymous_unlinked CHECK (NOT anonymous OR kind = 'group'::analyst_kind OR same_as = '{}'::text[]);
ALTER TABLE analyst ADD CONSTRAINT analyst_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES analyst(id);
ALTER TABLE analyst ADD CONSTRAINT analyst_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);
ALTER TABLE analyst ADD CONSTRAINT analyst_name_check CHECK (char_length(name) >= 1 AND char_length(name) <= 500);
ALTER TABLE analyst ADD CONSTRAINT analyst_organization_unaffiliated CHECK (kind <> 'organization'::analyst_kind OR affiliations = '[]'::jsonb);
ALTER TABLE analyst ADD CONSTRAINT analyst_pkey PRIMARY KEY (id);
ALTER TABLE analyst ADD CONSTRAINT analyst_role_check CHECK (char_length(role) >= 1 AND char_length(role) <= 500);
ALTER TABLE analyst ADD CONSTRAINT analyst_same_as_check CHECK (cardinality(same_as) <= 100);
ALTER TABLE analyst ADD CONSTRAINT analyst_withdrawn_reason_check CHECK (char_length(withdrawn_reason) >= 1 AND char_length(withdrawn_reason) <= 2000);
ALTER TABLE analyst ADD CONSTRAINT analyst_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE analyst ADD CONSTRAINT g_refuse_if_in_use TRIGGER DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX analyst_changed_at_idx ON analyst USING btree (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE UNIQUE INDEX analyst_key_key ON analyst USING btree (key);
CREATE INDEX analyst_kind_id_idx ON analyst USING btree (kind, id);
CREATE INDEX analyst_merged_into_id_idx ON analyst USING btree (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX analyst_release_due ON analyst USING btree (released_at) WHERE NOT exposed AND released_at IS NOT NULL;
CREATE INDEX analyst_same_as_idx ON analyst USING gin (same_as);
CREATE UNIQUE INDEX analyst_slug_key ON analyst USING btree (slug);
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON analyst FOR EACH ROW EXECUTE FUNCTION derive_analyst();
CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON analyst REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_past_analyst();
CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_past_analyst();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON analyst FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER c_index_on_insert AFTER INSERT ON analyst REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_analyst();
CREATE TRIGGER c_index_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_analyst();
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_people();
CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON analyst FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER d_revise_on_delete AFTER DELETE ON analyst REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION revise_analyst();
CREATE TRIGGER d_revise_on_insert AFTER INSERT ON analyst REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_analyst();
CREATE TRIGGER d_revise_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_analyst();
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_analyst();
CREATE TRIGGER f_check_on_restore AFTER UPDATE ON analyst FOR EACH ROW WHEN (old.withdrawn_at IS NOT NULL AND new.withdrawn_at IS NULL) EXECUTE FUNCTION check_affiliations_on_restore();
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON analyst FOR EACH ROW WHEN (old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL AND new.merged_into_id IS NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE CONSTRAINT TRIGGER g_refuse_if_in_use AFTER UPDATE ON analyst DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.withdrawn_at IS NULL AND new.merged_into_id IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE TRIGGER g_search_on_insert AFTER INSERT ON analyst REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_analysts_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON analyst REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_analysts_changed();
GRANT INSERT, SELECT, UPDATE ON analyst TO onrecord_service;

CREATE TABLE analyst_name (
  name text COLLATE "C" NOT NULL,
  analyst_id uuid NOT NULL
);
ALTER TABLE analyst_name ADD CONSTRAINT analyst_name_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES analyst(id) ON DELETE CASCADE;
ALTER TABLE analyst_name ADD CONSTRAINT analyst_name_pkey PRIMARY KEY (name, analyst_id);
CREATE INDEX analyst_name_analyst_id_idx ON analyst_name USING btree (analyst_id);
GRANT DELETE, INSERT, SELECT ON analyst_name TO onrecord_service;

CREATE TABLE analyst_search (
  record_id uuid NOT NULL,
  document tsvector NOT NULL,
  since timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE analyst_search ADD CONSTRAINT analyst_search_pkey PRIMARY KEY (record_id);
ALTER TABLE analyst_search ADD CONSTRAINT analyst_search_record_id_fkey FOREIGN KEY (record_id) REFERENCES analyst(id) ON DELETE CASCADE;
CREATE INDEX analyst_search_document_idx ON analyst_search USING gin (document) WITH (gin_pending_list_limit='256');
CREATE TRIGGER b_keep_past BEFORE DELETE OR UPDATE ON analyst_search FOR EACH ROW EXECUTE FUNCTION keep_past_analyst_search();
GRANT DELETE, INSERT, SELECT, UPDATE ON analyst_search TO onrecord_service;

CREATE TABLE api_key (
  id uuid NOT NULL DEFAULT new_id(),
  name text NOT NULL,
  role key_role NOT NULL,
  actor text NOT NULL,
  hash bytea NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  expires_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone
);
ALTER TABLE api_key ADD CONSTRAINT api_key_actor_check CHECK (char_length(actor) >= 1 AND char_length(actor) <= 200);
ALTER TABLE api_key ADD CONSTRAINT api_key_name_check CHECK (char_length(name) >= 1 AND char_length(name) <= 200);
ALTER TABLE api_key ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX api_key_hash_key ON api_key USING btree (hash);
GRANT DELETE, INSERT, SELECT, UPDATE ON api_key TO onrecord_service;

CREATE TABLE attribution (
  id uuid NOT NULL DEFAULT new_id(),
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT CURRENT_USER,
  claim_id uuid NOT NULL,
  source_id uuid NOT NULL,
  analyst_id uuid,
  stance stance NOT NULL,
  stated_at text,
  quote_exact text,
  quote_prefix text,
  quote_suffix text,
  paragraph integer,
  page integer,
  seconds double precision,
  likelihood likelihood,
  credibility smallint,
  derived_from_id uuid,
  note text,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_reason text,
  stated_range daterange,
  position_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE attribution ADD CONSTRAINT attribution_analyst_id_fkey FOREIGN KEY (analyst_id) REFERENCES analyst(id);
ALTER TABLE attribution ADD CONSTRAINT attribution_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id);
ALTER TABLE attribution ADD CONSTRAINT attribution_credibility_check CHECK (credibility >= 1 AND credibility <= 6);
ALTER TABLE attribution ADD CONSTRAINT attribution_derived_from_id_fkey FOREIGN KEY (derived_from_id) REFERENCES attribution(id);
ALTER TABLE attribution ADD CONSTRAINT attribution_not_from_itself CHECK (derived_from_id <> id);
ALTER TABLE attribution ADD CONSTRAINT attribution_note_check CHECK (char_length(note) >= 1 AND char_length(note) <= 5000);
ALTER TABLE attribution ADD CONSTRAINT attribution_page_check CHECK (page >= 1);
ALTER TABLE attribution ADD CONSTRAINT attribution_paragraph_check CHECK (paragraph >= 1);
ALTER TABLE attribution ADD CONSTRAINT attribution_pkey PRIMARY KEY (id);
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_exact CHECK (quote_exact IS NOT NULL OR quote_prefix IS NULL AND quote_suffix IS NULL);
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_exact_check CHECK (char_length(quote_exact) >= 1 AND char_length(quote_exact) <= 5000);
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_prefix_check CHECK (char_length(quote_prefix) >= 1 AND char_length(quote_prefix) <= 500);
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_suffix_check CHECK (char_length(quote_suffix) >= 1 AND char_length(quote_suffix) <= 500);
ALTER TABLE attribution ADD CONSTRAINT attribution_seconds_check CHECK (seconds >= 0::double precision);
ALTER TABLE attribution ADD CONSTRAINT attribution_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id);
ALTER TABLE attribution ADD CONSTRAINT attribution_withdrawn_reason_check CHECK (char_length(withdrawn_reason) >= 1 AND char_length(withdrawn_reason) <= 2000);
ALTER TABLE attribution ADD CONSTRAINT attribution_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
CREATE INDEX attribution_analyst_id_claim_id_idx ON attribution USING btree (analyst_id, claim_id);
CREATE INDEX attribution_analyst_id_id_idx ON attribution USING btree (analyst_id, id);
CREATE INDEX attribution_changed_at_idx ON attribution USING btree (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX attribution_claim_id_id_idx ON attribution USING btree (claim_id, id);
CREATE INDEX attribution_claim_id_position_idx ON attribution USING btree (claim_id, position_at DESC, recorded_at DESC, id DESC);
CREATE INDEX attribution_derived_from_id_idx ON attribution USING btree (derived_from_id) WHERE derived_from_id IS NOT NULL;
CREATE UNIQUE INDEX attribution_key_key ON attribution USING btree (key);
CREATE INDEX attribution_source_id_claim_id_idx ON attribution USING btree (source_id, claim_id);
CREATE INDEX attribution_source_id_id_idx ON attribution USING btree (source_id, id);
CREATE INDEX attribution_stance_claim_id_idx ON attribution USING btree (stance, claim_id);
CREATE INDEX attribution_stance_id_idx ON attribution USING btree (stance, id);
CREATE INDEX attribution_stated_block_id_idx ON attribution USING btree (block_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX attribution_stated_month_id_idx ON attribution USING btree (month_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX attribution_stated_range_idx ON attribution USING gist (stated_range) WHERE stated_range IS NOT NULL;
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON attribution FOR EACH ROW EXECUTE FUNCTION derive_attribution();
CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_past_attribution();
CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_past_attribution();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON attribution FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER d_expose_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();
CREATE TRIGGER d_expose_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();
CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON attribution FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER d_revise_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION revise_attribution();
CREATE TRIGGER d_revise_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_attribution();
CREATE TRIGGER d_revise_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_attribution();
CREATE TRIGGER e_expose_derived AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_with_attributions();
CREATE TRIGGER e_stand_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();
CREATE TRIGGER f_check_derivation_on_insert AFTER INSERT ON attribution FOR EACH ROW WHEN (new.derived_from_id IS NOT NULL) EXECUTE FUNCTION check_derivation();
CREATE TRIGGER f_check_derivation_on_update AFTER UPDATE ON attribution FOR EACH ROW WHEN (new.derived_from_id IS NOT NULL AND new.derived_from_id IS DISTINCT FROM old.derived_from_id) EXECUTE FUNCTION check_derivation();
CREATE TRIGGER g_search_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();
CREATE TRIGGER g_search_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();
CREATE TRIGGER h_lead_from_times_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_times_of_attribution();
CREATE TRIGGER h_lead_from_times_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_times_of_attribution();
CREATE TRIGGER h_lead_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_publishers();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON attribution REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_publishers();
GRANT INSERT, SELECT, UPDATE ON attribution TO onrecord_service;

CREATE TABLE attribution_time (
  block integer NOT NULL,
  record_id uuid NOT NULL
);
ALTER TABLE attribution_time ADD CONSTRAINT attribution_time_pkey PRIMARY KEY (block, record_id);
GRANT INSERT, SELECT ON attribution_time TO onrecord_service;

CREATE TABLE checkpoint (
  size bigint NOT NULL,
  root bytea NOT NULL,
  signed_at timestamp(3) with time zone NOT NULL,
  document jsonb NOT NULL,
  key_id text NOT NULL
);
ALTER TABLE checkpoint ADD CONSTRAINT checkpoint_pkey PRIMARY KEY (size, key_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON checkpoint TO onrecord_service;

CREATE TABLE claim (
  id uuid NOT NULL DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT CURRENT_USER,
  label text NOT NULL,
  text text NOT NULL,
  kind claim_kind NOT NULL,
  language text NOT NULL,
  about text,
  topics text[] NOT NULL DEFAULT '{}'::text[],
  places jsonb NOT NULL DEFAULT '[]'::jsonb,
  release_at timestamp with time zone,
  resolves_by text,
  resolution_outcome resolution_outcome,
  resolution_at text,
  resolution_note text,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_reason text,
  merged_into_id uuid,
  about_range daterange,
  resolves_by_range daterange,
  language_folded text NOT NULL,
  release_pending boolean NOT NULL DEFAULT false
);
ALTER TABLE claim ADD CONSTRAINT claim_forecast_resolves CHECK (kind = 'forecast'::claim_kind OR resolves_by IS NULL AND resolution_outcome IS NULL);
ALTER TABLE claim ADD CONSTRAINT claim_label_check CHECK (char_length(label) >= 1 AND char_length(label) <= 200);
ALTER TABLE claim ADD CONSTRAINT claim_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES claim(id);
ALTER TABLE claim ADD CONSTRAINT claim_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);
ALTER TABLE claim ADD CONSTRAINT claim_pkey PRIMARY KEY (id);
ALTER TABLE claim ADD CONSTRAINT claim_places_check CHECK (jsonb_typeof(places) = 'array'::text AND jsonb_array_length(places) <= 100);
ALTER TABLE claim ADD CONSTRAINT claim_resolution_note_check CHECK (char_length(resolution_note) >= 1 AND char_length(resolution_note) <= 5000);
ALTER TABLE claim ADD CONSTRAINT claim_resolution_whole CHECK ((resolution_outcome IS NULL) = (resolution_at IS NULL) AND (resolution_note IS NULL OR resolution_outcome IS NOT NULL));
ALTER TABLE claim ADD CONSTRAINT claim_text_check CHECK (char_length(text) >= 1 AND char_length(text) <= 5000);
ALTER TABLE claim ADD CONSTRAINT claim_topics_check CHECK (cardinality(topics) <= 100);
ALTER TABLE claim ADD CONSTRAINT claim_withdrawn_reason_check CHECK (char_length(withdrawn_reason) >= 1 AND char_length(withdrawn_reason) <= 2000);
ALTER TABLE claim ADD CONSTRAINT claim_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
CREATE INDEX claim_about_range_idx ON claim USING gist (about_range);
CREATE INDEX claim_changed_at_idx ON claim USING btree (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE UNIQUE INDEX claim_key_key ON claim USING btree (key);
CREATE INDEX claim_kind_id_idx ON claim USING btree (kind, id);
CREATE INDEX claim_language_folded_id_idx ON claim USING btree (language_folded, id);
CREATE INDEX claim_merged_into_id_idx ON claim USING btree (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX claim_release_due ON claim USING btree (release_at) WHERE release_pending;
CREATE INDEX claim_resolved ON claim USING btree (id) WHERE resolution_outcome IS NOT NULL;
CREATE UNIQUE INDEX claim_slug_key ON claim USING btree (slug);
CREATE INDEX claim_to_come ON claim USING btree (id) WHERE release_pending OR release_at IS NULL OR release_at > withdrawn_at;
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION derive_claim();
CREATE TRIGGER a_refuse_known_text BEFORE INSERT ON claim FOR EACH ROW WHEN (current_setting('onrecord.if_new'::text, true) = 'true'::text) EXECUTE FUNCTION refuse_known_text();
CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON claim REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_past_claim();
CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_past_claim();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER c_index_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_claim();
CREATE TRIGGER c_index_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_claim();
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_claims();
CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER d_revise_on_delete AFTER DELETE ON claim REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION revise_claim();
CREATE TRIGGER d_revise_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_claim();
CREATE TRIGGER d_revise_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_claim();
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_with_claims();
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_claims();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_claims();
CREATE TRIGGER g_search_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_claims_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_claims_changed();
CREATE TRIGGER h_lead_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_times();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_times();
GRANT INSERT, SELECT, UPDATE ON claim TO onrecord_service;

CREATE TABLE claim_place (
  place text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL
);
ALTER TABLE claim_place ADD CONSTRAINT claim_place_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id) ON DELETE CASCADE;
ALTER TABLE claim_place ADD CONSTRAINT claim_place_pkey PRIMARY KEY (place, claim_id);
CREATE INDEX claim_place_claim_id_idx ON claim_place USING btree (claim_id);
GRANT DELETE, INSERT, SELECT ON claim_place TO onrecord_service;

CREATE TABLE claim_publisher (
  publisher uuid NOT NULL,
  claim_id uuid NOT NULL
);
ALTER TABLE claim_publisher ADD CONSTRAINT claim_publisher_pkey PRIMARY KEY (publisher, claim_id);
GRANT INSERT, SELECT ON claim_publisher TO onrecord_service;

CREATE TABLE claim_search (
  record_id uuid NOT NULL,
  text_digest uuid NOT NULL,
  document tsvector NOT NULL,
  since timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE claim_search ADD CONSTRAINT claim_search_pkey PRIMARY KEY (record_id);
ALTER TABLE claim_search ADD CONSTRAINT claim_search_record_id_fkey FOREIGN KEY (record_id) REFERENCES claim(id) ON DELETE CASCADE;
CREATE INDEX claim_search_document_idx ON claim_search USING gin (document) WITH (gin_pending_list_limit='256');
CREATE INDEX claim_search_text_digest_idx ON claim_search USING btree (text_digest);
CREATE TRIGGER b_keep_past BEFORE DELETE OR UPDATE ON claim_search FOR EACH ROW EXECUTE FUNCTION keep_past_claim_search();
GRANT DELETE, INSERT, SELECT, UPDATE ON claim_search TO onrecord_service;

CREATE TABLE claim_time (
  block integer NOT NULL,
  claim_id uuid NOT NULL
);
ALTER TABLE claim_time ADD CONSTRAINT claim_time_pkey PRIMARY KEY (block, claim_id);
GRANT INSERT, SELECT ON claim_time TO onrecord_service;

CREATE TABLE claim_topic (
  topic text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL
);
ALTER TABLE claim_topic ADD CONSTRAINT claim_topic_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id) ON DELETE CASCADE;
ALTER TABLE claim_topic ADD CONSTRAINT claim_topic_pkey PRIMARY KEY (topic, claim_id);
CREATE INDEX claim_topic_claim_id_idx ON claim_topic USING btree (claim_id);
GRANT DELETE, INSERT, SELECT ON claim_topic TO onrecord_service;

CREATE TABLE epoch (
  number integer NOT NULL,
  system_identifier text NOT NULL,
  first_position bigint NOT NULL,
  since uuid NOT NULL,
  began_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  timeline integer
);
ALTER TABLE epoch ADD CONSTRAINT epoch_pkey PRIMARY KEY (number);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON epoch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON epoch TO onrecord_service;

CREATE UNLOGGED TABLE import_name (
  import_id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  digest bytea,
  started_at timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE import_name ADD CONSTRAINT import_name_pkey PRIMARY KEY (import_id, name);
GRANT DELETE, INSERT, SELECT, UPDATE ON import_name TO onrecord_service;

CREATE UNLOGGED TABLE import_waiting (
  import_id uuid NOT NULL,
  noun noun NOT NULL,
  line bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  body text NOT NULL,
  started_at timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE import_waiting ADD CONSTRAINT import_waiting_pkey PRIMARY KEY (import_id, noun, line);
CREATE INDEX import_waiting_key_idx ON import_waiting USING btree (import_id, noun, key);
GRANT DELETE, INSERT, SELECT, UPDATE ON import_waiting TO onrecord_service;

CREATE TABLE imported (
  noun noun NOT NULL,
  key text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  members text[] NOT NULL,
  record_id uuid NOT NULL,
  imported_at timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE imported ADD CONSTRAINT imported_pkey PRIMARY KEY (noun, key);
GRANT INSERT, SELECT, UPDATE ON imported TO onrecord_service;

CREATE TABLE lexicon (
  word text COLLATE "C" NOT NULL,
  slips text[] COLLATE "C" GENERATED ALWAYS AS slips(word)
);
CREATE INDEX lexicon_slips_idx ON lexicon USING gin (slips) WITH (gin_pending_list_limit='256');
CREATE INDEX lexicon_word_idx ON lexicon USING btree (word);
GRANT INSERT, SELECT ON lexicon TO onrecord_service;

CREATE TABLE log_node (
  level smallint NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL
);
ALTER TABLE log_node ADD CONSTRAINT log_node_pkey PRIMARY KEY (level, number);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON log_node FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON log_node TO onrecord_service;

CREATE TABLE merge (
  id uuid NOT NULL DEFAULT new_id(),
  number integer NOT NULL,
  noun noun NOT NULL,
  loser_id uuid NOT NULL,
  winner_id uuid NOT NULL,
  public boolean NOT NULL,
  reason text NOT NULL,
  merged_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  undone_at timestamp(3) with time zone,
  undone_reason text
);
ALTER TABLE merge ADD CONSTRAINT merge_check CHECK (winner_id <> loser_id);
ALTER TABLE merge ADD CONSTRAINT merge_noun_check CHECK (noun = ANY (ARRAY['source'::noun, 'analyst'::noun, 'claim'::noun]));
ALTER TABLE merge ADD CONSTRAINT merge_pkey PRIMARY KEY (id);
ALTER TABLE merge ADD CONSTRAINT merge_reason_check CHECK (char_length(reason) >= 1 AND char_length(reason) <= 2000);
ALTER TABLE merge ADD CONSTRAINT merge_undone_reason_check CHECK (char_length(undone_reason) >= 1 AND char_length(undone_reason) <= 2000);
ALTER TABLE merge ADD CONSTRAINT merge_undone_with_reason CHECK ((undone_at IS NULL) = (undone_reason IS NULL));
CREATE INDEX merge_loser_id_idx ON merge USING btree (loser_id);
CREATE INDEX merge_winner_id_idx ON merge USING btree (winner_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON merge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON merge TO onrecord_service;
GRANT UPDATE ON merge (undone_at) TO onrecord_service;
GRANT UPDATE ON merge (undone_reason) TO onrecord_service;

CREATE TABLE merge_move (
  merge_id uuid NOT NULL,
  noun noun NOT NULL,
  record_id uuid NOT NULL,
  member text NOT NULL,
  former jsonb
);
ALTER TABLE merge_move ADD CONSTRAINT merge_move_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merge(id);
ALTER TABLE merge_move ADD CONSTRAINT merge_move_pkey PRIMARY KEY (merge_id, record_id, member);
CREATE INDEX merge_move_record_id_idx ON merge_move USING btree (record_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON merge_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON merge_move TO onrecord_service;

CREATE TABLE redaction (
  revision_id uuid NOT NULL,
  digest bytea,
  actor text NOT NULL,
  key_id uuid,
  reason text NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
ALTER TABLE redaction ADD CONSTRAINT redaction_pkey PRIMARY KEY (revision_id);
ALTER TABLE redaction ADD CONSTRAINT redaction_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON redaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT ON redaction TO onrecord_service;

CREATE TABLE relation (
  id uuid NOT NULL DEFAULT new_id(),
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT CURRENT_USER,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  kind relation_kind NOT NULL,
  note text,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_reason text
);
ALTER TABLE relation ADD CONSTRAINT relation_from_id_fkey FOREIGN KEY (from_id) REFERENCES claim(id);
ALTER TABLE relation ADD CONSTRAINT relation_not_to_itself CHECK (from_id <> to_id);
ALTER TABLE relation ADD CONSTRAINT relation_note_check CHECK (char_length(note) >= 1 AND char_length(note) <= 5000);
ALTER TABLE relation ADD CONSTRAINT relation_pkey PRIMARY KEY (id);
ALTER TABLE relation ADD CONSTRAINT relation_to_id_fkey FOREIGN KEY (to_id) REFERENCES claim(id);
ALTER TABLE relation ADD CONSTRAINT relation_withdrawn_reason_check CHECK (char_length(withdrawn_reason) >= 1 AND char_length(withdrawn_reason) <= 2000);
ALTER TABLE relation ADD CONSTRAINT relation_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
CREATE INDEX relation_changed_at_idx ON relation USING btree (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE UNIQUE INDEX relation_directed_once ON relation USING btree (from_id, to_id, kind) WHERE withdrawn_at IS NULL AND (kind <> ALL (ARRAY['contradicts'::relation_kind, 'restates'::relation_kind]));
CREATE INDEX relation_from_id_id_idx ON relation USING btree (from_id, id);
CREATE UNIQUE INDEX relation_key_key ON relation USING btree (key);
CREATE INDEX relation_kind_id_idx ON relation USING btree (kind, id);
CREATE UNIQUE INDEX relation_symmetric_once ON relation USING btree (LEAST(from_id, to_id), GREATEST(from_id, to_id), kind) WHERE withdrawn_at IS NULL AND (kind = ANY (ARRAY['contradicts'::relation_kind, 'restates'::relation_kind]));
CREATE INDEX relation_to_id_id_idx ON relation USING btree (to_id, id);
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON relation FOR EACH ROW EXECUTE FUNCTION derive_relation();
CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON relation REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_past_relation();
CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON relation REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_past_relation();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON relation FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON relation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER d_revise_on_delete AFTER DELETE ON relation REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION revise_relation();
CREATE TRIGGER d_revise_on_insert AFTER INSERT ON relation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_relation();
CREATE TRIGGER d_revise_on_update AFTER UPDATE ON relation REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_relation();
CREATE TRIGGER e_stand_on_delete AFTER DELETE ON relation REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON relation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON relation REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();
GRANT INSERT, SELECT, UPDATE ON relation TO onrecord_service;

CREATE TABLE retry (
  scope bytea NOT NULL,
  request bytea NOT NULL,
  answer bytea NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE retry ADD CONSTRAINT retry_pkey PRIMARY KEY (scope);
ALTER TABLE retry ADD CONSTRAINT retry_request_check CHECK (octet_length(request) = 32);
ALTER TABLE retry ADD CONSTRAINT retry_scope_check CHECK (octet_length(scope) = 32);
CREATE INDEX retry_recorded_at_idx ON retry USING btree (recorded_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON retry TO onrecord_service;

CREATE TABLE revision (
  id uuid NOT NULL DEFAULT new_id(),
  noun noun NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  operation operation NOT NULL,
  actor text NOT NULL,
  key_id uuid,
  reason text,
  recorded_at timestamp(3) with time zone NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()),
  public boolean NOT NULL DEFAULT false,
  for_readers boolean NOT NULL DEFAULT false,
  merge_id uuid,
  seq bigint NOT NULL
);
ALTER TABLE revision ADD CONSTRAINT revision_pkey PRIMARY KEY (id);
CREATE INDEX revision_record_id_version_idx ON revision USING btree (record_id, version);
CREATE INDEX revision_seq_idx ON revision USING btree (seq);
CREATE INDEX revision_xid_id_idx ON revision USING btree (xid, id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON revision TO onrecord_service;

CREATE TABLE revision_state (
  revision_id uuid NOT NULL,
  state jsonb NOT NULL,
  salt bytea NOT NULL
);
ALTER TABLE revision_state ADD CONSTRAINT revision_state_pkey PRIMARY KEY (revision_id);
ALTER TABLE revision_state ADD CONSTRAINT revision_state_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON revision_state FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON revision_state TO onrecord_service;

CREATE TABLE sealed (
  "position" bigint NOT NULL,
  revision_id uuid NOT NULL,
  epoch integer NOT NULL,
  leaf bytea NOT NULL,
  sealed_at timestamp(3) with time zone NOT NULL DEFAULT now()
);
ALTER TABLE sealed ADD CONSTRAINT sealed_epoch_fkey FOREIGN KEY (epoch) REFERENCES epoch(number);
ALTER TABLE sealed ADD CONSTRAINT sealed_pkey PRIMARY KEY ("position");
ALTER TABLE sealed ADD CONSTRAINT sealed_position_check CHECK ("position" >= 0);
ALTER TABLE sealed ADD CONSTRAINT sealed_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id);
CREATE UNIQUE INDEX sealed_revision_id_key ON sealed USING btree (revision_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON sealed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON sealed TO onrecord_service;

CREATE TABLE sealing (
  epoch integer NOT NULL,
  done pg_snapshot NOT NULL,
  doing pg_snapshot,
  upto bigint NOT NULL DEFAULT 0
);
ALTER TABLE sealing ADD CONSTRAINT sealing_epoch_fkey FOREIGN KEY (epoch) REFERENCES epoch(number);
ALTER TABLE sealing ADD CONSTRAINT sealing_pkey PRIMARY KEY (epoch);
GRANT INSERT, SELECT, UPDATE ON sealing TO onrecord_service;

CREATE TABLE search_language (
  noun noun NOT NULL,
  config text COLLATE "C" NOT NULL
);
ALTER TABLE search_language ADD CONSTRAINT search_language_pkey PRIMARY KEY (noun, config);
GRANT INSERT, SELECT ON search_language TO onrecord_service;

CREATE TABLE slug (
  noun noun NOT NULL,
  slug text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE slug ADD CONSTRAINT slug_pkey PRIMARY KEY (noun, slug);
ALTER TABLE slug ADD CONSTRAINT slug_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text AND char_length(slug) <= 100 AND slug !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'::text);
CREATE INDEX slug_record_id_idx ON slug USING btree (record_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON slug FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON slug TO onrecord_service;

CREATE TABLE source (
  id uuid NOT NULL DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  updated_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT CURRENT_USER,
  title text NOT NULL,
  kind source_kind NOT NULL,
  url text,
  publisher text,
  byline text[] NOT NULL DEFAULT '{}'::text[],
  language text,
  published_at text,
  archived_at text,
  derived_from_id uuid,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_reason text,
  merged_into_id uuid,
  published_range daterange,
  normal_url text,
  publisher_folded text,
  language_folded text,
  released_at timestamp(3) with time zone,
  exposed boolean NOT NULL DEFAULT false
);
ALTER TABLE source ADD CONSTRAINT g_refuse_if_in_use TRIGGER DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE source ADD CONSTRAINT source_archived_at_check CHECK (char_length(archived_at) <= 2000);
ALTER TABLE source ADD CONSTRAINT source_byline_check CHECK (cardinality(byline) <= 100);
ALTER TABLE source ADD CONSTRAINT source_derived_from_id_fkey FOREIGN KEY (derived_from_id) REFERENCES source(id);
ALTER TABLE source ADD CONSTRAINT source_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES source(id);
ALTER TABLE source ADD CONSTRAINT source_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);
ALTER TABLE source ADD CONSTRAINT source_not_from_itself CHECK (derived_from_id <> id);
ALTER TABLE source ADD CONSTRAINT source_pkey PRIMARY KEY (id);
ALTER TABLE source ADD CONSTRAINT source_publisher_check CHECK (char_length(publisher) >= 1 AND char_length(publisher) <= 500);
ALTER TABLE source ADD CONSTRAINT source_title_check CHECK (char_length(title) >= 1 AND char_length(title) <= 500);
ALTER TABLE source ADD CONSTRAINT source_url_check CHECK (char_length(url) <= 2000);
ALTER TABLE source ADD CONSTRAINT source_withdrawn_reason_check CHECK (char_length(withdrawn_reason) >= 1 AND char_length(withdrawn_reason) <= 2000);
ALTER TABLE source ADD CONSTRAINT source_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
CREATE INDEX source_changed_at_idx ON source USING btree (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX source_derived_from_id_idx ON source USING btree (derived_from_id) WHERE derived_from_id IS NOT NULL;
CREATE UNIQUE INDEX source_key_key ON source USING btree (key);
CREATE INDEX source_kind_id_idx ON source USING btree (kind, id);
CREATE INDEX source_language_folded_id_idx ON source USING btree (language_folded, id);
CREATE INDEX source_merged_into_id_idx ON source USING btree (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX source_published_block_id_idx ON source USING btree (block_of(published_range), id) WHERE published_range IS NOT NULL;
CREATE INDEX source_published_month_id_idx ON source USING btree (month_of(published_range), id) WHERE published_range IS NOT NULL;
CREATE INDEX source_published_range_idx ON source USING gist (published_range);
CREATE INDEX source_publisher_folded_id_idx ON source USING btree (publisher_folded, id);
CREATE INDEX source_release_due ON source USING btree (released_at) WHERE NOT exposed AND released_at IS NOT NULL;
CREATE UNIQUE INDEX source_slug_key ON source USING btree (slug);
CREATE UNIQUE INDEX source_url_once ON source USING btree (normal_url) WHERE withdrawn_at IS NULL;
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION derive_source();
CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON source REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_past_source();
CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_past_source();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_by_derivation();
CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON source FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER d_revise_on_delete AFTER DELETE ON source REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION revise_source();
CREATE TRIGGER d_revise_on_insert AFTER INSERT ON source REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_source();
CREATE TRIGGER d_revise_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_source();
CREATE TRIGGER e_date_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION date_stances();
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION expose_source();
CREATE TRIGGER f_check_derivation_on_insert AFTER INSERT ON source FOR EACH ROW WHEN (new.derived_from_id IS NOT NULL) EXECUTE FUNCTION check_derivation();
CREATE TRIGGER f_check_derivation_on_restore AFTER UPDATE ON source FOR EACH ROW WHEN (old.withdrawn_at IS NOT NULL AND new.withdrawn_at IS NULL AND new.derived_from_id IS NOT NULL) EXECUTE FUNCTION check_derivation();
CREATE TRIGGER f_check_derivation_on_update AFTER UPDATE ON source FOR EACH ROW WHEN (new.derived_from_id IS NOT NULL AND new.derived_from_id IS DISTINCT FROM old.derived_from_id) EXECUTE FUNCTION check_derivation();
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON source FOR EACH ROW WHEN (old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL AND new.merged_into_id IS NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE CONSTRAINT TRIGGER g_refuse_if_in_use AFTER UPDATE ON source DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.withdrawn_at IS NULL AND new.merged_into_id IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE TRIGGER g_search_on_insert AFTER INSERT ON source REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();
CREATE TRIGGER h_lead_from_times_on_insert AFTER INSERT ON source REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_times_of_source();
CREATE TRIGGER h_lead_from_times_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_times_of_source();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON source REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_publishers();
GRANT INSERT, SELECT, UPDATE ON source TO onrecord_service;

CREATE TABLE source_search (
  record_id uuid NOT NULL,
  document tsvector NOT NULL,
  since timestamp(3) with time zone NOT NULL DEFAULT recording_time()
);
ALTER TABLE source_search ADD CONSTRAINT source_search_pkey PRIMARY KEY (record_id);
ALTER TABLE source_search ADD CONSTRAINT source_search_record_id_fkey FOREIGN KEY (record_id) REFERENCES source(id) ON DELETE CASCADE;
CREATE INDEX source_search_document_idx ON source_search USING gin (document) WITH (gin_pending_list_limit='256');
CREATE TRIGGER b_keep_past BEFORE DELETE OR UPDATE ON source_search FOR EACH ROW EXECUTE FUNCTION keep_past_source_search();
GRANT DELETE, INSERT, SELECT, UPDATE ON source_search TO onrecord_service;

CREATE TABLE source_time (
  block integer NOT NULL,
  record_id uuid NOT NULL
);
ALTER TABLE source_time ADD CONSTRAINT source_time_pkey PRIMARY KEY (block, record_id);
GRANT INSERT, SELECT ON source_time TO onrecord_service;

CREATE TABLE standing (
  claim_id uuid NOT NULL,
  until timestamp(3) with time zone NOT NULL DEFAULT 'infinity'::timestamp with time zone,
  since timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  standing claim_standing NOT NULL DEFAULT 'unattributed'::claim_standing,
  asserts integer NOT NULL DEFAULT 0,
  denies integer NOT NULL DEFAULT 0,
  qualifies integer NOT NULL DEFAULT 0,
  questions integer NOT NULL DEFAULT 0,
  reports integer NOT NULL DEFAULT 0,
  retracts integer NOT NULL DEFAULT 0,
  attribution_count integer NOT NULL DEFAULT 0,
  relation_count integer NOT NULL DEFAULT 0,
  relations_open_at timestamp(3) with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone
);
ALTER TABLE standing ADD CONSTRAINT standing_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id) ON DELETE CASCADE;
ALTER TABLE standing ADD CONSTRAINT standing_held CHECK (since < until);
ALTER TABLE standing ADD CONSTRAINT standing_pkey PRIMARY KEY (claim_id, until);
CREATE INDEX standing_standing_until_claim_id_idx ON standing USING btree (standing, until, claim_id);
GRANT INSERT, SELECT, UPDATE ON standing TO onrecord_service;

CREATE TABLE webhook (
  id uuid NOT NULL DEFAULT new_id(),
  url text NOT NULL,
  description text,
  audience webhook_audience NOT NULL DEFAULT 'public'::webhook_audience,
  nouns noun[] NOT NULL DEFAULT '{}'::noun[],
  operations operation[] NOT NULL DEFAULT '{}'::operation[],
  topics text[] NOT NULL DEFAULT '{}'::text[],
  analysts uuid[] NOT NULL DEFAULT '{}'::uuid[],
  secret bytea NOT NULL,
  former_secret bytea,
  former_secret_until timestamp(3) with time zone,
  "position" bigint NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT recording_time(),
  paused_at timestamp(3) with time zone,
  paused_reason text,
  failing_since timestamp(3) with time zone,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  lease uuid,
  leased_until timestamp(3) with time zone
);
ALTER TABLE webhook ADD CONSTRAINT webhook_check CHECK ((former_secret IS NULL) = (former_secret_until IS NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_check1 CHECK ((paused_at IS NULL) = (paused_reason IS NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_check2 CHECK ((lease IS NULL) = (leased_until IS NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_description_check CHECK (char_length(description) >= 1 AND char_length(description) <= 500);
ALTER TABLE webhook ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
ALTER TABLE webhook ADD CONSTRAINT webhook_position_check CHECK ("position" >= 0);
ALTER TABLE webhook ADD CONSTRAINT webhook_secret_check CHECK (octet_length(secret) >= 24 AND octet_length(secret) <= 64);
ALTER TABLE webhook ADD CONSTRAINT webhook_url_check CHECK (char_length(url) >= 1 AND char_length(url) <= 2000);
GRANT DELETE, INSERT, SELECT, UPDATE ON webhook TO onrecord_service;

CREATE TABLE webhook_delivery (
  id uuid NOT NULL DEFAULT new_id(),
  webhook_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  "position" bigint NOT NULL,
  attempt integer NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  status smallint,
  error text,
  answer text,
  milliseconds integer NOT NULL
);
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE;
CREATE INDEX webhook_delivery_webhook_id_id_idx ON webhook_delivery USING btree (webhook_id, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON webhook_delivery TO onrecord_service;

CREATE OR REPLACE FUNCTION public.alike_letters(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(value, 'کیےۀہۂەґҐآأإٱ़়਼઼଼಼'::text, 'كييههههгГاااا'::text);

CREATE OR REPLACE FUNCTION public.also_marked(shown text, config regconfig, sought tsquery)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
RETURN translate(replace(replace(ts_headline(config, shown, sought, 'StartSel=, StopSel=, HighlightAll=true'::text), ''::text, ''::text), ''::text, ''::text), ''::text, ''::text);

CREATE OR REPLACE FUNCTION public.any_of(sought tsquery)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (regexp_replace(translate((sought)::text, '!'::text, ''::text), '&|<[-\d]+>'::text, '|'::text, 'g'::text))::tsquery;

CREATE OR REPLACE FUNCTION public.apart()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN '000000000000 000000000000 000000000000 000000000000'::text;

CREATE OR REPLACE FUNCTION public.block_of(days daterange)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  level integer := 0;
BEGIN
  WHILE first >> 2 * level <> last >> 2 * level LOOP level := level + 1; END LOOP;
  RETURN 4096 * level + (first >> 2 * level);
END $function$;

CREATE OR REPLACE FUNCTION public.blocks_of(days daterange)
 RETURNS integer[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  month integer := month_of(days);
  blocks integer[] := '{}';
  level integer;
BEGIN
  WHILE first <= last LOOP
    level := 0;
    WHILE level < 6 AND first % (4 << 2 * level) = 0 AND first + (4 << 2 * level) <= last + 1 LOOP level := level + 1; END LOOP;
    blocks := blocks || (4096 * level + (first >> 2 * level));
    IF level = 0 THEN blocks := blocks || coalesce(month, 28672 + first); END IF;
    first := first + (1 << 2 * level);
  END LOOP;
  RETURN blocks;
END $function$;

CREATE OR REPLACE FUNCTION public.change_kind(was_withdrawn boolean, is_withdrawn boolean, was_public boolean, is_public boolean)
 RETURNS operation
 LANGUAGE sql
 STABLE
RETURN (CASE WHEN (was_public AND (NOT is_public) AND (was_withdrawn OR (NOT is_withdrawn))) THEN 'hide'::text WHEN (current_setting('onrecord.operation'::text, true) <> ''::text) THEN current_setting('onrecord.operation'::text, true) WHEN (is_withdrawn AND (NOT was_withdrawn)) THEN 'withdraw'::text WHEN (was_withdrawn AND (NOT is_withdrawn)) THEN 'restore'::text WHEN (is_public AND (NOT was_public)) THEN 'release'::text ELSE 'update'::text END)::operation;

CREATE OR REPLACE FUNCTION public.check_affiliation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM require_live('analyst', array_agg(DISTINCT organization_id), 'affiliation_organization_live')
    FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.check_affiliations_on_restore()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM require_live('analyst', array_agg((element ->> 'organization')::uuid), 'affiliation_organization_live')
    FROM jsonb_array_elements(NEW.affiliations) AS element HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.check_derivation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  looped boolean;
BEGIN
  IF TG_TABLE_NAME = 'source' THEN
    PERFORM require_live('source', ARRAY[NEW.derived_from_id], 'source_derived_from_live');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    -- Two updates, each innocent, could close a circle between them.
    PERFORM pg_advisory_xact_lock(hashtext('onrecord derivation'));
    EXECUTE format('WITH RECURSIVE origin AS (
        SELECT $2 AS id UNION SELECT r.derived_from_id FROM %I r JOIN origin o ON r.id = o.id WHERE r.derived_from_id IS NOT NULL)
      SELECT EXISTS (SELECT FROM origin WHERE id = $1)', TG_TABLE_NAME)
      INTO looped USING NEW.id, NEW.derived_from_id;
    IF looped THEN
      RAISE EXCEPTION 'the % % would derive from itself', TG_TABLE_NAME, NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_derivation_circle', DETAIL = NEW.id;
    END IF;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.current_actor()
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN COALESCE(NULLIF(current_setting('onrecord.actor'::text, true), ''::text), (CURRENT_USER)::text);

CREATE OR REPLACE FUNCTION public.current_reason()
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN NULLIF(current_setting('onrecord.reason'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.date_stances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.published_at IS DISTINCT FROM o.published_at) THEN
    RETURN NULL;
  END IF;
  PERFORM FROM source WHERE id IN (SELECT n.id FROM changed n JOIN former o USING (id) WHERE n.published_at IS DISTINCT FROM o.published_at)
    ORDER BY id FOR UPDATE;
  UPDATE attribution a SET position_at = coalesce(range_start(n.published_range), a.recorded_at)
    FROM changed n JOIN former o USING (id)
    WHERE n.published_at IS DISTINCT FROM o.published_at AND a.source_id = n.id AND range_start(a.stated_range) IS NULL;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.derive_analyst()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('analyst', coalesce(NEW.slug, plain_slug('analyst', NEW.name)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM analyst WHERE key = NEW.slug)), NEW.id::text);
    NEW.released_at := NULL;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.derive_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM claim WHERE id IN (NEW.claim_id, OLD.claim_id, (SELECT claim_id FROM attribution WHERE id = NEW.derived_from_id))
    ORDER BY id FOR SHARE;
  NEW.stated_range := edtf_range(NEW.stated_at);
  NEW.position_at := coalesce(
    range_start(NEW.stated_range),
    (SELECT range_start(published_range) FROM source WHERE id = NEW.source_id FOR KEY SHARE),
    CASE TG_OP WHEN 'INSERT' THEN recording_time() ELSE OLD.recorded_at END);
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.derive_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('claim', coalesce(NEW.slug, plain_slug('claim', NEW.label)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM claim WHERE key = NEW.slug)), NEW.id::text);
  END IF;
  NEW.about_range := edtf_range(NEW.about);
  NEW.resolves_by_range := edtf_range(NEW.resolves_by);
  NEW.language_folded := fold(NEW.language);
  NEW.release_at := CASE WHEN NEW.release_at = now() THEN recording_time() ELSE date_trunc('milliseconds', NEW.release_at) END;
  -- Once waited for, a release stays so until it is on the record. What is withdrawn waits for none until it is back.
  IF TG_OP = 'INSERT' OR NEW.release_at IS DISTINCT FROM OLD.release_at OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL) THEN
    NEW.release_pending := coalesce(NEW.withdrawn_at IS NULL AND NEW.release_at > recording_time(), false);
  END IF;
  PERFORM edtf_range(NEW.resolution_at);
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.derive_relation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM claim WHERE id IN (NEW.from_id, NEW.to_id, OLD.from_id, OLD.to_id) ORDER BY id FOR SHARE;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.derive_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('source', coalesce(NEW.slug, plain_slug('source', NEW.title)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    -- Its first slug, unless that is the key under which another was imported.
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM source WHERE key = NEW.slug)), NEW.id::text);
    NEW.released_at := NULL;
  END IF;
  NEW.published_range := edtf_range(NEW.published_at);
  NEW.normal_url := normal_url(NEW.url);
  NEW.publisher_folded := fold(NEW.publisher);
  NEW.language_folded := fold(NEW.language);
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.document_of(a analyst)
 RETURNS tsvector
 LANGUAGE sql
 STABLE
RETURN search_document((a).id, 'simple'::regconfig, ARRAY[(a).name, array_to_string((a).aliases, ((' '::text || apart()) || ' '::text)), (a).role]);

CREATE OR REPLACE FUNCTION public.document_of(c claim)
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN search_document((c).id, search_config((c).language), ARRAY[(c).label, (c).text, (SELECT "left"(string_agg(attribution.quote_exact, ((' '::text || apart()) || ' '::text) ORDER BY attribution.id DESC), 100000) AS "left" FROM attribution WHERE ((attribution.claim_id = (document_of.c).id) AND (attribution.withdrawn_at IS NULL) AND (attribution.quote_exact IS NOT NULL))), array_to_string(((c).topics || ARRAY(SELECT (place.value ->> 'name'::text) FROM jsonb_array_elements((document_of.c).places) place(value))), ((' '::text || apart()) || ' '::text))]);

CREATE OR REPLACE FUNCTION public.document_of(s source)
 RETURNS tsvector
 LANGUAGE sql
 STABLE
RETURN search_document((s).id, search_config((s).language), ARRAY[(s).title, array_to_string(((s).publisher || (s).byline), ((' '::text || apart()) || ' '::text))]);

CREATE OR REPLACE FUNCTION public.edtf_range(edtf text)
 RETURNS daterange
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  alone boolean;
  ends text[];
  part text;
  clock text;
  zone text;
  negative boolean;
  low integer;
  high integer;
  month integer;
  day integer;
  since integer;
  until integer;
  offset_minutes integer;
  milliseconds integer;
  earliest date;
  past date;
  start date;
  start_milliseconds integer;
  beyond boolean := false;
BEGIN
  <<reading>>
  BEGIN
    EXIT reading WHEN octet_length(edtf) > 100;

    -- Nearly every date takes this short way, three times as fast.
    IF edtf ~ '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?$' AND left(edtf, 4) <> '0000' THEN
      low := left(edtf, 4);
      IF octet_length(edtf) = 4 THEN
        RETURN daterange(make_date(low, 1, 1), make_date(low + 1, 1, 1));
      END IF;
      month := substr(edtf, 6, 2);
      IF octet_length(edtf) = 7 THEN
        RETURN daterange(make_date(low, month, 1), make_date(low + month / 12, month % 12 + 1, 1));
      END IF;
      earliest := make_date(low, month, substr(edtf, 9, 2)::integer);
      RETURN daterange(earliest, earliest + 1);
    END IF;

    IF edtf ~ '^Y-?[1-9][0-9]{4,}$' THEN
      RAISE EXCEPTION 'EDTF date outside the years -4712 to 9999: "%"', edtf USING ERRCODE = '22008';
    END IF;

    alone := strpos(edtf, '/') = 0;
    ends := CASE WHEN alone THEN ARRAY[edtf] ELSE string_to_array(edtf, '/') END;
    EXIT reading WHEN cardinality(ends) > 2;

    FOR i IN 1 .. cardinality(ends) LOOP
      part := ends[i];
      past := NULL;
      CONTINUE WHEN NOT alone AND part IN ('', '..');

      clock := NULL;
      IF strpos(part, 'T') > 0 THEN
        clock := substr(part, strpos(part, 'T') + 1);
        part := left(part, strpos(part, 'T') - 1);
        EXIT reading WHEN part !~ '^-?[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}$' OR clock !~ ('^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]'
          '(?::[0-5][0-9](?:[.][0-9]+)?)?|24:00(?::00)?)(?:Z|[-+][0-9]{2}(?::?[0-5][0-9])?)?$');
      ELSIF alone AND part ~ ('^(?:-?[0-9]{3}X|-?[0-9]{2}XX|XXXX(?:-XX){0,2}|-?[0-9]{4}(?:-XX){1,2}'
        '|-?[0-9]{4}-(?:0[1-9]|1[0-2])-XX)$')
      THEN
        -- A month or day given as XX says no more than one left out.
        part := replace(part, '-XX', '');
      ELSIF NOT alone OR part !~ '^-?[0-9]{4}-2[1-4]$' THEN
        EXIT reading WHEN part !~ '^-?[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[?~%]?$';
        part := rtrim(part, '?~%');
      END IF;
      EXIT reading WHEN part ^@ '-0000';

      negative := part ^@ '-';
      part := ltrim(part, '-');
      low := replace(left(part, 4), 'X', CASE WHEN negative THEN '9' ELSE '0' END);
      high := replace(left(part, 4), 'X', CASE WHEN negative THEN '0' ELSE '9' END);
      -- Thirty turns of the 400-year calendar later, the years Postgres would refuse are ordinary ones.
      low := 12000 + CASE WHEN negative THEN -low ELSE low END;
      high := 12000 + CASE WHEN negative THEN -high ELSE high END;
      month := nullif(substr(part, 6, 2), '');
      day := nullif(substr(part, 9, 2), '');

      -- Counted in months: since is the first it may mean, until the first it cannot.
      IF month IS NULL THEN
        since := low * 12;
        until := (high + 1) * 12;
      ELSIF month > 12 THEN
        since := low * 12 + (month - 20) * 3 - 1;
        until := since + 3;
      ELSE
        since := low * 12 + month - 1;
        until := since + 1;
      END IF;
      earliest := make_date(since / 12, since % 12 + 1, 1);
      past := make_date(until / 12, until % 12 + 1, 1);
      IF day IS NOT NULL THEN
        EXIT reading WHEN day NOT BETWEEN 1 AND past - earliest;
        earliest := earliest + day - 1;
        past := earliest + 1;
      END IF;

      milliseconds := 0;
      IF clock IS NOT NULL THEN
        zone := ltrim(clock, '0123456789:.');
        clock := left(clock, length(clock) - length(zone));
        offset_minutes := 0;
        IF zone NOT IN ('', 'Z') THEN
          offset_minutes := substr(zone, 2, 2)::integer * 60 + right('00' || replace(substr(zone, 4), ':', ''), 2)::integer;
          EXIT reading WHEN zone ^@ '+' AND offset_minutes > 840 OR zone ^@ '-' AND offset_minutes NOT BETWEEN 1 AND 720;
          offset_minutes := CASE WHEN zone ^@ '-' THEN -offset_minutes ELSE offset_minutes END;
        END IF;
        milliseconds := (left(clock, 2)::integer * 60 + substr(clock, 4, 2)::integer - offset_minutes) * 60000
          + rpad(substr(clock, 7, 2) || substr(clock, 10, 3), 5, '0')::integer;
        earliest := earliest + floor(milliseconds / 86400000.0)::integer;
        past := earliest + 1;
        milliseconds := (milliseconds + 86400000) % 86400000;
      END IF;

      EXIT reading WHEN (earliest, milliseconds) < (start, start_milliseconds);
      IF i = 1 THEN
        start := earliest;
        start_milliseconds := milliseconds;
      END IF;
      beyond := beyond OR earliest < make_date(7288, 1, 1) OR past > make_date(22000, 1, 1);
    END LOOP;

    IF beyond THEN
      RAISE EXCEPTION 'EDTF date outside the years -4712 to 9999: "%"', edtf USING ERRCODE = '22008';
    END IF;
    RETURN daterange(start - 4382910, past - 4382910);
  END;

  RAISE EXCEPTION 'not an EDTF date of level 0 or 1: "%"', left(edtf, 100) USING ERRCODE = '22007';
END $function$;

CREATE OR REPLACE FUNCTION public.edtf_start(edtf text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((COALESCE(lower(edtf_range(edtf)), (upper(edtf_range(edtf)) - 1)))::timestamp without time zone AT TIME ZONE 'UTC'::text);

CREATE OR REPLACE FUNCTION public.either_of(one tsquery, other tsquery)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (numnode(one) = 0) THEN other WHEN (numnode(other) = 0) THEN one ELSE (one || other) END;

CREATE OR REPLACE FUNCTION public.empty_record(of_noun noun, of_record uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF of_noun = 'source' THEN
    UPDATE source SET title = '[redacted]', url = NULL, publisher = NULL, byline = '{}', language = NULL, published_at = NULL,
      archived_at = NULL, derived_from_id = NULL WHERE id = of_record;
  ELSIF of_noun = 'analyst' THEN
    UPDATE analyst SET name = '[redacted]', aliases = '{}', role = NULL, affiliations = '[]', same_as = '{}' WHERE id = of_record;
  ELSIF of_noun = 'claim' THEN
    UPDATE claim SET label = '[redacted]', text = '[redacted]', about = NULL, topics = '{}', places = '[]', resolves_by = NULL,
      resolution_outcome = NULL, resolution_at = NULL, resolution_note = NULL WHERE id = of_record;
  ELSIF of_noun = 'attribution' THEN
    UPDATE attribution SET analyst_id = NULL, stated_at = NULL, quote_exact = NULL, quote_prefix = NULL, quote_suffix = NULL, paragraph = NULL,
      page = NULL, seconds = NULL, likelihood = NULL, credibility = NULL, derived_from_id = NULL, note = NULL WHERE id = of_record;
  ELSE
    UPDATE relation SET note = NULL WHERE id = of_record;
  END IF;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_analyst()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM reveal_analyst(array_agg(c.id) FILTER (WHERE c.exposed), 'release'), reveal_analyst(array_agg(c.id) FILTER (WHERE f.exposed), 'hide')
    FROM changed c JOIN former f USING (id) WHERE c.exposed <> f.exposed AND c.version = f.version HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_analysts(named uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  next uuid[];
BEGIN
  WHILE cardinality(named) > 0 LOOP
    PERFORM FROM analyst WHERE id = ANY (named) ORDER BY id FOR UPDATE;
    WITH moved AS (
      UPDATE analyst s SET released_at = asked.released_at
      FROM (SELECT id, least(
          (SELECT min(c.release_at) FROM attribution a JOIN claim c ON c.id = a.claim_id
            WHERE a.analyst_id = o.id AND a.withdrawn_at IS NULL),
          (SELECT min(p.released_at) FROM affiliation f JOIN analyst p ON p.id = f.analyst_id
            WHERE f.organization_id = o.id AND p.withdrawn_at IS NULL)) AS released_at
        FROM analyst o WHERE o.id = ANY (named)) AS asked
      WHERE s.id = asked.id AND s.released_at IS DISTINCT FROM asked.released_at
      RETURNING s.id)
    SELECT array_agg(DISTINCT f.organization_id) INTO next FROM moved JOIN affiliation f ON f.analyst_id = moved.id;
    PERFORM past.note_shown(array_agg(id), array_agg(released_at)) FROM analyst WHERE id = ANY (named) AND released_at IS NOT NULL HAVING count(*) > 0;
    named := next;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_by_affiliations()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_analysts(array_agg(c.organization_id), array_agg(p.released_at)), past.note_shown(array_agg(c.organization_id), array_agg(p.released_at))
      FROM changed c JOIN analyst p ON p.id = c.analyst_id WHERE p.released_at IS NOT NULL HAVING count(*) > 0;
  ELSE
    PERFORM expose_analysts(array_agg(DISTINCT organization_id)) FROM former HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_by_attributions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_sources(array_agg(n.source_id), array_agg(n.release_at)), lower_analysts(array_agg(n.analyst_id), array_agg(n.release_at)),
        past.note_shown(array_agg(n.source_id) || array_agg(n.analyst_id), array_agg(n.release_at) || array_agg(n.release_at), array_agg(n.id) || array_agg(n.id))
      FROM (SELECT c.id, c.source_id, c.analyst_id, claim.release_at FROM changed c JOIN claim ON claim.id = c.claim_id
        WHERE c.withdrawn_at IS NULL AND claim.release_at IS NOT NULL) AS n HAVING count(*) > 0;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM expose_sources(array_agg(DISTINCT source_id)) FROM (
      SELECT unnest(ARRAY[n.source_id, o.source_id]) AS source_id FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.source_id, n.withdrawn_at) IS DISTINCT FROM (o.claim_id, o.source_id, o.withdrawn_at)) AS touched HAVING count(*) > 0;
    PERFORM expose_analysts(array_agg(DISTINCT analyst_id)) FROM (
      SELECT unnest(ARRAY[n.analyst_id, o.analyst_id]) AS analyst_id FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.analyst_id, n.withdrawn_at) IS DISTINCT FROM (o.claim_id, o.analyst_id, o.withdrawn_at)) AS touched HAVING count(*) > 0;
  ELSE
    PERFORM expose_sources(array_agg(DISTINCT source_id)), expose_analysts(array_agg(DISTINCT analyst_id)) FROM former HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_by_claims()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.release_at IS DISTINCT FROM o.release_at) THEN
    RETURN NULL;
  END IF;
  PERFORM lower_sources(array_agg(a.source_id), array_agg(n.release_at)), lower_analysts(array_agg(a.analyst_id), array_agg(n.release_at)),
      past.note_shown(array_agg(a.source_id) || array_agg(a.analyst_id), array_agg(n.release_at) || array_agg(n.release_at), array_agg(a.id) || array_agg(a.id))
    FROM changed n JOIN former o USING (id) JOIN attribution a ON a.claim_id = n.id AND a.withdrawn_at IS NULL
    WHERE n.release_at < coalesce(o.release_at, 'infinity') HAVING count(*) > 0;
  PERFORM FROM source WHERE id IN (
    SELECT a.source_id FROM changed n JOIN former o USING (id) JOIN attribution a ON a.claim_id = n.id AND a.withdrawn_at IS NULL
    WHERE o.release_at < coalesce(n.release_at, 'infinity')) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM analyst WHERE id IN (
    SELECT a.analyst_id FROM changed n JOIN former o USING (id) JOIN attribution a ON a.claim_id = n.id AND a.withdrawn_at IS NULL
    WHERE o.release_at < coalesce(n.release_at, 'infinity')) ORDER BY id FOR NO KEY UPDATE;
  PERFORM expose_sources(array_agg(DISTINCT a.source_id) FILTER (WHERE s.released_at >= o.release_at)),
      expose_analysts(array_agg(DISTINCT a.analyst_id) FILTER (WHERE p.released_at >= o.release_at))
    FROM changed n JOIN former o USING (id) JOIN attribution a ON a.claim_id = n.id AND a.withdrawn_at IS NULL
    JOIN source s ON s.id = a.source_id LEFT JOIN analyst p ON p.id = a.analyst_id
    WHERE o.release_at < coalesce(n.release_at, 'infinity') HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_by_derivation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM expose_sources(array_agg(DISTINCT id)) FROM (
    SELECT unnest(ARRAY[n.derived_from_id, o.derived_from_id]) AS id FROM changed n JOIN former o USING (id)
    WHERE (n.derived_from_id, n.withdrawn_at) IS DISTINCT FROM (o.derived_from_id, o.withdrawn_at)) AS touched
    WHERE id IS NOT NULL;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_by_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM expose_analysts(array_agg(DISTINCT f.organization_id)) FROM changed n JOIN former o USING (id)
    JOIN affiliation f ON f.analyst_id = n.id WHERE n.withdrawn_at IS DISTINCT FROM o.withdrawn_at HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM reveal_source(array_agg(c.id) FILTER (WHERE c.exposed), 'release'), reveal_source(array_agg(c.id) FILTER (WHERE f.exposed), 'hide')
    FROM changed c JOIN former f USING (id) WHERE c.exposed <> f.exposed AND c.version = f.version HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_sources(named uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  next uuid[];
BEGIN
  WHILE cardinality(named) > 0 LOOP
    PERFORM FROM source WHERE id = ANY (named) ORDER BY id FOR UPDATE;
    WITH moved AS (
      UPDATE source s SET released_at = asked.released_at
      FROM (SELECT id, least(
          (SELECT min(c.release_at) FROM attribution a JOIN claim c ON c.id = a.claim_id
            WHERE a.source_id = o.id AND a.withdrawn_at IS NULL),
          (SELECT min(d.released_at) FROM source d WHERE d.derived_from_id = o.id AND d.withdrawn_at IS NULL)) AS released_at
        FROM source o WHERE o.id = ANY (named)) AS asked
      WHERE s.id = asked.id AND s.released_at IS DISTINCT FROM asked.released_at
      RETURNING s.derived_from_id)
    SELECT array_agg(DISTINCT derived_from_id) INTO next FROM moved WHERE derived_from_id IS NOT NULL;
    PERFORM past.note_shown(array_agg(id), array_agg(released_at)) FROM source WHERE id = ANY (named) AND released_at IS NOT NULL HAVING count(*) > 0;
    named := next;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_with_attributions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM reveal_derived(array_agg(c.id)) FROM changed c JOIN former f USING (id)
    WHERE c.claim_id <> f.claim_id AND is_public(ROW(c.*)::attribution) AND NOT is_public(ROW(f.*)::attribution) HAVING count(*) > 0;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.expose_with_claims()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  risen uuid[];
  fallen uuid[];
BEGIN
  SELECT array_agg(c.id) FILTER (WHERE is_public(ROW(c.*)::claim) AND NOT is_public(ROW(f.*)::claim)),
    array_agg(c.id) FILTER (WHERE is_public(ROW(f.*)::claim) AND NOT is_public(ROW(c.*)::claim))
    INTO risen, fallen FROM changed c JOIN former f USING (id)
    WHERE (c.release_at, c.release_pending) IS DISTINCT FROM (f.release_at, f.release_pending);
  IF risen IS NULL AND fallen IS NULL THEN RETURN NULL; END IF;
  PERFORM FROM relation WHERE (from_id = ANY (risen || fallen) OR to_id = ANY (risen || fallen)) AND withdrawn_at IS NULL
    ORDER BY id FOR NO KEY UPDATE;
  IF risen IS NOT NULL THEN
    PERFORM reveal_claim(array_agg(c.id), 'release') FROM changed c JOIN former f USING (id) WHERE c.id = ANY (risen) AND c.version = f.version;
    PERFORM reveal_attribution(array_agg(id), 'release') FROM attribution WHERE claim_id = ANY (risen) AND withdrawn_at IS NULL;
    PERFORM reveal_relation(array_agg(r.id), 'release') FROM relation r
      WHERE (r.from_id = ANY (risen) OR r.to_id = ANY (risen)) AND r.withdrawn_at IS NULL AND is_public(r);
    PERFORM reveal_derived(array_agg(id)) FROM attribution WHERE claim_id = ANY (risen) AND withdrawn_at IS NULL HAVING count(*) > 0;
  END IF;
  IF fallen IS NOT NULL THEN
    PERFORM reveal_relation(array_agg(r.id), 'hide') FROM relation r
      WHERE (r.from_id = ANY (fallen) OR r.to_id = ANY (fallen)) AND r.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM claim c WHERE c.id IN (r.from_id, r.to_id) AND c.id <> ALL (fallen) AND NOT is_public(c));
    PERFORM reveal_attribution(array_agg(id), 'hide') FROM attribution WHERE claim_id = ANY (fallen) AND withdrawn_at IS NULL;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.fillers_of(config regconfig, words text, together text)
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
 SELECT (COALESCE(string_agg(quote_literal(word.word), ' & '::text), ''::text))::tsquery AS "coalesce"
    FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, fillers_of.words))) word(word)
   WHERE ((word.word = ANY (string_to_array(fillers_of.together, ' '::text))) AND (numnode(plainto_tsquery(fillers_of.config, word.word)) = 0));
END;

CREATE OR REPLACE FUNCTION public.find_analyst(called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_analyst(merged_into_id) END INTO found_id FROM analyst WHERE key = called;
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_analyst(merged_into_id) END INTO found_id FROM analyst WHERE id = uuid_or_null(called);
        END IF;
        IF found_id IS NULL THEN
          SELECT CASE WHEN r.withdrawn_at IS NULL THEN r.id ELSE surviving_analyst(r.merged_into_id) END INTO found_id
            FROM slug s JOIN analyst r ON r.id = s.record_id WHERE s.noun = 'analyst' AND s.slug = called;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_analyst(merged_into_id) END INTO found_id FROM analyst WHERE id = uuid_or_null(called);
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_analyst(merged_into_id) END INTO found_id FROM analyst WHERE key = called;
        END IF;
        RETURN found_id;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_attribution(called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT id INTO found_id FROM attribution WHERE key = called AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM attribution WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        END IF;
        IF found_id IS NULL THEN
          SELECT r.id INTO found_id FROM slug s JOIN attribution r ON r.id = s.record_id
            WHERE s.noun = 'attribution' AND s.slug = called AND r.withdrawn_at IS NULL;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT id INTO found_id FROM attribution WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM attribution WHERE key = called AND withdrawn_at IS NULL;
        END IF;
        RETURN found_id;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_claim(called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_claim(merged_into_id) END INTO found_id FROM claim WHERE key = called;
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_claim(merged_into_id) END INTO found_id FROM claim WHERE id = uuid_or_null(called);
        END IF;
        IF found_id IS NULL THEN
          SELECT CASE WHEN r.withdrawn_at IS NULL THEN r.id ELSE surviving_claim(r.merged_into_id) END INTO found_id
            FROM slug s JOIN claim r ON r.id = s.record_id WHERE s.noun = 'claim' AND s.slug = called;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_claim(merged_into_id) END INTO found_id FROM claim WHERE id = uuid_or_null(called);
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_claim(merged_into_id) END INTO found_id FROM claim WHERE key = called;
        END IF;
        RETURN found_id;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_record(of_noun noun, called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE sql
 STABLE STRICT
RETURN CASE of_noun WHEN 'source'::noun THEN find_source(called, key_first) WHEN 'analyst'::noun THEN find_analyst(called, key_first) WHEN 'claim'::noun THEN find_claim(called, key_first) WHEN 'attribution'::noun THEN find_attribution(called, key_first) WHEN 'relation'::noun THEN find_relation(called, key_first) ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION public.find_relation(called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT id INTO found_id FROM relation WHERE key = called AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM relation WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        END IF;
        IF found_id IS NULL THEN
          SELECT r.id INTO found_id FROM slug s JOIN relation r ON r.id = s.record_id
            WHERE s.noun = 'relation' AND s.slug = called AND r.withdrawn_at IS NULL;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT id INTO found_id FROM relation WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM relation WHERE key = called AND withdrawn_at IS NULL;
        END IF;
        RETURN found_id;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_source(called text, key_first boolean DEFAULT false)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_source(merged_into_id) END INTO found_id FROM source WHERE key = called;
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_source(merged_into_id) END INTO found_id FROM source WHERE id = uuid_or_null(called);
        END IF;
        IF found_id IS NULL THEN
          SELECT CASE WHEN r.withdrawn_at IS NULL THEN r.id ELSE surviving_source(r.merged_into_id) END INTO found_id
            FROM slug s JOIN source r ON r.id = s.record_id WHERE s.noun = 'source' AND s.slug = called;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_source(merged_into_id) END INTO found_id FROM source WHERE id = uuid_or_null(called);
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_source(merged_into_id) END INTO found_id FROM source WHERE key = called;
        END IF;
        RETURN found_id;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_told_analyst(called text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
      DECLARE
        found_id uuid := find_analyst(called);
      BEGIN
        RETURN CASE WHEN found_id IS NULL OR is_not_told_analyst(called, found_id) THEN NULL ELSE found_id END;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_told_claim(called text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
      DECLARE
        found_id uuid := find_claim(called);
      BEGIN
        RETURN CASE WHEN found_id IS NULL OR is_not_told_claim(called, found_id) THEN NULL ELSE found_id END;
      END $function$;

CREATE OR REPLACE FUNCTION public.find_told_source(called text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
      DECLARE
        found_id uuid := find_source(called);
      BEGIN
        RETURN CASE WHEN found_id IS NULL OR is_not_told_source(called, found_id) THEN NULL ELSE found_id END;
      END $function$;

CREATE OR REPLACE FUNCTION public.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN lower((value COLLATE "und-x-icu")) ELSE lower((unaccent('unaccent'::regdictionary, NORMALIZE(value, NFKC)) COLLATE "und-x-icu")) END;

CREATE OR REPLACE FUNCTION public.folded(sought tsquery)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (fold((sought)::text))::tsquery;

CREATE OR REPLACE FUNCTION public.folded(words tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (fold((words)::text))::tsvector;

CREATE OR REPLACE FUNCTION public.forget_times()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  DELETE FROM claim_time t USING gone WHERE t.claim_id = gone.id AND t.block = ANY (blocks_of(gone.about_range)) AND NOT EXISTS (
    SELECT FROM (SELECT id, about_range FROM claim UNION ALL SELECT id, about_range FROM past.claim) AS other
      WHERE other.id = gone.id AND t.block = ANY (blocks_of(other.about_range)));
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.forget_times_of_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        DELETE FROM attribution_time t USING gone WHERE t.record_id = gone.id AND t.block = ANY (blocks_of(gone.stated_range)) AND NOT EXISTS (
          SELECT FROM (SELECT id, stated_range FROM attribution UNION ALL SELECT id, stated_range FROM past.attribution) AS other
            WHERE other.id = gone.id AND t.block = ANY (blocks_of(other.stated_range)));
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.forget_times_of_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        DELETE FROM source_time t USING gone WHERE t.record_id = gone.id AND t.block = ANY (blocks_of(gone.published_range)) AND NOT EXISTS (
          SELECT FROM (SELECT id, published_range FROM source UNION ALL SELECT id, published_range FROM past.source) AS other
            WHERE other.id = gone.id AND t.block = ANY (blocks_of(other.published_range)));
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.highlight(value text, config regconfig, sought tsquery, whole boolean)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  signs CONSTANT text := U&'<>&./:@-_+=~%?#\02B9\02BA\02BB\02BC\02BD\02BE\02BF\02C6\02C7\02C8\02C9\02CA\02CB\200B';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F\E020';
  left_out CONSTANT text := U&'\00AD\200C\200D\200E\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610\0611\0612\0613\0614\0615\0616\0617\0618\0619\061A\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\06D6\06D7\06D8\06D9\06DA\06DB\06DC\061C\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF';
  accents CONSTANT text := U&'\0346\034C\0362\0342\0311\0313\0314\0345\031B\0323\0329\032A\032B\032C\032D\032E\032F\0330\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B\033C\033D\033E\033F\0340\0341\0343\0344\0347\0348\0349\034A\034B\034D\034E\034F\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361\030D\030E\0310\0312\0315\0316\0317\0318\0319\031A\031C\031D\031E\031F\0320\0321\0322';
  leaves_out CONSTANT boolean := value ~ U&'[\00AD\061C\200C-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF\05B0-\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]';
  dictionary CONSTANT regconfig := 'onrecord_' || config::text;
  parted CONSTANT text := U&' \00A0\2007\2009\202F''\2019\000A';
  is_joined CONSTANT boolean := joined(value) <> value;
  -- What is no part of a word as it is searched: the comma in 1,500 and the stop in 1.500 or U.S., the s in F-16s.
  unsearched CONSTANT text := ',.sS';
  stand_ins text := '';
  hidden text := '';
  part_by text := '';
  selection CONSTANT text := U&'StartSel=\E000, StopSel=\E001, ';
  parts CONSTANT text := selection || 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "';
  -- What is sought in scripts that part no words, as it is written, with the signs between its runs; the am of Thai and Lao is one letter there, and two in the index.
  runs CONSTANT text[] := ARRAY(
    SELECT DISTINCT replace(replace(run_of(string_to_array(translate(chain[1], ''':*', ''), ' <-> ')),
      U&'\0E4D\0E32', U&'(?:\0E4D\0E32|\0E33)'), U&'\0ECD\0EB2', U&'(?:\0ECD\0EB2|\0EB3)') || unparted_marks()
    FROM regexp_matches(sought::text, '(''' || unparted_letter() || '{1,2}''(?::[*])?(?: <-> ''' || unparted_letter() || '{1,2}''(?::[*])?)*)', 'g') AS chain);
  unparted CONSTANT text := nullif(array_to_string(runs, '|'), '');
  plain text := translate(value, unread || U&'\E000\E001\E011\E012\E021', '');
  bare text;
  shown text;
  before text;
  behind text;
  parting text;
  words text[];
  written tsquery;
  first integer;
  next integer;
BEGIN
  IF leaves_out OR is_joined OR plain ~ '\d([,.]\d{3}|[sS])' THEN
    -- None that the text has itself, and none for what it has not.
    stand_ins := (SELECT string_agg(one, '') FROM regexp_split_to_table(accents, '') AS one WHERE strpos(value, one) = 0);
    part_by := substr(stand_ins, 5, length(parted));
    hidden := (SELECT coalesce(string_agg(one, ''), '') FROM regexp_split_to_table(left_out, '') AS one WHERE strpos(value, one) > 0);
    plain := translate(plain, hidden, substr(stand_ins, 5 + length(parted)));
    FOR n IN 1..2 LOOP
      plain := regexp_replace(plain, '(\d)[' || substr(unsearched, n, 1) || '](?=\d{3}(\D|$))', '\1' || substr(stand_ins, n, 1), 'g');
    END LOOP;
    FOR n IN 3..4 LOOP
      plain := regexp_replace(plain, '(\d)' || substr(unsearched, n, 1) || '(?![[:alnum:]])' COLLATE "und-x-icu", '\1' || substr(stand_ins, n, 1), 'g');
    END LOOP;
  END IF;
  IF is_joined THEN
    plain := regexp_replace(plain, '(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))' COLLATE "und-x-icu", '\1' || substr(stand_ins, 2, 1), 'g');
    FOREACH parting IN ARRAY regexp_split_to_array(parted, '') LOOP
      plain := regexp_replace(regexp_replace(plain,
        '(?<![[:alnum:].])([[:alpha:]])[.]' || parting || '(?=[[:alpha:]][.](?![[:alpha:]]))' COLLATE "und-x-icu",
        '\1' || substr(stand_ins, 2, 1) || translate(parting, parted, part_by), 'g'),
        '(?<![[:alnum:].,])(\d{1,3})' || parting || '(?=\d{3}(?:[' || parted || ']\d{3})*(?![[:alnum:]]))' COLLATE "und-x-icu",
        '\1' || translate(parting, parted, part_by), 'g');
    END LOOP;
  END IF;
  plain := translate(plain, signs, unread);
  IF plain ~ unparted_letters() THEN plain := regexp_replace(plain, '(' || unparted_letter() || '+)', U&'\E021\\1\E021', 'g'); END IF;
  bare := plain;
  IF octet_length(value) > char_length(value) THEN
    words := tsvector_to_array(to_tsvector(config, plain));
    written := (SELECT string_agg(quote_literal(word), ' | ')::tsquery
      FROM unnest(words, string_to_array(fold(alike_letters(array_to_string(words, ' '))), ' ')) AS each_word (word, plainly)
      WHERE strpos(sought::text, quote_literal(plainly)) > 0 OR EXISTS (
        SELECT FROM regexp_matches(sought::text, '''([^'']+)'':[*]', 'g') AS beginning WHERE plainly ^@ beginning[1]));
  END IF;
  IF NOT whole AND char_length(value) > 300 AND plain ~ unparted THEN
    first := greatest(regexp_instr(plain, unparted) - 60, 1);
    bare := passage_of(plain, first, 200);
    next := (SELECT min(regexp_instr(plain, run)) FROM unnest(runs) AS run WHERE bare !~ run AND plain ~ run);
    bare := CASE WHEN next > first + 260 THEN bare || ' … ' || passage_of(plain, next - 60, 200)
      WHEN next IS NOT NULL THEN passage_of(plain, first, next - first + 140) ELSE bare END;
  ELSIF NOT whole AND char_length(value) > 300 THEN
    -- To find where many words stand together takes long.
    shown := ts_headline(dictionary, plain, CASE WHEN numnode(sought) > 20 THEN any_of(sought) ELSE sought END, parts);
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline(dictionary, plain, any_of(sought), parts); END IF;
    IF strpos(shown, U&'\E000') = 0 AND written IS NOT NULL THEN shown := ts_headline(config, plain, written, parts); END IF;
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline('onrecord_simple', plain, any_of(sought), parts); END IF;
    bare := translate(shown, U&'\E000\E001', '');
  END IF;
  shown := ts_headline(dictionary, bare, sought, selection || 'HighlightAll=true');
  IF written IS NOT NULL THEN shown := also_marked(shown, config, written); END IF;
  IF strpos(shown, U&'\E000') = 0 OR strpos(sought::text, ':*') > 0 THEN shown := also_marked(shown, 'onrecord_simple', sought); END IF;
  IF strpos(plain, U&'\E021') > 0 THEN
    shown := translate(shown, U&'\E021', '');
    bare := translate(bare, U&'\E021', '');
    plain := translate(plain, U&'\E021', '');
    IF unparted IS NOT NULL THEN
      shown := regexp_replace(shown, U&'\E000(' || unparted_letter() || U&'+)\E001', '\1', 'g');
      shown := replace(regexp_replace(shown, '(' || unparted || ')', U&'\E000\\1\E001', 'g'), U&'\E001\E000', '');
    END IF;
  END IF;
  IF length(bare) < length(plain) THEN
    -- Signs alone are no text that goes on.
    before := left(plain, strpos(plain, split_part(bare, ' … ', 1)) - 1);
    behind := right(plain, strpos(reverse(plain), reverse(split_part(bare, ' … ', -1))) - 1);
    shown := CASE WHEN before ~ '[[:alnum:]]' COLLATE "und-x-icu" THEN '… ' ELSE before END || shown
      || CASE WHEN behind ~ '[[:alnum:]]' COLLATE "und-x-icu" THEN ' …' ELSE behind END;
  END IF;
  IF is_joined THEN shown := translate(shown, part_by, parted); END IF;
  shown := translate(shown, substr(stand_ins, 5 + length(parted), length(hidden)), hidden);
  RETURN replace(replace(replace(replace(replace(translate(shown, unread || left(stand_ins, 4), signs || left(unsearched, length(stand_ins))),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');
END $function$;

CREATE OR REPLACE FUNCTION public.id_floor(instant timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT (lpad(to_hex(greatest(0, least(281474976710655, floor(extract(epoch FROM instant) * 1000)))::bigint), 12, '0')
    || '70008000000000000000')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.in_pairs(value text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
BEGIN
  IF value !~ unparted_letters() THEN RETURN value; END IF;
  -- Each is written twice but for the first, which is marked until then: to look back for what stands before would take the square of the time.
  RETURN regexp_replace(regexp_replace(regexp_replace(value,
      '(' || unparted_letter() || ')(' || unparted_letter() || '*)', U&' \\1\E022\\2 ', 'g'),
    '(' || unparted_letter() || ')', '\1 \1', 'g'),
    unparted_letter() || ' (' || unparted_letter() || U&')\E022', '\1', 'g');
END $function$;

CREATE OR REPLACE FUNCTION public.index_analyst()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.name <> o.name
        OR n.aliases <> o.aliases OR n.affiliations <> o.affiliations OR n.kind <> o.kind) THEN
      RETURN NULL;
    END IF;
    DELETE FROM analyst_name WHERE analyst_id IN (SELECT id FROM changed);
    DELETE FROM affiliation WHERE analyst_id IN (SELECT id FROM changed);
  END IF;
  INSERT INTO analyst_name (name, analyst_id)
    SELECT DISTINCT fold(called), id FROM changed, unnest(name || aliases) AS called;
  INSERT INTO affiliation (organization_id, analyst_id)
    SELECT DISTINCT (element ->> 'organization')::uuid, id FROM changed, jsonb_array_elements(affiliations) AS element;
  IF EXISTS (SELECT FROM changed c JOIN affiliation f ON f.organization_id = c.id WHERE c.kind <> 'organization') THEN
    RAISE EXCEPTION 'an organization that has people stays one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'analyst_has_people';
  END IF;
  IF EXISTS (SELECT FROM changed c JOIN affiliation f ON f.analyst_id = c.id
      JOIN analyst o ON o.id = f.organization_id WHERE o.kind <> 'organization') THEN
    RAISE EXCEPTION 'people are affiliated with organizations alone'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_organization';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.index_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.topics <> o.topics OR n.places <> o.places) THEN
      RETURN NULL;
    END IF;
    DELETE FROM claim_topic WHERE claim_id IN (SELECT id FROM changed);
    DELETE FROM claim_place WHERE claim_id IN (SELECT id FROM changed);
  END IF;
  INSERT INTO claim_topic (topic, claim_id)
    SELECT DISTINCT fold(topic), id FROM changed, unnest(topics) AS topic;
  INSERT INTO claim_place (place, claim_id)
    SELECT DISTINCT fold(place), id FROM changed, jsonb_array_elements(places) AS element,
      unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.instant(value timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN to_char((value AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'::text);

CREATE OR REPLACE FUNCTION public.is_narrowing(of_noun noun, spec jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(bool_and(EXISTS (
    SELECT FROM jsonb_array_elements(part) AS term WHERE term -> 'not' IS NULL
      AND (term -> 'prefix' IS NOT NULL OR numnode(phraseto_tsquery(l.config::regconfig, trim(search_text(term ->> 'words')))) > 0))), false)
  FROM jsonb_array_elements(spec) AS part CROSS JOIN search_language AS l WHERE l.noun = of_noun
$function$;

CREATE OR REPLACE FUNCTION public.is_not_told_analyst(called text, found_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      BEGIN
        -- By its own name, as nearly always.
        IF found_id = uuid_or_null(called) OR EXISTS (SELECT FROM analyst WHERE id = found_id AND slug = called) THEN
          RETURN false;
        END IF;
        RETURN EXISTS (
          SELECT FROM analyst r JOIN merge ON loser_id = r.id AND winner_id = r.merged_into_id AND undone_at IS NULL
          WHERE r.id IN (uuid_or_null(called), (SELECT record_id FROM slug WHERE noun = 'analyst' AND slug.slug = called), (SELECT id FROM analyst WHERE key = called))
            AND NOT merge.public AND NOT coalesce(EXISTS (SELECT FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.analyst_id = r.id AND c.release_at <= coalesce(a.withdrawn_at, now())), false));
      END $function$;

CREATE OR REPLACE FUNCTION public.is_not_told_claim(called text, found_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      BEGIN
        -- By its own name, as nearly always.
        IF found_id = uuid_or_null(called) OR EXISTS (SELECT FROM claim WHERE id = found_id AND slug = called) THEN
          RETURN false;
        END IF;
        RETURN EXISTS (
          SELECT FROM claim r JOIN merge ON loser_id = r.id AND winner_id = r.merged_into_id AND undone_at IS NULL
          WHERE r.id IN (uuid_or_null(called), (SELECT record_id FROM slug WHERE noun = 'claim' AND slug.slug = called), (SELECT id FROM claim WHERE key = called))
            AND NOT merge.public AND NOT coalesce(r.release_at <= r.withdrawn_at, false));
      END $function$;

CREATE OR REPLACE FUNCTION public.is_not_told_source(called text, found_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      BEGIN
        -- By its own name, as nearly always.
        IF found_id = uuid_or_null(called) OR EXISTS (SELECT FROM source WHERE id = found_id AND slug = called) THEN
          RETURN false;
        END IF;
        RETURN EXISTS (
          SELECT FROM source r JOIN merge ON loser_id = r.id AND winner_id = r.merged_into_id AND undone_at IS NULL
          WHERE r.id IN (uuid_or_null(called), (SELECT record_id FROM slug WHERE noun = 'source' AND slug.slug = called), (SELECT id FROM source WHERE key = called))
            AND NOT merge.public AND NOT coalesce(EXISTS (SELECT FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.source_id = r.id AND c.release_at <= coalesce(a.withdrawn_at, now())), false));
      END $function$;

CREATE OR REPLACE FUNCTION public.is_public(a analyst)
 RETURNS boolean
 LANGUAGE sql
RETURN (a).exposed;

CREATE OR REPLACE FUNCTION public.is_public(a attribution)
 RETURNS boolean
 LANGUAGE sql
RETURN (SELECT is_public(c.*) AS is_public FROM claim c WHERE (c.id = (is_public.a).claim_id));

CREATE OR REPLACE FUNCTION public.is_public(c claim)
 RETURNS boolean
 LANGUAGE sql
RETURN (((c).release_at IS NOT NULL) AND (NOT (c).release_pending) AND (((c).withdrawn_at IS NULL) OR ((c).release_at <= (c).withdrawn_at)));

CREATE OR REPLACE FUNCTION public.is_public(r relation)
 RETURNS boolean
 LANGUAGE sql
RETURN (SELECT bool_and(is_public(c.*)) AS bool_and FROM claim c WHERE (c.id = ANY (ARRAY[(is_public.r).from_id, (is_public.r).to_id])));

CREATE OR REPLACE FUNCTION public.is_public(s source)
 RETURNS boolean
 LANGUAGE sql
RETURN (s).exposed;

CREATE OR REPLACE FUNCTION public.is_related(apart_from uuid, source_claim uuid, target_claim uuid, how relation_kind)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT FROM relation r WHERE ((r.from_id = is_related.source_claim) AND (r.to_id = is_related.target_claim) AND (r.kind = is_related.how) AND (r.withdrawn_at IS NULL) AND (r.id <> is_related.apart_from)))) OR ((how = ANY (ARRAY['contradicts'::relation_kind, 'restates'::relation_kind])) AND (EXISTS (SELECT FROM relation r WHERE ((r.from_id = is_related.target_claim) AND (r.to_id = is_related.source_claim) AND (r.kind = is_related.how) AND (r.withdrawn_at IS NULL) AND (r.id <> is_related.apart_from))))));

CREATE OR REPLACE FUNCTION public.joined(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (value ~ '[.][     \n]?[^ [:digit:][:punct:]]([^[:alnum:]]|$)|\d[     ''’]\d\d\d'::text) THEN regexp_replace(regexp_replace(regexp_replace(value, ('(?<![[:alnum:].])([[:alpha:]])[.][     \n](?=[[:alpha:]][.](?![[:alpha:]]))'::text COLLATE "und-x-icu"), '\1'::text, 'g'::text), ('(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))'::text COLLATE "und-x-icu"), '\1'::text, 'g'::text), ('(?<![[:alnum:].,])(\d{1,3})[     ''’](?=\d{3}(?:[     ''’]\d{3})*(?![[:alnum:]]))'::text COLLATE "und-x-icu"), '\1'::text, 'g'::text) ELSE value END;

CREATE OR REPLACE FUNCTION public.keep_past_analyst()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.analyst SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.analyst SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_analyst_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.since < recording_time() THEN
          INSERT INTO past.analyst_search SELECT recording_time(), OLD.*;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        NEW.since := greatest(OLD.since, recording_time());
        RETURN NEW;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.attribution SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.attribution SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.claim SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.claim SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_claim_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.since < recording_time() THEN
          INSERT INTO past.claim_search SELECT recording_time(), OLD.*;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        NEW.since := greatest(OLD.since, recording_time());
        RETURN NEW;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_relation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.relation SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.relation SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.source SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.source SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_source_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.since < recording_time() THEN
          INSERT INTO past.source_search SELECT recording_time(), OLD.*;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        NEW.since := greatest(OLD.since, recording_time());
        RETURN NEW;
      END $function$;

CREATE OR REPLACE FUNCTION public.keep_past_values()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO past.claim_topic (topic, claim_id, version, since, until)
    SELECT DISTINCT fold(topic), id, version, updated_at, until FROM kept, unnest(topics) AS topic;
  INSERT INTO past.claim_place (place, claim_id, version, since, until)
    SELECT DISTINCT fold(place), id, version, updated_at, until FROM kept, jsonb_array_elements(places) AS element,
      unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_other_publishers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  sources uuid[] := ARRAY(SELECT n.id FROM changed n JOIN former o USING (id)
    WHERE n.publisher_folded IS DISTINCT FROM o.publisher_folded AND n.publisher_folded IS NOT NULL);
BEGIN
  IF sources = '{}' THEN RETURN NULL; END IF;
  PERFORM FROM source WHERE id = ANY (sources) ORDER BY id FOR UPDATE;
  INSERT INTO claim_publisher (publisher, claim_id)
    SELECT DISTINCT md5(n.publisher_folded)::uuid, a.claim_id FROM changed n JOIN attribution a ON a.source_id = n.id
    WHERE n.id = ANY (sources)
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_other_times()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO claim_time (block, claim_id)
    SELECT block, n.id FROM changed n JOIN former o USING (id), unnest(blocks_of(n.about_range)) AS block
    WHERE n.about_range IS DISTINCT FROM o.about_range ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_other_times_of_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO attribution_time (block, record_id)
          SELECT block, n.id FROM changed n JOIN former o USING (id), unnest(blocks_of(n.stated_range)) AS block
          WHERE n.stated_range IS DISTINCT FROM o.stated_range AND block_of(n.stated_range) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_other_times_of_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO source_time (block, record_id)
          SELECT block, n.id FROM changed n JOIN former o USING (id), unnest(blocks_of(n.published_range)) AS block
          WHERE n.published_range IS DISTINCT FROM o.published_range AND block_of(n.published_range) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_publishers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  claims uuid[];
  sources uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(claim_id), array_agg(source_id) INTO claims, sources FROM changed;
  ELSE
    SELECT array_agg(n.claim_id), array_agg(n.source_id) INTO claims, sources FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.source_id) IS DISTINCT FROM (o.claim_id, o.source_id);
  END IF;
  -- A source that gets another publisher just now is waited for, as it waits for this.
  INSERT INTO claim_publisher (publisher, claim_id)
    SELECT DISTINCT md5(s.publisher_folded)::uuid, said.claim_id
    FROM unnest(claims, sources) AS said (claim_id, source_id)
    JOIN (SELECT id, publisher_folded FROM source WHERE id = ANY (sources) ORDER BY id FOR KEY SHARE) AS s ON s.id = said.source_id
    WHERE s.publisher_folded IS NOT NULL
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_times()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO claim_time (block, claim_id)
    SELECT block, id FROM changed, unnest(blocks_of(about_range)) AS block ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_times_of_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO attribution_time (block, record_id)
          SELECT block, id FROM changed, unnest(blocks_of(stated_range)) AS block WHERE block_of(stated_range) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.lead_from_times_of_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO source_time (block, record_id)
          SELECT block, id FROM changed, unnest(blocks_of(published_range)) AS block WHERE block_of(published_range) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.learn_words(documents tsvector[])
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO lexicon (word)
  SELECT DISTINCT left(learnt.word, 60) COLLATE "C" FROM unnest(documents) AS document, unnest(tsvector_to_array(document)) AS learnt (word)
  WHERE learnt.word !~ '^[:@]' AND NOT EXISTS (SELECT FROM lexicon known WHERE known.word = left(learnt.word, 60) COLLATE "C")
$function$;

CREATE OR REPLACE FUNCTION public.lock_standing(claims uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO standing (claim_id) SELECT DISTINCT id FROM unnest(claims) AS id ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM FROM standing WHERE claim_id = ANY (claims) AND until = 'infinity' ORDER BY claim_id FOR UPDATE;
END $function$;

CREATE OR REPLACE FUNCTION public.lower_analysts(named uuid[], released timestamp with time zone[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  LOOP
    PERFORM FROM analyst WHERE id = ANY (named) ORDER BY id FOR KEY SHARE;
    PERFORM FROM analyst a JOIN unnest(named, released) AS mention (id, released_at) USING (id)
      WHERE (mention.released_at < a.released_at AND a.released_at > now() OR a.released_at IS NULL) ORDER BY a.id FOR NO KEY UPDATE OF a;
    EXIT WHEN NOT FOUND;
    WITH moved AS (
      UPDATE analyst a SET released_at = mention.released_at
      FROM (SELECT id, min(released_at) AS released_at FROM unnest(named, released) AS m (id, released_at) GROUP BY id) AS mention
      WHERE a.id = mention.id AND (mention.released_at < a.released_at AND a.released_at > now() OR a.released_at IS NULL)
      RETURNING a.id, a.released_at)
    SELECT array_agg(f.organization_id), array_agg(moved.released_at) INTO named, released
      FROM moved JOIN affiliation f ON f.analyst_id = moved.id;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION public.lower_sources(named uuid[], released timestamp with time zone[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  LOOP
    PERFORM FROM source WHERE id = ANY (named) ORDER BY id FOR KEY SHARE;
    PERFORM FROM source s JOIN unnest(named, released) AS mention (id, released_at) USING (id)
      WHERE (mention.released_at < s.released_at AND s.released_at > now() OR s.released_at IS NULL) ORDER BY s.id FOR NO KEY UPDATE OF s;
    EXIT WHEN NOT FOUND;
    WITH moved AS (
      UPDATE source s SET released_at = mention.released_at
      FROM (SELECT id, min(released_at) AS released_at FROM unnest(named, released) AS m (id, released_at) GROUP BY id) AS mention
      WHERE s.id = mention.id AND (mention.released_at < s.released_at AND s.released_at > now() OR s.released_at IS NULL)
      RETURNING s.derived_from_id, s.released_at)
    SELECT array_agg(derived_from_id), array_agg(released_at) INTO named, released FROM moved WHERE derived_from_id IS NOT NULL;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION public.merge_records(of_noun noun, loser uuid, at_version integer, winner uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$
DECLARE
  why text := current_reason();
  losing jsonb;
  winning jsonb;
  made uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('onrecord merge'));
  EXECUTE format('SELECT FROM %I WHERE id IN ($1, $2) ORDER BY id FOR UPDATE', of_noun) USING loser, winner;
  EXECUTE format('SELECT to_jsonb(r) FROM %I r WHERE id = $1', of_noun) INTO losing USING loser;
  EXECUTE format('SELECT to_jsonb(r) FROM %I r WHERE id = $1', of_noun) INTO winning USING winner;
  IF losing IS NULL OR losing ->> 'withdrawn_at' IS NOT NULL OR (losing ->> 'version')::integer <> at_version THEN RETURN NULL; END IF;
  IF winning IS NULL OR winning ->> 'withdrawn_at' IS NOT NULL THEN
    RAISE EXCEPTION 'the % % has been withdrawn', of_noun, winner
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'merge_into_live', DETAIL = winner;
  ELSIF of_noun = 'analyst' AND losing ->> 'kind' <> winning ->> 'kind' THEN
    RAISE EXCEPTION 'only analysts of one kind are the same' USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_of_one_kind';
  END IF;

  INSERT INTO merge (noun, loser_id, winner_id, public, reason)
    VALUES (of_noun, loser, winner, coalesce(coalesce(losing ->> 'released_at', losing ->> 'release_at')::timestamptz <= now(), false), why)
    RETURNING id INTO made;
  PERFORM set_config('onrecord.operation', 'merge', true), set_config('onrecord.merge', made::text, true);

  IF of_noun = 'source' THEN
    UPDATE source SET withdrawn_at = recording_time(), withdrawn_reason = why, merged_into_id = winner WHERE id = loser;
    WITH moved AS (UPDATE attribution SET source_id = winner WHERE source_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'attribution', id, 'source_id' FROM moved;
    -- One that the winner derives from is the winner itself by now.
    WITH moved AS (UPDATE source SET derived_from_id = nullif(winner, id) WHERE derived_from_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'source', id, 'derived_from_id' FROM moved;
  ELSIF of_noun = 'analyst' THEN
    UPDATE analyst SET withdrawn_at = recording_time(), withdrawn_reason = why, merged_into_id = winner WHERE id = loser;
    WITH moved AS (UPDATE attribution SET analyst_id = winner WHERE analyst_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'attribution', id, 'analyst_id' FROM moved;
    WITH held AS MATERIALIZED (
      SELECT id, affiliations FROM analyst WHERE id IN (SELECT analyst_id FROM affiliation WHERE organization_id = loser)
        AND withdrawn_at IS NULL ORDER BY id FOR UPDATE
    ), moved AS (
      UPDATE analyst p SET affiliations = renamed_affiliations(held.affiliations, loser, winner) FROM held WHERE p.id = held.id
      RETURNING p.id, held.affiliations)
    INSERT INTO merge_move SELECT made, 'analyst', id, 'affiliations', affiliations FROM moved;
  ELSE
    WITH moved AS (UPDATE attribution SET claim_id = winner WHERE claim_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'attribution', id, 'claim_id' FROM moved;
    WITH gone AS (
      UPDATE relation r SET withdrawn_at = recording_time(), withdrawn_reason = why
      WHERE loser IN (r.from_id, r.to_id) AND r.withdrawn_at IS NULL AND (winner IN (r.from_id, r.to_id) OR is_related(r.id,
        CASE r.from_id WHEN loser THEN winner ELSE r.from_id END, CASE r.to_id WHEN loser THEN winner ELSE r.to_id END, r.kind))
      RETURNING id)
    INSERT INTO merge_move SELECT made, 'relation', id, 'withdrawn_at' FROM gone;
    WITH moved AS (UPDATE relation SET from_id = winner WHERE from_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'relation', id, 'from_id' FROM moved;
    WITH moved AS (UPDATE relation SET to_id = winner WHERE to_id = loser AND withdrawn_at IS NULL RETURNING id)
      INSERT INTO merge_move SELECT made, 'relation', id, 'to_id' FROM moved;
    UPDATE claim SET withdrawn_at = recording_time(), withdrawn_reason = why, merged_into_id = winner WHERE id = loser;
  END IF;
  PERFORM set_config('onrecord.operation', '', true), set_config('onrecord.merge', '', true);
  RETURN made;
END $function$;

CREATE OR REPLACE FUNCTION public.month_of(days daterange)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  month integer := extract(month FROM lower(days));
BEGIN
  IF first <> last THEN RETURN NULL; END IF;
  IF extract(year FROM lower(days)) = first AND extract(year FROM upper(days) - 1) = first AND extract(month FROM upper(days) - 1) = month THEN
    RETURN 32768 + 12 * first + month - 1;
  END IF;
  RETURN 28672 + first;
END $function$;

CREATE OR REPLACE FUNCTION public.names_of(name text, aliases text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT fold(called.called) AS fold FROM unnest((names_of.name || names_of.aliases)) called(called));

CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$
DECLARE
  -- Microseconds, rounded: a double holds them to within half of one.
  began bigint := round(date_part('epoch', recording_time()) * 1000000);
  elapsed bigint := round(date_part('epoch', clock_timestamp()) * 1000000)::bigint - began;
BEGIN
  RETURN (lpad(to_hex(((began / 1000) << 16) | 28672 | (elapsed >> 30)), 16, '0')
    || to_hex((-9223372036854775808)::bigint | ((elapsed & 1073741823) << 32) | floor(random() * 4294967296)::bigint))::uuid;
END $function$;

CREATE OR REPLACE FUNCTION public.normal_url(url text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT lower(part[1]) || coalesce(part[2], '') || lower(part[3]) || part[4]
  FROM regexp_match(url, '^([^:/?#]+://)([^/?#@]*@)?([^/?#]*)([^#]*)') AS part
$function$;

CREATE OR REPLACE FUNCTION public.pairs_of(config regconfig, words text)
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
RETURN (regexp_replace((phraseto_tsquery(config, regexp_replace(words, (((('('::text || unparted_letter()) || ')('::text) || unparted_letter()) || ') \2$'::text), '\1\2'::text)))::text, (('''('::text || unparted_letter()) || '|[^'']*[฀-໿က-႟ក-៿])''$'::text), '''\1'':*'::text))::tsquery;

CREATE OR REPLACE FUNCTION public.parted_affiliations(held jsonb, former jsonb, loser uuid, winner uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN (SELECT COALESCE(jsonb_agg(CASE WHEN (moved.place IS NOT NULL) THEN jsonb_set(kept.element, '{organization}'::text[], to_jsonb(parted_affiliations.loser)) ELSE kept.element END ORDER BY kept.place), '[]'::jsonb) AS "coalesce" FROM ((SELECT affiliation.element, affiliation.place, row_number() OVER (PARTITION BY affiliation.element ORDER BY affiliation.place) AS nth FROM jsonb_array_elements(parted_affiliations.held) WITH ORDINALITY affiliation(element, place)) kept LEFT JOIN (SELECT after.element, before.element AS was, before.place, row_number() OVER (PARTITION BY after.element ORDER BY before.place) AS nth FROM (jsonb_array_elements(parted_affiliations.former) WITH ORDINALITY before(element, place) JOIN jsonb_array_elements(renamed_affiliations(parted_affiliations.former, parted_affiliations.loser, parted_affiliations.winner)) WITH ORDINALITY after(element, place) USING (place))) moved ON (((moved.element = kept.element) AND (moved.nth = kept.nth) AND (((moved.was ->> 'organization'::text))::uuid = parted_affiliations.loser)))));

CREATE OR REPLACE FUNCTION public.passage_of(value text, first integer, size integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT TRIM(BOTH FROM regexp_replace(regexp_replace(substr(passage_of.value, passage_of.first, passage_of.size), ('^'::text || CASE WHEN ((substr(passage_of.value, (passage_of.first - 1), 1) ~ parted.letter) AND (passage_of.first > 1)) THEN (parted.letter || '*'::text) ELSE ''::text END), ''::text), (CASE WHEN (substr(passage_of.value, (passage_of.first + passage_of.size), 1) ~ parted.letter) THEN (parted.letter || '*'::text) ELSE ''::text END || '$'::text), ''::text)) AS btrim FROM (SELECT (('(?:(?!'::text || unparted_letters()) || (')[[:alnum:]])'::text COLLATE "und-x-icu")) AS letter) parted);

CREATE OR REPLACE FUNCTION public.plain_slug(of_noun noun, name text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN ('~'::text || COALESCE(NULLIF(TRIM(BOTH '-'::text FROM regexp_replace(fold(name), '[^a-z0-9]+'::text, '-'::text, 'g'::text)), ''::text), (of_noun)::text));

CREATE OR REPLACE FUNCTION public.positions(claims uuid[])
 RETURNS TABLE(claim_id uuid, stance stance, attributions bigint)
 LANGUAGE sql
 STABLE
AS $function$
  SELECT voice.claim_id,
    CASE WHEN voice.taken[1] IS NULL THEN voice.passed_on[1]
         WHEN voice.taken[1] = 'retracts' AND voice.before_retraction[1] = 'denies' THEN NULL
         ELSE voice.taken[1] END,
    voice.attributions
  FROM (
    SELECT a.claim_id, count(*) AS attributions,
      array_agg(a.stance ORDER BY a.position_at DESC, a.recorded_at DESC, a.id DESC)
        FILTER (WHERE a.stance NOT IN ('reports', 'questions')) AS taken,
      array_agg(a.stance ORDER BY a.position_at DESC, a.recorded_at DESC, a.id DESC)
        FILTER (WHERE a.stance NOT IN ('reports', 'questions', 'retracts')) AS before_retraction,
      array_agg(a.stance ORDER BY a.position_at DESC, a.recorded_at DESC, a.id DESC)
        FILTER (WHERE a.stance IN ('reports', 'questions')) AS passed_on
    FROM attribution a
    WHERE a.claim_id = ANY (claims) AND a.withdrawn_at IS NULL
    GROUP BY a.claim_id, coalesce(a.analyst_id, a.source_id)
  ) AS voice
$function$;

CREATE OR REPLACE FUNCTION public.prefix_query(prefix text)
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
DECLARE
  words text[];
BEGIN
  IF prefix = '' OR prefix ~ '\s' OR octet_length(prefix) > 2046 THEN RETURN phraseto_tsquery('pg_catalog.simple', prefix); END IF;
  words := ARRAY(SELECT DISTINCT word FROM lexicon
    WHERE word >= prefix COLLATE "C" AND word < (prefix || U&'\+10FFFF') COLLATE "C" ORDER BY word LIMIT 201);
  IF cardinality(words) BETWEEN 1 AND 200 THEN
    RETURN (SELECT string_agg(quote_literal(word) || CASE WHEN char_length(word) = 60 THEN ':*' ELSE '' END, ' | ') FROM unnest(words) AS word)::tsquery;
  END IF;
  RETURN (quote_literal(prefix) || ':*')::tsquery;
END $function$;

CREATE OR REPLACE FUNCTION public.range_start(days daterange)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((COALESCE(lower(days), (upper(days) - 1)))::timestamp without time zone AT TIME ZONE 'UTC'::text);

CREATE OR REPLACE FUNCTION public.reading_of(config regconfig, weighed tsquery, readings tsquery[], weighings tsquery[])
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(weighed, (weighings)[array_position(readings, (quote_literal(('@'::text || (config)::text)))::tsquery)]);

CREATE OR REPLACE FUNCTION public.record_state(r analyst)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN jsonb_build_object('id', (r).id, 'slug', (r).slug, 'key', (r).key, 'version', (r).version, 'recordedAt', instant((r).recorded_at), 'updatedAt', instant((r).updated_at), 'recordedBy', (r).recorded_by, 'name', (r).name, 'aliases', to_jsonb((r).aliases), 'kind', (r).kind, 'role', (r).role, 'affiliations', (r).affiliations, 'sameAs', to_jsonb((r).same_as), 'anonymous', (r).anonymous, 'withdrawn', record_withdrawal((r).withdrawn_at, (r).withdrawn_reason), 'mergedInto', (r).merged_into_id);

CREATE OR REPLACE FUNCTION public.record_state(r attribution)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN jsonb_build_object('id', (r).id, 'key', (r).key, 'version', (r).version, 'recordedAt', instant((r).recorded_at), 'updatedAt', instant((r).updated_at), 'recordedBy', (r).recorded_by, 'claim', (r).claim_id, 'source', (r).source_id, 'analyst', (r).analyst_id, 'stance', (r).stance, 'statedAt', (r).stated_at, 'quote', CASE WHEN ((r).quote_exact IS NOT NULL) THEN jsonb_build_object('exact', (r).quote_exact, 'prefix', (r).quote_prefix, 'suffix', (r).quote_suffix) ELSE NULL::jsonb END, 'locator', CASE WHEN (num_nonnulls((r).paragraph, (r).page, (r).seconds) > 0) THEN jsonb_build_object('paragraph', (r).paragraph, 'page', (r).page, 'seconds', (r).seconds) ELSE NULL::jsonb END, 'likelihood', (r).likelihood, 'credibility', (r).credibility, 'derivedFrom', (r).derived_from_id, 'note', (r).note, 'withdrawn', record_withdrawal((r).withdrawn_at, (r).withdrawn_reason));

CREATE OR REPLACE FUNCTION public.record_state(r claim)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN jsonb_build_object('id', (r).id, 'slug', (r).slug, 'key', (r).key, 'version', (r).version, 'recordedAt', instant((r).recorded_at), 'updatedAt', instant((r).updated_at), 'recordedBy', (r).recorded_by, 'label', (r).label, 'text', (r).text, 'kind', (r).kind, 'language', (r).language, 'about', (r).about, 'topics', to_jsonb((r).topics), 'places', (r).places, 'releaseAt', instant((r).release_at), 'resolvesBy', (r).resolves_by, 'resolution', CASE WHEN ((r).resolution_outcome IS NOT NULL) THEN jsonb_build_object('outcome', (r).resolution_outcome, 'at', (r).resolution_at, 'note', (r).resolution_note) ELSE NULL::jsonb END, 'withdrawn', record_withdrawal((r).withdrawn_at, (r).withdrawn_reason), 'mergedInto', (r).merged_into_id);

CREATE OR REPLACE FUNCTION public.record_state(r relation)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN jsonb_build_object('id', (r).id, 'key', (r).key, 'version', (r).version, 'recordedAt', instant((r).recorded_at), 'updatedAt', instant((r).updated_at), 'recordedBy', (r).recorded_by, 'from', (r).from_id, 'to', (r).to_id, 'kind', (r).kind, 'note', (r).note, 'withdrawn', record_withdrawal((r).withdrawn_at, (r).withdrawn_reason));

CREATE OR REPLACE FUNCTION public.record_state(r source)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN jsonb_build_object('id', (r).id, 'slug', (r).slug, 'key', (r).key, 'version', (r).version, 'recordedAt', instant((r).recorded_at), 'updatedAt', instant((r).updated_at), 'recordedBy', (r).recorded_by, 'title', (r).title, 'kind', (r).kind, 'url', (r).url, 'publisher', (r).publisher, 'byline', to_jsonb((r).byline), 'language', (r).language, 'publishedAt', (r).published_at, 'archivedAt', (r).archived_at, 'derivedFrom', (r).derived_from_id, 'withdrawn', record_withdrawal((r).withdrawn_at, (r).withdrawn_reason), 'mergedInto', (r).merged_into_id);

CREATE OR REPLACE FUNCTION public.record_withdrawal(at timestamp with time zone, reason text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN CASE WHEN (at IS NULL) THEN 'null'::jsonb ELSE jsonb_build_object('at', instant(at), 'reason', reason) END;

CREATE OR REPLACE FUNCTION public.recording_time()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$
DECLARE
  since text := current_setting('onrecord.recorded_at', true);
  now_exactly timestamptz;
BEGIN
  IF since <> '' THEN RETURN to_timestamp(since::numeric / 1000); END IF;
  PERFORM pg_advisory_xact_lock_shared((72707370::bigint << 36) | floor(extract(epoch FROM clock_timestamp()) * 10)::bigint);
  now_exactly := date_trunc('milliseconds', clock_timestamp());
  PERFORM set_config('onrecord.recorded_at', (extract(epoch FROM now_exactly) * 1000)::bigint::text, true);
  RETURN now_exactly;
END $function$;

CREATE OR REPLACE FUNCTION public.recount(claims uuid[])
 RETURNS TABLE(claim_id uuid, standing claim_standing, asserts integer, denies integer, qualifies integer, questions integer, reports integer, retracts integer, attribution_count integer, relation_count integer, relations_open_at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  SELECT c.id,
    (CASE WHEN p.asserts > 0 AND p.denies > 0 THEN 'contested'
          WHEN p.asserts > 0 THEN 'asserted'
          WHEN p.denies > 0 THEN 'denied'
          WHEN p.retracts > 0 THEN 'retracted'
          WHEN p.qualifies + p.questions + p.reports > 0 THEN 'unsettled'
          ELSE 'unattributed' END)::claim_standing,
    coalesce(p.asserts, 0), coalesce(p.denies, 0), coalesce(p.qualifies, 0), coalesce(p.questions, 0),
    coalesce(p.reports, 0), coalesce(p.retracts, 0),
    coalesce(p.attributions, 0),
    r.relation_count, r.open_at
  FROM claim c
  LEFT JOIN (
    SELECT claim_id, sum(attributions)::integer AS attributions,
      count(*) FILTER (WHERE stance = 'asserts')::integer AS asserts,
      count(*) FILTER (WHERE stance = 'denies')::integer AS denies,
      count(*) FILTER (WHERE stance = 'qualifies')::integer AS qualifies,
      count(*) FILTER (WHERE stance = 'questions')::integer AS questions,
      count(*) FILTER (WHERE stance = 'reports')::integer AS reports,
      count(*) FILTER (WHERE stance = 'retracts')::integer AS retracts
    FROM positions(claims) GROUP BY claim_id
  ) AS p ON p.claim_id = c.id
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS relation_count,
      coalesce(max(coalesce(neighbour.release_at, 'infinity')), '-infinity') AS open_at
    FROM (
      SELECT to_id AS id FROM relation WHERE from_id = c.id AND withdrawn_at IS NULL
      UNION ALL
      SELECT from_id FROM relation WHERE to_id = c.id AND withdrawn_at IS NULL
    ) AS related JOIN claim neighbour ON neighbour.id = related.id
  ) AS r
  WHERE c.id = ANY (claims)
$function$;

CREATE OR REPLACE FUNCTION public.redact_version(of_noun noun, of_record uuid, of_version integer, revisions uuid[], digests bytea[])
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
  newest integer;
  gone boolean;
  was_public boolean;
  held record;
  made uuid;
BEGIN
  EXECUTE format('SELECT version, withdrawn_at IS NOT NULL FROM %I WHERE id = $1 FOR UPDATE', of_noun) INTO newest, gone USING of_record;
  IF newest = of_version AND NOT gone THEN
    RAISE EXCEPTION 'the % % says this now', of_noun, of_record
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'redaction_not_newest', DETAIL = of_noun || ' ' || of_record;
  END IF;
  IF (SELECT array_agg(r.id ORDER BY r.id) FROM revision r JOIN revision_state s ON s.revision_id = r.id
      WHERE r.noun = of_noun AND r.record_id = of_record AND r.version = of_version)
    IS DISTINCT FROM (SELECT array_agg(id ORDER BY id) FROM unnest(revisions) AS id) THEN
    RETURN NULL;
  END IF;
  INSERT INTO redaction (revision_id, digest, actor, key_id, reason)
    SELECT id, digest, current_actor(), by_key, current_reason() FROM unnest(revisions, digests) AS given (id, digest);
  SELECT bool_or(public) INTO was_public FROM revision WHERE id = ANY (revisions);

  IF newest = of_version THEN
    PERFORM set_config('onrecord.operation', 'redact', true);
    PERFORM empty_record(of_noun, of_record);
    PERFORM set_config('onrecord.operation', '', true);
    SELECT id INTO made FROM revision WHERE record_id = of_record AND version = of_version + 1;
  END IF;
  IF made IS NULL THEN
    INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public)
      VALUES (of_noun, of_record, of_version, 'redact', current_actor(), by_key, current_reason(), recording_time(), was_public)
      RETURNING id INTO made;
  END IF;

  DELETE FROM revision_state WHERE revision_id = ANY (revisions);
  EXECUTE format('SELECT updated_at, until, %s FROM past.%I WHERE id = $1 AND version = $2',
    CASE of_noun WHEN 'attribution' THEN 'claim_id' ELSE 'NULL::uuid AS claim_id' END, of_noun) INTO held USING of_record, of_version;
  EXECUTE format('DELETE FROM past.%I WHERE id = $1 AND version = $2', of_noun) USING of_record, of_version;
  IF of_noun IN ('source', 'analyst', 'claim') THEN
    -- A document may have held through several versions: it goes with the last of them.
    EXECUTE format('DELETE FROM past.%1$s_search d WHERE d.record_id = $1 AND NOT EXISTS (
      SELECT FROM past.every_%1$s e WHERE e.id = d.record_id AND e.updated_at < d.until AND d.since < e.until)', of_noun) USING of_record;
  ELSIF held.claim_id IS NOT NULL THEN
    -- What it quoted is no longer found with its claim.
    UPDATE past.claim_search d SET document = past.document_of(c, d.since)
      FROM past.every_claim c WHERE d.record_id = held.claim_id AND held.updated_at < d.until AND d.since < held.until
        AND c.id = d.record_id AND c.updated_at <= d.since AND d.since < c.until;
  END IF;
  RETURN made;
END $function$;
GRANT EXECUTE ON FUNCTION redact_version(noun,uuid,integer,uuid[],bytea[]) TO onrecord_service;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'TRUNCATE' AND (TG_TABLE_SCHEMA = 'past' OR TG_TABLE_NAME = 'revision_state')
      AND EXISTS (SELECT FROM redaction WHERE xid = pg_current_xact_id()) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% on % is refused: what is on the record is only ever added to', lower(TG_OP), TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_if_in_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  used boolean;
BEGIN
  EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', TG_TABLE_NAME) USING NEW.id;
  IF TG_TABLE_NAME = 'source' THEN
    used := EXISTS (SELECT FROM attribution WHERE source_id = NEW.id AND withdrawn_at IS NULL)
      OR EXISTS (SELECT FROM source WHERE derived_from_id = NEW.id AND withdrawn_at IS NULL);
  ELSE
    used := EXISTS (SELECT FROM attribution WHERE analyst_id = NEW.id AND withdrawn_at IS NULL)
      OR EXISTS (SELECT FROM affiliation f JOIN analyst p ON p.id = f.analyst_id
        WHERE f.organization_id = NEW.id AND p.withdrawn_at IS NULL);
  END IF;
  IF used THEN
    RAISE EXCEPTION 'the % % is named by live records', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = TG_TABLE_NAME || '_in_use', DETAIL = NEW.id;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_known_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  known uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(text_digest(NEW.text)::text, 72707369));
  SELECT record_id INTO known FROM claim_search WHERE text_digest = text_digest(NEW.text) ORDER BY record_id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'a claim says this already' USING ERRCODE = 'unique_violation', CONSTRAINT = 'claim_text_new', DETAIL = known;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.release_due(most integer)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
DECLARE
  sources bigint;
  analysts bigint;
  claims bigint;
BEGIN
  UPDATE source SET released_at = released_at WHERE id IN (
    SELECT id FROM source WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS sources = ROW_COUNT;
  UPDATE analyst SET released_at = released_at WHERE id IN (
    SELECT id FROM analyst WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS analysts = ROW_COUNT;
  -- Another process may have those of a claim in hand: it waits for them, but not for ever.
  UPDATE claim SET release_pending = false WHERE id IN (
    SELECT id FROM claim WHERE release_pending AND release_at <= now() AND (release_at <= now() - interval '1 minute' OR NOT EXISTS (
      SELECT FROM attribution a JOIN source s ON s.id = a.source_id LEFT JOIN analyst p ON p.id = a.analyst_id
      WHERE a.claim_id = claim.id AND a.withdrawn_at IS NULL AND NOT (s.exposed AND coalesce(p.exposed, true))))
    ORDER BY release_at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS claims = ROW_COUNT;
  RETURN sources + analysts + claims;
END $function$;

CREATE OR REPLACE FUNCTION public.renamed_affiliations(held jsonb, former uuid, latter uuid)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
RETURN (SELECT COALESCE(jsonb_agg(CASE WHEN (((affiliation.element ->> 'organization'::text))::uuid = renamed_affiliations.former) THEN jsonb_set(affiliation.element, '{organization}'::text[], to_jsonb(renamed_affiliations.latter)) ELSE affiliation.element END ORDER BY affiliation.place), '[]'::jsonb) AS "coalesce" FROM jsonb_array_elements(renamed_affiliations.held) WITH ORDINALITY affiliation(element, place));

CREATE OR REPLACE FUNCTION public.require_live(of_noun noun, named uuid[], by_constraint text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  missing uuid;
BEGIN
  EXECUTE format('SELECT id FROM (SELECT DISTINCT unnest($1) AS id) AS wanted
    WHERE id IS NOT NULL AND id NOT IN (
      SELECT id FROM %I WHERE id = ANY ($1) AND withdrawn_at IS NULL ORDER BY id FOR KEY SHARE) LIMIT 1', of_noun)
    INTO missing USING named;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'the % % has been withdrawn', of_noun, missing
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = by_constraint, DETAIL = missing;
  END IF;
END $function$;

CREATE OR REPLACE FUNCTION public.restand(claims uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF claims IS NULL THEN RETURN; END IF;
  PERFORM lock_standing(claims);
  WITH counted AS MATERIALIZED (
    SELECT n.*, s.since AS held_since FROM recount(claims) AS n
    JOIN standing s ON s.claim_id = n.claim_id AND s.until = 'infinity'
    WHERE (n.standing, n.asserts, n.denies, n.qualifies, n.questions, n.reports, n.retracts, n.attribution_count, n.relation_count)
      IS DISTINCT FROM (s.standing, s.asserts, s.denies, s.qualifies, s.questions, s.reports, s.retracts, s.attribution_count, s.relation_count)
      OR n.relations_open_at <> s.relations_open_at
  ), past AS (
    INSERT INTO standing (claim_id, until, since, standing, asserts, denies, qualifies, questions, reports, retracts,
      attribution_count, relation_count, relations_open_at)
    SELECT s.claim_id, recording_time(), s.since, s.standing, s.asserts, s.denies, s.qualifies, s.questions, s.reports, s.retracts,
      s.attribution_count, s.relation_count, s.relations_open_at
    FROM standing s JOIN counted n ON n.claim_id = s.claim_id
    WHERE s.until = 'infinity' AND s.since < recording_time()
  )
  UPDATE standing s SET since = greatest(s.since, recording_time()), standing = n.standing,
    asserts = n.asserts, denies = n.denies, qualifies = n.qualifies, questions = n.questions, reports = n.reports,
    retracts = n.retracts, attribution_count = n.attribution_count, relation_count = n.relation_count,
    relations_open_at = n.relations_open_at
  FROM counted n WHERE s.claim_id = n.claim_id AND s.until = 'infinity';
END $function$;

CREATE OR REPLACE FUNCTION public.reveal_analyst(ids uuid[], how operation)
 RETURNS void
 LANGUAGE sql
AS $function$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT 'analyst', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, 'analyst' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM analyst WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN analyst r ON r.id = w.record_id
      $function$;

CREATE OR REPLACE FUNCTION public.reveal_attribution(ids uuid[], how operation)
 RETURNS void
 LANGUAGE sql
AS $function$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT 'attribution', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, 'attribution' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM attribution WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN attribution r ON r.id = w.record_id
      $function$;

CREATE OR REPLACE FUNCTION public.reveal_claim(ids uuid[], how operation)
 RETURNS void
 LANGUAGE sql
AS $function$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT 'claim', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, 'claim' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM claim WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN claim r ON r.id = w.record_id
      $function$;

CREATE OR REPLACE FUNCTION public.reveal_derived(origins uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM attribution WHERE derived_from_id = ANY (origins) AND withdrawn_at IS NULL ORDER BY id FOR NO KEY UPDATE;
  PERFORM reveal_attribution(array_agg(a.id), 'release') FROM attribution a
    WHERE a.derived_from_id = ANY (origins) AND a.id <> ALL (origins) AND a.withdrawn_at IS NULL AND is_public(a);
END $function$;

CREATE OR REPLACE FUNCTION public.reveal_relation(ids uuid[], how operation)
 RETURNS void
 LANGUAGE sql
AS $function$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT 'relation', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, 'relation' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM relation WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN relation r ON r.id = w.record_id
      $function$;

CREATE OR REPLACE FUNCTION public.reveal_source(ids uuid[], how operation)
 RETURNS void
 LANGUAGE sql
AS $function$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT 'source', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, 'source' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM source WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN source r ON r.id = w.record_id
      $function$;

CREATE OR REPLACE FUNCTION public.revise_analyst()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'analyst', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::analyst), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::analyst), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'analyst', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::analyst) AS was, is_public(ROW(c.*)::analyst) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::analyst), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'analyst', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::analyst), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.revise_attribution()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'attribution', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::attribution), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::attribution), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'attribution', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::attribution) AS was, is_public(ROW(c.*)::attribution) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::attribution), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'attribution', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::attribution), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.revise_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'claim', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::claim), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::claim), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'claim', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::claim) AS was, is_public(ROW(c.*)::claim) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::claim), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'claim', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::claim), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.revise_relation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'relation', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::relation), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::relation), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'relation', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::relation) AS was, is_public(ROW(c.*)::relation) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::relation), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'relation', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::relation), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.revise_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'source', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::source), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::source), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'source', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::source) AS was, is_public(ROW(c.*)::source) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::source), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT 'source', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::source), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION public.run_of(words text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
 SELECT string_agg(
         CASE
             WHEN (beside.before IS NULL) THEN beside.word
             WHEN (beside.before ~ beside.alone) THEN (('[^[:alnum:]]{1,20}'::text COLLATE "und-x-icu") || beside.word)
             WHEN (beside.word ~ beside.alone) THEN ''::text
             ELSE regexp_replace(beside.word, ('^'::text || unparted_letter()), ''::text)
         END, ''::text ORDER BY beside.n) AS string_agg
    FROM ( SELECT each_word.word,
             each_word.n,
             lag(each_word.word) OVER (ORDER BY each_word.n) AS before,
             (('^'::text || unparted_letter()) || '$'::text) AS alone
            FROM unnest(run_of.words) WITH ORDINALITY each_word(word, n)) beside;
END;

CREATE OR REPLACE FUNCTION public.search_analysts(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM analyst_search s USING analyst r WHERE s.record_id = ANY (ids) AND r.id = s.record_id AND r.withdrawn_at IS NOT NULL;
  INSERT INTO analyst_search (record_id, document)
    SELECT r.id, document_of(r)
    FROM analyst r WHERE r.id = ANY (ids) AND r.withdrawn_at IS NULL ORDER BY r.id
    ON CONFLICT (record_id) DO UPDATE SET document = excluded.document;
  PERFORM learn_words(array_agg(document)) FROM analyst_search WHERE record_id = ANY (ids);
END $function$;

CREATE OR REPLACE FUNCTION public.search_analysts_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_analysts(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_analysts(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.name, n.aliases, n.role, n.withdrawn_at) IS DISTINCT FROM (o.name, o.aliases, o.role, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.search_cells(id uuid)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY[(':'::text || "left"((id)::text, 4)), (':'::text || "left"((id)::text, 5)), (':'::text || "left"((id)::text, 6)), (':'::text || "left"((id)::text, 7)), (':'::text || "left"((id)::text, 8)), ((':'::text || "left"((id)::text, 8)) || substr((id)::text, 10, 1))];

CREATE OR REPLACE FUNCTION public.search_claims(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  unheard tsvector[];
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM claim_search s USING claim c WHERE s.record_id = ANY (ids) AND c.id = s.record_id AND c.withdrawn_at IS NOT NULL;
  INSERT INTO search_language
    SELECT DISTINCT 'claim'::noun, search_config(language)::text FROM (SELECT DISTINCT language FROM claim WHERE id = ANY (ids)) AS said
    EXCEPT SELECT noun, config FROM search_language ON CONFLICT DO NOTHING;
  WITH former AS MATERIALIZED (SELECT record_id, document FROM claim_search WHERE record_id = ANY (ids)),
  written AS (
    INSERT INTO claim_search (record_id, text_digest, document)
    SELECT c.id, text_digest(c.text), document_of(c)
    FROM claim c WHERE c.id = ANY (ids) AND c.withdrawn_at IS NULL ORDER BY c.id
    ON CONFLICT (record_id) DO UPDATE SET text_digest = excluded.text_digest, document = excluded.document
    RETURNING record_id, document)
  SELECT array_agg(coalesce(ts_delete(written.document, tsvector_to_array(former.document)), written.document)) INTO unheard
    FROM written LEFT JOIN former USING (record_id);
  PERFORM learn_words(unheard);
END $function$;

CREATE OR REPLACE FUNCTION public.search_claims_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_claims(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_claims(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.label, n.text, n.language, n.topics, n.places, n.withdrawn_at)
        IS DISTINCT FROM (o.label, o.text, o.language, o.topics, o.places, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.search_config(language text)
 RETURNS regconfig
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
DECLARE
  config text := CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian' WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian'
    WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali'
    WHEN 'nl' THEN 'dutch' WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pl' THEN 'polish' WHEN 'pt' THEN 'portuguese'
    WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END;
BEGIN
  IF config IN ('estonian', 'polish') AND NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'onrecord_' || config) THEN
    config := 'simple';
  END IF;
  RETURN 'pg_catalog.' || config;
END $function$;

CREATE OR REPLACE FUNCTION public.search_document(id uuid, config regconfig, parts text[])
 RETURNS tsvector
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
DECLARE
  document tsvector := '';
  plain text[];
  n integer;
BEGIN
  FOREACH n IN ARRAY ARRAY[1, 2, 4, 3] LOOP
    plain[n] := search_text(parts[n]);
    CONTINUE WHEN plain[n] IS NULL;
    document := document || '''/'':50'::tsvector || search_words(config, parts[n], plain[n], substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(ts_delete(document, '/')
    || strip(to_tsvector('simple', array_to_string(plain, ' '))), split_part(apart(), ' ', 1))
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $function$;

CREATE OR REPLACE FUNCTION public.search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery, OUT weighed tsquery, OUT readings tsquery[], OUT weighings tsquery[])
 RETURNS record
 LANGUAGE plpgsql
 STABLE
 SET client_min_messages TO 'warning'
AS $function$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  has_prefix boolean := spec @? '$[*][*].prefix';
  -- Fillers weigh nothing.
  wanted jsonb := CASE WHEN spec @? '$[*][*] ? (exists (@.not) || exists (@.exact))'
    THEN (SELECT jsonb_agg(coalesce((SELECT jsonb_agg(term - 'exact') FROM jsonb_array_elements(part) AS term WHERE NOT term ? 'not'), '[]'))
      FROM jsonb_array_elements(spec) AS part) END;
  config text;
  reading tsquery;
  words tsquery;
  whole tsquery;
  weighing tsquery;
  parts tsquery[] := '{}';
  part tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    words := search_query(config::regconfig, spec, false);
    CONTINUE WHEN words IS NULL;
    reading := quote_literal('@' || config)::tsquery;
    whole := CASE WHEN has_prefix THEN search_query(config::regconfig, spec, true) ELSE words END;
    weighing := coalesce(search_query(config::regconfig, wanted, true), whole);
    -- Postgres weighs many words that must all be there by every two of their places, but an alternative word by word.
    IF numnode(weighing) > 20 THEN weighing := weighing || weighing; END IF;
    readings := readings || reading;
    weighings := weighings || weighing;
    part := CASE WHEN cardinality(configs) > 1 THEN reading && whole ELSE whole END;
    query := coalesce(query || part, part);
    part := CASE WHEN querytree(words) NOT IN ('', 'T') THEN words WHEN cardinality(configs) > 1 THEN words && reading ELSE words END;
    -- The forms of a word are each looked up once, however many languages have them.
    FOREACH part IN ARRAY CASE WHEN part::text ~ '[&!(<]' THEN ARRAY[part] ELSE string_to_array(part::text, ' | ')::tsquery[] END LOOP
      CONTINUE WHEN part = ANY (parts);
      parts := parts || part;
      indexed := coalesce(indexed || part, part);
    END LOOP;
  END LOOP;
  IF weighings[1] = ALL (weighings) THEN weighed := weighings[1]; END IF;
END $function$;

CREATE OR REPLACE FUNCTION public.search_query(of_noun noun, spec jsonb)
 RETURNS tsquery
 LANGUAGE sql
 STABLE
AS $function$
  SELECT indexed FROM search_queries(of_noun, spec)
$function$;

CREATE OR REPLACE FUNCTION public.search_query(config regconfig, spec jsonb, weighing boolean)
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  fillers boolean;
  is_wanted boolean;
  part jsonb;
  term jsonb;
  words text;
  read text;
  written text;
  one tsquery;
  form tsquery;
  before tsquery;
  together text;
  all_of_it tsquery;
  answer tsquery;
BEGIN
  FOR part IN SELECT * FROM jsonb_array_elements(spec) LOOP
    -- Where nothing but fillers is wanted, they are what is meant; those that are not wanted are always meant.
    FOREACH fillers IN ARRAY ARRAY[false, true] LOOP
      all_of_it := NULL;
      is_wanted := false;
      FOR term IN SELECT * FROM jsonb_array_elements(part) LOOP
        -- The dictionaries may know more letters than ICU does.
        words := lower(trim(search_text(term ->> 'words')));
        IF (term ->> 'prefix')::boolean THEN
          one := NULL;
          -- At the end of a word sigma is written otherwise, and the word may go on.
          FOREACH written IN ARRAY CASE WHEN words ~ '[σς]$' THEN ARRAY[left(words, -1) || 'σ', left(words, -1) || 'ς'] ELSE ARRAY[words] END LOOP
            form := CASE WHEN weighing AND written ~ '^\S+$' AND octet_length(written) <= 2046 THEN (quote_literal(written) || ':*')::tsquery
              ELSE prefix_query(written) END;
            one := coalesce(either_of(one, form), form);
          END LOOP;
          IF term ? 'before' THEN
            read := search_text(term ->> 'before');
            before := phraseto_tsquery(config, read);
            one := CASE WHEN words ~ '^\d+$' AND numnode(before) > 0 THEN before <-> one ELSE before && one END;
            IF term ? 'exact' OR term ? 'not' THEN one := one && fillers_of(config, read, read); END IF;
          END IF;
        ELSE
          together := joined(term ->> 'words');
          read := lower(trim(search_text(together)));
          one := CASE WHEN read ~ unparted_letters() THEN pairs_of(config, read) ELSE phraseto_tsquery(config, read) END;
          written := lower(trim(written_text(together)));
          IF octet_length(written) > char_length(written) AND written !~ unparted_letters() THEN
            -- One that has fewer words, since with its accents one is a filler, would say less than was asked for.
            form := folded(phraseto_tsquery(config, written));
            IF numnode(form) > 0 AND numnode(form) >= numnode(one) AND form <> one THEN one := either_of(one, form); END IF;
          END IF;
          -- What is set apart by spaces may be meant so.
          IF together <> term ->> 'words' AND (numnode(one) = 0 OR term ->> 'words' ~ U&'[.\\d][ \00A0\2007\2009\202F\\n]([^ [:digit:]][.]|\\d\\d\\d)') THEN
            one := either_of(one, phraseto_tsquery(config, words) && plainto_tsquery('pg_catalog.simple', words));
          END IF;
          IF numnode(one) > 0 AND (term ? 'exact' OR term ? 'not') THEN
            one := one && fillers_of(config, lower(search_text(regexp_replace(term ->> 'words',
              U&'(?<![[:alpha:]])[[:alpha:]]{1,2}[''\2019](?=[[:alpha:]])|[''\2019][[:alpha:]]{1,2}(?![[:alpha:]])' COLLATE "und-x-icu", ' ', 'g'))), read);
          END IF;
        END IF;
        IF numnode(one) = 0 AND (fillers OR term ? 'exact' OR term ? 'not') THEN one := plainto_tsquery('pg_catalog.simple', words); END IF;
        CONTINUE WHEN numnode(one) = 0;
        is_wanted := is_wanted OR NOT term ? 'not';
        one := CASE WHEN (term ->> 'not')::boolean THEN !!one ELSE one END;
        all_of_it := coalesce(all_of_it && one, one);
      END LOOP;
      EXIT WHEN is_wanted;
    END LOOP;
    answer := coalesce(answer || all_of_it, answer, all_of_it);
  END LOOP;
  RETURN answer;
END $function$;

CREATE OR REPLACE FUNCTION public.search_quotes_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_claims(array_agg(DISTINCT claim_id)) FROM changed WHERE quote_exact IS NOT NULL AND withdrawn_at IS NULL;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM lock_standing(array_agg(DISTINCT n.claim_id)) FROM changed n JOIN former o USING (id)
      WHERE n.quote_exact IS DISTINCT FROM o.quote_exact HAVING count(*) > 0;
    PERFORM search_claims(array_agg(DISTINCT id)) FROM (
      SELECT unnest(ARRAY[n.claim_id, o.claim_id]) AS id FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.quote_exact, n.withdrawn_at) IS DISTINCT FROM (o.claim_id, o.quote_exact, o.withdrawn_at)
        AND (n.quote_exact IS NOT NULL OR o.quote_exact IS NOT NULL)) AS touched;
  ELSE
    PERFORM search_claims(array_agg(DISTINCT claim_id)) FROM former WHERE quote_exact IS NOT NULL;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.search_sources(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM source_search s USING source r WHERE s.record_id = ANY (ids) AND r.id = s.record_id AND r.withdrawn_at IS NOT NULL;
  INSERT INTO search_language SELECT DISTINCT 'source'::noun, search_config(language)::text FROM source WHERE id = ANY (ids)
    EXCEPT SELECT noun, config FROM search_language ON CONFLICT DO NOTHING;
  INSERT INTO source_search (record_id, document)
    SELECT r.id, document_of(r)
    FROM source r WHERE r.id = ANY (ids) AND r.withdrawn_at IS NULL ORDER BY r.id
    ON CONFLICT (record_id) DO UPDATE SET document = excluded.document;
  PERFORM learn_words(array_agg(document)) FROM source_search WHERE record_id = ANY (ids);
END $function$;

CREATE OR REPLACE FUNCTION public.search_sources_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_sources(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_sources(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.title, n.publisher, n.byline, n.language, n.withdrawn_at) IS DISTINCT FROM (o.title, o.publisher, o.byline, o.language, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.search_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN regexp_replace(regexp_replace(lower((value COLLATE "und-x-icu")), '(\d)(?:[,.](?=\d{3}(?:\D|$))|s(?![[:alnum:]]))'::text, '\1'::text, 'g'::text), '[!-/:-@[-`{-~]+'::text, ' '::text, 'g'::text) ELSE spaced_text(fold(seen_text(value))) END;

CREATE OR REPLACE FUNCTION public.search_words(config regconfig, value text, plain text, weight "char")
 RETURNS tsvector
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  together CONSTANT text := joined(value);
  read CONSTANT text := CASE WHEN together = value THEN plain ELSE search_text(together) END;
  written text;
  words tsvector := to_tsvector(config, read);
BEGIN
  IF octet_length(value) > char_length(value) AND config <> 'pg_catalog.simple'::regconfig THEN
    written := written_text(together);
    IF written <> read THEN words := (words::text || ' ' || folded(to_tsvector(config, written))::text)::tsvector; END IF;
  END IF;
  words := setweight(words, weight);
  IF read <> plain THEN words := words || '''/'':50'::tsvector || setweight(to_tsvector(config, plain), 'D'); END IF;
  RETURN words;
END $function$;

CREATE OR REPLACE FUNCTION public.seen_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN with_our_digits(regexp_replace(regexp_replace(alike_letters(NORMALIZE(value, NFC)), '[­ͅͺ؜᠎‌-‏‪-‮⁠-⁤⁦-⁯﻿￹-￻]+'::text, ''::text, 'g'::text), '[ʹ-ʿˆ-ˋ₠-⃏℃℉№℠-™]'::text, ' '::text, 'g'::text));

CREATE OR REPLACE FUNCTION public.settled_until()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$
DECLARE
  read_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  held bigint;
BEGIN
  SELECT min(((classid::bigint & 15) << 32) | objid::bigint) INTO held FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 4 = 72707370
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(read_at, to_timestamp(held / 10.0)) - interval '1 millisecond';
END $function$;

CREATE OR REPLACE FUNCTION public.signs_that_tell(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (value ~ '[<>≤≥$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥]'::text) THEN translate(regexp_replace(replace(replace(value, '<='::text, '≤'::text), '>='::text, '≥'::text), '[<>≤≥](?!\s*[-−–+]?[$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥]?[.,]?\d)|(?<=[[:alpha:]])>(?=\s)'::text, ' '::text, 'g'::text), '<>≤≥$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥'::text, ''::text) ELSE value END;

CREATE OR REPLACE FUNCTION public.slips(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (((char_length(word) >= 4) AND (char_length(word) <= 24)) AND (word !~ '\d'::text)) THEN (SELECT (array_agg(DISTINCT OVERLAY(slips.word PLACING ''::text FROM n.n FOR 1)) || slips.word) FROM generate_series(1, char_length(slips.word)) n(n)) ELSE NULL::text[] END;

CREATE OR REPLACE FUNCTION public.spaced_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN in_pairs(regexp_replace(regexp_replace(regexp_replace(value, '[֑-ׇֽֿׁׂׅׄؐ-ؚـً-ْٰۖ-ۜ]+'::text, ''::text, 'g'::text), ('(\d)(?:[,.](?=\d{3}(?:\D|$))|s(?![[:alnum:]]))'::text COLLATE "und-x-icu"), '\1'::text, 'g'::text), (('[[:punct:]$+<=>^`|~'::text || '¢-¦¨©¬®-±´¸×÷ʹ-ʿ˂-ˋ˒-˟​⁄⁒₠-⃏←-⯿　-〄〈-〠︎️🀀-🫿'::text) || ']+'::text), (' '::text COLLATE "und-x-icu"), 'g'::text));

CREATE OR REPLACE FUNCTION public.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  followed timestamptz;
  pending boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
    NEW.recorded_at := recording_time();
    NEW.updated_at := NEW.recorded_at;
    NEW.recorded_by := current_actor();
    NEW.key := coalesce(NEW.key, NEW.id::text);
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR NEW.key <> OLD.key THEN
    RAISE EXCEPTION 'the id and the key of a record never change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.version := OLD.version;
  NEW.recorded_at := OLD.recorded_at;
  NEW.updated_at := OLD.updated_at;
  NEW.recorded_by := OLD.recorded_by;
  -- What follows from other records, or from the clock, is no change of this one.
  IF TG_TABLE_NAME IN ('source', 'analyst') THEN
    followed := NEW.released_at;
    NEW.released_at := OLD.released_at;
    NEW.exposed := OLD.exposed;
  ELSIF TG_TABLE_NAME = 'attribution' THEN
    followed := NEW.position_at;
    NEW.position_at := OLD.position_at;
  ELSIF TG_TABLE_NAME = 'claim' THEN
    pending := NEW.release_pending;
    NEW.release_pending := OLD.release_pending;
  END IF;
  IF NEW IS DISTINCT FROM OLD THEN
    NEW.version := OLD.version + 1;
    NEW.updated_at := greatest(OLD.updated_at, recording_time());
    IF NEW.withdrawn_at IS NULL THEN
      NEW.withdrawn_reason := NULL;
    ELSIF OLD.withdrawn_at IS NULL THEN
      NEW.withdrawn_at := NEW.updated_at;
      NEW.withdrawn_reason := coalesce(NEW.withdrawn_reason, current_reason());
    END IF;
  END IF;
  IF TG_TABLE_NAME IN ('source', 'analyst') THEN
    NEW.released_at := followed;
    NEW.exposed := coalesce(followed <= clock_timestamp(), false);
  ELSIF TG_TABLE_NAME = 'attribution' THEN
    NEW.position_at := followed;
  ELSIF TG_TABLE_NAME = 'claim' THEN
    NEW.release_pending := pending;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.stand_attributions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM restand(array_agg(DISTINCT claim_id)) FROM changed;
    PERFORM require_live('claim', array_agg(DISTINCT claim_id), 'attribution_claim_live'),
      require_live('source', array_agg(DISTINCT source_id), 'attribution_source_live'),
      require_live('analyst', array_agg(DISTINCT analyst_id), 'attribution_analyst_live')
      FROM changed WHERE withdrawn_at IS NULL HAVING count(*) > 0;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM restand(array_agg(DISTINCT id)) FROM (
      SELECT unnest(ARRAY[n.claim_id, o.claim_id]) AS id FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.source_id, n.analyst_id, n.stance, n.position_at, n.withdrawn_at)
        IS DISTINCT FROM (o.claim_id, o.source_id, o.analyst_id, o.stance, o.position_at, o.withdrawn_at)) AS touched;
    PERFORM require_live('claim', array_agg(DISTINCT n.claim_id), 'attribution_claim_live'),
      require_live('source', array_agg(DISTINCT n.source_id), 'attribution_source_live'),
      require_live('analyst', array_agg(DISTINCT n.analyst_id), 'attribution_analyst_live')
      FROM changed n JOIN former o USING (id)
      WHERE n.withdrawn_at IS NULL AND (n.claim_id, n.source_id, n.analyst_id, o.withdrawn_at)
        IS DISTINCT FROM (o.claim_id, o.source_id, o.analyst_id, n.withdrawn_at) HAVING count(*) > 0;
  ELSE
    PERFORM restand(array_agg(DISTINCT claim_id)) FROM former;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.stand_claims()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  withdrawn uuid[];
  restored uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO standing (claim_id) SELECT id FROM changed ORDER BY id ON CONFLICT DO NOTHING;
    RETURN NULL;
  END IF;
  -- Withdrawing a claim withdraws what was said of it and what it was related to.
  SELECT array_agg(n.id) INTO withdrawn FROM changed n JOIN former o USING (id)
    WHERE n.withdrawn_at IS NOT NULL AND o.withdrawn_at IS NULL;
  IF withdrawn IS NOT NULL THEN
    PERFORM lock_standing(withdrawn);
    UPDATE attribution a SET withdrawn_at = c.withdrawn_at, withdrawn_reason = c.withdrawn_reason
      FROM changed c WHERE c.id = ANY (withdrawn) AND a.claim_id = c.id AND a.withdrawn_at IS NULL;
    UPDATE relation r SET withdrawn_at = c.withdrawn_at, withdrawn_reason = c.withdrawn_reason
      FROM changed c WHERE c.id = ANY (withdrawn) AND c.id IN (r.from_id, r.to_id) AND r.withdrawn_at IS NULL;
  END IF;
  -- Restoring it brings that back, where what it names is still there; what an undone merge brings back is the merge's to know.
  SELECT array_agg(n.id) INTO restored FROM changed n JOIN former o USING (id)
    WHERE n.withdrawn_at IS NULL AND o.withdrawn_at IS NOT NULL AND o.merged_into_id IS NULL;
  IF restored IS NOT NULL THEN
    PERFORM lock_standing(restored);
    UPDATE attribution a SET withdrawn_at = NULL, source_id = back.source_id, analyst_id = back.analyst_id FROM (
      SELECT s.id, surviving_source(s.source_id) AS source_id, surviving_analyst(s.analyst_id) AS analyst_id, s.analyst_id IS NULL AS unnamed
      FROM former c JOIN attribution s ON s.claim_id = c.id AND s.withdrawn_at = c.withdrawn_at
      WHERE c.id = ANY (restored) AND went_with(s.id, c.id, c.withdrawn_at)) AS back
    WHERE a.id = back.id AND back.source_id IS NOT NULL AND (back.unnamed OR back.analyst_id IS NOT NULL);
    UPDATE relation r SET withdrawn_at = NULL, from_id = back.from_id, to_id = back.to_id FROM (
      SELECT DISTINCT ON (s.kind, ends.low, ends.high) s.id, now_named.from_id, now_named.to_id
      FROM former c JOIN relation s ON c.id IN (s.from_id, s.to_id) AND s.withdrawn_at = c.withdrawn_at
        CROSS JOIN LATERAL (SELECT surviving_claim(s.from_id) AS from_id, surviving_claim(s.to_id) AS to_id) AS now_named
        CROSS JOIN LATERAL (SELECT s.kind IN ('contradicts', 'restates') AND now_named.to_id < now_named.from_id AS turned) AS which
        CROSS JOIN LATERAL (SELECT CASE WHEN turned THEN now_named.to_id ELSE now_named.from_id END AS low,
          CASE WHEN turned THEN now_named.from_id ELSE now_named.to_id END AS high) AS ends
      WHERE c.id = ANY (restored) AND now_named.from_id <> now_named.to_id AND went_with(s.id, c.id, c.withdrawn_at)
        AND NOT is_related(s.id, now_named.from_id, now_named.to_id, s.kind)
      ORDER BY s.kind, ends.low, ends.high, s.id) AS back
    WHERE r.id = back.id;
  END IF;
  -- Its neighbours count a relation for readers from its release on.
  PERFORM restand(array_agg(DISTINCT related.id))
  FROM changed n JOIN former o USING (id) CROSS JOIN LATERAL (
    SELECT to_id AS id FROM relation WHERE from_id = n.id AND withdrawn_at IS NULL
    UNION SELECT from_id FROM relation WHERE to_id = n.id AND withdrawn_at IS NULL
  ) AS related
  WHERE n.release_at IS DISTINCT FROM o.release_at;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.stand_relations()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM FROM claim WHERE id IN (SELECT unnest(ARRAY[from_id, to_id]) FROM changed WHERE withdrawn_at IS NULL) ORDER BY id FOR SHARE;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM restand(array_agg(DISTINCT id)) FROM (SELECT unnest(ARRAY[from_id, to_id]) AS id FROM changed) AS touched;
    PERFORM require_live('claim', array_agg(from_id) || array_agg(to_id), 'relation_claim_live')
      FROM changed WHERE withdrawn_at IS NULL HAVING count(*) > 0;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM restand(array_agg(DISTINCT id)) FROM (
      SELECT unnest(ARRAY[n.from_id, n.to_id, o.from_id, o.to_id]) AS id FROM changed n JOIN former o USING (id)
      WHERE (n.from_id, n.to_id, n.withdrawn_at) IS DISTINCT FROM (o.from_id, o.to_id, o.withdrawn_at)) AS touched;
    PERFORM require_live('claim', array_agg(n.from_id) || array_agg(n.to_id), 'relation_claim_live')
      FROM changed n JOIN former o USING (id)
      WHERE n.withdrawn_at IS NULL AND (n.from_id, n.to_id, o.withdrawn_at)
        IS DISTINCT FROM (o.from_id, o.to_id, n.withdrawn_at) HAVING count(*) > 0;
  ELSE
    PERFORM restand(array_agg(DISTINCT id)) FROM (SELECT unnest(ARRAY[from_id, to_id]) AS id FROM former) AS touched;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.statistics_of_blocks()
 RETURNS TABLE(relation text, "column" text, "values" text, shares real[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT tablename, attname, most_common_vals::text, most_common_freqs FROM pg_stats
  WHERE schemaname = 'public' AND attname IN ('block_of', 'month_of');
$function$;

CREATE OR REPLACE FUNCTION public.stems_of(word text, configs regconfig[])
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(DISTINCT stem.stem), '{}'::text[]) AS "coalesce" FROM unnest(stems_of.configs) config(config), LATERAL unnest(tsvector_to_array(to_tsvector(config.config, stems_of.word))) stem(stem));

CREATE OR REPLACE FUNCTION public.surviving_analyst(of_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE STRICT
AS $function$
        WITH RECURSIVE trail AS (
          SELECT id, withdrawn_at, merged_into_id FROM analyst WHERE id = of_id
          UNION SELECT r.id, r.withdrawn_at, r.merged_into_id FROM analyst r JOIN trail ON r.id = trail.merged_into_id)
        SELECT id FROM trail WHERE withdrawn_at IS NULL
      $function$;

CREATE OR REPLACE FUNCTION public.surviving_claim(of_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE STRICT
AS $function$
        WITH RECURSIVE trail AS (
          SELECT id, withdrawn_at, merged_into_id FROM claim WHERE id = of_id
          UNION SELECT r.id, r.withdrawn_at, r.merged_into_id FROM claim r JOIN trail ON r.id = trail.merged_into_id)
        SELECT id FROM trail WHERE withdrawn_at IS NULL
      $function$;

CREATE OR REPLACE FUNCTION public.surviving_source(of_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE STRICT
AS $function$
        WITH RECURSIVE trail AS (
          SELECT id, withdrawn_at, merged_into_id FROM source WHERE id = of_id
          UNION SELECT r.id, r.withdrawn_at, r.merged_into_id FROM source r JOIN trail ON r.id = trail.merged_into_id)
        SELECT id FROM trail WHERE withdrawn_at IS NULL
      $function$;

CREATE OR REPLACE FUNCTION public.take_slug(of_noun noun, wanted text, owner uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
  base text := left(substr(wanted, 2), 90);
  holder uuid;
  reach bigint;
  low bigint;
  middle bigint;
  candidate text;
BEGIN
  IF wanted NOT LIKE '~%' THEN
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, wanted, owner) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT record_id INTO holder FROM slug WHERE noun = of_noun AND slug.slug = wanted;
      IF holder <> owner THEN
        RAISE EXCEPTION 'the slug % is taken', wanted
          USING ERRCODE = 'unique_violation', CONSTRAINT = of_noun || '_slug_once', DETAIL = holder;
      END IF;
    END IF;
    RETURN wanted;
  END IF;

  base := trim(BOTH '-' FROM base);
  INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, base, owner) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN base; END IF;
  -- One by one as far as labels usually go; from there doubling, then halving: a label used ten thousand times
  -- costs some forty look-ups, not ten thousand.
  FOR number IN 2..16 LOOP
    candidate := base || '-' || number;
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, candidate, owner) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN candidate; END IF;
  END LOOP;
  reach := 16;
  low := 16;
  LOOP
    reach := reach * 2;
    EXIT WHEN NOT EXISTS (SELECT FROM slug WHERE noun = of_noun AND slug.slug = base || '-' || reach);
    low := reach;
  END LOOP;
  WHILE reach - low > 1 LOOP
    middle := (low + reach) / 2;
    IF EXISTS (SELECT FROM slug WHERE noun = of_noun AND slug.slug = base || '-' || middle) THEN
      low := middle;
    ELSE
      reach := middle;
    END IF;
  END LOOP;
  LOOP
    candidate := base || '-' || reach;
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, candidate, owner) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN candidate; END IF;
    reach := reach + 1;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION public.text_digest(value text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (md5(COALESCE(NULLIF(TRIM(BOTH FROM regexp_replace(search_text(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(signs_that_tell(unspaced(value)), ('(\d)(?=[sS](?![[:alnum:]]))'::text COLLATE "und-x-icu"), '\1 '::text, 'g'::text), '(^|[\s(:-])[-−–](?=[-]?[\d.,])'::text, '\1minus '::text, 'g'::text), '(\d)\s*%'::text, '\1 percent'::text, 'g'::text), '(\d)\s*‰'::text, '\1 permille'::text, 'g'::text), '(^|[^\w.,])[.](?=\d)'::text, '\1 point '::text, 'g'::text), '(^|\D)0[.,](?=\d)|(\d)[.,](?=\d)(?!\d{3}(?:\D|$))'::text, '\1\2 point '::text, 'g'::text), '([²³¹⁰⁴-⁹]+|[¼-¾⅐-⅞])'::text, ' \1'::text, 'g'::text), '([-])'::text, ' \1 '::text, 'g'::text)), '\s+'::text, ' '::text, 'g'::text)), ''::text), value)))::uuid;

CREATE OR REPLACE FUNCTION public.undo_merge(of_merge uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  m merge;
  newer uuid;
  gone boolean;
  moved record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('onrecord merge'));
  SELECT * INTO STRICT m FROM merge WHERE id = of_merge;
  IF m.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'the merge % has been undone', of_merge USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'merge_undone_once';
  END IF;
  -- A later one of the same records, or one that has moved the same relation or its ends since.
  SELECT id INTO newer FROM merge n WHERE n.noun = m.noun AND n.number > m.number AND n.undone_at IS NULL AND (
      n.loser_id IN (m.loser_id, m.winner_id) OR n.winner_id IN (m.loser_id, m.winner_id)
      OR EXISTS (SELECT FROM merge_move v JOIN relation r ON r.id = v.record_id WHERE v.merge_id = m.id AND v.noun = 'relation' AND (
        v.member = 'withdrawn_at' AND n.loser_id IN (r.from_id, r.to_id)
        OR EXISTS (SELECT FROM merge_move w WHERE w.merge_id = n.id AND w.record_id = v.record_id))))
    ORDER BY n.number DESC LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the merge % comes first', newer
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'merge_newest_first', DETAIL = newer;
  END IF;
  EXECUTE format('SELECT FROM %I WHERE id IN ($1, $2) ORDER BY id FOR UPDATE', m.noun) USING m.loser_id, m.winner_id;
  EXECUTE format('SELECT withdrawn_at IS NOT NULL FROM %I WHERE id = $1', m.noun) INTO gone USING m.winner_id;
  IF gone THEN
    RAISE EXCEPTION 'the % % has been withdrawn', m.noun, m.winner_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'merge_winner_live', DETAIL = m.noun || ' ' || m.winner_id;
  END IF;

  PERFORM set_config('onrecord.operation', 'undo', true), set_config('onrecord.merge', m.id::text, true);
  IF m.noun = 'source' THEN
    UPDATE source SET withdrawn_at = NULL, merged_into_id = NULL,
      derived_from_id = coalesce(surviving_source(derived_from_id), derived_from_id) WHERE id = m.loser_id;
  ELSIF m.noun = 'analyst' THEN
    UPDATE analyst SET withdrawn_at = NULL, merged_into_id = NULL, affiliations = (
      SELECT coalesce(jsonb_agg(jsonb_set(element, '{organization}',
          coalesce(to_jsonb(surviving_analyst((element ->> 'organization')::uuid)), element -> 'organization')) ORDER BY place), '[]')
      FROM jsonb_array_elements(affiliations) WITH ORDINALITY AS affiliation (element, place)) WHERE id = m.loser_id;
  ELSE
    UPDATE claim SET withdrawn_at = NULL, merged_into_id = NULL WHERE id = m.loser_id;
  END IF;
  FOR moved IN SELECT DISTINCT noun, member FROM merge_move WHERE merge_id = m.id AND member NOT IN ('withdrawn_at', 'affiliations') LOOP
    EXECUTE format('UPDATE %1$I r SET %2$I = $2 FROM merge_move v WHERE v.merge_id = $1 AND v.noun = %1$L AND v.member = %2$L
      AND r.id = v.record_id AND r.%2$I IS NOT DISTINCT FROM nullif($3, r.id)', moved.noun, moved.member) USING m.id, m.loser_id, m.winner_id;
  END LOOP;
  UPDATE analyst p SET affiliations = parted_affiliations(p.affiliations, v.former, m.loser_id, m.winner_id)
    FROM merge_move v WHERE v.merge_id = m.id AND v.member = 'affiliations' AND p.id = v.record_id;
  UPDATE relation r SET withdrawn_at = NULL FROM merge_move v
    WHERE v.merge_id = m.id AND v.member = 'withdrawn_at' AND r.id = v.record_id AND r.withdrawn_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM claim c WHERE c.id IN (r.from_id, r.to_id) AND c.withdrawn_at IS NOT NULL)
      AND NOT is_related(r.id, r.from_id, r.to_id, r.kind);
  UPDATE merge SET undone_at = recording_time(), undone_reason = current_reason() WHERE id = m.id;
  PERFORM set_config('onrecord.operation', '', true), set_config('onrecord.merge', '', true);
END $function$;

CREATE OR REPLACE FUNCTION public.unparted_letter()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((('(?:'::text || unparted_letters()) || unparted_marks()) || ')'::text);

CREATE OR REPLACE FUNCTION public.unparted_letters()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((((((('['::text || '々-〇〻㐀-䶿一-鿿豈-﫿𠀀-𿿿ㄅ-ㄯㆠ-ㆿ'::text) || 'ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ'::text) || '가-힣'::text) || 'ก-ะาำเ-ๆ'::text) || 'ກ-ະາຳຽເ-ໆໜ-ໟ'::text) || 'က-ဪဿ'::text) || 'ក-ឳ'::text) || ']'::text);

CREATE OR REPLACE FUNCTION public.unparted_marks()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN '[゙゚ัิ-ฺ็-๎ັິ-ຼ່-໎ါ-ှ឴-៓៝]*'::text;

CREATE OR REPLACE FUNCTION public.unspaced(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (value ~ unparted_letters()) THEN regexp_replace(value, (((('('::text || unparted_letter()) || ')[[:space:][:punct:]]+(?='::text) || unparted_letters()) || (')'::text COLLATE "und-x-icu")), '\1'::text, 'g'::text) ELSE value END;

CREATE OR REPLACE FUNCTION public.uuid_or_null(value text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (value ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'::text) THEN (value)::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION public.went_with(record_id uuid, claim_id uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM (revision mine JOIN revision theirs ON ((theirs.xid = mine.xid))) WHERE ((mine.record_id = went_with.record_id) AND (mine.recorded_at = went_with.at) AND (theirs.record_id = went_with.claim_id) AND (theirs.recorded_at = went_with.at))));

CREATE OR REPLACE FUNCTION public.with_our_digits(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (value ~ '[٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙]'::text) THEN translate(value, '٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹߀߁߂߃߄߅߆߇߈߉०१२३४५६७८९০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯૦૧૨૩૪૫૬૭૮૯୦୧୨୩୪୫୬୭୮୯௦௧௨௩௪௫௬௭௮௯౦౧౨౩౪౫౬౭౮౯೦೧೨೩೪೫೬೭೮೯൦൧൨൩൪൫൬൭൮൯๐๑๒๓๔๕๖๗๘๙໐໑໒໓໔໕໖໗໘໙༠༡༢༣༤༥༦༧༨༩၀၁၂၃၄၅၆၇၈၉០១២៣៤៥៦៧៨៩᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙'::text, '.,012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789'::text) ELSE value END;

CREATE OR REPLACE FUNCTION public.words_in(value text, config regconfig, sought tsquery)
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT (search_words(words_in.config, words_in.value, plain.plain, 'A'::"char") || CASE WHEN (strpos((words_in.sought)::text, ':*'::text) > 0) THEN strip(to_tsvector('simple'::regconfig, plain.plain)) ELSE ''::tsvector END) FROM search_text(words_in.value) plain(plain));

CREATE OR REPLACE FUNCTION public.written_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN search_text(value) ELSE spaced_text(lower((NORMALIZE(seen_text(value), NFKC) COLLATE "und-x-icu"))) END;

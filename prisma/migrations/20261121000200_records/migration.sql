-- The five nouns, one table each, and the tables that follow from them.
-- A record is one row. What is only there to be found by (ranges, folded names, topics) is derived by triggers.

CREATE TABLE source (
  id uuid PRIMARY KEY DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  updated_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT current_user,
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 500),
  kind source_kind NOT NULL,
  url text CHECK (char_length(url) <= 2000),
  publisher text CHECK (char_length(publisher) BETWEEN 1 AND 500),
  byline text[] NOT NULL DEFAULT '{}' CHECK (cardinality(byline) <= 100),
  language text,
  published_at text,
  archived_at text CHECK (char_length(archived_at) <= 2000),
  derived_from_id uuid REFERENCES source (id),
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 2000),
  merged_into_id uuid REFERENCES source (id),
  published_range daterange,
  normal_url text,
  publisher_folded text,
  language_folded text,
  released_at timestamptz(3),
  CONSTRAINT source_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT source_not_from_itself CHECK (derived_from_id <> id)
);
CREATE UNIQUE INDEX source_slug_key ON source (slug);
CREATE UNIQUE INDEX source_key_key ON source (key);
CREATE UNIQUE INDEX source_url_once ON source (normal_url) WHERE withdrawn_at IS NULL;
CREATE INDEX source_kind_id_idx ON source (kind, id);
CREATE INDEX source_publisher_folded_id_idx ON source (publisher_folded, id);
CREATE INDEX source_language_folded_id_idx ON source (language_folded, id);
CREATE INDEX source_published_range_idx ON source USING gist (published_range);
CREATE INDEX source_derived_from_id_idx ON source (derived_from_id) WHERE derived_from_id IS NOT NULL;
CREATE INDEX source_merged_into_id_idx ON source (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX source_updated_at_idx ON source (updated_at);

CREATE TABLE analyst (
  id uuid PRIMARY KEY DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  updated_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT current_user,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 500),
  aliases text[] NOT NULL DEFAULT '{}' CHECK (cardinality(aliases) <= 100),
  kind analyst_kind NOT NULL,
  role text CHECK (char_length(role) BETWEEN 1 AND 500),
  affiliations jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(affiliations) = 'array' AND jsonb_array_length(affiliations) <= 100),
  same_as text[] NOT NULL DEFAULT '{}' CHECK (cardinality(same_as) <= 100),
  anonymous boolean NOT NULL DEFAULT false,
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 2000),
  merged_into_id uuid REFERENCES analyst (id),
  released_at timestamptz(3),
  CONSTRAINT analyst_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT analyst_anonymous_unlinked CHECK (NOT anonymous OR kind = 'group' OR same_as = '{}'),
  CONSTRAINT analyst_organization_unaffiliated CHECK (kind <> 'organization' OR affiliations = '[]')
);
CREATE UNIQUE INDEX analyst_slug_key ON analyst (slug);
CREATE UNIQUE INDEX analyst_key_key ON analyst (key);
CREATE INDEX analyst_kind_id_idx ON analyst (kind, id);
CREATE INDEX analyst_same_as_idx ON analyst USING gin (same_as);
CREATE INDEX analyst_merged_into_id_idx ON analyst (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX analyst_updated_at_idx ON analyst (updated_at);

CREATE TABLE claim (
  id uuid PRIMARY KEY DEFAULT new_id(),
  slug text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  updated_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT current_user,
  label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 200),
  text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 5000),
  kind claim_kind NOT NULL,
  language text NOT NULL,
  about text,
  topics text[] NOT NULL DEFAULT '{}' CHECK (cardinality(topics) <= 100),
  places jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(places) = 'array' AND jsonb_array_length(places) <= 100),
  release_at timestamptz,
  resolves_by text,
  resolution_outcome resolution_outcome,
  resolution_at text,
  resolution_note text CHECK (char_length(resolution_note) BETWEEN 1 AND 5000),
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 2000),
  merged_into_id uuid REFERENCES claim (id),
  about_range daterange,
  resolves_by_range daterange,
  language_folded text NOT NULL,
  release_pending boolean NOT NULL DEFAULT false,
  CONSTRAINT claim_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT claim_forecast_resolves CHECK (kind = 'forecast'
    OR (resolves_by IS NULL AND resolution_outcome IS NULL)),
  CONSTRAINT claim_resolution_whole CHECK ((resolution_outcome IS NULL) = (resolution_at IS NULL)
    AND (resolution_note IS NULL OR resolution_outcome IS NOT NULL))
);
CREATE UNIQUE INDEX claim_slug_key ON claim (slug);
CREATE UNIQUE INDEX claim_key_key ON claim (key);
CREATE INDEX claim_kind_id_idx ON claim (kind, id);
CREATE INDEX claim_language_folded_id_idx ON claim (language_folded, id);
CREATE INDEX claim_about_range_idx ON claim USING gist (about_range);
CREATE INDEX claim_merged_into_id_idx ON claim (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX claim_updated_at_idx ON claim (updated_at);
CREATE INDEX claim_resolved ON claim (id) WHERE resolution_outcome IS NOT NULL;
CREATE INDEX claim_release_due ON claim (release_at) WHERE release_pending;

CREATE TABLE attribution (
  id uuid PRIMARY KEY DEFAULT new_id(),
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  updated_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT current_user,
  claim_id uuid NOT NULL REFERENCES claim (id),
  source_id uuid NOT NULL REFERENCES source (id),
  analyst_id uuid REFERENCES analyst (id),
  stance stance NOT NULL,
  stated_at text,
  quote_exact text CHECK (char_length(quote_exact) BETWEEN 1 AND 5000),
  quote_prefix text CHECK (char_length(quote_prefix) BETWEEN 1 AND 500),
  quote_suffix text CHECK (char_length(quote_suffix) BETWEEN 1 AND 500),
  paragraph integer CHECK (paragraph >= 1),
  page integer CHECK (page >= 1),
  seconds double precision CHECK (seconds >= 0),
  likelihood likelihood,
  credibility smallint CHECK (credibility BETWEEN 1 AND 6),
  derived_from_id uuid REFERENCES attribution (id),
  note text CHECK (char_length(note) BETWEEN 1 AND 5000),
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 2000),
  stated_range daterange,
  position_at timestamptz(3) NOT NULL,
  CONSTRAINT attribution_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT attribution_quote_exact CHECK (quote_exact IS NOT NULL OR (quote_prefix IS NULL AND quote_suffix IS NULL)),
  CONSTRAINT attribution_not_from_itself CHECK (derived_from_id <> id)
);
CREATE UNIQUE INDEX attribution_key_key ON attribution (key);
CREATE INDEX attribution_claim_id_position_idx ON attribution (claim_id, position_at DESC, recorded_at DESC, id DESC);
CREATE INDEX attribution_claim_id_id_idx ON attribution (claim_id, id);
CREATE INDEX attribution_analyst_id_claim_id_idx ON attribution (analyst_id, claim_id);
CREATE INDEX attribution_analyst_id_id_idx ON attribution (analyst_id, id);
CREATE INDEX attribution_source_id_claim_id_idx ON attribution (source_id, claim_id);
CREATE INDEX attribution_source_id_id_idx ON attribution (source_id, id);
CREATE INDEX attribution_stance_claim_id_idx ON attribution (stance, claim_id);
CREATE INDEX attribution_stance_id_idx ON attribution (stance, id);
CREATE INDEX attribution_stated_range_idx ON attribution USING gist (stated_range) WHERE stated_range IS NOT NULL;
CREATE INDEX attribution_derived_from_id_idx ON attribution (derived_from_id) WHERE derived_from_id IS NOT NULL;
CREATE INDEX attribution_updated_at_idx ON attribution (updated_at);

CREATE TABLE relation (
  id uuid PRIMARY KEY DEFAULT new_id(),
  key text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  updated_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  recorded_by text NOT NULL DEFAULT current_user,
  from_id uuid NOT NULL REFERENCES claim (id),
  to_id uuid NOT NULL REFERENCES claim (id),
  kind relation_kind NOT NULL,
  note text CHECK (char_length(note) BETWEEN 1 AND 5000),
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 2000),
  CONSTRAINT relation_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT relation_not_to_itself CHECK (from_id <> to_id)
);
CREATE UNIQUE INDEX relation_key_key ON relation (key);
CREATE UNIQUE INDEX relation_directed_once ON relation (from_id, to_id, kind)
  WHERE withdrawn_at IS NULL AND kind NOT IN ('contradicts', 'restates');
CREATE UNIQUE INDEX relation_symmetric_once ON relation (least(from_id, to_id), greatest(from_id, to_id), kind)
  WHERE withdrawn_at IS NULL AND kind IN ('contradicts', 'restates');
CREATE INDEX relation_from_id_id_idx ON relation (from_id, id);
CREATE INDEX relation_to_id_id_idx ON relation (to_id, id);
CREATE INDEX relation_kind_id_idx ON relation (kind, id);
CREATE INDEX relation_updated_at_idx ON relation (updated_at);

-- Every slug ever held, so that an old one leads to its record for ever and is never given to another.
CREATE TABLE slug (
  noun noun NOT NULL,
  slug text COLLATE "C" NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 100
    AND slug !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'),
  record_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  PRIMARY KEY (noun, slug)
);
CREATE INDEX slug_record_id_idx ON slug (record_id);

CREATE TABLE claim_topic (
  topic text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  PRIMARY KEY (topic, claim_id)
);
CREATE INDEX claim_topic_claim_id_idx ON claim_topic (claim_id);

-- A place is found by its name and by its country.
CREATE TABLE claim_place (
  place text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  PRIMARY KEY (place, claim_id)
);
CREATE INDEX claim_place_claim_id_idx ON claim_place (claim_id);

CREATE TABLE analyst_name (
  name text COLLATE "C" NOT NULL,
  analyst_id uuid NOT NULL REFERENCES analyst (id) ON DELETE CASCADE,
  PRIMARY KEY (name, analyst_id)
);
CREATE INDEX analyst_name_analyst_id_idx ON analyst_name (analyst_id);

CREATE TABLE affiliation (
  organization_id uuid NOT NULL REFERENCES analyst (id),
  analyst_id uuid NOT NULL REFERENCES analyst (id) ON DELETE CASCADE,
  PRIMARY KEY (organization_id, analyst_id)
);
CREATE INDEX affiliation_analyst_id_idx ON affiliation (analyst_id);

-- Where a claim stands, for the interval in which it did; the row that holds now has until = infinity
-- and is the claim's lock: whoever changes what it counts takes it first.
CREATE TABLE standing (
  claim_id uuid NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  until timestamptz(3) NOT NULL DEFAULT 'infinity',
  since timestamptz(3) NOT NULL DEFAULT recording_time(),
  standing claim_standing NOT NULL DEFAULT 'unattributed',
  asserts integer NOT NULL DEFAULT 0,
  denies integer NOT NULL DEFAULT 0,
  qualifies integer NOT NULL DEFAULT 0,
  questions integer NOT NULL DEFAULT 0,
  reports integer NOT NULL DEFAULT 0,
  retracts integer NOT NULL DEFAULT 0,
  attribution_count integer NOT NULL DEFAULT 0,
  relation_count integer NOT NULL DEFAULT 0,
  -- From here on every one of those relations leads to a released claim.
  relations_open_at timestamptz(3) NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (claim_id, until),
  CONSTRAINT standing_held CHECK (since < until)
);
CREATE INDEX standing_standing_until_claim_id_idx ON standing (standing, until, claim_id);

CREATE TABLE revision (
  id uuid PRIMARY KEY DEFAULT new_id(),
  noun noun NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  operation operation NOT NULL,
  actor text NOT NULL,
  key_id uuid,
  reason text,
  recorded_at timestamptz(3) NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX revision_record_id_version_idx ON revision (record_id, version);
CREATE INDEX revision_xid_id_idx ON revision (xid, id);

-- What a revision says stands apart from the fact of it, so that a redaction can take the one and leave the other.
CREATE TABLE revision_state (
  revision_id uuid PRIMARY KEY REFERENCES revision (id),
  state jsonb NOT NULL,
  salt bytea NOT NULL
);

CREATE TABLE api_key (
  id uuid PRIMARY KEY DEFAULT new_id(),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  role key_role NOT NULL,
  actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
  hash bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3)
);
CREATE UNIQUE INDEX api_key_hash_key ON api_key (hash);

-- What was last imported under a key: the line's digest and the members it had.
CREATE TABLE imported (
  noun noun NOT NULL,
  key text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  members text[] NOT NULL,
  record_id uuid NOT NULL,
  imported_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  PRIMARY KEY (noun, key)
);

-- Lines of a running import that wait for a line further down, and the names a dry run would have given;
-- under 'line noun key' it keeps the digest of the last line of that key.
CREATE UNLOGGED TABLE import_waiting (
  import_id uuid NOT NULL,
  noun noun NOT NULL,
  line bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  body text NOT NULL,
  started_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  PRIMARY KEY (import_id, noun, line)
);
CREATE INDEX import_waiting_key_idx ON import_waiting (import_id, noun, key);
CREATE UNLOGGED TABLE import_name (
  import_id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  digest bytea,
  started_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  PRIMARY KEY (import_id, name)
);

-- What a live record may be called: its id, a slug it has or had, its key. An import asks for the key first.
DO $do$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    EXECUTE format($body$
      CREATE FUNCTION find_%1$s(called text, key_first boolean DEFAULT false) RETURNS uuid LANGUAGE plpgsql STABLE STRICT AS $$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT id INTO found_id FROM %1$I WHERE key = called AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM %1$I WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        END IF;
        IF found_id IS NULL THEN
          SELECT r.id INTO found_id FROM slug s JOIN %1$I r ON r.id = s.record_id
            WHERE s.noun = '%1$s' AND s.slug = called AND r.withdrawn_at IS NULL;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT id INTO found_id FROM %1$I WHERE id = uuid_or_null(called) AND withdrawn_at IS NULL;
        ELSE
          SELECT id INTO found_id FROM %1$I WHERE key = called AND withdrawn_at IS NULL;
        END IF;
        RETURN found_id;
      END $$;
    $body$, of_noun);
  END LOOP;
END $do$;

CREATE FUNCTION find_record(of_noun noun, called text, key_first boolean DEFAULT false) RETURNS uuid LANGUAGE sql STABLE STRICT
RETURN CASE of_noun
  WHEN 'source' THEN find_source(called, key_first)
  WHEN 'analyst' THEN find_analyst(called, key_first)
  WHEN 'claim' THEN find_claim(called, key_first)
  WHEN 'attribution' THEN find_attribution(called, key_first)
  WHEN 'relation' THEN find_relation(called, key_first)
END;

-- The feed of changes: every revision once, in the order of their transactions, for newsrooms; and for readers from the
-- release on, which is a revision of its own for all that becomes public with a claim.

ALTER TABLE revision
  -- With it the digest of who and why is salted.
  ADD salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()),
  -- Whether readers learn of it: the record was public then, or has just been hidden. So far most were.
  ADD public boolean NOT NULL DEFAULT true,
  -- Whether it tells readers alone: the newsroom has known the record as it is.
  ADD for_readers boolean NOT NULL DEFAULT false,
  -- The merge that it is a part of.
  ADD merge_id uuid;
ALTER TABLE revision ALTER public SET DEFAULT false;
ALTER TYPE operation ADD VALUE 'redact';

-- Version +1 for each change of a record's own fields; its times never go backwards; its id, key and origin never change.
CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

-- What others have released meanwhile is public also to a transaction that has been open since before.
CREATE FUNCTION is_public(c claim) RETURNS boolean LANGUAGE sql
RETURN (c).release_at IS NOT NULL AND NOT (c).release_pending AND ((c).withdrawn_at IS NULL OR (c).release_at <= (c).withdrawn_at);
CREATE FUNCTION is_public(s source) RETURNS boolean LANGUAGE sql RETURN (s).exposed;
CREATE FUNCTION is_public(a analyst) RETURNS boolean LANGUAGE sql RETURN (a).exposed;
CREATE FUNCTION is_public(a attribution) RETURNS boolean LANGUAGE sql
RETURN (SELECT is_public(c) FROM claim c WHERE c.id = (a).claim_id);
CREATE FUNCTION is_public(r relation) RETURNS boolean LANGUAGE sql
RETURN (SELECT bool_and(is_public(c)) FROM claim c WHERE c.id IN ((r).from_id, (r).to_id));

DROP FUNCTION change_kind(jsonb, jsonb) CASCADE;
-- What a change was: that it hides a record from readers comes before all else; then what the writer calls it, else what it did.
CREATE FUNCTION change_kind(was_withdrawn boolean, is_withdrawn boolean, was_public boolean, is_public boolean) RETURNS operation LANGUAGE sql STABLE
RETURN (CASE WHEN was_public AND NOT is_public AND NOT is_withdrawn THEN 'hide'
  WHEN current_setting('onrecord.operation', true) <> '' THEN current_setting('onrecord.operation', true)
  WHEN is_withdrawn AND NOT was_withdrawn THEN 'withdraw'
  WHEN was_withdrawn AND NOT is_withdrawn THEN 'restore'
  WHEN is_public AND NOT was_public THEN 'release'
  ELSE 'update'
END)::operation;

DO $do$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    EXECUTE format($body$
      -- Puts on the record that readers learn of these, or no longer: their state is what it was.
      CREATE FUNCTION reveal_%1$I(ids uuid[], how operation) RETURNS void LANGUAGE sql AS $$
        WITH written AS (
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, for_readers, merge_id)
          SELECT '%1$s', id, version, how, current_actor(), nullif(current_setting('onrecord.key', true), '')::uuid, current_reason(),
            greatest(updated_at, recording_time()), true, '%1$s' <> 'claim', nullif(current_setting('onrecord.merge', true), '')::uuid
          FROM %1$I WHERE id = ANY (ids) AND withdrawn_at IS NULL ORDER BY id
          RETURNING id, record_id)
        INSERT INTO revision_state (revision_id, state, salt)
          SELECT w.id, record_state(r), uuid_send(gen_random_uuid()) FROM written w JOIN %1$I r ON r.id = w.record_id
      $$;

      CREATE OR REPLACE FUNCTION revise_%1$I() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
        of_merge uuid := nullif(current_setting('onrecord.merge', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT '%1$s', c.id, c.version, 'create', current_actor(), by_key, current_reason(), c.updated_at, is_public(ROW(c.*)::%1$I), of_merge
            FROM changed c ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::%1$I), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT '%1$s', c.id, c.version, change_kind(f.withdrawn_at IS NOT NULL, c.withdrawn_at IS NOT NULL, was, is_now),
              current_actor(), by_key, current_reason(), c.updated_at, was OR is_now, of_merge
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version
              CROSS JOIN LATERAL (SELECT is_public(ROW(f.*)::%1$I) AS was, is_public(ROW(c.*)::%1$I) AS is_now) AS publicity
            ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::%1$I), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at, public, merge_id)
            SELECT '%1$s', f.id, f.version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(f.updated_at, recording_time()),
              coalesce(is_public(ROW(f.*)::%1$I), false), of_merge
            FROM former f ORDER BY f.id;
        END IF;
        RETURN NULL;
      END $$;
    $body$, of_noun);
  END LOOP;
END $do$;

-- Sources and analysts become public by what names them, a claim by the clock: no change of theirs, and yet on the record.
CREATE FUNCTION expose_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reveal_source(array_agg(c.id) FILTER (WHERE c.exposed), 'release'), reveal_source(array_agg(c.id) FILTER (WHERE f.exposed), 'hide')
    FROM changed c JOIN former f USING (id) WHERE c.exposed <> f.exposed AND c.version = f.version HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON source REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_source();
CREATE FUNCTION expose_analyst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reveal_analyst(array_agg(c.id) FILTER (WHERE c.exposed), 'release'), reveal_analyst(array_agg(c.id) FILTER (WHERE f.exposed), 'hide')
    FROM changed c JOIN former f USING (id) WHERE c.exposed <> f.exposed AND c.version = f.version HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON analyst REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_analyst();

-- An attribution names to readers what it is derived from once that is public: they are told of it again.
CREATE FUNCTION reveal_derived(origins uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM attribution WHERE derived_from_id = ANY (origins) AND withdrawn_at IS NULL ORDER BY id FOR NO KEY UPDATE;
  PERFORM reveal_attribution(array_agg(a.id), 'release') FROM attribution a
    WHERE a.derived_from_id = ANY (origins) AND a.id <> ALL (origins) AND a.withdrawn_at IS NULL AND is_public(a);
END $$;

-- A relation becomes public with the second of its claims: of two that are released at once one must see the other.
CREATE FUNCTION expose_with_claims() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER e_expose_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_with_claims();

-- It may also be moved to a claim that is public.
CREATE FUNCTION expose_with_attributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reveal_derived(array_agg(c.id)) FROM changed c JOIN former f USING (id)
    WHERE c.claim_id <> f.claim_id AND is_public(ROW(c.*)::attribution) AND NOT is_public(ROW(f.*)::attribution) HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER e_expose_derived AFTER UPDATE ON attribution REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_with_attributions();

-- Puts on the record what the clock has released. Whoever comes second skips what the first has in hand. Answers how many there were.
CREATE FUNCTION release_due(most integer) RETURNS bigint LANGUAGE sql AS $$
  WITH due AS MATERIALIZED (
    SELECT id FROM claim WHERE release_pending AND release_at <= now() ORDER BY release_at LIMIT most FOR UPDATE SKIP LOCKED
  ), claims AS (UPDATE claim SET release_pending = false WHERE id IN (SELECT id FROM due) RETURNING id),
  sources AS (UPDATE source SET released_at = released_at WHERE id IN (
    SELECT id FROM source WHERE NOT exposed AND released_at <= now() ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED) RETURNING id),
  analysts AS (UPDATE analyst SET released_at = released_at WHERE id IN (
    SELECT id FROM analyst WHERE NOT exposed AND released_at <= now() ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED) RETURNING id)
  SELECT (SELECT count(*) FROM claims) + (SELECT count(*) FROM sources) + (SELECT count(*) FROM analysts)
$$;
CREATE INDEX source_release_due ON source (released_at) WHERE NOT exposed AND released_at IS NOT NULL;
CREATE INDEX analyst_release_due ON analyst (released_at) WHERE NOT exposed AND released_at IS NOT NULL;

-- What was public before it was put down so.
ALTER TABLE revision DISABLE TRIGGER USER;
WITH hidden AS MATERIALIZED (SELECT id FROM claim WHERE coalesce(release_at > now() OR release_pending, true))
UPDATE revision SET public = false WHERE record_id IN (
  SELECT id FROM hidden
  UNION ALL SELECT attribution.id FROM attribution JOIN hidden ON claim_id = hidden.id
  UNION ALL SELECT relation.id FROM relation JOIN hidden ON hidden.id IN (from_id, to_id)
  UNION ALL SELECT id FROM source WHERE NOT exposed
  UNION ALL SELECT id FROM analyst WHERE NOT exposed);
ALTER TABLE revision ENABLE TRIGGER USER;

-- A position in the log belongs to one history of one database. What is restored elsewhere goes on under the next number,
-- from the last position that came along: whoever had read further is told so.
CREATE TABLE epoch (
  number integer PRIMARY KEY,
  system_identifier text NOT NULL,
  first_position bigint NOT NULL,
  -- Revisions of this epoch have later ids; the transactions of one before may have had any number.
  since uuid NOT NULL,
  began_at timestamptz(3) NOT NULL DEFAULT recording_time()
);

-- The log: every revision's position, in the order of transactions, and the hash of its leaf (RFC 9162).
CREATE TABLE sealed (
  position bigint PRIMARY KEY CHECK (position >= 0),
  revision_id uuid NOT NULL REFERENCES revision (id),
  epoch integer NOT NULL REFERENCES epoch (number),
  leaf bytea NOT NULL,
  sealed_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX sealed_revision_id_key ON sealed (revision_id);

-- The hashes of full subtrees of 256, 256 × 256, … leaves: what every proof begins from.
CREATE TABLE log_node (
  level smallint NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (level, number)
);

CREATE TABLE checkpoint (
  size bigint PRIMARY KEY,
  root bytea NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  -- As it is answered, with its signature.
  document jsonb NOT NULL
);

-- A redaction takes a revision's state and salt; the digest stays, so that the log still verifies.
CREATE TABLE redaction (
  revision_id uuid PRIMARY KEY REFERENCES revision (id),
  digest bytea,
  actor text NOT NULL,
  key_id uuid,
  reason text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);

DO $do$
DECLARE
  of_table text;
BEGIN
  FOREACH of_table IN ARRAY ARRAY['epoch', 'sealed', 'log_node', 'checkpoint', 'redaction'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', of_table);
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON epoch, sealed, log_node, checkpoint, redaction TO onrecord_service;
END $do$;

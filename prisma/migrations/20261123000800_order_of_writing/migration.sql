-- The order of the log is that in which revisions were written, each as soon as its transaction is over. A transaction may
-- change a record after one that began later has: by the number of the transaction its version would come first.

ALTER TABLE revision ADD seq bigint;
ALTER TABLE revision DISABLE TRIGGER USER;
UPDATE revision SET seq = numbered.seq FROM (SELECT id, row_number() OVER (ORDER BY xid, id) AS seq FROM revision) AS numbered WHERE numbered.id = revision.id;
ALTER TABLE revision ENABLE TRIGGER USER;
ALTER TABLE revision ALTER seq SET NOT NULL, ALTER seq ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('revision', 'seq'), (SELECT count(*) + 1 FROM revision), false);
CREATE INDEX revision_seq_idx ON revision (seq);

-- How far the log has come in an epoch: what this snapshot sees is sealed. Whoever changed a record before another did is seen
-- by all who see the other, so that versions stay in order, however long a transaction was open that began before.
CREATE TABLE sealing (
  epoch integer PRIMARY KEY REFERENCES epoch (number),
  done pg_snapshot NOT NULL,
  -- What this one sees beyond that is being sealed, in parts: so far up to a number of writing.
  doing pg_snapshot,
  upto bigint NOT NULL DEFAULT 0
);
INSERT INTO sealing (epoch, done)
  SELECT number, coalesce((SELECT format('%1$s:%1$s:', xid) FROM sealed JOIN revision ON id = revision_id
    WHERE sealed.epoch = number ORDER BY position DESC LIMIT 1), '1:1:')::pg_snapshot
  FROM epoch ORDER BY number DESC LIMIT 1;

-- Whoever changes what is said of a claim, or how it is related, waits for whoever releases or hides it, or is waited for: what
-- becomes public with the claim and what is public by then are all that readers are told of. So does who derives it from another's.
CREATE OR REPLACE FUNCTION derive_attribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM claim WHERE id IN (NEW.claim_id, OLD.claim_id, (SELECT claim_id FROM attribution WHERE id = NEW.derived_from_id))
    ORDER BY id FOR SHARE;
  NEW.stated_range := edtf_range(NEW.stated_at);
  NEW.position_at := coalesce(
    range_start(NEW.stated_range),
    (SELECT range_start(published_range) FROM source WHERE id = NEW.source_id FOR KEY SHARE),
    CASE TG_OP WHEN 'INSERT' THEN recording_time() ELSE OLD.recorded_at END);
  RETURN NEW;
END $$;

CREATE FUNCTION derive_relation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM claim WHERE id IN (NEW.from_id, NEW.to_id, OLD.from_id, OLD.to_id) ORDER BY id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON relation FOR EACH ROW EXECUTE FUNCTION derive_relation();

-- Whoever asks again what makes a record public waits for whoever is about to, also where it is public already.
CREATE OR REPLACE FUNCTION lower_sources(named uuid[], released timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE OR REPLACE FUNCTION lower_analysts(named uuid[], released timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- Readers may be told of the past of what a claim made public that is not hidden now, also where nothing names it any more.
CREATE FUNCTION past.is_known_source(of_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE derived AS (
    SELECT of_id AS id
    UNION SELECT d.id FROM derived JOIN past.every_source d ON d.derived_from_id = derived.id)
  SELECT EXISTS (SELECT FROM derived JOIN source s USING (id) WHERE s.released_at <= now())
    OR EXISTS (SELECT FROM derived JOIN past.every_attribution a ON a.source_id = derived.id JOIN claim c ON c.id = a.claim_id
      WHERE a.withdrawn_at IS NULL AND c.release_at < a.until AND c.release_at <= coalesce(c.withdrawn_at, now()))
$$;
CREATE FUNCTION past.is_known_analyst(of_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE member AS (
    SELECT of_id AS id
    UNION SELECT own.id FROM member CROSS JOIN LATERAL (
      SELECT analyst_id AS id FROM affiliation WHERE organization_id = member.id
      UNION ALL SELECT p.id FROM past.analyst p WHERE p.affiliations @> jsonb_build_array(jsonb_build_object('organization', member.id))) AS own)
  SELECT EXISTS (SELECT FROM member JOIN analyst a USING (id) WHERE a.released_at <= now())
    OR EXISTS (SELECT FROM member JOIN past.every_attribution a ON a.analyst_id = member.id JOIN claim c ON c.id = a.claim_id
      WHERE a.withdrawn_at IS NULL AND c.release_at < a.until AND c.release_at <= coalesce(c.withdrawn_at, now()))
$$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE ON sealing TO onrecord_service;
END $$;

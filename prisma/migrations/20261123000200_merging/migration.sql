-- What was withdrawn can come back, two records that are the same become one and can be taken apart again, and what may not
-- be kept is taken away for good.

CREATE TABLE merge (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- The order in which merges were made: the newest is undone first.
  number integer GENERATED ALWAYS AS IDENTITY,
  noun noun NOT NULL CHECK (noun IN ('source', 'analyst', 'claim')),
  loser_id uuid NOT NULL,
  winner_id uuid NOT NULL CHECK (winner_id <> loser_id),
  -- Whether readers saw the loser: only they are sent on.
  public boolean NOT NULL,
  reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
  merged_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  undone_at timestamptz(3),
  undone_reason text CHECK (char_length(undone_reason) BETWEEN 1 AND 2000),
  CONSTRAINT merge_undone_with_reason CHECK ((undone_at IS NULL) = (undone_reason IS NULL))
);
CREATE INDEX merge_loser_id_idx ON merge (loser_id);
CREATE INDEX merge_winner_id_idx ON merge (winner_id);

-- What a merge changed besides the loser: the column that named the loser and names the winner since, or withdrawn_at.
CREATE TABLE merge_move (
  merge_id uuid NOT NULL REFERENCES merge (id),
  noun noun NOT NULL,
  record_id uuid NOT NULL,
  member text NOT NULL,
  -- Of affiliations, which name several: what they were.
  former jsonb,
  PRIMARY KEY (merge_id, record_id, member)
);
CREATE INDEX merge_move_record_id_idx ON merge_move (record_id);
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON merge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON merge_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE source ADD CONSTRAINT source_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);
ALTER TABLE analyst ADD CONSTRAINT analyst_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);
ALTER TABLE claim ADD CONSTRAINT claim_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL);

-- What a merged record is now called by: the live one at the end of its merges. Then all its names are the other's.
DO $do$
DECLARE
  of_noun text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'analyst', 'claim'] LOOP
    EXECUTE format($body$
      CREATE FUNCTION surviving_%1$s(of_id uuid) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
        WITH RECURSIVE trail AS (
          SELECT id, withdrawn_at, merged_into_id FROM %1$I WHERE id = of_id
          UNION SELECT r.id, r.withdrawn_at, r.merged_into_id FROM %1$I r JOIN trail ON r.id = trail.merged_into_id)
        SELECT id FROM trail WHERE withdrawn_at IS NULL
      $$;

      CREATE OR REPLACE FUNCTION find_%1$s(called text, key_first boolean DEFAULT false) RETURNS uuid LANGUAGE plpgsql STABLE STRICT AS $$
      DECLARE
        found_id uuid;
      BEGIN
        IF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_%1$s(merged_into_id) END INTO found_id FROM %1$I WHERE key = called;
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_%1$s(merged_into_id) END INTO found_id FROM %1$I WHERE id = uuid_or_null(called);
        END IF;
        IF found_id IS NULL THEN
          SELECT CASE WHEN r.withdrawn_at IS NULL THEN r.id ELSE surviving_%1$s(r.merged_into_id) END INTO found_id
            FROM slug s JOIN %1$I r ON r.id = s.record_id WHERE s.noun = '%1$s' AND s.slug = called;
        END IF;
        IF found_id IS NOT NULL THEN
          RETURN found_id;
        ELSIF key_first THEN
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_%1$s(merged_into_id) END INTO found_id FROM %1$I WHERE id = uuid_or_null(called);
        ELSE
          SELECT CASE WHEN withdrawn_at IS NULL THEN id ELSE surviving_%1$s(merged_into_id) END INTO found_id FROM %1$I WHERE key = called;
        END IF;
        RETURN found_id;
      END $$;

      CREATE FUNCTION past.surviving_%1$s(moment timestamptz, of_id uuid) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
        WITH RECURSIVE trail AS (
          SELECT id, withdrawn_at, merged_into_id FROM past.every_%1$s WHERE id = of_id AND updated_at <= moment AND moment < until
          UNION SELECT e.id, e.withdrawn_at, e.merged_into_id FROM past.every_%1$s e JOIN trail ON e.id = trail.merged_into_id
            WHERE e.updated_at <= moment AND moment < e.until)
        SELECT id FROM trail WHERE withdrawn_at IS NULL
      $$;

      CREATE OR REPLACE FUNCTION past.find_%1$s(moment timestamptz, called text) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT id FROM (
          SELECT past.surviving_%1$s(moment, meant.id) AS id, place FROM (
            SELECT uuid_or_null(called) AS id, 1 AS place
            UNION ALL SELECT record_id, 2 FROM slug WHERE noun = '%1$s' AND slug.slug = called AND recorded_at <= moment
            UNION ALL SELECT named.id, 3 FROM %1$I AS named WHERE named.key = called
          ) AS meant) AS alive WHERE id IS NOT NULL ORDER BY place LIMIT 1
      $$;
    $body$, of_noun);
  END LOOP;
END $do$;

-- Whoever merges moves what names the loser, after it has gone: that is asked when all is done.
DROP TRIGGER f_refuse_if_in_use ON source;
DROP TRIGGER f_refuse_if_in_use ON analyst;
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON source FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.merged_into_id IS NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON analyst FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.merged_into_id IS NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE CONSTRAINT TRIGGER g_refuse_if_in_use AFTER UPDATE ON source DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE CONSTRAINT TRIGGER g_refuse_if_in_use AFTER UPDATE ON analyst DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();

-- What comes back names what is live.
CREATE TRIGGER f_check_derivation_on_restore AFTER UPDATE ON source FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL AND NEW.derived_from_id IS NOT NULL) EXECUTE FUNCTION check_derivation();
CREATE FUNCTION check_affiliations_on_restore() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_live('analyst', array_agg((element ->> 'organization')::uuid), 'affiliation_organization_live')
    FROM jsonb_array_elements(NEW.affiliations) AS element HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER f_check_on_restore AFTER UPDATE ON analyst FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL) EXECUTE FUNCTION check_affiliations_on_restore();

-- Whether an attribution or relation was withdrawn by the withdrawal of this claim.
CREATE FUNCTION went_with(record_id uuid, claim_id uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM revision mine JOIN revision theirs ON theirs.xid = mine.xid
  WHERE mine.record_id = went_with.record_id AND mine.recorded_at = at AND theirs.record_id = went_with.claim_id AND theirs.recorded_at = at);

-- Whether a live relation other than this one says that.
CREATE FUNCTION is_related(apart_from uuid, source_claim uuid, target_claim uuid, how relation_kind) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM relation r WHERE r.from_id = source_claim AND r.to_id = target_claim AND r.kind = how
    AND r.withdrawn_at IS NULL AND r.id <> apart_from)
  OR how IN ('contradicts', 'restates') AND EXISTS (SELECT FROM relation r WHERE r.from_id = target_claim AND r.to_id = source_claim
    AND r.kind = how AND r.withdrawn_at IS NULL AND r.id <> apart_from);

CREATE OR REPLACE FUNCTION stand_claims() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

-- Sources are asked about where what they are named by has changed, analysts likewise: who moves the one waits for nobody who
-- is about to name the other.
CREATE OR REPLACE FUNCTION expose_by_attributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_sources(array_agg(n.source_id), array_agg(n.release_at)), lower_analysts(array_agg(n.analyst_id), array_agg(n.release_at))
      FROM (SELECT c.source_id, c.analyst_id, claim.release_at FROM changed c JOIN claim ON claim.id = c.claim_id
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
END $$;

-- Merges and their undoing come one at a time, and hold both records before they look: what names the loser is either there
-- by then, and moves, or waits, and is told that the loser has gone. Answers null where the loser is at that version no longer.
CREATE FUNCTION merge_records(of_noun noun, loser uuid, at_version integer, winner uuid) RETURNS uuid LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION renamed_affiliations(held jsonb, former uuid, latter uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(jsonb_agg(CASE WHEN (element ->> 'organization')::uuid = former
    THEN jsonb_set(element, '{organization}', to_jsonb(latter)) ELSE element END ORDER BY place), '[]')
  FROM jsonb_array_elements(held) WITH ORDINALITY AS affiliation (element, place));

-- Those that a merge moved go back to the loser, others stay: equal ones are told apart by their order.
CREATE FUNCTION parted_affiliations(held jsonb, former jsonb, loser uuid, winner uuid) RETURNS jsonb LANGUAGE sql STABLE
RETURN (SELECT coalesce(jsonb_agg(CASE WHEN moved.place IS NOT NULL THEN jsonb_set(kept.element, '{organization}', to_jsonb(loser)) ELSE kept.element END
    ORDER BY kept.place), '[]')
  FROM (SELECT element, place, row_number() OVER (PARTITION BY element ORDER BY place) AS nth
    FROM jsonb_array_elements(held) WITH ORDINALITY AS affiliation (element, place)) AS kept
  LEFT JOIN (SELECT after.element, before.element AS was, place, row_number() OVER (PARTITION BY after.element ORDER BY place) AS nth
    FROM jsonb_array_elements(former) WITH ORDINALITY AS before (element, place)
    JOIN jsonb_array_elements(renamed_affiliations(former, loser, winner)) WITH ORDINALITY AS after (element, place) USING (place)) AS moved
  ON moved.element = kept.element AND moved.nth = kept.nth AND (moved.was ->> 'organization')::uuid = loser);

CREATE FUNCTION undo_merge(of_merge uuid) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- What is on the record is only ever added to; but a redaction takes, in its own transaction, what it puts on record as taken.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'TRUNCATE' AND (TG_TABLE_SCHEMA = 'past' OR TG_TABLE_NAME = 'revision_state')
      AND EXISTS (SELECT FROM redaction WHERE xid = pg_current_xact_id()) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% on % is refused: what is on the record is only ever added to', lower(TG_OP), TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- Empties what the row of a withdrawn record says: the words that must be there say so, what it names otherwise stays.
CREATE FUNCTION empty_record(of_noun noun, of_record uuid) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- Takes away what a version of a record said, in all its revisions, whose digests stay; answers the revision that says so.
-- Null where there are other revisions of that version than these.
CREATE FUNCTION redact_version(of_noun noun, of_record uuid, of_version integer, revisions uuid[], digests bytea[]) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
END $$;

REVOKE ALL ON FUNCTION redact_version FROM PUBLIC;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON merge, merge_move TO onrecord_service;
  GRANT UPDATE (undone_at, undone_reason) ON merge TO onrecord_service;
  REVOKE INSERT ON redaction FROM onrecord_service;
  GRANT EXECUTE ON FUNCTION redact_version TO onrecord_service;
END $$;

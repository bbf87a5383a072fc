-- Standing: recounted whenever an attribution or relation of the claim changes, in the same transaction,
-- under the lock of the claim's standing row. It raises no version and writes no revision.

-- Every analyst's position on these claims, and how many attributions led to it. A null analyst is one voice per source.
-- A report or a question never replaces a stance; a retraction after a denial leaves no position.
CREATE FUNCTION positions(claims uuid[]) RETURNS TABLE (claim_id uuid, stance stance, attributions bigint) LANGUAGE sql STABLE AS $$
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
$$;

CREATE FUNCTION recount(claims uuid[]) RETURNS TABLE (
  claim_id uuid, standing claim_standing, asserts integer, denies integer, qualifies integer, questions integer,
  reports integer, retracts integer, attribution_count integer, relation_count integer, relations_open_at timestamptz
) LANGUAGE sql STABLE AS $$
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
$$;

CREATE FUNCTION lock_standing(claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO standing (claim_id) SELECT DISTINCT id FROM unnest(claims) AS id ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM FROM standing WHERE claim_id = ANY (claims) AND until = 'infinity' ORDER BY claim_id FOR UPDATE;
END $$;

CREATE FUNCTION restand(claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION stand_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  withdrawn uuid[];
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
  -- Its neighbours count a relation for readers from its release on.
  PERFORM restand(array_agg(DISTINCT related.id))
  FROM changed n JOIN former o USING (id) CROSS JOIN LATERAL (
    SELECT to_id AS id FROM relation WHERE from_id = n.id AND withdrawn_at IS NULL
    UNION SELECT from_id FROM relation WHERE to_id = n.id AND withdrawn_at IS NULL
  ) AS related
  WHERE n.release_at IS DISTINCT FROM o.release_at;
  RETURN NULL;
END $$;
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stand_claims();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION stand_claims();

-- A record cannot name one that has been withdrawn, however close together the two writes are.
CREATE FUNCTION require_live(of_noun noun, named uuid[], by_constraint text) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION stand_attributions() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON attribution REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();
CREATE TRIGGER e_stand_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION stand_attributions();

-- Whoever releases or hides a claim waits for those who are about to relate it, and then counts for its neighbours too.
CREATE FUNCTION stand_relations() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER e_stand_on_insert AFTER INSERT ON relation REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();
CREATE TRIGGER e_stand_on_update AFTER UPDATE ON relation REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();
CREATE TRIGGER e_stand_on_delete AFTER DELETE ON relation REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION stand_relations();

-- A stance without a date of its own is as old as its source.
CREATE FUNCTION date_stances() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER e_date_on_update AFTER UPDATE ON source REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION date_stances();

-- What live records name cannot be withdrawn. FOR UPDATE waits for those who are about to name it.
CREATE FUNCTION refuse_if_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON source FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();
CREATE TRIGGER f_refuse_if_in_use AFTER UPDATE ON analyst FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_if_in_use();

-- The same care for what sources derive from, and for the organizations people belong to.
CREATE FUNCTION check_derivation() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
DO $$
DECLARE
  of_noun text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'attribution'] LOOP
    EXECUTE format('CREATE TRIGGER f_check_derivation_on_insert AFTER INSERT ON %I FOR EACH ROW
      WHEN (NEW.derived_from_id IS NOT NULL) EXECUTE FUNCTION check_derivation()', of_noun);
    EXECUTE format('CREATE TRIGGER f_check_derivation_on_update AFTER UPDATE ON %I FOR EACH ROW
      WHEN (NEW.derived_from_id IS NOT NULL AND NEW.derived_from_id IS DISTINCT FROM OLD.derived_from_id)
      EXECUTE FUNCTION check_derivation()', of_noun);
  END LOOP;
END $$;

CREATE FUNCTION check_affiliation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_live('analyst', array_agg(DISTINCT organization_id), 'affiliation_organization_live')
    FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER f_check_on_insert AFTER INSERT ON affiliation REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_affiliation();

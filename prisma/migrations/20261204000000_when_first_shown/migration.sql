-- Nobody writes what may bring one to light until what is on record has been gone through.
LOCK TABLE source, analyst, affiliation, claim, attribution IN SHARE ROW EXCLUSIVE MODE;

-- From when on readers may have been shown a source or an analyst: for what was earlier nothing is looked through. And by which of its
-- own attributions first: where that one shows it, no other is looked for. The instant only ever becomes an earlier one.
CREATE TABLE past.first_shown (
  record_id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  by_id uuid
);

CREATE FUNCTION past.note_shown(named uuid[], released timestamptz[], by_ids uuid[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  recorded timestamptz := recording_time();
BEGIN
  WHILE cardinality(named) > 0 LOOP
    WITH noted AS (
      INSERT INTO past.first_shown AS known
      SELECT DISTINCT ON (id) id, greatest(released_at, recorded), by_id FROM unnest(named, released, by_ids) AS mention (id, released_at, by_id)
        WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM past.first_shown AS before
          WHERE before.record_id = id AND before.at <= greatest(released_at, recorded) AND (before.by_id IS NOT NULL OR mention.by_id IS NULL))
        ORDER BY id, greatest(released_at, recorded), by_id
      ON CONFLICT (record_id) DO UPDATE SET at = least(known.at, excluded.at), by_id = coalesce(excluded.by_id, known.by_id)
        WHERE excluded.at < known.at OR known.by_id IS NULL AND excluded.by_id IS NOT NULL
      RETURNING record_id, at)
    SELECT array_agg(shown.id), array_agg(at), '{}' INTO named, released, by_ids FROM noted CROSS JOIN LATERAL (
      SELECT derived_from_id FROM source WHERE id = record_id AND derived_from_id IS NOT NULL AND withdrawn_at IS NULL
      UNION ALL SELECT organization_id FROM affiliation JOIN analyst ON analyst.id = analyst_id WHERE analyst_id = record_id AND withdrawn_at IS NULL
    ) AS shown (id);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION expose_sources(named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE OR REPLACE FUNCTION expose_analysts(named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE OR REPLACE FUNCTION expose_by_attributions() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

CREATE OR REPLACE FUNCTION expose_by_claims() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

CREATE OR REPLACE FUNCTION expose_by_affiliations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_analysts(array_agg(c.organization_id), array_agg(p.released_at)), past.note_shown(array_agg(c.organization_id), array_agg(p.released_at))
      FROM changed c JOIN analyst p ON p.id = c.analyst_id WHERE p.released_at IS NOT NULL HAVING count(*) > 0;
  ELSE
    PERFORM expose_analysts(array_agg(DISTINCT organization_id)) FROM former HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

-- What is on record already, from every version there was: for this migration, and for whoever fills the tables without their triggers.
CREATE PROCEDURE past.find_first_shown() LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO past.first_shown
  SELECT DISTINCT ON (record_id) record_id, at, by_id FROM (
    SELECT unnest(ARRAY[a.source_id, a.analyst_id]) AS record_id, greatest(a.updated_at, c.updated_at, c.release_at) AS at, least(a.until, c.until) AS until, a.id AS by_id
    FROM past.every_attribution AS a JOIN past.every_claim AS c ON c.id = a.claim_id WHERE a.withdrawn_at IS NULL AND c.release_at IS NOT NULL) AS mention
  WHERE record_id IS NOT NULL AND at < until ORDER BY record_id, at, by_id;
  LOOP
    MERGE INTO past.first_shown AS known USING (
      SELECT led.id, min(greatest(led.since, at)) AS at FROM (
        SELECT id AS by_id, derived_from_id AS id, updated_at AS since, until FROM past.every_source WHERE derived_from_id IS NOT NULL AND withdrawn_at IS NULL
        UNION ALL SELECT id, (element ->> 'organization')::uuid, updated_at, until
          FROM past.every_analyst, jsonb_array_elements(affiliations) AS element WHERE withdrawn_at IS NULL) AS led
      JOIN past.first_shown ON record_id = led.by_id WHERE led.id IS NOT NULL AND greatest(led.since, at) < until GROUP BY led.id) AS led
    ON led.id = known.record_id
    WHEN MATCHED AND led.at < known.at THEN UPDATE SET at = led.at
    WHEN NOT MATCHED THEN INSERT VALUES (led.id, led.at);
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;
CALL past.find_first_shown();
ANALYZE past.first_shown;

CREATE OR REPLACE FUNCTION past.is_shown_source(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000
  SET enable_bitmapscan = off AS $$
DECLARE
  later uuid := id_floor(moment + interval '1 millisecond');
  first past.first_shown;
  other uuid;
BEGIN
  SELECT * INTO first FROM past.first_shown WHERE record_id = of_id AND at <= moment;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT claim_id INTO other FROM past.every_attribution
    WHERE id = first.by_id AND source_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL;
  IF FOUND AND past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  FOR other IN SELECT claim_id FROM past.every_attribution
      WHERE source_id >= of_id AND (source_id, id) < (of_id, later) AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  END LOOP;
  FOR other IN SELECT id FROM past.every_source
      WHERE derived_from_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_source(other, moment) THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

CREATE OR REPLACE FUNCTION past.is_shown_analyst(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000
  SET enable_bitmapscan = off AS $$
DECLARE
  later uuid := id_floor(moment + interval '1 millisecond');
  first past.first_shown;
  other uuid;
BEGIN
  SELECT * INTO first FROM past.first_shown WHERE record_id = of_id AND at <= moment;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT claim_id INTO other FROM past.every_attribution
    WHERE id = first.by_id AND analyst_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL;
  IF FOUND AND past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  FOR other IN SELECT claim_id FROM past.every_attribution
      WHERE analyst_id >= of_id AND (analyst_id, id) < (of_id, later) AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  END LOOP;
  FOR other IN SELECT a.id FROM affiliation f JOIN analyst a ON a.id = f.analyst_id
      WHERE f.organization_id = of_id AND a.updated_at <= moment AND a.withdrawn_at IS NULL
    UNION ALL SELECT id FROM past.analyst WHERE affiliations @> jsonb_build_array(jsonb_build_object('organization', of_id))
      AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_analyst(other, moment) THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE ON past.first_shown TO onrecord_service;
END $$;

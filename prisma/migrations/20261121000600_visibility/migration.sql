-- Only claims are released. A source or analyst is released with the earliest live claim that names it, a source also
-- with what derives from it, an organization also with its people. What no claim names stays with the newsroom.
--
-- Two ways, so that writers do not wait for each other: a new mention can only bring the release forward (lower_…),
-- which for a record that is released already changes nothing;
-- a mention that ends means asking again (expose_…), under a lock that those about to mention the record wait for.

CREATE FUNCTION lower_sources(named uuid[], released timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOOP
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

CREATE FUNCTION lower_analysts(named uuid[], released timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOOP
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

CREATE FUNCTION expose_sources(named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
    SELECT array_agg(DISTINCT derived_from_id) INTO named FROM moved WHERE derived_from_id IS NOT NULL;
  END LOOP;
END $$;

CREATE FUNCTION expose_analysts(named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
    SELECT array_agg(DISTINCT f.organization_id) INTO named FROM moved JOIN affiliation f ON f.analyst_id = moved.id;
  END LOOP;
END $$;

CREATE FUNCTION expose_by_attributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_sources(array_agg(n.source_id), array_agg(n.release_at)), lower_analysts(array_agg(n.analyst_id), array_agg(n.release_at))
      FROM (SELECT c.source_id, c.analyst_id, claim.release_at FROM changed c JOIN claim ON claim.id = c.claim_id
        WHERE c.withdrawn_at IS NULL AND claim.release_at IS NOT NULL) AS n HAVING count(*) > 0;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM expose_sources(array_agg(DISTINCT source_id)), expose_analysts(array_agg(DISTINCT analyst_id))
      FROM (SELECT unnest(ARRAY[n.source_id, o.source_id]) AS source_id, unnest(ARRAY[n.analyst_id, o.analyst_id]) AS analyst_id
        FROM changed n JOIN former o USING (id)
        WHERE (n.claim_id, n.source_id, n.analyst_id, n.withdrawn_at) IS DISTINCT FROM (o.claim_id, o.source_id, o.analyst_id, o.withdrawn_at)
      ) AS touched HAVING count(*) > 0;
  ELSE
    PERFORM expose_sources(array_agg(DISTINCT source_id)), expose_analysts(array_agg(DISTINCT analyst_id)) FROM former HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER d_expose_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON attribution REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();
CREATE TRIGGER d_expose_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_attributions();

-- Asks again only where this claim's release was the earliest, which is known once nobody else is moving it.
CREATE FUNCTION expose_by_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.release_at IS DISTINCT FROM o.release_at) THEN
    RETURN NULL;
  END IF;
  PERFORM lower_sources(array_agg(a.source_id), array_agg(n.release_at)), lower_analysts(array_agg(a.analyst_id), array_agg(n.release_at))
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
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_claims();

CREATE FUNCTION expose_by_derivation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expose_sources(array_agg(DISTINCT id)) FROM (
    SELECT unnest(ARRAY[n.derived_from_id, o.derived_from_id]) AS id FROM changed n JOIN former o USING (id)
    WHERE (n.derived_from_id, n.withdrawn_at) IS DISTINCT FROM (o.derived_from_id, o.withdrawn_at)) AS touched
    WHERE id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON source REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_derivation();

CREATE FUNCTION expose_by_affiliations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM lower_analysts(array_agg(c.organization_id), array_agg(p.released_at))
      FROM changed c JOIN analyst p ON p.id = c.analyst_id WHERE p.released_at IS NOT NULL HAVING count(*) > 0;
  ELSE
    PERFORM expose_analysts(array_agg(DISTINCT organization_id)) FROM former HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER d_expose_on_insert AFTER INSERT ON affiliation REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_affiliations();
CREATE TRIGGER d_expose_on_delete AFTER DELETE ON affiliation REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_affiliations();

CREATE FUNCTION expose_by_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expose_analysts(array_agg(DISTINCT f.organization_id)) FROM changed n JOIN former o USING (id)
    JOIN affiliation f ON f.analyst_id = n.id WHERE n.withdrawn_at IS DISTINCT FROM o.withdrawn_at HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER d_expose_on_update AFTER UPDATE ON analyst REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION expose_by_people();

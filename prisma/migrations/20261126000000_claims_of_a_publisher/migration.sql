-- Of which claims a publisher has ever said something: of one publisher, an index gives them in order. By a digest of the name,
-- so that no name stays here that is taken back elsewhere. No row is taken back: it leads to a claim, which is then looked at.
CREATE TABLE claim_publisher (
  publisher uuid NOT NULL,
  claim_id uuid NOT NULL,
  PRIMARY KEY (publisher, claim_id)
);
CREATE VIEW past.led_claim_publisher AS SELECT claim_id, publisher FROM claim_publisher;

CREATE FUNCTION lead_from_publishers() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER h_lead_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_publishers();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON attribution REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_publishers();

CREATE FUNCTION lead_from_other_publishers() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON source REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_publishers();

-- What was said before: the triggers keep all writers out until this is done.
INSERT INTO claim_publisher (publisher, claim_id)
  SELECT DISTINCT md5(said.publisher_folded)::uuid, a.claim_id
  FROM (SELECT id, publisher_folded FROM source UNION SELECT id, publisher_folded FROM past.source) AS said
  JOIN (SELECT source_id, claim_id FROM attribution UNION SELECT source_id, claim_id FROM past.attribution) AS a ON a.source_id = said.id
  WHERE said.publisher_folded IS NOT NULL
  ORDER BY 1, 2;
ANALYZE claim_publisher;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON claim_publisher TO onrecord_service;
  GRANT SELECT ON past.led_claim_publisher TO onrecord_service;
END $$;

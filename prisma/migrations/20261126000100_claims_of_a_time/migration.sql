-- Which time a claim has ever spoken of: of one year, an index gives the claims in order. The years from 0 to 4095 are divided into
-- blocks of 1, 4, 16 and so on up to all 4096; a claim stands under as few blocks as are the years it speaks of, so that of the
-- seven blocks around a year exactly one has it. A row stays, as it leads to a claim, which is then looked at; a version that is
-- redacted takes along what no other says.
CREATE TABLE claim_time (
  block integer NOT NULL,
  claim_id uuid NOT NULL,
  PRIMARY KEY (block, claim_id)
);
CREATE VIEW past.led_claim_time AS SELECT claim_id, block FROM claim_time;

-- A block's number: 4096 times its level, from 0 for single years to 6 for all of them, and its place among those of its level.
CREATE FUNCTION blocks_of(days daterange) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  blocks integer[] := '{}';
  level integer;
BEGIN
  WHILE first <= last LOOP
    level := 0;
    WHILE level < 6 AND first % (4 << 2 * level) = 0 AND first + (4 << 2 * level) <= last + 1 LOOP level := level + 1; END LOOP;
    blocks := blocks || (4096 * level + (first >> 2 * level));
    first := first + (1 << 2 * level);
  END LOOP;
  RETURN blocks;
END $$;

CREATE FUNCTION lead_from_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_time (block, claim_id)
    SELECT block, id FROM changed, unnest(blocks_of(about_range)) AS block ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION lead_from_other_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_time (block, claim_id)
    SELECT block, n.id FROM changed n JOIN former o USING (id), unnest(blocks_of(n.about_range)) AS block
    WHERE n.about_range IS DISTINCT FROM o.about_range ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER h_lead_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_times();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_times();

CREATE FUNCTION forget_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM claim_time t USING gone WHERE t.claim_id = gone.id AND t.block = ANY (blocks_of(gone.about_range)) AND NOT EXISTS (
    SELECT FROM (SELECT id, about_range FROM claim UNION ALL SELECT id, about_range FROM past.claim) AS other
      WHERE other.id = gone.id AND t.block = ANY (blocks_of(other.about_range)));
  RETURN NULL;
END $$;
CREATE TRIGGER forget_times AFTER DELETE ON past.claim REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_times();

-- What was said before: the triggers keep all writers out until this is done.
INSERT INTO claim_time (block, claim_id)
  SELECT DISTINCT block, id FROM (SELECT id, about_range FROM claim UNION ALL SELECT id, about_range FROM past.claim) AS said,
    unnest(blocks_of(about_range)) AS block
  ORDER BY 1, 2;
ANALYZE claim_time;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON claim_time TO onrecord_service;
  GRANT SELECT ON past.led_claim_time TO onrecord_service;
END $$;

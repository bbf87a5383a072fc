-- Which years a claim has ever spoken of: of one year, an index gives the claims in order. What goes on for more than twenty
-- years or is open stands under 0, which no calendar has. No row is taken back: it leads to a claim, which is then looked at.
CREATE TABLE claim_year (
  year integer NOT NULL,
  claim_id uuid NOT NULL,
  PRIMARY KEY (year, claim_id)
);
CREATE VIEW past.led_claim_year AS SELECT claim_id, year FROM claim_year;

CREATE FUNCTION years_of(days daterange) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN lower(days) >= '0001-01-01' AND extract(year FROM upper(days) - 1) - extract(year FROM lower(days)) < 20
  THEN ARRAY(SELECT generate_series(extract(year FROM lower(days))::integer, extract(year FROM upper(days) - 1)::integer)) ELSE '{0}' END;

CREATE FUNCTION lead_from_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_year (year, claim_id)
    SELECT year, id FROM changed, unnest(years_of(about_range)) AS year ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION lead_from_other_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_year (year, claim_id)
    SELECT year, n.id FROM changed n JOIN former o USING (id), unnest(years_of(n.about_range)) AS year
    WHERE n.about_range IS DISTINCT FROM o.about_range ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER h_lead_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_years();
CREATE TRIGGER h_lead_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_years();

-- What was said before: the triggers keep all writers out until this is done.
INSERT INTO claim_year (year, claim_id)
  SELECT DISTINCT year, id FROM (SELECT id, about_range FROM claim UNION ALL SELECT id, about_range FROM past.claim) AS said,
    unnest(years_of(about_range)) AS year
  ORDER BY 1, 2;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON claim_year TO onrecord_service;
  GRANT SELECT ON past.led_claim_year TO onrecord_service;
END $$;

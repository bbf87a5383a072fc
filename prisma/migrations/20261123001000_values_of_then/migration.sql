-- Topics and places of versions that others replaced, beside them as those of now stand beside the claims: a list of the past
-- is led by them. A version that is redacted takes them along.
CREATE TABLE past.claim_topic (
  topic text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL,
  version integer NOT NULL,
  since timestamptz(3) NOT NULL,
  until timestamptz(3) NOT NULL,
  PRIMARY KEY (topic, claim_id, version),
  FOREIGN KEY (claim_id, version) REFERENCES past.claim (id, version) ON DELETE CASCADE
);
CREATE INDEX claim_topic_claim_id_version_idx ON past.claim_topic (claim_id, version);
CREATE TABLE past.claim_place (
  place text COLLATE "C" NOT NULL,
  claim_id uuid NOT NULL,
  version integer NOT NULL,
  since timestamptz(3) NOT NULL,
  until timestamptz(3) NOT NULL,
  PRIMARY KEY (place, claim_id, version),
  FOREIGN KEY (claim_id, version) REFERENCES past.claim (id, version) ON DELETE CASCADE
);
CREATE INDEX claim_place_claim_id_version_idx ON past.claim_place (claim_id, version);

CREATE FUNCTION keep_past_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO past.claim_topic (topic, claim_id, version, since, until)
    SELECT DISTINCT fold(topic), id, version, updated_at, until FROM kept, unnest(topics) AS topic;
  INSERT INTO past.claim_place (place, claim_id, version, since, until)
    SELECT DISTINCT fold(place), id, version, updated_at, until FROM kept, jsonb_array_elements(places) AS element,
      unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_values AFTER INSERT ON past.claim REFERENCING NEW TABLE AS kept
  FOR EACH STATEMENT EXECUTE FUNCTION keep_past_values();

-- What was replaced before.
INSERT INTO past.claim_topic (topic, claim_id, version, since, until)
  SELECT DISTINCT fold(topic), id, version, updated_at, until FROM past.claim, unnest(topics) AS topic;
INSERT INTO past.claim_place (place, claim_id, version, since, until)
  SELECT DISTINCT fold(place), id, version, updated_at, until FROM past.claim, jsonb_array_elements(places) AS element,
    unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON past.claim_topic FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON past.claim_place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The other values that lead: of one, an index gives the claims in order.
CREATE INDEX claim_kind_id_idx ON past.claim (kind, id);
CREATE INDEX claim_language_folded_id_idx ON past.claim (language_folded, id);
CREATE INDEX attribution_stance_claim_id_idx ON past.attribution (stance, claim_id);
CREATE INDEX source_publisher_folded_id_idx ON past.source (publisher_folded, id);

-- What may lead to the claims that had a value: every version, whenever it held. A planner takes no condition of time for
-- an order to read in; each claim is looked at by itself afterwards.
CREATE VIEW past.led_claim AS SELECT id, kind, language_folded, resolution_outcome FROM claim
  UNION ALL SELECT id, kind, language_folded, resolution_outcome FROM past.claim;
CREATE VIEW past.led_claim_topic AS SELECT claim_id, topic FROM claim_topic UNION ALL SELECT claim_id, topic FROM past.claim_topic;
CREATE VIEW past.led_claim_place AS SELECT claim_id, place FROM claim_place UNION ALL SELECT claim_id, place FROM past.claim_place;
CREATE VIEW past.led_attribution AS SELECT claim_id, source_id, analyst_id, stance FROM attribution
  UNION ALL SELECT claim_id, source_id, analyst_id, stance FROM past.attribution;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON past.claim_topic, past.claim_place TO onrecord_service;
  GRANT SELECT ON past.led_claim, past.led_claim_topic, past.led_claim_place, past.led_attribution TO onrecord_service;
END $$;

-- Every list is read in the order of its ids from what one of its filters leads to, now and at any past instant.

-- Of attributions and sources a date lies in one block, the smallest that holds all of its days: it is one of the seven around
-- any of their years.
CREATE FUNCTION block_of(days daterange) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  level integer := 0;
BEGIN
  WHILE first >> 2 * level <> last >> 2 * level LOOP level := level + 1; END LOOP;
  RETURN 4096 * level + (first >> 2 * level);
END $$;
CREATE INDEX attribution_stated_block_id_idx ON attribution (block_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX source_published_block_id_idx ON source (block_of(published_range), id) WHERE published_range IS NOT NULL;
ANALYZE attribution, source;

-- What was replaced, in the same order as what was not.
CREATE INDEX attribution_stated_block_id_idx ON past.attribution (block_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX source_published_block_id_idx ON past.source (block_of(published_range), id) WHERE published_range IS NOT NULL;
CREATE INDEX attribution_analyst_id_id_idx ON past.attribution (analyst_id, id);
CREATE INDEX attribution_source_id_id_idx ON past.attribution (source_id, id);
CREATE INDEX attribution_stance_id_idx ON past.attribution (stance, id);
CREATE INDEX attribution_claim_id_id_idx ON past.attribution (claim_id, id);
DROP INDEX past.attribution_claim_id_idx;
CREATE INDEX relation_from_id_id_idx ON past.relation (from_id, id);
CREATE INDEX relation_to_id_id_idx ON past.relation (to_id, id);
CREATE INDEX relation_kind_id_idx ON past.relation (kind, id);
DROP INDEX past.relation_from_id_idx, past.relation_to_id_idx;
CREATE INDEX source_kind_id_idx ON past.source (kind, id);
CREATE INDEX source_language_folded_id_idx ON past.source (language_folded, id);

-- Versions of the claims themselves lead as they are.
DROP VIEW past.led_claim;

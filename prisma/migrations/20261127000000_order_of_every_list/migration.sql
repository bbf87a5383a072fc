-- Every list is read in the order of its ids from what one of its filters leads to, now and at any past instant.

-- Of attributions and sources a date lies in one block of years, the smallest that holds all of its days: it is one of the seven
-- around any of their years.
CREATE FUNCTION block_of(days daterange) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  level integer := 0;
BEGIN
  WHILE first >> 2 * level <> last >> 2 * level LOOP level := level + 1; END LOOP;
  RETURN 4096 * level + (first >> 2 * level);
END $$;
-- The month of what lies in one, from 32768 on; of what lies in a year only, the year, from 28672 on; of anything longer none.
CREATE FUNCTION month_of(days daterange) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  month integer := extract(month FROM lower(days));
BEGIN
  IF first <> last THEN RETURN NULL; END IF;
  IF extract(year FROM lower(days)) = first AND extract(year FROM upper(days) - 1) = first AND extract(month FROM upper(days) - 1) = month THEN
    RETURN 32768 + 12 * first + month - 1;
  END IF;
  RETURN 28672 + first;
END $$;
CREATE INDEX attribution_stated_block_id_idx ON attribution (block_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX attribution_stated_month_id_idx ON attribution (month_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX source_published_block_id_idx ON source (block_of(published_range), id) WHERE published_range IS NOT NULL;
CREATE INDEX source_published_month_id_idx ON source (month_of(published_range), id) WHERE published_range IS NOT NULL;
ANALYZE attribution, source;

-- How common each block is: what an index holds Postgres tells nobody but its owner.
CREATE FUNCTION statistics_of_blocks() RETURNS TABLE (relation text, "column" text, "values" text, shares real[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT tablename, attname, most_common_vals::text, most_common_freqs FROM pg_stats
  WHERE schemaname = 'public' AND attname IN ('block_of', 'month_of');
$$;

-- Claims too are led to by month: each stands, beside the years it speaks of, under the month that it speaks of, or under the years
-- of which it speaks for longer than a month. Nobody writes claims until those on record do.
LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
CREATE OR REPLACE FUNCTION blocks_of(days daterange) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  first integer := CASE WHEN lower(days) >= '0001-01-01' THEN least(extract(year FROM lower(days)), 4095) ELSE 0 END;
  last integer := CASE WHEN upper(days) <= '0001-01-01' THEN 0 ELSE least(coalesce(extract(year FROM upper(days) - 1), 4095), 4095) END;
  month integer := month_of(days);
  blocks integer[] := '{}';
  level integer;
BEGIN
  WHILE first <= last LOOP
    level := 0;
    WHILE level < 6 AND first % (4 << 2 * level) = 0 AND first + (4 << 2 * level) <= last + 1 LOOP level := level + 1; END LOOP;
    blocks := blocks || (4096 * level + (first >> 2 * level));
    IF level = 0 THEN blocks := blocks || coalesce(month, 28672 + first); END IF;
    first := first + (1 << 2 * level);
  END LOOP;
  RETURN blocks;
END $$;
INSERT INTO claim_time (block, claim_id)
  SELECT DISTINCT block, id FROM (SELECT id, about_range FROM claim UNION ALL SELECT id, about_range FROM past.claim) AS said,
    unnest(blocks_of(about_range)) AS block WHERE block >= 28672
  ORDER BY 1, 2;
ANALYZE claim_time;

-- What was replaced, in the same order as what was not.
CREATE INDEX attribution_stated_block_id_idx ON past.attribution (block_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX attribution_stated_month_id_idx ON past.attribution (month_of(stated_range), id) WHERE stated_range IS NOT NULL;
CREATE INDEX source_published_block_id_idx ON past.source (block_of(published_range), id) WHERE published_range IS NOT NULL;
CREATE INDEX source_published_month_id_idx ON past.source (month_of(published_range), id) WHERE published_range IS NOT NULL;
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

-- Puts on the record what the clock has released: first what others name, so that whoever follows meets nothing that names what
-- they were not told of. Whoever comes second skips what the first has in hand. Answers how many there were.
CREATE OR REPLACE FUNCTION release_due(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  sources bigint;
  analysts bigint;
  claims bigint := 0;
BEGIN
  UPDATE source SET released_at = released_at WHERE id IN (
    SELECT id FROM source WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS sources = ROW_COUNT;
  UPDATE analyst SET released_at = released_at WHERE id IN (
    SELECT id FROM analyst WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS analysts = ROW_COUNT;
  -- Where there are more of those, claims wait for them.
  IF greatest(sources, analysts) < most THEN
    UPDATE claim SET release_pending = false WHERE id IN (
      SELECT id FROM claim WHERE release_pending AND release_at <= now() ORDER BY release_at LIMIT most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS claims = ROW_COUNT;
  END IF;
  RETURN sources + analysts + claims;
END $$;

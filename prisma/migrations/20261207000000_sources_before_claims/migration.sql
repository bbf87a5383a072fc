-- Puts on the record what the clock has released: first what others name, so that whoever follows meets nothing that names what
-- they were not told of. Whoever comes second skips what the first has in hand. Answers how many there were.
CREATE OR REPLACE FUNCTION release_due(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  sources bigint;
  analysts bigint;
  claims bigint;
BEGIN
  UPDATE source SET released_at = released_at WHERE id IN (
    SELECT id FROM source WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS sources = ROW_COUNT;
  UPDATE analyst SET released_at = released_at WHERE id IN (
    SELECT id FROM analyst WHERE NOT exposed AND released_at <= now() ORDER BY released_at, id LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS analysts = ROW_COUNT;
  -- Another process may have those of a claim in hand: it waits for them, but not for ever.
  UPDATE claim SET release_pending = false WHERE id IN (
    SELECT id FROM claim WHERE release_pending AND release_at <= now() AND (release_at <= now() - interval '1 minute' OR NOT EXISTS (
      SELECT FROM attribution a JOIN source s ON s.id = a.source_id LEFT JOIN analyst p ON p.id = a.analyst_id
      WHERE a.claim_id = claim.id AND a.withdrawn_at IS NULL AND NOT (s.exposed AND coalesce(p.exposed, true))))
    ORDER BY release_at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS claims = ROW_COUNT;
  RETURN sources + analysts + claims;
END $$;

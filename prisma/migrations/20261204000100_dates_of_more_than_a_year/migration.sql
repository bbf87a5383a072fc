-- Attributions and sources dated within a year are led to by their year or month. What is dated by more than one year, or without an end,
-- stands in a table of its own under as few blocks as are its years, as claims do: an old year does not lead to all that go on.
-- Rows stay, as they lead to a record, which is then looked at; a version that is redacted takes along what no other says.
DO $do$
DECLARE
  dated record;
BEGIN
  FOR dated IN SELECT * FROM (VALUES ('attribution', 'stated_range'), ('source', 'published_range')) AS named (noun, days) LOOP
    EXECUTE format($body$
      CREATE TABLE %1$s_time (
        block integer NOT NULL,
        record_id uuid NOT NULL,
        PRIMARY KEY (block, record_id)
      );

      CREATE FUNCTION lead_from_times_of_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO %1$s_time (block, record_id)
          SELECT block, id FROM changed, unnest(blocks_of(%2$s)) AS block WHERE block_of(%2$s) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE FUNCTION lead_from_other_times_of_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO %1$s_time (block, record_id)
          SELECT block, n.id FROM changed n JOIN former o USING (id), unnest(blocks_of(n.%2$s)) AS block
          WHERE n.%2$s IS DISTINCT FROM o.%2$s AND block_of(n.%2$s) >= 4096 AND block < 28672
          ORDER BY 1, 2 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER h_lead_from_times_on_insert AFTER INSERT ON %1$s REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION lead_from_times_of_%1$s();
      CREATE TRIGGER h_lead_from_times_on_update AFTER UPDATE ON %1$s REFERENCING NEW TABLE AS changed OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION lead_from_other_times_of_%1$s();

      CREATE FUNCTION forget_times_of_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM %1$s_time t USING gone WHERE t.record_id = gone.id AND t.block = ANY (blocks_of(gone.%2$s)) AND NOT EXISTS (
          SELECT FROM (SELECT id, %2$s FROM %1$s UNION ALL SELECT id, %2$s FROM past.%1$s) AS other
            WHERE other.id = gone.id AND t.block = ANY (blocks_of(other.%2$s)));
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_times AFTER DELETE ON past.%1$s REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION forget_times_of_%1$s();

      -- What was dated before: the triggers keep all writers out until this is done.
      INSERT INTO %1$s_time (block, record_id)
        SELECT DISTINCT block, id FROM (SELECT id, %2$s AS days FROM %1$s UNION ALL SELECT id, %2$s FROM past.%1$s) AS said, unnest(blocks_of(days)) AS block
        WHERE block_of(days) >= 4096 AND block < 28672 ORDER BY 1, 2;
      ANALYZE %1$s_time;
    $body$, dated.noun, dated.days);
  END LOOP;
END $do$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON attribution_time, source_time TO onrecord_service;
END $$;

-- What readers may call a record: also what was merged into it, unless they did not see that.
DO $do$
DECLARE
  of_noun text;
  was_named text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'analyst', 'claim'] LOOP
    was_named := CASE WHEN of_noun = 'claim' THEN 'r.release_at <= r.withdrawn_at' ELSE format(
      'EXISTS (SELECT FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.%I = r.id AND c.release_at <= coalesce(a.withdrawn_at, now()))',
      of_noun || '_id') END;
    EXECUTE format($body$
      CREATE FUNCTION is_not_told_%1$s(called text, found_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        -- By its own name, as nearly always.
        IF found_id = uuid_or_null(called) OR EXISTS (SELECT FROM %1$I WHERE id = found_id AND slug = called) THEN
          RETURN false;
        END IF;
        RETURN EXISTS (
          SELECT FROM %1$I r JOIN merge ON loser_id = r.id AND winner_id = r.merged_into_id AND undone_at IS NULL
          WHERE r.id IN (uuid_or_null(called), (SELECT record_id FROM slug WHERE noun = '%1$s' AND slug.slug = called), (SELECT id FROM %1$I WHERE key = called))
            AND NOT merge.public AND NOT coalesce(%2$s, false));
      END $$;

      CREATE FUNCTION find_told_%1$s(called text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
      DECLARE
        found_id uuid := find_%1$s(called);
      BEGIN
        RETURN CASE WHEN found_id IS NULL OR is_not_told_%1$s(called, found_id) THEN NULL ELSE found_id END;
      END $$;

      CREATE FUNCTION past.find_told_%1$s(moment timestamptz, called text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
      DECLARE
        found_id uuid := past.find_%1$s(moment, called);
      BEGIN
        RETURN CASE WHEN found_id IS NULL OR is_not_told_%1$s(called, found_id) THEN NULL ELSE found_id END;
      END $$;
    $body$, of_noun, was_named);
  END LOOP;
END $do$;

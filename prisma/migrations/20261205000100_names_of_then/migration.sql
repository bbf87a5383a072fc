-- What a record was called at a past instant, by statements whose plans are kept: a page looks the same name up several times.
DO $do$
DECLARE
  of_noun text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'analyst', 'claim'] LOOP
    EXECUTE format($body$
      CREATE OR REPLACE FUNCTION past.surviving_%1$s(moment timestamptz, of_id uuid) RETURNS uuid LANGUAGE plpgsql STABLE STRICT AS $$
      DECLARE
        trail uuid[] := ARRAY[of_id];
        then_held record;
      BEGIN
        LOOP
          SELECT withdrawn_at, merged_into_id INTO then_held FROM past.every_%1$s
            WHERE id = trail[cardinality(trail)] AND updated_at <= moment AND moment < until;
          IF NOT FOUND THEN
            RETURN NULL;
          ELSIF then_held.withdrawn_at IS NULL THEN
            RETURN trail[cardinality(trail)];
          ELSIF then_held.merged_into_id IS NULL OR then_held.merged_into_id = ANY (trail) THEN
            RETURN NULL;
          END IF;
          trail := trail || then_held.merged_into_id;
        END LOOP;
      END $$;

      CREATE OR REPLACE FUNCTION past.find_%1$s(moment timestamptz, called text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
      DECLARE
        found_id uuid := past.surviving_%1$s(moment, uuid_or_null(called));
      BEGIN
        IF found_id IS NULL THEN
          SELECT past.surviving_%1$s(moment, record_id) INTO found_id FROM slug
            WHERE noun = '%1$s' AND slug.slug = called AND recorded_at <= moment;
        END IF;
        IF found_id IS NULL THEN
          SELECT past.surviving_%1$s(moment, id) INTO found_id FROM %1$I WHERE key = called;
        END IF;
        RETURN found_id;
      END $$;
    $body$, of_noun);
  END LOOP;
END $do$;

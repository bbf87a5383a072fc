-- Nothing is gone through that was recorded later, and no more than it takes. Who it is and when stand together as one bound, so that
-- the index of both is taken, however much there is of one; and a bitmap would have all of it read first.
-- It is dear: what else must hold is asked before.
CREATE OR REPLACE FUNCTION past.is_shown_source(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000
  SET enable_bitmapscan = off AS $$
DECLARE
  later uuid := id_floor(moment + interval '1 millisecond');
  other uuid;
BEGIN
  FOR other IN SELECT claim_id FROM past.every_attribution
      WHERE source_id >= of_id AND (source_id, id) < (of_id, later) AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  END LOOP;
  FOR other IN SELECT id FROM past.every_source
      WHERE derived_from_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_source(other, moment) THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

CREATE OR REPLACE FUNCTION past.is_shown_analyst(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000
  SET enable_bitmapscan = off AS $$
DECLARE
  later uuid := id_floor(moment + interval '1 millisecond');
  other uuid;
BEGIN
  FOR other IN SELECT claim_id FROM past.every_attribution
      WHERE analyst_id >= of_id AND (analyst_id, id) < (of_id, later) AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  END LOOP;
  FOR other IN SELECT a.id FROM affiliation f JOIN analyst a ON a.id = f.analyst_id
      WHERE f.organization_id = of_id AND a.updated_at <= moment AND a.withdrawn_at IS NULL
    UNION ALL SELECT id FROM past.analyst WHERE affiliations @> jsonb_build_array(jsonb_build_object('organization', of_id))
      AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_analyst(other, moment) THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

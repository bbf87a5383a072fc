-- What the database itself writes into a record before it is stored: slug, version, times, and what it is found by.

CREATE FUNCTION current_actor() RETURNS text LANGUAGE sql STABLE
RETURN coalesce(nullif(current_setting('onrecord.actor', true), ''), current_user);

CREATE FUNCTION current_reason() RETURNS text LANGUAGE sql STABLE
RETURN nullif(current_setting('onrecord.reason', true), '');

-- Gives a slug to a record and remembers it for ever. '~word' asks for the first free of word, word-2, word-3 …;
-- anything else is wanted exactly so.
CREATE FUNCTION take_slug(of_noun noun, wanted text, owner uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  base text := left(substr(wanted, 2), 90);
  holder uuid;
  reach bigint;
  low bigint;
  middle bigint;
  candidate text;
BEGIN
  IF wanted NOT LIKE '~%' THEN
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, wanted, owner) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT record_id INTO holder FROM slug WHERE noun = of_noun AND slug.slug = wanted;
      IF holder <> owner THEN
        RAISE EXCEPTION 'the slug % is taken', wanted
          USING ERRCODE = 'unique_violation', CONSTRAINT = of_noun || '_slug_once', DETAIL = holder;
      END IF;
    END IF;
    RETURN wanted;
  END IF;

  base := trim(BOTH '-' FROM base);
  INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, base, owner) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN base; END IF;
  -- One by one as far as labels usually go; from there doubling, then halving: a label used ten thousand times
  -- costs some forty look-ups, not ten thousand.
  FOR number IN 2..16 LOOP
    candidate := base || '-' || number;
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, candidate, owner) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN candidate; END IF;
  END LOOP;
  reach := 16;
  low := 16;
  LOOP
    reach := reach * 2;
    EXIT WHEN NOT EXISTS (SELECT FROM slug WHERE noun = of_noun AND slug.slug = base || '-' || reach);
    low := reach;
  END LOOP;
  WHILE reach - low > 1 LOOP
    middle := (low + reach) / 2;
    IF EXISTS (SELECT FROM slug WHERE noun = of_noun AND slug.slug = base || '-' || middle) THEN
      low := middle;
    ELSE
      reach := middle;
    END IF;
  END LOOP;
  LOOP
    candidate := base || '-' || reach;
    INSERT INTO slug (noun, slug, record_id) VALUES (of_noun, candidate, owner) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN candidate; END IF;
    reach := reach + 1;
  END LOOP;
END $$;

-- For rows written without the service: a plain slug of a name, in ASCII.
CREATE FUNCTION plain_slug(of_noun noun, name text) RETURNS text LANGUAGE sql STABLE
RETURN '~' || coalesce(nullif(trim(BOTH '-' FROM regexp_replace(fold(name), '[^a-z0-9]+', '-', 'g')), ''), of_noun::text);

CREATE FUNCTION derive_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('source', coalesce(NEW.slug, plain_slug('source', NEW.title)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    -- Its first slug, unless that is the key under which another was imported.
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM source WHERE key = NEW.slug)), NEW.id::text);
    NEW.released_at := NULL;
  END IF;
  NEW.published_range := edtf_range(NEW.published_at);
  NEW.normal_url := normal_url(NEW.url);
  NEW.publisher_folded := fold(NEW.publisher);
  NEW.language_folded := fold(NEW.language);
  RETURN NEW;
END $$;

CREATE FUNCTION derive_analyst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('analyst', coalesce(NEW.slug, plain_slug('analyst', NEW.name)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM analyst WHERE key = NEW.slug)), NEW.id::text);
    NEW.released_at := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION derive_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := take_slug('claim', coalesce(NEW.slug, plain_slug('claim', NEW.label)), NEW.id);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.key := coalesce(NEW.key, (SELECT NEW.slug WHERE NOT EXISTS (SELECT FROM claim WHERE key = NEW.slug)), NEW.id::text);
  END IF;
  NEW.about_range := edtf_range(NEW.about);
  NEW.resolves_by_range := edtf_range(NEW.resolves_by);
  NEW.language_folded := fold(NEW.language);
  NEW.release_at := date_trunc('milliseconds', NEW.release_at);
  -- Once waited for, a release stays so until it is on the record.
  IF TG_OP = 'INSERT' OR NEW.release_at IS DISTINCT FROM OLD.release_at THEN
    NEW.release_pending := coalesce(NEW.release_at > now(), false);
  END IF;
  PERFORM edtf_range(NEW.resolution_at);
  RETURN NEW;
END $$;

-- What edtf_start says of a text, from its range: the earliest day, or the latest where there is no start.
CREATE FUNCTION range_start(days daterange) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(lower(days), upper(days) - 1)::timestamp AT TIME ZONE 'UTC';

-- A stance is as old as the earliest day it can have been taken; failing that, its source's; failing that, its recording.
-- Whoever dates the source anew, or releases or hides the claim, waits for those who are about to speak of it here.
CREATE FUNCTION derive_attribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NULL THEN
    PERFORM FROM claim WHERE id = NEW.claim_id FOR SHARE;
  END IF;
  NEW.stated_range := edtf_range(NEW.stated_at);
  NEW.position_at := coalesce(
    range_start(NEW.stated_range),
    (SELECT range_start(published_range) FROM source WHERE id = NEW.source_id FOR KEY SHARE),
    CASE TG_OP WHEN 'INSERT' THEN recording_time() ELSE OLD.recorded_at END);
  RETURN NEW;
END $$;

-- Version +1 for each change of a record's own fields; its times never go backwards; its id, key and origin never change.
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  followed timestamptz;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
    NEW.recorded_at := recording_time();
    NEW.updated_at := NEW.recorded_at;
    NEW.recorded_by := current_actor();
    NEW.key := coalesce(NEW.key, NEW.id::text);
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR NEW.key <> OLD.key THEN
    RAISE EXCEPTION 'the id and the key of a record never change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.version := OLD.version;
  NEW.recorded_at := OLD.recorded_at;
  NEW.updated_at := OLD.updated_at;
  NEW.recorded_by := OLD.recorded_by;
  -- What follows from other records is no change of this one.
  IF TG_TABLE_NAME IN ('source', 'analyst') THEN
    followed := NEW.released_at;
    NEW.released_at := OLD.released_at;
  ELSIF TG_TABLE_NAME = 'attribution' THEN
    followed := NEW.position_at;
    NEW.position_at := OLD.position_at;
  END IF;
  IF NEW IS DISTINCT FROM OLD THEN
    NEW.version := OLD.version + 1;
    NEW.updated_at := greatest(OLD.updated_at, recording_time());
    IF NEW.withdrawn_at IS NULL THEN
      NEW.withdrawn_reason := NULL;
    ELSIF OLD.withdrawn_at IS NULL THEN
      NEW.withdrawn_at := NEW.updated_at;
      NEW.withdrawn_reason := coalesce(NEW.withdrawn_reason, current_reason());
    END IF;
  END IF;
  IF TG_TABLE_NAME IN ('source', 'analyst') THEN
    NEW.released_at := followed;
  ELSIF TG_TABLE_NAME = 'attribution' THEN
    NEW.position_at := followed;
  END IF;
  RETURN NEW;
END $$;

-- Triggers of one event fire by name: derive first, then stamp.
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION derive_source();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON analyst FOR EACH ROW EXECUTE FUNCTION derive_analyst();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON analyst FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION derive_claim();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER a_derive BEFORE INSERT OR UPDATE ON attribution FOR EACH ROW EXECUTE FUNCTION derive_attribution();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON attribution FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON relation FOR EACH ROW EXECUTE FUNCTION stamp();

-- What lists are searched by, kept beside the record in folded form.
CREATE FUNCTION index_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.topics <> o.topics OR n.places <> o.places) THEN
      RETURN NULL;
    END IF;
    DELETE FROM claim_topic WHERE claim_id IN (SELECT id FROM changed);
    DELETE FROM claim_place WHERE claim_id IN (SELECT id FROM changed);
  END IF;
  INSERT INTO claim_topic (topic, claim_id)
    SELECT DISTINCT fold(topic), id FROM changed, unnest(topics) AS topic;
  INSERT INTO claim_place (place, claim_id)
    SELECT DISTINCT fold(place), id FROM changed, jsonb_array_elements(places) AS element,
      unnest(ARRAY[element ->> 'name', element ->> 'country']) AS place WHERE place IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER c_index_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION index_claim();
CREATE TRIGGER c_index_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION index_claim();

CREATE FUNCTION index_analyst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.name <> o.name
        OR n.aliases <> o.aliases OR n.affiliations <> o.affiliations OR n.kind <> o.kind) THEN
      RETURN NULL;
    END IF;
    DELETE FROM analyst_name WHERE analyst_id IN (SELECT id FROM changed);
    DELETE FROM affiliation WHERE analyst_id IN (SELECT id FROM changed);
  END IF;
  INSERT INTO analyst_name (name, analyst_id)
    SELECT DISTINCT fold(called), id FROM changed, unnest(name || aliases) AS called;
  INSERT INTO affiliation (organization_id, analyst_id)
    SELECT DISTINCT (element ->> 'organization')::uuid, id FROM changed, jsonb_array_elements(affiliations) AS element;
  IF EXISTS (SELECT FROM changed c JOIN affiliation f ON f.analyst_id = c.id OR f.organization_id = c.id
      JOIN analyst o ON o.id = f.organization_id WHERE o.kind <> 'organization') THEN
    RAISE EXCEPTION 'people are affiliated with organizations alone'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_organization';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER c_index_on_insert AFTER INSERT ON analyst REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION index_analyst();
CREATE TRIGGER c_index_on_update AFTER UPDATE ON analyst REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION index_analyst();

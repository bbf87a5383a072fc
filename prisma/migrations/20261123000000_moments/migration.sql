-- What was on record at a past instant. A version that another replaces is kept in the schema past, with the instant until
-- which it held; whoever asks for a past instant reads the versions that held then.

-- The time of a write is that of its transaction's first change. Before the clock is read, a lock says when: as long as it is
-- held, what that transaction has recorded may still come to be. Ten locks a second, which nobody waits for.
CREATE OR REPLACE FUNCTION recording_time() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  since text := current_setting('onrecord.recorded_at', true);
  now_exactly timestamptz;
BEGIN
  IF since <> '' THEN RETURN to_timestamp(since::numeric / 1000); END IF;
  PERFORM pg_advisory_xact_lock_shared((72707370::bigint << 36) | floor(extract(epoch FROM clock_timestamp()) * 10)::bigint);
  now_exactly := date_trunc('milliseconds', clock_timestamp());
  PERFORM set_config('onrecord.recorded_at', (extract(epoch FROM now_exactly) * 1000)::bigint::text, true);
  RETURN now_exactly;
END $$;

-- The newest instant up to which all is settled: no transaction that is running, or still to come, records anything then.
CREATE FUNCTION settled_until() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  read_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  held bigint;
BEGIN
  SELECT min(((classid::bigint & 15) << 32) | objid::bigint) INTO held FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 4 = 72707370
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(read_at, to_timestamp(held / 10.0)) - interval '1 millisecond';
END $$;

CREATE OR REPLACE FUNCTION new_id() RETURNS uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  -- Microseconds, rounded: a double holds them to within half of one.
  began bigint := round(date_part('epoch', recording_time()) * 1000000);
  elapsed bigint := round(date_part('epoch', clock_timestamp()) * 1000000)::bigint - began;
BEGIN
  RETURN (lpad(to_hex(((began / 1000) << 16) | 28672 | (elapsed >> 30)), 16, '0')
    || to_hex((-9223372036854775808)::bigint | ((elapsed & 1073741823) << 32) | floor(random() * 4294967296)::bigint))::uuid;
END $$;

-- 'now' is the start of the transaction: a release at once is the time of recording.
CREATE OR REPLACE FUNCTION derive_claim() RETURNS trigger LANGUAGE plpgsql AS $$
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
  NEW.release_at := CASE WHEN NEW.release_at = now() THEN recording_time() ELSE date_trunc('milliseconds', NEW.release_at) END;
  -- Once waited for, a release stays so until it is on the record. What is withdrawn waits for none until it is back.
  IF TG_OP = 'INSERT' OR NEW.release_at IS DISTINCT FROM OLD.release_at OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL) THEN
    NEW.release_pending := coalesce(NEW.withdrawn_at IS NULL AND NEW.release_at > recording_time(), false);
  END IF;
  PERFORM edtf_range(NEW.resolution_at);
  RETURN NEW;
END $$;

-- Whether its release is on the record: with it readers learn of it. A claim's is what it waits for no longer.
-- Before PostgreSQL 18 no column comes with a default to a table whose row type a function uses.
ALTER TABLE source ADD exposed boolean;
ALTER TABLE analyst ADD exposed boolean;
ALTER TABLE source DISABLE TRIGGER USER;
ALTER TABLE analyst DISABLE TRIGGER USER;
UPDATE source SET exposed = coalesce(released_at <= now(), false);
UPDATE analyst SET exposed = coalesce(released_at <= now(), false);
ALTER TABLE source ENABLE TRIGGER USER;
ALTER TABLE analyst ENABLE TRIGGER USER;
ALTER TABLE source ALTER exposed SET DEFAULT false, ALTER exposed SET NOT NULL;
ALTER TABLE analyst ALTER exposed SET DEFAULT false, ALTER exposed SET NOT NULL;

CREATE SCHEMA past;
-- The instant stands first: a column that a table gets later comes to the same place in both.
CREATE TABLE past.source (until timestamptz(3) NOT NULL, LIKE source);
CREATE TABLE past.analyst (until timestamptz(3) NOT NULL, LIKE analyst);
CREATE TABLE past.claim (until timestamptz(3) NOT NULL, LIKE claim);
CREATE TABLE past.attribution (until timestamptz(3) NOT NULL, LIKE attribution);
CREATE TABLE past.relation (until timestamptz(3) NOT NULL, LIKE relation);

DO $do$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    EXECUTE format('ALTER TABLE past.%I ADD PRIMARY KEY (id, version)', of_noun);
    EXECUTE format($body$
      CREATE FUNCTION keep_past_%1$I() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO past.%1$I SELECT c.updated_at, f.* FROM former f JOIN changed c USING (id) WHERE c.version <> f.version;
        ELSE
          INSERT INTO past.%1$I SELECT greatest(f.updated_at, recording_time()), f.* FROM former f;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER b_keep_past_on_update AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS changed OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION keep_past_%1$I();
      CREATE TRIGGER b_keep_past_on_delete AFTER DELETE ON %1$I REFERENCING OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION keep_past_%1$I();
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON past.%1$I
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    $body$, of_noun);
  END LOOP;
END $do$;
CREATE INDEX source_derived_from_id_idx ON past.source (derived_from_id) WHERE derived_from_id IS NOT NULL;
CREATE INDEX analyst_affiliations_idx ON past.analyst USING gin (affiliations jsonb_path_ops);
CREATE INDEX attribution_claim_id_idx ON past.attribution (claim_id);
CREATE INDEX attribution_source_id_claim_id_idx ON past.attribution (source_id, claim_id);
CREATE INDEX attribution_analyst_id_claim_id_idx ON past.attribution (analyst_id, claim_id);
CREATE INDEX relation_from_id_idx ON past.relation (from_id);
CREATE INDEX relation_to_id_idx ON past.relation (to_id);

-- What was replaced before versions were kept, from the revisions.
CREATE VIEW past.replaced AS
  SELECT former.noun, state AS s, later.recorded_at AS until FROM revision later
  JOIN revision former ON former.record_id = later.record_id AND former.version = later.version - 1
  JOIN revision_state ON revision_id = former.id WHERE later.version > 1;
INSERT INTO past.source (id, slug, key, version, recorded_at, updated_at, recorded_by, title, kind, url, publisher, byline, language, published_at,
    archived_at, derived_from_id, withdrawn_at, withdrawn_reason, merged_into_id, published_range, normal_url, publisher_folded, language_folded, exposed, until)
  SELECT (s ->> 'id')::uuid, s ->> 'slug', s ->> 'key', (s ->> 'version')::integer, (s ->> 'recordedAt')::timestamptz, (s ->> 'updatedAt')::timestamptz,
    s ->> 'recordedBy', s ->> 'title', (s ->> 'kind')::source_kind, s ->> 'url', s ->> 'publisher', ARRAY(SELECT jsonb_array_elements_text(s -> 'byline')),
    s ->> 'language', s ->> 'publishedAt', s ->> 'archivedAt', (s ->> 'derivedFrom')::uuid, (s -> 'withdrawn' ->> 'at')::timestamptz,
    s -> 'withdrawn' ->> 'reason', (s ->> 'mergedInto')::uuid, edtf_range(s ->> 'publishedAt'), normal_url(s ->> 'url'), fold(s ->> 'publisher'),
    fold(s ->> 'language'), false, until FROM past.replaced WHERE noun = 'source';
INSERT INTO past.analyst (id, slug, key, version, recorded_at, updated_at, recorded_by, name, aliases, kind, role, affiliations, same_as, anonymous,
    withdrawn_at, withdrawn_reason, merged_into_id, exposed, until)
  SELECT (s ->> 'id')::uuid, s ->> 'slug', s ->> 'key', (s ->> 'version')::integer, (s ->> 'recordedAt')::timestamptz, (s ->> 'updatedAt')::timestamptz,
    s ->> 'recordedBy', s ->> 'name', ARRAY(SELECT jsonb_array_elements_text(s -> 'aliases')), (s ->> 'kind')::analyst_kind, s ->> 'role',
    s -> 'affiliations', ARRAY(SELECT jsonb_array_elements_text(s -> 'sameAs')), (s ->> 'anonymous')::boolean,
    (s -> 'withdrawn' ->> 'at')::timestamptz, s -> 'withdrawn' ->> 'reason', (s ->> 'mergedInto')::uuid, false, until
  FROM past.replaced WHERE noun = 'analyst';
INSERT INTO past.claim (id, slug, key, version, recorded_at, updated_at, recorded_by, label, text, kind, language, about, topics, places, release_at,
    resolves_by, resolution_outcome, resolution_at, resolution_note, withdrawn_at, withdrawn_reason, merged_into_id, about_range, resolves_by_range,
    language_folded, release_pending, until)
  SELECT (s ->> 'id')::uuid, s ->> 'slug', s ->> 'key', (s ->> 'version')::integer, (s ->> 'recordedAt')::timestamptz, (s ->> 'updatedAt')::timestamptz,
    s ->> 'recordedBy', s ->> 'label', s ->> 'text', (s ->> 'kind')::claim_kind, s ->> 'language', s ->> 'about',
    ARRAY(SELECT jsonb_array_elements_text(s -> 'topics')), s -> 'places', (s ->> 'releaseAt')::timestamptz, s ->> 'resolvesBy',
    (s -> 'resolution' ->> 'outcome')::resolution_outcome, s -> 'resolution' ->> 'at', s -> 'resolution' ->> 'note',
    (s -> 'withdrawn' ->> 'at')::timestamptz, s -> 'withdrawn' ->> 'reason', (s ->> 'mergedInto')::uuid, edtf_range(s ->> 'about'),
    edtf_range(s ->> 'resolvesBy'), fold(s ->> 'language'), false, until FROM past.replaced WHERE noun = 'claim';
INSERT INTO past.attribution (id, key, version, recorded_at, updated_at, recorded_by, claim_id, source_id, analyst_id, stance, stated_at, quote_exact,
    quote_prefix, quote_suffix, paragraph, page, seconds, likelihood, credibility, derived_from_id, note, withdrawn_at, withdrawn_reason, stated_range,
    position_at, until)
  SELECT (s ->> 'id')::uuid, s ->> 'key', (s ->> 'version')::integer, (s ->> 'recordedAt')::timestamptz, (s ->> 'updatedAt')::timestamptz,
    s ->> 'recordedBy', (s ->> 'claim')::uuid, (s ->> 'source')::uuid, (s ->> 'analyst')::uuid, (s ->> 'stance')::stance, s ->> 'statedAt',
    s -> 'quote' ->> 'exact', s -> 'quote' ->> 'prefix', s -> 'quote' ->> 'suffix', (s -> 'locator' ->> 'paragraph')::integer,
    (s -> 'locator' ->> 'page')::integer, (s -> 'locator' ->> 'seconds')::double precision, (s ->> 'likelihood')::likelihood,
    (s ->> 'credibility')::smallint, (s ->> 'derivedFrom')::uuid, s ->> 'note', (s -> 'withdrawn' ->> 'at')::timestamptz,
    s -> 'withdrawn' ->> 'reason', edtf_range(s ->> 'statedAt'), coalesce(range_start(edtf_range(s ->> 'statedAt')), (s ->> 'recordedAt')::timestamptz), until
  FROM past.replaced WHERE noun = 'attribution';
INSERT INTO past.relation (id, key, version, recorded_at, updated_at, recorded_by, from_id, to_id, kind, note, withdrawn_at, withdrawn_reason, until)
  SELECT (s ->> 'id')::uuid, s ->> 'key', (s ->> 'version')::integer, (s ->> 'recordedAt')::timestamptz, (s ->> 'updatedAt')::timestamptz,
    s ->> 'recordedBy', (s ->> 'from')::uuid, (s ->> 'to')::uuid, (s ->> 'kind')::relation_kind, s ->> 'note', (s -> 'withdrawn' ->> 'at')::timestamptz,
    s -> 'withdrawn' ->> 'reason', until FROM past.replaced WHERE noun = 'relation';
DROP VIEW past.replaced;

-- Every version there ever was, with the interval in which it held: updated_at until `until`. What follows from other records,
-- or from the clock, is left out: it is worked out for the instant. To be called again when a noun gets a column.
CREATE PROCEDURE past.make_view(of_noun noun) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE (SELECT format('CREATE OR REPLACE VIEW past.every_%1$I AS SELECT ''infinity''::timestamptz AS until, %2$s FROM %1$I
      UNION ALL SELECT until, %2$s FROM past.%1$I', of_noun, string_agg(quote_ident(attname), ', ' ORDER BY attnum))
    FROM pg_attribute WHERE attrelid = format('public.%I', of_noun)::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('released_at', 'exposed', 'position_at', 'release_pending'));
END $$;
DO $$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    CALL past.make_view(of_noun);
  END LOOP;
END $$;

-- The document of a record as it was at an instant, of a claim with what was quoted of it then.
CREATE FUNCTION past.document_of(s past.every_source, moment timestamptz) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((s).id, search_config((s).language), ARRAY[(s).title, concat_ws(' ', (s).publisher, array_to_string((s).byline, ' '))]);
CREATE FUNCTION past.document_of(a past.every_analyst, moment timestamptz) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((a).id, 'pg_catalog.simple', ARRAY[(a).name, array_to_string((a).aliases, ' '), (a).role]);
CREATE FUNCTION past.document_of(c past.every_claim, moment timestamptz) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((c).id, search_config((c).language), ARRAY[(c).label, (c).text,
  (SELECT left(string_agg(quote_exact, ' ' ORDER BY id DESC), 100000) FROM past.every_attribution
    WHERE claim_id = (c).id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL AND quote_exact IS NOT NULL),
  array_to_string((c).topics, ' ') || (SELECT coalesce(string_agg(' ' || (place ->> 'name'), ''), '') FROM jsonb_array_elements((c).places) AS place)]);

-- When a document may have become another, before documents were kept: a record that never changed has the one it has.
CREATE VIEW past.turn AS
  WITH turn AS (
    SELECT 'source'::noun AS noun, id AS record_id, updated_at AS at FROM past.every_source
    UNION SELECT 'analyst', id, updated_at FROM past.every_analyst
    UNION SELECT 'claim', id, updated_at FROM past.every_claim
    UNION SELECT 'claim', claim_id, unnest(ARRAY[updated_at, nullif(until, 'infinity')]) FROM past.every_attribution WHERE quote_exact IS NOT NULL)
  SELECT noun, record_id, at FROM (SELECT *, count(*) OVER (PARTITION BY noun, record_id) AS turns FROM turn WHERE at IS NOT NULL) AS counted WHERE turns > 1;

-- Documents are kept in the same way: what a search found then is found again. Those of before are made anew.
DO $do$
DECLARE
  of_noun text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'analyst', 'claim'] LOOP
    EXECUTE format('ALTER TABLE %I ADD since timestamptz(3) NOT NULL DEFAULT ''-infinity''', of_noun || '_search');
    EXECUTE format('ALTER TABLE %I ALTER since SET DEFAULT recording_time()', of_noun || '_search');
    EXECUTE format('CREATE TABLE past.%1$I (until timestamptz(3) NOT NULL, LIKE %1$I, PRIMARY KEY (record_id, until))', of_noun || '_search');
    EXECUTE format($body$
      CREATE TEMPORARY TABLE held ON COMMIT DROP AS
        SELECT lead(at) OVER (PARTITION BY record_id ORDER BY at) AS until, record_id, %2$s document, at AS since FROM (
          SELECT *, lag(document) OVER (PARTITION BY record_id ORDER BY at) AS former FROM (
            SELECT record_id, at, %3$s past.document_of(e, at) AS document FROM past.turn
            LEFT JOIN past.every_%1$s AS e ON e.id = record_id AND e.updated_at <= at AND at < e.until AND e.withdrawn_at IS NULL
            WHERE noun = '%1$s') AS every) AS known
        WHERE document IS DISTINCT FROM former;
      INSERT INTO past.%1$s_search SELECT * FROM held WHERE until IS NOT NULL AND document IS NOT NULL;
      UPDATE %1$s_search AS s SET since = held.since FROM held WHERE held.record_id = s.record_id AND held.until IS NULL;
      DROP TABLE held;
    $body$, of_noun, CASE of_noun WHEN 'claim' THEN 'text_digest,' END, CASE of_noun WHEN 'claim' THEN 'text_digest(e.text),' END);
    EXECUTE format('CREATE INDEX %I ON past.%I USING gin (document) WITH (gin_pending_list_limit = 256)', of_noun || '_search_document_idx', of_noun || '_search');
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON past.%I
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', of_noun || '_search');
    EXECUTE format($body$
      CREATE FUNCTION keep_past_%1$s_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.since < recording_time() THEN
          INSERT INTO past.%1$s_search SELECT recording_time(), OLD.*;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        NEW.since := greatest(OLD.since, recording_time());
        RETURN NEW;
      END $$;
      CREATE TRIGGER b_keep_past BEFORE UPDATE OR DELETE ON %1$s_search FOR EACH ROW EXECUTE FUNCTION keep_past_%1$s_search();
    $body$, of_noun);
  END LOOP;
END $do$;
DROP VIEW past.turn;

CREATE VIEW past.every_source_search AS
  SELECT record_id, document, since, 'infinity'::timestamptz AS until FROM source_search
  UNION ALL SELECT record_id, document, since, until FROM past.source_search;
CREATE VIEW past.every_analyst_search AS
  SELECT record_id, document, since, 'infinity'::timestamptz AS until FROM analyst_search
  UNION ALL SELECT record_id, document, since, until FROM past.analyst_search;
CREATE VIEW past.every_claim_search AS
  SELECT record_id, document, since, 'infinity'::timestamptz AS until FROM claim_search
  UNION ALL SELECT record_id, document, since, until FROM past.claim_search;

-- Readers see what was public then and is not hidden now: a claim by its release, a source or analyst by the claims that named it.
CREATE FUNCTION past.is_shown_claim(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT release_at <= moment FROM past.every_claim WHERE id = of_id AND updated_at <= moment AND moment < until)
    AND (SELECT release_at <= coalesce(withdrawn_at, now()) FROM claim WHERE id = of_id), false)
$$;

-- Those that lead to it are found first and asked then: a planner would ask about all.
CREATE FUNCTION past.is_shown_source(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  other uuid;
BEGIN
  FOR other IN SELECT claim_id FROM past.every_attribution WHERE source_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_claim(other, moment) THEN RETURN true; END IF;
  END LOOP;
  FOR other IN SELECT id FROM past.every_source WHERE derived_from_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
    IF past.is_shown_source(other, moment) THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

CREATE FUNCTION past.is_shown_analyst(of_id uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  other uuid;
BEGIN
  FOR other IN SELECT claim_id FROM past.every_attribution WHERE analyst_id = of_id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL LOOP
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

-- What a live record was called then: its id, a slug it had had by then, its key.
DO $do$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    EXECUTE format($body$
      CREATE FUNCTION past.find_%1$s(moment timestamptz, called text) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT id FROM (
          SELECT uuid_or_null(called) AS id, 1 AS place
          UNION ALL SELECT record_id, 2 FROM slug WHERE noun = '%1$s' AND slug.slug = called AND recorded_at <= moment
          UNION ALL SELECT named.id, 3 FROM %1$I AS named WHERE named.key = called
        ) AS meant WHERE EXISTS (SELECT FROM past.every_%1$s AS e
          WHERE e.id = meant.id AND e.updated_at <= moment AND moment < e.until AND e.withdrawn_at IS NULL) ORDER BY place LIMIT 1
      $$;
    $body$, of_noun);
  END LOOP;
END $do$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT USAGE ON SCHEMA past TO onrecord_service;
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA past TO onrecord_service;
END $$;

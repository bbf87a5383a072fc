-- Every insert, update and delete of the five nouns is a revision, written in the same transaction, for ever.

CREATE FUNCTION record_withdrawal(at timestamptz, reason text) RETURNS jsonb LANGUAGE sql STABLE
RETURN CASE WHEN at IS NULL THEN 'null'::jsonb ELSE jsonb_build_object('at', instant(at), 'reason', reason) END;

CREATE FUNCTION record_state(r source) RETURNS jsonb LANGUAGE sql STABLE RETURN jsonb_build_object(
  'id', r.id, 'slug', r.slug, 'key', r.key, 'version', r.version,
  'recordedAt', instant(r.recorded_at), 'updatedAt', instant(r.updated_at), 'recordedBy', r.recorded_by,
  'title', r.title, 'kind', r.kind, 'url', r.url, 'publisher', r.publisher, 'byline', to_jsonb(r.byline),
  'language', r.language, 'publishedAt', r.published_at, 'archivedAt', r.archived_at, 'derivedFrom', r.derived_from_id,
  'withdrawn', record_withdrawal(r.withdrawn_at, r.withdrawn_reason), 'mergedInto', r.merged_into_id);

CREATE FUNCTION record_state(r analyst) RETURNS jsonb LANGUAGE sql STABLE RETURN jsonb_build_object(
  'id', r.id, 'slug', r.slug, 'key', r.key, 'version', r.version,
  'recordedAt', instant(r.recorded_at), 'updatedAt', instant(r.updated_at), 'recordedBy', r.recorded_by,
  'name', r.name, 'aliases', to_jsonb(r.aliases), 'kind', r.kind, 'role', r.role, 'affiliations', r.affiliations,
  'sameAs', to_jsonb(r.same_as), 'anonymous', r.anonymous,
  'withdrawn', record_withdrawal(r.withdrawn_at, r.withdrawn_reason), 'mergedInto', r.merged_into_id);

CREATE FUNCTION record_state(r claim) RETURNS jsonb LANGUAGE sql STABLE RETURN jsonb_build_object(
  'id', r.id, 'slug', r.slug, 'key', r.key, 'version', r.version,
  'recordedAt', instant(r.recorded_at), 'updatedAt', instant(r.updated_at), 'recordedBy', r.recorded_by,
  'label', r.label, 'text', r.text, 'kind', r.kind, 'language', r.language, 'about', r.about,
  'topics', to_jsonb(r.topics), 'places', r.places, 'releaseAt', instant(r.release_at), 'resolvesBy', r.resolves_by,
  'resolution', CASE WHEN r.resolution_outcome IS NOT NULL THEN jsonb_build_object(
    'outcome', r.resolution_outcome, 'at', r.resolution_at, 'note', r.resolution_note) END,
  'withdrawn', record_withdrawal(r.withdrawn_at, r.withdrawn_reason), 'mergedInto', r.merged_into_id);

CREATE FUNCTION record_state(r attribution) RETURNS jsonb LANGUAGE sql STABLE RETURN jsonb_build_object(
  'id', r.id, 'key', r.key, 'version', r.version,
  'recordedAt', instant(r.recorded_at), 'updatedAt', instant(r.updated_at), 'recordedBy', r.recorded_by,
  'claim', r.claim_id, 'source', r.source_id, 'analyst', r.analyst_id, 'stance', r.stance, 'statedAt', r.stated_at,
  'quote', CASE WHEN r.quote_exact IS NOT NULL THEN jsonb_build_object(
    'exact', r.quote_exact, 'prefix', r.quote_prefix, 'suffix', r.quote_suffix) END,
  'locator', CASE WHEN num_nonnulls(r.paragraph, r.page, r.seconds) > 0 THEN jsonb_build_object(
    'paragraph', r.paragraph, 'page', r.page, 'seconds', r.seconds) END,
  'likelihood', r.likelihood, 'credibility', r.credibility, 'derivedFrom', r.derived_from_id, 'note', r.note,
  'withdrawn', record_withdrawal(r.withdrawn_at, r.withdrawn_reason));

CREATE FUNCTION record_state(r relation) RETURNS jsonb LANGUAGE sql STABLE RETURN jsonb_build_object(
  'id', r.id, 'key', r.key, 'version', r.version,
  'recordedAt', instant(r.recorded_at), 'updatedAt', instant(r.updated_at), 'recordedBy', r.recorded_by,
  'from', r.from_id, 'to', r.to_id, 'kind', r.kind, 'note', r.note,
  'withdrawn', record_withdrawal(r.withdrawn_at, r.withdrawn_reason));

-- What a change was, from the row before and after.
CREATE FUNCTION change_kind(former jsonb, changed jsonb) RETURNS operation LANGUAGE sql STABLE
RETURN (CASE
  WHEN former ->> 'withdrawn_at' IS NULL AND changed ->> 'withdrawn_at' IS NOT NULL THEN 'withdraw'
  WHEN former ->> 'withdrawn_at' IS NOT NULL AND changed ->> 'withdrawn_at' IS NULL THEN 'restore'
  WHEN (former ->> 'release_at')::timestamptz <= now() AND coalesce((changed ->> 'release_at')::timestamptz, 'infinity') > now() THEN 'hide'
  WHEN coalesce((former ->> 'release_at')::timestamptz, 'infinity') > now() AND (changed ->> 'release_at')::timestamptz <= now() THEN 'release'
  ELSE 'update'
END)::operation;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: what is on the record is only ever added to', lower(TG_OP), TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- One body for the five tables, which share the columns it reads: written once here, compiled for each.
DO $do$
DECLARE
  of_noun noun;
BEGIN
  FOREACH of_noun IN ARRAY enum_range(NULL::noun) LOOP
    EXECUTE format($body$
      CREATE FUNCTION revise_%1$I() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        by_key uuid := nullif(current_setting('onrecord.key', true), '')::uuid;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at)
            SELECT '%1$s', id, version, 'create', current_actor(), by_key, current_reason(), updated_at
            FROM changed ORDER BY id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::%1$I), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH written AS (
            INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at)
            SELECT '%1$s', c.id, c.version, change_kind(to_jsonb(f), to_jsonb(c)), current_actor(), by_key, current_reason(), c.updated_at
            FROM changed c JOIN former f ON f.id = c.id AND f.version <> c.version ORDER BY c.id
            RETURNING id, record_id)
          INSERT INTO revision_state (revision_id, state, salt)
            SELECT w.id, record_state(ROW(c.*)::%1$I), uuid_send(gen_random_uuid())
            FROM written w JOIN changed c ON c.id = w.record_id;
        ELSE
          INSERT INTO revision (noun, record_id, version, operation, actor, key_id, reason, recorded_at)
            SELECT '%1$s', id, version + 1, 'delete', current_actor(), by_key, current_reason(), greatest(updated_at, recording_time())
            FROM former ORDER BY id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER d_revise_on_insert AFTER INSERT ON %1$I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION revise_%1$I();
      CREATE TRIGGER d_revise_on_update AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS changed OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION revise_%1$I();
      CREATE TRIGGER d_revise_on_delete AFTER DELETE ON %1$I REFERENCING OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION revise_%1$I();
      CREATE TRIGGER d_refuse_truncate BEFORE TRUNCATE ON %1$I
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    $body$, of_noun);
  END LOOP;
END $do$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_state
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON slug
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

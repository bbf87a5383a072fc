-- Full text: every claim, source and analyst has one document, a tsvector, kept by triggers in the write's own transaction.
-- Of a document are found: its words as the language's dictionary stems them, with their places and weights
-- (A label, title or name; B text, publisher or aliases; C quotes or role; D topics and places); the same words
-- unstemmed, without places, for prefixes; '@english', the dictionary; and ':019a…', the cells of time it lies in.

-- Case, accents and punctuation away; 5,000 is 5000.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(fold(value), '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'), '[[:punct:]]+', ' ' COLLATE "und-x-icu", 'g');

-- The dictionary of a BCP 47 language; 'simple', which stems nothing, where this Postgres has none.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((SELECT oid FROM pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace AND cfgname = CASE split_part(lower(language), '-', 1)
  WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
  WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian' WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish'
  WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian'
  WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali'
  WHEN 'nl' THEN 'dutch' WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pl' THEN 'polish' WHEN 'pt' THEN 'portuguese'
  WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
  WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' END)::regconfig, 'pg_catalog.simple');

-- What a word stands as in documents, by any of these dictionaries; nothing where all take it for a filler.
CREATE FUNCTION stems_of(word text, configs regconfig[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(DISTINCT stem), '{}') FROM unnest(configs) AS config, unnest(tsvector_to_array(to_tsvector(config, word))) AS stem);

-- The stretches of time an id lies in, of 50 days, 3 days, 5 hours, 17 minutes, a minute and 4 seconds: with them
-- an index of words finds the newest records of a common word without reading all of them.
CREATE FUNCTION search_cells(id uuid) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY[':' || left(id::text, 4), ':' || left(id::text, 5), ':' || left(id::text, 6), ':' || left(id::text, 7),
  ':' || left(id::text, 8), ':' || left(id::text, 8) || substr(id::text, 10, 1)];

-- The parts stand in weight order. A gap between them keeps a phrase from reaching across.
CREATE FUNCTION search_document(id uuid, config regconfig, parts text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  document tsvector := '';
  words text;
BEGIN
  FOR n IN 1..cardinality(parts) LOOP
    words := search_text(parts[n]);
    CONTINUE WHEN words IS NULL;
    document := document || '''/'':2'::tsvector || setweight(to_tsvector(config, words), substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(document, '/')
    || strip(to_tsvector('simple', search_text(array_to_string(parts, ' '))))
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $$;

-- What a text says, whoever typed it: two claims with the same digest say the same words.
CREATE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(trim(regexp_replace(search_text(value), '\s+', ' ', 'g')))::uuid;

CREATE TABLE claim_search (
  record_id uuid PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  text_digest uuid NOT NULL,
  document tsvector NOT NULL
);
CREATE TABLE source_search (
  record_id uuid PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  document tsvector NOT NULL
);
CREATE TABLE analyst_search (
  record_id uuid PRIMARY KEY REFERENCES analyst (id) ON DELETE CASCADE,
  document tsvector NOT NULL
);

-- How common each word is, and where the quantiles of time lie, is read from the planner's statistics.
ALTER TABLE claim_search ALTER document SET STATISTICS 1000, ALTER record_id SET STATISTICS 1000;
ALTER TABLE source_search ALTER record_id SET STATISTICS 1000;
ALTER TABLE analyst_search ALTER record_id SET STATISTICS 1000;

-- A list is read from the rarest of its filters: the statistics must know which values are common.
ALTER TABLE claim_topic ALTER topic SET STATISTICS 1000;
ALTER TABLE claim_place ALTER place SET STATISTICS 1000;
ALTER TABLE source ALTER publisher_folded SET STATISTICS 1000;

-- The dictionaries in use: a search asks each for its stems.
CREATE TABLE search_language (
  noun noun NOT NULL,
  config text COLLATE "C" NOT NULL,
  PRIMARY KEY (noun, config)
);

-- A word and what is left of it when one letter is lost: two spellings that are one slip apart share one of these.
-- Short words and numbers are not guessed at.
CREATE FUNCTION slips(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN char_length(word) BETWEEN 4 AND 24 AND word !~ '\d'
  THEN (SELECT array_agg(DISTINCT overlay(word PLACING '' FROM n FOR 1)) || word FROM generate_series(1, char_length(word)) AS n) END;

-- Every word and stem of the documents: what a prefix stands for, and what a misspelt word was meant to be.
-- A word may stand here twice when two transactions bring it at once; nobody waits for that.
CREATE TABLE lexicon (
  word text COLLATE "C" NOT NULL,
  slips text[] COLLATE "C" GENERATED ALWAYS AS (slips(word)) STORED
);

CREATE FUNCTION learn_words(documents tsvector[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO lexicon (word)
  SELECT DISTINCT learnt.word COLLATE "C" FROM unnest(documents) AS document, unnest(tsvector_to_array(document)) AS learnt (word)
  WHERE learnt.word !~ '^[:@]' AND char_length(learnt.word) <= 60
    AND NOT EXISTS (SELECT FROM lexicon known WHERE known.word = learnt.word COLLATE "C")
$$;

CREATE FUNCTION document_of(c claim) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((c).id, search_config((c).language), ARRAY[(c).label, (c).text,
  -- Beyond so many characters of quotes a document would be larger than a tsvector can be.
  (SELECT left(string_agg(quote_exact, ' ' ORDER BY id DESC), 100000) FROM attribution
    WHERE claim_id = (c).id AND withdrawn_at IS NULL AND quote_exact IS NOT NULL),
  array_to_string((c).topics, ' ') || (SELECT coalesce(string_agg(' ' || (place ->> 'name'), ''), '') FROM jsonb_array_elements((c).places) AS place)]);

CREATE FUNCTION document_of(s source) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((s).id, search_config((s).language), ARRAY[(s).title, concat_ws(' ', (s).publisher, array_to_string((s).byline, ' '))]);

-- Names have no language of their own: they are not stemmed.
CREATE FUNCTION document_of(a analyst) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((a).id, 'pg_catalog.simple', ARRAY[(a).name, array_to_string((a).aliases, ' '), (a).role]);

CREATE FUNCTION search_claims(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  documents tsvector[];
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM claim_search s USING claim c WHERE s.record_id = ANY (ids) AND c.id = s.record_id AND c.withdrawn_at IS NOT NULL;
  INSERT INTO search_language SELECT DISTINCT 'claim'::noun, search_config(language)::text FROM claim WHERE id = ANY (ids)
    EXCEPT SELECT noun, config FROM search_language ON CONFLICT DO NOTHING;
  WITH written AS (
    INSERT INTO claim_search (record_id, text_digest, document)
    SELECT c.id, text_digest(c.text), document_of(c)
    FROM claim c WHERE c.id = ANY (ids) AND c.withdrawn_at IS NULL ORDER BY c.id
    ON CONFLICT (record_id) DO UPDATE SET text_digest = excluded.text_digest, document = excluded.document
    RETURNING document)
  SELECT array_agg(document) INTO documents FROM written;
  PERFORM learn_words(documents);
END $$;

CREATE FUNCTION search_claims_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_claims(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_claims(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.label, n.text, n.language, n.topics, n.places, n.withdrawn_at)
        IS DISTINCT FROM (o.label, o.text, o.language, o.topics, o.places, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER g_search_on_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_claims_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION search_claims_changed();

-- The claim's standing row is locked by now: whoever quotes the same claim at once has been waited for.
CREATE FUNCTION search_quotes_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_claims(array_agg(DISTINCT claim_id)) FROM changed WHERE quote_exact IS NOT NULL AND withdrawn_at IS NULL;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM lock_standing(array_agg(DISTINCT n.claim_id)) FROM changed n JOIN former o USING (id)
      WHERE n.quote_exact IS DISTINCT FROM o.quote_exact HAVING count(*) > 0;
    PERFORM search_claims(array_agg(DISTINCT id)) FROM (
      SELECT unnest(ARRAY[n.claim_id, o.claim_id]) AS id FROM changed n JOIN former o USING (id)
      WHERE (n.claim_id, n.quote_exact, n.withdrawn_at) IS DISTINCT FROM (o.claim_id, o.quote_exact, o.withdrawn_at)
        AND (n.quote_exact IS NOT NULL OR o.quote_exact IS NOT NULL)) AS touched;
  ELSE
    PERFORM search_claims(array_agg(DISTINCT claim_id)) FROM former WHERE quote_exact IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER g_search_on_insert AFTER INSERT ON attribution REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON attribution REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();
CREATE TRIGGER g_search_on_delete AFTER DELETE ON attribution REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION search_quotes_changed();

CREATE FUNCTION search_sources(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM source_search s USING source r WHERE s.record_id = ANY (ids) AND r.id = s.record_id AND r.withdrawn_at IS NOT NULL;
  INSERT INTO search_language SELECT DISTINCT 'source'::noun, search_config(language)::text FROM source WHERE id = ANY (ids)
    EXCEPT SELECT noun, config FROM search_language ON CONFLICT DO NOTHING;
  INSERT INTO source_search (record_id, document)
    SELECT r.id, document_of(r)
    FROM source r WHERE r.id = ANY (ids) AND r.withdrawn_at IS NULL ORDER BY r.id
    ON CONFLICT (record_id) DO UPDATE SET document = excluded.document;
  PERFORM learn_words(array_agg(document)) FROM source_search WHERE record_id = ANY (ids);
END $$;

CREATE FUNCTION search_sources_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_sources(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_sources(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.title, n.publisher, n.byline, n.language, n.withdrawn_at) IS DISTINCT FROM (o.title, o.publisher, o.byline, o.language, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER g_search_on_insert AFTER INSERT ON source REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON source REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();

CREATE FUNCTION search_analysts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM analyst_search s USING analyst r WHERE s.record_id = ANY (ids) AND r.id = s.record_id AND r.withdrawn_at IS NOT NULL;
  INSERT INTO analyst_search (record_id, document)
    SELECT r.id, document_of(r)
    FROM analyst r WHERE r.id = ANY (ids) AND r.withdrawn_at IS NULL ORDER BY r.id
    ON CONFLICT (record_id) DO UPDATE SET document = excluded.document;
  PERFORM learn_words(array_agg(document)) FROM analyst_search WHERE record_id = ANY (ids);
END $$;

CREATE FUNCTION search_analysts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_analysts(array_agg(id)) FROM changed;
  ELSE
    PERFORM search_analysts(array_agg(id)) FROM changed n JOIN former o USING (id)
      WHERE (n.name, n.aliases, n.role, n.withdrawn_at) IS DISTINCT FROM (o.name, o.aliases, o.role, o.withdrawn_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER g_search_on_insert AFTER INSERT ON analyst REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION search_analysts_changed();
CREATE TRIGGER g_search_on_update AFTER UPDATE ON analyst REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION search_analysts_changed();

-- What was recorded before there was a search; the indexes come after it.
INSERT INTO search_language SELECT DISTINCT 'claim'::noun, search_config(language)::text FROM claim
  UNION SELECT DISTINCT 'source'::noun, search_config(language)::text FROM source UNION VALUES ('analyst'::noun, 'simple');
INSERT INTO claim_search SELECT c.id, text_digest(c.text), document_of(c) FROM claim c WHERE c.withdrawn_at IS NULL;
INSERT INTO source_search SELECT s.id, document_of(s) FROM source s WHERE s.withdrawn_at IS NULL;
INSERT INTO analyst_search SELECT a.id, document_of(a) FROM analyst a WHERE a.withdrawn_at IS NULL;
INSERT INTO lexicon (word) SELECT DISTINCT word COLLATE "C" FROM (
    SELECT document FROM claim_search UNION ALL SELECT document FROM source_search UNION ALL SELECT document FROM analyst_search) AS every,
  unnest(tsvector_to_array(document)) AS word
  WHERE word !~ '^[:@]' AND char_length(word) <= 60;

-- What waits to be merged into an index of words is read by every search: it is kept short.
CREATE INDEX claim_search_document_idx ON claim_search USING gin (document) WITH (gin_pending_list_limit = 256);
CREATE INDEX source_search_document_idx ON source_search USING gin (document) WITH (gin_pending_list_limit = 256);
CREATE INDEX analyst_search_document_idx ON analyst_search USING gin (document) WITH (gin_pending_list_limit = 256);
CREATE INDEX claim_search_text_digest_idx ON claim_search (text_digest);
CREATE INDEX lexicon_word_idx ON lexicon (word);
CREATE INDEX lexicon_slips_idx ON lexicon USING gin (slips) WITH (gin_pending_list_limit = 256);

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE, DELETE ON claim_search, source_search, analyst_search TO onrecord_service;
  GRANT SELECT, INSERT ON search_language, lexicon TO onrecord_service;
END $$;

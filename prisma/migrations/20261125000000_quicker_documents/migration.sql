-- The same documents as before, made with less work.

-- The dictionary of a BCP 47 language; 'simple', which stems nothing, where this Postgres has none. All but the named come with PostgreSQL 15.
-- A highlight needs the one of the same name that folds accents, of those that were there when they were made.
CREATE OR REPLACE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  config text := CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian' WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian'
    WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali'
    WHEN 'nl' THEN 'dutch' WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pl' THEN 'polish' WHEN 'pt' THEN 'portuguese'
    WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END;
BEGIN
  IF config IN ('estonian', 'polish') AND NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'onrecord_' || config) THEN
    config := 'simple';
  END IF;
  RETURN 'pg_catalog.' || config;
END $$;

-- The parts stand in weight order. A gap between them keeps a phrase from reaching across.
CREATE OR REPLACE FUNCTION search_document(id uuid, config regconfig, parts text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  document tsvector := '';
  words text[];
BEGIN
  FOR n IN 1..cardinality(parts) LOOP
    words[n] := search_text(parts[n]);
    CONTINUE WHEN words[n] IS NULL;
    document := document || '''/'':2'::tsvector || setweight(to_tsvector(config, words[n]), substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(document, '/')
    || strip(to_tsvector('simple', array_to_string(words, ' ')))
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $$;

-- The words of the document that is replaced are known.
CREATE OR REPLACE FUNCTION search_claims(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  unheard tsvector[];
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  DELETE FROM claim_search s USING claim c WHERE s.record_id = ANY (ids) AND c.id = s.record_id AND c.withdrawn_at IS NOT NULL;
  INSERT INTO search_language
    SELECT DISTINCT 'claim'::noun, search_config(language)::text FROM (SELECT DISTINCT language FROM claim WHERE id = ANY (ids)) AS said
    EXCEPT SELECT noun, config FROM search_language ON CONFLICT DO NOTHING;
  WITH former AS MATERIALIZED (SELECT record_id, document FROM claim_search WHERE record_id = ANY (ids)),
  written AS (
    INSERT INTO claim_search (record_id, text_digest, document)
    SELECT c.id, text_digest(c.text), document_of(c)
    FROM claim c WHERE c.id = ANY (ids) AND c.withdrawn_at IS NULL ORDER BY c.id
    ON CONFLICT (record_id) DO UPDATE SET text_digest = excluded.text_digest, document = excluded.document
    RETURNING record_id, document)
  SELECT array_agg(coalesce(ts_delete(written.document, tsvector_to_array(former.document)), written.document)) INTO unheard
    FROM written LEFT JOIN former USING (record_id);
  PERFORM learn_words(unheard);
END $$;

-- Case and accents away. ASCII, as long in bytes as in letters, has none: what would be asked of all Unicode takes five times as long.
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value) THEN lower(value COLLATE "und-x-icu")
  ELSE lower(unaccent('unaccent'::regdictionary, normalize(value, NFKC)) COLLATE "und-x-icu") END;

-- Every sign is a space: «quoted», `so`, <so> and ~so are words, and what Postgres would read as a tag or a signed number is none.
-- What is not seen is not there: soft hyphens, joiners, marks of direction. A space without width is one.
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value)
  THEN regexp_replace(regexp_replace(lower(value COLLATE "und-x-icu"), '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'), '[!-/:-@[-`{-~]+', ' ', 'g')
  ELSE regexp_replace(regexp_replace(
    fold(translate(value, U&'\00AD\200C\200D\200E\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF', '')),
    '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'),
    '[[:punct:]$+<=>^`|~' || U&'\00A2-\00A6\00A8\00A9\00AC\00AE-\00B1\00B4\00B8\00D7\00F7\02C2-\02C5\02D2-\02DF\200B\2044\2052\20A0-\20CF\2190-\2BFF\3000-\3020\FE0E\FE0F\+01F000-\+01FAFF' || ']+',
    ' ' COLLATE "und-x-icu", 'g') END;

-- So far apart that no phrase reaches across, were it mostly of fillers: between two quotes, topics or places.
CREATE OR REPLACE FUNCTION apart() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '000000000000 000000000000 000000000000 000000000000';

-- The parts have the weights A, B, C and D; quotes, C, stand last: a tsvector knows 16,383 places. Gaps keep a phrase from reaching across.
CREATE OR REPLACE FUNCTION search_document(id uuid, config regconfig, parts text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  document tsvector := '';
  words text[];
  n integer;
BEGIN
  FOREACH n IN ARRAY ARRAY[1, 2, 4, 3] LOOP
    words[n] := search_text(parts[n]);
    CONTINUE WHEN words[n] IS NULL;
    document := document || '''/'':50'::tsvector || setweight(to_tsvector(config, words[n]), substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(ts_delete(document, '/')
    || strip(to_tsvector('simple', array_to_string(words, ' '))), split_part(apart(), ' ', 1))
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $$;

-- A sign before a number, a percent sign behind it, a decimal point and an exponent say something; what is nothing but signs is what it is.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(trim(regexp_replace(search_text(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(value,
    '(^|[\s(])[-−](?=[$€£¥]?[\d.,])', '\1minus ', 'g'),
    '(\d)\s*%', '\1 percent', 'g'),
    '(\d)\s*‰', '\1 permille', 'g'),
    '(^|\D)0[.,](?=\d)|(\d)[.,](?=\d)(?!\d{3}(?:\D|$))', '\1\2 point ', 'g'),
    '([²³¹⁰⁴-⁹]+)', ' \1', 'g')),
  '\s+', ' ', 'g')), ''), value))::uuid;

-- Of a word that is longer its beginning is known.
CREATE OR REPLACE FUNCTION learn_words(documents tsvector[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO lexicon (word)
  SELECT DISTINCT left(learnt.word, 60) COLLATE "C" FROM unnest(documents) AS document, unnest(tsvector_to_array(document)) AS learnt (word)
  WHERE learnt.word !~ '^[:@]' AND NOT EXISTS (SELECT FROM lexicon known WHERE known.word = left(learnt.word, 60) COLLATE "C")
$$;

-- A prefix longer than any word in a document is left out, as a whole word of that length is.
CREATE OR REPLACE FUNCTION prefix_query(prefix text) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  words text[];
BEGIN
  IF prefix = '' OR prefix ~ '\s' OR octet_length(prefix) > 2046 THEN RETURN phraseto_tsquery('pg_catalog.simple', prefix); END IF;
  words := ARRAY(SELECT DISTINCT word FROM lexicon
    WHERE word >= prefix COLLATE "C" AND word < (prefix || U&'\+10FFFF') COLLATE "C" ORDER BY word LIMIT 201);
  IF cardinality(words) BETWEEN 1 AND 200 THEN
    RETURN (SELECT string_agg(quote_literal(word) || CASE WHEN char_length(word) = 60 THEN ':*' ELSE '' END, ' | ') FROM unnest(words) AS word)::tsquery;
  END IF;
  RETURN (quote_literal(prefix) || ':*')::tsquery;
END $$;

-- What is sought; what of it is looked up in the index; and by what a document is weighed: by its own language's reading of
-- the search, one of the `weighings` beside the `readings` that tell whose it is, or by `weighed` where all read it alike.
-- A document is asked first whose it is, and has the words of a prefix looked for by their beginning.
CREATE OR REPLACE FUNCTION search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery, OUT weighed tsquery, OUT readings tsquery[], OUT weighings tsquery[])
LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  has_prefix boolean := spec @? '$[*][*].prefix';
  config text;
  reading tsquery;
  words tsquery;
  weighing tsquery;
  parts tsquery[] := '{}';
  part tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    words := search_query(config::regconfig, spec, false);
    CONTINUE WHEN words IS NULL;
    reading := quote_literal('@' || config)::tsquery;
    weighing := CASE WHEN has_prefix THEN search_query(config::regconfig, spec, true) ELSE words END;
    readings := readings || reading;
    weighings := weighings || weighing;
    part := CASE WHEN cardinality(configs) > 1 THEN reading && weighing ELSE weighing END;
    query := coalesce(query || part, part);
    part := CASE WHEN querytree(words) NOT IN ('', 'T') THEN words WHEN cardinality(configs) > 1 THEN words && reading ELSE words END;
    CONTINUE WHEN part = ANY (parts);
    parts := parts || part;
    indexed := coalesce(indexed || part, part);
  END LOOP;
  IF weighings[1] = ALL (weighings) THEN weighed := weighings[1]; END IF;
END $$;

-- What the planner is asked about.
CREATE OR REPLACE FUNCTION search_query(of_noun noun, spec jsonb) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT indexed FROM search_queries(of_noun, spec)
$$;

-- Signs stand for themselves while the words are read, so that no address, number or tag is taken for one word; the beginnings
-- of words are looked for as they are written. Where the text goes on, it says so.
CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
  signs CONSTANT text := '<>&./:@-_+=~%?#';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010';
  plain CONSTANT text := translate(translate(value, unread || U&'\E000\E001', ''), signs, unread);
  options CONSTANT text := U&'StartSel=\E000, StopSel=\E001, ' || CASE WHEN whole OR char_length(value) <= 300 THEN 'HighlightAll=true'
    ELSE 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "' END;
  shown text := ts_headline(('onrecord_' || config::text)::regconfig, plain, sought, options);
  bare text;
BEGIN
  IF strpos(shown, U&'\E000') = 0 AND strpos(sought::text, ':*') > 0 THEN
    shown := ts_headline('onrecord_simple', plain, sought, options);
  END IF;
  bare := translate(shown, U&'\E000\E001', '');
  IF length(bare) < length(plain) THEN
    shown := CASE WHEN starts_with(plain, split_part(bare, ' … ', 1)) THEN '' ELSE '… ' END || shown
      || CASE WHEN right(plain, length(split_part(bare, ' … ', -1))) = split_part(bare, ' … ', -1) THEN '' ELSE ' …' END;
  END IF;
  RETURN replace(replace(replace(replace(replace(translate(shown, unread, signs),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');
END $$;

-- What a search asks of documents that were read with a dictionary.
CREATE FUNCTION reading_of(config regconfig, weighed tsquery, readings tsquery[], weighings tsquery[]) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(weighed, weighings[array_position(readings, quote_literal('@' || config::text)::tsquery)]);

-- The words of a text as a document would have them, those unstemmed where the beginning of a word is sought.
CREATE FUNCTION words_in(value text, config regconfig, sought tsquery) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT to_tsvector(config, words) || CASE WHEN strpos(sought::text, ':*') > 0 THEN strip(to_tsvector('simple', words)) ELSE '' END
  FROM search_text(value) AS words);

UPDATE claim_search SET document = document_of(claim), text_digest = text_digest(claim.text) FROM claim WHERE claim.id = record_id;
UPDATE source_search SET document = document_of(source) FROM source WHERE source.id = record_id;
UPDATE analyst_search SET document = document_of(analyst) FROM analyst WHERE analyst.id = record_id;
INSERT INTO lexicon (word)
SELECT DISTINCT left(word, 60) COLLATE "C" FROM ts_stat('SELECT document FROM claim_search UNION ALL SELECT document FROM source_search UNION ALL SELECT document FROM analyst_search')
WHERE word !~ '^[:@]' AND NOT EXISTS (SELECT FROM lexicon known WHERE known.word = left(ts_stat.word, 60) COLLATE "C");

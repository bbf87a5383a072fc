-- What a search asks for, as a tsquery, and where a text fits it.

-- The words that begin so; where they are too many to name, the prefix itself, which reads more of the index.
CREATE FUNCTION prefix_query(prefix text) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  words text[];
BEGIN
  IF prefix = '' OR prefix ~ '\s' THEN RETURN phraseto_tsquery('pg_catalog.simple', prefix); END IF;
  words := ARRAY(SELECT DISTINCT word FROM lexicon
    WHERE word >= prefix COLLATE "C" AND word < (prefix || U&'\+10FFFF') COLLATE "C" ORDER BY word LIMIT 201);
  IF cardinality(words) BETWEEN 1 AND 200 THEN
    RETURN (SELECT string_agg(quote_literal(word), ' | ') FROM unnest(words) AS word)::tsquery;
  END IF;
  RETURN (quote_literal(prefix) || ':*')::tsquery;
END $$;

-- `spec` is any of several groups, each all of its terms {words, not, prefix}. The words of one term stand together.
CREATE FUNCTION search_query(config regconfig, spec jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  part jsonb;
  term jsonb;
  words text;
  one tsquery;
  together tsquery;
  answer tsquery;
BEGIN
  FOR part IN SELECT * FROM jsonb_array_elements(spec) LOOP
    together := NULL;
    FOR term IN SELECT * FROM jsonb_array_elements(part) LOOP
      words := trim(search_text(term ->> 'words'));
      one := CASE WHEN (term ->> 'prefix')::boolean THEN prefix_query(words) ELSE phraseto_tsquery(config, words) END;
      CONTINUE WHEN numnode(one) = 0;
      one := CASE WHEN (term ->> 'not')::boolean THEN !!one ELSE one END;
      together := coalesce(together && one, one);
    END LOOP;
    answer := coalesce(answer || together, answer, together);
  END LOOP;
  -- Nothing but fillers, as in "who": then they are what is meant.
  IF answer IS NULL THEN
    RETURN (SELECT string_agg('(' || fillers::text || ')', ' | ') FROM (
      SELECT plainto_tsquery('pg_catalog.simple', search_text((SELECT string_agg(said ->> 'words', ' ') FROM jsonb_array_elements(terms) AS said))) AS fillers
      FROM jsonb_array_elements(spec) AS terms) AS parts WHERE numnode(fillers) > 0)::tsquery;
  END IF;
  RETURN answer;
END $$;

-- Each dictionary in use is asked about its own documents.
CREATE FUNCTION search_query(of_noun noun, spec jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  config text;
  whole tsquery;
  answer tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    whole := search_query(config::regconfig, spec);
    IF cardinality(configs) > 1 THEN
      whole := whole && quote_literal('@' || config)::tsquery;
    END IF;
    answer := coalesce(answer || whole, answer, whole);
  END LOOP;
  RETURN answer;
END $$;

-- The same dictionaries with accents folded, for highlights, which are made of the text as it was written.
DO $$
DECLARE
  known record;
BEGIN
  FOR known IN SELECT c.cfgname, m.mapdict::regdictionary AS stem FROM pg_ts_config c
      JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = 2 AND m.mapseqno = 1
      WHERE c.cfgnamespace = 'pg_catalog'::regnamespace LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION onrecord_%s (COPY = pg_catalog.%I)', known.cfgname, known.cfgname);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION onrecord_%s
      ALTER MAPPING FOR word, hword, hword_part, numword, numhword, hword_numpart WITH unaccent, %s', known.cfgname, known.stem);
  END LOOP;
END $$;

-- Where a text fits a search, as HTML: all of it escaped, what fits between <mark> and </mark>. Of a long text its best parts.
CREATE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(
  ts_headline(('onrecord_' || config::text)::regconfig, translate(value, U&'\E000\E001', ''), sought,
    U&'StartSel=\E000, StopSel=\E001, ' || CASE WHEN whole THEN 'HighlightAll=true'
      ELSE 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "' END),
  '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');

-- Whoever asks for it writes no claim whose text is there. Two who write the same at once: the second waits, and is told.
CREATE FUNCTION refuse_known_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(text_digest(NEW.text)::text, 72707369));
  SELECT record_id INTO known FROM claim_search WHERE text_digest = text_digest(NEW.text) ORDER BY record_id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'a claim says this already' USING ERRCODE = 'unique_violation', CONSTRAINT = 'claim_text_new', DETAIL = known;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_refuse_known_text BEFORE INSERT ON claim FOR EACH ROW
  WHEN (current_setting('onrecord.if_new', true) = 'true') EXECUTE FUNCTION refuse_known_text();

-- How relevant a document is may depend on it and on the search alone: a page goes on from the relevance of the last record.
-- A new word for a prefix, or a first record of another language, changes what is sought, and must not change that.

-- A prefix longer than any word in a document is left out, as a whole word of that length is.
CREATE OR REPLACE FUNCTION prefix_query(prefix text) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  words text[];
BEGIN
  IF prefix = '' OR prefix ~ '\s' OR octet_length(prefix) > 2046 THEN RETURN phraseto_tsquery('pg_catalog.simple', prefix); END IF;
  words := ARRAY(SELECT DISTINCT word FROM lexicon
    WHERE word >= prefix COLLATE "C" AND word < (prefix || U&'\+10FFFF') COLLATE "C" ORDER BY word LIMIT 201);
  IF cardinality(words) BETWEEN 1 AND 200 THEN
    RETURN (SELECT string_agg(quote_literal(word), ' | ') FROM unnest(words) AS word)::tsquery;
  END IF;
  RETURN (quote_literal(prefix) || ':*')::tsquery;
END $$;

DROP FUNCTION search_query(regconfig, jsonb);

-- `spec` is any of several groups, each all of its terms {words, not, prefix, before}. The words of one term stand together;
-- what comes `before` a prefix is only there too. For weighing, a prefix is not the words that are known to begin so.
CREATE FUNCTION search_query(config regconfig, spec jsonb, weighing boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  fillers boolean;
  part jsonb;
  term jsonb;
  words text;
  one tsquery;
  together tsquery;
  answer tsquery;
BEGIN
  -- Where there is nothing but fillers, they are what is meant.
  FOREACH fillers IN ARRAY ARRAY[false, true] LOOP
    FOR part IN SELECT * FROM jsonb_array_elements(spec) LOOP
      together := NULL;
      FOR term IN SELECT * FROM jsonb_array_elements(part) LOOP
        words := trim(search_text(term ->> 'words'));
        one := CASE
          WHEN (term ->> 'prefix')::boolean THEN
            CASE WHEN weighing AND words ~ '^\S+$' AND octet_length(words) <= 2046 THEN (quote_literal(words) || ':*')::tsquery ELSE prefix_query(words) END
          WHEN fillers THEN plainto_tsquery('pg_catalog.simple', words)
          ELSE phraseto_tsquery(config, words) END;
        IF term ? 'before' THEN one := phraseto_tsquery(config, search_text(term ->> 'before')) && one; END IF;
        CONTINUE WHEN numnode(one) = 0;
        one := CASE WHEN (term ->> 'not')::boolean THEN !!one ELSE one END;
        together := coalesce(together && one, one);
      END LOOP;
      answer := coalesce(answer || together, answer, together);
    END LOOP;
    EXIT WHEN answer IS NOT NULL;
  END LOOP;
  RETURN answer;
END $$;

DROP FUNCTION search_queries(noun, jsonb);

-- What is sought; what of it is looked up in the index; and by what a document is weighed: by its own language's reading of
-- the search, one of the `weighings` beside the `readings` that tell whose it is, or by `weighed` where all read it alike.
CREATE FUNCTION search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery, OUT weighed tsquery, OUT readings tsquery[], OUT weighings tsquery[])
LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  has_prefix boolean := spec @? '$[*][*].prefix';
  config text;
  reading tsquery;
  words tsquery;
  parts tsquery[] := '{}';
  part tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    words := search_query(config::regconfig, spec, false);
    CONTINUE WHEN words IS NULL;
    reading := quote_literal('@' || config)::tsquery;
    readings := readings || reading;
    weighings := weighings || CASE WHEN has_prefix THEN search_query(config::regconfig, spec, true) ELSE words END;
    part := CASE WHEN cardinality(configs) > 1 THEN words && reading ELSE words END;
    query := coalesce(query || part, part);
    part := CASE WHEN querytree(words) IN ('', 'T') THEN part ELSE words END;
    CONTINUE WHEN part = ANY (parts);
    parts := parts || part;
    indexed := coalesce(indexed || part, part);
  END LOOP;
  IF weighings[1] = ALL (weighings) THEN weighed := weighings[1]; END IF;
END $$;

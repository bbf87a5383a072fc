-- What a search asks for, and what of it is looked up in the index: the words alone, of which more documents may have all.
-- Most documents have the dictionary they were read with in common: GIN goes through its places beside those of a rare word,
-- many times as long as the word itself takes. A search for what documents have not needs it nevertheless.
CREATE FUNCTION search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery) LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  config text;
  words tsquery;
  parts tsquery[] := '{}';
  part tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    words := search_query(config::regconfig, spec);
    CONTINUE WHEN words IS NULL;
    part := CASE WHEN cardinality(configs) > 1 THEN words && quote_literal('@' || config)::tsquery ELSE words END;
    query := coalesce(query || part, part);
    part := CASE WHEN querytree(words) IN ('', 'T') THEN part ELSE words END;
    CONTINUE WHEN part = ANY (parts);
    parts := parts || part;
    indexed := coalesce(indexed || part, part);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION search_query(of_noun noun, spec jsonb) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT query FROM search_queries(of_noun, spec)
$$;

-- A search of nothing but fillers, as "who -the", leaves out what it says; it looked for both.
CREATE OR REPLACE FUNCTION search_query(config regconfig, spec jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
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
        one := CASE WHEN (term ->> 'prefix')::boolean THEN prefix_query(words)
          WHEN fillers THEN plainto_tsquery('pg_catalog.simple', words)
          ELSE phraseto_tsquery(config, words) END;
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

-- Whether every group of a search has a word that must be there, in each dictionary in use: then the index of words narrows it down.
CREATE FUNCTION is_narrowing(of_noun noun, spec jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_and(EXISTS (
    SELECT FROM jsonb_array_elements(part) AS term WHERE term -> 'not' IS NULL
      AND (term -> 'prefix' IS NOT NULL OR numnode(phraseto_tsquery(l.config::regconfig, trim(search_text(term ->> 'words')))) > 0))), false)
  FROM jsonb_array_elements(spec) AS part CROSS JOIN search_language AS l WHERE l.noun = of_noun
$$;

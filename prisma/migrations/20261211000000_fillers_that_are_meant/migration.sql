-- The words that a dictionary leaves out as fillers, as a document has them beside the others: a S-400 is no 400, and Will Smith no Smith.
-- `together` are the words with their initials joined: what these make may be no word of the document, nor what they are made of.
CREATE FUNCTION fillers_of(config regconfig, words text, together text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE BEGIN ATOMIC
  SELECT coalesce(string_agg(quote_literal(word), ' & '), '')::tsquery
  FROM unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', words))) AS word
  WHERE word = ANY (string_to_array(together, ' ')) AND numnode(plainto_tsquery(config, word)) = 0;
END;

-- `spec` is any of several groups, each all of its terms {words, not, exact, prefix, before}. The words of one term stand together;
-- what comes `before` a prefix is only there too, but that of a number stands before it. For weighing, a prefix is not the words that
-- are known to begin so. Of one that is exact, or not wanted, fillers must be there too, somewhere: but l’ of l’OTAN need not.
CREATE OR REPLACE FUNCTION search_query(config regconfig, spec jsonb, weighing boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  fillers boolean;
  is_wanted boolean;
  part jsonb;
  term jsonb;
  words text;
  read text;
  written text;
  one tsquery;
  form tsquery;
  before tsquery;
  together text;
  all_of_it tsquery;
  answer tsquery;
BEGIN
  FOR part IN SELECT * FROM jsonb_array_elements(spec) LOOP
    -- Where nothing but fillers is wanted, they are what is meant; those that are not wanted are always meant.
    FOREACH fillers IN ARRAY ARRAY[false, true] LOOP
      all_of_it := NULL;
      is_wanted := false;
      FOR term IN SELECT * FROM jsonb_array_elements(part) LOOP
        -- The dictionaries may know more letters than ICU does.
        words := lower(trim(search_text(term ->> 'words')));
        IF (term ->> 'prefix')::boolean THEN
          one := NULL;
          -- At the end of a word sigma is written otherwise, and the word may go on.
          FOREACH written IN ARRAY CASE WHEN words ~ '[σς]$' THEN ARRAY[left(words, -1) || 'σ', left(words, -1) || 'ς'] ELSE ARRAY[words] END LOOP
            form := CASE WHEN weighing AND written ~ '^\S+$' AND octet_length(written) <= 2046 THEN (quote_literal(written) || ':*')::tsquery
              ELSE prefix_query(written) END;
            one := coalesce(either_of(one, form), form);
          END LOOP;
          IF term ? 'before' THEN
            read := search_text(term ->> 'before');
            before := phraseto_tsquery(config, read);
            one := CASE WHEN words ~ '^\d+$' AND numnode(before) > 0 THEN before <-> one ELSE before && one END;
            IF term ? 'exact' OR term ? 'not' THEN one := one && fillers_of(config, read, read); END IF;
          END IF;
        ELSE
          together := joined(term ->> 'words');
          read := lower(trim(search_text(together)));
          one := CASE WHEN read ~ unparted_letters() THEN pairs_of(config, read) ELSE phraseto_tsquery(config, read) END;
          written := lower(trim(written_text(together)));
          IF octet_length(written) > char_length(written) AND written !~ unparted_letters() THEN
            -- One that has fewer words, since with its accents one is a filler, would say less than was asked for.
            form := folded(phraseto_tsquery(config, written));
            IF numnode(form) > 0 AND numnode(form) >= numnode(one) AND form <> one THEN one := either_of(one, form); END IF;
          END IF;
          -- What is set apart by spaces may be meant so.
          IF together <> term ->> 'words' AND (numnode(one) = 0 OR term ->> 'words' ~ U&'[.\\d][ \00A0\2007\2009\202F\\n]([^ [:digit:]][.]|\\d\\d\\d)') THEN
            one := either_of(one, phraseto_tsquery(config, words) && plainto_tsquery('pg_catalog.simple', words));
          END IF;
          IF numnode(one) > 0 AND (term ? 'exact' OR term ? 'not') THEN
            one := one && fillers_of(config, lower(search_text(regexp_replace(term ->> 'words',
              U&'(?<![[:alpha:]])[[:alpha:]]{1,2}[''\2019](?=[[:alpha:]])|[''\2019][[:alpha:]]{1,2}(?![[:alpha:]])' COLLATE "und-x-icu", ' ', 'g'))), read);
          END IF;
        END IF;
        IF numnode(one) = 0 AND (fillers OR term ? 'exact' OR term ? 'not') THEN one := plainto_tsquery('pg_catalog.simple', words); END IF;
        CONTINUE WHEN numnode(one) = 0;
        is_wanted := is_wanted OR NOT term ? 'not';
        one := CASE WHEN (term ->> 'not')::boolean THEN !!one ELSE one END;
        all_of_it := coalesce(all_of_it && one, one);
      END LOOP;
      EXIT WHEN is_wanted;
    END LOOP;
    answer := coalesce(answer || all_of_it, answer, all_of_it);
  END LOOP;
  RETURN answer;
END $$;

-- What is sought; what of it is looked up in the index; and by what a document is weighed and marked: by its own language's
-- reading of what is wanted, one of the `weighings` beside the `readings` that tell whose it is, or by `weighed` where all read it alike.
-- A document is asked first whose it is, and has the words of a prefix looked for by their beginning.
CREATE OR REPLACE FUNCTION search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery, OUT weighed tsquery, OUT readings tsquery[], OUT weighings tsquery[])
LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  has_prefix boolean := spec @? '$[*][*].prefix';
  -- Fillers weigh nothing.
  wanted jsonb := CASE WHEN spec @? '$[*][*] ? (exists (@.not) || exists (@.exact))'
    THEN (SELECT jsonb_agg(coalesce((SELECT jsonb_agg(term - 'exact') FROM jsonb_array_elements(part) AS term WHERE NOT term ? 'not'), '[]'))
      FROM jsonb_array_elements(spec) AS part) END;
  config text;
  reading tsquery;
  words tsquery;
  whole tsquery;
  weighing tsquery;
  parts tsquery[] := '{}';
  part tsquery;
BEGIN
  FOREACH config IN ARRAY configs LOOP
    words := search_query(config::regconfig, spec, false);
    CONTINUE WHEN words IS NULL;
    reading := quote_literal('@' || config)::tsquery;
    whole := CASE WHEN has_prefix THEN search_query(config::regconfig, spec, true) ELSE words END;
    weighing := coalesce(search_query(config::regconfig, wanted, true), whole);
    -- Postgres weighs many words that must all be there by every two of their places, but an alternative word by word.
    IF numnode(weighing) > 20 THEN weighing := weighing || weighing; END IF;
    readings := readings || reading;
    weighings := weighings || weighing;
    part := CASE WHEN cardinality(configs) > 1 THEN reading && whole ELSE whole END;
    query := coalesce(query || part, part);
    part := CASE WHEN querytree(words) NOT IN ('', 'T') THEN words WHEN cardinality(configs) > 1 THEN words && reading ELSE words END;
    -- The forms of a word are each looked up once, however many languages have them.
    FOREACH part IN ARRAY CASE WHEN part::text ~ '[&!(<]' THEN ARRAY[part] ELSE string_to_array(part::text, ' | ')::tsquery[] END LOOP
      CONTINUE WHEN part = ANY (parts);
      parts := parts || part;
      indexed := coalesce(indexed || part, part);
    END LOOP;
  END LOOP;
  IF weighings[1] = ALL (weighings) THEN weighed := weighings[1]; END IF;
END $$;

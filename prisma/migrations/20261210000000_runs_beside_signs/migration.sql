-- The marks that belong to a letter of scripts that part no words.
CREATE FUNCTION unparted_marks() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN U&'[\3099\309A\0E31\0E34-\0E3A\0E47-\0E4E\0EB1\0EB4-\0EBC\0EC8-\0ECE\102B-\103E\17B4-\17D3\17DD]*';
CREATE OR REPLACE FUNCTION unparted_letter() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '(?:' || unparted_letters() || unparted_marks() || ')';

-- What is sought in scripts that part no words: whatever stands before a sign ends there, as it does in the index; the last letter
-- of all is part of the last pair, one by itself is any pair that begins with it, and marks may be still to come.
CREATE OR REPLACE FUNCTION pairs_of(config regconfig, words text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN regexp_replace(phraseto_tsquery(config, regexp_replace(words,
    '(' || unparted_letter() || ')(' || unparted_letter() || ') \2$', '\1\2'))::text,
  '''(' || unparted_letter() || U&'|[^'']*[\0E00-\0EFF\1000-\109F\1780-\17FF])''$', '''\1'':*')::tsquery;

-- A pattern for what such words were made of: two that follow each other share a letter, and one by itself ends what stands together.
CREATE FUNCTION run_of(words text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE BEGIN ATOMIC
  SELECT string_agg(CASE
    WHEN before IS NULL THEN word
    WHEN before ~ alone THEN '[^[:alnum:]]{1,20}' COLLATE "und-x-icu" || word
    WHEN word ~ alone THEN ''
    ELSE regexp_replace(word, '^' || unparted_letter(), '') END, '' ORDER BY n)
  FROM (SELECT word, n, lag(word) OVER (ORDER BY n) AS before, '^' || unparted_letter() || '$' AS alone
    FROM unnest(words) WITH ORDINALITY AS each_word (word, n)) AS beside;
END;

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
            before := phraseto_tsquery(config, search_text(term ->> 'before'));
            one := CASE WHEN words ~ '^\d+$' AND numnode(before) > 0 THEN before <-> one ELSE before && one END;
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
        END IF;
        IF numnode(one) = 0 AND (fillers OR term ? 'not') THEN one := plainto_tsquery('pg_catalog.simple', words); END IF;
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

CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
  signs CONSTANT text := U&'<>&./:@-_+=~%?#\02B9\02BA\02BB\02BC\02BD\02BE\02BF\02C6\02C7\02C8\02C9\02CA\02CB\200B';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F\E020';
  left_out CONSTANT text := U&'\00AD\200C\200D\200E\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610\0611\0612\0613\0614\0615\0616\0617\0618\0619\061A\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\06D6\06D7\06D8\06D9\06DA\06DB\06DC\061C\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF';
  accents CONSTANT text := U&'\0329\032A\032B\032C\032D\032E\032F\0330\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B\033C\033D\033E\033F\0340\0341\0343\0344\0347\0348\0349\034A\034B\034D\034E\034F\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361\030D\030E\0310\0312\0315\0316\0317\0318\0319\031A\031C\031D\031E\031F\0320\0321\0322';
  leaves_out CONSTANT boolean := value ~ U&'[\00AD\061C\200C-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF\05B0-\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]';
  dictionary CONSTANT regconfig := 'onrecord_' || config::text;
  parted CONSTANT text := U&' \00A0\2007\2009\202F''\2019\000A';
  part_by CONSTANT text := U&'\0362\0342\0311\0313\0314\0345\031B\0323';
  is_joined CONSTANT boolean := joined(value) <> value;
  selection CONSTANT text := U&'StartSel=\E000, StopSel=\E001, ';
  parts CONSTANT text := selection || 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "';
  -- What is sought in scripts that part no words, as it is written, with the signs between its runs; the am of Thai and Lao is one letter there, and two in the index.
  unparted CONSTANT text := (
    SELECT string_agg(replace(replace(run_of(string_to_array(translate(chain[1], ''':*', ''), ' <-> ')),
      U&'\0E4D\0E32', U&'(?:\0E4D\0E32|\0E33)'), U&'\0ECD\0EB2', U&'(?:\0ECD\0EB2|\0EB3)') || unparted_marks(), '|')
    FROM regexp_matches(sought::text, '(''' || unparted_letter() || '{1,2}''(?::[*])?(?: <-> ''' || unparted_letter() || '{1,2}''(?::[*])?)*)', 'g') AS chain);
  plain text := translate(value, unread || U&'\E000\E001\E011\E012\E021\0346\034C', '');
  bare text;
  shown text;
  before text;
  behind text;
  parting text;
  words text[];
  written tsquery;
BEGIN
  IF leaves_out THEN plain := translate(translate(plain, accents, ''), left_out, accents); END IF;
  IF plain ~ '\d[,.]\d{3}' THEN
    plain := regexp_replace(regexp_replace(plain, '(\d),(?=\d{3}(\D|$))', U&'\\1\0346', 'g'), '(\d)[.](?=\d{3}(\D|$))', U&'\\1\034C', 'g');
  END IF;
  IF is_joined THEN
    plain := translate(plain, part_by, '');
    plain := regexp_replace(plain, '(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))' COLLATE "und-x-icu", U&'\\1\034C', 'g');
    FOREACH parting IN ARRAY regexp_split_to_array(parted, '') LOOP
      plain := regexp_replace(regexp_replace(plain,
        '(?<![[:alnum:].])([[:alpha:]])[.]' || parting || '(?=[[:alpha:]][.](?![[:alpha:]]))' COLLATE "und-x-icu",
        '\1' || U&'\034C' || translate(parting, parted, part_by), 'g'),
        '(?<![[:alnum:].,])(\d{1,3})' || parting || '(?=\d{3}(?:[' || parted || ']\d{3})*(?![[:alnum:]]))' COLLATE "und-x-icu",
        '\1' || translate(parting, parted, part_by), 'g');
    END LOOP;
  END IF;
  plain := translate(plain, signs, unread);
  IF plain ~ unparted_letters() THEN plain := regexp_replace(plain, '(' || unparted_letter() || '+)', U&'\E021\\1\E021', 'g'); END IF;
  bare := plain;
  IF octet_length(value) > char_length(value) THEN
    words := tsvector_to_array(to_tsvector(config, plain));
    written := (SELECT string_agg(quote_literal(word), ' | ')::tsquery
      FROM unnest(words, string_to_array(fold(alike_letters(array_to_string(words, ' '))), ' ')) AS each_word (word, plainly)
      WHERE strpos(sought::text, quote_literal(plainly)) > 0 OR EXISTS (
        SELECT FROM regexp_matches(sought::text, '''([^'']+)'':[*]', 'g') AS beginning WHERE plainly ^@ beginning[1]));
  END IF;
  IF NOT whole AND char_length(value) > 300 AND plain ~ unparted THEN
    bare := substr(plain, greatest(regexp_instr(plain, unparted) - 60, 1), 200);
  ELSIF NOT whole AND char_length(value) > 300 THEN
    -- To find where many words stand together takes long.
    shown := ts_headline(dictionary, plain, CASE WHEN numnode(sought) > 20 THEN any_of(sought) ELSE sought END, parts);
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline(dictionary, plain, any_of(sought), parts); END IF;
    IF strpos(shown, U&'\E000') = 0 AND written IS NOT NULL THEN shown := ts_headline(config, plain, written, parts); END IF;
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline('onrecord_simple', plain, any_of(sought), parts); END IF;
    bare := translate(shown, U&'\E000\E001', '');
  END IF;
  shown := ts_headline(dictionary, bare, sought, selection || 'HighlightAll=true');
  IF written IS NOT NULL THEN shown := also_marked(shown, config, written); END IF;
  IF strpos(shown, U&'\E000') = 0 OR strpos(sought::text, ':*') > 0 THEN shown := also_marked(shown, 'onrecord_simple', sought); END IF;
  IF strpos(plain, U&'\E021') > 0 THEN
    shown := translate(shown, U&'\E021', '');
    bare := translate(bare, U&'\E021', '');
    plain := translate(plain, U&'\E021', '');
    IF unparted IS NOT NULL THEN
      shown := regexp_replace(shown, U&'\E000(' || unparted_letter() || U&'+)\E001', '\1', 'g');
      shown := replace(regexp_replace(shown, '(' || unparted || ')', U&'\E000\\1\E001', 'g'), U&'\E001\E000', '');
    END IF;
  END IF;
  IF length(bare) < length(plain) THEN
    -- Signs alone are no text that goes on.
    before := left(plain, strpos(plain, split_part(bare, ' … ', 1)) - 1);
    behind := right(plain, strpos(reverse(plain), reverse(split_part(bare, ' … ', -1))) - 1);
    shown := CASE WHEN before ~ '[[:alnum:]]' COLLATE "und-x-icu" THEN '… ' ELSE before END || shown
      || CASE WHEN behind ~ '[[:alnum:]]' COLLATE "und-x-icu" THEN ' …' ELSE behind END;
  END IF;
  IF is_joined THEN shown := translate(shown, part_by, parted); END IF;
  IF leaves_out THEN shown := translate(shown, accents, left_out); END IF;
  RETURN replace(replace(replace(replace(replace(translate(shown, unread || U&'\0346\034C', signs || ',.'),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');
END $$;

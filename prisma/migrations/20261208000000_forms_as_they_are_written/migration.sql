-- Digits are digits in every script, and so are the signs that Arabic parts them by.
CREATE FUNCTION with_our_digits(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN value ~ U&'[\0660-\0669\06F0-\06F9\07C0-\07C9\0966-\096F\09E6-\09EF\0A66-\0A6F\0AE6-\0AEF\0B66-\0B6F\0BE6-\0BEF\0C66-\0C6F\0CE6-\0CEF\0D66-\0D6F\0E50-\0E59\0ED0-\0ED9\0F20-\0F29\1040-\1049\17E0-\17E9\1810-\1819]' THEN translate(value,
    U&'\066B\066C\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\07C0\07C1\07C2\07C3\07C4\07C5\07C6\07C7\07C8\07C9\0966\0967\0968\0969\096A\096B\096C\096D\096E\096F\09E6\09E7\09E8\09E9\09EA\09EB\09EC\09ED\09EE\09EF\0A66\0A67\0A68\0A69\0A6A\0A6B\0A6C\0A6D\0A6E\0A6F\0AE6\0AE7\0AE8\0AE9\0AEA\0AEB\0AEC\0AED\0AEE\0AEF\0B66\0B67\0B68\0B69\0B6A\0B6B\0B6C\0B6D\0B6E\0B6F\0BE6\0BE7\0BE8\0BE9\0BEA\0BEB\0BEC\0BED\0BEE\0BEF\0C66\0C67\0C68\0C69\0C6A\0C6B\0C6C\0C6D\0C6E\0C6F\0CE6\0CE7\0CE8\0CE9\0CEA\0CEB\0CEC\0CED\0CEE\0CEF\0D66\0D67\0D68\0D69\0D6A\0D6B\0D6C\0D6D\0D6E\0D6F\0E50\0E51\0E52\0E53\0E54\0E55\0E56\0E57\0E58\0E59\0ED0\0ED1\0ED2\0ED3\0ED4\0ED5\0ED6\0ED7\0ED8\0ED9\0F20\0F21\0F22\0F23\0F24\0F25\0F26\0F27\0F28\0F29\1040\1041\1042\1043\1044\1045\1046\1047\1048\1049\17E0\17E1\17E2\17E3\17E4\17E5\17E6\17E7\17E8\17E9\1810\1811\1812\1813\1814\1815\1816\1817\1818\1819',
    '.,012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789')
  ELSE value END;

-- Letters for which others are typed, as the keyboard has them: those of Persian and Urdu for the Arabic ones, ґ for г.
CREATE FUNCTION alike_letters(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(value, U&'\06A9\06CC\06D2\06C0\06C1\06C2\06D5\0491\0490', U&'\0643\064A\064A\0647\0647\0647\0647\0433\0413');

-- What is not seen is not there: soft hyphens, joiners, marks of direction. A sign that folds into letters (₹, №, ™) is a space
-- before it does.
CREATE FUNCTION seen_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN with_our_digits(regexp_replace(
  regexp_replace(alike_letters(value), U&'[\00AD\0345\037A\061C\180E\200C-\200F\202A-\202E\2060-\2064\2066-\206F\FEFF\FFF9-\FFFB]+', '', 'g'),
  U&'[\02B9-\02BF\02C6-\02CB\20A0-\20CF\2103\2109\2116\2120-\2122]', ' ', 'g'));

-- The letters of scripts that part no words by spaces, or hang what follows on to them.
CREATE FUNCTION unparted_letters() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '['
  -- Chinese, with the signs for zhuyin.
  || U&'\3005-\3007\303B\3400-\4DBF\4E00-\9FFF\F900-\FAFF\+020000-\+03FFFF\3105-\312F\31A0-\31BF'
  -- Japanese.
  || U&'\3041-\3096\309D-\309F\30A1-\30FA\30FC-\30FF\31F0-\31FF'
  -- Korean.
  || U&'\AC00-\D7A3'
  -- Thai, Lao, Burmese, Khmer.
  || U&'\0E01-\0E30\0E32\0E33\0E40-\0E46' || U&'\0E81-\0EB0\0EB2\0EB3\0EBD\0EC0-\0EC6\0EDC-\0EDF' || U&'\1000-\102A\103F' || U&'\1780-\17B3'
  || ']';
-- One of them with the marks that belong to it.
CREATE FUNCTION unparted_letter() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '(?:' || unparted_letters() || U&'[\3099\309A\0E31\0E34-\0E3A\0E47-\0E4E\0EB1\0EB4-\0EBC\0EC8-\0ECE\102B-\103E\17B4-\17D3\17DD]*)';

-- Of these every two letters that stand together are a word, and so is the last one.
CREATE FUNCTION in_pairs(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF value !~ unparted_letters() THEN RETURN value; END IF;
  -- Each is written twice but for the first, which is marked until then: to look back for what stands before would take the square of the time.
  RETURN regexp_replace(regexp_replace(regexp_replace(value,
      '(' || unparted_letter() || ')(' || unparted_letter() || '*)', U&' \\1\E022\\2 ', 'g'),
    '(' || unparted_letter() || ')', '\1 \1', 'g'),
    unparted_letter() || ' (' || unparted_letter() || U&')\E022', '\1', 'g');
END $$;

-- What is sought of them: the last letter is part of the last pair; one by itself is any pair that begins with it.
CREATE FUNCTION pairs_of(config regconfig, words text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN regexp_replace(phraseto_tsquery(config, regexp_replace(words,
    '(' || unparted_letter() || ')(' || unparted_letter() || ') \2(?= |$)', '\1\2', 'g'))::text,
  '''(' || unparted_letter() || ')''', '''\1'':*', 'g')::tsquery;

-- Every sign is a space: «quoted», `so`, <so> and ~so are words, and what Postgres would read as a tag or a signed number is none.
-- The points of Hebrew and Arabic letters, which few write, are left out.
CREATE FUNCTION spaced_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN in_pairs(regexp_replace(regexp_replace(regexp_replace(value,
  U&'[\0591-\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]+', '', 'g'),
  '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'),
  '[[:punct:]$+<=>^`|~' || U&'\00A2-\00A6\00A8\00A9\00AC\00AE-\00B1\00B4\00B8\00D7\00F7\02B9-\02BF\02C2-\02CB\02D2-\02DF\200B\2044\2052\20A0-\20CF\2190-\2BFF\3000-\3004\3008-\3020\FE0E\FE0F\+01F000-\+01FAFF' || ']+',
  ' ' COLLATE "und-x-icu", 'g'));

-- The words of a text without case, accents and signs.
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value)
  THEN regexp_replace(regexp_replace(lower(value COLLATE "und-x-icu"), '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'), '[!-/:-@[-`{-~]+', ' ', 'g')
  ELSE spaced_text(fold(seen_text(value))) END;

-- The same with the accents, by which the dictionaries tell the forms of a word: condamnées is a form of condamner, condamnees of nothing.
CREATE FUNCTION written_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value) THEN search_text(value)
  ELSE spaced_text(lower(normalize(seen_text(value), NFKC) COLLATE "und-x-icu")) END;

-- Words as a dictionary knows them, without accents. None is nothing but accents, and no quotation mark is left that folding would bring.
CREATE FUNCTION folded(words tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN fold(words::text)::tsvector;
CREATE FUNCTION folded(sought tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN fold(sought::text)::tsquery;

-- Initials as the word they are read as, U.S. as US and J. K. as JK; and thousands that are set apart by spaces as one number.
CREATE FUNCTION joined(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN value ~ U&'[.][ \00A0\2007\2009\202F\\n]?[^ [:digit:][:punct:]]([^[:alnum:]]|$)|\\d[ \00A0\2007\2009\202F''\2019]\\d\\d\\d'
  THEN regexp_replace(regexp_replace(regexp_replace(value,
    U&'(?<![[:alnum:].])([[:alpha:]])[.][ \00A0\2007\2009\202F\\n](?=[[:alpha:]][.](?![[:alpha:]]))' COLLATE "und-x-icu", '\1', 'g'),
    '(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))' COLLATE "und-x-icu", '\1', 'g'),
    U&'(?<![[:alnum:].,])(\\d{1,3})[ \00A0\2007\2009\202F''\2019](?=\\d{3}(?:[ \00A0\2007\2009\202F''\2019]\\d{3})*(?![[:alnum:]]))' COLLATE "und-x-icu", '\1', 'g')
  ELSE value END;

-- The words of a part of a document, with their places: folded and then stemmed, and where accents tell the forms of words also
-- stemmed and then folded. Where something is joined, the words apart follow, with the weight D: so a phrase of these is found too.
-- `plain` is the text folded, as it is where nothing is joined.
CREATE FUNCTION search_words(config regconfig, value text, plain text, weight "char") RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT AS $$
DECLARE
  together CONSTANT text := joined(value);
  read CONSTANT text := CASE WHEN together = value THEN plain ELSE search_text(together) END;
  written text;
  words tsvector := to_tsvector(config, read);
BEGIN
  IF octet_length(value) > char_length(value) AND config <> 'pg_catalog.simple'::regconfig THEN
    written := written_text(together);
    IF written <> read THEN words := (words::text || ' ' || folded(to_tsvector(config, written))::text)::tsvector; END IF;
  END IF;
  words := setweight(words, weight);
  IF read <> plain THEN words := words || '''/'':50'::tsvector || setweight(to_tsvector(config, plain), 'D'); END IF;
  RETURN words;
END $$;

-- The parts have the weights A, B, C and D; quotes, C, stand last: a tsvector knows 16,383 places. Gaps keep a phrase from reaching across.
CREATE OR REPLACE FUNCTION search_document(id uuid, config regconfig, parts text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  document tsvector := '';
  plain text[];
  n integer;
BEGIN
  FOREACH n IN ARRAY ARRAY[1, 2, 4, 3] LOOP
    plain[n] := search_text(parts[n]);
    CONTINUE WHEN plain[n] IS NULL;
    document := document || '''/'':50'::tsvector || search_words(config, parts[n], plain[n], substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(ts_delete(document, '/')
    || strip(to_tsvector('simple', array_to_string(plain, ' '))), split_part(apart(), ' ', 1))
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $$;

-- The words of a text as a document would have them, those unstemmed where the beginning of a word is sought.
CREATE OR REPLACE FUNCTION words_in(value text, config regconfig, sought tsquery) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT search_words(config, value, plain, 'A') || CASE WHEN strpos(sought::text, ':*') > 0 THEN strip(to_tsvector('simple', plain)) ELSE '' END
  FROM search_text(value) AS plain);

CREATE FUNCTION either_of(one tsquery, other tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN numnode(one) = 0 THEN other WHEN numnode(other) = 0 THEN one ELSE one || other END;

-- `spec` is any of several groups, each all of its terms {words, not, prefix, before}. The words of one term stand together;
-- what comes `before` a prefix is only there too, but that of a number stands before it. For weighing, a prefix is not the words that
-- are known to begin so.
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
          one := CASE WHEN weighing AND words ~ '^\S+$' AND octet_length(words) <= 2046 THEN (quote_literal(words) || ':*')::tsquery ELSE prefix_query(words) END;
          IF term ? 'before' THEN
            before := pairs_of(config, search_text(term ->> 'before'));
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

CREATE FUNCTION unspaced(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN value ~ unparted_letters()
  THEN regexp_replace(value, '(' || unparted_letter() || ')[[:space:][:punct:]]+(?=' || unparted_letters() || ')' COLLATE "und-x-icu", '\1', 'g')
  ELSE value END;

-- These, a sign before a number, a percent sign behind it, a decimal point, an exponent and a fraction say something; what is nothing
-- but signs is what it is. Where words are not parted by spaces, those that are there say nothing.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(trim(regexp_replace(search_text(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(signs_that_tell(unspaced(value)),
    U&'(^|[\\s(:\E000-\E01A])[-−–](?=[\E004-\E01A]?[\\d.,])', '\1minus ', 'g'),
    '(\d)\s*%', '\1 percent', 'g'),
    '(\d)\s*‰', '\1 permille', 'g'),
    '(^|[^\w.,])[.](?=\d)', '\1 point ', 'g'),
    '(^|\D)0[.,](?=\d)|(\d)[.,](?=\d)(?!\d{3}(?:\D|$))', '\1\2 point ', 'g'),
    '([²³¹⁰⁴-⁹]+|[¼-¾⅐-⅞])', ' \1', 'g'),
    U&'([\E000-\E01A])', ' \1 ', 'g')),
  '\s+', ' ', 'g')), ''), value))::uuid;

-- What is sought; what of it is looked up in the index; and by what a document is weighed and marked: by its own language's
-- reading of what is wanted, one of the `weighings` beside the `readings` that tell whose it is, or by `weighed` where all read it alike.
-- A document is asked first whose it is, and has the words of a prefix looked for by their beginning.
CREATE OR REPLACE FUNCTION search_queries(of_noun noun, spec jsonb, OUT query tsquery, OUT indexed tsquery, OUT weighed tsquery, OUT readings tsquery[], OUT weighings tsquery[])
LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
  configs text[] := ARRAY(SELECT l.config FROM search_language l WHERE l.noun = of_noun ORDER BY l.config);
  has_prefix boolean := spec @? '$[*][*].prefix';
  wanted jsonb := CASE WHEN spec @? '$[*][*].not'
    THEN (SELECT jsonb_agg(jsonb_path_query_array(part, '$[*] ? (!exists (@.not))')) FROM jsonb_array_elements(spec) AS part) END;
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

-- A text some of which is marked, with what is sought marked as well.
CREATE FUNCTION also_marked(shown text, config regconfig, sought tsquery) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN translate(replace(replace(
  ts_headline(config, shown, sought, U&'StartSel=\E011, StopSel=\E012, HighlightAll=true'),
  U&'\E000\E011', U&'\E000'), U&'\E012\E001', U&'\E001'), U&'\E011\E012', U&'\E000\E001');

-- Signs stand for themselves while the words are read, so that no address, number or tag is taken for one word; what is no part of a
-- word as it is searched, as the comma in 1,500 and the stop in U.S., is meanwhile an accent, which the dictionaries leave out. A long
-- text is cut to where it has all that is sought, or else any of it. The forms of words with accents, `written`, are marked as the
-- dictionary knows them; the beginnings of words as they are written, and fillers where there is nothing else. Where the text goes
-- on, it says so.
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
  -- What is sought in scripts that part no words, as it is written; the am of Thai and Lao is one letter there, and two in the index.
  unparted CONSTANT text := (
    SELECT replace(replace(string_agg(translate(regexp_replace(chain[1], ''' <-> ''' || unparted_letter(), '', 'g'), ''':*', ''), '|'),
      U&'\0E4D\0E32', U&'(?:\0E4D\0E32|\0E33)'), U&'\0ECD\0EB2', U&'(?:\0ECD\0EB2|\0EB3)')
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
      WHERE strpos(sought::text, quote_literal(plainly)) > 0);
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

-- Documents and digests are made anew of what is read otherwise, also those of the past: what holds of a record has not changed.
-- Nobody writes meanwhile what was read as before.
LOCK TABLE source_search, analyst_search, claim_search IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION pg_temp.is_written_otherwise(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
RETURN joined(value) <> value OR (octet_length(value) > char_length(value) AND (with_our_digits(value) <> value
  OR alike_letters(value) <> value OR value ~ unparted_letters()
  OR value ~ U&'[\00C0-\00D6\00D8-\00F6\00F8-\02AF\0300-\03FF\0400-\052F\1E00-\1FFF\FB00-\FB06]'));

DO $do$
DECLARE
  of_noun text;
BEGIN
  FOREACH of_noun IN ARRAY ARRAY['source', 'analyst', 'claim'] LOOP
    EXECUTE format($body$
      CREATE TEMPORARY TABLE otherwise ON COMMIT DROP AS %2$s;
      ANALYZE otherwise;
      CREATE TEMPORARY TABLE anew ON COMMIT DROP AS
        SELECT id, 'infinity'::timestamptz AS until, document_of(e) AS document FROM otherwise JOIN %1$s AS e USING (id) WHERE withdrawn_at IS NULL
        UNION ALL SELECT id, held.until, past.document_of(e, held.until - interval '1 ms')
          FROM otherwise JOIN past.%1$s_search AS held ON record_id = id JOIN past.every_%1$s AS e USING (id)
          WHERE updated_at <= held.until - interval '1 ms' AND held.until - interval '1 ms' < e.until;
      ALTER TABLE %1$s_search DISABLE TRIGGER b_keep_past;
      UPDATE %1$s_search AS held SET document = anew.document FROM anew
        WHERE id = record_id AND until = 'infinity' AND anew.document <> held.document;
      ALTER TABLE %1$s_search ENABLE TRIGGER b_keep_past;
      ALTER TABLE past.%1$s_search DISABLE TRIGGER refuse_change;
      UPDATE past.%1$s_search AS held SET document = anew.document FROM anew
        WHERE id = record_id AND anew.until = held.until AND anew.document <> held.document;
      ALTER TABLE past.%1$s_search ENABLE TRIGGER refuse_change;
      INSERT INTO lexicon (word)
      SELECT word FROM (
        SELECT DISTINCT left(word, 60) COLLATE "C" AS word FROM anew, unnest(tsvector_to_array(document)) AS word WHERE word !~ '^[:@]') AS learnt
      WHERE NOT EXISTS (SELECT FROM lexicon known WHERE known.word = learnt.word);
      DROP TABLE otherwise, anew;
    $body$, of_noun, CASE of_noun
      WHEN 'source' THEN $$ SELECT DISTINCT id FROM past.every_source
        WHERE pg_temp.is_written_otherwise(concat_ws(' ', title, publisher, array_to_string(byline, ' '))) $$
      WHEN 'analyst' THEN $$ SELECT DISTINCT id FROM past.every_analyst
        WHERE pg_temp.is_written_otherwise(concat_ws(' ', name, role, array_to_string(aliases, ' '))) $$
      WHEN 'claim' THEN $$ SELECT id FROM past.every_claim
        WHERE pg_temp.is_written_otherwise(concat_ws(' ', label, text, array_to_string(topics, ' '), places::text))
        UNION SELECT claim_id FROM past.every_attribution WHERE pg_temp.is_written_otherwise(quote_exact) $$ END);
  END LOOP;
END $do$;

ALTER TABLE claim_search DISABLE TRIGGER b_keep_past;
UPDATE claim_search SET text_digest = text_digest(claim.text) FROM claim
  WHERE claim.id = record_id AND octet_length(claim.text) > char_length(claim.text) AND text_digest <> text_digest(claim.text);
ALTER TABLE claim_search ENABLE TRIGGER b_keep_past;

-- Every sign is a space: «quoted», `so`, <so> and ~so are words, and what Postgres would read as a tag or a signed number is none.
-- A sign that folds into letters (₹, №, ™) is one before it does. What is not seen is not there: soft hyphens, joiners, marks of
-- direction; a space without width is one. Nor are the points of Hebrew and Arabic letters, which few write.
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value)
  THEN regexp_replace(regexp_replace(lower(value COLLATE "und-x-icu"), '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'), '[!-/:-@[-`{-~]+', ' ', 'g')
  ELSE regexp_replace(regexp_replace(regexp_replace(
    fold(regexp_replace(
      regexp_replace(value, U&'[\00AD\061C\180E\200C-\200F\202A-\202E\2060-\2064\2066-\206F\FEFF\FFF9-\FFFB]+', '', 'g'),
      U&'[\02B9-\02BF\02C6-\02CB\20A0-\20CF\2103\2109\2116\2120-\2122]', ' ', 'g')),
    U&'[\0591-\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]+', '', 'g'),
    '(\d)[,.](?=\d{3}(\D|$))', '\1', 'g'),
    '[[:punct:]$+<=>^`|~' || U&'\00A2-\00A6\00A8\00A9\00AC\00AE-\00B1\00B4\00B8\00D7\00F7\02C2-\02C5\02D2-\02DF\200B\2044\2052\20A0-\20CF\2190-\2BFF\3000-\3004\3008-\3020\FE0E\FE0F\+01F000-\+01FAFF' || ']+',
    ' ' COLLATE "und-x-icu", 'g') END;

-- Signs that tell texts apart as letters that nobody writes: what money it is, and what is more or less than a number.
CREATE FUNCTION signs_that_tell(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN value ~ '[<>≤≥$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥]' THEN translate(
    regexp_replace(replace(replace(value, '<=', '≤'), '>=', '≥'), '[<>≤≥](?!\s*[-−–+]?[$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥]?[.,]?\d)|(?<=[[:alpha:]])>(?=\s)', ' ', 'g'),
    '<>≤≥$¢£¥฿₤₦₩₪₫€₭₮₱₲₴₵₸₹₺₽₾₿＄￡￥', U&'\E000\E001\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E011\E012\E013\E014\E015\E016\E017\E018\E019\E01A\E004\E006\E007')
  ELSE value END;

-- These, a sign before a number, a percent sign behind it, a decimal point, an exponent and a fraction say something; what is nothing
-- but signs is what it is.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(trim(regexp_replace(search_text(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(signs_that_tell(value),
    U&'(^|[\\s(:\E000-\E01A])[-−–](?=[\E004-\E01A]?[\\d.,])', '\1minus ', 'g'),
    '(\d)\s*%', '\1 percent', 'g'),
    '(\d)\s*‰', '\1 permille', 'g'),
    '(^|[^\w.,])[.](?=\d)', '\1 point ', 'g'),
    '(^|\D)0[.,](?=\d)|(\d)[.,](?=\d)(?!\d{3}(?:\D|$))', '\1\2 point ', 'g'),
    '([²³¹⁰⁴-⁹]+|[¼-¾⅐-⅞])', ' \1', 'g'),
    U&'([\E000-\E01A])', ' \1 ', 'g')),
  '\s+', ' ', 'g')), ''), value))::uuid;

-- `spec` is any of several groups, each all of its terms {words, not, prefix, before}. The words of one term stand together;
-- what comes `before` a prefix is only there too. For weighing, a prefix is not the words that are known to begin so.
CREATE OR REPLACE FUNCTION search_query(config regconfig, spec jsonb, weighing boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  fillers boolean;
  is_wanted boolean;
  part jsonb;
  term jsonb;
  words text;
  one tsquery;
  together tsquery;
  answer tsquery;
BEGIN
  FOR part IN SELECT * FROM jsonb_array_elements(spec) LOOP
    -- Where nothing but fillers is wanted, they are what is meant; those that are not wanted are always meant.
    FOREACH fillers IN ARRAY ARRAY[false, true] LOOP
      together := NULL;
      is_wanted := false;
      FOR term IN SELECT * FROM jsonb_array_elements(part) LOOP
        -- The dictionaries may know more letters than ICU does.
        words := lower(trim(search_text(term ->> 'words')));
        one := CASE
          WHEN (term ->> 'prefix')::boolean THEN
            CASE WHEN weighing AND words ~ '^\S+$' AND octet_length(words) <= 2046 THEN (quote_literal(words) || ':*')::tsquery ELSE prefix_query(words) END
          ELSE phraseto_tsquery(config, words) END;
        IF term ? 'before' THEN one := phraseto_tsquery(config, search_text(term ->> 'before')) && one; END IF;
        IF numnode(one) = 0 AND (fillers OR term ? 'not') THEN one := plainto_tsquery('pg_catalog.simple', words); END IF;
        CONTINUE WHEN numnode(one) = 0;
        is_wanted := is_wanted OR NOT term ? 'not';
        one := CASE WHEN (term ->> 'not')::boolean THEN !!one ELSE one END;
        together := coalesce(together && one, one);
      END LOOP;
      EXIT WHEN is_wanted;
    END LOOP;
    answer := coalesce(answer || together, answer, together);
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
    CONTINUE WHEN part = ANY (parts);
    parts := parts || part;
    indexed := coalesce(indexed || part, part);
  END LOOP;
  IF weighings[1] = ALL (weighings) THEN weighed := weighings[1]; END IF;
END $$;

-- Signs stand for themselves while the words are read, so that no address, number or tag is taken for one word; what is no part of a
-- word as it is searched, as the comma in 1,500, is meanwhile an accent, which the dictionaries leave out. A long text is cut to where
-- it has all that is sought, or else any of it. The beginnings of words are looked for as they are written, and fillers where there
-- is nothing else. Where the text goes on, it says so.
CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
  signs CONSTANT text := U&'<>&./:@-_+=~%?#\02B9\02BA\02BB\02BC\02BD\02BE\02BF\02C6\02C7\02C8\02C9\02CA\02CB';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F';
  left_out CONSTANT text := U&'\00AD\200C\200D\200E\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610\0611\0612\0613\0614\0615\0616\0617\0618\0619\061A\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\06D6\06D7\06D8\06D9\06DA\06DB\06DC';
  accents CONSTANT text := U&'\0329\032A\032B\032C\032D\032E\032F\0330\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B\033C\033D\033E\033F\0340\0341\0343\0344\0347\0348\0349\034A\034B\034D\034E\034F\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361';
  leaves_out CONSTANT boolean := value ~ U&'[\00AD\200C-\200E\05B0-\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]';
  dictionary CONSTANT regconfig := 'onrecord_' || config::text;
  selection CONSTANT text := U&'StartSel=\E000, StopSel=\E001, ';
  parts CONSTANT text := selection || 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "';
  plain text := translate(value, unread || U&'\E000\E001\E011\E012\0346\034C', '');
  bare text;
  shown text;
BEGIN
  IF leaves_out THEN plain := translate(translate(plain, accents, ''), left_out, accents); END IF;
  IF plain ~ '\d[,.]\d{3}' THEN
    plain := regexp_replace(regexp_replace(plain, '(\d),(?=\d{3}(\D|$))', U&'\\1\0346', 'g'), '(\d)[.](?=\d{3}(\D|$))', U&'\\1\034C', 'g');
  END IF;
  plain := translate(plain, signs, unread);
  bare := plain;
  IF NOT whole AND char_length(value) > 300 THEN
    -- To find where many words stand together takes long.
    shown := ts_headline(dictionary, plain, CASE WHEN numnode(sought) > 20 THEN any_of(sought) ELSE sought END, parts);
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline(dictionary, plain, any_of(sought), parts); END IF;
    IF strpos(shown, U&'\E000') = 0 THEN shown := ts_headline('onrecord_simple', plain, any_of(sought), parts); END IF;
    bare := translate(shown, U&'\E000\E001', '');
  END IF;
  shown := ts_headline(dictionary, bare, sought, selection || 'HighlightAll=true');
  IF strpos(shown, U&'\E000') = 0 OR strpos(sought::text, ':*') > 0 THEN
    shown := ts_headline('onrecord_simple', shown, sought, U&'StartSel=\E011, StopSel=\E012, HighlightAll=true');
    shown := translate(replace(replace(shown, U&'\E000\E011', U&'\E000'), U&'\E012\E001', U&'\E001'), U&'\E011\E012', U&'\E000\E001');
  END IF;
  IF length(bare) < length(plain) THEN
    shown := CASE WHEN starts_with(plain, split_part(bare, ' … ', 1)) THEN '' ELSE '… ' END || shown
      || CASE WHEN right(plain, length(split_part(bare, ' … ', -1))) = split_part(bare, ' … ', -1) THEN '' ELSE ' …' END;
  END IF;
  IF leaves_out THEN shown := translate(shown, accents, left_out); END IF;
  RETURN replace(replace(replace(replace(replace(translate(shown, unread || U&'\0346\034C', signs || ',.'),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');
END $$;

-- Documents and digests are made anew of what has one of these signs; the apostrophes ʼ and ʻ were read so before. Nobody writes meanwhile
-- what was read as before.
LOCK TABLE source_search, analyst_search, claim_search IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION pg_temp.is_read_otherwise(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
RETURN octet_length(value) > char_length(value) AND value ~
  U&'[\02B9\02BA\02BD-\02BF\02C6-\02CB\0591-\05C7\0610-\061C\0640\064B-\0652\0670\06D6-\06DC\180E\206A-\206F\20A0-\20CF\2103\2109\2116\2120-\2122\3005-\3007\FB1D-\FB4F\FB50-\FDFF\FE70-\FEFE\FFF9-\FFFB]';

CREATE TEMP TABLE anew_source ON COMMIT DROP AS SELECT id, document_of(source) AS document FROM source
  WHERE withdrawn_at IS NULL AND pg_temp.is_read_otherwise(concat_ws(' ', title, publisher, array_to_string(byline, ' ')));
CREATE TEMP TABLE anew_analyst ON COMMIT DROP AS SELECT id, document_of(analyst) AS document FROM analyst
  WHERE withdrawn_at IS NULL AND pg_temp.is_read_otherwise(concat_ws(' ', name, role, array_to_string(aliases, ' ')));
CREATE TEMP TABLE anew_claim ON COMMIT DROP AS SELECT id, document_of(claim) AS document FROM claim
  WHERE withdrawn_at IS NULL AND (pg_temp.is_read_otherwise(concat_ws(' ', label, text, array_to_string(topics, ' '), places::text))
    OR id IN (SELECT claim_id FROM attribution WHERE withdrawn_at IS NULL AND pg_temp.is_read_otherwise(quote_exact)));

UPDATE source_search SET document = anew.document FROM anew_source AS anew WHERE anew.id = record_id AND anew.document <> source_search.document;
UPDATE analyst_search SET document = anew.document FROM anew_analyst AS anew WHERE anew.id = record_id AND anew.document <> analyst_search.document;
UPDATE claim_search SET document = anew.document FROM anew_claim AS anew WHERE anew.id = record_id AND anew.document <> claim_search.document;
UPDATE claim_search SET text_digest = text_digest(claim.text) FROM claim
  WHERE claim.id = record_id AND (pg_temp.is_read_otherwise(claim.text)
    OR claim.text ~ '[$<>≤≥¢£¥฿＄￡￥¼-¾⅐-⅞]|(^|[^\w.,])[.]\d|[\s(]–[$€£¥\d.,]|^–|:[-−–][$€£¥\d.,]')
    AND text_digest <> text_digest(claim.text);

INSERT INTO lexicon (word)
SELECT DISTINCT left(word, 60) COLLATE "C" FROM ts_stat('SELECT document FROM anew_claim UNION ALL SELECT document FROM anew_source UNION ALL SELECT document FROM anew_analyst')
WHERE word !~ '^[:@]' AND NOT EXISTS (SELECT FROM lexicon known WHERE known.word = left(ts_stat.word, 60) COLLATE "C");

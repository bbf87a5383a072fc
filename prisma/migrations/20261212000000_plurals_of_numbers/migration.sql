-- Letters for which others are typed, as the keyboard has them or leaves them out: those of Persian and Urdu for the Arabic ones, alef
-- without hamza and madda, ґ for г, and the letters of Indian scripts without nukta.
CREATE OR REPLACE FUNCTION alike_letters(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(value, U&'\06A9\06CC\06D2\06C0\06C1\06C2\06D5\0491\0490\0622\0623\0625\0671\093C\09BC\0A3C\0ABC\0B3C\0CBC',
  U&'\0643\064A\064A\0647\0647\0647\0647\0433\0413\0627\0627\0627\0627');

-- What is not seen is not there: soft hyphens, joiners, marks of direction. A sign that folds into letters (₹, №, ™) is a space
-- before it does.
CREATE OR REPLACE FUNCTION seen_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN with_our_digits(regexp_replace(
  regexp_replace(alike_letters(normalize(value, NFC)), U&'[\00AD\0345\037A\061C\180E\200C-\200F\202A-\202E\2060-\2064\2066-\206F\FEFF\FFF9-\FFFB]+', '', 'g'),
  U&'[\02B9-\02BF\02C6-\02CB\20A0-\20CF\2103\2109\2116\2120-\2122]', ' ', 'g'));

-- Every sign is a space: «quoted», `so`, <so> and ~so are words, and what Postgres would read as a tag or a signed number is none.
-- The points of Hebrew and Arabic letters, which few write, are left out, and so are what parts thousands and the s of F-16s.
CREATE OR REPLACE FUNCTION spaced_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN in_pairs(regexp_replace(regexp_replace(regexp_replace(value,
  U&'[\0591-\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]+', '', 'g'),
  '(\d)(?:[,.](?=\d{3}(?:\D|$))|s(?![[:alnum:]]))' COLLATE "und-x-icu", '\1', 'g'),
  '[[:punct:]$+<=>^`|~' || U&'\00A2-\00A6\00A8\00A9\00AC\00AE-\00B1\00B4\00B8\00D7\00F7\02B9-\02BF\02C2-\02CB\02D2-\02DF\200B\2044\2052\20A0-\20CF\2190-\2BFF\3000-\3004\3008-\3020\FE0E\FE0F\+01F000-\+01FAFF' || ']+',
  ' ' COLLATE "und-x-icu", 'g'));

-- The words of a text without case, accents and signs.
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value)
  THEN regexp_replace(regexp_replace(lower(value COLLATE "und-x-icu"), '(\d)(?:[,.](?=\d{3}(?:\D|$))|s(?![[:alnum:]]))', '\1', 'g'), '[!-/:-@[-`{-~]+', ' ', 'g')
  ELSE spaced_text(fold(seen_text(value))) END;

-- These, a sign before a number, a percent sign behind it, a decimal point, an exponent and a fraction say something, and so
-- does the s of 5s; what is nothing but signs is what it is. Where words are not parted by spaces, those that are there say nothing.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(trim(regexp_replace(search_text(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(signs_that_tell(unspaced(value)),
    '(\d)(?=[sS](?![[:alnum:]]))' COLLATE "und-x-icu", '\1 ', 'g'),
    U&'(^|[\\s(:\E000-\E01A])[-−–](?=[\E004-\E01A]?[\\d.,])', '\1minus ', 'g'),
    '(\d)\s*%', '\1 percent', 'g'),
    '(\d)\s*‰', '\1 permille', 'g'),
    '(^|[^\w.,])[.](?=\d)', '\1 point ', 'g'),
    '(^|\D)0[.,](?=\d)|(\d)[.,](?=\d)(?!\d{3}(?:\D|$))', '\1\2 point ', 'g'),
    '([²³¹⁰⁴-⁹]+|[¼-¾⅐-⅞])', ' \1', 'g'),
    U&'([\E000-\E01A])', ' \1 ', 'g')),
  '\s+', ' ', 'g')), ''), value))::uuid;

-- A stretch of a text, without the parts of words at its ends.
CREATE FUNCTION passage_of(value text, first integer, size integer) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT trim(regexp_replace(regexp_replace(substr(value, first, size),
    '^' || CASE WHEN substr(value, first - 1, 1) ~ letter AND first > 1 THEN letter || '*' ELSE '' END, ''),
    CASE WHEN substr(value, first + size, 1) ~ letter THEN letter || '*' ELSE '' END || '$', ''))
  FROM (SELECT '(?:(?!' || unparted_letters() || ')[[:alnum:]])' COLLATE "und-x-icu" AS letter) AS parted);

-- Signs stand for themselves while the words are read, so that no address, number or tag is taken for one word; what is no part of a
-- word as it is searched is meanwhile an accent, which the dictionaries leave out. A long text is cut to where it has all that is
-- sought, or else any of it. The forms of words with accents, `written`, are marked as the dictionary knows them; the beginnings of
-- words as they are written, and fillers where there is nothing else. Where the text goes on, it says so.
CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
  signs CONSTANT text := U&'<>&./:@-_+=~%?#\02B9\02BA\02BB\02BC\02BD\02BE\02BF\02C6\02C7\02C8\02C9\02CA\02CB\200B';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F\E020';
  left_out CONSTANT text := U&'\00AD\200C\200D\200E\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610\0611\0612\0613\0614\0615\0616\0617\0618\0619\061A\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\06D6\06D7\06D8\06D9\06DA\06DB\06DC\061C\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF';
  accents CONSTANT text := U&'\0346\034C\0362\0342\0311\0313\0314\0345\031B\0323\0329\032A\032B\032C\032D\032E\032F\0330\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B\033C\033D\033E\033F\0340\0341\0343\0344\0347\0348\0349\034A\034B\034D\034E\034F\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361\030D\030E\0310\0312\0315\0316\0317\0318\0319\031A\031C\031D\031E\031F\0320\0321\0322';
  leaves_out CONSTANT boolean := value ~ U&'[\00AD\061C\200C-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF\05B0-\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]';
  dictionary CONSTANT regconfig := 'onrecord_' || config::text;
  parted CONSTANT text := U&' \00A0\2007\2009\202F''\2019\000A';
  is_joined CONSTANT boolean := joined(value) <> value;
  -- What is no part of a word as it is searched: the comma in 1,500 and the stop in 1.500 or U.S., the s in F-16s.
  unsearched CONSTANT text := ',.sS';
  stand_ins text := '';
  hidden text := '';
  part_by text := '';
  selection CONSTANT text := U&'StartSel=\E000, StopSel=\E001, ';
  parts CONSTANT text := selection || 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "';
  -- What is sought in scripts that part no words, as it is written, with the signs between its runs; the am of Thai and Lao is one letter there, and two in the index.
  runs CONSTANT text[] := ARRAY(
    SELECT DISTINCT replace(replace(run_of(string_to_array(translate(chain[1], ''':*', ''), ' <-> ')),
      U&'\0E4D\0E32', U&'(?:\0E4D\0E32|\0E33)'), U&'\0ECD\0EB2', U&'(?:\0ECD\0EB2|\0EB3)') || unparted_marks()
    FROM regexp_matches(sought::text, '(''' || unparted_letter() || '{1,2}''(?::[*])?(?: <-> ''' || unparted_letter() || '{1,2}''(?::[*])?)*)', 'g') AS chain);
  unparted CONSTANT text := nullif(array_to_string(runs, '|'), '');
  plain text := translate(value, unread || U&'\E000\E001\E011\E012\E021', '');
  bare text;
  shown text;
  before text;
  behind text;
  parting text;
  words text[];
  written tsquery;
  first integer;
  next integer;
BEGIN
  IF leaves_out OR is_joined OR plain ~ '\d([,.]\d{3}|[sS])' THEN
    -- None that the text has itself, and none for what it has not.
    stand_ins := (SELECT string_agg(one, '') FROM regexp_split_to_table(accents, '') AS one WHERE strpos(value, one) = 0);
    part_by := substr(stand_ins, 5, length(parted));
    hidden := (SELECT coalesce(string_agg(one, ''), '') FROM regexp_split_to_table(left_out, '') AS one WHERE strpos(value, one) > 0);
    plain := translate(plain, hidden, substr(stand_ins, 5 + length(parted)));
    FOR n IN 1..2 LOOP
      plain := regexp_replace(plain, '(\d)[' || substr(unsearched, n, 1) || '](?=\d{3}(\D|$))', '\1' || substr(stand_ins, n, 1), 'g');
    END LOOP;
    FOR n IN 3..4 LOOP
      plain := regexp_replace(plain, '(\d)' || substr(unsearched, n, 1) || '(?![[:alnum:]])' COLLATE "und-x-icu", '\1' || substr(stand_ins, n, 1), 'g');
    END LOOP;
  END IF;
  IF is_joined THEN
    plain := regexp_replace(plain, '(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))' COLLATE "und-x-icu", '\1' || substr(stand_ins, 2, 1), 'g');
    FOREACH parting IN ARRAY regexp_split_to_array(parted, '') LOOP
      plain := regexp_replace(regexp_replace(plain,
        '(?<![[:alnum:].])([[:alpha:]])[.]' || parting || '(?=[[:alpha:]][.](?![[:alpha:]]))' COLLATE "und-x-icu",
        '\1' || substr(stand_ins, 2, 1) || translate(parting, parted, part_by), 'g'),
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
    first := greatest(regexp_instr(plain, unparted) - 60, 1);
    bare := passage_of(plain, first, 200);
    next := (SELECT min(regexp_instr(plain, run)) FROM unnest(runs) AS run WHERE bare !~ run AND plain ~ run);
    bare := CASE WHEN next > first + 260 THEN bare || ' … ' || passage_of(plain, next - 60, 200)
      WHEN next IS NOT NULL THEN passage_of(plain, first, next - first + 140) ELSE bare END;
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
  shown := translate(shown, substr(stand_ins, 5 + length(parted), length(hidden)), hidden);
  RETURN replace(replace(replace(replace(replace(translate(shown, unread || left(stand_ins, 4), signs || left(unsearched, length(stand_ins))),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');
END $$;

-- Documents and digests are made anew of what is read otherwise, also those of the past: what holds of a record has not changed.
-- Nobody writes meanwhile what was read as before.
LOCK TABLE source_search, analyst_search, claim_search IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION pg_temp.is_found_otherwise(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
RETURN value ~ '\d[sS](?![[:alnum:]])' COLLATE "und-x-icu" OR (octet_length(value) > char_length(value)
  AND value ~ U&'[\0622\0623\0625\0671\0653-\0655\093C\0958-\095F\09BC\0A3C\0ABC\0B3C\0CBC]');

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
        WHERE pg_temp.is_found_otherwise(concat_ws(' ', title, publisher, array_to_string(byline, ' '))) $$
      WHEN 'analyst' THEN $$ SELECT DISTINCT id FROM past.every_analyst
        WHERE pg_temp.is_found_otherwise(concat_ws(' ', name, role, array_to_string(aliases, ' '))) $$
      WHEN 'claim' THEN $$ SELECT id FROM past.every_claim
        WHERE pg_temp.is_found_otherwise(concat_ws(' ', label, text, array_to_string(topics, ' '), places::text))
        UNION SELECT claim_id FROM past.every_attribution WHERE pg_temp.is_found_otherwise(quote_exact) $$ END);
  END LOOP;
END $do$;

ALTER TABLE claim_search DISABLE TRIGGER b_keep_past;
UPDATE claim_search SET text_digest = text_digest(claim.text) FROM claim
  WHERE claim.id = record_id AND pg_temp.is_found_otherwise(claim.text) AND text_digest <> text_digest(claim.text);
ALTER TABLE claim_search ENABLE TRIGGER b_keep_past;

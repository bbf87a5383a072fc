-- What marks the direction of a text, and what nobody sees else, parts no word from its highlight; a space of no width parts two.
CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT
AS $$
DECLARE
  signs CONSTANT text := U&'<>&./:@-_+=~%?#\02B9\02BA\02BB\02BC\02BD\02BE\02BF\02C6\02C7\02C8\02C9\02CA\02CB\200B';
  unread CONSTANT text := U&'\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F\E020';
  left_out CONSTANT text := U&'\00AD\200C\200D\200E\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\05C4\05C5\05C7\0610\0611\0612\0613\0614\0615\0616\0617\0618\0619\061A\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\06D6\06D7\06D8\06D9\06DA\06DB\06DC\061C\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\FEFF';
  accents CONSTANT text := U&'\0329\032A\032B\032C\032D\032E\032F\0330\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B\033C\033D\033E\033F\0340\0341\0343\0344\0347\0348\0349\034A\034B\034D\034E\034F\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361\030D\030E\0310\0312\0315\0316\0317\0318\0319\031A\031C\031D\031E\031F\0320\0321\0322';
  leaves_out CONSTANT boolean := value ~ U&'[\00AD\061C\200C-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF\05B0-\05C7\0610-\061A\0640\064B-\0652\0670\06D6-\06DC]';
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

-- What was said apart is no phrase: between two quotes, topics or places stands a word that nobody writes, and that is taken out
-- again. Documents that were made before are made anew where they hold several quotes.
CREATE FUNCTION apart() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '00000000000000000000';

CREATE OR REPLACE FUNCTION search_document(id uuid, config regconfig, parts text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  document tsvector := '';
  words text[];
BEGIN
  FOR n IN 1..cardinality(parts) LOOP
    words[n] := search_text(parts[n]);
    CONTINUE WHEN words[n] IS NULL;
    document := document || '''/'':2'::tsvector || setweight(to_tsvector(config, words[n]), substr('ABCD', n, 1)::"char");
  END LOOP;
  RETURN ts_delete(ts_delete(document, '/')
    || strip(to_tsvector('simple', array_to_string(words, ' '))), apart())
    || array_to_tsvector(search_cells(id) || ('@' || config::text));
END $$;

CREATE OR REPLACE FUNCTION document_of(c claim) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
RETURN search_document((c).id, search_config((c).language), ARRAY[(c).label, (c).text,
  -- Beyond so many characters of quotes a document would be larger than a tsvector can be.
  (SELECT left(string_agg(quote_exact, ' ' || apart() || ' ' ORDER BY id DESC), 100000) FROM attribution
    WHERE claim_id = (c).id AND withdrawn_at IS NULL AND quote_exact IS NOT NULL),
  array_to_string((c).topics || ARRAY(SELECT place ->> 'name' FROM jsonb_array_elements((c).places) AS place), ' ' || apart() || ' ')]);

CREATE OR REPLACE FUNCTION past.document_of(c past.every_claim, moment timestamptz) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((c).id, search_config((c).language), ARRAY[(c).label, (c).text,
  (SELECT left(string_agg(quote_exact, ' ' || apart() || ' ' ORDER BY id DESC), 100000) FROM past.every_attribution
    WHERE claim_id = (c).id AND updated_at <= moment AND moment < until AND withdrawn_at IS NULL AND quote_exact IS NOT NULL),
  array_to_string((c).topics || ARRAY(SELECT place ->> 'name' FROM jsonb_array_elements((c).places) AS place), ' ' || apart() || ' ')]);

-- A sign before a number and a percent sign behind it say something; what is nothing but signs is what it is.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(trim(regexp_replace(search_text(
  regexp_replace(regexp_replace(value, '(^|\s)[-−](?=[\d.,])', '\1minus ', 'g'), '(\d)\s*%', '\1 percent', 'g')), '\s+', ' ', 'g')), ''), value))::uuid;

-- What looks like a tag is text.
CREATE OR REPLACE FUNCTION highlight(value text, config regconfig, sought tsquery, whole boolean) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(
  ts_headline(('onrecord_' || config::text)::regconfig, translate(value, U&'<>\E002\E003\E000\E001', U&'\E002\E003'), sought,
    U&'StartSel=\E000, StopSel=\E001, ' || CASE WHEN whole THEN 'HighlightAll=true'
      ELSE 'MaxFragments=2, MaxWords=40, MinWords=20, FragmentDelimiter=" … "' END),
  '&', '&amp;'), U&'\E002', '&lt;'), U&'\E003', '&gt;'), U&'\E000', '<mark>'), U&'\E001', '</mark>');

UPDATE claim_search SET text_digest = text_digest(claim.text) FROM claim
  WHERE claim.id = record_id AND (claim.text ~ '(^|\s)[-−][\d.,]|\d\s*%' OR claim.text !~ '[[:alnum:]]');
UPDATE claim_search SET document = document_of(claim) FROM claim
  WHERE claim.id = record_id AND EXISTS (SELECT FROM attribution WHERE claim_id = claim.id AND quote_exact IS NOT NULL OFFSET 1);

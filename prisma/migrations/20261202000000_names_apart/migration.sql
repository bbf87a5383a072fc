-- No phrase reaches from one alias into the next, nor from the publisher into the byline. Documents that were made before are
-- made anew where they hold several names.
CREATE OR REPLACE FUNCTION document_of(s source) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((s).id, search_config((s).language),
  ARRAY[(s).title, array_to_string((s).publisher || (s).byline, ' ' || apart() || ' ')]);

CREATE OR REPLACE FUNCTION document_of(a analyst) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_document((a).id, 'pg_catalog.simple', ARRAY[(a).name, array_to_string((a).aliases, ' ' || apart() || ' '), (a).role]);

UPDATE source_search SET document = document_of(source) FROM source
  WHERE source.id = record_id AND cardinality(byline) > CASE WHEN publisher IS NULL THEN 1 ELSE 0 END;
UPDATE analyst_search SET document = document_of(analyst) FROM analyst WHERE analyst.id = record_id AND cardinality(aliases) > 1;

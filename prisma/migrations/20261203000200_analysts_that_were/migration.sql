-- What led to an analyst who was called or affiliated otherwise then: names, organizations and the like of what was replaced.
CREATE FUNCTION names_of(name text, aliases text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT fold(called) FROM unnest(name || aliases) AS called);

CREATE INDEX analyst_names_idx ON past.analyst USING gin (names_of(name, aliases));
CREATE INDEX analyst_same_as_idx ON past.analyst USING gin (same_as);
CREATE INDEX analyst_kind_id_idx ON past.analyst (kind, id);

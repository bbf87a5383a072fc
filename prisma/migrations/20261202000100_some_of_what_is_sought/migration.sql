-- Any of the words that are sought.
CREATE FUNCTION any_of(sought tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(translate(sought::text, '!', ''), '&|<[-\d]+>', '|', 'g')::tsquery;

-- Identity, time, folding and the closed vocabularies every table below is made of.

DO $$
BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'Onrecord needs a database with encoding UTF8, this one has %', current_setting('server_encoding');
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS unaccent;

-- The time of a write is its transaction's, so that all of one write carries one instant.
CREATE FUNCTION recording_time() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN date_trunc('milliseconds', now());

-- UUIDv7 (RFC 9562) whose millisecond is recording_time(): ordering by id is ordering by recordedAt.
-- Behind it stand the microseconds since the transaction began (42 bits), then 32 random bits.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
DECLARE
  -- Microseconds, rounded: a double holds them to within half of one.
  began bigint := round(date_part('epoch', now()) * 1000000);
  elapsed bigint := round(date_part('epoch', clock_timestamp()) * 1000000)::bigint - began;
BEGIN
  RETURN (lpad(to_hex(((began / 1000) << 16) | 28672 | (elapsed >> 30)), 16, '0')
    || to_hex((-9223372036854775808)::bigint | ((elapsed & 1073741823) << 32) | floor(random() * 4294967296)::bigint))::uuid;
END $$;

-- The least id a record recorded at this instant can have.
CREATE FUNCTION id_floor(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(greatest(0, least(281474976710655, floor(extract(epoch FROM instant) * 1000)))::bigint), 12, '0')
    || '70008000000000000000')::uuid
$$;

CREATE FUNCTION uuid_or_null(value text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN value ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' THEN value::uuid END;

-- RFC 3339 in UTC with milliseconds: how every instant is shown.
CREATE FUNCTION instant(value timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- Case and accents away: how names, topics and places are compared.
CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(unaccent('unaccent'::regdictionary, normalize(value, NFKC)) COLLATE "und-x-icu");

-- RFC 3986: scheme and host know no case, and a fragment names a place within the same work.
CREATE FUNCTION normal_url(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(part[1]) || coalesce(part[2], '') || lower(part[3]) || part[4]
  FROM regexp_match(url, '^([^:/?#]+://)([^/?#@]*@)?([^/?#]*)([^#]*)') AS part
$$;

CREATE TYPE noun AS ENUM ('source', 'analyst', 'claim', 'attribution', 'relation');
CREATE TYPE claim_kind AS ENUM ('fact', 'assessment', 'forecast', 'allegation', 'intent');
CREATE TYPE source_kind AS ENUM ('article', 'wire', 'broadcast', 'video', 'podcast', 'social_post', 'report',
  'press_release', 'map', 'satellite_image', 'dataset', 'transcript');
CREATE TYPE analyst_kind AS ENUM ('person', 'organization', 'group');
CREATE TYPE stance AS ENUM ('asserts', 'denies', 'qualifies', 'questions', 'reports', 'retracts');
CREATE TYPE claim_standing AS ENUM ('contested', 'asserted', 'denied', 'retracted', 'unsettled', 'unattributed');
CREATE TYPE relation_kind AS ENUM ('contradicts', 'supports', 'refines', 'restates', 'supersedes', 'depends_on');
CREATE TYPE resolution_outcome AS ENUM ('true', 'false', 'partly', 'unresolvable');
CREATE TYPE likelihood AS ENUM ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely',
  'very_likely', 'almost_certain');
CREATE TYPE key_role AS ENUM ('reader', 'contributor', 'editor', 'admin');
CREATE TYPE operation AS ENUM ('create', 'update', 'withdraw', 'restore', 'release', 'hide', 'merge', 'undo', 'delete');

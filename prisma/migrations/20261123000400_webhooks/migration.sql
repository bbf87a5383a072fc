-- Webhooks: who is told of changes as they come, how far each has been told, and what came of every attempt.

CREATE TYPE webhook_audience AS ENUM ('public', 'newsroom');

CREATE TABLE webhook (
  id uuid PRIMARY KEY DEFAULT new_id(),
  url text NOT NULL CHECK (char_length(url) BETWEEN 1 AND 2000),
  description text CHECK (char_length(description) BETWEEN 1 AND 500),
  audience webhook_audience NOT NULL DEFAULT 'public',
  -- An empty one lets everything through.
  nouns noun[] NOT NULL DEFAULT '{}',
  operations operation[] NOT NULL DEFAULT '{}',
  topics text[] NOT NULL DEFAULT '{}',
  analysts uuid[] NOT NULL DEFAULT '{}',
  -- Kept as they are, since each message is signed with them: a hash could not sign.
  secret bytea NOT NULL CHECK (octet_length(secret) BETWEEN 24 AND 64),
  former_secret bytea,
  former_secret_until timestamptz(3),
  -- Of the log, the next one to look at.
  position bigint NOT NULL CHECK (position >= 0),
  created_at timestamptz(3) NOT NULL DEFAULT recording_time(),
  paused_at timestamptz(3),
  paused_reason text,
  failing_since timestamptz(3),
  -- Failed ones in a row.
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Whoever delivers holds no lock meanwhile, but a lease: of one that was killed it runs out.
  lease uuid,
  leased_until timestamptz(3),
  CHECK ((former_secret IS NULL) = (former_secret_until IS NULL)),
  CHECK ((paused_at IS NULL) = (paused_reason IS NULL)),
  CHECK ((lease IS NULL) = (leased_until IS NULL))
);

CREATE TABLE webhook_delivery (
  id uuid PRIMARY KEY DEFAULT new_id(),
  webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  revision_id uuid NOT NULL,
  position bigint NOT NULL,
  attempt integer NOT NULL,
  at timestamptz(3) NOT NULL,
  -- Null: there was no answer, and error says why.
  status smallint,
  error text,
  -- How the body of the answer begins.
  answer text,
  milliseconds integer NOT NULL
);
CREATE INDEX webhook_delivery_webhook_id_id_idx ON webhook_delivery (webhook_id, id);

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE, DELETE ON webhook, webhook_delivery TO onrecord_service;
END $$;

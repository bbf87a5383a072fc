-- The answers to requests that may be sent again, kept for a day in the transaction of what they wrote.
-- Scope is a digest of caller, method, path and Idempotency-Key; request and answer can be read with the caller's key alone,
-- so that neither a secret that was told once nor what is redacted later stands here for others to read.
CREATE TABLE retry (
  scope bytea PRIMARY KEY CHECK (octet_length(scope) = 32),
  request bytea NOT NULL CHECK (octet_length(request) = 32),
  answer bytea NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT recording_time()
);
CREATE INDEX retry_recorded_at_idx ON retry (recorded_at);

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE, DELETE ON retry TO onrecord_service;
END $$;

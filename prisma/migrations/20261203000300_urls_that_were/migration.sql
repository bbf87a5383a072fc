-- What led to a source that had another URL then.
CREATE INDEX source_url_idx ON past.source (normal_url) WHERE withdrawn_at IS NULL;

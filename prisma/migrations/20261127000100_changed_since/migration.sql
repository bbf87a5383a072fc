-- What was updated since a time was recorded since, which the ids tell, or is among what was changed at all.
DROP INDEX source_updated_at_idx, analyst_updated_at_idx, claim_updated_at_idx, attribution_updated_at_idx, relation_updated_at_idx;
CREATE INDEX source_changed_at_idx ON source (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX analyst_changed_at_idx ON analyst (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX claim_changed_at_idx ON claim (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX attribution_changed_at_idx ON attribution (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;
CREATE INDEX relation_changed_at_idx ON relation (updated_at) INCLUDE (id) WHERE updated_at > recorded_at;

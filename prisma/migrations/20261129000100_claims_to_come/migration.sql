-- The few claims that readers may not see: a match leaves them out before anything is counted.
CREATE INDEX claim_to_come ON claim (id) WHERE release_pending OR release_at IS NULL;

-- The few claims that readers may not see: what they ask for leaves them out before anything is counted. Also what was withdrawn before its embargo ended.
DROP INDEX claim_to_come;
CREATE INDEX claim_to_come ON claim (id) WHERE release_pending OR release_at IS NULL OR release_at > withdrawn_at;

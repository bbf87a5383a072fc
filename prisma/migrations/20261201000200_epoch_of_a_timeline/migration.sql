-- A standby that is promoted may lack the last of what its primary had told, and a restore in place all that came after it: both
-- go on by another timeline, which begins a new epoch. The one that runs goes on; of those before it the timeline is not known.
ALTER TABLE epoch ADD timeline integer;
ALTER TABLE epoch DISABLE TRIGGER USER;
UPDATE epoch SET timeline = ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer
  WHERE number = (SELECT max(number) FROM epoch) AND system_identifier = (SELECT system_identifier::text FROM pg_control_system());
ALTER TABLE epoch ENABLE TRIGGER USER;

-- A log that goes on under another key is signed anew at the size it had under the one before.
ALTER TABLE checkpoint ADD COLUMN key_id text;
ALTER TABLE checkpoint DISABLE TRIGGER refuse_change;
UPDATE checkpoint SET key_id = document ->> 'keyId';
ALTER TABLE checkpoint ENABLE TRIGGER refuse_change;
ALTER TABLE checkpoint ALTER COLUMN key_id SET NOT NULL, DROP CONSTRAINT checkpoint_pkey, ADD PRIMARY KEY (size, key_id);

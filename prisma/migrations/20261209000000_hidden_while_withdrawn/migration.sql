-- What a change was: that it hides a record from readers comes before all else but a withdrawal, also where the record is
-- withdrawn already; then what the writer calls it, else what it did.
CREATE OR REPLACE FUNCTION change_kind(was_withdrawn boolean, is_withdrawn boolean, was_public boolean, is_public boolean) RETURNS operation LANGUAGE sql STABLE
RETURN (CASE WHEN was_public AND NOT is_public AND (was_withdrawn OR NOT is_withdrawn) THEN 'hide'
  WHEN current_setting('onrecord.operation', true) <> '' THEN current_setting('onrecord.operation', true)
  WHEN is_withdrawn AND NOT was_withdrawn THEN 'withdraw'
  WHEN was_withdrawn AND NOT is_withdrawn THEN 'restore'
  WHEN is_public AND NOT was_public THEN 'release'
  ELSE 'update'
END)::operation;

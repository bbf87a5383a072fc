-- An organization that has people stays one: told apart from an affiliation with what is no organization.
CREATE OR REPLACE FUNCTION index_analyst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM changed n JOIN former o USING (id) WHERE n.name <> o.name
        OR n.aliases <> o.aliases OR n.affiliations <> o.affiliations OR n.kind <> o.kind) THEN
      RETURN NULL;
    END IF;
    DELETE FROM analyst_name WHERE analyst_id IN (SELECT id FROM changed);
    DELETE FROM affiliation WHERE analyst_id IN (SELECT id FROM changed);
  END IF;
  INSERT INTO analyst_name (name, analyst_id)
    SELECT DISTINCT fold(called), id FROM changed, unnest(name || aliases) AS called;
  INSERT INTO affiliation (organization_id, analyst_id)
    SELECT DISTINCT (element ->> 'organization')::uuid, id FROM changed, jsonb_array_elements(affiliations) AS element;
  IF EXISTS (SELECT FROM changed c JOIN affiliation f ON f.organization_id = c.id WHERE c.kind <> 'organization') THEN
    RAISE EXCEPTION 'an organization that has people stays one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'analyst_has_people';
  END IF;
  IF EXISTS (SELECT FROM changed c JOIN affiliation f ON f.analyst_id = c.id
      JOIN analyst o ON o.id = f.organization_id WHERE o.kind <> 'organization') THEN
    RAISE EXCEPTION 'people are affiliated with organizations alone'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_organization';
  END IF;
  RETURN NULL;
END $$;

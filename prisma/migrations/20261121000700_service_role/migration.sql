-- The service writes as a member of this role. It owns nothing, deletes no record and cannot touch a revision.
DO $$
BEGIN
  CREATE ROLE onrecord_service NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE WARNING 'the role onrecord_service could not be created; the service will run as the owner of its tables';
END $$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onrecord_service') THEN RETURN; END IF;
  GRANT USAGE ON SCHEMA public TO onrecord_service;
  GRANT SELECT, INSERT, UPDATE ON source, analyst, claim, attribution, relation, standing, imported TO onrecord_service;
  GRANT SELECT, INSERT ON slug, revision, revision_state TO onrecord_service;
  GRANT SELECT, INSERT, DELETE ON claim_topic, claim_place, analyst_name, affiliation TO onrecord_service;
  GRANT SELECT, INSERT, UPDATE, DELETE ON api_key, import_waiting, import_name TO onrecord_service;
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO onrecord_service;
  END IF;
END $$;

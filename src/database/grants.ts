import type pg from 'pg'

/** What the migrations grant: where the role was made only after them it has nothing of it. */
const grants = `
GRANT USAGE ON SCHEMA public, past TO onrecord_service;
GRANT SELECT, INSERT ON attribution_time, checkpoint, claim_publisher, claim_time, epoch, lexicon, log_node, merge, merge_move, revision,
  revision_state, sealed, search_language, slug, source_time TO onrecord_service;
GRANT SELECT, INSERT, UPDATE ON analyst, attribution, claim, imported, relation, sealing, source, standing TO onrecord_service;
GRANT SELECT, INSERT, DELETE ON affiliation, analyst_name, claim_place, claim_topic TO onrecord_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON analyst_search, api_key, claim_search, import_name, import_waiting, retry, source_search, webhook,
  webhook_delivery TO onrecord_service;
GRANT SELECT ON redaction TO onrecord_service;
GRANT UPDATE (undone_at, undone_reason) ON merge TO onrecord_service;
GRANT EXECUTE ON FUNCTION redact_version TO onrecord_service;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA past TO onrecord_service;
GRANT UPDATE ON past.first_shown TO onrecord_service`

/** Gives the role of the service, as the owner, what it lacks. */
export async function letServiceWrite(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_roles, pg_class t WHERE rolname = 'onrecord_service' AND t.oid = to_regclass('revision')
     AND pg_has_role(t.relowner, 'USAGE') AND NOT has_table_privilege(rolname, t.oid, 'INSERT')`,
  )
  if (rows.length > 0) await client.query(grants)
  return rows.length > 0
}

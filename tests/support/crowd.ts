import type pg from 'pg'

/**
 * So many claims like the one that fits a condition, without triggers, which take long for so many; their ids stay in a table
 * `crowd`. Of what triggers keep they have their standing and their words.
 */
export async function addCrowd(owner: pg.Client, condition: string, count: number): Promise<void> {
  await owner.query(`
    SET session_replication_role = replica;
    CREATE TEMP TABLE crowd AS SELECT new_id() AS id, n FROM generate_series(1, ${count}) AS n;
    INSERT INTO claim SELECT made.* FROM crowd, claim AS one,
      jsonb_populate_record(one, jsonb_build_object('id', crowd.id, 'slug', 'of-a-crowd-' || n, 'key', 'of-a-crowd-' || n)) AS made
      WHERE one.${condition};
    INSERT INTO standing (claim_id) SELECT id FROM crowd;
    SELECT search_claims(array_agg(id)) FROM crowd;
    RESET session_replication_role`)
}

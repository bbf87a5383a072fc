import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { diff } from './support/schema-engine.ts'

const schema = readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8')
let database: TestDatabase
let db: pg.Client

beforeAll(async () => {
  database = await cloneDatabase()
  db = new pg.Client({ connectionString: database.ownerUrl })
  await db.connect()
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

test('the migrated database holds what catalog.snapshot.sql lists', async () => {
  const { rows } = await db.query<{ catalog: string }>(catalog)
  await expect(`${rows[0]?.catalog}\n`).toMatchFileSnapshot('catalog.snapshot.sql')
})

test('schema.prisma describes the migrated database', async () => {
  expect(await diff(database.ownerUrl, schema)).toEqual({ exitCode: 0, stdout: 'No difference detected.\n' })
})

test('a column added by hand is a difference', async () => {
  await db.query('ALTER TABLE claim ADD COLUMN added text')
  const { exitCode, stdout } = await diff(database.ownerUrl, schema)
  expect(exitCode).toBe(2)
  expect(stdout).toContain('added')
})

// Every object of ours as the statement that makes it, the same from Postgres 15 to 18; NOT NULL, which 18 also counts among
// the constraints, stands with its column.
const catalog = `
WITH extended AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), relation AS (
  SELECT oid, relname AS name, relkind AS kind, relpersistence = 'u' AS unlogged, relacl AS acl FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relname !~ '^_prisma_migrations' AND ('pg_class'::regclass, oid) NOT IN (TABLE extended)
), routine AS (
  SELECT oid, oid::regprocedure::text AS signature, proacl AS acl FROM pg_proc
  WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a' AND ('pg_proc'::regclass, oid) NOT IN (TABLE extended)
), columns AS (
  SELECT attrelid AS of, string_agg(concat('  ', quote_ident(attname), ' ', format_type(atttypid, atttypmod),
    CASE WHEN attcollation <> typcollation THEN ' COLLATE ' || attcollation::regcollation END,
    CASE WHEN attnotnull THEN ' NOT NULL' END,
    CASE attgenerated WHEN '' THEN ' DEFAULT ' ELSE ' GENERATED ALWAYS AS ' END || pg_get_expr(adbin, adrelid)), E',\\n' ORDER BY attnum) AS list
  FROM pg_attribute JOIN pg_type t ON t.oid = atttypid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attnum > 0 AND NOT attisdropped GROUP BY attrelid
), statement (part, of, kind, name, sql) AS (
  SELECT 1, '', 1, extname, format('CREATE EXTENSION %I', extname) FROM pg_extension WHERE extname <> 'plpgsql'
  UNION ALL
  SELECT 1, '', 2, typname, format('CREATE TYPE %I AS ENUM (%s)', typname, string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder))
    FROM pg_type t JOIN pg_enum ON enumtypid = t.oid
    WHERE typnamespace = 'public'::regnamespace AND ('pg_type'::regclass, t.oid) NOT IN (TABLE extended) GROUP BY typname
  UNION ALL
  SELECT 2, name, 1, '', concat('CREATE ', CASE WHEN unlogged THEN 'UNLOGGED ' END, 'TABLE ', quote_ident(name), E' (\\n', list, E'\\n)')
    FROM relation r JOIN columns ON columns.of = r.oid WHERE kind IN ('r', 'p')
  UNION ALL
  SELECT 2, name, 1, '', format(E'CREATE %s %I AS\\n%s', CASE kind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, name, trim(pg_get_viewdef(oid, true), ';'))
    FROM relation WHERE kind IN ('v', 'm')
  UNION ALL
  SELECT 2, name, 2, conname, format('ALTER TABLE %I ADD CONSTRAINT %I %s', name, conname, pg_get_constraintdef(k.oid, true))
    FROM relation r JOIN pg_constraint k ON conrelid = r.oid WHERE contype <> 'n'
  UNION ALL
  SELECT 2, t.name, 3, i.name, pg_get_indexdef(i.oid, 0, true)
    FROM pg_index JOIN relation t ON t.oid = indrelid JOIN relation i ON i.oid = indexrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.oid AND conrelid = t.oid)
  UNION ALL
  SELECT 2, name, 4, tgname, pg_get_triggerdef(t.oid, true)
    FROM relation r JOIN pg_trigger t ON tgrelid = r.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT 3, signature, 1, '', trim(pg_get_functiondef(oid), E'\\n') FROM routine
  UNION ALL
  SELECT part, of, 9, receiver, format('GRANT %s ON %s TO %s', string_agg(privilege_type, ', ' ORDER BY privilege_type COLLATE "C"), thing, receiver)
    FROM (
      SELECT 1, '', 'SCHEMA public', nspacl FROM pg_namespace WHERE nspname = 'public'
      UNION ALL SELECT 2, name, quote_ident(name), acl FROM relation
      UNION ALL SELECT 2, name, format('%I (%I)', name, attname), attacl FROM relation r JOIN pg_attribute ON attrelid = r.oid
      UNION ALL SELECT 3, signature, 'FUNCTION ' || signature, acl FROM routine
    ) AS granted (part, of, thing, acl), aclexplode(acl), LATERAL (
      SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END) AS receiver (receiver)
    WHERE receiver IN ('PUBLIC', 'onrecord_service') GROUP BY part, of, thing, receiver
)
SELECT string_agg(sql, E'\\n' ORDER BY part, of COLLATE "C", kind, name COLLATE "C", sql COLLATE "C") AS catalog
FROM (SELECT part, of, kind, name, concat(CASE WHEN part > 1 AND kind = 1 THEN E'\\n' END, sql, ';') AS sql FROM statement) AS statement`

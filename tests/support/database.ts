import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { at } from './postgres.ts'

export interface TestDatabase {
  ownerUrl: string
  serviceUrl: string
  drop(): Promise<void>
}

/** A database of one's own, migrated and empty. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, password } = inject('postgres')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const ownerUrl = at(adminUrl, name)
  const serviceUrl = new URL(ownerUrl)
  serviceUrl.username = template
  serviceUrl.password = password
  return { ownerUrl, serviceUrl: serviceUrl.href, drop: () => drop(adminUrl, name) }
}

/** A database of one's own with nothing in it. */
export async function emptyDatabase(): Promise<Omit<TestDatabase, 'serviceUrl'>> {
  const { adminUrl, template } = inject('postgres')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`)
  return { ownerUrl: at(adminUrl, name), drop: () => drop(adminUrl, name) }
}

// A pool says that it has ended before its connections have: those are given a second, so that none is told that it was ended by force.
async function drop(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const inUse = () => client.query(`SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`, [name])
    for (let tries = 0; tries < 100 && (await inUse()).rows.length > 0; tries++) await client.query('SELECT pg_sleep(0.01)')
  } finally {
    await client.end()
  }
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

// One at a time: Postgres refuses to copy a template that another copy has just opened.
async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(72707371)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}

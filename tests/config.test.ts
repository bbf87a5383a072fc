import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  databaseUrl: undefined,
  migrateDatabaseUrl: undefined,
  replicaUrls: [],
  dataDir: './data',
  workers: 1,
  poolSize: 10,
  readTimeout: 30,
  answersKept: 32,
  statementNames: true,
  publicRead: true,
  logLevel: 'info',
  rateLimit: 600,
  trustProxy: false,
  corsOrigins: '*',
  webhookAllowPrivate: false,
}

const own = 'postgresql://desk:secret@db:5432/onrecord'
const owner = 'postgres://owner@db/onrecord?sslmode=require'

describe('settings that are taken', () => {
  test.each([
    [{}, {}],
    [{ PORT: '', HOST: '', DATABASE_URL: '', WORKERS: '', SIGNING_KEY_FILE: '', TRUST_PROXY: '' }, {}],
    [
      { PORT: '0', HOST: '0.0.0.0' },
      { port: 0, host: '0.0.0.0' },
    ],
    [{ DATABASE_URL: own }, { databaseUrl: own, migrateDatabaseUrl: own }],
    [
      { DATABASE_URL: own, MIGRATE_DATABASE_URL: owner },
      { databaseUrl: own, migrateDatabaseUrl: owner },
    ],
    [
      { DATABASE_URL: own, DATABASE_REPLICA_URLS: `${own}-2, ${owner}` },
      { databaseUrl: own, migrateDatabaseUrl: own, replicaUrls: [`${own}-2`, owner] },
    ],
    [{ DATABASE_REPLICA_URLS: '' }, {}],
    [{ DATA_DIR: '/var/lib/onrecord' }, { dataDir: '/var/lib/onrecord' }],
    [
      { DATABASE_URL: own, POOL_SIZE: '500', STATEMENT_NAMES: 'off', PUBLIC_READ: 'false' },
      { databaseUrl: own, migrateDatabaseUrl: own, poolSize: 500, statementNames: false, publicRead: false },
    ],
    [{ STATEMENT_NAMES: 'on', PUBLIC_READ: 'true', LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ RATE_LIMIT: '0' }, { rateLimit: 0 }],
    [{ TRUST_PROXY: 'none' }, { trustProxy: false }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ CORS_ORIGINS: '*' }, { corsOrigins: '*' }],
    [
      { CORS_ORIGINS: 'https://desk.example.org, http://localhost:8080' },
      { corsOrigins: ['https://desk.example.org', 'http://localhost:8080'] },
    ],
    [{ WEBHOOK_ALLOW_PRIVATE: 'false' }, {}],
    [{ WEBHOOK_ALLOW_PRIVATE: 'true' }, { webhookAllowPrivate: true }],
    [{ WORKERS: '1' }, {}],
    [{ WORKERS: '9' }, { workers: 9 }],
    [
      { WORKERS: '64', DATABASE_URL: own },
      { workers: 64, databaseUrl: own, migrateDatabaseUrl: own },
    ],
    [{ SIGNING_KEY_FILE: '/etc/onrecord/key.pem' }, { signingKeyFile: '/etc/onrecord/key.pem' }],
    [{ HOME: '/root', SOMETHING_ELSE: 'x' }, {}],
  ])('%j', (env, difference) => {
    expect(readConfig(env)).toEqual({ ...defaults, ...difference })
  })
})

describe('settings that are refused', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '0x50' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ DATABASE_URL: 'mysql://db/onrecord' }, 'DATABASE_URL: must be like postgresql://'],
    [{ DATABASE_URL: 'postgresql://a:b@host:port/x' }, 'DATABASE_URL: must be like postgresql://'],
    [{ MIGRATE_DATABASE_URL: own }, 'MIGRATE_DATABASE_URL: means nothing without DATABASE_URL'],
    [{ DATABASE_REPLICA_URLS: own }, 'DATABASE_REPLICA_URLS: means nothing without DATABASE_URL'],
    [{ DATABASE_URL: own, DATABASE_REPLICA_URLS: `${own},` }, 'DATABASE_REPLICA_URLS: must be addresses like that of DATABASE_URL'],
    [{ DATABASE_URL: own, DATABASE_REPLICA_URLS: 'db2,db3' }, 'DATABASE_REPLICA_URLS: must be addresses like that of DATABASE_URL'],
    [{ POOL_SIZE: '0' }, 'POOL_SIZE: must be a whole number from 1 to 500'],
    [{ POOL_SIZE: '501' }, 'POOL_SIZE: must be a whole number from 1 to 500'],
    [{ STATEMENT_NAMES: 'true' }, 'STATEMENT_NAMES: must be on or off'],
    [{ PUBLIC_READ: 'no' }, 'PUBLIC_READ: must be true or false'],
    [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent'],
    [{ RATE_LIMIT: '1.5' }, 'RATE_LIMIT: must be a whole number'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY: must be none, a number of hops'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY: must be none, a number of hops'],
    [{ CORS_ORIGINS: 'https://desk.example.org/' }, 'CORS_ORIGINS: must be * or web origins'],
    [{ CORS_ORIGINS: 'https://desk.example.org,*' }, 'CORS_ORIGINS: must be * or web origins'],
    [{ WORKERS: '0' }, 'WORKERS: must be a whole number from 1 to 64'],
    [{ WORKERS: '65' }, 'WORKERS: must be a whole number from 1 to 64'],
    [{ WORKERS: '2', POOL_SIZE: '46' }, 'WORKERS: times POOL_SIZE may be at most 90'],
    [{ POOL_SIZE: '91' }, 'WORKERS: times POOL_SIZE may be at most 90'],
    [{ WEBHOOK_ALLOW_PRIVATE: 'yes' }, 'WEBHOOK_ALLOW_PRIVATE: must be true or false'],
  ])('%j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })
})

test('everything wrong is told at once, and no password is repeated', () => {
  const wrong = () => readConfig({ PORT: 'x', POOL_SIZE: 'y', DATABASE_URL: 'mysql://desk:hunter2@db/x', WORKERS: 'many' })
  expect(wrong).toThrow(/PORT: .*\n.*DATABASE_URL: .*\n.*WORKERS: .*\n.*POOL_SIZE: /)
  expect(wrong).not.toThrow(/hunter2/)
  expect(() => readConfig({ PORT: 'x', MIGRATE_DATABASE_URL: own })).toThrow(/PORT: .*\n.*MIGRATE_DATABASE_URL: /)
  const replicas = () => readConfig({ PORT: 'x', DATABASE_REPLICA_URLS: 'mysql://desk:hunter2@db/x' })
  expect(replicas).toThrow(/PORT: .*\n.*DATABASE_REPLICA_URLS: /)
  expect(replicas).not.toThrow(/hunter2/)
})

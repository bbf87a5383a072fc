import { isIP } from 'node:net'
import { z } from 'zod'

export interface Config {
  port: number
  host: string
  databaseUrl: string | undefined
  migrateDatabaseUrl: string | undefined
  replicaUrls: string[]
  dataDir: string
  workers: number
  poolSize: number
  readTimeout: number
  answersKept: number
  statementNames: boolean
  publicRead: boolean
  logLevel: (typeof logLevels)[number]
  rateLimit: number
  trustProxy: false | number | string[]
  corsOrigins: '*' | string[]
  signingKeyFile: string | undefined
  webhookAllowPrivate: boolean
}

// Of the connections that the embedded database takes, some are for the primary process and the commands.
const mostEmbedded = 90

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000).describe('The port to listen on; 0 takes a free one'),
    HOST: z.string().default('127.0.0.1').describe('The address to listen on'),
    DATABASE_URL: postgresUrl().optional().describe('The PostgreSQL 15 to 18 to serve; without it Onrecord runs its own in DATA_DIR'),
    MIGRATE_DATABASE_URL: postgresUrl().optional().describe('The same database as its owner, for migrations; without it DATABASE_URL'),
    DATABASE_REPLICA_URLS: z
      .string()
      .transform(readReplicas)
      .default([])
      .describe('Streaming replicas of DATABASE_URL that readers read from, with commas between'),
    DATA_DIR: z.string().default('./data').describe('Where the embedded database lives'),
    WORKERS: wholeNumber(1, 64).default(1).describe('Processes that serve, each on a core of its own'),
    POOL_SIZE: wholeNumber(1, 500).default(10).describe('Connections of each process to the database, and as many to each replica'),
    READ_TIMEOUT: wholeNumber(1, 3600)
      .default(30)
      .describe(
        'Seconds after which a read that the database has not answered is ended, with 503 `timed-out`; and that a connection to it is waited for',
      ),
    ANSWERS_KEPT: wholeNumber(0, 100_000)
      .default(32)
      .describe('Megabytes of answers that each process keeps for as long as nothing changes; 0 keeps none'),
    STATEMENT_NAMES: choice({ on: true, off: false }).default(true).describe('Named prepared statements; off behind PgBouncer before 1.21'),
    PUBLIC_READ: choice({ true: true, false: false }).default(true).describe('Whether released records are read without a key'),
    LOG_LEVEL: z
      .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
      .default('info')
      .describe('How much is logged'),
    RATE_LIMIT: wholeNumber(0, 1_000_000_000).default(600).describe('Requests a minute for each caller; 0 sets no limit'),
    TRUST_PROXY: z
      .string()
      .default('none')
      .transform(readProxies)
      .describe('Whose X-Forwarded-For counts: none, addresses and CIDR ranges, or a number of hops'),
    CORS_ORIGINS: z
      .string()
      .default('*')
      .transform(readOrigins)
      .describe('Web origins that may call the API from a browser, without credentials'),
    SIGNING_KEY_FILE: z
      .string()
      .optional()
      .describe('The Ed25519 private key (PKCS #8 in PEM) that signs the log; the embedded database has one made in DATA_DIR'),
    WEBHOOK_ALLOW_PRIVATE: choice({ true: true, false: false })
      .default(false)
      .describe('Whether webhooks may go to private, loopback and link-local addresses, and over http'),
  })
  .refine((given) => given.DATABASE_URL || !given.MIGRATE_DATABASE_URL, {
    path: ['MIGRATE_DATABASE_URL'],
    when: () => true,
    error: 'means nothing without DATABASE_URL: set both, or neither for the embedded database',
  })
  .refine((given) => given.DATABASE_URL || given.DATABASE_REPLICA_URLS.length === 0, {
    path: ['DATABASE_REPLICA_URLS'],
    when: () => true,
    error: 'means nothing without DATABASE_URL: set both, or neither for the embedded database',
  })
  .refine((given) => given.DATABASE_URL || !(given.WORKERS * given.POOL_SIZE > mostEmbedded), {
    path: ['WORKERS'],
    when: () => true,
    error: `times POOL_SIZE may be at most ${mostEmbedded} on the embedded database: set a smaller POOL_SIZE, or DATABASE_URL`,
  })

/** Throws one error that names every variable that is wrong. Values are not repeated: some hold passwords. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = environment.safeParse(set)
  if (error) {
    const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`The configuration is wrong:\n${lines.join('\n')}`)
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    migrateDatabaseUrl: data.MIGRATE_DATABASE_URL ?? data.DATABASE_URL,
    replicaUrls: data.DATABASE_REPLICA_URLS,
    dataDir: data.DATA_DIR,
    workers: data.WORKERS,
    poolSize: data.POOL_SIZE,
    readTimeout: data.READ_TIMEOUT,
    answersKept: data.ANSWERS_KEPT,
    statementNames: data.STATEMENT_NAMES,
    publicRead: data.PUBLIC_READ,
    logLevel: data.LOG_LEVEL,
    rateLimit: data.RATE_LIMIT,
    trustProxy: data.TRUST_PROXY,
    corsOrigins: data.CORS_ORIGINS,
    signingKeyFile: data.SIGNING_KEY_FILE,
    webhookAllowPrivate: data.WEBHOOK_ALLOW_PRIVATE,
  }
}

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)
    .pipe(z.int().min(least, { error }).max(most, { error }))
}

function choice(meanings: Record<string, boolean>) {
  const words = Object.keys(meanings)
  return z.enum(words, { error: `must be ${words.join(' or ')}` }).transform((word) => meanings[word] === true)
}

function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)
}

function postgresUrl() {
  return z.string().refine(isPostgresUrl, {
    error: 'must be like postgresql://user:password@host:5432/database, with special characters percent-encoded',
  })
}

function readReplicas(given: string, context: z.RefinementCtx): string[] {
  const urls = given.split(',').map((url) => url.trim())
  if (!urls.every(isPostgresUrl))
    context.addIssue('must be addresses like that of DATABASE_URL, with commas between; a comma within one is %2C')
  return urls
}

function readProxies(given: string, context: z.RefinementCtx): false | number | string[] {
  if (given === 'none') return false
  if (/^\d{1,3}$/.test(given)) return Number(given) || false
  const addresses = given.split(',').map((address) => address.trim())
  if (!addresses.every(isAddressOrRange))
    context.addIssue('must be none, a number of hops, or addresses and CIDR ranges with commas between, like 10.0.0.0/8,::1')
  return addresses
}

function isAddressOrRange(given: string): boolean {
  const [address = '', bits, ...rest] = given.split('/')
  const version = isIP(address)
  return version > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
}

function readOrigins(given: string, context: z.RefinementCtx): '*' | string[] {
  if (given === '*') return '*'
  const origins = given.split(',').map((origin) => origin.trim())
  if (!origins.every((origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin)) {
    context.addIssue('must be * or web origins with commas between, like https://desk.example.org, without a path or a final slash')
  }
  return origins
}

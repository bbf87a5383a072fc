/** What goes wrong between this service and a database, and how pg, Postgres, PgBouncer and Prisma say it. It reads nobody: anyone may read it. */

/** What pg says of a server that takes a connection, or does not refuse it, and says nothing; it has no code for that. */
const byLimit = 'Query read timeout'
const noConnection = 'timeout exceeded when trying to connect'
const silence = new Set([byLimit, noConnection, 'timeout expired'])

const lostByPg = new RegExp(
  `^(Connection terminated|${noConnection}|timeout expired|Client (has encountered a connection error|was closed) and is not queryable)`,
)

const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // What Postgres says where it ends a connection, takes none, or has run out of something.
  '25P03',
  '28000',
  '28P01',
  '3D000',
  '53100',
  '53200',
  '53300',
  '53400',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '58030',
])

/** Connection exceptions, of class 08: PgBouncer gives them where it has no server. */
const unreachableByPostgres = /^08[0-9A-Z]{3}$/

/** What Prisma makes of them. */
const unreachableByPrisma = /^P(?:10\d\d|2037)$/

/** By `statement_timeout` or whoever may cancel a statement, and by `transaction_timeout`. */
const ended = new Set(['57014', '25P04'])

const deadlock = '40P01'
const outOfOrder = '40001'
const lockTimeout = '55P03'
/** A standby, as in the middle of a failover, or a server that is set to read only. */
const readOnly = '25006'

/** A prepared statement is there already, or is not there: a pooler has given its connection to another. */
const lostNames = new Set(['42P05', '26000'])

interface Coded {
  code?: string
  meta?: { driverAdapterError?: { cause?: { code?: string } } }
}

/** What Prisma has no name for: the SQLSTATE stands within. */
const codeOf = (error: unknown): string => {
  const { code, meta } = (error ?? {}) as Coded
  return meta?.driverAdapterError?.cause?.code ?? code ?? ''
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

export const sayLostNames =
  'The pooler before the database keeps no prepared statements: the service has to be started with STATEMENT_NAMES=off'

/** What kept a database from being reached or asked, for people. */
export function causeOf(error: unknown): string {
  const message = messageOf(error)
  if (hasLostNames(error)) return sayLostNames
  if (silence.has(message)) return 'the database does not answer'
  // Where every address of a name was tried the message is empty.
  return message || codeOf(error) || 'the database cannot be reached'
}

export const isUnreachable = (error: unknown): boolean => {
  const code = codeOf(error)
  return unreachable.has(code) || unreachableByPostgres.test(code) || unreachableByPrisma.test(code) || lostByPg.test(messageOf(error))
}

export const timeIsUp = (): Error => new Error(byLimit)

/** Whether a statement was ended before it had answered: by the limit on reads, or by one that the server has. */
export const tookTooLong = (error: unknown): boolean => messageOf(error) === byLimit || ended.has(codeOf(error))

/** Whether a pool had connections, all of them busy; what does not let anyone connect says that otherwise. */
export const wasFull = (error: unknown): boolean => messageOf(error) === noConnection

export const isDeadlock = (error: unknown): boolean => codeOf(error) === deadlock

/** On a replica: whether what is replayed stood in the way. */
export const gaveWay = (error: unknown): boolean => codeOf(error) === outOfOrder

export const takesNoWrites = (error: unknown): boolean => codeOf(error) === readOnly

/** Whether others stood in the way until it was given up: a deadlock that goes on, a level of isolation that is stricter than ours, or the `lock_timeout` of the login or the server. */
export const wasHeldUp = (error: unknown): boolean => [deadlock, outOfOrder, lockTimeout].includes(codeOf(error))

export const hasLostNames = (error: unknown): boolean => lostNames.has(codeOf(error))

import { randomUUID } from 'node:crypto'
import accepts from '@fastify/accepts'
import cors from '@fastify/cors'
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { analysts } from './analysts/routes.ts'
import { attributions } from './attributions/routes.ts'
import { authenticator, guard } from './auth.ts'
import { changes } from './changes/routes.ts'
import type { Pace } from './changes/streaming.ts'
import { claims } from './claims/routes.ts'
import type { Config } from './config.ts'
import type { Database } from './database/open.ts'
import { type Collect, measure, metrics } from './health/metrics.ts'
import { health } from './health/routes.ts'
import { interchange } from './interchange/routes.ts'
import { acceptJson, parseQuery } from './json.ts'
import { keys } from './keys/routes.ts'
import { closeIdleConnections } from './idle-connections.ts'
import { limit } from './limits.ts'
import { startSealer } from './log/sealer.ts'
import { proofs } from './log/routes.ts'
import { loadSigningKey } from './log/key-file.ts'
import { matching } from './matching/routes.ts'
import { merging } from './merging/routes.ts'
import { negotiate, otherMethods } from './negotiation.ts'
import { describe, explore } from './openapi.ts'
import { answerClientError, answerProblem } from './problems.ts'
import { countAnswers, answerCache } from './answer-cache.ts'
import { redacting } from './redacting/routes.ts'
import { relations } from './relations/routes.ts'
import { revisions } from './revisions/routes.ts'
import { clearExpired } from './idempotency/expiry.ts'
import { acceptRetries } from './idempotency/key.ts'
import { answerError } from './idempotency/answer-once.ts'
import { restoring } from './restoring/routes.ts'
import { cutOffSilentClients } from './silent-clients.ts'
import { sources } from './sources/routes.ts'
import { under } from './under/routes.ts'
import { securityHeaders } from './security.ts'
import { compilersFactory } from './validation.ts'
import { version } from './version.ts'
import { startDelivering } from './webhooks/delivering.ts'
import { webhooks } from './webhooks/routes.ts'

export type AppConfig = Pick<Config, 'publicRead' | 'rateLimit' | 'trustProxy' | 'corsOrigins' | 'logLevel' | 'webhookAllowPrivate'> &
  Partial<Pick<Config, 'signingKeyFile' | 'answersKept'>> & { pace?: Pace }

/** What the workers of one service do together; a process alone does it by itself. */
export interface Shared {
  counter: FastifyRateLimitStoreCtor
  collect: Collect
}

const megabyte = 1024 * 1024

/** The whole service from a configuration and a database: the table of contents. */
export async function buildApp(
  config: AppConfig,
  database: Database,
  extend: (app: FastifyInstance) => void = () => {},
  shared?: Shared,
): Promise<FastifyInstance> {
  const hops = config.trustProxy
  const app = fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof hops === 'number' ? (_: string, hop: number) => hop < hops : hops,
    bodyLimit: megabyte,
    // A host that is lost without a word is noticed.
    http: { keepAlive: true, keepAliveInitialDelay: 10_000 },
    // Until all who keep their connections know that it ends, their requests are answered as ever.
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: ({ headers: { 'x-request-id': given } }) =>
      typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID(),
    routerOptions: { maxParamLength: 1000, querystringParser: parseQuery },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
    schemaController: { compilersFactory },
  })
  app.setErrorHandler((error, request, reply) => answerError(database, error, request, reply))
  acceptJson(app)

  await app.register(accepts)
  await app.register(cors, {
    origin: config.corsOrigins,
    strictPreflight: false,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'If-Match',
      'If-None-Match',
      'Idempotency-Key',
      'Last-Event-ID',
      'Accept',
      'X-Request-Id',
    ],
    exposedHeaders: [
      'ETag',
      'Idempotent-Replayed',
      'Link',
      'Location',
      'Memento-Datetime',
      'Onrecord-As-Of',
      'Onrecord-Cursor',
      'Onrecord-Withdrawn',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
    ],
  })

  const authenticate = authenticator(database)
  app.decorateRequest('caller')
  app.decorateRequest('refusal')
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('x-request-id', request.id)
    reply.header('vary', 'Authorization, Accept, Origin')
    reply.header('cache-control', request.headers.authorization === undefined ? 'no-cache' : 'private, no-cache')
    await authenticate(request)
  })
  await limit(app, config.rateLimit, shared?.counter)
  guard(app, config.publicRead)
  negotiate(app)
  acceptRetries(app)
  clearExpired(app, database)
  app.addHook('onResponse', async (request, reply) => {
    const { method, url, caller } = request
    request.log.info({ method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, key: caller?.keyId }, 'answered')
  })

  closeIdleConnections(app)
  cutOffSilentClients(app)

  describe(app, version)
  extend(app)
  const refuseOtherMethods = otherMethods(app)
  const answers = countAnswers()
  const registry = measure(app, database, answers)
  const readThrough = answerCache(database, (config.answersKept ?? 0) * megabyte, answers)
  for (const slice of [claims, matching, sources, analysts, attributions, relations, under, restoring, merging, redacting, keys])
    app.register(slice, { database, readThrough })
  const log = startSealer(database, app.log)
  app.register(interchange, { database, log })
  app.register(changes, { database, log, authenticate, pace: config.pace })
  app.register(revisions, { database })
  app.register(proofs, {
    database,
    log,
    key: config.signingKeyFile === undefined ? undefined : await loadSigningKey(config.signingKeyFile),
  })
  const allowPrivate = config.webhookAllowPrivate
  const delivering = startDelivering({ database, allowPrivate, log: app.log })
  log.onGrown(() => delivering.wake())
  app.register(webhooks, { database, delivering, allowPrivate })
  // Side by side: where the database is silent, each waits for it as long as it may.
  app.addHook('onClose', () => Promise.all([delivering.stop(), log.close()]))
  app.register(health, { database })
  app.register(metrics, { registry, ...(shared && { collect: shared.collect }) })
  app.register(explore)
  app.register(refuseOtherMethods)
  await app.ready()
  return app
}

import rateLimit, { type FastifyRateLimitStoreCtor, normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problems.ts'

const window = 60

/** So many requests a minute for each key, or each address where no key is sent (of IPv6 each /64, which one caller mostly has whole); said in the headers of every answer. */
export async function limit(app: FastifyInstance, perMinute: number, store?: FastifyRateLimitStoreCtor): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, { global: false, ...(store && { store }) })
  const check = app.createRateLimit({
    max: perMinute,
    timeWindow: window * 1000,
    keyGenerator: ({ caller, ip }) => caller.keyId ?? normalizeIP(ip),
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!(request.routeOptions.url ?? request.url).startsWith('/v1')) return
    const state = await check(request)
    if (state.isAllowed) return
    // draft-ietf-httpapi-ratelimit-headers
    reply.header('ratelimit-policy', `"caller";q=${perMinute};w=${window}`)
    reply.header('ratelimit', `"caller";r=${state.remaining};t=${state.ttlInSeconds}`)
    if (state.isExceeded) {
      throw new ProblemError(
        'rate-limited',
        `At most ${perMinute} requests a minute; try again in ${state.ttlInSeconds} s`,
        {},
        { 'retry-after': String(state.ttlInSeconds) },
      )
    }
  })
}

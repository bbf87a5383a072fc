import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { ProblemError } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The types the answer can have; without them nothing is negotiated. */
    produces?: string[]
  }
}

/** Refuses what cannot be answered in an acceptable form. */
export function negotiate(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { produces } = request.routeOptions.config
    if (
      produces !== undefined &&
      request.headers.accept !== undefined &&
      request.accepts().type(produces.flatMap((type) => [type, `${type}; charset=utf-8`])) === false
    ) {
      throw new ProblemError('not-acceptable', `This is answered as ${produces.join(' or ')} alone`)
    }
  })
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** A plugin to be registered last: it answers 405, with what is allowed, where a path is known but not with that method. */
export function otherMethods(app: FastifyInstance): FastifyPluginAsync {
  const allowed = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    allowed.set(url, new Set([...(allowed.get(url) ?? []), ...[method].flat()]))
  })
  return async function refuseOtherMethods(last) {
    for (const [url, known] of new Map(allowed)) {
      const rest = methods.filter((method) => !known.has(method))
      if (url.includes('*') || rest.length === 0) continue
      const allow = [...known].toSorted().join(', ')
      const onRequest = async ({ method }: FastifyRequest) => {
        throw new ProblemError('method-not-allowed', `This path takes ${allow}, not ${method}`, {}, { allow })
      }
      last.route({ method: rest, url, schema: { hide: true }, onRequest, handler: onRequest })
    }
  }
}

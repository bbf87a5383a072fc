import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { noSuchPath, ProblemError } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The types the answer can have; without them nothing is negotiated. */
    produces?: string[]
  }
}

// Callers send the same header again and again; beyond these many, someone makes them up.
const mostRemembered = 1000

/** Refuses what cannot be answered in an acceptable form. */
export function negotiate(app: FastifyInstance): void {
  const remembered = new LRUCache<string, boolean>({ max: mostRemembered })
  app.addHook('onRequest', async (request) => {
    const { produces } = request.routeOptions.config
    const { accept } = request.headers
    if (produces === undefined || accept === undefined) return
    const asked = `${produces.join()} ${accept}`
    let isAcceptable = remembered.get(asked)
    if (isAcceptable === undefined) {
      isAcceptable = request.accepts().type(produces.flatMap((type) => [type, `${type}; charset=utf-8`])) !== false
      remembered.set(asked, isAcceptable)
    }
    if (!isAcceptable) throw new ProblemError('not-acceptable', `This is answered as ${produces.join(' or ')} alone`)
  })
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const
const routed = new Set<string>([...methods, 'OPTIONS'])

/** A plugin to be registered last: it answers 405, with what is allowed, where a path is known but not with that method. */
export function otherMethods(app: FastifyInstance): FastifyPluginAsync {
  const allowed = new Map<string, Set<string>>()
  let served = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    allowed.set(url, new Set([...(allowed.get(url) ?? []), ...[method].flat()]))
  })
  // Routes of their own for WebDAV's methods too would be thousands: what is asked with one is looked up as it comes.
  app.setNotFoundHandler((request) => {
    const { method, url } = request
    const [path = ''] = url.split('?')
    const known = routed.has(method)
      ? []
      : [...served].flatMap(([other, taken]) => (other === path || isInstanceOf(path, other) ? [...taken] : []))
    if (known.length > 0) throw notAllowed(method, new Set(known))
    throw noSuchPath(request)
  })
  return async function refuseOtherMethods(last) {
    served = new Map(allowed)
    for (const [url, own] of served) {
      // A slug may be called like a path of its own: what that does not take is asked of the record.
      const known = new Set([...own, ...[...served].flatMap(([other, taken]) => (isInstanceOf(url, other) ? [...taken] : []))])
      const rest = methods.filter((method) => !known.has(method))
      if (url.includes('*') || rest.length === 0) continue
      const onRequest = async ({ method }: FastifyRequest) => {
        throw notAllowed(method, known)
      }
      last.route({ method: rest, url, schema: { hide: true }, onRequest, handler: onRequest })
    }
  }
}

function notAllowed(method: string, known: Set<string>): ProblemError {
  const allow = [...known].toSorted().join(', ')
  return new ProblemError('method-not-allowed', `This path takes ${allow}, not ${method}`, {}, { allow })
}

const isInstanceOf = (url: string, pattern: string): boolean =>
  pattern.includes('/:') && !url.includes('/:') && new RegExp(`^${pattern.replaceAll(/:[^/]+/g, '[^/]+')}$`).test(url)

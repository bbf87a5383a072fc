import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

// The explorer's scripts and styles are served by us and partly inline; nothing comes from or goes to elsewhere.
const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'unsafe-inline'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    upgradeInsecureRequests: null,
  },
}

/** Helmet's headers, made once: nothing in them depends on the request. */
export const securityHeaders = headersOf(helmet({ contentSecurityPolicy, crossOriginResourcePolicy: { policy: 'cross-origin' } }))

function headersOf(middleware: ReturnType<typeof helmet>): Record<string, string> {
  const headers: Record<string, string> = {}
  const response = { setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value), removeHeader: () => {} }
  middleware({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error as Error
  })
  return headers
}

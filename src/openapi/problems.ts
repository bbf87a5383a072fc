import { catalogue, type Problem, type ProblemCode, problemType } from '../problems.ts'
import type { Header } from './headers.ts'

type Extras = Partial<Problem>

/** An occurrence of each problem. */
const occurrences: Record<ProblemCode, [detail: string, extras?: Extras]> = {
  'invalid-json': ['The body is not JSON: Unexpected end of JSON input'],
  invalid: ['limit must be at most 200', { instance: '/v1/claims', errors: [{ pointer: 'limit', detail: 'must be at most 200' }] }],
  unauthenticated: ['The key is unknown, revoked or expired'],
  forbidden: ['A contributor changes own records, until they are released; an editor changes any'],
  'not-found': ['There is no claim "encirclement"'],
  'not-signed': ['This service has no key to sign with: its operator sets SIGNING_KEY_FILE', { instance: '/v1/log/checkpoint' }],
  'no-such-path': ['Nothing is served at GET /v1/assertions; /openapi.json lists what is', { instance: '/v1/assertions' }],
  'method-not-allowed': ['This path takes GET, HEAD, POST, not PUT', { instance: '/v1/claims' }],
  'not-acceptable': ['This is answered as application/json alone'],
  taken: [
    'slug belongs, or once belonged, to another record; old slugs are never given away: /v1/claims/019a6cff-48c8-7000-8000-056fbb285c4f',
    {
      instance: '/v1/claims',
      errors: [{ pointer: '/slug', detail: 'belongs, or once belonged, to another record; old slugs are never given away' }],
      existing: '/v1/claims/019a6cff-48c8-7000-8000-056fbb285c4f',
    },
  ],
  'in-use': [
    'Live records name this source: change or withdraw those first',
    { instance: '/v1/sources/morning-news-informer-2025-11-08', usedBy: ['/v1/attributions/019a6cff-48c8-7000-8000-0078097a6efc'] },
  ],
  'not-sealed': [
    'It is still being put into the log; try again shortly',
    { instance: '/v1/revisions/019a6cff-48c8-7000-8000-0a8d3bd2f6e1/proof' },
  ],
  'in-flight': ['A request with this Idempotency-Key is being answered; send it again shortly', { instance: '/v1/claims' }],
  blocked: [
    'A newer merge of these records has to be undone first: /v1/merges/019a7a51-3c40-7000-8000-03b1c2d4e5f6',
    {
      instance: '/v1/merges/019a76d2-0a10-7000-8000-02c4a1b3d5e7/undo',
      existing: '/v1/merges/019a7a51-3c40-7000-8000-03b1c2d4e5f6',
    },
  ],
  'already-done': ['The merge has been undone already', { instance: '/v1/merges/019a76d2-0a10-7000-8000-02c4a1b3d5e7/undo' }],
  withdrawn: [
    'This claim was withdrawn: recorded twice',
    { withdrawnAt: '2025-11-12T08:15:00.000Z', reason: 'recorded twice', version: 2 },
  ],
  stale: ['The record is at version 4 by now: read it again and repeat your change on what is there'],
  'too-large': ['A body may have at most 1 MiB; longer texts go through /v1/import, one record a line'],
  'unsupported-media-type': ['Send Content-Type: application/json', { instance: '/v1/claims' }],
  'unknown-reference': [
    'there is no live analyst "general-staff"',
    { instance: '/v1/attributions', errors: [{ pointer: '/analyst', detail: 'there is no live analyst "general-staff"' }] },
  ],
  'rule-broken': [
    '/resolvesBy is for forecasts alone: leave it out, or make the kind forecast',
    {
      instance: '/v1/claims',
      errors: [{ pointer: '/resolvesBy', detail: 'is for forecasts alone: leave it out, or make the kind forecast' }],
    },
  ],
  'key-reused': [
    'This Idempotency-Key came with another query or body within the last 24 hours: take a new key',
    { instance: '/v1/claims', errors: [{ pointer: 'Idempotency-Key', detail: 'belongs to another request' }] },
  ],
  'precondition-required': ['Send If-Match with the ETag you read, or * to overwrite whatever is there'],
  'rate-limited': ['At most 600 requests a minute; try again in 42 s', { instance: '/v1/claims' }],
  internal: ['The failure is in the log under request 5f0c2a1e-6a0b-4c9e-9d7a-2f4be1c0a7d3'],
  unavailable: ['The database cannot be reached; try again shortly'],
  'timed-out': [
    'The database took too long and was told to stop: ask for less at once, by narrower filters and fewer facets or queries, or try again when it is less busy',
  ],
}

const also: Record<number, Header[]> = {
  401: ['WWW-Authenticate'],
  415: ['Accept-Encoding', 'Accept-Patch'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}

export const byStatus = (codes: ProblemCode[]): [status: number, codes: ProblemCode[]][] => {
  const all = Object.keys(catalogue) as ProblemCode[]
  const statuses = new Set(all.filter((code) => codes.includes(code)).map((code) => catalogue[code][0]))
  return [...statuses].map((status) => [status, all.filter((code) => catalogue[code][0] === status && codes.includes(code))])
}

/** The name under which an answer of these problems is published: NotFoundOrWithdrawn. */
export const nameOf = (codes: ProblemCode[]): string =>
  codes.map((code) => code.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())).join('Or')

export const headersOf = (status: number, codes: ProblemCode[]): Header[] => [
  ...(also[status] ?? []),
  ...(codes.includes('in-flight') || codes.includes('not-sealed') ? (['Retry-After'] as const) : []),
]

export const describeProblems = (codes: ProblemCode[]): string => codes.map((code) => `\`${code}\`: ${catalogue[code][1]}`).join('. ')

export function exampleOf(code: ProblemCode): Problem {
  const [status, title] = catalogue[code]
  const [detail, extras] = occurrences[code]
  return { type: problemType(code), title, status, detail, instance: '/v1/claims/encirclement', ...extras }
}

export const table = Object.entries(catalogue)
  .map(([code, [status, title]]) => `| \`${code}\` | ${status} | ${title} |`)
  .join('\n')

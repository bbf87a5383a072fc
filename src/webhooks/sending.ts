import http from 'node:http'
import https from 'node:https'
import { version } from '../version.ts'
import { addressIn, lookupPublic, refusalOf } from './addresses.ts'
import { type Message, sign } from './signing.ts'

export interface Outcome {
  delivered: boolean
  /** Null: no answer came. */
  status: number | null
  error: string | null
  /** How the body of the answer begins. */
  answer: string | null
  /** In how many milliseconds the receiver wants to be asked again. */
  retryAfter: number | null
  at: Date
  milliseconds: number
}

export interface Sender {
  /** Answers null if it was closed before anything came of it. */
  send(url: string, message: Message, secrets: Buffer[]): Promise<Outcome | null>
  close(): void
}

type Answer = Pick<Outcome, 'status' | 'answer' | 'retryAfter'>

const patience = 15_000
const mostRead = 64 * 1024
const mostKept = 500

/** Posts messages, over connections that are kept; the address is judged as each of them is made. */
export function openSender(allowPrivate: boolean): Sender {
  const options = { keepAlive: true, timeout: patience, ...(!allowPrivate && { lookup: lookupPublic }) }
  const underWay = new Set<AbortController>()
  let closed = false
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) }

  async function post(url: URL, body: Buffer, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const address = addressIn(url)
    // A connection to a literal address asks for no lookup.
    const refusal = allowPrivate || address === undefined ? undefined : refusalOf(address)
    if (refusal !== undefined) throw new Error(`${address} ${refusal}: nothing is sent there`)
    const secure = url.protocol === 'https:'
    if (!allowPrivate && !secure) throw new Error('the address must be https')
    const request = (secure ? https : http).request(url, {
      method: 'POST',
      agent: agents[secure ? 'https:' : 'http:'],
      headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length, 'user-agent': `Onrecord/${version}` },
      signal,
    })
    try {
      const response = await answerTo(request, body)
      return { status: response.statusCode ?? 0, answer: await beginningOf(response), retryAfter: readRetryAfter(response) }
    } catch (error) {
      // The receiver had closed the connection that was kept, before this message came.
      if (request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return post(url, body, headers, signal)
      throw error
    }
  }

  return {
    async send(url, message, secrets) {
      if (closed) return null
      const at = new Date()
      const began = performance.now()
      const attempt = new AbortController()
      underWay.add(attempt)
      const timer = setTimeout(() => attempt.abort(), patience)
      const outcome = (answer: Answer, error: string | null): Outcome => ({
        ...answer,
        error,
        delivered: error === null,
        at,
        milliseconds: Math.round(performance.now() - began),
      })
      try {
        const answer = await post(new URL(url), Buffer.from(message.body), sign(message, secrets, at), attempt.signal)
        return outcome(answer, faultIn(answer.status ?? 0))
      } catch (error) {
        if (closed) return null
        const why = attempt.signal.aborted ? `no answer within ${patience / 1000} s` : whyOf(error as NodeJS.ErrnoException)
        return outcome({ status: null, answer: null, retryAfter: null }, why)
      } finally {
        clearTimeout(timer)
        underWay.delete(attempt)
      }
    },
    close() {
      closed = true
      for (const attempt of underWay) attempt.abort()
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

function answerTo(request: http.ClientRequest, body: Buffer): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    // With 101, which nobody asked for, there is neither an answer nor an error.
    const closed = () => reject(new Error('the connection ended without an answer'))
    request.once('response', resolve).once('close', closed).on('error', reject).end(body)
  })
}

/** What came of the body: the status has said all that counts, so that one which is slow or breaks off changes nothing. */
async function beginningOf(response: http.IncomingMessage): Promise<string | null> {
  let read = 0
  let kept = Buffer.alloc(0)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      if (kept.length < mostKept * 4) kept = Buffer.concat([kept, chunk])
      if ((read += chunk.length) >= mostRead) break
    }
  } catch {
    response.destroy()
  }
  // Postgres stores no NUL.
  const text = [...kept.toString('utf8')].slice(0, mostKept).join('').replaceAll('\0', '\ufffd')
  return text === '' ? null : text
}

function faultIn(status: number): string | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? `HTTP ${status}: redirects are not followed` : `HTTP ${status}`
}

function readRetryAfter({ statusCode, headers }: http.IncomingMessage): number | null {
  const given = headers['retry-after']
  if (given === undefined || (statusCode !== 429 && statusCode !== 503)) return null
  const wait = /^\d{1,9}$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now()
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

// Where every address of a name was tried, the message of the whole is empty and the errors stand within.
function whyOf(error: NodeJS.ErrnoException & { errors?: Error[] }): string {
  const text = error.message || (error.errors ?? []).map(({ message }) => message).join('; ') || error.code || error.name
  return text.trim().slice(0, mostKept)
}

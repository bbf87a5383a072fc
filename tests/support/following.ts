import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { vi } from 'vitest'
import type { Api } from './api.ts'
import { addressOf } from './interchange.ts'
import type { Change } from './mirror.ts'

export type Audience = 'reader' | 'editor'

interface Followed {
  seen: Change[]
  /** Where it has read to. */
  cursor: string | undefined
}

/** Reads on from where it was, once. */
type Way = (api: Api, audience: Audience, followed: Followed) => Promise<void>

const upTo = (most: number) => 1 + Math.floor(Math.random() * most)

async function ask(api: Api, audience: Audience, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${addressOf(api)}${path}`, { headers: { authorization: `Bearer ${api.keys[audience]}`, ...headers } })
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

const from = (cursor: string | undefined, more = '') => `${cursor === undefined ? '?' : `?cursor=${cursor}&`}${more}`

const byPages: Way = async (api, audience, followed) => {
  const page = (await (await ask(api, audience, `/v1/changes${from(followed.cursor, `limit=${upTo(30)}`)}`)).json()) as {
    data: Change[]
    cursor: string
  }
  followed.seen.push(...page.data)
  followed.cursor = page.cursor
}

interface Line extends Partial<Change> {
  position: number
  leaf: string
}

const byLines: Way = async (api, audience, followed) => {
  const text = await (await ask(api, audience, `/v1/changes${from(followed.cursor)}`, { accept: 'application/x-ndjson' })).text()
  const lines = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Line) // prettier-ignore
  // Whoever is cut off goes on from the last line that came whole.
  const came = lines.slice(0, upTo(lines.length))
  for (const line of came) {
    if (line.position !== positionIn(followed.cursor)) throw new Error(`position ${line.position} follows ${positionIn(followed.cursor)}`)
    if (line.id !== undefined) followed.seen.push(line as Change)
    followed.cursor = Buffer.from(`1.${line.position + 1}`).toString('base64url')
  }
}

export const positionIn = (cursor: string | undefined) =>
  cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString().split('.')[1])

/** Breaks off after some events, or some time. */
const byEvents: Way = async (api, audience, followed) => {
  const asking = request(`${addressOf(api)}/v1/changes/stream${followed.cursor === undefined ? `?cursor=${beginning}` : ''}`, {
    headers: {
      authorization: `Bearer ${api.keys[audience]}`,
      ...(followed.cursor !== undefined && { 'last-event-id': followed.cursor }),
    },
  }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`the stream answered ${answer.statusCode}`)
  const timer = setTimeout(() => answer.destroy(), 20 + Math.random() * 400)
  let left = upTo(60)
  let unread = ''
  answer.setEncoding('utf8').on('data', (text: string) => {
    const events = (unread + text).split('\n\n')
    unread = events.pop() ?? ''
    for (const event of events) {
      const [, cursor, data] = /^id: (\S+)\nevent: change\ndata: (.*)$/.exec(event) ?? []
      if (left === 0 || cursor === undefined || data === undefined) continue
      followed.seen.push(JSON.parse(data) as Change)
      followed.cursor = cursor
      if (--left === 0) answer.destroy()
    }
  })
  await new Promise((resolve) => answer.once('close', resolve))
  clearTimeout(timer)
}

const beginning = Buffer.from('1.0').toString('base64url')

export const ways = { byPages, byLines, byEvents }

/** Follows the changes, reading now and then, until it has come as far as it is told to. */
export async function follow(api: Api, audience: Audience, way: keyof typeof ways, end: () => string | undefined): Promise<Change[]> {
  const followed: Followed = { seen: [], cursor: undefined }
  const isDone = () => end() !== undefined && positionIn(followed.cursor) >= positionIn(end())
  await vi.waitUntil(
    async () => {
      await ways[way](api, audience, followed)
      return isDone()
    },
    { timeout: 60_000, interval: 25 },
  )
  return followed.seen
}

/** All that is in the log. */
export async function readChanges(api: Api, audience: Audience): Promise<Change[]> {
  const seen: Change[] = []
  for (let cursor: string | null = beginning; cursor !== null;) {
    const page: { data: Change[]; next: string | null } = (await (
      await ask(api, audience, `/v1/changes?limit=1000&cursor=${cursor}`)
    ).json()) as never
    seen.push(...page.data)
    cursor = page.next
  }
  return seen
}

/** An export, and the cursor it stands at. */
export async function exportAt(api: Api, audience: Audience, at?: string): Promise<{ cursor: string; text: string }> {
  const answer = await ask(api, audience, `/v1/export${at === undefined ? '' : `?at=${at}`}`)
  return { cursor: answer.headers.get('onrecord-cursor') ?? '', text: await answer.text() }
}

// Imports lines over HTTP, `LINES` of them, by itself a million, into the built service, in a process and with a database of its own: how fast, and in how much memory.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { build } from '../support/build.ts'
import { stances } from '../../src/vocabulary.ts'
import { serve } from '../support/service.ts'

const total = Number(process.env.LINES ?? 1_000_000)
const mostMemory = 300 * 1024 * 1024
const share = (percent: number) => Math.max(1, Math.floor((total * percent) / 100))
const counts = { sources: share(1), organizations: share(0.2), people: share(0.8), claims: share(25), relations: share(6) }
const said = total - Object.values(counts).reduce((sum, count) => sum + count)

const topics = ['frontline', 'logistics', 'diplomacy', 'manpower', 'weather', 'energy', 'aid']
const places = [
  { name: 'Pokrovsk', country: 'UA' },
  { name: 'Donetsk Oblast', country: 'UA', latitude: 48.0159, longitude: 37.8028 },
  { name: 'Budapest', country: 'HU' },
]
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + (n % 2000))).toISOString().slice(0, 10)

function* lines(): Generator<object> {
  const { sources, organizations, people, claims, relations } = counts
  for (let n = 0; n < sources; n++)
    yield {
      type: 'source',
      key: `source-${n}`,
      title: `What was said on day ${n}`,
      kind: 'article',
      url: `https://news.example.org/${n}`,
      publisher: `Publisher ${n % 500}`,
      language: 'en',
      publishedAt: day(n),
    }
  for (let n = 0; n < organizations; n++)
    yield { type: 'analyst', key: `organization-${n}`, name: `Organization ${n}`, kind: 'organization' }
  for (let n = 0; n < people; n++)
    yield {
      type: 'analyst',
      key: `person-${n}`,
      name: `Person ${n}`,
      aliases: [`P. ${n}`],
      kind: 'person',
      affiliations: [{ organization: `organization-${n % organizations}`, title: 'Analyst' }],
    }
  for (let n = 0; n < claims; n++) {
    yield {
      type: 'claim',
      key: `claim-${n}`,
      label: `Claim ${n}`,
      text: `Of the days after ${day(n)} it is claimed that number ${n} came true.`,
      kind: 'assessment',
      language: 'en',
      about: day(n).slice(0, 7),
      topics: [topics[n % 7], topics[(n + 3) % 7]],
      places: [places[n % 3]],
    }
  }
  for (let n = 0; n < relations; n++)
    yield { type: 'relation', key: `relation-${n}`, from: `claim-${n}`, to: `claim-${n + 1}`, kind: n % 2 ? 'supports' : 'contradicts' }
  for (let n = 0; n < said; n++) {
    // Spread over the claims, as what people say is.
    const spread = (n * 2_654_435_761) % 4_294_967_296
    yield {
      type: 'attribution',
      key: `said-${n}`,
      claim: `claim-${spread % claims}`,
      source: `source-${spread % sources}`,
      ...(n % 9 && { analyst: `person-${(spread >>> 8) % people}` }),
      stance: stances[n % 6],
      statedAt: day(n),
      quote: { exact: `these are the words of number ${n}` },
      locator: { paragraph: 1 + (n % 40) },
    }
  }
}

function* chunks(): Generator<string> {
  let chunk = ''
  for (const line of lines()) {
    chunk += `${JSON.stringify(line)}\n`
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
chmodSync(folder, 0o711)
const built = await build()
try {
  const { child, out, address, ended } = await serve(built.folder, { DATA_DIR: join(folder, 'data') })
  try {
    const key = /shown this once: (\S+)$/m.exec(out())?.[1] ?? ''
    const memory = () => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024
    const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
    const before = memory()
    const started = performance.now()
    const sending = request(`${address}/v1/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    })
    const sent = pipeline(Readable.from(chunks()), sending)
    const [answer] = (await once(sending, 'response')) as [IncomingMessage]
    let created = 0
    for await (const line of createInterface({ input: answer })) if (line.includes('"result":"created"')) created++
    await sent
    const seconds = (performance.now() - started) / 1000
    const peak = memory()
    console.log(
      `${total} lines in ${seconds.toFixed(1)} s, ${Math.round(total / seconds)} a second; memory at most ${inMegabytes(peak)}, ${inMegabytes(before)} before`,
    )
    if (created !== total) throw new Error(`${created} of ${total} records were created`)
    if (peak > mostMemory) throw new Error(`More than ${inMegabytes(mostMemory)} of memory`)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
} finally {
  built.remove()
  rmSync(folder, { recursive: true })
}

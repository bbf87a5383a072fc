// What the same statements cost without a service around them: bare node:http and pg, started as `node limit.mjs <built service> <captured statements>`.
// It asks for no key, validates nothing, and sends what Postgres composed as it is. It ends when its input does. What the service's
// code makes of a request by way of statistics stands in a file: the statements, and for each request which, with its values.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'

const [, , built, captured] = process.argv
const { getClaim } = await import(join(built, 'claims.js'))
const { addClaim } = await import(join(built, 'adding-claims.js'))

/** Stands where a request's own value goes. */
const mark = '01900000-0000-7000-8000-000000000000'

/** The statements that the service's own code composes, taken from it instead of being run. */
async function statementsOf(work, ...answers) {
  const statements = []
  const query = async ({ text, values }) => (statements.push({ text, values }), answers[statements.length - 1])
  await work({ query, write: query })
  return statements
}

let names = 0
const prepared = ({ text, values }) => ({ name: `s${names++}`, text, values })
const claimOf = async (name, drafts) =>
  prepared((await statementsOf((database) => getClaim(database, name, drafts), [{ n: 1, etag: '', body: '' }]))[0])

const sample = {
  label: 'A claim',
  text: 'It is so.',
  kind: 'fact',
  language: 'en',
  attributions: [{ source: mark, stance: 'asserts' }],
}
const writer = { actor: 'bench', keyId: mark, role: 'editor', reason: null }
const [resolving, adding] = await statementsOf(
  (database) => addClaim(database, writer, sample),
  [{ noun: 'source', name: mark, id: mark }],
  [{ id: mark }],
)

const named = (name, known) => [JSON.stringify([{ name, known }])]
const bySlug = await claimOf('slug', false)
const byId = await claimOf(mark, true)
const resolve = prepared(resolving)
const add = prepared(adding)
const { texts, requests } = JSON.parse(readFileSync(captured, 'utf8'))
const statements = texts.map((text) => prepared({ text }))

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const all = async ({ name, text }, values) => (await pool.query({ name, text, values })).rows
const run = async (statement, values) => (await all(statement, values))[0]
function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

async function answer(request, response) {
  if (request.method === 'POST') {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const values = JSON.parse(Buffer.concat(chunks))
    await run(resolve, values.resolve)
    const { id } = await run(add, values.add)
    for (const [statement, given] of requests.similar[Math.floor(Math.random() * requests.similar.length)])
      await all(statements[statement], given)
    const { etag, body } = await run(byId, named(id, []))
    return send(response, 201, body, { etag })
  }
  const [, first, second, third] = request.url.split('/')
  if (first === 'v1') {
    const known = request.headers['if-none-match']
    const { etag, body } = await run(bySlug, named(third, known === undefined ? [] : [known]))
    return body === null ? response.writeHead(304, { etag }).end() : send(response, 200, body, { etag })
  }
  let rows = []
  for (const [statement, values] of requests[first][second]) rows = await all(statements[statement], values)
  return send(response, 200, `{"data":${rows.map(({ data, item }) => data ?? item).join(',')}}`)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
})
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.once('end', () => process.exit()).resume()
process.on('SIGINT', () => {})

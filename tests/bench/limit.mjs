// What the same statements cost without a service around them: bare node:http and pg, started as `node limit.mjs <built service>`.
// It asks for no key, validates nothing, and sends what Postgres composed as it is. It ends when its input does.
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'

const [, , built] = process.argv
const { getClaim, listClaims } = await import(join(built, 'claims/queries.js'))
const { ClaimFilters } = await import(join(built, 'claims/filters.js'))
const { addClaim } = await import(join(built, 'claims/adding.js'))

/** Stands where a request's own value goes. */
const mark = '01900000-0000-7000-8000-000000000000'

/** The statements that the service's own code composes, taken from it instead of being run. */
async function statementsOf(work, ...answers) {
  const statements = []
  await work({ query: async ({ text, values }) => (statements.push({ text, values }), answers[statements.length - 1]) })
  return statements
}

let names = 0
const prepared = ({ text, values }) => ({ name: `s${names++}`, text, values, at: values.indexOf(mark) })
const emptyPage = [{ data: '[]', last: null, more: false }]
const pageOf = async (filters) => {
  const { success, data } = ClaimFilters.safeParse(filters)
  if (!success) return undefined
  const [statement] = await statementsOf((database) => listClaims(database, data, false), emptyPage)
  return prepared(statement)
}
const claimOf = async (name, drafts) =>
  prepared((await statementsOf((database) => getClaim(database, name, drafts), [{ etag: '', body: '' }]))[0])

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

const bySlug = await claimOf('slug', false)
const byId = await claimOf(mark, true)
const newest = await pageOf({})
const ofAnalyst = await pageOf({ analyst: mark })
const search = await pageOf({ q: mark, limit: 20 })
const resolve = prepared(resolving)
const add = prepared(adding)

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const run = async ({ name, text }, values) => (await pool.query({ name, text, values })).rows[0]
const page = (statement, value) => run(statement, value === undefined ? statement.values : statement.values.with(statement.at, value))

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
    const { etag, body } = await run(byId, [id, []])
    return send(response, 201, body, { etag })
  }
  const [path, query] = request.url.split('?')
  if (path !== '/v1/claims') {
    const known = request.headers['if-none-match']
    const { etag, body } = await run(bySlug, [path.slice('/v1/claims/'.length), known === undefined ? [] : [known]])
    return body === null ? response.writeHead(304, { etag }).end() : send(response, 200, body, { etag })
  }
  const parameters = new URLSearchParams(query)
  const statement = parameters.has('q') ? search : parameters.has('analyst') ? ofAnalyst : newest
  const { data } = await page(statement, parameters.get('q') ?? parameters.get('analyst') ?? undefined)
  return send(response, 200, data)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
})
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.once('end', () => process.exit()).resume()
process.on('SIGINT', () => {})

import { parseArgs } from 'node:util'
import { roles } from '../auth.ts'
import { readConfig } from '../config.ts'
import { attach } from '../database/attach.ts'
import type { Database } from '../database/open.ts'
import { validate } from '../validation.ts'
import { addKey, listKeys, revokeKey } from './queries.ts'
import { type ApiKey, NewKey } from './schema.ts'

const usage = `npm run keys -- create --role ${roles.join('|')} --name NAME [--actor ACTOR] [--expires INSTANT]
npm run keys -- list
npm run keys -- revoke ID`

const options = { role: { type: 'string' }, name: { type: 'string' }, actor: { type: 'string' }, expires: { type: 'string' } } as const

/** Makes, lists and revokes keys straight in the database; the service may be running or not. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [command, id, ...more] = positionals
  const known = (command === 'create' || command === 'list') && id === undefined
  if (more.length > 0 || !(known || (command === 'revoke' && id !== undefined))) throw new Error(usage)
  const wanted =
    command === 'create'
      ? validate(NewKey, { name: values.name, role: values.role, actor: values.actor, expiresAt: values.expires }, 'body')
      : undefined
  const { database, close } = await attach(readConfig(), { log: () => {}, share: true })
  try {
    if (wanted) await create(database, wanted)
    else if (id !== undefined) await revokeKey(database, id).then(() => say(`revoked ${id}`))
    else await list(database)
  } finally {
    await close()
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function create(database: Database, wanted: NewKey): Promise<void> {
  const { key, id, role, actor } = await addKey(database, wanted)
  say(`made key ${id}, role ${role}, actor ${actor}; the secret is shown this once:`)
  say(key)
}

async function list(database: Database): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const { body, next } = await listKeys(database, { limit: 200, order: 'desc', cursor })
    const { data } = JSON.parse(body) as { data: ApiKey[] }
    for (const { id, role, actor, name, expiresAt, revokedAt } of data) {
      say([id, role, actor, name, expiresAt && `expires ${expiresAt}`, revokedAt && `revoked ${revokedAt}`].filter(Boolean).join('\t'))
    }
    if (next === null) return
    cursor = next
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

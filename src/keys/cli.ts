import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { roles } from '../auth.ts'
import { command, say, tell } from '../command.ts'
import { type Config, readConfig } from '../config.ts'
import { attach } from '../database/attach.ts'
import { clusterIn } from '../database/cluster.ts'
import type { Database } from '../database/open.ts'
import { readOptions } from '../options.ts'
import { addKey, listKeys, revokeKey } from './queries.ts'
import { type ApiKey, NewKey } from './schema.ts'

const usage = `npm run keys -- create --role ${roles.join('|')} --name NAME [--actor ACTOR] [--expires INSTANT]
npm run keys -- list
npm run keys -- revoke ID

Makes, lists and revokes keys straight in the database; the service may be running or not.
Exit codes: 0 done, 1 could not be done`

const options = { role: { type: 'string' }, name: { type: 'string' }, actor: { type: 'string' }, expires: { type: 'string' } } as const

const { expiresAt: expires, ...named } = NewKey.shape
const Options = z.strictObject({ ...named, expires })
type Options = z.infer<typeof Options>

function refuseWithoutDatabase({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl === undefined && !existsSync(clusterIn(dataDir)))
    throw new Error(
      `there is no database in ${resolve(dataDir)}: set the DATA_DIR or the DATABASE_URL that the service has, or start it once`,
    )
}

async function within(config: Config, work: (database: Database) => Promise<void>): Promise<void> {
  const { database, close } = await attach(config, { log: tell, share: true })
  try {
    await work(database)
  } finally {
    await close()
  }
}

async function create(database: Database, { expires, ...wanted }: Options): Promise<void> {
  const { key, id, role, actor } = await addKey(database, { ...wanted, expiresAt: expires })
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

const revoke = (id: string) => async (database: Database) => {
  await revokeKey(database, id)
  say(`revoked ${id}`)
}

void command({
  usage,
  options,
  failure: 1,
  async run({ values, positionals: [what, id, ...more] }) {
    if (more.length > 0) throw new Error(usage)
    if (what === 'create' && id === undefined) {
      const wanted = readOptions(Options, values)
      return within(readConfig(), (database) => create(database, wanted))
    }
    const work = what === 'list' && id === undefined ? list : what === 'revoke' && id !== undefined ? revoke(id) : undefined
    if (!work) throw new Error(usage)
    const [option] = Object.keys(values)
    if (option !== undefined) throw new Error(`keys ${what} takes no --${option}`)
    const config = readConfig()
    refuseWithoutDatabase(config)
    return within(config, work)
  },
})

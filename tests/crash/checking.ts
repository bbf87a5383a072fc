import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Checkpoint, verifyCheckpoint } from '../../src/log/checkpoint.ts'
import { readChanges } from '../../src/log/verify.ts'
import { readPublicKey } from '../../src/log/signing-key.ts'
import { nouns } from '../../src/vocabulary.ts'
import type { Servers } from './servers.ts'
import type { Writer } from './writing.ts'

export type Report = (fault: string) => void

/** What was answered of a moment. */
export interface Past {
  instant: string
  answers: Map<string, string>
}

/** An export has lines alone, and whatever else is asked for in JSON has that. */
const oneOrMany = 'application/json, application/x-ndjson;q=0.5'

async function get(servers: Servers, path: string, role: keyof Servers['keys'] = 'editor', accept = oneOrMany) {
  const headers = { authorization: `Bearer ${servers.keys[role]}`, accept }
  const answer = await fetch(`${servers.address()}${path}`, { headers })
  return { status: answer.status, text: await answer.text() }
}

/** Whatever was acknowledged is there, and nothing is there twice or by half. */
export async function checkRecords(servers: Servers, writers: Writer[], report: Report): Promise<void> {
  for (const { known } of writers)
    for (const { noun, id, version, withdrawn, mark } of known.slice(-20)) {
      const { status, text } = await get(servers, `/v1/${noun}/${id}`)
      const body = JSON.parse(text) as Record<string, unknown>
      const isRight = withdrawn ? status === 410 : status === 200 && body.version === version && Object.values(body).includes(mark)
      if (!isRight)
        report(`${noun} ${id} should be at version ${version}${withdrawn ? ', withdrawn' : ''}: ${status} ${text.slice(0, 200)}`)
    }
  const acknowledged = writers.flatMap((writer) => writer.acknowledged)
  const known = writers.flatMap((writer) => writer.known)
  const client = new pg.Client({ connectionString: servers.ownerUrl })
  await client.connect()
  try {
    for (const [fault, sql, values] of [
      [
        'was acknowledged and is not on the record',
        `SELECT id || ' ' || version AS what FROM jsonb_to_recordset($1) AS told (id uuid, version integer, mark text) WHERE NOT EXISTS (
          SELECT FROM revision r JOIN revision_state s ON s.revision_id = r.id WHERE r.record_id = told.id AND r.version = told.version
            AND told.mark IN (s.state ->> 'label', s.state ->> 'title', s.state ->> 'name', s.state ->> 'note'))`,
        JSON.stringify(acknowledged),
      ],
      [
        'is there, and nobody was told so',
        `SELECT id AS what FROM (SELECT id, label AS mark FROM claim UNION ALL SELECT id, title FROM source UNION ALL SELECT id, name FROM analyst) AS record
          WHERE mark LIKE 'Marked %' AND id NOT IN (SELECT id FROM jsonb_to_recordset($1) AS told (id uuid))`,
        JSON.stringify(acknowledged),
      ],
      [
        'has not all attributions it was made with',
        `SELECT id AS what FROM jsonb_to_recordset($1) AS told (id uuid, noun text, attributions integer)
          WHERE noun = 'claims' AND attributions <> (SELECT count(*) FROM attribution WHERE claim_id = told.id)`,
        JSON.stringify(known),
      ],
    ] as const)
      for (const { what } of (await client.query<{ what: string }>(sql, [values])).rows) report(`${what} ${fault}`)
    for (const [fault, sql] of consistency)
      for (const { what } of (await client.query<{ what: string }>(sql)).rows) report(`${what} ${fault}`)
  } finally {
    await client.end()
  }
}

/** What holds of any database of the service, each with a statement that finds what it does not hold of. */
const consistency: [fault: string, sql: string][] = [
  ...nouns.flatMap((noun): [string, string][] => [
    [
      `(${noun}) has not one revision for each version`,
      `SELECT id AS what FROM ${noun} WHERE ARRAY(SELECT version FROM revision WHERE record_id = ${noun}.id AND NOT for_readers
          AND NOT (operation IN ('release', 'hide') AND EXISTS (SELECT FROM revision o WHERE o.record_id = ${noun}.id AND o.version = revision.version AND o.seq < revision.seq))
          ORDER BY seq) <> ARRAY(SELECT generate_series(1, version))`,
    ],
    [
      `(${noun}) is not what its last revision says`,
      `SELECT id AS what FROM ${noun} WHERE record_state(${noun}) IS DISTINCT FROM (SELECT state FROM revision JOIN revision_state ON revision_id = id
          WHERE record_id = ${noun}.id ORDER BY seq DESC LIMIT 1)`,
    ],
    [
      `(${noun}) has not all its past`,
      `SELECT id AS what FROM ${noun} WHERE ARRAY(SELECT old.version FROM past.${noun} AS old WHERE old.id = ${noun}.id ORDER BY 1) <> ARRAY(SELECT generate_series(1, version - 1))`,
    ],
  ]),
  ['(revision) has no state', 'SELECT id AS what FROM revision WHERE NOT EXISTS (SELECT FROM revision_state WHERE revision_id = id)'],
  [
    '(claim) does not stand as a recount has it',
    `SELECT s.claim_id AS what FROM standing s JOIN recount(ARRAY(SELECT id FROM claim)) AS n ON n.claim_id = s.claim_id
      WHERE s.until = 'infinity' AND (n.standing, n.asserts, n.denies, n.qualifies, n.questions, n.reports, n.retracts, n.attribution_count, n.relation_count)
        IS DISTINCT FROM (s.standing, s.asserts, s.denies, s.qualifies, s.questions, s.reports, s.retracts, s.attribution_count, s.relation_count)`,
  ],
  [
    '(claim) has no standing',
    `SELECT id AS what FROM claim WHERE NOT EXISTS (SELECT FROM standing WHERE claim_id = id AND until = 'infinity')`,
  ],
]

/** The feed has every revision once and in a row, and is what was signed; answers how many there are. */
export async function checkFeed(servers: Servers, report: Report): Promise<number> {
  // An export puts into the log whatever is not there yet.
  const exported = await get(servers, '/v1/export')
  if (exported.status !== 200) report(`the export answered ${exported.status}: ${exported.text.slice(0, 200)}`)
  const checkpoint = Checkpoint.parse(JSON.parse((await get(servers, '/v1/log/checkpoint', 'admin')).text))
  for (const fault of verifyCheckpoint(checkpoint, readPublicKey(checkpoint.publicKey).key)) report(fault)
  const { text } = await get(servers, '/v1/changes', 'admin', 'application/x-ndjson')
  const { root, shown } = await readChanges(Readable.from([Buffer.from(text)]), checkpoint.size, report)
  if (root.toString('hex') !== checkpoint.root) report('the root of the feed is not the one that was signed')
  if (shown.whole !== checkpoint.size) report(`of ${checkpoint.size} changes ${shown.whole} are shown whole`)
  const ids = text.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { id: string }).id) // prettier-ignore
  const client = new pg.Client({ connectionString: servers.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::integer AS count FROM revision')
  await client.end()
  if (new Set(ids).size !== ids.length || ids.length !== rows[0]?.count) report(`the feed has ${ids.length} changes of ${rows[0]?.count}`)
  return ids.length
}

/** Remembers what is answered of this moment. */
export async function remember(servers: Servers, writers: Writer[]): Promise<Past> {
  const instant = new Date().toISOString()
  const givenUpAt = Date.now() + 30_000
  while ((await get(servers, `/v1/claims?limit=1&asOf=${instant}`)).status !== 200) {
    if (Date.now() > givenUpAt) throw new Error(`${instant} cannot be asked about after 30 s`)
    await pause(20)
  }
  const some = writers.flatMap(({ known }) => known.slice(-2)).map(({ noun, id }) => `/v1/${noun}/${id}`)
  const whole = ['/v1/claims?limit=100', '/v1/attributions?limit=100', '/v1/sources?limit=50', '/v1/export']
  const answers = new Map<string, string>()
  for (const path of [...some, ...whole])
    for (const role of ['reader', 'editor'] as const) {
      const answer = await readPast(servers, path, role, instant)
      if (whole.includes(path) && !answer.startsWith('200 ')) throw new Error(`${path} as of ${instant} answered ${answer.slice(0, 200)}`)
      answers.set(`${role} ${path}`, answer)
    }
  return { instant, answers }
}

export async function checkPast(servers: Servers, { instant, answers }: Past, report: Report): Promise<void> {
  for (const [asked, text] of answers) {
    const [role, path = ''] = asked.split(' ')
    if ((await readPast(servers, path, role as 'reader', instant)) !== text) report(`${asked} is not what it was as of ${instant}`)
  }
}

async function readPast(servers: Servers, path: string, role: 'reader' | 'editor', instant: string): Promise<string> {
  const { status, text } = await get(servers, `${path}${path.includes('?') ? '&' : '?'}asOf=${instant}`, role)
  return `${status} ${text}`
}

import type pg from 'pg'
import { type Database, raw, type Sql, sql } from './database/open.ts'
import { broken, ProblemError, unknownReference } from './problems.ts'
import { type Rule, rules } from './rules.ts'
import { pathOf, type Noun } from './vocabulary.ts'

const gone: Record<string, string> = {
  source_derived_from_live: '/derivedFrom',
  attribution_claim_live: '/claim',
  attribution_source_live: '/source',
  attribution_analyst_live: '/analyst',
  relation_claim_live: '/from',
  affiliation_organization_live: '/affiliations',
  merge_into_live: '/into',
}

/** What has to be done first, and where that is. */
const blocks: Record<string, (detail: string) => [detail: string, existing: string]> = {
  merge_newest_first: (id) => [`A newer merge of these records has to be undone first: /v1/merges/${id}`, `/v1/merges/${id}`],
  merge_winner_live: (record) => [`The ${record} has been withdrawn: restore it first`, pathTo(record)],
  redaction_not_newest: (record) => [`This is what the ${record} says now: change or withdraw it first`, pathTo(record)],
}

const pathTo = (record: string): string => record.replace(/^(\w+) /, (_, noun: Noun) => `${pathOf[noun]}/`)

const tooLongToIndex = '54000'

/** Where in the request the record stands that was refused, of several the one with that value; by itself it is the whole body. */
export type Where = (noun: Noun, pointer: string, value?: string) => string

const nounOf = (constraint: string) => (constraint.startsWith('affiliation') ? 'analyst' : constraint.split('_')[0]) as Noun

export async function refusal(
  database: Database,
  { code, constraint = '', detail = '', message }: pg.DatabaseError,
  where: Where = (_, pointer) => pointer,
): Promise<ProblemError | undefined> {
  if (code === tooLongToIndex && message.includes('tsvector'))
    return new ProblemError('too-large', 'A claim and its quotes may have no more different words than a search takes: about 1 MB of them')
  // Only addresses full of other letters than Latin reach what an index can hold.
  if (code === tooLongToIndex)
    return new ProblemError('too-large', 'An address in it is too long to be found by: at most 2,700 bytes in UTF-8')
  const rule = rules[constraint as Rule]
  if (rule) return broken(where(nounOf(constraint), rule[0]), rule[1])
  if (gone[constraint])
    return unknownReference([
      { pointer: where(nounOf(constraint), gone[constraint], detail), detail: `names a record that has just been withdrawn (${detail})` },
    ])

  const block = blocks[constraint]?.(detail)
  if (block) return new ProblemError('blocked', block[0], { existing: block[1] })
  if (constraint === 'merge_undone_once') return new ProblemError('already-done', 'The merge has been undone already')

  if (constraint === 'claim_text_new')
    return taken(where('claim', '/text'), 'is what a claim on record says already', `${pathOf.claim}/${detail}`)
  const slug = /^(source|analyst|claim)_slug_once$/.exec(constraint)?.[1] as Noun | undefined
  if (slug)
    return taken(
      where(slug, '/slug', /^the slug (\S+) is taken$/.exec(message)?.[1]),
      'belongs, or once belonged, to another record; old slugs are never given away',
      // Of two that come along with a claim neither is there.
      await first(database, slug, sql`id = ${detail}::uuid`),
    )
  if (/^[a-z]+_key_key$/.test(constraint)) return taken('/key', 'has just been given to another record', undefined)
  const used = /^(source|analyst)_in_use$/.exec(constraint)?.[1] as Noun | undefined
  if (used) return inUse(database, used, detail)

  // Postgres names the values of a unique index, "Key (a, b)=(1, 2) already exists.": with them the first record is found.
  const values = /=\((.*)\) already exists/s.exec(detail)?.[1] ?? ''
  if (constraint === 'source_url_once') {
    return taken(
      where('source', '/url', values),
      'is the address of another source',
      await first(database, 'source', sql`normal_url = ${values} AND withdrawn_at IS NULL`),
    )
  }
  if (constraint === 'relation_directed_once' || constraint === 'relation_symmetric_once') {
    const [one, other, kind] = values.split(', ')
    const existing = await first(
      database,
      'relation',
      sql`withdrawn_at IS NULL AND kind = ${kind}::relation_kind
      AND (from_id, to_id) IN ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`,
    )
    return taken(where('relation', '/kind'), 'already relates these two claims', existing)
  }
  return undefined
}

const taken = (pointer: string, detail: string, existing: string | undefined) =>
  new ProblemError('taken', `${pointer.slice(1)} ${detail}${existing ? `: ${existing}` : ''}`, {
    errors: [{ pointer, detail }],
    ...(existing && { existing }),
  })

async function first({ query }: Database, noun: Noun, condition: Sql): Promise<string | undefined> {
  const [record] = await query<{ id: string }>(sql`SELECT id FROM ${raw(noun)} WHERE ${condition}`)
  return record && `${pathOf[noun]}/${record.id}`
}

const users: Record<string, Sql> = {
  source: sql`SELECT 'attribution' AS noun, id FROM attribution WHERE source_id = named.id AND withdrawn_at IS NULL
    UNION ALL SELECT 'source', id FROM source WHERE derived_from_id = named.id AND withdrawn_at IS NULL`,
  analyst: sql`SELECT 'attribution' AS noun, id FROM attribution WHERE analyst_id = named.id AND withdrawn_at IS NULL
    UNION ALL SELECT 'analyst', p.id FROM affiliation f JOIN analyst p ON p.id = f.analyst_id
      WHERE f.organization_id = named.id AND p.withdrawn_at IS NULL`,
}

async function inUse({ query }: Database, noun: Noun, id: string): Promise<ProblemError> {
  const by = await query<{ noun: Noun; id: string }>(sql`
    SELECT used.noun, used.id FROM (SELECT ${id}::uuid AS id) AS named CROSS JOIN LATERAL (${users[noun] ?? sql``}) AS used LIMIT 20`)
  return new ProblemError('in-use', `Live records name this ${noun}: change or withdraw those first`, {
    usedBy: by.map((user) => `${pathOf[user.noun]}/${user.id}`),
  })
}

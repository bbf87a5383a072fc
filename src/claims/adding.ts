import canonicalize from 'canonicalize'
import { analystRecord } from '../analysts/record.ts'
import { attributionRecord, saidRow } from '../attributions/record.ts'
import type { NewAttributionInPlace } from '../attributions/schema.ts'
import { can, type Writer } from '../auth.ts'
import { type Database, raw, type Sql, sql } from '../database/open.ts'
import { mention, type Mention, type RecordKind, type Resolve, type Row, rowsOf } from '../record.ts'
import { columnsOf, resolveAll, write, writing } from '../recording.ts'
import { sourceRecord } from '../sources/record.ts'
import { contributorsReleaseNothing } from './rules.ts'
import { claimRecord } from './record.ts'
import type { NewClaim } from './schema.ts'

/** Records that come along with a claim, each once however often it stands there, found again by number, slug or words. */
class InPlace<Body extends { slug?: string | undefined }> {
  readonly bodies: Body[] = []
  readonly mentions: Mention[] = []
  readonly #places: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(readonly kind: RecordKind<Body>) {}

  add(body: Body, pointer: string): void {
    const words = canonicalize(body) ?? ''
    if (this.#numbers.has(words)) return
    this.#numbers.set(words, this.bodies.length)
    if (body.slug !== undefined) this.#numbers.set(`slug ${body.slug}`, this.bodies.length)
    this.bodies.push(body)
    this.#places.push(pointer)
    this.mentions.push(...this.kind.mentions(body).map((one) => ({ ...one, pointer: pointer + one.pointer })))
  }

  has = (slug: string): boolean => this.#numbers.has(`slug ${slug}`)

  /** The columns that say which one an attribution means: a number here, or the id of a record that was there before. */
  column(given: string | Body | null | undefined, resolve: Resolve): Row {
    const { noun } = this.kind
    const number = this.#numbers.get(typeof given === 'string' ? `slug ${given}` : (canonicalize(given) ?? ''))
    if (given == null || number !== undefined) return { [`${noun}_n`]: number }
    return { [`${noun}_id`]: resolve(noun, given as string) }
  }

  /** Where the body stands that the database refuses for this member: the last one with that value, where it names one. */
  where(pointer: string, value: string | undefined): string {
    const at = this.bodies.findLastIndex((body) => {
      const given = (body as Row)[pointer.slice(1)]
      return given != null && (value === undefined || isSame(given, value))
    })
    return at < 0 ? '/attributions' : this.#places[at] + pointer
  }

  rows = (resolve: Resolve): Row[] => this.bodies.map((body, n) => ({ n, ...this.kind.row(body, resolve) }))
}

// A url comes back without its fragment, its scheme and host in lower case.
const isSame = (given: unknown, stored: string): boolean => String(given).split('#')[0]?.toLowerCase() === stored.toLowerCase()

/** Records a claim with its attributions, and the sources and analysts that come with them: all, in one statement, or nothing. */
export async function addClaim(
  database: Database,
  writer: Writer,
  { attributions, ...claim }: NewClaim,
  { ifNew }: { ifNew?: string | undefined } = {},
): Promise<string> {
  contributorsReleaseNothing(writer, {}, claim)
  const said = attributions ?? []
  const sources = new InPlace(sourceRecord)
  const analysts = new InPlace(analystRecord)
  said.forEach(({ source, analyst }, index) => {
    if (typeof source === 'object') sources.add(source, `/attributions/${index}/source`)
    if (typeof analyst === 'object' && analyst !== null) analysts.add(analyst, `/attributions/${index}/analyst`)
  })
  const mentions = said.flatMap((attribution, index) => mentionsOf(attribution, `/attributions/${index}`, sources.has, analysts.has))
  const resolve = await resolveAll(database, [...mentions, ...sources.mentions, ...analysts.mentions])

  const released = claim.releaseAt === undefined && !can(writer, 'editor') ? null : claim.releaseAt
  const rows = said.map((attribution) => ({
    ...sources.column(attribution.source, resolve),
    ...analysts.column(attribution.analyst, resolve),
    ...saidRow(attribution, attribution.derivedFrom == null ? null : resolve('attribution', attribution.derivedFrom)),
  }))
  const [made] = await write<{ id: string }>(
    database,
    sql`
    WITH ${writing(writer)}, demanding AS MATERIALIZED (SELECT set_config('onrecord.if_new', ${ifNew ?? ''}, true)),
    source_ids AS MATERIALIZED (SELECT n, new_id() AS id FROM generate_series(0, ${sources.bodies.length}::integer - 1) AS n),
    analyst_ids AS MATERIALIZED (SELECT n, new_id() AS id FROM generate_series(0, ${analysts.bodies.length}::integer - 1) AS n),
    new_source AS (${insertNumbered(sourceRecord, sources.rows(resolve), 'source_ids')}),
    new_analyst AS (${insertNumbered(analystRecord, analysts.rows(resolve), 'analyst_ids')}),
    new_claim AS (INSERT INTO claim (${columnsOf(claimRecord)}) SELECT ${columnsOf(claimRecord)}
      FROM writing, demanding, ${rowsOf(claimRecord, [claimRecord.row({ ...claim, releaseAt: released }, resolve)])} RETURNING id),
    new_attribution AS (INSERT INTO attribution (${columnsOf(attributionRecord)})
      SELECT ${columnsOf(attributionRecord, 'given', { claim_id: 'new_claim.id', source_id: 'coalesce(given.source_id, new_source.id)', analyst_id: 'coalesce(given.analyst_id, new_analyst.id)' })}
      FROM new_claim CROSS JOIN ${rowsOf(attributionRecord, rows, { source_n: 'integer', analyst_n: 'integer' })}
      LEFT JOIN source_ids ON source_ids.n = given.source_n LEFT JOIN new_source ON new_source.id = source_ids.id
      LEFT JOIN analyst_ids ON analyst_ids.n = given.analyst_n LEFT JOIN new_analyst ON new_analyst.id = analyst_ids.id)
    SELECT id FROM new_claim`,
    (noun, pointer, value) =>
      noun === 'claim'
        ? pointer
        : noun === 'attribution'
          ? '/attributions'
          : (noun === 'source' ? sources : analysts).where(pointer, value),
  )
  if (!made) throw new Error('a claim was written and has no id')
  return made.id
}

function mentionsOf(
  { source, analyst, derivedFrom }: NewAttributionInPlace,
  at: string,
  hasSource: (slug: string) => boolean,
  hasAnalyst: (slug: string) => boolean,
): Mention[] {
  return [
    ...(typeof source === 'string' && !hasSource(source) ? mention('source', source, `${at}/source`) : []),
    ...(typeof analyst === 'string' && !hasAnalyst(analyst) ? mention('analyst', analyst, `${at}/analyst`) : []),
    ...mention('attribution', derivedFrom, `${at}/derivedFrom`),
  ]
}

function insertNumbered<Body>(kind: RecordKind<Body>, rows: Row[], ids: string): Sql {
  return sql`INSERT INTO ${raw(kind.noun)} (id, ${columnsOf(kind)}) SELECT ${raw(ids)}.id, ${columnsOf(kind)}
    FROM writing, ${rowsOf(kind, rows, { n: 'integer' })} JOIN ${raw(ids)} USING (n) RETURNING id`
}

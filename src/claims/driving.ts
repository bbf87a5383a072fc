import { sql } from '../database/open.ts'
import { blocksOf, drivers, idOf, lead, mostAtOnce, noFurtherThanAPage, timesEach } from '../leading.ts'
import { inLanguages, overlapping, when } from '../listing.ts'
import type { ClaimFilters } from './filters.ts'

// Nobody but the first few speaks of more; a source has as many claims as a page or a broadcast holds.
const ofAnAnalyst = 2500
const ofASource = 50

/** What leads to the claims of a list. */
export const driverFor = drivers<Partial<Omit<ClaimFilters, 'facet'>>>({
  noun: 'claim',
  leads: {
    topic: ({ topic }, { table, count }) =>
      lead('claim_id', topic, (one) => sql`${table('claim_topic')} WHERE topic = fold(${one})`, count('claim_topic.topic')),
    place: ({ place }, { table, count }) =>
      lead('claim_id', place, (one) => sql`${table('claim_place')} WHERE place = fold(${one})`, count('claim_place.place')),
    kind: ({ kind }, { table, count }) =>
      lead('id', kind, (one) => sql`${table('claim')} WHERE kind = ${one}::claim_kind`, count('claim.kind')),
    language: ({ language }, { table, count }) =>
      lead(
        'id',
        language,
        (tag) => sql`${table('claim')} WHERE ${inLanguages(sql`language_folded`, [tag])}`,
        count('claim.language_folded'),
        false,
      ),
    standing: ({ standing }, { isOfThePast, count }) =>
      isOfThePast
        ? []
        : lead(
            'claim_id',
            standing,
            (one) => sql`standing WHERE standing = ${one}::claim_standing AND until = 'infinity'`,
            count('standing.standing'),
          ),
    source: ({ source }, { table }) =>
      lead('claim_id', source, (name) => sql`${table('attribution')} WHERE source_id = ${idOf('source', name)}`, timesEach(ofASource)).map(
        noFurtherThanAPage,
      ),
    analyst: ({ analyst }, { table }) =>
      lead('claim_id', analyst, (name) => sql`${table('attribution')} WHERE analyst_id = ${idOf('analyst', name)}`, timesEach(ofAnAnalyst)),
    stance: ({ stance }, { table, count }) =>
      lead('claim_id', stance, (one) => sql`${table('attribution')} WHERE stance = ${one}::stance`, count('attribution.stance')),
    publisher: ({ publisher }, { table, count }) =>
      lead(
        'claim_id',
        publisher,
        (name) => sql`${table('claim_publisher')} WHERE publisher = md5(fold(${name}))::uuid`,
        (names) => ofASource * count('source.publisher_folded')(names),
      ).map(noFurtherThanAPage),
    about: ({ about }, { table, count }) =>
      lead(
        'claim_id',
        blocksOf(about),
        (block) => sql`${table('claim_time')} WHERE block = ${block}::integer`,
        count('claim_time.block'),
      ).map(noFurtherThanAPage),
    resolved: ({ resolved }, { table }) =>
      lead(
        'id',
        resolved === 'true' ? [true] : undefined,
        () => sql`${table('claim')} WHERE resolution_outcome IS NOT NULL`,
        timesEach(mostAtOnce + 1),
      ),
  },
  seen: { columns: sql``, condition: ({ claim }) => claim(sql`led.id`) },
  // In the blocks of a time are none but claims about it: these are few where those are.
  probed: ({ about }) => when(blocksOf(about).length > 0 ? undefined : about, (dates) => overlapping(sql`about_range`, dates)),
})

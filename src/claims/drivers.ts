import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { inLanguages, overlapping, when } from '../lists/conditions.ts'
import { driveBy, idOf, mostAtOnce, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import { blocksOf } from '../lists/time-blocks.ts'
import type { ClaimFilters } from './filters.ts'

// Nobody but the first few speaks of more; a source has as many claims as a page or a broadcast holds.
const ofAnAnalyst = 2500
const ofASource = 50

/** The filters that can drive a list of claims. */
export const driverFor = driverChooser<Partial<Omit<ClaimFilters, 'facet'>>>({
  noun: 'claim',
  byFilter: {
    topic: ({ topic }, { table, count }) =>
      driveBy('claim_id', topic, (one) => sql`${table('claim_topic')} WHERE topic = fold(${one})`, count('claim_topic.topic')),
    place: ({ place }, { table, count }) =>
      driveBy('claim_id', place, (one) => sql`${table('claim_place')} WHERE place = fold(${one})`, count('claim_place.place')),
    kind: ({ kind }, { table, count }) =>
      driveBy('id', kind, (one) => sql`${table('claim')} WHERE kind = ${one}::claim_kind`, count('claim.kind')),
    language: ({ language }, { table, count }) =>
      driveBy(
        'id',
        language,
        (tag) => sql`${table('claim')} WHERE ${inLanguages(sql`language_folded`, [tag])}`,
        count('claim.language_folded'),
        false,
      ),
    standing: ({ standing }, { isOfThePast, count }) =>
      isOfThePast
        ? []
        : driveBy(
            'claim_id',
            standing,
            (one) => sql`standing WHERE standing = ${one}::claim_standing AND until = 'infinity'`,
            count('standing.standing'),
          ),
    source: ({ source }, { table }) =>
      driveBy(
        'claim_id',
        source,
        (name) => sql`${table('attribution')} WHERE source_id = ${idOf('source', name)}`,
        timesEach(ofASource),
      ).map(noFurtherThanAPage),
    analyst: ({ analyst }, { table }) =>
      driveBy(
        'claim_id',
        analyst,
        (name) => sql`${table('attribution')} WHERE analyst_id = ${idOf('analyst', name)}`,
        timesEach(ofAnAnalyst),
      ),
    stance: ({ stance }, { table, count }) =>
      driveBy('claim_id', stance, (one) => sql`${table('attribution')} WHERE stance = ${one}::stance`, count('attribution.stance')),
    publisher: ({ publisher }, { table, count }) =>
      driveBy(
        'claim_id',
        publisher,
        (name) => sql`${table('claim_publisher')} WHERE publisher = md5(fold(${name}))::uuid`,
        (names) => ofASource * count('source.publisher_folded')(names),
      ).map(noFurtherThanAPage),
    about: ({ about }, { table, count }) =>
      driveBy(
        'claim_id',
        blocksOf(about),
        (block) => sql`${table('claim_time')} WHERE block = ${block}::integer`,
        count('claim_time.block'),
      ).map(noFurtherThanAPage),
    resolved: ({ resolved }, { table }) =>
      driveBy(
        'id',
        resolved === 'true' ? [true] : undefined,
        () => sql`${table('claim')} WHERE resolution_outcome IS NOT NULL`,
        timesEach(mostAtOnce + 1),
      ),
  },
  seen: { columns: sql``, condition: ({ claim }) => claim(sql`driven.id`) },
  // In the blocks of a time are none but claims about it: these are few where those are.
  probed: ({ about }) => when(blocksOf(about).length > 0 ? undefined : about, (dates) => overlapping(sql`about_range`, dates)),
})

import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { inLanguages, overlapping, when } from '../lists/conditions.ts'
import { driveBy, noFurtherThanAPage, ofATime, timesEach, unordered } from '../lists/drive-by.ts'
import { blocksOf } from '../lists/time-blocks.ts'
import { outcomes } from '../vocabulary.ts'
import type { ClaimFilters } from './filters.ts'

// Nobody but the first few speaks of more; a source has as many claims as a page or a broadcast holds.
const ofAnAnalyst = 2500
const ofASource = 50

/** The filters that can drive a list of claims. */
export const driverFor = driverChooser<Partial<Omit<ClaimFilters, 'facet'>>>({
  noun: 'claim',
  byFilter: {
    topic: ({ topic }, { among, count }) =>
      driveBy('claim_id', topic, (one) => among('claim_topic', sql`topic = fold(${one})`), count('claim_topic.topic')),
    place: ({ place }, { among, count }) =>
      driveBy('claim_id', place, (one) => among('claim_place', sql`place = fold(${one})`), count('claim_place.place')),
    kind: ({ kind }, { among, count }) => driveBy('id', kind, (one) => among('claim', sql`kind = ${one}::claim_kind`), count('claim.kind')),
    language: ({ language }, { among, count }) =>
      driveBy('id', language, (tag) => among('claim', inLanguages(sql`language_folded`, [tag])), count('claim.language_folded')).map(
        unordered,
      ),
    standing: ({ standing }, { among, isOfThePast, count }) =>
      isOfThePast
        ? []
        : driveBy(
            'claim_id',
            standing,
            (one) => among('standing', sql`standing = ${one}::claim_standing AND until = 'infinity'`),
            count('standing.standing'),
          ),
    source: ({ source }, { among, idOf }) =>
      driveBy('claim_id', source, (name) => among('attribution', sql`source_id = ${idOf('source', name)}`), timesEach(ofASource)).map(
        noFurtherThanAPage,
      ),
    analyst: ({ analyst }, { among, idOf }) =>
      driveBy('claim_id', analyst, (name) => among('attribution', sql`analyst_id = ${idOf('analyst', name)}`), timesEach(ofAnAnalyst)),
    stance: ({ stance }, { among, count }) =>
      driveBy('claim_id', stance, (one) => among('attribution', sql`stance = ${one}::stance`), count('attribution.stance')),
    publisher: ({ publisher }, { among, count }) =>
      driveBy(
        'claim_id',
        publisher,
        (name) => among('claim_publisher', sql`publisher = md5(fold(${name}))::uuid`),
        (names) => ofASource * count('source.publisher_folded')(names),
      ).map(noFurtherThanAPage),
    about: ({ about }, { among, count }) =>
      driveBy('claim_id', blocksOf(about), (block) => among('claim_time', sql`block = ${block}::integer`), count('claim_time.block'))
        .map(noFurtherThanAPage)
        .map(ofATime),
    resolved: ({ resolved }, { among, count }) =>
      driveBy(
        'id',
        resolved === 'true' ? [true] : undefined,
        () => among('claim', sql`resolution_outcome IS NOT NULL`),
        () => count('claim.resolution_outcome')([...outcomes]),
      ),
  },
  seen: { columns: sql``, condition: ({ claim }) => claim(sql`driven.id`) },
  // A time that has blocks needs no probe: the statistics know how many claims are in each.
  probed: ({ about }) => when(blocksOf(about).length > 0 ? undefined : about, (dates) => overlapping(sql`about_range`, dates)),
})

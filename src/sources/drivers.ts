import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { inLanguages, overlapping, when } from '../lists/conditions.ts'
import { driveBy, driveByDays, noFurtherThanAPage, timesEach, unordered } from '../lists/drive-by.ts'
import type { SourceFilters } from './schema.ts'

/** The filters that can drive a list of sources. */
export const driverFor = driverChooser<SourceFilters>({
  noun: 'source',
  byFilter: {
    url: ({ url }, { among }) =>
      // No two that are not withdrawn have the same: that is what the index holds.
      driveBy('id', url, (one) => among('source', sql`normal_url = normal_url(${one}) AND withdrawn_at IS NULL`), timesEach(1)).map(
        unordered,
      ),
    kind: ({ kind }, { among, count }) =>
      driveBy('id', kind, (one) => among('source', sql`kind = ${one}::source_kind`), count('source.kind')),
    publisher: ({ publisher }, { among, count }) =>
      driveBy('id', publisher, (name) => among('source', sql`publisher_folded = fold(${name})`), count('source.publisher_folded')).map(
        noFurtherThanAPage,
      ),
    language: ({ language }, { among, count }) =>
      driveBy('id', language, (tag) => among('source', inLanguages(sql`language_folded`, [tag])), count('source.language_folded')).map(
        unordered,
      ),
    published: ({ published }, catalog) => driveByDays(catalog, 'source', published),
  },
  seen: { columns: sql``, condition: ({ source }) => source(sql`driven.id`) },
  probed: ({ published }) => when(published, (dates) => overlapping(sql`published_range`, dates)),
})

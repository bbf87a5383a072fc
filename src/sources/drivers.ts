import { sql } from '../database/open.ts'
import { driverChooser } from '../lists/choose-driver.ts'
import { inLanguages, overlapping, when } from '../lists/conditions.ts'
import { driveBy, driveByDays, noFurtherThanAPage, timesEach } from '../lists/drive-by.ts'
import type { SourceFilters } from './schema.ts'

/** The filters that can drive a list of sources. */
export const driverFor = driverChooser<SourceFilters>({
  noun: 'source',
  byFilter: {
    url: ({ url }, { table }) =>
      // No two that are not withdrawn have the same: that is what the index holds.
      driveBy(
        'id',
        url,
        (one) => sql`${table('source')} WHERE normal_url = normal_url(${one}) AND withdrawn_at IS NULL`,
        timesEach(1),
        false,
      ),
    kind: ({ kind }, { table, count }) =>
      driveBy('id', kind, (one) => sql`${table('source')} WHERE kind = ${one}::source_kind`, count('source.kind')),
    publisher: ({ publisher }, { table, count }) =>
      driveBy(
        'id',
        publisher,
        (name) => sql`${table('source')} WHERE publisher_folded = fold(${name})`,
        count('source.publisher_folded'),
      ).map(noFurtherThanAPage),
    language: ({ language }, { table, count }) =>
      driveBy(
        'id',
        language,
        (tag) => sql`${table('source')} WHERE ${inLanguages(sql`language_folded`, [tag])}`,
        count('source.language_folded'),
        false,
      ),
    published: ({ published }, catalog) => driveByDays(catalog, 'source', 'published', published),
  },
  seen: { columns: sql``, condition: ({ source }) => source(sql`driven.id`) },
  probed: ({ published }) => when(published, (dates) => overlapping(sql`published_range`, dates)),
})

import { sql } from '../database/open.ts'
import { drivers, lead, leadFromDays, noFurtherThanAPage, timesEach } from '../leading.ts'
import { inLanguages, overlapping, when } from '../listing.ts'
import type { SourceFilters } from './schema.ts'

/** What leads to the sources of a list. */
export const driverFor = drivers<SourceFilters>({
  noun: 'source',
  leads: {
    url: ({ url }, { table }) =>
      lead('id', url, (one) => sql`${table('source')} WHERE normal_url = normal_url(${one})`, timesEach(1), false),
    kind: ({ kind }, { table, count }) =>
      lead('id', kind, (one) => sql`${table('source')} WHERE kind = ${one}::source_kind`, count('source.kind')),
    publisher: ({ publisher }, { table, count }) =>
      lead('id', publisher, (name) => sql`${table('source')} WHERE publisher_folded = fold(${name})`, count('source.publisher_folded')).map(
        noFurtherThanAPage,
      ),
    language: ({ language }, { table, count }) =>
      lead(
        'id',
        language,
        (tag) => sql`${table('source')} WHERE ${inLanguages(sql`language_folded`, [tag])}`,
        count('source.language_folded'),
        false,
      ),
    published: ({ published }, catalog) => leadFromDays(catalog, 'source', 'published', published),
  },
  seen: { columns: sql``, condition: ({ source }) => source(sql`led.id`) },
  probed: ({ published }) => when(published, (dates) => overlapping(sql`published_range`, dates)),
})

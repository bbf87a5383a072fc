import { sql } from '../database/open.ts'
import { mention, type RecordKind, slugFrom } from '../record.ts'
import { NewSource } from './schema.ts'

/** What is given of a source beside its slug and what it derives from, as it is shown. */
export const givenColumns = sql`source.title, source.kind, source.url, source.publisher, source.byline, source.language,
  source.published_at AS "publishedAt", source.archived_at AS "archivedAt"`

export const sourceRecord: RecordKind<NewSource> = {
  noun: 'source',
  shape: NewSource,
  columns: {
    slug: 'text',
    title: 'text',
    kind: 'source_kind',
    url: 'text',
    publisher: 'text',
    byline: 'text[]',
    language: 'text',
    published_at: 'text',
    archived_at: 'text',
    derived_from_id: 'uuid',
  },
  mentions: ({ derivedFrom }) => mention('source', derivedFrom, '/derivedFrom'),
  row: (source, resolve) => ({
    slug: slugFrom(source.slug, source.title, 'source'),
    title: source.title,
    kind: source.kind,
    url: source.url,
    publisher: source.publisher,
    byline: source.byline ?? [],
    language: source.language,
    published_at: source.publishedAt,
    archived_at: source.archivedAt,
    derived_from_id: source.derivedFrom == null ? null : resolve('source', source.derivedFrom),
  }),
  body: (name) => sql`source.slug, ${givenColumns}, ${name('source', sql`source.derived_from_id`)} AS "derivedFrom"`,
}

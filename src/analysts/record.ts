import { sql } from '../database/open.ts'
import { given, mention, type RecordKind, slugFrom } from '../record.ts'
import { NewAnalyst } from './schema.ts'

export const analystRecord: RecordKind<NewAnalyst> = {
  noun: 'analyst',
  shape: NewAnalyst,
  columns: {
    slug: 'text',
    name: 'text',
    aliases: 'text[]',
    kind: 'analyst_kind',
    role: 'text',
    affiliations: 'jsonb',
    same_as: 'text[]',
    anonymous: 'boolean',
  },
  mentions: ({ affiliations }) =>
    (affiliations ?? []).flatMap(({ organization }, index) => mention('analyst', organization, `/affiliations/${index}/organization`)),
  row: (analyst, resolve) => ({
    slug: slugFrom(analyst.slug, analyst.name, 'analyst'),
    name: analyst.name,
    aliases: analyst.aliases ?? [],
    kind: analyst.kind,
    role: analyst.role,
    affiliations: (analyst.affiliations ?? []).map(({ organization, ...held }) =>
      given({ organization: resolve('analyst', organization), ...held }),
    ),
    same_as: analyst.sameAs ?? [],
    anonymous: analyst.anonymous ?? false,
  }),
  body: (name) => sql`analyst.slug, analyst.name, analyst.aliases, analyst.kind, analyst.role,
    coalesce(CASE WHEN analyst.affiliations <> '[]' THEN (
      SELECT json_agg(json_build_object('organization', organization, 'title', held -> 'title', 'from', held -> 'from', 'until', held -> 'until') ORDER BY place)
      FROM jsonb_array_elements(analyst.affiliations) WITH ORDINALITY AS affiliation (held, place)
      CROSS JOIN LATERAL (SELECT ${name('analyst', sql`(held ->> 'organization')::uuid`)} AS organization) AS named
      WHERE organization IS NOT NULL) END, '[]'::json) AS affiliations,
    analyst.same_as AS "sameAs", analyst.anonymous`,
}

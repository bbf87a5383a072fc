import type { Noun } from './vocabulary.ts'

/** Records of the sample, as the document shows them. */

export const shownFrom = '2025-11-10T09:00:00.000Z'
export const times = { recordedAt: shownFrom, updatedAt: shownFrom }

export const sourceExample = {
  id: '019a6cfe-5a80-7000-8000-0242ce39961d',
  slug: 'morning-news-informer-2025-11-08',
  version: 1,
  title: 'Why Pokrovsk’s Fall Would Matter to Ukraine and Russia',
  kind: 'article',
  url: null,
  publisher: 'The Morning News Informer',
  byline: ['The Morning News Informer Editorial Desk'],
  language: 'en',
  publishedAt: '2025-11-08',
  archivedAt: null,
  derivedFrom: null,
  ...times,
}

const institute = { id: '019a6cfe-5a80-7000-8000-022609877aa0', slug: 'isw', name: 'Institute for the Study of War' }

export const analystExample = {
  id: '019a6cfe-5a80-7000-8000-00ae983414d1',
  slug: 'christina-harward',
  version: 1,
  name: 'Christina Harward',
  aliases: [],
  kind: 'person',
  role: 'Russia deputy team lead',
  affiliations: [{ organization: institute, title: 'Russia deputy team lead', from: null, until: null }],
  sameAs: [],
  anonymous: false,
  ...times,
}

const generalStaff = {
  id: '019a6cfe-5a80-7000-8000-00e4850879bc',
  slug: 'ukraine-general-staff',
  name: 'General Staff of the Armed Forces of Ukraine',
  kind: 'organization',
  anonymous: false,
  affiliations: [],
}

const { id, slug, title, kind, publisher, url, publishedAt } = sourceExample
const source = { id, slug, title, kind, publisher, url, publishedAt }
const unsaid = { likelihood: null, credibility: null, derivedFrom: null, note: null }

const denial = {
  id: '019a6cff-48c8-7000-8000-0078097a6efc',
  version: 1,
  stance: 'denies',
  statedAt: null,
  quote: { exact: 'actively resisting' },
  locator: { paragraph: 11 },
  ...unsaid,
  analyst: generalStaff,
  source,
}

const assertion = {
  ...denial,
  id: '019a6cff-48c8-7000-8000-0074a6806daf',
  stance: 'asserts',
  quote: null,
  locator: { paragraph: 12 },
  analyst: {
    ...generalStaff,
    id: '019a6cfe-5a80-7000-8000-00e5c2893cf4',
    slug: 'russia-defence-ministry',
    name: 'Ministry of Defence of the Russian Federation',
  },
}

const encirclement = { id: '019a6cff-48c8-7000-8000-056fbb285c4f', slug: 'encirclement', label: 'Encirclement', standing: 'contested' }
const noMansLand = {
  id: '019a6cff-48c8-7000-8000-0438d68f3c46',
  slug: 'no-mans-land',
  label: 'Much of the city is no-man’s-land',
  standing: 'asserted',
}

export const attributionExample = { ...denial, claim: encirclement, ...times }

export const relationExample = {
  id: '019a6d00-42c8-7000-8000-0ade80a1f2c3',
  version: 1,
  from: noMansLand,
  to: encirclement,
  kind: 'contradicts',
  note: null,
  ...times,
}

const claim = {
  id: encirclement.id,
  slug: encirclement.slug,
  version: 1,
  label: encirclement.label,
  text: 'Ukrainian forces in Pokrovsk are encircled.',
  kind: 'fact',
  language: 'en',
  about: '2025-11',
  topics: ['frontline', 'encirclement'],
  places: [{ name: 'Pokrovsk', country: 'UA' }],
  releaseAt: shownFrom,
  resolvesBy: null,
  resolution: null,
  standing: encirclement.standing,
  counts: { asserts: 1, denies: 1, qualifies: 0, questions: 0, reports: 0, retracts: 0 },
  attributionCount: 2,
  relationCount: 1,
}

export const claimItemExample = { ...claim, ...times }

/** A search for "Ukrainian forces" encircled. */
export const claimSearchExample = {
  data: [
    {
      ...claimItemExample,
      highlights: {
        label: '<mark>Encirclement</mark>',
        text: '<mark>Ukrainian</mark> <mark>forces</mark> in Pokrovsk are <mark>encircled</mark>.',
        quote: null,
      },
    },
  ],
  next: null,
  ranked: true,
  facets: {
    kind: { values: [{ value: 'fact', count: 1 }], estimated: false },
    topic: {
      values: [
        { value: 'encirclement', label: 'encirclement', count: 1 },
        { value: 'frontline', label: 'frontline', count: 1 },
      ],
      estimated: false,
    },
  },
}

export const claimItemWithAttributionsExample = { ...claim, attributions: [{ ...denial, ...times }], ...times }

export const claimExample = {
  ...claim,
  attributions: [denial, assertion].map((attribution) => ({ ...attribution, ...times })),
  relations: [{ id: relationExample.id, kind: 'contradicts', direction: 'to', claim: noMansLand, note: null }],
  ...times,
}

/** The record that stands for its noun in the paths of the document. */
export const exampleOf: Record<Noun, { id: string; slug?: string }> = {
  source: sourceExample,
  analyst: analystExample,
  claim: claimExample,
  attribution: attributionExample,
  relation: relationExample,
}

export const keyExample = {
  id: '019a6d00-42c8-7000-8000-0b2f4c6d8e01',
  name: 'Desk',
  role: 'editor',
  actor: 'desk@newsroom.example',
  createdAt: shownFrom,
  expiresAt: null,
  revokedAt: null,
}

export const webhookExample = {
  id: '019a6d00-42c8-7000-8000-0c51e7a90b62',
  url: 'https://desk.newsroom.example/onrecord',
  description: 'The front page',
  audience: 'public',
  filter: {
    nouns: ['claim', 'attribution'],
    operations: [],
    topics: ['frontline'],
    analysts: [{ id: generalStaff.id, slug: generalStaff.slug, name: generalStaff.name }],
  },
  cursor: 'MS4yMTg',
  behind: 0,
  createdAt: shownFrom,
  paused: null,
  failingSince: null,
  failures: 0,
  nextAttemptAt: null,
  formerSecretUntil: null,
}

export const deliveryExample = {
  id: '019a6d00-a1f0-7000-8000-0d9b3c5e7f14',
  event: '019a6d00-42c8-7000-8000-0e12a4b6c8d0',
  position: 217,
  attempt: 1,
  at: '2025-11-10T09:00:02.000Z',
  delivered: true,
  status: 200,
  error: null,
  answer: 'ok',
  milliseconds: 84,
}

export const mergeExample = {
  id: '019a76d2-0a10-7000-8000-02c4a1b3d5e7',
  noun: 'analyst',
  from: { id: '019a7651-9c20-7000-8000-013a5c7e9b02', slug: 'general-staff-kyiv' },
  into: { id: generalStaff.id, slug: generalStaff.slug },
  at: '2025-11-12T08:15:00.000Z',
  reason: 'recorded twice',
  undone: null,
  moved: 3,
  withdrawn: 0,
}

export const redactionExample = {
  id: '019a7b1c-6e40-7000-8000-04d2e6f8a1b3',
  noun: 'attribution',
  record: { id: denial.id, version: 1 },
  revisions: ['019a6cff-48c8-7000-8000-0079b2c4d6e8'],
  at: '2025-11-13T10:40:00.000Z',
  reason: 'court order',
}

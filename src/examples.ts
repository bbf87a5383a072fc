/** Records of the sample, as the document shows them. */

const shownFrom = '2025-11-10T09:00:00.000Z'
const times = { recordedAt: shownFrom, updatedAt: shownFrom }

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

export const claimItemWithAttributionsExample = { ...claim, attributions: [{ ...denial, ...times }], ...times }

export const claimExample = {
  ...claim,
  attributions: [denial, assertion].map((attribution) => ({ ...attribution, ...times })),
  relations: [{ id: relationExample.id, kind: 'contradicts', direction: 'to', claim: noMansLand, note: null }],
  ...times,
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

const claimState = {
  id: claimExample.id,
  slug: claimExample.slug,
  key: claimExample.slug,
  version: 1,
  ...times,
  label: claimExample.label,
  text: claimExample.text,
  kind: claimExample.kind,
  language: claimExample.language,
  about: claimExample.about,
  topics: claimExample.topics,
  places: claimExample.places,
  releaseAt: claimExample.releaseAt,
  resolvesBy: null,
  resolution: null,
  withdrawn: null,
  mergedInto: null,
}

export const revisionExample = {
  id: '019a6cff-48c8-7000-8000-0a8d3bd2f6e1',
  noun: 'claim',
  record: claimExample.id,
  version: 1,
  operation: 'create',
  recordedAt: shownFrom,
  reason: null,
  merge: null,
  redacted: false,
  state: claimState,
}

export const changeExample = {
  cursor: 'MS41OQ',
  position: 58,
  ...revisionExample,
  leaf: '95aabac421682c22cb72152decd95019128e6193d4e16324b9b14278283e2c8e',
  by: '65c6c26713b7c344a58a83925407368ddbc566bcb6340f8007227c968d632059',
  stateDigest: '2519a8fe699c9bd55c80e7f563ee4d20c1df261e349b80ce0475f23c262bfe57',
  stateSalt: '0123456789abcdef0123456789abcdef',
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

const logRoot = '31b4d81fd29c4bc8dc4afe84eb9f4e73447593e10a5ce698bb7a97be8862df67'
const lastPart = 'cc10a335729acf3df75bb9c4db7c552b4b2de3b1147aec2cf2f0476eae0f7e76'

export const checkpointExample = {
  origin: 'onrecord/72a15b01fd1debff',
  size: 145,
  root: logRoot,
  signedAt: '2025-11-10T09:00:05.000Z',
  keyId: '3b1c337e',
  publicKey: 'onrecord/72a15b01fd1debff+3b1c337e+AU69w5RdCMRcsFN97yi71fnZVQgPPUTvv+2hB34qGUcv',
  signature: '+xymGrghf/3xKl7qrE9JaX41kc5kgfTnyHtWrrcwkZUpAQzfD2/3RPkIGgHCAsd2XlMrS1FP/RiQ5KJiK+wWBg==',
  note: `onrecord/72a15b01fd1debff
145
MbTYH9KcS8jcSv6E659Oc0R1k+EKXOaYu3qXvohi32c=

— onrecord/72a15b01fd1debff Oxwzfvscphq4IX/98Spe6qxPSWl+NZHOZIH058h7Vq63MJGVKQEM3w9v90T5CBoBwgLHdl5TK0tRT/0YkOSiYivsFgY=
— onrecord/72a15b01fd1debff VikymgAAAABpEamVwtV/kXXbCWWpxuBW4e+sEMJKFGH2+Xv6rCC94B3hxFK1COc+4leZtWi5ayg5NrfImEyf3jLualCtuKHe1U0fBw==
`,
}

export const inclusionExample = {
  revision: revisionExample.id,
  position: changeExample.position,
  size: 145,
  leaf: changeExample.leaf,
  root: logRoot,
  path: [
    '3e1e967e9b793e908f8eae83c74dba9bcccce6a5535b4b462bd9994537bfe15c',
    'eaa25815845a0f472c2c20eab40286715299306fb1edabd48e1f7a98103b5620',
    '2b0ad0770978574f396eff700cb6e7b9125afa5752555284c28975cfcd870f98',
    'fe09afaac29b02167632b2ce1887883c2bf913b1050c30f61699b108e1beabb2',
    '1d67f145cd4cabd7b191a57beb576959ff164fb518b7b887246ce15fc095d0d6',
    '67f8822218fea4af38662c095e314bd560d2155e5db5fcf53e31bf9f1a21e76a',
    'c4c458891922e8c740f18d99e186fc847b7a45d8ceaf227e64ee0bedddad1b75',
    lastPart,
  ],
}

export const consistencyExample = {
  from: 128,
  to: 145,
  fromRoot: '3144dab30d9dcb2ed36236377f29dadbbcdb6ffede520e12ff90e2712467f56f',
  toRoot: logRoot,
  path: [lastPart],
}

/** The closed vocabularies, as the database has them. */
export const nouns = ['source', 'analyst', 'claim', 'attribution', 'relation'] as const
export type Noun = (typeof nouns)[number]

/** The nouns that are also called by a readable name; two records of one of these can be merged. */
export const slugged = ['source', 'analyst', 'claim'] as const
export type Slugged = (typeof slugged)[number]
export const isSlugged = (noun: Noun): noun is Slugged => slugged.some((one) => one === noun)

/** What one and several of a noun are called in tags and operation ids. */
export const titleOf: Record<Noun, [one: string, many: string]> = {
  source: ['Source', 'Sources'],
  analyst: ['Analyst', 'Analysts'],
  claim: ['Claim', 'Claims'],
  attribution: ['Attribution', 'Attributions'],
  relation: ['Relation', 'Relations'],
}

export const aNoun = (noun: Noun): string => `${noun.startsWith('a') ? 'an' : 'a'} ${noun}`

export const pathOf: Record<Noun, string> = {
  source: '/v1/sources',
  analyst: '/v1/analysts',
  claim: '/v1/claims',
  attribution: '/v1/attributions',
  relation: '/v1/relations',
}

/** What a revision may say was done. */
export const operations = ['create', 'update', 'withdraw', 'restore', 'release', 'hide', 'merge', 'undo', 'delete', 'redact'] as const
export type Operation = (typeof operations)[number]

export const claimKinds = ['fact', 'assessment', 'forecast', 'allegation', 'intent'] as const
export const sourceKinds = [
  'article',
  'wire',
  'broadcast',
  'video',
  'podcast',
  'social_post',
  'report',
  'press_release',
  'map',
  'satellite_image',
  'dataset',
  'transcript',
] as const
export const analystKinds = ['person', 'organization', 'group'] as const
export const stances = ['asserts', 'denies', 'qualifies', 'questions', 'reports', 'retracts'] as const
export const standings = ['contested', 'asserted', 'denied', 'retracted', 'unsettled', 'unattributed'] as const
export const relationKinds = ['contradicts', 'supports', 'refines', 'restates', 'supersedes', 'depends_on'] as const
export const outcomes = ['true', 'false', 'partly', 'unresolvable'] as const
export const likelihoods = [
  'almost_no_chance',
  'very_unlikely',
  'unlikely',
  'roughly_even',
  'likely',
  'very_likely',
  'almost_certain',
] as const

/** What claims can be counted by. */
export const facetNames = ['topic', 'kind', 'standing', 'analyst', 'publisher'] as const
export type FacetName = (typeof facetNames)[number]

/** Lines of an import file, with no more in them than they need. */
export const claimLine = (key: string, more: object = {}) => ({
  type: 'claim',
  key,
  label: key,
  text: `${key}.`,
  kind: 'fact',
  language: 'en',
  ...more,
})

export const sourceLine = (key: string, more: object = {}) => ({ type: 'source', key, title: key, kind: 'article', ...more })

export const analystLine = (key: string, more: object = {}) => ({ type: 'analyst', key, name: key, kind: 'person', ...more })

export const attributionLine = (key: string, claim: string, source: string, more: object = {}) => ({
  type: 'attribution',
  key,
  claim,
  source,
  stance: 'asserts',
  ...more,
})

export const relationLine = (key: string, from: string, to: string, kind = 'supports') => ({ type: 'relation', key, from, to, kind })

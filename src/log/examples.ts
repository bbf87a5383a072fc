import { claimExample, shownFrom, times } from '../examples.ts'

/** Revisions of the sample, and proofs of them that verify. */

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

import { isEveryday } from '../frequencies.ts'
import { type Tongue, tongues } from './spelled-numbers.ts'
import { ascii, type Token } from './tokens.ts'

const cyrillic = /^\p{Script=Cyrillic}/u
const letters: [RegExp, Tongue][] = [
  [/[ßäöü]/i, 'de'],
  [/[ñ]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/[łśćźżąę]/i, 'pl'],
  [/[œèêëù]/i, 'fr'],
]

/** The language of a BCP 47 tag, without regard to region and case. */
export const primaryOf = (tag: string | null | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase()

/** The language that most of the small words are of, of several the one that the text is said to be in; nothing where none of them tells. */
export function tongueOf(tokens: Token[], said?: string): Tongue | undefined {
  const counts: Record<Tongue, number> = { en: 0, de: 0, fr: 0, es: 0, it: 0, pt: 0, nl: 0, pl: 0, cyrillic: 0 }
  const vote = (tongue: Tongue) => (counts[tongue] += 1)
  for (const { written, smallIn, isNumber } of tokens) {
    if (smallIn) for (const tongue of smallIn) vote(tongue)
    if (isNumber || ascii.test(written)) continue
    if (cyrillic.test(written)) vote('cyrillic')
    else for (const [letter, tongue] of letters) if (letter.test(written)) vote(tongue)
  }
  let best: Tongue | undefined
  for (const tongue of tongues) if (counts[tongue] > (best === undefined ? 0 : counts[best])) best = tongue
  const own = tongues.find((tongue) => tongue === primaryOf(said))
  if (best !== undefined && own !== undefined && counts[own] === counts[best]) return own
  return best ?? (isEverydayEnglish(tokens) ? 'en' : undefined)
}

/** The language that whoever asks says the text is in; of another, what its small words tell. */
export function tongueAsked(tokens: Token[], language: string | null): Tongue | undefined {
  const own = primaryOf(language)
  if (own === 'uk' || own === 'ru') return 'cyrillic'
  return tongues.find((tongue) => tongue === own) ?? tongueOf(tokens)
}

// `Putin visited` has no small word, and can be English all the same.
function isEverydayEnglish(tokens: Token[]): boolean {
  const plain = tokens.filter(({ word, written, isNumber }) => !isNumber && word === written)
  return plain.length > 0 && plain.filter(({ word }) => isEveryday(word)).length * 2 > plain.length
}

import { iso31661 } from 'iso-3166/1.js'
import { fold } from '../../fold.ts'
import { commonnessOf, isMostlyCapital } from '../frequencies.ts'

// SUBTLEX has words as they are written most; what is said daily is rather an exclamation.
const daily = 4.95
const rare = 2.5

// Anybody may form a word with these that no list knows.
const formed = /(?:ing|ed|tions?|ness|ly|ers?|ists?|isms?|ments?|able|ible|less|ful|ized|ised)$/

/** Whether a word of an English text can but be a name: it is mostly written as one, as Moscow, or nobody knows it, as Pokrovsk. */
export function isNameInEnglish(word: string): boolean {
  const commonness = commonnessOf(word)
  if (commonness === undefined) return word.length > 2 && !formed.test(word)
  if (commonness < rare || commonness > daily) return false
  return isMostlyCapital(word) && !/(?:ly|ed|tion)$/.test(word)
}

/** Whether it is known for a name, however it is written. */
export const isKnownName = (word: string): boolean => isCountry(word) || (commonnessOf(word) !== undefined && isNameInEnglish(word))

let countries: Set<string> | undefined

/** Whether a word is the name of a country in one of the languages of most claims, in any case. */
export function isCountry(word: string): boolean {
  countries ??= new Set(
    ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return iso31661.flatMap(({ alpha2 }) => {
        const name = names.of(alpha2) ?? ''
        return /^\p{L}{4,}$/u.test(name) ? [stemOf(fold(name))] : []
      })
    }),
  )
  return countries.has(stemOf(word))
}

const vowels = 'aeiouyаеиіїйоуєюяы'
const leastStem = 4

/** Without the one or two vowels that change by case. */
function stemOf(word: string): string {
  let end = word.length
  while (end > leastStem && end > word.length - 2 && vowels.includes(word.charAt(end - 1))) end -= 1
  return word.slice(0, end)
}

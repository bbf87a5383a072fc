import { fold } from '../fold.ts'
import { wholeNumbers } from './numbers.ts'

/** What a reader must look at though the words agree. */
export const differences = ['number', 'date', 'negation', 'name'] as const
export type Difference = (typeof differences)[number]

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const dates = new Set([...months.filter((month) => month !== 'may' && month !== 'march'), ...days])
const negations = new Set(
  'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt havent hasnt hadnt nicht kein keine nie pas jamais aucun нет не ни никогда немає ні'.split(
    ' ',
  ),
)

/**
 * Compares what a text names with what others do: a difference is one that both have, each another. A negation is one that only
 * one of them has.
 */
export function differencesFrom(text: string): (other: string) => Difference[] {
  const one = namedIn(text)
  return (text) => {
    const other = namedIn(text)
    return [
      ...(another(one.numbers, other.numbers) ? (['number'] as const) : []),
      ...(another(one.dates, other.dates) ? (['date'] as const) : []),
      ...(one.negated !== other.negated ? (['negation'] as const) : []),
      ...(another(one.names, other.names) ? (['name'] as const) : []),
    ]
  }
}

const another = (one: Set<string>, other: Set<string>): boolean =>
  [...one].some((value) => !other.has(value)) && [...other].some((value) => !one.has(value))

interface Named {
  numbers: Set<string>
  dates: Set<string>
  names: Set<string>
  negated: boolean
}

function namedIn(text: string): Named {
  const named: Named = { numbers: new Set(), dates: new Set(), names: new Set(), negated: false }
  const plain = wholeNumbers(text.replace(/https?:\/\/\S+/g, ' ').replace(/(\p{L})['’](?=\p{L})/gu, '$1'))
  let starts = true
  for (const [token, before = ''] of plain.matchAll(/(?<![^\p{L}\p{M}\p{N}])([^\p{L}\p{M}\p{N}]*)[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const written = token.slice(before.length)
    const word = fold(written)
    starts ||= /[.!?:\n"“«|]/.test(before)
    if (/^\p{N}/u.test(word)) {
      const number = word.replace(/[.,](?=\d{3}(?:\D|$))/g, '')
      const isYear = /^(?:1[5-9]|20)\d\d$/.test(number) && number === word
      ;(isYear ? named.dates : named.numbers).add(number)
    } else if (dates.has(word)) named.dates.add(word)
    else if (negations.has(word)) named.negated = true
    else if (!starts && /^\p{Lu}\p{Ll}/u.test(written)) named.names.add(word)
    starts = false
  }
  return named
}

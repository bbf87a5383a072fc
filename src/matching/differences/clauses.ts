import { roleOf } from './denial-words.ts'
import type { Token } from './tokens.ts'

const ends = /[.!?…,;:\n–—|()\p{Extended_Pictographic}]|\s-+\s/u
/** Of so many words a clause may be a verdict on the one before: no, that is not true. */
const mostOfVerdict = 3
/** Words of fewer letters tell nothing; of others so many are the same in their forms. */
const [shortest, stem] = [4, 4]

/** Which clause each word of a text is in, and the beginnings of the words of each that tell what it is about. */
export interface Clauses {
  of: number[]
  stems: Set<string>[]
}

export function clausesOf(tokens: Token[]): Clauses {
  const of: number[] = []
  const stems = [new Set<string>()]
  tokens.forEach((token, at) => {
    if (at > 0 && token.gap !== ' ' && ends.test(token.gap) && !goesOn(token)) stems.push(new Set())
    of.push(stems.length - 1)
    if (!token.smallIn && token.word.length >= shortest) stems.at(-1)?.add(token.word.slice(0, stem))
  })
  return { of, stems }
}

const goesOn = (token: Token): boolean => /^[,\s]*$/.test(token.gap) && roleOf(token) === 'that'

/** Whether a word stands in a clause about what another text is about, or in a verdict on one; in any, where none is. */
export function isAbout({ of, stems }: Clauses, other: Clauses): (at: number) => boolean {
  const all = new Set(other.stems.flatMap((those) => [...those]))
  const shares = stems.map((those) => [...those].some((one) => all.has(one)))
  const lengths = stems.map(() => 0)
  for (const clause of of) lengths[clause] = (lengths[clause] ?? 0) + 1
  return (at) => {
    let clause = of[at] ?? 0
    while (clause > 0 && !shares[clause] && (lengths[clause] ?? 0) <= mostOfVerdict) clause--
    return shares[clause] === true || !shares.includes(true)
  }
}

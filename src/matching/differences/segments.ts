import type { Token } from './tokens.ts'

/** How a sentence is written: in a Title Each Word Has a Capital, and where all is SHOUTED capitals say nothing. */
export type Casing = 'sentence' | 'title' | 'shouted'

/** How the sentence of each token is written. */
export function casingOf(tokens: Token[]): Casing[] {
  const casings: Casing[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (to < tokens.length && !tokens[to]?.starts) to++
    const casing = casingOfSentence(tokens.slice(from, to))
    while (casings.length < to) casings.push(casing)
    from = to
  }
  return casings
}

const leastTitle = 3

function casingOfSentence(tokens: Token[]): Casing {
  let [words, shouted, capitals, plain, long] = [0, 0, 0, 0, 0]
  for (const { written, isNumber, isCapital, isLoud, smallIn } of tokens) {
    if (isNumber || written.length < 2) continue
    words += 1
    if (isLoud) {
      shouted += 1
      if (written.length > 5) long += 1
    }
    if (isCapital) {
      if (written.length > 3) capitals += 1
    } else if (written.length > 4 && !smallIn) plain += 1
  }
  // US, EU and NATO are no shout.
  if (shouted * 2 > words && (shouted > 2 || long > 0)) return 'shouted'
  return plain === 0 && capitals >= leastTitle ? 'title' : 'sentence'
}

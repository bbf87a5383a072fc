import type { Token } from './tokens.ts'

/** How a sentence is written: in a Title Each Word Has a Capital, and where all is SHOUTED capitals say nothing. */
export type Reading = 'sentence' | 'title' | 'shouted'

/** How the sentence of each token is written. */
export function readingOf(tokens: Token[]): Reading[] {
  const readings: Reading[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (to < tokens.length && !tokens[to]?.starts) to++
    const reading = readingOfSentence(tokens.slice(from, to))
    while (readings.length < to) readings.push(reading)
    from = to
  }
  return readings
}

const leastTitle = 3

function readingOfSentence(tokens: Token[]): Reading {
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

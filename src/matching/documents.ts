/** What a word counts where it stands in a quote of the claim alone. */
const inQuote = 0.6

export interface Document<Word> {
  words: Occurrences<Word>[]
  length: number
}

export interface Occurrences<Word> {
  word: Word
  count: number
  positions: number[]
}

/** Reads a document as Postgres writes a tsvector, 'coca':7A,20C 'cola':8A, its words as they are known to the caller. */
export function readDocument<Word>(tsvector: string, wordOf: (stem: string) => Word): Document<Word> {
  const words: Occurrences<Word>[] = []
  let length = 0
  const escaped = /''|\\/.test(tsvector)
  for (let at = 0; at < tsvector.length; at++) {
    const start = at + 1
    let end = tsvector.indexOf("'", start)
    while (tsvector.charCodeAt(end + 1) === quote) end = tsvector.indexOf("'", end + 2)
    const lexeme = tsvector.slice(start, end)
    const word = wordOf(escaped ? lexeme.replaceAll("''", "'").replaceAll('\\\\', '\\') : lexeme)
    const occurrences: Occurrences<Word> = { word, count: 0, positions: [] }
    at = end + 1
    do {
      let position = 0
      let code = tsvector.charCodeAt(++at)
      for (; code >= zero && code <= nine; code = tsvector.charCodeAt(++at)) position = position * 10 + code - zero
      occurrences.positions.push(position)
      occurrences.count += code === c ? inQuote : 1
      if (code >= a && code <= c) at++
    } while (tsvector.charCodeAt(at) === comma)
    words.push(occurrences)
    length += occurrences.count
  }
  return { words, length }
}

const [quote, comma, zero, nine, a, c] = [39, 44, 48, 57, 65, 67]

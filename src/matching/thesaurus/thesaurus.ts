import { affairs } from './affairs.ts'
import { emoji } from './emoji.ts'
import { names } from './names.ts'
import { nature } from './nature.ts'
import { speech } from './speech.ts'

// `photo picture image` may each stand for each other; `potus: president` is one way: the post has the first, the claim the other.
// Only what a reader would swap without a second thought. Stems are made of the words: regular forms need no row.
const others = new Map<string, Set<string>>()
for (const row of [names, speech, nature, affairs].flatMap(rowsOf)) {
  const [written = [], meant = written] = row.split(':').map((words) => words.trim().split(' '))
  for (const word of written) {
    const known = others.get(word) ?? new Set()
    others.set(word, known)
    for (const other of meant) if (other !== word) known.add(other)
  }
}

const pictures = new Map(rowsOf(emoji).map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]))
// Longer ones first: some begin with another.
const picture = new RegExp([...pictures.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')

function rowsOf(text: string): string[] {
  return text.trim().split('\n')
}

/** What else an English claim may call this. */
export const othersFor = (word: string): string[] => [...(others.get(word) ?? [])]

/** What the emoji of a text stand for, in English; faces, hearts and hands for nothing. */
export const picturedIn = (text: string): string[] =>
  [...new Set(text.replaceAll('\uFE0F', '').match(picture))].map((found) => pictures.get(found) ?? '')

import { affairs } from './affairs.ts'
import { daily } from './daily.ts'
import { emoji } from './emoji.ts'
import { entities } from './entities.ts'
import { names } from './names.ts'
import { nature } from './nature.ts'
import { politics } from './politics.ts'
import { speech } from './speech.ts'

// `photo picture image` may each stand for each other; `potus: president` is one way: the post has the first, the claim the other.
// Only what a reader would swap without a second thought. Stems are made of the words: regular forms need no row.
const files = [names, entities, speech, nature, affairs, politics, daily]
let rowsByWord: Map<string, string[]> | undefined

function rowsFor(word: string): string[] {
  if (rowsByWord === undefined) {
    rowsByWord = new Map()
    for (const row of files.flatMap(rowsOf))
      for (const written of row.split(':', 1)[0]?.split(' ') ?? []) {
        const known = rowsByWord.get(written)
        if (known) known.push(row)
        else rowsByWord.set(written, [row])
      }
  }
  return rowsByWord.get(word) ?? []
}

const pictures = new Map(rowsOf(emoji).map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]))
// Longer ones first: some begin with another.
const picture = new RegExp([...pictures.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')

function rowsOf(text: string): string[] {
  return text.trim().split('\n')
}

/** What else an English claim may call this. */
export const othersFor = (word: string): string[] => {
  const meant = rowsFor(word).flatMap((row) =>
    row
      .slice(row.indexOf(':') + 1)
      .trim()
      .split(' '),
  )
  return [...new Set(meant)].filter((other) => other !== word)
}

/** What the emoji of a text stand for, in English; faces, hearts and hands for nothing. */
export const picturedIn = (text: string): string[] =>
  [...new Set(text.replaceAll('\uFE0F', '').match(picture))].map((found) => pictures.get(found) ?? '')

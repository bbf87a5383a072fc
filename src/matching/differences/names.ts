import { fold } from '../../fold.ts'
import { alike } from './alike.ts'
import { isCountry, isKnownName, isNameInEnglish } from './proper-names.ts'
import type { Tongue } from './spelled-numbers.ts'
import { casingOf, type Casing } from './segments.ts'
import { othersFor } from '../thesaurus/thesaurus.ts'
import { isNext, type Token } from './tokens.ts'

/** A name: Biden, and before it Joe. */
interface Name {
  last: string
  firsts: string[]
}

export interface Names {
  /** Read when asked for: where the other text lacks none they do not matter. */
  read: () => Name[]
  /** All words of the text: a name is also there in lower case or in the middle of another. */
  words: Set<string>
  tongue: Tongue | undefined
  script: 'latin' | 'cyrillic' | 'other'
}

const titles = new Set(
  'president prime minister senator general colonel captain sergeant major king queen prince princess pope chancellor governor mayor secretary chairman director congressman congresswoman judge justice doctor professor reverend saint mr mrs ms miss dr gen sen rep gov sir lord lady official state department government army court congress god ok okay'.split(
    ' ',
  ),
)
// In capitals these are hardly ever the word.
const alsoWords = new Set(['us', 'un', 'who', 'eu', 'uk', 'cia', 'isis', 'opec', 'unesco', 'unicef', 'ice'])
const calledOtherwise = [
  'us usa america american americans states',
  'uk britain british kingdom',
  'eu european europeans',
  'un nations',
  'рф росія росії росію росією россия россии россию россией',
  'сша америка америки америку америкою америкой',
  'єс євросоюз євросоюзу ес евросоюз евросоюза',
].map((row) => fold(row).split(' '))
/** In German each noun has a capital; of two side by side the second is a name, but not behind an amount. */
const measures =
  /^(?:prozent|million(?:en)?|milliarden?|tausende?|hunderte?|tonnen?|liter|kilo|meter|kilometer|euro|dollar|ende|anfang|mitte|teil|art|anzahl|paar|uhr)$/
const germanNoun = /(?:ung|heit|keit|schaft|tion|ismus|nis|tum|chen|lein)(?:en|s|e)?$/

export function namesOf(tokens: Token[], tongue: Tongue | undefined): Names {
  const words = new Set<string>()
  for (const { word, isNumber } of tokens) if (!isNumber) words.add(word)
  let names: Name[] | undefined
  return { read: () => (names ??= readNames(tokens, tongue)), words, tongue, script: tongue === 'cyrillic' ? tongue : scriptOf(tokens) }
}

function readNames(tokens: Token[], tongue: Tongue | undefined): Name[] {
  const names: Name[] = []
  const casings = casingOf(tokens)
  let run: string[] = []
  let isName = false
  const close = () => {
    if (isName && run.length > 0) names.push({ last: run.at(-1) as string, firsts: run.slice(0, -1) })
    run = []
    isName = false
  }
  tokens.forEach((token, at) => {
    const capital = token.isCapital && !token.used && token.word.length > 1 && !isSmallHere(token)
    if (!capital || !isNext(token) || token.starts) close()
    if (!capital || titles.has(token.word)) return
    if (tongue === 'de') {
      run.push(token.word)
      isName = isGermanName(tokens, at, run)
    } else if (isNameHere(token, casings[at] ?? 'sentence', tongue)) {
      run.push(token.word)
      isName = true
    } else close()
  })
  close()
  return names
}

// Longer words in capitals are said aloud.
const isAcronym = ({ written, isLoud }: Token): boolean => isLoud && written.length <= 5
const isSmallHere = (token: Token): boolean => token.smallIn !== undefined && !(isAcronym(token) && alsoWords.has(token.word))

function isNameHere(token: Token, casing: Casing, tongue: Tongue | undefined): boolean {
  const { word, isLoud, starts } = token
  if (casing === 'shouted') return isKnownName(word)
  const isEnglish = tongue === 'en'
  const known = () => (isEnglish && isNameInEnglish(word)) || isCountry(word)
  if (isAcronym(token)) return !isEnglish || alsoWords.has(word) || known()
  // A word in capitals among others is said aloud, and may be any.
  if (isLoud) return known()
  return starts || (casing === 'title' && isEnglish) ? known() : true
}

function isGermanName(tokens: Token[], at: number, run: string[]): boolean {
  const token = tokens[at] as Token
  const { word, starts } = token
  if (isAcronym(token) || isCountry(word)) return true
  return run.length > 1 && !starts && !measures.test(run.at(-2) ?? '') && !germanNoun.test(word)
}

function scriptOf(tokens: Token[]): Names['script'] {
  const word = tokens.find(({ isNumber }) => !isNumber)?.written ?? ''
  return /^\p{Script=Latin}/u.test(word) ? 'latin' : /^\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'
}

/** Whether each names somebody or something that the other does not. */
export function namesDiffer(one: Names, other: Names): boolean {
  // Names are spelled otherwise in another language: nothing is known of those.
  if (one.script !== other.script || (one.tongue && other.tongue && one.tongue !== other.tongue)) return false
  const names = one.read()
  if (names.length === 0) return false
  if (lacks(other, one)) return lacks(one, other) || haveOtherFirsts(names, other.read())
  return names.some(({ firsts }) => firsts.length > 0) && haveOtherFirsts(names, other.read())
}

const lacks = (here: Names, from: Names): boolean => from.read().some((name) => !isIn(name, here, from))

function isIn({ last }: Name, { words, tongue }: Names, from: Names): boolean {
  if (words.has(last)) return true
  // Asked for each word of the text: most begin otherwise.
  const first = last.charCodeAt(0)
  for (const word of words) if (word.charCodeAt(0) === first && alike(last, word)) return true
  if (calledOtherwise.some((row) => row.includes(last) && row.some((other) => words.has(other)))) return true
  if (tongue !== 'en') return false
  // What stands beside the name stands for itself: President Trump is not any president.
  return calledAlso(last).some((other) => words.has(other) && !from.words.has(other))
}

const mostRemembered = 5000
const remembered = new Map<string, string[]>()

/** What else English claims call it; remembered, as the same names are asked for again and again. */
function calledAlso(name: string): string[] {
  const known = remembered.get(name)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const others = othersFor(name)
  remembered.set(name, others)
  return others
}

/** Joe Biden and Hunter Biden; Joe and Joseph begin alike. */
const haveOtherFirsts = (names: Name[], others: Name[]): boolean =>
  names.some(
    ({ last, firsts }) =>
      firsts.length > 0 &&
      others.some(
        (other) =>
          other.firsts.length > 0 && alike(other.last, last) && !firsts.some((first) => other.firsts.some((name) => name[0] === first[0])),
      ),
  )

import { fold } from '../../fold.ts'
import { isDenying, speaksOfDenial } from './denials.ts'
import { isExclaimed } from './exclamations.ts'
import type { Tongue } from './spelled-numbers.ts'
import { isNext, type Token } from './tokens.ts'

const anywhere =
  `not never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt mustnt neednt mightnt shant aint havent hasnt hadnt
  nicht nichts nix nein kein keine keinen keinem keiner keines keinerlei keineswegs niemand niemanden niemandem niemals nie nirgends nirgendwo weder ohne
  jamais aucun aucune nulle rien sans
  nunca nadie ningún ninguno ninguna ningunos ningunas tampoco jamás
  nessun nessuno nessuna niente nulla senza neanche nemmeno neppure
  não ninguém nenhum nenhuma
  nigdy nikt nikogo nikomu żaden żadna żadne żadnych żadnego żadnej
  niet geen nooit niets nergens zonder
  не ні ніколи нема немає ніхто нікого нікому ніщо нічого ніде жоден жодна жодне жодного жодної жодних неможливо без
  нет нету неа ни никогда никто никого никому ничто ничего нигде нельзя никак никакой никакая никакие никаких невозможно`.split(/\s+/)
/** What means something else in other languages: `no` is in the in Portuguese, `sin` a wrong, `noch` still in German. */
const inSome: [Tongue, string][] = [
  ['en', 'no'],
  ['es', 'no ni nada sin'],
  ['it', 'no non manco mica'],
  ['fr', 'non ni'],
  ['pt', 'nada nem sem'],
  ['pl', 'ani bez nic brak'],
  ['nl', 'noch'],
]
const onlyOrDoubt = new Set(
  'only just least nur bloß seulement solo sólo solamente apenas tylko alleen тільки лише только лишь doubt zweifel doute duda dubbio сумніву сомнения'
    .split(' ')
    .map(fold),
)
const endless = new Set(['ohne', 'sans', 'senza', 'zonder', 'без'])
const theEnd = new Set(['ende', 'fin', 'fine', 'einde', 'кінця', 'конца'])
const or = new Set(['or', 'oder', 'ou', 'o', 'чи', 'или'])
const pronouns = new Set(['it', 'he', 'she', 'they', 'you', 'we', 'i'])
const frenchSecond = new Set(['pas', 'plus', 'personne', 'guere', 'point', 'nul'])
// In speech ne is left away behind these.
const frenchVerbs = new Set(
  'est cest nest sont était étaient a ont suis es sommes ai avons avez va vont faut peut peux veut veux sait sais crois fait'
    .split(' ')
    .map(fold),
)
const behindPas = new Set(['encore', 'du', 'vrai', 'question', 'possible'])
const frenchArticles = new Set('un le ce les des ces premier premiers grand petit chaque d au à'.split(' ').map(fold))
/** How far apart ne and pas may stand. */
const farthest = 6

let everywhere: Set<string> | undefined
let bySpeakers: Map<Tongue, Set<string>> | undefined

interface Negation {
  /** Whether anything in a text is denied. */
  isNegated: boolean
  /** Whether it is by a word for not alone. */
  hasNot: boolean
  /** Whether it speaks of what is false, or of somebody's denial. */
  ofDenial: boolean
}

/** Where a text has words for not; its end is what stands behind its last word. */
export function negationsIn(tokens: Token[], tongue: Tongue = 'en', end = ''): number[] {
  everywhere ??= new Set(anywhere.map(fold))
  bySpeakers ??= new Map(inSome.map(([tongue, words]) => [tongue, new Set(words.split(' '))]))
  const here = bySpeakers.get(tongue)
  const found: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { word, isNumber } = tokens[at] as Token
    if (isNumber) continue
    const isNegation = everywhere.has(word) || here?.has(word) ? !isOtherwiseMeant(tokens, at) : tongue === 'fr' && isFrench(tokens, at)
    if (isNegation && !isExclaimed(tokens, at, end)) found.push(at)
  }
  return found
}

/** What a text denies by these. */
export const negationOf = (tokens: Token[], negations: number[], end: string): Negation => ({
  isNegated: isDenying(tokens, new Set(negations), end),
  hasNot: negations.length > 0,
  ofDenial: speaksOfDenial(tokens),
})

/** Where both speak of a denial they may do so in other words, of which not each is known. */
export const negationsDiffer = (one: Negation, other: Negation): boolean =>
  one.isNegated !== other.isNegated && (!one.ofDenial || !other.ofDenial || one.hasNot !== other.hasNot)

/** No. 5, non-lethal, ohne Ende, not only, no doubt, believe it or not, isn't it? */
function isOtherwiseMeant(tokens: Token[], at: number): boolean {
  const { word } = tokens[at] as Token
  let next = tokens[at + 1]
  const ends = next === undefined || !isNext(next)
  if (ends && or.has(tokens[at - 1]?.word ?? '')) return true
  if (!next) return false
  if (word === 'no' && next.isNumber && /^[.\s#°º]*$/.test(next.gap)) return true
  if (word === 'non' && next.gap === '-') return true
  if (endless.has(word) && isNext(next) && theEnd.has(next.word)) return true
  if (word.endsWith('nt') && pronouns.has(next.word) && /^\s*[?!…]/.test(tokens[at + 2]?.gap ?? '')) return true
  if (next.word === 'a') next = tokens[at + 2]
  return isNext(next) && onlyOrDoubt.has(next.word)
}

/** Pas is also a step and personne somebody: they deny only with ne, or pas behind some verbs. */
function isFrench(tokens: Token[], at: number): boolean {
  const { word } = tokens[at] as Token
  if (!frenchSecond.has(word)) return false
  for (let n = at - 1; n >= Math.max(0, at - farthest); n--) {
    const before = tokens[n]?.word
    if (isNe(before)) return true
    // Ne … que is only.
    if (before === 'qu' || before === 'que') return false
  }
  if (word === 'personne') return isNe(tokens[at + 1]?.word)
  if (word !== 'pas') return false
  const before = tokens[at - 1]
  // À pas lents; but il a pas dit.
  if (before && frenchArticles.has(before.word) && before.written.toLowerCase() !== 'a') return false
  const next = tokens[at + 1]
  if (next && isNext(next) && behindPas.has(next.word)) return true
  return before ? frenchVerbs.has(before.word) : next?.word === 'de' || next?.word === 'd'
}

const isNe = (word: string | undefined): boolean => word === 'ne' || word === 'n'

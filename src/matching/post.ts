import { alikeLetters, fold, inPairs, joined, withoutInvisible, withSignsApart } from '../fold.ts'
import { partsOf } from './compounds.ts'
import { withoutAddresses } from './addresses.ts'
import { withoutEscapes } from './escapes.ts'
import { withoutSignatures } from './signatures.ts'
import { withDigits } from './numbers.ts'
import { picturedIn } from './thesaurus/thesaurus.ts'

/** One word of a pasted text. */
export interface PostWord {
  /** Folded: lower case, no accents. */
  word: string
  /** How much it says of what is claimed: 1 in running text, less in a signature, a handle or an address. */
  weight: number
  /** Where it stands; neighbours differ by one, parts that do not belong together by more. */
  position: number
  /** Whether it is written as a name is. */
  name: boolean
}

/** More than anybody pastes of one claim; what stands behind is not read. */
const mostWords = 250

const asides = { handle: 0.4, signature: 0.4, address: 0.4, picture: 0.4, code: 0.6 }
/** A post without what its medium adds: that it is passed on, who signed it and when, links, handles; and what of these says something. */
function withoutMedium(text: string): { said: string; signed: string; addresses: string[]; handles: string[] } {
  const signed: string[] = []
  const addresses: string[] = []
  const handles: string[] = []
  // Drawn out white space says nothing, and would be gone through again and again.
  const plain = withoutInvisible(withoutEscapes(text))
    .replace(/\s{2,}/g, (gap) => (gap.includes('\n') ? '\n' : ' '))
    .replace(/^\s*RT @\w+:?/, ' ')
  const unlinked = withoutAddresses(plain, (slug) => addresses.push(slug))
  const said = withoutSignatures(unlinked, (name, handle) => signed.push(`${name} ${splitCamel(handle)}`)).replace(
    /(^|[^\p{L}\p{N}])@(\w{2,40})/gu,
    (_, before: string, handle: string) => {
      handles.push(splitCamel(handle))
      return `${before} `
    },
  )
  return { said, signed: signed.join(' '), addresses, handles }
}

const tag = /#([\p{L}\p{N}_]+)/gu

/** What a post says, its tags taken apart where their capitals tell how. */
export const saidIn = (text: string): string => withoutMedium(text).said.replace(tag, (_, written: string) => splitCamel(written))

/** MH17, F-16s: some write it with a hyphen and some without, which the index takes for one word and for two. */
const code = /(?<![\p{L}\p{N}])(\p{L}{1,2})(-?)(\p{N}{2,4})s?(?![\p{L}\p{N}])/gu

/** 2024te, 24й, 157mila: what hangs on to a number. */
const hanging = /(?<![\p{L}\p{N}.,])((?:\p{N}+[.,])*\p{N}{2,})\p{L}{2,4}(?![\p{L}\p{N}])/gu
/** The index takes 9,5 for two numbers and 9.5 for one. */
const decimal = /(?<![\p{L}\p{N}.,])(\p{N}{1,4})[.,](\p{N}{1,2})(?![\p{L}\p{N}]|[.,]\p{N})/gu

/**
 * The words of a post; without hashtag signs, emoji, long drawn letters. Tags of an English one are taken apart; of one that may not
 * be English, numbers are read with either decimal sign and without what hangs on to them.
 */
export function readPost(text: string, { english, isForeign = false }: { english: boolean; isForeign?: boolean }): PostWord[] {
  const words: PostWord[] = []
  let position = 0
  const take = (part: string, weight: number, shout = false) => {
    for (const [token] of inPairs(alikeLetters(part.normalize('NFC')).normalize('NFKC')).matchAll(
      /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,](?=\d)\p{N}+)*/gu,
    )) {
      if (words.length >= mostWords) return
      const word = foldWord(token)
      if (word === '') continue
      position += 1
      words.push({ word, weight, position, name: !shout && /^\p{Lu}/u.test(token) })
    }
    position += 10
  }

  const { said, signed, addresses, handles } = withoutMedium(text)
  let rest = joined(withSignsApart(said))
    .replace(tag, (_, whole: string) => {
      const written = splitCamel(whole)
      return ` ${written} ${english ? partsOf(written.toLowerCase()).join(' ') : ''} `
    })
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1 ')
  rest = rest.replace(/(?<!\p{L})(\p{L}{3,})(\p{N}{1,4})(?!\p{L})/gu, '$1 $2')
  if (english) rest = withDigits(rest)
  if (isForeign) rest = rest.replace(hanging, '$& $1').replace(decimal, '$1.$2 $1 $2')
  const letters = rest.match(/\p{L}/gu) ?? []
  const shout = (rest.match(/\p{Lu}/gu) ?? []).length > letters.length / 2
  take(rest, 1, shout)
  take(signed, asides.signature)
  for (const handle of handles) take(handle, asides.handle)
  for (const slug of addresses) take(slug, asides.address)
  if (english) for (const words of picturedIn(rest)) take(words, asides.picture)
  for (const [, letters, hyphen, digits] of rest.matchAll(code)) take(`${letters}${hyphen ? '' : ' '}${digits}`, asides.code)
  return words
}

/** As the index folds a word; letters drawn out are drawn in, 5,000 and 5k are 5000, and 16s, as in F-16s, is 16. */
function foldWord(token: string): string {
  const folded = fold(token)
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/[.,](?=\d{3}(?:\D|$))|(?<=\d)s$/g, '')
  return folded.replace(/^(\d{1,3})k$/, '$1000')
}

const splitCamel = (tag: string): string =>
  tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(?<=\p{Lu})(\p{Lu}\p{Ll})/gu, ' $1')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')

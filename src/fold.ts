import anyAscii from 'any-ascii'

/** Roughly as the index folds words: in lower case, without accents, nor points of Hebrew and Arabic letters; marks of yet other scripts are letters of theirs. */
export function fold(text: string): string {
  // Most texts are plain; normalizing takes many times as long.
  if (isPlain(text)) return text.toLowerCase()
  return withoutInvisible(text)
    .normalize('NFKC')
    .replace(/(?![\0-\x7f])[\p{Script=Latin}\p{Script=Greek}]\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[\xc0-\u018d\u0190-\u01dc\u01de-\u024f]/g, (letter) => anyAscii(letter))
    .replace(/\u0640|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
}

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Without soft hyphens, joiners and marks of direction, which nobody sees. */
export const withoutInvisible = (text: string): string =>
  isPlain(text) ? text : text.replace(/[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g, '')

/** Signs that would fold into letters, and modifiers of letters, are spaces before it: ₹500, №17, Вʼячеслав. */
export const withSignsApart = (text: string): string =>
  isPlain(text) ? text : text.replace(/[\u02b9-\u02bf\u02c6-\u02cb\u20a0-\u20cf\u2103\u2109\u2116\u2120-\u2122]/g, ' ')

// The letters of scripts that part no words by spaces, or hang what follows on to them, with their marks; the same as in the database.
const unpartedBy = {
  chinese: String.raw`\u3005-\u3007\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}\u3105-\u312f\u31a0-\u31bf`,
  japanese: String.raw`\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff`,
  korean: String.raw`\uac00-\ud7a3`,
  thai: String.raw`\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46`,
  lao: String.raw`\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf`,
  burmese: String.raw`\u1000-\u102a\u103f`,
  khmer: String.raw`\u1780-\u17b3`,
}
const marks = String.raw`\u3099\u309a\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u17dd`
const unparted = `(?:[${Object.values(unpartedBy).join('')}][${marks}]*)`
const unpartedLetters = new RegExp(unparted, 'gu')
const unpartedRuns = new RegExp(`${unparted}+`, 'gu')
const unpartedEnd = new RegExp(`${unparted}$`, 'u')

/** Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese as the index reads them: every two letters that stand together are a word. */
export const inPairs = (text: string): string =>
  isPlain(text)
    ? text
    : text.replace(unpartedRuns, (run) => {
        const [first = '', ...others] = run.match(unpartedLetters) ?? []
        const pairs = others.map((letter, n) => (others[n - 1] ?? first) + letter)
        return ` ${others.length === 0 ? first : pairs.join(' ')} `
      })

/** Whether it ends in such letters, which go on to stand in words whatever follows. */
export const endsUnparted = (text: string): boolean => unpartedEnd.test(text)

const typedAlike: Record<string, string> = {
  ک: 'ك',
  ی: 'ي',
  ے: 'ي',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ە: 'ه',
  ґ: 'г',
  Ґ: 'Г',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
}
const isTypedOtherwise = new RegExp(`[${Object.keys(typedAlike).join('')}\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]`, 'g')

/** Letters for which others are typed: those of Persian and Urdu for the Arabic ones, alef without hamza, ґ for г; of India's, without nukta. */
export const alikeLetters = (text: string): string =>
  isPlain(text) ? text : text.replace(isTypedOtherwise, (letter) => typedAlike[letter] ?? '')

const space = String.raw` \u00a0\u2007\u2009\u202f`
/** U.S. and J. K.; 12 500. */
const initials = String.raw`(?<![\p{L}\p{N}])(?:(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|(?<!\.)(?:\p{L}\.[${space}\n])+\p{L}\.(?!\p{L}))`
const thousands = String.raw`(?<![\p{L}\p{N}.,])\d{1,3}(?:[${space}'’]\d{3})+(?![\p{L}\p{N}])`
export const apart = `${initials}|${thousands}`
const everyApart = new RegExp(apart, 'gu')

/** As the index joins them: initials as the word they are read as, U.S. as US; thousands that are set apart by spaces as one number. */
export const joined = (text: string): string =>
  text.replace(everyApart, (parts) => parts.replace(/[^\p{L}\p{N}]+(?!$)/gu, '').replace(/\.$/, ' '))

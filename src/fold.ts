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

const space = String.raw` \u00a0\u2007\u2009\u202f`
/** U.S. and J. K.; 12 500. */
const initials = String.raw`(?<![\p{L}\p{N}])(?:(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|(?<!\.)(?:\p{L}\.[${space}\n])+\p{L}\.(?!\p{L}))`
const thousands = String.raw`(?<![\p{L}\p{N}.,])\d{1,3}(?:[${space}'’]\d{3})+(?![\p{L}\p{N}])`
export const apart = `${initials}|${thousands}`
const everyApart = new RegExp(apart, 'gu')

/** As the index joins them: initials as the word they are read as, U.S. as US; thousands that are set apart by spaces as one number. */
export const joined = (text: string): string => text.replace(everyApart, (parts) => parts.replace(/[^\p{L}\p{N}]+/gu, ''))

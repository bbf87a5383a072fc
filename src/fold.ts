import anyAscii from 'any-ascii'

/** Roughly as the index folds words: in lower case, without accents; the marks of other scripts than Latin and Greek are letters of theirs. */
export function fold(text: string): string {
  // Most texts are plain; normalizing takes many times as long.
  if (isPlain(text)) return text.toLowerCase()
  return withoutInvisible(text)
    .normalize('NFKC')
    .replace(/(?![\0-\x7f])[\p{Script=Latin}\p{Script=Greek}]\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[\xc0-\u018d\u0190-\u01dc\u01de-\u024f]/g, (letter) => anyAscii(letter))
    .toLowerCase()
    .replaceAll('ё', 'е')
}

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Without soft hyphens, joiners and marks of direction, which nobody sees. */
export const withoutInvisible = (text: string): string =>
  isPlain(text) ? text : text.replace(/[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')

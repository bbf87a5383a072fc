/** Without accents and in lower case: roughly as the index folds words. */
export function fold(text: string): string {
  // Most texts are plain; normalizing takes many times as long.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Three letters in a row, the edges of the word counted among them, as one number. */
export type Gram = number

/** Every gram of a text, as often as it stands there; none reaches from one word into the next. */
export function gramsOf(text: string): Gram[] {
  const letters = ` ${apart(text)} `
  const grams: Gram[] = []
  let one = space
  let two = space
  for (let n = 0; n < letters.length; n++) {
    const three = letters.charCodeAt(n)
    if (two !== space || three !== space) grams.push(((one * 8191 + two) * 8191 + three) | 0)
    one = two
    two = three
  }
  return grams
}

const space = 32

const apart = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '  ')

/** Three letters in a row, the edges of the word counted among them, as one number. */
export type Gram = number

/** Every gram of a text, as often as it stands there; none reaches from one word into the next. */
export function gramsOf(text: string): Gram[] {
  const letters = fold(text)
  const grams: Gram[] = []
  let one = space
  let two = space
  for (let n = 0; n <= letters.length; n++) {
    const three = n < letters.length ? letters.charCodeAt(n) : space
    if (three > ascii || (three >= a && three <= z) || (three >= zero && three <= nine)) {
      grams.push(gramOf(one, two, three))
      one = two
      two = three
    } else if (two !== space) {
      grams.push(gramOf(one, two, space))
      one = two = space
    }
  }
  return grams
}

const gramOf = (one: number, two: number, three: number): Gram => ((one * 8191 + two) * 8191 + three) | 0

const [space, zero, nine, a, z, ascii] = [32, 48, 57, 97, 122, 127]

/** Lower case without accents; whatever is no letter and no digit is ASCII then. */
function fold(text: string): string {
  // Most texts are plain but for quotation marks and dashes; normalizing takes many times as long.
  const plain = text.replace(/[\u2010-\u2027]+/g, ' ')
  if (/^[\0-\x7f]*$/.test(plain)) return plain.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}

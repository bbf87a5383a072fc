import { alikeLetters, fold, inPairs } from '../fold.ts'

/** Three letters in a row, the edges of the word counted among them, as one number. */
export type Gram = number

/** Grams are less than this, so that what is known of each can stand in an array. */
export const gramsThereAre = 64 ** 3

/** Every gram of a text, as often as it stands there; none reaches from one word into the next. */
export function gramsOf(text: string): Gram[] {
  const letters = folded(text)
  const grams: Gram[] = []
  let one = edge
  let two = edge
  for (let n = 0; n <= letters.length; n++) {
    const three = n < letters.length ? letterOf(letters.charCodeAt(n)) : edge
    if (three !== edge) {
      grams.push(gramOf(one, two, three))
      one = two
      two = three
    } else if (two !== edge) {
      grams.push(gramOf(one, two, edge))
      one = two = edge
    }
  }
  return grams
}

const gramOf = (one: number, two: number, three: number): Gram => (one << 12) | (two << 6) | three

const edge = 0
// The letters and digits of ASCII have a number each, in either case; those of other scripts share the rest.
const inAscii = Uint8Array.from(
  { length: 128 },
  (_, code) => '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(String.fromCharCode(code).toLowerCase()) + 1,
)
const others = 37

function letterOf(code: number): number {
  if (code < inAscii.length) return inAscii[code] as number
  return code >= 0x2010 && code <= 0x2027 ? edge : others + (code % (64 - others))
}

/** As posts are read, in pairs of letters where nothing parts words. Whatever is no letter and no digit is ASCII then, or a quotation mark or dash. */
const folded = (text: string): string =>
  /^[\0-\x7f\u2010-\u2027]*$/.test(text) ? text : fold(alikeLetters(inPairs(text))).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')

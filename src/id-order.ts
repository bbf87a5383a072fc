/** Ids as the numbers by which they are ordered. */
const numberOf = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`)

/** Of 32 hexadecimal digits. */
export const idOfHex = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const idOfNumber = (number: bigint): string => idOfHex(number.toString(16).padStart(32, '0'))

/** What no id made at this time or later is less than, in milliseconds since 1970. */
export const idFrom = (time: number): string => idOfHex(Math.max(0, time).toString(16).padStart(12, '0').padEnd(32, '0'))

/** The id after this one. */
export const idAfter = (id: string): string => idOfNumber(numberOf(id) + 1n)

/** The id that lies a share, from 0 to 1, of the way from one to another. */
export function idBetween(from: string, to: string, share: number): string {
  const [low, high] = [numberOf(from), numberOf(to)]
  return idOfNumber(low + ((high - low) * BigInt(Math.round(share * finely))) / BigInt(finely))
}

/** Of the way from one id to another, how much one between them has behind it. */
export const shareOf = (id: string, from: string, to: string): number =>
  Number(((numberOf(id) - numberOf(from)) * BigInt(finely)) / (numberOf(to) - numberOf(from))) / finely

const finely = 2 ** 30

/** The last record that was looked at and the next one; without a next one that was all. */
export type Ends = string[]

/**
 * Where the next page goes on: between the last record that was looked at and the next one. It is the id of neither, where they are
 * two: whoever gets it in a cursor may not see them.
 */
export function placeAfter([last, next]: Ends): string | undefined {
  if (last === undefined || next === undefined) return undefined
  const [from, to] = [numberOf(last), numberOf(next)]
  // Downwards what is less comes next, and upwards what is greater.
  return idOfNumber((from + to + (from > to ? 1n : 0n)) / 2n)
}

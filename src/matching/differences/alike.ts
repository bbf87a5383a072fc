import { likeness } from '../likeness.ts'

// What names end in by case, number, people and alphabet: Putin and Putina, Ukraine and Ukrainian, Zelensky and Zelenskyi.
const latin =
  /^(?:|e?s|e?n|i?ans?|eans?|er[ns]?|[aeiouy]|ese|isch(?:e[nrs]?)?|ish|is|ien(?:ne)?s?|ois|ais|oise|aise|an[ao]s?|in[aoe]s?|ie|em|ow[aie]e?|iem|[iy]?[iyj])$/
const cyrillic =
  /^(?:|[аеиіїєоуюяыэьъйё]{1,2}|[оеєё][мю]|[іїое]в(?:[аиіуеы]|[оеи]м)?|[ая](?:м|х|ми)|[оеє]го|[оеє]му|[иіы]м[иі]?|[иіы]х|н[оі][йюїіоуе]?|на)$/
const adjective = /(?<=^.{4,})(?:ійс|ий?с|йс|[сц])ь?к(?:[иіоыаую].{0,3})?$/

/** Whether two names, folded, may be forms or spellings of one. */
export function alike(one: string, other: string): boolean {
  if (one === other) return true
  const shortest = Math.min(one.length, other.length)
  if (shortest < 2 || one[0] !== other[0]) return false
  const isCyrillic = one >= 'Ѐ'
  const [a, b] = isCyrillic ? [stemOf(one), stemOf(other)] : [one, other]
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  const ending = isCyrillic ? cyrillic : latin
  // US and USA; of names the beginning of three letters is the least to go by.
  if (shared === shortest && one.length <= 3 && other.length <= 3) return true
  if (shared >= 3 && ending.test(a.slice(shared)) && ending.test(b.slice(shared))) return true
  const longest = Math.max(one.length, other.length)
  // A slip of the finger.
  return longest >= 6 && longest - shortest < 2 && likeness(one, other) >= 1 - 1 / longest
}

// Of Kyiv the vowel changes so early that no beginning is left.
const stemOf = (word: string): string => word.replace(/^ки[їіеє]в/, 'киев').replace(adjective, '')

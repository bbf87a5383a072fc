import { fold } from '../../fold.ts'
import { articles, type Found, rounded } from './readings.ts'
import { multipleOf, type Tongue, valueIn } from './spelled-numbers.ts'
import { isJoined, isNext, type Token } from './tokens.ts'

/** Parts of a whole, of which there are some: two thirds. Those before the bar say so alone: half of all, die Hälfte. */
const tables: Record<Tongue, string> = {
  en: 'half=2 | third/thirds=3 quarter/quarters=4 fifth/fifths=5 tenth/tenths=10',
  de: 'hälfte=2 | drittel/dritteln=3 viertel/vierteln=4 fünftel/fünfteln=5 zehntel=10',
  fr: 'moitié=2 | tiers=3 quart/quarts=4 cinquième/cinquièmes=5 dixième/dixièmes=10',
  es: 'mitad=2 | tercio/tercios=3 cuarto/cuartos=4 quinto/quintos=5',
  it: 'metà=2 | terzo/terzi=3 quarto/quarti=4 quinto/quinti=5',
  pt: 'metade=2 | terço/terços=3 quarto/quartos=4 quinto/quintos=5',
  nl: 'helft=2 | derde=3 kwart=4 vijfde=5',
  pl: 'połowa/połowę/połowy=2 | trzecia/trzecie/trzeciej/trzecią/trzecich=3 czwarta/czwarte/czwartej/czwartą/czwartych=4 piąta/piąte/piątej/piątą/piątych=5',
  cyrillic:
    'половина/половину/половини/половины/половиною/половиной=2 третина/третину/третини/треть/трети=3 чверть/чверті/четверть/четверти=4 | третей/третин/треті=3 чвертей/четвертей=4 пята/пятих/пятая/пятую/пятых=5',
}
interface Share {
  of: number
  isAlone: boolean
}
let read: Map<Tongue, Map<string, Share>> | undefined

const readShares = (): Map<Tongue, Map<string, Share>> =>
  new Map(
    Object.entries(tables).map(([tongue, table]) => {
      const [alone = ''] = table.split(' | ')
      const shares = table.split(/ \|? ?/).flatMap((item) => {
        const [forms = '', of] = item.split('=')
        return forms.split('/').map((form): [string, Share] => [fold(form), { of: Number(of), isAlone: alone.includes(item) }])
      })
      return [tongue as Tongue, new Map(shares)]
    }),
  )

const ordinal = new Set<Tongue>(['en', 'fr', 'es', 'it', 'pt', 'nl'])
const behindHalf = new Set(['of', 'the', 'all', 'its', 'their'])
const beforeHalf = new Set('first second third fourth last other latter next top bottom the this that each per and'.split(' '))

/** Two thirds, a quarter of all, half of them, one in five. */
export function shareIn(tokens: Token[], at: number, tongue: Tongue): Found | undefined {
  read ??= readShares()
  const shares = read.get(tongue) as Map<string, Share>
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]
  const alone = token.isNumber ? undefined : shares.get(token.word)
  if (alone?.isAlone) {
    const isShare = tongue !== 'en' || (isNext(next) && behindHalf.has(next.word) && !beforeHalf.has(tokens[at - 1]?.word ?? ''))
    return isShare ? shareOf(1 / alone.of, tokens, at + 1, tongue, { length: 1, isRough: true }) : undefined
  }
  if (!isJoined(next) || next.used) return undefined
  const all = shares.get(next.word)
  if (!all) return tongue === 'en' ? someIn(tokens, at) : undefined
  const isArticle = articles[tongue]?.test(token.word) ?? false
  const some = isArticle ? 1 : fewOf(token, tongue)
  if (some === undefined) return undefined
  // Two third graders
  if (some > 1 && tongue === 'en' && !next.word.endsWith('s')) return undefined
  if (some >= all.of || (some === 1 && ordinal.has(tongue) && isOrdinal(tokens[at + 2]))) return undefined
  return shareOf(some / all.of, tokens, at + 2, tongue, { length: 2, isRough: isArticle, ...(isArticle ? {} : { parts: [some] }) })
}

const fewOf = ({ isNumber, written, word }: Token, tongue: Tongue): number | undefined => {
  const some = isNumber ? (/^\d$/.test(written) ? Number(written) : undefined) : valueIn(tongue, word)
  return some !== undefined && some > 0 && some < 10 ? some : undefined
}

// A third man is no share.
const isOrdinal = (behind: Token | undefined): boolean => isNext(behind) && behind.smallIn === undefined && !behind.isNumber

/** What is a share unless it is one of so many: a quarter of a million. */
function shareOf(part: number, tokens: Token[], behind: number, tongue: Tongue, found: Omit<Found, 'readings'>): Found {
  const multiple = tongue === 'en' && tokens[behind]?.word === 'of' ? multipleOf(tokens[behind + 2]?.word ?? '', tongue) : undefined
  if (multiple && /^(?:a|one)$/.test(tokens[behind + 1]?.word ?? ''))
    return { readings: [rounded(part * multiple.value)], length: found.length + 3 }
  return { ...found, readings: found.isRough ? [] : [rounded(part)], shares: percentOf(part) }
}

/** One in five, 9 out of 10; not one in 2014. */
function someIn(tokens: Token[], at: number): Found | undefined {
  const length = tokens[at + 1]?.word === 'in' ? 2 : tokens[at + 1]?.word === 'out' && tokens[at + 2]?.word === 'of' ? 3 : 0
  const token = tokens[at + length]
  if (length === 0 || !isJoined(token) || token.used) return undefined
  const some = fewOf(tokens[at] as Token, 'en')
  const all = token.isNumber ? Number(token.written) : valueIn('en', token.word)
  if (some === undefined || all === undefined || all <= some || all > 10) return undefined
  return { readings: [rounded(some / all)], shares: percentOf(some / all), parts: [some, all], length: length + 1 }
}

/** In percent, rounded either way. */
export function percentOf(part: number): number[] {
  const percent = rounded(part * 100)
  return [percent, Math.floor(percent), Math.ceil(percent), Math.round(percent * 10) / 10]
}

const fractions = /^(?:[2-5]|8|10)$/

/** 1/2 and 2 1/2, but not 24/7 nor 1/2/2025. */
export function fractionIn(tokens: Token[], at: number): { value: number; parts?: number[]; length: number } | undefined {
  const isMixed = isNext(tokens[at + 1]) && tokens[at + 2]?.gap === '/'
  const from = isMixed ? at + 1 : at
  const [first, some, all, next] = [tokens[at], tokens[from], tokens[from + 1], tokens[from + 2]]
  if (!some?.isNumber || !all?.isNumber || some.used || all.used || all.gap !== '/' || next?.gap === '/') return undefined
  const [part, whole] = [Number(some.written), Number(all.written)]
  if (!/^[1-9]$/.test(some.written) || !fractions.test(all.written) || part >= whole || some.gap === '/') return undefined
  if (!isMixed) return { value: part / whole, parts: [part, whole], length: 2 }
  return /^\d{1,3}$/.test(first?.written ?? '') ? { value: Number(first?.written) + part / whole, length: 3 } : undefined
}

const percents = new Set(
  'percent pct prozent procent procenta procentów percento відсоток відсотки відсотка відсотків процент проценты процента процентов проценти процентів'
    .split(' ')
    .map(fold),
)
const twoWords = /^(?:per cent|pour cent|por ciento|per cento|por cento)$/

/** How many tokens say that the number before them is one of percent; nothing where none does. */
export function percentBehind(tokens: Token[], at: number): number | undefined {
  const [next, second] = [tokens[at], tokens[at + 1]]
  if (/^\s?%/.test(tokens[at - 1]?.behind ?? '')) return 0
  if (!isNext(next)) return undefined
  if (percents.has(next.word)) return 0
  return isNext(second) && twoWords.test(`${next.word} ${second.word}`) ? 2 : undefined
}

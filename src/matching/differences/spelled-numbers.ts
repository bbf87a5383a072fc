import { fold } from '../../fold.ts'
import { inflected } from './inflected.ts'

// Ukrainian and Russian are read alike: their words do not get into each other's way.
export const tongues = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cyrillic'] as const
export type Tongue = (typeof tongues)[number]

/** Words from 0 to 20, then the tens from 30, then what has a value written beside it; forms of one number are parted by a slash. */
const plainWords: Record<Tongue, string> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig anderthalb=1.5',
  fr: 'zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa veintiuno/veintiún=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 doscientos/doscientas=200 trescientos/trescientas=300 cuatrocientos/cuatrocientas=400 quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 ochocientos/ochocientas=800 novecientos/novecientas=900',
  it: 'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  pt: 'zero - dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa duzentos/duzentas=200 trezentos/trezentas=300 quatrocentos=400 quinhentos=500',
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig anderhalf/anderhalve=1.5',
  pl: 'zero jeden/jedna/jedno dwa/dwie/dwóch trzy/trzech cztery/czterech pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt dwieście=200 trzysta=300 pięćset=500',
  cyrillic:
    'нуль/ноль один/одна/одне/одно/одного два/дві/две/двох/двух три/трьох/трёх/трех чотири/чотирьох/четыре/четырёх/четырех пять/пяти/пятеро шість/шести/шесть сім/семи/семь вісім/восьми/восемь девять/девяти десять/десяти одинадцять/одиннадцать дванадцять/двенадцать тринадцять/тринадцать чотирнадцять/четырнадцать пятнадцять/пятнадцать шістнадцять/шестнадцать сімнадцять/семнадцать вісімнадцять/восемнадцать девятнадцять/девятнадцать двадцять/двадцать тридцять/тридцать сорок пятдесят/пятьдесят шістдесят/шестьдесят сімдесят/семьдесят вісімдесят/восемьдесят девяносто сто=100 двісті/двести=200 триста=300 чотириста/четыреста=400 пятсот/пятьсот=500 шістсот/шестьсот=600 сімсот/семьсот=700 вісімсот/восемьсот=800 девятсот/девятьсот=900',
}

const words: Record<Tongue, string> = {
  ...plainWords,
  pl: `${plainWords.pl} ${inflected.pl}`,
  cyrillic: `${plainWords.cyrillic} ${inflected.cyrillic}`,
}

/** What multiplies the number before it; with a star also what is a number by itself: `thousand`, but not `thousands`. */
const multiples: [value: number, words: string][] = [
  [12, '*dozen *dutzend *docena docenas'],
  [100, '*hundred *hundert *cien *ciento *cento *cem *honderd'],
  [
    1e3,
    'k к *thousand *tausend *mille mila *duizend *tysiąc tysiące tysięcy tysiącami tysiącom tys *тисяча тисячі тисяч тисячу тисячами тисячам тис тищ *тысяча тысячи тысяч тысячу тысячами тысячам тыс тыщ тыщи тыща',
  ],
  [
    1e6,
    'mn *million millions millionen *mio *millón millones *milione milioni milhão milhões *miljoen *milion miliony milionów miliona milionami milionom *mln *мільйон мільйони мільйонів мільйона мільйонами мільйонам *млн *миллион миллиона миллионов миллионы миллионами миллионам',
  ],
  [
    1e9,
    'bn billions *milliarde milliarden *mrd *milliard milliards *miliardo miliardi *bilhão bilhões *miljard *miliard miliardy miliardów miliarda miliardami mld *мільярд мільярди мільярдів мільярда мільярдами *млрд *миллиард миллиарда миллиардов миллиарды миллиардами',
  ],
  [1e12, 'tn *trillion trillions billionen *billón billones *трильйон трильйонів трильйона трильйони *триллион триллионов триллиона'],
]

/** What is so much in some languages and elsewhere something else: 50 cents are not 5000. */
const varying = new Map<string, Partial<Record<Tongue, number>>>([
  ['cent', { fr: 100 }],
  ['cents', { fr: 100 }],
  ['sto', { pl: 100 }],
  ['mil', { es: 1e3, pt: 1e3, en: 1e6 }],
  ['billion', { en: 1e9, de: 1e12, fr: 1e12 }],
])

const split = (text: string): string[] => text.trim().split(/\s+/)

/** What counts in this language alone, so that it makes the language known. */
export const spelledIn = (tongue: Tongue): string =>
  split(words[tongue])
    .flatMap((item) => item.split('=')[0]?.split('/') ?? [])
    .join(' ')

let read: Map<Tongue, Map<string, number>> | undefined

function valuesIn(tongue: Tongue): Map<string, number> {
  read ??= new Map(tongues.map((tongue) => [tongue, valuesOf(words[tongue])]))
  return read.get(tongue) ?? new Map<string, number>()
}

/** How a number is spelled in one word, in each of its forms. */
export const formsOf = (tongue: Tongue, value: number): string[] =>
  [...valuesIn(tongue)].filter(([, known]) => known === value).map(([form]) => form)

const valuesOf = (table: string): Map<string, number> =>
  new Map(
    split(table).flatMap((item, n) => {
      const [forms = '', value] = item.split('=')
      return forms.split('/').map((form): [string, number] => [fold(form), Number(value ?? (n <= 20 ? n : 10 * (n - 18)))])
    }),
  )

interface Multiple {
  value: number
  alone: boolean
}
let multiplesByWord: Map<string, Multiple> | undefined

export function multipleOf(word: string, tongue: Tongue): Multiple | undefined {
  const varies = varying.get(word)
  if (varies) return varies[tongue] === undefined ? undefined : { value: varies[tongue], alone: tongue !== 'en' || word === 'billion' }
  multiplesByWord ??= new Map(
    multiples.flatMap(([value, words]) =>
      split(words).map((word): [string, Multiple] => [fold(word.replace('*', '')), { value, alone: word.startsWith('*') }]),
    ),
  )
  return multiplesByWord.get(word)
}

const compounding: Partial<Record<Tongue, { thousand: string; hundred: string; and: string; ones: string; half?: RegExp }>> = {
  de: { thousand: 'tausend', hundred: 'hundert', and: 'und', ones: 'ein', half: /einhalb$/ },
  nl: { thousand: 'duizend', hundred: 'honderd', and: 'en', ones: 'een', half: /enhal(?:f|ve)$/ },
  it: { thousand: 'mila', hundred: 'cento', and: '', ones: 'un' },
}

export const leastCompound = 7
export const isCompounding = (tongue: Tongue): boolean => compounding[tongue] !== undefined

/** The value of a word that may be put together of others: fünfhundert, einundzwanzig, tremila. */
export function valueIn(tongue: Tongue, word: string): number | undefined {
  const value = valuesIn(tongue).get(word)
  const parts = compounding[tongue]
  if (value !== undefined || parts === undefined || word.length < leastCompound) return value
  if (parts.half?.test(word)) {
    const whole = word.replace(parts.half, '')
    const value = whole === parts.ones ? 1 : valueIn(tongue, whole)
    return value === undefined ? undefined : value + 0.5
  }
  for (const [by, times] of [
    [parts.thousand, 1000],
    [parts.hundred, 100],
  ] as const) {
    const at = word.indexOf(by)
    if (at === -1 || (at === 0 && word === by)) continue
    const before = at === 0 || word.slice(0, at) === parts.ones ? 1 : valueIn(tongue, word.slice(0, at))
    const rest = word.slice(at + by.length)
    const after = rest === '' ? 0 : valueIn(tongue, rest)
    return before === undefined || after === undefined ? undefined : before * times + after
  }
  const at = parts.and === '' ? -1 : word.indexOf(parts.and)
  if (at < 1) return undefined
  const ones = word.slice(0, at) === parts.ones ? 1 : valuesIn(tongue).get(word.slice(0, at))
  const tens = valuesIn(tongue).get(word.slice(at + parts.and.length))
  return ones !== undefined && ones < 10 && tens !== undefined && tens >= 20 ? ones + tens : undefined
}

import { Random, type Weighted, zipf } from './random.ts'

export const languages = ['en', 'de', 'fr', 'uk'] as const

interface Tongue {
  functionWords: string
  onsets: string[]
  nuclei: string[]
  codas: string[]
}

const tongues: Record<(typeof languages)[number], Tongue> = {
  en: {
    functionWords: `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were
      all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new
      some could these two may first then do any like my now over such our man me even most made after also did many off before must well back
      through years much where your way down should because long each just those people how too little state good very make world still see own
      men work here get both between being under never day same another know while last might us great old year come since against go came right
      used take three without again during however until upon among within whether although toward despite according nor either neither rather`,
    onsets: 'b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gr pl pr sh sl sp st str th tr'.split(' '),
    nuclei: 'a e i o u a e i o ai ea ee ou oa'.split(' '),
    codas: ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck', 'rt', 'ng', 'x'],
  },
  de: {
    functionWords: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
      bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde`,
    onsets: 'b d f g h k l m n r s t w z sch st br fr gr kl pf tr schw'.split(' '),
    nuclei: 'a e i o u ei au ie ä ö ü'.split(' '),
    codas: ['', '', 'n', 'r', 's', 't', 'ch', 'ng', 'cht', 'lt', 'ß'],
  },
  fr: {
    functionWords: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son mais comme ou si leur
      on sa aux ont été cette était être même deux après aussi nous ces entre sans`,
    onsets: 'b c d f g j l m n p r s t v ch cl dr fr gl gr pl pr tr'.split(' '),
    nuclei: 'a e i o u é è ê ou eu oi ai au'.split(' '),
    codas: ['', '', '', 'n', 'r', 's', 't', 'l', 'c', 'que', 'ment'],
  },
  uk: {
    functionWords: `і в не на що з та до як за це від він по для але у було вони про бути так ми його вже коли або якщо через після при під
      має також її між були чи всі лише ще вона тому`,
    onsets: 'б в г д ж з к л м н п р с т ф х ц ч ш бр гр др кр пр ст тр'.split(' '),
    nuclei: 'а е и і о у я ю є ї'.split(' '),
    codas: ['', '', 'н', 'р', 'в', 'т', 'ль', 'ськ', 'нь', 'ст'],
  },
}

const vocabularyKind = 900

export interface Vocabulary {
  /** One word by Zipf's law, the commonest of which are those of grammar. */
  word(random: Random): string
  /** One that says something. */
  content(random: Random): string
}

/** Word-like words, the same for the same seed; as many as a corpus of this size has. */
export function vocabularies(seed: number, claims: number): Vocabulary[] {
  const growth = (claims / 100_000) ** 0.25
  return languages.map((language, kind) =>
    vocabularyOf(tongues[language], new Random(seed).at(vocabularyKind, kind), Math.ceil((language === 'en' ? 50_000 : 20_000) * growth)),
  )
}

function vocabularyOf(tongue: Tongue, random: Random, size: number): Vocabulary {
  const words = new Set(tongue.functionWords.split(/\s+/))
  const grammar = words.size
  while (words.size < grammar + size) words.add(invented(tongue, random))
  // Short words are used more.
  const weighed = [...words].map((word, at) => ({ word, weight: at < grammar ? at / grammar : word.length + random.below(6) }))
  const list = weighed.sort((a, b) => a.weight - b.weight).map(({ word }) => word)
  const all: Weighted = zipf(list.length, 1.02, 1.5)
  const others: Weighted = zipf(size, 0.9, 10)
  return {
    word: (random) => list[all.pick(random)] as string,
    content: (random) => list[grammar + others.pick(random)] as string,
  }
}

function invented({ onsets, nuclei, codas }: Tongue, random: Random): string {
  let word = ''
  for (let syllables = random.between(1, 2) + random.between(0, 1); syllables > 0; syllables--)
    word += random.one(onsets) + random.one(nuclei) + (syllables === 1 || random.chance(0.2) ? random.one(codas) : '')
  return word
}

export function phrase(vocabulary: Vocabulary, random: Random, count: number): string {
  let text = vocabulary.word(random)
  for (let n = 1; n < count; n++) text += ` ${vocabulary.word(random)}`
  return text
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

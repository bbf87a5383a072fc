import { fold } from '../../fold.ts'
import { spelledIn, type Tongue, tongues } from './spelled-numbers.ts'

/** Words that make a language known: few, small and everywhere. */
const small: Record<Tongue, string> = {
  en: 'the of and to in is are was were that for on with they it he she we you his her has have had be by at from this these will would who a an i as but or if there their not no said after before do did does about em up so what when how all',
  de: 'der die das und ist sind ein eine einen den dem des von mit für auf im in am es er sie wir nicht war wird wurde wurden zu zum zur bei nach haben hat sich auch seit aus dass gab kein keine keinen',
  fr: 'le la les des du et est un une dans pour que au aux il elle ils en avec sur sont ce qui de par a l d j qu été étaient pas ne',
  es: 'el los las la de y es un una del que en por con se al lo para está están fue son no hay su',
  it: 'il lo gli di che è una del della dei nel nella la e un per con sono non alla da',
  pt: 'o os as um uma do da dos das em e no na que é não para com são foi ao',
  nl: 'de het een en van is in op te dat zijn niet voor met aan er geen door',
  pl: 'w z i na nie się jest do że to po od są ze był jak o',
  cyrillic: '',
}

let votes: Map<string, Tongue[]> | undefined

/** The languages of which a word is one of those that hold sentences together, or a number; undefined where it is of none. */
export function smallIn(word: string): readonly Tongue[] | undefined {
  votes ??= readVotes()
  return votes.get(word)
}

function readVotes(): Map<string, Tongue[]> {
  const votes = new Map<string, Tongue[]>()
  for (const tongue of tongues)
    for (const word of fold(`${small[tongue]} ${spelledIn(tongue)}`).split(' ')) {
      const others = votes.get(word)
      if (!others) votes.set(word, [tongue])
      else if (!others.includes(tongue)) others.push(tongue)
    }
  return votes
}

import { fold } from '../../fold.ts'
import type { Token } from './tokens.ts'

/** Whole sentences that deny nothing of what stands beside them. */
const exclamations = new Set(
  `no way|no way no way|oh no|no kidding|no joke|i kid you not|cant believe it|i cant believe it|just cant believe it|cannot believe it|i cannot believe it|cant believe this|i cant believe this|cant believe that
  das darf nicht wahr sein|das darf doch nicht wahr sein|nicht zu fassen|nicht zu glauben|ich kann es nicht glauben|ich kanns nicht glauben|kann es nicht glauben
  je n y crois pas|j y crois pas|je ne peux pas y croire
  no me lo puedo creer|no lo puedo creer|no puedo creerlo|no me digas
  non ci posso credere|non posso crederci
  não posso acreditar|não dá para acreditar
  niet te geloven|ik kan het niet geloven
  nie do wiary|nie mogę uwierzyć|nie mogę w to uwierzyć
  не можу повірити|не можу в це повірити|не могу поверить|не могу в это поверить|не верится`
    .split(/\|\s*|\n\s*/)
    .map(fold),
)
const why = new Set(fold('why warum wieso weshalb pourquoi por porque perché waarom dlaczego czemu чому почему').split(' '))
const somebody = new Set(fold('nobody one anybody anyone media niemand keiner personne nadie nessuno ninguém nikt ніхто никто').split(' '))
const speaking = new Set(
  fold(
    `talk talks talking talked speak speaks speaking report reports reporting cover covers covering mention mentions mentioning discuss discussing
    redet reden spricht sprechen berichtet berichten parle parlent habla hablan parla parlano fala falam praat spreekt mówi mówią pisze говорить пише говорит пишет`,
  ).split(/\s+/),
)
const ending = /[.!?…:\n\p{Extended_Pictographic}]/u
/** Longer sentences are neither. */
const longest = 12

/** No way! Can't believe it. Why is nobody talking about this? */
export function isExclaimed(tokens: Token[], at: number, end: string): boolean {
  let from = at
  while (from > 0 && at - from < longest && !ending.test(tokens[from]?.gap ?? '')) from--
  let to = at + 1
  while (to < tokens.length && to - at < longest && !ending.test(tokens[to]?.gap ?? '')) to++
  const words = tokens.slice(from, to).map(({ word }) => word)
  if (exclamations.has(words.join(' '))) return true
  return (
    (tokens[to]?.gap ?? end).includes('?') &&
    words.slice(0, 3).some((word) => why.has(word)) &&
    words.some((word) => somebody.has(word)) &&
    words.some((word) => speaking.has(word))
  )
}

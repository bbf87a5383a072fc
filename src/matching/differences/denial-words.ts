import { fold } from '../../fold.ts'
import type { Token } from './tokens.ts'

type Role = 'false' | 'true' | 'denies' | 'doubts' | 'claim' | 'rumour' | 'that'

const words: Record<Role, string> = {
  false: `false untrue fake hoax lie lies myth debunked bogus
    falsch unwahr gelogen erlogen lüge falschmeldung widerlegt
    faux fausse fausses mensonge intox falso falsa falsos falsas mentira bulo bufala menzogna
    onwaar onjuist leugen nepnieuws nieprawda nieprawdą nieprawdziwe nieprawdziwa fałszywe fałszywa fałsz kłamstwo
    неправда неправдою неправдиве неправдива хибне хибна фейк фейком брехня брехнею неправдой неверно ложно ложь ложью ложное вранье выдумка`,
  true: `true case wahr stimmt richtig vrai vraie cierto cierta verdad vero vera verdade verdadeiro waar klopt juist prawda prawdą правда правдою правдой верно`,
  denies: `deny denies denied denying dementiert dementierte dementieren dementierten bestreitet bestritt bestreiten bestritten leugnet leugnete leugnen geleugnet
    dément démentent démenti niega niegan negó negaron negado desmiente desmienten desmintió desmentido
    smentisce smentiscono smentito nega negano negato negam negou negaram desmente desmentem desmentiu
    ontkent ontkennen ontkende ontkenden ontkend zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyło zaprzeczyli zaprzeczyły
    заперечує заперечують заперечив заперечила заперечили спростовує спростував спростувала
    отрицает отрицают отрицал отрицала отрицали опровергает опроверг опровергла опровергли`,
  doubts: `doubt doubts doubted zweifelt zweifeln bezweifelt doute doutent duda dudan dubita dubitano duvida duvidam twijfelt twijfelen wątpi wątpią сумнівається сумніваються сомневается сомневаются`,
  claim: `claim claims allegation assertion assertions statement story behauptung behauptungen aussage meldung meldungen affirmation information informations nouvelle
    afirmación afirmaciones noticia noticias información affermazione notizia notizie afirmação alegação notícia bewering beweringen
    twierdzenie informacja informacje твердження інформація новина заява утверждение утверждения информация новость заявление`,
  rumour: `report reports rumour rumours rumor rumors allegations accusations bericht berichte berichten gerücht gerüchte rumeur rumeurs rumores voci boato boatos gerucht geruchten
    plotka plotki doniesienia повідомлення чутки сообщения слухи`,
  that: 'that dass daß que qu laquelle che cui dat że jakoby що что',
}
export const verdictWords = new Set(
  fold(
    `this that it is was these are a an all total totally completely absolutely just old news story alert
    das dies ist war ein eine alles völlig glatt c ce est un une tout totalement es esto eso totalmente è questo questa tutto é isso isto um uma
    dat dit het een to jest це все это всё`,
  ).split(/\s+/),
)
export const copulas = new Set(fold('is was it its thats ist war es est c è é to jest це это').split(' '))
/** It is simply a lie that. */
export const between = new Set(
  fold('a an simply just totally completely absolutely eine ein einfach schlicht un une una um uma een gewoon просто').split(' '),
)
/** Denied on Friday that, zweifelt daran, dass. */
export const links = new Set(
  fold('on the these all any am diese daran de di les ces las los le eraan er aan tych o tym в у о про тому том те').split(' '),
)
/** As they are written: è is no and. */
export const conjunctions = new Set('and und et y e i і и та'.split(' '))
/** What stands behind is no longer what is denied. */
export const turns = new Set(
  fold(
    'but because since although while sondern weil aber mais car pero sino porque ma però perché mas maar omdat ale bo але бо но потому',
  ).split(' '),
)
/** They deny a part of a sentence. */
export const ofParts = new Set(fold('without nor neither ohne weder sans ni sin senza sem bez ani zonder noch без ні ни').split(' '))
export const subjects = new Set(['he', 'she', 'they'])
export const auxiliaries = new Set('is was has had will would did does'.split(' '))
/** X is Y, that's a lie. */
export const pointing = new Set('that which this das dies ce c eso esto questo isso dat to це это'.split(' '))
let roles: Map<string, Role> | undefined

/** What a word does where something is denied. */
export function roleOf({ word }: Token): Role | undefined {
  roles ??= new Map(
    Object.entries(words).flatMap(([role, of]) =>
      fold(of)
        .split(/\s+/)
        .map((one) => [one, role as Role] as const),
    ),
  )
  return roles.get(word)
}

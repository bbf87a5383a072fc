import { fold } from '../../fold.ts'
import { isNext, type Token } from './tokens.ts'

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
const verdictWords = new Set(
  fold(
    `this that it is was these are a an all total totally completely absolutely just old news story
    das dies ist war ein eine alles völlig glatt c ce est un une tout totalement es esto eso totalmente è questo questa tutto é isso isto um uma
    dat dit het een to jest це все это всё`,
  ).split(/\s+/),
)
const copulas = new Set(fold('is was it its thats ist war es est c è é to jest це это').split(' '))
/** It is simply a lie that. */
const between = new Set(
  fold('a an simply just totally completely absolutely eine ein einfach schlicht un une una um uma een gewoon просто').split(' '),
)
/** Denied on Friday that, zweifelt daran, dass. */
const links = new Set(
  fold('on the these all any am diese daran de di les ces las los le eraan er aan tych o tym в у о про тому том те').split(' '),
)
const conjunctions = new Set('and und et y e i і и та'.split(' '))
/** What stands behind is no longer what is denied. */
const turns = new Set(
  fold(
    'but because as since although while sondern weil aber mais car pero sino porque ma però perché mas maar omdat ale bo але бо но потому',
  ).split(' '),
)
/** They deny a part of a sentence. */
const ofParts = new Set(fold('without nor neither ohne weder sans ni sin senza sem bez ani zonder noch без ні ни').split(' '))
const [nearest, farthest, reach] = [3, 5, 12]

const verdictBegins = /[.!?…:\n–—|\p{Extended_Pictographic}]|\s-+\s/u
const verdictEnds = /[.!…:\n–—|\]\p{Extended_Pictographic}]|\s-+\s/u
const sentenceEnds = /[.!?…\n]/
const clauseEnds = /^[\s"”»)]*[.,;!…\n]/

let roles: Map<string, Role> | undefined

function roleOf({ word }: Token): Role | undefined {
  roles ??= new Map(
    Object.entries(words).flatMap(([role, of]) =>
      fold(of)
        .split(/\s+/)
        .map((one) => [one, role as Role] as const),
    ),
  )
  return roles.get(word)
}

/** Whether it is said of anything that it is false, or that somebody denies it. */
export const speaksOfDenial = (tokens: Token[]): boolean =>
  tokens.some((token) => {
    const role = roleOf(token)
    return role === 'false' || role === 'denies'
  })

/** Whether a text denies anything, where what is denied may itself be a negation, of which the places are given. */
export function isDenying(tokens: Token[], negations: ReadonlySet<number>): boolean {
  const left = new Set(negations)
  let denied = false
  let claimed: number | undefined
  /** What is not denied after all, as it is two times, is none. */
  const take = (outer: number[], isDenied: boolean, inner: number[]) => {
    for (const one of outer) left.delete(one)
    if (isDenied && inner.length === 0) denied = true
    if (isDenied) for (const one of inner) left.delete(one)
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (sentenceEnds.test(token.gap)) claimed = undefined
    const role = roleOf(token)
    if (role === 'that') {
      if (isOfClaim(tokens, at)) claimed = at
      const head = headOf(tokens, at, negations)
      if (head === undefined) continue
      const outer = negationsBefore(tokens, head, negations)
      for (let n = head + 1; n < at; n++) if (negations.has(n)) outer.push(n)
      const of = roleOf(tokens[head] as Token)
      if (of === 'false' && !isSaid(tokens, head, at, outer)) continue
      if (of === 'true' || of === 'doubts') {
        if (outer.length > 0) take(outer, of === 'true', negationsBehind(tokens, at, negations))
      } else take(outer, outer.length === 0, negationsBehind(tokens, at, negations))
    } else if (role === 'denies') {
      if (isOfRumour(tokens, at)) {
        const outer = negationsBefore(tokens, at, negations)
        take(outer, outer.length === 0, [])
      }
    } else if (role === 'false' || (role === 'true' && claimed !== undefined)) {
      const outer = negationsBefore(tokens, at, negations)
      const isFalse = (role === 'false') === (outer.length === 0)
      if (role === 'false' && isVerdict(tokens, at, negations)) take(outer, isFalse, [])
      else if (claimed !== undefined && clauseEnds.test(tokens[at + 1]?.gap ?? '.')) {
        const from = claimed
        const inner = [...negations].filter((one) => one > from && one < at && !outer.includes(one))
        take(isFalse || role === 'false' ? outer : [], isFalse, inner)
        claimed = undefined
      }
    }
  }
  return denied || left.size > 0
}

const isJoined = (token: Token | undefined): boolean => token !== undefined && /^(?:\s*|,\s+)$/.test(token.gap)

/** The claim that, die Behauptung, dass, la afirmación de que, сообщения о том, что. */
function isOfClaim(tokens: Token[], that: number): boolean {
  for (let at = that; at > Math.max(0, that - nearest) && isJoined(tokens[at]); at--) {
    const before = tokens[at - 1] as Token
    const role = roleOf(before)
    if (role === 'claim' || role === 'rumour') return true
    if (!links.has(before.word) && before.word !== 'selon' && before.word !== 'secondo') return false
  }
  return false
}

/** What says of the words behind `that` whether they are true: denies (Russian claims) that, not true that, stimmt nicht, dass. */
function headOf(tokens: Token[], that: number, negations: ReadonlySet<number>): number | undefined {
  for (let at = that; at > Math.max(0, that - farthest) && isJoined(tokens[at]); at--) {
    const before = tokens[at - 1] as Token
    const role = roleOf(before)
    if (role === 'false' || role === 'true' || role === 'denies' || role === 'doubts') return at - 1
    const isPassed =
      before.isNumber || (before.isCapital && !before.isLoud) || role !== undefined || links.has(before.word) || negations.has(at - 1)
    if (!isPassed) return undefined
  }
  return undefined
}

/** It is a lie that, but not the lies that somebody told. */
function isSaid(tokens: Token[], at: number, that: number, outer: number[]): boolean {
  if (that !== at + 1) return false
  for (let n = at; n >= 0; n--) {
    if (n === 0 || tokens[n]?.starts) return true
    const { word } = tokens[n - 1] as Token
    if (copulas.has(word)) return true
    if (!between.has(word) && !outer.includes(n - 1)) return false
  }
  return false
}

/** Denies reports of. */
function isOfRumour(tokens: Token[], at: number): boolean {
  for (let n = at + 1; n <= at + nearest && isNext(tokens[n]); n++) {
    const next = tokens[n + 1]
    if (roleOf(tokens[n] as Token) === 'rumour') return !next || roleOf(next) !== 'that'
  }
  return false
}

/** FAKE: …, That's a lie! */
function isVerdict(tokens: Token[], at: number, negations: ReadonlySet<number>): boolean {
  const belongs = (n: number) => {
    const token = tokens[n] as Token
    return verdictWords.has(token.word) || negations.has(n) || roleOf(token) === 'false'
  }
  let from = at
  while (from > 0 && at - from < reach && !verdictBegins.test(tokens[from]?.gap ?? '')) if (!belongs(--from)) return false
  for (let to = at + 1; to < at + reach; to++) {
    const gap = tokens[to]?.gap ?? '.'
    if (gap.includes('?')) return false
    if (verdictEnds.test(gap)) return true
    if (!isNext(tokens[to]) || !belongs(to)) return false
  }
  return false
}

function negationsBefore(tokens: Token[], head: number, negations: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let at = head; at > Math.max(0, head - nearest) && isNext(tokens[at]) && !conjunctions.has(tokens[at - 1]?.word ?? ''); at--)
    if (negations.has(at - 1)) found.push(at - 1)
  return found
}

function negationsBehind(tokens: Token[], that: number, negations: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let at = that + 1; at <= that + reach; at++) {
    const token = tokens[at]
    if (!token || /[,;:.!?…\n–—]/.test(token.gap) || turns.has(token.word)) break
    if (negations.has(at) && !ofParts.has(token.word)) found.push(at)
  }
  return found
}

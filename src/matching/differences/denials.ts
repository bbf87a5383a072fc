import {
  auxiliaries,
  between,
  conjunctions,
  copulas,
  links,
  ofParts,
  pointing,
  roleOf,
  subjects,
  turns,
  verdictWords,
} from './denial-words.ts'
import { isNext, type Token } from './tokens.ts'

const [nearest, farthest, reach, longest] = [3, 5, 12, 40]

const verdictBegins = /[.!?…:,\n–—|([\p{Extended_Pictographic}]|\s-+\s/u
const apart = /[–—|([]|\s-+\s/
/** The [fake] general is one. */
const brackets = /[([]/
const verdictEnds = /[.!…:\n–—|\]\p{Extended_Pictographic}]|\s-+\s/u
const sentenceEnds = /[.!?…\n]/
const clauseEnds = /^[\s"”»)]*[.,;!…\n]/

/** Whether it is said of anything that it is false, or that somebody denies it. */
export const speaksOfDenial = (tokens: Token[]): boolean =>
  tokens.some((token) => {
    const role = roleOf(token)
    return role === 'false' || role === 'denies'
  })

/** Whether a text denies anything, where what is denied may itself be a negation, of which the places are given, and what stands behind the last word. */
export function isDenying(tokens: Token[], negations: ReadonlySet<number>, end: string): boolean {
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
      const asks = isAsked(tokens, at, end)
      if (of === 'false' && !isSaid(tokens, head, at, outer)) continue
      if (of === 'true' || of === 'doubts') {
        if (outer.length > 0) take(outer, of === 'true' && !asks, negationsBehind(tokens, at, negations))
      } else take(outer, outer.length === 0 && !asks, negationsBehind(tokens, at, negations))
    } else if (role === 'denies') {
      const isClause = isClauseBehind(tokens, at)
      if (isClause || isOfRumour(tokens, at)) {
        const outer = negationsBefore(tokens, at, negations)
        take(outer, outer.length === 0 && !isAsked(tokens, at, end), isClause ? negationsBehind(tokens, at, negations) : [])
      }
    } else if (role === 'false' || (role === 'true' && claimed !== undefined)) {
      const outer = negationsBefore(tokens, at, negations)
      const isFalse = (role === 'false') === (outer.length === 0)
      if (role === 'false' && isVerdict(tokens, at, negations, end)) take(outer, isFalse, [])
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

const isInOneClause = (token: Token | undefined): boolean => token !== undefined && /^(?:\s*|,\s+)$/.test(token.gap)

/** The claim that, die Behauptung, dass, la afirmación de que, сообщения о том, что. */
function isOfClaim(tokens: Token[], that: number): boolean {
  for (let at = that; at > Math.max(0, that - nearest) && isInOneClause(tokens[at]); at--) {
    const before = tokens[at - 1] as Token
    const role = roleOf(before)
    if (role === 'claim' || role === 'rumour') return true
    if (!links.has(before.word) && before.word !== 'selon' && before.word !== 'secondo') return false
  }
  return false
}

/** What says of the words behind `that` whether they are true: denies (Russian claims) that, not true that, stimmt nicht, dass. */
function headOf(tokens: Token[], that: number, negations: ReadonlySet<number>): number | undefined {
  for (let at = that; at > Math.max(0, that - farthest) && isInOneClause(tokens[at]); at--) {
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

function isAsked(tokens: Token[], at: number, end: string): boolean {
  for (let n = at + 1; n < at + longest; n++) {
    const gap = tokens[n]?.gap ?? end
    if (n >= tokens.length || sentenceEnds.test(gap)) return gap.includes('?')
  }
  return false
}

/** Denied he knew, denies it is so. */
function isClauseBehind(tokens: Token[], at: number): boolean {
  const [subject, verb] = [tokens[at + 1], tokens[at + 2]]
  if (!isNext(subject)) return false
  return subjects.has(subject.word) || (subject.word === 'it' && isNext(verb) && auxiliaries.has(verb.word))
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
function isVerdict(tokens: Token[], at: number, negations: ReadonlySet<number>, end: string): boolean {
  const belongs = (n: number) => {
    const token = tokens[n] as Token
    return verdictWords.has(token.word) || negations.has(n) || roleOf(token) === 'false'
  }
  let from = at
  while (from > 0 && at - from < reach && !verdictBegins.test(tokens[from]?.gap ?? '')) if (!belongs(--from)) return false
  const gap = tokens[from]?.gap ?? ''
  // Behind a sentence it may be anything that is fake: THEY lie to us. Fake news!
  const isOfText = from === 0 || pointing.has(tokens[from]?.word ?? '') || (gap.includes(':') ? from <= nearest : apart.test(gap))
  if (!isOfText) return false
  for (let to = at + 1; to < at + reach; to++) {
    const next = tokens[to]
    if (!next) return !end.includes('?')
    if (next.gap.includes('?')) return false
    if (verdictEnds.test(next.gap) || (next.gap.includes(',') && roleOf(next) !== 'that')) return from === 0 || !brackets.test(gap)
    if (next.gap !== '-' && !isNext(next)) return false
    if (!belongs(to)) return false
  }
  return false
}

function negationsBefore(tokens: Token[], head: number, negations: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let at = head; at > Math.max(0, head - nearest) && isNext(tokens[at]) && !conjunctions.has(tokens[at - 1]?.written ?? ''); at--)
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

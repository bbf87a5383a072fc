// Who says what of what, and when, for a corpus of any size: numbers alone, so that five million claims fit in memory.
import { languages } from './words.ts'
import { Random, Weighted, zipf, zipfWithTop } from './random.ts'
import { type Dates, day, inSeason, span } from './stated.ts'

export const kinds = { claim: 1, source: 2, analyst: 3, attribution: 4, relation: 5, words: 6 }
export const nobody = 0xffffffff
export const undated = 0xffff
export const stances = ['asserts', 'reports', 'denies', 'qualifies', 'questions', 'retracts'] as const

const attributionsOfOne = new Weighted([13, 46, 23, 9, 5, 2.5, 1.5])
const relationsOfOne = new Weighted([70, 22, 6, 2])
const language = new Weighted([85, 6, 5, 4])
const stance = new Weighted([44, 21, 14, 9, 8, 4])
const firstStance = new Weighted([70, 22, 3, 3, 2, 0])
const released = { draft: 0.01, embargo: 0.005 }

/** In the future for as long as anyone runs this. */
export const embargo = Date.UTC(2099, 0, 1)

/** From when readers see sources or analysts, and the attributions that brought it about. */
interface Shown {
  release: Float64Array
  shownBy: Uint32Array
}

export interface Plan {
  seed: number
  claims: {
    count: number
    time: Float64Array
    /** When it is released; infinite: never. */
    release: Float64Array
    language: Uint8Array
    /** When it was worded anew, or 0. */
    edited: Float64Array
    /** Where its attributions begin, and after the last those of all end. */
    attributions: Uint32Array
  }
  sources: { count: number; time: Float64Array; dated: Uint16Array; origin: Uint32Array } & Shown
  analysts: { count: number; organizations: number; time: Float64Array; member: Uint32Array } & Shown
  attributions: {
    count: number
    claim: Uint32Array
    time: Float64Array
    source: Uint32Array
    analyst: Uint32Array
    stance: Uint8Array
    dated: Uint16Array
    position: Float64Array
    /** By time of recording. */
    order: Uint32Array
  }
  relations: { count: number; from: Uint32Array; to: Uint32Array; time: Float64Array; order: Uint32Array }
}

export function planCorpus(count: number, seed: number, dates: Dates): Plan {
  const random = new Random(seed)
  const claims = planClaims(random, count)
  const sources = planSources(random, claims, dates)
  const analysts = planAnalysts(random, count)
  const attributions = planAttributions(random, claims, sources, analysts, dates)
  const relations = planRelations(random, claims)
  const plan = { seed, claims, sources, analysts, attributions, relations }
  release(plan)
  return plan
}

const unshown = (count: number): Shown => ({
  release: new Float64Array(count).fill(Number.NaN),
  shownBy: new Uint32Array(count).fill(nobody),
})

// More every year, and by day more than by night.
function timeAt(share: number): number {
  const time = (span.until - span.from - day) * share ** 0.8
  const hours = (time % day) / day
  const awake = hours < 0.1 ? hours * 2.9 : hours < 0.9 ? 0.29 + (hours - 0.1) * 0.75 : 0.89 + (hours - 0.9) * 1.1
  return span.from + Math.floor(time / day) * day + Math.floor(awake * day)
}

function planClaims(random: Random, count: number): Plan['claims'] {
  const time = new Float64Array(count)
  const release = new Float64Array(count)
  const languageOf = new Uint8Array(count)
  const edited = new Float64Array(count)
  const attributions = new Uint32Array(count + 1)
  for (let n = 0; n < count; n++) {
    random.at(kinds.claim, n)
    const recorded = timeAt((n + random.share()) / count)
    time[n] = recorded
    const fate = random.share()
    release[n] =
      fate < released.draft
        ? Number.POSITIVE_INFINITY
        : fate < released.draft + released.embargo
          ? embargo + random.below(365) * day
          : recorded
    languageOf[n] = language.pick(random)
    if (random.chance(0.01)) edited[n] = Math.min(span.until, Math.floor(recorded + random.far(60_000, 700 * day)))
    attributions[n + 1] = (attributions[n] as number) + attributionsOfOne.pick(random)
  }
  return { count, time, release, language: languageOf, edited, attributions }
}

function planSources(random: Random, claims: Plan['claims'], dates: Dates): Plan['sources'] {
  const count = Math.ceil(claims.count / 6)
  const time = new Float64Array(count)
  const dated = new Uint16Array(count).fill(undated)
  const origin = new Uint32Array(count).fill(nobody)
  for (let n = 0; n < count; n++) {
    random.at(kinds.source, n)
    time[n] = (claims.time[6 * n] as number) - 1000
    if (random.chance(0.95)) dated[n] = dates.near(random, (time[n] as number) - random.far(0.1, 60) * day, 'exact')
    const other = n - 1 - Math.floor(random.far(1, 50))
    if (other >= 0 && origin[other] === nobody && random.chance(0.03)) origin[n] = other
  }
  return { count, time, dated, origin, ...unshown(count) }
}

function planAnalysts(random: Random, claims: number): Plan['analysts'] {
  const count = Math.max(20, Math.ceil(claims / 50))
  const organizations = Math.ceil(count / 8)
  const known = Math.ceil(count * 0.3)
  const time = new Float64Array(count)
  const member = new Uint32Array(count).fill(nobody)
  for (let n = 0; n < count; n++) {
    random.at(kinds.analyst, n)
    time[n] = n < known ? span.from - day + n : timeAt((n - known) / (count - known))
    // Every eighth is an organization.
    if (n % 8 > 1 && random.chance(0.7)) member[n] = 8 * random.below(Math.floor(n / 8) + 1)
  }
  return { count, organizations, time, member, ...unshown(count) }
}

function planAttributions(
  random: Random,
  claims: Plan['claims'],
  sources: Plan['sources'],
  analysts: Plan['analysts'],
  dates: Dates,
): Plan['attributions'] {
  const count = claims.attributions[claims.count] as number
  const made = {
    count,
    claim: new Uint32Array(count),
    time: new Float64Array(count),
    source: new Uint32Array(count),
    analyst: new Uint32Array(count),
    stance: new Uint8Array(count),
    dated: new Uint16Array(count).fill(undated),
    position: new Float64Array(count),
  }
  const frequency = zipfWithTop(analysts.count, 0.022)
  const works = zipf(Math.ceil(sources.count / 50), 0.8)
  const later: number[] = []
  for (let claim = 0; claim < claims.count; claim++) {
    const first = claims.attributions[claim] as number
    const past = claims.attributions[claim + 1] as number
    const begun = claims.time[claim] as number
    // Most come with their claim, the others one by one in the months after.
    later.length = 0
    for (let n = first; n < past; n++) {
      random.at(kinds.attribution, n)
      const time = random.chance(0.75) ? begun : Math.floor(begun + random.far(3_600_000, 700 * day))
      later.push(time < span.until ? time : begun)
    }
    later.sort((a, b) => a - b)
    for (let n = first; n < past; n++) {
      const time = later[n - first] as number
      const near = time === begun ? Math.floor(claim / 6) : before(sources.time, time)
      const work = random.chance(0.04) ? works.pick(random) : near - Math.floor(random.far(1, 60)) + 1
      const source = Math.max(0, work <= near ? work : near)
      const known = before(analysts.time, time) + 1
      const analyst = inSeason(frequency.pick(random), time)
      made.claim[n] = claim
      made.time[n] = time
      made.source[n] = source
      made.analyst[n] = random.chance(0.15) ? nobody : analyst < known ? analyst : random.below(known)
      made.stance[n] = (n === first ? firstStance : stance).pick(random)
      if (random.chance(0.4)) made.dated[n] = dates.near(random, time - random.far(0.1, 90) * day, 'vague')
      const published = sources.dated[source] as number
      const stated = made.dated[n] as number
      made.position[n] = stated !== undated ? dates.at(stated).start : published !== undated ? dates.at(published).start : time
    }
  }
  return { ...made, order: byTime(made.time) }
}

function planRelations(random: Random, claims: Plan['claims']): Plan['relations'] {
  const from: number[] = []
  const to: number[] = []
  const time: number[] = []
  const hubs = zipf(Math.ceil(claims.count / 1000), 0.5)
  for (let claim = 1; claim < claims.count; claim++) {
    random.at(kinds.relation, claim)
    const others = new Set<number>()
    for (let more = relationsOfOne.pick(random); more > 0; more--) {
      const other = random.chance(0.03) ? hubs.pick(random) * 1000 : claim - Math.floor(random.far(1, claims.count))
      if (other >= 0 && other < claim) others.add(other)
    }
    for (const other of others) {
      const recorded = Math.floor((claims.time[claim] as number) + random.far(2000, random.chance(0.8) ? 60_000 : 300 * day))
      from.push(claim)
      to.push(other)
      time.push(Math.min(recorded, span.until))
    }
  }
  const times = Float64Array.from(time)
  return { count: from.length, from: Uint32Array.from(from), to: Uint32Array.from(to), time: times, order: byTime(times) }
}

/** As the triggers do it: whom a released claim names is released from then on; an embargo gives way to an earlier release. */
function release({ claims, sources, analysts, attributions }: Plan): void {
  const lower = ({ release, shownBy }: Shown, at: number, time: number, n: number): boolean => {
    const now = release[at] as number
    if (!Number.isNaN(now) && !(now >= embargo && time < now)) return false
    release[at] = time
    if (time < embargo) shownBy[at] = n
    return true
  }
  for (const n of attributions.order) {
    const time = claims.release[attributions.claim[n] as number] as number
    if (time === Number.POSITIVE_INFINITY) continue
    const source = attributions.source[n] as number
    const analyst = attributions.analyst[n] as number
    const origin = sources.origin[source] as number
    if (lower(sources, source, time, n) && origin !== nobody) lower(sources, origin, time, n)
    if (analyst === nobody || !lower(analysts, analyst, time, n)) continue
    const organization = analysts.member[analyst] as number
    if (organization !== nobody) lower(analysts, organization, time, n)
  }
}

function byTime(times: Float64Array): Uint32Array {
  const keys = BigUint64Array.from({ length: times.length }, (_, n) => (BigInt((times[n] as number) - span.from) << 26n) | BigInt(n))
  keys.sort()
  return Uint32Array.from(keys, (key) => Number(key & 0x3ffffffn))
}

/** The last of the ascending times that is not after this one. */
function before(times: Float64Array, time: number): number {
  let low = 0
  let high = times.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((times[middle] as number) <= time) low = middle
    else high = middle
  }
  return low
}

export const languageOf = (plan: Plan, claim: number) => languages[plan.claims.language[claim] as number] as (typeof languages)[number]

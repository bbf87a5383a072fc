import { nobody, type Plan, stances } from './corpus-plan.ts'

interface Standing {
  since: number
  /** Infinite: now. */
  until: number
  standing: string
  counts: Record<(typeof stances)[number], number>
  attributions: number
  relations: number
  /** From when all its neighbours are released; -Infinity: it has none, Infinity: never. */
  open: number
}

/** Where a claim stood from its recording to now, as the triggers would have kept it. */
export function* standingsOf(plan: Plan, claim: number, neighbours: Neighbours): Generator<Standing> {
  const { attributions, claims } = plan
  const first = claims.attributions[claim] as number
  const past = claims.attributions[claim + 1] as number
  const related = neighbours.of(claim)
  const recorded = claims.time[claim] as number
  const times = new Set([recorded])
  for (let n = first; n < past; n++) times.add(attributions.time[n] as number)
  for (const { time } of related) times.add(time)
  const moments = [...times].sort((a, b) => a - b)
  for (const [at, since] of moments.entries()) {
    let said = first
    while (said < past && (attributions.time[said] as number) <= since) said++
    const counts = positions(plan, first, said)
    const open = related.filter(({ time }) => time <= since)
    yield {
      since,
      until: moments[at + 1] ?? Number.POSITIVE_INFINITY,
      standing: standingBy(counts),
      counts,
      attributions: said - first,
      relations: open.length,
      open: open.reduce((latest, { other }) => Math.max(latest, claims.release[other] as number), Number.NEGATIVE_INFINITY),
    }
  }
}

function positions({ attributions }: Plan, first: number, past: number): Standing['counts'] {
  const counts = { asserts: 0, reports: 0, denies: 0, qualifies: 0, questions: 0, retracts: 0 }
  const voiceOf = (n: number) =>
    (attributions.analyst[n] as number) === nobody ? -1 - (attributions.source[n] as number) : (attributions.analyst[n] as number)
  const said = Array.from({ length: past - first }, (_, n) => first + n)
  said.sort((a, b) => (attributions.position[b] as number) - (attributions.position[a] as number) || b - a)
  for (const voice of new Set(said.map(voiceOf))) {
    const theirs = said
      .filter((n) => voiceOf(n) === voice)
      .map((n) => stances[attributions.stance[n] as number] as (typeof stances)[number])
    const taken = theirs.filter((stance) => stance !== 'reports' && stance !== 'questions')
    const position = taken[0] ?? theirs[0]
    if (position === undefined || (position === 'retracts' && taken.find((stance) => stance !== 'retracts') === 'denies')) continue
    counts[position]++
  }
  return counts
}

function standingBy({ asserts, denies, retracts, qualifies, questions, reports }: Standing['counts']): string {
  if (asserts > 0 && denies > 0) return 'contested'
  if (asserts > 0) return 'asserted'
  if (denies > 0) return 'denied'
  if (retracts > 0) return 'retracted'
  return qualifies + questions + reports > 0 ? 'unsettled' : 'unattributed'
}

/** The relations of each claim, whichever end it is. */
export class Neighbours {
  readonly #plan: Plan
  readonly #starts: Uint32Array
  readonly #relations: Uint32Array

  constructor(plan: Plan) {
    const { from, to, count } = plan.relations
    this.#plan = plan
    this.#starts = new Uint32Array(plan.claims.count + 2)
    const starts = this.#starts
    for (const ends of [from, to]) for (const claim of ends) starts[claim + 2] = (starts[claim + 2] as number) + 1
    for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number)
    this.#relations = new Uint32Array(2 * count)
    for (let relation = 0; relation < count; relation++) {
      for (const ends of [from, to]) {
        const claim = ends[relation] as number
        const place = starts[claim + 1] as number
        this.#relations[place] = relation
        starts[claim + 1] = place + 1
      }
    }
  }

  of(claim: number): { other: number; time: number }[] {
    const { from, to, time } = this.#plan.relations
    return Array.from(this.#relations.subarray(this.#starts[claim], this.#starts[claim + 1]), (relation) => ({
      other: (from[relation] === claim ? to[relation] : from[relation]) as number,
      time: time[relation] as number,
    }))
  }
}

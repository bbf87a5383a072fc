/** A different start for each index, so that records of one kind never share a stream. */
function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Mulberry32, begun anew for each record: what a record is made of follows from the seed, its kind and its number alone. */
export class Random {
  #state = 0

  constructor(readonly seed: number) {}

  at(kind: number, index: number): this {
    this.#state = mix(index ^ mix(Math.imul(this.seed, 0x9e3779b1) ^ kind))
    return this
  }

  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  share(): number {
    return this.bits() / 4_294_967_296
  }

  chance(of: number): boolean {
    return this.share() < of
  }

  below(most: number): number {
    return Math.floor(this.share() * most)
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** Few are far: evenly spread over the orders of magnitude. */
  far(least: number, most: number): number {
    return least * (most / least) ** this.share()
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }
}

/** Picks by weight in constant time (Walker's alias method). */
export class Weighted {
  readonly #chance: Float64Array
  readonly #other: Uint32Array

  constructor(weights: ArrayLike<number>) {
    const count = weights.length
    const sum = Array.prototype.reduce.call(weights, (a, b) => (a as number) + (b as number), 0) as number
    this.#chance = Float64Array.from(weights, (weight) => (weight * count) / sum)
    this.#other = new Uint32Array(count)
    const small: number[] = []
    const large: number[] = []
    this.#chance.forEach((chance, at) => (chance < 1 ? small : large).push(at))
    while (small.length > 0 && large.length > 0) {
      const less = small.pop() as number
      const more = large.at(-1) as number
      this.#other[less] = more
      const left = (this.#chance[more] as number) - 1 + (this.#chance[less] as number)
      this.#chance[more] = left
      if (left < 1) small.push(large.pop() as number)
    }
    for (const at of [...small, ...large]) this.#chance[at] = 1
  }

  pick(random: Random): number {
    const place = random.share() * this.#chance.length
    const at = Math.floor(place)
    return place - at < (this.#chance[at] as number) ? at : (this.#other[at] as number)
  }
}

export const zipf = (count: number, exponent: number, flat = 0): Weighted =>
  new Weighted(Float64Array.from({ length: count }, (_, rank) => (rank + 1 + flat) ** -exponent))

/** Zipf's law with the exponent at which the most frequent has this share. */
export function zipfWithTop(count: number, top: number): Weighted {
  let low = 0
  let high = 2
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2
    let sum = 0
    for (let rank = 1; rank <= count; rank++) sum += rank ** -middle
    if (1 / sum < top) low = middle
    else high = middle
  }
  return zipf(count, low)
}

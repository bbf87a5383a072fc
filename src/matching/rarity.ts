/** The inverse document frequency of BM25, of words or grams, each worked out once: the fewer have it, the more it says. */
export function rarity<Part>(all: number, having: (part: Part) => number): (part: Part) => number {
  const known = new Map<Part, number>()
  return (part) => {
    let value = known.get(part)
    if (value === undefined) {
      const some = Math.min(all, having(part))
      known.set(part, (value = Math.log(1 + (all - some + 0.5) / (some + 0.5))))
    }
    return value
  }
}

/** The inverse document frequency of BM25, of a word or a gram: the fewer have it, the more it says. */
export function rarity(all: number, having: number): number {
  const some = Math.min(all, having)
  return Math.log(1 + (all - some + 0.5) / (some + 0.5))
}

/** How long is waited after the first failure, and after any at most, in milliseconds. */
const first = 5000
const most = 6 * 60 * 60 * 1000

/** How many milliseconds to wait after so many failures in a row: twice as long each time, and not all at the same moment. */
export function waitAfter(failures: number, retryAfter: number | null, chance = Math.random()): number {
  const backoff = Math.min(first * 2 ** (failures - 1), most) * (0.8 + 0.4 * chance)
  return Math.round(Math.max(backoff, Math.min(retryAfter ?? 0, most)))
}

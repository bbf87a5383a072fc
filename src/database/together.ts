/** Does something once for all who ask before it begins, and not twice at a time: whoever asks while it is done waits for the next. */
export function together<T>(act: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function begin(): Promise<T> {
    await last
    next = undefined
    return act()
  }

  return () => {
    if (next === undefined) {
      const begun = (next = begin())
      last = begun.catch(() => {})
    }
    return next
  }
}

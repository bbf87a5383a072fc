/** Does something before an instant; if that has passed by then, once more before one that is twice as far off. */
export async function before<T>(lead: number, act: (instant: string, lead: number) => Promise<T>): Promise<T> {
  const instant = new Date(Date.now() + lead)
  const done = await act(instant.toISOString(), lead)
  return Date.now() < instant.getTime() ? done : before(2 * lead, act)
}
